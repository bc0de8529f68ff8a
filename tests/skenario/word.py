"""A person at Word, typing into sections, numbers and tables; and LibreOffice saving in between."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from tests import libreoffice


def sunting(berkas: Path, kerja: Callable[[Any], None]) -> None:
    """Open a document, let ``kerja`` change it, and save it under its name."""
    dokumen = Document(str(berkas))
    kerja(dokumen)
    dokumen.save(str(berkas))


def kotak(dokumen: Any, tag: str) -> list[Any]:
    """Return the content controls with a tag, in reading order."""
    cocok = (t for t in dokumen.element.iter(qn("w:tag")) if t.get(qn("w:val")) == tag)
    return [t.getparent().getparent() for t in cocok]


def paragraf(dokumen: Any, bagian: str) -> list[Paragraph]:
    """Return the paragraphs of an authored section."""
    (sdt,) = kotak(dokumen, f"narasi:{bagian}")
    return [Paragraph(p, dokumen._body) for p in sdt.find(qn("w:sdtContent")).iter(qn("w:p"))]


def ketik_di_belakang(dokumen: Any, bagian: str, teks: str, nomor: int = 0) -> None:
    """Type at the end of a paragraph of a section."""
    paragraf(dokumen, bagian)[nomor].add_run(teks)


def paragraf_baru(dokumen: Any, bagian: str, teks: str) -> None:
    """Press Enter after the last paragraph of a section and type another."""
    akhir = paragraf(dokumen, bagian)[-1]
    baru = deepcopy(akhir._p)
    for anak in list(baru):
        if anak.tag != qn("w:pPr"):
            baru.remove(anak)
    akhir._p.addnext(baru)
    Paragraph(baru, dokumen._body).add_run(teks)


def tulis_ulang(dokumen: Any, bagian: str, *teks: str) -> None:
    """Select everything in a section and type paragraphs over it."""
    semua = paragraf(dokumen, bagian)
    for p in semua[1:]:
        _buang(p._p)
    for lari in list(semua[0]._p):
        if lari.tag != qn("w:pPr"):
            semua[0]._p.remove(lari)
    semua[0].add_run(teks[0])
    for satu in teks[1:]:
        paragraf_baru(dokumen, bagian, satu)


def ganti_angka(dokumen: Any, kunci: str, cetak: str, urut: int = 0) -> str:
    """Type another number over one that is bound to a fact; return what stood there."""
    sdt = kotak(dokumen, kunci)[urut]
    teks = list(sdt.iter(qn("w:t")))
    lama = "".join(t.text or "" for t in teks)
    teks[0].text = cetak
    for sisa in teks[1:]:
        sisa.text = ""
    return lama


def _buang(unsur: Any) -> None:
    unsur.getparent().remove(unsur)


def tabel(dokumen: Any, bagian: str) -> Table:
    """Return the first table of an authored section."""
    (sdt,) = kotak(dokumen, f"narasi:{bagian}")
    return Table(next(sdt.iter(qn("w:tbl"))), dokumen._body)


def baris_tabel_baru(isi_tabel: Table, *isi: str) -> None:
    """Insert a row at the end of a table, formatted like the last, and type into its cells."""
    baru = deepcopy(isi_tabel.rows[-1]._tr)
    isi_tabel._tbl.append(baru)
    for sel, teks in zip(_Row(baru, isi_tabel).cells, isi, strict=True):
        for p in sel.paragraphs[1:]:
            _buang(p._p)
        for lari in list(sel.paragraphs[0]._p):
            if lari.tag != qn("w:pPr"):
                sel.paragraphs[0]._p.remove(lari)
        sel.paragraphs[0].add_run(teks)


def paragraf_luar(dokumen: Any, sesudah_judul: str, teks: str) -> None:
    """Type a paragraph outside every section, right below a heading."""
    judul = next(
        p for p in dokumen.paragraphs if p.text.endswith(sesudah_judul) and "Heading" in p.style.name
    )
    baru = deepcopy(judul._p)
    for anak in list(baru):
        baru.remove(anak)
    judul._p.addnext(baru)
    Paragraph(baru, judul._parent).add_run(teks)


def simpan_libreoffice(berkas: Path) -> None:
    """Open a document in LibreOffice and save it as DOCX under its name."""
    berkas.write_bytes(libreoffice.simpan(berkas.read_bytes(), "docx", "MS Word 2007 XML"))
