"""The child process that prints one drawing on one sheet. Imports nothing of ours.

Started as a script with the folder of ``0.svg`` and ``keterangan.json``, the font folder and the day (ISO).
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

_SUMBER = """#let isi = json("keterangan.json")
#set document(title: isi.judul)
#set text(lang: "id", font: "Liberation Sans", size: 9pt)
#set page(paper: isi.kertas, flipped: true, margin: 10mm)
#grid(
  rows: (auto, 1fr), row-gutter: 4mm, columns: 100%,
  text(size: 12pt, weight: "bold", isi.judul),
  align(center + horizon, image("0.svg", width: 100%, height: 100%, fit: "contain", alt: isi.judul)),
)
"""


def main(folder: str, folder_huruf: str, tanggal: str) -> None:
    """Write ``hasil.pdf``, or exit with Typst's message on standard error."""
    huruf = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder_huruf])
    Path(folder, "utama.typ").write_text(_SUMBER, encoding="utf-8")
    cap = datetime.fromisoformat(tanggal).replace(tzinfo=UTC)
    try:
        penyusun = typst.Compiler(str(Path(folder, "utama.typ")), root=folder, font_paths=huruf)
        isi = penyusun.compile(format="pdf", pdf_standards=["a-2b"], timestamp=cap)
    except typst.TypstError as galat:
        sys.exit(galat.message)
    if not isinstance(isi, bytes):
        sys.exit("Typst memberi hasil yang bukan satu berkas PDF.")
    Path(folder, "hasil.pdf").write_bytes(isi)


if __name__ == "__main__":
    main(*sys.argv[1:])
