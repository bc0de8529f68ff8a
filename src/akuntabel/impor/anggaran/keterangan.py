"""What an export says of itself above its tables: agency, government, year, and up to which month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan import BULAN

from .kisi import Kisi, Nilai

_SINGKAT = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_NAMA_BULAN = "|".join((*(b.lower() for b in BULAN), *_SINGKAT, "agt", "ags", "sept", "nop"))
_BULAN = re.compile(rf"(?<![a-z])({_NAMA_BULAN})(?![a-z])")
_BERMASA = re.compile(
    rf"\bs ?[./]? ?d\b|\bsampai\b|\bbulan\b|\bper\b|\bperiode\b|\bposisi\b|\bkeadaan\b|\bakhir\b|"
    rf"(?<![a-z])(?:{_NAMA_BULAN})\s+20[0-9]{{2}}"
)
_CETAK = re.compile(r"\b(?:di)?(?:cetak|print|printed|unduh|download)\w*.*")
_TRIWULAN = re.compile(r"(?:triwulan|tri wulan|\btw)\s*[:\-]?\s*(iv|iii|ii|i|[1-4])\b")
_SEMESTER = re.compile(r"semester\s*[:\-]?\s*(ii|i|[12])\b")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_TAHUN = (
    re.compile(r"tahun anggaran\s*:?\s*(20[0-9]{2})"),
    re.compile(r"\bt\.? ?a\.?\s*:?\s*(20[0-9]{2})"),
    re.compile(r"\btahun\s*:?\s*(20[0-9]{2})"),
    re.compile(r"(?:apbd|dppa|dpa|anggaran)\D{0,20}(20[0-9]{2})"),
    re.compile(rf"(?:{_NAMA_BULAN})\s+(20[0-9]{{2}})"),
)
_LABEL_PD = re.compile(
    r"^(?:nama\s+)?(?:skpd|opd|perangkat daerah|organisasi|unit organisasi|unit kerja|satuan kerja|instansi)"
    r"\s*(?:/\s*\w+(?:\s\w+)?)?\s*[:\-]\s*(.+)$",
    re.IGNORECASE,
)
_AWAL_PD = re.compile(
    r"^(?:dinas|badan|kecamatan|kelurahan|inspektorat|sekretariat|rsud|rumah sakit|kantor|satuan polisi|"
    r"puskesmas)\b",
    re.IGNORECASE,
)
_PEMERINTAH = re.compile(
    r"^(?:pemerintah(?: daerah)?\s+)?((?:kab(?:\.|upaten)?|kota|prov(?:\.|insi)?)\s+[a-z][a-z .'-]{2,40})$",
    re.IGNORECASE,
)
_KODE_DEPAN = re.compile(r"^[0-9X][0-9X.\- ]*[0-9X]\s*[-–:]?\s+(?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Keterangan:
    """Title, agencies, governments and year of an export; ``bulan`` 1 to 12, None when none is named."""

    judul: str = ""
    pd: tuple[str, ...] = ()
    pemerintah: tuple[str, ...] = ()
    tahun: int | None = None
    bulan: int | None = None
    bulan_dari_nama: bool = False


def baca_keterangan(kepala: Iterable[tuple[Kisi, int]], nama_berkas: str) -> Keterangan:
    """Read the lines above the first table of each grid (``kepala``: grid and row of the first header)."""
    garis = [g for k, sampai in kepala for g in _garis(k, sampai)]
    gabung = [_CETAK.sub("", g.lower()) for g in garis]
    bulan = _bulan(gabung)
    dari_nama = bulan is None and (bulan := _bulan_nama(nama_berkas)) is not None
    return Keterangan(
        judul=_judul(garis),
        pd=tuple(dict.fromkeys(p for g in garis if (p := baca_pd(g)))),
        pemerintah=tuple(dict.fromkeys(c[1].strip() for g in garis if (c := _PEMERINTAH.match(g)))),
        tahun=_tahun(gabung) or _tahun([re.sub(r"(20[0-9]{2})", r" tahun \1 ", nama_berkas.lower())]),
        bulan=bulan,
        bulan_dari_nama=dari_nama,
    )


def _garis(kisi: Kisi, sampai: int) -> list[str]:
    hasil = []
    for baris in kisi.baris[: min(sampai, 60)]:
        isi = [_teks(n) for n in baris if n is not None]
        if isi:
            hasil.append(" ".join(dict.fromkeys(isi))[:400])
    return hasil


def _teks(nilai: Nilai) -> str:
    if isinstance(nilai, Decimal):
        return format(nilai, "f")
    return str(nilai)


def _judul(garis: Sequence[str]) -> str:
    kata = re.compile(r"realisasi|rekap|anggaran|belanja|evaluasi|laporan|formulir", re.IGNORECASE)
    return next((g for g in garis if kata.search(g)), garis[0] if garis else "")[:200]


def baca_pd(garis: str) -> str:
    """Return the agency a line names; empty when it names none."""
    if cocok := _LABEL_PD.match(garis):
        return tanpa_kode(cocok[1])
    inti = tanpa_kode(garis)
    return inti if _AWAL_PD.match(inti) and len(inti.split()) <= 14 else ""


def tanpa_kode(teks: str) -> str:
    """Return a name without the code in front of it."""
    return _KODE_DEPAN.sub("", teks.strip(" :")).strip()


def _tahun(gabung: Sequence[str]) -> int | None:
    for pola in _TAHUN:
        for g in gabung:
            if cocok := pola.search(g):
                return int(cocok[1])
    return None


def _bulan(gabung: Sequence[str]) -> int | None:
    """Return the month a line names last ("1 Januari s.d. 31 Juli"), else that of a quarter."""
    for g in gabung:
        if _BERMASA.search(g) and (bulan := _BULAN.findall(g)):
            return _nomor_bulan(bulan[-1])
    for g in gabung:
        if cocok := _TRIWULAN.search(g):
            return 3 * (_ROMAWI.get(cocok[1]) or int(cocok[1]))
        if cocok := _SEMESTER.search(g):
            return 6 * (_ROMAWI.get(cocok[1]) or int(cocok[1]))
    return None


def _bulan_nama(nama: str) -> int | None:
    rapi = re.sub(r"[^a-z0-9]+", " ", nama.lower())
    if cocok := _BULAN.search(rapi):
        return _nomor_bulan(cocok[1])
    if cocok := _TRIWULAN.search(rapi):
        return 3 * (_ROMAWI.get(cocok[1]) or int(cocok[1]))
    return None


def _nomor_bulan(kata: str) -> int:
    singkat = {"agt": 8, "ags": 8, "nop": 11}
    return singkat.get(kata) or _SINGKAT.index(kata[:3]) + 1
