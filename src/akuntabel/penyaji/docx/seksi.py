"""Sections: cover without page number, front matter in roman, body in arabic, wide tables on turned pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from akuntabel.penyaji.arah import satukan
from akuntabel.penyaji.tema import Tema

from .blok import SELA, Potong
from .xml import atribut, lari, medan, twip

_TAB_KAKI = (4513, 4536, 4680, 9026, 9072, 9360)
RID_KAKI = "rIdAkKaki"
RID_KAKI_LANSKAP = "rIdAkKakiLanskap"


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of the document with page numbers of its own: "" (none), "lowerRoman" or "decimal"."""

    potong: Sequence[Potong]
    nomor: str


@dataclass(frozen=True, slots=True)
class Seksi:
    """What a section says about its pages; ``awal`` starts the numbers of its part."""

    lanskap: bool
    nomor: str
    awal: bool


def susun_seksi(bagian: Sequence[Bagian], sifat: Callable[[Seksi], str], tema: Tema) -> str:
    """Return the body: every section ends in its last paragraph, the last one at the end of the body."""
    semua: list[tuple[Seksi, list[Potong]]] = []
    for satu in bagian:
        for nomor, (lanskap, isi) in enumerate(_kelompok(list(satu.potong), tema)):
            semua.append((Seksi(lanskap, satu.nomor, nomor == 0), isi))
    if not semua:
        return SELA.xml() + sifat(Seksi(False, "decimal", True))
    hasil = [_tutup(isi, sifat(seksi)) for seksi, isi in semua[:-1]]
    seksi, isi = semua[-1]
    return "".join(hasil) + "".join(p.xml() for p in isi) + sifat(seksi)


def _tutup(isi: list[Potong], sect: str) -> str:
    """Put the section's properties into its last paragraph, or into a tiny one after a table."""
    akhir = isi[-1].par
    if akhir is None:
        return "".join(p.xml() for p in isi) + SELA.dengan(sectPr=sect).xml()
    return "".join(p.xml() for p in isi[:-1]) + akhir.dengan(sectPr=sect).xml()


def _kelompok(potong: list[Potong], tema: Tema) -> list[tuple[bool, list[Potong]]]:
    arah = [p.lanskap for p in potong]
    _ikutkan_judul(potong, arah)
    arah = satukan(arah, [p.tinggi for p in potong], tema)
    hasil: list[tuple[bool, list[Potong]]] = []
    for satu, lanskap in zip(potong, arah, strict=True):
        if hasil and hasil[-1][0] is lanskap:
            hasil[-1][1].append(satu)
        else:
            hasil.append((lanskap, [_tanpa_ganti(satu)]))
    return hasil


def _tanpa_ganti(satu: Potong) -> Potong:
    """Drop a page break where a new section begins anyway."""
    if satu.par is None or "pageBreakBefore" not in satu.par.sifat:
        return satu
    sifat = {nama: xml for nama, xml in satu.par.sifat.items() if nama != "pageBreakBefore"}
    return replace(satu, par=replace(satu.par, sifat=sifat))


def _ikutkan_judul(potong: list[Potong], arah: list[bool]) -> None:
    """Take headings and captions along to the turned page of the table they belong to."""
    for i in range(len(potong) - 2, -1, -1):
        if potong[i].lekat and arah[i + 1]:
            arah[i] = True


def sect_pr(seksi: Seksi, tema: Tema, rujukan: str, *, halaman_pertama_beda: bool = False) -> str:
    """Return section properties; ``rujukan`` are the references to headers and footers."""
    lebar, tinggi = twip(tema.kertas.lebar * 100), twip(tema.kertas.tinggi * 100)
    if seksi.lanskap:
        ukuran = f'<w:pgSz w:w="{tinggi}" w:h="{lebar}" w:orient="landscape"/>'
    else:
        ukuran = f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"/>'
    atas, kanan, bawah, kiri = (
        twip(round(m * 100))
        for m in (tema.margin.atas, tema.margin.kanan, tema.margin.bawah, tema.margin.kiri)
    )
    awal = ' w:start="1"' if seksi.awal else ""
    nomor = f'<w:pgNumType w:fmt="{seksi.nomor}"{awal}/>' if seksi.nomor else ""
    pertama = "<w:titlePg/>" if halaman_pertama_beda else ""
    return (
        f'<w:sectPr>{rujukan}<w:type w:val="nextPage"/>{ukuran}'
        f'<w:pgMar w:top="{atas}" w:right="{kanan}" w:bottom="{bawah}" w:left="{kiri}" '
        f'w:header="{max(atas // 2, 283)}" w:footer="{max(bawah // 2, 283)}" w:gutter="0"/>'
        f'{nomor}<w:cols w:space="708"/>{pertama}</w:sectPr>'
    )


def rujukan_kaki(lanskap: bool) -> str:
    """Return the reference to our own footer."""
    rid = RID_KAKI_LANSKAP if lanskap else RID_KAKI
    return f'<w:footerReference w:type="default" r:id={atribut(rid)}/>'


def isi_kaki(teks: str, tema: Tema, lanskap: bool) -> str:
    """Return the paragraph of the footer: text left, page number right, a rule above (from its style)."""
    kanan = twip(tema.lebar_teks(lanskap))
    hapus = "".join(
        f'<w:tab w:val="clear" w:pos="{t}"/>'
        for t in sorted({*_TAB_KAKI, twip(tema.lebar_teks())})
        if t != kanan
    )
    tab = f'<w:tabs>{hapus}<w:tab w:val="right" w:pos="{kanan}"/></w:tabs>'
    ppr = f'<w:pPr><w:pStyle w:val="Footer"/>{tab}</w:pPr>'
    return f"<w:p>{ppr}{lari(teks + chr(9))}{medan('PAGE', '1')}</w:p>"
