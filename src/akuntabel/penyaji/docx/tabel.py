"""Tables: header rows that repeat, spans, widths to the twip, a look for every kind of row."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from akuntabel.naskah import Baris, JenisBaris, Rata, Sel, Tabel
from akuntabel.penyaji.lebar import INDEN, TataKolom
from akuntabel.penyaji.tema import Tema

from .bingkai import garis as garis_tepi
from .konteks import Konteks
from .sebaris import kotak_narasi, tulis_sebaris
from .xml import Huruf, rpr, setengah_titik, twip

BANTALAN_TWIP = 57
BARIS_TABEL_PENDEK = 10

_JC = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_TEBAL = frozenset((JenisBaris.KEPALA, JenisBaris.KELOMPOK, JenisBaris.SUBJUMLAH, JenisBaris.JUMLAH))
_TOTAL = {JenisBaris.SUBJUMLAH: 8, JenisBaris.JUMLAH: 12}
_WARNA_KELOMPOK = "F3F3F3"


@dataclass(frozen=True, slots=True)
class _Letak:
    """A cell at its place; ``sambung`` is a row below the first of a span."""

    sel: Sel
    kolom: int
    sambung: bool


@dataclass(frozen=True, slots=True)
class _Lukis:
    """What every cell of one table shares."""

    tabel: Tabel
    lebar: tuple[int, ...]
    ukuran: int
    kepala: str
    k: Konteks


def lebar_twip(lebar: tuple[int, ...]) -> tuple[int, ...]:
    """Return column widths as twips that add up to the rounded whole."""
    batas = [twip(sum(lebar[:i])) for i in range(len(lebar) + 1)]
    return tuple(b - a for a, b in pairwise(batas))


def tulis_tabel(tabel: Tabel, tata: TataKolom, k: Konteks, *, lekat: bool) -> str:
    """Return the table; ``lekat`` keeps its last row on the page of the line below it."""
    lukis = _Lukis(
        tabel, lebar_twip(tata.lebar), setengah_titik(tata.ukuran), _heks(k.tema.warna_kepala_tabel), k
    )
    kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in lukis.lebar)
    return (
        f"<w:tbl>{sifat_tabel(sum(lukis.lebar), k.tema, polos=tabel.polos)}<w:tblGrid>{kisi}</w:tblGrid>"
        f"{_baris_baris(lukis, lekat)}</w:tbl>"
    )


def sifat_tabel(lebar: int, tema: Tema, *, polos: bool = False) -> str:
    """Return the properties of a table of a width in twips; ``polos`` has no rules."""
    gaya = "TableNormal" if polos else "AkTabelKisi" if tema.gaya_tabel == "kisi" else "AkTabelMendatar"
    return (
        f'<w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="{lebar}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{BANTALAN_TWIP}" w:type="dxa"/><w:right w:w="{BANTALAN_TWIP}" w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
    )


def _baris_baris(lukis: _Lukis, lekat: bool) -> str:
    tabel = lukis.tabel
    hasil = []
    for bagian, kepala in ((tabel.kepala, True), (tabel.badan, False)):
        letak = _tata_letak(bagian, len(tabel.kolom))
        for nomor, (baris, sel) in enumerate(zip(bagian, letak, strict=True)):
            jenis = JenisBaris.KEPALA if kepala and baris.jenis is JenisBaris.BIASA else baris.jenis
            ikut = (kepala and bool(tabel.badan)) or (not kepala and _ikut(bagian, nomor, lekat))
            hasil.append(_baris(lukis, sel, jenis, kepala, ikut))
    return "".join(hasil) or _baris(
        lukis, _tata_letak((Baris(()),), len(tabel.kolom))[0], JenisBaris.BIASA, False, lekat
    )


def _ikut(badan: tuple[Baris, ...], nomor: int, lekat: bool) -> bool:
    """Tell whether a body row stays with the next: group heads, rows before a total, short tables."""
    if nomor == len(badan) - 1:
        return lekat
    return (
        len(badan) <= BARIS_TABEL_PENDEK
        or nomor == 0
        or badan[nomor].jenis is JenisBaris.KELOMPOK
        or badan[nomor + 1].jenis in _TOTAL
    )


def _tata_letak(bagian: tuple[Baris, ...], jumlah: int) -> list[list[_Letak]]:
    """Place cells on the grid: spans go on below, what is missing becomes an empty cell."""
    terbuka: dict[int, tuple[Sel, int]] = {}
    hasil = []
    for baris in bagian:
        isi, kolom, sel_baris = [], 0, iter(baris.sel)
        while kolom < jumlah:
            if kolom in terbuka:
                sel, sisa = terbuka.pop(kolom)
                isi.append(_Letak(sel, kolom, True))
            else:
                sel = _pas(next(sel_baris, Sel()), kolom, jumlah, terbuka)
                sisa = sel.tinggi
                isi.append(_Letak(sel, kolom, False))
            if sisa > 1:
                terbuka[kolom] = (sel, sisa - 1)
            kolom += sel.lebar
        hasil.append(isi)
    return hasil


def _pas(sel: Sel, kolom: int, jumlah: int, terbuka: dict[int, tuple[Sel, int]]) -> Sel:
    """Cut a span that runs out of the table or into a cell from above."""
    batas = min((kol for kol in terbuka if kol > kolom), default=jumlah)
    lebar = max(1, min(sel.lebar, batas - kolom))
    return (
        sel
        if lebar == sel.lebar
        else Sel(sel.isi, lebar, sel.tinggi, sel.rata, sel.tebal, sel.inden, sel.narasi)
    )


def _baris(lukis: _Lukis, isi: list[_Letak], jenis: JenisBaris, kepala: bool, ikut: bool) -> str:
    sifat = "<w:cantSplit/><w:tblHeader/>" if kepala else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{sifat}</w:trPr>{''.join(_sel(lukis, x, jenis, ikut) for x in isi)}</w:tr>"


def _sel(lukis: _Lukis, letak: _Letak, jenis: JenisBaris, ikut: bool) -> str:
    sel, akhir = letak.sel, letak.kolom + letak.sel.lebar
    lebar = sum(lukis.lebar[letak.kolom : akhir])
    rentang = f'<w:gridSpan w:val="{sel.lebar}"/>' if sel.lebar > 1 else ""
    tegak = ""
    if sel.tinggi > 1:
        tegak = "<w:vMerge/>" if letak.sambung else '<w:vMerge w:val="restart"/>'
    sifat = f'<w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{rentang}{tegak}{_hias(lukis, jenis)}</w:tcPr>'
    return f"<w:tc>{sifat}{_isi_sel(lukis, letak, jenis, ikut)}</w:tc>"


def _hias(lukis: _Lukis, jenis: JenisBaris) -> str:
    garis = ""
    if jenis in _TOTAL:
        garis = f"<w:tcBorders>{garis_tepi('top', _TOTAL[jenis], '000000')}</w:tcBorders>"
    warna = {JenisBaris.KEPALA: lukis.kepala, JenisBaris.KELOMPOK: _WARNA_KELOMPOK}.get(jenis, "")
    naungan = f'<w:shd w:val="clear" w:color="auto" w:fill="{warna}"/>' if warna else ""
    tengah = '<w:vAlign w:val="center"/>' if jenis in (JenisBaris.KEPALA, JenisBaris.NOMOR) else ""
    return garis + naungan + tengah


def _isi_sel(lukis: _Lukis, letak: _Letak, jenis: JenisBaris, ikut: bool) -> str:
    sel = letak.sel
    tebal = jenis in _TEBAL or sel.tebal
    ukuran = max(lukis.ukuran - 3, 12) if jenis is JenisBaris.NOMOR else lukis.ukuran
    huruf = Huruf(tebal=tebal and not sel.narasi, ukuran=ukuran)
    ppr = _ppr(_jc(lukis, letak, jenis), sel.inden, ikut, huruf)
    if letak.sambung:
        return f"<w:p>{ppr}</w:p>"
    paragraf = f"<w:p>{ppr}{tulis_sebaris(sel.isi, lukis.k, huruf)}</w:p>"
    return kotak_narasi(paragraf, sel.narasi, lukis.k) if sel.narasi else paragraf


def _jc(lukis: _Lukis, letak: _Letak, jenis: JenisBaris) -> str:
    if letak.sel.rata is not None:
        return _JC[letak.sel.rata]
    if jenis in (JenisBaris.KEPALA, JenisBaris.NOMOR):
        return "center"
    if jenis is not JenisBaris.BIASA and letak.sel.lebar > 1:
        return "left"
    return _JC[lukis.tabel.kolom[letak.kolom].rata]


def _ppr(jc: str, inden: int, ikut: bool, huruf: Huruf) -> str:
    lekat = "<w:keepNext/>" if ikut else ""
    masuk = f'<w:ind w:left="{twip(inden * INDEN)}"/>' if inden else ""
    return f'<w:pPr><w:pStyle w:val="AkSel"/>{lekat}{masuk}<w:jc w:val="{jc}"/>{rpr(huruf)}</w:pPr>'


def _heks(warna: str) -> str:
    return warna.lstrip("#").upper()
