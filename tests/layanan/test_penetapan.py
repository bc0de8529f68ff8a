"""Documents are decreed in versions: frozen, compared, signed by their parties, and never changed."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document

from akuntabel.kinerja.instansi import Pejabat, PeranPejabat
from akuntabel.situs.contoh.kota import perangkat_daerah, potret_perangkat
from akuntabel.situs.instansi.models import KeadaanTahun, TahunKinerja
from akuntabel.situs.lingkup import BukuTerbuka, buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.perencanaan.penetapan import JejakPenetapan, Penetapan, PenetapanBeku
from akuntabel.situs.potret import potret
from akuntabel.situs.tetapkan import potret_beku
from akuntabel.situs.tulis import terapkan

from .bahan import BERKAS_CONTOH, CATATAN, instansi, pengguna, potret_contoh, tahun

pytestmark = pytest.mark.django_db
KOTA = potret_perangkat(perangkat_daerah()[0], 2025)
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])
KABID = Pejabat("KABID", PeranPejabat.PEJABAT_UNIT_KERJA, "Kepala Bidang Kesmas", "Nama Kabid", unit="U06")
ISIAN = {"jenis": "PK", "label": "Awal", "nomor": "1", "tanggal": "20 Januari 2025"}


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), KOTA)


def masuk(tk: TahunKinerja, peran: str) -> Client:
    milik = tk.instansi.induk if peran == "kepala_daerah" else tk.instansi
    hasil = Client()
    hasil.force_login(pengguna(peran, peran, milik))
    return hasil


@pytest.fixture
def perencana(tk: TahunKinerja) -> Client:
    return masuk(tk, "perencana")


def alamat(nama: str) -> str:
    return reverse(nama, args=("DINKES", 2025))


def teks(jawaban: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


def buku(tk: TahunKinerja) -> BukuTerbuka:
    return buka_sistem(TahunKinerja.objects.get(pk=tk.pk))


def ubah(tk: TahunKinerja, **isi: Any) -> None:
    terapkan(buku(tk), beda(buku(tk), replace(potret(buku(tk)), **isi)), CATATAN)


def terbaru() -> Penetapan:
    satu = Penetapan.semua.order_by("-pk").first()
    assert satu is not None
    return satu


def tetapkan(perencana: Client, **isi: str) -> Penetapan:
    jawaban = perencana.post(alamat("penetapan_baru"), ISIAN | isi)
    assert jawaban.status_code == 302, teks(jawaban)
    return terbaru()


def langkah(klien: Client, satu: Penetapan, nama: str, **isi: Any) -> Any:
    ke = "penetapan_langkah" if nama in ("ajukan", "batalkan", "unggah") else "tanda_tangani"
    return klien.post(alamat(ke), {"nomor": satu.pk, "langkah": nama, **isi})


def test_yang_ditetapkan__tidak_berubah_bila_rencana_diubah(tk: TahunKinerja, perencana: Client) -> None:
    satu = tetapkan(perencana)
    lama = potret_beku(satu)
    pk = next(t for t in KOTA.target if t.dokumen == "PK")
    ubah(tk, target=tuple(replace(t, nilai=t.nilai + 5) if t is pk else t for t in KOTA.target))
    assert potret_beku(Penetapan.semua.get(pk=satu.pk)) == lama
    assert lama.target == KOTA.target
    isi = teks(perencana.get(alamat("penetapan_beda"), {"lama": satu.pk, "baru": "kini"}))
    assert "1 isian berbeda" in isi
    assert "Target 2025 (PK)" in isi


def test_yang_dibekukan__tidak_dapat_disimpan_lain(perencana: Client) -> None:
    satu = tetapkan(perencana)
    satu.tanggal = date(2025, 2, 2)
    with pytest.raises(PenetapanBeku):
        satu.save()


def test_penetapan__hanya_dengan_tahun_yang_dibuka(perencana: Client) -> None:
    tetapkan(perencana)
    with pytest.raises(RuntimeError):
        list(Penetapan.objects.all())


def test_kepala_dan_kepala_daerah__menandatangani_berurutan_atau_tidak(
    tk: TahunKinerja, perencana: Client
) -> None:
    satu = tetapkan(perencana)
    kepala, wali = masuk(tk, "kepala_pd"), masuk(tk, "kepala_daerah")
    assert langkah(kepala, satu, "setujui").status_code == 422
    assert langkah(perencana, satu, "ajukan").status_code == 302
    for klien in (kepala, wali):
        assert "PK Awal" in teks(klien.get(reverse("tanda_tangan")))
        assert "1 dokumen menunggu" in teks(klien.get(reverse("beranda")))
        assert langkah(klien, satu, "setujui").status_code == 302
        assert "Tidak ada dokumen yang menunggu" in teks(klien.get(reverse("tanda_tangan")))
    assert terbaru().keadaan == "ditandatangani"
    setuju = JejakPenetapan.semua.filter(langkah="setujui")
    assert [(j.oleh.username, j.pihak, j.sidik) for j in setuju] == [
        ("kepala_pd", 1, satu.arsip),
        ("kepala_daerah", 2, satu.arsip),
    ]
    assert langkah(kepala, satu, "setujui").status_code == 422


def test_pengembalian__memerlukan_alasan_dan_menggugurkan_persetujuan(
    tk: TahunKinerja, perencana: Client
) -> None:
    satu = tetapkan(perencana)
    langkah(perencana, satu, "ajukan")
    kepala, wali = masuk(tk, "kepala_pd"), masuk(tk, "kepala_daerah")
    langkah(kepala, satu, "setujui")
    assert langkah(wali, satu, "kembalikan").status_code == 422
    langkah(wali, satu, "kembalikan", alasan="Target belum sesuai")
    assert terbaru().keadaan == "konsep"
    langkah(perencana, satu, "ajukan")
    langkah(wali, satu, "setujui")
    assert terbaru().keadaan == "menunggu tanda tangan"
    assert "Target belum sesuai" in teks(perencana.get(alamat("penetapan_dokumen"), {"nomor": satu.pk}))


def test_pk_perubahan__memerlukan_alasan(perencana: Client) -> None:
    tetapkan(perencana)
    kurang = perencana.post(alamat("penetapan_baru"), ISIAN | {"label": "Perubahan I", "dasar": "DPPA"})
    assert kurang.status_code == 422
    assert "memerlukan alasan" in teks(kurang)
    assert 'value="DPPA"' in kurang.content.decode()
    kedua = tetapkan(perencana, label="Perubahan I", alasan="pergantian atau mutasi pejabat")
    assert kedua.perubahan == 1
    pk = next(d for d in potret_beku(kedua).dokumen if d.jenis.value == "PK")
    assert (pk.perubahan, pk.alasan_perubahan.value if pk.alasan_perubahan else "") == (1, kedua.alasan)


def test_versi_yang_dibatalkan__tidak_menghalangi_versi_berikutnya(perencana: Client) -> None:
    awal = tetapkan(perencana)
    alasan = "pergantian atau mutasi pejabat"
    tetapkan(perencana, label="Perubahan I", alasan=alasan)
    langkah(perencana, awal, "batalkan")

    assert tetapkan(perencana, label="Perubahan II", alasan=alasan).perubahan == 2


def test_tahun_terkunci__tidak_menunggu_tanda_tangan(tk: TahunKinerja, perencana: Client) -> None:
    langkah(perencana, tetapkan(perencana), "ajukan")
    kepala = masuk(tk, "kepala_pd")
    assert "Tidak ada dokumen yang menunggu" not in teks(kepala.get(reverse("tanda_tangan")))

    TahunKinerja.objects.filter(pk=tk.pk).update(keadaan=KeadaanTahun.DIKUNCI)

    assert "Tidak ada dokumen yang menunggu" in teks(kepala.get(reverse("tanda_tangan")))


def test_yang_kurang__disebut_dan_tidak_dapat_dimintakan_tanda_tangan(
    tk: TahunKinerja, perencana: Client
) -> None:
    ubah(tk, pejabat=tuple(replace(p, nama="") for p in KOTA.pejabat))
    isi = teks(perencana.get(alamat("penetapan_baru"), {"jenis": "PK"}))
    assert "Nama Wali Kota Arunika" in isi
    satu = tetapkan(perencana)
    assert langkah(perencana, satu, "ajukan").status_code == 422
    assert terbaru().keadaan == "konsep"


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"tanggal": "31 Februari 2025"}, "Tanggal belum diisi atau tidak terbaca"),
        ({"label": "  "}, "Nama versi belum diisi"),
        ({"label": "a" * 61}, "paling panjang 60"),
        ({"alasan": "karena ingin"}, "Alasan perubahan tidak dikenal"),
    ],
)
def test_isian_buruk__ditolak_dengan_pesan(perencana: Client, isi: dict[str, str], pesan: str) -> None:
    jawaban = perencana.post(alamat("penetapan_baru"), ISIAN | isi)
    assert jawaban.status_code == 422
    assert pesan in teks(jawaban)
    assert not Penetapan.semua.exists()


def test_pindaian__hanya_pdf_dan_dikirim_sebagai_lampiran(tk: TahunKinerja, perencana: Client) -> None:
    satu = tetapkan(perencana)
    langkah(perencana, satu, "ajukan")
    palsu = SimpleUploadedFile("tanda.pdf", b"<html>bukan pdf</html>")
    assert langkah(perencana, satu, "unggah", berkas=palsu).status_code == 422
    isi = perencana.get(alamat("penetapan_unduh"), {"nomor": satu.pk, "bentuk": "pdf"}).content
    assert langkah(perencana, satu, "unggah", berkas=SimpleUploadedFile("x.pdf", isi)).status_code == 302
    assert terbaru().keadaan == "ditandatangani"
    kirim = perencana.get(alamat("penetapan_unduh"), {"nomor": satu.pk, "bentuk": "pindaian"})
    assert kirim.content == isi
    assert kirim.headers["Content-Disposition"].startswith("attachment")
    lain = Client()
    lain.force_login(pengguna("lain", "perencana", instansi("LAIN", tk.instansi.induk)))
    assert lain.get(alamat("penetapan_unduh"), {"nomor": satu.pk, "bentuk": "pindaian"}).status_code == 403


def test_tahun_terkunci__tidak_ada_langkah(tk: TahunKinerja, perencana: Client) -> None:
    satu = tetapkan(perencana)
    TahunKinerja.objects.update(keadaan=KeadaanTahun.DIKUNCI)
    assert langkah(perencana, satu, "ajukan").status_code == 409
    assert perencana.post(alamat("penetapan_baru"), ISIAN).status_code == 409


def test_versi_instansi_lain__tidak_terlihat(tk: TahunKinerja, perencana: Client) -> None:
    satu = tetapkan(perencana)
    lain = tahun(instansi("LAIN", tk.instansi.induk), KOTA)
    klien = Client()
    klien.force_login(pengguna("lain", "perencana", lain.instansi))
    jawaban = klien.get(reverse("penetapan_dokumen", args=("LAIN", 2025)), {"nomor": satu.pk})
    assert jawaban.status_code == 404


def test_tenggat__sebulan_sesudah_dpa(perencana: Client) -> None:
    isi = teks(perencana.get(alamat("penetapan")))
    assert "Perjanjian Kinerja: tenggat 5 Februari 2025, tercatat" in isi
    assert "tepat waktu" in isi


def test_halaman__banyak_kueri_tetap(perencana: Client) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(
            connection,
        ) as catatan:
            assert perencana.get(alamat("penetapan")).status_code == 200
        return len(catatan)

    tetapkan(perencana)
    kueri()
    sedikit = kueri()
    for n in range(4):
        tetapkan(perencana, label=f"P{n}", alasan="pergantian atau mutasi pejabat")
        tetapkan(perencana, jenis="IKU", label=f"P{n}")
    assert kueri() == sedikit


def test_pk_kabid__word_dan_pdf_dibuka_lagi(db: None) -> None:
    isi = replace(ARUNIKA, pejabat=(*ARUNIKA.pejabat, KABID))
    tk = tahun(instansi("DINKES", instansi("KOTA")), isi)
    perencana = masuk(tk, "perencana")
    assert "diturunkan dari kolom Penanggung jawab" in teks(
        perencana.get(alamat("penetapan_baru"), {"jenis": "PK", "pihak": "KABID"})
    )
    satu = tetapkan(perencana, pihak="KABID")
    kirim = {
        b: perencana.get(alamat("penetapan_unduh"), {"nomor": satu.pk, "bentuk": b}) for b in ("docx", "pdf")
    }
    dokumen = Document(io.BytesIO(kirim["docx"].content))
    tulisan = "\n".join(p.text for p in dokumen.element.body.iter() if hasattr(p, "text") and p.text)
    halaman = pypdfium2.PdfDocument(kirim["pdf"].content)
    cetakan = "\n".join(h.get_textpage().get_text_range() for h in halaman)
    for nama in ("Nama Kabid", "Kepala Bidang Kesmas", "Kepala Dinas Kesehatan Kota Arunika"):
        assert nama in tulisan
        assert nama in " ".join(cetakan.split())
    assert "Sasaran Program/Kegiatan" in tulisan


def test_pejabat__bertumpang_tindih_dan_kosong_disebut(tk: TahunKinerja, perencana: Client) -> None:
    kepala = KOTA.pejabat[0]
    dua = (
        replace(kepala, mulai=date(2025, 3, 1), selesai=date(2025, 9, 30)),
        replace(kepala, kode="PJ3", nama="Nama Kedua", mulai=date(2025, 9, 1)),
    )
    ubah(tk, pejabat=(*dua, KOTA.pejabat[1]))
    isi = teks(perencana.get(alamat("pejabat")))
    assert "bertumpang tindih (1 September 2025)" in isi
    assert "Tidak ada kepala perangkat daerah pada tanggal Perjanjian Kinerja 2025 (20 Januari 2025)" in isi


def test_versi_awal__tidak_memuat_perubahan_yang_sudah_ada_di_data(db: None) -> None:
    perencana = masuk(tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA), "perencana")
    versi = [d.perubahan for d in ARUNIKA.dokumen if d.jenis.value == "PK" and d.tahun == 2025]
    assert sorted(versi) == [0, 1]
    beku = potret_beku(tetapkan(perencana))
    assert [d.perubahan for d in beku.dokumen if d.jenis.value == "PK" and d.tahun == 2025] == [0]
    assert {t.dokumen for t in beku.target} <= {d.kode for d in beku.dokumen}
    kedua = tetapkan(perencana, label="Perubahan I", alasan="pergantian atau mutasi pejabat")
    assert potret_beku(kedua).target == ARUNIKA.target
