"""Pages of other PDFs put behind the divider pages of ours.

Ours keeps its bookmarks, tags and page labels; theirs come with what one sees (stamps and visible signatures
become part of the page) and without what a page could do: scripts, forms, links, attached files.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from akuntabel.naskah import Lampiran, Naskah

from .periksa_pdf import PdfDitolak, buka_pdf

PENANDA_STANDAR = ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev", "pdfuaid:part", "pdfuaid:rev")
"""What a PDF says of itself when it keeps PDF/A and PDF/UA; foreign pages keep neither."""

_BUANG = (
    "/AA",
    "/Annots",
    "/B",
    "/Metadata",
    "/PieceInfo",
    "/StructParents",
    "/Tabs",
    "/Thumb",
    "/Trans",
)


@dataclass(frozen=True, slots=True)
class SisipanPdf:
    """A PDF and the page of ours it follows (from 0); ``sebutan`` begins the labels of its pages."""

    setelah: int
    isi: bytes
    sebutan: str
    halaman: int = 0


def lampiran_pdf(naskah: Naskah, lembar: Mapping[str, int]) -> tuple[SisipanPdf, ...]:
    """Return the PDFs a document wants appended; ``lembar`` are the pages of its annexes (from 1).

    Raises:
        PdfDitolak: If one of them cannot be used.
    """
    hasil = []
    for blok in naskah.lampiran:
        if isinstance(blok, Lampiran) and blok.pdf:
            with buka_pdf(blok.pdf) as pdf:
                hasil.append(SisipanPdf(lembar[blok.kunci] - 1, blok.pdf, blok.nomor, len(pdf.pages)))
    return tuple(hasil)


def gabung(utama: bytes, sisipan: Sequence[SisipanPdf]) -> bytes:
    """Return a PDF with the pages of others inserted; equal input gives equal bytes.

    Raises:
        PdfDitolak: If one of them cannot be used.
    """
    import pikepdf

    if not sisipan:
        return utama
    with ExitStack() as terbuka:
        hasil = terbuka.enter_context(pikepdf.open(io.BytesIO(utama)))
        label = list(_label(hasil))
        for satu in sorted(sisipan, key=lambda s: s.setelah, reverse=True):
            asal = terbuka.enter_context(buka_pdf(satu.isi))
            try:
                _sisipkan(hasil, asal, satu, label)
            except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as galat:
                raise PdfDitolak("Halaman PDF tidak dapat diambil. Cetak ulang jadi PDF.") from galat
        hasil.Root.PageLabels = _pohon_label(label)
        _lepas_penanda(hasil)
        keluar = io.BytesIO()
        hasil.save(keluar, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return keluar.getvalue()


def _sisipkan(hasil: Any, asal: Any, satu: SisipanPdf, label: list[Any]) -> None:
    import pikepdf

    asal.flatten_annotations()
    baru = []
    for nomor, halaman in enumerate(asal.pages, start=1):
        for nama in _BUANG:
            if nama in halaman.obj:
                del halaman.obj[nama]
        awalan = pikepdf.String(f"{satu.sebutan}, ")
        baru.append(pikepdf.Dictionary(Type=pikepdf.Name.PageLabel, P=awalan, S=pikepdf.Name.D, St=nomor))
    for geser, halaman in enumerate(asal.pages, start=1):
        hasil.pages.insert(satu.setelah + geser, halaman)
    label[satu.setelah + 1 : satu.setelah + 1] = baru


def _label(pdf: Any) -> Iterator[Any]:
    """Yield the label of every page of ours: Typst writes one for each."""
    import pikepdf

    pohon = pikepdf.NumberTree(pdf.Root.PageLabels) if "/PageLabels" in pdf.Root else {}
    for nomor in range(len(pdf.pages)):
        yield pohon[nomor] if nomor in pohon else pikepdf.Dictionary(Type=pikepdf.Name.PageLabel)


def _pohon_label(label: Sequence[Any]) -> Any:
    import pikepdf

    isi: list[Any] = []
    for nomor, satu in enumerate(label):
        isi += [nomor, satu]
    return pikepdf.Dictionary(Nums=pikepdf.Array(isi))


def _lepas_penanda(pdf: Any) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as keterangan:
        for nama in PENANDA_STANDAR:
            if nama in keterangan:
                del keterangan[nama]
