"""Keys of names: what may be joined, and what never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.impor.kenali.entitas import Entitas
from akuntabel.impor.kenali.singkatan import cari_singkatan

SINGKATAN = {"PSD": "pelayanan sosial dasar", "WKP": "warga kurang pangan"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Persentase WKP yang terakses pelayanan", "%WKP yang terakses pelayanan"),
        ("Presentase WKP terakses layanan", "Prosentase  WKP yang Terakses Layanan"),
        ("Persentase kelurahan bersih (%)", "Prosentase kelurahan bersih"),
        ("SasaranStrategis Daerah Perkotaan", "Sasaran Strategis Daerah Perkotaan"),
        ("1.2. Jumlah posyandu aktif", "Jumlah Posyandu aktif"),
        ("IKU 1.1 Jumlah posyandu aktif", "3) Jumlah posyandu aktif"),
        ("4 Jumlah posyandu aktif", "- Jumlah posyandu aktif"),
        ("Persentase anak yang mendapatkan imunisasi", "Persentase anak yang mendapatakan imunisasi"),
        ("Indeks kepuasan pengguna jasa terminal", "Indeks Kepuasaan Pengguna Jasa Terminal"),
        ("Persentase pemenuhan standart keamanan gedung", "Persentase pemenuhan standar keamanan gedung"),
        ("Administrasi Kepegawaian Perangakt Daerah", "Administrasi Kepegawaian Perangkat Daerah"),
        ("Meningkatnya Pelayanan Sosial Dasar (PSD)", "Meningkatnya PSD"),
        ("Jumlah Taman Kota Baru (TKB)", "Jumlah taman kota baru"),
        ("Rasio guru/murid", "Rasio guru / murid"),
        ("Cakupan air minum layak (%)", "Cakupan air minum layak"),
        ("Waktu tanggap kebakaran (menit)", "Waktu tanggap kebakaran [Menit]"),
        ("Jumlah penyintas yang dilayani (Orang)", "Jumlah penyintas yang dilayani"),
        ("Nilai investasi (juta rupiah)", "Nilai investasi (Juta Rp.)"),
        ("Angka kematian bayi (per 1.000 kelahiran hidup)", "Angka kematian bayi"),
        ("Panjang jalan (km) dalam kondisi mantap", "Panjang jalan dalam kondisi mantap"),
        ("Produksi padi (satuan: ton)", "Produksi padi (dalam ton)"),
    ],
)
def test_ejaan_yang_berbeda_satu_kunci(a: str, b: str) -> None:
    entitas = Entitas(SINGKATAN)
    assert entitas.kunci(a) == entitas.kunci(b) != ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Persentase WKP yang mandiri", "Persentase Peningkatan WKP yang mandiri"),
        ("Jumlah peserta pelatihan tingkat kecamatan 1", "Jumlah peserta pelatihan tingkat kecamatan 2"),
        ("Jumlah siswa laki-laki penerima beasiswa", "Jumlah siswa perempuan penerima beasiswa"),
        ("Persentase balita stunting", "Jumlah balita stunting"),
        ("Angka partisipasi murni jenjang SD", "Angka partisipasi murni jenjang SMP"),
        ("Jumlah atlet putra yang berprestasi", "Jumlah atlet putri yang berprestasi"),
        ("Persentase pelayanan rumah sakit kelas A", "Persentase pelayanan rumah sakit kelas B"),
        ("Realisasi kegiatan pada triwulan I", "Realisasi kegiatan pada triwulan II"),
        ("Angka kematian pasien > 48 jam", "Angka kematian pasien < 48 jam"),
        ("Dukungan Perlindungan Perkebunan (DK)", "Dukungan Perlindungan Perkebunan (TP)"),
        ("Jumlah tenaga kerja sektor formal", "Jumlah tenaga kerja sektor informal"),
        ("Jasa Penunjang Urusan Pemerintahan Daerah", "Jasa Penunjang Urusan Pemerintah Daerah"),
        ("Persentase penurunan kemiskinan daerah", "Persentase peningkatan kemiskinan daerah"),
        ("Jumlah kasus yang dilaporkan warga", "Jumlah kasus yang tidak dilaporkan warga"),
        ("Persentase keselamatan bandar udara", "Persentase keamanan bandar udara"),
        ("Pengelolaan persampahan daerah perkotaan", "Pengelolaan persampulan daerah perkotaan"),
        ("Angka kematian pasien kurang dari 48 Jam", "Angka kematian pasien kurang dari 24 Jam"),
        ("Kegiatan pendataan rumah tidak layak huni", "Kegiatan penataan rumah tidak layak huni"),
        ("Pembangunan drainase Kelurahan Sukamajua", "Pembangunan drainase Kelurahan Sukamajub"),
        ("Jumlah balita stunting (orang)", "Jumlah balita stunting (%)"),
        ("Nilai investasi (juta rupiah)", "Nilai investasi (rupiah)"),
        ("Angka kematian (per 1.000 kelahiran hidup)", "Angka kematian (per 100.000 kelahiran hidup)"),
        ("Jumlah penyintas (L)", "Jumlah penyintas (P)"),
        ("Jumlah penyintas (L)", "Jumlah penyintas"),
        ("Luas kawasan terbuka (25 ha)", "Luas kawasan terbuka"),
        ("Tingkat hunian tempat tidur (BOR)", "Tingkat hunian tempat tidur (TOI)"),
        ("Persentase penduduk miskin (kota)", "Persentase penduduk miskin"),
        ("Persentase hasil uji (rata-rata)", "Persentase hasil uji"),
        ("Rasio layanan (dokter/pasien)", "Rasio layanan (perawat/pasien)"),
    ],
)
def test_arti_yang_berbeda_kunci_sendiri(a: str, b: str) -> None:
    entitas = Entitas(SINGKATAN)
    assert entitas.kunci(a) != entitas.kunci(b)


def test_satuan_yang_memilah_satu_tabel_ikut_kuncinya() -> None:
    entitas = Entitas({}, [["Jumlah balita stunting", "Jumlah balita stunting (%)"], ["Panjang jalan (km)"]])
    assert entitas.kunci("Jumlah balita stunting (%)") != entitas.kunci("Jumlah balita stunting")
    assert entitas.kunci("Panjang jalan (km)") == entitas.kunci("Panjang jalan")


def test_satuan_yang_dipakai_dokumen_bukan_bagian_nama() -> None:
    entitas = Entitas({}, satuan={"sambungan rumah"})
    assert entitas.kunci("Jumlah pelanggan (Sambungan Rumah)") == entitas.kunci("Jumlah pelanggan")
    assert Entitas({}).kunci("Jumlah pelanggan (Sambungan Rumah)") != Entitas({}).kunci("Jumlah pelanggan")


@pytest.mark.parametrize("nama", ["", "-", "1", "12.", "a)", "2.3.1 "])
def test_yang_tidak_bernama_tanpa_kunci(nama: str) -> None:
    assert Entitas({}).kunci(nama) == ""


def test_singkatan__hanya_yang_huruf_awalnya_cocok() -> None:
    teks = ["Meningkatnya Pelayanan Sosial Dasar (PSD) di Kota Arunika (KTP) dan Indeks dan Data (ID)."]
    assert cari_singkatan(teks) == {"PSD": "pelayanan sosial dasar", "ID": "indeks data"}


def test_singkatan__yang_bermakna_dua_tidak_dipercaya() -> None:
    assert cari_singkatan(["Pelayanan Sosial Dasar (PSD)", "Pusat Studi Daerah (PSD)"]) == {}


@given(st.lists(st.text(max_size=60), max_size=6))
def test_kunci__selalu_sama_untuk_nama_yang_sama(nama: list[str]) -> None:
    entitas = Entitas(SINGKATAN)
    pertama = [entitas.kunci(n) for n in nama]
    assert [entitas.kunci(n) for n in nama] == pertama


def test_dua_ribu_nama__masing_masing_kuncinya_sendiri() -> None:
    huruf = "abcdefghijklmnopqrstuvwxyz"
    nama = [
        f"Jumlah layanan kelompok {huruf[n % 26] * 9}{huruf[n // 26 % 26] * 9} yang dilayani {n // 676}"
        for n in range(2000)
    ]
    entitas = Entitas({})
    kunci = {entitas.kunci(n) for n in nama}
    assert len(kunci) == len(nama)
