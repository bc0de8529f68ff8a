"""The summary of many reviews as a workbook: one row a report, totals, then every finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from akuntabel.hasil_reviu import HasilReviu, RingkasanKinerja
from akuntabel.pertukaran.tulis.rekap import IsiRekap, LembarRekap, tulis_rekap
from akuntabel.sumber import sebut_tempat
from akuntabel.temuan import Tingkat

_SEBAB = 3
_KOSONG = RingkasanKinerja()
_KOLOM = (
    ("Berkas", 30),
    ("Instansi", 34),
    ("Tahun", 8),
    ("Harus diperbaiki", 11),
    ("Perlu penjelasan", 11),
    ("Saran", 8),
    ("Sebab terbanyak", 48),
    ("Analisis yang tidak ditemukan", 40),
    ("Indikator bercapaian", 11),
    ("Capaian 100 atau lebih", 11),
    ("Capaian di bawah 100", 11),
    ("Rata-rata capaian tercetak", 13),
    ("Pagu (Rp)", 19),
    ("Realisasi anggaran (Rp)", 19),
    ("Serapan tercetak", 11),
    ("Pagu di tabel lain", 34),
    ("Angka terbaca", 10),
    ("Hubungan diperiksa", 11),
    ("Keterangan", 40),
)
_DIJUMLAH = (3, 4, 5, 8, 9, 10, 12, 13, 16, 17)


def rekap_reviu(hasil: Sequence[HasilReviu]) -> bytes:
    """Return the summary of reviews as a workbook."""
    return tulis_rekap((_rekap(hasil), _temuan(hasil)))


def _rekap(hasil: Sequence[HasilReviu]) -> LembarRekap:
    baris = tuple(_baris(h) for h in hasil)
    kepala, lebar = zip(*_KOLOM, strict=True)
    return LembarRekap("Rekap", kepala, baris, lebar, _jumlah(baris))


def _baris(h: HasilReviu) -> tuple[IsiRekap, ...]:
    nama = Path(h.berkas).name
    if h.alasan:
        return (nama, *(None for _ in _KOLOM[2:]), f"Tidak terbaca. {h.alasan}")
    r = h.ringkasan or _KOSONG
    anggaran = r.anggaran
    terbuka = Counter(t.tingkat for t in h.berlaku())
    belum = r.indikator - r.tercapai
    return (
        nama,
        h.instansi or "tidak dikenali",
        h.tahun,
        *(terbuka[t] for t in Tingkat),
        _sebab(h),
        _analisis(h),
        *((r.indikator, r.tercapai, belum) if r.indikator else (None, None, None)),
        r.rata_capaian,
        anggaran.pagu if anggaran else None,
        anggaran.belanja if anggaran else None,
        anggaran.serapan if anggaran else "",
        _pagu_lain(r),
        h.cakupan.angka,
        h.cakupan.relasi,
        _keterangan(r),
    )


def _sebab(h: HasilReviu) -> str:
    """Return what the findings are about most, in the words of the rules, suggestions left out."""
    judul = {a.kode: a.judul for a in h.aturan}
    banyak = Counter(t.kode for t in h.berlaku() if t.tingkat is not Tingkat.SARAN)
    return "\n".join(f"{judul.get(k, k)} ({n})" for k, n in banyak.most_common(_SEBAB))


def _analisis(h: HasilReviu) -> str:
    pesan = (t.pesan for t in h.berlaku() if t.kode == "LKP103")
    return "\n".join(p.partition(": ")[2].partition(" Tambahkan")[0] or p for p in pesan)


def _pagu_lain(r: RingkasanKinerja) -> str:
    """Return how the ceiling of other tables compares with the one that was spent from."""
    if r.anggaran is None:
        return ""
    lain = {j.pagu: j.tabel for j in r.pagu_lain}
    sama = lain.pop(r.anggaran.pagu, "")
    beda = [f"{tabel}: {_rupiah(pagu)}" for pagu, tabel in lain.items()]
    return "\n".join(([f"sama dengan {sama}"] if sama else []) + beda[:_SEBAB])


def _rupiah(nilai: Decimal) -> str:
    return f"{nilai:,.0f}".replace(",", ".") if nilai == nilai.to_integral_value() else str(nilai)


def _keterangan(r: RingkasanKinerja) -> str:
    tanpa = [("capaian", not r.indikator), ("jumlah anggaran", r.anggaran is None)]
    kurang = [nama for nama, tiada in tanpa if tiada]
    return f"Tidak dikenali di tabelnya: {', '.join(kurang)}." if kurang else ""


def _jumlah(baris: Sequence[tuple[IsiRekap, ...]]) -> tuple[IsiRekap, ...]:
    """Return the row of totals: counts and money only, percentages are not added."""
    hasil: list[IsiRekap] = [None] * len(_KOLOM)
    hasil[0] = f"Jumlah: {len(baris)} berkas"
    for lajur in _DIJUMLAH:
        hasil[lajur] = sum((n for b in baris if isinstance(n := b[lajur], int | Decimal)), Decimal(0))
    return tuple(hasil)


def _temuan(hasil: Sequence[HasilReviu]) -> LembarRekap:
    kepala = ("Berkas", "Instansi", "No", "Tingkat", "Kode", "Tempat", "Tertulis", "Pesan", "Hitungan")
    baris = tuple(
        (
            Path(h.berkas).name,
            h.instansi,
            nomor,
            t.tingkat.sebutan,
            t.kode,
            sebut_tempat(t.lokasi),
            t.tertulis,
            t.pesan,
            t.hitungan,
        )
        for h in hasil
        for nomor, t in enumerate(h.temuan, 1)
    )
    return LembarRekap("Temuan", kepala, baris, (30, 34, 6, 17, 9, 30, 22, 70, 44))
