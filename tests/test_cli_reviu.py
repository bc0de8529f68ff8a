"""``akuntabel reviu``: exit codes, what goes to which stream, JSON after its schema, the screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from akuntabel.api import salinan_reviu
from akuntabel.api.reviu import PilihanReviu, reviu_berkas
from akuntabel.api.reviu_banyak import dokumen_di
from akuntabel.bacaan import Bacaan
from akuntabel.cli import main
from akuntabel.hasil_reviu import HasilReviu, Salinan
from akuntabel.sumber import Sumber, sebut_tempat
from tests.conftest import AKAR

SKEMA = json.loads((AKAR / "docs" / "skema" / "reviu.schema.json").read_text(encoding="utf-8"))

SALAH = """# BAB III AKUNTABILITAS KINERJA

Tabel 3.1 Capaian Kinerja Tahun 2024

| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
|---|---|---|---|---|---|
| 1 | Persentase lansia terlayani | % | 80 | 60 | 75 |
| 2 | Jumlah posyandu aktif | posyandu | 40 | 30 | 95 |
| 3 | Persentase balita ditimbang | % | 90 | 81 | 90 |
"""
BENAR = SALAH.replace("| 95 |", "| 75 |")


@pytest.fixture
def salah(tmp_path: Path) -> Path:
    berkas = tmp_path / "laporan.md"
    berkas.write_text(SALAH, encoding="utf-8")
    return berkas


def satu_hasil(teks: str) -> dict[str, Any]:
    isi = json.loads(teks)
    jsonschema.validate(isi, SKEMA, format_checker=jsonschema.FormatChecker())
    (hasil,) = isi["hasil"]
    return dict(hasil)


def test_json__menurut_skema_dan_sendirian_di_keluaran_baku(
    salah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reviu", str(salah), "--format", "json", "--pilih", "HIT"]) == 1
    keluar, galat = capsys.readouterr()
    hasil = satu_hasil(keluar)
    (temuan,) = hasil["temuan"]
    assert temuan["tingkat"] == "galat"
    assert temuan["nilai_tercetak"] == "95"
    assert temuan["nilai_seharusnya"] == "75"
    assert temuan["lokasi"]["baris"] == 8
    assert "30 ÷ 40" in temuan["hitungan"]
    assert hasil["cakupan"]["relasi"] >= 3
    assert len(hasil["memenuhi"]) == 2
    assert "laporan.md" in galat


def test_json__pilihan_pendek_sama(salah: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["reviu", str(salah), "--json"])
    pendek = capsys.readouterr().out
    main(["reviu", str(salah), "--format", "json"])
    assert capsys.readouterr().out == pendek


def test_kode_keluar__menurut_berat_temuan(salah: Path, tmp_path: Path) -> None:
    benar = tmp_path / "benar.md"
    benar.write_text(BENAR, encoding="utf-8")
    assert main(["reviu", str(benar), "--pilih", "HIT"]) == 0
    assert main(["reviu", str(salah), "--pilih", "HIT", "--gagal-pada", "galat"]) == 1
    assert main(["reviu", str(salah), "--pilih", "SUM"]) == 0
    assert main(["reviu", str(salah), "--abaikan", "HIT,DFT,TPL,SKL"]) == 0
    assert main(["reviu", str(tmp_path / "tidak-ada.pdf")]) == 2


def test_terminal__menunjuk_yang_salah(salah: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["reviu", str(salah), "--pilih", "HIT"])
    keluar = capsys.readouterr().out
    baris = keluar.splitlines()
    tanda = next(n for n, b in enumerate(baris) if b.strip(" |").startswith("^"))
    kolom = baris[tanda].index("^")
    assert baris[tanda - 1][kolom : kolom + 2] == "95"
    assert "laporan.md: baris 8" in keluar
    assert "galat[HIT101]" in keluar


def test_folder__satu_rusak_tidak_menghentikan_yang_lain(
    salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")
    (tmp_path / "gambar.png").write_bytes(b"\x89PNG")
    (tmp_path / "~$laporan.docx").write_bytes(b"kunci")
    assert main(["reviu", str(tmp_path), "--json", "--keluaran", str(tmp_path / "hasil")]) == 2
    isi = json.loads(capsys.readouterr().out)
    assert [Path(h["berkas"]).name for h in isi["hasil"]] == ["laporan.md", "rusak.pdf"]
    assert [h["status"] for h in isi["hasil"]] == ["terbaca", "tak_terbaca"]
    assert isi["hasil"][1]["alasan"]
    assert json.loads((tmp_path / "hasil" / "reviu.json").read_text(encoding="utf-8")) == isi
    assert "30 ÷ 40" in (tmp_path / "hasil" / "laporan.md.reviu.txt").read_text(encoding="utf-8")


def test_folder_kosong_dan_pilihan_asing__ditolak(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviu", str(tmp_path)]) == 2
    assert "Tidak ada dokumen" in capsys.readouterr().err
    assert main(["reviu", str(tmp_path), "--pilih", "XYZ999"]) == 2
    assert "XYZ999" in capsys.readouterr().err


@pytest.fixture
def bentuk_tiruan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put two forms in the registry: one for every document, one that suits DOCX only."""

    def catatan(h: HasilReviu, bacaan: Bacaan, isi: bytes) -> tuple[Salinan, ...]:
        return (Salinan(".reviu.catatan", f"{len(h.temuan)} {len(isi)}".encode()),)

    monkeypatch.setattr(salinan_reviu, "PEMBUAT", {"catatan": catatan, "word": lambda h, b, i: ()})


def reviu_di_sini(daftar: list[Path], pilihan: PilihanReviu, *_: object) -> tuple[HasilReviu, ...]:
    return tuple(reviu_berkas(b, pilihan) for b in daftar)


@pytest.mark.usefixtures("bentuk_tiruan")
def test_bentuk__berkas_per_dokumen_di_folder_sekarang_dan_yang_tak_cocok_disebut(
    salah: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("akuntabel.api.reviu_borongan", reviu_di_sini)
    monkeypatch.chdir(tmp_path)
    assert main(["reviu", "laporan.md", "--format", " Catatan,word,json", "--pilih", "HIT"]) == 1
    keluar, galat = capsys.readouterr()
    isi = f"1 {len(SALAH.encode())}"
    assert (tmp_path / "laporan.md.reviu.catatan").read_text(encoding="utf-8") == isi
    assert satu_hasil((tmp_path / "reviu.json").read_text(encoding="utf-8"))["temuan"]
    assert "laporan.md.reviu.catatan" in keluar
    assert "1 harus diperbaiki" in keluar.lower()
    assert "galat[HIT101]" not in keluar
    assert "tidak ada word" in galat


@pytest.mark.usefixtures("bentuk_tiruan")
def test_bentuk__dokumen_yang_direviu_tidak_tertimpa(
    salah: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("akuntabel.api.reviu_borongan", reviu_di_sini)
    kembar = tmp_path / "laporan.md.reviu.catatan"
    kembar.write_text(SALAH, encoding="utf-8")
    main(["reviu", str(salah), str(kembar), "--format", "catatan", "--keluaran", str(tmp_path)])
    assert kembar.read_text(encoding="utf-8") == SALAH
    assert (tmp_path / "laporan.md-2.reviu.catatan").exists()


def test_bentuk_asing__ditolak_beserta_pilihannya(salah: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviu", str(salah), "--format", "json,odt"]) == 2
    assert "odt tidak dikenal; pilihan: terminal, json" in capsys.readouterr().err


def test_folder__hasil_reviu_sebelumnya_tidak_direviu(salah: Path) -> None:
    for akhiran in (".reviu.html", ".reviu.docx", ".reviu.txt"):
        salah.with_name(f"laporan.md{akhiran}").write_text("hasil", encoding="utf-8")
    assert dokumen_di(salah.parent) == (salah,)


def test_sarif_dan_html__berkasnya_ditulis(
    salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reviu", str(salah), "--format", "sarif"]) == 1
    ke_layar = json.loads(capsys.readouterr().out)
    assert ke_layar["version"] == "2.1.0"
    folder = tmp_path / "hasil"
    assert main(["reviu", str(salah), "--format", "sarif,html", "--keluaran", str(folder)]) == 1
    assert json.loads((folder / "reviu.sarif").read_text(encoding="utf-8")) == ke_layar
    assert "30 ÷ 40" in (folder / "laporan.md.reviu.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("bentuk", ["json", "sarif"])
def test_dasar__baru_tetap_hilang_dan_kode_keluar(
    bentuk: str, salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah = ["reviu", str(salah), "--pilih", "HIT"]
    main([*perintah, "--format", f"{bentuk},terminal", "--keluaran", str(tmp_path)])
    dasar = ["--dasar", str(tmp_path / f"reviu.{bentuk}")]
    capsys.readouterr()
    assert main([*perintah, *dasar, "--hanya-baru"]) == 0
    assert "0 baru, 1 tetap, 0 hilang" in capsys.readouterr().out
    salah.write_text(BENAR.replace("| 60 | 75 |", "| 60 | 57 |"), encoding="utf-8")
    assert main([*perintah, *dasar, "--hanya-baru"]) == 1
    keluar = capsys.readouterr().out
    assert "1 baru, 0 tetap, 1 hilang" in keluar
    assert "60 ÷ 80" in keluar


def test_dasar__masuk_ke_json_menurut_skema(
    salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah = ["reviu", str(salah), "--pilih", "HIT", "--json"]
    main(perintah)
    dasar = tmp_path / "dulu.json"
    dasar.write_text(capsys.readouterr().out, encoding="utf-8")
    salah.write_text(BENAR, encoding="utf-8")
    assert main([*perintah, "--dasar", str(dasar)]) == 0
    hasil = satu_hasil(capsys.readouterr().out)
    assert [t["kode"] for t in hasil["hilang"]] == ["HIT101"]


def test_pengecualian__tidak_dihitung_dan_yang_tak_cocok_disebut(
    salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "biarkan.toml"
    tanda = 'alasan = "Menurut metadata"\noleh = "Inspektur Pembantu"\ntanggal = 2026-01-31\n'
    berkas.write_text(
        f'[[pengecualian]]\nkode = "HIT101"\nkutipan = "Jumlah posyandu aktif"\n{tanda}'
        f'[[pengecualian]]\nsidik = "tiada"\n{tanda}',
        encoding="utf-8",
    )
    perintah = ["reviu", str(salah), "--pilih", "HIT", "--pengecualian", str(berkas)]
    assert main(perintah) == 0
    keluar, galat = capsys.readouterr()
    assert "1 temuan dibiarkan dengan alasan" in keluar
    assert "Pengecualian ke-2 (tiada) tidak cocok" in galat
    assert main([*perintah, "--json"]) == 0
    (satu,) = satu_hasil(capsys.readouterr().out)["temuan"]
    alasan = {"alasan": "Menurut metadata", "oleh": "Inspektur Pembantu", "tanggal": "2026-01-31"}
    assert satu["pengecualian"] == alasan


@pytest.mark.parametrize(
    ("pilihan", "isi", "kata"),
    [
        ("--pengecualian", '[[pengecualian]]\nsidik = "abc"\noleh = "Saya"', "alasan belum diisi"),
        ("--pengecualian", None, "tidak ditemukan"),
        ("--dasar", "bukan json", "bukan hasil reviu"),
        ("--dasar", None, "tidak ditemukan"),
    ],
)
def test_dasar_dan_pengecualian_tak_terpakai__ditolak_dengan_sebabnya(
    pilihan: str,
    isi: str | None,
    kata: str,
    salah: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    berkas = tmp_path / "berkas"
    if isi is not None:
        berkas.write_text(isi, encoding="utf-8")
    assert main(["reviu", str(salah), pilihan, str(berkas)]) == 2
    assert kata in capsys.readouterr().err


def test_hanya_baru__memerlukan_dasar(salah: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviu", str(salah), "--hanya-baru"]) == 2
    assert "--dasar" in capsys.readouterr().err


def test_sebut_tempat__halaman_tabel_sel() -> None:
    assert sebut_tempat(Sumber(halaman=33, halaman_cetak="27", baris=4)) == (
        "halaman 33 (tercetak 27), baris 4"
    )
    assert sebut_tempat(Sumber(lembar="TW IV", sel="C7", baris=7)) == "lembar TW IV, sel C7"
    assert sebut_tempat(Sumber(halaman=2, tabel=3, baris_tabel=4, kolom=5)) == (
        "halaman 2, tabel ke-3 (baris 4 kolom 5)"
    )
    assert sebut_tempat(Sumber()) == "seluruh dokumen"


PERJANJIAN = """# PERJANJIAN KINERJA TAHUN 2024

| No | Sasaran | Indikator Kinerja | Target |
|---|---|---|---|
| 1 | Terlayaninya warga rentan | Persentase lansia terlayani | 85% |
| 2 | Terlayaninya warga rentan | Jumlah posyandu aktif | 40 posyandu |
"""


def test_acuan__dibandingkan_dan_disebut(
    salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pk := tmp_path / "pk.md").write_text(PERJANJIAN, encoding="utf-8")
    assert main(["reviu", str(salah), "--acuan", str(pk), "--pilih", "SEL112", "--json"]) == 1
    hasil = satu_hasil(capsys.readouterr().out)
    assert hasil["acuan"] == [
        {"berkas": "pk.md", "jenis": "perjanjian kinerja", "dibandingkan": True, "alasan": ""}
    ]
    (temuan,) = hasil["temuan"]
    assert temuan["nilai_tercetak"] == "80"
    assert [s["berkas"] for s in temuan["lokasi_lain"]] == ["pk.md"]
    assert temuan["lokasi"]["berkas"] is None
    main(["reviu", str(salah), "--acuan", str(pk), "--pilih", "SEL112"])
    layar = capsys.readouterr().out
    assert "Dibandingkan dengan pk.md (perjanjian kinerja)" in layar
    assert "juga di: pk.md, baris 5" in layar


def test_acuan__tak_terbaca_kode_2_tak_dikenal_dapat_disebutkan(
    salah: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")
    (polos := tmp_path / "lampiran.md").write_text(
        PERJANJIAN.partition("\n")[2].replace("Target", "Tahun 2024")
    )
    assert main(["reviu", str(salah), "--acuan", str(tmp_path / "rusak.pdf"), "--pilih", "SUM"]) == 2
    assert "rusak.pdf" in capsys.readouterr().out
    assert main(["reviu", str(salah), "--acuan", str(tmp_path / "tiada.pdf"), "--pilih", "SUM"]) == 2
    assert "tiada.pdf tidak ditemukan" in capsys.readouterr().err
    assert main(["reviu", str(salah), "--acuan", str(polos), "--pilih", "SUM"]) == 0
    assert "jenisnya tidak dikenali" in capsys.readouterr().out
    assert main(["reviu", str(salah), "--acuan", f"iku={polos}", "--pilih", "SUM"]) == 0
    assert "lampiran.md (dokumen indikator kinerja utama)" in capsys.readouterr().out
