"""Files that are not an edited DOCX of ours get one clear sentence."""

from __future__ import annotations

import io
import json
import re
import zipfile

import docx
import pytest

from akuntabel.api import BukanDokumenAkuntabel, telaah_serapan
from akuntabel.cli import main
from tests.serapan.dasar import bagian, isi_buku, isi_docx, paket, siapkan
from tests.serapan.word import Word, ganti

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


def _asing() -> bytes:
    wadah = io.BytesIO()
    dokumen = docx.Document()
    dokumen.add_paragraph("Laporan orang lain")
    dokumen.save(wadah)
    return wadah.getvalue()


def _bom() -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("word/document.xml", "A" * 30_000_000)
    return wadah.getvalue()


def _tanpa_tanda_dan_penanda() -> bytes:
    isi = bagian(isi_docx())
    dokumen = re.sub(rb"<w:tag [^>]*/>", b"", isi["word/document.xml"])
    isi["word/document.xml"] = re.sub(rb"<w:bookmark(?:Start|End) [^>]*/>", b"", dokumen)
    return paket(isi)


def _entitas() -> bytes:
    isi = bagian(isi_docx())
    asal = isi["word/document.xml"].decode()
    isi["word/document.xml"] = asal.replace(
        "<w:document ", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document ', 1
    ).encode()
    return paket(isi)


BERKAS = {
    "kosong": (b"", "kosong"),
    "doc lama": (OLE, "Word lama"),
    "terkunci": (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "pdf": (b"%PDF-1.7 x", "PDF"),
    "rtf": (b"{\\rtf1 x}", "RTF"),
    "teks": (b"Laporan kinerja", "bukan dokumen Word"),
    "html": (b"<html><body>x", "bukan dokumen Word"),
    "zip rusak": (b"PK\x03\x04 rusak", "utuh"),
    "bom": (_bom(), "mengembang"),
    "docm": (paket({"word/document.xml": b"<x/>", "word/vbaProject.bin": b"x"}), "makro"),
    "odt": (paket({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}), "odt"),
    "xlsx": (isi_buku(), "buku kerja Excel"),
    "asing": (_asing(), "tidak disusun oleh Akuntabel"),
    "tanpa tanda": (_tanpa_tanda_dan_penanda(), "hilang"),
    "entitas": (_entitas(), "DOCTYPE"),
    "luar": (paket({"../x.xml": b"<x/>", "word/document.xml": b"<x/>"}), "ke luar dirinya"),
    "terpotong": (isi_docx()[:20_000], "utuh"),
}


@pytest.mark.parametrize("nama", BERKAS)
def test_berkas_lain__is_refused_with_a_clear_sentence(tmp_path, capsys, nama):
    isi, pesan = BERKAS[nama]
    dokumen, buku = siapkan(tmp_path)
    dokumen.write_bytes(isi)
    sebelum = buku.read_bytes()
    with pytest.raises(BukanDokumenAkuntabel, match=re.escape(pesan)):
        telaah_serapan(dokumen, buku)
    assert main(["serap", str(dokumen), "--ke", str(buku), "--ya"]) == 2
    assert pesan in capsys.readouterr().err
    assert buku.read_bytes() == sebelum


def test_berkas_tidak_ada__is_said(tmp_path, capsys):
    dokumen, buku = siapkan(tmp_path)
    assert main(["serap", str(tmp_path / "tidak.docx"), "--ke", str(buku)]) == 2
    assert "tidak ditemukan" in capsys.readouterr().err
    assert main(["serap", str(dokumen), "--ke", str(tmp_path / "tidak.xlsx")]) == 2


def test_buku_bermasalah__is_named_cell_by_cell(tmp_path, capsys):
    dokumen, buku = siapkan(tmp_path)
    (tmp_path / "foto.png").unlink()
    assert main(["serap", str(dokumen), "--ke", str(buku)]) == 2
    assert "foto.png" in capsys.readouterr().err


def test_perintah__shows_asks_writes_and_says_how_to_undo(tmp_path, capsys):
    word = Word(isi_docx())
    ganti(word.cari("asalpuji"), "asalpuji", "yang baru")
    dokumen, buku = siapkan(tmp_path, word.simpan())
    sebelum = buku.read_bytes()
    assert main(["serap", str(dokumen), "--ke", str(buku)]) == 1
    keluar = capsys.readouterr()
    assert "+ Puji syukur yang baru." in keluar.out
    assert "--ya" in keluar.err
    assert buku.read_bytes() == sebelum
    assert main(["serap", str(dokumen), "--ke", str(buku), "--ya"]) == 0
    assert "akuntabel batal" in capsys.readouterr().out
    assert main(["serap", str(dokumen), "--ke", str(buku), "--ya", "--json"]) == 0
    isi = json.loads(capsys.readouterr().out)
    assert isi["diterapkan"] is False
    assert [b["keadaan"] for b in isi["bagian"]] == ["sudah ada di buku kerja"]
    assert main(["batal", str(buku), "--ya"]) == 0
    assert buku.read_bytes() == sebelum


def test_perintah__a_conflict_is_exit_one_until_chosen(tmp_path, capsys):
    word = Word(isi_docx())
    data = word.bagian["customXml/item1.xml"].decode()
    word.bagian["customXml/item1.xml"] = re.sub("<asli>.*?</asli>", "", data).encode()
    ganti(word.cari("asalpuji"), "asalpuji", "yang baru")
    dokumen, buku = siapkan(tmp_path, word.simpan())
    assert main(["serap", str(dokumen), "--ke", str(buku), "--ya"]) == 1
    keluar = capsys.readouterr()
    assert "- Puji syukur asalpuji." in keluar.out
    assert "--utamakan word" in keluar.err
    assert main(["serap", str(dokumen), "--ke", str(buku), "--utamakan", "buku"]) == 0
    assert main(["serap", str(dokumen), "--ke", str(buku), "--ya", "--utamakan", "word"]) == 0
