"""Sentences in which a report speaks of its own agency: where its name belongs and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Identitas
from akuntabel.reviu.instansi import (
    SebutanInstansi,
    bukan_induk,
    lain_sejenis,
    milik_sendiri,
    pemerintah_lain,
    sebutan_instansi,
    sebutan_sejenis,
)

_SEBUTAN_LAPORAN = r"(?:laporan (?:akuntabilitas )?kinerja(?: instansi pemerintah)?|lkj(?:ip)?|lakip|lkip)"
_LAPORAN_INI = re.compile(
    rf"\b(?:demikian(?:lah)?|penyusunan) {_SEBUTAN_LAPORAN}\s*(?:\([^)]*\)\s*)?$"
    r"|\btugas (?:pokok )?dan fungsi\s*$",
    re.IGNORECASE,
)
_BERTUGAS = re.compile(r"\s*(?:mempunyai|memiliki) tugas\b", re.IGNORECASE)
_MILIK = re.compile(
    rf"^\W*(?:(?:[0-9]+|[a-z])[.)]\s*)?(?:sistematika (?:penyajian|penulisan) )?(?:{_SEBUTAN_LAPORAN}"
    r"|(?:tujuan|sasaran)(?: strategis)?|visi|misi|(?:pagu |realisasi )?anggaran|realisasi kinerja"
    r"|capaian kinerja|(?:perjanjian|penetapan|rencana) kinerja|indikator kinerja(?: utama)?|iku"
    r"|renstra|rencana strategis|(?:susunan|struktur) organisasi|(?:jumlah )?pegawai|aparatur)\s+$",
    re.IGNORECASE,
)
_DOKUMEN_TAHUNAN = re.compile(
    r"\b(?:perjanjian|penetapan) kinerja(?: perubahan)?\s+(?:kepala\s+)?$", re.IGNORECASE
)
_TAHUN = re.compile(r"\s*tahun(?: anggaran)? (20\d\d)\b", re.IGNORECASE)
_PELAKU = re.compile(
    r"^\W*(?:(?:pada|dalam|untuk|selama) tahun(?: anggaran)? 20\d\d\s*,?\s*|dengan demikian,?\s*)?$",
    re.IGNORECASE,
)
_PERBUATAN = re.compile(
    r"\s*(?:telah |wajib |dapat |akan |juga )?(?:menyusun|menetapkan|memperjanjikan|menyajikan|melaporkan)\b"
    rf"[^.;]{{0,60}}?\b(?:{_SEBUTAN_LAPORAN}|sasaran strategis|(?:perjanjian|indikator|target) kinerja"
    r"|rencana strategis|renstra|iku)\b(?!\s+(?:pemerintah|kementerian|gubernur|bupati|wali ?kota))",
    re.IGNORECASE,
)
_BERSAMA = re.compile(
    r"\bperbandingan\b|\bdibanding|\bkerja ?sama\b|\bbersama\b|\bmitra\b|\bsumber\b"
    r"|\bmendukung\b|\bselaras\b",
    re.IGNORECASE,
)
_AKHIR_KALIMAT = re.compile(r"(?<=[.!?;])\s+(?=[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class KalimatSendiri:
    """A sentence about this report or its agency, with somebody else's name in it."""

    sebutan: SebutanInstansi
    kalimat: str
    pasti: bool


def kalimat_bernama_lain(teks: str, sendiri: Identitas) -> Iterator[KalimatSendiri]:
    """Yield the sentences of a text that speak of this report or the own duties and name somebody else."""
    for kalimat in _AKHIR_KALIMAT.split(" ".join(teks.split())):
        daerah = list(sebutan_instansi(kalimat))
        for satu in (*daerah, *sebutan_sejenis(kalimat, sendiri)):
            lain = _lain(satu, sendiri, daerah=satu in daerah)
            if lain and not _BERSAMA.search(kalimat) and (pasti := _tentang_sendiri(kalimat, satu, sendiri)):
                yield KalimatSendiri(satu, kalimat, pasti == "pasti")


def _lain(satu: SebutanInstansi, sendiri: Identitas, *, daerah: bool) -> bool:
    """Tell whether a mention is not the own agency; one of a government named otherwise is not."""
    if not daerah:
        return lain_sejenis(satu, sendiri)
    return not milik_sendiri(satu, sendiri) or pemerintah_lain(satu, sendiri)


def _tentang_sendiri(kalimat: str, satu: SebutanInstansi, sendiri: Identitas) -> str:
    """Return "pasti" where only the own name can stand, "mungkin" where it nearly always does, else ""."""
    sebelum, sesudah = kalimat[: satu.mulai], kalimat[satu.akhir_lengkap :]
    if _LAPORAN_INI.search(sebelum) or _BERTUGAS.match(sesudah):
        return "pasti"
    if not bukan_induk(satu, sendiri) or milik_sendiri(satu, sendiri) or _bernama_sendiri(kalimat, sendiri):
        return ""
    if (
        _MILIK.search(sebelum)
        or _bertahun_laporan(sebelum, sesudah, sendiri)
        or (_PELAKU.search(sebelum) and _PERBUATAN.match(sesudah))
    ):
        return "mungkin"
    return ""


def _bertahun_laporan(sebelum: str, sesudah: str, sendiri: Identitas) -> bool:
    """Tell whether a mention is the owner of a plan or report of the reporting year."""
    tahun = _TAHUN.match(sesudah)
    return (
        tahun is not None and int(tahun[1]) == sendiri.tahun and _DOKUMEN_TAHUNAN.search(sebelum) is not None
    )


def _bernama_sendiri(kalimat: str, sendiri: Identitas) -> bool:
    return sendiri.instansi.casefold() in kalimat.casefold() or any(
        milik_sendiri(s, sendiri) for s in sebutan_instansi(kalimat)
    )
