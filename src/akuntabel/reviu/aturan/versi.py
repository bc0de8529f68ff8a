"""VER102: figures of a changed and of an unchanged document side by side, without saying which is which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.temuan import Temuan, Tingkat

_SUMBER = re.compile(r"^\W*sumber(?: data)?\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Dokumen:
    """A document that comes in two versions: how the changed and how the plain one is called."""

    nama: str
    perubahan: re.Pattern[str]
    awal: re.Pattern[str]


def _pola(teks: str) -> re.Pattern[str]:
    return re.compile(teks, re.IGNORECASE)


_BERVERSI = (
    _Dokumen(
        "dokumen pelaksanaan anggaran",
        _pola(r"\bDPPA\b|perubahan (?:DPA|dokumen pelaksanaan anggaran)|(?:DPA|pelaksanaan) perubahan"),
        _pola(r"\bDPA\b(?! perubahan)|dokumen pelaksanaan anggaran(?! perubahan)"),
    ),
    _Dokumen(
        "perjanjian kinerja",
        _pola(r"\b(?:perjanjian|penetapan) kinerja perubahan|perubahan (?:perjanjian|penetapan) kinerja"),
        _pola(r"\bperjanjian kinerja (?:tahun )?\d{4}"),
    ),
)


@aturan(
    "VER102",
    "ver.label",
    "Dokumen dan perubahannya dipakai bersama tanpa keterangan",
    tingkat=Tingkat.SARAN,
    kriteria="Setiap angka rencana menyebut versi dokumennya; yang dibandingkan adalah versi terakhir.",
)
def versi_dokumen(berkas: Berkas) -> Iterator[Hasil]:
    """Laporan yang menyebut dokumen perubahan memakai perubahan itu juga sebagai sumber tabelnya."""
    for dokumen in _BERVERSI:
        ubah = [t for t in berkas.bacaan.teks if dokumen.perubahan.search(t.teks)]
        awal = [t for t in berkas.bacaan.teks if _sumber_awal(dokumen, t)]
        if ubah and awal:
            yield _temuan(dokumen, ubah, awal)


def _sumber_awal(dokumen: _Dokumen, teks: TeksTerbaca) -> bool:
    """Tell whether a source line names the plain version only."""
    polos = dokumen.awal.search(teks.teks) and not dokumen.perubahan.search(teks.teks)
    return bool(_SUMBER.match(teks.teks) and polos)


def _temuan(dokumen: _Dokumen, ubah: list[TeksTerbaca], awal: list[TeksTerbaca]) -> Temuan:
    cocok = dokumen.awal.search(awal[0].teks)
    tertulis = cocok.group() if cocok else awal[0].teks
    return Temuan(
        "VER102",
        Tingkat.SARAN,
        f"Laporan menyebut perubahan {dokumen.nama}, tetapi sumber tabel menyebut “{tertulis}”. Tulis versi "
        "yang dipakai setiap tabel, dan bandingkan dengan versi terakhir.",
        awal[0].letak,
        tertulis=tertulis,
        kutipan=awal[0].teks,
        alias="ver.label",
        lokasi_lain=tuple(t.letak for t in (*awal[1:], *ubah)),
    )
