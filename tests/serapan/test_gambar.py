"""Pictures pasted in Word come with the text; what cannot be taken is said and marked."""

from __future__ import annotations

import pytest
from lxml import etree

from akuntabel import api
from tests.serapan.dasar import isi_docx, siapkan
from tests.serapan.gambar import GIF, PNG, PNG_LAIN
from tests.serapan.word import W, Word, baru, ganti

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELS = "word/_rels/document.xml.rels"


def tempel(word: Word, isi: bytes, nama: str, alt: str = "", *, tautan: bool = False):
    """Put a picture part into the package and return a paragraph that shows it."""
    mode = ' TargetMode="External"' if tautan else ""
    tujuan = "https://contoh.example/a.png" if tautan else f"media/{nama}"
    hubungan = (
        f'<Relationship Id="rIdTempel{nama}" Type="{R}/image" Target="{tujuan}"{mode}/></Relationships>'
    )
    word.bagian[RELS] = word.bagian[RELS].replace(b"</Relationships>", hubungan.encode())
    if not tautan:
        word.bagian[f"word/media/{nama}"] = isi
    p = baru("")
    r = next(p.iter(f"{W}r"))
    r.append(
        etree.fromstring(
            f'<w:drawing xmlns:w="{W[1:-1]}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:r="{R}"><wp:inline>'
            f'<wp:docPr id="99" name="x" descr="{alt}"/><a:graphic><a:blip r:{"link" if tautan else "embed"}='
            f'"rIdTempel{nama}"/></a:graphic></wp:inline></w:drawing>'
        )
    )
    return p


def sisip(word: Word, p) -> None:
    next(word.kotak("narasi:kesimpulan").iter(f"{W}sdtContent")).append(p)


def test_gambar_baru__is_saved_beside_the_workbook_with_a_row_and_its_code_in_the_text(tmp_path):
    word = Word(isi_docx())
    sisip(word, tempel(word, PNG_LAIN, "image9.png", "Rapat bulanan"))
    dokumen, buku = siapkan(tmp_path, word.simpan())
    hasil = api.terapkan_serapan(api.telaah_serapan(dokumen, buku))
    (berkas,) = hasil.gambar
    assert berkas.read_bytes() == PNG_LAIN
    assert berkas.parent == tmp_path
    potret = api.baca(buku).potret
    assert potret is not None
    aset = next(a for a in potret.aset if a.kode == "W1")
    assert (aset.berkas, aset.alt, aset.isi) == (berkas.name, "Rapat bulanan", PNG_LAIN)
    teks = next(n.teks for n in potret.narasi if n.bagian == "kesimpulan")
    assert teks == "Simpulannya asalsimpul.\n\n[gambar: W1]"
    lagi = api.telaah_serapan(dokumen, buku)
    assert lagi.diambil() == {}
    assert lagi.aset == ()


def test_gambar_buku__keeps_its_code_and_a_new_caption(tmp_path):
    word = Word(isi_docx())
    sisip(word, tempel(word, PNG, "image7.png"))
    ganti(word.cari("asalfoto"), "asalfoto", "bantuan baru")
    dokumen, buku = siapkan(tmp_path, word.simpan())
    telaah = api.telaah_serapan(dokumen, buku)
    teks = telaah.diambil()
    assert teks["kesimpulan"].endswith("[gambar: FOTO]")
    assert teks["latar_belakang"].endswith("[gambar: FOTO | Penyerahan bantuan baru]")
    assert api.terapkan_serapan(telaah).gambar == ()


@pytest.mark.parametrize(
    ("isi", "nama", "pesan"),
    [
        (GIF, "image8.gif", "bukan PNG atau JPEG"),
        (b"\x01\x00\x00\x00 EMF", "image8.emf", "bukan PNG atau JPEG"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * (10 << 20), "image8.png", "lebih besar dari 10 MB"),
    ],
)
def test_gambar_lain__is_refused_with_a_message_and_a_mark(tmp_path, isi, nama, pesan):
    word = Word(isi_docx())
    sisip(word, tempel(word, isi, nama))
    dokumen, buku = siapkan(tmp_path, word.simpan())
    telaah = api.telaah_serapan(dokumen, buku)
    assert any(pesan in c for c in telaah.catatan)
    assert telaah.diambil()["kesimpulan"].endswith(f"(gambar tidak diambil: {nama})")
    assert api.terapkan_serapan(telaah).gambar == ()


def test_gambar_bertaut__is_not_fetched(tmp_path):
    word = Word(isi_docx())
    sisip(word, tempel(word, b"", "image8.png", tautan=True))
    dokumen, buku = siapkan(tmp_path, word.simpan())
    telaah = api.telaah_serapan(dokumen, buku)
    assert any("ditautkan" in c for c in telaah.catatan)


def test_nama_gambar__cannot_lead_out_of_the_folder(tmp_path):
    word = Word(isi_docx())
    p = tempel(word, PNG_LAIN, "a.png")
    word.bagian[RELS] = word.bagian[RELS].replace(b"media/a.png", b"../../../../etc/hostname")
    sisip(word, p)
    dokumen, buku = siapkan(tmp_path, word.simpan())
    telaah = api.telaah_serapan(dokumen, buku)
    assert telaah.aset == ()
    assert "gambar tidak diambil" in telaah.diambil()["kesimpulan"]
