"""From files to an agency and its year, and out again."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from docx import Document

from akuntabel import api
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.antrean.models import TugasLatar
from akuntabel.situs.instansi.models import Instansi, KeadaanTahun, TahunKinerja
from akuntabel.situs.layar.terima_buku import tulis_buku
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kumpulan
from tests.skenario.ekspor import Belanja, tulis_ekspor

from .klien import ARUNIKA, PASURUAN, UTUH, kirim, muat, teks, utuh


@pytest.fixture(scope="module")
def arunika() -> Potret:
    isi = api.baca(ARUNIKA).potret
    assert isi is not None
    return isi


@pytest.fixture
def dimuat(klien: Client) -> TahunKinerja:
    muat(klien, kirim(klien, "/", *utuh()))
    return TahunKinerja.objects.select_related("instansi").get()


def isi(tk: TahunKinerja) -> Potret:
    tk.refresh_from_db()
    return potret(buka_sistem(tk))


def test_buku_kerja_dan_gambarnya__menjadi_instansi_dan_tahunnya(
    klien: Client, dimuat: TahunKinerja, arunika: Potret
) -> None:
    assert (dimuat.instansi.kode, dimuat.tahun) == ("DINKES", 2025)
    assert dimuat.instansi.induk is not None
    assert dimuat.instansi.induk.nama == "Pemerintah Kota Arunika"
    assert isi(dimuat) == arunika
    assert "83,33%" in teks(klien.get("/i/DINKES/2025/pengukuran/"))


def test_gambar_yang_kurang__disebut_lalu_diterima(klien: Client) -> None:
    buku, *gambar = utuh("a.xlsx")
    jawaban = kirim(klien, "/", buku)
    assert "Berkas belum ada. Buku kerja menyebut lambang-kota-arunika.png" in teks(jawaban)
    assert "Belum dimuat." in teks(jawaban)

    jawaban = kirim(klien, "/kiriman/", *gambar)

    assert "Tidak ada masalah" in teks(jawaban)
    assert "Dinas Kesehatan Kota Arunika , tahun 2025" in teks(jawaban)


def test_versi_berikutnya__ditunjukkan_dulu_lalu_dimuat_dan_dibatalkan(
    klien: Client, dimuat: TahunKinerja, arunika: Potret
) -> None:
    lain = replace(arunika, visi=(replace(arunika.visi[0], uraian="Visi yang baru"),))
    jawaban = kirim(klien, "/", ("baru.xlsx", tulis_buku(lain)[1]), *utuh()[1:])
    assert "Tahun ini sudah ada; 1 barisnya akan berubah" in teks(jawaban)
    assert isi(dimuat) == arunika

    muat(klien, jawaban)
    assert isi(dimuat) == lain

    terakhir = Kumpulan.objects.dalam(buka_sistem(dimuat)).order_by("-pk")[0]
    klien.post("/i/DINKES/2025/riwayat/batal/", {"kumpulan": terakhir.pk})
    assert isi(dimuat) == arunika


def test_tahun_yang_dikunci__tidak_diganti(klien: Client, dimuat: TahunKinerja, arunika: Potret) -> None:
    TahunKinerja.objects.update(keadaan=KeadaanTahun.DIKUNCI)
    lain = replace(arunika, visi=(replace(arunika.visi[0], uraian="Visi yang baru"),))

    jawaban = muat(klien, kirim(klien, "/", ("baru.xlsx", tulis_buku(lain)[1]), *utuh()[1:]))

    assert jawaban.status_code == 409
    assert isi(dimuat) == arunika


def test_kode_yang_sama_di_pemerintah_lain__menjadi_instansi_sendiri(
    klien: Client, dimuat: TahunKinerja, arunika: Potret
) -> None:
    asing = replace(arunika, instansi=replace(arunika.instansi, pemerintah="Kota Senja"))

    muat(klien, kirim(klien, "/", ("senja.potret.zip", api.arsip_potret(asing))))

    kode = set(TahunKinerja.objects.values_list("instansi__kode", flat=True))
    assert kode == {"DINKES", "KOTA-SENJA-DINKES"}
    assert isi(dimuat) == arunika


def test_beberapa_sekaligus__masing_masing_dimuat(klien: Client) -> None:
    muat(klien, kirim(klien, "/", *utuh(), ("lain.xlsx", PASURUAN.read_bytes())))

    assert set(TahunKinerja.objects.values_list("tahun", flat=True)) == {2025, 2022}


def test_keluar__buku_dengan_gambar_dan_arsip_dapat_dimuat_lagi(
    klien: Client, dimuat: TahunKinerja, arunika: Potret
) -> None:
    paket = klien.get("/i/DINKES/2025/buku-kerja/paket/")
    assert 'filename="buku-kerja-2025-Dinas-Kesehatan-Kota-Arunika.zip"' in paket["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(paket.content)) as arsip:
        nama = [n for n in arsip.namelist() if not n.endswith(".xlsx")]
    assert set(nama) == {b.name for b in UTUH[1:]}

    arsip_data = klien.get("/i/DINKES/2025/laporan/arsip/").content
    Instansi.objects.filter(kode="DINKES").update(kode="LAMA", nama="Lain", induk=None)
    muat(klien, kirim(klien, "/", ("x.potret.zip", arsip_data)))
    assert isi(TahunKinerja.objects.get(instansi__kode="DINKES")) == arunika


def test_formulir_narasi__dapat_diunduh(klien: Client, dimuat: TahunKinerja) -> None:
    jawaban = klien.get("/i/DINKES/2025/laporan/formulir-narasi/")

    assert 'filename="narasi-2025-Dinas-Kesehatan-Kota-Arunika.docx"' in jawaban["Content-Disposition"]
    assert len(Document(io.BytesIO(jawaban.content)).paragraphs) > 50


def test_final_dengan_celah__ditolak_beserta_daftarnya(klien: Client) -> None:
    muat(klien, kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes())))
    alamat = klien.get("/").content.decode()
    tahun = re.search(r'href="(/i/[^"]+/2022/)"', alamat)
    assert tahun is not None

    jawaban = klien.get(f"{tahun[1]}laporan/unduh/", {"bentuk": "docx", "final": "ya"})

    assert jawaban.status_code == 422
    assert "Dokumen final ditolak" in teks(jawaban)
    assert "--dengan-catatan" not in teks(jawaban)
    assert "Wajib." in teks(jawaban)


def test_pilihan_dokumen_asing__ditolak(klien: Client, dimuat: TahunKinerja) -> None:
    for ubah in ({"tema": "../../x"}, {"dokumen": "renja"}, {"bentuk": "exe"}, {"susunan": "x"}):
        jawaban = klien.get("/i/DINKES/2025/laporan/unduh/", {"bentuk": "docx"} | ubah)
        assert jawaban.status_code == 404, ubah


def test_ekspor_anggaran_di_halaman_awal__menuju_impor_tahun_itu(
    klien: Client, dimuat: TahunKinerja, arunika: Potret, tmp_path: Path
) -> None:
    belanja = {s.kode: Belanja(1_000_000, 900_000) for s in arunika.subkegiatan}
    tulis_ekspor(tmp_path / "lra.xlsx", arunika, 2025, belanja)

    jawaban = kirim(klien, "/", ("lra.xlsx", (tmp_path / "lra.xlsx").read_bytes()))

    assert "Impor ke Dinas Kesehatan Kota Arunika 2025" in teks(jawaban)
    titipan = re.search(r'action="(/i/DINKES/2025/anggaran/impor/)".*?name="titipan" value="(\w+)"',
                        jawaban.content.decode(), flags=re.S)  # fmt: skip
    assert titipan is not None
    assert "Yang akan berubah" in teks(klien.post(titipan[1], {"titipan": titipan[2]}))


def test_dokumen_word_sendiri__menuju_suntingan_tahunnya(klien: Client, dimuat: TahunKinerja) -> None:
    docx = klien.get("/i/DINKES/2025/laporan/unduh/", {"bentuk": "docx"}).content

    jawaban = kirim(klien, "/", ("LKjIP revisi.docx", docx))

    assert "Dokumen ini disusun dari data Dinas Kesehatan Kota Arunika tahun 2025" in teks(jawaban)
    titipan = klien.session["kiriman"]["berkas"][0][1]
    jawaban = klien.post("/i/DINKES/2025/laporan/suntingan/", {"titipan": titipan})
    assert "Tidak ada yang berbeda" in teks(jawaban)


def test_laporan_siapa_pun__menuju_reviu(klien: Client) -> None:
    keluar = io.BytesIO()
    Document().save(keluar)
    jawaban = kirim(klien, "/", ("laporan.docx", keluar.getvalue()))
    assert "Reviu laporan ini" in teks(jawaban)

    jawaban = klien.post("/kiriman/reviu/", {"berkas": klien.session["kiriman"]["berkas"][0][1]})

    tugas = TugasLatar.objects.get()
    assert jawaban["Location"] == f"/tugas/{tugas.pk}/"
    assert tugas.judul == "laporan.docx"


MULAI = {
    "nama": "Dinas Uji", "kode": "UJI 1", "pemerintah": "Kota Uji", "tempat": "Uji", "tahun": "2027",
    "awal": "2025", "akhir": "2029",
}  # fmt: skip


def test_mulai_kosong__tahun_dapat_diisi(klien: Client) -> None:
    jawaban = klien.post("/mulai/", MULAI, follow=True)

    assert jawaban.request["PATH_INFO"] == "/i/UJI-1/2027/"
    assert klien.get("/i/UJI-1/2027/lembar/identitas/baris/").status_code == 200
    assert "sudah ada" in teks(klien.post("/mulai/", MULAI))


def test_mulai_kosong__isian_keliru_disebut_dan_tidak_hilang(klien: Client) -> None:
    for tahun in ("", "25", "1999", "2031", "dua ribu", "٢٠٢٥"):
        jawaban = klien.post("/mulai/", MULAI | {"tahun": tahun})
        assert jawaban.status_code == 422, tahun
        assert "empat angka" in teks(jawaban)
        assert 'value="Dinas Uji"' in jawaban.content.decode()
    assert "Tempat belum diisi" in teks(klien.post("/mulai/", MULAI | {"tempat": " "}))
    assert not Instansi.objects.exists()


def test_formulir_kosong__dapat_diunduh(klien: Client) -> None:
    jawaban = klien.get("/formulir/", {"tahun": "2027", "awal": "2025", "akhir": "2029"})

    assert jawaban.content == api.formulir(2027, (2025, 2029))
    assert 'filename="lkjip-2027.xlsx"' in jawaban["Content-Disposition"]
    assert klien.get("/formulir/", {"tahun": "27"}).status_code == 422
