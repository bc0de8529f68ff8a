"""TPL104: the formula of one indicator copied to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Peran, TabelTerbaca, TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan, beda_kata, kata_isi, serupa
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

_PENGANTAR = re.compile(r"\b(?:rumus|formula|formulasi)\b[^.]{0,60}:?\s*$", re.IGNORECASE)
_KOLOM_RUMUS = re.compile(
    r"\b(?:rumus|formula|formulasi|cara (?:perhitungan|menghitung)|definisi)\b", re.IGNORECASE
)
_BUTIR = re.compile(r"^\s*(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(?P<nama>\S.{4,110})$", re.IGNORECASE)
_DISEBUT = re.compile(
    r"\bcapaian indikator(?: kinerja)?\s+(?P<nama>.{5,100}?)\s+(?:sebesar|adalah|mencapai|tahun)\b",
    re.IGNORECASE,
)
_KATA_RUMUS = (4, 40)
_KATA_NAMA = 16
_MUNDUR = 25


@dataclass(frozen=True, slots=True)
class RumusIndikator:
    """A formula as printed, and the indicator it is printed for."""

    rumus: str
    indikator: str
    letak: Sumber


@aturan("TPL104", "tpl.copied-formula", "Rumus tersalin dari indikator lain", tingkat=Tingkat.PERINGATAN)
def periksa_rumus_salin(berkas: Berkas) -> Iterator[Hasil]:
    """Rumus atau definisi sebuah indikator menyebut yang diukur indikator itu, bukan indikator lain."""
    menurut: dict[str, list[RumusIndikator]] = {}
    for satu in (*_dari_teks(berkas.bacaan.teks), *_dari_tabel(berkas.bacaan.tabel)):
        menurut.setdefault(bakukan(satu.rumus), []).append(satu)
    for kelompok in menurut.values():
        yield from _temuan_kelompok(kelompok)


def tersalin(satu: RumusIndikator, asal: RumusIndikator) -> bool:
    """Tell whether the formula speaks of what only ``asal`` measures, and not of what only ``satu`` does."""
    sendiri, lain = beda_kata(satu.indikator, asal.indikator)
    rumus = kata_isi(satu.rumus)
    return bool(sendiri and lain) and _menyebut(lain, rumus) and not _menyebut(sendiri, rumus)


def _menyebut(kata: Sequence[str], rumus: Sequence[str]) -> bool:
    return any(serupa(k, r) for k in kata for r in rumus)


def _temuan_kelompok(kelompok: Sequence[RumusIndikator]) -> Iterator[Temuan]:
    dilihat: set[str] = set()
    for satu in kelompok:
        asal = next((a for a in kelompok if a is not satu and tersalin(satu, a)), None)
        if asal is not None and bakukan(satu.indikator) not in dilihat:
            dilihat.add(bakukan(satu.indikator))
            yield Temuan(
                "TPL104",
                Tingkat.PERINGATAN,
                f"Rumus indikator “{satu.indikator}” sama persis dengan rumus “{asal.indikator}” dan hanya "
                "menyebut yang diukur indikator itu. Tulis rumus yang sesuai.",
                satu.letak,
                tertulis=satu.rumus,
                kutipan=satu.rumus,
                alias="tpl.copied-formula",
                lokasi_lain=(asal.letak,),
            )


def _dari_teks(teks: Sequence[TeksTerbaca]) -> Iterator[RumusIndikator]:
    for posisi, satu in enumerate(teks[:-1]):
        rumus = " ".join(teks[posisi + 1].teks.split())
        if not _PENGANTAR.search(satu.teks) or not _sepanjang_rumus(rumus):
            continue
        nama = _nama_sesudah(teks[posisi + 2 : posisi + 4]) or _nama_sebelum(
            teks[max(0, posisi - _MUNDUR) : posisi]
        )
        if nama:
            yield RumusIndikator(rumus, nama, teks[posisi + 1].letak)


def _sepanjang_rumus(teks: str) -> bool:
    paling_sedikit, terbanyak = _KATA_RUMUS
    return paling_sedikit <= len(teks.split()) <= terbanyak


def _nama_sesudah(teks: Sequence[TeksTerbaca]) -> str:
    for satu in teks:
        cocok = _DISEBUT.search(" ".join(satu.teks.split()))
        if cocok is not None:
            return cocok["nama"]
    return ""


def _nama_sebelum(teks: Sequence[TeksTerbaca]) -> str:
    for satu in reversed(teks):
        cocok = _BUTIR.match(" ".join(satu.teks.split()))
        if cocok is not None and len(cocok["nama"].split()) <= _KATA_NAMA:
            return cocok["nama"]
    return ""


def _dari_tabel(tabel: Sequence[TabelTerbaca]) -> Iterator[RumusIndikator]:
    for satu in tabel:
        indikator = satu.kolom_peran(Peran.INDIKATOR)
        rumus = [k for k in satu.kolom if _KOLOM_RUMUS.search(k.judul)]
        for baris in satu.baris if len(indikator) == 1 else ():
            nama = baris.sel[indikator[0].nomor - 1].teks
            for kolom in rumus:
                sel = baris.sel[kolom.nomor - 1]
                if nama.strip() and _sepanjang_rumus(sel.teks):
                    yield RumusIndikator(" ".join(sel.teks.split()), " ".join(nama.split()), sel.letak)
