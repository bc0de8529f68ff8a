"""The inline marks of authored text: emphasis, superscript, line breaks, and the backslash before a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from akuntabel.naskah import Angka, GantiBaris, Paragraf, Sebaris, Tulisan, bakukan_tulisan

_TANDA = r"[\\*{}^|#>\-•.)\[\]]"
_HURUF = rf"(?:\\{_TANDA}|[^*\\\n]|\\(?!{_TANDA}))"
_DALAM = rf"(?=[^*\s]){_HURUF}+(?<!\s)"
_POLA = re.compile(
    rf"\\(?P<lolos>{_TANDA})"
    rf"|\{{(?=[*^])(?P<atas>\^?)(?P<bintang>\*{{0,3}})"
    rf"(?P<isi>(?:\\{_TANDA}|[^\\{{}}\n]|\\(?!{_TANDA}))+?)(?P=bintang)(?P=atas)\}}"
    rf"|(?<![\w*])\*\*\*(?P<dua>{_DALAM})\*\*\*(?![\w*])"
    rf"|(?<![\w*])\*\*(?P<tebal>{_DALAM})\*\*(?![\w*])"
    rf"|(?<![\w*])\*(?P<miring>{_DALAM})\*(?![\w*])"
)
_LOLOS = re.compile(rf"\\({_TANDA})")
_GARIS_MIRING = re.compile(rf"\\(?={_TANDA}|\Z)")
_KURAWAL = re.compile(r"\{(?=[*^]|\Z)")
_PANGKAT = re.compile(r"\^(?=\}|\Z)")
GANTI_BARIS = "\\\n"


def urai_baris(isi: str) -> tuple[Sebaris, ...]:
    """Return a line with its emphasis; numerals are literals of authored text."""
    (paragraf, *_) = (*bakukan_tulisan((Paragraf(tuple(_lari(isi))),)), Paragraf(()))
    return paragraf.isi if isinstance(paragraf, Paragraf) else ()


def _lari(isi: str) -> Iterator[Tulisan]:
    akhir = 0
    for cocok in _POLA.finditer(isi):
        yield Tulisan(isi[akhir : cocok.start()])
        yield _satu(cocok)
        akhir = cocok.end()
    yield Tulisan(isi[akhir:])


def _satu(cocok: re.Match[str]) -> Tulisan:
    if cocok["lolos"]:
        return Tulisan(cocok["lolos"])
    bintang = len(cocok["bintang"] or "")
    teks = _LOLOS.sub(r"\1", cocok["isi"] or cocok["dua"] or cocok["tebal"] or cocok["miring"])
    tebal = bintang >= 2 or bool(cocok["dua"] or cocok["tebal"])
    miring = bintang in (1, 3) or bool(cocok["dua"] or cocok["miring"])
    return Tulisan(teks, tebal, miring, bool(cocok["atas"]))


def tulis_baris(isi: Iterable[Sebaris], *, ganti: str = GANTI_BARIS, lolos: str = "") -> str:
    """Return inline nodes with marks; ``ganti`` stands for a line break, ``lolos`` are more letters to guard.

    Stars are guarded only where they would be read as marks.
    """
    baku = bakukan_tulisan((Paragraf(tuple(isi)),))
    semua = baku[0].isi if baku and isinstance(baku[0], Paragraf) else ()
    return ganti.join(_baris(baris, lolos) for baris in _per_baris(semua))


def _per_baris(isi: Sequence[Sebaris]) -> Iterator[list[Tulisan]]:
    baris: list[Tulisan] = []
    for s in isi:
        if isinstance(s, GantiBaris):
            yield baris
            baris = []
        elif isinstance(s, Tulisan | Angka):
            baris.append(_tulisan(s))
    yield baris


def _tulisan(s: Tulisan | Angka) -> Tulisan:
    return Tulisan(s.cetak, s.tebal, s.miring) if isinstance(s, Angka) else s


def _baris(lari: list[Tulisan], lolos: str) -> str:
    satu = _satukan(lari)
    ringkas = _tulis(satu, lolos, bintang=False)
    if "*" not in "".join(s.teks for s in satu) or urai_baris(ringkas) == urai_baris(
        _tulis(satu, lolos, bintang=True)
    ):
        return ringkas
    return _tulis(satu, lolos, bintang=True)


def _satukan(lari: list[Tulisan]) -> list[Tulisan]:
    """Return runs with their numerals as part of the text again."""
    hasil: list[Tulisan] = []
    for s in lari:
        a = hasil[-1] if hasil else None
        if a is not None and (a.tebal, a.miring, a.atas) == (s.tebal, s.miring, s.atas):
            hasil[-1] = Tulisan(a.teks + s.teks, s.tebal, s.miring, s.atas)
        else:
            hasil.append(s)
    return hasil


def _tulis(lari: list[Tulisan], lolos: str, *, bintang: bool) -> str:
    hasil = ""
    for n, s in enumerate(lari):
        berikut = lari[n + 1] if n + 1 < len(lari) else Tulisan("")
        hasil += _tulis_lari(s, hasil[-1:], berikut, lolos, bintang=bintang)
    return hasil


def _tulis_lari(s: Tulisan, sebelum: str, berikut: Tulisan, lolos: str, *, bintang: bool) -> str:
    tanda = "*" * (2 * s.tebal + s.miring)
    teks = _lindungi(s.teks, lolos, bintang=bintang or bool(tanda) or s.atas)
    if not (tanda or s.atas):
        return teks
    sesudah = "*" if berikut.tebal or berikut.miring else berikut.teks[:1]
    sederhana = not s.atas and not (_melekat(sebelum) or _melekat(sesudah))
    if sederhana:
        return f"{tanda}{teks}{tanda}"
    teks = teks.replace("\\{", "{").replace("\\}", "}").replace("{", "\\{").replace("}", "\\}")
    pangkat = "^" if s.atas else ""
    return f"{{{pangkat}{tanda}{teks}{tanda}{pangkat}}}"


def _melekat(huruf: str) -> bool:
    return bool(huruf) and (huruf == "*" or re.match(r"\w", huruf) is not None)


def _lindungi(teks: str, lolos: str, *, bintang: bool) -> str:
    teks = _GARIS_MIRING.sub(r"\\\\", teks)
    teks = _KURAWAL.sub(r"\\{", teks)
    teks = _PANGKAT.sub(r"\\^", teks)
    if bintang:
        teks = teks.replace("*", "\\*")
    for huruf in lolos:
        teks = teks.replace(huruf, f"\\{huruf}")
    return teks
