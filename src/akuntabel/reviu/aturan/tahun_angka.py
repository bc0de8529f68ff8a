"""TPL108: figures of the reporting year stand under another year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from akuntabel.bacaan import Bacaan, FaktaTerbaca, KolomTerbaca, Peran, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import TANPA_LETAK, Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TAHUN = re.compile(r"(?<![\d/.])20\d{2}(?!\d|[/.]\d)")
_HASIL = frozenset({Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN})
_BERANGKA = _HASIL | {Peran.TARGET}
_UANG = frozenset({Peran.PAGU, Peran.BELANJA})
_SEJUTA = Decimal(1_000_000)
_BARIS_TERSEDIKIT = 2
_TARGET_TERSEDIKIT = 3

Kunci = tuple[str, Peran]
Angka = Mapping[int, Mapping[Kunci, set[tuple[int | None, Decimal]]]]
"""Year to thing and role to the tables and values printed of it."""


@aturan(
    "TPL108",
    "tpl.year-figures",
    "Angka tahun laporan di bawah tahun lain",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Kepala kolom dan judul tabel menyebut tahun angkanya.",
)
def angka_tahun_lain(berkas: Berkas) -> Iterator[Hasil]:
    """Kolom dan tabel bertahun lain tidak memuat angka yang di tabel lain adalah angka tahun laporan."""
    bacaan, tahun = berkas.bacaan, berkas.bacaan.identitas.tahun
    if tahun is None:
        return
    angka = _angka(bacaan)
    for tabel in bacaan.tabel:
        if tabel.tahun not in (None, tahun) and not any(_bertahun(k) for k in tabel.kolom):
            yield from _judul(bacaan, tabel, angka, tahun)
        elif not _lawan_judul(tabel, tahun):
            yield from _kolom(bacaan, tabel, angka, tahun)


def _angka(bacaan: Bacaan) -> Angka:
    hasil: dict[int, dict[Kunci, set[tuple[int | None, Decimal]]]] = defaultdict(lambda: defaultdict(set))
    for satu in bacaan.fakta:
        if satu.tahun is not None and satu.triwulan is None and satu.peran in _BERANGKA:
            hasil[satu.tahun][satu.entitas, satu.peran].add((satu.tabel, satu.angka.bacaan[0].nilai))
    return hasil


def _bertahun(kolom: KolomTerbaca) -> bool:
    return _TAHUN.search(kolom.judul) is not None


def _lawan_judul(tabel: TabelTerbaca, tahun: int) -> bool:
    """Tell whether the caption alone shows that the one year of the heads is wrong (TPL102)."""
    return tabel.tahun == tahun and len({k.tahun for k in tabel.kolom if _bertahun(k)}) == 1


def _judul(bacaan: Bacaan, tabel: TabelTerbaca, angka: Angka, tahun: int) -> Iterator[Temuan]:
    fakta = [f for f in bacaan.fakta if f.tabel == tabel.urutan and f.peran in _BERANGKA]
    bukti = _bukti(fakta, angka, tabel.tahun or tahun, tahun)
    if bukti is not None and str(tabel.tahun) in tabel.judul:
        letak = next((k.letak for k in bacaan.keterangan if k.tabel == tabel.urutan), tabel.letak)
        yield _temuan(bacaan, tabel, (tabel.tahun or 0, tahun), f"Judul {tabel.sebutan}", bukti, letak)


def _kolom(bacaan: Bacaan, tabel: TabelTerbaca, angka: Angka, tahun: int) -> Iterator[Temuan]:
    """Find the columns under one other year that hold this year's figures, where no column of it has them."""
    kolom = [k for k in tabel.kolom if k.peran in _HASIL and k.triwulan is None and _bertahun(k)]
    milik = {k.peran for k in kolom if k.tahun == tahun}
    lain = [k for k in kolom if k.tahun not in (None, tahun) and k.peran not in milik]
    for ada, sekelompok in groupby(lain, key=lambda k: k.tahun or 0):
        nomor = {k.nomor: k for k in sekelompok}
        fakta = [f for f in bacaan.fakta if f.tabel == tabel.urutan and f.kolom in nomor]
        bukti = _bukti(fakta, angka, ada, tahun)
        if bukti is not None:
            satu = next(iter(nomor.values()))
            letak = satu.letak if satu.letak != TANPA_LETAK else tabel.letak
            yield _temuan(bacaan, tabel, (ada, tahun), f"Kepala kolom {tabel.sebutan}", bukti, letak)


def _bukti(fakta: list[FaktaTerbaca], angka: Angka, ada: int, tahun: int) -> list[FaktaTerbaca] | None:
    """Return the figures that other tables print for the reporting year, None where one speaks against it."""
    sama, nilai = [], set()
    for satu in fakta:
        kunci, isi = (satu.entitas, satu.peran), satu.angka.bacaan[0].nilai
        lama, kini = (_di_tabel_lain(angka, t, kunci, satu.tabel) for t in (ada, tahun))
        if isi in lama - kini or (kini and isi not in kini):
            return None
        if isi in kini - lama:
            sama.append(satu)
            nilai.add(isi)
    if _cukup(sama) and len(nilai) >= _BARIS_TERSEDIKIT:
        return sama
    return sama if _seluruhnya(sama, fakta) and tahun - ada > 1 else None


def _seluruhnya(sama: list[FaktaTerbaca], fakta: list[FaktaTerbaca]) -> bool:
    """Tell whether every result of a small table agrees, one of them in a figure few results share."""
    ganjil = any(s.angka.bacaan[0].nilai % 1 for s in sama if s.peran is Peran.REALISASI)
    return ganjil and len(sama) == len(fakta)


def _cukup(sama: list[FaktaTerbaca]) -> bool:
    """Tell whether enough rows agree: two sums of money prove the year, three targets may."""
    uang = {n for s in sama if s.peran in _UANG and (n := s.angka.bacaan[0].nilai) >= _SEJUTA}
    hasil = {s.baris for s in sama if s.peran is not Peran.TARGET}
    if len(hasil) >= _BARIS_TERSEDIKIT or len(uang) >= _BARIS_TERSEDIKIT:
        return True
    return len({s.baris for s in sama}) >= _TARGET_TERSEDIKIT


def _di_tabel_lain(angka: Angka, tahun: int, kunci: Kunci, tabel: int | None) -> set[Decimal]:
    return {nilai for t, nilai in angka.get(tahun, {}).get(kunci, ()) if t != tabel}


def _temuan(
    bacaan: Bacaan,
    tabel: TabelTerbaca,
    tahun: tuple[int, int],
    tempat: str,
    bukti: list[FaktaTerbaca],
    letak: Sumber,
) -> Temuan:
    ada, seharusnya = tahun
    satu = bukti[0]
    return Temuan(
        "TPL108",
        Tingkat.PERINGATAN,
        f"{tempat} menyebut {ada}, tetapi {len(bukti)} angkanya sama dengan angka tahun {seharusnya} di "
        f"tabel lain, misalnya {satu.peran.value} {satu.nama} {satu.angka.teks}. Tulis {seharusnya}, atau "
        "ganti angkanya.",
        letak,
        tertulis=str(ada),
        seharusnya=str(seharusnya),
        usulan=(Usulan(str(seharusnya), "tahun angka yang sama di tabel lain"),),
        kutipan=tabel.judul or " | ".join(k.judul for k in tabel.kolom),
        alias="tpl.year-figures",
        lokasi_lain=tuple(f.angka.letak for f in bukti[:5]),
    )
