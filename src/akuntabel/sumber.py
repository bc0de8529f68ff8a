"""Where a fact was read or what it was computed from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sumber:
    """A place in a file: a cell of a workbook, a page of a document, or neither for a computed fact."""

    berkas: str = ""
    lembar: str = ""
    sel: str = ""
    halaman: int | None = None
    baris: int | None = None

    def __str__(self) -> str:
        """Return the place as a reader looks for it: file, sheet, cell, page, line."""
        bagian = [
            self.berkas,
            f"lembar {self.lembar}" if self.lembar else "",
            f"sel {self.sel}" if self.sel else "",
            f"halaman {self.halaman}" if self.halaman is not None else "",
            f"baris {self.baris}" if self.baris is not None else "",
        ]
        return ", ".join(b for b in bagian if b)
