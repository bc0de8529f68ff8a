"""Explain a text that is not one numeral, and guess what was meant.

Each explanation takes a tidied text and gives a sentence and texts worth reading instead, or None
when it does not apply. The first that applies is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from akuntabel.bilangan.asing import digit_asing
from akuntabel.bilangan.pindai import find_angka

Dugaan = tuple[str, tuple[str, ...]]

_SALAH_KETIK = {"-": "0", "O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"}
_SISIPAN = re.compile(r"([^0-9]*[0-9][0-9.,]*)(?:(-)(?=[.,])|([OolISB|])(?=[0-9.,]))([0-9.,]*[0-9].*)")
_TANDA_LEPAS = re.compile(r"[-–—] ?((?:Rp|IDR|[0-9]).*)", re.IGNORECASE)
_TANDA_BELAKANG = re.compile(r"(.*?[\w%])[ ,.;:]*[*†‡^)\]¹²³.,;:]+", re.DOTALL)
_SPASI_KELOMPOK = re.compile(r"([^0-9]*)([0-9]{1,3}(?: ?[.,] ?[0-9]+| [0-9]{3})+)([^0-9]*)")


def jelaskan(teks: str, satuan: str = "") -> Dugaan:
    """Say why a tidied text is not one numeral, with texts that may have been meant."""
    if (asing := digit_asing(teks, satuan)) is not None:
        return f'Tanda "{asing[0]}" berada di antara angka.', asing[1]
    for alasan in _PENJELASAN:
        if (dugaan := alasan(teks)) is not None:
            return dugaan
    return _jumlah_angka(teks)


def _sisipan(teks: str) -> Dugaan | None:
    if (cocok := _SISIPAN.fullmatch(teks)) is None:
        return None
    depan, hubung, huruf, belakang = cocok.groups()
    sisip = hubung or huruf
    alasan = f'Tanda "{sisip}" berada di antara angka.'
    return alasan, (depan + _SALAH_KETIK[sisip] + belakang, depan + belakang)


def _tanda_lepas(teks: str) -> Dugaan | None:
    if (cocok := _TANDA_LEPAS.fullmatch(teks)) is None:
        return None
    return "Tanda hubung di depan angka dapat berarti negatif atau butir daftar.", ("-" + cocok[1], cocok[1])


def _tanda_belakang(teks: str) -> Dugaan | None:
    if (cocok := _TANDA_BELAKANG.fullmatch(teks)) is None or len(find_angka(cocok[1])) != 1:
        return None
    return f'Ada tanda "{teks[cocok.end(1) :].strip()}" di belakang bilangan.', (cocok[1],)


def _spasi_kelompok(teks: str) -> Dugaan | None:
    if (cocok := _SPASI_KELOMPOK.fullmatch(teks)) is None or " " not in cocok[2]:
        return None
    rapat = cocok[2].replace(" ", "")
    return "Ada spasi di dalam bilangan.", (cocok[1] + rapat + cocok[3],)


def _jumlah_angka(teks: str) -> Dugaan:
    rentang = find_angka(teks)
    if not rentang:
        return "Teks tidak berisi angka.", ()
    if len(rentang) > 1:
        return "Teks berisi lebih dari satu bilangan.", ()
    mulai, akhir = rentang[0]
    return "Ada teks lain di sekitar bilangan.", (teks[mulai:akhir],)


_PENJELASAN: tuple[Callable[[str], Dugaan | None], ...] = (
    _sisipan,
    _tanda_lepas,
    _tanda_belakang,
    _spasi_kelompok,
)
