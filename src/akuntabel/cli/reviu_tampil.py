"""Reviews on the terminal, in the manner of a compiler: cause, place, quoted line, calculation, repair."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan

from .tampilan import WARNA_TINGKAT, lebar, ringkas_temuan, warnai

if TYPE_CHECKING:
    from akuntabel.api import HasilReviu

_LOKASI_LAIN = 4


def cetak_reviu(hasil: Sequence[HasilReviu], batas: int | None, aliran: TextIO) -> None:
    """Print each document: at most ``batas`` findings (None: all, 0: none), then what was covered."""
    for nomor, h in enumerate(hasil):
        if nomor:
            print(file=aliran)
        _cetak_satu(h, batas, aliran)
    if len(hasil) > 1:
        _cetak_jumlah(hasil, aliran)


def cetak_lengkap(h: HasilReviu) -> str:
    """Return everything found in one document as text, with what holds."""
    aliran = io.StringIO()
    _cetak_satu(h, None, aliran)
    if h.memenuhi:
        print("\nYang diperiksa dan benar:", file=aliran)
    for t in h.memenuhi:
        tempat = sebut_tempat(t.angka[0].letak) if t.angka else ""
        print(f"  {t.kode}  {tempat}: {t.hitungan}", file=aliran)
    return aliran.getvalue()


def _cetak_satu(h: HasilReviu, batas: int | None, aliran: TextIO) -> None:
    print(warnai(h.berkas, "tebal", aliran), file=aliran)
    if h.alasan:
        print(f"{warnai('tak terbaca', 'merah', aliran)} {h.alasan}", file=aliran)
        return
    if h.instansi or h.tahun:
        print(f"{h.instansi or 'Instansi tidak dikenali'}, {h.tahun or 'tahun tidak dikenali'}", file=aliran)
    for t in h.temuan[:batas]:
        print(file=aliran)
        _cetak_temuan(t, Path(h.berkas).name, aliran)
    if batas != 0:
        print(file=aliran)
    if batas and len(h.temuan) > batas:
        sisa = len(h.temuan) - batas
        print(f"… dan {sisa} temuan lagi: tambahkan --semua, atau --keluaran FOLDER.", file=aliran)
    _cetak_ringkasan(h, aliran)


def _cetak_ringkasan(h: HasilReviu, aliran: TextIO) -> None:
    c = h.cakupan
    print(f"{ringkas_temuan(h.temuan).capitalize()}.", file=aliran)
    halaman = f"{h.halaman} halaman, " if h.halaman else ""
    print(
        f"Terbaca: {halaman}{len(h.tabel)} tabel, {c.angka} angka; {c.diperiksa} angka ikut diperiksa dalam "
        f"{c.relasi} hubungan, {len(h.memenuhi)} di antaranya cocok.",
        file=aliran,
    )


def _cetak_jumlah(hasil: Sequence[HasilReviu], aliran: TextIO) -> None:
    gagal = sum(bool(h.alasan) for h in hasil)
    semua = [t for h in hasil for t in h.temuan]
    tak = f", {gagal} di antaranya tidak terbaca" if gagal else ""
    print(f"\n{len(hasil)} dokumen{tak}: {ringkas_temuan(semua)}.", file=aliran)


def _cetak_temuan(t: Temuan, berkas: str, aliran: TextIO) -> None:
    kepala = warnai(f"{t.tingkat.value}[{t.kode}]", WARNA_TINGKAT[t.tingkat], aliran)
    _bungkus(f"{kepala} ", len(t.tingkat.value) + len(t.kode) + 3, t.pesan, aliran)
    print(f"  {warnai('-->', 'redup', aliran)} {berkas}: {sebut_tempat(t.lokasi)}", file=aliran)
    if t.kutipan:
        _cetak_kutipan(t, aliran)
    _butir("hitungan", t.hitungan, aliran)
    for u in t.usulan:
        _butir("usul", f"{u.teks} ({u.dasar})" if u.dasar else u.teks, aliran)
    _butir("dasar", t.kriteria, aliran)
    _butir("juga di", _lain(t), aliran)


def _cetak_kutipan(t: Temuan, aliran: TextIO) -> None:
    """Print the line around what is printed, with a mark below it."""
    teks = " ".join(t.kutipan.split())
    dicari = " ".join(t.tertulis.split())
    ruang = lebar() - 5
    mulai = teks.find(dicari) if dicari else -1
    if mulai + len(dicari) > ruang:
        geser = max(0, mulai - ruang // 2)
        teks, mulai = "…" + teks[geser:], mulai - geser + 1
    if len(teks) > ruang:
        teks = teks[: ruang - 1] + "…"
    batang = warnai("|", "redup", aliran)
    print(f"  {batang} {teks}", file=aliran)
    if mulai >= 0:
        tanda = "^" * max(1, min(len(dicari), ruang - mulai))
        print(f"  {batang} {' ' * mulai}{warnai(tanda, WARNA_TINGKAT[t.tingkat], aliran)}", file=aliran)


def _butir(label: str, isi: str, aliran: TextIO) -> None:
    if isi:
        _bungkus(f"  {warnai('=', 'redup', aliran)} {label}: ", len(label) + 6, isi, aliran)


def _bungkus(awal: str, lebar_awal: int, isi: str, aliran: TextIO) -> None:
    """Print text behind a start of known width, the following lines indented."""
    baris = textwrap.wrap(" ".join(isi.split()), max(30, lebar() - lebar_awal)) or [""]
    print(f"{awal}{baris[0]}", file=aliran)
    for b in baris[1:]:
        print(f"      {b}", file=aliran)


def _lain(t: Temuan) -> str:
    tempat = list(dict.fromkeys(sebut_tempat(s) for s in t.lokasi_lain))
    lebih = len(tempat) - _LOKASI_LAIN
    return "; ".join(tempat[:_LOKASI_LAIN]) + (f"; dan {lebih} tempat lagi" if lebih > 0 else "")


def sebut_tempat(s: Sumber) -> str:
    """Return a place as a person looks for it: page, line, table with row and column, or sheet and cell."""
    cetak = f" (tercetak {s.halaman_cetak})" if s.halaman_cetak else ""
    bagian = [
        f"lembar {s.lembar}" if s.lembar else "",
        f"sel {s.sel}" if s.sel else "",
        f"halaman {s.halaman}{cetak}" if s.halaman is not None else "",
        f"baris {s.baris}" if s.baris is not None and not s.sel else "",
        _di_tabel(s),
    ]
    return ", ".join(b for b in bagian if b) or "seluruh dokumen"


def _di_tabel(s: Sumber) -> str:
    if s.tabel is None or s.sel:
        return ""
    rinci = [
        f"baris {s.baris_tabel}" if s.baris_tabel is not None else "",
        f"kolom {s.kolom}" if s.kolom is not None else "",
    ]
    isi = " ".join(r for r in rinci if r)
    return f"tabel ke-{s.tabel}" + (f" ({isi})" if isi else "")
