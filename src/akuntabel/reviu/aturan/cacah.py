"""LOG104: how many programmes, kegiatan and subkegiatan a sentence counts, and how many the tables list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    Peran,
    TabelTerbaca,
    TeksTerbaca,
)
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.predikat import pecah_kalimat
from akuntabel.reviu.rangkuman import sebut_cacah
from akuntabel.reviu.relasi import sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_CACAH = re.compile(
    r"\b(?P<banyak>[0-9]{1,3})\s*(?:\([^)]{1,30}\)\s*)?(?P<apa>program|sub\s*-?\s*kegiatan|kegiatan)\b",
    re.IGNORECASE,
)
_KATA_LANJUT = re.compile(r"\s+[^\W\d_]+")
_SAMBUNG = frozenset(
    ["dan", "dengan", "yang", "untuk", "pada", "serta", "di", "sebagaimana", "sebagai", "tahun", "dalam"]
)
_MENYELURUH = re.compile(
    r"\b(?:anggaran|pagu|dana|belanja|melalui|dituangkan|dijabarkan|dibagi|terbagi|terdiri|seluruh)\b",
    re.IGNORECASE,
)
_TERBATAS = re.compile(
    r"\b(?:sasaran|tujuan|indikator|misi|prioritas|unggulan|bidang|urusan|sekretariat|antara lain|selain|"
    r"salah satu|triwulan|lainnya|tidak|belum|ter?ukur|diukur|kecuali|di antaranya)\b",
    re.IGNORECASE,
)
_TERHITUNG = re.compile(
    r"(?:yang\s+)?(?:diukur|terukur)\s+(?:dengan|melalui)\s+(?=[0-9])"
    r"|\b[0-9]{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:misi|tujuan|sasaran|indikator)\b",
    re.IGNORECASE,
)
_JENJANG = re.compile(r"program|sub\s*-?\s*kegiatan|kegiatan", re.IGNORECASE)
_URUTAN = ("program", "kegiatan", "subkegiatan")
_KODE_JENJANG = {3: "program", 5: "kegiatan", 6: "subkegiatan"}
_TERSEDIKIT = 2
_MEMUAT = {JenisTabel.ANGGARAN, JenisTabel.PK, JenisTabel.EFISIENSI}


@aturan(
    "LOG104",
    "log.count",
    "Banyaknya program di kalimat tidak sama dengan yang tercantum di tabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Banyaknya yang disebut sama dengan banyaknya yang tercantum.",
)
def cacah_program(berkas: Berkas) -> Iterator[Hasil]:
    """Banyaknya program, kegiatan, dan subkegiatan di kalimat dibandingkan dengan yang bernama di tabel."""
    ada, daftar = tercantum(berkas.bacaan), _banyak_program(berkas.bacaan)
    daftar += [n for n in _banyak_disebut(berkas.bacaan) if n == ada["program"] and n in daftar]
    for teks in berkas.bacaan.teks:
        disebut = {_baku(c["apa"]): int(c["banyak"]) for c in _CACAH.finditer(teks.teks)}
        dikenal = {k: n for k, n in disebut.items() if ada.get(k, 0) >= _TERSEDIKIT}
        if len(disebut) < 2 or not dikenal:
            yield from _program_saja(teks, daftar, ada["program"])
            continue
        if all(n == ada[k] for k, n in dikenal.items()):
            angka = tuple(a for a in teks.angka if a.teks.strip() in {str(n) for n in dikenal.values()})
            yield Terpenuhi("LOG104", sebut_cacah([f"{n} {k}" for k, n in dikenal.items()]), angka)
        elif kurang := _tak_cocok(teks, dikenal, daftar, ada):
            yield _temuan(teks, kurang, ada)


def _tak_cocok(
    teks: TeksTerbaca, disebut: Mapping[str, int], daftar: Sequence[int], ada: Mapping[str, int]
) -> dict[str, int]:
    """Return the counts of a sentence that differ from the tables and speak of all that these list."""
    sedaftar = _sebagian(disebut, ada)
    return {
        k: n
        for k, n in disebut.items()
        if n > ada[k] or (n < ada[k] and (sedaftar or (k == "program" and _pasti(teks, n, daftar, ada[k]))))
    }


def _sebagian(disebut: Mapping[str, int], ada: Mapping[str, int]) -> bool:
    """Tell whether a sentence counts another level just as the tables do: it speaks of the same list."""
    return any(n == ada[k] for k, n in disebut.items())


def _banyak_disebut(bacaan: Bacaan) -> Iterator[int]:
    """Yield the counts of sentences that count all programmes and no other level."""
    for teks in bacaan.teks:
        for kalimat in pecah_kalimat(teks.teks) if _CACAH.search(teks.teks) else ():
            cacah = list(_CACAH.finditer(kalimat))
            if len(cacah) == 1 and _baku(cacah[0]["apa"]) == "program" and _seluruhnya(kalimat, cacah[0]):
                yield int(cacah[0]["banyak"])


def _pasti(teks: TeksTerbaca, banyak: int, daftar: Sequence[int], ada: int) -> bool:
    """Tell whether a sentence that counts several levels is of the whole body, whose tables count otherwise.

    How many goals and indicators it has may be told with it: "1 sasaran yang diukur dengan 2 indikator".
    """
    kalimat = (k for k in pecah_kalimat(teks.teks) if len(list(_CACAH.finditer(k))) > 1)
    sisa = _TERHITUNG.sub(" ", next(kalimat, ""))
    sepakat = daftar.count(ada) >= _TERSEDIKIT and banyak not in daftar
    return sepakat and bool(_MENYELURUH.search(sisa)) and not _TERBATAS.search(sisa)


def _program_saja(teks: TeksTerbaca, daftar: Sequence[int], ada: int) -> Iterator[Hasil]:
    """Yield what a sentence says that counts all programmes and no other level."""
    if ada < _TERSEDIKIT or daftar.count(ada) < _TERSEDIKIT:
        return
    for kalimat in pecah_kalimat(teks.teks):
        cacah = list(_CACAH.finditer(kalimat))
        if len(cacah) != 1 or not _seluruhnya(kalimat, cacah[0]):
            continue
        banyak = int(cacah[0]["banyak"])
        if banyak == ada:
            angka = tuple(a for a in teks.angka if a.teks.strip() == str(ada))
            yield Terpenuhi("LOG104", sebut_cacah([f"{ada} program"]), angka)
        elif banyak not in daftar:
            yield _temuan(teks, {"program": banyak}, {"program": ada})


def _seluruhnya(kalimat: str, cacah: re.Match[str]) -> bool:
    """Tell whether a sentence counts the programmes of the whole body, none of a kind or for a goal."""
    lanjut = _KATA_LANJUT.match(kalimat, cacah.end())
    bebas = lanjut is None or lanjut[0].strip().casefold() in _SAMBUNG
    return bebas and bool(_MENYELURUH.search(kalimat)) and not _TERBATAS.search(kalimat)


def _banyak_program(bacaan: Bacaan) -> list[int]:
    """Return how many programmes each budget table of the year lists."""
    tahun = (None, bacaan.identitas.tahun)
    milik = (t for t in bacaan.tabel if t.jenis in _MEMUAT and t.tahun in tahun)
    return [len({_inti(n) for n in _bernama(list(_nama_program(t)))}) for t in milik]


def tercantum(bacaan: Bacaan) -> dict[str, int]:
    """Return how many names of each level the tables list, the fullest table counting."""
    program = {_inti(n) for n in _bernama([n for t in bacaan.tabel for n in _nama_program(t)])}
    hasil = {"program": len(program)}
    tahun = (None, bacaan.identitas.tahun)
    for tabel in (t for t in bacaan.tabel if t.jenis in _MEMUAT and t.tahun in tahun):
        for jenjang, nama in _menurut_jenjang(tabel).items():
            hasil[jenjang] = max(hasil.get(jenjang, 0), nama)
    return hasil


def _nama_program(tabel: TabelTerbaca) -> Iterator[str]:
    for kolom in tabel.kolom_peran(Peran.PROGRAM, Peran.URAIAN):
        for baris in tabel.baris:
            sel = sel_kolom(tabel, baris, kolom)
            if sel is not None and sel.teks.strip().casefold().startswith("program "):
                yield sel.teks


def _bernama(nama: Sequence[str]) -> list[str]:
    """Return names without descriptions of a group ("Program penunjang urusan") among capitalised names."""
    berhuruf_besar = [n for n in nama if any(k[0].isupper() for k in n.split()[1:])]
    return berhuruf_besar if len(berhuruf_besar) * 2 > len(nama) else list(nama)


def _inti(nama: str) -> str:
    return "".join(h for h in nama.casefold().removeprefix("program") if h.isalnum())


def _menurut_jenjang(tabel: TabelTerbaca) -> dict[str, int]:
    """Return how many rows of each level a table has: by the code of the nomenclature, else by its header."""
    baris = [b for b in tabel.baris if b.jenis in (JenisBarisTerbaca.DATA, JenisBarisTerbaca.KELOMPOK)]
    berkode = [j for b in baris if (j := _jenjang_kode(b))]
    if berkode:
        return {j: berkode.count(j) for j in set(berkode)}
    jenjang = _jenjang_kepala(tabel)
    dalam = sorted({b.jenjang for b in baris})
    if len(jenjang) < 2 or dalam != list(range(len(jenjang))):
        return {}
    return {jenjang[d]: sum(b.jenjang == d for b in baris) for d in dalam}


def _jenjang_kode(baris: BarisTerbaca) -> str:
    bagian = [b for b in baris.kode.split(".") if b]
    return _KODE_JENJANG.get(len(bagian), "") if all(b.isdigit() for b in bagian) and len(bagian) > 2 else ""


def _jenjang_kepala(tabel: TabelTerbaca) -> list[str]:
    """Return the levels a header names from the highest down ("Kegiatan / Sub Kegiatan")."""
    judul = " / ".join(dict.fromkeys(k.judul for k in tabel.kolom_peran(Peran.PROGRAM, Peran.URAIAN)))
    urut = list(dict.fromkeys(_baku(c) for c in _JENJANG.findall(judul)))
    return urut if urut == [j for j in _URUTAN if j in urut] else []


def _baku(apa: str) -> str:
    return "".join(h for h in apa.casefold() if h.isalpha())


def _temuan(teks: TeksTerbaca, kurang: Mapping[str, int], ada: Mapping[str, int]) -> Temuan:
    tertulis = sebut_cacah([f"{n} {k}" for k, n in kurang.items()])
    tercetak = sebut_cacah([f"{ada[k]} {k}" for k in kurang])
    pertama = str(next(iter(kurang.values())))
    letak = next((a.letak for a in teks.angka if a.teks.strip() == pertama), teks.letak)
    return Temuan(
        "LOG104",
        Tingkat.PERINGATAN,
        f"Disebut {tertulis}, sedangkan yang tercantum di tabel {tercetak}. Cantumkan semuanya, atau "
        "jelaskan yang tidak dicantumkan (misalnya program penunjang).",
        lokasi=letak,
        tertulis=tertulis,
        kutipan=teks.teks,
        usulan=_usulan(kurang, ada),
        hitungan="; ".join(f"{n} {k} ≠ {ada[k]} {k}" for k, n in kurang.items()),
        alias="log.count",
    )


def _usulan(kurang: Mapping[str, int], ada: Mapping[str, int]) -> tuple[Usulan, ...]:
    """Return the count of the tables where one count is wrong."""
    if len(kurang) != 1:
        return ()
    (apa,) = kurang
    return (Usulan(f"{ada[apa]} {apa}", "tercantum di tabel", Decimal(ada[apa])),)
