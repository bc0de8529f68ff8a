"""Insertions: sections that exist, each kind with what it needs, tables fetched from their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from akuntabel.kinerja.narasi import LingkupBagian
from akuntabel.kinerja.sisipan import (
    BANYAK_BARIS_TABEL,
    BANYAK_KOLOM_TABEL,
    BarisSisipan,
    JenisSisipan,
    daftar_tempat,
    kunci_tempat,
)
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi, kunci_lembar
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.rentang_sel import RentangSel, baca_rentang_sel
from akuntabel.pertukaran.susunan import SISIPAN
from akuntabel.pertukaran.tabel_sisipan import SelRusak, ambil_isi, berisi, susutkan
from akuntabel.pertukaran.xlsx import BukuMentah, LembarMentah
from akuntabel.temuan import Usulan, usul_serupa

BANYAK_TABEL = 100
_PERLU = {
    JenisSisipan.PARAGRAF: ("teks",),
    JenisSisipan.TABEL: ("rentang", "judul"),
    JenisSisipan.GAMBAR: ("gambar", "judul"),
}
_HANYA = {"rentang": JenisSisipan.TABEL, "baris_judul": JenisSisipan.TABEL, "gambar": JenisSisipan.GAMBAR}
_TANPA_KODE = frozenset(t.kunci for t in daftar_tempat())


def cek_sisipan(isi: Isi, catatan: Catatan) -> None:
    """Report sections nobody knows, and cells a kind needs or does not use."""
    for baris in isi.lembar(SISIPAN):
        _cek_bagian(baris, isi, catatan)
        jenis: JenisSisipan | None = baris.nilai.get("jenis")
        for kunci in _PERLU[jenis] if jenis else ():
            if jenis and not baris.nilai.get(kunci):
                baris.catat(catatan, "NAR511", kunci, jenis=jenis.value, nama=SISIPAN.cari(kunci).judul)
        for kunci, milik in _HANYA.items():
            if kunci in baris.nilai and jenis is not milik:
                baris.catat(catatan, "LKP526", kunci, untuk=jenis.value if jenis else "jenis ini")


def _cek_bagian(baris: BarisBaca, isi: Isi, catatan: Catatan) -> None:
    kunci = baris.teks("bagian")
    pokok, _, kode = kunci.partition(":")
    lingkup = kunci_tempat().get(pokok)
    if not kunci:
        return
    if lingkup is None or (kode and lingkup is LingkupBagian.DOKUMEN):
        serupa = usul_serupa(pokok, kunci_tempat())
        baris.catat(catatan, "NAR512", "bagian", kunci=kunci, usulan=serupa, seharusnya="kunci dari daftar")
    elif not kode and lingkup is not LingkupBagian.DOKUMEN and pokok not in _TANPA_KODE:
        baris.catat(
            catatan, "NAR506", "bagian", seharusnya=f"{pokok}:kode", kunci=kunci, lingkup=lingkup.value
        )
    elif kode and kode not in (ada := isi.kode(lingkup.value)):
        lembar = lingkup.value.capitalize()
        usulan = [Usulan(f"{pokok}:{u.teks}", u.dasar) for u in usul_serupa(kode, ada)]
        baris.catat(catatan, "SEL503", "bagian", usulan=usulan, kode=kode, lembar=lembar)


def ambil_tabel(isi: Isi, buku: BukuMentah, catatan: Catatan) -> dict[str, tuple[BarisSisipan, ...]]:
    """Return the cells of inserted tables by code; ranges that cannot be used are noted."""
    lembar = {kunci_lembar(lmb.nama): lmb for lmb in reversed(buku.lembar)}
    hasil: dict[str, tuple[BarisSisipan, ...]] = {}
    for nomor, baris in enumerate(_bertabel(isi)):
        if nomor >= BANYAK_TABEL:
            baris.catat(catatan, "NAR518", "rentang", batas=BANYAK_TABEL)
            break
        petak = _petak(baris, lembar, catatan)
        if petak is not None:
            tabel = _ambil(baris, lembar[kunci_lembar(petak.lembar)], petak, catatan)
            hasil |= {baris.teks("kode"): tabel} if tabel else {}
    return hasil


def _bertabel(isi: Isi) -> Iterator[BarisBaca]:
    for baris in isi.lembar(SISIPAN):
        if baris.nilai.get("jenis") is JenisSisipan.TABEL and baris.teks("rentang"):
            yield baris


def _petak(baris: BarisBaca, lembar: Mapping[str, LembarMentah], catatan: Catatan) -> RentangSel | None:
    """Return the filled part of the range a row names, None after a note."""
    petak = baca_rentang_sel(baris.teks("rentang"))
    if petak is None:
        usulan = [Usulan(_seluruhnya(lmb), "seluruh isi lembar") for lmb in _disebut(baris, lembar)]
        baris.catat(catatan, "NAR513", "rentang", seharusnya="'Nama Lembar'!A3:F20", usulan=usulan)
        return None
    asal = lembar.get(kunci_lembar(petak.lembar))
    if asal is None:
        nama = [lmb.nama for lmb in lembar.values()]
        usulan = [Usulan(str(_ganti(petak, u.teks)), u.dasar) for u in usul_serupa(petak.lembar, nama)]
        baris.catat(catatan, "NAR514", "rentang", nama=petak.lembar, usulan=usulan)
        return None
    susut = susutkan(asal, petak)
    if susut.banyak_baris > BANYAK_BARIS_TABEL or susut.banyak_kolom > BANYAK_KOLOM_TABEL:
        baris.catat(
            catatan,
            "NAR515",
            "rentang",
            seharusnya=f"paling banyak {BANYAK_BARIS_TABEL} baris dan {BANYAK_KOLOM_TABEL} kolom",
            baris=susut.banyak_baris,
            kolom=susut.banyak_kolom,
        )
        return None
    return susut


def _disebut(baris: BarisBaca, lembar: Mapping[str, LembarMentah]) -> list[LembarMentah]:
    """Return the sheet a text names without a range of cells that we can read."""
    teks = baris.teks("rentang").partition("!")[0].strip().strip("'=")
    return [lembar[kunci]] if (kunci := kunci_lembar(teks)) in lembar and lembar[kunci].sel else []


def _seluruhnya(lembar: LembarMentah) -> str:
    kolom = [k for sel in lembar.sel.values() for k in sel]
    return str(RentangSel(lembar.nama, min(lembar.sel), min(kolom), max(lembar.sel), max(kolom)))


def _ganti(petak: RentangSel, lembar: str) -> RentangSel:
    return RentangSel(lembar, petak.atas, petak.kiri, petak.bawah, petak.kanan)


def _ambil(
    baris: BarisBaca, lembar: LembarMentah, petak: RentangSel, catatan: Catatan
) -> tuple[BarisSisipan, ...] | None:
    judul = baris.nilai.get("baris_judul", 1)
    try:
        isi = ambil_isi(lembar, petak, judul, sejak_1904=baris.sejak_1904)
    except SelRusak as rusak:
        catatan.tambah("LKP521" if rusak.rumus else "LKP522", lembar.nama, rusak.sel)
        return None
    if not berisi(isi):
        baris.catat(catatan, "NAR516", "rentang")
        return None
    if judul >= len(isi):
        baris.catat(catatan, "NAR517", "rentang", baris=len(isi), judul=judul)
        return None
    return isi
