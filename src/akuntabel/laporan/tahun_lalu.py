"""Marks on what was carried over from last year: open until somebody has reviewed it."""

from __future__ import annotations

from akuntabel.kinerja.analisis import Analisis, RencanaAksi
from akuntabel.kinerja.narasi import TANDA_TAHUN_LALU, BagianNarasi
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.tulis import Isi, gabung
from akuntabel.naskah import Celah

AWALAN = "tahun_lalu:"


def kotak_teks(k: Konteks, alamat: str, bagian: BagianNarasi, perihal: str) -> Celah:
    """Return the box above a section with last year's text; one that must be written blocks a final."""
    sebutan = f"{bagian.judul}{perihal}"
    celah = CelahLaporan(
        f"{AWALAN}narasi:{alamat}",
        f"{sebutan}: {TANDA_TAHUN_LALU}",
        bagian.pengisi,
        "Narasi",
        wajib=not bagian.pilihan,
    )
    k.tandai(celah)
    pesan = (
        f"{sebutan}. Di bawah ini {TANDA_TAHUN_LALU}: sesuaikan untuk tahun {k.tahun}, lalu kosongkan kolom "
        "Teks tahun lalu di lembar Narasi"
    )
    return Celah(celah.kunci, pesan, bagian.pengisi)


def tanda_analisis(k: Konteks, a: Analisis) -> Isi:
    """Return the mark behind a statement of last year; nothing behind one of this year."""
    if not a.tahun_lalu:
        return ()
    indikator = k.indeks.indikator.get(a.perihal)
    pengisi = (indikator.penanggung_jawab if indikator else "") or "Bidang penanggung jawab"
    pesan = f"{a.jenis.value} {a.kode}: {TANDA_TAHUN_LALU}"
    celah = CelahLaporan(f"{AWALAN}analisis:{a.kode}", pesan, pengisi, "Analisis", wajib=True)
    return gabung(" ", k.tandai(celah, TANDA_TAHUN_LALU))


def tanda_aksi(k: Konteks, a: RencanaAksi) -> Isi:
    """Return the mark behind an action of last year; nothing behind one of this year."""
    if not a.tahun_lalu:
        return ()
    pesan = f"rencana aksi {a.kode}: {TANDA_TAHUN_LALU}"
    celah = CelahLaporan(f"{AWALAN}rencana_aksi:{a.kode}", pesan, "Perencana", "Rencana Aksi", wajib=True)
    return gabung(" ", k.tandai(celah, TANDA_TAHUN_LALU))
