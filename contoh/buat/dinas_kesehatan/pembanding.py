"""Comparators. National figures are sample figures, the province and the other city are invented."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.kinerja.indikator import Lingkup, Pembanding

_CONTOH = "Angka contoh, bukan statistik resmi"
_TANPA_STANDAR = "Tidak ada standar nasional"


def _nasional(kode: str, nama: str, nilai: str, satuan: str, cakupan: str, *, beda: str = "") -> Pembanding:
    return Pembanding(
        kode=f"B{kode[1:]}N",
        indikator=kode,
        lingkup=Lingkup.NASIONAL,
        pemilik="Nasional (angka contoh)",
        nama_indikator=nama,
        nilai=Decimal(nilai),
        satuan=satuan,
        tahun=2024,
        cakupan=cakupan,
        sebanding=not beda,
        alasan=beda or "definisi, satuan, dan cakupannya sama.",
        sumber=_CONTOH,
        catatan=_CONTOH,
    )


def _provinsi(kode: str, nama: str, nilai: str, satuan: str, *, beda: str = "") -> Pembanding:
    return Pembanding(
        kode=f"B{kode[1:]}P",
        indikator=kode,
        lingkup=Lingkup.PROVINSI,
        pemilik="Provinsi Sagara Raya",
        nama_indikator=nama,
        nilai=Decimal(nilai),
        satuan=satuan,
        tahun=2025,
        cakupan="Rata-rata kabupaten/kota se-provinsi",
        sebanding=not beda,
        alasan=beda or "definisi, satuan, dan cakupannya sama.",
        sumber="Profil kesehatan provinsi (rekaan)",
    )


def _tanpa(kode: str, alasan: str) -> Pembanding:
    return Pembanding(
        kode=f"B{kode[1:]}N",
        indikator=kode,
        lingkup=Lingkup.NASIONAL,
        pemilik=_TANPA_STANDAR,
        sebanding=False,
        alasan=alasan,
    )


PEMBANDING = (
    _provinsi("IT1", "Umur harapan hidup saat lahir", "73.12", "tahun"),
    _provinsi("IT2", "Persentase penduduk dengan jaminan kesehatan aktif", "94.8", "%"),
    _tanpa("IT3", "nilai ditetapkan tim evaluasi kota dengan instrumen kota, bukan standar nasional."),
    _tanpa("I1.1", "standar nasional berupa angka per kelahiran hidup, bukan jumlah kematian di satu kota."),
    _nasional(
        "I1.2",
        "Prevalensi stunting menurut survei",
        "19.8",
        "%",
        "Survei rumah tangga terpilih",
        beda="angka nasional berasal dari survei contoh, angka kota dari pengukuran semua balita.",
    ),
    _provinsi("I1.2", "Persentase balita pendek dan sangat pendek", "13.2", "%"),
    _nasional("I1.3", "Cakupan imunisasi dasar lengkap", "87.4", "%", "Seluruh kabupaten/kota"),
    _provinsi("I1.3", "Cakupan imunisasi dasar lengkap", "90.6", "%"),
    _provinsi("I2.1", "Penderita hipertensi yang mendapat pelayanan sesuai standar", "58.7", "%"),
    _nasional(
        "I2.2",
        "Kejadian luar biasa yang ditangani dalam 24 jam",
        "100",
        "%",
        "Standar pelayanan",
        beda="definisinya sama, tetapi tahun ini tidak ada kejadian yang dapat dibandingkan.",
    ),
    _tanpa("I2.3", "standar nasional berupa angka kematian per kasus, bukan jumlah kematian."),
    _provinsi("I3.1", "Indeks kepuasan masyarakat bidang kesehatan", "85.1", "indeks"),
    Pembanding(
        kode="B3.1D",
        indikator="I3.1",
        lingkup=Lingkup.DAERAH_LAIN,
        pemilik="Kota Baruna",
        nama_indikator="Indeks kepuasan masyarakat bidang kesehatan",
        nilai=Decimal("83.4"),
        satuan="indeks",
        tahun=2025,
        cakupan="Puskesmas dan rumah sakit daerah",
        sebanding=True,
        alasan="kuesioner dan cara penghitungannya sama.",
        sumber="Laporan kinerja Dinas Kesehatan Kota Baruna (rekaan)",
    ),
    _provinsi(
        "I3.2",
        "Tingkat pemakaian tempat tidur",
        "71.2",
        "%",
        beda="angka provinsi mencakup rumah sakit swasta dan rumah sakit rujukan provinsi.",
    ),
    _provinsi("I3.3", "Tingkat ketersediaan obat esensial", "17.6", "bulan"),
    _tanpa("I4.1", "jumlah peserta bergantung pada jumlah penduduk dan tidak mempunyai standar nasional."),
    _provinsi("I4.2", "Posyandu yang melayani seluruh siklus hidup", "61.9", "%"),
    _tanpa("I5.1", "predikat dinilai Inspektorat kota masing-masing; tidak ada standar nasional."),
)
