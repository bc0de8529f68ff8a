"""Intervals as scales print them: "91 ≤ 100", ">85 – 100", "lebih dari 100 %", "75 s.d. 90"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan import Rentang

_N = r"(\d{1,3}(?:[.,]\d{1,4})?)\s*%?"
_LEBIH = r"(?:>=|=>|≥|>|lebih\s+(?:besar\s+)?dari(?:pada)?|di\s?atas|melebihi|minimal)"
_KURANG = r"(?:<=|=<|≤|<|kurang\s+dari(?:pada)?|lebih\s+kecil\s+dari|di\s?bawah|maksimal)"
_SAMPAI = r"(?:-|–|—|s\s?[./]\s?d\.?|sampai(?:\s+dengan)?|hingga|dan)"
_RUANG = re.compile(
    rf"({_LEBIH})?\s*{_N}\s*(?:{_SAMPAI}\s*({_KURANG})?|({_KURANG})\s*(?:[a-z]{{1,3}}\s*({_KURANG})\s*)?)\s*{_N}",
    re.IGNORECASE,
)
_ATAS = re.compile(rf"({_LEBIH})\s*{_N}|{_N}\s*(?:ke\s?atas|atau\s+lebih)", re.IGNORECASE)
_BAWAH = re.compile(rf"({_KURANG})\s*{_N}|{_N}\s*(?:ke\s?bawah|atau\s+kurang)", re.IGNORECASE)
_TERBUKA = re.compile(r"^(?:>|<|lebih|kurang|di\s?atas|di\s?bawah|melebihi)(?!=)", re.IGNORECASE)


_TERPANJANG = 200


@dataclass(frozen=True, slots=True)
class SelangTercetak:
    """An interval as printed; a bound that is None is not printed."""

    bawah: Decimal | None
    atas: Decimal | None
    bawah_tutup: bool
    atas_tutup: bool

    def mungkin(self, nilai: Rentang) -> bool:
        """Tell whether some value a print can stand for lies inside."""
        return self._cukup_tinggi(nilai.atas) and self._cukup_rendah(nilai.bawah)

    def _cukup_tinggi(self, nilai: Decimal) -> bool:
        return self.bawah is None or nilai > self.bawah or (self.bawah_tutup and nilai == self.bawah)

    def _cukup_rendah(self, nilai: Decimal) -> bool:
        return self.atas is None or nilai < self.atas or (self.atas_tutup and nilai == self.atas)


def baca_selang(teks: str) -> tuple[SelangTercetak, int, int] | None:
    """Return the first interval of a text and its span; None where it holds none."""
    rapi = _rapikan(teks[:_TERPANJANG])
    ruang = _RUANG.search(rapi)
    if ruang is not None:
        return _dari_ruang(ruang), ruang.start(), ruang.end()
    atas = _ATAS.search(rapi)
    if atas is not None:
        tutup = atas[1] is None or not _TERBUKA.match(atas[1])
        return SelangTercetak(_nilai(atas[2] or atas[3]), None, tutup, True), atas.start(), atas.end()
    bawah = _BAWAH.search(rapi)
    if bawah is None:
        return None
    tutup = bawah[1] is None or not _TERBUKA.match(bawah[1])
    return SelangTercetak(None, _nilai(bawah[2] or bawah[3]), True, tutup), bawah.start(), bawah.end()


def _rapikan(teks: str) -> str:
    """Turn the marks of formula notation into the signs they print; keep every other character in place."""
    for tanda, ganti in ((r"\leq", " ≤  "), (r"\geq", " ≥  "), (r"\le", " ≤ "), (r"\ge", " ≥ ")):
        teks = teks.replace(tanda, ganti)
    return teks.replace("$", " ").replace("\\", " ").replace("\u00a0", " ")


def _dari_ruang(cocok: re.Match[str]) -> SelangTercetak:
    lebih, kiri, kurang_a, kurang_b, kurang_c, kanan = cocok.groups()
    bawah, atas = _nilai(kiri), _nilai(kanan)
    bawah_tutup = lebih is None or not _TERBUKA.match(lebih)
    if kurang_c is not None:
        bawah_tutup = kurang_b != "<"
    atas_tutup = (kurang_c or kurang_b or kurang_a) != "<"
    if bawah > atas:
        return SelangTercetak(atas, bawah, atas_tutup, bawah_tutup)
    return SelangTercetak(bawah, atas, bawah_tutup, atas_tutup)


def _nilai(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))
