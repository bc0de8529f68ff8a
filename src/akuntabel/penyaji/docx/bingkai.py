"""Tables that only arrange: borderless or boxed cells of cards, letterheads, signatures and covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kotak:
    """A cell: paragraphs as XML, width in twips, borders and shading as XML of tcPr, columns it spans."""

    isi: str
    lebar: int
    garis: str = ""
    warna: str = ""
    tegak: str = "top"
    rentang: int = 1


@dataclass(frozen=True, slots=True)
class Larik:
    """A row; ``tinggi`` in twips, exact when ``pas``."""

    kotak: Sequence[Kotak]
    tinggi: int = 0
    pas: bool = False


def bingkai(larik: Sequence[Larik], kolom: Sequence[int], *, tepi: int = 0, tengah: bool = False) -> str:
    """Return a table without borders of its own; ``tepi`` is the cell margin in twips."""
    jc = '<w:jc w:val="center"/>' if tengah else ""
    atas = f'<w:top w:w="{tepi}" w:type="dxa"/>' if tepi else ""
    bawah = f'<w:bottom w:w="{tepi}" w:type="dxa"/>' if tepi else ""
    kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in kolom)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(kolom)}" w:type="dxa"/>{jc}<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{atas}<w:left w:w="{tepi}" w:type="dxa"/>{bawah}'
        f'<w:right w:w="{tepi}" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{''.join(_larik(x) for x in larik)}</w:tbl>"
    )


def _larik(larik: Larik) -> str:
    aturan = "exact" if larik.pas else "atLeast"
    tinggi = f'<w:trHeight w:val="{larik.tinggi}" w:hRule="{aturan}"/>' if larik.tinggi else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tinggi}</w:trPr>{''.join(_kotak(x) for x in larik.kotak)}</w:tr>"


def _kotak(kotak: Kotak) -> str:
    rentang = f'<w:gridSpan w:val="{kotak.rentang}"/>' if kotak.rentang > 1 else ""
    garis = f"<w:tcBorders>{kotak.garis}</w:tcBorders>" if kotak.garis else ""
    naungan = f'<w:shd w:val="clear" w:color="auto" w:fill="{kotak.warna}"/>' if kotak.warna else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{kotak.lebar}" w:type="dxa"/>{rentang}{garis}{naungan}'
        f'<w:vAlign w:val="{kotak.tegak}"/></w:tcPr>{kotak.isi}</w:tc>'
    )


def garis(sisi: str, tebal: int, warna: str) -> str:
    """Return one border; ``tebal`` in eighths of a point."""
    return f'<w:{sisi} w:val="single" w:sz="{tebal}" w:space="0" w:color="{warna}"/>'


def bagi_lebar(lebar: int, bobot: Sequence[int]) -> list[int]:
    """Split a width in twips by weights; the last takes what rounding leaves."""
    jumlah = sum(bobot)
    bagian = [lebar * b // jumlah for b in bobot]
    bagian[-1] += lebar - sum(bagian)
    return bagian
