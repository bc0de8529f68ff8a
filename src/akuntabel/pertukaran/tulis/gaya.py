"""Formats of the workbook: which cell looks how. Black on white carries everything, colour only helps."""

from __future__ import annotations

from typing import Any

from akuntabel.pertukaran.bentuk import Jenis, Kolom, Tahap

WARNA_TAHAP = {
    Tahap.AWAL: "#5B6770",
    Tahap.RENCANA: "#1F4E79",
    Tahap.ANGGARAN: "#7A5C00",
    Tahap.REALISASI: "#B4521E",
    Tahap.NARASI: "#4F6D2F",
}
TINTA_TAHAP = {
    Tahap.AWAL: "#E3E7EA",
    Tahap.RENCANA: "#DCE6F1",
    Tahap.ANGGARAN: "#F6EBCB",
    Tahap.REALISASI: "#FBE3D6",
    Tahap.NARASI: "#E4EDD9",
}
ABU = "#F2F2F2"
TEKS_ABU = "#6B6B6B"
GARIS = "#BFBFBF"
MERAH_MUDA = "#FDE9E7"

_DASAR: dict[str, Any] = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_SEL = _DASAR | {"border": 1, "border_color": GARIS}
_TEKS = frozenset({Jenis.KODE, Jenis.RUJUKAN, Jenis.TEKS, Jenis.DAFTAR, Jenis.DAFTAR_RUJUKAN, Jenis.TEMPAT})
DIBUNGKUS = frozenset({Jenis.URAIAN, Jenis.BACA, Jenis.NAMA, Jenis.TEKS, Jenis.DAFTAR})
_KANAN = frozenset({Jenis.ANGKA, Jenis.RENTANG, Jenis.RUPIAH, Jenis.BULAT, Jenis.TAHUN, Jenis.TANGGAL})


class Gaya:
    """The formats of one workbook, each made once; numbers stand right, where texts surround them left."""

    def __init__(self, buku: Any, *, angka_kiri: bool = False, abu: bool = False, warna: str = "") -> None:
        """Remember the workbook, where numbers stand, if cells are for reference only, and their tint."""
        self._buku = buku
        self._abu = abu
        self._angka_kiri = angka_kiri
        self._warna = warna
        self._rata = {"align": "left"} if angka_kiri else {"align": "right", "indent": 1}
        self._ada: dict[tuple[tuple[str, Any], ...], Any] = {}

    def acuan(self) -> Gaya:
        """Return the formats of rows for reference: grey, as what people do not fill."""
        return Gaya(self._buku, abu=True)

    def berwarna(self, warna: str) -> Gaya:
        """Return the formats of cells with this tint."""
        return Gaya(self._buku, angka_kiri=self._angka_kiri, warna=warna)

    def buat(self, **sifat: Any) -> Any:
        """Return a format with these properties on top of the basic font."""
        lengkap = _DASAR | sifat
        kunci = tuple(sorted(lengkap.items()))
        if kunci not in self._ada:
            self._ada[kunci] = self._buku.add_format(lengkap)
        return self._ada[kunci]

    def kepala(self, kolom: Kolom, tahap: Tahap) -> Any:
        """Return the format of a header cell."""
        warna = TINTA_TAHAP[tahap] if kolom.diisi else ABU
        return self.buat(
            bold=True,
            bg_color=warna,
            border=1,
            border_color="#7F7F7F",
            text_wrap=True,
            valign="vcenter",
            font_color="#000000" if kolom.diisi else TEKS_ABU,
        )

    def contoh(self) -> Any:
        """Return the format of the example row above the header."""
        return self.buat(italic=True, font_color=TEKS_ABU, text_wrap=True, font_size=9)

    def sel(self, kolom: Kolom, desimal: int | None = None, *, inden: int = 0) -> Any:
        """Return the format of a data cell; ``desimal`` are the decimals of the number it holds."""
        sifat: dict[str, Any] = {k: v for k, v in _SEL.items() if k not in _DASAR}
        sifat |= {"indent": inden} if inden else {}
        sifat["text_wrap"] = kolom.jenis in DIBUNGKUS
        if self._abu or not kolom.diisi:
            sifat |= {"bg_color": ABU, "font_color": TEKS_ABU}
        if self._warna:
            sifat["bg_color"] = self._warna
        if kolom.jenis in _KANAN:
            sifat |= self._rata
        if (bentuk := _bentuk_angka(kolom.jenis, desimal)) is not None:
            sifat["num_format"] = bentuk
        return self.buat(**sifat)


def _bentuk_angka(jenis: Jenis, desimal: int | None) -> str | None:
    if jenis in _TEKS:
        return "@"
    if jenis is Jenis.TANGGAL:
        return "[$-421]d mmmm yyyy"
    if jenis in (Jenis.BULAT, Jenis.TAHUN):
        return "0"
    if jenis is Jenis.RUPIAH or desimal is not None:
        return "#,##0" + ("." + "0" * desimal if desimal else "")
    return None
