"""Where a row of a sheet is entered in the application."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse
from django.utils.text import slugify

from akuntabel.situs.instansi.models import TahunKinerja


def alamat_lembar(tk: TahunKinerja, lembar: str) -> str:
    """Return the page on which a sheet of the workbook is entered; the workbook itself where there is none."""
    try:
        return reverse("lembar", args=(tk.instansi.kode, tk.tahun, slugify(lembar)))
    except NoReverseMatch:
        return reverse("buku_kerja", args=(tk.instansi.kode, tk.tahun))
