"""Comments in a copy of a DOCX: at the printed text, and nothing else changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from openxml_audit import OpenXmlValidator

from akuntabel.hasil_reviu import HasilReviu, Pengecualian, StatusBaca
from akuntabel.impor.docx_luar import paragraf_urut
from akuntabel.penyaji.catatan.docx import DocxTakBerkomentar, komentari
from akuntabel.penyaji.catatan.uraian import Catatan, semua_catatan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

TANGGAL = date(2026, 2, 3)
DOKUMEN = "word/document.xml"
KITA = ("commentRangeStart", "commentRangeEnd", "commentReference")
KOTAK_TEKS = f"""
<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape id="kotak1" type="#t"
 style="width:100pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Serapan 91,20%</w:t></w:r></w:p>
</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"""
KENDALI = f"""
<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">Capaian </w:t></w:r><w:sdt><w:sdtPr>
<w:tag w:val="k"/></w:sdtPr><w:sdtContent><w:r><w:t>97,50%</w:t></w:r></w:sdtContent></w:sdt>
<w:r><w:t> tahun ini.</w:t></w:r></w:p>"""


def dokumen() -> bytes:
    """Return: 1 heading, 2 split runs, 3-8 a table, 9 a control, 10 a box with 11 in it, 12 empty."""
    d = docx.Document()
    d.add_paragraph("BAB III")
    p = d.add_paragraph("Anggaran Rp1.2")
    p.add_run("50.000").bold = True
    p.add_run(" terserap.")
    tabel = d.add_table(2, 3)
    for sel, teks in zip(tabel._cells, ("Target", "Realisasi", "Capaian", "80", "76", "98,00"), strict=True):
        sel.text = teks
    badan = d.element.body
    for xml in (KENDALI, KOTAK_TEKS):
        badan.insert(len(badan) - 1, parse_xml(xml))
    d.add_paragraph()
    d.add_comment(p.runs[0], "Sudah saya lihat.", author="Pimpinan", initials="P")
    return _bita(d)


def _bita(d: Any) -> bytes:
    keluaran = io.BytesIO()
    d.save(keluaran)
    return keluaran.getvalue()


def satu(nomor: int, baris: int | None, tertulis: str = "", pesan: str = "Periksa lagi.") -> Catatan:
    return Catatan(
        nomor, Tingkat.GALAT, Sumber(baris=baris), tertulis, f"{nomor}. Harus diperbaiki", (pesan,)
    )


def komentar(isi: bytes) -> list[tuple[str, str]]:
    """Return author and text of each comment."""
    return [(k.author, k.text) for k in docx.Document(io.BytesIO(isi)).comments]


def terentang(isi: bytes) -> dict[str, str]:
    """Return the text each comment spans, by the number of the comment."""
    akar = etree.fromstring(zipfile.ZipFile(io.BytesIO(isi)).read(DOKUMEN))
    hasil: dict[str, str] = {}
    terbuka: set[str] = set()
    for unsur in akar.iter():
        nomor = unsur.get(qn("w:id"), "")
        if unsur.tag == qn("w:commentRangeStart"):
            terbuka.add(nomor)
            hasil[nomor] = ""
        elif unsur.tag == qn("w:commentRangeEnd"):
            terbuka.discard(nomor)
        elif unsur.tag == qn("w:t"):
            for n in terbuka:
                hasil[n] += unsur.text or ""
    return hasil


def tanpa_tanda(isi: bytes, lama: set[str]) -> bytes:
    """Return the document without the marks of comments that it did not have before."""
    akar = etree.fromstring(zipfile.ZipFile(io.BytesIO(isi)).read(DOKUMEN))
    for unsur in list(_tanda(akar)):
        if unsur.get(qn("w:id")) not in lama:
            buang = unsur.getparent() if unsur.tag == qn("w:commentReference") else unsur
            buang.getparent().remove(buang)
    return etree.tostring(akar, method="c14n")


def _tanda(akar: etree._Element) -> Iterator[Any]:
    return akar.iter(*(qn(f"w:{n}") for n in KITA))


def galat(isi: bytes, folder: Path) -> list[str]:
    berkas = folder / "uji.docx"
    berkas.write_bytes(isi)
    return [str(e) for e in OpenXmlValidator().validate(berkas).errors]


@pytest.mark.parametrize(
    ("baris", "tertulis", "rentang"),
    [
        (2, "Rp1.250.000", "Anggaran Rp1.250.000"),
        (2, " terserap", " terserap."),
        (8, "98,00", "98,00"),
        (9, "97,50%", "97,50%"),
        (9, "tidak tercetak", "Capaian 97,50% tahun ini."),
        (1, "", "BAB III"),
    ],
)
def test_rentang__lari_yang_memuat_teks_tercetak(baris: int, tertulis: str, rentang: str) -> None:
    hasil = komentari(dokumen(), [satu(1, baris, tertulis)], paragraf_urut, TANGGAL)
    assert terentang(hasil)["1"] == rentang


def test_lainnya__tidak_berubah(tmp_path: Path) -> None:
    asal = dokumen()
    catatan = [satu(n, b) for n, b in enumerate((None, 1, 2, 2, 5, 9, 10, 11, 12, 99), 1)]
    hasil = komentari(asal, catatan, paragraf_urut, TANGGAL)
    lama, baru = zipfile.ZipFile(io.BytesIO(asal)), zipfile.ZipFile(io.BytesIO(hasil))
    berubah = {n for n in baru.namelist() if n not in lama.namelist() or lama.read(n) != baru.read(n)}
    assert berubah == {DOKUMEN, "word/comments.xml"}
    assert tanpa_tanda(hasil, {"0"}) == tanpa_tanda(asal, {"0"})
    assert galat(hasil, tmp_path) == galat(asal, tmp_path)
    assert [k for k in komentar(hasil) if k[0] == "Pimpinan"] == [("Pimpinan", "Sudah saya lihat.")]


def test_tanpa_tempat__komentar_pertama_di_atas() -> None:
    catatan = [satu(1, None, pesan="Bab IV tidak ada."), satu(2, 8), satu(3, 4000, pesan="Di catatan kaki.")]
    hasil = komentari(dokumen(), catatan, paragraf_urut, TANGGAL)
    _, atas, kedua = (t for _, t in komentar(hasil))
    assert "Bab IV tidak ada." in atas
    assert "Di catatan kaki." in atas
    assert "Periksa lagi." in kedua
    assert terentang(hasil)["1"] == "BAB III"


def test_kotak_teks__dikomentari_di_paragraf_yang_memuatnya() -> None:
    hasil = komentari(dokumen(), [satu(1, 11, "91,20%")], paragraf_urut, TANGGAL)
    akar = etree.fromstring(zipfile.ZipFile(io.BytesIO(hasil)).read(DOKUMEN))
    tanda = [t for t in _tanda(akar) if t.get(qn("w:id")) == "1"]
    assert len(tanda) == 3
    assert not [i for t in tanda for i in t.iterancestors(qn("w:txbxContent"))]


def test_tanpa_komentar_lama__bagian_baru_terdaftar(tmp_path: Path) -> None:
    d = docx.Document()
    d.add_paragraph("Pagu Rp900")
    hasil = komentari(_bita(d), [satu(1, 1, "Rp900")], paragraf_urut, TANGGAL)
    assert [a for a, _ in komentar(hasil)] == ["Akuntabel"]
    assert galat(hasil, tmp_path) == galat(_bita(d), tmp_path)


def test_strict__ditolak_dengan_cara_keluar() -> None:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as z:
        z.writestr(DOKUMEN, '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>')
    with pytest.raises(DocxTakBerkomentar, match="Simpan ulang"):
        komentari(keluaran.getvalue(), [], paragraf_urut, TANGGAL)


@pytest.mark.parametrize("isi", [b"bukan zip", b"PK\x05\x06" + bytes(18)])
def test_rusak__ditolak(isi: bytes) -> None:
    with pytest.raises(DocxTakBerkomentar):
        komentari(isi, [], paragraf_urut, TANGGAL)


@pytest.mark.parametrize("buang", ["[Content_Types].xml", "word/comments.xml"])
def test_bagian_rusak_atau_hilang__ditolak_tanpa_jejak_galat(buang: str) -> None:
    asal, keluaran = zipfile.ZipFile(io.BytesIO(dokumen())), io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as z:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == buang == "word/comments.xml":
                isi = isi[: len(isi) // 2]
            if nama == "word/_rels/document.xml.rels" and buang.startswith("["):
                isi = isi.replace(b"relationships/comments", b"relationships/lain")
            if nama != buang or buang == "word/comments.xml":
                z.writestr(nama, isi)
    with pytest.raises(DocxTakBerkomentar, match="rusak"):
        komentari(keluaran.getvalue(), [satu(1, 2)], paragraf_urut, TANGGAL)


def test_semua_catatan__tempat_lain_hanya_di_tabel_lain() -> None:
    temuan = Temuan(
        "SUM101",
        Tingkat.GALAT,
        "Jumlah tercetak 90, padahal 80.",
        Sumber(halaman=3, tabel=1, baris=9),
        hitungan="50 + 30 = 80;\ntercetak\x0b90",
        lokasi_lain=(Sumber(halaman=3, tabel=1, baris=7), Sumber(halaman=8, tabel=4, baris=2)),
    )
    hasil = HasilReviu("a.docx", "", StatusBaca.TERBACA, temuan=(temuan,))
    utama, lain = semua_catatan(hasil)
    assert utama.baris == ("Jumlah tercetak 90, padahal 80.", "Hitungan: 50 + 30 = 80; tercetak 90")
    assert (lain.nomor, lain.letak.tabel) == (1, 4)
    assert lain.baris == ("Tempat lain temuan ini: Jumlah tercetak 90, padahal 80.",)


def test_semua_catatan__yang_dibiarkan_menyebut_alasannya() -> None:
    temuan = Temuan("HIT101", Tingkat.GALAT, "Capaian salah.")
    dibiarkan = Pengecualian("Dibatasi 100 menurut SE", "Sekretaris")
    hasil = HasilReviu("a.docx", "", StatusBaca.TERBACA, temuan=(temuan,), pengecualian=(dibiarkan,))
    assert [c.baris[-1] for c in semua_catatan(hasil)] == ["Dibiarkan: Dibatasi 100 menurut SE (Sekretaris)"]
