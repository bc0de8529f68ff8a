"""Drawn charts: no text outside its box, no box over another or off the paper, everything said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from xml.sax.saxutils import unescape

import pytest
from fontTools.ttLib import TTFont

import akuntabel.penyaji
from akuntabel.laporan.gambar import (
    BaganTidakSah,
    Kotak,
    SimpulPohon,
    bagan_organisasi,
    pohon_kinerja,
    ukuran_bagan,
)
from akuntabel.naskah import Gambar
from akuntabel.penyaji.raster import rasterkan
from akuntabel.penyaji.rupa import rupa_gambar
from akuntabel.penyaji.tema import baca_tema

FONTA = Path(akuntabel.penyaji.__file__).parent / "fonta"
KELOMPOK = re.compile(r"<g>(.*?)</g>")
PETAK = re.compile(r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"')
TULISAN = re.compile(r'<text x="(\d+)" y="(\d+)"([^>]*)>([^<]*)</text>')
BIDANG = (
    "Bidang Penanggulangan Bencana",
    "Bidang Pemberdayaan Masyarakat",
    "Bidang Ketenteraman dan Ketertiban Umum",
    "Bidang Perencanaan, Pengendalian, dan Evaluasi Pembangunan Daerah",
    "UPTD Laboratorium",
)


@dataclass(frozen=True)
class KotakJadi:
    x: int
    y: int
    kanan: int
    bawah: int
    tulisan: tuple[tuple[int, int, str, str], ...]

    @property
    def teks(self) -> str:
        return " ".join(t[3] for t in self.tulisan)


class Pengukur:
    def __init__(self, berkas: str) -> None:
        with TTFont(FONTA / berkas) as fonta:
            peta, metrik = fonta.getBestCmap(), fonta["hmtx"].metrics
            self.maju = {chr(k): metrik[n][0] / fonta["head"].unitsPerEm for k, n in peta.items()}

    def lebar(self, teks: str) -> float:
        return sum(self.maju[h] for h in teks) * 10


BIASA, TEBAL = Pengukur("LiberationSans-Regular.ttf"), Pengukur("LiberationSans-Bold.ttf")


def kotak_dalam(svg: str) -> Iterator[KotakJadi]:
    for isi in KELOMPOK.findall(svg):
        cocok = PETAK.search(isi)
        assert cocok
        x, y, lebar, tinggi = map(int, cocok.groups())
        tulisan = tuple((int(a), int(b), c, unescape(d)) for a, b, c, d in TULISAN.findall(isi))
        yield KotakJadi(x, y, x + lebar, y + tinggi, tulisan)


def organisasi(bidang: int, seksi: int, staf: int) -> list[Kotak]:
    kotak = [Kotak("k", "Kepala Dinas Penanaman Modal & Pelayanan Terpadu Satu Pintu", None)]
    for s in range(staf):
        kotak.append(Kotak(f"s{s}", "Sekretariat" if s == 0 else "Kelompok Jabatan Fungsional", "k", True))
    if staf:
        bagian = ("Subbagian Umum dan Kepegawaian", "Subbagian Keuangan", "Subbagian Perencanaan")
        kotak.extend(Kotak(f"u{n}", teks, "s0") for n, teks in enumerate(bagian))
    for b in range(bidang):
        kotak.append(Kotak(f"b{b}", BIDANG[b % len(BIDANG)], "k"))
        kotak.extend(Kotak(f"b{b}.{n}", "Seksi Pencegahan dan Kesiapsiagaan", f"b{b}") for n in range(seksi))
    return kotak


def pohon(tujuan: int, sasaran: int, program: int) -> list[SimpulPohon]:
    keterangan = ("Persentase temuan pemeriksaan yang ditindaklanjuti: 100%", "Nilai SAKIP: 78,2")
    simpul = [
        SimpulPohon(f"t{n}", "Tujuan", "Meningkatnya kualitas pelayanan publik", (), None)
        for n in range(tujuan)
    ]
    for n in range(sasaran):
        induk = f"t{n * tujuan // sasaran}"
        simpul.append(
            SimpulPohon(f"s{n}", "Sasaran", "Meningkatnya akuntabilitas kinerja", keterangan, induk)
        )
    for n in range(program):
        induk = f"s{n * sasaran // program}"
        teks = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
        simpul.append(SimpulPohon(f"p{n}", "Program", teks, (), induk))
    return simpul


BAGAN = {
    **{
        f"organisasi {b}-{s}-{t}": bagan_organisasi(organisasi(b, s, t))
        for b, s, t in ((0, 0, 1), (1, 3, 1), (4, 3, 2), (6, 4, 1), (9, 2, 3), (13, 0, 0))
    },
    "organisasi dalam": bagan_organisasi(
        [
            *organisasi(6, 1, 1),
            Kotak("x", "Pos Ketatalaksanaan", "b0.0"),
            Kotak("y", "Regu", "x"),
            Kotak("z", "I", "y"),
        ]
    ),
    **{f"pohon {t}-{s}-{p}": pohon_kinerja(pohon(t, s, p)) for t, s, p in ((1, 1, 1), (3, 5, 6), (3, 8, 12))},
}
SEMUA_BAGAN = pytest.mark.parametrize("svg", BAGAN.values(), ids=BAGAN.keys())


@SEMUA_BAGAN
def test_bagan__every_line_of_text_stays_in_its_box(svg: str) -> None:
    for kotak in kotak_dalam(svg):
        for x, y, atribut, teks in kotak.tulisan:
            lebar = (TEBAL if "bold" in atribut else BIASA).lebar(teks)
            kiri = x - lebar / 2 if "middle" in atribut else x
            assert kotak.x < kiri
            assert kiri + lebar < kotak.kanan
            assert kotak.y + 7 < y < kotak.bawah - 2


@SEMUA_BAGAN
def test_bagan__boxes_lie_on_the_paper_and_never_on_each_other(svg: str) -> None:
    lebar, tinggi = ukuran_bagan(svg)
    kotak = list(kotak_dalam(svg))
    assert all(k.x >= 0 and k.y >= 0 and k.kanan <= lebar and k.bawah <= tinggi for k in kotak)
    for a, b in combinations(kotak, 2):
        assert a.kanan <= b.x or b.kanan <= a.x or a.bawah <= b.y or b.bawah <= a.y


@SEMUA_BAGAN
def test_bagan__connectors_run_level_or_upright_and_on_the_paper(svg: str) -> None:
    lebar, tinggi = ukuran_bagan(svg)
    for jalan in re.findall(r'points="([^"]*)"', svg):
        titik = [tuple(map(int, t.split(","))) for t in jalan.split()]
        assert all(0 <= x <= lebar and 0 <= y <= tinggi for x, y in titik)
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(titik))


@SEMUA_BAGAN
def test_bagan__printers_accept_it(svg: str) -> None:
    hasil = rupa_gambar(Gambar("bagan", (), "", svg=svg), baca_tema("baku"))
    assert (hasil.lebar, hasil.tinggi) == ukuran_bagan(svg)
    assert rasterkan({"bagan": hasil.svg})["bagan"].startswith(b"\x89PNG")


def test_organisasi__every_box_once_with_its_text() -> None:
    kotak = organisasi(6, 4, 1)
    assert sorted(k.teks for k in kotak_dalam(bagan_organisasi(kotak))) == sorted(k.teks for k in kotak)


def test_organisasi__six_divisions_with_four_units_fit_a_portrait_page() -> None:
    lebar, tinggi = ukuran_bagan(bagan_organisasi(organisasi(6, 4, 1)))
    assert (lebar, tinggi < 840) == (580, True)


def test_organisasi__secretariat_stands_right_of_the_head_above_the_divisions() -> None:
    jadi = {k.teks: k for k in kotak_dalam(bagan_organisasi(organisasi(4, 0, 1)))}
    assert jadi["Sekretariat"].x > 290
    assert jadi["Sekretariat"].bawah < jadi["Bidang Penanggulangan Bencana"].y
    assert len({jadi[b].y for b in BIDANG[:4]}) == 1


def test_organisasi__same_boxes_give_the_same_drawing() -> None:
    assert bagan_organisasi(organisasi(4, 3, 2)) == bagan_organisasi(organisasi(4, 3, 2))


@pytest.mark.parametrize(
    ("kotak", "pesan"),
    [
        ([], "tidak berisi"),
        ([Kotak("a", "A", None), Kotak("a", "B", "a")], "lebih dari satu kali"),
        ([Kotak("k", "K", None), Kotak("a", "A", "b"), Kotak("b", "B", "a")], "di bawah dirinya sendiri"),
        ([Kotak("a", "A", "a")], "di bawah dirinya sendiri"),
    ],
)
def test_organisasi__boxes_that_make_no_tree_are_refused(kotak: list[Kotak], pesan: str) -> None:
    with pytest.raises(BaganTidakSah, match=pesan):
        bagan_organisasi(kotak)


def test_pohon__says_level_text_and_indicators() -> None:
    jadi = [k.teks for k in kotak_dalam(pohon_kinerja(pohon(1, 1, 1)))]
    assert jadi[1] == (
        "Sasaran Meningkatnya akuntabilitas kinerja • Persentase temuan pemeriksaan yang ditindaklanjuti: "
        "100% • Nilai SAKIP: 78,2"
    )


def test_pohon__large_one_fits_a_portrait_page() -> None:
    lebar, tinggi = ukuran_bagan(pohon_kinerja(pohon(3, 8, 12)))
    assert (lebar, tinggi < 900) == (580, True)


def test_pohon__level_left_out_keeps_columns_aligned() -> None:
    simpul = [*pohon(1, 1, 1), SimpulPohon("x", "Program", "Program Tanpa Sasaran", (), "t0")]
    program = [k.x for k in kotak_dalam(pohon_kinerja(simpul)) if k.teks.startswith("Program")]
    assert len(program) == 2
    assert len(set(program)) == 1


def test_pohon__five_levels_are_made_for_a_landscape_page() -> None:
    simpul = [SimpulPohon(str(n), f"Jenjang {n}", "Teks", (), str(n - 1) if n else None) for n in range(5)]
    assert ukuran_bagan(pohon_kinerja(simpul))[0] == 920


def test_pohon__markup_in_texts_stays_text() -> None:
    svg = pohon_kinerja([SimpulPohon("a", "Tujuan", "A & B <b> \x00", (), None)])
    assert "A &amp; B &lt;b&gt;" in svg
    assert "\x00" not in svg


def test_ukuran_bagan__foreign_text_is_refused() -> None:
    with pytest.raises(BaganTidakSah):
        ukuran_bagan("<svg></svg>")
