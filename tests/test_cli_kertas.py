"""``akuntabel reviu --format docx,pdf,xlsx,kertas``: what is written, and what is said when it is not."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from akuntabel.cli.utama import main

LAPORAN = (
    ("BAB I", "PENDAHULUAN"),
    ("BAB III", "AKUNTABILITAS KINERJA"),
)
TABEL = (
    ("No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"),
    ("1", "Terjaganya stok pangan", "Ketersediaan beras", "%", "80,00", "76,00", "59,00"),
    ("2", "Terjaganya mutu pangan", "Pangan segar aman", "%", "90,00", "90,00", "100,00"),
)


def laporan(berkas: Path, pemilik: str) -> Path:
    d = docx.Document()
    d.add_paragraph(f"LAPORAN KINERJA {pemilik} TAHUN 2025")
    for nomor, judul in LAPORAN:
        d.add_heading(f"{nomor} {judul}", 1)
    d.add_paragraph("Tabel 3.1 Capaian Kinerja Tahun 2025")
    tabel = d.add_table(len(TABEL), len(TABEL[0]))
    for sel, teks in zip(tabel._cells, (s for b in TABEL for s in b), strict=True):
        sel.text = teks
    d.save(str(berkas))
    return berkas


def test_docx__komentar_di_sel_yang_salah(tmp_path: Path) -> None:
    berkas = laporan(tmp_path / "lkj.docx", "DINAS PANGAN KOTA ARUNIKA")
    asal = berkas.read_bytes()
    assert main(["reviu", str(berkas), "--format", "docx", "--keluaran", str(tmp_path)]) == 1
    salinan = docx.Document(str(tmp_path / "lkj.docx.reviu.docx"))
    (satu,) = (k for k in salinan.comments if "HIT101" in k.text)
    assert "hasil hitungnya 95" in satu.text
    sel = salinan.tables[0].cell(1, 6)._tc
    nomor = [t.get(qn("w:id")) for t in sel.iter("{*}commentReference")]
    assert str(satu.comment_id) in nomor
    assert berkas.read_bytes() == asal


def test_bentuk_yang_tidak_cocok__disebut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = laporan(tmp_path / "lkj.docx", "DINAS PANGAN KOTA ARUNIKA")
    main(["reviu", str(berkas), "--format", "pdf", "--keluaran", str(tmp_path / "hasil")])
    assert "tidak ada pdf untuk berkas jenis ini" in capsys.readouterr().err
    assert not list((tmp_path / "hasil").glob("*.pdf"))


def test_kertas__pemda_resmi_dan_rancangan_ditolak(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = laporan(tmp_path / "lkj.docx", "DINAS PANGAN KOTA ARUNIKA")
    setelan = tmp_path / "setelan.toml"
    setelan.write_text('penyusun = "Sari W."\npelapor = "pemda"\n', encoding="utf-8")
    hasil = tmp_path / "hasil"
    main(["reviu", str(berkas), "--format", "kertas", "--setelan", str(setelan), "--keluaran", str(hasil)])
    kertas = docx.Document(str(hasil / "lkj.docx.kertas-kerja.reviu.docx"))
    assert kertas.paragraphs[0].text == "KERTAS KERJA REVIU"
    assert kertas.tables[-1].cell(1, 0).text == "Sari W."
    assert "Rancangan pernyataan telah direviu tidak dibuat" in capsys.readouterr().err
    assert not list(hasil.glob("*rancangan*"))


def test_setelan_salah__kode_dua_dan_menyebut_berkasnya(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setelan = tmp_path / "setelan.toml"
    setelan.write_text('penyusn = "Sari W."', encoding="utf-8")
    assert main(["reviu", str(laporan(tmp_path / "a.docx", "X")), "--setelan", str(setelan)]) == 2
    assert f"{setelan}: isian penyusn tidak dikenal. Maksudnya penyusun?" in capsys.readouterr().err


def test_kertas_yang_diisi_orang__disimpan_ketika_reviu_diulang(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laporan, hasil = tmp_path / "laporan.md", tmp_path / "hasil"
    laporan.write_text("# BAB III AKUNTABILITAS KINERJA\n\nUraian diatas.\n", encoding="utf-8")
    minta = ["reviu", str(laporan), "--format", "xlsx", "--keluaran", str(hasil)]
    main(minta)
    berkas = hasil / "laporan.md.reviu.xlsx"
    berkas.write_bytes(b"isian orang")
    main(minta)
    assert (hasil / "laporan.md.reviu.salinan-1.xlsx").read_bytes() == b"isian orang"
    assert "laporan.md.reviu.salinan-1.xlsx" in capsys.readouterr().err
    main(minta)
    assert not (hasil / "laporan.md.reviu.salinan-2.xlsx").exists()
