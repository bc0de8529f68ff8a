"""Annexes beside the workbook: read, refused, archived, written back."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from akuntabel import api
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import JenisSisipan, Sisipan
from akuntabel.pertukaran import aset
from akuntabel.pertukaran.arsip import baca_arsip, tulis_arsip
from akuntabel.pertukaran.buku import baca_buku, tulis_buku

from .potret_lengkap import POTRET, png
from .test_sisipan import POTRET as KECIL


def _pdf() -> bytes:
    keluar = io.BytesIO()
    Image.new("RGB", (200, 300), "white").save(keluar, "PDF")
    return keluar.getvalue()


def _potret(isi: bytes, berkas: str = "pk.pdf") -> Potret:
    return replace(KECIL, lampiran=(LampiranBerkas("PK", JenisLampiran.PK, "PK", berkas, isi),))


def _baca(potret: Potret, folder: Path, isi: bytes | None = None) -> list[tuple[str, str, str]]:
    buku = folder / "buku.xlsx"
    buku.write_bytes(tulis_buku(potret))
    aset.tulis_aset(potret, folder)
    if isi is not None:
        (folder / potret.lampiran[0].berkas).write_bytes(isi)
    return [(t.kode, t.lokasi.lembar, t.lokasi.sel) for t in api.baca(buku).temuan]


def test_lampiran__comes_back_from_workbook_folder_and_archive(tmp_path: Path) -> None:
    potret = _potret(_pdf())

    assert _baca(potret, tmp_path) == []
    assert api.baca(tmp_path / "buku.xlsx").potret == potret
    arsip = tulis_arsip(potret, versi_mesin="0", peraturan=())
    assert baca_arsip(arsip)[0] == potret


def _terkunci() -> bytes:
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf())) as pdf:
        pdf.save(keluar, encryption=pikepdf.Encryption(user="a", owner="b"))
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "kode", "sel"),
    [
        (b"MZ bukan dokumen", "NAR505", "D5"),
        (b"", "NAR505", "D5"),
        (b"\x89PNG\r\n\x1a\n rusak", "NAR505", "D5"),
        (b"%PDF-1.4 rusak", "NAR521", "A5"),
        (_terkunci(), "NAR521", "A5"),
    ],
)
def test_lampiran__unusable_file_is_told_at_its_row(isi: bytes, kode: str, sel: str, tmp_path: Path) -> None:
    assert _baca(_potret(_pdf()), tmp_path, isi) == [(kode, "Lampiran", sel)]


def test_lampiran__missing_or_unsent_file_is_a_finding() -> None:
    hasil = baca_buku(tulis_buku(_potret(_pdf())), nama="buku.xlsx")

    assert [t.kode for t in hasil.temuan] == ["NAR505"]
    assert "tidak ikut dikirim" in hasil.temuan[0].pesan


def test_lampiran__too_much_together_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("akuntabel.pertukaran.cek.gambar.BESAR_SEMUA_LAMPIRAN", 100)

    assert [k for k, *_ in _baca(_potret(_pdf()), tmp_path)] == ["NAR519"]


def test_lampiran__name_used_twice_is_told(tmp_path: Path) -> None:
    satu = LampiranBerkas("A", JenisLampiran.LAIN, "A", "a.pdf", _pdf())
    potret = replace(KECIL, lampiran=(satu, replace(satu, kode="B", berkas="A.PDF")))
    (tmp_path / "A.PDF").write_bytes(_pdf())

    assert ("NAR520", "Lampiran", "D6") in _baca(potret, tmp_path)


def test_sisipan__picture_that_breaks_off_is_told_before_printing(tmp_path: Path) -> None:
    utuh = png(400, 400)
    gambar = replace(POTRET.aset[0], isi=utuh[: len(utuh) // 2])
    sisipan = Sisipan("F", "struktur", JenisSisipan.GAMBAR, "Foto", gambar=(gambar.kode,))
    potret = replace(KECIL, aset=(gambar,), sisipan=(sisipan,))

    assert [k for k, *_ in _baca(potret, tmp_path)] == ["NAR521"]
