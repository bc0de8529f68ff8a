"""NAR119: the mean capaian of so many indicators told in a sentence is that of the table with so many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from akuntabel.bacaan import Bacaan, JenisBarisTerbaca, KolomTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import Rentang, bulatkan
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.periksa_rasio import tulis_seperti
from akuntabel.reviu.relasi import bacaan_sel, sel_kolom
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_RATA = re.compile(r"\brata\s*[-–]?\s*rata\b", re.IGNORECASE)
_CAPAIAN = re.compile(r"\b(?:pen)?capaian\b", re.IGNORECASE)
_INDIKATOR = re.compile(r"(?:\([a-z\s]+\)\s*)?indikator\b", re.IGNORECASE)
_BATAS = (None, 100, 110, 120, 150)
_UTUH = (0, 100)
_TERSEDIKIT, _TERBANYAK = 2, 60
_KRITERIA = "Rata-rata = jumlah nilai ÷ banyaknya nilai."

Deret = tuple[TabelTerbaca, tuple[SelTerbaca, ...]]


@aturan(
    "NAR119",
    "nar.average-indicators",
    "Rata-rata capaian di kalimat tidak sesuai dengan tabelnya",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def rata_indikator(berkas: Berkas) -> Iterator[Hasil]:
    """Rata-rata capaian sejumlah indikator dihitung ulang dari tabel yang memuat sejumlah itu."""
    for kalimat in semua_sebutan(berkas.bacaan):
        for satu, dua in pairwise(kalimat):
            if (pasangan := _rata_dan_banyak(satu, dua)) is not None:
                yield from _periksa(berkas.bacaan, *pasangan)


def _rata_dan_banyak(satu: Sebutan, dua: Sebutan) -> tuple[Sebutan, int] | None:
    """Return the mean and the number of indicators it is of, in whichever order they stand."""
    for cacah, rata in ((satu, dua), (dua, satu)):
        if not _RATA.search(cacah.sebelum) or not _CAPAIAN.search(cacah.sebelum):
            continue
        if not (cacah.angka.bacaan and rata.angka.bacaan and _INDIKATOR.match(cacah.sesudah)):
            continue
        banyak = cacah.angka.bacaan[0].nilai
        bernilai = rata.angka.bacaan[0].desimal > 0 or "%" in rata.angka.teks
        if bernilai and banyak == int(banyak) and _TERSEDIKIT <= banyak <= _TERBANYAK and not rata.berselang:
            return rata, int(banyak)
    return None


def _periksa(bacaan: Bacaan, rata: Sebutan, banyak: int) -> Iterator[Hasil]:
    semua = [d for d in _semua_deret(bacaan) if len(d[1]) == banyak]
    tercetak = [selang.hasil(b) for b in rata.angka.bacaan]
    cocok = next((d for d in semua if any(_rata(d[1], b, tercetak) for b in _BATAS)), None)
    if cocok is not None:
        yield Terpenuhi("NAR119", _hitungan(cocok, rata), (rata.angka,))
        return
    if rata.angka.bacaan[0].nilai in _rata_tercetak(bacaan):
        return
    bagian = next((t.bagian for t in bacaan.teks if rata.angka in t.angka), None)
    sebagian = [d for d in semua if d[0].bagian == bagian]
    for pilihan in (semua, sebagian, _terdekat(sebagian, rata)):
        if len({tuple(sorted(bacaan_sel(s)[0].nilai for s in sel)) for _, sel in pilihan}) == 1:
            yield _temuan(rata, pilihan[0])
            return


def _terdekat(semua: Sequence[Deret], rata: Sebutan) -> list[Deret]:
    """Return the capaian of the last table before the sentence."""
    sebelum = [d for d in semua if _urutan(d[1][-1].letak) < _urutan(rata.angka.letak)]
    return [d for d in sebelum if d[0] is sebelum[-1][0]]


def _urutan(letak: Sumber) -> tuple[int, int]:
    return letak.halaman or 0, letak.baris or 0


def _rata_tercetak(bacaan: Bacaan) -> set[Decimal]:
    """Return the means that tables print: a wrong one is told where it stands there."""
    baris = (b for t in bacaan.tabel for b in t.baris if b.jenis is JenisBarisTerbaca.RATA_RATA)
    return {n.nilai for b in baris for s in b.sel for n in bacaan_sel(s)}


def _semua_deret(bacaan: Bacaan) -> Iterator[Deret]:
    """Yield the capaian of all rows of a table, and of the rows of each sasaran."""
    for tabel in bacaan.tabel:
        for kolom in tabel.kolom_peran(Peran.CAPAIAN):
            if kolom.tahun in (None, bacaan.identitas.tahun):
                yield from ((tabel, isi) for isi in _deret_kolom(tabel, kolom))


def _deret_kolom(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[tuple[SelTerbaca, ...]]:
    data = [b for b in tabel.baris if b.jenis is JenisBarisTerbaca.DATA]
    sel = [(b, s) for b in data if (s := sel_kolom(tabel, b, kolom)) is not None and bacaan_sel(s)]
    unik = list({id(s): (b, s) for b, s in sel}.values())
    yield tuple(s for _, s in unik)
    for sasaran in tabel.kolom_peran(Peran.SASARAN)[:1]:
        letak = tabel.kolom.index(sasaran)
        for _, isi in groupby(unik, key=lambda x: x[0].sel[letak].teks if letak < len(x[0].sel) else ""):
            yield tuple(s for _, s in isi)


def _rentang(sel: SelTerbaca, batas: int | None) -> Rentang:
    angka = bacaan_sel(sel)[0]
    satu = selang.operan(angka) if angka.nilai in _UTUH else selang.hasil(angka)
    return satu if batas is None else Rentang(min(satu.bawah, Decimal(batas)), min(satu.atas, Decimal(batas)))


def _rata(sel: Sequence[SelTerbaca], batas: int | None, tercetak: Sequence[Rentang]) -> bool:
    nilai = selang.rata([_rentang(s, batas) for s in sel])
    return nilai is not None and any(nilai.beririsan(t) for t in tercetak)


def _nilai(sel: Sequence[SelTerbaca]) -> Decimal:
    return sum((bacaan_sel(s)[0].nilai for s in sel), Decimal(0)) / len(sel)


def _hitungan(deret: Deret, rata: Sebutan) -> str:
    suku = " + ".join(s.teks.strip().removesuffix("%").strip() for s in deret[1])
    return f"({suku}) ÷ {len(deret[1])} = {_tulis(deret, rata)}"


def _tulis(deret: Deret, rata: Sebutan) -> str:
    desimal = rata.angka.bacaan[0].desimal
    return tulis_seperti(rata.angka.teks.strip(), bulatkan(_nilai(deret[1]), desimal), desimal)


def _temuan(rata: Sebutan, deret: Deret) -> Temuan:
    tertulis, benar = rata.angka.teks.strip(), _tulis(deret, rata)
    nilai = bulatkan(_nilai(deret[1]), rata.angka.bacaan[0].desimal)
    return Temuan(
        "NAR119",
        Tingkat.PERINGATAN,
        f"Kalimat menyebut rata-rata capaian {len(deret[1])} indikator {tertulis}, sedangkan rata-rata di "
        f"{deret[0].sebutan} {benar}. Samakan, atau jelaskan cara menghitungnya.",
        lokasi=rata.angka.letak,
        tertulis=tertulis,
        seharusnya=benar,
        kutipan=rata.kalimat,
        hitungan=f"{_hitungan(deret, rata)}; tercetak {tertulis}",
        usulan=(Usulan(benar, f"rata-rata capaian di {deret[0].sebutan}", nilai),),
        kriteria=_KRITERIA,
        alias="nar.average-indicators",
        nilai_seharusnya=nilai,
        lokasi_lain=tuple(s.letak for s in deret[1]),
    )
