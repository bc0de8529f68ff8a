"""The role a column has by the words above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Peran

from .leksikon import KINERJA, PERSEN, RUPIAH, Arti, cari_arti, isi_ranah, punya_ranah
from .nisbi import milik_lain, peran_nisbi
from .waktu import hanya_waktu

NILAI = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)
"""Roles of the two triples every report is made of."""
KE_ANGGARAN = {Peran.TARGET: Peran.PAGU, Peran.REALISASI: Peran.BELANJA, Peran.CAPAIAN: Peran.SERAPAN}
"""What performance words mean under a header that speaks of money."""
KE_KINERJA = {v: k for k, v in KE_ANGGARAN.items()}
LABEL = (Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR, Peran.PROGRAM, Peran.URAIAN)
"""Roles of columns that name what the row is about."""
_BERUANG = {
    **KE_ANGGARAN,
    Peran.TARGET_AKHIR: Peran.LAIN,
    Peran.KEMAJUAN: Peran.LAIN,
    Peran.JUMLAH: Peran.JUMLAH,
}
_SAMPAI = re.compile(r"(?i)(?:s\.?\s*/?\s*d\b|sampai dengan)")
_KURUNG_SAJA = re.compile(r"\([^()]*\)")
_BERBUNTUT = re.compile(r"(.{2,}?) (K|\(K\)|Rp\.?)(?: \(.{0,12}\))?")
_KELUARAN = re.compile(r"(?i)\b(?:output|keluaran|fisik|volume|outcome)\b")
_RENSTRA = re.compile(r"(?i)renstra|rpjm")
_BERUMUS = {
    Peran.CAPAIAN: Peran.KEMAJUAN,
    Peran.REALISASI: Peran.LAIN,
    Peran.SERAPAN: Peran.LAIN,
    Peran.BELANJA: Peran.LAIN,
}


@dataclass(frozen=True, slots=True)
class Dugaan:
    """What the words above a column say: its role, None when only neighbours can tell.

    ``bayangan`` is the word at the bottom that needs neighbours ("%", "Rp", "K"). ``induk`` is the role the
    group above names. ``keluaran`` tells that the words speak of output, not of money.
    """

    peran: Peran | None
    bayangan: str = ""
    induk: Peran | None = None
    uang: bool = False
    banding: bool = False
    predikat: bool = False
    keluaran: bool = False


def duga_peran(tingkat: Sequence[str]) -> Dugaan:
    """Read the header texts of a column, from the top down."""
    bermakna = [
        b for t in tingkat if not _KURUNG_SAJA.fullmatch(t.strip()) for b in _belah(t) if not hanya_waktu(b)
    ]
    arti = [(t, cari_arti(t)) for t in reversed(bermakna)]
    berperan = [(t, a) for t, a in arti if a is not None and a.peran is not None]
    bayangan = _bayangan(arti)
    induk = berperan[1 if berperan and not bayangan else 0 :] if berperan else []
    induk_peran = next((a.peran for _, a in induk), None)
    uang = _tentang_uang(bermakna)
    peran = _gabung(berperan[0][1].peran if berperan else None, bayangan, induk_peran, uang=uang)
    if peran is not None:
        peran = _bersyarat(peran, " ".join(tingkat))
    banding = len(bermakna) > 1 and any(isi_ranah(t, "BANDING") for t in bermakna[:-1])
    predikat = any(isi_ranah(t, "PREDIKAT") for t in bermakna)
    keluaran = not uang and (bayangan == KINERJA or bool(_KELUARAN.search(" ".join(tingkat))))
    return Dugaan(peran, bayangan, induk_peran, uang, banding, predikat, keluaran)


def _belah(teks: str) -> tuple[str, ...]:
    """Split "Target 2024 K" into what stands above and the letter of performance or money below it."""
    cocok = _BERBUNTUT.fullmatch(" ".join(teks.split()))
    return (cocok[1], cocok[2]) if cocok else (teks,)


def _bersyarat(peran: Peran, teks: str) -> Peran:
    """Return the role after what the words around it add: a comparison, a cumulation over the plan."""
    if (jadi := peran_nisbi(peran, teks)) is not peran:
        return jadi
    if milik_lain(peran, teks):
        return Peran.PEMBANDING
    kumulatif = _SAMPAI.search(teks) and _RENSTRA.search(teks)
    return _BERUMUS.get(peran, peran) if kumulatif else peran


def _bayangan(arti: Sequence[tuple[str, Arti | None]]) -> str:
    """Return the shadow word that stands below every word with a role."""
    for _, satu in arti:
        if satu is None:
            continue
        return satu.bayangan
    return ""


def _tentang_uang(tingkat: Sequence[str]) -> bool:
    """Tell whether a header above speaks of money and not of performance too."""
    uang = any(punya_ranah(t, "ANGGARAN") for t in tingkat)
    return uang and not any(punya_ranah(t, "KINERJA") for t in tingkat)


def _gabung(peran: Peran | None, bayangan: str, induk: Peran | None, *, uang: bool) -> Peran | None:
    if bayangan:
        return _dengan_bayangan(peran, bayangan, uang=uang)
    if peran is Peran.PAGU and induk is not None:
        return {Peran.REALISASI: Peran.BELANJA, Peran.CAPAIAN: Peran.SERAPAN, Peran.SISA: Peran.SISA}.get(
            induk, peran
        )
    if peran in (Peran.JUMLAH, Peran.SELISIH, *LABEL) and induk in (*NILAI, Peran.TARGET_AKHIR):
        peran = induk
    if peran is Peran.REALISASI and induk is Peran.PEMBANDING:
        return Peran.PEMBANDING
    if peran is Peran.TARGET_AKHIR and uang:
        return Peran.LAIN
    return KE_ANGGARAN.get(peran, peran) if uang and peran is not None else peran


def _dengan_bayangan(peran: Peran | None, bayangan: str, *, uang: bool) -> Peran | None:
    if peran is None or peran in LABEL:
        return peran if bayangan == KINERJA else None
    if bayangan == RUPIAH:
        return _BERUANG.get(peran, peran)
    if bayangan == KINERJA:
        return peran
    if bayangan == PERSEN and peran in (Peran.REALISASI, Peran.BELANJA, Peran.PAGU):
        return None
    if bayangan == PERSEN and uang and peran is Peran.TARGET:
        return Peran.LAIN
    return KE_ANGGARAN.get(peran, peran) if uang else peran
