"""What a neighbour is, by what it says: never by the name of its file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from akuntabel.bacaan import Bacaan, JenisTabel, Peran


class JenisAcuan(Enum):
    """A kind of document a performance report leans on."""

    PK = "perjanjian kinerja"
    IKU = "dokumen indikator kinerja utama"
    RENSTRA = "rencana strategis"
    LKJ_LALU = "laporan kinerja tahun sebelumnya"
    RENJA = "rencana kerja"
    RENAKSI = "rencana aksi"
    TRIWULAN = "laporan triwulan"
    DPA = "dokumen pelaksanaan anggaran"
    LRA = "laporan realisasi anggaran"


@dataclass(frozen=True, slots=True)
class Acuan:
    """A neighbour: name of its file, what it is, what it says."""

    nama: str
    jenis: JenisAcuan
    bacaan: Bacaan


_MENURUT_SEBUTAN = {
    "pk": JenisAcuan.PK,
    "iku": JenisAcuan.IKU,
    "renstra": JenisAcuan.RENSTRA,
    "lkjip": JenisAcuan.LKJ_LALU,
    "renja": JenisAcuan.RENJA,
    "renaksi": JenisAcuan.RENAKSI,
    "triwulan": JenisAcuan.TRIWULAN,
    "dpa": JenisAcuan.DPA,
    "lra": JenisAcuan.LRA,
}
_BARIS_JUDUL = 12
_JUDUL_TERPANJANG = 200
_MENURUT_TABEL = {
    JenisTabel.PK: JenisAcuan.PK,
    JenisTabel.RENSTRA: JenisAcuan.RENSTRA,
    JenisTabel.RENCANA_AKSI: JenisAcuan.RENAKSI,
}


def kenali_jenis(bacaan: Bacaan) -> JenisAcuan | None:
    """Return the kind of a document, None when neither its words nor its tables tell."""
    return _MENURUT_SEBUTAN.get(bacaan.identitas.jenis) or _menurut_tabel(bacaan)


def _menurut_tabel(bacaan: Bacaan) -> JenisAcuan | None:
    """Return the kind by the tables alone, where they leave no choice."""
    banyak = Counter(t.jenis for t in bacaan.tabel if t.jenis is not JenisTabel.LAIN)
    if not banyak:
        return None
    terbanyak = banyak.most_common(1)[0][0]
    peran = {k.peran for t in bacaan.tabel if t.jenis is terbanyak for k in t.kolom}
    if terbanyak is JenisTabel.TRIWULAN:
        return JenisAcuan.TRIWULAN if peran & {Peran.REALISASI, Peran.BELANJA} else JenisAcuan.RENAKSI
    if terbanyak is JenisTabel.ANGGARAN:
        return JenisAcuan.LRA if Peran.BELANJA in peran else JenisAcuan.DPA
    return _MENURUT_TABEL.get(terbanyak)


def tahun_dokumen(bacaan: Bacaan) -> int | None:
    """Return the year a document speaks of: as it says, else the one most of its columns name."""
    if bacaan.identitas.tahun is not None:
        return bacaan.identitas.tahun
    suara = Counter(k.tahun for t in bacaan.tabel for k in t.kolom if k.tahun is not None)
    return suara.most_common(1)[0][0] if len(suara) == 1 else None


def perubahan(acuan: Acuan) -> bool:
    """Tell whether a document calls itself a revised one, at its beginning."""
    judul = [t.teks for t in acuan.bacaan.teks[:_BARIS_JUDUL]] + [j.teks for j in acuan.bacaan.judul[:2]]
    return any(
        _sebutan_perubahan(" ".join(t.casefold().split())) for t in judul if len(t) < _JUDUL_TERPANJANG
    )


def _sebutan_perubahan(teks: str) -> bool:
    return "perubahan" in teks.split() or "dppa" in teks.split() or "revisi" in teks.split()
