"""Facts that stand in no workbook: checked as a workbook of them would be, their charts as pictures."""

from __future__ import annotations

import tempfile
from pathlib import Path

from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.hasil import HasilBaca

from .buku_kerja import baca, tulis_buku

_NAMA = "data-kinerja.xlsx"


def cek_potret(potret: Potret) -> HasilBaca:
    """Check facts: every problem with sheet and cell of their workbook, which exists only meanwhile.

    Raises Ditolak when no workbook can hold the facts.
    """
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        berkas = Path(sementara) / _NAMA
        tulis_buku(potret, berkas)
        return baca(berkas)
