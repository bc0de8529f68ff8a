"""NAR113: a mean over years told in a sentence is the mean of the years, not the figure of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import Bacaan, BarisTerbaca, JenisBarisTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import Rentang, bulatkan
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.periksa_rasio import tulis_seperti
from akuntabel.reviu.relasi import bacaan_sel, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_RATA = re.compile(r"\brata\s*[-–]?\s*rata\b", re.IGNORECASE)
_ANTARTAHUN = re.compile(
    r"sampai\s+dengan|hingga|selama|kurun|periode|beberapa\s+tahun|tahun[\s-]+tahun\s+sebelumnya|tahun\s+sebelumnya",
    re.IGNORECASE,
)
_SERI = (Peran.REALISASI, Peran.CAPAIAN)
_SEDIKIT = 2
_KRITERIA = "Rata-rata = jumlah nilai ÷ banyaknya nilai."


@dataclass(frozen=True, slots=True)
class Deret:
    """The figures of a row over the years."""

    tabel: TabelTerbaca
    sel: tuple[SelTerbaca, ...]

    def rata(self) -> Rentang | None:
        """Return the mean of the printed figures."""
        return selang.rata([selang.hasil(bacaan_sel(s)[0]) for s in self.sel])


@aturan(
    "NAR113",
    "nar.average",
    "Rata-rata di kalimat adalah angka satu tahun",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def rata_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Rata-rata beberapa tahun di kalimat dihitung ulang dari tabel di bagian yang sama."""
    for kalimat in semua_sebutan(berkas.bacaan):
        for sebutan in kalimat:
            if _RATA.search(sebutan.sebelum) and _antartahun(sebutan) and sebutan.angka.bacaan:
                yield from _periksa(berkas.bacaan, sebutan)


def _antartahun(sebutan: Sebutan) -> bool:
    """Tell whether the words from "rata-rata" to the figure speak of several years."""
    rata = _RATA.search(sebutan.sebelum)
    lingkup = sebutan.sebelum[rata.start() :] if rata else ""
    return bool(_ANTARTAHUN.search(lingkup)) or len(set(sebutan.tahun)) >= _SEDIKIT


def _periksa(bacaan: Bacaan, sebutan: Sebutan) -> Iterator[Hasil]:
    deret = list(_deret(bacaan, sebutan))
    angka = sebutan.angka.bacaan[0]
    for satu in deret:
        rata = satu.rata()
        if rata is not None and rata.beririsan(selang.hasil(angka)):
            yield Terpenuhi("NAR113", _hitungan(satu, sebutan), (sebutan.angka,))
            return
    anggota = [d for d in deret if any(bacaan_sel(s)[0].nilai == angka.nilai for s in d.sel)]
    if len(anggota) == 1:
        yield _temuan(sebutan, anggota[0])


def _deret(bacaan: Bacaan, sebutan: Sebutan) -> Iterator[Deret]:
    """Yield the rows over several years of the tables in the section of the sentence."""
    bagian = next((t.bagian for t in bacaan.teks if sebutan.angka in t.angka), None)
    for tabel in bacaan.tabel:
        if bagian is None or tabel.bagian != bagian or _RATA.search(tabel.judul):
            continue
        for baris in tabel.baris:
            if baris.jenis is JenisBarisTerbaca.DATA and not _RATA.search(baris.nama):
                yield from _deret_baris(tabel, baris)


def _deret_baris(tabel: TabelTerbaca, baris: BarisTerbaca) -> Iterator[Deret]:
    for peran in _SERI:
        kolom = tabel.kolom_peran(peran)
        semua = [sel_kolom(tabel, baris, k) for k in kolom]
        ada = tuple(s for s in semua if s is not None and bacaan_sel(s))
        if len({id(s) for s in ada}) == len(kolom) >= _SEDIKIT:
            yield Deret(tabel, ada)


def _hitungan(deret: Deret, sebutan: Sebutan) -> str:
    suku = [s.teks.strip().removesuffix("%").strip() for s in deret.sel]
    return f"({' + '.join(suku)}) ÷ {len(suku)} = {_rata_teks(deret, sebutan)}"


def _rata_teks(deret: Deret, sebutan: Sebutan) -> str:
    nilai = _rata_nilai(deret.sel)
    desimal = max(2, sebutan.angka.bacaan[0].desimal)
    return tulis_seperti(sebutan.angka.teks.strip(), bulatkan(nilai, desimal), desimal)


def _rata_nilai(sel: Sequence[SelTerbaca]) -> Decimal:
    return sum((bacaan_sel(s)[0].nilai for s in sel), Decimal(0)) / len(sel)


def _temuan(sebutan: Sebutan, deret: Deret) -> Temuan:
    tertulis = sebutan.angka.teks.strip()
    suku = "; ".join(s.teks.strip() for s in deret.sel)
    benar = _rata_teks(deret, sebutan)
    return Temuan(
        "NAR113",
        Tingkat.PERINGATAN,
        f"Kalimat menyebut rata-rata {tertulis}, padahal itu angka satu tahun di {deret.tabel.sebutan}. "
        f"Rata-rata {suku} adalah {benar}. Perbaiki angkanya, atau sebut tahunnya saja.",
        lokasi=sebutan.angka.letak,
        tertulis=tertulis,
        seharusnya=benar,
        kutipan=sebutan.kalimat,
        hitungan=f"{_hitungan(deret, sebutan)}; tercetak {tertulis}",
        usulan=(Usulan(benar, "rata-rata tahun-tahunnya", bulatkan(_rata_nilai(deret.sel), 2)),),
        kriteria=_KRITERIA,
        alias="nar.average",
        nilai_seharusnya=bulatkan(_rata_nilai(deret.sel), 2),
        lokasi_lain=tuple(s.letak for s in deret.sel),
    )
