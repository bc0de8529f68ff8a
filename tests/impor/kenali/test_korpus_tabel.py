"""Published reports: the rows of the transcribed lists stand in columns of the right roles."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from akuntabel.bacaan import JenisTabel, Peran, TabelTerbaca
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali

P = Peran
KORPUS = Path(os.environ.get("AKUNTABEL_KORPUS", "tidak-ada"))
CAPAIAN = ("target", "realisasi", "capaian_published")
ANGGARAN = ("pagu", "realisasi", "persen_published")
KINERJA = {(P.TARGET, P.REALISASI, P.CAPAIAN), (P.TARGET_AKHIR, P.REALISASI, P.KEMAJUAN)}
UANG = {(P.PAGU, P.BELANJA, P.SERAPAN), (P.TARGET, P.REALISASI, P.CAPAIAN)}

pytestmark = pytest.mark.korpus


@cache
def tabel(berkas: str) -> tuple[TabelTerbaca, ...]:
    letak = KORPUS / "dokumen" / berkas
    return kenali(baca(letak.read_bytes(), letak.name)).tabel


def rapi(teks: str) -> str:
    polos = re.sub(r"\s", "", teks).casefold().replace("rp.", "").replace("rp", "")
    return polos.rstrip("%").rstrip(",-").replace(",00", "")


def dikenal(berkas: str, halaman: int | None, dicari: Sequence[str], peran: set[tuple[Peran, ...]]) -> bool:
    """Tell whether a row of the page has the three figures in columns of one group with these roles."""
    for satu in tabel(berkas):
        for baris in satu.baris:
            if halaman and not {None, halaman} & {s.letak.halaman for s in baris.sel}:
                continue
            letak = [[n for n, s in enumerate(baris.sel) if rapi(s.teks) == d] for d in dicari]
            for kolom in product(*letak):
                a, b, r = (satu.kolom[n] for n in kolom)
                if (a.peran, b.peran, r.peran) in peran and b.kelompok == r.kelompok:
                    return True
    return False


def daftar(nama: str, kolom: Sequence[str]) -> Iterator[tuple[str, int | None, list[str]]]:
    with (KORPUS / "dokumen" / nama).open(encoding="utf-8") as berkas:
        for baris in csv.DictReader(berkas):
            if baris[kolom[1]] and baris[kolom[2]] and baris["source_file"].endswith((".pdf", ".md")):
                halaman = re.match(r"\s*([0-9]+)", baris["page_or_line"])
                dicari = [rapi(baris[k]) for k in kolom]
                yield baris["source_file"], int(halaman[1]) if halaman else None, dicari


@pytest.mark.parametrize(
    ("nama", "kolom", "peran", "sedikitnya"),
    [("capaian.csv", CAPAIAN, KINERJA, 0.93), ("anggaran.csv", ANGGARAN, UANG, 0.96)],
)
def test_transkripsi__stands_in_columns_of_its_roles(
    nama: str, kolom: Sequence[str], peran: set[tuple[Peran, ...]], sedikitnya: float
) -> None:
    semua = list(daftar(nama, kolom))
    luput = [s for s in semua if not dikenal(*s, peran)]
    assert len(luput) <= len(semua) * (1 - sedikitnya), luput


def test_benih__every_table_has_the_kind_it_is_printed_as() -> None:
    letak = next((KORPUS / "seed").glob("*.txt"))
    jenis = {t.nomor: t.jenis for t in kenali(baca(letak.read_bytes(), letak.name)).tabel if t.nomor}
    J = JenisTabel
    harapan = {
        "2.1": J.RENSTRA, "2.3": J.PK, "2.4": J.PK, "3.1": J.SKALA, "3.2": J.CAPAIAN, "3.3": J.TAHUN_JAMAK,
        "3.4": J.KEMAJUAN, "3.5": J.PEMBANDING, "3.6": J.ANALISIS, "3.7": J.EFISIENSI, "3.8": J.MENUNJANG,
        "3.9": J.ANGGARAN,
    }  # fmt: skip
    assert {n: jenis.get(n) for n in harapan} == harapan
