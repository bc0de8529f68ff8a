"""The generated short reports, made longer: lists, law, programs, predicates, analysis, averages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from akuntabel.naskah import Bab, Blok, Daftar, DaftarOtomatis, JenisDaftarIsi, Naskah, Tabel, Tulisan
from benchmarks.kosakata import kalimat
from tests.reviu.pembangkit.data import Laporan, rekakan
from tests.reviu.pembangkit.naskah import buat_naskah
from tests.reviu.pembangkit.rupa import Rupa, pilih_rupa
from tests.reviu.pembangkit.tabel import persen_capaian, satu_tinggi, susun

from .nilai import nilai
from .ubah import paragraf, petakan, teks

SKALA = (
    ("Sangat Tinggi", "≥ 91"), ("Tinggi", "76 – 90,99"), ("Sedang", "66 – 75,99"),
    ("Rendah", "51 – 65,99"), ("Sangat Rendah", "≤ 50,99"),
)  # fmt: skip
_BATAS = (Decimal(91), Decimal(76), Decimal(66), Decimal(51), Decimal(-9999))
_HUKUM = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang "
    "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
    "Pemerintah.",
)


def naskah_acak(benih: int) -> Naskah:
    """Return the longer report of a seed; the figures are those of the short one."""
    acak = Random(benih)
    lap, rupa = rekakan(acak), pilih_rupa(acak)
    acak = Random(f"panjang {benih}")
    return _bernomor(petakan(_berdaftar(buat_naskah(benih)), _pengubah(lap, rupa, acak)))


def _berdaftar(naskah: Naskah) -> Naskah:
    daftar = (
        DaftarOtomatis(JenisDaftarIsi.ISI, "DAFTAR ISI"),
        DaftarOtomatis(JenisDaftarIsi.TABEL, "DAFTAR TABEL"),
    )
    return replace(naskah, awal=daftar)


def _pengubah(lap: Laporan, rupa: Rupa, acak: Random) -> Callable[[Blok], tuple[Blok, ...]]:
    """Return what adds to each chapter, found by its title."""
    tambahan = {
        "PENDAHULUAN": lambda: _hukum(lap),
        "PERENCANAAN KINERJA": lambda: _rencana(lap, rupa),
        "Capaian Kinerja Organisasi": lambda: _analisis(lap, rupa, acak),
        "PENUTUP": lambda: _penutup(lap),
    }

    def ubah(blok: Blok) -> tuple[Blok, ...]:
        if isinstance(blok, Bab) and teks(blok) in tambahan:
            return (replace(blok, isi=(*blok.isi, *tambahan[teks(blok)]())),)
        return (blok,)

    return ubah


def _subbab(nomor: str, judul: str, *isi: Blok, tingkat: int = 2) -> Bab:
    return Bab(f"bab-{nomor}", tingkat, (Tulisan(judul),), isi, nomor)


def _tabel(nomor: str, judul: str, tabel: Tabel) -> Tabel:
    return replace(tabel, kunci=f"tambahan-{nomor}", nomor=nomor, judul=(Tulisan(judul),))


def _hukum(lap: Laporan) -> tuple[Blok, ...]:
    butir = Daftar(tuple((paragraf(h),) for h in _HUKUM))
    rujuk = "Sistematika laporan ini mengikuti Peraturan Menteri PANRB Nomor 53 Tahun 2014."
    return (
        _subbab(
            "1.3", "Dasar Hukum", paragraf(f"Laporan kinerja tahun {lap.tahun} disusun berdasarkan:"), butir
        ),
        _subbab("1.4", "Sistematika", paragraf(rujuk)),
    )


def _periode(lap: Laporan) -> str:
    return f"{lap.tahun - 3}–{lap.tahun + 1}"


def _rencana(lap: Laporan, rupa: Rupa) -> tuple[Blok, ...]:
    kalimat_ = f"Sasaran {lap.instansi} diturunkan dari Rencana Strategis Tahun {_periode(lap)}."
    badan = [[str(n), p.nama, rupa.rupiah(p.pagu)] for n, p in enumerate(lap.program, 1)]
    badan.append(["", "Jumlah", rupa.rupiah(sum(p.pagu for p in lap.program))])
    tabel = susun(satu_tinggi("No", "Program", "Anggaran (Rp)"), badan, rupa)
    judul = f"Program dan Anggaran Tahun {lap.tahun}"
    return (
        _subbab("2.2", "Rencana Strategis", paragraf(kalimat_)),
        _subbab("2.3", judul, _tabel("2.2", judul, tabel)),
    )


def _analisis(lap: Laporan, rupa: Rupa, acak: Random) -> tuple[Blok, ...]:
    """Add the scale, the predicates with their average, and what helped or hindered."""
    kepala = ["No", "Indikator Kinerja", "Capaian (%)", "Predikat"]
    capaian = [persen_capaian(u, rupa) for u in lap.ukuran]
    badan = [
        [str(n), u.nama, c, predikat(nilai(c) or Decimal(0))]
        for n, (u, c) in enumerate(zip(lap.ukuran, capaian, strict=True), 1)
    ]
    skala = susun(
        satu_tinggi("No", "Kategori", "Capaian (%)"),
        [[str(n), nama, batas] for n, (nama, batas) in enumerate(SKALA, 1)],
        rupa,
    )
    sebab = [
        [str(n), u.nama, kalimat(acak, "layanan"), kalimat(acak, "pendampingan kelompok")]
        for n, u in enumerate(lap.ukuran, 1)
    ]
    kepala_sebab = ("No", "Indikator Kinerja", "Analisis Keberhasilan/Kegagalan", "Solusi yang Dilakukan")
    return (
        _subbab("3.1.7", "Predikat Capaian Kinerja",
                _tabel("3.7", "Skala Predikat Capaian", skala),
                _tabel("3.8", "Predikat Capaian Indikator", susun(satu_tinggi(*kepala), badan, rupa)),
                *_rata(capaian), tingkat=3),
        _subbab("3.1.8", "Analisis Keberhasilan dan Kegagalan",
                _tabel("3.9", "Analisis dan Solusi", susun(satu_tinggi(*kepala_sebab), sebab, rupa)),
                paragraf(kalimat(acak, "data kependudukan") + " " + kalimat(acak, "layanan")), tingkat=3),
    )  # fmt: skip


def predikat(capaian: Decimal) -> str:
    """Return the predicate of the printed scale."""
    return next(nama for (nama, _), b in zip(SKALA, _BATAS, strict=True) if capaian >= b)


def _rata(capaian: list[str]) -> tuple[Blok, ...]:
    angka = [n for c in capaian if (n := nilai(c)) is not None]
    if len(angka) != len(capaian) or len(angka) < 2:
        return ()
    rata = f"{sum(angka) / len(angka):.2f}".replace(".", ",")
    return (paragraf(f"Rata-rata capaian {len(angka)} indikator kinerja adalah {rata}%."),)


def _penutup(lap: Laporan) -> tuple[Blok, ...]:
    kata = (
        f"Hasil ini menjadi bahan perbaikan pelaksanaan Rencana Strategis Tahun {_periode(lap)} "
        f"melalui {len(lap.program)} program."
    )
    return (paragraf(kata),)


def _bernomor(naskah: Naskah) -> Naskah:
    """Number tables and the third level anew, in the order they now stand."""
    urutan: dict[str, int] = {}

    def ubah(blok: Blok) -> tuple[Blok, ...]:
        if isinstance(blok, Tabel) and blok.nomor:
            bab = blok.nomor.split(".")[0]
            urutan[bab] = urutan.get(bab, 0) + 1
            return (replace(blok, nomor=f"{bab}.{urutan[bab]}"),)
        if isinstance(blok, Bab) and blok.nomor.startswith("3.1."):
            urutan["3.1"] = urutan.get("3.1", 0) + 1
            return (replace(blok, nomor=f"3.1.{urutan['3.1']}"),)
        return (blok,)

    return petakan(naskah, ubah)
