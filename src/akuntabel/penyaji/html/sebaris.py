"""Inline nodes as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

from akuntabel.naskah import Angka, CelahSebaris, GantiBaris, Pecahan, Rujukan, Sebaris, Tulisan, teks_sebaris

from .aman import lolos
from .konteks import Konteks

LEBAR_PECAHAN = 30


def sebaris(isi: Iterable[Sebaris], k: Konteks, *, tautkan: bool = True) -> str:
    """Return inline nodes; without ``tautkan`` a numeral keeps its origin as a tip instead of a link."""
    return "".join([_satu(s, k, tautkan) for s in isi])


def sumber(isi: tuple[Sebaris, ...], k: Konteks) -> str:
    """Return a source line, the word "Sumber" put before it unless it stands there; empty for none."""
    if not isi:
        return ""
    awalan = "" if teks_sebaris(isi).lstrip().startswith("Sumber") else "Sumber: "
    return f'<p class="sumber">{awalan}{sebaris(isi, k)}</p>'


def _satu(s: Sebaris, k: Konteks, tautkan: bool) -> str:
    match s:
        case Tulisan():
            return _tulisan(s)
        case Angka():
            return _tekankan(_angka(s, k, tautkan), s.tebal, s.miring)
        case Rujukan():
            return _rujukan(s, k)
        case Pecahan():
            return _pecahan(s)
        case CelahSebaris():
            pengisi = f" ({lolos(s.pengisi)})" if s.pengisi else ""
            return f'<mark class="celah-sebaris">Belum diisi: {lolos(s.pesan)}{pengisi}</mark>'
        case GantiBaris():
            return "<br>"


def _tulisan(s: Tulisan) -> str:
    teks = lolos(s.teks)
    if s.atas:
        teks = f"<sup>{teks}</sup>"
    return _tekankan(teks, s.tebal, s.miring)


def _tekankan(html: str, tebal: bool, miring: bool) -> str:
    if miring:
        html = f"<em>{html}</em>"
    return f"<strong>{html}</strong>" if tebal else html


def _angka(s: Angka, k: Konteks, tautkan: bool) -> str:
    cetak = lolos(s.cetak)
    if not s.kunci:
        return cetak
    fakta = k.asal.fakta.get(s.kunci)
    if fakta is None:
        return f'<span class="angka" data-kunci="{lolos(s.kunci)}">{cetak}</span>'
    nomor = k.asal.catat(s.kunci, s.cetak)
    buka = f'<data class="angka" value="{fakta.nilai:f}" data-kunci="{lolos(s.kunci)}"'
    if tautkan:
        return f'<a class="asal" href="#a_{nomor}">{buka}>{cetak}</data></a>'
    keterangan = lolos(fakta.rumus or str(fakta.sumber))
    return f'{buka} title="{keterangan}">{cetak}</data>' if keterangan else f"{buka}>{cetak}</data>"


def _rujukan(s: Rujukan, k: Konteks) -> str:
    teks = lolos(k.label.get(s.kunci, s.kunci))
    tujuan = k.tujuan.get(s.kunci)
    return f'<a href="#{tujuan}">{teks}</a>' if tujuan else teks


def _pecahan(s: Pecahan) -> str:
    faktor = f"<mo>×</mo><mtext>{lolos(s.faktor)}</mtext>" if s.faktor else ""
    pecahan = f"<mfrac>{_berlapis(s.pembilang)}{_berlapis(s.penyebut)}</mfrac>"
    teks = f"({s.pembilang} / {s.penyebut})" + (f" × {s.faktor}" if s.faktor else "")
    buka = f'<math class="pecahan" displaystyle="true" alttext="{lolos(teks)}">'
    return f"{buka}<mrow>{pecahan}{faktor}</mrow></math>"


def _berlapis(teks: str) -> str:
    """Return a numerator or denominator, long ones on several lines so that they fit a telephone."""
    baris = wrap(teks, LEBAR_PECAHAN) or [""]
    if len(baris) == 1:
        return f"<mtext>{lolos(baris[0])}</mtext>"
    return (
        "<mtable>" + "".join(f"<mtr><mtd><mtext>{lolos(b)} </mtext></mtd></mtr>" for b in baris) + "</mtable>"
    )
