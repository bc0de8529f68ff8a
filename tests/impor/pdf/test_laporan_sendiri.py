"""Our own reports printed as PDF: every captioned table comes back whole, in time, with its pages."""

from __future__ import annotations

import re
import time

import pytest

from akuntabel.bacaan import DokumenLuar
from akuntabel.impor.pdf import baca_pdf
from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Naskah, Tabel, teks_sebaris, telusuri
from akuntabel.penyaji import pdf
from akuntabel.penyaji.rupa import rupakan
from akuntabel.penyaji.tema import baca_tema
from contoh.buat import dinas_kesehatan, dinas_sosial

CONTOH = {"dinas_sosial": dinas_sosial.potret, "dinas_kesehatan": dinas_kesehatan.potret}
DETIK_60_HALAMAN = 3
SAMA = 0.97
"""Share of rows that are equal: fractions are printed without the signs of their text form."""

_TAK_TERCETAK = re.compile(r"[\s\u00ad\[\]()/]")


@pytest.fixture(scope="module", params=list(CONTOH))
def naskah(request: pytest.FixtureRequest) -> Naskah:
    return susun_lkjip(CONTOH[request.param]()).naskah


@pytest.fixture(scope="module")
def terbaca(naskah: Naskah) -> tuple[DokumenLuar, float]:
    tema = baca_tema("baku")
    isi = pdf.tulis(naskah, rupakan(naskah, tema), tema).isi
    mulai = time.process_time()
    dokumen = baca_pdf(isi, "laporan.pdf")
    return dokumen, time.process_time() - mulai


def baris(satu: Tabel) -> list[list[str]]:
    return [
        [_TAK_TERCETAK.sub("", teks_sebaris(s.isi, {})) for s in b.sel] for b in (*satu.kepala, *satu.badan)
    ]


def test_tabel_berjudul__kembali_utuh(naskah: Naskah, terbaca: tuple[DokumenLuar, float]) -> None:
    tertulis = [
        baris(t) for t in telusuri((*naskah.isi, *naskah.lampiran)) if isinstance(t, Tabel) and t.judul
    ]
    ada = [baris(t) for t in telusuri(terbaca[0].naskah.isi) if isinstance(t, Tabel)]
    sama = jumlah = 0
    for satu in tertulis:
        pasangan = max(ada, key=lambda t: sum(b in t for b in satu))
        assert len(pasangan) == len(satu)
        sama += sum(b in pasangan for b in satu)
        jumlah += len(satu)

    assert len(tertulis) >= 20
    assert sama >= SAMA * jumlah


def test_halaman__bernomor_cetak_dan_kaki_terpisah(terbaca: tuple[DokumenLuar, float]) -> None:
    dokumen, _ = terbaca
    cetak = {b.letak.halaman_cetak for b in telusuri(dokumen.naskah.isi) if isinstance(b, Tabel)}

    assert any(b.teks.startswith("LKjIP Dinas") for b in dokumen.berulang)
    assert "" not in cetak


def test_waktu__enam_puluh_halaman_dalam_tiga_detik(terbaca: tuple[DokumenLuar, float]) -> None:
    dokumen, detik = terbaca

    assert dokumen.halaman is not None
    assert detik <= DETIK_60_HALAMAN * max(1, dokumen.halaman / 60)
