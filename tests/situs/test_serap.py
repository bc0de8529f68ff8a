"""Word edits through the pages: shown section by section, agreed to, taken back."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from docx import Document

from akuntabel import api
from akuntabel.situs.beda_kata import beda_kata
from tests.skenario import word

from .berkas_jahat import LUAR, anggota, tulis_zip
from .klien import PASURUAN, buka, kirim, teks, utuh

SERAP, TERAPKAN = "/buku/a/serap/", "/buku/a/serap/terapkan/"
KALIMAT = " Kalimat ini diketik kepala dinas."


@pytest.fixture(scope="module")
def disusun(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the report of the complete example as Word file."""
    folder = tmp_path_factory.mktemp("susun")
    for nama, isi in utuh("a.xlsx"):
        (folder / nama).write_bytes(isi)
    hasil = api.susun(folder / "a.xlsx", folder, api.Pilihan(format=("docx",)))
    return next(b for b in hasil.berkas if b.suffix == ".docx").read_bytes()


@pytest.fixture
def klien(tmp_path: Path) -> Client:
    _, klien = buka(tmp_path)
    kirim(klien, "/", *utuh("a.xlsx"))
    return klien


def sunting(isi: bytes, tmp_path: Path, kerja: Any) -> bytes:
    berkas = tmp_path.parent / f"{tmp_path.name}-suntingan.docx"
    berkas.write_bytes(isi)
    word.sunting(berkas, kerja)
    return berkas.read_bytes()


def isian(halaman: str) -> dict[str, str]:
    formulir = next(
        f for f in re.findall(r"<form.*?</form>", halaman, flags=re.S) if f'action="{TERAPKAN}"' in f
    )
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', formulir))


def narasi(tmp_path: Path, bagian: str) -> str:
    potret = api.baca(tmp_path / "a" / "a.xlsx").potret
    assert potret is not None
    return next(n.teks for n in potret.narasi if n.bagian == bagian)


def test_suntingan__ditampilkan_dulu_lalu_diterapkan_dan_dibatalkan(
    klien: Client, disusun: bytes, tmp_path: Path
) -> None:
    semula = narasi(tmp_path, "ikhtisar")

    def kerja(dokumen: Any) -> None:
        word.ketik_di_belakang(dokumen, "ikhtisar", KALIMAT)
        kunci = next(k for k in kunci_angka(dokumen) if "capaian" in k)
        word.ganti_angka(dokumen, kunci, "999,99")

    jawaban = kirim(klien, SERAP, ("LKjIP revisi Kadis.docx", sunting(disusun, tmp_path, kerja)))
    halaman = jawaban.content.decode()
    assert "1 bagian diubah di Word" in teks(jawaban)
    assert re.search(r"<ins>[^<]*<span[^>]*>ditambah: </span>\s*[^<]*diketik kepala dinas", halaman)
    assert "999,99" in teks(jawaban)
    assert "Tidak diambil." in teks(jawaban)
    assert narasi(tmp_path, "ikhtisar") == semula

    jawaban = klien.post(TERAPKAN, isian(halaman), follow=True)
    assert "1 bagian ditulis ke buku kerja" in teks(jawaban)
    assert KALIMAT in narasi(tmp_path, "ikhtisar")
    assert "999" not in narasi(tmp_path, "ikhtisar")

    klien.post("/buku/a/batal/", follow=True)
    assert narasi(tmp_path, "ikhtisar") == semula


def kunci_angka(dokumen: Any) -> list[str]:
    tanda = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"
    return [str(t.get(tanda)) for t in dokumen.element.xpath("//w:sdtPr/w:tag") if "@" in str(t.get(tanda))]


def test_dokumen_tanpa_suntingan__tidak_ada_yang_diterapkan(klien: Client, disusun: bytes) -> None:
    jawaban = kirim(klien, SERAP, ("sama.docx", disusun))

    assert "Tidak ada yang berbeda" in teks(jawaban)
    assert TERAPKAN not in jawaban.content.decode()


def test_dokumen_di_halaman_awal__langsung_dibandingkan(klien: Client, disusun: bytes) -> None:
    jawaban = kirim(klien, "/", ("sama.docx", disusun))

    assert "Tidak ada yang berbeda" in teks(jawaban)


def test_dokumen_di_halaman_awal__bertanya_bila_ada_dua_buku(klien: Client, disusun: bytes) -> None:
    kirim(klien, "/", ("b.xlsx", PASURUAN.read_bytes()))

    jawaban = kirim(klien, "/", ("sama.docx", disusun))
    assert "Buku kerja mana yang menerima suntingannya?" in teks(jawaban)

    jawaban = klien.post("/dokumen-word/", {"kode": "a"}, follow=True)
    assert "Tidak ada yang berbeda" in teks(jawaban)


def test_dokumen_instansi_lain__ditolak_dan_boleh_diteruskan(klien: Client, disusun: bytes) -> None:
    kirim(klien, "/", ("b.xlsx", PASURUAN.read_bytes()))

    jawaban = kirim(klien, "/buku/b/serap/", ("lain.docx", disusun))

    assert jawaban.status_code == 422
    assert "disusun untuk Dinas Kesehatan Kota Arunika" in teks(jawaban)
    assert "--paksa" not in teks(jawaban)
    assert "Tampilkan juga" in teks(jawaban)


def docx_asing() -> bytes:
    keluar = io.BytesIO()
    dokumen = Document()
    dokumen.add_paragraph("Surat undangan")
    dokumen.save(keluar)
    return keluar.getvalue()


BURUK: dict[str, tuple[bytes, str]] = {
    "undangan.docx": (docx_asing(), "tidak disusun oleh Akuntabel"),
    "makro.docm": (tulis_zip(anggota(docx_asing()) | {"word/vbaProject.bin": b"x"}), "memuat makro"),
    "putus.docx": (docx_asing()[:9000], "rusak atau terpotong"),
    "lama.doc": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 900, "Word lama (.doc)"),
    "buku.docx": (PASURUAN.read_bytes(), "Pilihlah dokumen Word"),
    "bom.docx": (tulis_zip(anggota(docx_asing()) | {"word/x.xml": b" " * (90 << 20)}), "terlalu besar"),
}


def test_dokumen_buruk__disebut_dan_tidak_mengubah(klien: Client, tmp_path: Path) -> None:
    semula = (tmp_path / "a" / "a.xlsx").read_bytes()
    for nama, (isi, ungkapan) in BURUK.items():
        jawaban = kirim(klien, SERAP, (nama, isi))

        assert jawaban.status_code == 422, nama
        assert ungkapan in teks(jawaban)
    assert (tmp_path / "a" / "a.xlsx").read_bytes() == semula


def test_dokumen_dengan_doctype__tidak_dibuka(klien: Client, disusun: bytes) -> None:
    jawaban = kirim(klien, SERAP, ("x.docx", tulis_zip(anggota(disusun) | {"word/document.xml": LUAR})))

    assert jawaban.status_code == 422
    assert "DOCTYPE" in teks(jawaban)


def test_formulir_narasi__dapat_diunduh(klien: Client) -> None:
    jawaban = klien.get("/buku/a/formulir-narasi/")

    assert jawaban["Content-Disposition"] == 'attachment; filename="narasi-a.docx"'
    assert len(Document(io.BytesIO(jawaban.content)).paragraphs) > 50


def test_beda_kata__menyusun_kembali_kedua_teks() -> None:
    lama, baru = (
        "Target tercapai.\n\nKarena dana ada.",
        "Target belum tercapai.\n\nKarena dana kurang sekali.",
    )

    beda = beda_kata(lama, baru)

    assert "".join(p.teks for p in beda if p.nasib != "tambah") == lama
    assert "".join(p.teks for p in beda if p.nasib != "hapus") == baru


def test_beda_kata__tulisan_baru_tidak_dijalin_dengan_yang_lama() -> None:
    beda = beda_kata(
        "Dinas Kesehatan melayani kota pelabuhan.", "Kota ini punya dua puluh puskesmas di pesisir."
    )

    assert [p.nasib for p in beda] == ["hapus", "tambah"]


def test_beda_kata__bagian_panjang_yang_sama_dipendekkan() -> None:
    sama = "kata " * 500
    beda = beda_kata(sama + "lama", sama + "baru")

    assert [p.nasib for p in beda] == ["lewat", "sama", "hapus", "tambah"]
