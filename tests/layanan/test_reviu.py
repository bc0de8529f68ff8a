"""Anybody's report is reviewed: sent in, watched, found, fetched, deleted; by its owner alone."""

from __future__ import annotations

import io
import re
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from docx import Document

from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.antrean import antre
from akuntabel.situs.antrean.folder import folder_tugas
from akuntabel.situs.antrean.models import JenisTugas, KeadaanTugas, TugasLatar
from akuntabel.situs.antrean.pekerja import layani_satu
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_perangkat
from akuntabel.situs.instansi.models import Instansi
from tests.situs.berkas_jahat import DIPERIKSA, DITOLAK

from .bahan import instansi, pengguna, tahun
from .test_halaman import teks

pytestmark = pytest.mark.django_db
DAFTAR = "/reviu/"
LAPORAN = """# Laporan Kinerja Dinas Sosial Kota Arunika Tahun 2024

Tabel 3.1 Realisasi anggaran

| Program | Pagu | Realisasi | Serapan |
| --- | ---: | ---: | ---: |
| Program Rehabilitasi | 1.000.000 | 900.000 | 90,00 |
| Program Perlindungan | 2.000.000 | 1.500.000 | 95,00 |
| Jumlah | 3.500.000 | 2.400.000 | 68,57 |
"""


@pytest.fixture
def kota(db: None) -> Instansi:
    return instansi("KOTA")


@pytest.fixture
def apip(kota: Instansi) -> Pengguna:
    return pengguna("apip", "apip_anggota", kota)


def klien(siapa: Pengguna) -> Client:
    hasil = Client()
    hasil.force_login(siapa)
    return hasil


def berkas(nama: str, isi: bytes) -> io.BytesIO:
    satu = io.BytesIO(isi)
    satu.name = nama
    return satu


def kirim(k: Client, nama: str = "laporan.md", isi: bytes = LAPORAN.encode(), **lain: Any) -> Any:
    return k.post(DAFTAR, {"berkas": berkas(nama, isi), **lain})


def terakhir() -> TugasLatar:
    return TugasLatar.objects.order_by("-dibuat")[0]


def test_reviu_tanpa_skrip__dikirim_ditunggu_dibaca_diunduh_dihapus(apip: Pengguna) -> None:
    k = klien(apip)
    halaman = kirim(k).headers["Location"]
    menunggu = k.get(halaman).content.decode()
    assert '<meta http-equiv="refresh"' in menunggu
    assert "Menunggu giliran" in menunggu
    folder = folder_tugas(terakhir().pk)

    assert layani_satu()
    hasil = k.get(halaman, follow=True)
    assert hasil.redirect_chain
    assert "3.500.000" in teks(hasil)
    assert terakhir().langkah[0] == "membaca laporan.md"

    sedikit = teks(k.get(hasil.request["PATH_INFO"], {"tingkat": "saran"}))
    assert "3.500.000" not in sedikit.split("Temuan", 1)[1].split("Unduh")[0]

    unduhan = re.findall(r'href="(/reviu/[^"]+/unduh/[^"?]+)"', hasil.content.decode())
    akhiran = {u.rpartition(".reviu.")[2] for u in unduhan}
    assert {"html", "xlsx", "sarif", "json"} <= akhiran
    for alamat in unduhan:
        jawaban = k.get(alamat)
        assert jawaban.status_code == 200
        assert jawaban.headers["Content-Disposition"].startswith("attachment")
    html = next(u for u in unduhan if u.endswith(".html"))
    dilihat = k.get(html, {"lihat": "ya"})
    assert dilihat.headers["Content-Security-Policy"].startswith("sandbox;")
    assert "Content-Disposition" not in dilihat.headers

    k.post(f"{halaman}tindak/", {"tindakan": "hapus"})
    assert not folder.exists()
    assert k.get(halaman).status_code == 404


def test_word__kembali_dengan_komentar(apip: Pengguna) -> None:
    dokumen = Document()
    dokumen.add_paragraph("Laporan Kinerja Dinas Sosial Kota Arunika Tahun 2024")
    tabel = dokumen.add_table(rows=0, cols=3)
    baris = ("Program;Pagu;Realisasi", "A;100;90", "B;200;50", "Jumlah;400;140")
    for isi in (b.split(";") for b in baris):
        for sel, tulisan in zip(tabel.add_row().cells, isi, strict=True):
            sel.text = tulisan
    keluar = io.BytesIO()
    dokumen.save(keluar)
    k = klien(apip)
    kirim(k, "laporan dinas.docx", keluar.getvalue())
    layani_satu()
    isi = k.get(reverse("unduh_reviu", args=[terakhir().pk, "laporan dinas.docx.reviu.docx"])).content
    assert any("400" in c.text for c in Document(io.BytesIO(isi)).comments)


def test_pembanding__yang_bukan_pembanding_disebut(apip: Pengguna) -> None:
    k = klien(apip)
    kirim(k, acuan=[berkas("resep.txt", b"Dua butir telur dan gula.")])
    layani_satu()
    assert "resep.txt tidak dipakai sebagai pembanding" in teks(
        k.get(reverse("hasil_reviu", args=[terakhir().pk]))
    )


def test_hanya_pemilik__melihat_dan_menghapus(apip: Pengguna, kota: Instansi) -> None:
    kirim(klien(apip))
    layani_satu()
    nomor = terakhir().pk
    nama = next(iter(folder_tugas(nomor).joinpath("keluaran").iterdir())).name
    alamat_lain = (("tugas", ()), ("langkah_tugas", ()), ("hasil_reviu", ()), ("unduh_reviu", (nama,)))
    for peran in ("admin", "apip_ketua", "inspektur"):
        lain = klien(pengguna(peran, peran, kota))
        for alamat, isi in alamat_lain:
            assert lain.get(reverse(alamat, args=[nomor, *isi])).status_code == 404, (peran, alamat)
        assert lain.post(reverse("tindak_tugas", args=[nomor]), {"tindakan": "hapus"}).status_code == 404
        assert "laporan.md" not in lain.get(DAFTAR).content.decode()
    assert "laporan.md" in klien(apip).get(DAFTAR).content.decode()


def test_peran_tanpa_izin__ditolak(kota: Instansi) -> None:
    for peran in ("operator", "pengamat", "kepala_bidang", "kepala_daerah"):
        k = klien(pengguna(peran, peran, kota))
        assert k.get(DAFTAR).status_code == kirim(k).status_code == 403
    assert not TugasLatar.objects.exists()


def test_batal__yang_menunggu_berhenti_dan_yang_berjalan_dihentikan(apip: Pengguna) -> None:
    k = klien(apip)
    kirim(k)
    menunggu = terakhir()
    k.post(reverse("tindak_tugas", args=[menunggu.pk]), {"tindakan": "batal"})
    assert not layani_satu()
    assert "Dibatalkan" in teks(k.get(reverse("tugas", args=[menunggu.pk])))

    k.post(reverse("tindak_tugas", args=[menunggu.pk]), {"tindakan": "ulangi"})
    berjalan = antre.berikut(now())
    assert berjalan is not None
    assert antre.berdenyut(berjalan, ["membaca"], now())
    k.post(reverse("tindak_tugas", args=[berjalan.pk]), {"tindakan": "batal"})
    assert not antre.berdenyut(berjalan, ["memeriksa"], now())
    antre.tutup(berjalan, "gagal", now())
    assert terakhir().keadaan == KeadaanTugas.BATAL


def test_aplikasi_dimulai_ulang__dikatakan_dan_dapat_diulang(apip: Pengguna) -> None:
    k = klien(apip)
    kirim(k)
    tugas = antre.berikut(now())
    assert tugas is not None
    antre.rapikan(now())
    assert terakhir().keadaan == KeadaanTugas.BERJALAN
    antre.rapikan(now() + timedelta(minutes=2))
    assert "Aplikasi berhenti sementara ini dikerjakan" in teks(k.get(reverse("tugas", args=[tugas.pk])))
    k.post(reverse("tindak_tugas", args=[tugas.pk]), {"tindakan": "ulangi"})
    layani_satu()
    assert terakhir().berhasil


def test_diulangi_dua_kali__hasil_yang_sedang_ditulis_tetap_ada(apip: Pengguna) -> None:
    kirim(klien(apip))
    berjalan = antre.berikut(now())
    assert berjalan is not None
    hasil = folder_tugas(berjalan.pk) / "keluaran" / "hasil.html"
    hasil.write_text("separuh jadi")

    klien(apip).post(reverse("tindak_tugas", args=[berjalan.pk]), {"tindakan": "ulangi"})

    assert hasil.exists()
    assert terakhir().keadaan == KeadaanTugas.BERJALAN


def test_berkas_tidak_terbaca__pekerjaan_lain_tetap_dikerjakan(apip: Pengguna) -> None:
    kirim(klien(apip))
    rusak = terakhir()
    shutil.rmtree(folder_tugas(rusak.pk))
    folder_tugas(rusak.pk).write_bytes(b"bukan folder")
    kirim(klien(apip))

    assert layani_satu()
    assert layani_satu()

    keadaan = {t.pk == rusak.pk: t.keadaan for t in TugasLatar.objects.all()}
    assert keadaan == {True: KeadaanTugas.GAGAL, False: KeadaanTugas.SELESAI}


def test_pekerja_diminta_berhenti__pekerjaan_kembali_ke_antrean(apip: Pengguna) -> None:
    kirim(klien(apip))
    assert layani_satu(lambda: True)
    assert terakhir().keadaan == KeadaanTugas.MENUNGGU


def test_satu_pekerjaan__hanya_untuk_satu_pekerja(apip: Pengguna) -> None:
    kirim(klien(apip))
    assert antre.berikut(now()) is not None
    assert antre.berikut(now()) is None


def test_terlalu_banyak__ditolak_tanpa_sisa(apip: Pengguna) -> None:
    k = klien(apip)
    for _ in range(antre.BANYAK_TERBUKA):
        assert kirim(k).status_code == 302
    ada = set(folder_tugas(terakhir().pk).parent.iterdir())
    jawaban = kirim(k)
    assert jawaban.status_code == 422
    assert "Tunggu salah satunya selesai" in teks(jawaban)
    assert set(folder_tugas(terakhir().pk).parent.iterdir()) == ada


def test_lewat_90_hari__dihapus_dengan_berkasnya(apip: Pengguna) -> None:
    kirim(klien(apip))
    tugas = terakhir()
    antre.batalkan(tugas, now())
    antre.rapikan(now() + timedelta(days=91))
    assert not TugasLatar.objects.exists()
    assert not folder_tugas(tugas.pk).exists()


@pytest.mark.parametrize("nama", ["kosong.xlsx", "tanpa berkas", "gaji.exe"])
def test_kiriman_keliru__ditolak_dengan_alasan(apip: Pengguna, nama: str) -> None:
    k = klien(apip)
    isi = b"" if nama == "kosong.xlsx" else b"MZ"
    jawaban = k.post(DAFTAR) if nama == "tanpa berkas" else kirim(k, nama, isi)
    assert jawaban.status_code == 422
    assert not TugasLatar.objects.exists()


JAHAT = ("bom zip", "program linux", "entitas berlipat", "tautan simbolik", "terpotong")


def test_berkas_jahat__tidak_merusak_apa_pun(apip: Pengguna) -> None:
    k = klien(apip)
    for jenis in JAHAT:
        nama, isi, _ = (DITOLAK | DIPERIKSA)[jenis]
        assert kirim(k, nama, isi).status_code == 302, jenis
        assert layani_satu()
        tugas = terakhir()
        jawaban = k.get(reverse("tugas", args=[tugas.pk]), follow=True)
        assert jawaban.status_code == 200, jenis
        assert "tidak terbaca" in teks(jawaban) or tugas.keadaan == KeadaanTugas.GAGAL, jenis


def test_nama_berkas_keluar__tetap_di_dalam_folder(apip: Pengguna) -> None:
    kirim(klien(apip), "../../../../etc/cron.d/x.md")
    masukan = folder_tugas(terakhir().pk) / "masukan"
    assert [b.name for b in masukan.iterdir()] == ["x.md"]


def test_laporan_sendiri__hanya_yang_boleh_dilihat(kota: Instansi) -> None:
    potret = potret_perangkat(perangkat_daerah()[0], 2025)
    sendiri, saudara = instansi("SENDIRI", kota), instansi("SAUDARA", kota)
    tahun(sendiri, potret)
    tahun(saudara, potret)
    orang = pengguna("pengamat", "pengamat", sendiri)
    k = klien(orang)
    assert k.post(reverse("mulai_cek"), {"kode": "SAUDARA", "tahun": "2025"}).status_code == 403
    assert k.post(reverse("mulai_cek"), {"kode": "SENDIRI", "tahun": "x"}).status_code == 404
    assert k.post(reverse("mulai_cek"), {"kode": "SENDIRI", "tahun": "2025"}).status_code == 302

    tugas = terakhir()
    assert tugas.jenis == JenisTugas.CEK
    orang.penugasan.all().delete()
    layani_satu()
    assert terakhir().keadaan == KeadaanTugas.GAGAL
    assert "tidak diizinkan" in terakhir().pesan
    assert k.get(reverse("tugas", args=[tugas.pk])).status_code == 403
    assert not list(Path(folder_tugas(tugas.pk) / "keluaran").iterdir())


def test_bukan_pdf__tidak_dinyatakan_bersih(apip: Pengguna) -> None:
    jawaban = kirim(klien(apip), "palsu.pdf", b"halo, ini bukan pdf")

    assert jawaban.status_code == 422
    assert "palsu.pdf bukan PDF" in jawaban.content.decode()
