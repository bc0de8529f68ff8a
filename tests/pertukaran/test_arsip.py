"""The archive: equal bytes, checked digests, clear refusals."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.kinerja.kanonik import sidik, sidik_isi
from akuntabel.kinerja.narasi import Aset
from akuntabel.pertukaran.arsip import ArsipTidakSah, baca_arsip, tulis_arsip

from .potret_lengkap import POTRET, png

PERATURAN = ("permenpanrb_53_2014", "perpres_29_2014")
BENTUK_LAIN = "tidak seperti seharusnya"
CELAH = ({"kode": "LKP001", "pesan": "Ikhtisar belum diisi"},)


def arsip() -> bytes:
    return tulis_arsip(POTRET, versi_mesin="0.1.0", peraturan=PERATURAN, celah=CELAH)


def ubah(nama: str, ganti: Callable[[bytes], bytes | None], tambahan: str = "") -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(arsip())) as asal, zipfile.ZipFile(keluaran, "w") as tujuan:
        for n in asal.namelist():
            isi = ganti(asal.read(n)) if n.startswith(nama) else asal.read(n)
            if isi is not None:
                tujuan.writestr(n, isi)
        if tambahan:
            tujuan.writestr(tambahan, b"x")
    return keluaran.getvalue()


def ubah_sah(ganti: Callable[[bytes], bytes]) -> bytes:
    """Change the facts and the digest with them, as a forger would."""
    with zipfile.ZipFile(io.BytesIO(arsip())) as asal:
        lama = asal.read("potret.json")
    sidik_baru = sidik_isi(ganti(lama)).encode()

    def tukar(isi: bytes) -> bytes:
        return ganti(isi) if isi == lama else isi.replace(sidik(POTRET).encode(), sidik_baru)

    return ubah("", tukar)


def test_arsip__kembali_sama_dengan_keterangannya() -> None:
    potret, keterangan = baca_arsip(arsip())

    assert potret == POTRET
    assert keterangan["sidik"] == sidik(POTRET)
    assert keterangan["versi_mesin"] == "0.1.0"
    assert tuple(keterangan["peraturan"]) == PERATURAN
    assert keterangan["celah"] == list(CELAH)


def test_arsip__masukan_yang_sama_memberi_bytes_yang_sama() -> None:
    assert arsip() == tulis_arsip(replace(POTRET), versi_mesin="0.1.0", peraturan=PERATURAN, celah=CELAH)


def test_arsip__gambar_yang_sama_disimpan_sekali() -> None:
    kembar = replace(POTRET, lampiran=(), aset=(*POTRET.aset, Aset("LAIN", "lain.png", png())))
    isi = tulis_arsip(kembar, versi_mesin="1", peraturan=())

    with zipfile.ZipFile(io.BytesIO(isi)) as zip_:
        assert [n for n in zip_.namelist() if n.startswith("aset/")] == [f"aset/{sidik_isi(png())}"]
    assert baca_arsip(isi)[0] == kembar


@pytest.mark.parametrize(
    ("isi", "ungkapan"),
    [
        (b"", "Arsip tidak dapat dibuka"),
        (b"PK\x03\x04", "rusak atau terpotong"),
        (ubah("potret", lambda b: b.replace(b"98.2", b"99.2")), "sidiknya berbeda"),
        (ubah("potret", lambda b: b + b"\n"), "sidiknya berbeda"),
        (ubah_sah(lambda b: b.replace(b'"tahun"', b'"tahon"', 1)), "tahon"),
        (ubah_sah(lambda _: b"bukan json"), "tidak dapat dibaca"),
        (ubah_sah(lambda b: b.replace(b'"98.2"', b'"1E+999999999"')), "bukan angka"),
        (ubah_sah(lambda b: b.replace(b'"98.2"', b'"NaN"')), "bukan angka"),
        (ubah_sah(lambda b: b.replace(b'"98.2"', b'"098.2"')), "bentuk bakunya"),
        (ubah_sah(lambda _: b"[" * 100_000), "tidak dapat dibaca"),
        (ubah("potret", lambda _: None), "potret.json tidak ada"),
        (ubah("keterangan", lambda _: None), "keterangan.json tidak ada"),
        (ubah("keterangan", lambda _: b"[]"), "Keterangan arsip tidak lengkap"),
        (ubah("keterangan", lambda _: b"\xff"), "Arsip rusak"),
        (ubah("keterangan", lambda b: b.replace(b'"0.1.0"', b"[1]")), BENTUK_LAIN),
        (ubah("keterangan", lambda b: b.replace(b'"perpres_29_2014"', b"7")), BENTUK_LAIN),
        (
            ubah("keterangan", lambda b: b.replace(b'"Ikhtisar belum diisi"', b"null")),
            BENTUK_LAIN,
        ),
        (
            ubah("keterangan", lambda b: b.replace(b'"dokumen": {}', b'"dokumen": 3')),
            BENTUK_LAIN,
        ),
        (
            ubah("keterangan", lambda b: b.replace(b'"celah": [', b'"final": 1, "celah": [')),
            BENTUK_LAIN,
        ),
        (ubah_sah(lambda b: b.replace(b'"DINSOS"', b'"\\ud800"', 1)), "tidak dapat dibaca"),
        (ubah("keterangan", lambda b: b.replace(b'"bentuk": 1', b'"bentuk": 9')), "Perbarui aplikasinya"),
        (ubah("aset/", lambda b: b + b"x"), "berubah sejak arsip dibuat"),
        (ubah("aset/", lambda _: None), "tidak ada di arsip"),
        (ubah("tidak", lambda b: b, tambahan="skrip.exe"), "skrip.exe"),
    ],
)
def test_arsip_cacat__ditolak_dengan_sebabnya(isi: bytes, ungkapan: str) -> None:
    with pytest.raises(ArsipTidakSah, match=ungkapan):
        baca_arsip(isi)


@given(st.integers(0, 2**31), st.integers(1, 255))
@settings(max_examples=100)
def test_arsip_bytes_terbalik__ditolak_atau_isinya_tetap(letak: int, beda: int) -> None:
    isi = bytearray(arsip())
    isi[letak % len(isi)] ^= beda
    try:
        potret, _ = baca_arsip(bytes(isi))
    except ArsipTidakSah:
        return

    assert potret == POTRET


def test_keterangan__terbaca_manusia() -> None:
    with zipfile.ZipFile(io.BytesIO(arsip())) as zip_:
        teks = zip_.read("keterangan.json").decode()

    assert json.loads(teks)["celah"][0]["pesan"] == "Ikhtisar belum diisi"
    assert "\\u" not in teks
