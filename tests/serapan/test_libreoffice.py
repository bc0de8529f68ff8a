"""A DOCX that LibreOffice saved: tags of controls are gone, sections are found by their bookmarks."""

from __future__ import annotations

import pytest

from akuntabel import api
from akuntabel.impor import baca_suntingan
from tests.libreoffice import SOFFICE, simpan
from tests.serapan.dasar import TEKS, isi_docx, siapkan
from tests.serapan.word import W, Word, baris_baru, baru, ganti, tanda, teks

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice tidak terpasang")


def test_disimpan_libreoffice__edits_are_found_as_if_tags_were_there(tmp_path):
    word = Word(isi_docx())
    ganti(word.cari("asalpuji"), "asalpuji", "yang disunting")
    word.kotak("narasi:kesimpulan").addnext(baru("Paragraf di luar kotak."))
    kotak = next(s for s in word.angka() if tanda(s) == "indikator:I1.realisasi@2022")
    next(kotak.iter(f"{W}t")).text = "96"
    tr = next(t for t in word.akar.iter(f"{W}tr") if "Persentase contoh I2" in teks(t))
    tr.addnext(baris_baru(tr, "Baris pimpinan"))
    saran = word.kotak("narasi:saran")
    saran.getparent().remove(saran)
    isi = simpan(word.simpan(), "docx")
    suntingan = baca_suntingan(isi)
    assert not suntingan.bertanda
    assert len(suntingan.pulih) == 15
    dokumen, buku = siapkan(tmp_path / "kerja", isi)
    telaah = api.telaah_serapan(dokumen, buku)
    assert telaah.diambil() == {
        "kata_pengantar": TEKS["kata_pengantar"].replace("asalpuji", "yang disunting"),
        "kesimpulan": f"{TEKS['kesimpulan']}\n\nParagraf di luar kotak.",
    }
    assert [(a.kunci, a.lama, a.baru) for a in telaah.angka] == [("indikator:I1.realisasi@2022", "95", "96")]
    assert [(x.jenis, x.baru.split(" |")[0]) for x in telaah.luar] == [("baris tabel baru", "Baris pimpinan")]
    assert [b.kunci for b in telaah.bagian if b.keadaan is api.Keadaan.DIHAPUS] == ["saran"]
    assert "LibreOffice" in telaah.catatan[0]


def test_tanpa_suntingan__nothing_is_found(tmp_path):
    dokumen, buku = siapkan(tmp_path / "kerja", simpan(isi_docx(), "docx"))
    assert not api.telaah_serapan(dokumen, buku).ada
