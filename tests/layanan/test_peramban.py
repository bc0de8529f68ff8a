"""The application as people meet it: the real command with its demo data, the real browser."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from akuntabel.situs.akun.peran import Peran
from tests.situs.layar import rupa_baik
from tests.skenario import word

from .layar import masuk
from .test_reviu import LAPORAN

pytestmark = pytest.mark.peramban
SASARAN = "Terkendalinya penyakit menular dan tidak menular"
SETAHUN = (
    "",
    "jadwal/",
    "rencana/",
    "iku/",
    "rencana/nomenklatur/",
    "pengukuran/",
    "anggaran/",
    "laporan/",
    "cek/",
    "buku-kerja/",
    "riwayat/",
)


def test_halaman_masuk__rapi_dan_terbaca(peramban: Any, alamat: str) -> None:
    halaman = peramban.new_page()
    halaman.goto(f"{alamat}/masuk/")
    rupa_baik(halaman, "masuk")


def test_setiap_peran__masuk_dan_tahu_penugasannya(peramban: Any, alamat: str) -> None:
    for peran in Peran.values:
        halaman = masuk(peramban, alamat, peran)
        assert "Penugasan Anda" in halaman.inner_text("main"), peran
        assert halaman.keluhan == [], peran
        halaman.context.close()


@pytest.mark.parametrize("kode", ["DINKES", "ARUNIKA"])
def test_setiap_halaman_setahun__rapi_dan_terbaca(peramban: Any, alamat: str, kode: str) -> None:
    halaman = masuk(peramban, alamat, "koordinator")
    for bagian in SETAHUN:
        halaman.goto(f"{alamat}/i/{kode}/2025/{bagian}")
        rupa_baik(halaman, f"layanan-{kode}-{bagian.strip('/') or 'ringkasan'}")
    assert halaman.keluhan == []


@pytest.mark.parametrize(
    "jalan", ["", "instansi/", "instansi/?cari=tidak-ada", "i/DISDIK/2025/", "cari/?kata=kesehatan"]
)
def test_halaman_umum_dan_penolakan__rapi_dan_terbaca(peramban: Any, alamat: str, jalan: str) -> None:
    halaman = masuk(peramban, alamat, "perencana")
    halaman.goto(f"{alamat}/{jalan}")
    rupa_baik(halaman, f"layanan-{jalan.strip('/?=') or 'beranda'}")


def test_dokumen_setahun__rapi_dan_pengingatnya_disalin(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "koordinator")
    halaman.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=alamat)
    halaman.goto(f"{alamat}/")
    rupa_baik(halaman, "layanan-beranda-koordinator")
    halaman.goto(f"{alamat}/dokumen/?tahun=2025")
    rupa_baik(halaman, "layanan-dokumen")
    halaman.click("text=Pengingat untuk disalin")
    rupa_baik(halaman, "layanan-pengingat")
    halaman.click("text=Salin untuk semua")
    halaman.wait_for_selector("text=Tersalin")
    assert halaman.evaluate("navigator.clipboard.readText()") == halaman.inner_text("pre >> nth=0")
    halaman.goto(f"{alamat}/dokumen/tenggat/")
    rupa_baik(halaman, "layanan-tenggat")
    halaman.select_option("#ke-instansi", "DISDIK")
    halaman.click(".pindah button")
    assert halaman.url == f"{alamat}/i/DISDIK/2025/"
    assert halaman.keluhan == []


def test_buku_kerja__diunduh_diubah_dimuat_dibatalkan(peramban: Any, alamat: str, tmp_path: Any) -> None:
    halaman = masuk(peramban, alamat, "perencana")
    halaman.goto(f"{alamat}/i/DINKES/2025/buku-kerja/")
    with halaman.expect_download() as unduhan:
        halaman.click("text=Buku kerja 2025")
    berkas = tmp_path / "buku.xlsx"
    unduhan.value.save_as(berkas)
    buku = load_workbook(berkas)
    sel = next(
        s
        for b in buku["Sasaran"].iter_rows()
        for s in b
        if s.value == "Terkendalinya penyakit menular dan tidak menular"
    )
    sel.value = "Terkendalinya penyakit menular"
    buku.save(berkas)

    halaman.set_input_files("#berkas", berkas)
    halaman.click("text=Lihat dulu yang akan berubah")
    assert "Sasaran\t0\t1\t0" in halaman.inner_text("main")
    rupa_baik(halaman, "layanan-telaah")
    halaman.click("text=Muat 1 perubahan")
    halaman.goto(f"{alamat}/i/DINKES/2025/rencana/")
    assert SASARAN not in halaman.inner_text("main")

    halaman.goto(f"{alamat}/i/DINKES/2025/riwayat/")
    halaman.click("tr:has-text('Memuat buku kerja') >> text=Batalkan")
    assert "menjadi Terkendalinya penyakit menular dan tidak menular" in halaman.inner_text("main")
    rupa_baik(halaman, "layanan-batal")
    halaman.click("text=Batalkan perubahan ini")
    assert "dibatalkan" in halaman.inner_text("tr:has-text('Memuat buku kerja') >> nth=-1")
    halaman.goto(f"{alamat}/i/DINKES/2025/rencana/")
    assert SASARAN in halaman.inner_text("main")


def test_lkjip__diunduh_sebagai_word(peramban: Any, alamat: str, tmp_path: Any) -> None:
    halaman = masuk(peramban, alamat, "kepala_pd")
    halaman.goto(f"{alamat}/i/DINKES/2025/laporan/")
    with halaman.expect_download() as unduhan:
        halaman.click("text=Word (DOCX) >> nth=0")
    assert unduhan.value.suggested_filename == "LKjIP-2025-Dinas-Kesehatan-Kota-Arunika.docx"
    assert (unduhan.value.path()).stat().st_size > 100_000


def test_lkjip__diunduh_disunting_diambil_kembali(peramban: Any, alamat: str, tmp_path: Any) -> None:
    halaman = masuk(peramban, alamat, "perencana")
    halaman.goto(f"{alamat}/i/DINKES/2025/laporan/")
    with halaman.expect_download() as unduhan:
        halaman.click("text=Word (DOCX) >> nth=0")
    berkas = tmp_path / unduhan.value.suggested_filename
    unduhan.value.save_as(berkas)
    halaman.wait_for_selector("[role=status]:has-text('sudah diunduh')")
    word.sunting(berkas, lambda d: word.ketik_di_belakang(d, "ikhtisar", " Diketik kepala dinas."))

    halaman.click("a:has-text('ambil kembali')")
    rupa_baik(halaman, "layanan-suntingan")
    halaman.set_input_files("#berkas", berkas)
    halaman.click("text=Lihat dulu yang berubah")
    assert "Diketik kepala dinas." in halaman.inner_text("ins")
    rupa_baik(halaman, "layanan-suntingan-telaah")
    halaman.click("text=Ambil 1 bagian")
    halaman.click("tr:has-text('Mengambil suntingan Word') >> text=Batalkan")
    halaman.click("text=Batalkan perubahan ini")
    assert "dibatalkan" in halaman.inner_text("tr:has-text('Mengambil suntingan Word') >> nth=-1")
    assert halaman.keluhan == []


JATUHKAN = """([nama, isi]) => {
    const angkutan = new DataTransfer();
    angkutan.items.add(new File([isi], nama));
    const tujuan = document.querySelector("[data-taruh]");
    for (const jenis of ["dragenter", "dragover", "drop"])
        tujuan.dispatchEvent(new DragEvent(jenis, {dataTransfer: angkutan, bubbles: true, cancelable: true}));
}"""


def test_reviu__dijatuhkan_ditunggu_dan_dibaca(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "apip_anggota")
    halaman.goto(f"{alamat}/reviu/")
    rupa_baik(halaman, "layanan-reviu")
    halaman.evaluate(JATUHKAN, ["laporan.md", LAPORAN])
    assert "laporan.md" in halaman.inner_text(".terpilih")
    halaman.click("text=Mulai reviu")
    halaman.wait_for_url("**/reviu/*-*/")
    assert "3.500.000" in halaman.inner_text("main")
    rupa_baik(halaman, "layanan-hasil-reviu")
    with halaman.context.expect_page() as tab:
        halaman.click("text=Lihat temuan di samping dokumen")
    assert "Hasil reviu" in tab.value.inner_text("body")
    halaman.click("text=Hapus reviu ini")
    assert "laporan.md" not in halaman.inner_text("main")
    assert halaman.keluhan == []


def test_pohon__diperbesar_dengan_papan_ketik_dan_tercetak_selembar(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "koordinator")
    for kode in ("DINKES", "ARUNIKA"):
        halaman.goto(f"{alamat}/i/{kode}/2025/pohon/")
        halaman.focus("[data-bidang]")
        halaman.keyboard.press("0")
        pas = halaman.evaluate("document.querySelector('.pohon-gambar svg').getBoundingClientRect().width")
        assert pas <= halaman.evaluate("document.querySelector('[data-bidang]').clientWidth")
        halaman.keyboard.press("+")
        halaman.keyboard.press("+")
        besar = halaman.evaluate("document.querySelector('.pohon-gambar svg').getBoundingClientRect().width")
        assert besar > pas * 1.3
        halaman.keyboard.press("-")
        halaman.keyboard.press("-")
        rupa_baik(halaman, f"layanan-{kode}-pohon")
        cetak = PdfDocument(halaman.pdf(prefer_css_page_size=True))
        assert len(cetak) == 1
        assert "Tujuan T1" in cetak[0].get_textpage().get_text_bounded()
    assert halaman.keluhan == []


KELOLA = (
    "akun/",
    "akun/sandi/",
    "akun/kode/",
    "kelola/orang/",
    "kelola/orang/baru/",
    "kelola/orang/1/",
    "kelola/orang/1/tugas/",
    "kelola/orang/2/sandi/",
    "kelola/instansi/",
    "kelola/instansi/baru/",
    "kelola/catatan/",
    "i/DINKES/",
    "i/DINKES/ubah/",
    "i/DINKES/penataan/",
    "i/DINKES/tahun-baru/",
    "i/DINKES/2025/kunci/",
)


def test_pengelolaan__rapi_dan_terbaca(peramban: Any, alamat: str) -> None:
    halaman = masuk(peramban, alamat, "admin")
    for jalan in KELOLA:
        halaman.goto(f"{alamat}/{jalan}")
        rupa_baik(halaman, f"layanan-{jalan.strip('/').replace('/', '-')}")
    assert halaman.keluhan == []


def test_pk__ditetapkan_perencana_ditandatangani_kepala_dan_kepala_daerah(peramban: Any, alamat: str) -> None:
    perencana = masuk(peramban, alamat, "perencana")
    perencana.goto(f"{alamat}/i/DINKES/2025/penetapan/baru/?jenis=PK")
    rupa_baik(perencana, "layanan-penetapan-baru")
    perencana.fill("#tanggal", "20 Januari 2025")
    perencana.click("button:has-text('Simpan sebagai konsep')")
    perencana.click("button:has-text('Mintakan tanda tangan')")
    for peran in ("kepala_pd", "kepala_daerah"):
        penanda = masuk(peramban, alamat, peran)
        penanda.goto(f"{alamat}/tanda-tangan/")
        rupa_baik(penanda, f"layanan-antrean-{peran}")
        penanda.click("main table a")
        penanda.click("button:has-text('Tanda tangani')")
        assert "Ditandatangani Contoh" in penanda.inner_text("main dl")
        assert penanda.keluhan == []
    perencana.reload()
    rupa_baik(perencana, "layanan-penetapan-dokumen")
    assert "Keadaan\nDitandatangani" in perencana.inner_text("main dl")
    assert perencana.keluhan == []
