"""The pages one after the other, without a browser."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

from django.test import Client
from openpyxl import load_workbook

from akuntabel import api

from .klien import ARUNIKA, PASURUAN, UTUH, buka, kirim, teks, utuh


def tunggu(klien: Client, jawaban: Any) -> Any:
    """Follow work in the background to the page it leads to."""
    alamat = jawaban.redirect_chain[-1][0] if jawaban.redirect_chain else jawaban.request["PATH_INFO"]
    for _ in range(300):
        jawaban = klien.get(alamat)
        if jawaban.status_code == 302:
            return klien.get(jawaban["Location"])
        if b'http-equiv="refresh"' not in jawaban.content:
            return jawaban
        time.sleep(0.1)
    raise AssertionError("pekerjaan tidak selesai")


def test_formulir_kosong__dapat_diunduh_dan_dibaca(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    jawaban = klien.post("/formulir/", {"tahun": "2027", "awal": "2025", "akhir": "2029"}, follow=True)

    assert "Buku kerja kosong sudah dibuat" in teks(jawaban)
    unduhan = klien.get("/buku/lkjip-2027/berkas/lkjip-2027.xlsx")
    isi = b"".join(unduhan.streaming_content)
    assert isi == api.formulir(2027, (2025, 2029))
    assert 'filename="lkjip-2027.xlsx"' in unduhan["Content-Disposition"]


def test_formulir_kosong__tahun_keliru_disebut(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    for tahun in ("", "25", "1999", "2031", "dua ribu", "٢٠٢٥"):
        jawaban = klien.post("/formulir/", {"tahun": tahun, "awal": "2025", "akhir": "2029"})
        assert jawaban.status_code == 422, tahun
        assert "empat angka" in teks(jawaban)
    assert list(tmp_path.iterdir()) == []


def test_versi_baru__menyimpan_yang_lama_dan_dapat_dibatalkan(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))

    jawaban = kirim(klien, "/buku/a/ganti/", *utuh("lain nama.xlsx"))
    assert "Versi sebelumnya disimpan sebagai a.salinan-1.xlsx" in teks(jawaban)
    assert (tmp_path / "a" / "a.salinan-1.xlsx").read_bytes() == PASURUAN.read_bytes()
    assert "Dinas Kesehatan" in teks(jawaban)

    assert "mengganti buku kerja" in teks(klien.get("/buku/a/batal/"))
    jawaban = klien.post("/buku/a/batal/", follow=True)
    assert "Dinas Sosial Kota Pasuruan" in teks(jawaban)
    assert (tmp_path / "a" / "a.xlsx").read_bytes() == PASURUAN.read_bytes()
    assert "Tidak ada perubahan" in teks(klien.get("/buku/a/batal/", follow=True))


def test_versi_yang_sama__tidak_diganti_dan_dikatakan(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))

    jawaban = kirim(klien, "/buku/a/ganti/", ("a.xlsx", PASURUAN.read_bytes()))

    assert "Apakah sudah disimpan di Excel?" in teks(jawaban)
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == ["a.xlsx"]


def test_buku_terbuka_di_excel__dikatakan_dan_tidak_diganti(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    (tmp_path / "a" / "~$a.xlsx").write_bytes(b"x")

    jawaban = kirim(klien, "/buku/a/ganti/", ("a.xlsx", ARUNIKA.read_bytes()))

    assert "sedang terbuka di Excel" in teks(jawaban)
    assert (tmp_path / "a" / "a.xlsx").read_bytes() == PASURUAN.read_bytes()


def test_gambar_yang_diminta__disebut_lalu_diterima(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)

    buku, *gambar = utuh("a.xlsx")
    jawaban = kirim(klien, "/", buku)
    assert "Berkas belum ada. Buku kerja menyebut lambang-kota-arunika.png" in teks(jawaban)

    jawaban = kirim(klien, "/buku/a/ganti/", *gambar)
    assert "Tidak ada masalah" in teks(jawaban)


def test_susun__langkah_hasil_dan_celah_menurut_lembar(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    isian = {"dokumen": "lkjip", "garis_besar": "sasaran", "tema": "perwali", "format": ["docx", "html"]}

    jawaban = tunggu(klien, klien.post("/buku/a/susun/", isian, follow=True))

    nama = sorted(p.name for p in (tmp_path / "a" / "keluaran").iterdir())
    assert nama == [f"LKjIP-2022-Dinas-Sosial-Kota-Pasuruan.{a}" for a in ("docx", "html", "potret.zip")]
    assert re.search(r"\d+ isian belum lengkap\.", teks(jawaban))
    assert "Lembar Pejabat (2)" in teks(jawaban)
    lihat = klien.get("/buku/a/berkas/keluaran/LKjIP-2022-Dinas-Sosial-Kota-Pasuruan.html", {"lihat": "ya"})
    assert lihat["Content-Security-Policy"].startswith("sandbox;")
    assert lihat.getvalue().startswith(b"<!DOCTYPE html>")


def test_susun__hasil_yang_disunting_tidak_ditimpa_tanpa_diminta(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    isian = {"dokumen": "pk", "garis_besar": "analisis", "tema": "baku", "format": ["docx"]}
    tunggu(klien, klien.post("/buku/a/susun/", isian, follow=True))
    docx = next((tmp_path / "a" / "keluaran").glob("*.docx"))
    docx.write_bytes(docx.read_bytes() + b"\0")

    ditolak = tunggu(klien, klien.post("/buku/a/susun/", isian, follow=True))
    assert ditolak.status_code == 422
    assert "tidak ditimpa" in teks(ditolak)
    assert "--timpa" not in teks(ditolak)

    tunggu(klien, klien.post("/buku/a/susun/", isian | {"timpa": "ya"}, follow=True))
    assert len(list((tmp_path / "a" / "keluaran").glob("*.salinan-1.docx"))) == 1


def test_susun__final_dengan_celah_ditolak_beserta_daftarnya(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    isian = {"dokumen": "lkjip", "garis_besar": "analisis", "tema": "baku", "format": ["pdf"], "final": "ya"}

    jawaban = tunggu(klien, klien.post("/buku/a/susun/", isian, follow=True))

    assert "Dokumen final ditolak" in teks(jawaban)
    assert "Lembar Analisis" in teks(jawaban)
    assert not (tmp_path / "a" / "keluaran").exists()


def test_susun__pilihan_asing_ditolak(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    dasar: dict[str, Any] = {"dokumen": "lkjip", "garis_besar": "analisis", "tema": "baku", "format": "docx"}

    asing: list[dict[str, Any]] = [
        {"tema": "../../x"},
        {"dokumen": "renja"},
        {"format": []},
        {"format": "exe"},
    ]
    for ubah in asing:
        assert klien.post("/buku/a/susun/", dasar | ubah).status_code == 422


def test_arsip__menjadi_buku_kerja_dengan_gambarnya(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", *utuh("a.xlsx"))
    isian = {"dokumen": "pk", "garis_besar": "analisis", "tema": "baku", "format": ["html"]}
    tunggu(klien, klien.post("/buku/a/susun/", isian, follow=True))
    arsip = next((tmp_path / "a" / "keluaran").glob("*.potret.zip"))

    jawaban = kirim(klien, "/", (arsip.name, arsip.read_bytes()))

    assert "Dinas Kesehatan Kota Arunika" in teks(jawaban)
    folder = tmp_path / arsip.name.removesuffix(".potret.zip")
    assert {p.name for p in folder.iterdir()} == {f"{folder.name}.xlsx", *(b.name for b in UTUH[1:])}


def test_tahun_berikutnya__buku_baru_di_samping_yang_lama(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", *utuh("lkjip-2025.xlsx"))

    jawaban = klien.post("/buku/lkjip-2025/lanjut/", {"awal": "", "akhir": ""}, follow=True)

    assert "Yang dikerjakan di buku kerja 2026" in teks(jawaban)
    assert "Perlu ditinjau" in teks(jawaban)
    hasil = api.baca(tmp_path / "lkjip-2026" / "lkjip-2026.xlsx")
    assert hasil.potret is not None
    assert hasil.potret.tahun == 2026
    assert (tmp_path / "lkjip-2025" / "lkjip-2025.xlsx").read_bytes() == ARUNIKA.read_bytes()


def test_tahun_berikutnya__periode_keliru_tidak_meninggalkan_apa_pun(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    kirim(klien, "/", *utuh("lkjip-2025.xlsx"))

    for awal, akhir in (("2030", ""), ("2030", "2029"), ("2040", "2044")):
        jawaban = klien.post("/buku/lkjip-2025/lanjut/", {"awal": awal, "akhir": akhir}, follow=True)
        assert jawaban.status_code == 422, (awal, akhir)
    assert [p.name for p in tmp_path.iterdir()] == ["lkjip-2025"]


def test_temuan__sel_di_buku_kerja_besar_tetap_cepat(tmp_path: Path) -> None:
    _, klien = buka(tmp_path)
    buku = load_workbook(ARUNIKA)
    for nama in ("Narasi", "Analisis", "Target Tahunan", "Pembanding", "Rencana Aksi"):
        buku[nama].delete_rows(6, 500)
    for baris in range(5, 325):
        buku["Realisasi"].cell(baris, 6).value = "98.2"
    buku.save(tmp_path / "besar.xlsx")
    kirim(klien, "/", ("besar.xlsx", (tmp_path / "besar.xlsx").read_bytes()))

    mulai = time.process_time()
    jawaban = klien.get("/buku/besar/")

    assert time.process_time() - mulai < 2
    assert "lagi. Perbaiki yang di atas dulu" in teks(jawaban)
