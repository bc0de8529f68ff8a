"""Factors, analysis of a program and the actions for 2023 (sections 3.1.2, 3.1.6 and 3.1.8 of the report)."""

from __future__ import annotations

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis, RencanaAksi

ANALISIS = (
    Analisis(
        "F1",
        "S1.I1",
        JenisAnalisis.PENDUKUNG,
        "Koordinasi dan konsultasi antara pilar-pilar sosial dan Dinas Sosial Kota Pasuruan berjalan.",
        catatan="Subbab 3.1.2 dan Tabel 3.6.",
    ),
    Analisis(
        "F2",
        "S1.I1",
        JenisAnalisis.PENDUKUNG,
        "Dana tersedia, dan sumber daya manusia terpenuhi baik jumlah maupun mutunya.",
        catatan=(
            "Ikhtisar dan Tabel 3.6. Ikhtisar mendaftarnya di bawah faktor yang menghambat, dan subbab 3.1.2 "
            "menyebut tenaga operator data belum ada."
        ),
    ),
    Analisis(
        "F3",
        "S1.I1",
        JenisAnalisis.PENDUKUNG,
        "Pembinaan berlangsung terus-menerus, kegiatan bersama PSKS terfasilitasi, dan komunikasi PSKS "
        "dengan Dinas Sosial baik.",
        catatan="Ikhtisar.",
    ),
    Analisis(
        "H1",
        "S1.I1",
        JenisAnalisis.PENGHAMBAT,
        "Belum ada tenaga operator khusus data PMKS, padahal data itu berubah setiap bulan mengikuti "
        "keadaan sasaran kegiatan.",
        catatan="Subbab 3.1.2. Laporan tidak menyebut solusinya (kolom Solusi pada Tabel 3.6 kosong).",
    ),
    Analisis(
        "A1",
        "P4",
        JenisAnalisis.PROGRAM,
        "Target program tidak terpenuhi karena sepanjang tahun 2022 tidak ada bencana di Kota Pasuruan.",
        catatan="Subbab 3.1.8. Belanja sebesar 58.758.076 tidak dijelaskan.",
    ),
)


def _aksi(nomor: int, uraian: str, catatan: str = "") -> RencanaAksi:
    return RencanaAksi(f"RA{nomor}", uraian, perihal="S1.I1", waktu="Tahun anggaran 2023", catatan=catatan)


RENCANA_AKSI = (
    _aksi(
        1,
        "Memperbaiki Program Perlindungan Sosial dengan mengubah strategi penyaluran bantuan sosial terpadu",
        'Kalimat terputus setelah "Terpadu Berbasis"; basisnya tidak diketahui.',
    ),
    _aksi(
        2,
        "Memberdayakan masyarakat miskin dengan meningkatkan kapasitas KUBE di setiap kelurahan",
        'Tercetak "Kapasitan".',
    ),
    _aksi(
        3, "Melanjutkan verifikasi dan validasi data KPM penerima bantuan sosial agar bantuan tepat sasaran"
    ),
    _aksi(
        4,
        "Memberikan bantuan sosial kepada anak yatim, anak yatim akibat Covid-19, lansia potensial, "
        "penyandang disabilitas, duafa, WRSE, dan lansia terlantar, serta memberikan alat bantu",
        'Tercetak "penyandang cacat" dan "dhuafa".',
    ),
    _aksi(5, "Menyalurkan hewan kurban menurut jadwal"),
    _aksi(6, "Memverifikasi dan memvalidasi data PBI agar akurat"),
    _aksi(7, "Memverifikasi dan memvalidasi data DTKS agar akurat dan mutakhir"),
)
