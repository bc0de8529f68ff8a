"""The last sheet of a workbook that was read: rows of the documents for which it has no cell."""

from __future__ import annotations

from typing import Any

from akuntabel.pertukaran.letak import LEMBAR_BACAAN_LAIN

from .asal_bacaan import BukuBacaan
from .gaya import ABU, GARIS, TEKS_ABU, Gaya
from .halaman import Halaman, tinggi_baris

_PENJELASAN = (
    "Terbaca di dokumen, tetapi buku kerja tidak punya tempatnya. Salin yang perlu; lembar ini tidak dibaca."
)
_KOLOM = (("Baris", 50), ("Angka yang tercetak", 80), ("Berkas", 30), ("Halaman", 9), ("Tabel", 14))


def tulis_bacaan_lain(buku: Any, gaya: Gaya, bacaan: BukuBacaan) -> None:
    """Write the sheet; a workbook without such rows has none."""
    if not bacaan.lain:
        return
    halaman = buku.add_worksheet(LEMBAR_BACAAN_LAIN, worksheet_class=Halaman)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.write_string(0, 0, LEMBAR_BACAAN_LAIN, gaya.buat(bold=True, font_size=14))
    halaman.write_string(1, 0, _PENJELASAN, gaya.buat(font_color=TEKS_ABU))
    kepala = gaya.buat(bold=True, bg_color=ABU, border=1, border_color="#7F7F7F")
    for lajur, (judul, lebar) in enumerate(_KOLOM):
        halaman.set_column(lajur, lajur, lebar)
        halaman.write_string(3, lajur, judul, kepala)
    biasa = gaya.buat(text_wrap=True, border=1, border_color=GARIS)
    for nomor, satu in enumerate(bacaan.lain, 4):
        isi = (satu.nama, satu.isi, satu.berkas, satu.halaman, satu.tabel)
        for lajur, teks in enumerate(isi):
            halaman.write_string(nomor, lajur, teks, biasa)
        halaman.set_row(nomor, tinggi_baris([(t, lebar) for t, (_, lebar) in zip(isi, _KOLOM, strict=True)]))
    halaman.freeze_panes(4, 0)
    halaman.autofilter(3, 0, 3 + len(bacaan.lain), len(_KOLOM) - 1)
