r"""Formulas between dollar signs as readable text: ``\frac{a}{b} \times 100\%`` is ``(a / b) × 100%``."""

from __future__ import annotations

import re

_RUMUS = re.compile(r"\$\$?(?=[^\s$])([^$\n]{1,2000})(?<=\S)\$\$?(?!\d)")
_MATEMATIKA = re.compile(r"[\\^_=<>≤≥×÷+/]")
_LAMBANG = {
    "times": "×",
    "cdot": "×",
    "div": "÷",
    "leq": "≤",
    "le": "≤",
    "geq": "≥",
    "ge": "≥",
    "neq": "≠",
    "ne": "≠",
    "approx": "≈",
    "pm": "±",
    "sum": "Σ",
    "Sigma": "Σ",
    "sqrt": "√",
    "rightarrow": "→",
    "to": "→",
    "infty": "∞",
    "quad": " ",
    "qquad": " ",
    "left": "",
    "right": "",
    "text": "",
    "textbf": "",
    "textit": "",
    "mathrm": "",
    "mathbf": "",
    "mathit": "",
    "displaystyle": "",
    "begin": "",
    "end": "",
}
_UNSUR = re.compile(r"\\([A-Za-z]+)[ ]?|\\(.)|([{}])|([^\\{}]+)", re.DOTALL)
_KEDALAMAN = 20


def baca_rumus(teks: str) -> str:
    """Return the text with its formulas made readable; a dollar sign of money stays."""
    if "$" not in teks:
        return teks
    return _RUMUS.sub(lambda m: _terang(m[1]) if _MATEMATIKA.search(m[1]) else m[0], teks)


def _terang(rumus: str) -> str:
    unsur = [m.groups(default="") for m in _UNSUR.finditer(rumus)]
    hasil, _ = _urai(unsur, 0, 0)
    return re.sub(r"[ \t]+", " ", hasil).strip()


def _urai(unsur: list[tuple[str, ...]], mulai: int, dalam: int) -> tuple[str, int]:
    """Return the text up to the closing brace of this level, and where it goes on."""
    hasil: list[str] = []
    n = mulai
    while n < len(unsur):
        perintah, lepas, kurung, biasa = unsur[n]
        n += 1
        if kurung == "}":
            break
        if perintah in {"frac", "dfrac", "tfrac"} and dalam < _KEDALAMAN:
            pembilang, n = _kelompok(unsur, n, dalam)
            penyebut, n = _kelompok(unsur, n, dalam)
            hasil.append(f"({pembilang} / {penyebut})")
        elif kurung == "{" and dalam < _KEDALAMAN:
            isi, n = _urai(unsur, n, dalam + 1)
            hasil.append(isi)
        else:
            hasil.append(_LAMBANG.get(perintah, perintah) if perintah else lepas or biasa)
            hasil.append(" " if _LAMBANG.get(perintah) else "")
    return "".join(hasil), n


def _kelompok(unsur: list[tuple[str, ...]], n: int, dalam: int) -> tuple[str, int]:
    if n < len(unsur) and unsur[n][2] == "{":
        isi, n = _urai(unsur, n + 1, dalam + 1)
        return isi.strip(), n
    return "", n
