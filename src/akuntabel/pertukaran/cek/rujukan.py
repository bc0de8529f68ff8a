"""Codes: unique where they must be, and pointing to rows that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi, jenis_baris
from akuntabel.pertukaran.bentuk import Jenis, Kolom
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import IDENTITAS, LEMBAR, LEMBAR_KODE, lembar_acuan
from akuntabel.pertukaran.susunan.tutur import PERIHAL
from akuntabel.temuan import usul_serupa


def cek_rujukan(isi: Isi, catatan: Catatan) -> None:
    """Report codes used twice and codes that lead nowhere."""
    _cek_kembar(isi, catatan)
    dikenal = {jenis: isi.kode(jenis) for jenis in LEMBAR_KODE}
    for lembar in LEMBAR:
        for baris in isi.lembar(lembar):
            for kolom, kode in _kode_dirujuk(baris):
                _cek_satu(baris, kolom, kode, dikenal, catatan)
    for baris in isi.lembar(IDENTITAS):
        _cek_kode_instansi(baris, catatan)


def _cek_kembar(isi: Isi, catatan: Catatan) -> None:
    """Codes of nodes and indicators share one space, because texts and analyses name either."""
    terpakai: dict[tuple[str, str], BarisBaca] = {}
    for lembar in LEMBAR:
        for baris in isi.lembar(lembar):
            jenis = jenis_baris(baris)
            kode = baris.teks("kode")
            if not kode or jenis not in LEMBAR_KODE:
                continue
            kunci = ("simpul" if jenis in PERIHAL else jenis, kode.casefold())
            if (lama := terpakai.setdefault(kunci, baris)) is not baris:
                baris.catat(
                    catatan, "SEL501", "kode", seharusnya="kode yang belum dipakai", tempat=lama.tempat
                )


def _kode_dirujuk(baris: BarisBaca) -> Iterator[tuple[Kolom, str]]:
    for kolom in baris.lembar.kolom:
        nilai = baris.nilai.get(kolom.kunci)
        if kolom.jenis is Jenis.RUJUKAN and nilai:
            yield kolom, nilai
        elif kolom.jenis is Jenis.DAFTAR_RUJUKAN and nilai:
            yield from ((kolom, kode) for kode in nilai)


def _cek_satu(
    baris: BarisBaca,
    kolom: Kolom,
    kode: str,
    dikenal: Mapping[str, Mapping[str, BarisBaca]],
    catatan: Catatan,
) -> None:
    if any(kode in dikenal[jenis] for jenis in kolom.acuan):
        return
    calon: Iterable[str] = (k for jenis in kolom.acuan for k in dikenal[jenis])
    nama = " atau ".join(lembar.nama for lembar in lembar_acuan(kolom.acuan))
    baris.catat(
        catatan,
        "SEL504" if kolom.longgar else "SEL503",
        kolom.kunci,
        seharusnya=f"kode dari lembar {nama}",
        usulan=usul_serupa(kode, calon),
        kode=kode,
        lembar=nama,
    )


def _cek_kode_instansi(baris: BarisBaca, catatan: Catatan) -> None:
    kode = baris.teks("instansi.kode")
    if any(tanda in kode for tanda in " :@/;\t\n\u00a0"):
        baris.catat(catatan, "NAM501", "instansi.kode")
