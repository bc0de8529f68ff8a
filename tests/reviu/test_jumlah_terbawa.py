"""A parent whose only fault is a part that fails itself is not accused."""

from __future__ import annotations

from datetime import date

from akuntabel.impor.kenali import kenali
from akuntabel.impor.teks import baca_teks
from akuntabel.reviu import Berkas
from akuntabel.reviu.aturan.jumlah import rincian
from akuntabel.temuan import Temuan

_TABEL = """Tabel 3.5 Pagu Program

| No | Program / Kegiatan | Anggaran (Rp) |
|---|---|---|
| 1 | Urusan Pertanian | {induk} |
| 1.1 | Program Pembibitan | 2.500.000.000 |
| 1.1.1 | Penyediaan Benih | 150.000.000 |
| 1.1.2 | Kebun Bibit | 50.000.000 |
| 1.2 | Program Penyuluhan | 560.000.000 |
| 1.2.1 | Pelatihan | 260.000.000 |
| 1.2.2 | Pendampingan | 300.000.000 |
| 1.3 | Program Pascapanen | 100.000.000 |
| 1.3.1 | Pengeringan | 60.000.000 |
| 1.3.2 | Pengemasan | 40.000.000 |
"""


def _tertulis(induk: str) -> list[str]:
    isi = _TABEL.format(induk=induk).encode()
    hasil = rincian(Berkas(kenali(baca_teks(isi, "pagu.md")), date(2025, 3, 31)))
    return [t.tertulis for t in hasil if isinstance(t, Temuan)]


def test_hanya_rincian_yang_salah_dipersoalkan() -> None:
    assert _tertulis("860.000.000") == ["2.500.000.000"]


def test_induk_yang_salah_sendiri_tetap_dipersoalkan() -> None:
    assert _tertulis("870.000.000") == ["870.000.000", "2.500.000.000"]
