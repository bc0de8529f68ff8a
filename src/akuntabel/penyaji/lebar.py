"""Column widths of a table: nothing unbreakable is broken, long text gets room, or the page is turned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.naskah import (
    Angka,
    Baris,
    CelahSebaris,
    GantiBaris,
    JenisBaris,
    Pecahan,
    Rujukan,
    Sebaris,
    Sel,
    Tabel,
    Tulisan,
)

from .huruf import Pengukur, pengukur
from .tema import Tema

BANTALAN = 150
"""Space left and right of the text in a cell, in 1/100 mm."""

INDEN = 400
"""One step of ``Sel.inden`` in 1/100 mm."""

_LEBIH = 60
_KATA_PANJANG = 5
_EM_TIGA_KATA = 9
_PENDEK = 40
_LANGKAH = (Decimal(0), Decimal("0.5"), Decimal(1))
_RUJUKAN_UMUM = "Lampiran XIII"
_LEKAT = re.compile(r"(?<=\d) (?=[%\d])|(?<=Rp) (?=\d)")
_KATA = re.compile(r"[^\s\u00a0]+(?:\u00a0+[^\s\u00a0]+)*")
_TANDA_HUBUNG = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")
_KEPALA = frozenset((JenisBaris.KEPALA, JenisBaris.NOMOR))
_TEBAL = frozenset((JenisBaris.KEPALA, JenisBaris.KELOMPOK, JenisBaris.SUBJUMLAH, JenisBaris.JUMLAH))


@dataclass(frozen=True, slots=True)
class TataKolom:
    """Widths in 1/100 mm that add up to the text width, the page's orientation, the text size in pt."""

    lebar: tuple[int, ...]
    lanskap: bool
    ukuran: Decimal


@dataclass(frozen=True, slots=True)
class _Isian:
    """What one cell asks for, in font units of its font."""

    kolom: int
    rentang: int
    tetap: int
    kata: int
    baris: int
    tiga_kata: int
    ukur: Pengukur


@dataclass(slots=True)
class _Kebutuhan:
    """What the columns ask for at one text size, in 1/100 mm."""

    kata: list[int]
    nyaman: list[int]
    penuh: list[int]


def tata_kolom(tabel: Tabel, tema: Tema, *, tegak: bool = False) -> TataKolom:
    """Return the widths of the columns and the page they need.

    No word and no numeral is wider than its column, and a column of long text holds three average words.
    Where that does not fit the page, the text is set up to 1 pt smaller, then the page is turned. What does
    not fit even then keeps at least its words, and as a last resort shrinks evenly. A short table is not
    worth a turned page: it stays upright as long as its words fit. With ``tegak`` the page is never turned.
    """
    isian = tuple(_isian(tabel, tema))
    for lanskap in (False,) if tegak else (False, True):
        lebar = tema.lebar_teks(lanskap)
        for langkah in _LANGKAH:
            ukuran = tema.ukuran_tabel - langkah
            perlu = _kebutuhan(tabel, isian, ukuran)
            if sum(perlu.nyaman) <= lebar:
                return TataKolom(_bagi(tabel, perlu.nyaman, perlu.penuh, lebar), lanskap, ukuran)
        if not (lanskap or tegak) and (rapat := _rapat(tabel, perlu, ukuran, tema)) is not None:
            return rapat
    if sum(perlu.kata) <= lebar:
        return TataKolom(_bagi(tabel, perlu.kata, perlu.nyaman, lebar), not tegak, ukuran)
    return TataKolom(_pecah(lebar, perlu.kata), not tegak, ukuran)


def _rapat(tabel: Tabel, perlu: _Kebutuhan, ukuran: Decimal, tema: Tema) -> TataKolom | None:
    """Return upright columns as narrow as their words when the table stays short that way."""
    lebar = tema.lebar_teks()
    if sum(perlu.kata) > lebar:
        return None
    tata = TataKolom(_bagi(tabel, perlu.kata, perlu.nyaman, lebar), False, ukuran)
    tinggi = sum(tinggi_baris(bagian, tata, tema) for bagian in (tabel.kepala, tabel.badan))
    return tata if tinggi <= tema.tinggi_teks() * _PENDEK // 100 else None


def tinggi_baris(baris: Sequence[Baris], tata: TataKolom, tema: Tema) -> int:
    """Estimate the height of rows in 1/100 mm; the text of a spanning cell is shared by its rows."""
    tinggi = [0] * len(baris)
    for nomor, kolom, sel in kolom_sel(baris, len(tata.lebar)):
        lebar = sum(tata.lebar[kolom : kolom + sel.lebar])
        satu = tinggi_sel(sel, lebar, tema, tata.ukuran) // max(sel.tinggi, 1)
        for n in range(nomor, min(nomor + sel.tinggi, len(baris))):
            tinggi[n] = max(tinggi[n], satu)
    return sum(tinggi)


def tinggi_sel(sel: Sel, lebar: int, tema: Tema, ukuran: Decimal) -> int:
    """Estimate the height of a cell's text in 1/100 mm when the cell is ``lebar`` (1/100 mm) wide."""
    ukur = pengukur(tema.huruf_pdf, sel.tebal)
    ruang = max(lebar - 2 * BANTALAN - sel.inden * INDEN, 500)
    baris = 0
    for bagian in _teks_sel(sel.isi).split("\n"):
        baris += -(-ukur.lebar(ukur.satuan(bagian), int(ukuran * 100)) * 110 // (100 * ruang)) or 1
    return baris * int(ukuran * 254 * 13 // 72) + 2 * BANTALAN


def kolom_sel(baris: Sequence[Baris], jumlah: int) -> Iterator[tuple[int, int, Sel]]:
    """Yield row index, first column and cell of every cell, spans of earlier rows taken into account.

    Cells beyond the last column are left out.
    """
    sisa = [0] * jumlah
    for nomor, satu in enumerate(baris):
        kolom = 0
        for sel in satu.sel:
            while kolom < jumlah and sisa[kolom]:
                kolom += 1
            if kolom >= jumlah:
                break
            yield nomor, kolom, sel
            for k in range(kolom, min(kolom + sel.lebar, jumlah)):
                sisa[k] = sel.tinggi
            kolom += sel.lebar
        sisa = [max(s - 1, 0) for s in sisa]


def _isian(tabel: Tabel, tema: Tema) -> Iterator[_Isian]:
    biasa, tebal = pengukur(tema.huruf_pdf), pengukur(tema.huruf_pdf, True)
    for bagian in (tabel.kepala, tabel.badan):
        for nomor, kolom, sel in kolom_sel(bagian, len(tabel.kolom)):
            jenis = bagian[nomor].jenis
            ukur = tebal if sel.tebal or jenis in _TEBAL or _ada_tebal(sel.isi) else biasa
            kepala = jenis in _KEPALA or bagian is tabel.kepala
            yield _ukur_sel(sel, kolom, ukur, kepala)


def _ukur_sel(sel: Sel, kolom: int, ukur: Pengukur, kepala: bool) -> _Isian:
    teks = _teks_sel(sel.isi)
    spasi = ukur.satuan(" ")
    kata = [ukur.satuan(k) for k in _KATA.findall(teks)]
    terpanjang = max(kata, default=0)
    if "-" in teks:
        terpanjang = max(ukur.satuan(p) for k in _KATA.findall(teks) for p in _penggal(k))
    jumlah = sum(kata) + spasi * max(len(kata) - 1, 0)
    panjang = not kepala and len(kata) >= _KATA_PANJANG
    return _Isian(
        kolom=kolom,
        rentang=sel.lebar,
        tetap=2 * BANTALAN + _LEBIH + sel.inden * INDEN,
        kata=terpanjang,
        baris=terpanjang if kepala else max(jumlah // max(sel.tinggi, 1), terpanjang),
        tiga_kata=min(jumlah * 3 // len(kata), _EM_TIGA_KATA * ukur.per_em) if panjang else 0,
        ukur=ukur,
    )


def _penggal(kata: str) -> list[str]:
    return _TANDA_HUBUNG.split(kata)


def _ada_tebal(isi: tuple[Sebaris, ...]) -> bool:
    return any(isinstance(s, Tulisan | Angka) and s.tebal for s in isi)


def _teks_sel(isi: tuple[Sebaris, ...]) -> str:
    return "".join(_teks(s) for s in isi)


def _teks(s: Sebaris) -> str:
    match s:
        case Tulisan():
            return s.teks
        case Angka():
            return _LEKAT.sub("\u00a0", s.cetak)
        case Rujukan():
            return _RUJUKAN_UMUM
        case Pecahan():
            atas = max(s.pembilang, s.penyebut, key=len)
            return f"{atas} × {s.faktor}" if s.faktor else atas
        case CelahSebaris():
            return f"Belum diisi: {s.pesan} ({s.pengisi})"
        case GantiBaris():
            return "\n"


def _kebutuhan(tabel: Tabel, isian: Sequence[_Isian], ukuran: Decimal) -> _Kebutuhan:
    jumlah = len(tabel.kolom)
    perlu = _Kebutuhan([2 * BANTALAN] * jumlah, [2 * BANTALAN] * jumlah, [2 * BANTALAN] * jumlah)
    seratus = int(ukuran * 100)
    rentang: list[tuple[_Isian, int, int]] = []
    for satu in isian:
        kata = satu.tetap + satu.ukur.lebar(satu.kata, seratus)
        nyaman = max(kata, satu.tetap + satu.ukur.lebar(satu.tiga_kata, seratus))
        if satu.rentang > 1:
            rentang.append((satu, kata, nyaman))
            continue
        k = satu.kolom
        perlu.kata[k] = max(perlu.kata[k], kata)
        perlu.nyaman[k] = max(perlu.nyaman[k], nyaman)
        perlu.penuh[k] = max(perlu.penuh[k], satu.tetap + satu.ukur.lebar(satu.baris, seratus))
    for satu, kata, nyaman in rentang:
        _lebarkan(perlu.kata, satu, kata)
        _lebarkan(perlu.nyaman, satu, nyaman)
    return perlu


def _lebarkan(lebar: list[int], satu: _Isian, perlu: int) -> None:
    akhir = min(satu.kolom + satu.rentang, len(lebar))
    kurang = perlu - sum(lebar[satu.kolom : akhir])
    if kurang > 0:
        tambah = _pecah(kurang, lebar[satu.kolom : akhir])
        for k, nilai in enumerate(tambah, satu.kolom):
            lebar[k] += nilai


def _bagi(tabel: Tabel, dasar: Sequence[int], penuh: Sequence[int], lebar: int) -> tuple[int, ...]:
    """Give what is left first to columns whose text still breaks, by weight, then to all evenly."""
    hasil = list(dasar)
    bobot = [max(k.bobot, 1) for k in tabel.kolom]
    jatah = [max(lebar // 2, lebar * b // sum(bobot)) for b in bobot]
    batas = [max(d, min(p, j)) for d, p, j in zip(dasar, penuh, jatah, strict=True)]
    sisa = lebar - sum(hasil)
    while sisa > 0:
        mau = [(t - h) * b for t, h, b in zip(batas, hasil, bobot, strict=True)]
        if not any(mau):
            break
        beri = [min(t, b - h) for t, b, h in zip(_pecah(sisa, mau), batas, hasil, strict=True)]
        hasil = [h + t for h, t in zip(hasil, beri, strict=True)]
        sisa -= sum(beri)
    tambah = _pecah(sisa, [h * b for h, b in zip(hasil, bobot, strict=True)])
    return tuple(h + t for h, t in zip(hasil, tambah, strict=True))


def _pecah(jumlah: int, bobot: Sequence[int]) -> tuple[int, ...]:
    """Split a whole number in proportion; what rounding leaves goes to the first largest weights."""
    total = sum(bobot)
    if not total:
        return (0,) * len(bobot)
    bagian = [jumlah * b // total for b in bobot]
    urut = sorted(range(len(bobot)), key=lambda k: -bobot[k])
    for k in urut[: jumlah - sum(bagian)]:
        bagian[k] += 1
    return tuple(bagian)
