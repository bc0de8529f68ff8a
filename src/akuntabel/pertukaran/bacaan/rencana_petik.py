"""Which plan a figure belongs to: Renstra, RPJMD, Renja, PK or its change, DPA or DPPA."""

from __future__ import annotations

import re

from akuntabel.bacaan import JenisTabel, KolomTerbaca, Peran, TabelTerbaca

RENSTRA, RPJMD = "RENSTRA", "RPJMD"
_RENSTRA = re.compile(r"renstra|rencana strategis|jangka menengah", re.IGNORECASE)
_RPJMD = re.compile(r"rpjm", re.IGNORECASE)
_RENJA = re.compile(r"rencana kinerja|renja|\brkt\b", re.IGNORECASE)
_PK = re.compile(r"perjanjian|penetapan kinerja|\bpk\b", re.IGNORECASE)
_SEBELUM = re.compile(r"sebelum|semula|murni|\bawal\b", re.IGNORECASE)
_SESUDAH = re.compile(r"sesudah|setelah|menjadi|perubahan|revisi|dppa|\bakhir\b", re.IGNORECASE)
_DANA = (
    ("Dekonsentrasi", re.compile(r"dekonsentrasi", re.IGNORECASE)),
    ("Tugas Pembantuan", re.compile(r"tugas pembantuan", re.IGNORECASE)),
    ("APBN", re.compile(r"apbn|\bdipa\b", re.IGNORECASE)),
    ("APBD", re.compile(r"\bapbd\b", re.IGNORECASE)),
    ("DAK", re.compile(r"\bdak\b", re.IGNORECASE)),
    ("BLUD", re.compile(r"\bblud\b", re.IGNORECASE)),
)


def dokumen_target(tabel: TabelTerbaca, kolom: KolomTerbaca, konteks: str, tahun: int | None) -> str:
    """Return the code of the plan a target stands in; empty where the table does not say."""
    judul = kolom.judul
    if _RPJMD.search(judul):
        return RPJMD
    if _RENSTRA.search(judul) or kolom.peran is Peran.TARGET_AKHIR:
        return RENSTRA
    if _SEBELUM.search(judul) or _SESUDAH.search(judul):
        return _pk(judul, konteks, tahun)
    return _menurut_tabel(tabel, judul, konteks, tahun)


def _menurut_tabel(tabel: TabelTerbaca, judul: str, konteks: str, tahun: int | None) -> str:
    if tabel.jenis is JenisTabel.RENSTRA:
        return RENSTRA
    if _RENJA.search(konteks):
        return f"RENJA-{tahun}"
    if _PK.search(konteks) and tabel.jenis is JenisTabel.PK:
        return _pk(judul, konteks, tahun)
    return ""


def _pk(judul: str, konteks: str, tahun: int | None) -> str:
    if _SEBELUM.search(judul):
        return f"PK-{tahun}"
    berubah = _SESUDAH.search(judul) or _SESUDAH.search(konteks)
    return f"PK-{tahun}-P1" if berubah else f"PK-{tahun}"


def dokumen_pagu(kolom: KolomTerbaca, konteks: str, tahun: int | None) -> str:
    """Return the code of the budget a ceiling stands in; empty where the table does not say."""
    for teks in (kolom.judul, konteks):
        if _SEBELUM.search(teks):
            return f"DPA-{tahun}"
        if _SESUDAH.search(teks):
            return f"DPPA-{tahun}"
    return ""


def sumber_dana(teks: str) -> str:
    """Return the fund a caption or cell names; empty for the usual one."""
    return next((nama for nama, pola in _DANA if pola.search(teks)), "")
