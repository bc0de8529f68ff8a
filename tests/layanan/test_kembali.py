"""What comes back from Word and from the finance application: shown, decided, applied, taken back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from docx import Document

from akuntabel.kinerja.potret import Potret
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.layar.cetakan import cetak_dokumen
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kumpulan
from akuntabel.situs.tulis import terapkan
from tests.skenario import word
from tests.skenario.ekspor import Belanja, tulis_ekspor

from .bahan import BERKAS_CONTOH, CATATAN, instansi, pengguna, potret_contoh, tahun
from .test_halaman import teks

pytestmark = pytest.mark.django_db
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])
KALIMAT = " Kalimat ini diketik kepala dinas."
LAIN = " Kalimat ini ditulis Perencana."


@pytest.fixture(scope="module")
def disusun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the report of the example as the application makes it, a sentence typed into its summary."""
    _, isi = cetak_dokumen(ARUNIKA, "lkjip", "docx")
    berkas = tmp_path_factory.mktemp("word") / "LKjIP revisi Kadis.docx"
    berkas.write_bytes(isi)
    word.sunting(berkas, lambda d: word.ketik_di_belakang(d, "ikhtisar", KALIMAT))
    return berkas


@pytest.fixture
def tk(db: None) -> TahunKinerja:
    return tahun(instansi("DINKES", instansi("KOTA")), ARUNIKA)


@pytest.fixture
def klien(tk: TahunKinerja) -> Client:
    hasil = Client()
    hasil.force_login(pengguna("perencana", "perencana", tk.instansi))
    return hasil


def alamat(nama: str) -> str:
    return reverse(nama, args=("DINKES", ARUNIKA.tahun))


def kirim(klien: Client, nama: str, berkas: Path) -> Any:
    return klien.post(alamat(nama), {"berkas": SimpleUploadedFile(berkas.name, berkas.read_bytes())})


def tersembunyi(jawaban: Any) -> dict[str, str]:
    """Return the hidden fields of the form that applies."""
    formulir = next(
        f for f in re.findall(r"<form.*?</form>", jawaban.content.decode(), flags=re.S) if "terapkan" in f
    )
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', formulir))


def kini(tk: TahunKinerja) -> Potret:
    return potret(buka_sistem(TahunKinerja.objects.select_related("instansi").get(pk=tk.pk)))


def ikhtisar(tk: TahunKinerja) -> str:
    return next(n.teks for n in kini(tk).narasi if n.bagian == "ikhtisar")


def ubah_ikhtisar(tk: TahunKinerja, teks_lain: str) -> None:
    narasi = tuple(
        replace(n, teks=n.teks + teks_lain) if n.bagian == "ikhtisar" else n for n in ARUNIKA.narasi
    )
    buku = buka_sistem(TahunKinerja.objects.get(pk=tk.pk))
    terapkan(buku, beda(buku, replace(ARUNIKA, narasi=narasi)), CATATAN)


def batalkan_terakhir(klien: Client, tk: TahunKinerja) -> None:
    terakhir = Kumpulan.objects.dalam(buka_sistem(tk)).order_by("-pk")[0]
    assert klien.post(alamat("batal"), {"kumpulan": terakhir.pk}).status_code == 302


def test_suntingan__ditampilkan_diambil_dan_dibatalkan(
    klien: Client, tk: TahunKinerja, disusun: Path
) -> None:
    semula = ikhtisar(tk)
    jawaban = kirim(klien, "suntingan", disusun)
    assert "Ambil 1 bagian" in teks(jawaban)
    assert re.search(
        r"<ins>[^<]*<span[^>]*>ditambah: </span>\s*[^<]*diketik kepala dinas", jawaban.content.decode()
    )
    assert ikhtisar(tk) == semula

    assert klien.post(alamat("suntingan"), tersembunyi(jawaban)).status_code == 302
    assert KALIMAT in ikhtisar(tk)
    assert ikhtisar(tk).replace(KALIMAT, "").split() == semula.split()
    assert replace(kini(tk), narasi=ARUNIKA.narasi) == ARUNIKA
    assert "Mengambil suntingan Word dari LKjIP revisi Kadis.docx" in teks(klien.get(alamat("riwayat")))
    batalkan_terakhir(klien, tk)
    assert kini(tk) == ARUNIKA


@pytest.mark.parametrize(("putusan", "akhir"), [("data", LAIN), ("word", KALIMAT)])
def test_bentrok__diputuskan_bagian_demi_bagian(
    klien: Client, tk: TahunKinerja, disusun: Path, putusan: str, akhir: str
) -> None:
    ubah_ikhtisar(tk, LAIN)
    jawaban = kirim(klien, "suntingan", disusun)
    assert "Perlu diputuskan (1)" in teks(jawaban)
    klien.post(alamat("suntingan"), {**tersembunyi(jawaban), "putus:ikhtisar": putusan})
    assert [k for k in (KALIMAT, LAIN) if k in ikhtisar(tk)] == [akhir]


def test_data_berubah_sementara_itu__tidak_ada_yang_diambil(
    klien: Client, tk: TahunKinerja, disusun: Path
) -> None:
    jawaban = kirim(klien, "suntingan", disusun)
    ubah_ikhtisar(tk, LAIN)
    hasil = klien.post(alamat("suntingan"), tersembunyi(jawaban))
    assert hasil.status_code == 409
    assert KALIMAT not in ikhtisar(tk)


def test_dokumen_keliru__disebut_dan_tidak_mengubah(klien: Client, tk: TahunKinerja, tmp_path: Path) -> None:
    undangan = tmp_path / "undangan.docx"
    dokumen = Document()
    dokumen.add_paragraph("Surat undangan")
    dokumen.save(str(undangan))
    palsu = tmp_path / "palsu.docx"
    palsu.write_bytes(b"\x7fELF\2\1\1\0" * 20)
    for berkas, kata in ((undangan, "tidak disusun oleh Akuntabel"), (palsu, "bukan dokumen Word")):
        jawaban = kirim(klien, "suntingan", berkas)
        assert jawaban.status_code == 422
        assert kata in teks(jawaban)
    assert klien.post(alamat("suntingan")).status_code == 422
    assert kini(tk) == ARUNIKA


def ekspor(tmp_path: Path, tahun_ekspor: int = ARUNIKA.tahun) -> Path:
    isi = {s.kode: Belanja(1_000_000 * n, 900_000 * n) for n, s in enumerate(ARUNIKA.subkegiatan, 1)}
    berkas = tmp_path / "Rekap Belanja.xlsx"
    tulis_ekspor(berkas, ARUNIKA, tahun_ekspor, isi)
    return berkas


def test_anggaran__ditampilkan_dimuat_dan_dibatalkan(klien: Client, tk: TahunKinerja, tmp_path: Path) -> None:
    jawaban = kirim(klien, "impor_anggaran", ekspor(tmp_path))
    assert re.search(r"Lembar Realisasi Anggaran \(\d+ berubah", teks(jawaban))
    assert kini(tk) == ARUNIKA

    assert klien.post(alamat("impor_anggaran"), tersembunyi(jawaban)).status_code == 302
    sesudah = {r.simpul: r.jumlah for r in kini(tk).realisasi_anggaran}
    assert sesudah[ARUNIKA.subkegiatan[0].kode] == 900_000
    assert replace(kini(tk), realisasi_anggaran=(), pagu=(), total_anggaran=()) == replace(
        ARUNIKA, realisasi_anggaran=(), pagu=(), total_anggaran=()
    )
    batalkan_terakhir(klien, tk)
    assert kini(tk) == ARUNIKA


def test_anggaran_tahun_lain__ditolak_dan_boleh_diteruskan(
    klien: Client, tk: TahunKinerja, tmp_path: Path
) -> None:
    jawaban = kirim(klien, "impor_anggaran", ekspor(tmp_path, ARUNIKA.tahun - 1))
    assert jawaban.status_code == 422
    assert "--paksa" not in teks(jawaban)
    titipan = re.search(r'name="titipan" value="(\w+)"', jawaban.content.decode())
    assert titipan
    lanjut = klien.post(alamat("impor_anggaran"), {"titipan": titipan[1], "paksa": "ya"})
    assert "Yang akan berubah" in teks(lanjut)
    assert kini(tk) == ARUNIKA


def test_anggaran_keliru__disebut(klien: Client, tk: TahunKinerja, tmp_path: Path) -> None:
    kosong = tmp_path / "catatan.csv"
    kosong.write_text("tidak ada tabel di sini\n", encoding="utf-8")
    jawaban = kirim(klien, "impor_anggaran", kosong)
    assert jawaban.status_code == 422
    assert kini(tk) == ARUNIKA


def test_yang_tidak_boleh_mengubah__tidak_ditawari(tk: TahunKinerja) -> None:
    k = Client()
    k.force_login(pengguna("pengamat", "pengamat", tk.instansi))
    for nama in ("suntingan", "impor_anggaran"):
        assert 'type="file"' not in k.get(alamat(nama)).content.decode()
