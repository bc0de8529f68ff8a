"""Files that are no workbook, damaged ones, and those made to do harm: a sentence, never a traceback."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.pertukaran import penjaga
from akuntabel.pertukaran.buku import HasilBaca, baca_buku
from akuntabel.wadah import Batas

from .test_masukan_buruk import buku_baik

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


def berkas_zip(*nama: str, isi: bytes = b"x") -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for n in nama:
            arsip.writestr(n, isi)
    return keluaran.getvalue()


def baca(isi: bytes) -> HasilBaca:
    return baca_buku(isi, nama="kiriman.xlsx")


def ganti_bagian(nama: str, ubah: str, menjadi: str) -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(buku_baik())) as asal, zipfile.ZipFile(keluaran, "w", 8) as tujuan:
        for anggota in asal.namelist():
            isi = asal.read(anggota)
            if anggota == nama:
                isi = re.sub(ubah, lambda _: menjadi, isi.decode(), count=1, flags=re.DOTALL).encode()
            tujuan.writestr(anggota, isi)
    return keluaran.getvalue()


def terenkripsi() -> bytes:
    isi = bytearray(berkas_zip("xl/workbook.xml"))
    isi[isi.index(b"PK\x01\x02") + 8] |= 1
    return bytes(isi)


@pytest.mark.parametrize(
    ("isi", "kode", "ungkapan"),
    [
        (b"", "LKP502", "Berkas kosong"),
        (b"%PDF-1.7 ...", "LKP502", "PDF"),
        (b"Kode;Nama\nS1;Sasaran\n", "LKP502", "CSV"),
        (b"<html><table></table></html>", "LKP502", "halaman web"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "LKP502", "halaman web"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "LKP502", "halaman web"),
        (b"{\\rtf1}", "LKP502", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "LKP502", "gambar"),
        (OLE, "LKP502", "(.xls)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "LKP503", "kata sandi"),
        (bytes(range(256)) * 4, "LKP502", "bukan buku kerja"),
        (berkas_zip("word/document.xml"), "LKP502", "Word"),
        (berkas_zip("ppt/presentation.xml"), "LKP502", "PowerPoint"),
        (
            berkas_zip("mimetype", isi=b"application/vnd.oasis.opendocument.spreadsheet"),
            "LKP502",
            "OpenDocument",
        ),
        (berkas_zip("_rels/.rels", "xl/workbook.bin"), "LKP502", ".xlsb"),
        (berkas_zip("potret.json"), "LKP502", "dibekukan"),
        (berkas_zip("catatan.txt"), "LKP502", "arsip zip"),
        (berkas_zip("xl/workbook.xml", "_rels/.rels"), "LKP504", "rusak"),
        (terenkripsi(), "LKP503", "kata sandi"),
        (b"PK\x03\x04" + bytes(50), "LKP504", "rusak"),
    ],
)
def test_bukan_buku__disebut_apa_dan_apa_yang_dilakukan(isi: bytes, kode: str, ungkapan: str) -> None:
    hasil = baca(isi)

    assert hasil.potret is None
    assert [t.kode for t in hasil.temuan] == [kode]
    assert ungkapan in hasil.temuan[0].pesan


def test_bom_zip__ditolak_tanpa_dibuka() -> None:
    bom = berkas_zip(
        "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", isi=bytes(20 * 1024 * 1024)
    )
    tracemalloc.start()

    hasil = baca(bom)

    assert tracemalloc.get_traced_memory()[1] < 5 * 1024 * 1024
    tracemalloc.stop()
    assert [t.kode for t in hasil.temuan] == ["LKP501"]


def test_ukuran_palsu__dihitung_dari_isi_yang_keluar(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = berkas_zip("besar.xml", isi=b"a" * 100_000)
    monkeypatch.setattr(penjaga, "BATAS", Batas(anggota=50_000))

    with pytest.raises(penjaga.Ditolak, match="terlalu besar"):
        penjaga.baca_anggota(zipfile.ZipFile(io.BytesIO(isi)), "besar.xml")


def test_terlalu_banyak_bagian__ditolak() -> None:
    hasil = baca(berkas_zip(*(f"xl/{n}.xml" for n in range(2_001))))

    assert [t.kode for t in hasil.temuan] == ["LKP501"]


def test_berkas_terlalu_besar__ditolak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(penjaga, "BATAS", Batas(berkas=1000))

    assert [t.kode for t in baca(buku_baik()).temuan] == ["LKP501"]


ENTITAS = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'


def test_entitas_xml__ditolak() -> None:
    hasil = baca(ganti_bagian("xl/worksheets/sheet2.xml", "<worksheet", ENTITAS))

    assert [t.kode for t in hasil.temuan] == ["LKP505"]


def test_dua_puluh_ribu_baris__ditolak_dengan_jelas() -> None:
    baris = "".join(f'<row r="{n}"><c r="A{n}" t="str"><v>x</v></c></row>' for n in range(5, 20_020))
    hasil = baca(ganti_bagian("xl/worksheets/sheet14.xml", "</sheetData>", baris + "</sheetData>"))

    assert "LKP517" in {t.kode for t in hasil.temuan}
    assert any("20000 baris" in t.pesan for t in hasil.temuan)


def test_teks_melebihi_batas_sel__ditolak_dengan_jelas() -> None:
    hasil = baca(ganti_bagian("xl/sharedStrings.xml", "Naik karena pendampingan.", "a" * 32_768))

    assert [(t.lokasi.lembar, t.lokasi.sel[0]) for t in hasil.temuan if t.kode == "NAR503"] == [
        ("Narasi", "E")
    ]


def test_xml_terpotong__rusak() -> None:
    hasil = baca(ganti_bagian("xl/worksheets/sheet5.xml", "</sheetData>.*", ""))

    assert [t.kode for t in hasil.temuan] == ["LKP504"]


@given(st.integers(0, 2**31), st.integers(1, 255))
@settings(max_examples=60)
def test_bytes_terbalik__tidak_pernah_menjatuhkan(letak: int, beda: int) -> None:
    isi = bytearray(buku_baik())
    isi[letak % len(isi)] ^= beda

    hasil = baca(bytes(isi))

    assert hasil.potret is None
    assert hasil.temuan


@given(st.integers(0, 2**31))
@settings(max_examples=25)
def test_terpotong__tidak_pernah_menjatuhkan(panjang: int) -> None:
    isi = buku_baik()

    assert baca(isi[: panjang % len(isi)]).potret is None


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"<?xml", OLE[:8]]))
@settings(max_examples=100)
def test_sembarang_bytes__tidak_pernah_menjatuhkan(isi: bytes, awal: bytes) -> None:
    assert baca(awal + isi).potret is None


@given(
    st.sampled_from(
        ["xl/worksheets/sheet14.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"]
    ),
    st.integers(0, 2**31),
    st.text("<>/\"'=abc019 &;", max_size=4),
)
@settings(max_examples=60)
def test_xml_acak__tidak_pernah_menjatuhkan(nama: str, letak: int, sisipan: str) -> None:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(buku_baik())) as asal, zipfile.ZipFile(keluaran, "w") as tujuan:
        for anggota in asal.namelist():
            isi = asal.read(anggota)
            if anggota == nama:
                titik = letak % len(isi)
                isi = isi[:titik] + sisipan.encode() + isi[titik + 1 :]
            tujuan.writestr(anggota, isi)

    assert isinstance(baca(keluaran.getvalue()), HasilBaca)
