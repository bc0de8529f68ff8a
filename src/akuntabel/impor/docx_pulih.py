"""Sections found again by their bookmarks, where a word processor dropped the tags of controls."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from .docx_paket import W
from .docx_sebaris import AWALAN_NARASI, Kamus

_WADAH = frozenset(f"{W}{nama}" for nama in ("body", "sdtContent", "tc", "txbxContent"))


def pulihkan_bagian(akar: etree._Element, kamus: Kamus, penanda: Mapping[str, str]) -> tuple[str, ...]:
    """Wrap what stands between the bookmarks of sections without a control; return their keys.

    ``penanda`` are the keys of sections by the name of their bookmark. The tree is changed.
    """
    ada = {k for k in (kamus.kunci(s) for s in akar.iter(f"{W}sdt")) if k.startswith(AWALAN_NARASI)}
    pulih = []
    for nama, (awal, akhir) in _jangkauan(akar, penanda).items():
        kunci = penanda[nama]
        if kunci not in ada and _bungkus(awal, akhir, kunci):
            pulih.append(kunci)
    return tuple(pulih)


def _jangkauan(
    akar: etree._Element, penanda: Mapping[str, str]
) -> dict[str, tuple[etree._Element, etree._Element]]:
    """Return first and last mark of each section; LibreOffice begins a long bookmark in every paragraph."""
    akhir = {e.get(f"{W}id", ""): e for e in akar.iter(f"{W}bookmarkEnd")}
    hasil: dict[str, tuple[etree._Element, etree._Element]] = {}
    for awal in akar.iter(f"{W}bookmarkStart"):
        nama = awal.get(f"{W}name", "")
        if nama in penanda:
            pertama, terakhir = hasil.get(nama, (awal, awal))
            hasil[nama] = pertama, akhir.get(awal.get(f"{W}id", ""), terakhir)
    return hasil


def _bungkus(awal: etree._Element, akhir: etree._Element, kunci: str) -> bool:
    """Move the blocks between two marks into a new control; False when they share no container."""
    jalur = {id(e): e for e in (awal, *awal.iterancestors()) if e.tag in _WADAH}
    wadah = next((e for e in akhir.iterancestors() if id(e) in jalur), None)
    if wadah is None:
        return False
    dari, sampai = _anak(wadah, awal), _anak(wadah, akhir)
    if wadah.index(dari) > wadah.index(sampai):
        return False
    isi = list(wadah)[wadah.index(dari) : wadah.index(sampai) + 1]
    kotak = etree.Element(f"{W}sdt")
    sifat = etree.SubElement(kotak, f"{W}sdtPr")
    etree.SubElement(sifat, f"{W}tag").set(f"{W}val", kunci)
    dalam = etree.SubElement(kotak, f"{W}sdtContent")
    wadah.insert(wadah.index(dari), kotak)
    dalam.extend(isi)
    return True


def _anak(wadah: etree._Element, unsur: etree._Element) -> etree._Element:
    while (atas := unsur.getparent()) is not wadah and atas is not None:
        unsur = atas
    return unsur
