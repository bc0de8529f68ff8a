"""The plan: units without circles, programs in their places, documents and indicators that make sense."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.kinerja.pohon import PeranProgram
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import DOKUMEN, INDIKATOR, PROGRAM, UNIT, VISI_MISI

_INDUK = {"kegiatan": "program", "subkegiatan": "kegiatan"}
_TIDAK_DIPAKAI = {
    "Visi": ("nomor", "pemilik"),
    "Misi": ("dokumen",),
    "program": ("induk",),
    "kegiatan": ("peran", "sasaran"),
    "subkegiatan": ("peran",),
}


def cek_rencana(isi: Isi, catatan: Catatan) -> None:
    """Report what is wrong in the sheets of the plan."""
    _cek_lingkaran(isi.lembar(UNIT), "induk", "LOG507", catatan)
    _cek_lingkaran(isi.lembar(INDIKATOR), "rincian_dari", "LOG515", catatan)
    _cek_lingkaran(isi.lembar(INDIKATOR), "pendahulu", "LOG516", catatan)
    for baris in isi.lembar(DOKUMEN):
        _cek_periode(baris, catatan)
    for baris in isi.lembar(VISI_MISI):
        _cek_tak_dipakai(baris, baris.teks("jenis"), catatan)
    pohon = {b.teks("kode"): b.teks("jenjang") for b in isi.lembar(PROGRAM)}
    for baris in isi.lembar(PROGRAM):
        _cek_tak_dipakai(baris, baris.teks("jenjang"), catatan)
        _cek_induk(baris, pohon, catatan)
        _cek_sasaran(baris, catatan)
    pendahulu = {b.teks("pendahulu") for b in isi.lembar(INDIKATOR)}
    for baris in isi.lembar(INDIKATOR):
        _cek_tingkatan(baris, catatan)
        if not baris.teks("induk") and "induk" not in baris.mentah and baris.teks("kode") not in pendahulu:
            baris.catat(catatan, "LKP516", "induk", seharusnya="kode yang diukur", nama="Induk")


def _cek_lingkaran(daftar: list[BarisBaca], kolom: str, kode: str, catatan: Catatan) -> None:
    induk = {b.teks("kode"): b.teks(kolom) for b in daftar}
    dilaporkan: set[str] = set()
    for baris in daftar:
        lingkaran = _lingkaran(baris.teks("kode"), induk)
        if lingkaran and not dilaporkan & set(lingkaran):
            dilaporkan |= set(lingkaran)
            baris.catat(catatan, kode, kolom, jalur=" → ".join((*lingkaran, lingkaran[0])))


def _lingkaran(mulai: str, induk: Mapping[str, str]) -> list[str]:
    """Return the circle a row is part of; empty when its way up ends."""
    jalan = [mulai]
    while (berikut := induk.get(jalan[-1], "")) and len(jalan) <= len(induk):
        if berikut == mulai:
            return jalan
        if berikut in jalan:
            return []
        jalan.append(berikut)
    return []


def _cek_periode(baris: BarisBaca, catatan: Catatan) -> None:
    awal, akhir = baris.nilai.get("periode_awal"), baris.nilai.get("periode_akhir")
    if awal is not None and akhir is not None and awal > akhir:
        baris.catat(catatan, "LOG510", "periode_akhir", seharusnya=f"{awal} atau sesudahnya")


def _cek_tak_dipakai(baris: BarisBaca, untuk: str, catatan: Catatan) -> None:
    for kolom in _TIDAK_DIPAKAI.get(untuk, ()):
        if kolom in baris.nilai:
            baris.catat(catatan, "LKP526", kolom, seharusnya="kosong", untuk=untuk)


def _cek_induk(baris: BarisBaca, pohon: Mapping[str, str], catatan: Catatan) -> None:
    jenjang = baris.teks("jenjang")
    if jenjang not in _INDUK:
        return
    induk = baris.teks("induk")
    if not induk and "induk" in baris.letak and "induk" not in baris.mentah:
        baris.catat(catatan, "LKP516", "induk", seharusnya=f"kode {_INDUK[jenjang]}", nama="Induk")
    elif induk in pohon and pohon[induk] != _INDUK[jenjang]:
        baris.catat(
            catatan,
            "SEL506",
            "induk",
            seharusnya=f"kode {_INDUK[jenjang]}",
            apa=f"Induk {jenjang}",
            seharusnya_jenis=_INDUK[jenjang],
            kode=induk,
            jenis=pohon[induk],
        )


def _cek_sasaran(baris: BarisBaca, catatan: Catatan) -> None:
    if baris.teks("jenjang") != "program":
        return
    penunjang = baris.nilai.get("peran", PeranProgram.PENDUKUNG) is PeranProgram.PENUNJANG
    if penunjang == bool(baris.teks("sasaran")):
        baris.catat(
            catatan,
            "LOG509" if penunjang else "LOG508",
            "sasaran",
            seharusnya="kosong" if penunjang else "kode sasaran",
        )


def _cek_tingkatan(baris: BarisBaca, catatan: Catatan) -> None:
    tingkatan = baris.nilai.get("tingkatan", ())
    if len({t.casefold() for t in tingkatan}) != len(tingkatan):
        baris.catat(catatan, "SKL502", "tingkatan")
