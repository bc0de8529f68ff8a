"""The whole way: an export into a workbook, shown, confirmed, repeated, taken back."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from akuntabel import api
from akuntabel.cli import main
from akuntabel.kinerja.rencana_anggaran import Keadaan
from tests.impor.anggaran import berkas

CONTOH = "dinas-kesehatan-kota-arunika-2025.xlsx"
JUDUL = [
    ["PEMERINTAH KOTA ARUNIKA"],
    ["LAPORAN REALISASI ANGGARAN"],
    ["SKPD : 1.02.0.00.0.00.01.0000 DINAS KESEHATAN"],
    ["Tahun Anggaran 2025, sampai dengan bulan November 2025"],
]
KEPALA = ["Kode", "Uraian", "Anggaran", "Realisasi", "%"]

# P1.1.1 has 146.500.000 and 146.372.400 in the workbook; P1.1.2 keeps both of its amounts.
ISI: list[list[Any]] = [
    ["1.02.01", "PROGRAM PENUNJANG", "363.500.000,00", "356.600.000,00", "98,10"],
    ["1.02.01.2.01", "Perencanaan", "363.500.000,00", "356.600.000,00", "98,10"],
    [
        "1.02.01.2.01.0001",
        "Penyusunan Dokumen Perencanaan Perangkat Daerah",
        "150.000.000,00",
        "146.735.500,00",
        "97,82",
    ],
    ["5.1.02", "Belanja Barang dan Jasa", "150.000.000,00", "146.735.500,00", "97,82"],
    ["1.02.01.2.01.0007", "Evaluasi Kinerja Perangkat Daerah", "213.500.000,00", "209.864.500,00", "98,30"],
    ["", "JUMLAH", "363.500.000,00", "356.600.000,00", "98,10"],
]


@pytest.fixture
def buku(tmp_path: Path, akar: Path) -> Path:
    for gambar in (akar / "contoh").glob("*.[pj][npd][gf]"):
        shutil.copy(gambar, tmp_path)
    return Path(shutil.copy(akar / "contoh" / CONTOH, tmp_path / "lkjip.xlsx"))


def ekspor(folder: Path, *isi: list[Any], judul: list[list[Any]] = JUDUL, kepala: list[str] = KEPALA) -> Path:
    letak = folder / "LRA.xls"
    letak.write_bytes(berkas.xls([*judul, kepala, *(isi or ISI)]))
    return letak


def pagu(buku: Path, simpul: str, dokumen: str = "DPPA-2025") -> Decimal:
    potret = api.baca(buku).potret
    assert potret is not None
    return sum((p.jumlah for p in potret.pagu if (p.simpul, p.dokumen) == (simpul, dokumen)), Decimal(0))


def test_impor__ditunjukkan_disetujui_diulang_dan_dibatalkan(
    buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    semula = buku.read_bytes()
    letak = ekspor(buku.parent)
    argumen = ["impor-anggaran", str(letak), "--ke", str(buku)]

    assert main(argumen) == 1
    keluar = capsys.readouterr()
    assert "jumlah program, kegiatan, dan total di ekspor cocok" in keluar.out
    assert "146.372.400 → 146.735.500" in keluar.out
    assert "--ya" in keluar.err
    assert buku.read_bytes() == semula

    assert main([*argumen, "--ya"]) == 0
    assert "akuntabel batal" in capsys.readouterr().out
    potret = api.baca(buku).potret
    assert potret is not None
    baru = next(r for r in potret.realisasi_anggaran if r.simpul == "P1.1.1")
    assert (baru.jumlah, baru.catatan) == (
        Decimal(146_735_500),
        "Belum diaudit; realisasi s.d. November 2025.",
    )
    assert baru.sumber == "Laporan realisasi anggaran s.d. November 2025 (belum diaudit)"
    assert pagu(buku, "P1.1.1") == 150_000_000
    assert pagu(buku, "P1.1.2") == 213_500_000

    diimpor = buku.read_bytes()
    assert main([*argumen, "--ya"]) == 0
    assert "Tidak ada yang perlu diubah" in capsys.readouterr().out
    assert buku.read_bytes() == diimpor

    assert main(["batal", str(buku), "--ya"]) == 0
    assert buku.read_bytes() == semula


def test_tak_cocok__diusulkan_dan_disisipkan_bila_diminta(
    buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baris = ["1.02.01.2.01.0009", "Evaluasi Kinerja Perangkat Daerah Terpadu", 5_000_000, 4_000_000, ""]
    letak = ekspor(buku.parent, baris)

    telaah = api.telaah_anggaran(letak, buku)

    assert telaah.tak_cocok[0].usulan[0].kode == "P1.1.2"
    assert telaah.rencana.kosong
    main(["impor-anggaran", str(letak), "--ke", str(buku)])
    assert "mungkin maksudnya P1.1.2" in capsys.readouterr().out

    assert main(["impor-anggaran", str(letak), "--ke", str(buku), "--sisip", "--ya"]) == 0
    potret = api.baca(buku).potret
    assert potret is not None
    baru = next(s for s in potret.subkegiatan if s.nama.endswith("Terpadu"))
    assert (baru.kegiatan, baru.nomenklatur) == ("P1.1", "1.02.01.2.01.0009")
    assert pagu(buku, baru.kode) == 5_000_000


def test_sumber_dana_terbagi__ditahan_dengan_alasan(buku: Path) -> None:
    semula = pagu(buku, "P2.1.1")
    letak = ekspor(buku.parent, ["1.02.02.2.01.0006", "Pengembangan Puskesmas", int(semula) + 1, "", ""])

    (satu,) = api.telaah_anggaran(letak, buku).rencana.perubahan

    assert satu.keadaan is Keadaan.TAHAN
    assert "APBD, DAK" in satu.alasan


@pytest.mark.parametrize(
    ("judul", "kata"),
    [
        ([["KOTA ARUNIKA"], ["SKPD : DINAS PENDIDIKAN"], ["Tahun Anggaran 2025"]], "DINAS PENDIDIKAN"),
        ([["KABUPATEN TELUK BIRU"], ["Tahun Anggaran 2025"]], "TELUK BIRU"),
        ([["KOTA ARUNIKA"], ["SKPD : DINAS KESEHATAN"], ["Tahun Anggaran 2024"]], "tahun 2024"),
    ],
)
def test_milik_orang_lain__ditolak_kecuali_dipaksa(buku: Path, judul: list[list[Any]], kata: str) -> None:
    letak = ekspor(buku.parent, judul=judul)

    with pytest.raises(api.Ditolak, match=kata):
        api.telaah_anggaran(letak, buku)
    assert api.telaah_anggaran(letak, buku, api.PilihanAnggaran(paksa=True)).baris


def test_ekspor_semua_perangkat_daerah__hanya_miliknya_yang_diambil(buku: Path) -> None:
    letak = ekspor(
        buku.parent,
        ["1.01.0.00.0.00.01.0000", "DINAS PENDIDIKAN", 9_000_000, 9_000_000, ""],
        ["1.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 9_000_000, 9_000_000, ""],
        ["1.02.0.00.0.00.01.0000", "DINAS KESEHATAN", 8_000_000, 7_000_000, ""],
        ["1.02.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 8_000_000, 7_000_000, ""],
        ["", "JUMLAH", 99_000_000, 16_000_000, ""],
        judul=JUDUL[:1],
    )

    telaah = api.telaah_anggaran(letak, buku)

    assert [(p.simpul, p.baru) for p in telaah.rencana.perubahan] == [
        ("P1.1.1", Decimal(8_000_000)),
        ("P1.1.1", Decimal(7_000_000)),
    ]
    assert any("2 perangkat daerah" in c for c in telaah.catatan)
    assert (telaah.diperiksa, telaah.selisih) == (1, ())


def test_pagu_murni_dan_perubahan__ke_dpa_dan_dppa(buku: Path) -> None:
    letak = ekspor(
        buku.parent,
        ["1.02.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 111_000_000, 222_000_000],
        kepala=["Kode", "Uraian", "Anggaran Sebelum Perubahan", "Anggaran Setelah Perubahan"],
    )

    api.terapkan_anggaran(api.telaah_anggaran(letak, buku))

    assert pagu(buku, "P1.1.1", "DPA-2025") == 111_000_000
    assert pagu(buku, "P1.1.1") == 222_000_000


def test_kolom_tanpa_rupiah__disebut_tidak_dipakai(buku: Path) -> None:
    letak = ekspor(buku.parent, ["1.02.01.2.01.0001", "Penyusunan Dokumen", 8_000_000, 12, ""])

    telaah = api.telaah_anggaran(letak, buku)

    assert set(telaah.total) == {"pagu"}
    assert any(c.startswith("Kolom D (Realisasi) tidak dipakai") for c in telaah.catatan)


def test_dokumen__dapat_disebut_dan_harus_ada(buku: Path) -> None:
    letak = ekspor(buku.parent)

    api.terapkan_anggaran(api.telaah_anggaran(letak, buku, api.PilihanAnggaran(dokumen="DPA-2025")))

    assert pagu(buku, "P1.1.1", "DPA-2025") == 150_000_000
    with pytest.raises(api.Ditolak, match="DPA-2025, DPA-2025-G1, DPPA-2025"):
        api.telaah_anggaran(letak, buku, api.PilihanAnggaran(dokumen="DPPA-2024"))


def test_buku_berubah_sesudah_ditelaah__ditolak(buku: Path) -> None:
    telaah = api.telaah_anggaran(ekspor(buku.parent), buku)
    buku.write_bytes(buku.read_bytes() + b"\0")

    with pytest.raises(api.Ditolak):
        api.terapkan_anggaran(telaah)


def test_json__semua_yang_ditunjukkan(buku: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argumen = ["impor-anggaran", str(ekspor(buku.parent)), "--ke", str(buku), "--json"]

    assert main(argumen) == 1
    isi = json.loads(capsys.readouterr().out)
    assert isi["diubah"] is False
    assert isi["total"] == {"pagu": "363500000", "realisasi": "356600000"}
    assert isi["kolom"][0]["realisasi"] == "D"
    assert {p["keadaan"] for p in isi["perubahan"]} == {"sama", "berubah"}

    assert main([*argumen, "--ya"]) == 0
    assert json.loads(capsys.readouterr().out)["diubah"] is True


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [("rusak.xls", b"%PDF-1.4", 2), ("tak_ada.xls", None, 2)],
)
def test_ekspor_tak_terpakai__kalimat_bukan_jejak(
    buku: Path, capsys: pytest.CaptureFixture[str], nama: str, isi: bytes | None, kode: int
) -> None:
    letak = buku.parent / nama
    if isi is not None:
        letak.write_bytes(isi)

    assert main(["impor-anggaran", str(letak), "--ke", str(buku)]) == kode
    keluar = capsys.readouterr()
    assert nama in keluar.err
    assert "Traceback" not in keluar.err


def test_buku_bergalat__tidak_diimpor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    buku = tmp_path / "kosong.xlsx"
    buku.write_bytes(api.formulir(2025))

    assert main(["impor-anggaran", str(ekspor(tmp_path)), "--ke", str(buku)]) == 2
    assert "harus diperbaiki" in capsys.readouterr().err
