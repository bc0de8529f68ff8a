"""The notes of results: procedure, faults found, repairs agreed, repairs made, what is not done yet."""

from __future__ import annotations

from akuntabel.hasil_reviu import HasilReviu, KeadaanTemuan
from akuntabel.naskah import Blok, Naskah

from .baris_temuan import BarisTemuan, baris_temuan
from .kertas_kerja import kesimpulan
from .langkah import hasil_langkah
from .rangka import (
    bab,
    baris_kosong,
    kepala_kertas,
    keterangan,
    naskah,
    paragraf,
    tabel,
    tanda_tim,
)
from .sifat import SifatKertas

_BARIS_KOSONG = 3


def catatan_hasil(hasil: HasilReviu, sifat: SifatKertas) -> Naskah:
    """Return the notes of results of a review."""
    baris = list(baris_temuan(hasil))
    isi = [
        *kepala_kertas(sifat.catatan_hasil, hasil),
        keterangan(hasil, sifat),
        bab("1.", f"Prosedur {sifat.kegiatan}", _prosedur(hasil)),
        bab("2.", "Kesalahan atau kelemahan yang ditemui", *_kesalahan(baris)),
        bab("3.", "Langkah perbaikan yang disepakati", *_disepakati(baris)),
        bab("4.", "Langkah perbaikan yang telah dilakukan", *_dilakukan(hasil)),
        bab("5.", "Saran yang tidak atau belum dilaksanakan", *_belum(hasil, baris)),
        bab("6.", "Simpulan", paragraf(kesimpulan(hasil)), tanda_tim(hasil)),
    ]
    return naskah(sifat.catatan_hasil, hasil, isi)


def _prosedur(hasil: HasilReviu) -> Blok:
    baris = [
        (str(n), h.langkah.nama, h.langkah.uraian, h.kesimpulan)
        for n, h in enumerate(hasil_langkah(hasil), 1)
    ]
    return tabel("prosedur", (("No", 2), ("Prosedur", 8), ("Uraian", 18), ("Hasil", 10)), baris)


def _kesalahan(baris: list[BarisTemuan]) -> list[Blok]:
    if not baris:
        return [paragraf("Tidak ada.")]
    isi = [(str(b.nomor), b.temuan.tingkat.sebutan, b.temuan.pesan, b.tempat) for b in baris]
    return [tabel("kesalahan", (("No", 2), ("Tingkat", 6), ("Uraian", 22), ("Tempat", 9)), isi)]


def _disepakati(baris: list[BarisTemuan]) -> list[Blok]:
    terbuka = [b for b in baris if not b.tanggapan]
    if not terbuka:
        return [paragraf("Tidak ada temuan yang perlu disepakati perbaikannya.")]
    isi = [(str(b.nomor), b.temuan.pesan, b.usulan, "", "") for b in terbuka]
    kolom = (
        ("No", 2),
        ("Temuan", 16),
        ("Usul perbaikan", 10),
        ("Perbaikan\u00a0yang disepakati", 10),
        ("Penanggung\u00a0jawab, batas\u00a0waktu", 9),
    )
    return [
        paragraf("Kolom usul diisi dari hitungan ulang; dua kolom terakhir diisi setelah dibahas."),
        tabel("disepakati", kolom, isi),
    ]


def _dilakukan(hasil: HasilReviu) -> list[Blok]:
    kolom = (("No", 2), ("Temuan", 20), ("Perbaikan yang telah dilakukan", 16))
    if hasil.hilang:
        isi = [(str(n), t.pesan, "Tidak ditemukan lagi.") for n, t in enumerate(hasil.hilang, 1)]
        return [
            paragraf("Temuan pemeriksaan sebelumnya yang tidak ada lagi di dokumen ini:"),
            tabel("dilakukan", kolom, isi),
        ]
    return [tabel("dilakukan", kolom, baris_kosong(_BARIS_KOSONG, 3))]


def _belum(hasil: HasilReviu, baris: list[BarisTemuan]) -> list[Blok]:
    tetap = [b for b in baris if hasil.keadaan_ke(b.nomor - 1) is KeadaanTemuan.TETAP or b.tanggapan]
    kolom = (("No", 2), ("Temuan", 20), ("Alasan", 16))
    if tetap:
        isi = [(str(b.nomor), b.temuan.pesan, b.tanggapan) for b in tetap]
        return [
            paragraf("Sudah ditemukan sebelumnya, atau dibiarkan dengan alasan:"),
            tabel("belum", kolom, isi),
        ]
    return [tabel("belum", kolom, baris_kosong(_BARIS_KOSONG, 3))]
