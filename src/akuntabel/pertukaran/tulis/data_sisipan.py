"""The sheet of inserted tables: the cells as they were read, one table below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from akuntabel.kinerja.sisipan import Sisipan, letak_sel
from akuntabel.pertukaran.baris import Baris
from akuntabel.pertukaran.bentuk import Tahap
from akuntabel.pertukaran.rentang_sel import RentangSel
from akuntabel.pertukaran.tabel_sisipan import LEMBAR_DATA_SISIPAN

from .gaya import GARIS, TINTA_TAHAP, WARNA_TAHAP, Gaya

_LEBAR = 22


def tulis_data_sisipan(buku: Any, baris: Sequence[Baris], gaya: Gaya) -> None:
    """Write the tables of the rows of Sisipan at their places, headers tinted, spans merged."""
    tabel = [
        (sisipan, petak)
        for b in baris
        if isinstance(petak := b["rentang"], RentangSel) and isinstance(sisipan := b["sisipan"], Sisipan)
    ]
    if not tabel:
        return
    halaman = buku.add_worksheet(LEMBAR_DATA_SISIPAN)
    halaman.set_tab_color(WARNA_TAHAP[Tahap.NARASI])
    halaman.set_column(0, max(petak.kanan for _, petak in tabel), _LEBAR)
    for sisipan, petak in tabel:
        halaman.write_string(petak.atas - 1, 0, f"{sisipan.kode}: {sisipan.judul}", gaya.buat(bold=True))
        _tulis_isi(halaman, sisipan, petak, gaya)


def _tulis_isi(halaman: Any, sisipan: Sisipan, petak: RentangSel, gaya: Gaya) -> None:
    biasa = {"text_wrap": True, "border": 1, "border_color": GARIS, "num_format": "@"}
    kepala = gaya.buat(**biasa, bold=True, bg_color=TINTA_TAHAP[Tahap.NARASI])
    badan = gaya.buat(**biasa)
    for baris, kolom, sel in letak_sel(sisipan.isi):
        b, k = petak.atas + baris, petak.kiri + kolom
        bentuk = kepala if baris < sisipan.baris_judul else badan
        if sel.lebar * sel.tinggi > 1:
            halaman.merge_range(b, k, b + sel.tinggi - 1, k + sel.lebar - 1, "", bentuk)
        if sel.teks:
            halaman.write_string(b, k, sel.teks, bentuk)
        elif sel.lebar * sel.tinggi == 1:
            halaman.write_blank(b, k, None, bentuk)
