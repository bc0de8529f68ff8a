"""NAR111: an amount in a sentence is what the sentence calls it: pagu is pagu, realisasi is realisasi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from akuntabel.bacaan import Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.turunan_jumlah import ANGKA_PENTING, Jumlahan, TurunanJumlah, penting, ruang_jumlah
from akuntabel.temuan import Temuan, Tingkat

_NAMA = {Peran.PAGU: "pagu (alokasi anggaran)", Peran.BELANJA: "realisasi anggaran"}
_KRITERIA = "Kata di depan angka sama dengan jenis angkanya di tabel."


@aturan(
    "NAR111",
    "nar.number",
    "Angka di kalimat disebut dengan nama yang lain daripada di tabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def sebutan_uang(berkas: Berkas) -> Iterator[Hasil]:
    """Pagu dan realisasi yang disebut di kalimat dicari di tabel, juga sebagai jumlah dan selisih."""
    ruang = ruang_jumlah(berkas.bacaan)
    for sebutan in chain.from_iterable(semua_sebutan(berkas.bacaan)):
        if sebutan.peran not in _NAMA or not sebutan.rupiah or not sebutan.angka.bacaan:
            continue
        nilai = sebutan.angka.bacaan[0].nilai
        if nilai != nilai.to_integral_value() or penting(int(nilai)) < ANGKA_PENTING:
            continue
        if tercetak := ruang.tercetak(nilai):
            yield from _tercetak(sebutan, tercetak)
        elif (turunan := ruang.cari(nilai)) is not None:
            yield from _diturunkan(sebutan, turunan)


def _tercetak(sebutan: Sebutan, tercetak: Sequence[Jumlahan]) -> Iterator[Hasil]:
    if any(j.peran is sebutan.peran or not j.berpasangan for j in tercetak):
        satu = tercetak[0]
        yield Terpenuhi("NAR111", f"{sebutan.angka.teks.strip()} = {satu.uraian}", (sebutan.angka,))
        return
    satu = tercetak[0]
    if satu.peran in _NAMA:
        yield _temuan(sebutan, satu.peran, f"{satu.uraian} di {satu.sebutan}")


def _diturunkan(sebutan: Sebutan, turunan: TurunanJumlah) -> Iterator[Hasil]:
    if turunan.peran is sebutan.peran:
        yield Terpenuhi("NAR111", turunan.hitungan, (sebutan.angka,))
    elif turunan.peran in _NAMA and turunan.bukti.langka and turunan.satu.berpasangan:
        uraian = f"{turunan.bukti.uraian} di {turunan.satu.sebutan} ({turunan.bukti.bukti})"
        yield _temuan(sebutan, turunan.peran, uraian, turunan.hitungan)


def _temuan(sebutan: Sebutan, peran: Peran, asal: str, hitungan: str = "") -> Temuan:
    angka = sebutan.angka
    disebut = _NAMA[sebutan.peran] if sebutan.peran else ""
    return Temuan(
        "NAR111",
        Tingkat.PERINGATAN,
        f"Kalimat menyebut {angka.teks.strip()} sebagai {disebut}, padahal angka itu {_NAMA[peran]}: {asal}. "
        "Perbaiki sebutannya, atau pakai angka yang dimaksud.",
        lokasi=angka.letak,
        tertulis=angka.teks.strip(),
        kutipan=sebutan.kalimat,
        hitungan=hitungan or f"{angka.teks.strip()} tercetak sebagai {asal}",
        kriteria=_KRITERIA,
        alias="nar.number",
    )
