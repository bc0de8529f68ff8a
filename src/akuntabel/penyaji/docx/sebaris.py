"""Inline nodes as runs, content controls, fields and formulas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from akuntabel.naskah import (
    Angka,
    CelahSebaris,
    GantiBaris,
    Pecahan,
    Rujukan,
    Sebaris,
    Tulisan,
)

from .konteks import AWALAN_NARASI, Konteks
from .xml import POLOS, Huruf, Par, kotak_isi, kotak_sebaris, lari, lolos, medan, rpr

GAYA_CELAH = "AkCelahSebaris"


def tulis_sebaris(isi: Iterable[Sebaris], k: Konteks, huruf: Huruf = POLOS) -> str:
    """Return the XML of inline nodes, on top of the formatting of their surroundings."""
    return "".join(_satu(s, k, huruf) for s in isi)


def _satu(s: Sebaris, k: Konteks, huruf: Huruf) -> str:
    match s:
        case Tulisan():
            return lari(s.teks, huruf.tambah(tebal=s.tebal, miring=s.miring, atas=s.atas)) if s.teks else ""
        case Angka():
            return _angka(s, k, huruf.tambah(tebal=s.tebal, miring=s.miring))
        case Rujukan():
            return _rujukan(s.kunci, k, huruf)
        case Pecahan():
            return _pecahan(s)
        case CelahSebaris():
            return lari(teks_celah(s), replace(huruf, gaya=GAYA_CELAH))
        case GantiBaris():
            return f"<w:r>{rpr(huruf)}<w:br/></w:r>"


def _angka(s: Angka, k: Konteks, huruf: Huruf) -> str:
    if not s.kunci:
        return lari(s.cetak, huruf)
    tag = k.tag(s.kunci)
    return kotak_sebaris(lari(s.cetak, huruf), tag, k.id_kotak(tag))


def _rujukan(kunci: str, k: Konteks, huruf: Huruf) -> str:
    label = k.label.get(kunci, kunci)
    penanda = k.penanda.get(kunci)
    if penanda is None or kunci not in k.label:
        return lari(label, huruf)
    return medan(f"REF {penanda} \\h", label, huruf)


def _pecahan(s: Pecahan) -> str:
    faktor = _lari_rumus(f" × {s.faktor}") if s.faktor else ""
    return (
        f"<m:oMath><m:f><m:num>{_lari_rumus(s.pembilang)}</m:num><m:den>{_lari_rumus(s.penyebut)}</m:den></m:f>"
        f"{faktor}</m:oMath>"
    )


def _lari_rumus(teks: str) -> str:
    return (
        '<m:r><m:rPr><m:nor/></m:rPr><w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>'
        f'<m:t xml:space="preserve">{lolos(teks)}</m:t></m:r>'
    )


def teks_celah(s: CelahSebaris) -> str:
    """Return the printed form of a gap inside a sentence."""
    pengisi = f" ({s.pengisi})" if s.pengisi else ""
    return f"[Belum diisi: {s.pesan}{pengisi}]"


def kotak_narasi(blok: str, bagian: str, k: Konteks) -> str:
    """Wrap blocks in the content control that brings authored text back."""
    kunci = AWALAN_NARASI + bagian
    tag = k.tag(kunci)
    isi = k.tandai_bagian(kunci, blok or Par("BodyText").xml())
    return kotak_isi(isi, tag, k.id_kotak(tag))
