"""The text of a paragraph as it is shown: runs, fields, symbols, formulas; nothing deleted or hidden."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from akuntabel.impor.docx_paket import W, cari
from akuntabel.impor.penanda import penanda_catatan

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LARI, _LAMBANG_HURUF, _PECAHAN = f"{W}r", f"{W}sym", f"{_M}f"
_TEKS = frozenset((f"{W}t", f"{_M}t"))
_LEWATI = frozenset(
    f"{W}{n}"
    for n in (
        "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "tbl",
        "txbxContent", "footnoteReference", "endnoteReference", "commentReference", "annotationRef",
    )
) | {f"{_MC}Fallback"}  # fmt: skip
_TETAP = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_LAMBANG = {"F0B7": "•", "F0A7": "•", "F0B3": "≥", "F0A3": "≤", "F0B1": "±", "F0D7": "×", "F0B8": "÷"}


def untai(unsur: etree._Element) -> str:
    """Return the text of a paragraph or of anything inside one."""
    return "".join(_telusuri(unsur)).replace("\u00ad", "")


def _telusuri(unsur: etree._Element) -> Iterator[str]:
    """Yield the pieces of text in order, without recursion: nesting may be hostile."""
    tumpuk: list[etree._Element | str] = [unsur]
    akhir = ""
    while tumpuk:
        satu = tumpuk.pop()
        if isinstance(satu, str):
            yield satu
            continue
        tag = satu.tag
        if tag in _LEWATI and satu is not unsur:
            continue
        if tag == _LARI and (tersembunyi(satu) or _bertanda(satu, akhir)):
            continue
        if tag in _TEKS:
            akhir = satu.text or akhir
            yield satu.text or ""
        elif tag in _TETAP:
            yield "" if satu.get(f"{W}type") in ("page", "column") else _TETAP[tag]
        elif tag == _LAMBANG_HURUF:
            yield _LAMBANG.get(satu.get(f"{W}char", "").upper(), "")
        else:
            tumpuk += reversed(_anak(satu))


def _anak(unsur: etree._Element) -> list[etree._Element | str]:
    """Return the children; of a fraction its parts with a stroke between them."""
    if unsur.tag == _PECAHAN:
        atas, bawah = unsur.find(f"{_M}num"), unsur.find(f"{_M}den")
        if atas is not None and bawah is not None:
            return ["(", atas, " / ", bawah, ")"]
    return list(unsur)


def kotak_teks(p: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes of a paragraph, not those inside them nor the doubles for older programs."""
    for kotak in p.iter(f"{W}txbxContent"):
        for induk in kotak.iterancestors():
            if induk is p:
                yield kotak
                break
            if induk.tag in (f"{W}txbxContent", f"{_MC}Fallback"):
                break


def tersembunyi(unsur: etree._Element) -> bool:
    """Tell whether a run is marked as hidden text."""
    tanda = cari(unsur, f"{W}rPr/{W}vanish")
    return tanda is not None and tanda.get(f"{W}val", "1") not in ("0", "false", "off")


def _bertanda(unsur: etree._Element, sebelum: str) -> bool:
    """Tell whether a run is the raised mark of a note."""
    letak = cari(unsur, f"{W}rPr/{W}vertAlign")
    if letak is None or letak.get(f"{W}val") != "superscript":
        return False
    return penanda_catatan(sebelum, "".join(t.text or "" for t in unsur.iter(f"{W}t")))


def tebal_semua(p: etree._Element) -> bool:
    """Tell whether every run with text is bold by direct formatting."""
    ada = False
    for lari in p.iter(f"{W}r"):
        if not any((t.text or "").strip() for t in lari.iter(f"{W}t")):
            continue
        tanda = cari(lari, f"{W}rPr/{W}b")
        if tanda is None or tanda.get(f"{W}val", "1") in ("0", "false", "off"):
            return False
        ada = True
    return ada
