from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.shared import Pt
from lxml import etree
from openxml_audit import OpenXmlValidator

from akuntabel.naskah import Bab, Daftar, Naskah, Paragraf, Penomoran, Tulisan
from akuntabel.penyaji.docx import DasarTidakSah, tulis
from akuntabel.penyaji.raster import lengkapi_png
from akuntabel.penyaji.rupa import rupakan
from akuntabel.penyaji.tema import baca_tema
from tests.penyaji.naskah_contoh import PNG_FOTO, naskah_lengkap

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMA = baca_tema("baku")


def dasar(*, kaki: str = "", gaya_lokal: bool = False) -> bytes:
    """Return an agency's document: letterhead with picture, own heading look, text, list, picture."""
    d = docx.Document()
    kepala = d.sections[0].header.paragraphs[0]
    kepala.text = "PEMERINTAH KOTA CONTOH"
    kepala.add_run().add_picture(io.BytesIO(PNG_FOTO), width=Pt(40))
    if kaki:
        d.sections[0].footer.paragraphs[0].text = kaki
    d.styles["Heading 1"].font.size = Pt(19)
    d.add_heading("Judul Lama", 1)
    d.add_paragraph("RAHASIA LAMA", style="List Number")
    d.add_picture(io.BytesIO(PNG_FOTO + b" "), width=Pt(80))
    wadah = io.BytesIO()
    d.save(wadah)
    return _ganti_gaya(wadah.getvalue()) if gaya_lokal else wadah.getvalue()


def _ganti_gaya(isi: bytes) -> bytes:
    """Rename a style id as an Indonesian Word does."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(wadah, "w") as hasil:
        for nama in asal.namelist():
            hasil.writestr(nama, asal.read(nama).replace(b'"Heading1"', b'"Judul1"'))
    return wadah.getvalue()


def bagian(isi: bytes, nama: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        return etree.fromstring(berkas.read(nama))


def sederhana() -> Naskah:
    bab = Bab(
        "bab:1",
        1,
        (Tulisan("Baru"),),
        (Daftar(((Paragraf((Tulisan("butir"),)),),), Penomoran.ANGKA),),
        "BAB I",
    )
    return Naskah("Judul", "Dinas", date(2024, 1, 2), "kaki kita", (), (bab,))


def semua_teks(isi: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        return "".join(berkas.read(n).decode() for n in berkas.namelist() if n.endswith(".xml"))


@pytest.mark.parametrize("kaki", ["", "Kaki instansi"])
@pytest.mark.parametrize("gaya_lokal", [False, True])
def test_dasar__validator_finds_nothing(tmp_path, kaki, gaya_lokal):
    naskah = naskah_lengkap()
    isi = tulis(
        naskah, lengkapi_png(rupakan(naskah, TEMA)), TEMA, dasar=dasar(kaki=kaki, gaya_lokal=gaya_lokal)
    )
    berkas = tmp_path / "a.docx"
    berkas.write_bytes(isi)
    assert [str(e) for e in OpenXmlValidator().validate(berkas).errors] == []
    assert isi == tulis(
        naskah, lengkapi_png(rupakan(naskah, TEMA)), TEMA, dasar=dasar(kaki=kaki, gaya_lokal=gaya_lokal)
    )


def test_dasar__letterhead_stays_and_old_text_goes():
    isi = tulis(sederhana(), {}, TEMA, dasar=dasar())
    teks = semua_teks(isi)
    assert "PEMERINTAH KOTA CONTOH" in teks
    assert "RAHASIA LAMA" not in teks
    assert "Judul Lama" not in teks
    assert "kaki kita" in teks
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        assert len([n for n in berkas.namelist() if n.startswith("word/media/")]) == 1
        assert not [n for n in berkas.namelist() if "stylesWithEffects" in n]


def test_dasar__own_footer_wins():
    teks = semua_teks(tulis(sederhana(), {}, TEMA, dasar=dasar(kaki="Kaki instansi")))
    assert "Kaki instansi" in teks
    assert "kaki kita" not in teks


def test_dasar__its_styles_win_missing_ones_are_added_and_local_ids_used():
    isi = tulis(sederhana(), {}, TEMA, dasar=dasar(gaya_lokal=True))
    gaya = {g.get(f"{W}styleId"): g for g in bagian(isi, "word/styles.xml").iter(f"{W}style")}
    assert gaya["Judul1"].find(f"{W}rPr/{W}sz").get(f"{W}val") == "38"
    assert "Heading1" not in gaya
    assert "AkSumber" in gaya
    judul = next(p for p in bagian(isi).iter(f"{W}pStyle"))
    assert judul.get(f"{W}val") == "Judul1"


def test_dasar__self_numbering_headings_are_silenced():
    isi = dasar()
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(wadah, "w") as hasil:
        for nama in asal.namelist():
            data = asal.read(nama)
            if nama == "word/styles.xml":
                akar = etree.fromstring(data)
                gaya = next(g for g in akar.iter(f"{W}style") if g.get(f"{W}styleId") == "Heading1")
                gaya.find(f"{W}pPr").insert(
                    2, etree.fromstring(f'<w:numPr xmlns:w="{W[1:-1]}"><w:numId w:val="1"/></w:numPr>')
                )
                data = etree.tostring(akar)
            hasil.writestr(nama, data)
    judul = next(bagian(tulis(sederhana(), {}, TEMA, dasar=wadah.getvalue())).iter(f"{W}p"))
    assert judul.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "0"


def test_dasar__list_numbers_do_not_collide():
    isi = tulis(sederhana(), {}, TEMA, dasar=dasar())
    nomor = bagian(isi, "word/numbering.xml")
    ada = [n.get(f"{W}numId") for n in nomor.iter(f"{W}num")]
    abstrak = [n.get(f"{W}abstractNumId") for n in nomor.iter(f"{W}abstractNum")]
    assert len(ada) == len(set(ada))
    assert len(abstrak) == len(set(abstrak))
    dipakai = {n.get(f"{W}val") for n in bagian(isi).iter(f"{W}numId")} - {"0"}
    assert dipakai <= set(ada)


@pytest.mark.parametrize("isi", [b"", b"bukan docx", b"PK\x05\x06" + b"\0" * 18])
def test_dasar__not_a_docx_is_refused(isi):
    with pytest.raises(DasarTidakSah, match="Dokumen dasar"):
        tulis(sederhana(), {}, TEMA, dasar=isi)
