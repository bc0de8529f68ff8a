"""LOG102, LOG103, LOG105: targets that a result has overtaken, that were moved to it, or that never move."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    FaktaTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu.arah_tersirat import tampak_negatif
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import (
    HasilIndikator,
    hasil_indikator,
    menurut_indikator,
    nama_baris,
    nilai,
)
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_RENCANA = {JenisTabel.RENSTRA, JenisTabel.KEMAJUAN, JenisTabel.TAHUN_JAMAK, JenisTabel.PK}
_SESUAIKAN = re.compile(
    r"\b(?:revisi|merevisi|penyesuaian|menyesuaikan|peninjauan|meninjau|perubahan|perbaikan|menaikkan|reviu)\s+"
    r"(?:\w+\s+){0,3}target\b",
    re.IGNORECASE,
)
_NISBI = re.compile(r"^\W*(?:\d+\W+)?(?:persen|presen|prosen|%|indeks|rasio)", re.IGNORECASE)
_SERATUS = Decimal(100)
_DERET_TERPENDEK = 3
_BANYAK_DIREVISI = 2


@dataclass(frozen=True, slots=True)
class TargetKelak:
    """A target of a later year: the year (None for the end of the plan) and its value."""

    tahun: int | None
    nilai: Decimal


@aturan(
    "LOG102",
    "log.target-exceeded",
    "Realisasi sudah melampaui target tahun berikutnya",
    tingkat=Tingkat.SARAN,
)
def periksa_target_terlampaui(berkas: Berkas) -> Iterator[Hasil]:
    """Realisasi dibandingkan dengan target tahun-tahun sesudahnya yang direncanakan lebih tinggi."""
    bacaan = berkas.bacaan
    if any(_SESUAIKAN.search(t.teks) for t in bacaan.teks):
        return
    kelak = _target_kelak(bacaan)
    terlampaui = []
    for kelompok in menurut_indikator(hasil_indikator(bacaan)):
        satu = kelompok[0]
        lewat = _terlampaui(satu, kelak.get(satu.baris.entitas, []))
        if lewat is not None:
            terlampaui.append((satu, lewat))
    if terlampaui:
        yield _temuan_terlampaui(terlampaui)


def _target_kelak(bacaan: Bacaan) -> dict[str, list[TargetKelak]]:
    """Return the targets of later years by entity; targets of money are left out."""
    hasil: defaultdict[str, list[TargetKelak]] = defaultdict(list)
    tahun = bacaan.identitas.tahun
    jenis = {t.urutan: t.jenis for t in bacaan.tabel}
    for fakta in bacaan.fakta:
        if fakta.entitas and jenis.get(fakta.tabel or 0) in _RENCANA and _kelak(fakta, tahun):
            hasil[fakta.entitas].append(TargetKelak(fakta.tahun, fakta.angka.bacaan[0].nilai))
    return hasil


def _kelak(fakta: FaktaTerbaca, tahun: int | None) -> bool:
    if not fakta.angka.bacaan or fakta.angka.alasan or fakta.triwulan is not None:
        return False
    if fakta.peran is Peran.TARGET_AKHIR:
        return fakta.tahun is None or tahun is None or fakta.tahun > tahun
    return (
        fakta.peran is Peran.TARGET and None not in (tahun, fakta.tahun) and (fakta.tahun or 0) > (tahun or 0)
    )


def _terlampaui(satu: HasilIndikator, kelak: list[TargetKelak]) -> TargetKelak | None:
    """Return the highest later target that the result has reached, where the plan climbs."""
    target, realisasi = nilai(satu.target), nilai(satu.realisasi)
    if target is None or realisasi is None or realisasi <= target or tampak_negatif(satu.nama):
        return None
    lewat = [k for k in kelak if target < k.nilai <= realisasi]
    turun = any(k.nilai < target for k in kelak)
    return max(lewat, key=lambda k: k.nilai) if lewat and not turun else None


def _temuan_terlampaui(terlampaui: list[tuple[HasilIndikator, TargetKelak]]) -> Temuan:
    nama = sebut_nama((h.nama, _lewat(h, k)) for h, k in terlampaui)
    sel = [h.realisasi for h, _ in terlampaui if h.realisasi is not None]
    return Temuan(
        "LOG102",
        Tingkat.SARAN,
        f"Realisasi sudah mencapai target tahun sesudahnya: {nama}. Tinjau kembali target yang tersisa, atau "
        "jelaskan mengapa tetap.",
        sel[0].letak,
        tertulis=sel[0].teks.strip(),
        kutipan=kutip(terlampaui[0][0].baris)[:300],
        alias="log.target-exceeded",
        lokasi_lain=tuple(s.letak for s in sel[1:]),
    )


def _lewat(hasil: HasilIndikator, kelak: TargetKelak) -> str:
    sampai = f"target {kelak.tahun}" if kelak.tahun else "target akhir"
    realisasi = "" if hasil.realisasi is None else hasil.realisasi.teks.strip()
    return f"{realisasi} ≥ {sampai} {kelak.nilai:f}".replace(".", ",")


@aturan(
    "LOG103",
    "log.target-revised",
    "Target direvisi tepat sama dengan realisasinya",
    tingkat=Tingkat.PERINGATAN,
)
def periksa_target_disamakan(berkas: Berkas) -> Iterator[Hasil]:
    """Target yang dicetak berbeda di beberapa tempat dibandingkan dengan realisasinya."""
    semua = (_target_berbeda(k) for k in menurut_indikator(hasil_indikator(berkas.bacaan)))
    berbeda = [t for t in semua if len(t) > 1]
    sama = [t for t in berbeda if nilai(t[0].target) == nilai(t[0].realisasi)]
    if len(sama) >= _BANYAK_DIREVISI and 2 * len(sama) > len(berbeda):
        yield _temuan_disamakan(sama, len(berbeda))


def _target_berbeda(kelompok: list[HasilIndikator]) -> list[HasilIndikator]:
    """Return a row for each target of one result, the nearest first; a result of 100 proves nothing."""
    hasil = nilai(kelompok[0].realisasi)
    bertarget = [h for h in kelompok if nilai(h.target) is not None and nilai(h.realisasi) == hasil]
    target = {nilai(h.target): h for h in reversed(bertarget)}
    return [] if hasil == _SERATUS else sorted(target.values(), key=_jarak)


def _jarak(hasil: HasilIndikator) -> Decimal:
    return abs((nilai(hasil.target) or Decimal(0)) - (nilai(hasil.realisasi) or Decimal(0)))


def _temuan_disamakan(sama: list[list[HasilIndikator]], banyak: int) -> Temuan:
    nama = sebut_nama((t[0].nama, _urai_target([h.target for h in t])) for t in sama)
    sel = [h.target for t in sama for h in t if h.target is not None]
    return Temuan(
        "LOG103",
        Tingkat.PERINGATAN,
        f"{len(sama)} dari {banyak} target yang tercetak dalam beberapa nilai tepat sama dengan "
        f"realisasinya: {nama}. Jelaskan dasar dan waktu perubahan target itu; target yang disamakan "
        "dengan realisasi tidak mengukur apa pun.",
        sel[0].letak,
        tertulis=sel[0].teks.strip(),
        kutipan=kutip(sama[0][0].baris)[:300],
        alias="log.target-revised",
        lokasi_lain=tuple(s.letak for s in sel[1:]),
    )


def _urai_target(sel: list[SelTerbaca | None]) -> str:
    teks = [s.teks.strip() for s in sel if s is not None]
    return f"{teks[0]}, di tempat lain {' dan '.join(teks[1:])}"


@aturan("LOG105", "log.flat-target", "Target sama sepanjang periode", tingkat=Tingkat.SARAN)
def periksa_target_datar(berkas: Berkas) -> Iterator[Hasil]:
    """Target tahunan sebuah indikator nisbi di bawah 100 yang tidak pernah berubah."""
    datar = [d for t in berkas.bacaan.tabel if t.jenis is JenisTabel.RENSTRA for d in _datar(t)]
    if datar:
        yield Temuan(
            "LOG105",
            Tingkat.SARAN,
            f"Target sama sepanjang periode: {sebut_nama((n, s.teks.strip()) for n, s in datar)}. Tetapkan "
            f"target "
            "yang menantang setiap tahun, atau jelaskan mengapa tetap.",
            datar[0][1].letak,
            tertulis=datar[0][1].teks.strip(),
            kutipan=datar[0][0],
            alias="log.flat-target",
            lokasi_lain=tuple(s.letak for _, s in datar[1:]),
        )


def _datar(tabel: TabelTerbaca) -> Iterator[tuple[str, SelTerbaca]]:
    kolom = [k for k in tabel.kolom_peran(Peran.TARGET) if k.tahun is not None and k.triwulan is None]
    for baris in tabel.baris:
        nama = nama_baris(tabel, baris)
        sel = [s for k in kolom if (s := sel_kolom(tabel, baris, k)) is not None]
        angka = [nilai(s) for s in sel]
        if (
            baris.jenis is not JenisBarisTerbaca.DATA
            or len(angka) < _DERET_TERPENDEK
            or not _NISBI.search(nama)
        ):
            continue
        pertama = angka[0]
        if pertama is not None and 0 < pertama < _SERATUS and set(angka) == {pertama}:
            yield nama, sel[0]
