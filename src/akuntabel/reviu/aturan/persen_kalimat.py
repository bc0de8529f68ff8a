"""NAR114: a percentage printed behind an amount is a share of some amount the report prints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from akuntabel.bacaan import Bacaan, Peran
from akuntabel.bilangan import Bilangan, Rentang, bulatkan, cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.rumus import cetak_hasil
from akuntabel.reviu.turunan import Calon, Turunan, cari_turunan
from akuntabel.reviu.turunan_dasar import dasar_rasio
from akuntabel.reviu.turunan_jumlah import RuangJumlah, ruang_jumlah
from akuntabel.temuan import Temuan, Tingkat, Usulan

_SEBAGAI = re.compile(
    r"(?:\([^()]{0,60}\))?[\s,(]*(?:atau|yaitu|yakni|setara)?\s*(?:sebesar|sekitar|mencapai|dengan\s+(?:capaian|persentase))?\s*\(?",
    re.IGNORECASE,
)
_MENEMPEL = re.compile(r"[^\W\d_](?<!Rp)(?<!RP)[0-9]")
"""A figure that sticks to a word: not every figure of such a sentence was read."""
_SERATUS = Rentang.tepat(Decimal(100))
_PENTING = Decimal(1_000_000)
_KRITERIA = "Persentase di kalimat dapat dihitung dari angka yang tercetak."


@aturan(
    "NAR114",
    "nar.share",
    "Persentase di kalimat bukan bagian dari angka mana pun",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def persen_kalimat(berkas: Berkas) -> Iterator[Hasil]:
    """Persentase di belakang jumlah uang dihitung terhadap semua jumlah uang yang tercetak di laporan."""
    semua = list(semua_sebutan(berkas.bacaan))
    ruang = ruang_jumlah(berkas.bacaan)
    uang = _uang(semua, ruang)
    pagu = [Decimal(n) for n in ruang.nilai if any(j.peran is Peran.PAGU for j in ruang.tercetak(Decimal(n)))]
    for kalimat in semua:
        for satu, persen in () if _MENEMPEL.search(kalimat[0].kalimat) else pairwise(kalimat):
            if _bernisbah(satu, persen):
                dasar = pagu if satu.peran is Peran.SISA else uang
                yield from _periksa(berkas.bacaan, satu, persen, ruang, dasar)


def _bernisbah(satu: Sebutan, persen: Sebutan) -> bool:
    """Tell whether a percentage stands right behind an amount, and both were read."""
    if not (satu.rupiah and satu.angka.bacaan and persen.angka.bacaan):
        return False
    return (
        _angka(persen).satuan == "%"
        and _angka(satu).nilai >= _PENTING
        and bool(_SEBAGAI.fullmatch(persen.sebelum))
    )


def _angka(sebutan: Sebutan) -> Bilangan:
    return sebutan.angka.bacaan[0]


def _uang(semua: Sequence[Sequence[Sebutan]], ruang: RuangJumlah) -> list[Decimal]:
    """Return every amount of the report, from sentences and from tables."""
    di_kalimat = {b.nilai for k in semua for s in k if s.rupiah for b in s.angka.bacaan}
    return sorted(di_kalimat | {Decimal(n) for n in ruang.nilai})


def _periksa(
    bacaan: Bacaan, satu: Sebutan, persen: Sebutan, ruang: RuangJumlah, uang: Sequence[Decimal]
) -> Iterator[Hasil]:
    nilai, tercetak = _angka(satu).nilai, selang.hasil(_angka(persen))
    dasar = _dasar(nilai, tercetak, uang)
    if dasar is not None:
        hitungan = f"{satu.angka.teks.strip()} ÷ {cetak_hasil(dasar, 0)} × 100 = {persen.angka.teks.strip()}"
        yield Terpenuhi("NAR114", hitungan, (satu.angka, persen.angka))
    elif _dikenal(nilai, ruang):
        yield _temuan(bacaan, satu, persen, ruang)


def _dasar(nilai: Decimal, tercetak: Rentang, uang: Sequence[Decimal]) -> Decimal | None:
    """Return an amount, of a sorted list, that the other is the printed share of, or that is its share."""
    if tercetak.bawah <= 0:
        return nilai
    ruas = (
        (nilai * 100 / tercetak.atas, nilai * 100 / tercetak.bawah),
        (nilai * tercetak.bawah / 100, nilai * tercetak.atas / 100),
    )
    for bawah, atas in ruas:
        letak = bisect_left(uang, bawah)
        if letak < len(uang) and uang[letak] <= atas:
            return uang[letak]
    return None


def _dikenal(nilai: Decimal, ruang: RuangJumlah) -> bool:
    """Tell whether tables print the amount or its parts, so that its whole should be printed as well."""
    return bool(ruang.tercetak(nilai)) or ruang.cari(nilai) is not None


def _temuan(bacaan: Bacaan, satu: Sebutan, persen: Sebutan, ruang: RuangJumlah) -> Temuan:
    uang, tertulis = satu.angka.teks.strip(), persen.angka.teks.strip()
    pembagi = "pagu" if satu.peran is Peran.SISA else "angka"
    asal = cari_turunan([selang.hasil(b) for b in persen.angka.bacaan], _ruang(bacaan))
    seharusnya = _seharusnya(_angka(satu).nilai, max(_angka(persen).desimal, 2), ruang)
    usulan = tuple(Usulan(f"{cetak_angka(n)}%", dasar, n) for n, dasar in seharusnya)
    ada = "".join(f" {uang} adalah {u.teks} dari {u.dasar}." for u in usulan)
    hitungan = [*(f"{uang} ÷ {u.dasar} × 100 = {u.teks}" for u in usulan), f"tercetak {tertulis}"]
    return Temuan(
        "NAR114",
        Tingkat.PERINGATAN,
        f"{tertulis} bukan {uang} dibagi {pembagi} mana pun yang tercetak.{ada}{_kalimat(tertulis, asal)} "
        "Perbaiki persentasenya, atau sebut pembaginya.",
        lokasi=persen.angka.letak,
        tertulis=tertulis,
        kutipan=satu.kalimat,
        hitungan="; ".join(hitungan),
        usulan=usulan,
        kriteria=_KRITERIA,
        alias="nar.share",
        lokasi_lain=(satu.angka.letak,),
    )


def _seharusnya(nilai: Decimal, desimal: int, ruang: RuangJumlah) -> Iterator[tuple[Decimal, str]]:
    """Yield what share of its own pagu the amount is: printed as spent, or what is left of it."""
    turunan = ruang.cari(nilai)
    tercetak = next((j for j in ruang.tercetak(nilai) if j.peran is Peran.BELANJA), None)
    pagu = ruang.sebaris(tercetak, Peran.PAGU) if tercetak is not None else None
    if turunan is not None and turunan.tanda < 0 and turunan.satu.peran is Peran.PAGU and not tercetak:
        pagu = turunan.satu
    if pagu is not None:
        dasar = f"{pagu.uraian}, {cetak_angka(Decimal(pagu.nilai))}"
        yield bulatkan(nilai / pagu.nilai * 100, desimal), dasar


def _ruang(bacaan: Bacaan) -> Iterator[Calon]:
    """Yield the absorption of every row, and what it leaves."""
    for satu in (d for d in dasar_rasio(bacaan) if d.uang):
        yield Calon(f"serapan {satu.tempat}, {satu.uraian}", satu.nilai, satu.tempat)
        sisa = selang.kurang(_SERATUS, satu.nilai)
        yield Calon(f"sisa pagu {satu.tempat}, 100 − {satu.uraian} × 100", sisa, satu.tempat)


def _kalimat(tertulis: str, asal: Turunan | None) -> str:
    if asal is None or not asal.langka:
        return ""
    return f" {tertulis} adalah {asal.uraian} ({asal.bukti})."
