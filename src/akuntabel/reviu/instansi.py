"""Names of regional agencies in a text: where they stand, and whether they are the document's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Identitas
from akuntabel.reviu.kata import kata_isi, serupa

_KATA_URUSAN = """
    sosial tenaga pendidikan kesehatan pekerjaan perumahan permukiman perhubungan komunikasi
    koperasi penanaman kepemudaan pemuda perpustakaan kearsipan kebudayaan pariwisata perikanan
    kelautan pertanian perkebunan peternakan kehutanan energi perdagangan perindustrian transmigrasi
    pemberdayaan pengendalian kependudukan lingkungan pangan ketahanan pertanahan kebakaran pemadam
    pendapatan pengelola pengelolaan kepegawaian perencanaan penelitian penanggulangan kesatuan
    riset pelayanan bina sumber cipta kebersihan pertamanan pasar olahraga tanaman
"""
_URUSAN = frozenset(_KATA_URUSAN.split())
_SEBUTAN = re.compile(r"\b(?:dinas|badan)\b", re.IGNORECASE)
_KATA = re.compile(r"[\s&,/]*([^\W\d_]+)")
_KATA_HENTI = """
    kota kabupaten kab provinsi prov propinsi tahun pada di dengan yang dalam untuk oleh menurut
    periode sebagai terhadap adalah tidak dari ke se republik ri
"""
_HENTI = frozenset(_KATA_HENTI.split())
_SAMBUNG = frozenset({"dan", "serta"})
_PEMERINTAH = re.compile(
    r"\W*(?:[Kk]ota|KOTA|[Kk]abupaten|KABUPATEN|[Kk]ab|KAB|[Pp]rovinsi|PROVINSI|[Pp]rov|PROV|[Pp]ropinsi)\b\.?\s+"
    r"(?!Tahun|TAHUN)[^\W\d_]+(?:\s+(?!Tahun|TAHUN)[A-Z][^\W\d_]+)?"
)
_TERBANYAK_KATA = 9


@dataclass(frozen=True, slots=True)
class SebutanInstansi:
    """A mention: kind and name, the government named after it ("" where none is), and its span."""

    nama: str
    pemerintah: str
    mulai: int
    akhir: int


def sebutan_instansi(teks: str) -> Iterator[SebutanInstansi]:
    """Yield the agencies a text names ("Dinas Tenaga Kerja Kota Arunika")."""
    for cocok in _SEBUTAN.finditer(teks):
        akhir = _akhir_nama(teks, cocok.end())
        nama = teks[cocok.start() : akhir]
        kata = kata_isi(nama)[1:]
        if not kata or kata[0] not in _URUSAN:
            continue
        pemerintah = _PEMERINTAH.match(teks, akhir)
        yield SebutanInstansi(
            " ".join(nama.split()),
            "" if pemerintah is None else " ".join(pemerintah.group().split()),
            cocok.start(),
            akhir,
        )


def milik_sendiri(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    """Tell whether a mention may be the document's own agency, shortened or misspelt."""
    satu, lain = kata_isi(sebutan.nama)[1:], kata_isi(_tanpa_pemerintah(sendiri.instansi))[1:]
    return _termuat(satu, lain) or _termuat(lain, satu)


def pemerintah_lain(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    """Tell whether a mention names another government than the document's own."""
    satu = kata_isi(sebutan.pemerintah)[1:]
    lain = kata_isi(f"{sendiri.pemerintah} {sendiri.instansi}")
    return bool(satu) and not any(serupa(k, m) for k in satu for m in lain)


def instansi_daerah(sendiri: Identitas) -> bool:
    """Tell whether the document belongs to one agency, so that its name can be missed elsewhere."""
    return next(sebutan_instansi(sendiri.instansi), None) is not None


def _akhir_nama(teks: str, posisi: int) -> int:
    akhir = posisi
    for _ in range(_TERBANYAK_KATA):
        cocok = _KATA.match(teks, posisi)
        if cocok is None or "\n" in cocok.group():
            break
        kata = cocok.group(1)
        kecil = kata.casefold()
        if kecil in _HENTI or (kata[0].islower() and kecil not in _SAMBUNG):
            break
        posisi = cocok.end()
        if kecil not in _SAMBUNG:
            akhir = posisi
    return akhir


def _tanpa_pemerintah(nama: str) -> str:
    satu = next(sebutan_instansi(nama), None)
    return nama if satu is None else satu.nama


def _termuat(satu: tuple[str, ...], lain: tuple[str, ...]) -> bool:
    return bool(satu) and all(any(serupa(k, m) for m in lain) for k in satu)
