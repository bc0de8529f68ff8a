"""Workbooks of one review: its findings, and its working paper with the checklist."""

from __future__ import annotations

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.pertukaran.tulis.rekap import LembarRekap, tulis_rekap
from akuntabel.reviu.kertas.baris_temuan import baris_temuan
from akuntabel.reviu.kertas.kertas_kerja import KOLOM, baris_kertas, isi_baris
from akuntabel.reviu.kertas.langkah import hasil_langkah
from akuntabel.reviu.kertas.pernyataan import DaftarPernyataan, Pernyataan
from akuntabel.reviu.kertas.sifat import SifatKertas


def lembar_temuan(hasil: HasilReviu) -> bytes:
    """Return the findings as a workbook, one row each."""
    kepala = (
        "No", "Tingkat", "Kode", "Tempat", "Tertulis", "Pesan", "Hitungan", "Usulan", "Tanggapan", "Status",
    )  # fmt: skip
    lebar = (5, 17, 9, 28, 22, 60, 40, 32, 28, 20)
    baris = tuple(
        (
            b.nomor,
            b.temuan.tingkat.sebutan,
            b.temuan.kode,
            b.tempat,
            b.temuan.tertulis,
            b.temuan.pesan,
            b.temuan.hitungan,
            b.usulan,
            b.tanggapan,
            b.status,
        )
        for b in baris_temuan(hasil)
    )
    return tulis_rekap((LembarRekap("Temuan", kepala, baris, lebar),))


def lembar_kertas(hasil: HasilReviu, sifat: SifatKertas, daftar: DaftarPernyataan) -> bytes:
    """Return the working paper as a workbook: findings by step, the steps, the checklist."""
    kertas = LembarRekap(
        "Kertas kerja" if sifat.resmi else "Cek mandiri",
        tuple(judul.replace("\u00a0", " ") for judul, _ in KOLOM),
        tuple((int(isi[0]), *isi[1:]) for isi in (isi_baris(h, b) for h, b in baris_kertas(hasil))),
        (5, 18, 62, 30, 40, 28, 28, 20),
    )
    langkah = LembarRekap(
        "Langkah",
        ("Kelompok", "Langkah", "Yang dilakukan", "Hubungan cocok", "Temuan"),
        tuple(
            (h.langkah.kelompok, h.langkah.nama, h.langkah.uraian, h.cocok, len(h.temuan))
            for h in hasil_langkah(hasil)
        ),
        (36, 28, 70, 16, 10),
    )
    butir = LembarRekap(
        "Checklist",
        ("No", "Kelompok", "Pernyataan", "Jawaban", "Catatan", "Bukti"),
        tuple(_butir(daftar, p) for p in daftar.butir),
        (7, 22, 60, 16, 60, 50),
    )
    return tulis_rekap((kertas, langkah, butir))


def _butir(daftar: DaftarPernyataan, p: Pernyataan) -> tuple[str, ...]:
    isian = p.isian
    return p.kode, daftar.kelompok[p.kelompok], p.teks, isian.jawaban.value, isian.catatan, isian.bukti
