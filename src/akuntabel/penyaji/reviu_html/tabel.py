"""Tables of a reviewed document: cells with their marks, header rows as the review understood them."""

from __future__ import annotations

import re

from akuntabel.naskah import Baris, JenisBaris, Sel, Tabel, teks_sebaris
from akuntabel.penyaji.html.aman import lolos

from .konteks import Konteks
from .tempat import Kunci
from .tulisan import sebaris, sebaris_sel

_BILANGAN = re.compile(r"^(?:Rp\.?)?[\s\d.,%()+\-–−]*\d[\s\d.,%()+\-–−]*$")

_PANJANG = 24
"""From how many characters on a text needs a wide column."""


def tabel(t: Tabel, k: Konteks) -> str:
    """Return a table; what stands above its first row of data is a header."""
    nomor = t.letak.tabel or 0
    judul = f"<caption>{sebaris(t.judul, k)}</caption>" if t.judul else ""
    kepala = "".join([_baris(b, k, kepala=True) for b in t.kepala])
    badan = "".join([_baris(b, k, kepala=_di_kepala(b, k)) for b in t.badan])
    return (
        f"{_pembuka(nomor, k)}"
        f'<div class="gulir" role="region" aria-label="{lolos(k.nama_wilayah(nomor))}" tabindex="0">'
        f"<table>{judul}<tbody>{kepala}{badan}</tbody></table></div>"
    )


def _pembuka(nomor: int, k: Konteks) -> str:
    """Return the line above a table that names the findings about all of it."""
    tanda = k.tanda(("tabel", "", nomor, 0, 0))
    if tanda is None or not tanda.temuan:
        return ""
    kelas = k.kelas_semua(tanda.temuan)
    return f'<p class="seluruh {kelas}"{k.atribut(tanda)}>Tabel di bawah ini {k.lencana(tanda.temuan)}</p>'


def _di_kepala(b: Baris, k: Konteks) -> bool:
    letak = next((s.letak for s in b.sel if s.letak.tabel is not None), None)
    if letak is None or letak.tabel is None:
        return b.jenis is JenisBaris.KEPALA
    return (letak.baris_tabel or 0) < k.awal_badan.get(letak.tabel, 0)


def _baris(b: Baris, k: Konteks, *, kepala: bool) -> str:
    letak = next((s.letak for s in b.sel if s.letak.tabel is not None), None)
    kunci: Kunci = ("baris", "", (letak and letak.tabel) or 0, (letak and letak.baris_tabel) or 0, 0)
    tanda = k.tanda(kunci)
    atribut, awal = "", ""
    if tanda and tanda.temuan:
        atribut = f' class="{k.kelas_semua(tanda.temuan)}"{k.atribut(tanda)}'
        awal = k.lencana(tanda.temuan)
    if halaman := next((s.letak for s in b.sel if s.letak.halaman is not None), None):
        awal = k.batas_halaman(halaman, "span") + awal
    sel = [_sel(s, k, kepala, awal if n == 0 else "") for n, s in enumerate(b.sel)]
    return f"<tr{atribut}>{''.join(sel)}</tr>"


def _sel(s: Sel, k: Konteks, kepala: bool, awal: str) -> str:
    letak = s.letak
    tanda = k.tanda(("sel", "", letak.tabel or 0, letak.baris_tabel or 0, letak.kolom or 0))
    teks = teks_sebaris(s.isi)
    unsur = "th" if kepala and teks.strip() else "td"
    kelas = ["ka"] if not kepala and _BILANGAN.match(teks.strip()) else ["pj"] if len(teks) > _PANJANG else []
    atribut, akhir = _rentang(s) + (' scope="col"' if unsur == "th" else ""), ""
    if tanda:
        atribut += k.atribut(tanda)
        akhir = k.lencana(tanda.temuan)
        kelas += [k.kelas_semua(tanda.temuan)] if tanda.temuan else ["cocok"]
    if kelas:
        atribut += f' class="{" ".join(kelas)}"'
    return f"<{unsur}{atribut}>{awal}{sebaris_sel(s.isi, tanda, k)}{akhir}</{unsur}>"


def _rentang(s: Sel) -> str:
    lebar = f' colspan="{s.lebar}"' if s.lebar > 1 else ""
    return lebar + (f' rowspan="{s.tinggi}"' if s.tinggi > 1 else "")
