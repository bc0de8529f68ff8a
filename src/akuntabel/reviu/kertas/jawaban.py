"""Answers to the statements of the review checklist, as far as a rule or a recognised table decides them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu
from akuntabel.sumber import sebut_tempat
from akuntabel.temuan import Temuan, Tingkat

_BANYAK = 3


class Jawaban(Enum):
    """Answer to a statement; what no rule decides is left to people."""

    YA = "ya"
    TIDAK = "tidak"
    TIDAK_BERLAKU = "tidak berlaku"
    BELUM = "belum dijawab"


@dataclass(frozen=True, slots=True)
class Isian:
    """An answer with its reason and where the evidence stands."""

    jawaban: Jawaban
    catatan: str = ""
    bukti: str = ""


Penjawab = Callable[[HasilReviu, Bacaan], Isian]
"""Answers one statement."""


def belum(catatan: str = "", bukti: str = "") -> Isian:
    """Return an answer left to people."""
    return Isian(Jawaban.BELUM, catatan, bukti)


def menurut_kode(kode: str, acuan: str) -> Penjawab:
    """Return what answers a statement by one rule: no for a fault, yes for what holds, else open."""

    def jawab(hasil: HasilReviu, _bacaan: Bacaan) -> Isian:
        temuan = temuan_berkode(hasil, kode)
        berat = [t for t in temuan if t.tingkat is not Tingkat.SARAN]
        if berat:
            return Isian(Jawaban.TIDAK, pesan(berat), tempat(berat))
        if temuan:
            return belum(pesan(temuan), tempat(temuan))
        cocok = [t for t in hasil.memenuhi if t.kode == kode]
        if cocok:
            letak = dict.fromkeys(sebut_tempat(a.letak) for t in cocok for a in t.angka[:1])
            lebih = f"; dan {len(cocok) - _BANYAK} lagi" if len(cocok) > _BANYAK else ""
            catatan = "; ".join(t.hitungan for t in cocok[:_BANYAK]) + lebih
            return Isian(Jawaban.YA, catatan, "; ".join(list(letak)[:_BANYAK]))
        return belum(f"Belum dibandingkan dengan {acuan}.")

    return jawab


def temuan_berkode(hasil: HasilReviu, *awalan: str) -> list[Temuan]:
    """Return the open findings whose code begins with one of these."""
    return [t for t in hasil.berlaku() if t.kode.startswith(awalan)]


def pesan(temuan: list[Temuan]) -> str:
    """Return the first messages, and how many more there are."""
    lebih = len(temuan) - _BANYAK
    return " ".join(t.pesan for t in temuan[:_BANYAK]) + (f" Ada {lebih} temuan lagi." if lebih > 0 else "")


def tempat(temuan: list[Temuan]) -> str:
    """Return where findings stand, each place once."""
    return "; ".join(dict.fromkeys(f"{t.kode} {sebut_tempat(t.lokasi)}" for t in temuan[:_BANYAK]))
