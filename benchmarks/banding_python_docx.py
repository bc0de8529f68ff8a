"""The same report in the plain way: python-docx through its public interface, LibreOffice for the PDF.

Nothing here is made slow on purpose: each row's cells are fetched once, pictures are the PNGs already drawn,
and the profile of LibreOffice exists before the clock starts.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt

from akuntabel.naskah import (
    Bab,
    Blok,
    Daftar,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    GantiHalaman,
    Kartu,
    Lampiran,
    Naskah,
    Paragraf,
    Sebaris,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
    anak,
    label_rujukan,
    teks_sebaris,
)
from akuntabel.penyaji.lebar import kolom_sel, tata_kolom
from akuntabel.penyaji.rupa import Rupa
from akuntabel.penyaji.tema import Tema

_RATA = {
    "kiri": WD_ALIGN_PARAGRAPH.LEFT,
    "tengah": WD_ALIGN_PARAGRAPH.CENTER,
    "kanan": WD_ALIGN_PARAGRAPH.RIGHT,
}


def tulis(naskah: Naskah, rupa: Mapping[str, Rupa], tema: Tema) -> bytes:
    """Return the document as DOCX."""
    penulis = _Penulis(naskah, rupa, tema)
    if naskah.sampul is not None:
        for baris in (
            naskah.sampul.pemerintah,
            *naskah.sampul.judul,
            naskah.sampul.tahun,
            naskah.sampul.instansi,
        ):
            penulis.dokumen.add_paragraph(baris).alignment = WD_ALIGN_PARAGRAPH.CENTER
    penulis.tulis((*naskah.awal, *naskah.isi, *naskah.lampiran))
    keluaran = BytesIO()
    penulis.dokumen.save(keluaran)
    return keluaran.getvalue()


class _Penulis:
    """Writes blocks one after another at the end of a document."""

    def __init__(self, naskah: Naskah, rupa: Mapping[str, Rupa], tema: Tema) -> None:
        self.dokumen: Any = Document()
        self.rupa, self.tema, self.label = rupa, tema, label_rujukan(naskah)
        gaya = self.dokumen.styles["Normal"]
        gaya.font.name, gaya.font.size = tema.huruf_docx, Pt(float(tema.ukuran))
        gaya.paragraph_format.space_after = Pt(float(tema.jarak))
        gaya.paragraph_format.line_spacing = float(tema.spasi)
        bagian = self.dokumen.sections[0]
        bagian.page_width, bagian.page_height = Mm(tema.kertas.lebar), Mm(tema.kertas.tinggi)
        bagian.left_margin, bagian.right_margin = Mm(float(tema.margin.kiri)), Mm(float(tema.margin.kanan))
        bagian.footer.paragraphs[0].text = naskah.kaki

    def tulis(self, blok: Iterable[Blok]) -> None:
        for b in blok:
            self._satu(b)

    def _satu(self, b: Blok) -> None:
        match b:
            case Paragraf():
                self._sebaris(self.dokumen.add_paragraph(), b.isi)
            case Bab() | Lampiran():
                self._judul(b)
            case Daftar():
                self._daftar(b)
            case Tabel():
                self._tabel(b)
            case Gambar():
                self._gambar(b)
            case _:
                self._lain(b)

    def _lain(self, b: Blok) -> None:
        match b:
            case DeretKartu():
                self._kartu(b.kartu)
            case TandaTangan():
                self._tanda_tangan(b)
            case DaftarOtomatis():
                self.dokumen.add_heading(b.judul, 1)
                for label in self.label.values():
                    self.dokumen.add_paragraph(label)
            case GantiHalaman():
                self.dokumen.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case _:
                self.tulis(anak(b))

    def _judul(self, b: Bab | Lampiran) -> None:
        tingkat = b.tingkat if isinstance(b, Bab) else 1
        judul = self.dokumen.add_heading(
            f"{b.nomor} {teks_sebaris(b.judul, self.label)}".strip(), min(tingkat, 9)
        )
        judul.paragraph_format.page_break_before = tingkat == 1
        self.tulis(b.isi)

    def _sebaris(self, paragraf: Any, isi: Iterable[Sebaris]) -> None:
        for s in isi:
            potong = paragraf.add_run(teks_sebaris((s,), self.label))
            if isinstance(s, Tulisan) and (s.tebal or s.miring):
                potong.bold, potong.italic = s.tebal, s.miring

    def _daftar(self, b: Daftar) -> None:
        gaya = "List Bullet" if b.penomoran.value == "bulir" else "List Number"
        for butir in b.butir:
            for blok in butir:
                if isinstance(blok, Paragraf):
                    self._sebaris(self.dokumen.add_paragraph(style=gaya), blok.isi)
                else:
                    self._satu(blok)

    def _keterangan(self, jenis: str, nomor: str, judul: Iterable[Sebaris]) -> None:
        if nomor:
            teks = f"{jenis} {nomor} {teks_sebaris(judul, self.label)}"
            self.dokumen.add_paragraph(teks, style="Caption").paragraph_format.keep_with_next = True

    def _tabel(self, b: Tabel) -> None:
        tata = tata_kolom(b, self.tema)
        if tata.lanskap:
            self._putar()
        self._keterangan("Tabel", b.nomor, b.judul)
        baris = (*b.kepala, *b.badan)
        tabel = self.dokumen.add_table(len(baris), len(b.kolom), style=None if b.polos else "Table Grid")
        kisi = [r.cells for r in tabel.rows]
        for n, kolom, isi in kolom_sel(baris, len(b.kolom)):
            sel = kisi[n][kolom]
            if isi.lebar > 1 or isi.tinggi > 1:
                sel = sel.merge(kisi[n + isi.tinggi - 1][kolom + isi.lebar - 1])
            self._sel(sel, isi, _RATA[(isi.rata or b.kolom[kolom].rata).value], float(tata.ukuran))
        for n, lebar in enumerate(tata.lebar):
            tabel.columns[n].width = Mm(lebar / 100)
        for catatan in (b.sumber, *b.catatan):
            self._sebaris(self.dokumen.add_paragraph(), catatan)
        if tata.lanskap:
            self._putar()

    def _sel(self, sel: Any, isi: Sel, rata: WD_ALIGN_PARAGRAPH, ukuran: float) -> None:
        paragraf = sel.paragraphs[0]
        paragraf.alignment = rata
        self._sebaris(paragraf, isi.isi)
        for potong in paragraf.runs:
            potong.font.size = Pt(ukuran)
            potong.bold = isi.tebal or potong.bold

    def _putar(self) -> None:
        """Start a page turned by a quarter."""
        lama = self.dokumen.sections[-1]
        lebar, tinggi = lama.page_height, lama.page_width
        baru = self.dokumen.add_section(WD_SECTION.NEW_PAGE)
        baru.orientation = WD_ORIENT.LANDSCAPE if lebar > tinggi else WD_ORIENT.PORTRAIT
        baru.page_width, baru.page_height = lebar, tinggi

    def _gambar(self, b: Gambar) -> None:
        if (rupa := self.rupa.get(b.kunci)) is not None:
            lebar = Mm(self.tema.lebar_teks() / 100 * b.lebar / 100)
            self.dokumen.add_picture(BytesIO(rupa.png), width=lebar)
        self._keterangan("Gambar", b.nomor, b.judul)
        for teks in (b.kalimat, b.sumber):
            self._sebaris(self.dokumen.add_paragraph(), teks)
        self.tulis(anak(b))

    def _kartu(self, kartu: tuple[Kartu, ...]) -> None:
        tabel = self.dokumen.add_table(1, len(kartu), style="Table Grid")
        for sel, k in zip(tabel.rows[0].cells, kartu, strict=True):
            self._sebaris(sel.paragraphs[0], k.judul)
            for butir in k.butir:
                sel.add_paragraph(f"{butir.label}: {teks_sebaris(butir.isi, self.label)}")
            if k.tren is not None and k.tren.kunci in self.rupa:
                sel.add_paragraph().add_run().add_picture(BytesIO(self.rupa[k.tren.kunci].png), width=Mm(29))
            self._sebaris(sel.add_paragraph(), k.predikat)

    def _tanda_tangan(self, b: TandaTangan) -> None:
        tabel = self.dokumen.add_table(1, len(b.pihak))
        for sel, pihak in zip(tabel.rows[0].cells, b.pihak, strict=True):
            for teks in (pihak.sebutan, pihak.jabatan, "", "", pihak.nama, pihak.pangkat):
                sel.add_paragraph(teks)


def tulis_kosong(berkas: Path) -> None:
    """Write an empty document, with which LibreOffice makes its profile."""
    Document().save(str(berkas))


def ubah(docx: Path, format_: str, profil: Path) -> None:
    """Convert a DOCX with a LibreOffice started for it alone; the result stands beside it."""
    perintah = ["soffice", "--headless", f"-env:UserInstallation={profil.as_uri()}", "--convert-to", format_]
    perintah += ["--outdir", str(docx.parent), str(docx)]
    subprocess.run(perintah, check=True, capture_output=True, timeout=300)
    if not docx.with_suffix(f".{format_}").exists():
        raise RuntimeError(f"LibreOffice tidak menulis {format_}")
