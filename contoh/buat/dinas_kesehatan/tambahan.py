"""What the optional sheets of the invented agency hold: people, kinds of spending, recommendations."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.kinerja.anggaran import JenisBelanja
from akuntabel.kinerja.pegawai import KelompokPegawai, Pegawai
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut, TindakLanjut

_SEKRETARIAT = "Subbagian Umum dan Kepegawaian, keadaan 31 Desember 2025"
_GOLONGAN = (("Golongan II", 30, 66), ("Golongan III", 148, 322), ("Golongan IV", 41, 77), ("PPPK", 22, 48))
_PENDIDIKAN = (
    ("SMA sederajat", 20, 32),
    ("Diploma III", 92, 226),
    ("Sarjana atau Diploma IV", 81, 193),
    ("Magister", 27, 45),
    ("Dokter spesialis", 21, 17),
)

PEGAWAI = tuple(
    Pegawai(kelompok, rincian, laki, perempuan, sumber=_SEKRETARIAT)
    for kelompok, isi in ((KelompokPegawai.GOLONGAN, _GOLONGAN), (KelompokPegawai.PENDIDIKAN, _PENDIDIKAN))
    for rincian, laki, perempuan in isi
)

_LRA = "Laporan Realisasi Anggaran 2025"
JENIS_BELANJA = (
    JenisBelanja("Belanja Pegawai", Decimal(92_450_000_000), Decimal(90_114_352_000), _LRA),
    JenisBelanja("Belanja Barang dan Jasa", Decimal(93_871_235_000), Decimal(90_263_480_387), _LRA),
    JenisBelanja("Belanja Modal", Decimal(17_535_000_000), Decimal(16_249_675_000), _LRA),
)

TINDAK_LANJUT = (
    TindakLanjut(
        "LHE1",
        "Memakai hasil pengukuran triwulanan untuk menyesuaikan kegiatan.",
        StatusTindakLanjut.SELESAI,
        "Rapat evaluasi triwulanan dipimpin Kepala Dinas dan memutuskan pergeseran kegiatan.",
        "Notulen empat rapat evaluasi",
        2024,
    ),
    TindakLanjut(
        "LHE2",
        "Menyelaraskan indikator kinerja individu dengan perjanjian kinerja dinas.",
        StatusTindakLanjut.PROSES,
        "Indikator jabatan pengawas telah diselaraskan; jabatan fungsional menyusul.",
        "Matriks penyelarasan",
        2024,
    ),
    TindakLanjut(
        "LHE3",
        "Membandingkan biaya layanan antarpuskesmas sebagai bahan efisiensi.",
        StatusTindakLanjut.BELUM,
        tahun=2024,
    ),
)
