"""What a table says: header rows, roles of columns, its kind."""

from __future__ import annotations

import pytest

from akuntabel.bacaan import JenisTabel
from tests.impor.kenali.tabel_buatan import kenali, peran

TATA_LETAK = {
    "grup tanpa gabungan": (
        """No | Tujuan / Sasaran | Indikator | Anggaran | | | Efisiensi
           | | | Pagu (Rp) | Realisasi (Rp) | % Capaian |
           (1) | (2) | (3) | (4) | (5) | (6) | (7)
           1 | Terlayaninya warga | Persentase layanan | 200 | 100 | 50,00 | 2,1""",
        "NOMOR SASARAN INDIKATOR PAGU BELANJA SERAPAN EFISIENSI",
        JenisTabel.EFISIENSI,
    ),
    "kepala baris kedua lebih pendek": (
        """No | Sasaran | Indikator | Target | Realisasi | Sumber Data
           2020 | 2021 | Tahun n
           1 | Terlayaninya warga | Persentase layanan | 90 | 3,9 | 57,0 | 98,2 | Bidang A""",
        "NOMOR SASARAN INDIKATOR TARGET REALISASI REALISASI REALISASI SUMBER",
        JenisTabel.TAHUN_JAMAK,
    ),
    "gabungan sungguhan": (
        """No^2 | Indikator^2 | Tahun 2021>3 | Tahun 2022>3
           Target | Realisasi | % | Target | Realisasi | %
           1 | Jumlah kunjungan | 10 | 8 | 80 | 12 | 12 | 100""",
        "NOMOR INDIKATOR TARGET REALISASI CAPAIAN TARGET REALISASI CAPAIAN",
        JenisTabel.TAHUN_JAMAK,
    ),
}


@pytest.mark.parametrize("nama", TATA_LETAK)
def test_tata_letak__gives_the_roles_and_the_kind(nama: str) -> None:
    teks, harapan, jenis = TATA_LETAK[nama]
    terbaca = kenali(teks)
    assert peran(terbaca) == harapan
    assert terbaca.jenis is jenis
    assert [b.sel[0].teks for b in terbaca.baris] == ["1"]
