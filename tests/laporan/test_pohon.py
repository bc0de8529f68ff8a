"""The tree of performance: the picture says what the list says, and fits a landscape sheet."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pypdfium2
import pytest
from lxml import etree

from akuntabel import api
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.penjenjangan import FaktorKunci, Lintas
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.gambar import ukuran_bagan

SVG = "{http://www.w3.org/2000/svg}"


def rencana(tujuan: int, sasaran: int, program: int, kegiatan: int, sub: int) -> Potret:
    """Return a plan with so many nodes below each node."""
    t = [Tujuan(f"T{n}", "Meningkatnya mutu hidup warga", sasaran_rpjmd=("K1",)) for n in range(tujuan)]
    s = [
        Sasaran(f"{x.kode}.S{n}", "Menurunnya <kemiskinan> & kesenjangan", x.kode)
        for x in t
        for n in range(sasaran)
    ]
    p = [
        Program(f"{x.kode}.P{n}", "Program Pemberdayaan Sosial", sasaran=x.kode)
        for x in s
        for n in range(program)
    ]
    k = [Kegiatan(f"{x.kode}.K{n}", "Pengembangan Potensi", x.kode) for x in p for n in range(kegiatan)]
    u = [Subkegiatan(f"{x.kode}.U{n}", "Peningkatan Lembaga", x.kode) for x in k for n in range(sub)]
    return Potret(
        2025,
        Instansi("PD", "Dinas Rekaan", "Kota Rekaan", "Rekaan"),
        tujuan=tuple(t),
        sasaran=tuple(s),
        program=tuple(p),
        kegiatan=tuple(k),
        subkegiatan=tuple(u),
        faktor_kunci=(FaktorKunci("C1", "T0.S0", "Data warga miskin mutakhir"),),
        lintas=(Lintas("L1", "T0.S0", "Dinas Kesehatan", dukungan="pemeriksaan"),),
    )


def kotak(svg: str) -> list[tuple[int, int, int, int]]:
    akar = etree.fromstring(svg)
    semua = akar.findall(f"{SVG}g/{SVG}g/{SVG}rect")
    return [tuple(int(r.get(k, "")) for k in ("x", "y", "width", "height")) for r in semua]  # type: ignore[misc]


def kata(isi: str) -> list[str]:
    return sorted(re.findall(r"[\w,.%]+", isi.replace("-", "")))


@pytest.mark.parametrize("banyak", [(1, 1, 1, 1, 1), (1, 2, 0, 0, 0), (2, 2, 2, 3, 5), (1, 1, 12, 1, 8)])
def test_gambar__tiada_kotak_bertumpang_dan_semua_di_dalam_bidang(banyak: tuple[int, ...]) -> None:
    svg = api.gambar_dahan(api.susun_dahan_kinerja(rencana(*banyak)))
    lebar, tinggi = ukuran_bagan(svg)
    semua = sorted(kotak(svg))
    assert all(x >= 0 and y >= 0 and x + w <= lebar and y + h <= tinggi for x, y, w, h in semua)
    for n, (x, y, w, h) in enumerate(semua):
        for lx, ly, lw, lh in semua[n + 1 :]:
            assert x + w <= lx or lx + lw <= x or y + h <= ly or ly + lh <= y


def test_gambar__mengatakan_yang_dikatakan_daftar() -> None:
    dahan = api.susun_dahan_kinerja(rencana(2, 2, 2, 2, 2))
    svg = etree.fromstring(api.gambar_dahan(dahan))
    tergambar = " ".join(str(t.text) for t in svg.iter(f"{SVG}text"))

    def daftar(d: api.Dahan) -> str:
        return " ".join([d.jenis, d.kode, d.teks, *d.butir, *map(daftar, d.anak)])

    assert kata(tergambar) == kata(" ".join(map(daftar, dahan)))
    assert "Dinas Kesehatan (pendukung): pemeriksaan" in dahan[0].anak[0].butir[1]
    assert "Mendukung sasaran RPJMD K1" in dahan[0].butir


def test_gambar__pohon_besar_menyerupai_lembar_mendatar() -> None:
    dahan = api.susun_dahan_kinerja(rencana(2, 2, 2, 3, 5))
    assert api.banyak_dahan(dahan) > 150
    lebar, tinggi = ukuran_bagan(api.gambar_dahan(dahan))
    assert 1 <= lebar * 10 // tinggi / 10 <= 2.2


def test_sampai__yang_tidak_ditampilkan_disebut_banyaknya() -> None:
    potret = rencana(1, 1, 2, 3, 4)
    banyak = [api.banyak_dahan(api.susun_dahan_kinerja(potret, sampai=n)) for n in range(1, 6)]
    assert all(a < b for a, b in pairwise(banyak))
    program = api.susun_dahan_kinerja(potret, sampai=3)[0].anak[0].anak[0]
    assert program.butir == ("15 simpul di bawahnya tidak ditampilkan",)


def test_simpul_tanpa_induk__tidak_hilang() -> None:
    potret = replace(rencana(1, 1, 1, 0, 0), tujuan=())
    assert [d.kode for d in api.susun_dahan_kinerja(potret)] == ["T0.S0"]


def test_pendukung__tergantung_pada_sasarannya() -> None:
    instansi = api.Dahan("", api.PERANGKAT, 2, "Dinas Sosial", sasaran=("S1 Meningkatnya kemandirian",))
    dahan = api.susun_dahan_kinerja(rencana(1, 2, 0, 0, 0), pendukung={"T0.S1": (instansi,)})
    assert [[a.teks for a in s.anak] for s in dahan[0].anak] == [[], ["Dinas Sosial"]]


@pytest.mark.parametrize("banyak", [(1, 1, 1, 0, 0), (2, 2, 2, 3, 5)])
def test_pdf__tepat_satu_halaman_mendatar(banyak: tuple[int, ...]) -> None:
    svg = api.gambar_dahan(api.susun_dahan_kinerja(rencana(*banyak)))
    pdf = pypdfium2.PdfDocument(api.cetak_pohon(svg, "pdf", "Pohon Kinerja Dinas Rekaan", date(2025, 1, 2)))
    assert len(pdf) == 1
    lebar, tinggi = pdf[0].get_size()
    assert (round(lebar), round(tinggi)) == (1191, 842)
    assert "Pohon Kinerja Dinas Rekaan" in pdf[0].get_textpage().get_text_bounded()


def test_svg_dan_png__dapat_dibuka() -> None:
    svg = api.gambar_dahan(api.susun_dahan_kinerja(rencana(1, 1, 1, 0, 0)))
    assert api.cetak_pohon(svg, "svg", "", date(2025, 1, 2)).startswith(b"<svg")
    assert api.cetak_pohon(svg, "png", "", date(2025, 1, 2)).startswith(b"\x89PNG")
