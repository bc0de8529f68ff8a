"""The child process that turns drawings into PNG: one page per SVG. Imports nothing of ours.

Started as a script with the folder of the drawings (``0.svg``, ``1.svg``, ...), the font folder, how many
there are and the resolution in pixels per inch.
"""

from __future__ import annotations

import sys
from pathlib import Path

import typst


def main(folder: str, folder_huruf: str, banyak: str, ppi: str) -> None:
    """Write ``0.png``, ``1.png``, ..., or exit with Typst's message on standard error."""
    huruf = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder_huruf])
    halaman = "\n".join(f'#page(image("{n}.svg"))' for n in range(int(banyak)))
    kepala = "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n"
    Path(folder, "utama.typ").write_text(kepala + halaman, encoding="utf-8")
    try:
        penyusun = typst.Compiler(str(Path(folder, "utama.typ")), root=folder, font_paths=huruf)
        isi = penyusun.compile(format="png", ppi=int(ppi))
    except typst.TypstError as galat:
        sys.exit(galat.message)
    semua = [isi] if isinstance(isi, bytes) else isi or []
    for n, png in enumerate(semua):
        Path(folder, f"{n}.png").write_bytes(png)


if __name__ == "__main__":
    main(*sys.argv[1:])
