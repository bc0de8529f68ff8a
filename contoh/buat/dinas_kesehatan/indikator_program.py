"""Indicators, targets and results of program, kegiatan and subkegiatan, written one line each.

``kode | nama | satuan | target | realisasi``; a realisasi ``atas/bawah`` is computed from its parts. A line
that begins with ``>`` details the indicator above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.indikator import Indikator, Realisasi, StatusRealisasi, Target

_MONEV = "Laporan pemantauan dan evaluasi kinerja triwulan IV 2025"
_TANPA_SURVEI = (
    "tidak ada fasilitas yang dijadwalkan disurvei pada tahun 2025; jadwal dipindahkan ke tahun berikutnya "
    "setelah target ditetapkan."
)

_BARIS = """
P1 | Persentase layanan administrasi yang selesai tepat waktu | % | 100 | 398/402
P1.1 | Persentase dokumen perencanaan dan evaluasi yang selesai tepat waktu | % | 100 | 9/9
P1.1.1 | Jumlah dokumen perencanaan yang disusun | dokumen | 6 | 6
P1.1.2 | Jumlah laporan evaluasi kinerja yang disusun | laporan | 5 | 5
P1.2 | Persentase pembayaran gaji tepat waktu | % | 100 | 14/14
P1.2.1 | Jumlah pegawai yang menerima gaji dan tunjangan | orang | 768 | 754
P1.3 | Persentase jasa penunjang yang tersedia sepanjang tahun | % | 100 | 12/12
P1.3.1 | Jumlah laporan penyediaan jasa komunikasi, air, dan listrik | laporan | 12 | 12
P2 | Persentase puskesmas yang memenuhi standar pelayanan | % | 85 | 12/14
P2 | Persentase fasilitas yang lulus survei akreditasi tahun berjalan | % | 100 | -
P2.1 | Persentase fasilitas yang sarana dan alatnya memenuhi standar | % | 80 | 13/16
P2.1.1 | Jumlah puskesmas yang dikembangkan | unit | 3 | 3
P2.1.2 | Jumlah alat kesehatan yang diadakan | unit | 214 | 206
> | Alat kesehatan puskesmas | unit | 150 | 150
> | Alat kesehatan rumah sakit daerah | unit | 64 | 56
P2.1.3 | Jumlah alat kesehatan yang dipelihara | unit | 420 | 411
P2.2 | Persentase fasilitas yang melayani sesuai jam layanan | % | 100 | 16/16
P2.2.1 | Jumlah penduduk yang iuran jaminan kesehatannya dibayar daerah | orang | 64500 | 65218
P2.2.2 | Jumlah puskesmas yang mendapat biaya operasional | unit | 14 | 14
P2.2.3 | Jumlah rumah sakit yang mendapat biaya operasional | unit | 1 | 1
P2.2.4 | Jumlah rujukan gawat darurat ibu hamil yang diantar | rujukan | 180 | 163
P2.3 | Persentase fasilitas yang mengirim data tepat waktu | % | 90 | 14/16
P2.3.1 | Jumlah laporan pengelolaan sistem informasi kesehatan | laporan | 12 | 12
P3 | Persentase puskesmas dengan obat esensial lengkap | % | 90 | 13/14
P3.1 | Persentase jenis obat esensial yang tersedia | % | 95 | 181/192
P3.1.1 | Jumlah paket obat, bahan medis, dan vaksin yang diadakan | paket | 8 | 8
P3.1.2 | Jumlah distribusi obat ke fasilitas | kali | 168 | 171
P3.2 | Persentase sarana produksi pangan yang memenuhi syarat | % | 75 | 96/124
P3.2.1 | Jumlah sarana produksi pangan yang diawasi | sarana | 120 | 124
P4 | Persentase rumah tangga berperilaku hidup bersih dan sehat | % | 68 | 8364/12050
P4.1 | Persentase kelurahan yang melaksanakan gerakan hidup sehat | % | 90 | 30/32
P4.1.1 | Jumlah kelurahan yang mendapat promosi kesehatan | kelurahan | 32 | 32
P4.1.2 | Jumlah warga yang diperiksa kesehatannya | orang | 60000 | 91482
> | Anak dan remaja | orang | 21000 | 33046
> | Usia produktif | orang | 30000 | 45115
> | Lanjut usia | orang | 9000 | 13321
P4.2 | Persentase posyandu aktif | % | 92 | 269/286
P4.2.1 | Jumlah kader posyandu yang dilatih | orang | 1430 | 1418
P5 | Persentase ibu bersalin yang ditolong di fasilitas kesehatan | % | 98 | 6074/6190
P5.1 | Persentase ibu hamil yang diperiksa lengkap | % | 95 | 6188/6502
P5.1.1 | Jumlah ibu hamil yang dilayani sesuai standar | orang | 6502 | 6188
P5.1.2 | Jumlah ibu bersalin dan nifas yang dilayani sesuai standar | orang | 6205 | 6074
P5.1.3 | Jumlah anak yang diimunisasi | orang | 11840 | 11286
> | Bayi dengan imunisasi dasar lengkap | orang | 5841 | 5716
> | Anak bawah dua tahun dengan imunisasi lanjutan | orang | 5999 | 5570
P5.2 | Persentase balita yang ditimbang setiap bulan | % | 85 | 21840/25210
P5.2.1 | Jumlah balita gizi buruk yang dirawat | orang | 46 | 46
P5.2.2 | Jumlah sasaran yang mendapat makanan tambahan | orang | 2480 | 2412
> | Balita gizi kurang | orang | 1760 | 1725
> | Ibu hamil kurang energi kronis | orang | 720 | 687
P6 | Persentase penderita penyakit tidak menular yang berobat teratur | % | 60 | 25648/63800
P6.1 | Persentase tempat kerja mitra yang melayani pengukuran tekanan darah | % | 75 | 41/96
P6.1.1 | Jumlah penderita hipertensi yang dilayani sesuai standar | orang | 46172 | 28416
P6.1.2 | Jumlah penderita diabetes melitus yang dilayani sesuai standar | orang | 9480 | 8417
P6.2 | Persentase kelurahan dengan angka bebas jentik memenuhi syarat | % | 85 | 28/32
P6.2.1 | Jumlah orang terduga tuberkulosis yang diperiksa | orang | 7420 | 7106
P6.2.2 | Jumlah kelurahan yang dilayani pengendalian nyamuk | kelurahan | 32 | 32
P6.2.3 | Jumlah laporan kewaspadaan dini | laporan | 52 | 52
"""


@dataclass(frozen=True, slots=True)
class _Baris:
    indikator: Indikator
    target: Decimal
    realisasi: str


def _urai() -> Iterator[_Baris]:
    banyak: Counter[str] = Counter()
    induk = kepala = ""
    berinci = _kepala_berinci()
    for baris in _BARIS.strip().splitlines():
        simpul, nama, satuan, target, realisasi = (b.strip() for b in baris.split("|"))
        rincian = simpul == ">"
        induk = induk if rincian else simpul
        banyak[induk] += 1
        kode = f"I{induk}{'abcd'[banyak[induk] - 1]}"
        kepala = kepala if rincian else kode
        indikator = Indikator(
            kode=kode,
            induk=induk,
            nama=nama,
            satuan=satuan,
            agregasi=Agregasi.AKHIR if satuan == "%" else Agregasi.JUMLAH,
            desimal=2 if satuan == "%" else 0,
            faktor=Decimal(100) if satuan == "%" else None,
            rincian_dari=kepala if rincian else "",
            rincian_menjumlah=rincian or nama in berinci,
        )
        yield _Baris(indikator, Decimal(target), realisasi)


def _kepala_berinci() -> set[str]:
    """Return the names of indicators that a detail line follows."""
    kepala, hasil = "", set()
    for baris in _BARIS.strip().splitlines():
        if baris.startswith(">"):
            hasil.add(kepala)
        else:
            kepala = baris.split("|")[1].strip()
    return hasil


def _realisasi(baris: _Baris) -> Realisasi:
    kode = baris.indikator.kode
    if baris.realisasi == "-":
        return Realisasi(kode, 2025, StatusRealisasi.TIDAK_BERLAKU, alasan=_TANPA_SURVEI, sumber=_MONEV)
    atas, _, bawah = baris.realisasi.partition("/")
    if not bawah:
        return Realisasi(kode, 2025, nilai=Decimal(atas), sumber=_MONEV)
    return Realisasi(kode, 2025, pembilang=Decimal(atas), penyebut=Decimal(bawah), sumber=_MONEV)


_SEMUA = tuple(_urai())
INDIKATOR_PROGRAM = tuple(b.indikator for b in _SEMUA)
TARGET_PROGRAM = tuple(Target(b.indikator.kode, "DPPA-2025", 2025, b.target) for b in _SEMUA)
REALISASI_PROGRAM = tuple(_realisasi(b) for b in _SEMUA)
