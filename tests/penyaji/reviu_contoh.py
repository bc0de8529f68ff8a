"""Small reports under review, for the printers of a review."""

from __future__ import annotations

from datetime import date
from typing import Any

from akuntabel.api.reviu import PilihanReviu, reviu_isi
from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali

HARI = date(2026, 1, 1)

LAPORAN = """# BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2024

| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|
| 1 | Persentase lansia terlayani | % | 80 | 60 | 75 |
| 2 | Jumlah posyandu aktif | posyandu | 40 | 30 | 95 |
| 3 | Persentase balita ditimbang | % | 90 | 81 | 90 |

Dari pagu sebesar Rp200.000.000 terealisasi Rp150.000.000 atau 85,00%.

Tabel 3.2 Realisasi Anggaran Tahun 2024

| No | Program | Pagu (Rp) | Realisasi (Rp) | Penyerapan (%) |
|---|---|---|---|---|
| 1 | Program Pelayanan | 100.000.000 | 90.000.000 | 90,00 |
| 2 | Program Penunjang | 100.000.000 | 80.000.000 | 80,00 |
| | Jumlah | 200.000.000 | 150.000.000 | 75,00 |
"""

JAHAT = """# BAB III <script>alert(1)</script> "><img src=x onerror=alert(2)>

Tabel 3.1 Capaian <iframe src=javascript:alert(3)></iframe> Tahun 2024

| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|
| 1 | Jumlah </td><script>alert(4)</script> aktif | " onclick="alert(5) | 40 | 30 | 95 |
| 2 | Jumlah &lt;b&gt; kader | orang | 20 | 10 | 50 |
"""


def tinjau(isi: str, nama: str = "laporan.md", **pilihan: Any) -> tuple[HasilReviu, Bacaan]:
    """Return the review of a text, and what was understood of it."""
    minta = PilihanReviu(HARI, **pilihan)
    return reviu_isi(isi.encode(), nama, minta), kenali(baca(isi.encode(), nama))
