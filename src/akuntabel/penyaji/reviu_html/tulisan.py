"""Inline nodes of a reviewed document, the strings that findings speak of marked in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from akuntabel.naskah import GantiBaris, Sebaris, Tulisan, teks_sebaris
from akuntabel.penyaji.html.aman import lolos

from .konteks import Konteks
from .tempat import Tanda, kunci_garis

_Potongan = tuple[int, int, tuple[int, ...]]


def sebaris(isi: Iterable[Sebaris], k: Konteks) -> str:
    """Return printed lines; a line that findings speak of carries their marks."""
    return gabung([_garis(s, k) for s in isi])


def sebaris_sel(isi: Sequence[Sebaris], tanda: Tanda | None, k: Konteks) -> str:
    """Return the lines of a cell; a string in the middle of a long one is marked by itself."""
    sasaran = {t: n for t, n in tanda.teks.items() if len(t) + 12 < len(teks_sebaris(isi))} if tanda else {}
    bagian = []
    for s in isi:
        ada = {t: n for t, n in sasaran.items() if isinstance(s, Tulisan) and cari(s.teks, t)}
        for t in ada:
            del sasaran[t]
        bagian.append(_tekankan(s, _sorot(s.teks, ada, (), k)) if isinstance(s, Tulisan) else _lain(s))
    return gabung(bagian)


def gabung(bagian: Sequence[str]) -> str:
    """Return lines as running text: a blank between two that would touch."""
    return " ".join(b for b in bagian if b)


def cari(teks: str, dicari: str) -> re.Match[str] | None:
    """Return where a string stands in a line, a numeral never as a part of a longer one."""
    depan = r"(?<![\d.,])" if dicari[:1].isdigit() else ""
    belakang = r"(?!\d|[.,]\d)" if dicari[-1:].isdigit() else ""
    return re.search(depan + re.escape(dicari) + belakang, teks) if dicari else None


def _garis(s: Sebaris, k: Konteks) -> str:
    if not isinstance(s, Tulisan):
        return _lain(s)
    tanda = k.tanda(kunci_garis(s.letak)) if s.letak.baris is not None else None
    if tanda is None:
        return _tekankan(s, lolos(s.teks))
    tertentu = {t: n for t, n in tanda.teks.items() if cari(s.teks, t)}
    disebut = {n for satu in tertentu.values() for n in satu}
    sisa = [n for n in tanda.temuan if n not in disebut]
    isi = _sorot(s.teks, tertentu, tanda.cocok, k)
    kelas = f"garis {k.kelas_semua(sisa)}" if sisa else "garis"
    unsur = "mark" if sisa else "span"
    return _tekankan(s, f'<{unsur} class="{kelas}"{k.atribut(tanda)}>{isi}{k.lencana(sisa)}</{unsur}>')


def _lain(s: Sebaris) -> str:
    return "<br>" if isinstance(s, GantiBaris) else lolos(teks_sebaris((s,)))


def _sorot(teks: str, tertentu: Mapping[str, list[int]], cocok: Iterable[str], k: Konteks) -> str:
    """Return a line with its strings marked: those of findings with links, numerals that hold quietly."""
    hasil, sampai = [], 0
    for awal, akhir, nomor in _potongan(teks, tertentu, cocok):
        hasil.append(lolos(teks[sampai:awal]))
        isi = lolos(teks[awal:akhir])
        if nomor:
            hasil.append(f'<mark class="{k.kelas_semua(nomor)}">{isi}{k.lencana(nomor)}</mark>')
        else:
            hasil.append(f'<span class="cocok">{isi}</span>')
        sampai = akhir
    return "".join([*hasil, lolos(teks[sampai:])])


def _potongan(teks: str, tertentu: Mapping[str, list[int]], cocok: Iterable[str]) -> list[_Potongan]:
    """Return the marked pieces of a line in order, none over another; findings come first."""
    calon = [*((t, tuple(n)) for t, n in tertentu.items()), *((t, ()) for t in sorted(cocok))]
    diambil: list[_Potongan] = []
    for dicari, nomor in sorted(calon, key=lambda c: (not c[1], -len(c[0]))):
        ada = cari(teks, dicari)
        if ada and all(ada.end() <= awal or ada.start() >= akhir for awal, akhir, _ in diambil):
            diambil.append((ada.start(), ada.end(), nomor))
    return sorted(diambil)


def _tekankan(s: Tulisan, html: str) -> str:
    if s.atas:
        html = f"<sup>{html}</sup>"
    if s.miring:
        html = f"<em>{html}</em>"
    return f"<strong>{html}</strong>" if s.tebal else html
