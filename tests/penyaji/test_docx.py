from __future__ import annotations

import io
import re
import time
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from akuntabel.naskah import (
    Angka,
    Bab,
    Baris,
    Celah,
    Daftar,
    Gambar,
    GantiHalaman,
    JenisBaris,
    Kolom,
    Narasi,
    Naskah,
    Paragraf,
    Pihak,
    Rata,
    Rujukan,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
    telusuri,
)
from akuntabel.penyaji.docx import NS_AKUNTABEL, tulis
from akuntabel.penyaji.lebar import tata_kolom
from akuntabel.penyaji.raster import lengkapi_png
from akuntabel.penyaji.rupa import rupakan
from akuntabel.penyaji.tema import baca_tema
from akuntabel.wadah import sidik_paket
from tests.penyaji.naskah_contoh import naskah_lengkap, tabel_lebar, tabel_tegak

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
TEMA = baca_tema("baku")
HALAMAN = {b.kunci: f"h{i}" for i, b in enumerate(telusuri(naskah_lengkap())) if hasattr(b, "kunci")}


@pytest.fixture(scope="module")
def lengkap() -> bytes:
    naskah = naskah_lengkap()
    return tulis(naskah, lengkapi_png(rupakan(naskah, TEMA)), TEMA, halaman=HALAMAN)


def bagian(isi: bytes, nama: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        return etree.fromstring(berkas.read(nama))


def nilai(unsur: etree._Element, jalur: str) -> str | None:
    anak = unsur.find("/".join(W + p for p in jalur.split("/")))
    return None if anak is None else anak.get(f"{W}val")


def teks(unsur: etree._Element) -> str:
    return "".join(t.text or "" for t in unsur.iter(f"{W}t"))


def susun(*isi, awal=(), **lain) -> bytes:
    return tulis(Naskah("Judul", "Dinas", date(2024, 1, 2), "kaki", awal, isi, **lain), {}, TEMA)


def temuan(isi: bytes, folder) -> list[str]:
    berkas = folder / "a.docx"
    berkas.write_bytes(isi)
    return [str(e) for e in OpenXmlValidator().validate(berkas).errors]


def test_paket__validator_finds_nothing(lengkap, tmp_path):
    assert temuan(lengkap, tmp_path) == []


def test_paket__other_theme_and_missing_pictures_find_nothing(tmp_path):
    assert temuan(tulis(naskah_lengkap(), {}, baca_tema("perwali")), tmp_path) == []


def test_paket__empty_document_finds_nothing(tmp_path):
    assert temuan(susun(), tmp_path) == []


def test_paket__equal_input_gives_equal_bytes(lengkap):
    naskah = naskah_lengkap()
    assert tulis(naskah, lengkapi_png(rupakan(naskah, TEMA)), TEMA, halaman=HALAMAN) == lengkap
    with zipfile.ZipFile(io.BytesIO(lengkap)) as berkas:
        assert {i.date_time for i in berkas.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert berkas.namelist()[0] == "[Content_Types].xml"


def test_kotak__ids_are_unique_positive_31_bit_and_tags_short(lengkap):
    sifat = list(bagian(lengkap).iter(f"{W}sdtPr"))
    nomor = [int(nilai(s, "id") or "") for s in sifat]
    assert len(sifat) > 80
    assert len(set(nomor)) == len(nomor)
    assert all(0 < n < 2**31 for n in nomor)
    assert all(len(nilai(s, "tag") or "") <= 60 for s in sifat)


def test_kotak__long_key_gets_a_short_tag_and_a_mapping():
    kunci = "program:" + "1.02.01." * 10 + "realisasi@2022"
    isi = susun(Paragraf((Angka("5", kunci),)))
    tag = next(t.get(f"{W}val") for t in bagian(isi).iter(f"{W}tag"))
    assert tag.startswith("ak:")
    peta = {
        e.get("pendek"): e.get("kunci")
        for e in bagian(isi, "customXml/item1.xml").iter(f"{{{NS_AKUNTABEL}}}tanda")
    }
    assert peta == {tag: kunci}


def test_data__digest_and_notes_stand_in_custom_xml_and_properties(lengkap):
    data = bagian(lengkap, "customXml/item1.xml")
    assert data.get("sidik") == naskah_lengkap().sidik
    sifat = {p.get("name"): "".join(p.itertext()) for p in bagian(lengkap, "docProps/custom.xml")}
    assert sifat == {
        "Akuntabel.sidik": naskah_lengkap().sidik,
        "Akuntabel.jenis": "lkjip",
        "Akuntabel.versi": "1",
    }
    inti = {etree.QName(e).localname: e.text for e in bagian(lengkap, "docProps/core.xml")}
    assert inti["title"] == naskah_lengkap().judul
    assert inti["created"] == "2024-02-15T00:00:00Z"


def test_keterangan__number_is_chapter_and_cached_field(lengkap):
    hasil = {}
    for p in bagian(lengkap).iter(f"{W}p"):
        if nilai(p, "pPr/pStyle") == "Caption":
            perintah = "".join(i.text or "" for i in p.iter(f"{W}instrText")).split()
            hasil[teks(p)] = perintah[:2]
    assert hasil == {
        "Gambar 1.1 Susunan Organisasi": ["SEQ", "Gambar"],
        "Tabel 3.1 Capaian Kinerja Dinas Tahun 2023": ["SEQ", "Tabel"],
        "Gambar 3.1 Perkembangan Indeks Kepuasan Masyarakat": ["SEQ", "Gambar"],
        "Tabel 3.2 Realisasi Anggaran per Bulan": ["SEQ", "Tabel"],
        "Tabel 3.3 Realisasi Anggaran per Bulan-kedua": ["SEQ", "Tabel"],
    }


def test_keterangan__derived_table_repeats_the_number_before():
    utama = tabel_tegak()
    turunan = replace(utama, kunci="tabel:t", nomor="3.1.1", turunan=True)
    isi = bagian(susun(utama, turunan))
    p = [x for x in isi.iter(f"{W}p") if nilai(x, "pPr/pStyle") == "Caption"][1]
    assert teks(p).startswith("Tabel 3.1.1 Capaian")
    assert next(p.iter(f"{W}instrText")).text.strip() == "SEQ Tabel \\* ARABIC \\c"


def test_keterangan__table_caption_stays_with_its_table(lengkap):
    for tabel in bagian(lengkap).iter(f"{W}tbl"):
        sebelum = tabel.getprevious()
        if sebelum is not None and nilai(sebelum, "pPr/pStyle") == "Caption":
            assert sebelum.find(f"{W}pPr/{W}keepNext") is not None or teks(sebelum).startswith("Gambar")


def test_daftar_isi__filled_with_labels_and_fields(lengkap):
    baris = {
        teks(p): nilai(p, "pPr/pStyle")
        for p in bagian(lengkap).iter(f"{W}p")
        if (nilai(p, "pPr/pStyle") or "").startswith(("TOC1", "TOC2", "TOC3", "Tableof"))
    }
    assert baris["BAB I Pendahuluan" + HALAMAN["bab:1"]] == "TOC1"
    assert baris["1.1.Gambaran Umum" + HALAMAN["bab:1.1"]] == "TOC2"
    assert baris["1.1.1.Tugas dan Fungsi" + HALAMAN["bab:1.1.1"]] == "TOC3"
    assert baris["Lampiran I Perjanjian Kinerja Tahun 2023" + HALAMAN["lampiran:1"]] == "TOC1"
    assert baris["Tabel 3.2 Realisasi Anggaran per Bulan" + HALAMAN["tabel:anggaran"]] == "TableofFigures"
    assert len(baris) == 10 + 3 + 2
    perintah = [i.text.strip() for i in bagian(lengkap).iter(f"{W}instrText") if " TOC " in i.text]
    assert perintah == ['TOC \\o "1-3" \\h \\z \\u', 'TOC \\h \\z \\c "Tabel"', 'TOC \\h \\z \\c "Gambar"']


def test_penanda__every_reference_has_its_bookmark(lengkap):
    badan = bagian(lengkap)
    nama = [b.get(f"{W}name") for b in badan.iter(f"{W}bookmarkStart")]
    assert len(nama) == len(set(nama))
    dirujuk = {h.get(f"{W}anchor") for h in badan.iter(f"{W}hyperlink")}
    for i in badan.iter(f"{W}instrText"):
        dirujuk |= set(re.findall(r"(?:REF|PAGEREF) (\S+)", i.text or ""))
    assert dirujuk <= set(nama)
    medan = [i.text.split()[0] for i in badan.iter(f"{W}instrText")]
    assert medan.count("REF") == 3
    assert medan.count("begin") == 0
    tanda = [f.get(f"{W}fldCharType") for f in badan.iter(f"{W}fldChar")]
    assert tanda.count("begin") == tanda.count("separate") == tanda.count("end")


def test_rujukan__without_target_is_plain_text():
    isi = bagian(susun(Paragraf((Rujukan("tabel:hilang"),))))
    assert "tabel:hilang" in teks(isi)
    assert list(isi.iter(f"{W}instrText")) == []


def test_seksi__cover_roman_arabic_and_one_shared_landscape(lengkap):
    hasil = []
    for s in bagian(lengkap).iter(f"{W}sectPr"):
        nomor, ukuran = s.find(f"{W}pgNumType"), s.find(f"{W}pgSz")
        hasil.append(
            (
                None if nomor is None else (nomor.get(f"{W}fmt"), nomor.get(f"{W}start")),
                ukuran.get(f"{W}orient"),
                len(s.findall(f"{W}footerReference")),
            )
        )
    assert hasil == [
        (None, None, 0),
        (("lowerRoman", "1"), None, 1),
        (("decimal", "1"), None, 1),
        (("decimal", None), "landscape", 1),
        (("decimal", None), None, 1),
    ]


def test_seksi__heading_before_wide_table_goes_along():
    bab = Bab("bab:1", 2, (Tulisan("Judul Lanskap"),), (tabel_lebar(),), "1.1.")
    isi = bagian(susun(Paragraf((Tulisan("awal"),)), bab, Paragraf((Tulisan("akhir"),))))
    badan = list(isi[0])
    pertama = next(i for i, e in enumerate(badan) if e.find(f".//{W}sectPr") is not None)
    assert teks(badan[pertama]) == "awal"
    assert teks(badan[pertama + 1]).endswith("Judul Lanskap")


def test_ganti_halaman__is_a_property_of_what_follows():
    isi = bagian(susun(Paragraf((Tulisan("a"),)), GantiHalaman(), Paragraf((Tulisan("b"),)), GantiHalaman()))
    p = [e for e in isi.iter(f"{W}p") if teks(e)]
    assert [e.find(f"{W}pPr/{W}pageBreakBefore") is not None for e in p] == [False, True]


def test_paragraf__before_a_list_stays_with_it():
    isi = (
        Paragraf((Tulisan("Berikut:"),)),
        Daftar(((Paragraf((Tulisan("satu"),)),),)),
        Paragraf((Tulisan("b"),)),
    )
    for badan in (susun(*isi), susun(Narasi("n:1", isi))):
        p = [e for e in bagian(badan).iter(f"{W}p") if teks(e)]
        assert [e.find(f"{W}pPr/{W}keepNext") is not None for e in p] == [True, False, False]


def _tabel_pertama(*isi) -> etree._Element:
    return next(bagian(susun(*isi)).iter(f"{W}tbl"))


def test_tabel__in_authored_text_stays_within_an_upright_page():
    isi = bagian(susun(Narasi("n:1", (tabel_lebar(),)), tabel_lebar("b")))
    lebar = [sum(int(k.get(f"{W}w")) for k in t.iter(f"{W}gridCol")) for t in isi.iter(f"{W}tbl")]
    assert lebar[0] == 15500 * 1440 // 2540
    assert lebar[1] > lebar[0] * 3 // 2


def test_tabel__header_rows_repeat_and_no_row_splits():
    tr = list(_tabel_pertama(tabel_tegak()).iter(f"{W}tr"))
    assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in tr] == [True] * 3 + [False] * (len(tr) - 3)
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in tr)


def test_tabel__every_row_fills_the_grid_to_the_twip():
    for tabel in (tabel_tegak(), tabel_lebar()):
        tbl = _tabel_pertama(tabel)
        kisi = [int(g.get(f"{W}w")) for g in tbl.iter(f"{W}gridCol")]
        tata = tata_kolom(tabel, TEMA)
        assert [round(w * 1440 / 2540) for w in tata.lebar] == pytest.approx(kisi, abs=1)
        for tr in tbl.iter(f"{W}tr"):
            assert sum(
                int(tc.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val"))
                if tc.find(f"{W}tcPr/{W}gridSpan") is not None
                else 1
                for tc in tr.iter(f"{W}tc")
            ) == len(kisi)
            assert sum(int(w.get(f"{W}w")) for w in tr.iter(f"{W}tcW")) == sum(kisi)


def test_tabel__row_spans_are_continued_below():
    tr = list(_tabel_pertama(tabel_tegak()).iter(f"{W}tr"))
    gabung = [[m.get(f"{W}val", "lanjut") for m in r.iter(f"{W}vMerge")] for r in tr[:2]]
    assert gabung == [["restart"] * 3, ["lanjut"] * 3]


def test_tabel__short_and_overlong_rows_are_made_to_fit(tmp_path):
    tabel = Tabel(
        "tabel:x",
        (),
        (Kolom(), Kolom(), Kolom()),
        (),
        (
            Baris((Sel((Tulisan("a"),), tinggi=9), Sel(lebar=7))),
            Baris(()),
        ),
    )
    isi = susun(tabel, replace(tabel, badan=()))
    assert temuan(isi, tmp_path) == []
    assert [len(list(r.iter(f"{W}tc"))) for r in bagian(isi).iter(f"{W}tr")] == [2, 3, 3]


def test_tabel__total_is_bold_with_stronger_rule_and_alignment_follows_column():
    tabel = Tabel(
        "tabel:x",
        (),
        (Kolom(), Kolom(1, Rata.KANAN)),
        (Baris((Sel((Tulisan("A"),)), Sel((Tulisan("B"),))), JenisBaris.KEPALA),),
        (
            Baris((Sel((Tulisan("a"),)), Sel((Tulisan("1"),)))),
            Baris((Sel((Tulisan("Jumlah"),)), Sel((Tulisan("1"),))), JenisBaris.JUMLAH),
        ),
    )
    kepala, biasa, jumlah = _tabel_pertama(tabel).iter(f"{W}tr")
    assert [nilai(p, "pPr/jc") for p in biasa.iter(f"{W}p")] == ["left", "right"]
    assert [nilai(p, "pPr/jc") for p in kepala.iter(f"{W}p")] == ["center", "center"]
    assert {s.get(f"{W}fill") for s in kepala.iter(f"{W}shd")} == {"E6ECF3"}
    assert all(r.find(f"{W}rPr/{W}b") is not None for r in jumlah.iter(f"{W}r"))
    assert all(r.find(f"{W}rPr/{W}b") is None for r in biasa.iter(f"{W}r"))
    assert {t.get(f"{W}sz") for t in jumlah.iter(f"{W}top")} == {"12"}


def test_gambar__every_picture_has_alt_text_and_keeps_its_shape(lengkap):
    gambar = list(bagian(lengkap).iter(f"{WP}inline"))
    assert len(gambar) == 7
    assert all(g.find(f"{WP}docPr").get("descr") for g in gambar)
    foto = next(g for g in gambar if g.find(f"{WP}docPr").get("descr") == "Foto loket layanan.")
    ukuran = foto.find(f"{WP}extent")
    assert int(ukuran.get("cx")) / int(ukuran.get("cy")) == pytest.approx(160 / 90, rel=0.01)
    assert int(ukuran.get("cx")) == pytest.approx(TEMA.lebar_teks() * 0.4 * 360, rel=0.01)


def test_gambar__not_rendered_says_what_it_would_show():
    isi = bagian(susun(Gambar("gambar:x", (), "Peta wilayah.", svg="<svg/>")))
    assert "Peta wilayah." in teks(isi)


def test_rumus__is_a_real_fraction(lengkap):
    pecahan = next(bagian(lengkap).iter(f"{M}f"))
    assert ["".join(p.itertext()) for p in (pecahan.find(f"{M}num"), pecahan.find(f"{M}den"))] == [
        "realisasi",
        "target",
    ]


def test_celah__stands_in_its_own_box():
    p = next(e for e in bagian(susun(Celah("x", "data aduan", "Sekretariat"))).iter(f"{W}p") if teks(e))
    assert nilai(p, "pPr/pStyle") == "AkCelah"
    assert teks(p) == "Belum diisi: data aduan (diisi oleh Sekretariat)"


def test_tanda_tangan__superior_left_and_empty_name_is_a_line_to_fill():
    blok = TandaTangan((Tulisan("Kota, "),), (Pihak("", "Wali Kota", "NAMA"), Pihak("", "Kepala Dinas")))
    baris = [[teks(c) for c in r.iter(f"{W}tc")] for r in _tabel_pertama(blok).iter(f"{W}tr")]
    assert baris[:2] == [["", "Kota, "], ["Wali Kota", "Kepala Dinas"]]
    assert baris[3][0] == "NAMA"
    assert set(baris[3][1]) == {"."}
    assert baris[4][0] == ""
    assert baris[4][1].startswith("NIP ...")


def test_tanda_tangan__named_without_a_number_has_no_nip_line():
    blok = TandaTangan((), (Pihak("", "Kepala Dinas", "NAMA", "Pembina"),))
    assert "NIP" not in teks(_tabel_pertama(blok))


def test_gaya__headings_have_levels_language_is_indonesian_and_no_theme_fonts(lengkap):
    gaya = bagian(lengkap, "word/styles.xml")
    tingkat = {g.get(f"{W}styleId"): nilai(g, "pPr/outlineLvl") for g in gaya.iter(f"{W}style")}
    assert [tingkat[f"Heading{i}"] for i in (1, 2, 3, 4)] == ["0", "1", "2", "3"]
    assert tingkat["TOCHeading"] is None
    mentah = etree.tostring(gaya).decode()
    assert 'w:lang w:val="id-ID"' in mentah
    assert "Theme=" not in mentah
    dipakai = {
        e.get(f"{W}val") for t in ("pStyle", "rStyle", "tblStyle") for e in bagian(lengkap).iter(f"{W}{t}")
    }
    assert dipakai <= set(tingkat)
    setelan = etree.tostring(bagian(lengkap, "word/settings.xml")).decode()
    assert "updateFields" not in setelan


def test_daftar__every_list_starts_anew_with_its_own_instance(lengkap):
    nomor = bagian(lengkap, "word/numbering.xml")
    ada = {n.get(f"{W}numId"): n for n in nomor.iter(f"{W}num")}
    dipakai = {n.get(f"{W}val") for n in bagian(lengkap).iter(f"{W}numId")}
    assert len(dipakai) == 4
    assert dipakai <= set(ada)
    assert all(ada[n].find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1" for n in dipakai)


def test_kolofon__last_line_names_the_data():
    isi = bagian(susun(Paragraf((Tulisan("x"),)), sidik="abc123"))
    assert teks([p for p in isi.iter(f"{W}p") if teks(p)][-1]).endswith(
        "tertanggal 2 Januari 2024 dengan sidik abc123."
    )


def test_kecepatan__forty_tables_of_thirty_rows_in_under_a_second():
    tabel = tabel_tegak()
    besar = [
        replace(tabel, kunci=f"tabel:{i}", nomor=f"3.{i}", badan=tabel.badan[1:3] * 15) for i in range(1, 41)
    ]
    awal = time.perf_counter()
    susun(*besar)
    assert time.perf_counter() - awal < 3


def test_ingatan__every_section_has_a_bookmark_and_the_package_its_digest():
    isi = tulis(naskah_lengkap(), {}, TEMA)
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        bagian = {n: z.read(n) for n in z.namelist()}
    data = bagian["customXml/item1.xml"].decode()
    penanda = re.findall(r'<bagian penanda="(\w+)" kunci="(narasi:[^"]+)"/>', data)
    assert len(penanda) == len(set(penanda)) == 7
    dokumen = bagian["word/document.xml"].decode()
    for nama, _ in penanda:
        (nomor,) = re.findall(rf'<w:bookmarkStart w:id="(\d+)" w:name="{nama}"/>', dokumen)
        assert f'<w:bookmarkEnd w:id="{nomor}"/>' in dokumen
    (sidik,) = re.findall(r'<berkas sidik="(\w{64})"/>', data)
    assert sidik == sidik_paket(bagian)
    assert sidik != sidik_paket({**bagian, "word/document.xml": b"lain"})
