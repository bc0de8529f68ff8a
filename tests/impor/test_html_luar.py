"""Web pages of others: what a browser shows comes back, each cell in its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel import api
from akuntabel.bacaan import DokumenLuar
from akuntabel.impor.baca import baca
from akuntabel.impor.html_luar import baca_html
from akuntabel.impor.kenali.kisi import susun_kisi
from akuntabel.impor.luar import TakTerbaca
from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Bab, Daftar, Gambar, Paragraf, Tabel, sebaris_blok, teks_sebaris, telusuri
from tests.conftest import AKAR


def halaman(isi: str) -> DokumenLuar:
    return baca_html(f"<html><body>{isi}</body></html>".encode(), "a.html")


def teks(dokumen: DokumenLuar) -> list[str]:
    return [teks_sebaris(b.isi) for b in telusuri(dokumen.naskah) if isinstance(b, Paragraf)]


def tabel(dokumen: DokumenLuar) -> list[Tabel]:
    return [b for b in telusuri(dokumen.naskah) if isinstance(b, Tabel)]


def isi_kisi(satu: Tabel) -> list[list[str]]:
    return [[" ".join(t.split()) for t in b.teks] for b in susun_kisi(satu).baris]


def test_judul__bersarang_dan_judul_halaman_bukan_bab() -> None:
    hasil = halaman("<h1>Laporan Kinerja</h1>\n<h2>BAB I</h2><h3>1.1 Latar</h3><p>Isi.</p>\n<h2>BAB II</h2>")
    bab = [b for b in telusuri(hasil.naskah) if isinstance(b, Bab)]

    assert [(b.tingkat, teks_sebaris(b.judul)) for b in bab] == [
        (1, "BAB I"),
        (2, "1.1 Latar"),
        (1, "BAB II"),
    ]
    assert [b.letak.baris for b in bab] == [2, 2, 3]
    assert teks(hasil) == ["Laporan Kinerja", "Isi."]


def test_teks__spasi_entitas_dan_ganti_baris_seperti_di_peramban() -> None:
    isi = "Realisasi&nbsp;  <b>98,2</b>\n %<br>dari&shy;pada target &ge; 100 &amp; <i>lain</i>"
    assert teks(halaman(f"<p>{isi}</p>ekor")) == ["Realisasi 98,2 % daripada target ≥ 100 & lain", "ekor"]


@pytest.mark.parametrize(
    "tersembunyi",
    [
        "<p style='display: none'>rahasia</p>",
        "<script>rahasia</script>",
        "<style>p { x: rahasia }</style>",
        "<p hidden>rahasia</p>",
        "<p class=r>rahasia</p><style>.r { display:none }</style>",
        "<p><del>rahasia</del></p>",
        "<!-- rahasia -->",
    ],
)
def test_yang_tidak_tampak__tidak_dibaca(tersembunyi: str) -> None:
    assert teks(halaman(f"<p>a</p>{tersembunyi}<p>b</p>")) == ["a", "b"]


def test_yang_hanya_disembunyikan_saat_dicetak__terbaca() -> None:
    assert teks(halaman("<style>@media print { .c { display: none } }</style><p class=c>a</p>")) == ["a"]


def test_tabel__gabungan_kepala_kaki_dan_keterangan() -> None:
    hasil = halaman(
        "<table><caption>Tabel 1 Capaian</caption>"
        "<thead><tr><th rowspan=2>Indikator</th><th colspan=2>2024</th></tr>"
        "<tr><th>T</th><th>R</th></tr></thead>"
        "<tfoot><tr><td>Jumlah</td><td>3</td><td>4</td></tr></tfoot>"
        "<tbody><tr><td rowspan=9>A<br>B</td><td>1</td><td>2</td></tr>"
        "<tr><td>2</td><td>2</td></tr></tbody></table>"
    )
    (satu,) = tabel(hasil)

    assert teks(hasil) == ["Tabel 1 Capaian"]
    assert len(satu.kepala) == 2
    assert [
        [(teks_sebaris(s.isi), s.lebar, s.tinggi) for s in b.sel] for b in (*satu.kepala, *satu.badan)
    ] == [
        [("Indikator", 1, 2), ("2024", 2, 1)],
        [("T", 1, 1), ("R", 1, 1)],
        [("A\nB", 1, 2), ("1", 1, 1), ("2", 1, 1)],
        [("2", 1, 1), ("2", 1, 1)],
        [("Jumlah", 1, 1), ("3", 1, 1), ("4", 1, 1)],
    ]
    assert (satu.badan[1].sel[0].letak.baris_tabel, satu.badan[1].sel[0].letak.kolom) == (4, 2)


def test_tabel_rangka__isinya_seperti_di_luar() -> None:
    dalam = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
    hasil = halaman(f"<table><tr><td><h2>BAB I</h2><p>menu</p></td><td>{dalam}</td></tr></table>")

    assert [isi_kisi(t) for t in tabel(hasil)] == [[["a", "1"], ["b", "2"]]]
    assert isinstance(hasil.naskah.isi[0], Bab)
    assert teks(hasil) == ["menu"]


def test_tabel_di_sel_tabel_data__sesudahnya() -> None:
    dalam = "<table><tr><td>x</td><td>y</td></tr></table>"
    luar, anak = tabel(
        halaman(f"<table><tr><td>1</td><td>2</td><td>3{dalam}</td></tr><tr><td>4</td></tr></table>")
    )

    assert isi_kisi(luar)[0] == ["1", "2", "3"]
    assert isi_kisi(anak) == [["x", "y"]]
    assert (luar.letak.tabel, anak.letak.tabel) == (1, 2)


def test_daftar__bersarang_dan_di_dalam_sel_bernomor() -> None:
    hasil = halaman("<ol type=a><li>satu<ul><li>dalam</ul><li><p>dua</p></ol>")
    (daftar,) = hasil.naskah.isi
    assert isinstance(daftar, Daftar)
    assert len(daftar.butir) == 2
    assert isinstance(daftar.butir[0][1], Daftar)
    (satu,) = tabel(halaman("<table><tr><td>x</td><td><ol><li>a<li>b</ol></td></tr></table>"))
    assert isi_kisi(satu) == [["x", "1. a 2. b"]]


def test_word__tab_daftar_isi_dan_nomor_halaman_yang_disembunyikan_layar() -> None:
    hasil = halaman(
        "<p class=MsoToc1>1.1 Latar Belakang<span style='display:none;mso-hide:screen'>"
        "<span style='mso-tab-count:1 dotted'>......... </span></span>"
        "<span style='display:none;mso-hide:screen'>3</span></p>"
    )
    assert teks(hasil) == ["1.1 Latar Belakang\t3"]


def test_rumus__pecahan_pada_satu_baris() -> None:
    isi = "<math><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>×</mo><mn>100%</mn></math>"
    assert teks(halaman(f"<p>{isi}</p>")) == ["(a / b) × 100%"]


@pytest.mark.parametrize(
    "isi",
    [
        "<meta charset=windows-1252><p>Capaian – baik</p>".encode("cp1252"),
        "<meta charset=utf-8><p>Capaian – baik</p>".encode("cp1252"),
        "<p>Capaian – baik</p>".encode(),
        "<p>Capaian – baik</p>".encode("utf-16"),
        "<meta charset=mustahil><p>Capaian – baik</p>".encode(),
    ],
)
def test_sandi__dinyatakan_atau_diterka(isi: bytes) -> None:
    assert teks(baca_html(isi, "a")) == ["Capaian – baik"]


def test_mhtml__halamannya() -> None:
    isi = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html; charset=windows-1252\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<p>Capaian =96 baik</p>\r\n--x--\r\n"
    )
    assert teks(baca(isi, "a.mht")) == ["Capaian – baik"]


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> tuple[DokumenLuar, list[Tabel], list[Gambar], float]:
    folder = tmp_path_factory.mktemp("laporan")
    buku = AKAR / "contoh" / "dinas-sosial-kota-pasuruan-2022.xlsx"
    hasil = api.susun(buku, folder, api.Pilihan(format=("html",)), lambda _: None)
    isi = next(b for b in hasil.berkas if b.suffix == ".html").read_bytes()
    potret = api.baca(buku).potret
    assert potret is not None
    semua = list(telusuri(susun_lkjip(potret).naskah))
    mulai = time.perf_counter()
    terbaca = baca_html(isi, "lkjip.html")
    lama = time.perf_counter() - mulai
    asli = [b for b in semua if isinstance(b, Tabel) and b.nomor]
    return terbaca, asli, [b for b in semua if isinstance(b, Gambar) and b.judul], lama


def test_laporan_kita__setiap_sel_tabel_kembali_di_tempatnya(
    laporan: tuple[DokumenLuar, list[Tabel], list[Gambar], float],
) -> None:
    terbaca, asli, _, _ = laporan
    semua = [isi_kisi(t) for t in tabel(terbaca)]

    assert len(asli) >= 20
    assert [t.nomor for t in asli if isi_kisi(t) not in semua] == []


def test_laporan_kita__setiap_gambar_dan_keterangannya_kembali(
    laporan: tuple[DokumenLuar, list[Tabel], list[Gambar], float],
) -> None:
    terbaca, tabel_asli, gambar, lama = laporan
    keterangan = teks(terbaca)

    assert sum(isinstance(b, Gambar) for b in telusuri(terbaca.naskah)) >= len(gambar) > 0
    for satu in tabel_asli:
        assert f"Tabel {satu.nomor} {teks_sebaris(satu.judul)}" in keterangan
    for bergambar in gambar:
        assert f"Gambar {bergambar.nomor} {teks_sebaris(bergambar.judul)}" in keterangan
    assert lama < 3


def test_bersarang_sangat_dalam_dan_rentang_raksasa__selesai() -> None:
    mulai = time.perf_counter()
    assert teks(halaman("<div>" * 1_000 + "dasar")) == ["dasar"]
    for dalam in ("<div>" * 50_000 + "dasar", "<table><tr><td>a<td>" * 5_000):
        with pytest.raises(TakTerbaca, match="terlalu dalam"):
            halaman(dalam)
    (satu,) = tabel(halaman("<table><tr><td colspan=99999999 rowspan=99999999>a<td>b<tr><td>c</table>"))

    assert len(satu.kolom) <= 200
    halaman("<table><tr><td>a<td><ol>" + "<li>" * 50_000)
    halaman("<div>" * 1_000 + "<tr><td>" * 30_000)
    assert time.perf_counter() - mulai < 10


def test_tanpa_isi__kalimat() -> None:
    with pytest.raises(TakTerbaca, match=r"\.$"):
        baca(b"<html><body></body></html>", "a.html")


def test_rentang_raksasa_tanpa_sel_lain__satu_kolom() -> None:
    hasil = halaman("<table>" + "<tr><td colspan=999 rowspan=999>a</td></tr>" * 900 + "</table>")
    assert [len(t.kolom) for t in tabel(hasil)] == [1]


def test_baris_pendek__digenapi() -> None:
    (satu,) = tabel(halaman("<table><tr><td>1<td>2<td>3<tr><td>4</table>"))
    assert isi_kisi(satu) == [["1", "2", "3"], ["4", "", ""]]
    assert [s.letak.kolom for s in satu.badan[1].sel] == [1, 2, 3]


UNSUR = (
    "table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "ul", "ol", "li", "p", "div", "h1", "h2",
    "br", "dl", "dt", "dd", "sup", "b", "figure", "blockquote",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(UNSUR), st.sampled_from(("buka", "buka", "tutup", "angka")))))
@settings(max_examples=150, deadline=None)
def test_unsur_acak__setiap_angka_terbaca_tepat_sekali(potong: list[tuple[str, str]]) -> None:
    bentuk = {"buka": "<{}>", "tutup": "</{}>", "angka": " x%dy "}
    isi = "".join(
        bentuk[apa] % n if apa == "angka" else bentuk[apa].format(tag) for n, (tag, apa) in enumerate(potong)
    )
    hasil = halaman(isi)
    kata = " ".join(teks_sebaris(tuple(sebaris_blok(b))) for b in telusuri(hasil.naskah))

    for n, (_, apa) in enumerate(potong):
        assert kata.count(f"x{n}y") == (apa == "angka")
    for satu in tabel(hasil):
        baris = (*satu.kepala, *satu.badan)
        assert sum(s.lebar * s.tinggi for b in baris for s in b.sel) == len(satu.kolom) * len(baris)


def test_penanda_catatan__bukan_bagian_kata() -> None:
    sel = "<td>masyarakat<sup>a)</sup></td><td>90,20<sup>b</sup></td><td>12 m<sup>2</sup></td>"
    dokumen = halaman(f"<table><tr>{sel}<td>kota<sup>a), b)</sup> orang</td></tr></table>")

    assert isi_kisi(tabel(dokumen)[0]) == [["masyarakat", "90,20b", "12 m2", "kota orang"]]


def test_bintang_panjang__tidak_membuat_pembacaan_macet() -> None:
    bintang = "*" * 400
    dokumen = halaman(
        f"<table><tr><td>kota<sup>{bintang}!</sup></td><td>desa<sup>{bintang}</sup></td></tr></table>"
    )

    assert isi_kisi(tabel(dokumen)[0]) == [[f"kota{bintang}!", "desa"]]
