"""A letter or a mark in the place of one digit: "1O5.000", "17.7l3.282.070", "24.060.000.00-"."""

from __future__ import annotations

import re

from akuntabel.bilangan.satuan import satuan_baku

_GARIS = "-\u2010\u2011\u2212\u2013"
_RUPA = {
    **dict.fromkeys(f"OoQD{_GARIS}", "0"),
    **dict.fromkeys("lIi|!][", "1"),
    **dict.fromkeys("Zz", "2"),
    **dict.fromkeys("Ss$", "5"),
    **dict.fromkeys("Gb", "6"),
    "B": "8",
    **dict.fromkeys("gq", "9"),
}
"""What a mark is taken for by its shape, or by the key next to it."""
_TANDA = "".join(map(re.escape, _RUPA))
_BENTUK = re.compile(
    rf"(?P<depan>(?:(?i:Rp\.?|IDR) ?)?)(?P<badan>[0-9{_TANDA}][0-9.,{_TANDA}]*?)"
    r"(?P<ekor>(?:,-{1,2})?)(?: ?[0-9a-z]\)| ?\*+)?"
)
_ASING = re.compile(rf"[{_TANDA}]")
_BERKELOMPOK = re.compile(
    r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,[0-9]{2})?|(?:,[0-9]{3}){2,}(?:\.[0-9]{2})?)"
)
_RIBUAN = re.compile(r"[.,][0-9]{3}")


def digit_asing(rapi: str, satuan: str = "") -> tuple[str, tuple[str, ...]] | None:
    """Return the mark that stands for a digit of a well grouped amount, and what to read instead.

    ``satuan`` is the unit of the column: an amount of money is no range.
    """
    cocok = _BENTUK.fullmatch(rapi)
    asing = list(_ASING.finditer(cocok["badan"])) if cocok else []
    if cocok is None or len(asing) != 1:
        return None
    depan, badan, ekor = cocok.groups()
    mulai, akhir = asing[0].span()
    tanda = asing[0].group()
    penuh = badan[:mulai] + _RUPA[tanda] + badan[akhir:]
    uang = bool(depan) or satuan_baku(satuan) == "Rp"
    if not _BERKELOMPOK.fullmatch(penuh) or _arti_lain(badan, mulai, penuh, uang=uang):
        return None
    tanpa = badan[:mulai] + badan[akhir:]
    calon = (penuh, tanpa) if _BERKELOMPOK.fullmatch(tanpa) else (penuh,)
    return tanda, tuple(depan + c + ekor for c in calon)


def _arti_lain(badan: str, letak: int, penuh: str, *, uang: bool) -> bool:
    """Tell whether the mark may be a sign, that of the dollar, the dash of a range, a unit or a footnote."""
    tepi = letak in (0, len(badan) - 1)
    if letak == 0 and badan[0] in f"${_GARIS}":
        return True
    if badan[letak] in _GARIS and not tepi and badan[letak - 1 : letak + 2 : 2].isdigit():
        return not uang and badan[:letak].count(".") < 2
    return tepi and len(_RIBUAN.findall(penuh)) < 2 and not uang
