from __future__ import annotations

from decimal import Decimal

import pytest

from akuntabel.kinerja.baris_ekspor import BarisEkspor
from akuntabel.kinerja.nomenklatur import baca_kode
from akuntabel.kinerja.pencocokan import CaraCocok, Pencocokan, cocokkan, pd_milik, sama_pd
from akuntabel.kinerja.pohon import Subkegiatan

BUKU = (
    Subkegiatan("P1.1", "Penyediaan Perahu Baca Kab/Kota", "K1", nomenklatur="1.06.02.2.01.0001"),
    Subkegiatan("P1.2", "Pembinaan Penjaga Mercusuar", "K1", nomenklatur="1.06.02.2.01.02"),
    Subkegiatan("P1.3", "Penataan Pasar Terapung", "K1"),
    Subkegiatan("P1.4", "Rapat Koordinasi", "K1", nomenklatur="1.06.02.2.01.0009"),
    Subkegiatan("P1.5", "Rapat Koordinasi", "K2", nomenklatur="1.06.02.2.02.0009"),
)


def cocok(kode: str, nama: str, *lain: tuple[str, str]) -> Pencocokan:
    baris = [
        BarisEkspor("subkegiatan", n, {"pagu": Decimal(1)}, baca_kode(k), k) for k, n in ((kode, nama), *lain)
    ]
    return cocokkan(baris, BUKU)[0]


@pytest.mark.parametrize(
    ("kode", "nama", "simpul", "cara"),
    [
        ("1.06.02.2.01.0001", "Penyediaan Perahu Baca Kabupaten/Kota", "P1.1", CaraCocok.KODE),
        ("1.06.02.201.0001", "Nama yang lain sama sekali", "P1.1", CaraCocok.KODE),
        ("1.06.02.2.01.0002", "Pembinaan penjaga mercu suar", "P1.2", CaraCocok.KODE_SETARA),
        ("X.XX.02.2.01.02", "Pembinaan Penjaga Mercusuar", "P1.2", CaraCocok.KODE_SETARA),
        ("1.06.02.2.07.0001", "PENATAAN PASAR TERAPUNG", "P1.3", CaraCocok.NAMA),
        ("", "Penataan Pasar Terapung", "P1.3", CaraCocok.NAMA),
    ],
)
def test_cocokkan__kode_lalu_nama_yang_sama(kode: str, nama: str, simpul: str, cara: CaraCocok) -> None:
    hasil = cocok(kode, nama)

    assert hasil.simpul is not None
    assert (hasil.simpul.kode, hasil.cara) == (simpul, cara)


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        (
            "1.06.02.2.01.0002",
            "Pengadaan Genset Balai Warga",
        ),  # the number of two digits may mean another thing
        ("1.06.02.2.07.0001", "Penataan Pasar Terapung Timur"),  # alike is not the same
        ("", "Rapat Koordinasi"),  # twice in the workbook
    ],
)
def test_cocokkan__yang_tidak_pasti_tidak_dicocokkan(kode: str, nama: str) -> None:
    assert cocok(kode, nama).simpul is None


def test_cocokkan__nama_yang_dua_kali_di_ekspor_tidak_dipakai() -> None:
    assert cocok("", "Penataan Pasar Terapung", ("", "Penataan pasar terapung")).simpul is None


def test_cocokkan__usul_yang_setara_kodenya_lebih_dahulu() -> None:
    hasil = cocok("1.06.02.2.01.0002", "Penataan Pasar Terapung Timur")

    assert [u.kode for u in hasil.usulan] == ["P1.2", "P1.3"]


def test_nama_berbeda__ditandai_walaupun_kodenya_sama() -> None:
    assert cocok("1.06.02.2.01.0001", "Honorarium Juru Ketik").nama_berbeda
    assert not cocok("1.06.02.2.01.0001", "Penyediaan Perahu Baca").nama_berbeda


@pytest.mark.parametrize(
    ("kiri", "kanan", "sama"),
    [
        ("DINAS KESEHATAN", "Dinas Kesehatan Kota Arunika", True),
        ("Badan Perencanaan Pembangunan Daerah (BAPPEDA)", "Badan Perencanaan Pembangunan Daerah", True),
        ("KAB. TELUK BIRU", "Kabupaten Teluk Biru", True),
        ("Dinas Pendidikan", "Dinas Kesehatan", False),
        ("Sekretariat Daerah", "Sekretariat Dewan Perwakilan Rakyat Daerah", False),
        ("Badan Pendapatan Daerah", "Badan Pengelola Keuangan dan Pendapatan Daerah", False),
        ("Kota Teluk Biru", "Kabupaten Teluk Biru", False),
        ("", "Dinas Kesehatan", False),
    ],
)
def test_sama_pd__nama_pendek_dan_panjang(kiri: str, kanan: str, sama: bool) -> None:
    assert sama_pd(kiri, kanan) is sama


def test_pd_milik__yang_paling_lengkap_beserta_unitnya() -> None:
    nama = (
        "Dinas Sosial",
        "Dinas Sosial dan Perahu",
        "Dinas Sosial dan Perahu UPTD Timur",
        "Dinas Pendidikan",
    )

    assert pd_milik(nama, "Dinas Sosial dan Perahu Kota Arunika") == nama[1:3]
    assert pd_milik(("Dinas Pendidikan",), "Dinas Sosial Kota Arunika") == ()
