"""Authored text: section keys that exist, once each, continuations under their heads."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.kinerja.narasi import BagianNarasi, LingkupBagian, daftar_bagian
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.bagian import LANJUTAN
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import KALIMAT, NARASI
from akuntabel.temuan import usul_serupa

from .kunci import Terpakai


def cek_tutur(isi: Isi, catatan: Catatan) -> None:
    """Report unknown and double sections and double changes of sentences."""
    _cek_narasi(isi, catatan)
    kalimat = Terpakai("Perubahan kalimat untuk kunci dan kode", catatan)
    for baris in isi.lembar(KALIMAT):
        kalimat.cek(baris, "kunci", baris.teks("kunci"), baris.teks("kode"))


def _cek_narasi(isi: Isi, catatan: Catatan) -> None:
    bagian = {b.kunci: b for b in daftar_bagian()}
    dilihat: dict[str, BarisBaca] = {}
    for baris in isi.lembar(NARASI):
        tertulis = baris.teks("bagian")
        if not tertulis:
            continue
        kunci = tertulis.removesuffix(LANJUTAN)
        if kunci != tertulis:
            if kunci not in dilihat:
                baris.catat(catatan, "NAR504", "bagian", kunci=kunci)
            continue
        if (lama := dilihat.setdefault(kunci, baris)) is not baris:
            baris.catat(catatan, "NAR502", "bagian", kunci=kunci, tempat=lama.tempat)
        elif baris.teks("teks") or baris.teks("catatan"):
            _cek_kunci(kunci, bagian, isi, baris, catatan)


def _cek_kunci(
    kunci: str, bagian: Mapping[str, BagianNarasi], isi: Isi, baris: BarisBaca, catatan: Catatan
) -> None:
    pokok, _, kode = kunci.partition(":")
    dikenal = bagian.get(pokok)
    if dikenal is None or (kode and dikenal.lingkup is LingkupBagian.DOKUMEN):
        baris.catat(catatan, "NAR501", "bagian", kunci=kunci, usulan=usul_serupa(pokok, bagian))
    elif not kode and dikenal.lingkup is not LingkupBagian.DOKUMEN:
        lingkup = dikenal.lingkup.value
        baris.catat(catatan, "NAR506", "bagian", seharusnya=f"{pokok}:kode", kunci=kunci, lingkup=lingkup)
    elif kode:
        _cek_kode(kode, dikenal.lingkup, isi, baris, catatan)


def _cek_kode(kode: str, lingkup: LingkupBagian, isi: Isi, baris: BarisBaca, catatan: Catatan) -> None:
    ada = isi.kode(lingkup.value)
    if kode not in ada:
        baris.catat(
            catatan,
            "SEL503",
            "bagian",
            usulan=usul_serupa(kode, ada),
            kode=kode,
            lembar=lingkup.value.capitalize(),
        )
