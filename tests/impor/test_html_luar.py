from __future__ import annotations

import pytest

from akuntabel.bacaan import Format
from akuntabel.impor.baca import baca
from akuntabel.impor.luar import TakTerbaca
from akuntabel.naskah import Bab, Daftar, GantiBaris, Naskah, Paragraf, Tabel, teks_sebaris, telusuri

HALAMAN = """<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
<h1>BAB III AKUNTABILITAS</h1><p>Capaian <b>98,2</b>&nbsp;%<br>dari target.</p><script>var a = 1;</script>
<div>Lepas <p hidden>tak tampak</p>lagi</div><div style="display: none">tak tampak</div>
<h2>3.1 Capaian</h2>
<table><caption>Tabel 3.1 Capaian Kinerja</caption>
<thead><tr><th rowspan="2">No</th><th rowspan="2">Nama</th><th colspan="2">Tahun 2030</th></tr>
<tr><th>Target</th><th>Realisasi</th></tr></thead>
<tbody><tr><td>1</td><td><p>Jalan</p><p>mantap</p></td><td>90</td><td>98,2</td></tr>
<tr><td>2</td><td>Air</td><td>80</td></tr></tbody></table>
<ol><li>Satu</li><li>Dua <ul><li>anak</li></ul></li></ol>
</body></html>"""


def naskah(isi: str | bytes) -> Naskah:
    return baca(isi if isinstance(isi, bytes) else isi.encode(), "uji.html").naskah


def tabel(isi: str | bytes) -> list[Tabel]:
    return [b for b in telusuri(naskah(isi)) if isinstance(b, Tabel)]


def test_halaman__judul_paragraf_dan_yang_tersembunyi() -> None:
    blok = list(telusuri(naskah(HALAMAN)))

    assert [(b.tingkat, teks_sebaris(b.judul)) for b in blok if isinstance(b, Bab)] == [
        (1, "BAB III AKUNTABILITAS"),
        (2, "3.1 Capaian"),
    ]
    assert [teks_sebaris(b.isi) for b in blok if isinstance(b, Paragraf)] == [
        "Capaian 98,2 % dari target.", "Lepas lagi", "Tabel 3.1 Capaian Kinerja", "Satu", "Dua", "anak",
    ]  # fmt: skip
    assert [len(b.butir) for b in blok if isinstance(b, Daftar)] == [3]
    assert baca(HALAMAN.encode(), "uji.html").format is Format.HTML


def test_tabel__kepala_bentang_dan_letak() -> None:
    (satu,) = tabel(HALAMAN)

    assert [[teks_sebaris(s.isi) for s in b.sel] for b in (*satu.kepala, *satu.badan)] == [
        ["No", "Nama", "Tahun 2030"],
        ["Target", "Realisasi"],
        ["1", "Jalan\nmantap", "90", "98,2"],
        ["2", "Air", "80", ""],
    ]
    assert len(satu.kepala) == 2
    assert [(s.lebar, s.tinggi) for s in satu.kepala[0].sel] == [(1, 2), (1, 2), (2, 1)]
    assert [s.letak.kolom for s in satu.kepala[1].sel] == [3, 4]
    assert GantiBaris() in satu.badan[0].sel[1].isi


def test_tabel_tata_letak__isinya_yang_dibaca() -> None:
    dalam = "<table><tr><td>No</td><td>Nilai</td></tr><tr><td>1</td><td>90</td></tr></table>"
    (satu,) = tabel(f"<html><table><tr><td>Kiri<td>{dalam}</td></tr></table></html>")

    assert [[teks_sebaris(s.isi) for s in b.sel] for b in satu.badan] == [["No", "Nilai"], ["1", "90"]]


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_sandi(sandi: str) -> None:
    (satu,) = naskah("<html><body><p>Capaian – 98,2 % é</p></body></html>".encode(sandi)).isi

    assert isinstance(satu, Paragraf)
    assert teks_sebaris(satu.isi) == "Capaian – 98,2 % é"


def test_mhtml__halaman_di_dalamnya() -> None:
    isi = (
        "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<table border=3D1><tr><td>No</td><td>Nilai</td></tr><tr><td>1</td><td>98,2=\r\n%</td></tr>"
        "</table>\r\n"
        "--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b--\r\n"
    )
    (satu,) = tabel(isi)

    assert [[teks_sebaris(s.isi) for s in b.sel] for b in satu.badan] == [["No", "Nilai"], ["1", "98,2%"]]


def test_tabel_raksasa__kalimat() -> None:
    with pytest.raises(TakTerbaca, match="terlalu besar"):
        baca(b"<html><table>" + b"<tr><td colspan=999 rowspan=999>a</td></tr>" * 900 + b"</table>", "uji")
