"""Invented agencies: indicators with five years of figures, programs with their money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

INSTANSI = (
    ("Dinas Perpustakaan Kota Arunika", "lkjip"),
    ("Badan Kepegawaian Daerah Kabupaten Lembayung", "lkjip"),
    ("Kecamatan Telaga Biru", "lkjip"),
    ("Rumah Sakit Umum Daerah Teratai", "lkj"),
    ("Pengadilan Negeri Lembah Hijau", "lkjip"),
    ("Kepolisian Resor Samudra", "lkjip"),
    ("Direktorat Jenderal Pengelolaan Pesisir", "lkj"),
    ("Inspektorat Kabupaten Lembayung", "lkjip"),
    ("Balai Besar Veteriner Mentari", "lkj"),
)
POKOK = tuple(
    """pengunjung perpustakaan,posyandu aktif,rumah layak huni,balita sehat,desa mandiri pangan
perkara selesai tepat waktu,koperasi sehat,ruas jalan mantap,siswa berprestasi,nelayan terdampingi
aduan terselesaikan,arsip tertata,lahan terlindungi,kapal terperiksa,pasien terlayani
pelaku usaha terbina,sampah terkelola,guru bersertifikat,lansia terlayani,embung berfungsi""".replace(
        "\n", ","
    ).split(",")
)
BURUK = ("kecelakaan kerja", "keluhan pelanggan", "kerusakan sarana", "tunggakan iuran", "kasus kebakaran")
PROGRAM = (
    "Program Penunjang Urusan Pemerintahan Daerah",
    "Program Pembinaan Perpustakaan",
    "Program Pelestarian Koleksi",
    "Program Pemberdayaan Masyarakat Desa",
    "Program Pengelolaan Sumber Daya Air",
    "Program Penataan Bangunan",
    "Program Peningkatan Mutu Layanan",
    "Program Pengembangan Kapasitas Aparatur",
    "Program Pengendalian Pencemaran",
)
KEGIATAN = ("Perencanaan", "Administrasi", "Pengadaan", "Pembinaan", "Pengawasan", "Pelayanan")


@dataclass(frozen=True)
class Ukuran:
    """One indicator: yearly targets and results, the last one being the reporting year."""

    nama: str
    satuan: str
    target: tuple[Decimal, ...]
    realisasi: tuple[Decimal, ...]
    target_akhir: Decimal
    turun: bool


@dataclass(frozen=True)
class Belanja:
    """A node of the budget with its parts."""

    kode: str
    nama: str
    pagu: int
    realisasi: int
    anak: tuple[Belanja, ...] = ()


@dataclass(frozen=True)
class Laporan:
    """Everything a report says."""

    instansi: str
    tahun: int
    sasaran: tuple[tuple[str, tuple[Ukuran, ...]], ...]
    program: tuple[Belanja, ...]
    triwulan: tuple[tuple[int, int, int, int], ...]

    @property
    def ukuran(self) -> tuple[Ukuran, ...]:
        return tuple(u for _, satu in self.sasaran for u in satu)


def rekakan(acak: Random) -> Laporan:
    """Invent a report."""
    instansi, _ = acak.choice(INSTANSI)
    pokok = acak.sample(POKOK, 12)
    sasaran = []
    for n in range(acak.randint(1, 4)):
        isi = tuple(_ukuran(acak, pokok.pop()) for _ in range(acak.randint(1, 3)))
        sasaran.append((f"Meningkatnya {('mutu', 'akses', 'tata kelola', 'daya saing')[n]} layanan", isi))
    program = tuple(
        _program(acak, n + 1, nama) for n, nama in enumerate(acak.sample(PROGRAM, acak.randint(2, 5)))
    )
    tw = tuple(_triwulan(acak, p.realisasi) for p in program)
    return Laporan(instansi, acak.randint(2018, 2026), tuple(sasaran), program, tw)


def _ukuran(acak: Random, pokok: str) -> Ukuran:
    if acak.random() < 0.5:
        return _persen(acak, pokok)
    awal = acak.choice((8, 40, 150, 900, 4_000, 23_000))
    target = [Decimal(awal + n * max(1, awal // 12)) for n in range(5)]
    hasil = [max(Decimal(1), t + acak.randint(-awal // 5, awal // 6)) for t in target]
    turun = acak.random() < 0.1
    nama = acak.choice(BURUK) if turun else pokok
    satuan = acak.choice(("orang", "unit", "dokumen", "lokasi"))
    akhir = target[-1] + max(1, awal // 6)
    return Ukuran(f"Jumlah {nama}", satuan, tuple(target), tuple(hasil), akhir, turun)


def _persen(acak: Random, pokok: str) -> Ukuran:
    angka = acak.choice((0, 1, 2))
    awal = Decimal(acak.randint(30, 80))
    target = [awal + n * Decimal("2.5") for n in range(5)]
    hasil = [min(Decimal(100), t + _desimal(acak, -9, 8, angka)) for t in target]
    return Ukuran(f"Persentase {pokok}", "%", tuple(target), tuple(hasil), target[-1] + 5, False)


def _desimal(acak: Random, bawah: int, atas: int, angka: int) -> Decimal:
    return Decimal(acak.randint(bawah * 10**angka, atas * 10**angka)).scaleb(-angka)


def _program(acak: Random, urutan: int, nama: str) -> Belanja:
    kode = f"2.23.{urutan:02d}"
    kegiatan = []
    for k in range(acak.randint(1, 3)):
        sub = tuple(
            _daun(acak, f"{kode}.2.{k + 1:02d}.{s + 1:02d}", f"{acak.choice(KEGIATAN)} Lokasi {k + 1}{s + 1}")
            for s in range(acak.randint(1, 4))
        )
        kegiatan.append(_jumlah(f"{kode}.2.{k + 1:02d}", f"{acak.choice(KEGIATAN)} Bidang {k + 1}", sub))
    return _jumlah(kode, nama, tuple(kegiatan))


def _daun(acak: Random, kode: str, nama: str) -> Belanja:
    pagu = acak.randint(4_000_000, 900_000_000)
    return Belanja(kode, nama, pagu, pagu * acak.randint(450, 1000) // 1000)


def _jumlah(kode: str, nama: str, anak: tuple[Belanja, ...]) -> Belanja:
    return Belanja(kode, nama, sum(a.pagu for a in anak), sum(a.realisasi for a in anak), anak)


def _triwulan(acak: Random, seluruh: int) -> tuple[int, int, int, int]:
    a, b, c = (seluruh * acak.randint(10, 30) // 100 for _ in range(3))
    return a, b, c, seluruh - a - b - c
