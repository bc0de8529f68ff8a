"""The sheet of single values: one line each, with explanation and example beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar
from akuntabel.pertukaran.isi_sel import teks_nilai
from akuntabel.pertukaran.letak import BARIS_DATA, BARIS_JUDUL, BARIS_KEPALA, JUDUL_TEGAK

from .gaya import ABU, DIBUNGKUS, GARIS, TEKS_ABU, Gaya
from .halaman import Halaman, tinggi_baris
from .lembar_tabel import Bahan, tulis_kepala, tulis_tanda
from .sel_keluar import tulis_nilai
from .validasi import pasang_validasi

_LEBAR = (30, 60, 70, 28)


def tulis_tegak(buku: Any, lembar: Lembar, isi: Mapping[str, object], bahan: Bahan) -> None:
    """Write a sheet of single values."""
    halaman = buku.add_worksheet(lembar.nama, worksheet_class=Halaman)
    tulis_kepala(halaman, lembar, bahan.gaya)
    bahan = replace(bahan, gaya=Gaya(buku, angka_kiri=True, abu=lembar.nama in bahan.acuan))
    judul = Kolom("", "", Jenis.TEKS, "")
    for lajur, (teks, lebar) in enumerate(zip(JUDUL_TEGAK, _LEBAR, strict=True)):
        halaman.set_column(lajur, lajur, lebar)
        halaman.write_string(BARIS_KEPALA, lajur, teks, bahan.gaya.kepala(judul, lembar.tahap))
    for nomor, kolom in enumerate(lembar.kolom):
        _tulis_isian(halaman, BARIS_DATA + nomor, kolom, isi.get(kolom.kunci), bahan)
        if tanda := bahan.tanda.get((lembar.nama, 0, kolom.kunci)):
            tulis_tanda(halaman, (BARIS_DATA + nomor, 1), kolom, isi, tanda, bahan.gaya)
    halaman.freeze_panes(BARIS_DATA, 1)
    halaman.set_row(BARIS_JUDUL, 22)


def _tulis_isian(halaman: Any, baris: int, kolom: Kolom, nilai: object, bahan: Bahan) -> None:
    keterangan = _keterangan(bahan.gaya)
    halaman.write_string(
        baris, 0, kolom.judul_tercetak, bahan.gaya.buat(bold=True, border=1, border_color=GARIS)
    )
    tulis_nilai(halaman, (baris, 1), kolom, nilai, bahan.gaya)
    panjang = teks_nilai(nilai) if kolom.jenis in DIBUNGKUS else ""
    halaman.set_row(
        baris, tinggi_baris(zip((panjang, kolom.keterangan, kolom.contoh), _LEBAR[1:], strict=True))
    )
    halaman.write_string(baris, 2, kolom.keterangan, keterangan)
    halaman.write_string(baris, 3, kolom.contoh, keterangan)
    pasang_validasi(halaman, 1, kolom, (baris, baris), bahan.daftar.sumber(kolom))


def _keterangan(gaya: Gaya) -> Any:
    return gaya.buat(text_wrap=True, font_color=TEKS_ABU, bg_color=ABU, border=1, border_color=GARIS)
