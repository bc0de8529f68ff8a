"""TPL101 to TPL106: what a template or an older report left behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from akuntabel.bacaan import Identitas, JenisDaftar, JenisTabel, Peran
from akuntabel.reviu.aturan.isian_contoh import isian_contoh
from akuntabel.reviu.aturan.kalimat_putus import kata_menggantung
from akuntabel.reviu.aturan.tahun_lain import satu_tahun
from akuntabel.reviu.instansi import sebutan_instansi
from akuntabel.temuan import Tingkat
from tests.reviu.rakit_bacaan import bacaan, dokumen, isi, judul, keterangan, tabel, teks, temuan

PK = "Perjanjian Kinerja {} Kota Arunika Tahun 2024"


@pytest.mark.parametrize(
    ("kalimat", "nama", "pemerintah"),
    [
        ("Rencana Kinerja Dinas Tenaga Kerja Kota Arunika Tahun 2024", "Dinas Tenaga Kerja", "Kota Arunika"),
        ("DINAS PEKERJAAN UMUM DAN PENATAAN RUANG", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG", ""),
        ("Dinas Sosial dan masyarakat", "Dinas Sosial", ""),
        ("Dinas Sosial, P3A Kab. Telaga Biru", "Dinas Sosial, P", ""),
    ],
)
def test_sebutan_instansi__nama_dan_pemerintahnya(kalimat: str, nama: str, pemerintah: str) -> None:
    satu = next(sebutan_instansi(kalimat))
    assert (satu.nama, satu.pemerintah) == (nama, pemerintah)


@pytest.mark.parametrize(
    "kalimat", ["perjalanan dinas luar daerah", "Badan Hukum", "Badan Layanan Umum Daerah"]
)
def test_sebutan_instansi__bukan_perangkat_daerah(kalimat: str) -> None:
    assert list(sebutan_instansi(kalimat)) == []


def test_instansi_lain_di_daftar_tabel__galat_bila_badan_menyebut_nama_sendiri() -> None:
    daftar = isi(("2.4", PK.format("Dinas Tenaga Kerja"), "10"), jenis=JenisDaftar.TABEL)
    hasil = temuan("TPL101", bacaan(daftar=daftar, keterangan=keterangan(("2.4", PK.format("Dinas Sosial")))))
    assert [(t.tertulis, t.usulan[0].teks, t.tingkat) for t in hasil] == [
        ("Dinas Tenaga Kerja", "Dinas Sosial", Tingkat.GALAT)
    ]


def test_instansi_lain_di_baris_tabel_program__satu_temuan_bersama_daftar() -> None:
    kolom = [("Program", Peran.PROGRAM), ("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    satu = tabel(
        JenisTabel.PK, kolom, ["DINAS TENAGA KERJA", "", ""], ["PROGRAM PEMBERDAYAAN SOSIAL", "Persen", "90"]
    )
    daftar = isi(("2.4", PK.format("Dinas Tenaga Kerja"), "10"), jenis=JenisDaftar.TABEL)
    hasil = temuan("TPL101", bacaan(daftar=daftar, tabel=(satu,)))
    assert [(t.tingkat, len(t.lokasi_lain)) for t in hasil] == [(Tingkat.GALAT, 1)]


def test_instansi_lain_yang_wajar__dibiarkan() -> None:
    provinsi = keterangan(("3.5", "Perbandingan Capaian Dinas Sosial Provinsi Sagara"))
    mitra = judul(("2.1", "Kerja sama dengan Dinas Pendidikan"), ("2.2", "Peran Dinas Kesehatan"))
    kolom = [("Program", Peran.PROGRAM), ("Pagu", Peran.PAGU)]
    banyak = tabel(
        JenisTabel.ANGGARAN, kolom, ["Dinas Pendidikan", ""], ["Dinas Kesehatan", ""], ["Program A", "1"]
    )
    kalimat = teks("Program ini dilaksanakan bersama Dinas Tenaga Kerja Kota Arunika.")
    wajar = bacaan(keterangan=provinsi, judul=mitra, tabel=(banyak,), teks=kalimat)
    assert temuan("TPL101", wajar) == []


def test_nama_sendiri_yang_dipendekkan_dan_laporan_pemerintah_kota__dibiarkan() -> None:
    panjang = Identitas("Dinas Sosial dan Pengendalian Penduduk Kota Arunika", "Kota Arunika", 2024)
    pendek = keterangan(("2.4", PK.format("Dinas Sosial")))
    assert temuan("TPL101", replace(bacaan(keterangan=pendek), identitas=panjang)) == []
    kota = Identitas("Pemerintah Kota Arunika", "Kota Arunika", 2024)
    assert temuan("TPL101", replace(bacaan(keterangan=pendek), identitas=kota)) == []


SENDIRI = "Dinas Sosial Kota Arunika"


@pytest.mark.parametrize(
    ("sendiri", "kalimat", "tertulis"),
    [
        (SENDIRI, "Dinas Pertanian Kota Pandan menyusun laporan kinerja.", "Dinas Pertanian Kota Pandan"),
        (SENDIRI, "Sasaran Dinas Tenaga Kerja diturunkan dari Rencana Strategis.", "Dinas Tenaga Kerja"),
        (SENDIRI, "Pada tahun 2024, Dinas Pendidikan menetapkan lima sasaran strategis.", "Dinas Pendidikan"),
        (SENDIRI, "Sistematika penyajian Laporan Kinerja Dinas Pendidikan ialah:", "Dinas Pendidikan"),
        ("RSUD Teratai", "Anggaran Dinas Tenaga Kerja disajikan pada tabel.", "Dinas Tenaga Kerja"),
        ("RSUD Teratai", "Susunan organisasi RSUD Melati disajikan pada bagan.", "RSUD Melati"),
        ("Kecamatan Telaga Biru", "Kecamatan Sagu mempunyai tugas melayani.", "Kecamatan Sagu"),
        ("Pengadilan Negeri Lembah", "Demikian LKjIP Pengadilan Negeri Sagu.", "Pengadilan Negeri Sagu"),
        ("Inspektorat Kota Pandan", "Sasaran Inspektorat Kota Sagu ada dua.", "Inspektorat Kota Sagu"),
        ("Universitas Arunika", "Renstra Universitas Sagara memuat enam sasaran.", "Universitas Sagara"),
        ("Satpol PP Kota Pandan", "Demikian LKjIP Satpol PP Kabupaten Sagu.", "Satpol PP Kabupaten Sagu"),
    ],
)  # fmt: skip
def test_kalimat_tentang_laporan_sendiri_bernama_lain__ditunjuk(
    sendiri: str, kalimat: str, tertulis: str
) -> None:
    hasil = temuan("TPL101", replace(bacaan(teks=teks(kalimat)), identitas=Identitas(sendiri, "", 2024)))
    assert [(t.tertulis, t.usulan[0].teks) for t in hasil] == [(tertulis, sendiri)]


@pytest.mark.parametrize(
    ("sendiri", "kalimat"),
    [
        (SENDIRI, "Sasaran Dinas Sosial Provinsi Sagara menjadi acuan."),
        (SENDIRI, "Anggaran Dinas Pendidikan dan Dinas Sosial Kota Arunika dibahas bersama."),
        (SENDIRI, "Sumber: Laporan Kinerja Dinas Pendidikan Tahun 2024"),
        (SENDIRI, "Data ini berasal dari Laporan Kinerja Dinas Pendidikan Tahun 2024."),
        (SENDIRI, "Dinas Pendidikan menyusun Laporan Kinerja Pemerintah Kota."),
        (SENDIRI, "Kecamatan Sagu mempunyai tugas melayani."),
        ("RSUD Teratai", "Sasaran Dinas Kesehatan Kota Arunika diturunkan dari RPJMD."),
        ("UPTD Pasar Lembah", "Sasaran Dinas Perdagangan diturunkan dari RPJMD."),
        ("Kecamatan Telaga Biru", "Kecamatan mempunyai tugas melayani."),
        ("Kecamatan Telaga Biru", "Kegiatan dilaksanakan di Kecamatan Sagu."),
        ("Pengadilan Tinggi Lembah", "Sasaran Pengadilan Negeri Sagu ada dua."),
        ("Dinas Sosial Provinsi Sagara Timur", "Sasaran Dinas Sosial Prov. Sagatim ada dua."),
        ("Dinas Sosial Provinsi Sagara Timur", "Demikian laporan kinerja Dinas Sosial Prov. Sagatim."),
    ],
)
def test_kalimat_tentang_instansi_lain_yang_wajar__dibiarkan(sendiri: str, kalimat: str) -> None:
    assert temuan("TPL101", replace(bacaan(teks=teks(kalimat)), identitas=Identitas(sendiri, "", 2024))) == []


@pytest.mark.parametrize(
    ("kalimat", "tahun"),
    [
        ("Capaian Tahun 2024", 2024),
        ("Renstra 2021-2026", None),
        ("2023 dan 2024", None),
        ("188/45/2024", None),
    ],
)
def test_satu_tahun(kalimat: str, tahun: int | None) -> None:
    assert satu_tahun(kalimat) == tahun


def test_kaki_halaman_bertahun_lain__ditunjuk() -> None:
    hasil = temuan(
        "TPL102", replace(bacaan(), dokumen=dokumen(["LKjIP Dinas Sosial 2023", "Renstra 2021-2026"]))
    )
    assert [(t.tertulis, t.seharusnya) for t in hasil] == [("2023", "2024")]


def test_kepala_kolom_bertahun_lain_daripada_judul_tabel__ditunjuk() -> None:
    kolom = [("Program", Peran.PROGRAM), ("Tahun Anggaran 2023 Pagu", Peran.PAGU)]
    salah = tabel(JenisTabel.ANGGARAN, kolom, ["A", "1"], judul_tabel="Target Belanja Tahun 2024")
    banding = tabel(JenisTabel.ANGGARAN, kolom, ["A", "1"], judul_tabel="Perbandingan Belanja Tahun 2024")
    assert [t.tertulis for t in temuan("TPL102", bacaan(tabel=(salah,)))] == ["2023"]
    assert temuan("TPL102", bacaan(tabel=(banding,))) == []


@pytest.mark.parametrize(
    ("kepala", "tertulis"),
    [("Target 2019", ["2019"]), ("Target 2022", []), ("Kondisi Awal 2019", []), ("Target Akhir 2026", [])],
)
def test_kepala_kolom_sebelum_masa_di_judul_tabel__ditunjuk(kepala: str, tertulis: list[str]) -> None:
    kolom = [("Indikator", Peran.INDIKATOR), (kepala, Peran.TARGET), ("Realisasi 2024", Peran.REALISASI)]
    satu = tabel(JenisTabel.TAHUN_JAMAK, kolom, ["A", "1", "1"], judul_tabel="Realisasi Tahun 2022–2024")
    assert [t.tertulis for t in temuan("TPL102", bacaan(tabel=(satu,)))] == tertulis


def test_deret_kepala_yang_sama_kecuali_tahunnya__apa_pun_isi_kolomnya() -> None:
    peran = [Peran.CAPAIAN, Peran.SATUAN, Peran.CAPAIAN]

    def satu(*tahun: int) -> list[str]:
        kolom = [(f"Capaian (%) {t}", p) for t, p in zip(tahun, peran, strict=True)]
        return [
            t.seharusnya
            for t in temuan("TPL107", bacaan(tabel=(tabel(JenisTabel.TAHUN_JAMAK, kolom, ["1", "-", "2"]),)))
        ]

    assert satu(2022, 2023, 2021) == ["2024"]
    assert satu(2022, 2023, 2024) == []


def test_satu_dari_deret_tabel_sejenis_bertahun_lain__ditunjuk() -> None:
    def satu(tahun: int, urutan: int) -> object:
        kolom = [
            ("Sasaran", Peran.SASARAN),
            (f"Realisasi {tahun}", Peran.REALISASI),
            ("Renstra", Peran.TARGET),
        ]
        return tabel(JenisTabel.KEMAJUAN, kolom, ["A", "1", "2"], urutan=urutan, judul_tabel="")

    deret = tuple(satu(t, i) for i, t in enumerate([2024, 2024, 2023, 2024]))
    assert [t.tertulis for t in temuan("TPL102", bacaan(tabel=deret))] == ["2023"]
    rata = tuple(satu(t, i) for i, t in enumerate([2024, 2023, 2024, 2023]))
    assert temuan("TPL102", bacaan(tabel=rata)) == []


def test_laporan_ini_dan_penutup_bertahun_lama__ditunjuk() -> None:
    ini = teks("Laporan Kinerja Dinas Sosial Kota Arunika Tahun 2022 ini disusun sebagai pertanggungjawaban.")
    assert [t.tertulis for t in temuan("TPL102", bacaan(teks=ini))] == ["2022"]
    kalimat = teks(
        "Kinerja Dinas Sosial Kota Arunika Tahun 2024 naik.",
        "Dinas Sosial Tahun 2024 bekerja.",
        "Laporan Dinas Sosial Tahun 2024 selesai.",
        "Pedoman bagi kinerja Dinas Sosial Kota Arunika Tahun 2019 yang konsisten.",
    )
    penutup = tuple(replace(t, bagian=0) for t in kalimat)
    hasil = temuan("TPL102", bacaan(judul=judul(("BAB IV", "PENUTUP")), teks=penutup))
    assert [t.tertulis for t in hasil] == ["2019"]
    assert temuan("TPL102", bacaan(teks=kalimat)) == []


@pytest.mark.parametrize(
    ("kalimat", "hasil"),
    [
        ("Tahun 20XX", ["20XX"]),
        ("Kepala [nama instansi] menetapkan", ["[nama instansi]"]),
        ("Target sebesar ....... persen", ["......."]),
        ("Demikian laporan kinerja tahun .......", ["......."]),
        ("Sampai dengan tahun ......, realisasinya naik", ["......"]),
        ("Laporan Kinerja Dinas ........", ["........"]),
        ("Pagu sebesar Rp …… digunakan", ["……"]),
        ("Sasaran (nama instansi) ditetapkan", ["(nama instansi)"]),
        ("Kepala (Nama Perangkat Daerah/Unit Kerja)", ["(Nama Perangkat Daerah/Unit Kerja)"]),
        ("Perjanjian Kinerja Tahun ............ 12", []),
        ("Sumber data (nama dan alamat)", []),
        ("Lihat Error! Reference source not found.", ["Error! Reference source not found"]),
        ("A1 + A2 + ..... An", []),
        ("BAB XX Ketentuan [1] dan [catatan]", []),
        ("1.1 Latar Belakang ......... 3", []),
        ("Nilai < 10 dan > 5", []),
    ],
)
def test_isian_contoh(kalimat: str, hasil: list[str]) -> None:
    assert list(isian_contoh(kalimat)) == hasil


def test_kepala_kolom_tahun_n__ditunjuk_bila_kolom_lain_bertahun() -> None:
    def satu(*tahun: str) -> object:
        kolom = [("Indikator", Peran.INDIKATOR), *((t, Peran.REALISASI) for t in tahun)]
        return tabel(JenisTabel.TAHUN_JAMAK, kolom, ["A", *("1" for _ in tahun)])

    hasil = temuan("TPL103", bacaan(tabel=(satu("Realisasi 2022", "Realisasi 2023", "Realisasi Tahun n"),)))
    assert [(t.tertulis, t.usulan[0].teks) for t in hasil] == [("Tahun n", "Tahun 2024")]
    assert temuan("TPL103", bacaan(tabel=(satu("Realisasi Tahun n-1", "Realisasi Tahun n"),))) == []


def test_butir_menggantung__ditunjuk_bila_butir_berikutnya_menyusul() -> None:
    putus = teks("1. Perubahan strategi penyaluran bantuan sosial berbasis", "2. Melakukan pendampingan")
    utuh = teks("1. Perubahan strategi penyaluran bantuan sosial berbasis", "data terpadu.", "2. Melakukan")
    assert [(t.tertulis, t.lokasi.baris) for t in temuan("TPL105", bacaan(teks=putus))] == [("berbasis", 300)]
    assert temuan("TPL105", bacaan(teks=utuh)) == []
    assert kata_menggantung("Upaya yang dilakukan adalah") == ""
    assert kata_menggantung("Poliklinik Spesialis Penyakit Dalam") == ""
    assert kata_menggantung("Perubahan Strategi Penyaluran Bantuan Berbasis") == "Berbasis"


def test_nomor_halaman_menempel_pada_tahun__saran() -> None:
    kaki = ["Laporan Kinerja Tahun 202437", "NIP 19760919 199602", "Laporan Kinerja 2024"]
    hasil = temuan("TPL106", replace(bacaan(), dokumen=dokumen(kaki)))
    assert [t.tertulis for t in hasil] == ["202437"]


RUMUS = "Jumlah penumpang yang dilayani pada tahun berjalan."


def test_rumus_tersalin_di_teks__ditunjuk_pada_indikator_yang_salah() -> None:
    isi_teks = teks(
        "a. Jumlah penumpang yang dilayani", "Capaian dihitung dengan rumus berikut:", RUMUS, "Uraian.",
        "b. Jumlah kargo yang dilayani", "Capaian dihitung dengan rumus berikut:", RUMUS,
    )  # fmt: skip
    hasil = temuan("TPL104", bacaan(teks=isi_teks))
    assert [(t.lokasi.baris, [s.baris for s in t.lokasi_lain]) for t in hasil] == [(306, [302])]
    benar = teks(*(t.teks for t in isi_teks[:6]), RUMUS.replace("penumpang", "kargo"))
    assert temuan("TPL104", bacaan(teks=benar)) == []


def test_rumus_umum_yang_sama__dibiarkan() -> None:
    kolom = [("Indikator", Peran.INDIKATOR), ("Formula", Peran.URAIAN)]
    umum = "Jumlah yang terlayani dibagi jumlah seluruhnya"
    sama = tabel(JenisTabel.LAIN, kolom, ["Persentase anak sehat", umum], ["Persentase lansia sehat", umum])
    assert temuan("TPL104", bacaan(tabel=(sama,))) == []
    salin = umum.replace("yang", "anak")
    beda = tabel(JenisTabel.LAIN, kolom, ["Persentase anak sehat", salin], ["Persentase lansia sehat", salin])
    assert [t.kutipan for t in temuan("TPL104", bacaan(tabel=(beda,)))] == [salin]
