"""Tables as Typst expressions: rows that stay whole, groups that stay together or repeat their head cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from akuntabel.naskah import Baris, JenisBaris, Kolom, Rata, Sel, Tabel
from akuntabel.penyaji.lebar import BANTALAN, INDEN, TataKolom, kolom_sel, tinggi_sel
from akuntabel.penyaji.tema import Tema

from .konteks import Konteks
from .sebaris import sebaris, sebaris_atau_none, sumber_atau_none

_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}


def tabel(blok: Tabel, tata: TataKolom, k: Konteks) -> str:
    """Return a table with its caption, source and notes as a statement."""
    tinggi = k.tema.tinggi_teks(tata.lanskap)
    badan = pecah_rentang(blok.badan, tata, k.tema, tinggi * 45 // 100)
    ikat = ikatan(badan, tinggi_baris(badan, tata, k.tema), tinggi * 30 // 100)
    if sum(tinggi_baris(badan, tata, k.tema)) <= tinggi * 22 // 100 and badan:
        ikat = [len(badan)]
    terikat = len(ikat) < len(badan)
    bagian = [
        k.teks(blok.nomor),
        sebaris_atau_none(blok.judul, k),
        f"{tata.ukuran}pt",
        "(" + "".join(f"{lebar}fr, " for lebar in tata.lebar) + ("0pt)" if terikat else ")"),
        _sel_semua(blok.kepala, blok.kolom, tata, k, [1] * len(blok.kepala) if terikat else ()),
        _sel_semua(badan, blok.kolom, tata, k, ikat if terikat else (), polos=blok.polos),
        f"tanda: {k.label(blok.kunci) if blok.judul else 'none'}",
        f"sumber: {sumber_atau_none(blok.sumber, k)}",
        "catatan: (" + "".join(f"{sebaris(c, k)}, " for c in blok.catatan) + ")",
    ]
    return f"tabel({', '.join(bagian)})"


def pecah_rentang(badan: Sequence[Baris], tata: TataKolom, tema: Tema, batas: int) -> tuple[Baris, ...]:
    """Cut row spans taller than ``batas`` (1/100 mm) into pieces that repeat their text.

    A page can then break between two pieces, and the reader still sees what the rows belong to. Spans are
    cut at the same rows in every column: pieces that overlap would tie a whole page together.
    """
    tinggi = tinggi_baris(badan, tata, tema)
    letak = list(kolom_sel(badan, len(tata.lebar)))
    potong = _batas_potong([(n, n + s.tinggi) for n, _, s in letak if s.tinggi > 1], tinggi, batas)
    hasil: list[list[tuple[int, Sel]]] = [[] for _ in badan]
    for nomor, kolom, sel in letak:
        tepi = [nomor, *(r for r in potong if nomor < r < nomor + sel.tinggi), nomor + sel.tinggi]
        for awal, akhir in pairwise(tepi):
            hasil[awal].append(
                (kolom, sel if akhir - awal == sel.tinggi else replace(sel, tinggi=akhir - awal))
            )
    return tuple(
        replace(baris, sel=tuple(sel for _, sel in sorted(isi, key=lambda pasang: pasang[0])))
        for baris, isi in zip(badan, hasil, strict=True)
    )


def _batas_potong(rentang: Sequence[tuple[int, int]], tinggi: Sequence[int], batas: int) -> list[int]:
    """Return the rows before which tall spans are cut; spans that are not tall stay whole."""
    tinggi_rentang = {(a, b): sum(tinggi[a:b]) for a, b in rentang}
    utuh = [r for r, t in tinggi_rentang.items() if t <= batas]
    hasil: set[int] = set()
    for (a, b), t in tinggi_rentang.items():
        if t > batas:
            calon = [r for r in range(a + 1, b) if not any(x < r < y for x, y in utuh)]
            hasil.update(_pilih(a, calon, b, tinggi, batas * 2 // 3))
    return sorted(hasil)


def _pilih(awal: int, calon: Sequence[int], akhir: int, tinggi: Sequence[int], batas: int) -> list[int]:
    """Return those of the candidate rows at which pieces of at most ``batas`` end, where that is possible."""
    hasil: list[int] = []
    mulai = awal
    for kiri, kanan in pairwise([awal, *calon, akhir]):
        if kiri > mulai and sum(tinggi[mulai:kanan]) > batas:
            hasil.append(kiri)
            mulai = kiri
    return hasil


def tinggi_baris(badan: Sequence[Baris], tata: TataKolom, tema: Tema) -> list[int]:
    """Estimate the height of every row in 1/100 mm from its cells that span one row."""
    tinggi = [0] * len(badan)
    for nomor, kolom, sel in kolom_sel(badan, len(tata.lebar)):
        if sel.tinggi == 1:
            lebar = sum(tata.lebar[kolom : kolom + sel.lebar])
            tinggi[nomor] = max(tinggi[nomor], tinggi_sel(sel, lebar, tema, tata.ukuran))
    return tinggi


def ikatan(badan: Sequence[Baris], tinggi: Sequence[int], batas: int) -> list[int]:
    """Return the lengths of the runs of rows that share a page, in order; most are 1.

    A group row stays with the row below it, a total with the row above it; the last row is not left alone.
    """
    hasil: list[int] = []
    isi = 0
    for nomor, baris in enumerate(badan):
        sambung = nomor > 0 and (
            badan[nomor - 1].jenis is JenisBaris.KELOMPOK
            or baris.jenis in (JenisBaris.SUBJUMLAH, JenisBaris.JUMLAH)
            or nomor == len(badan) - 1
        )
        if sambung and isi + tinggi[nomor] <= batas:
            hasil[-1] += 1
            isi += tinggi[nomor]
        else:
            hasil.append(1)
            isi = tinggi[nomor]
    return hasil


def _sel_semua(
    baris: Sequence[Baris],
    kolom: Sequence[Kolom],
    tata: TataKolom,
    k: Konteks,
    ikat: Sequence[int],
    *,
    polos: bool = False,
) -> str:
    tinggi = tinggi_baris(baris, tata, k.tema)
    halaman = k.tema.tinggi_teks(tata.lanskap)
    per_baris: list[list[str]] = [[] for _ in baris]
    for nomor, mulai, sel in kolom_sel(baris, len(kolom)):
        lebar = sum(tata.lebar[mulai : mulai + sel.lebar])
        batas = halaman // 3 if sel.tinggi == 1 else halaman // 2
        utuh = sum(tinggi[nomor : nomor + sel.tinggi]) <= batas
        jenis = "polos" if polos else baris[nomor].jenis.value
        rata = _rata(sel, baris[nomor].jenis, kolom[mulai])
        per_baris[nomor].append(_sel(sel, jenis, rata, lebar, utuh, k))
    mulai = 0
    for jumlah in ikat:
        per_baris[mulai].append(f"pengikat({jumlah})")
        mulai += jumlah
    return "(" + "".join(f"{satu}, " for isi in per_baris for satu in isi) + ")"


def _sel(sel: Sel, jenis: str, rata: str, lebar: int, utuh: bool, k: Konteks) -> str:
    isi = sebaris(sel.isi, k, lebar - 2 * BANTALAN - sel.inden * INDEN)
    opsi = [f'"{jenis}"', rata, f"strong({isi})" if sel.tebal else isi]
    if sel.inden:
        opsi.append(f"inden: {sel.inden}")
    if sel.lebar > 1:
        opsi.append(f"colspan: {sel.lebar}")
    if sel.tinggi > 1:
        opsi.append(f"rowspan: {sel.tinggi}")
    opsi.append(f"breakable: {'false' if utuh else 'true'}")
    return f"sel({', '.join(opsi)})"


def _rata(sel: Sel, jenis: JenisBaris, kolom: Kolom) -> str:
    if jenis is JenisBaris.NOMOR:
        return "center + horizon"
    if jenis is JenisBaris.KEPALA:
        return f"{_RATA[sel.rata or Rata.TENGAH]} + horizon"
    rata = sel.rata or (Rata.KIRI if sel.lebar > 1 else kolom.rata)
    return f"{_RATA[rata]} + top"
