"""The options of ``akuntabel susun`` as the verb takes them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from akuntabel.api import Pilihan


class PilihanTidakSah(ValueError):
    """The options contradict each other or name something unknown."""


def baca_pilihan(p: argparse.Namespace) -> Pilihan:
    """Return the options; raise PilihanTidakSah when they do not fit, OSError when the base is not there."""
    from akuntabel import api

    format_ = tuple(dict.fromkeys(f.strip().lower() for f in p.format.split(",") if f.strip()))
    asing = [f for f in format_ if f not in api.FORMAT]
    if asing or not format_:
        raise PilihanTidakSah(
            f"format {', '.join(asing) or '(kosong)'} tidak dikenal; pilihan: docx, pdf, html."
        )
    if bool(p.dengan_catatan) != bool(p.oleh):
        raise PilihanTidakSah(
            "--dengan-catatan dan --oleh dipakai bersama: alasan dan siapa yang meloloskan."
        )
    if p.dengan_catatan and not p.final:
        raise PilihanTidakSah("--dengan-catatan hanya berlaku bersama --final.")
    catatan = api.catatan_final(p.dengan_catatan, p.oleh, date.today()) if p.oleh else None  # noqa: TID251, DTZ011
    dasar = Path(p.dasar).read_bytes() if p.dasar else None
    return api.Pilihan(p.dokumen, format_, p.tema, p.garis_besar, p.final, catatan, dasar, p.timpa)
