"""Names of regional agencies in a text: where they stand, and whether they are the document's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

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
_SEJENIS = tuple(
    re.compile(rf"\b(?:{jenis})\b", re.IGNORECASE)
    for jenis in (
        r"rumah sakit(?: (?:umum|jiwa|khusus))?(?: (?:daerah|pusat))?|rsu[dp]?|rsj[d]?",
        "kecamatan",
        "kelurahan",
        "distrik",
        "puskesmas",
        "inspektorat(?: daerah| jenderal)?",
        "sekretariat (?:daerah|dprd|dewan perwakilan rakyat daerah)",
        "satuan polisi pamong praja|satpol pp",
        "pengadilan (?:negeri|agama|militer|tata usaha negara)|mahkamah syar'iyah",
        "pengadilan tinggi(?: agama)?",
        "kejaksaan (?:negeri|tinggi)",
        "kepolisian (?:resor|daerah|sektor)|pol(?:res|da|sek)(?:tabes|ta)?",
        "universitas|institut|politeknik",
        "direktorat jenderal|ditjen",
        "kementerian",
    )
)
_BERURUSAN_SEHAT = re.compile(r"rumah sakit|rs[udj]|puskesmas", re.IGNORECASE)
_BERINDUK = re.compile(
    r"\b(?:upt[db]?|balai|loka|cabang|puskesmas|kelurahan|rumah sakit|rs[udj]+p?|bagian|kantor)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SebutanInstansi:
    """A mention: kind and name, the government named after it ("" where none is), and its span."""

    nama: str
    pemerintah: str
    mulai: int
    akhir: int

    @property
    def lengkap(self) -> str:
        """The name with its government."""
        return f"{self.nama} {self.pemerintah}".strip()

    @property
    def akhir_lengkap(self) -> int:
        """The end of the mention with its government."""
        return self.akhir + len(self.pemerintah) + 1 if self.pemerintah else self.akhir


def sebutan_instansi(teks: str) -> Iterator[SebutanInstansi]:
    """Yield the agencies a text names ("Dinas Tenaga Kerja Kota Arunika")."""
    for cocok in _SEBUTAN.finditer(teks):
        akhir = _akhir_nama(teks, cocok.end())
        nama = teks[cocok.start() : akhir]
        kata = kata_isi(nama)[1:]
        if not kata or kata[0] not in _URUSAN:
            continue
        yield _sebutan(teks, cocok.start(), akhir)


def sebutan_sejenis(teks: str, sendiri: Identitas) -> Iterator[SebutanInstansi]:
    """Yield the agencies of the document's own kind a text names, where that is no dinas or badan."""
    pola = _pola_sejenis(sendiri)
    if pola is None:
        return
    for cocok in pola.finditer(teks):
        satu = _sebutan(teks, cocok.start(), _akhir_nama(teks, cocok.end()))
        if satu.akhir > cocok.end() or satu.pemerintah:
            yield satu


def _sebutan(teks: str, mulai: int, akhir: int) -> SebutanInstansi:
    pemerintah = _PEMERINTAH.match(teks, akhir)
    milik = "" if pemerintah is None else " ".join(pemerintah.group().split())
    return SebutanInstansi(" ".join(teks[mulai:akhir].split()), milik, mulai, akhir)


def _pola_sejenis(sendiri: Identitas) -> re.Pattern[str] | None:
    return next((p for p in _SEJENIS if p.match(sendiri.instansi)), None)


def lain_sejenis(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    """Tell whether a mention of the own kind is another agency: by its name, or by its government."""
    pola = _pola_sejenis(sendiri)
    if pola is None:
        return False
    satu, lain = (kata_isi(pola.sub("", n, count=1)) for n in (sebutan.nama, sendiri.instansi))
    if satu and not any(_termuat(a, b) for a, b in ((satu, lain), (lain, satu))):
        return True
    return not satu and pemerintah_lain(sebutan, sendiri)


def bukan_induk(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    """Tell whether a mention cannot be the agency that the document's own is a part of."""
    return (
        _pola_sejenis_sama(sebutan, sendiri)
        or not _BERINDUK.match(sendiri.instansi)
        or (
            _BERURUSAN_SEHAT.match(sendiri.instansi) is not None
            and "kesehatan" not in sebutan.nama.casefold()
        )
    )


def _pola_sejenis_sama(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    pola = _pola_sejenis(sendiri)
    return pola is not None and pola.match(sebutan.nama) is not None


def milik_sendiri(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    """Tell whether a mention may be the document's own agency, shortened or misspelt."""
    satu, lain = kata_isi(sebutan.nama)[1:], kata_isi(_tanpa_pemerintah(sendiri.instansi))[1:]
    return _termuat(satu, lain) or _termuat(lain, satu)


def pemerintah_lain(sebutan: SebutanInstansi, sendiri: Identitas) -> bool:
    """Tell whether a mention names another government than the document's own."""
    satu = kata_isi(sebutan.pemerintah)[1:]
    lain = kata_isi(f"{sendiri.pemerintah} {sendiri.instansi}")
    return bool(satu) and not any(_singkatan(k, lain) or any(serupa(k, m) for m in lain) for k in satu)


def _singkatan(kata: str, nama: tuple[str, ...]) -> bool:
    """Tell whether a word is put together from the beginnings of two that follow each other ("kaltim")."""
    return any(
        a.startswith(kata[:n]) and b.startswith(kata[n:])
        for a, b in pairwise(nama)
        for n in range(2, len(kata) - 1)
    )


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
