"""The register of parts that an outline can name."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.laporan.bab import (
    efisiensi,
    keuangan,
    menengah,
    menunjang,
    organisasi,
    pembanding,
    pengukuran,
    penutup,
    penyebab,
    perencanaan,
    program,
    tren,
)
from akuntabel.laporan.kerangka import Pembangun

ISI: Mapping[str, Pembangun] = {
    "tugas_fungsi": organisasi.tugas_fungsi,
    "bagan": organisasi.bagan,
    "anggaran_tahunan": organisasi.anggaran_tahunan,
    "daftar_isu": organisasi.daftar_isu,
    "dasar_hukum": organisasi.dasar_hukum,
    "sistematika": organisasi.sistematika,
    "visi_misi": perencanaan.visi_misi,
    "tujuan_sasaran": perencanaan.tujuan_sasaran,
    "pohon": perencanaan.pohon,
    "iku": perencanaan.iku,
    "rencana_kinerja": perencanaan.rencana_kinerja,
    "perjanjian_kinerja": program.perjanjian_kinerja,
    "program_kegiatan": program.program_kegiatan,
    "skala": pengukuran.skala,
    "tabel_capaian": pengukuran.tabel_capaian,
    "grafik_capaian": pengukuran.grafik,
    "ulasan_capaian": pengukuran.ulasan,
    "tabel_tren": tren.tabel_tren,
    "ulasan_tren": tren.ulasan_tren,
    "tabel_menengah": menengah.tabel_menengah,
    "ulasan_menengah": menengah.ulasan_menengah,
    "tabel_pembanding": pembanding.tabel_pembanding,
    "ulasan_pembanding": pembanding.ulasan_pembanding,
    "tabel_penyebab": penyebab.tabel_penyebab,
    "ulasan_penyebab": penyebab.ulasan_penyebab,
    "tabel_efisiensi": efisiensi.tabel_efisiensi,
    "ulasan_efisiensi": efisiensi.ulasan_efisiensi,
    "tabel_menunjang": menunjang.tabel_menunjang,
    "ulasan_menunjang": menunjang.ulasan_menunjang,
    "realisasi_anggaran": keuangan.realisasi_anggaran,
    "rekapitulasi": penutup.rekapitulasi,
    "rencana_aksi": penutup.rencana_aksi,
    "penutup": penutup.penutup,
}
