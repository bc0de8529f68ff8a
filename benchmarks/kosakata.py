"""Words of the invented reports: sentences drawn from a few parts, always the same ones for the same seed."""

from __future__ import annotations

from random import Random

POKOK = (
    "perencanaan daerah", "layanan perizinan", "data kependudukan", "sarana umum", "arsip daerah",
    "pengawasan mutu", "pelatihan aparatur", "kemitraan usaha", "jaringan informasi", "pelayanan keliling",
    "pengaduan masyarakat", "aset daerah", "ketahanan lingkungan", "pendampingan kelompok", "inovasi desa",
)  # fmt: skip
UKURAN = ("Persentase", "Cakupan", "Tingkat penyelesaian", "Proporsi", "Rasio pemenuhan")
KARYA = ("Penyusunan", "Pembinaan", "Pengelolaan", "Penyediaan", "Pengembangan", "Koordinasi", "Pengendalian")

_PELAKU = (
    "Bidang penanggung jawab", "Sekretariat", "Tim kerja lintas bidang", "Unit layanan di kecamatan",
    "Kelompok jabatan fungsional", "Mitra pelaksana", "Petugas lapangan",
)  # fmt: skip
_TINDAKAN = (
    "menata ulang jadwal pelaksanaan", "melengkapi data dukung setiap bulan", "mendampingi kelompok sasaran",
    "memadankan catatan antarunit", "memusatkan pertemuan di kecamatan", "menyelesaikan pengadaan lebih awal",
    "memeriksa mutu keluaran bersama pengguna", "membagi beban kerja menurut wilayah",
)  # fmt: skip
_AKIBAT = (
    "sehingga layanan selesai sebelum batas waktu", "sehingga kekurangan diketahui lebih dini",
    "meskipun cuaca menghambat kunjungan ke wilayah luar", "walaupun tenaga yang tersedia terbatas",
    "dengan biaya perjalanan yang lebih hemat", "tanpa menambah jumlah petugas",
    "karena kesepakatan antarunit dibuat sejak awal", "seiring dengan pemakaian aplikasi yang sama",
)  # fmt: skip
_LINGKUP = (
    "di seluruh kecamatan",
    "di wilayah pesisir",
    "di pusat kota",
    "pada semester kedua",
    "sejak awal tahun",
)


def kalimat(acak: Random, pokok: str) -> str:
    """Return one sentence about a subject."""
    bagian = (acak.choice(_TINDAKAN), f"untuk {pokok}", acak.choice(_AKIBAT))
    return f"{acak.choice(_PELAKU)} {' '.join(bagian)}."


def alinea(acak: Random, pokok: str, banyak: int) -> str:
    """Return a paragraph of several sentences."""
    return " ".join(kalimat(acak, pokok) for _ in range(banyak))


def naskah(acak: Random, pokok: str, alinea_: int, kalimat_: int) -> str:
    """Return several paragraphs parted by blank lines."""
    return "\n\n".join(alinea(acak, pokok, kalimat_) for _ in range(alinea_))


def frasa(acak: Random, pokok: str) -> str:
    """Return a clause without full stop, as strategic issues and obstacles are written."""
    return (
        f"{acak.choice(_PELAKU)} belum leluasa {acak.choice(_TINDAKAN)} untuk {pokok} {acak.choice(_LINGKUP)}"
    )


def singkat(acak: Random) -> str:
    """Return a few words on how a program supports its sasaran, as narrow columns hold them."""
    return f"Menunjang dengan {acak.choice(_TINDAKAN)}."
