"""Pages nobody can read in full still end soon."""

from __future__ import annotations

import contextlib
import io
import random
import time

import pikepdf
import pytest

from akuntabel.impor.luar import TakTerbaca
from akuntabel.impor.pdf import baca_pdf

BATAS_DETIK = 8


def berkas(isi: bytes) -> bytes:
    penampung = io.BytesIO()
    with pikepdf.new() as baru:
        baru.add_blank_page()
        nama = pikepdf.Name.Helvetica
        fon = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=nama)
        baru.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F0=fon))
        baru.pages[0].Contents = baru.make_stream(b"BT /F0 8 Tf 20 20 Td (Teks) Tj ET\n" + isi)
        baru.save(penampung)
    return penampung.getvalue()


def garis_acak() -> bytes:
    acak = random.Random(1)
    titik = [[acak.randrange(600) for _ in range(3)] for _ in range(100_000)]
    return "".join(
        f"{x} {y} m {x + p} {y} l S\n" if n % 2 else f"{x} {y} m {x} {y + p} l S\n"
        for n, (x, y, p) in enumerate(titik)
    ).encode()


def kotak_kecil() -> bytes:
    return "".join(f"{x * 3} {y * 3} 3 3 re S\n" for x in range(200) for y in range(250)).encode()


def lintasan_panjang() -> bytes:
    return b"0 0 m\n" + b"".join(b"%d %d l\n" % (n % 600, n * 7 % 700) for n in range(200_000)) + b"S\n"


def huruf_banyak() -> bytes:
    baris = (f"1 0 0 1 {n % 40 * 15} {n // 40 % 780} Tm (1.234,5 a) Tj\n" for n in range(22_000))
    return b"BT /F0 2 Tf\n" + "".join(baris).encode() + b"ET"


def huruf_tertumpuk() -> bytes:
    return b"BT /F0 9 Tf 1 0 0 1 100 300 Tm\n" + b"(a) Tj 1 0 0 1 100 300 Tm (b) Tj\n" * 20_000 + b"ET"


def bersarang() -> bytes:
    return b"q\n" * 50_000 + b"10 10 m 90 10 l S\n"


@pytest.mark.parametrize(
    "isi", [garis_acak, kotak_kecil, lintasan_panjang, huruf_banyak, huruf_tertumpuk, bersarang]
)
def test_halaman_berlebihan__selesai_dalam_hitungan_detik(isi) -> None:
    mulai = time.process_time()

    dokumen = baca_pdf(berkas(isi()), "x.pdf")

    assert dokumen.halaman == 1
    assert time.process_time() - mulai < BATAS_DETIK


def test_byte_diacak__tidak_pernah_galat_lain() -> None:
    acak = random.Random(7)
    asal = berkas(b"20 20 m 90 20 l S\n" * 50)
    for _ in range(60):
        isi = bytearray(asal)
        for _ in range(acak.randrange(1, 12)):
            isi[acak.randrange(len(isi))] = acak.randrange(256)
        with contextlib.suppress(TakTerbaca):
            baca_pdf(bytes(isi[: acak.randrange(1, len(isi))]), "x.pdf")
