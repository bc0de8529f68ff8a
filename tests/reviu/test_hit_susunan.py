from __future__ import annotations

from dataclasses import replace

import pytest

from akuntabel.bacaan import Peran
from akuntabel.reviu.aturan.hit_efisiensi import efisiensi
from akuntabel.reviu.aturan.hit_porsi import porsi
from akuntabel.reviu.aturan.hit_ringkasan import ringkasan
from akuntabel.temuan import Tingkat
from tests.reviu.bentuk import Isi, J, berkas, tabel, temuan, terpenuhi

EFISIENSI = (
    Peran.SASARAN,
    Peran.TARGET,
    Peran.REALISASI,
    Peran.CAPAIAN,
    Peran.PAGU,
    Peran.BELANJA,
    Peran.SERAPAN,
    Peran.EFISIENSI,
)
ANGGARAN = (Peran.PROGRAM, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)
RINGKASAN = (
    Peran.SASARAN,
    Peran.CACAH,
    Peran.CAPAIAN,
    Peran.CACAH,
    Peran.PORSI,
    Peran.CACAH,
    Peran.PORSI,
)


@pytest.mark.parametrize(
    "nilai",
    ["45,0", "20,00", "64,00%", "156,25", "1,56", "0,64", "36,00%", "20", "Rp200.000", "140,0", "55"],
)
def test_every_known_formula_of_efficiency_holds(nilai: str) -> None:
    baris = ("Layanan", "80", "100", "125", "1.000.000", "800.000", "80,00", nilai)
    assert len(terpenuhi(efisiensi, berkas(tabel(EFISIENSI, baris)))) == 1


def test_an_underivable_efficiency_is_told_with_where_it_came_from() -> None:
    baris = ("Layanan", "80", "100", "125", "1.000.000", "800.000", "80,00", "57,6")
    (satu,) = temuan(efisiensi, berkas(tabel(EFISIENSI, baris)))
    assert satu.tingkat is Tingkat.PERINGATAN
    lain = replace(tabel(ANGGARAN, ("Program A", "500.000", "360.000", "72,00")), nomor="3.9", urutan=2)
    (satu,) = temuan(efisiensi, berkas(tabel(EFISIENSI, baris), lain))
    assert satu.tingkat is Tingkat.GALAT
    assert "serapan ÷ capaian × 100 bila serapannya 72 dari Tabel 3.9" in satu.pesan


def test_shares_of_a_total() -> None:
    kolom = (Peran.URAIAN, Peran.JUMLAH, Peran.PORSI)
    benar = [("Laki-laki", "30", "60%"), ("Perempuan", "15", "30%"), ("Lain", "5", "10%")]
    assert not temuan(porsi, berkas(tabel(kolom, *benar, Isi(J, ("Jumlah", "50", "100%")))))
    salah = [*benar[:2], ("Lain", "5", "15%")]
    (satu,) = temuan(porsi, berkas(tabel(kolom, *salah, Isi(J, ("Jumlah", "50", "100%")))))
    assert satu.seharusnya == "10%"


def ringkas(*baris: tuple[str, ...]) -> list[str]:
    dasar = tabel(RINGKASAN, *baris)
    judul = ("Sasaran", "Jumlah indikator", "Capaian", "Baik / Jml", "Baik / %", "Cukup / Jml", "Cukup / %")
    kolom = tuple(replace(k, judul=j) for k, j in zip(dasar.kolom, judul, strict=True))
    return [t.pesan for t in temuan(ringkasan, berkas(replace(dasar, kolom=kolom)))]


def test_counts_of_a_summary() -> None:
    assert not ringkas(
        ("A", "3", "97", "2", "66,67", "1", "33,33"), ("B", "1 (satu)", "88", "1", "100", "-", "-")
    )
    (salin,) = ringkas(("A", "1", "109", "109", "-", "-", "-"))
    assert "hanya ada 1 indikator. Angka itu adalah capaiannya" in salin
    (jumlah,) = ringkas(("A", "4", "97", "2", "50", "1", "25"))
    assert jumlah == "Jumlah indikator menurut predikat 3, sedangkan jumlah indikatornya 4."
    (persen,) = ringkas(("A", "4", "97", "3", "75", "1", "15"))
    assert "Porsi 15 tidak sesuai dengan 1 dari 4 indikator: 25." in persen
