"""What a page does not show: parts without text of their own, hidden elements, apparatus of our own pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

_TANPA_TEKS = frozenset(
    (
        "head", "script", "style", "template", "noscript", "iframe", "object", "embed", "audio", "video",
        "canvas", "select", "textarea", "input", "button", "nav", "del", "map", "datalist", "noframes", "xml",
    )
)  # fmt: skip
_ALAT = frozenset(("asal-angka", "tautan-asal", "ke-atas", "lompat"))
"""Classes by which our own pages mark where a figure comes from and how to get about."""
_TAK_TAMPAK = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
_PILIHAN = re.compile(r"(?:[a-z][a-z0-9]*)?([.#][\w-]+)")
_KOMENTAR = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_CSS_TERPANJANG = 2_000_000


@dataclass(frozen=True, slots=True)
class Tersembunyi:
    """Which elements of a page are left out; ``pilihan`` are ".class" and "#id" its sheets hide."""

    pilihan: frozenset[str] = frozenset()

    def __call__(self, unsur: etree._Element) -> bool:
        """Tell whether an element and all inside it is left out; the data of our charts double them."""
        if unsur.tag in _TANPA_TEKS or unsur.get("hidden") is not None:
            return True
        gaya = unsur.get("style", "")
        if gaya and _TAK_TAMPAK.search(gaya) and "mso-hide:screen" not in gaya.replace(" ", ""):
            return True
        kelas = unsur.get("class", "").split()
        if not _ALAT.isdisjoint(kelas) or (unsur.tag == "details" and "data" in kelas):
            return True
        return not self.pilihan.isdisjoint((*(f".{k}" for k in kelas), f"#{unsur.get('id', '')}"))


def baca_tersembunyi(akar: etree._Element) -> Tersembunyi:
    """Return what the style sheets inside a page hide on the screen, by class or id alone."""
    css = "".join(g.text or "" for g in akar.iter("style"))[:_CSS_TERPANJANG]
    return Tersembunyi(frozenset(_pilihan(_aturan(_KOMENTAR.sub("", css)))))


def _aturan(css: str) -> Iterable[tuple[str, str]]:
    """Yield selector and declarations of the rules that stand outside any block (@media, @page)."""
    dalam, awal, pemilih = 0, 0, ""
    for cocok in re.finditer(r"[{}]", css):
        if cocok[0] == "{":
            if dalam == 0:
                pemilih = css[awal : cocok.start()]
            dalam += 1
        elif dalam:
            dalam -= 1
            if dalam == 0 and "@" not in pemilih:
                yield pemilih, css[awal : cocok.start()]
        awal = cocok.end()


def _pilihan(aturan: Iterable[tuple[str, str]]) -> Iterable[str]:
    for pemilih, isi in aturan:
        if _TAK_TAMPAK.search(isi):
            for satu in pemilih.split(","):
                if cocok := _PILIHAN.fullmatch(satu.strip()):
                    yield cocok[1]
