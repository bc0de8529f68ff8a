"""The sheet in front of a workbook that was read from documents: every cell, its place, how sure it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from akuntabel.pertukaran.bentuk import kolom_dengan_tahun
from akuntabel.pertukaran.letak import BARIS_DATA, LEMBAR_ASAL_BACAAN, alamat
from akuntabel.pertukaran.susunan import LEMBAR

from .gaya import ABU, GARIS, TEKS_ABU, Gaya
from .halaman import Halaman, tinggi_baris
from .lembar_tabel import Tanda

BERBEDA, RAGU, USULAN, JELAS, PASTI = "Berbeda", "Ragu", "Usulan", "Jelas", "Pasti"
WARNA = {BERBEDA: "#F8CBAD", RAGU: "#FFF2CC", USULAN: "#DDEBF7", JELAS: "", PASTI: ""}
ARTI = {
    BERBEDA: "Dokumen memuat nilai yang berlainan untuk hal yang sama. Sel memuat yang lebih kuat buktinya, "
    "atau dikosongkan bila sama kuat. Semua nilai dan tempatnya ada di kolom Alasan dan Nilai lain.",
    RAGU: "Terbaca, tetapi tulisannya tidak lazim, dapat berarti dua hal, atau tidak cocok dengan persen di "
    "sebelahnya. Bandingkan dengan dokumennya.",
    USULAN: "Tidak tercetak di dokumen; diusulkan dari yang lain. Ganti bila tidak sesuai.",
    JELAS: "Tercetak sekali dan terbaca tanpa keraguan.",
    PASTI: "Tercetak di beberapa tempat dengan nilai yang sama, atau cocok dengan persen yang tercetak.",
}
_KOLOM = (
    ("Kepastian", 11),
    ("Lembar", 19),
    ("Sel", 7),
    ("Tentang", 40),
    ("Kolom", 18),
    ("Isi sel", 30),
    ("Tercetak", 26),
    ("Berkas", 26),
    ("Halaman", 9),
    ("Baris", 8),
    ("Tabel", 13),
    ("Baris tabel", 32),
    ("Alasan", 48),
    ("Nilai lain", 40),
)
_DIBUNGKUS_MULAI = 3


@dataclass(frozen=True, slots=True)
class SelBacaan:
    """A filled cell and where it was read; ``baris`` is its data row from 0, ``lain`` what else was found."""

    lembar: str
    baris: int
    kunci: str
    kepastian: str
    tentang: str
    isi: str
    tercetak: str = ""
    berkas: str = ""
    halaman: str = ""
    baris_dokumen: str = ""
    tabel: str = ""
    baris_tabel: str = ""
    alasan: str = ""
    lain: str = ""


@dataclass(frozen=True, slots=True)
class TanpaSel:
    """A row of a document for whose figures the workbook has no cell."""

    nama: str
    isi: str
    berkas: str
    halaman: str
    tabel: str


@dataclass(frozen=True, slots=True)
class BukuBacaan:
    """What a workbook that was read tells about itself."""

    instansi: str
    tahun: int
    berkas: tuple[str, ...]
    sel: tuple[SelBacaan, ...]
    lain: tuple[TanpaSel, ...]

    def tanda(self) -> Mapping[tuple[str, int, str], Tanda]:
        """Return what is shown in the cells themselves."""
        return {(s.lembar, s.baris, s.kunci): Tanda(_komentar(s), WARNA[s.kepastian]) for s in self.sel}


def _komentar(sel: SelBacaan) -> str:
    tempat = ", ".join(
        t for t in (sel.berkas, f"halaman {sel.halaman}" if sel.halaman else "", sel.tabel) if t
    )
    isi = [f"{sel.kepastian.upper()}: {sel.alasan}" if sel.alasan else sel.kepastian.upper()]
    isi += [f'Tercetak "{sel.tercetak}"'] if sel.tercetak else []
    isi += [tempat] if tempat else []
    isi += [f"Nilai lain: {sel.lain}"] if sel.lain else []
    return "\n".join(isi)


def tulis_asal_bacaan(buku: Any, gaya: Gaya, bacaan: BukuBacaan, tahun_renstra: Sequence[int]) -> None:
    """Write the sheet, what is to be looked at first."""
    halaman = buku.add_worksheet(LEMBAR_ASAL_BACAAN, worksheet_class=Halaman)
    halaman.hide_gridlines(2)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.set_tab_color("#B4521E")
    for lajur, (_, lebar) in enumerate(_KOLOM):
        halaman.set_column(lajur, lajur, lebar)
    halaman.set_row(0, 22)
    baris = _tulis_judul(halaman, gaya, bacaan)
    halaman.repeat_rows(baris)
    urutan = list(ARTI)
    letak = _letak_kolom(tahun_renstra)
    terurut = sorted(bacaan.sel, key=lambda s: urutan.index(s.kepastian))
    _tulis_kepala(halaman, gaya, baris)
    for nomor, sel in enumerate(terurut, baris + 1):
        _tulis_sel(halaman, gaya, nomor, sel, letak)
    halaman.autofilter(baris, 0, baris + max(1, len(terurut)), len(_KOLOM) - 1)
    halaman.set_footer("&L&A&RHalaman &P dari &N")


def _tulis_judul(halaman: Any, gaya: Gaya, bacaan: BukuBacaan) -> int:
    """Write title, documents and legend; return the row of the table below."""
    halaman.write_string(
        0, 0, f"Buku kerja tahun {bacaan.tahun}, dibaca dari dokumen", gaya.buat(bold=True, font_size=14)
    )
    halaman.write_string(1, 0, f"{bacaan.instansi}. Dibaca dari: {', '.join(bacaan.berkas)}.", gaya.buat())
    banyak = Counter(s.kepastian for s in bacaan.sel)
    periksa = banyak[BERBEDA] + banyak[RAGU]
    kalimat = (
        f"{len(bacaan.sel)} sel terisi. Periksa dulu {periksa} sel yang berbeda atau ragu di bagian atas "
        "daftar; klik alamatnya untuk ke selnya."
        if periksa
        else f"{len(bacaan.sel)} sel terisi; tidak ada yang berbeda atau ragu."
    )
    halaman.write_string(2, 0, kalimat, gaya.buat(bold=True))
    if bacaan.lain:
        catatan = (
            f"{len(bacaan.lain)} baris lain terbaca tetapi tidak punya tempat di sini: lembar Bacaan Lain."
        )
        halaman.write_string(3, 0, catatan, gaya.buat(font_color=TEKS_ABU))
    for nomor, (kata, arti) in enumerate(ARTI.items(), 5):
        warna = {"bg_color": WARNA[kata]} if WARNA[kata] else {}
        halaman.write_string(nomor, 0, kata, gaya.buat(bold=True, border=1, border_color=GARIS, **warna))
        halaman.write_number(nomor, 1, banyak[kata], gaya.buat(align="left"))
        halaman.write_string(nomor, 2, arti, gaya.buat())
    return 5 + len(ARTI) + 1


def _tulis_kepala(halaman: Any, gaya: Gaya, baris: int) -> None:
    kepala = gaya.buat(bold=True, bg_color=ABU, border=1, border_color="#7F7F7F", text_wrap=True)
    for lajur, (judul, _) in enumerate(_KOLOM):
        halaman.write_string(baris, lajur, judul, kepala)


def _letak_kolom(tahun_renstra: Sequence[int]) -> Mapping[tuple[str, str], tuple[int, int | None, str]]:
    """Return column, fixed row (in sheets of single values) and header by sheet and column key."""
    hasil: dict[tuple[str, str], tuple[int, int | None, str]] = {}
    for lembar in LEMBAR:
        for nomor, kolom in enumerate(kolom_dengan_tahun(lembar, tahun_renstra)):
            if lembar.tegak:
                hasil[lembar.nama, kolom.kunci] = 1, BARIS_DATA + nomor, kolom.judul
            else:
                hasil[lembar.nama, kolom.kunci] = nomor, None, kolom.judul
    return hasil


def _tulis_sel(
    halaman: Any,
    gaya: Gaya,
    nomor: int,
    sel: SelBacaan,
    letak: Mapping[tuple[str, str], tuple[int, int | None, str]],
) -> None:
    lajur_sel, baris_tetap, judul = letak[sel.lembar, sel.kunci]
    tempat = alamat(BARIS_DATA + sel.baris if baris_tetap is None else baris_tetap, lajur_sel)
    isi = (
        *(sel.kepastian, sel.lembar, tempat, sel.tentang, judul, sel.isi, sel.tercetak, sel.berkas),
        *(sel.halaman, sel.baris_dokumen, sel.tabel, sel.baris_tabel, sel.alasan, sel.lain),
    )
    sifat: dict[str, Any] = {"text_wrap": True, "border": 1, "border_color": GARIS}
    biasa = gaya.buat(**sifat)
    warna = WARNA[sel.kepastian]
    berwarna = gaya.buat(bold=True, **sifat, **({"bg_color": warna} if warna else {}))
    for lajur, teks in enumerate(isi):
        halaman.write_string(nomor, lajur, teks, berwarna if lajur == 0 else biasa)
    tautan = gaya.buat(underline=1, font_color="#1F4E79", **sifat)
    halaman.write_url(nomor, 2, f"internal:'{sel.lembar}'!{tempat}", tautan, tempat)
    lebar = [(t, lebar) for t, (_, lebar) in zip(isi, _KOLOM, strict=True)][_DIBUNGKUS_MULAI:]
    halaman.set_row(nomor, tinggi_baris(lebar))
