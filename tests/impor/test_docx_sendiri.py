from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.impor import BukanDokumenAkuntabel, FaktaTerbaca, baca_docx_sendiri, bakukan_narasi
from akuntabel.naskah import (
    Angka,
    Bab,
    Baris,
    Blok,
    Celah,
    CelahSebaris,
    Daftar,
    DaftarOtomatis,
    GantiBaris,
    Gaya,
    Harfiah,
    JenisDaftarIsi,
    Kolom,
    Kutipan,
    Narasi,
    Naskah,
    Paragraf,
    Pecahan,
    Penomoran,
    Rujukan,
    Sel,
    Tabel,
    Tulisan,
)
from akuntabel.penyaji.docx import tulis
from akuntabel.penyaji.tema import baca_tema
from tests.penyaji.naskah_contoh import naskah_lengkap, tabel_lebar

TEMA = baca_tema("baku")


def dokumen(*isi: Blok) -> bytes:
    naskah = Naskah("Judul", "Dinas Contoh", date(2024, 2, 15), "kaki", (), isi, sidik="abc")
    return tulis(naskah, {}, TEMA)


def semua(nilai: Any, jenis: type) -> Iterator[Any]:
    """Yield every value of a type inside a tree, fields in order; tables behind charts are HTML's alone."""
    if isinstance(nilai, jenis):
        yield nilai
    if is_dataclass(nilai):
        for f in fields(nilai):
            if (type(nilai).__name__, f.name) != ("Gambar", "data"):
                yield from semua(getattr(nilai, f.name), jenis)
    elif isinstance(nilai, tuple):
        for v in nilai:
            yield from semua(v, jenis)


def ganti(isi: bytes, nama: str, dari: str, ke: str) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(wadah, "w") as hasil:
        for i in asal.infolist():
            data = asal.read(i)
            if i.filename == nama:
                assert dari in data.decode()
                data = data.decode().replace(dari, ke).encode()
            hasil.writestr(i.filename, data)
    return wadah.getvalue()


def test_fakta__every_bound_numeral_comes_back_in_order_and_number():
    naskah = naskah_lengkap()
    terbaca = baca_docx_sendiri(tulis(naskah, {}, TEMA))
    tertulis = [a for bagian in (naskah.awal, naskah.isi, naskah.lampiran) for a in semua(bagian, Angka)]
    harapan = [FaktaTerbaca(a.kunci, a.cetak) for a in tertulis if a.kunci]
    assert len(harapan) > 70
    assert list(terbaca.fakta) == harapan
    assert terbaca.sidik == naskah.sidik
    assert terbaca.keterangan == {"jenis": "lkjip", "versi": "1"}


def test_narasi__every_authored_section_comes_back():
    naskah = naskah_lengkap()
    terbaca = baca_docx_sendiri(tulis(naskah, {}, TEMA))
    harapan = {n.bagian: bakukan_narasi(n.isi) for n in semua(naskah.isi, Narasi)}
    harapan |= {s.narasi: bakukan_narasi((Paragraf(s.isi),)) for s in semua(naskah.isi, Sel) if s.narasi}
    assert len(harapan) == 7
    assert terbaca.narasi == harapan
    assert terbaca.berbeda == ()


def test_narasi__simple_text_is_already_in_normal_form():
    isi = (
        Paragraf(
            (
                Tulisan("Naik "),
                Angka("12%", harfiah=Harfiah.NARASI),
                Tulisan(" dari "),
                Tulisan("a", tebal=True),
            )
        ),
        Daftar(
            ((Paragraf((Tulisan("satu"),)),), (Paragraf((Tulisan("dua", miring=True),)),)), Penomoran.HURUF
        ),
    )
    assert baca_docx_sendiri(dokumen(Narasi("bab:x", isi))).narasi == {"bab:x": isi}


def test_narasi__tail_of_table_cell_keeps_emphasis_and_break():
    terbaca = baca_docx_sendiri(dokumen(tabel_lebar()))
    assert terbaca.narasi["anggaran:1.01.sebab@2023"] == (
        Paragraf(
            (
                Tulisan("Lelang mundur."),
                GantiBaris(),
                Tulisan("Diulang", tebal=True),
                Tulisan(" pada triwulan II."),
            )
        ),
    )


@pytest.mark.parametrize(
    "kunci",
    [
        "indikator:" + "S" * 49 + "x",
        "indikator:" + "S" * 50 + "xx",
        "program:1.02.01.2.06.0009.penyelenggaraan-rapat-koordinasi.realisasi@2022/perubahan",
        "ak:pura-pura",
        'aneh:<&"> \u00e9\U0001f600',
        "tanpa titik dua",
        "kutipan",
    ],
)
def test_kunci__long_or_awkward_comes_back(kunci):
    isi = dokumen(
        Paragraf((Angka("1", kunci), Angka("2", kunci))), Narasi(kunci, (Paragraf((Tulisan("x"),)),))
    )
    terbaca = baca_docx_sendiri(isi)
    assert terbaca.fakta == (FaktaTerbaca(kunci, "1"), FaktaTerbaca(kunci, "2"))
    assert list(terbaca.narasi) == [kunci]


def test_celah__unfilled_is_left_out_and_filled_comes_back():
    celah = Celah("narasi:kata_pengantar", "Kata pengantar. Tulislah ringkas.", "Sekretariat")
    isi = dokumen(celah)
    assert baca_docx_sendiri(isi).narasi == {}
    tersunting = ganti(
        isi, "word/document.xml", "(diisi oleh Sekretariat)", "(diisi oleh Sekretariat) Puji syukur."
    )
    assert baca_docx_sendiri(tersunting).narasi == {
        "kata_pengantar": (Paragraf((Tulisan(" Puji syukur."),)),)
    }
    diganti = ganti(
        isi, "word/document.xml", "Kata pengantar. Tulislah ringkas. (diisi oleh Sekretariat)", "syukur"
    )
    assert "kata_pengantar" in baca_docx_sendiri(diganti).narasi


def test_suntingan__new_text_and_number_are_read_and_deletions_are_not():
    isi = dokumen(Narasi("b:1", (Paragraf((Tulisan("lama dan baru"), Angka("7", "i:1.realisasi@2023"))),)))
    sunting = ganti(
        isi,
        "word/document.xml",
        '<w:r><w:t xml:space="preserve">lama dan baru</w:t></w:r>',
        '<w:del w:id="1" w:author="x"><w:r><w:delText>lama</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:rPr><w:i/></w:rPr><w:t>sisipan</w:t></w:r></w:ins>',
    )
    sunting = ganti(sunting, "word/document.xml", ">7<", ">8<")
    terbaca = baca_docx_sendiri(sunting)
    assert terbaca.fakta == (FaktaTerbaca("i:1.realisasi@2023", "8"),)
    assert terbaca.narasi["b:1"] == (
        Paragraf((Tulisan("sisipan", miring=True), Angka("8", "i:1.realisasi@2023"))),
    )


def test_narasi_ganda__different_edits_are_named():
    sama = Narasi("b:1", (Paragraf((Tulisan("sama"),)),))
    isi = dokumen(sama, Paragraf((Tulisan("antara"),)), replace(sama, isi=(Paragraf((Tulisan("beda"),)),)))
    terbaca = baca_docx_sendiri(isi)
    assert terbaca.narasi == {"b:1": sama.isi}
    assert terbaca.berbeda == ("b:1",)


def test_tanda_hilang__refused_instead_of_read_as_empty():
    isi = dokumen(Paragraf((Angka("1", "a:b"),)))
    with pytest.raises(BukanDokumenAkuntabel, match="hilang"):
        baca_docx_sendiri(ganti(isi, "word/document.xml", '<w:tag w:val="a:b"/>', ""))
    kosong = baca_docx_sendiri(dokumen(DaftarOtomatis(JenisDaftarIsi.ISI, "Daftar Isi"), Bab("b", 1, (), ())))
    assert (kosong.fakta, kosong.narasi) == ((), {})


# --- files that are not ours ---


def _zip(**bagian: str) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, isi in bagian.items():
            z.writestr(nama.replace("__", "/").replace("_", "."), isi)
    return wadah.getvalue()


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"PK\x03\x04 bukan zip",
        b"%PDF-1.7",
        _zip(a_txt="x"),
        _zip(word__document_xml="<w:document xmlns:w='u'/>"),
    ],
)
def test_bukan_dokumen__refused_in_indonesian(isi):
    with pytest.raises(BukanDokumenAkuntabel, match="Berkas"):
        baca_docx_sendiri(isi)


def test_terpotong__any_cut_is_refused_or_read_but_never_another_error():
    isi = dokumen(Paragraf((Angka("1", "a:b"),)))
    for panjang in range(0, len(isi), 997):
        with pytest.raises(BukanDokumenAkuntabel):
            baca_docx_sendiri(isi[:panjang])


def test_rusak__flipped_bytes_never_raise_another_error():
    asli = dokumen(Paragraf((Angka("1", "a:b"),)))
    for letak in range(30, len(asli), 211):
        isi = bytearray(asli)
        isi[letak] ^= 0xFF
        with suppress(BukanDokumenAkuntabel):
            baca_docx_sendiri(bytes(isi))


def test_bom_zip__refused():
    with pytest.raises(BukanDokumenAkuntabel, match="mengembang"):
        baca_docx_sendiri(_zip(word__document_xml="A" * 20_000_000))


def test_entitas__refused():
    isi = ganti(
        dokumen(Paragraf((Tulisan("isi"),))),
        "word/document.xml",
        "<w:document ",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document ',
    )
    with pytest.raises(BukanDokumenAkuntabel, match="DOCTYPE"):
        baca_docx_sendiri(isi)


# --- random authored text ---

AWKWARD = st.sampled_from(
    [
        "&",
        "<b>",
        '"kutip"',
        "a\u00a0b",
        "\u00ad",
        "\u2011",
        "😀",
        "x" * 300,
        " ",
        "  dua",
        "1.250",
        "Rp 5",
        "\t",
        "]]>",
        "\x07",
    ]
)
TEKS = st.one_of(AWKWARD, st.text(st.characters(codec="utf-8"), max_size=20))
CELAH = st.text("abcXYZé-,", min_size=1, max_size=8)
SEBARIS = st.one_of(
    st.builds(Tulisan, TEKS, st.booleans(), st.booleans(), st.booleans()),
    st.builds(
        Angka,
        st.sampled_from(["12", "1.250,5%", "Rp 3.000"]),
        st.sampled_from(["i:a", "i:b@2023"]),
        tebal=st.booleans(),
    ),
    st.builds(lambda c: Angka(c, harfiah=Harfiah.NARASI), st.sampled_from(["7", "2023"])),
    st.just(GantiBaris()),
    st.just(Rujukan("tabel:x")),
    st.builds(CelahSebaris, CELAH, st.one_of(st.just(""), CELAH)),
    st.builds(Pecahan, CELAH, CELAH, st.one_of(st.just(""), st.just("100%"))),
)
ISI = st.lists(SEBARIS, max_size=5).map(tuple)
PARAGRAF = st.builds(Paragraf, ISI)
PARAGRAF_BERGAYA = st.builds(Paragraf, ISI, st.sampled_from(Gaya))


def _daftar(dalam: Any) -> Any:
    butir = st.lists(st.one_of(PARAGRAF, dalam), max_size=3).map(tuple)
    return st.builds(Daftar, st.lists(butir, max_size=3).map(tuple), st.sampled_from(Penomoran))


DAFTAR = st.recursive(st.builds(Daftar, st.just(())), _daftar, max_leaves=6)
KUTIPAN = st.builds(Kutipan, st.lists(st.one_of(PARAGRAF_BERGAYA, DAFTAR), max_size=3).map(tuple))
NARASI = st.lists(st.one_of(PARAGRAF_BERGAYA, DAFTAR, KUTIPAN), max_size=5).map(tuple)
TABEL = Tabel("tabel:x", (Tulisan("Judul"),), (Kolom(),), (), (Baris((Sel((Tulisan("a"),)),)),), nomor="1.1")


@settings(max_examples=150, deadline=None)
@given(NARASI)
def test_narasi__random_blocks_come_back_equal(isi):
    naskah = dokumen(Bab("bab:1", 1, (Tulisan("Satu"),), (TABEL, Narasi("b:1", isi)), "BAB I"))
    assert baca_docx_sendiri(naskah).narasi["b:1"] == bakukan_narasi(isi)


@settings(max_examples=80, deadline=None)
@given(ISI)
def test_sel_narasi__random_inline_comes_back_equal(isi):
    tabel = replace(TABEL, badan=(Baris((Sel(isi, narasi="sel:1"),)),))
    assert baca_docx_sendiri(dokumen(tabel)).narasi["sel:1"] == bakukan_narasi((Paragraf(isi),))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="utf-8", min_codepoint=32), max_size=12), TEKS), max_size=5
    )
)
def test_angka__random_print_comes_back(pasangan):
    dipakai = [(f"i:{kunci}", cetak) for kunci, cetak in pasangan]
    terbaca = baca_docx_sendiri(dokumen(Paragraf(tuple(Angka(cetak, kunci) for kunci, cetak in dipakai))))
    bersih = [(kunci, _xml(cetak)) for kunci, cetak in dipakai]
    assert [(_f.kunci, _f.cetak) for _f in terbaca.fakta] == bersih


def _xml(teks: str) -> str:
    """Return what XML can carry of a text, line ends as one kind."""
    dapat = "".join(c for c in teks if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    return dapat.replace("\r\n", "\n").replace("\r", "\n")
