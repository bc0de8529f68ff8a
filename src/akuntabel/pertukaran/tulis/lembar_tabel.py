"""A sheet of rows: title, explanation, example, header, data, and everything that helps to fill it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from akuntabel.pertukaran.bentuk import Jenis, Kolom, Lembar
from akuntabel.pertukaran.isi_sel import teks_nilai
from akuntabel.pertukaran.letak import (
    BARIS_CONTOH,
    BARIS_DATA,
    BARIS_JUDUL,
    BARIS_KEPALA,
    BARIS_PENJELASAN,
    LEMBAR_PETUNJUK,
    huruf_kolom,
)
from akuntabel.pertukaran.susunan import lembar_acuan

from .gaya import DIBUNGKUS, MERAH_MUDA, TEKS_ABU, WARNA_TAHAP, Gaya
from .halaman import Halaman, Isian, banyak_baris, tinggi_baris
from .sel_keluar import tulis_nilai
from .validasi import TAK_DIKENAL, TEMPAT_BERKODE, DaftarPilihan, pasang_validasi, rumus_nama, sel_kode

_INDEN = {"kegiatan": 1, "subkegiatan": 2}
_HURUF_SEHALAMAN = 280
_HURUF_CATATAN = 44
_LEBAR_CATATAN = 280
_TINGGI_CATATAN = 15
_TINGGI_CONTOH = 12


@dataclass(frozen=True, slots=True)
class Tanda:
    """What is shown of a cell beside its content: a comment, and a tint (empty for none)."""

    teks: str
    warna: str = ""


@dataclass(frozen=True, slots=True)
class Bahan:
    """What all sheets share: formats, lists, last data row and names of codes by sheet, titles by key.

    ``acuan`` are the numbers of data rows by sheet that stand there for reference only; ``tanda`` what is to
    be shown of a cell that was read in somebody's document, by sheet, data row and column key.
    """

    gaya: Gaya
    daftar: DaftarPilihan
    kapasitas: Mapping[str, int]
    nama: Mapping[str, Mapping[str, str]]
    tempat: Mapping[str, str]
    acuan: Mapping[str, frozenset[int]] = field(default_factory=dict)
    tanda: Mapping[tuple[str, int, str], Tanda] = field(default_factory=dict)


def tulis_tabel(
    buku: Any, lembar: Lembar, kolom: Sequence[Kolom], baris: Sequence[Mapping[str, object]], bahan: Bahan
) -> None:
    """Write one sheet with one row a record."""
    halaman = buku.add_worksheet(lembar.nama, worksheet_class=Halaman)
    tulis_kepala(halaman, lembar, bahan.gaya)
    lebar = sum(k.lebar for k in kolom)
    halaman.fit_to_pages(-(-lebar // _HURUF_SEHALAMAN), 0)
    halaman.repeat_columns(0)
    for lajur, k in enumerate(kolom):
        _tulis_kepala_kolom(halaman, lembar, lajur, k, bahan)
    akhir = bahan.kapasitas[lembar.nama]
    acuan, untuk_acuan = bahan.acuan.get(lembar.nama, frozenset()), replace(bahan, gaya=bahan.gaya.acuan())
    for nomor in range(akhir - BARIS_DATA + 1):
        isi = baris[nomor] if nomor < len(baris) else {}
        _tulis_baris(halaman, nomor, kolom, isi, untuk_acuan if nomor in acuan else bahan)
        for lajur, k in enumerate(kolom):
            if tanda := bahan.tanda.get((lembar.nama, nomor, k.kunci)):
                tulis_tanda(halaman, (BARIS_DATA + nomor, lajur), k, isi, tanda, bahan.gaya)
    _bekukan(halaman, lembar, kolom, akhir)
    tandai_wajib(halaman, kolom, akhir, bahan.gaya)


def tulis_kepala(halaman: Any, lembar: Lembar, gaya: Gaya) -> None:
    """Write title, explanation and the way back to the instructions; set tab colour and print layout."""
    halaman.write_string(BARIS_JUDUL, 0, lembar.nama, gaya.buat(bold=True, font_size=14))
    halaman.write_url(
        BARIS_JUDUL,
        2,
        f"internal:'{LEMBAR_PETUNJUK}'!A1",
        gaya.buat(underline=1, font_color="#1F4E79"),
        "Petunjuk",
    )
    halaman.write_string(BARIS_PENJELASAN, 0, lembar.penjelasan, gaya.buat(font_color=TEKS_ABU))
    halaman.set_tab_color(WARNA_TAHAP[lembar.tahap])
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)
    halaman.repeat_rows(BARIS_KEPALA)
    halaman.set_footer("&L&A&RHalaman &P dari &N")


def _tulis_kepala_kolom(halaman: Any, lembar: Lembar, lajur: int, kolom: Kolom, bahan: Bahan) -> None:
    halaman.set_column(lajur, lajur, kolom.lebar)
    contoh = f"contoh: {kolom.contoh}" if kolom.contoh and lajur == 0 else kolom.contoh
    halaman.write_string(BARIS_CONTOH, lajur, contoh, bahan.gaya.contoh())
    halaman.write_string(BARIS_KEPALA, lajur, kolom.judul_tercetak, bahan.gaya.kepala(kolom, lembar.tahap))
    penjelasan = penjelasan_kolom(kolom)
    tinggi = banyak_baris(penjelasan, _HURUF_CATATAN) * _TINGGI_CATATAN + _TINGGI_CATATAN
    halaman.write_comment(
        BARIS_KEPALA, lajur, penjelasan, {"width": _LEBAR_CATATAN, "height": tinggi, "author": ""}
    )
    sumber = bahan.daftar.sumber(kolom)
    pasang_validasi(halaman, lajur, kolom, (BARIS_DATA, bahan.kapasitas[lembar.nama]), sumber)


def penjelasan_kolom(kolom: Kolom) -> str:
    """Return what belongs into a column: explanation, kind, obligation and example."""
    bagian = [kolom.keterangan, f"Isi: {kolom.jenis.value}."]
    if kolom.wajib:
        bagian.append("Wajib diisi.")
    if kolom.contoh:
        bagian.append(f"Contoh: {kolom.contoh}")
    return "\n".join(bagian)


def _tulis_baris(
    halaman: Any, nomor: int, kolom: Sequence[Kolom], baris: Mapping[str, object], bahan: Bahan
) -> None:
    letak = BARIS_DATA + nomor
    tampil: list[Isian] = []
    for lajur, k in enumerate(kolom):
        if k.jenis is Jenis.NAMA:
            tampil.append((_tulis_nama(halaman, (letak, lajur), kolom, baris, bahan), k.lebar))
        else:
            tulis_nilai(halaman, (letak, lajur), k, baris.get(k.kunci), bahan.gaya)
            if k.jenis in DIBUNGKUS:
                tampil.append((teks_nilai(baris.get(k.kunci)), k.lebar))
    halaman.set_row(letak, tinggi_baris(tampil))
    if inden := _INDEN.get(str(baris.get("jenjang", ""))):
        lajur = [k.kunci for k in kolom].index("nama")
        halaman.write_string(letak, lajur, str(baris["nama"]), bahan.gaya.sel(kolom[lajur], inden=inden))


def tulis_tanda(
    halaman: Any, letak: tuple[int, int], kolom: Kolom, isi: Mapping[str, object], tanda: Tanda, gaya: Gaya
) -> None:
    """Show where a cell was read: a comment always, a tint where it is to be looked at."""
    if tanda.warna:
        tulis_nilai(halaman, letak, kolom, isi.get(kolom.kunci), gaya.berwarna(tanda.warna))
    tinggi = banyak_baris(tanda.teks, _HURUF_CATATAN) * _TINGGI_CATATAN + _TINGGI_CATATAN
    halaman.write_comment(*letak, tanda.teks, {"width": _LEBAR_CATATAN, "height": tinggi, "author": ""})


def _tulis_nama(
    halaman: Any, letak: tuple[int, int], kolom: Sequence[Kolom], baris: Mapping[str, object], bahan: Bahan
) -> str:
    """Write the formula of a name and return what it shows."""
    ini = kolom[letak[1]]
    lajur_kode = next(n for n, k in enumerate(kolom) if k.kunci == ini.nama_dari)
    asal = kolom[lajur_kode]
    kode = str(baris.get(asal.kunci) or "")
    if asal.jenis is Jenis.TEMPAT:
        rumus = bahan.daftar.rumus_tempat(sel_kode(letak[0], lajur_kode))
        tampil = bahan.tempat.get(kode, TEMPAT_BERKODE) if kode else ""
        halaman.write_formula(*letak, rumus, bahan.gaya.sel(ini), tampil)
        return tampil
    rumus = rumus_nama(asal, sel_kode(letak[0], lajur_kode), bahan.kapasitas)
    nama = [bahan.nama[lembar.nama].get(kode) for lembar in lembar_acuan(asal.acuan)]
    tampil = next((n for n in nama if n is not None), TAK_DIKENAL) if kode else ""
    halaman.write_formula(*letak, rumus, bahan.gaya.sel(ini), tampil)
    return tampil


def _bekukan(halaman: Any, lembar: Lembar, kolom: Sequence[Kolom], akhir: int) -> None:
    halaman.freeze_panes(BARIS_DATA, 1)
    halaman.autofilter(BARIS_KEPALA, 0, akhir, len(kolom) - 1)
    halaman.set_row(BARIS_JUDUL, 22)
    halaman.set_row(BARIS_CONTOH, tinggi_baris([(k.contoh, k.lebar) for k in kolom], _TINGGI_CONTOH))
    halaman.set_row(BARIS_KEPALA, 32)


def tandai_wajib(halaman: Any, kolom: Sequence[Kolom], akhir: int, gaya: Gaya) -> None:
    """Tint required cells that are still empty in a row that has been begun."""
    merah = gaya.buat(bg_color=MERAH_MUDA)
    for lajur, k in enumerate(kolom):
        if k.wajib and lajur:
            huruf = huruf_kolom(lajur)
            syarat = f'=AND($A{BARIS_DATA + 1}<>"",{huruf}{BARIS_DATA + 1}="")'
            halaman.conditional_format(
                BARIS_DATA, lajur, akhir, lajur, {"type": "formula", "criteria": syarat, "format": merah}
            )
