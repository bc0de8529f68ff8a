"""Marks inside a line: emphasis, links, tags and escapes are taken away, formulas made readable."""

from __future__ import annotations

import html
import re

from .rumus import baca_rumus

_TEBAL = re.compile(r"\*\*(?=[^\s*])([^*\n]*)(?<=\S)\*\*|__(?=[^\s_])([^_\n]*)(?<=\S)__(?!\w)")
_MIRING = re.compile(
    r"(?<![\w*])\*(?=[^\s*)])([^*\n]*)(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])([^_\n]*)(?<=\S)_(?!\w)"
)
_SISA_TEBAL = re.compile(r"^\s*\*\*(?=[^\s*])|(?<=[^\s*])\*\*\s*$")
_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sup|sub|span|small|center|font|p|div)(?:\s[^<>]{0,200})?>", re.IGNORECASE
)
_GANTI_BARIS = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAUTAN = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?:|mailto:|#|\.{0,2}/)[^()\s]{0,500}\)")
_LEPAS = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~$-])")
_KODE = re.compile(r"`([^`\n]+)`")


def tanpa_tanda(teks: str) -> str:
    """Return a line as it is printed."""
    teks = baca_rumus(teks)
    if "<" in teks:
        teks = _TAG.sub("", _GANTI_BARIS.sub(" ", teks))
    if "](" in teks:
        teks = _TAUTAN.sub(r"\1", teks)
    if "*" in teks or "_" in teks:
        teks = _tanpa_tekanan(teks)
    if "`" in teks:
        teks = _KODE.sub(r"\1", teks)
    if "\\" in teks:
        teks = _LEPAS.sub(r"\1", teks)
    return html.unescape(teks).replace("\xa0", " ").strip() if "&" in teks else teks.strip()


def seluruhnya_tebal(teks: str) -> bool:
    """Tell whether a whole line is set bold."""
    return bool(re.fullmatch(r"\s*(?:\*\*[^*\n]+\*\*|__[^_\n]+__)\s*", teks))


def _tanpa_tekanan(teks: str) -> str:
    teks = _TEBAL.sub(_isi, teks)
    teks = _MIRING.sub(_isi, teks)
    return _SISA_TEBAL.sub("", teks)


def _isi(cocok: re.Match[str]) -> str:
    return cocok[1] if cocok[1] is not None else cocok[2]
