"""ANL101 and SEL101: columns of analysis left empty, indicators without a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import (
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import TANPA_LETAK, Sumber
from akuntabel.temuan import Temuan, Tingkat

_BERANALISIS = {JenisTabel.ANALISIS, JenisTabel.MENUNJANG, JenisTabel.CAPAIAN}
_BERHASIL = {JenisTabel.CAPAIAN, JenisTabel.TAHUN_JAMAK, JenisTabel.ANALISIS, JenisTabel.EFISIENSI}
_SERATUS = Decimal(100)
_PORSI_KOSONG = 3
_KATA_CERITA = 3
_BERTARGET = (JenisSel.ANGKA, JenisSel.RENTANG, JenisSel.BATAS)


@aturan(
    "ANL101",
    "str.required-cell",
    "Kolom analisis atau solusi kosong",
    tingkat=Tingkat.PERINGATAN,
    kriteria="PermenPANRB 53/2014, Lampiran II (analisis penyebab dan solusi)",
)
def periksa_kolom_analisis(berkas: Berkas) -> Iterator[Hasil]:
    """Kolom analisis, solusi, dan tindak lanjut yang disediakan tabel terisi."""
    for tabel in berkas.bacaan.tabel:
        if tabel.jenis not in _BERANALISIS or not _terisi(tabel):
            continue
        for kolom in tabel.kolom_peran(Peran.ANALISIS, Peran.SOLUSI):
            baris = [b for b in tabel.baris if b.jenis is JenisBarisTerbaca.DATA and _berisi(b)]
            kosong = [b for b in baris if not _teks(b, kolom).strip()]
            if baris and len(kosong) == len(baris):
                yield _temuan_kolom(tabel, kolom, len(baris))
            elif baris and not any(_di_bawah_target(b, tabel) for b in kosong):
                yield Terpenuhi("ANL101", f"kolom {kolom.judul} terisi", ())
            elif kosong:
                yield _temuan_baris(kolom, [b for b in kosong if _di_bawah_target(b, tabel)])


def _terisi(tabel: TabelTerbaca) -> bool:
    """Tell whether results or reasons are entered: an empty form has empty columns of analysis too."""
    hasil = tabel.kolom_peran(Peran.REALISASI, Peran.CAPAIAN)
    cerita = tabel.kolom_peran(Peran.ANALISIS, Peran.SOLUSI)
    return any(_sel(b, k).bilangan is not None for b in tabel.baris for k in hasil) or any(
        len(_sel(b, k).teks.split()) >= _KATA_CERITA for b in tabel.baris for k in cerita
    )


def _berisi(baris: BarisTerbaca) -> bool:
    return any(s.teks.strip() for s in baris.sel)


def _teks(baris: BarisTerbaca, kolom: KolomTerbaca) -> str:
    return baris.sel[kolom.nomor - 1].teks if kolom.nomor <= len(baris.sel) else "-"


def _di_bawah_target(baris: BarisTerbaca, tabel: TabelTerbaca) -> bool:
    for kolom in tabel.kolom_peran(Peran.CAPAIAN):
        sel = baris.sel[kolom.nomor - 1] if kolom.nomor <= len(baris.sel) else None
        if sel is not None and sel.bilangan is not None and sel.bilangan.nilai < _SERATUS:
            return True
    return False


def _temuan_kolom(tabel: TabelTerbaca, kolom: KolomTerbaca, banyak: int) -> Temuan:
    baris = "satu-satunya baris" if banyak == 1 else f"semua {banyak} baris"
    return Temuan(
        "ANL101",
        Tingkat.PERINGATAN,
        f"Kolom “{_nama(kolom)}” kosong pada {baris}. Isi kolomnya, atau hapus bila tidak dipakai.",
        _letak(kolom, tabel),
        tertulis="",
        kutipan=" | ".join(k.judul for k in tabel.kolom),
        kriteria="PermenPANRB 53/2014, Lampiran II",
        alias="str.required-cell",
    )


def _temuan_baris(kolom: KolomTerbaca, baris: Sequence[BarisTerbaca]) -> Temuan:
    nama = "; ".join(dict.fromkeys(b.nama for b in baris if b.nama))
    return Temuan(
        "ANL101",
        Tingkat.SARAN,
        f"Kolom “{_nama(kolom)}” kosong untuk capaian di bawah 100% ({len(baris)} baris). Jelaskan penyebab "
        "dan tindak lanjutnya.",
        _letak_sel(baris[0], kolom),
        kutipan=nama[:200],
        kriteria="PermenPANRB 53/2014, Lampiran II",
        alias="str.required-cell",
        lokasi_lain=tuple(_letak_sel(b, kolom) for b in baris[1:]),
    )


@aturan(
    "SEL101",
    "str.required-result",
    "Indikator bertarget tanpa realisasi",
    tingkat=Tingkat.PERINGATAN,
    kriteria="PermenPANRB 53/2014, Lampiran II",
    pokok=3,
)
def periksa_realisasi_kosong(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap baris yang bertarget juga memuat realisasi tahun laporan."""
    tahun = berkas.bacaan.identitas.tahun
    for tabel in berkas.bacaan.tabel:
        if tabel.jenis in _BERHASIL:
            yield from _periksa_kolom(tabel, tahun)


def _periksa_kolom(tabel: TabelTerbaca, tahun: int | None) -> Iterator[Hasil]:
    """Report rows with a target and no result, where most rows have one."""
    realisasi = _tahun_ini(tabel, Peran.REALISASI, tahun)
    target = [
        k for k in _tahun_ini(tabel, Peran.TARGET, tahun) if realisasi and k.nomor < realisasi[-1].nomor
    ]
    if not target:
        return
    bertarget = [b for b in tabel.baris if _bertarget(b, target[-1])]
    tanpa = [b for b in bertarget if all(_sel(b, k).jenis is JenisSel.KOSONG for k in realisasi)]
    kosong = [b for b in tanpa if not _bercapaian(b, tabel)]
    if kosong and len(kosong) * _PORSI_KOSONG <= len(bertarget):
        yield from (_temuan_realisasi(b, target[-1], realisasi[-1]) for b in kosong)
    elif bertarget and not tanpa:
        yield Terpenuhi("SEL101", f"{len(bertarget)} baris bertarget memuat realisasi", ())


def _tahun_ini(tabel: TabelTerbaca, peran: Peran, tahun: int | None) -> list[KolomTerbaca]:
    return [k for k in tabel.kolom_peran(peran) if k.triwulan is None and k.tahun in (None, tahun)]


def _bertarget(baris: BarisTerbaca, target: KolomTerbaca) -> bool:
    return (
        baris.jenis is JenisBarisTerbaca.DATA
        and bool(baris.entitas)
        and _sel(baris, target).jenis in _BERTARGET
    )


def _bercapaian(baris: BarisTerbaca, tabel: TabelTerbaca) -> bool:
    """Tell whether the row has a capaian all the same: its cells were laid out otherwise than understood."""
    return any(_sel(baris, k).bilangan is not None for k in tabel.kolom_peran(Peran.CAPAIAN))


def _sel(baris: BarisTerbaca, kolom: KolomTerbaca) -> SelTerbaca:
    return baris.sel[min(kolom.nomor, len(baris.sel)) - 1]


def _temuan_realisasi(baris: BarisTerbaca, target: KolomTerbaca, realisasi: KolomTerbaca) -> Temuan:
    tertulis = _sel(baris, realisasi).teks.strip()
    dinyatakan = bool(tertulis)
    saran = "Jelaskan mengapa tidak ada realisasi." if dinyatakan else "Isi realisasinya atau jelaskan."
    return Temuan(
        "SEL101",
        Tingkat.SARAN if dinyatakan else Tingkat.PERINGATAN,
        f"Indikator “{baris.nama}” bertarget {_sel(baris, target).teks.strip()}, tetapi realisasinya "
        f"{'ditulis “' + tertulis + '”' if dinyatakan else 'kosong'}. {saran}",
        _letak_sel(baris, realisasi),
        tertulis=tertulis,
        kutipan=" | ".join(s.teks for s in baris.sel),
        kriteria="PermenPANRB 53/2014, Lampiran II",
        alias="str.required-result",
    )


def _nama(kolom: KolomTerbaca) -> str:
    return " ".join(kolom.judul.split("/")[-1].split()) or kolom.peran.value


def _letak(kolom: KolomTerbaca, tabel: TabelTerbaca) -> Sumber:
    return kolom.letak if kolom.letak != TANPA_LETAK else tabel.letak


def _letak_sel(baris: BarisTerbaca, kolom: KolomTerbaca) -> Sumber:
    letak = _sel(baris, kolom).letak
    return letak if letak != TANPA_LETAK else baris.letak
