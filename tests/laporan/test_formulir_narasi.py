"""The Word form for authored text: what stands in it, and that what people type comes back."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from akuntabel.impor import baca_docx_sendiri
from akuntabel.kinerja.analisis import Analisis, JenisAnalisis
from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.narasi import LingkupBagian, Narasi, daftar_bagian
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.formulir_narasi import susun_formulir_narasi
from akuntabel.laporan.narasi_tulis import tulis as tulis_narasi
from akuntabel.naskah import (
    Bab,
    Celah,
    Daftar,
    Gaya,
    Paragraf,
    Penomoran,
    Tabel,
    Tulisan,
    teks_sebaris,
    telusuri,
)
from akuntabel.penyaji import docx
from akuntabel.penyaji.tema import baca_tema
from akuntabel.pertukaran.bagian import urutan_bagian
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.laporan.potret_kecil import TURUN, diukur, potret, realisasi, target

TEMA = baca_tema("baku")
TANPA_BUKU = Potret(2025, Instansi("OPD", "", "", ""))


def cetak(p: Potret) -> bytes:
    return docx.tulis(susun_formulir_narasi(p).naskah, {}, TEMA)


def kosongkan(p: Potret) -> Potret:
    return replace(p, narasi=())


@pytest.fixture(scope="module", params=[dinas_kesehatan, dinas_sosial], ids=["kesehatan", "sosial"])
def contoh(request: pytest.FixtureRequest) -> Potret:
    return kosongkan(request.param.potret())


def judul(p: Potret) -> list[str]:
    return [teks_sebaris(b.judul) for b in telusuri(susun_formulir_narasi(p).naskah) if isinstance(b, Bab)]


def kotak(p: Potret) -> list[str]:
    blok = telusuri(susun_formulir_narasi(p).naskah)
    return [b.kunci.removeprefix("narasi:") for b in blok if isinstance(b, Celah)]


# --- what stands in the form ---


def test_kotak__there_is_one_for_each_section_of_the_workbook(contoh: Potret) -> None:
    assert sorted(kotak(contoh)) == sorted(urutan_bagian(contoh))


def test_kotak__sections_of_the_whole_document_keep_the_order_of_the_report(contoh: Potret) -> None:
    utuh = [b.kunci for b in daftar_bagian() if b.lingkup is LingkupBagian.DOKUMEN]
    assert [k for k in kotak(contoh) if ":" not in k] == utuh


def test_kotak__what_belongs_to_one_sasaran_stands_together() -> None:
    p = kosongkan(dinas_kesehatan.potret())
    urutan = [k.partition(":")[2] for k in kotak(p) if ":" in k]
    milik = {i.kode: i.induk for i in p.indikator}
    sasaran = [milik.get(kode, kode) for kode in urutan]
    assert list(dict.fromkeys(sasaran)) == [s.kode for s in p.sasaran]
    assert sasaran == sorted(sasaran)


def test_judul__chapters_and_sections_are_headings_word_can_walk(contoh: Potret) -> None:
    semua = judul(contoh)
    assert [j for j in semua if j.isupper()] == [
        "BAGIAN DEPAN",
        "PENDAHULUAN",
        "PERENCANAAN KINERJA",
        "AKUNTABILITAS KINERJA",
        "PENUTUP",
    ]
    assert {b.judul for b in daftar_bagian()} <= {j.partition(" (sasaran")[0] for j in semua}
    assert "Upaya efisiensi (sasaran 1)" in semua
    gaya = {p.style.name for p in Document(io.BytesIO(cetak(contoh))).paragraphs if p.style}
    assert {"Heading 1", "Heading 2", "Heading 3", "Heading 4"} <= gaya


def test_petunjuk__says_what_belongs_there_who_writes_and_what_may_stay_empty() -> None:
    p = potret(target("90"), realisasi("80"), indikator=(replace(TURUN, penanggung_jawab="Bidang Gizi"),))
    blok = telusuri(susun_formulir_narasi(p).naskah)
    kecil = [teks_sebaris(b.isi) for b in blok if isinstance(b, Paragraf) and b.gaya is Gaya.KECIL]
    assert "Mengapa laporan disusun dan untuk siapa. Pengisi: Perencana." in kecil
    boleh = "Pengisi: Bidang Gizi. Bagian ini boleh dikosongkan."
    assert f"Uraian yang melengkapi faktor dan solusi di tabel. {boleh}" in kecil
    pesan = {b.kunci: b.pesan for b in telusuri(susun_formulir_narasi(p).naskah) if isinstance(b, Celah)}
    assert pesan["narasi:latar_belakang"] == "ketik di sini."
    assert pesan["narasi:penyebab:I1"] == "boleh dikosongkan; ketik di sini."


def test_angka_kunci__of_an_indicator_are_target_result_capaian_and_last_year() -> None:
    p = diukur("7", "6", TURUN)
    p = replace(p, realisasi=(*p.realisasi, realisasi("8", 2021)))
    tabel = {b.kunci: b for b in telusuri(susun_formulir_narasi(p).naskah) if isinstance(b, Tabel)}
    baris = [[teks_sebaris(s.isi) for s in b.sel] for b in tabel["angka_penyebab_I1"].badan]
    assert baris == [["Angka kematian contoh (kasus)", "6", "7", "83,33a)", "8"]]
    fakta = [f.kunci for f in baca_docx_sendiri(cetak(p)).fakta]
    assert {"indikator:I1.target@2022/PK", "indikator:I1.realisasi@2021"} <= set(fakta)


def test_angka_kunci__of_money_sections_add_up_to_the_total() -> None:
    p = dinas_kesehatan.potret()
    tabel = {b.kunci: b for b in telusuri(susun_formulir_narasi(p).naskah) if isinstance(b, Tabel)}
    isi = tabel["angka_realisasi_anggaran"].badan
    uang = [[int(teks_sebaris(b.sel[n].isi).replace(".", "")) for n in (1, 2)] for b in isi]
    assert uang[-1] == [sum(x[0] for x in uang[:-1]), sum(x[1] for x in uang[:-1])]
    belanja = Belanja(Indeks(p))
    for n, buku in ((0, belanja.pagu), (1, belanja.realisasi)):
        assert uang[-1][n] == sum(u.jumlah for u in buku.terpakai.values())


def test_faktor__already_in_the_workbook_are_shown_beside_the_causes() -> None:
    p = replace(diukur("80", "90"), analisis=(Analisis("A1", "I1", JenisAnalisis.PENGHAMBAT, "Hujan deras"),))
    daftar = [b for b in telusuri(susun_formulir_narasi(p).naskah) if isinstance(b, Daftar)]
    isi = [teks_sebaris(x.isi) for d in daftar for butir in d.butir for x in butir if isinstance(x, Paragraf)]
    assert "faktor penghambat: Hujan deras" in isi


def test_pembagian__counts_every_box_once(contoh: Potret) -> None:
    tabel = {b.kunci: b for b in telusuri(susun_formulir_narasi(contoh).naskah) if isinstance(b, Tabel)}
    hitung = [int(teks_sebaris(s.isi)) for b in tabel["pembagian"].badan for s in b.sel[1:]]
    assert sum(hitung) == len(kotak(contoh))


def test_tanpa_buku__shows_whole_sections_and_how_to_get_the_others() -> None:
    assert kotak(TANPA_BUKU) == [b.kunci for b in daftar_bagian() if b.lingkup is LingkupBagian.DOKUMEN]
    teks = "\n".join(p.text for p in Document(io.BytesIO(cetak(TANPA_BUKU))).paragraphs)
    assert "akuntabel formulir --narasi narasi.docx --dari BUKU.xlsx" in teks
    assert baca_docx_sendiri(cetak(TANPA_BUKU)).narasi == {}


@pytest.mark.parametrize("tahun", [2017, 2026, 2100])
def test_tanpa_buku__works_for_any_year(tahun: int) -> None:
    assert cetak(replace(TANPA_BUKU, tahun=tahun))


def test_teks_yang_ada__stands_in_its_box_and_is_read_as_it_is() -> None:
    p = replace(diukur("80", "90"), narasi=(Narasi("ikhtisar", "Tahun ini **baik**.\n\n- satu\n- dua"),))
    terbaca = baca_docx_sendiri(cetak(p)).narasi
    assert list(terbaca) == ["ikhtisar"]
    assert [type(b) for b in terbaca["ikhtisar"]] == [Paragraf, Daftar]
    assert "ikhtisar" not in kotak(p)


# --- the way back ---


def test_kosong__untouched_boxes_come_back_as_nothing(contoh: Potret) -> None:
    assert baca_docx_sendiri(cetak(contoh)).narasi == {}


def test_teks_tahun_lalu__stands_in_the_box_under_its_mark_and_is_read_as_it_was(contoh: Potret) -> None:
    lalu = tuple(Narasi(alamat, f"Lama {alamat}.", tahun_lalu=True) for alamat in urutan_bagian(contoh))
    isi = cetak(replace(contoh, narasi=lalu))
    terbaca = baca_docx_sendiri(isi).narasi
    assert {alamat: tulis_narasi(blok) for alamat, blok in terbaca.items()} == {
        n.bagian: n.teks for n in lalu
    }
    teks = [p.text for p in Document(io.BytesIO(isi)).paragraphs]
    assert len([t for t in teks if t.startswith("Belum diisi: teks tahun lalu, wajib ditinjau.")]) == len(
        lalu
    )


def sunting(isi: bytes, alamat: str, tulis: Callable[[Any, Any], None]) -> bytes:
    """Let ``tulis`` work on the first paragraph of a box and the document, and save as Word does."""
    dokumen = Document(io.BytesIO(isi))
    tag = next(t for t in dokumen.element.iter(qn("w:tag")) if t.get(qn("w:val")) == f"narasi:{alamat}")
    badan = tag.getparent().getparent().find(qn("w:sdtContent"))
    from docx.text.paragraph import Paragraph

    tulis(dokumen, Paragraph(badan.find(qn("w:p")), dokumen._body))
    hasil = io.BytesIO()
    dokumen.save(hasil)
    return hasil.getvalue()


def sesudah(dokumen: Any, par: Any, *baru: Any) -> None:
    for satu in reversed(baru):
        par._p.addnext(satu._p if hasattr(satu, "_p") else satu._tbl)


def test_ketikan__behind_the_gap_is_read_without_it(contoh: Potret) -> None:
    isi = sunting(cetak(contoh), "ikhtisar", lambda _, p: p.add_run(" Tahun ini baik."))
    assert baca_docx_sendiri(isi).narasi["ikhtisar"] == (Paragraf((Tulisan(" Tahun ini baik."),)),)


def test_ketikan__that_replaces_the_gap_keeps_bold_list_and_table(contoh: Potret) -> None:
    def tulis(dokumen: Any, par: Any) -> None:
        for lari in par.runs:
            lari._r.getparent().remove(lari._r)
        par.add_run("Layanan ")
        par.add_run("membaik").bold = True
        tabel = dokumen.add_table(2, 2)
        for n, isi in enumerate(("Puskesmas", "Kunjungan", "Arunika", "1.204")):
            tabel.cell(n // 2, n % 2).text = isi
        sesudah(
            dokumen,
            par,
            dokumen.add_paragraph("pertama", "List Bullet"),
            dokumen.add_paragraph("kedua", "List Bullet"),
            dokumen.add_paragraph("Penutup.", "Body Text"),
            tabel,
        )

    terbaca = baca_docx_sendiri(sunting(cetak(contoh), "kesimpulan", tulis)).narasi
    assert list(terbaca) == ["kesimpulan"]
    awal, daftar, penutup, tabel = terbaca["kesimpulan"]
    assert isinstance(awal, Paragraf)
    assert awal.isi == (Tulisan("Layanan "), Tulisan("membaik", tebal=True))
    assert isinstance(daftar, Daftar)
    assert daftar.penomoran is Penomoran.BULIR
    assert len(daftar.butir) == 2
    assert isinstance(penutup, Paragraf)
    assert isinstance(tabel, Tabel)
    assert [[teks_sebaris(s.isi) for s in b.sel] for b in tabel.badan] == [
        ["Puskesmas", "Kunjungan"],
        ["Arunika", "1.204"],
    ]


def test_bytes__equal_input_gives_equal_bytes(contoh: Potret) -> None:
    assert cetak(contoh) == cetak(contoh)
