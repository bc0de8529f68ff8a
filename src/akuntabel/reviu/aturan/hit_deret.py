"""HIT111: amounts that rise by one from row to row were filled in by dragging."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import BarisTerbaca, KolomTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import cetak_angka
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TERKECIL = 100_000
_PANJANG = 3
_DASAR = "bila semua baris memang bernilai sama dengan baris pertama"
_YAKIN = Decimal("0.3")
_BERNILAI = (Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA, Peran.SISA, Peran.JUMLAH)


@aturan(
    "HIT111",
    "calc.series",
    "Angka naik satu dari baris ke baris",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Nilai setiap baris berasal dari sumber datanya sendiri.",
    pokok=2,
)
def deret(berkas: Berkas) -> Iterator[Hasil]:
    """Angka besar yang naik tepat satu di tiga baris berturut-turut tampaknya hasil salin-seret."""
    for tabel in berkas.bacaan.tabel:
        for kolom in tabel.kolom:
            for untai in _untai(tabel, kolom):
                yield _temuan(kolom, untai)


def _untai(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[list[tuple[BarisTerbaca, SelTerbaca]]]:
    """Yield runs of three rows or more in which every figure is one more than the figure above."""
    untai: list[tuple[BarisTerbaca, SelTerbaca]] = []
    for baris in tabel.baris:
        sel = sel_kolom(tabel, baris, kolom)
        if sel is None or (untai and untai[-1][1] is sel):
            continue
        if untai and not _menyusul(untai[-1][1], sel):
            if len(untai) >= _PANJANG:
                yield untai
            untai = []
        if _besar(sel) and not _pengenal(kolom, sel):
            untai.append((baris, sel))
    if len(untai) >= _PANJANG:
        yield untai


def _besar(sel: SelTerbaca) -> bool:
    return sel.bilangan is not None and sel.bilangan.nilai >= _TERKECIL


def _pengenal(kolom: KolomTerbaca, sel: SelTerbaca) -> bool:
    """Tell whether bare digits outside the columns of values are a code or a number of identity."""
    return kolom.peran not in _BERNILAI and sel.teks.strip().isdigit()


def _menyusul(atas: SelTerbaca, bawah: SelTerbaca) -> bool:
    return bool(atas.bilangan and bawah.bilangan and bawah.bilangan.nilai - atas.bilangan.nilai == 1)


def _temuan(kolom: KolomTerbaca, untai: Sequence[tuple[BarisTerbaca, SelTerbaca]]) -> Temuan:
    (_, pertama), (baris, kedua), *lain = untai
    nilai = pertama.bilangan.nilai if pertama.bilangan else None
    teks = "" if nilai is None else cetak_angka(nilai)
    return Temuan(
        kode="HIT111",
        alias="calc.series",
        tingkat=Tingkat.PERINGATAN,
        pesan=f'{len(untai)} angka di kolom "{kolom.judul}" naik tepat satu dari baris ke baris, mulai '
        f"{teks}; tampaknya hasil salin-seret di lembar kerja. Isi kembali setiap baris dari "
        f"dokumen sumbernya; bila semua baris memang bernilai sama, tulis {teks}.",
        lokasi=kedua.letak,
        tertulis=kedua.teks.strip(),
        usulan=(Usulan(teks, _DASAR, nilai, _YAKIN),) if nilai is not None else (),
        kutipan=kutip(baris),
        hitungan=f"{pertama.teks.strip()} + 1 = {kedua.teks.strip()}",
        lokasi_lain=tuple(s.letak for _, s in lain),
    )
