"""NAR112: the pagu and the realisasi a sentence gives together are those of one row, or of one total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from akuntabel.bacaan import AngkaTerbaca, Bacaan, BarisTerbaca, JenisBarisTerbaca, Peran, TabelTerbaca
from akuntabel.bilangan import Bilangan, Rentang
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.diagnosa import beda_ketik, deret_digit
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.relasi import bacaan_sel, kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KRITERIA = "Pagu dan realisasi di kalimat sama dengan yang ada di tabel."
_LAIN = re.compile(
    r"triwulan|semester|caturwulan|sampai\s+dengan\s+bulan|semula|sebelum\s+perubahan|tahun\s+(?:lalu|sebelumnya)",
    re.IGNORECASE,
)
_KESELURUHAN = re.compile(
    r"\b(?:total|jumlah|seluruh\w*|keseluruhan|realisasi\s+penyerapan)\b", re.IGNORECASE
)
_SEPULUH = 10
_SEPERTIGA = 3


@dataclass(frozen=True, slots=True)
class Sepasang:
    """A pagu and the realisasi told with it."""

    pagu: Sebutan
    belanja: Sebutan

    @property
    def angka(self) -> tuple[AngkaTerbaca, AngkaTerbaca]:
        """Return both numerals."""
        return self.pagu.angka, self.belanja.angka


Ruas = tuple[Rentang, Rentang]
"""What a numeral stands for as printed, and what a computed value was before it was rounded to it."""


@dataclass(frozen=True, slots=True)
class BarisUang:
    """A row of a table with its pagu and its realisasi, and what each reading of them stands for."""

    tabel: TabelTerbaca
    baris: BarisTerbaca
    pagu: AngkaTerbaca
    belanja: AngkaTerbaca
    ruas_pagu: tuple[Ruas, ...]
    ruas_belanja: tuple[Ruas, ...]


@aturan(
    "NAR112",
    "nar.budget",
    "Pagu dan realisasi di kalimat berbeda dengan di tabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def uang_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Pasangan pagu dan realisasi di kalimat dicari barisnya di tabel, lalu dibandingkan."""
    baris = list(_baris_uang(berkas.bacaan))
    dilihat: set[tuple[Decimal, ...]] = set()
    for sepasang in _semua_pasangan(berkas.bacaan):
        if (nilai := tuple(a.bacaan[0].nilai for a in sepasang.angka)) in dilihat:
            continue
        dilihat.add(nilai)
        pagu, belanja = (_ruas(_angka(s)) for s in (sepasang.pagu, sepasang.belanja))
        senilai = [b for b in baris if _sama(b.ruas_pagu, pagu)]
        sama = next((b for b in senilai if _sama(b.ruas_belanja, belanja)), None)
        if sama is not None:
            yield Terpenuhi("NAR112", f"kalimat = {sama.tabel.sebutan}", sepasang.angka)
        elif senilai:
            yield from _beda_realisasi(sepasang, senilai)
        else:
            yield from _beda_jumlah(sepasang, baris)


def _semua_pasangan(bacaan: Bacaan) -> Iterator[Sepasang]:
    for kalimat in semua_sebutan(bacaan):
        berangka = [s for s in kalimat if s.angka.bacaan]
        for nomor, (satu, dua) in enumerate(pairwise(berangka)):
            persen = berangka[nomor + 2] if nomor + 2 < len(berangka) else None
            if (
                satu.rupiah
                and dua.rupiah
                and _berpasangan(satu, dua, persen)
                and not _lain(satu, dua, bacaan)
            ):
                yield Sepasang(satu, dua)


def _berpasangan(satu: Sebutan, dua: Sebutan, persen: Sebutan | None) -> bool:
    """Tell whether a realisasi follows its pagu: by its noun, or by the percentage printed behind it."""
    if satu.peran is not Peran.PAGU or dua.peran is Peran.BELANJA:
        return satu.peran is Peran.PAGU
    if dua.peran is not None or persen is None or _angka(persen).satuan != "%":
        return False
    nilai = selang.persen(_angka(dua).rentang, _angka(satu).rentang)
    return nilai is not None and nilai.beririsan(selang.hasil(_angka(persen)))


def _lain(satu: Sebutan, dua: Sebutan, bacaan: Bacaan) -> bool:
    """Tell whether the two are of another year or of a part of it, or cannot belong together."""
    tahun = bacaan.identitas.tahun
    besar, kecil = (_angka(s).nilai for s in (satu, dua))
    if not besar or not kecil or kecil * _SEPERTIGA < besar or kecil * 2 > besar * _SEPERTIGA:
        return True
    return bool(_LAIN.search(satu.kalimat)) or any(t != tahun for t in satu.tahun)


def _angka(sebutan: Sebutan) -> Bilangan:
    return sebutan.angka.bacaan[0]


def _baris_uang(bacaan: Bacaan) -> Iterator[BarisUang]:
    for tabel in bacaan.tabel:
        pagu, belanja = tabel.kolom_peran(Peran.PAGU), tabel.kolom_peran(Peran.BELANJA)
        if len(pagu) != 1 or len(belanja) != 1:
            continue
        for baris in tabel.baris:
            sel = [sel_kolom(tabel, baris, k) for k in (pagu[0], belanja[0])]
            angka = [s.angka for s in sel if s is not None and s.angka is not None and bacaan_sel(s)]
            if len(angka) == len(sel):
                ruas_pagu, ruas_belanja = (tuple(map(_ruas, a.bacaan)) for a in angka)
                yield BarisUang(tabel, baris, angka[0], angka[1], ruas_pagu, ruas_belanja)


def _ruas(bilangan: Bilangan) -> Ruas:
    return bilangan.rentang, selang.hasil(bilangan)


def _sama(semua: Sequence[Ruas], satu: Ruas) -> bool:
    tercetak, kasar = satu
    return any(hitung.beririsan(tercetak) or kasar.beririsan(cetak) for cetak, hitung in semua)


def _beda_realisasi(sepasang: Sepasang, senilai: Sequence[BarisUang]) -> Iterator[Hasil]:
    """Tell of a realisasi that is another one in the rows with this pagu; a mere slip is told elsewhere."""
    kata = set(sepasang.pagu.kalimat.casefold().split())
    mirip = max(senilai, key=lambda b: len(kata & set(kutip(b.baris).casefold().split())))
    tercetak, tertulis = (deret_digit(a.bacaan[0].nilai) for a in (mirip.belanja, sepasang.belanja.angka))
    if not beda_ketik(tertulis, tercetak):
        yield _temuan(sepasang, mirip, f"Pagunya sama dengan {_nama(mirip)}, realisasinya tidak")


def _beda_jumlah(sepasang: Sepasang, baris: Sequence[BarisUang]) -> Iterator[Hasil]:
    """Tell of totals that are near those of a table, and equal to none."""
    if not _KESELURUHAN.search(sepasang.pagu.kalimat):
        return
    for satu in baris:
        if satu.baris.jenis is JenisBarisTerbaca.JUMLAH and _dekat(satu, sepasang):
            yield _temuan(sepasang, satu, f"Keduanya berbeda dengan {_nama(satu)}")
            return


def _dekat(baris: BarisUang, sepasang: Sepasang) -> bool:
    pasangan = ((baris.pagu, sepasang.pagu), (baris.belanja, sepasang.belanja))
    return all(abs(a.bacaan[0].nilai - _angka(s).nilai) * _SEPULUH < _angka(s).nilai for a, s in pasangan)


def _nama(baris: BarisUang) -> str:
    nama = baris.baris.nama or "jumlah"
    return f'"{nama}" di {baris.tabel.sebutan}'


def _temuan(sepasang: Sepasang, baris: BarisUang, awal: str) -> Temuan:
    di_kalimat, di_tabel = (
        f"{a.teks.strip()} dan {b.teks.strip()}" for a, b in (sepasang.angka, (baris.pagu, baris.belanja))
    )
    benar = baris.belanja.bacaan[0].nilai
    return Temuan(
        "NAR112",
        Tingkat.PERINGATAN,
        f"Kalimat menyebut pagu dan realisasi {di_kalimat}. {awal}: di sana {di_tabel}. "
        "Samakan, atau jelaskan bila lingkup atau versinya memang lain.",
        lokasi=sepasang.belanja.angka.letak,
        tertulis=sepasang.belanja.angka.teks.strip(),
        kutipan=sepasang.pagu.kalimat,
        hitungan=f"{di_kalimat} ≠ {di_tabel} ({kutip(baris.baris)})",
        usulan=(Usulan(baris.belanja.teks.strip(), f"tercetak di {baris.tabel.sebutan}", benar),),
        kriteria=_KRITERIA,
        alias="nar.budget",
        lokasi_lain=(sepasang.pagu.angka.letak, baris.pagu.letak, baris.belanja.letak),
    )
