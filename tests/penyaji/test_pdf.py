from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from akuntabel.naskah import (
    Bab,
    Baris,
    Blok,
    DaftarOtomatis,
    Gambar,
    GantiHalaman,
    JenisBaris,
    JenisDaftarIsi,
    Kolom,
    Kutipan,
    Lampiran,
    Naskah,
    Paragraf,
    Pihak,
    Rujukan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
)
from akuntabel.penyaji.lebar import tata_kolom
from akuntabel.penyaji.pdf import GagalMencetak, HasilPdf, tulis
from akuntabel.penyaji.rupa import Rupa, rupakan
from akuntabel.penyaji.tema import baca_tema
from akuntabel.penyaji.typst import susun_sumber
from akuntabel.penyaji.typst.tabel import ikatan, pecah_rentang
from tests.penyaji.naskah_contoh import naskah_lengkap, tabel_lebar

BAKU = baca_tema("baku")
AKAR = Path(__file__).parents[2]


def _naskah(*isi: Blok, lampiran: tuple[Blok, ...] = (), sidik: str = "") -> Naskah:
    return Naskah("Laporan", "Dinas", date(2025, 1, 31), "LKjIP", (), isi, lampiran, sidik=sidik)


def _par(teks: str) -> Paragraf:
    return Paragraf((Tulisan(teks),))


def _bab(*isi: Blok) -> Bab:
    return Bab("bab:1", 1, (Tulisan("Pendahuluan"),), isi, "BAB I")


def _halaman(hasil: HasilPdf) -> list[str]:
    berkas = pypdfium2.PdfDocument(hasil.isi)
    return [h.get_textpage().get_text_range().replace("\r\n", "\n") for h in berkas]


def _cetak(naskah: Naskah) -> HasilPdf:
    return tulis(naskah, rupakan(naskah, BAKU), BAKU)


@cache
def _lengkap(tema: str = "baku") -> HasilPdf:
    isi = baca_tema(tema)
    return tulis(naskah_lengkap(), rupakan(naskah_lengkap(), isi), isi)


@pytest.mark.parametrize("tema", ["baku", "perwali"])
def test_tulis__pdf_is_tagged_archivable_and_titled(tema: str) -> None:
    with pikepdf.open(io.BytesIO(_lengkap(tema).isi)) as pdf:
        with pdf.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == "Laporan Kinerja Instansi Pemerintah Dinas Contoh Tahun 2023"
            assert str(meta["xmp:CreateDate"]).startswith("2024-02-15T00:00:00")
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "id-ID"


def test_tulis__bookmarks_follow_the_headings() -> None:
    with pikepdf.open(io.BytesIO(_lengkap().isi)) as pdf, pdf.open_outline() as kerangka:
        atas = [butir.title for butir in kerangka.root]
        dua = next(b for b in kerangka.root if b.title.startswith("BAB II"))
        assert atas == [
            "Kata Pengantar", "Ikhtisar Eksekutif", "Daftar Isi", "Daftar Tabel", "Daftar Gambar",
            "BAB I Pendahuluan", "BAB II Akuntabilitas Kinerja",
            "Lampiran I Perjanjian Kinerja Tahun 2023", "Lampiran II Piagam dan Foto",
        ]  # fmt: skip
        assert [b.title for b in dua.children] == ["2.1. Capaian Kinerja", "2.2. Analisis Sasaran 1"]


def test_tulis__reported_page_is_the_printed_one() -> None:
    hasil = _lengkap()
    halaman = _halaman(hasil)
    assert len(halaman) == hasil.jumlah_halaman
    tercetak = {teks.strip().splitlines()[-1].split()[-1]: teks for teks in halaman[1:]}
    for kunci, isi in {
        "bab:pengantar": "KATA PENGANTAR",
        "daftar:isi": "DAFTAR ISI",
        "bab:1.1": "1.1. Gambaran Umum",
        "gambar:organisasi": "Gambar 1.1",
        "tabel:capaian": "Tabel 3.1",
        "tabel:anggaran-kedua": "Tabel 3.3",
        "bab:2.2": "2.2. Analisis Sasaran 1",
        "lampiran:2": "LAMPIRAN II",
    }.items():
        assert isi in tercetak[hasil.halaman[kunci]]
    assert (hasil.halaman["bab:pengantar"], hasil.halaman["bab:1"]) == ("i", "1")


def test_tulis__no_page_is_empty_and_only_wide_tables_are_turned() -> None:
    hasil = _lengkap()
    assert all(len(teks.split()) > 6 for teks in _halaman(hasil))
    with pikepdf.open(io.BytesIO(hasil.isi)) as pdf:
        putar = [n for n, h in enumerate(pdf.pages) if h.mediabox[2] > h.mediabox[3]]
    assert putar == [n for n, teks in enumerate(_halaman(hasil)) if "Realisasi anggaran bulanan" in teks]


def test_tulis__wide_annex_takes_heading_and_colophon_along() -> None:
    lampiran = Lampiran("l", (Tulisan("Rincian"),), (tabel_lebar(),), "Lampiran I")
    hasil = _cetak(_naskah(_bab(_par("Isi.")), lampiran=(lampiran,), sidik="0a1b2c"))
    assert hasil.jumlah_halaman == 2
    assert "LAMPIRAN I" in _halaman(hasil)[1]
    assert "sidik 0a1b2c" in _halaman(hasil)[1]


def test_tulis__document_without_cover_and_front_matter_begins_on_page_1() -> None:
    hasil = _cetak(_naskah(_bab(_par("Isi."))))
    assert (hasil.jumlah_halaman, hasil.halaman) == (1, {"bab:1": "1"})


@pytest.mark.parametrize(
    "teks",
    [
        '"), panic("x"), ("',
        "#panic() \\ $x$ @a <b> [c] *d* _e_ `f` // g /* h */ -- i",
        "baris\nbaru\ttab \u0000 \u200b akhir \\",
    ],
)
def test_tulis__no_text_becomes_code(teks: str) -> None:
    hasil = _cetak(_naskah(_bab(_par(teks))))
    tampak = re.sub(r"\s+", "", "".join(_halaman(hasil)))
    assert re.sub(r"[\s\x00\u200b]+", "", teks) in tampak


def test_tulis__characters_no_font_has_are_marked_not_fatal() -> None:
    assert "Rapi ?? selesai" in _halaman(_cetak(_naskah(_bab(_par("Rapi 😀语 selesai")))))[0]


def test_tulis__reference_is_a_link_and_an_unknown_one_is_text() -> None:
    isi = Paragraf((Rujukan("lampiran:1"), Tulisan(" dan "), Rujukan("tidak:ada")))
    hasil = _cetak(_naskah(_bab(isi), lampiran=(Lampiran("lampiran:1", (Tulisan("A"),), (), "Lampiran I"),)))
    assert "Lampiran\u00a0I dan tidak:ada" in _halaman(hasil)[0]
    with pikepdf.open(io.BytesIO(hasil.isi)) as pdf:
        assert len(pdf.pages[0].get("/Annots", [])) == 1


def test_tulis__page_break_inside_a_quotation_is_left_out() -> None:
    kutipan = Kutipan((_par("satu"), GantiHalaman(), _par("dua")))
    assert _cetak(_naskah(_bab(kutipan))).jumlah_halaman == 1


def test_tulis__broken_picture_says_what_typst_said() -> None:
    naskah = _naskah(_bab(Gambar("g", (), "rusak", svg="<svg")))
    with pytest.raises(GagalMencetak, match=r"(?s)Halaman tidak dapat disusun.*SVG"):
        tulis(naskah, {"g": Rupa("<svg", b"", 10, 10)}, BAKU)


def test_tulis__too_slow_is_stopped() -> None:
    with pytest.raises(GagalMencetak, match="batas 0 detik"):
        tulis(_naskah(_bab(_par("Isi."))), {}, BAKU, batas=0)


def test_tulis__two_processes_in_two_time_zones_give_the_same_bytes() -> None:
    perintah = (
        "import hashlib; from tests.penyaji.test_pdf import _lengkap;"
        "print(hashlib.sha256(_lengkap().isi).hexdigest())"
    )
    sidik = {hashlib.sha256(_lengkap().isi).hexdigest()}
    for zona, benih in (("Asia/Jayapura", "1"), ("America/Los_Angeles", "2")):
        jalur = os.pathsep.join((str(AKAR / "src"), str(AKAR)))
        lingkungan = os.environ | {"TZ": zona, "PYTHONHASHSEED": benih, "PYTHONPATH": jalur}
        keluar = subprocess.run(
            [sys.executable, "-c", perintah], env=lingkungan, capture_output=True, text=True, check=True
        )
        sidik.add(keluar.stdout.strip())
    assert len(sidik) == 1


def _baris(*sel: Sel, jenis: JenisBaris = JenisBaris.BIASA) -> Baris:
    return Baris(sel, jenis)


def _sel(teks: str, tinggi: int = 1) -> Sel:
    return Sel((Tulisan(teks),), tinggi=tinggi)


def _berkelompok(jumlah: int) -> Tabel:
    badan = [_baris(_sel("Sasaran satu", jumlah), _sel("Indikator 0"))]
    badan += [_baris(_sel(f"Indikator {n}")) for n in range(1, jumlah)]
    kepala = (_baris(_sel("Sasaran"), _sel("Indikator"), jenis=JenisBaris.KEPALA),)
    return Tabel("tabel:1", (Tulisan("Panjang"),), (Kolom(), Kolom()), kepala, tuple(badan), nomor="1.1")


def test_pecah_rentang__long_groups_repeat_their_text_short_ones_stay() -> None:
    for jumlah, potongan in ((3, 1), (100, 2)):
        tabel = _berkelompok(jumlah)
        badan = pecah_rentang(tabel.badan, tata_kolom(tabel, BAKU), BAKU, 10000)
        kepala = [b.sel[0] for b in badan if len(b.sel) == 2]
        assert sum(s.tinggi for s in kepala) == jumlah
        assert (len(kepala) == 1) == (potongan == 1)
        assert {s.isi for s in kepala} == {(Tulisan("Sasaran satu"),)}


def test_tulis__every_page_of_a_long_group_names_its_sasaran_and_repeats_the_header() -> None:
    hasil = _cetak(_naskah(_bab(_berkelompok(150))))
    halaman = _halaman(hasil)
    assert len(halaman) > 2
    for teks in halaman:
        assert "Sasaran satu" in teks
        assert "Sasaran Indikator" in teks.replace("\n", " ")


def test_ikatan__group_rows_totals_and_the_last_row_are_not_left_alone() -> None:
    jenis = [
        JenisBaris.KELOMPOK, JenisBaris.BIASA, JenisBaris.BIASA, JenisBaris.BIASA, JenisBaris.SUBJUMLAH,
        JenisBaris.JUMLAH,
    ]  # fmt: skip
    badan = [_baris(_sel("x"), jenis=j) for j in jenis]
    assert ikatan(badan, [10] * 6, 100) == [2, 1, 3]
    assert ikatan(badan, [60] * 6, 100) == [1] * 6


@pytest.mark.parametrize("geser", range(42, 47))
def test_tulis__total_row_never_stands_alone_on_a_page(geser: int) -> None:
    badan = (
        *(_baris(_sel(f"Butir {n}"), _sel("1")) for n in range(geser)),
        _baris(_sel("Jumlah semua"), _sel("9"), jenis=JenisBaris.JUMLAH),
    )
    tabel = dataclasses.replace(_berkelompok(1), badan=badan)
    akhir = next(t for t in _halaman(_cetak(_naskah(_bab(tabel)))) if "Jumlah semua" in t)
    assert f"Butir {geser - 1}" in akhir


@pytest.mark.parametrize("geser", range(24, 34))
def test_tulis__heading_and_caption_stay_with_the_table(geser: int) -> None:
    anak = Bab("b", 2, (Tulisan("Anak judul"),), (_berkelompok(6),), "1.1.")
    isi: tuple[Blok, ...] = (*(_par(f"Alinea {n}.") for n in range(geser)), anak)
    for teks in _halaman(_cetak(_naskah(_bab(*isi)))):
        assert ("Anak judul" in teks) == ("Tabel 1.1" in teks) == ("Indikator 0" in teks)


def test_tulis__cover_without_emblem_leaves_a_labelled_place() -> None:
    sampul = Sampul(("LAPORAN KINERJA",), "2025", "Dinas Contoh", "Pemerintah Kota Contoh")
    hasil = _cetak(dataclasses.replace(_naskah(_bab(_par("Isi."))), sampul=sampul))
    muka = " ".join(_halaman(hasil)[0].split())
    assert "Tempat lambang daerah" in muka
    assert "TAHUN 2025" in muka
    assert hasil.halaman == {"bab:1": "1"}


def test_susun_sumber__missing_picture_is_an_error() -> None:
    naskah = _naskah(_bab(Gambar("g", (), "lambang", svg="<svg/>")))
    with pytest.raises(KeyError):
        susun_sumber(naskah, {}, BAKU)


@pytest.mark.parametrize(
    ("pihak", "baris_nip"),
    [
        (Pihak("", "Kepala Dinas"), "NIP ...."),
        (Pihak("", "Kepala Dinas", "NAMA", "Pembina", "123"), "NIP 123"),
        (Pihak("", "Kepala Dinas", "NAMA", "Pembina"), ""),
        (Pihak("", "Wali Kota", "NAMA"), ""),
    ],
)
def test_tanda_tangan__nip_line_if_given_or_to_be_filled_by_hand(pihak: Pihak, baris_nip: str) -> None:
    teks = _halaman(_cetak(_naskah(_bab(TandaTangan((), (pihak,))))))[0]
    assert baris_nip in teks
    assert ("NIP" in teks) == bool(baris_nip)


@pytest.mark.parametrize("panjang", range(60, 90, 3))
def test_daftar_isi__page_number_never_stands_on_a_line_of_its_own(panjang: int) -> None:
    judul = ("kata " * 18)[:panjang].strip()
    bab = _bab(Bab("b", 2, (Tulisan(judul),), (_par("Isi."),), "1.1."))
    naskah = dataclasses.replace(_naskah(bab), awal=(DaftarOtomatis(JenisDaftarIsi.ISI, "Daftar Isi"),))
    baris = [b.strip() for b in _halaman(_cetak(naskah))[0].splitlines()]
    assert "1" not in baris


@pytest.mark.parametrize("label", ["A\x01B", "A&#1;B", "A&#x1;B", "A\u200bB"])
def test_tulis__drawing_with_characters_without_shape_is_printed_without_them(label: str) -> None:
    assert "AB" in _halaman(_cetak(_naskah(_bab(_gambar_berlabel(label)))))[0]


@pytest.mark.parametrize("label", ["A\uf0b7B", "A&#xF0B7;B", "A&#61623;B", "A&#x110000;B"])
def test_tulis__drawing_with_characters_no_font_has_is_marked(label: str) -> None:
    assert "A?B" in _halaman(_cetak(_naskah(_bab(_gambar_berlabel(label)))))[0]


def _gambar_berlabel(label: str) -> Gambar:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text y="20">{label}</text></svg>'
    return Gambar("g", (), "label", svg=svg)
