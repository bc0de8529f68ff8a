"""The steps of a review: which families of rules each takes, and what it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.temuan import Temuan

PENGUJIAN = "Pengujian keandalan dan akurasi data"
TELAAHAN = "Telaahan penyelenggaraan SAKIP"


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step: what is examined and how, by the families of rules it takes (none: all others)."""

    nama: str
    uraian: str
    kelompok: str
    keluarga: tuple[str, ...]


LANGKAH = (
    Langkah(
        "Penghitungan ulang",
        "Menghitung ulang capaian, serapan, rata-rata, selisih, dan perbandingan dari angka pembentuknya.",
        PENGUJIAN,
        ("HIT",),
    ),
    Langkah(
        "Penjumlahan",
        "Menjumlah baris dan rincian, lalu membandingkan dengan jumlah tercetak.",
        PENGUJIAN,
        ("SUM",),
    ),
    Langkah(
        "Anggaran",
        "Membandingkan pagu dan realisasi anggaran antartabel, serta kewajaran hubungannya.",
        PENGUJIAN,
        ("ANG", "LOG"),
    ),
    Langkah(
        "Angka, satuan, dan predikat",
        "Memeriksa cara tulis angka, satuan, dan predikat menurut skala tercetak.",
        PENGUJIAN,
        ("NUM", "SAT", "SKL"),
    ),
    Langkah("Narasi", "Membandingkan angka di kalimat dengan angka di tabel.", PENGUJIAN, ("NAR",)),
    Langkah(
        "Kelengkapan",
        "Memeriksa bagian wajib, analisis capaian, dan indikator yang diperjanjikan.",
        TELAAHAN,
        ("LKP", "ANL"),
    ),
    Langkah(
        "Keselarasan",
        "Membandingkan tujuan, sasaran, indikator, dan target antarbagian dan antardokumen.",
        TELAAHAN,
        ("SEL", "NAM"),
    ),
    Langkah("Dasar hukum", "Memeriksa penyebutan peraturan.", TELAAHAN, ("VER", "DSR")),
    Langkah(
        "Penyajian",
        "Memeriksa daftar isi, penomoran, judul tabel, ejaan, dan sisa templat.",
        TELAAHAN,
        ("DFT", "TPL", "EJA"),
    ),
    Langkah("Lainnya", "Pemeriksaan lain.", TELAAHAN, ()),
)


@dataclass(frozen=True, slots=True)
class HasilLangkah:
    """A step with what it gave: findings with their numbers in the list, and how much holds."""

    langkah: Langkah
    temuan: tuple[tuple[int, Temuan], ...]
    cocok: int

    @property
    def kesimpulan(self) -> str:
        """Return what the step says in one line."""
        if not self.temuan and not self.cocok:
            return "Tidak ada yang dapat diperiksa."
        cocok = f"{self.cocok} hubungan cocok" if self.cocok else ""
        temuan = f"{len(self.temuan)} temuan" if self.temuan else "tidak ada temuan"
        return f"{cocok}; {temuan}." if cocok else f"{temuan.capitalize()}."


def hasil_langkah(hasil: HasilReviu) -> Iterator[HasilLangkah]:
    """Yield every step with its findings; the last takes what no other does and is left out when empty."""
    dikenal = {k for langkah in LANGKAH for k in langkah.keluarga}
    for langkah in LANGKAH:

        def milik(kode: str, keluarga: tuple[str, ...] = langkah.keluarga) -> bool:
            return kode[:3] in keluarga if keluarga else kode[:3] not in dikenal

        temuan = tuple((n, t) for n, t in enumerate(hasil.temuan, 1) if milik(t.kode))
        cocok = sum(milik(t.kode) for t in hasil.memenuhi)
        if langkah.keluarga or temuan or cocok:
            yield HasilLangkah(langkah, temuan, cocok)
