"""Rows of published reports, typed off and computed again by hand: what is found, and false alarms."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from akuntabel.impor.luar import TakTerbaca
from akuntabel.reviu import Berkas, Reviu, periksa
from akuntabel.temuan import Temuan, Tingkat
from tests.reviu.korpus_terbaca import terbaca

MILIK = (*(f"HIT1{n:02}" for n in range(1, 12)), "NUM101", "NUM102", "NUM103", "NUM104")
RASIO = ("HIT101", "HIT102", "HIT103")
BERKAS = {
    "capaian.csv": ("target", "realisasi", "capaian_published"),
    "anggaran.csv": ("pagu", "realisasi", "persen_published"),
}
PALING_ALARM = 0.01
PALING_KURANG = 0.95
PALING_DIPERIKSA = 0.85


@dataclass(frozen=True)
class Baris:
    berkas: str
    halaman: frozenset[int]
    angka: tuple[str, str, str]
    kelas: str


@cache
def baris_contoh(dokumen: Path) -> tuple[Baris, ...]:
    return tuple(b for nama, kolom in BERKAS.items() for b in _baca(dokumen / nama, kolom))


def _baca(berkas: Path, kolom: tuple[str, str, str]) -> Iterator[Baris]:
    with berkas.open(encoding="utf-8", newline="") as isi:
        for satu in csv.DictReader(isi):
            letak = re.sub(r"\(.*?\)", "", satu["page_or_line"])
            halaman = frozenset(int(h) for h in re.findall(r"\d+", letak))
            a, b, c = (polos(satu[k]) for k in kolom)
            if a and b and c:
                yield Baris(satu["source_file"], halaman, (a, b, c), satu["kelas"])


def polos(teks: str) -> str:
    """Return the digits and marks of a numeral, so that "84.61 %" and "84,61" are one."""
    angka = re.sub(r"[^0-9,.\-]", "", teks).strip(".,-")
    return re.sub(r"[.,]", ",", angka)


@cache
def reviu(berkas: Path) -> Reviu | None:
    try:
        bacaan = terbaca(berkas)
    except TakTerbaca:
        return None
    return periksa(Berkas(bacaan, date(2022, 12, 31)), MILIK)


def ditandai(baris: Baris, hasil: Reviu) -> bool:
    return any(t.kode in RASIO and _sama(baris, t) for t in hasil.temuan)


def _sama(baris: Baris, temuan: Temuan) -> bool:
    halaman = {s.halaman for s in (temuan.lokasi, *temuan.lokasi_lain)}
    setempat = (
        not baris.halaman or None in halaman or any(h + d in halaman for h in baris.halaman for d in (0, 1))
    )
    suku = Counter(polos(s) for s in re.split(r"[ ×÷()]+", temuan.hitungan.partition("=")[0]))
    return setempat and baris.angka[2] == polos(temuan.tertulis) and Counter(baris.angka[:2]) <= suku


def diperiksa(baris: Baris, hasil: Reviu) -> bool:
    for satu in hasil.terpenuhi:
        angka = [polos(a.teks) for a in satu.angka]
        if satu.kode in RASIO and angka and angka[-1] == baris.angka[2] and baris.angka[1] in angka:
            return True
    return False


@pytest.mark.korpus
def test_wrong_rows_are_found_and_right_rows_left_alone(
    korpus: Path, record_property: Callable[[str, object], None]
) -> None:
    dokumen = korpus / "dokumen"
    alarm, benar, ketemu, salah, tampak = [], 0, 0, 0, 0
    for berkas in sorted({b.berkas for b in baris_contoh(dokumen)}):
        hasil = reviu(dokumen / berkas)
        isi = [b for b in baris_contoh(dokumen) if b.berkas == berkas and hasil]
        if hasil is None:
            continue
        keliru = [b for b in isi if b.kelas == "benar" and ditandai(b, hasil)]
        dapat = [b for b in isi if b.kelas == "salah" and ditandai(b, hasil)]
        lihat = [b for b in isi if b.kelas == "benar" and diperiksa(b, hasil)]
        banyak = {k: sum(b.kelas == k for b in isi) for k in ("benar", "salah")}
        ringkas = (
            f"{len(dapat)}/{banyak['salah']} salah, {len(keliru)} alarm, {len(lihat)}/{banyak['benar']} benar"
        )
        record_property(berkas, ringkas)
        print(f"{berkas}: {ringkas}")
        alarm += keliru
        benar, ketemu = benar + banyak["benar"], ketemu + len(dapat)
        salah, tampak = salah + banyak["salah"], tampak + len(lihat)
    assert len(alarm) <= PALING_ALARM * benar, alarm
    assert ketemu >= PALING_KURANG * salah
    assert tampak >= PALING_DIPERIKSA * benar


@pytest.mark.korpus
@pytest.mark.parametrize(
    ("kode", "tertulis", "kata"),
    [
        ("NUM102", "Rp91-.160.954", "910.160.954"),
        ("NUM101", "Rp. 36.0509.030", "360.509.030"),
        ("HIT102", "Rp287.982.480", "Rp27.982.480"),
        ("HIT103", "100%", "99,19"),
        ("HIT106", "1,32", "Satuan"),
        ("HIT107", "67,5", "Tabel 3.9"),
        ("HIT109", "109", "capaiannya"),
    ],
)
def test_faults_of_the_report_this_began_with(korpus: Path, kode: str, tertulis: str, kata: str) -> None:
    (berkas,) = (korpus / "seed").glob("*.txt")
    hasil = reviu(berkas)
    assert hasil is not None
    (satu,) = (t for t in hasil.temuan if t.kode == kode and t.tertulis == tertulis)
    assert satu.tingkat is Tingkat.GALAT
    assert kata in f"{satu.pesan} {satu.seharusnya} {satu.hitungan}"


@pytest.mark.korpus
def test_nothing_else_of_it_is_accused(korpus: Path) -> None:
    (berkas,) = (korpus / "seed").glob("*.txt")
    hasil = reviu(berkas)
    assert hasil is not None
    assert len([t for t in hasil.temuan if t.tingkat is not Tingkat.SARAN]) == 7
    tercetak = {"72,85%", "73,64%", "42,85%", "76,93", "109"}
    assert tercetak <= {a.teks for t in hasil.terpenuhi for a in t.angka}
