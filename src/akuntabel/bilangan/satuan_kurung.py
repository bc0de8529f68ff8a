"""A unit in brackets in a name: "Cakupan air minum (%)", "Kunjungan wisata (juta orang)"."""

from __future__ import annotations

import re
from collections.abc import Container

from akuntabel.bilangan.satuan import SKALA, UKURAN, satuan_baku

_KURUNG = re.compile(r"[(\[{]([^()\[\]{}]{1,40})[)\]}]")
_KEPALA = re.compile(r"^(?:satuan\s*:?|dalam|in)\s+", re.IGNORECASE)
_ANGKA = re.compile(r"[0-9][0-9.,]*")
_PEMISAH = re.compile(r"[\s/]+")
_PER = frozenset({"per", "tiap", "setiap"})
_PANGKAT = re.compile(r"(?:[kcdhm]?m|meter)[23²³]?")
_TERHITUNG = """
    orang jiwa org kk keluarga rumah tangga kepala pasien siswa mahasiswa peserta kunjungan
    dokumen dok laporan lap berkas surat perkara kasus putusan berita acara sertifikat naskah rekomendasi
    unit buah bh set paket pkt lembar eksemplar buku lokasi titik ruas lembaga kelompok klp organisasi
    kegiatan keg kejadian pengaduan usulan publikasi ekor pohon batang butir
    hari hr minggu bulan bln tahun thn th kelahiran hidup penduduk kematian rp rupiah idr usd dolar
    kwh mw mbps
"""
_KATA = frozenset(_TERHITUNG.split()) | (UKURAN - {"rata"}) | frozenset(SKALA)
_TAK_SENDIRI = frozenset(
    ["rumah", "tangga", "kepala", "berita", "acara", "hidup", "kelahiran", "penduduk", "kematian"]
)


def satuan_kurung(isi: str, dikenal: Container[str] = ()) -> str:
    """Return the unit that brackets hold and nothing else, in one spelling; "" when they say anything more.

    ``dikenal`` are further units in small letters: those the document names in its columns of units.

    A number is part of a unit only behind "per" ("per 1.000 penduduk"); elsewhere it narrows the name
    ("25 ha"). Capital letters alone ("L", "P") set names apart, and an abbreviation is no unit.
    """
    rapi = satuan_baku(_KEPALA.sub("", isi.strip()))
    if len(rapi) > 1 and not rapi.isupper() and rapi.casefold() in dikenal:
        return rapi.casefold()
    kata = [k.strip(".:") for k in _PEMISAH.split(rapi) if k.strip(".:")]
    if not kata or (len(kata) == 1 and kata[0].casefold() in _TAK_SENDIRI):
        return ""
    if not all(_kata_satuan(k, n > 0 and kata[n - 1].casefold() in _PER) for n, k in enumerate(kata)):
        return ""
    return " ".join(k for k in (satuan_baku(k).casefold() for k in kata) if k not in _PER)


def tanpa_satuan_kurung(nama: str) -> str:
    """Return a name without the units that stand in brackets in it."""
    return " ".join(_KURUNG.sub(lambda m: " " if satuan_kurung(m[1]) else m[0], nama).split())


def _kata_satuan(kata: str, sesudah_per: bool) -> bool:
    if _ANGKA.fullmatch(kata):
        return sesudah_per
    if len(kata) == 1:
        return kata in ("%", "‰", "m")
    kecil = kata.casefold()
    return kecil in _KATA or kecil in _PER or _PANGKAT.fullmatch(kecil) is not None
