"""What was edited in Word is found, placed and told apart: text comes back, numbers never do."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from akuntabel import api
from akuntabel.api import Keadaan
from akuntabel.pertukaran.beda import beda_buku
from akuntabel.pertukaran.tambal import tambal
from tests.serapan.dasar import TEKS, cetak, isi_docx, potret, siapkan
from tests.serapan.word import W, Word, baris_baru, baru, ganti, tabel, tanda, teks


def telaah(folder: Path, word: Word, **lain: bool) -> api.TelaahSerapan:
    dokumen, buku = siapkan(folder, word.simpan())
    return api.telaah_serapan(dokumen, buku, **lain)


def serap(folder: Path, word: Word, **pilihan: Any) -> tuple[api.TelaahSerapan, dict[str, str]]:
    """Return what was found, and the texts of the workbook afterwards by key."""
    hasil = telaah(folder, word)
    api.terapkan_serapan(hasil, **pilihan)
    return hasil, teks_buku(folder / "buku.xlsx")


def teks_buku(buku: Path) -> dict[str, str]:
    hasil = api.baca(buku).potret
    assert hasil is not None
    return (
        {n.bagian: n.teks for n in hasil.narasi}
        | {f"analisis:{a.kode}": a.uraian for a in hasil.analisis}
        | {f"rencana_aksi:{r.kode}": r.uraian for r in hasil.rencana_aksi}
        | {f"sisipan:{s.kode}": s.teks for s in hasil.sisipan}
    )


def satu(hasil: api.TelaahSerapan, kunci: str) -> api.BagianSerap:
    (b,) = [b for b in hasil.bagian if b.kunci == kunci]
    return b


def ubah_buku(folder: Path, kunci: str, isi: str) -> None:
    """Change a text in the workbook as somebody would in Excel."""
    buku = folder / "buku.xlsx"
    lama = api.baca(buku).potret
    assert lama is not None
    sesudah = replace(
        lama, narasi=tuple(replace(n, teks=isi) if n.bagian == kunci else n for n in lama.narasi)
    )
    buku.write_bytes(tambal(buku.read_bytes(), beda_buku(buku.read_bytes(), lama, sesudah)))


def test_tanpa_suntingan__nothing_is_found_and_nothing_written(tmp_path):
    dokumen, buku = siapkan(tmp_path)
    sebelum = buku.read_bytes()
    hasil = api.telaah_serapan(dokumen, buku)
    assert not hasil.ada
    assert {b.keadaan for b in hasil.bagian} == {Keadaan.SAMA}
    assert len(hasil.bagian) == 16
    assert api.terapkan_serapan(hasil).salinan is None
    assert buku.read_bytes() == sebelum


def test_kalimat_di_kotak__comes_back_with_its_numbers_and_can_be_undone(tmp_path):
    word = Word(isi_docx())
    ganti(word.cari("asalpuji"), "asalpuji", "yang disunting, naik 77,5%")
    hasil, sesudah = serap(tmp_path, word)
    b = satu(hasil, "kata_pengantar")
    assert (b.keadaan, b.lembar, b.buku) == (Keadaan.BERUBAH, "Narasi", TEKS["kata_pengantar"])
    assert b.sel.startswith("E")
    assert sesudah["kata_pengantar"] == "Puji syukur yang disunting, naik 77,5%.\n\nTerima kasih asalkasih."
    assert {k: v for k, v in sesudah.items() if v != TEKS.get(k, v)}.keys() == {"kata_pengantar"}
    api.batal(tmp_path / "buku.xlsx")
    assert teks_buku(tmp_path / "buku.xlsx")["kata_pengantar"] == TEKS["kata_pengantar"]


def test_buku_berubah_juga__is_a_conflict_until_somebody_chooses(tmp_path):
    word = Word(isi_docx())
    ganti(word.cari("asalpuji"), "asalpuji", "dari Word")
    dokumen, buku = siapkan(tmp_path, word.simpan())
    ubah_buku(tmp_path, "kata_pengantar", "Dari Excel.")
    hasil = api.telaah_serapan(dokumen, buku)
    b = satu(hasil, "kata_pengantar")
    assert (b.keadaan, b.word.split(".")[0], b.buku) == (
        Keadaan.BENTROK,
        "Puji syukur dari Word",
        "Dari Excel.",
    )
    assert hasil.diambil() == hasil.diambil(utamakan="buku") == {}
    assert [x.kunci for x in hasil.bentrok()] == ["kata_pengantar"]
    assert hasil.bentrok(utamakan="buku") == ()
    api.terapkan_serapan(hasil, utamakan="word")
    assert teks_buku(buku)["kata_pengantar"].startswith("Puji syukur dari Word.")


def test_buku_berubah_saja__workbook_is_left_alone(tmp_path):
    dokumen, buku = siapkan(tmp_path)
    ubah_buku(tmp_path, "kata_pengantar", "Dari Excel.")
    hasil = api.telaah_serapan(dokumen, buku)
    assert satu(hasil, "kata_pengantar").keadaan is Keadaan.SAMA
    assert not hasil.ada


def test_serap_dua_kali__the_second_finds_it_done(tmp_path):
    word = Word(isi_docx())
    word.kotak("narasi:kesimpulan").addnext(baru("Tambahan di luar kotak."))
    _, sesudah = serap(tmp_path, word)
    assert sesudah["kesimpulan"].endswith("\n\nTambahan di luar kotak.")
    lagi = api.telaah_serapan(tmp_path / "laporan.docx", tmp_path / "buku.xlsx")
    assert satu(lagi, "kesimpulan").keadaan is Keadaan.SUDAH
    assert lagi.diambil() == {}


@pytest.mark.parametrize("cara", ["kotak", "isi"])
def test_bagian_dihapus__text_stays_unless_asked(tmp_path, cara):
    word = Word(isi_docx())
    kotak = word.kotak("narasi:kesimpulan")
    if cara == "kotak":
        kotak.getparent().remove(kotak)
    else:
        for t in kotak.iter(f"{W}t"):
            t.text = ""
    hasil, sesudah = serap(tmp_path, word)
    assert satu(hasil, "kesimpulan").keadaan is Keadaan.DIHAPUS
    assert sesudah["kesimpulan"] == TEKS["kesimpulan"]
    assert hasil.diambil(hapus=True) == {"kesimpulan": ""}
    api.terapkan_serapan(hasil, hapus=True)
    assert teks_buku(tmp_path / "buku.xlsx").get("kesimpulan", "") == ""


def test_bentuk__lists_headings_quotes_and_tables_survive(tmp_path):
    word = Word(isi_docx())
    ganti(word.cari("asalsusun"), "asalsusun", "disunting")
    _, sesudah = serap(tmp_path, word)
    assert sesudah["latar_belakang"] == TEKS["latar_belakang"].replace("asalsusun", "disunting")


def test_sel_tabel__statements_of_analysis_come_back_to_their_sheets(tmp_path):
    word = Word(isi_docx())
    ganti(word.cari("asalhambat"), "asalhambat", "baru")
    ganti(word.cari("asalrekrut"), "asalrekrut", "lima orang")
    ganti(word.cari("asalhemat"), "asalhemat", "listrik")
    ganti(word.cari("asalsisip"), "asalsisip", "pimpinan")
    hasil, sesudah = serap(tmp_path, word)
    assert sesudah["analisis:A1"] == "Hambatan baru"
    assert sesudah["analisis:A2"] == "Solusi **asalsolusi** ini"
    assert sesudah["analisis:A3"] == "Hemat listrik"
    assert sesudah["rencana_aksi:RA1"] == "Merekrut lima orang"
    assert sesudah["sisipan:X1"] == "Sisipan pimpinan."
    assert satu(hasil, "rencana_aksi:RA1").lembar == "Rencana Aksi"
    assert satu(hasil, "sisipan:X1").tempat.startswith("lembar Sisipan, sel ")


def test_angka_diubah__is_listed_with_place_and_cell_and_not_taken(tmp_path):
    word = Word(isi_docx())
    kotak = next(s for s in word.angka() if tanda(s) == "indikator:I1.realisasi@2022")
    next(kotak.iter(f"{W}t")).text = "96"
    hasil, _ = serap(tmp_path, word)
    (a,) = hasil.angka
    assert (a.kunci, a.lama, a.baru) == ("indikator:I1.realisasi@2022", "95", "96")
    assert a.sumber.startswith("lembar Realisasi sel ")
    assert "Persentase contoh I1" in a.sebutan
    assert hasil.diambil() == {}
    assert hasil.luar == ()


def test_angka_ditulis_ulang_tanpa_kotak__is_still_known_by_its_place(tmp_path):
    word = Word(isi_docx())
    kotak = next(s for s in word.angka() if tanda(s) == "indikator:I1.capaian@2022")
    lama = teks(kotak)
    r = next(kotak.iter(f"{W}r"))
    next(r.iter(f"{W}t")).text = "99,9%"
    kotak.getparent().replace(kotak, r)
    hasil = telaah(tmp_path, word)
    assert [(a.kunci, a.lama, a.baru) for a in hasil.angka] == [("indikator:I1.capaian@2022", lama, "99,9%")]


def test_kalimat_otomatis__changed_and_deleted_ones_are_listed_in_full(tmp_path):
    word = Word(isi_docx())
    otomatis = [
        p
        for p in word.badan.iterchildren(f"{W}p")
        if teks(p).startswith("Rata-rata") or "disajikan" in teks(p)
    ]
    ubah, buang = otomatis[0], otomatis[1]
    semula = teks(buang)
    t = next(x for x in ubah.iter(f"{W}t") if len(x.text or "") > 10)
    t.text += " menurut pimpinan"
    buang.getparent().remove(buang)
    hasil = telaah(tmp_path, word)
    assert {x.jenis for x in hasil.luar} == {"kalimat diubah", "kalimat dihapus"}
    diubah = next(x for x in hasil.luar if x.jenis == "kalimat diubah")
    assert "menurut pimpinan" in diubah.baru
    assert "menurut pimpinan" not in diubah.lama
    assert "Kalimat" in diubah.saran
    dihapus = next(x for x in hasil.luar if x.jenis == "kalimat dihapus")
    assert dihapus.lama == " ".join(semula.split())
    assert hasil.diambil() == {}


def test_paragraf_dan_tabel_baru__go_to_the_only_section_under_the_heading(tmp_path):
    word = Word(isi_docx())
    kotak = word.kotak("narasi:kesimpulan")
    kotak.addprevious(baru("Pembuka pimpinan."))
    kotak.addnext(tabel([["a", "b"], ["c", "d"]]))
    hasil, sesudah = serap(tmp_path, word)
    assert satu(hasil, "kesimpulan").tambahan == 2
    assert sesudah["kesimpulan"] == "Pembuka pimpinan.\n\nSimpulannya asalsimpul.\n\n| a | b |\n| c | d |"


def test_paragraf_baru_tanpa_bagian_tunggal__is_listed(tmp_path):
    word = Word(isi_docx())
    word.cari("2.1.").addnext(baru("Kalimat tanpa rumah."))
    hasil = telaah(tmp_path, word)
    (x,) = hasil.luar
    assert (x.jenis, x.baru) == ("kalimat baru", "Kalimat tanpa rumah.")
    assert "2.1." in x.tempat
    assert "Narasi" in x.saran


def test_baris_tabel_baru__is_listed_with_its_table(tmp_path):
    word = Word(isi_docx())
    tr = next(
        t for t in word.akar.iter(f"{W}tr") if teks(t).startswith("2") and "Persentase contoh I2" in teks(t)
    )
    tr.addnext(baris_baru(tr, "Baris pimpinan"))
    (x,) = telaah(tmp_path, word).luar
    assert x.jenis == "baris tabel baru"
    assert "Baris pimpinan" in x.baru
    assert "Tabel" in x.tempat


def test_pecahan_kalimat_otomatis__is_not_taken_for_a_persons_text(tmp_path):
    word = Word(isi_docx())
    p = next(p for p in word.badan.iterchildren(f"{W}p") if "disajikan" in teks(p))
    isi = teks(p)
    for r in list(p)[1:]:
        p.remove(r)
    p.append(next(baru(isi[:30]).iter(f"{W}r")))
    p.addnext(baru(isi[30:]))
    hasil = telaah(tmp_path, word)
    assert hasil.diambil() == {}
    assert {x.jenis for x in hasil.luar} <= {"kalimat diubah", "kalimat dipecah", "kalimat dihapus"}


def test_perubahan_dilacak__insertions_count_and_deletions_do_not(tmp_path):
    word = Word(isi_docx())
    r = next(word.cari("asalsimpul").iter(f"{W}r"))
    hapus = etree.Element(f"{W}del")
    r.addprevious(hapus)
    hapus.append(r)
    for t in hapus.iter(f"{W}t"):
        t.tag = f"{W}delText"
    sisip = etree.Element(f"{W}ins")
    sisip.append(next(baru("Simpulan terlacak.").iter(f"{W}r")))
    hapus.addnext(sisip)
    _, sesudah = serap(tmp_path, word)
    assert sesudah["kesimpulan"] == "Simpulan terlacak."


def test_bagian_ganda__different_copies_are_a_conflict(tmp_path):
    word = Word(isi_docx())
    kotak = word.kotak("narasi:kesimpulan")
    salinan = copy.deepcopy(kotak)
    kotak.addnext(salinan)
    ganti(next(salinan.iter(f"{W}p")), "asalsimpul", "lain")
    hasil = telaah(tmp_path, word)
    b = satu(hasil, "kesimpulan")
    assert (b.keadaan, b.word, b.lain) == (Keadaan.GANDA, "Simpulannya lain.", "Simpulannya asalsimpul.")
    assert hasil.diambil() == {}
    assert hasil.diambil(utamakan="word") == {"kesimpulan": "Simpulannya lain."}


def test_instansi_dan_tahun_lain__refused_unless_forced(tmp_path):
    dokumen, _ = siapkan(tmp_path)
    lain = replace(potret(), tahun=2022, instansi=replace(potret().instansi, nama="Dinas Lain"))
    api.tulis_buku(lain, tmp_path / "lain.xlsx")
    with pytest.raises(api.Ditolak, match="Dinas Lain"):
        api.telaah_serapan(dokumen, tmp_path / "lain.xlsx")
    assert not api.telaah_serapan(dokumen, tmp_path / "lain.xlsx", paksa=True).diambil()


def test_tanpa_ingatan__two_way_comparison_asks_before_it_replaces(tmp_path):
    word = Word(isi_docx())
    data = word.bagian["customXml/item1.xml"].decode()
    awal, akhir = data.index("<asli>"), data.index("</asli>")
    word.bagian["customXml/item1.xml"] = (data[:awal] + data[akhir + len("</asli>") :]).encode()
    ganti(word.cari("asalpuji"), "asalpuji", "dari Word")
    hasil = telaah(tmp_path, word)
    assert satu(hasil, "kata_pengantar").keadaan is Keadaan.BENTROK
    assert {b.keadaan for b in hasil.bagian if b.kunci != "kata_pengantar"} == {Keadaan.SAMA}
    assert "tidak menyimpan keadaannya" in hasil.catatan[0]


def test_komentar_kotak_teks_dan_kaki__are_listed(tmp_path):
    word = Word(isi_docx())
    p = word.cari("asalsimpul")
    r = etree.SubElement(p, f"{W}r")
    etree.SubElement(r, f"{W}commentReference").set(f"{W}id", "3")
    kotak = etree.SubElement(etree.SubElement(etree.SubElement(p, f"{W}r"), f"{W}pict"), f"{W}txbxContent")
    kotak.append(baru("Isi kotak teks."))
    word.bagian["word/comments.xml"] = (
        f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="3" w:author="X"><w:p><w:r>'
        "<w:t>Tolong dicek.</w:t></w:r></w:p></w:comment></w:comments>"
    ).encode()
    word.bagian["word/ak_kaki1.xml"] = word.bagian["word/ak_kaki1.xml"].replace(
        b"LKjIP", b"Milik kami LKjIP", 1
    )
    hasil = telaah(tmp_path, word)
    (komentar,) = hasil.komentar
    assert (komentar.jenis, komentar.baru) == ("komentar", "Tolong dicek.")
    assert "asalsimpul" in komentar.lama
    assert [x.baru for x in hasil.luar if x.jenis == "kotak teks baru"] == ["Isi kotak teks."]
    assert any("Milik kami" in x.baru for x in hasil.luar if "kaki" in x.jenis)
    assert hasil.diambil() == {}


def test_susun_ulang__loop_is_the_identity(tmp_path):
    """Text goes to the workbook and is printed again as it stood in Word."""
    word = Word(isi_docx())
    ganti(word.cari("asalkutip"), "asalkutip", "kutipan baru")
    word.kotak("narasi:kesimpulan").addnext(tabel([["a", "b"], ["c", "d"]]))
    serap(tmp_path, word)
    hasil = api.baca(tmp_path / "buku.xlsx")
    assert hasil.potret is not None
    (tmp_path / "lagi.docx").write_bytes(cetak(hasil.potret))
    lagi = api.telaah_serapan(tmp_path / "lagi.docx", tmp_path / "buku.xlsx")
    assert not lagi.ada
    dulu = api.telaah_serapan(tmp_path / "laporan.docx", tmp_path / "buku.xlsx")
    assert [b.word for b in lagi.bagian] == [b.word for b in dulu.bagian]
