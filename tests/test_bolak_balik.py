"""The best test we can have: Potret to DOCX and back gives the same facts and the same narrative."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from akuntabel.bilangan import Bilangan, Konvensi, bulatkan, parse_angka
from akuntabel.impor import baca_docx_sendiri, bakukan_narasi
from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.naskah import Angka, Blok, Gambar, Narasi, Naskah, Paragraf, Tabel, sebaris_blok, telusuri
from akuntabel.penyaji import docx
from akuntabel.penyaji.raster import lengkapi_png
from akuntabel.penyaji.rupa import rupakan
from akuntabel.penyaji.tema import baca_tema
from contoh.buat import dinas_kesehatan, dinas_sosial

CONTOH = {"dinas_sosial": dinas_sosial.potret, "dinas_kesehatan": dinas_kesehatan.potret}


@pytest.fixture(scope="module", params=list(CONTOH))
def susunan(request: pytest.FixtureRequest) -> Susunan:
    return susun_lkjip(CONTOH[request.param]())


@pytest.fixture(scope="module")
def berkas_docx(susunan: Susunan) -> bytes:
    tema = baca_tema("baku")
    return docx.tulis(susunan.naskah, lengkapi_png(rupakan(susunan.naskah, tema)), tema)


@pytest.fixture(scope="module")
def terbaca(berkas_docx: bytes):
    return baca_docx_sendiri(berkas_docx)


def test_docx__of_a_whole_report_breaks_no_rule_of_the_format(berkas_docx: bytes, tmp_path: Path) -> None:
    berkas = tmp_path / "laporan.docx"
    berkas.write_bytes(berkas_docx)
    assert [str(e) for e in OpenXmlValidator().validate(berkas).errors] == []


def _kunci_tercetak(naskah: Naskah) -> Counter[str]:
    data_gambar = {id(b.data) for b in telusuri(naskah) if isinstance(b, Gambar) and b.data is not None}
    return Counter(
        s.kunci
        for b in telusuri(naskah)
        if id(b) not in data_gambar
        for s in sebaris_blok(b)
        if isinstance(s, Angka) and s.kunci
    )


def _kunci_tabel_gambar(naskah: Naskah) -> set[str]:
    """Return the keys in the tables behind charts, which only the HTML prints."""
    data = (b.data for b in telusuri(naskah) if isinstance(b, Gambar) and b.data is not None)
    return {s.kunci for t in data for s in sebaris_blok(t) if isinstance(s, Angka) and s.kunci}


def _narasi(naskah: Naskah) -> dict[str, tuple[Blok, ...]]:
    hasil: dict[str, tuple[Blok, ...]] = {}
    for b in telusuri(naskah):
        if isinstance(b, Narasi):
            hasil[b.bagian] = b.isi
        if isinstance(b, Tabel):
            hasil |= {s.narasi: (Paragraf(s.isi),) for r in b.badan for s in r.sel if s.narasi}
    return hasil


def test_bolak_balik__every_printed_fact_comes_back_as_often_as_it_was_printed(
    susunan: Susunan, terbaca
) -> None:
    assert Counter(f.kunci for f in terbaca.fakta) == _kunci_tercetak(susunan.naskah)


def test_bolak_balik__every_fact_comes_back_with_its_value(susunan: Susunan, terbaca) -> None:
    salah = []
    for f in terbaca.fakta:
        nilai = susunan.fakta[f.kunci].nilai
        hasil = parse_angka(f.cetak, konvensi=Konvensi.INDONESIA)
        if isinstance(hasil, Bilangan):
            sama = abs(hasil.nilai) == abs(bulatkan(nilai, hasil.desimal))
        else:
            sama = f.cetak == susunan.fakta[f.kunci].cetak or f.cetak.split(" ")[0] == str(nilai)
        if not sama:
            salah.append((f.kunci, f.cetak, nilai))
    assert salah == []


def test_bolak_balik__no_fact_is_lost(susunan: Susunan, terbaca) -> None:
    tidak_kembali = set(susunan.fakta) - {f.kunci for f in terbaca.fakta}

    assert tidak_kembali <= _kunci_tabel_gambar(susunan.naskah)


def test_bolak_balik__the_narrative_comes_back_word_for_word(susunan: Susunan, terbaca) -> None:
    tertulis = {kunci: bakukan_narasi(isi) for kunci, isi in _narasi(susunan.naskah).items()}

    assert terbaca.narasi == tertulis


def test_bolak_balik__the_document_names_the_potret_it_was_made_from(susunan: Susunan, terbaca) -> None:
    assert terbaca.sidik == susunan.naskah.sidik


def test_bolak_balik__the_total_of_the_programmes_comes_back_as_printed() -> None:
    tema = baca_tema("baku")
    susunan = susun_lkjip(dinas_sosial.potret())
    terbaca = baca_docx_sendiri(docx.tulis(susunan.naskah, lengkapi_png(rupakan(susunan.naskah, tema)), tema))

    cetak = {
        f.cetak for f in terbaca.fakta if f.kunci.endswith(".pagu@2022/DPA-2022") and "instansi:" in f.kunci
    }

    assert {"24.055.295.451", "Rp24.055.295.451"} == cetak
