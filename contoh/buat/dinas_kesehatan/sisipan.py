"""What the invented agency inserts: facilities, activities, an innovation, awards."""

from __future__ import annotations

from akuntabel.kinerja.sisipan import BarisSisipan, JenisSisipan, SelSisipan, Sisipan

_SUMBER = "Subbagian Umum dan Kepegawaian, keadaan 31 Desember 2025"


def _baris(*isi: str | SelSisipan) -> BarisSisipan:
    return BarisSisipan(tuple(s if isinstance(s, SelSisipan) else SelSisipan(s) for s in isi))


def _kepala(teks: str) -> SelSisipan:
    return SelSisipan(teks, tinggi=2)


SISIPAN = (
    Sisipan(
        kode="SARANA",
        bagian="struktur",
        jenis=JenisSisipan.TABEL,
        judul="Sarana Pelayanan Kesehatan menurut Keadaan",
        teks="Sarana pelayanan milik pemerintah kota yang dipakai dinas disajikan berikut ini.",
        isi=(
            _baris(
                _kepala("No"),
                _kepala("Sarana"),
                _kepala("Satuan"),
                SelSisipan("Keadaan", lebar=3),
                _kepala("Jumlah"),
            ),
            _baris("Baik", "Rusak ringan", "Rusak berat"),
            _baris("1", "Puskesmas", "unit", "12", "2", "-", "14"),
            _baris("2", "Puskesmas pembantu", "unit", "19", "3", "1", "23"),
            _baris("3", "Ambulans darat", "unit", "16", "2", "-", "18"),
            _baris("4", "Ambulans laut", "unit", "1", "-", "-", "1"),
            _baris("5", "Rumah sakit umum daerah", "unit", "1", "-", "-", "1"),
        ),
        baris_judul=2,
        sumber=_SUMBER,
    ),
    Sisipan(
        kode="POSYANDU-KELILING",
        bagian="a7:S1",
        jenis=JenisSisipan.GAMBAR,
        judul="Penimbangan balita di posyandu dan ambulans laut yang menjemput ibu hamil",
        teks="Kegiatan unggulan tahun ini mendatangi keluarga di kampung nelayan.",
        gambar=("FOTO-POSYANDU", "FOTO-AMBULANS"),
        sumber="Gambar rekaan sebagai pengganti foto",
    ),
    Sisipan(
        kode="INOVASI",
        bagian="a7:S2",
        jenis=JenisSisipan.PARAGRAF,
        teks="**Inovasi: Kartu Tensi Pasar.** Pedagang dan pembeli memeriksa tekanan darah di kios pasar, "
        "dan hasilnya langsung tercatat di puskesmas wilayah tempat tinggalnya.",
    ),
    Sisipan(
        kode="PENGHARGAAN",
        bagian="simpulan",
        jenis=JenisSisipan.TABEL,
        judul="Penghargaan Tahun 2025",
        isi=(
            _baris("No", "Penghargaan", "Pemberi", "Bulan"),
            _baris("1", "Posyandu Siklus Hidup Terbaik (rekaan)", "Pemerintah Provinsi", "Mei 2025"),
            _baris("2", "Inovasi Pelayanan Publik (rekaan)", "Pemerintah Kota Arunika", "November 2025"),
        ),
        sumber="Dinas Kesehatan Kota Arunika",
    ),
)
