"""Turns wrapped source text into the plain text of the model: one line a paragraph or list item."""

from __future__ import annotations

import re

_BUTIR = re.compile(r"- |\d+\. ")


def rapikan(teks: str) -> str:
    """Join wrapped lines; blank lines part paragraphs, ``- `` and ``1. `` begin list items."""
    hasil: list[str] = []
    for baris in (b.strip() for b in teks.strip().splitlines()):
        baru = not baris or not hasil or not hasil[-1] or _BUTIR.match(baris)
        if baru:
            hasil.append(baris)
        else:
            hasil[-1] = f"{hasil[-1]} {baris}"
    return "\n".join(hasil)


def potong(teks: str, tanda: str) -> list[tuple[str, str]]:
    """Split at lines that begin with ``tanda``; return the rest of each such line and the lines below it."""
    bagian = re.split(rf"^{re.escape(tanda)}", teks, flags=re.MULTILINE)[1:]
    return [(kepala.strip(), isi.strip()) for kepala, _, isi in (b.partition("\n") for b in bagian)]
