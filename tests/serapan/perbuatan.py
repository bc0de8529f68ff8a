"""Single things a person does to a document in Word, each at a place chosen by number."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from tests.serapan.word import W, Word, baris_baru, baru, lari, tabel, teks

KATA = re.compile(r"\basal[a-z]+|zqkata[a-j]")
"""Words that are followed: those of the texts as written, and those typed in."""
_BADAN = f"{W}body"


def ubah(p: Any, kata: str) -> None:
    for t in list(lari(p))[:1]:
        t.text = f"{t.text} {kata}"


def hapus(p: Any, _: str) -> None:
    induk = p.getparent()
    if induk.tag == _BADAN or sum(1 for a in induk if a.tag == f"{W}p") > 1:
        induk.remove(p)
    else:
        for anak in [a for a in p if a.tag != f"{W}pPr"]:
            p.remove(anak)


def sisip(p: Any, kata: str) -> None:
    p.addnext(baru(f"Paragraf {kata} baru."))


def butir(p: Any, kata: str) -> None:
    p.addnext(baru(f"Butir {kata}", "ListBullet"))


def judul(p: Any, kata: str) -> None:
    p.addnext(baru(f"Judul {kata}", "Heading2"))


def sisip_tabel(p: Any, kata: str) -> None:
    p.addnext(tabel([[f"Sel {kata}", "x"], ["y", "z"]]))


def pecah(p: Any, _: str) -> None:
    anak = [a for a in p if a.tag in (f"{W}r", f"{W}sdt")]
    if len(anak) > 1:
        kedua = etree.Element(f"{W}p")
        p.addnext(kedua)
        kedua.extend(anak[len(anak) // 2 :])
        return
    t = next((t for r in anak if r.tag == f"{W}r" for t in r.iter(f"{W}t")), None)
    if t is not None and " " in (t.text or ""):
        t.text, _, kanan = t.text.partition(" ")
        p.addnext(baru(kanan))


def gabung(p: Any, _: str) -> None:
    lanjut = p.getnext()
    if lanjut is not None and lanjut.tag == f"{W}p":
        p.extend([a for a in lanjut if a.tag != f"{W}pPr"])
        lanjut.getparent().remove(lanjut)


def tebal(p: Any, _: str) -> None:
    for t in list(lari(p))[:1]:
        r = t.getparent()
        sifat = r.find(f"{W}rPr")
        if sifat is None:
            sifat = etree.Element(f"{W}rPr")
            r.insert(0, sifat)
        etree.SubElement(sifat, f"{W}b")


def salin(p: Any, _: str) -> None:
    """Copy a generated paragraph; copies of authored ones would be meant to come twice."""
    if not list(p.iter(f"{W}sdt")) and not KATA.search(teks(p)):
        p.addnext(copy.deepcopy(p))


PADA_PARAGRAF: dict[str, Callable[[Any, str], None]] = {
    f.__name__: f for f in (ubah, hapus, sisip, butir, judul, sisip_tabel, pecah, gabung, tebal, salin)
}


def pindah(word: Word, pilih: int, _: str) -> None:
    semua = [p for p in word.paragraf() if p.getparent().tag == _BADAN]
    asal, tujuan = semua[pilih % len(semua)], semua[pilih * 7 % len(semua)]
    if asal is not tujuan:
        tujuan.addnext(asal)


def baris(word: Word, pilih: int, kata: str) -> None:
    semua = [t for t in word.akar.iter(f"{W}tr") if teks(t).strip()]
    tr = semua[pilih % len(semua)]
    tr.addnext(baris_baru(tr, f"Baris {kata}"))


def angka(word: Word, pilih: int, kata: str) -> None:
    kotak = word.angka()
    t = next(kotak[pilih % len(kotak)].iter(f"{W}t"), None) if kotak else None
    if t is not None:
        t.text = angka_kata(kata)


def angka_kata(kata: str) -> str:
    """Return the number that is written for a word."""
    return f"98765{ord(kata[-1])}"


def hapus_bagian(word: Word, pilih: int, _: str) -> None:
    semua = [s for s in word.bagian_narasi() if s.getparent().tag == _BADAN]
    if semua:
        kotak = semua[pilih % len(semua)]
        kotak.getparent().remove(kotak)


def kosongkan(word: Word, pilih: int, _: str) -> None:
    semua = word.bagian_narasi()
    if semua:
        for t in semua[pilih % len(semua)].iter(f"{W}t"):
            t.text = ""


def pindah_bagian(word: Word, pilih: int, _: str) -> None:
    semua = [s for s in word.bagian_narasi() if s.getparent().tag == _BADAN]
    tujuan = [p for p in word.paragraf() if p.getparent().tag == _BADAN]
    if semua and tujuan:
        tujuan[pilih * 7 % len(tujuan)].addnext(semua[pilih % len(semua)])


PADA_DOKUMEN: dict[str, Callable[[Word, int, str], None]] = {
    f.__name__: f for f in (pindah, baris, angka, hapus_bagian, kosongkan, pindah_bagian)
}
SEMUA = (*PADA_PARAGRAF, *PADA_DOKUMEN)


def sunting(word: Word, perbuatan: str, pilih: int, kata: str) -> None:
    """Do one thing to a document."""
    if perbuatan in PADA_DOKUMEN:
        PADA_DOKUMEN[perbuatan](word, pilih, kata)
        return
    semua = word.paragraf()
    if semua:
        PADA_PARAGRAF[perbuatan](semua[pilih % len(semua)], kata)
