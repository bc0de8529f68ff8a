"""HIT104: a row of means is the mean of its rows; the divisor is named when it is another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, KolomTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import Rentang, bulatkan
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import tulis_seperti
from akuntabel.reviu.relasi import bacaan_sel, kutip, sel_kolom
from akuntabel.reviu.rumus import cetak_hasil
from akuntabel.temuan import Temuan, Tingkat, Usulan

_PERAN = (
    Peran.CAPAIAN,
    Peran.SERAPAN,
    Peran.KEMAJUAN,
    Peran.EFISIENSI,
    Peran.NILAI_EFISIENSI,
    Peran.BANDING,
)
_PEMBENTUK = (Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.BELANJA)
_BATAS = (100, 110, 120, 150)
_UTUH = (0, 100)
_CUKUP = 2
_LEBIH = 3
_MAKS_SEL = 20
_TULIS_MAKS = 12


@dataclass(frozen=True)
class Lingkup:
    """The rows a mean may be taken over: their cells in one column, and how many rows hold no figure."""

    sel: tuple[SelTerbaca, ...]
    kosong: int = 0

    @property
    def rentang(self) -> tuple[Rentang, ...]:
        """Return what the figures can stand for: computed and printed, but a full hundred is whole."""
        angka = [bacaan_sel(s)[0] for s in self.sel]
        return tuple(selang.operan(b) if b.nilai in _UTUH else selang.hasil(b) for b in angka)

    @property
    def jumlah(self) -> Decimal:
        """Return the sum of the figures."""
        return sum((bacaan_sel(s)[0].nilai for s in self.sel), Decimal(0))


@aturan(
    "HIT104",
    "calc.average",
    "Rata-rata tidak sesuai dengan baris-barisnya",
    tingkat=Tingkat.GALAT,
    kriteria="Rata-rata = jumlah nilai ÷ banyaknya nilai.",
    pokok=1,
)
def rata_rata(berkas: Berkas) -> Iterator[Hasil]:
    """Baris rata-rata dihitung ulang dari baris di atasnya, dengan pembagi yang benar."""
    for tabel in berkas.bacaan.tabel:
        for letak, baris in enumerate(tabel.baris):
            if baris.jenis is JenisBarisTerbaca.RATA_RATA:
                for kolom in tabel.kolom_peran(*_PERAN):
                    yield from _periksa(tabel, letak, baris, kolom)


def _periksa(tabel: TabelTerbaca, letak: int, baris: BarisTerbaca, kolom: KolomTerbaca) -> Iterator[Hasil]:
    sel = _sel_rata(tabel, baris, kolom)
    if sel is None or sel.bilangan is None or sel.angka is None:
        return
    lingkup = [s for s in _lingkup(tabel, letak, kolom) if len(s.sel) >= _CUKUP]
    if not lingkup:
        return
    tercetak = [selang.hasil(b) for b in bacaan_sel(sel)]
    for satu in lingkup:
        if _cocok(satu.rentang, len(satu.sel), tercetak):
            angka = tuple(a for s in (*satu.sel, sel) if (a := s.angka))
            yield Terpenuhi("HIT104", _hitungan(satu, len(satu.sel), sel), angka)
            return
    if not _dari_baris_sendiri(baris, sel, tercetak):
        yield _temuan(baris, sel, lingkup, tercetak)


def _sel_rata(tabel: TabelTerbaca, baris: BarisTerbaca, kolom: KolomTerbaca) -> SelTerbaca | None:
    """Return the mean of a column: its cell, or the only figure in a cell that spans its group of columns."""
    sel = sel_kolom(tabel, baris, kolom)
    if sel is None or sel.teks.strip():
        return sel
    kawan = [k for k in tabel.kolom_peran(*_PEMBENTUK) if k.kelompok == kolom.kelompok]
    ada = [s for k in kawan if (s := sel_kolom(tabel, baris, k)) and s.bilangan]
    sekelompok = [k for k in tabel.kolom_peran(*_PERAN) if k.kelompok == kolom.kelompok]
    return ada[0] if len(ada) == 1 and len(sekelompok) == 1 else None


def _dari_baris_sendiri(baris: BarisTerbaca, sel: SelTerbaca, tercetak: Sequence[Rentang]) -> bool:
    """Tell whether the figure is a difference or a ratio of other figures of the row of means."""
    lain = [selang.operan(bacaan_sel(s)[0]) for s in baris.sel if s is not sel and bacaan_sel(s)][:_MAKS_SEL]
    for satu, dua in permutations(lain, 2):
        for nilai in (selang.kurang(satu, dua), selang.persen(satu, dua)):
            if nilai is not None and any(nilai.beririsan(t) for t in tercetak):
                return True
    return False


def _lingkup(tabel: TabelTerbaca, letak: int, kolom: KolomTerbaca) -> Iterator[Lingkup]:
    """Yield the sets of rows a mean may belong to: the block above, all above, the block below, means."""
    atas, bawah = tabel.baris[:letak], tabel.baris[letak + 1 :]
    blok = list(_sampai_rata(reversed(atas)))[::-1]
    yield _isi(tabel, blok, kolom)
    yield _isi(tabel, atas, kolom)
    yield _isi(tabel, list(_sampai_rata(bawah)), kolom)
    yield _isi(tabel, tabel.baris, kolom)
    for jenis in (JenisBarisTerbaca.RATA_RATA, JenisBarisTerbaca.KELOMPOK):
        yield _isi(tabel, [b for b in atas if b.jenis is jenis], kolom, jenis)
        yield _isi(
            tabel, [b for b in tabel.baris if b.jenis is jenis and b is not tabel.baris[letak]], kolom, jenis
        )
    jenjang = {b.jenjang for b in atas}
    for satu in sorted(jenjang) if len(jenjang) > 1 else ():
        yield _isi(tabel, [b for b in atas if b.jenjang == satu], kolom)


def _sampai_rata(baris: Iterator[BarisTerbaca] | Sequence[BarisTerbaca]) -> Iterator[BarisTerbaca]:
    for satu in baris:
        if satu.jenis is JenisBarisTerbaca.RATA_RATA:
            return
        yield satu


def _isi(
    tabel: TabelTerbaca,
    baris: Sequence[BarisTerbaca],
    kolom: KolomTerbaca,
    jenis: JenisBarisTerbaca = JenisBarisTerbaca.DATA,
) -> Lingkup:
    semua = [sel_kolom(tabel, b, kolom) for b in baris if b.jenis is jenis]
    ada = {id(s): s for s in semua if s is not None and bacaan_sel(s)}
    return Lingkup(tuple(ada.values()), sum(s is None or not bacaan_sel(s) for s in semua))


def _cocok(rentang: Sequence[Rentang], n: int, tercetak: Sequence[Rentang]) -> bool:
    nilai = selang.rata(rentang, n)
    return nilai is not None and any(nilai.beririsan(t) for t in tercetak)


def _temuan(
    baris: BarisTerbaca, sel: SelTerbaca, lingkup: Sequence[Lingkup], tercetak: Sequence[Rentang]
) -> Temuan:
    utama = lingkup[0]
    tingkat, sebab = _sebab(lingkup, tercetak)
    n = len(utama.sel)
    angka = bacaan_sel(sel)[0]
    benar = bulatkan(utama.jumlah / n, angka.desimal)
    tertulis = sel.teks.strip()
    teks = tulis_seperti(tertulis, benar, angka.desimal)
    return Temuan(
        kode="HIT104",
        alias="calc.average",
        tingkat=tingkat,
        pesan=f"Rata-rata {tertulis} tidak sesuai dengan {n} nilai barisnya: hasil hitungnya {teks}.{sebab}",
        lokasi=sel.letak,
        tertulis=tertulis,
        seharusnya=teks,
        usulan=(Usulan(teks, "rata-rata baris di atasnya", benar),),
        kutipan=kutip(baris),
        hitungan=_hitungan(utama, n, sel),
        nilai_seharusnya=benar,
    )


def _sebab(lingkup: Sequence[Lingkup], tercetak: Sequence[Rentang]) -> tuple[Tingkat, str]:
    """Return how sure the fault is, and the words that name its cause."""
    for satu in lingkup:
        n = len(satu.sel)
        if satu.kosong and _cocok(satu.rentang, n + satu.kosong, tercetak):
            return (
                Tingkat.PERINGATAN,
                f" Angka tercetak cocok bila {satu.kosong} baris tanpa nilai dihitung nol.",
            )
        for batas in _BATAS:
            dibatasi = [
                Rentang(min(r.bawah, Decimal(batas)), min(r.atas, Decimal(batas))) for r in satu.rentang
            ]
            if _cocok(dibatasi, n, tercetak):
                return Tingkat.PERINGATAN, f" Angka tercetak cocok bila setiap nilai dibatasi {batas}."
    utama = lingkup[0]
    n = len(utama.sel)
    jumlah_rentang = selang.jumlah(utama.rentang)
    for pembagi in (k for k in range(1, n + _LEBIH + 1) if k != n):
        if _cocok([jumlah_rentang], pembagi, tercetak):
            jumlah = cetak_hasil(utama.jumlah, 0)
            return Tingkat.GALAT, f" Jumlahnya ({jumlah}) dibagi {pembagi}, bukan {n}."
    return (Tingkat.PERINGATAN if utama.kosong else Tingkat.GALAT), ""


def _hitungan(lingkup: Lingkup, n: int, sel: SelTerbaca) -> str:
    teks = [s.teks.strip().removesuffix("%").strip() for s in lingkup.sel]
    suku = " + ".join(teks) if len(teks) <= _TULIS_MAKS else cetak_hasil(lingkup.jumlah, 0)
    hasil = cetak_hasil(lingkup.jumlah / n, bacaan_sel(sel)[0].desimal)
    return f"({suku}) ÷ {n} = {hasil}; tercetak {sel.teks.strip()}"
