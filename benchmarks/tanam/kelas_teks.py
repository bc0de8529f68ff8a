"""Words: years, agencies and template text left over, predicates, names, laws, claims, broken sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from akuntabel.naskah import Naskah, Paragraf, Tabel, Tulisan, telusuri

from .daftar import Tanaman, kelas
from .kelas_angka import pasang, tempat
from .kelas_antar import nama_indikator, paragraf_bab
from .kisi import Rasio, rasio, tabel_semua
from .ubah import ganti, ganti_paragraf, ganti_teks, paragraf, teks

_INSTANSI_LAIN = ("Dinas Tenaga Kerja Kota Pandan", "Badan Pendapatan Daerah Kabupaten Sagu")
PREDIKAT = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")


def tahun(naskah: Naskah) -> str:
    """Return the reporting year."""
    cocok = re.search(r"Tahun (\d{4})", naskah.judul)
    return cocok.group(1) if cocok else str(naskah.tanggal.year - 1)


def _isi(naskah: Naskah) -> list[Paragraf]:
    return [b for b in telusuri(naskah.isi) if isinstance(b, Paragraf)]


@kelas("TPL-TAHUN-JUDUL")
def tahun_judul(naskah: Naskah, acak: Random) -> Tanaman | None:
    t = tahun(naskah)
    calon = [
        b
        for b in telusuri(naskah.isi)
        if isinstance(b, Tabel) and b.nomor and teks(b).count(t) == 1 and str(int(t) - 1) not in teks(b)
    ]
    if not calon:
        return None
    b = acak.choice(calon)
    lama = str(int(t) - 1)
    judul = ganti_teks(b.judul, t, lama)
    if judul is None:
        return None
    jadi = ganti(naskah, b, replace(b, judul=judul))
    return Tanaman(jadi, t, lama, f"judul Tabel {b.nomor} {teks(b)!r}", (teks(b).replace(t, lama),))


@kelas("TPL-TAHUN-KOLOM")
def tahun_kolom(naskah: Naskah, acak: Random) -> Tanaman | None:
    t = tahun(naskah)
    calon = [
        (k, p) for k in tabel_semua(naskah) for p in k.petak.values() if p.baris < k.batas and t in p.teks
    ]
    if not calon:
        return None
    kisi, p = acak.choice(calon)
    baru = p.teks.replace(t, str(int(t) - 3))
    letak = f"Tabel {kisi.tabel.nomor}, kepala kolom {p.teks!r}"
    return Tanaman(pasang(naskah, kisi, (p, baru)), t, str(int(t) - 3), letak, (baru,))


@kelas("TPL-INSTANSI")
def instansi(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [b for b in _isi(naskah) if naskah.instansi in teks(b)]
    if not calon:
        return None
    b = acak.choice(calon)
    lain = acak.choice(_INSTANSI_LAIN)
    jadi = ganti_paragraf(naskah, b, naskah.instansi, lain)
    return Tanaman(jadi, naskah.instansi, lain, f"kalimat {teks(b)[:160]!r}") if jadi else None


@kelas("TPL-ISIAN")
def isian(naskah: Naskah, acak: Random) -> Tanaman | None:
    t = tahun(naskah)
    ubahan = [(f"tahun {t}", b) for b in ("tahun n", "tahun 20xx", "tahun ......", "tahun [tahun]")]
    ubahan += [(naskah.instansi, b) for b in ("Dinas ........", "[nama perangkat daerah]", "(nama instansi)")]
    calon = [(b, lama, baru) for b in _isi(naskah) for lama, baru in ubahan if lama in teks(b)]
    if not calon:
        return None
    b, lama, baru = acak.choice(calon)
    jadi = ganti_paragraf(naskah, b, lama, baru)
    return Tanaman(jadi, lama, baru, f"kalimat {teks(b)[:160]!r}") if jadi else None


@kelas("SKL-PREDIKAT")
def predikat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Move one printed predicate two steps, in a table or in the sentence that names its capaian."""
    calon = [
        (k, p)
        for k in tabel_semua(naskah)
        for kolom in k.kolom("predikat|kategori")
        if any(q.nilai is not None for c in k.kolom("capaian") for q in k.isi(c))
        for p in k.isi(kolom)
        if p.teks in PREDIKAT
    ]
    if calon:
        kisi, p = acak.choice(calon)
        baru = _lain(p.teks, acak)
        return Tanaman(pasang(naskah, kisi, (p, baru)), p.teks, baru, tempat(kisi, p))
    return _predikat_kalimat(naskah, acak)


def _lain(lama: str, acak: Random) -> str:
    n = PREDIKAT.index(lama)
    return acak.choice([p for m, p in enumerate(PREDIKAT) if abs(m - n) >= 2])


_KATEGORI = re.compile(r"[Cc]apaian[^.%]*?\d+[.,]?\d*\s?%[^.]{0,30}kategori (Sangat Tinggi|Tinggi|Sedang)")


def _predikat_kalimat(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = [(b, c) for b in paragraf_bab(naskah) if (c := _KATEGORI.search(teks(b)))]
    if not calon:
        return None
    b, cocok = acak.choice(calon)
    lama = f"kategori {cocok.group(1)}"
    baru = _lain(cocok.group(1), acak)
    jadi = ganti_paragraf(naskah, b, lama, f"kategori {baru}")
    return Tanaman(jadi, cocok.group(1), baru, f"kalimat {cocok.group()!r}") if jadi else None


@kelas("SKL-DUA")
def skala_dua(naskah: Naskah, acak: Random) -> Tanaman | None:
    tabel = next((k.tabel for k in tabel_semua(naskah) if k.kolom("kategori|predikat") and
                  any(p.teks in PREDIKAT for p in k.petak.values())), None)  # fmt: skip
    ukur = _tabel_capaian(naskah)
    if tabel is None or ukur is None:
        return None
    a, b = acak.choice(((85, 100), (80, 119), (95, 105)))
    kalimat = f"Capaian sebesar {a}% sampai dengan {b}% dikategorikan Sangat Tinggi."
    return Tanaman(ganti(naskah, ukur, ukur, paragraf(kalimat)), "", kalimat, "kalimat sesudah tabel capaian")


def _tabel_capaian(naskah: Naskah) -> Tabel | None:
    return next((r.kisi.tabel for r in rasio(naskah) if r.jenis == "capaian" and r.kisi.tabel.judul), None)


def _baris_nyata(naskah: Naskah, *, tercapai: bool) -> list[Rasio]:
    """Return the rows of the first capaian table that meet their target, or clearly miss it."""
    utama = _tabel_capaian(naskah)
    return [
        r
        for r in rasio(naskah)
        if r.kisi.tabel is utama and r.jenis == "capaian" and r.hasil.nilai is not None
        and (r.hasil.nilai >= 100 if tercapai else r.hasil.nilai < 97)
    ]  # fmt: skip


def _kalimat_klaim(naskah: Naskah, acak: Random, *, tercapai: bool, pola: tuple[str, ...]) -> Tanaman | None:
    calon = _baris_nyata(naskah, tercapai=tercapai)
    if not calon:
        return None
    r = acak.choice(calon)
    nama = nama_indikator(r.kisi, r.hasil.baris)
    kalimat = acak.choice(pola).format(nama=nama[0].lower() + nama[1:])
    jadi = ganti(naskah, r.kisi.tabel, r.kisi.tabel, paragraf(kalimat))
    return Tanaman(jadi, "", kalimat, f"kalimat sesudah Tabel {r.kisi.tabel.nomor}, {nama!r}")


@kelas("NAR-GAGAL")
def gagal(naskah: Naskah, acak: Random) -> Tanaman | None:
    pola = (
        "Kegagalan pencapaian target {nama} dipengaruhi oleh rendahnya minat masyarakat.",
        "Target {nama} belum tercapai karena keterbatasan tenaga pelaksana.",
        "Tidak tercapainya target {nama} disebabkan oleh perubahan kebijakan pusat.",
    )
    return _kalimat_klaim(naskah, acak, tercapai=True, pola=pola)


@kelas("NAR-TERCAPAI")
def tercapai(naskah: Naskah, acak: Random) -> Tanaman | None:
    pola = (
        "Target {nama} telah terlampaui berkat kerja sama semua bidang.",
        "Realisasi {nama} melampaui target yang diperjanjikan.",
        "Indikator {nama} berhasil mencapai target.",
    )
    return _kalimat_klaim(naskah, acak, tercapai=False, pola=pola)


_UBAH_NAMA = {"Persentase": "Jumlah", "Jumlah": "Persentase", "Cakupan": "Indeks", "Tingkat": "Indeks",
              "Proporsi": "Jumlah", "Rasio": "Jumlah", "Angka": "Persentase", "Indeks": "Nilai",
              "Nilai": "Indeks"}  # fmt: skip


@kelas("NAM-INDIKATOR")
def nama_berubah(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Change the first word of an indicator, or its last noun, in one table."""
    semua = [
        (k, p)
        for k in tabel_semua(naskah)
        for kolom in k.kolom("indikator")
        for p in k.isi(kolom)
        if p.teks.count(" ") > 1 and p.nilai is None
    ]
    kali: dict[str, set[str]] = {}
    for k, p in semua:
        kali.setdefault(p.teks, set()).add(k.tabel.kunci)
    calon = [(k, p) for k, p in semua if len(kali[p.teks]) > 2 and p.teks.split()[0] in _UBAH_NAMA]
    if not calon:
        return None
    kisi, p = acak.choice(calon)
    kata = p.teks.split()
    baru = " ".join([_UBAH_NAMA[kata[0]], *kata[1:]])
    return Tanaman(pasang(naskah, kisi, (p, baru)), p.teks, baru, tempat(kisi, p), (p.teks,))


_ATURAN = re.compile(r"Nomor (\d+) Tahun (\d{4})")


@kelas("LEG-NOMOR")
def nomor_aturan(naskah: Naskah, acak: Random) -> Tanaman | None:
    sebutan = [(b, c.group()) for b in _isi(naskah) for c in _ATURAN.finditer(teks(b))]
    calon = [(b, s) for b, s in sebutan if sum(s == lain for _, lain in sebutan) > 1]
    if not calon:
        return None
    b, lama = acak.choice(calon)
    nomor, t = _ATURAN.fullmatch(lama).groups()  # type: ignore[union-attr]
    baru = f"Nomor {nomor[::-1] if len(set(nomor)) > 1 else int(nomor) + 3} Tahun {t}"
    jadi = ganti_paragraf(naskah, b, lama, baru)
    return Tanaman(jadi, lama, baru, f"kalimat {teks(b)[:160]!r}", (lama,)) if jadi else None


_PERIODE = re.compile(r"(20\d\d)\s?[-–]\s?(20\d\d)")


@kelas("VER-PERIODE")
def periode(naskah: Naskah, acak: Random) -> Tanaman | None:
    sebutan = [
        (b, c)
        for b in _isi(naskah)
        for c in _PERIODE.finditer(teks(b))
        if re.search("(?i)renstra|strategis", teks(b))
    ]
    calon = [(b, c) for b, c in sebutan if sum(c.group() == lain.group() for _, lain in sebutan) > 1]
    if not calon:
        return None
    b, cocok = acak.choice(calon)
    baru = cocok.group().replace(cocok.group(1), str(int(cocok.group(1)) + acak.choice((-1, 1))), 1)
    jadi = ganti_paragraf(naskah, b, cocok.group(), baru)
    if jadi is None:
        return None
    return Tanaman(jadi, cocok.group(), baru, f"kalimat {teks(b)[:160]!r}", (cocok.group(),))


def _panjang(naskah: Naskah) -> list[Paragraf]:
    return [
        b
        for b in _isi(naskah)
        if len(teks(b)) > 60 and teks(b).endswith(".") and all(isinstance(s, Tulisan) for s in b.isi)
    ]


@kelas("NAR-POTONG")
def potong(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = _panjang(naskah)
    if not calon:
        return None
    b = acak.choice(calon)
    isi = teks(b)
    kata = isi.split()
    sisa = " ".join([*kata[: -acak.randint(2, 4)], acak.choice(("dan", "yang", "karena", "untuk"))])
    return Tanaman(
        ganti(naskah, b, paragraf(sisa)), isi, " ".join(sisa.split()[-4:]), f"akhir paragraf {sisa[-80:]!r}"
    )


@kelas("DUP-PARAGRAF")
def kembar(naskah: Naskah, acak: Random) -> Tanaman | None:
    calon = _panjang(naskah)
    if not calon:
        return None
    b = acak.choice(calon)
    isi = teks(b)
    return Tanaman(ganti(naskah, b, b, paragraf(isi)), "", isi, f"paragraf {isi[:80]!r}", (isi[:60],))
