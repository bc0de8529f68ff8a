"""Where a comment is anchored in a Word document: the runs that hold the printed text, or the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from .uraian import Catatan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KOTAK_TEKS = f"{W}txbxContent"
_TANPA_TEKS = frozenset((f"{W}pPr", f"{W}commentRangeStart", f"{W}commentRangeEnd", _KOTAK_TEKS))

Jangkar = tuple[etree._Element, etree._Element]
"""The first and the last child of a paragraph that a comment spans; twice the paragraph when it is empty."""


def untuk(catatan: Catatan, paragraf: Sequence[etree._Element]) -> Jangkar | None:
    """Return the anchor of a note, None when its place is not in the body of the document."""
    nomor = catatan.letak.baris
    if nomor is None or not 0 < nomor <= len(paragraf):
        return None
    asal = _di_badan(paragraf[nomor - 1])
    if asal is None:
        return None
    for p in _sepetak(asal):
        if (jangkar := _pembawa(p, catatan.tertulis)) is not None:
            return jangkar
    return _seluruh(asal)


def tempat_pertama(badan: etree._Element) -> Jangkar | None:
    """Return the first paragraph of a body, if possible one outside tables that holds text."""
    semua = [p for p in badan.iter(f"{W}p") if _di_badan(p) is p]
    luar = [p for p in semua if p.getparent() is badan]
    calon = [*(p for p in luar if _teks(p).strip()), *luar, *semua]
    return _seluruh(calon[0]) if calon else None


def pasang(jangkar: Jangkar, nomor: int, *, bergaya: bool) -> None:
    """Put the marks of a comment around what it spans; comments on one place nest in order."""
    awal, akhir = jangkar
    mulai = etree.Element(f"{W}commentRangeStart", {f"{W}id": str(nomor)})
    henti = etree.Element(f"{W}commentRangeEnd", {f"{W}id": str(nomor)})
    acuan = etree.Element(f"{W}r")
    if bergaya:
        sifat = etree.SubElement(acuan, f"{W}rPr")
        etree.SubElement(sifat, f"{W}rStyle", {f"{W}val": "CommentReference"})
    etree.SubElement(acuan, f"{W}commentReference", {f"{W}id": str(nomor)})
    if awal.tag == f"{W}p":
        awal.extend((mulai, henti, acuan))
        return
    awal.addprevious(mulai)
    _sisip(_ujung(akhir), (henti, acuan))


def _sisip(setelah: etree._Element, baru: Sequence[etree._Element]) -> None:
    """Insert elements behind one; its tail, white space between elements, stays where it was."""
    for satu in baru:
        setelah.addnext(satu)
        setelah = satu


def _ujung(akhir: etree._Element) -> etree._Element:
    """Return the last mark of the comments that end behind an element already."""
    while (lanjut := akhir.getnext()) is not None and (
        lanjut.tag == f"{W}commentRangeEnd" or lanjut.find(f"{W}commentReference") is not None
    ):
        akhir = lanjut
    return akhir


def _di_badan(p: etree._Element) -> etree._Element | None:
    """Return the paragraph a comment may stand in: of a text box the one that holds the box."""
    hasil = p
    for induk in p.iterancestors():
        if induk.tag in (f"{W}footnote", f"{W}endnote"):
            return None
        if induk.tag == _KOTAK_TEKS:
            hasil = next(induk.iterancestors(f"{W}p"), p)
    return hasil


def _sepetak(p: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraph, then the others of its cell."""
    yield p
    petak = next(p.iterancestors(f"{W}tc"), None)
    if petak is not None:
        yield from (lain for lain in petak.iter(f"{W}p") if lain is not p and _di_badan(lain) is lain)


def _pembawa(p: etree._Element, tertulis: str) -> Jangkar | None:
    """Return the children of a paragraph over which a printed text runs."""
    dicari = "".join(tertulis.split())
    milik: list[etree._Element] = []
    teks = ""
    for anak in p.iterchildren("*"):
        isi = "".join(_teks(anak).split())
        teks += isi
        milik += [anak] * len(isi)
    mulai = teks.find(dicari) if dicari else -1
    return None if mulai < 0 else (milik[mulai], milik[mulai + len(dicari) - 1])


def _seluruh(p: etree._Element) -> Jangkar:
    anak = [a for a in p.iterchildren("*") if a.tag != f"{W}pPr"]
    return (anak[0], anak[-1]) if anak else (p, p)


def _teks(unsur: etree._Element) -> str:
    """Return the text of a part of a paragraph; what stands in a text box is not its own."""
    tumpuk = [unsur]
    hasil = []
    while tumpuk:
        satu = tumpuk.pop()
        if satu.tag == f"{W}t":
            hasil.append(satu.text or "")
        elif satu.tag == f"{W}noBreakHyphen":
            hasil.append("-")
        elif satu.tag not in _TANPA_TEKS:
            tumpuk += reversed(list(satu))
    return "".join(hasil)
