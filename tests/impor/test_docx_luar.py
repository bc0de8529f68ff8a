"""DOCX of others: what a word processor shows comes back, each cell in its place."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel import api
from akuntabel.bacaan import DokumenLuar
from akuntabel.impor.docx_luar import baca_docx
from akuntabel.impor.kenali.kisi import susun_kisi
from akuntabel.impor.luar import TakTerbaca
from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Bab, Gambar, Paragraf, Tabel, teks_sebaris, telusuri
from tests.conftest import AKAR


def buat(isi: Callable[[docx.document.Document], None]) -> bytes:
    dokumen = docx.Document()
    isi(dokumen)
    hasil = io.BytesIO()
    dokumen.save(hasil)
    return hasil.getvalue()


def teks(dokumen: DokumenLuar) -> list[str]:
    return [teks_sebaris(b.isi) for b in telusuri(dokumen.naskah) if isinstance(b, Paragraf)]


def tabel(dokumen: DokumenLuar) -> list[Tabel]:
    return [b for b in telusuri(dokumen.naskah) if isinstance(b, Tabel)]


def isi_kisi(satu: Tabel) -> list[list[str]]:
    return [[" ".join(t.split()) for t in b.teks] for b in susun_kisi(satu).baris]


def test_judul__menurut_gaya_dan_bersarang() -> None:
    def isi(d: docx.document.Document) -> None:
        d.add_heading("BAB I PENDAHULUAN", 1)
        d.add_heading("1.1 Latar Belakang", 2)
        d.add_paragraph("Isi.")
        d.add_heading("BAB II PERENCANAAN", 1)

    hasil = baca_docx(buat(isi), "a.docx")
    bab = [b for b in telusuri(hasil.naskah) if isinstance(b, Bab)]
    assert [(b.tingkat, teks_sebaris(b.judul)) for b in bab] == [
        (1, "BAB I PENDAHULUAN"),
        (2, "1.1 Latar Belakang"),
        (1, "BAB II PERENCANAAN"),
    ]
    assert isinstance(bab[1].isi[0], Paragraf)
    assert bab[1].letak.baris == 2


def test_tabel__sel_gabung_mendatar_dan_tegak() -> None:
    def isi(d: docx.document.Document) -> None:
        t = d.add_table(3, 3)
        for n, sel in enumerate(s for b in t.rows for s in b.cells):
            sel.text = str(n)
        t.cell(0, 0).merge(t.cell(1, 0)).text = "tegak"
        t.cell(0, 1).merge(t.cell(0, 2)).text = "mendatar"

    (satu,) = tabel(baca_docx(buat(isi), "a.docx"))
    assert len(satu.kolom) == 3
    atas = satu.badan[0].sel
    assert [(teks_sebaris(s.isi), s.lebar, s.tinggi) for s in atas] == [("tegak", 1, 2), ("mendatar", 2, 1)]
    assert [teks_sebaris(s.isi) for s in satu.badan[1].sel] == ["4", "5"]
    assert [teks_sebaris(s.isi) for s in satu.badan[2].sel] == ["6", "7", "8"]
    assert (satu.badan[2].sel[2].letak.tabel, satu.badan[2].sel[2].letak.baris_tabel) == (1, 3)
    assert satu.badan[2].sel[2].letak.kolom == 3


def test_daftar__nomor_yang_tercetak() -> None:
    def isi(d: docx.document.Document) -> None:
        for butir in ("satu", "dua"):
            d.add_paragraph(butir, style="List Number")
        d.add_paragraph("bulir", style="List Bullet")

    assert teks(baca_docx(buat(isi), "a.docx")) == ["1. satu", "2. dua", "bulir"]


def test_perubahan_terlacak_dan_teks_tersembunyi() -> None:
    def isi(d: docx.document.Document) -> None:
        p = d.add_paragraph("Pagu ")
        p._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>100</w:delText></w:r></w:del>"))
        p._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>200</w:t></w:r></w:ins>"))
        p.add_run(" rahasia").font.hidden = True

    assert teks(baca_docx(buat(isi), "a.docx")) == ["Pagu 200"]


def test_tabel_di_dalam_sel__menjadi_tabel_sesudahnya() -> None:
    def isi(d: docx.document.Document) -> None:
        luar = d.add_table(1, 2)
        luar.cell(0, 0).text = "luar"
        luar.cell(0, 1).add_table(1, 1).cell(0, 0).text = "dalam"

    luar, dalam = tabel(baca_docx(buat(isi), "a.docx"))
    assert isi_kisi(luar)[0][0] == "luar"
    assert isi_kisi(dalam) == [["dalam"]]


def test_kepala_dan_kaki__disisihkan() -> None:
    def isi(d: docx.document.Document) -> None:
        d.sections[0].footer.paragraphs[0].text = "LKjIP Dinas Rekaan 2024"
        d.add_paragraph("Isi.")

    hasil = baca_docx(buat(isi), "a.docx")
    assert [b.teks for b in hasil.berulang] == ["LKjIP Dinas Rekaan 2024"]
    assert teks(hasil) == ["Isi."]


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> tuple[DokumenLuar, list[Tabel]]:
    folder = tmp_path_factory.mktemp("laporan")
    buku = AKAR / "contoh" / "dinas-sosial-kota-pasuruan-2022.xlsx"
    hasil = api.susun(buku, folder, api.Pilihan(format=("docx",)), lambda _: None)
    berkas = next(b for b in hasil.berkas if b.suffix == ".docx")
    potret = api.baca(buku).potret
    assert potret is not None
    naskah = susun_lkjip(potret).naskah
    asli = [b for b in telusuri(naskah) if isinstance(b, Tabel) and b.nomor]
    return baca_docx(berkas.read_bytes(), berkas.name), asli


def test_laporan_kita__setiap_sel_tabel_kembali_di_tempatnya(
    laporan: tuple[DokumenLuar, list[Tabel]],
) -> None:
    terbaca, asli = laporan
    semua = [isi_kisi(t) for t in tabel(terbaca)]
    hilang = [t.nomor for t in asli if isi_kisi(t) not in semua]
    assert len(asli) >= 20
    assert not hilang


def _zip(**bagian: bytes) -> bytes:
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama.replace("__", "/").replace("_xml", ".xml"), isi)
    return hasil.getvalue()


W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"bukan zip",
        _zip(lain_xml=b"<a/>"),
        _zip(word__document_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        _zip(
            word__document_xml=b"<w:document "
            + W
            + b"><w:body>"
            + b"<w:sdt>" * 200
            + b"</w:sdt>" * 200
            + b"</w:body></w:document>"
        ),
    ],
)
def test_berkas_buruk__sebuah_kalimat(isi: bytes) -> None:
    with pytest.raises(TakTerbaca) as tolak:
        baca_docx(isi, "a.docx")
    assert str(tolak.value).endswith(".")


def test_rentang_sel_raksasa__dibatasi() -> None:
    sel = b'<w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    lanjut = b"<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    isi = (
        b"<w:document "
        + W
        + b"><w:body><w:tbl><w:tr>"
        + sel
        + b"</w:tr><w:tr>"
        + lanjut
        + b"</w:tr></w:tbl></w:body></w:document>"
    )
    (satu,) = tabel(baca_docx(_zip(word__document_xml=isi), "a.docx"))
    assert len(satu.kolom) == 200


def _dokumen(isi: str, **lain: str) -> bytes:
    kepala = f'<w:document xmlns:w="{nsdecls("w")[9:-1]}"><w:body>{isi}</w:body></w:document>'
    return _zip(word__document_xml=kepala.encode(), **{n: b.encode() for n, b in lain.items()})


def _p(teks: str, sifat: str = "") -> str:
    return f"<w:p><w:pPr>{sifat}</w:pPr><w:r><w:t>{teks}</w:t></w:r></w:p>"


def test_baris_terhapus_dan_tersembunyi__tidak_dibaca() -> None:
    sel = "<w:tc>{}</w:tc>"
    baris = [
        f"<w:tr><w:trPr>{sifat}</w:trPr>{sel.format(_p(isi))}</w:tr>"
        for sifat, isi in (("", "a"), ("<w:del/>", "b"), ("<w:hidden/>", "c"), ('<w:hidden w:val="0"/>', "d"))
    ]
    (satu,) = tabel(baca_docx(_dokumen(f"<w:tbl>{''.join(baris)}</w:tbl>"), "a.docx"))
    assert isi_kisi(satu) == [["a"], ["d"]]


def test_daftar__mulai_lagi_dari_nomor_yang_ditimpa() -> None:
    bentuk = '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/>'
    lapis = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{bentuk}</w:lvl>'
    timpa = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    nomor = (
        f"<w:numbering {nsdecls('w')}>"
        f'<w:abstractNum w:abstractNumId="7">{lapis}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{timpa}</w:num></w:numbering>'
    )
    isi = "".join(
        _p("x", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr>') for n in (1, 1, 2, 2)
    )
    assert teks(baca_docx(_dokumen(isi, word__numbering_xml=nomor), "a.docx")) == [
        "a. x",
        "b. x",
        "c. x",
        "d. x",
    ]


def test_bakuan_ketat_dan_kaki_bernama_lain__terbaca() -> None:
    kaki = f"<w:ftr {nsdecls('w')}>{_p('LKjIP Rekaan')}</w:ftr>"
    ketat = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    isi = f'<w:document xmlns:w="{ketat}"><w:body>{_p("Isi.")}</w:body></w:document>'
    hasil = baca_docx(_zip(word__document_xml=isi.encode(), word__kaki_xml=kaki.encode()), "a.docx")
    assert teks(hasil) == ["Isi."]
    assert [b.teks for b in hasil.berulang] == ["LKjIP Rekaan"]


def test_laporan_kita__gambar_kembali(laporan: tuple[DokumenLuar, list[Tabel]]) -> None:
    gambar = [b for b in telusuri(laporan[0].naskah) if isinstance(b, Gambar)]
    assert len(gambar) >= 5
    assert all(g.alt for g in gambar)


def test_kotak_teks__di_badan_dan_di_sel_masing_masing_sekali() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def kotak(isi: str) -> str:
        dalam = f"<w:txbxContent>{isi}</w:txbxContent>"
        ganda = f"<mc:Choice>{dalam}</mc:Choice><mc:Fallback><w:pict>{dalam}</w:pict></mc:Fallback>"
        return f"<w:p><w:r><w:t>luar</w:t><mc:AlternateContent {mc}>{ganda}</mc:AlternateContent></w:r></w:p>"

    sel = f"<w:tbl><w:tr><w:tc>{kotak(_p('98,2'))}</w:tc><w:tc>{_p('b')}</w:tc></w:tr></w:tbl>"
    hasil = baca_docx(_dokumen(kotak(kotak(_p("dalam"))) + sel), "a.docx")
    assert teks(hasil) == ["luar", "luar", "dalam"]
    assert [isi_kisi(t) for t in tabel(hasil)] == [[["luar 98,2", "b"]]]


@given(st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_tabel_acak__tidak_pernah_gagal(acak: random.Random) -> None:
    """Spans, merges, gaps and nestings of any kind give a grid or a sentence."""

    def sel(dalam: int) -> str:
        sifat = acak.choice(("", '<w:gridSpan w:val="{}"/>'.format(acak.choice((-1, 0, 2, 7, "x", 10**9)))))
        gabung = acak.choice(("", "", "<w:vMerge/>", '<w:vMerge w:val="restart"/>'))
        isi = tbl(dalam + 1) if dalam < 3 and acak.random() < 0.1 else _p(str(acak.randint(0, 99)))
        return f"<w:tc><w:tcPr>{sifat}{gabung}</w:tcPr>{isi}</w:tc>"

    def tbl(dalam: int) -> str:
        baris = []
        for _ in range(acak.randint(0, 5)):
            kosong = acak.choice(("", "", '<w:gridBefore w:val="2"/>', "<w:tblHeader/>"))
            isi = "".join(sel(dalam) for _ in range(acak.randint(0, 6)))
            baris.append(f"<w:tr><w:trPr>{kosong}</w:trPr>{isi}</w:tr>")
        return f"<w:tbl>{''.join(baris)}</w:tbl>"

    for satu in tabel(baca_docx(_dokumen(tbl(0)), "a.docx")):
        for baris in susun_kisi(satu).baris:
            assert len(baris.petak) <= len(satu.kolom)


def test_penanda_catatan__bukan_bagian_kata() -> None:
    def isi(d: docx.document.Document) -> None:
        for kata, tanda in (("masyarakat", "a)"), ("90,20", "b"), ("luas 12 m", "2"), ("", "a)")):
            p = d.add_paragraph(kata)
            p.add_run(tanda).font.superscript = True

    assert teks(baca_docx(buat(isi), "a.docx")) == ["masyarakat", "90,20b", "luas 12 m2", "a)"]
