"""Containers made to do harm are refused before they are unpacked, each for its own reason."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.impor import docx_paket
from akuntabel.penyaji.docx import dasar
from akuntabel.pertukaran import penjaga
from akuntabel.wadah import MB, Batas, Sebab, WadahDitolak, baca, buka, periksa_xml

BATAS = Batas()
NOL = b"\0"


def berkas_zip(*bagian: tuple[str, bytes]) -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian:
            arsip.writestr(nama, isi)
    return keluaran.getvalue()


def bernama(nama: str) -> bytes:
    """Return a zip whose member bears this name; zipfile itself would tidy it."""
    sementara = "x" * len(nama)
    return berkas_zip((sementara, b"isi")).replace(sementara.encode(), nama.encode())


def terenkripsi() -> bytes:
    isi = bytearray(berkas_zip(("a.xml", b"x")))
    isi[isi.index(b"PK\x01\x02") + 8] |= 1
    return bytes(isi)


def sebab(isi: bytes, batas: Batas = BATAS) -> Sebab:
    with pytest.raises(WadahDitolak) as tolak:
        buka(isi, batas)
    return tolak.value.sebab


def test_wadah__wajar_dibuka_dan_dibaca() -> None:
    arsip = buka(berkas_zip(("a/b.xml", b"<a/>"), ("..c/d...xml", b"")), BATAS)

    assert arsip.namelist() == ["a/b.xml", "..c/d...xml"]
    assert baca(arsip, "a/b.xml", BATAS) == b"<a/>"


BERBAHAYA = {
    "kosong": (b"", Sebab.RUSAK),
    "bukan zip": (b"bukan zip", Sebab.RUSAK),
    "hanya awal": (b"PK\x03\x04" + bytes(50), Sebab.RUSAK),
    "terpotong": (berkas_zip(("a", b"x" * 1000))[:-30], Sebab.RUSAK),
    "terenkripsi": (terenkripsi(), Sebab.TERENKRIPSI),
    "nama mutlak": (bernama("/etc/a.xml"), Sebab.NAMA),
    "nama naik": (bernama("a/../../b"), Sebab.NAMA),
    "nama naik berbalik": (bernama("..\\b.xml"), Sebab.NAMA),
    "nama berdrive": (bernama("C:\\b.xml"), Sebab.NAMA),
    "nama induk": (bernama(".."), Sebab.NAMA),
}


@pytest.mark.parametrize(("isi", "alasan"), BERBAHAYA.values(), ids=list(BERBAHAYA))
def test_wadah__berbahaya_ditolak_dengan_sebabnya(isi: bytes, alasan: Sebab) -> None:
    assert sebab(isi) is alasan


@pytest.mark.parametrize("satu", Sebab)
def test_sebab__setiap_pembaca_punya_kalimatnya(satu: Sebab) -> None:
    assert satu in docx_paket.TOLAK
    assert satu in dasar.TOLAK
    assert satu in penjaga.TOLAK or satu in (Sebab.XML_RUSAK, Sebab.DTD)


def test_batas__setiap_ukuran_berlaku_tepat_di_atasnya() -> None:
    isi = berkas_zip(("a", bytes(1000)), ("b", bytes(500)))

    buka(isi, replace(BATAS, berkas=len(isi), banyak_anggota=2, anggota=1000, seluruh=1500))
    assert sebab(isi, replace(BATAS, berkas=len(isi) - 1)) is Sebab.BERKAS_BESAR
    assert sebab(isi, replace(BATAS, banyak_anggota=1)) is Sebab.BANYAK_ANGGOTA
    assert sebab(isi, replace(BATAS, anggota=999)) is Sebab.ISI_BESAR
    assert sebab(isi, replace(BATAS, seluruh=1499)) is Sebab.ISI_BESAR


def test_nisbah__dihitung_terhadap_besar_berkas_dan_baru_dari_batas_mulai() -> None:
    isi = berkas_zip(("a", bytes(100_000)))

    buka(isi, replace(BATAS, nisbah=1))
    assert sebab(isi, replace(BATAS, nisbah=1, nisbah_mulai=99_999)) is Sebab.NISBAH


def test_bom__ditolak_tanpa_dibongkar() -> None:
    bom = berkas_zip(("a", bytes(20 * MB)))
    tracemalloc.start()

    alasan = sebab(bom)

    assert tracemalloc.get_traced_memory()[1] < MB
    tracemalloc.stop()
    assert alasan is Sebab.NISBAH


@pytest.mark.parametrize(
    ("nama", "alasan"), [("a", Sebab.ISI_BESAR), ("tidak-ada", Sebab.RUSAK), ("rusak", Sebab.RUSAK)]
)
def test_baca__anggota_yang_salah_ditolak(nama: str, alasan: Sebab) -> None:
    isi = berkas_zip(("a", b"a" * 101), ("rusak", b"12345")).replace(b"12345", b"12346")
    isi = isi if b"12346" in isi else _rusakkan(isi)
    arsip = zipfile.ZipFile(io.BytesIO(isi))

    with pytest.raises(WadahDitolak) as tolak:
        baca(arsip, nama, replace(BATAS, anggota=100))

    assert tolak.value.sebab is alasan


def _rusakkan(isi: bytes) -> bytes:
    letak = isi.index(b"rusak") + len(b"rusak")
    return isi[:letak] + b"\xff\xff" + isi[letak + 2 :]


@given(st.data())
def test_wadah__setiap_kerusakan_hanya_menjadi_penolakan(data: st.DataObject) -> None:
    isi = bytearray(berkas_zip(("a.xml", b"<a>1</a>"), ("b.xml", b"<b/>" * 50)))
    for letak in data.draw(st.lists(st.integers(0, len(isi) - 1), min_size=1, max_size=4)):
        isi[letak] = data.draw(st.integers(0, 255))
    try:
        arsip = buka(bytes(isi), BATAS)
        for nama in arsip.namelist():
            baca(arsip, nama, BATAS)
    except WadahDitolak:
        pass


DTD = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    "isi",
    [
        DTD.encode(),
        ('<?xml version="1.0" encoding="UTF-16"?>' + DTD).encode("utf-16"),
        b"<!-- " + b"x" * 3 * MB + b" -->" + DTD.encode(),
        b'<!DOCTYPE a SYSTEM "file:///a"><a/>',
    ],
)
def test_xml__dengan_dtd_ditolak_dalam_pengodean_apa_pun(isi: bytes) -> None:
    with pytest.raises(WadahDitolak) as tolak:
        periksa_xml(isi)

    assert tolak.value.sebab is Sebab.DTD


@pytest.mark.parametrize("isi", [b"", b"<!-- hanya catatan -->", b"bukan XML", NOL * 10, b"<a"])
def test_xml__tanpa_akar_ditolak(isi: bytes) -> None:
    with pytest.raises(WadahDitolak) as tolak:
        periksa_xml(isi)

    assert tolak.value.sebab is Sebab.XML_RUSAK


@pytest.mark.parametrize(
    "isi",
    [
        b"<a/>",
        b"\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<!-- a --><a b='c'>&#38;</a>",
        '<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16"),
        b"<a>&lt;!DOCTYPE b&gt;<![CDATA[<!DOCTYPE c>]]></a>",
    ],
)
def test_xml__wajar_diterima(isi: bytes) -> None:
    periksa_xml(isi)
