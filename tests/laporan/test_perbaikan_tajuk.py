"""The list of corrected headers says what the report really prints, and leaves nothing out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Baris, JenisBaris, Tabel, teks_sebaris, telusuri
from contoh.buat.dinas_sosial import potret

DAFTAR = Path(__file__).resolve().parents[2] / "docs" / "perbaikan-tajuk.md"
BAGIAN = {"judul", "kolom", "nomor kolom", "baris", "sumber"}


@cache
def perbaikan() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Return (table number, part, headers used) for every row of the list."""
    baris = [b.strip("|").split("|") for b in DAFTAR.read_text(encoding="utf-8").splitlines() if b[:1] == "|"]
    return tuple(
        (nomor.strip(), bagian.strip(), frozenset(re.findall(r"`([^`]+)`", dipakai)))
        for nomor, bagian, _, dipakai, _ in baris[2:]
    )


def dipakai(nomor: str, bagian: str) -> set[str]:
    return {t for n, b, tajuk in perbaikan() if (n, b) == (nomor, bagian) for t in tajuk}


@cache
def tabel_laporan() -> dict[str, Tabel]:
    naskah = susun_lkjip(potret()).naskah
    return {b.nomor: b for b in telusuri(naskah) if isinstance(b, Tabel) and b.nomor}


def isi_sel(baris: tuple[Baris, ...], jenis: JenisBaris | None = None) -> Iterator[str]:
    for b in baris:
        if jenis in (None, b.jenis):
            yield from (teks_sebaris(s.isi) for s in b.sel)


def nomor_tabel() -> list[str]:
    return list(dict.fromkeys(nomor for nomor, _, _ in perbaikan()))


def test_daftar__memuat_setiap_tabel_bernomor_menurut_urutan_laporan() -> None:
    assert nomor_tabel() == list(tabel_laporan())


def test_daftar__hanya_memakai_bagian_yang_diperiksa_dan_setiap_baris_bertajuk() -> None:
    assert {bagian for _, bagian, _ in perbaikan()} == BAGIAN
    assert all(tajuk for _, _, tajuk in perbaikan())


@pytest.mark.parametrize("nomor", nomor_tabel())
def test_tabel__judul_dan_semua_tajuknya_persis_seperti_di_daftar(nomor: str) -> None:
    tabel = tabel_laporan()[nomor]

    assert dipakai(nomor, "judul") == {teks_sebaris(tabel.judul)}
    assert dipakai(nomor, "kolom") == set(isi_sel(tabel.kepala, JenisBaris.KEPALA))


@pytest.mark.parametrize("nomor", nomor_tabel())
def test_tabel__nomor_kolom_baris_jumlah_dan_sumber_benar_tercetak(nomor: str) -> None:
    tabel = tabel_laporan()[nomor]

    assert dipakai(nomor, "nomor kolom") <= set(isi_sel(tabel.kepala, JenisBaris.NOMOR))
    assert dipakai(nomor, "baris") <= set(isi_sel(tabel.badan, JenisBaris.JUMLAH))
    assert dipakai(nomor, "sumber") <= {teks_sebaris(tabel.sumber)}
