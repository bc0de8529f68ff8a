"""The child process: compile one folder, leave the PDF and the page numbers in it. Imports nothing of ours.

Started as a script with the folder, the font folder and the day of the document (ISO). Typst keeps threads
and a growing cache, so every document gets a process of its own.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

PANJANG_BARIS = 200


def main(folder: str, folder_huruf: str, tanggal: str) -> None:
    """Write ``hasil.pdf`` and ``halaman.json``, or exit with Typst's message on standard error."""
    huruf = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder_huruf])
    penyusun = typst.Compiler(str(Path(folder, "utama.typ")), root=folder, font_paths=huruf)
    cap = datetime.fromisoformat(tanggal).replace(tzinfo=UTC)
    try:
        isi, peringatan = penyusun.compile_with_warnings(
            format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=cap
        )
        halaman = json.loads(penyusun.query("<halaman>", field="value", one=True))
    except typst.TypstError as galat:
        sys.exit(_pesan(galat))
    if peringatan:
        sys.exit("\n".join(_pesan(p) for p in peringatan))
    if not isinstance(isi, bytes):
        sys.exit("Typst memberi hasil yang bukan satu berkas PDF.")
    Path(folder, "hasil.pdf").write_bytes(isi)
    Path(folder, "halaman.json").write_text(json.dumps(halaman), encoding="utf-8")


def _pesan(galat: typst.TypstError | typst.TypstWarning) -> str:
    """Return a diagnostic whose long source lines are cut."""
    baris = "\n".join((galat.diagnostic or galat.message, *galat.hints)).splitlines()
    return "\n".join(b if len(b) <= PANJANG_BARIS else b[:PANJANG_BARIS] + " ..." for b in baris)


if __name__ == "__main__":
    main(*sys.argv[1:])
