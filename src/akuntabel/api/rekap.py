"""The summary of a folder as a workbook: one row an agency, then every problem and every gap."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.pertukaran.tulis.rekap import LembarRekap, tulis_rekap
from akuntabel.temuan import Tingkat

from .borongan import HasilBuku


def rekap_xlsx(hasil: Sequence[HasilBuku]) -> bytes:
    """Return the summary of results as a workbook."""
    return tulis_rekap((_rekap(hasil), _masalah(hasil), _belum_diisi(hasil)))


def _rekap(hasil: Sequence[HasilBuku]) -> LembarRekap:
    kepala = (
        "Buku kerja",
        "Instansi",
        "Tahun",
        "Status",
        "Halaman",
        "Belum diisi",
        "Wajib belum diisi",
        "Galat",
        "Peringatan",
        "Saran",
        "Detik",
        "Keterangan",
    )
    baris = tuple(
        (
            h.buku,
            h.instansi,
            h.tahun,
            h.status.value,
            h.halaman,
            len(h.celah),
            sum(c.wajib for c in h.celah),
            *(h.banyak_temuan(t) for t in Tingkat),
            h.detik,
            h.pesan,
        )
        for h in hasil
    )
    return LembarRekap("Rekap", kepala, baris)


def _masalah(hasil: Sequence[HasilBuku]) -> LembarRekap:
    kepala = ("Buku kerja", "Tingkat", "Kode", "Lembar", "Sel", "Masalah", "Tertulis", "Seharusnya")
    baris = tuple(
        (h.buku, t.tingkat.value, t.kode, t.lokasi.lembar, t.lokasi.sel, t.pesan, t.tertulis, t.seharusnya)
        for h in hasil
        for t in h.temuan
    )
    return LembarRekap("Masalah", kepala, baris)


def _belum_diisi(hasil: Sequence[HasilBuku]) -> LembarRekap:
    kepala = ("Buku kerja", "Instansi", "Lembar", "Yang belum diisi", "Wajib", "Diisi oleh")
    baris = tuple(
        (h.buku, h.instansi, c.lembar, c.pesan, "ya" if c.wajib else "tidak", c.pengisi)
        for h in hasil
        for c in h.celah
    )
    return LembarRekap("Belum diisi", kepala, baris)
