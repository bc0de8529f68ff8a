"""The child process: a workbook on standard input, its cells as JSON on standard output.

Imports nothing of ours. The reader of workbooks is compiled code that may stop the whole process on a broken
file, and keeps every cell between the first and the last in memory; so a file of somebody else is read in a
process of its own, which may use only so much memory where the system can say so.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from typing import Any

import python_calamine

_MEMORI = 1536 * 1024 * 1024


def main(banyak_lembar: int, banyak_baris: int, banyak_sel: int) -> None:
    """Write the sheets, or exit with the reason on standard error."""
    _batasi_memori()
    isi = sys.stdin.buffer.read()
    try:
        buku = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(isi))
        nomor = range(min(len(buku.sheet_names), banyak_lembar))
        lembar = [_lembar(buku, n, banyak_baris, banyak_sel) for n in nomor]
    except python_calamine.PasswordError:
        sys.exit("sandi")
    except Exception as salah:
        sys.exit(str(salah)[:500] or type(salah).__name__)
    json.dump([satu for satu in lembar if satu], sys.stdout)


def _batasi_memori() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORI, _MEMORI))


def _lembar(buku: Any, nomor: int, banyak_baris: int, banyak_sel: int) -> dict[str, Any] | None:
    keterangan = buku.sheets_metadata[nomor]
    if keterangan.typ != python_calamine.SheetTypeEnum.WorkSheet:
        return None
    lembar = buku.get_sheet_by_index(nomor)
    bawah, kanan = lembar.end or (0, 0)
    if bawah >= banyak_baris or (bawah + 1) * (kanan + 1) > banyak_sel:
        sys.exit(f"besar:{lembar.name}")
    baris = lembar.to_python(skip_empty_area=False)
    return {
        "nama": lembar.name,
        "tersembunyi": keterangan.visible != python_calamine.SheetVisibleEnum.Visible,
        "gabungan": [[*awal, *akhir] for awal, akhir in lembar.merged_cell_ranges or []],
        "baris": [[_sel(s) for s in b] for b in baris],
    }


def _sel(nilai: Any) -> Any:
    """Return text as it is, a number as ["n", digits], a date as ["t", day]; nothing for an empty cell."""
    if nilai is None or nilai == "":
        return None
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, bool):
        return str(nilai)
    if isinstance(nilai, date):
        return ["t", nilai.isoformat()[:10]]
    if isinstance(nilai, int) or type(nilai).__name__ == "float":
        return ["n", repr(nilai)]
    return str(nilai)


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
