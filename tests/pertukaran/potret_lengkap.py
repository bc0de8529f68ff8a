"""A fictional agency in which every field of every class differs from its default, in canonical order."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from decimal import Decimal as D

from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.analisis import Analisis, CatatanFinal, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.anggaran import JenisBelanja, Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from akuntabel.kinerja.capaian import Arah, Metode
from akuntabel.kinerja.dokumen import AlasanPerubahan, Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import (
    Indikator,
    Lingkup,
    Pembanding,
    Realisasi,
    StatusRealisasi,
    Target,
)
from akuntabel.kinerja.instansi import (
    Fungsi,
    Instansi,
    Isu,
    Pejabat,
    PeranPejabat,
    StatusPejabat,
    UnitKerja,
)
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.kinerja.narasi import Aset, Kalimat, Narasi
from akuntabel.kinerja.pegawai import KelompokPegawai, Pegawai
from akuntabel.kinerja.penjenjangan import FaktorKunci, Lintas, PeranLintas
from akuntabel.kinerja.pohon import (
    Kegiatan,
    Misi,
    PemilikMisi,
    PeranProgram,
    Program,
    Sasaran,
    Subkegiatan,
    Tujuan,
    Visi,
)
from akuntabel.kinerja.potret import Pengaturan, Potret
from akuntabel.kinerja.sisipan import BarisSisipan, JenisSisipan, SelSisipan, Sisipan
from akuntabel.kinerja.skala import AturanCelah
from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut, TindakLanjut


def _potongan_png(jenis: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))


def png(lebar: int = 2, tinggi: int = 2) -> bytes:
    """Return a small grey picture."""
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    baris = zlib.compress((b"\0" + b"\x80" * lebar) * tinggi)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _potongan_png(b"IHDR", kepala)
        + _potongan_png(b"IDAT", baris)
        + _potongan_png(b"IEND", b"")
    )


PANJANG = "\n\n".join(
    f"Paragraf {n}." + " Uraian panjang tentang pelaksanaan kegiatan." * 40 for n in range(1, 26)
)

POTRET = Potret(
    tahun=2022,
    instansi=Instansi(
        kode="DINSOS",
        nama="Dinas Sosial",
        pemerintah="Kota Contoh",
        tempat="Contoh",
        urusan="Urusan Wajib Pelayanan Dasar",
        bidang_urusan="Bidang Sosial",
        kepala_daerah="Wali Kota",
        tugas="membantu Wali Kota melaksanakan urusan sosial",
        alamat="Jalan Contoh 1\nKota Contoh",
        telepon="(0343) 000000",
        laman="dinsos.contoh.example",
        pos_el="dinsos@contoh.example",
        lambang="LAMBANG",
        catatan="catatan instansi",
    ),
    tanggal_laporan=date(2023, 2, 28),
    pengaturan=Pengaturan(
        skala="skala_lain",
        aturan_celah=AturanCelah.BULATKAN,
        desimal_capaian=1,
        batas_capaian=D("120.5"),
        batas_rata_rata=D(100),
        batas_menunjang=D(90),
        efisiensi="sisa",
        tahun_pembanding=3,
    ),
    pejabat=(
        Pejabat(
            kode="KEPALA",
            peran=PeranPejabat.KEPALA_DAERAH,
            jabatan="Wali Kota Contoh",
            nama="Nama Contoh, S.Sos.",
            pangkat="Pembina",
            nip="190000000000000001",
            status=StatusPejabat.PLT,
            unit="SEK",
            mulai=date(2022, 1, 3),
            selesai=date(2022, 11, 30),
            catatan="catatan pejabat",
        ),
        Pejabat(kode="KADIN", peran=PeranPejabat.KEPALA_PD, jabatan="Kepala Dinas Sosial"),
    ),
    unit=(
        UnitKerja("KD", "Kepala Dinas", catatan="catatan unit"),
        UnitKerja("SEK", "Sekretariat", induk="KD"),
    ),
    fungsi=(Fungsi("F1", "perumusan kebijakan", catatan="catatan fungsi"),),
    isu=(Isu("ISU1", "Data penerima belum mutakhir", unit="SEK", catatan="catatan isu"),),
    dokumen=(
        Dokumen(
            kode="RENSTRA",
            jenis=JenisDokumen.RENSTRA,
            judul="Rencana Strategis 2021-2026",
            nomor="12",
            tahun=2021,
            tanggal=date(2021, 8, 17),
            perubahan=1,
            alasan_perubahan=AlasanPerubahan.STRATEGI,
            periode_awal=2021,
            periode_akhir=2026,
            dasar_hukum=True,
            diteruskan=True,
            peraturan="perpres_29_2014",
            catatan="catatan dokumen",
        ),
        Dokumen("PK", JenisDokumen.PK, "Perjanjian Kinerja 2022", tahun=2022),
        Dokumen("DPA", JenisDokumen.DPA, "DPA 2022", tahun=2022),
        Dokumen("DPPA", JenisDokumen.DPPA, "DPPA 2022", tahun=2022),
    ),
    visi=(Visi("V1", "Kota Contoh sejahtera", dokumen="RENSTRA", catatan="catatan visi"),),
    misi=(
        Misi("M1", "I", "Kesejahteraan", pemilik=PemilikMisi.PERANGKAT_DAERAH, catatan="catatan misi"),
        Misi("M2", "II", "Pelayanan"),
    ),
    tujuan=(
        Tujuan(
            "T1",
            "Meningkatnya keberdayaan",
            misi=("M1", "M2"),
            catatan="catatan tujuan",
            sasaran_rpjmd=("K.S1",),
        ),
    ),
    sasaran=(
        Sasaran(
            "S1", "Meningkatnya kemandirian", "T1", catatan="catatan sasaran", sasaran_rpjmd=("K.S1", "K.S2")
        ),
        Sasaran("S2", "Meningkatnya tata kelola", "T1"),
    ),
    program=(
        Program(
            "P1",
            "Program Penunjang",
            nomenklatur="1.06.01",
            peran=PeranProgram.PENUNJANG,
            catatan="catatan program",
        ),
        Program("P2", "Program Pemberdayaan", sasaran="S1"),
    ),
    kegiatan=(
        Kegiatan("P1.1", "Administrasi", "P1", nomenklatur="1.06.01.2.10", catatan="catatan kegiatan"),
        Kegiatan("P2.1", "Bimbingan", "P2"),
    ),
    subkegiatan=(
        Subkegiatan(
            "P1.1.1",
            "Gaji",
            "P1.1",
            nomenklatur="1.06.01.2.01.10",
            sasaran="S2",
            catatan="catatan subkegiatan",
        ),
        Subkegiatan("P2.1.1", "Fasilitasi", "P2.1"),
        Subkegiatan("P2.1.2", "Pelatihan", "P2.1"),
    ),
    faktor_kunci=(FaktorKunci("CSF1", "S1", "Data penerima mutakhir", catatan="catatan csf"),),
    lintas=(
        Lintas("L1", "S1", "Dinas Kesehatan", PeranLintas.UTAMA, "Pemeriksaan", catatan="catatan lintas"),
    ),
    indikator=(
        Indikator(
            kode="S1.I1",
            induk="S1",
            nama="Persentase keluarga mandiri",
            satuan="%",
            arah=Arah.RENTANG,
            iku=True,
            agregasi=Agregasi.RATA_RATA,
            target_kumulatif=True,
            metode=Metode.RENTANG,
            desimal=3,
            definisi="Keluarga yang keluar dari bantuan",
            pembilang="Keluarga mandiri",
            penyebut="Keluarga dibina",
            faktor=D(100),
            sumber_data="Bidang Pemberdayaan",
            penanggung_jawab="Kepala Bidang",
            frekuensi="triwulanan",
            mekanisme="Pendataan",
            media="aplikasi",
            bobot=D("0.6"),
            rincian_dari="S1.I2",
            rincian_menjumlah=True,
            pendahulu="S1.I2",
            sebanding=False,
            alasan_sebanding="Cakupan berubah",
            catatan="catatan indikator",
        ),
        Indikator("S1.I2", "S1", "Jumlah keluarga dibina", "keluarga", arah=Arah.TURUN, sebanding=True),
        Indikator("S2.I1", "S2", "Nilai AKIP", "predikat", tingkatan=("C", "CC", "B", "BB", "A")),
        Indikator("S2.I2", "S2", "Layanan dasar", "%", spm=True),
        Indikator("P2.1.1.I1", "P2.1.1", "Jumlah peserta", "orang"),
    ),
    target=(
        Target("S1.I1", "RENSTRA", 2021, D(40), atas=D("60.5"), catatan="disesuaikan"),
        Target("S1.I1", "RENSTRA", 2023, D(45), catatan="disesuaikan"),
        Target("S1.I1", "RENSTRA", 2022, D(42)),
        Target("S1.I2", "RENSTRA", 2022, D(-5), atas=D(10)),
        Target("S2.I1", "RENSTRA", 2026, D(5)),
        Target("S1.I1", "PK", 2022, D("98.25")),
        Target("S1.I1", "PK", 2022, D(10), triwulan=1),
        Target("S1.I1", "PK", 2022, D(99), triwulan=4, catatan="catatan target"),
        Target("S2.I1", "PK", 2022, D(3), atas=D(4)),
        Target("P2.1.1.I1", "PK", 2022, D(1250000)),
    ),
    realisasi=(
        Realisasi("S1.I1", 2021, nilai=D("98.2")),
        Realisasi(
            "S1.I1",
            2022,
            status=StatusRealisasi.DITURUNKAN,
            triwulan=3,
            pembilang=D(120),
            penyebut=D(155),
            capaian_dokumen=D("101.23"),
            alasan="dihitung dari laporan bulanan",
            sumber="Laporan bulanan",
            diaudit=True,
            bukti="bukti.pdf",
            catatan="catatan realisasi",
        ),
        Realisasi("S1.I2", 2022, status=StatusRealisasi.TIDAK_ADA_KEJADIAN, alasan="tidak ada bencana"),
        Realisasi("S2.I1", 2022, nilai=D(4)),
        Realisasi("P2.1.1.I1", 2022, nilai=D(0)),
        Realisasi("P2.1.1.I1", 2021, status=StatusRealisasi.BELUM_DILAPORKAN),
    ),
    pembanding=(
        Pembanding(
            kode="B1",
            indikator="S1.I1",
            lingkup=Lingkup.PROVINSI,
            pemilik="Provinsi Contoh",
            nama_indikator="Persentase keluarga sejahtera",
            nilai=D("91.5"),
            satuan="%",
            tahun=2021,
            cakupan="Seluruh provinsi",
            sebanding=True,
            alasan="Definisi sama",
            sumber="LKjIP Provinsi Contoh",
            catatan="catatan pembanding",
        ),
        Pembanding(
            "B2", "S2.I1", Lingkup.NASIONAL, "Kementerian Contoh", sebanding=False, alasan="Standar tidak ada"
        ),
    ),
    pagu=(
        Pagu("P1.1.1", "DPA", D("2500000000.55"), sumber_dana="DAK", catatan="catatan pagu"),
        Pagu("P2.1.1", "DPPA", D(125000000)),
        Pagu("P2.1.2", "DPPA", D(75000000)),
        Pagu("P2.1", "DPPA", D(200000000)),
    ),
    realisasi_anggaran=(
        RealisasiAnggaran(
            "P2.1.1",
            D(120000000),
            sumber_dana="DAK",
            status=StatusUang.DITURUNKAN,
            alasan="dihitung dari persentase",
            sumber="LRA",
            catatan="catatan realisasi anggaran",
        ),
        RealisasiAnggaran("P2.1.2", D(0)),
    ),
    total_anggaran=(
        TotalAnggaran(
            2022, "DPPA", D(4525000000), sumber_dana="DAU", realisasi=D(4000000000), catatan="catatan total"
        ),
        TotalAnggaran(2021, "DPA", D("12345678901234.56")),
    ),
    analisis=(
        Analisis("A1", "S1.I1", JenisAnalisis.PENGHAMBAT, "Pendamping kurang", catatan="catatan analisis"),
        Analisis("A2", "S1.I1", JenisAnalisis.SOLUSI, "Merekrut pendamping", menjawab="A1", tahun_lalu=True),
    ),
    rencana_aksi=(
        RencanaAksi(
            kode="RA1",
            uraian="Rekrutmen",
            perihal="P2",
            menjawab="A1",
            penanggung_jawab="Sekretaris",
            waktu="Triwulan I 2023",
            target="12 pendamping",
            catatan="catatan rencana aksi",
            tahun_lalu=True,
        ),
    ),
    narasi=(
        Narasi("ikhtisar", "Kinerja **baik**.\n\n- satu\n- dua", "catatan narasi", tahun_lalu=True),
        Narasi("latar_belakang", PANJANG),
        Narasi("tren:S1.I1", "Naik karena pendampingan."),
    ),
    kalimat=(
        Kalimat("capaian.tercapai", "S1.I1", dipakai=False, teks="=bukan rumus", catatan="catatan kalimat"),
    ),
    aset=(Aset("LAMBANG", "lambang.png", png(), alt="Lambang kota", catatan="catatan gambar"),),
    pegawai=(
        Pegawai(KelompokPegawai.GOLONGAN, "III/a", laki_laki=12, perempuan=18, sumber="Sekretariat"),
        Pegawai(KelompokPegawai.UNIT_KERJA, "Sekretariat", jumlah=30, catatan="catatan pegawai"),
    ),
    jenis_belanja=(
        JenisBelanja("Belanja Pegawai", D(200000000), D("119999999.5"), "LRA", "catatan jenis belanja"),
        JenisBelanja("Belanja Modal", realisasi=D("0.5")),
    ),
    tindak_lanjut=(
        TindakLanjut(
            kode="LHE1",
            rekomendasi="Menyempurnakan pohon kinerja",
            status=StatusTindakLanjut.PROSES,
            tindak_lanjut="Ditinjau pada Juni",
            bukti="Notulen",
            tahun=2021,
            catatan="catatan tindak lanjut",
        ),
    ),
    sisipan=(
        Sisipan(
            kode="SARANA",
            bagian="a7:S1",
            jenis=JenisSisipan.TABEL,
            judul="Sarana panti",
            teks="Sarana tersaji berikut.",
            isi=(
                BarisSisipan((SelSisipan("Sarana", tinggi=2), SelSisipan("Keadaan", lebar=2))),
                BarisSisipan((SelSisipan("Baik"), SelSisipan("Rusak"))),
                BarisSisipan((SelSisipan("=Bangunan"), SelSisipan("98,2%"), SelSisipan("5"))),
            ),
            baris_judul=2,
            sumber="Bagian Umum",
            urutan=2,
            catatan="catatan sisipan",
            tahun_lalu=True,
        ),
        Sisipan("FOTO", "ikhtisar", JenisSisipan.GAMBAR, "Foto", gambar=("LAMBANG", "LAMBANG"), lebar=60),
        Sisipan("INOVASI", "tren:S1.I1", JenisSisipan.PARAGRAF, teks="**Layanan** jemput bola."),
    ),
    lampiran=(
        LampiranBerkas(
            kode="SK",
            jenis=JenisLampiran.KEPUTUSAN,
            judul="Keputusan tim penyusun",
            berkas="sk.png",
            isi=png(3, 4),
            keterangan="Nomor 12",
            catatan="catatan lampiran",
        ),
    ),
    catatan_final=(CatatanFinal("Data provinsi menyusul", "Sekretaris", date(2023, 2, 27)),),
)
