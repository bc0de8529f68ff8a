"""Reviews on the terminal, in the manner of a compiler: cause, place, quoted line, calculation, repair."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from akuntabel.sumber import sebut_tempat
from akuntabel.temuan import Temuan

from .tampilan import WARNA_TINGKAT, lebar, ringkas_temuan, warnai

if TYPE_CHECKING:
    from akuntabel.hasil_reviu import AcuanDikenal, HasilReviu

_LOKASI_LAIN = 4


def cetak_reviu(
    hasil: Sequence[HasilReviu], batas: int | None, aliran: TextIO, *, hanya_baru: bool = False
) -> None:
    """Print each document: at most ``batas`` findings (None: all, 0: none), then what was covered.

    What was left standing on purpose is only counted; so is, with ``hanya_baru``, what an earlier review had.
    """
    for nomor, h in enumerate(hasil):
        if nomor:
            print(file=aliran)
        _cetak_satu(h, batas, aliran, hanya_baru)
    if len(hasil) > 1:
        _cetak_jumlah(hasil, aliran)


def cetak_lengkap(h: HasilReviu) -> str:
    """Return everything found in one document as text, with what holds."""
    aliran = io.StringIO()
    _cetak_satu(h, None, aliran, False)
    _cetak_dikecualikan(h, aliran)
    _cetak_hilang(h, aliran)
    if h.memenuhi:
        print("\nYang diperiksa dan benar:", file=aliran)
    for t in h.memenuhi:
        tempat = sebut_tempat(t.angka[0].letak) if t.angka else ""
        print(f"  {t.kode}  {tempat}: {t.hitungan}", file=aliran)
    return aliran.getvalue()


def _cetak_dikecualikan(h: HasilReviu, aliran: TextIO) -> None:
    dibiarkan = [(t, p) for t, p in zip(h.temuan, h.pengecualian, strict=False) if p is not None]
    if dibiarkan:
        print("\nDibiarkan dengan alasan:", file=aliran)
    for t, p in dibiarkan:
        print(f"  {t.kode}  {sebut_tempat(t.lokasi)}: {t.pesan}", file=aliran)
        _butir("alasan", p.kalimat, aliran)


def _cetak_hilang(h: HasilReviu, aliran: TextIO) -> None:
    if h.hilang:
        print("\nAda di reviu sebelumnya, sekarang tidak lagi:", file=aliran)
    for t in h.hilang:
        print(f"  {t.kode}  {t.pesan}", file=aliran)


def _cetak_satu(h: HasilReviu, batas: int | None, aliran: TextIO, hanya_baru: bool) -> None:
    print(warnai(h.berkas, "tebal", aliran), file=aliran)
    if h.alasan:
        print(f"{warnai('tak terbaca', 'merah', aliran)} {h.alasan}", file=aliran)
        return
    if h.instansi or h.tahun:
        print(f"{h.instansi or 'Instansi tidak dikenali'}, {h.tahun or 'tahun tidak dikenali'}", file=aliran)
    for a in h.acuan:
        _cetak_acuan(a, aliran)
    if not h.cakupan.angka and not h.tabel:
        print(
            "Tidak ada angka dan tabel yang dikenali: hampir tidak ada yang diperiksa.",
            file=aliran,
        )
    temuan = h.berlaku(hanya_baru)
    for t in temuan[:batas]:
        print(file=aliran)
        _cetak_temuan(t, Path(h.berkas).name, aliran)
    if batas != 0:
        print(file=aliran)
    if batas and len(temuan) > batas:
        sisa = len(temuan) - batas
        print(f"… dan {sisa} temuan lagi: tambahkan --semua, atau --keluaran FOLDER.", file=aliran)
    _cetak_ringkasan(h, aliran)


def _cetak_acuan(a: AcuanDikenal, aliran: TextIO) -> None:
    if not a.terbaca:
        print(f"{warnai('acuan tak terbaca', 'merah', aliran)} {a.berkas}: {a.alasan}", file=aliran)
    elif a.alasan:
        jenis = f" ({a.jenis})" if a.jenis else ""
        _bungkus("Tidak dibandingkan: ", 20, f"{a.berkas}{jenis}: {a.alasan}.", aliran)
    else:
        _bungkus("Dibandingkan dengan ", 20, f"{a.berkas} ({a.jenis})", aliran)


def _cetak_ringkasan(h: HasilReviu, aliran: TextIO) -> None:
    c = h.cakupan
    print(f"{ringkas_temuan(h.berlaku()).capitalize()}.", file=aliran)
    if h.dibandingkan:
        print(f"Terhadap reviu sebelumnya: {_ringkas_keadaan(h)}.", file=aliran)
    if dibiarkan := sum(p is not None for p in h.pengecualian):
        print(f"{dibiarkan} temuan dibiarkan dengan alasan.", file=aliran)
    halaman = f"{h.halaman} halaman, " if h.halaman else ""
    print(
        f"Terbaca: {halaman}{len(h.tabel)} tabel, {c.angka} angka; {c.diperiksa} angka ikut diperiksa dalam "
        f"{c.relasi} hubungan, {len(h.memenuhi)} di antaranya cocok.",
        file=aliran,
    )


def _ringkas_keadaan(h: HasilReviu) -> str:
    """Return how the findings stand to an earlier review: "3 baru, 12 tetap, 5 hilang"."""
    baru, tetap, hilang = h.banding
    return f"{baru} baru, {tetap} tetap, {hilang} hilang"


def _cetak_jumlah(hasil: Sequence[HasilReviu], aliran: TextIO) -> None:
    gagal = sum(bool(h.alasan) for h in hasil)
    semua = [t for h in hasil for t in h.berlaku()]
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
        _butir("usul", u.kalimat, aliran)
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
