"""SKL102 and SKL104: several scales in one report, predicates the declared scale does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, JenisTabel, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan
from akuntabel.reviu.predikat import PREDIKAT, pecah_kalimat, predikat_kalimat
from akuntabel.reviu.selang_skala import baca_selang
from akuntabel.reviu.skala_tercetak import SkalaTercetak, skala_dokumen
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_BATAS = r"(?:[<>≤≥]=?\s*)?\d[\d.,]*\s*%?"
_DIKATEGORIKAN = re.compile(
    rf"(?P<selang>{_BATAS}\s*(?:-|–|s\.?\s?/?\s?d\.?|sampai(?: dengan)?)\s*{_BATAS})\s*"
    r"(?:termasuk |masuk |adalah )?(?:di|ber)?(?:kategori(?:kan)?|predikat|kriteria)\b(?P<ekor>.{0,40})",
    re.IGNORECASE,
)
_KRITERIA = re.compile(r"\b(?:kriteria|kriterian|kategori|skala)\b[^.]{0,40}?(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SkalaLain:
    """A trace of another scale: its words as printed and where they stand."""

    sebutan: str
    kutipan: str
    letak: Sumber


@aturan("SKL104", "cat.in-scale", "Predikat di luar skala laporan", tingkat=Tingkat.PERINGATAN)
def periksa_predikat_asing(berkas: Berkas) -> Iterator[Hasil]:
    """Predikat capaian di teks adalah salah satu predikat pada skala yang dicetak laporan."""
    skala = skala_dokumen(berkas.bacaan)
    if not skala:
        return
    for satu in predikat_asing(berkas.bacaan, skala):
        dikenal = ", ".join(k.predikat for k in skala[0].kelas)
        yield Temuan(
            "SKL104",
            Tingkat.PERINGATAN,
            f"Predikat “{satu.sebutan}” tidak ada pada {skala[0].nama} ({dikenal}).",
            satu.letak,
            tertulis=satu.sebutan,
            kutipan=satu.kutipan,
            usulan=(Usulan(f"predikat menurut {skala[0].nama}", "skala yang dicetak laporan"),),
            alias="cat.in-scale",
            lokasi_lain=(skala[0].letak,),
        )


def predikat_asing(bacaan: Bacaan, skala: Sequence[SkalaTercetak]) -> Iterator[SkalaLain]:
    """Yield the sentences that judge a capaian with words of no declared scale."""
    for teks in bacaan.teks:
        for kalimat in pecah_kalimat(teks.teks):
            asing = [
                " ".join(p.split())
                for p, _, _ in predikat_kalimat(kalimat)
                if not any(s.kelas_bernama(bagian) for s in skala for bagian in _bagian(p))
            ]
            if asing:
                yield SkalaLain(", ".join(dict.fromkeys(asing)), kalimat, teks.letak)


def _bagian(predikat: str) -> list[str]:
    """Return the words of a double predicate ("BB (Sangat Baik)") one by one."""
    return [p for p in re.split(r"[/(),=]", predikat) if p.strip()]


@aturan("SKL102", "cat.one-scale", "Beberapa skala dalam satu laporan", tingkat=Tingkat.PERINGATAN)
def periksa_banyak_skala(berkas: Berkas) -> Iterator[Hasil]:
    """Capaian kinerja dinilai dengan satu skala di seluruh laporan."""
    bacaan = berkas.bacaan
    skala = skala_dokumen(bacaan)
    if not skala:
        return
    lain = [
        *(SkalaLain(_daftar(s), _daftar(s), s.letak) for s in skala[1:]),
        *(s for t in bacaan.tabel for s in _kepala_predikat(t, skala)),
        *_batas_lain(bacaan, skala),
    ]
    if lain:
        lain += [s for s in predikat_asing(bacaan, skala) if s.letak not in {x.letak for x in lain}]
        yield _temuan(skala[0], lain)


def _daftar(skala: SkalaTercetak) -> str:
    return ", ".join(f"{k.predikat} ({k.tercetak})" for k in skala.kelas)


def _kepala_predikat(tabel: TabelTerbaca, skala: Sequence[SkalaTercetak]) -> Iterator[SkalaLain]:
    """Find a summary whose columns are headed by predicates of another scale."""
    if tabel.jenis is not JenisTabel.RINGKASAN:
        return
    kata = list(dict.fromkeys(c.group() for k in tabel.kolom for c in PREDIKAT.finditer(k.judul)))
    asing = [k for k in kata if not any(s.kelas_bernama(k) for s in skala)]
    if len(kata) > 1 and len(asing) > 1:
        sebutan = ", ".join(kata)
        letak = next((k.letak for k in tabel.kolom if PREDIKAT.search(k.judul)), tabel.letak)
        yield SkalaLain(sebutan, sebutan, letak if letak != Sumber() else tabel.letak)


def _batas_lain(bacaan: Bacaan, skala: Sequence[SkalaTercetak]) -> Iterator[SkalaLain]:
    """Find a sentence that gives a predicate of the scale other bounds ("kriteria 80% sampai 119%")."""
    for teks in bacaan.teks:
        rapi = " ".join(teks.teks.split())
        yield from _dikategorikan(rapi, skala[0], teks.letak)
        isyarat = _KRITERIA.search(rapi)
        terbaca = None if isyarat is None else baca_selang(rapi[isyarat.end() : isyarat.end() + 60])
        if isyarat is None or terbaca is None or terbaca[0].bawah is None or terbaca[0].atas is None:
            continue
        sebutan = [c.group() for c in PREDIKAT.finditer(rapi[: isyarat.start()])]
        kelas = skala[0].kelas_bernama(sebutan[-1]) if sebutan else None
        if kelas is not None and (kelas.selang.bawah, kelas.selang.atas) != (
            terbaca[0].bawah,
            terbaca[0].atas,
        ):
            potong = rapi[isyarat.start() : isyarat.end() + terbaca[2]]
            yield SkalaLain(f"{sebutan[-1]}: {potong}", rapi, teks.letak)


def _dikategorikan(rapi: str, skala: SkalaTercetak, letak: Sumber) -> Iterator[SkalaLain]:
    """Find bounds in front of a predicate: "85% sampai dengan 100% dikategorikan Sangat Tinggi"."""
    for cocok in _DIKATEGORIKAN.finditer(rapi):
        terbaca, sebutan = baca_selang(cocok["selang"]), PREDIKAT.search(cocok["ekor"])
        kelas = skala.kelas_bernama(sebutan.group()) if sebutan else None
        if sebutan is None or kelas is None or terbaca is None:
            continue
        if (kelas.selang.bawah, kelas.selang.atas) != (terbaca[0].bawah, terbaca[0].atas):
            yield SkalaLain(rapi[cocok.start() : cocok.start("ekor") + sebutan.end()], rapi, letak)


def _temuan(utama: SkalaTercetak, lain: Sequence[SkalaLain]) -> Temuan:
    sebutan = list({bakukan(s.sebutan): s.sebutan for s in lain}.values())
    daftar = "; ".join(f"“{s}”" for s in sebutan[:4])
    return Temuan(
        "SKL102",
        Tingkat.PERINGATAN,
        f"Capaian dinilai dengan lebih dari satu skala: {utama.nama} ({_daftar(utama)}) dan juga {daftar}. "
        "Pakai satu skala, atau jelaskan skala mana untuk apa.",
        lain[0].letak,
        tertulis=sebutan[0],
        kutipan=lain[0].kutipan,
        alias="cat.one-scale",
        lokasi_lain=(utama.letak, *(s.letak for s in lain[1:])),
    )
