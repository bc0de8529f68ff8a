"""A workbook is changed and the change is taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.cli import main
from akuntabel.cli.setuju import cetak_ubahan
from akuntabel.pertukaran.tambal import Ubahan


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    letak = tmp_path / "buku.xlsx"
    letak.write_bytes(b"satu")
    return letak


def isi_folder(berkas: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in berkas.parent.iterdir()}


def test_ubah_buku__salinan_bernomor_dan_dapat_dibatalkan_berurutan(berkas: Path) -> None:
    satu = api.ubah_buku(berkas, b"dua", "mengisi realisasi")
    dua = api.ubah_buku(berkas, b"tiga", "mengisi pagu")

    assert (satu.name, dua.name) == ("buku.salinan-1.xlsx", "buku.salinan-2.xlsx")
    assert [p.perihal for p in api.perubahan(berkas)] == ["mengisi realisasi", "mengisi pagu"]
    assert api.batal(berkas).perubahan.perihal == "mengisi pagu"
    assert berkas.read_bytes() == b"dua"
    assert api.batal(berkas).perubahan.perihal == "mengisi realisasi"
    assert isi_folder(berkas) == {"buku.xlsx": b"satu"}
    with pytest.raises(api.Ditolak, match="Tidak ada perubahan"):
        api.batal(berkas)


def test_batal__yang_disunting_sesudahnya_hanya_dengan_paksa_dan_disimpan(berkas: Path) -> None:
    api.ubah_buku(berkas, b"dua", "mengisi pagu")
    berkas.write_bytes(b"suntingan")

    with pytest.raises(api.Ditolak, match="disunting sesudah perubahan terakhir"):
        api.batal(berkas)
    assert berkas.read_bytes() == b"suntingan"

    hasil = api.batal(berkas, paksa=True)

    assert berkas.read_bytes() == b"satu"
    assert hasil.disimpan is not None
    assert hasil.disimpan.read_bytes() == b"suntingan"


def test_batal__salinan_yang_hilang_atau_lain_tidak_dipakai(berkas: Path) -> None:
    salinan = api.ubah_buku(berkas, b"dua", "mengisi pagu")
    salinan.write_bytes(b"lain")
    with pytest.raises(api.Ditolak, match="bukan lagi buku kerja sebelum perubahan"):
        api.batal(berkas)
    salinan.unlink()
    with pytest.raises(api.Ditolak, match="tidak ada lagi"):
        api.batal(berkas)
    assert berkas.read_bytes() == b"dua"


def test_perubahan__yang_terhenti_sebelum_buku_diganti_tidak_dihitung(berkas: Path) -> None:
    api.ubah_buku(berkas, b"dua", "mengisi realisasi")
    api.ubah_buku(berkas, b"tiga", "mengisi pagu")
    berkas.write_bytes(b"dua")

    assert [p.perihal for p in api.perubahan(berkas)] == ["mengisi realisasi"]


def test_ubah_buku__yang_sedang_terbuka_atau_berubah_ditolak(berkas: Path) -> None:
    with pytest.raises(api.Ditolak, match="berubah sementara"):
        api.ubah_buku(berkas, b"dua", "x", isi_lama=b"nol")
    kunci = berkas.with_name("~$buku.xlsx")
    kunci.write_bytes(b"")
    with pytest.raises(api.Ditolak, match="sedang terbuka"):
        api.ubah_buku(berkas, b"dua", "x")
    kunci.unlink()
    assert isi_folder(berkas) == {"buku.xlsx": b"satu"}


@pytest.mark.parametrize(
    "isi", ["{", "[]", '{"bentuk": 1, "perubahan": [{}]}', '{"bentuk": 2, "perubahan": []}', "jahat"]
)
def test_perubahan__catatan_yang_rusak_ditolak_dengan_kalimat(berkas: Path, isi: str) -> None:
    if isi == "jahat":
        satu = {"perihal": "x", "salinan": "../lain.xlsx", "sebelum": "a", "sesudah": "b"}
        isi = json.dumps({"bentuk": 1, "perubahan": [satu]})
    berkas.with_name("buku.xlsx.riwayat.json").write_text(isi, encoding="utf-8")

    with pytest.raises(api.Ditolak, match="tidak terbaca"):
        api.batal(berkas)


def test_cli_batal__tanpa_terminal_perlu_ya(berkas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api.ubah_buku(berkas, b"dua", "mengisi pagu")

    assert main(["batal", str(berkas)]) == 1
    assert berkas.read_bytes() == b"dua"
    galat = capsys.readouterr().err
    assert "Yang dibatalkan: mengisi pagu." in galat
    assert "--ya" in galat

    assert main(["batal", str(berkas), "--ya", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "dibatalkan": True, "perihal": "mengisi pagu", "salinan": None, "sisa": 0,
    }  # fmt: skip
    assert berkas.read_bytes() == b"satu"
    assert main(["batal", str(berkas)]) == 1
    assert main(["batal", str(berkas.with_name("tak_ada.xlsx"))]) == 2


def test_cetak_ubahan__lembar_baris_kolom_semula_dan_menjadi(capsys: pytest.CaptureFixture[str]) -> None:
    import sys

    ubahan = [
        Ubahan("Identitas", None, "instansi.nama", "Dinas Baru", semula="Dinas Lama"),
        Ubahan("Realisasi", 5, "diaudit", True, semula=False),
        Ubahan("Realisasi", 5, "catatan", None, semula="x" * 500),
        Ubahan("Target Renstra", None, "tahun_2025", 7, sisip="a"),
    ]

    cetak_ubahan(ubahan, sys.stdout)

    baris = capsys.readouterr().out.splitlines()
    assert baris[:5] == [
        "Lembar Identitas",
        "    Nama perangkat daerah: Dinas Lama → Dinas Baru",
        "Lembar Realisasi",
        "  Baris 5",
        "    Diaudit: tidak → ya",
    ]
    assert baris[-3:] == ["Lembar Target Renstra", "  Baris baru", "    2025: 7"]
    assert "(dikosongkan)" in "".join(baris)
