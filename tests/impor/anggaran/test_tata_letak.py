"""Layouts as finance applications print them, with made-up contents; the figures stand in the tables."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from akuntabel.impor.anggaran import EksporAnggaran, EksporDitolak, baca_ekspor
from akuntabel.kinerja.baris_ekspor import PAGU, PERUBAHAN, REALISASI, selisih_jumlah, subkegiatan
from tests.impor.anggaran import berkas

INSTANSI = "1.06.0.00.0.00.01.0000"
JUDUL = [["PEMERINTAH KOTA ARUNIKA"], ["LAPORAN REALISASI ANGGARAN"], ["TAHUN ANGGARAN 2025"], [""]]


def baca(*baris: list[Any], judul: list[list[Any]] = JUDUL, **pilihan: Any) -> EksporAnggaran:
    return baca_ekspor(berkas.xls([*judul, *baris]), "ekspor.xls", **pilihan)


def sub(ekspor: EksporAnggaran) -> list[tuple[Any, ...]]:
    """Return code, name and amounts of the subkegiatan."""
    return [
        (
            str(b.kode or ""),
            b.nama,
            *(int(b.jumlah[u]) for u in (PAGU, PERUBAHAN, REALISASI) if u in b.jumlah),
        )
        for b in subkegiatan(ekspor.baris)
    ]


DUA = [
    ("1.06.02.2.01.0001", "Perahu Baca", 5_000_000, 4_000_000),
    ("1.06.02.2.01.0002", "Dermaga Apung", 3_000_000, 1_500_000),
]


def test_gabungan_kode__instansi_subkegiatan_dan_rekening_dalam_satu_kolom() -> None:
    ekspor = baca(
        ["Kode Rekening", "Nama Rekening", "Anggaran", "Realisasi"],
        [INSTANSI, "DINAS PERAHU", "8.000.000,00", "5.500.000,00"],
        [f"{INSTANSI} - 1.06.02", "PROGRAM PERAHU", "8.000.000,00", "5.500.000,00"],
        [f"{INSTANSI}.1.06.02.2.01", "Perahu Rakyat", "8.000.000,00", "5.500.000,00"],
        [f"{INSTANSI}.1.06.02.2.01.0001", "Perahu Baca", "5.000.000,00", "4.000.000,00"],
        [f"{INSTANSI}.1.06.02.2.01.0001.5.1.02.01.001.00024", "Belanja ATK", "5.000.000,00", "4.000.000,00"],
        [f"{INSTANSI}.1.06.02.2.01.0002", "Dermaga Apung", "3.000.000,00", "1.500.000,00"],
    )

    assert sub(ekspor) == DUA
    assert {b.pd for b in subkegiatan(ekspor.baris)} == {"DINAS PERAHU"}
    assert selisih_jumlah(ekspor.baris) == ()


def test_baris_datar__setiap_baris_membawa_program_dan_kegiatannya() -> None:
    kepala = [
        "Kode Program",
        "Nama Program",
        "Kode Kegiatan",
        "Nama Kegiatan",
        "Kode Sub Kegiatan",
        "Nama Sub Kegiatan",
    ]
    atas = ["1.06.02", "Program Perahu", "1.06.02.2.01", "Perahu Rakyat"]
    ekspor = baca(
        [*kepala, "Pagu", "Realisasi"],
        [*atas, "1.06.02.2.01.0001", "Perahu Baca", 5_000_000, 4_000_000],
        [*atas, "1.06.02.2.01.0002", "Dermaga Apung", 3_000_000, 1_500_000],
        judul=[],
    )

    assert sub(ekspor) == DUA


def test_nama_per_jenjang__di_kolomnya_sendiri_tanpa_kode() -> None:
    ekspor = baca(
        ["No", "Program", "Kegiatan", "Sub Kegiatan", "Pagu (Rp)", "Realisasi (Rp)"],
        ["1", "Program Perahu", "", "", 8_000_000, 5_500_000],
        ["", "", "Perahu Rakyat", "", 8_000_000, 5_500_000],
        ["", "", "", "Perahu Baca", 5_000_000, 4_000_000],
        ["", "", "", "Dermaga Apung", 3_000_000, 1_500_000],
    )

    assert sub(ekspor) == [
        ("", "Perahu Baca", 5_000_000, 4_000_000),
        ("", "Dermaga Apung", 3_000_000, 1_500_000),
    ]


def test_kode_tersebar__sel_di_bawahnya_dikosongkan() -> None:
    ekspor = baca(
        ["Kode", "", "", "", "", "", "Uraian", "Anggaran", "Realisasi"],
        ["1", "", "", "", "", "", "URUSAN WAJIB", 8_000_000, 5_500_000],
        ["", "06", "", "", "", "", "SOSIAL", 8_000_000, 5_500_000],
        ["", "", "02", "", "", "", "PROGRAM PERAHU", 8_000_000, 5_500_000],
        ["", "", "", "2", "01", "", "Perahu Rakyat", 8_000_000, 5_500_000],
        ["", "", "", "", "", "0001", "Perahu Baca", 5_000_000, 4_000_000],
        ["", "", "", "", "", "0002", "Dermaga Apung", 3_000_000, 1_500_000],
    )

    assert sub(ekspor) == DUA


def test_kode_sebagai_angka__nol_di_depan_hilang() -> None:
    ekspor = baca(
        ["Kode", "", "", "", "", "Uraian", "Anggaran", "Realisasi"],
        [1, 6, 2, "", "", "PROGRAM PERAHU", 8_000_000, 5_500_000],
        [1, 6, 2, "2.01", "", "Perahu Rakyat", 8_000_000, 5_500_000],
        [1, 6, 2, "2.01", 1, "Perahu Baca", 5_000_000, 4_000_000],
        [1, 6, 2, 2.1, 2, "Dermaga Apung", 3_000_000, 1_500_000],
    )

    assert sub(ekspor) == [("1.06.02.2.01.1", *DUA[0][1:]), ("1.06.02.2.10.2", *DUA[1][1:])]


def test_rekening_tanpa_nol__bukan_subkegiatan_urusan_5() -> None:
    rekening = ["5.2.2.1.5.1", "Mesin Ketik", 5_000_000, 4_000_000]
    ekspor = baca(
        ["Kode", "Uraian", "Anggaran", "Realisasi"],
        ["1.6.2", "PROGRAM PERAHU", 5_000_000, 4_000_000],
        ["1.6.2.2.1.1", "Perahu Baca", 5_000_000, 4_000_000],
        rekening,
    )
    bappeda = baca(
        ["Kode", "Uraian", "Anggaran", "Realisasi"], ["5.2.2", "PROGRAM A", *rekening[2:]], rekening
    )

    assert [b.nama for b in subkegiatan(ekspor.baris)] == ["Perahu Baca"]
    assert [b.nama for b in subkegiatan(bappeda.baris)] == ["Mesin Ketik"]


def test_sebelum_dan_sesudah_perubahan__tahun_lalu_tidak_diambil() -> None:
    ekspor = baca(
        ["Kode", "Uraian", "Anggaran 2025", "", "", "Realisasi 2025", "%", "Realisasi 2024"],
        ["", "", "Sebelum Perubahan", "Setelah Perubahan", "Bertambah/(Berkurang)", "", "", ""],
        ["1", "2", "3", "4", "5", "6", "7", "8"],
        [
            "1.06.02.2.01.0001",
            "Perahu Baca",
            "5.000.000",
            "6.000.000",
            "1.000.000",
            "4.500.000",
            "75,00",
            "9.999.999",
        ],
        [
            "1.06.02.2.01.0002",
            "Dermaga Apung",
            "3.000.000",
            "2.500.000",
            "(500.000)",
            "2.500.000",
            "100,00",
            "9.999.999",
        ],
    )

    assert sub(ekspor) == [
        ("1.06.02.2.01.0001", "Perahu Baca", 5_000_000, 6_000_000, 4_500_000),
        ("1.06.02.2.01.0002", "Dermaga Apung", 3_000_000, 2_500_000, 2_500_000),
    ]


def test_realisasi_sampai_dengan__bukan_bulan_ini_dan_bukan_bulan_lalu() -> None:
    ekspor = baca(
        ["Kode", "Uraian", "Pagu", "Realisasi", "", "", "Sisa Anggaran"],
        ["", "", "", "s.d. Bulan Lalu", "Bulan Ini", "s.d. Bulan Ini", ""],
        ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000, 3_000_000, 1_000_000, 4_000_000, 1_000_000],
        ["1.06.02.2.01.0002", "Dermaga Apung", 3_000_000, 1_000_000, 500_000, 1_500_000, 1_500_000],
    )

    assert sub(ekspor) == DUA


def test_anggaran_kas__bulan_bukan_pagu() -> None:
    bulan = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    ekspor = baca(
        ["Kode", "Uraian", "Total RAK", "Rencana Anggaran Kas", *[""] * 11],
        ["", "", "", *bulan],
        ["1.06.02.2.01.0001", "Perahu Baca", 12_000_000, *[1_000_000] * 12],
        ["1.06.02.2.01.0002", "Dermaga Apung", 24_000_000, *[2_000_000] * 12],
    )

    assert sub(ekspor) == [
        ("1.06.02.2.01.0001", "Perahu Baca", 12_000_000),
        ("1.06.02.2.01.0002", "Dermaga Apung", 24_000_000),
    ]


def test_realisasi_per_triwulan__dijumlahkan_bila_tidak_ada_kolom_jumlah() -> None:
    ekspor = baca(
        ["Kode", "Uraian", "Pagu", "Realisasi", "", "", ""],
        ["", "", "", "TW I", "TW II", "TW III", "TW IV"],
        ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000],
        ["1.06.02.2.01.0002", "Dermaga Apung", 3_000_000, 0, 0, 500_000, 1_000_000],
    )

    assert sub(ekspor) == DUA


def test_kinerja_di_sebelah_uang__target_dan_capaian_fisik_tidak_diambil() -> None:
    ekspor = baca(
        ["Kode", "Sub Kegiatan", "Indikator", "Kinerja", "", "", "Keuangan", "", ""],
        ["", "", "", "Target", "Realisasi", "%", "Pagu", "Realisasi", "%"],
        ["1.06.02.2.01.0001", "Perahu Baca", "Jumlah perahu", 5000, 4000, 80, 5_000_000, 4_000_000, 80],
        ["1.06.02.2.01.0002", "Dermaga Apung", "Jumlah dermaga", 10, 5, 50, 3_000_000, 1_500_000, 50],
    )

    assert sub(ekspor) == DUA


def test_dua_tabel_dalam_satu_lembar__pagu_di_satu_realisasi_di_lainnya() -> None:
    ekspor = baca(
        ["A. PAGU"],
        ["Kode", "Uraian", "Pagu"],
        ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000],
        ["1.06.02.2.01.0002", "Dermaga Apung", 3_000_000],
        ["", "Jumlah", 8_000_000],
        [""],
        ["B. REALISASI"],
        ["Kode", "Uraian", "Realisasi"],
        ["1.06.02.2.01.0001", "Perahu Baca", 4_000_000],
        ["1.06.02.2.01.0002", "Dermaga Apung", 1_500_000],
        ["", "Jumlah", 5_500_000],
    )

    assert len(ekspor.tabel) == 2
    assert sub(ekspor) == [d[:3] for d in DUA] + [(*d[:2], d[3]) for d in DUA]
    assert selisih_jumlah(ekspor.baris) == ()


def test_beberapa_lembar__semua_dibaca_atau_yang_disebut_saja() -> None:
    satu = ["Kode", "Uraian", "Pagu"], ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000]
    dua = ["Kode", "Uraian", "Pagu"], ["1.06.02.2.01.0002", "Dermaga Apung", 3_000_000]
    isi = berkas.xlsx(("Bidang A", satu), ("Bidang B", dua), ("Catatan", [["Lain-lain"]]))

    assert len(sub(baca_ekspor(isi, "x.xlsx"))) == 2
    assert sub(baca_ekspor(isi, "x.xlsx", lembar=["bidang b"])) == [
        ("1.06.02.2.01.0002", "Dermaga Apung", 3_000_000)
    ]
    with pytest.raises(EksporDitolak, match="Yang ada: Bidang A, Bidang B"):
        baca_ekspor(isi, "x.xlsx", lembar=["Bidang C"])


def test_pilihan_kolom__mengganti_yang_ditemukan_sendiri() -> None:
    baris = (
        ["Kode", "Uraian", "Pagu Usulan", "Pagu Sah", "Cair"],
        ["1.06.02.2.01.0001", "Perahu Baca", 9_000_000, 5_000_000, 4_000_000],
    )

    assert sub(baca(*baris)) == [("1.06.02.2.01.0001", "Perahu Baca", 9_000_000)]
    assert sub(baca(*baris, kolom=["pagu=D", "realisasi=E"])) == DUA[:1]
    assert sub(baca(*baris, kolom=["pagu=D+E"])) == [("1.06.02.2.01.0001", "Perahu Baca", 9_000_000)]
    for salah in ("pagu", "uang=D", "pagu=D+7", "pagu="):
        with pytest.raises(EksporDitolak, match="tidak terbaca"):
            baca(*baris, kolom=[salah])


def test_pilihan_kolom__tabel_tanpa_kata_anggaran_dan_tanpa_kepala() -> None:
    baris = [["1.06.02.2.01.0001", "Perahu Baca", 5_000_000, 4_000_000]]
    pilihan = ["kode=A,nama=B,pagu=C,realisasi=D"]

    assert sub(baca(["Kode", "Uraian", "Plafon", "Cair"], *baris, kolom=["pagu=C,realisasi=D"])) == DUA[:1]
    assert sub(baca(*baris, judul=[], kolom=pilihan)) == DUA[:1]


def test_nama_dikenal__menggantikan_kode_yang_tidak_ada() -> None:
    baris = (
        ["Uraian", "Pagu", "Realisasi"],
        ["Perahu Rakyat", 9_000_000, 9_000_000],
        ["PERAHU BACA", 5_000_000, 4_000_000],
    )

    assert sub(baca(*baris, dikenal=["Perahu Baca"])) == [("", "PERAHU BACA", 5_000_000, 4_000_000)]


def test_pagu_atau_realisasi__tidak_ditebak() -> None:
    baris = (
        ["Kode", "Uraian", "Belanja Pegawai", "Belanja Modal", "Jumlah"],
        ["1.06.02.2.01.0001", "Perahu Baca", 3_000_000, 2_000_000, 5_000_000],
    )

    with pytest.raises(EksporDitolak, match="kolom E"):
        baca(*baris)
    assert sub(baca(*baris, judul=[["RINCIAN DPA"]])) == [("1.06.02.2.01.0001", "Perahu Baca", 5_000_000)]


@pytest.mark.parametrize(
    ("garis", "nama", "bulan"),
    [
        ("Periode 1 Januari 2025 s.d. 31 Juli 2025", "x.xls", 7),
        ("SAMPAI DENGAN BULAN SEPTEMBER", "x.xls", 9),
        ("Per 31 Mei 2025, dicetak 3 Juni 2025", "x.xls", 5),
        ("Tanggal cetak: 5 Januari 2026", "x.xls", None),
        ("Triwulan III Tahun Anggaran 2025", "x.xls", 9),
        ("Semester I", "x.xls", 6),
        ("", "LRA_Agustus_2025.xls", 8),
        ("", "rekap-nop.xls", 11),
        ("", "rekap.xls", None),
    ],
)
def test_bulan__dari_kalimat_tentang_masa_atau_nama_berkas(garis: str, nama: str, bulan: int | None) -> None:
    tabel: list[list[Any]] = [["Kode", "Uraian", "Pagu"], ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000]]

    assert baca_ekspor(berkas.xls([[garis], *tabel]), nama).keterangan.bulan == bulan


JENIS = {
    "xls": lambda b: berkas.xls(b),
    "xlsx": lambda b: berkas.xlsx(("LRA", b)),
    "html": lambda b: berkas.html(b).encode(),
    "mhtml": lambda b: berkas.mhtml(berkas.html(b)),
    "xml2003": lambda b: berkas.xml2003(b),
    "csv": lambda b: "\r\n".join(";".join(str(s) for s in r) for r in b).encode("cp1252"),
    "csv-koma": lambda b: "\n".join(",".join(f'"{s}"' for s in r) for r in b).encode(),
    "csv-utf16": lambda b: "\r\n".join("\t".join(str(s) for s in r) for r in b).encode("utf-16"),
    "csv-bom": lambda b: "\r\n".join(";".join(str(s) for s in r) for r in b).encode("utf-8-sig"),
}


@pytest.mark.parametrize("jenis", JENIS)
def test_jenis_berkas__isi_yang_sama_dari_apa_pun(jenis: str) -> None:
    baris = [
        ["PEMERINTAH KOTA ARUNIKA"],
        ["Tahun Anggaran 2025, s.d. Bulan Oktober"],
        ["SKPD : DINAS PERAHU"],
        ["Kode", "Uraian", "Anggaran", "Realisasi"],
        ["1.06.02.2.01", "Perahu Rakyat – Ñ", "8.000.000,00", "5.500.000,00"],
        ["1.06.02.2.01.0001", "Perahu Baca", "5.000.000,00", "4.000.000,00"],
        ["1.06.02.2.01.0002", "Dermaga Apung", "3.000.000,00", "1.500.000,00"],
    ]

    ekspor = baca_ekspor(JENIS[jenis](baris), "LRA.xls")

    assert sub(ekspor) == DUA
    ketr = ekspor.keterangan
    assert (ketr.pemerintah, ketr.pd, ketr.tahun, ketr.bulan) == (
        ("KOTA ARUNIKA",),
        ("DINAS PERAHU",),
        2025,
        10,
    )
    assert selisih_jumlah(ekspor.baris) == ()


def test_csv__titik_koma_walaupun_angka_dan_namanya_berkoma() -> None:
    isi = (
        "Kode;Uraian;Anggaran;Realisasi\n1.06.02.2.01.0001;Perahu, Dayung, Layar;5,000,000.00;4,000,000.00\n"
    )

    assert sub(baca_ekspor(isi.encode(), "x.csv")) == [
        ("1.06.02.2.01.0001", "Perahu, Dayung, Layar", 5_000_000, 4_000_000)
    ]


def test_html__rentang_baris_dan_kolom_pada_kepala_dan_angka_excel() -> None:
    baris: list[list[Any]] = [
        [("Kode", 1, 2), ("Uraian", 1, 2), ("Belanja Operasi", 2, 1), ("Belanja Modal", 2, 1)],
        ["Anggaran", "Realisasi", "Anggaran", "Realisasi"],
        ["1.06.02.2.01.0001", "Perahu Baca", "3.000.000", "4.000.000", "2.000.000", "-"],
        ["1.06.02.2.01.0002", "Dermaga Apung", "3.000.000", "1.500.000", "-", "-"],
    ]

    ekspor = baca_ekspor(berkas.html(baris).encode(), "x.xls")

    assert sub(ekspor) == DUA
    assert ekspor.tabel[0].susunan.kolom[PAGU].huruf == "C+E"


def test_html__angka_di_sebelah_teks_dipakai() -> None:
    isi = berkas.html([["Kode", "Uraian", "Pagu"], ["1.06.02.2.01.0001", "Perahu Baca", "5 jt"]]).replace(
        "rowspan='1'>5 jt", 'x:num="5000000">5 jt'
    )

    assert sub(baca_ekspor(isi.encode(), "x.xls")) == [("1.06.02.2.01.0001", "Perahu Baca", 5_000_000)]


def test_sen__dibawa_sebagaimana_tercetak() -> None:
    ekspor = baca(
        ["Kode", "Uraian", "Pagu", "Realisasi"], ["1.06.02.2.01.0001", "A", "5.000.000,00", "1.234.567,89"]
    )

    assert subkegiatan(ekspor.baris)[0].jumlah[REALISASI] == Decimal("1234567.89")


def test_sel_rusak__disebut_dan_tidak_dibawa() -> None:
    ekspor = baca(
        ["Kode", "Uraian", "Pagu", "Realisasi"],
        ["1.06.02.2.01.0001", "Perahu Baca", 5_000_000, "#REF!"],
        ["1.06.02.2.01.0002", "Dermaga Apung", 3_000_000, "21,276,070,424,00"],
        ["1.06.02.2.01.0003", "Dermaga Batu", 3_000_000, 1_500_000],
    )

    assert [(r.sumber.sel, r.teks) for r in ekspor.rusak] == [("D6", "#REF!"), ("D7", "21,276,070,424,00")]
    assert sub(ekspor)[0] == ("1.06.02.2.01.0001", "Perahu Baca", 5_000_000)


BUKAN: dict[str, list[list[Any]]] = {
    "rekap pendapatan": [["Kode", "Uraian", "APBD 2025"], ["4.1.01", "Pajak Daerah", 9_000_000]],
    "menurut rekening": [
        ["Kode", "Uraian", "Anggaran"],
        ["5.1.01", "Belanja Pegawai", 9_000_000],
        ["5.1.02", "Belanja Barang", 5_000],
    ],
    "hanya memuat baris rekening": [
        ["Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening", "Nama Rekening", "Anggaran"],
        ["1.06.02.2.01.0001", "Perahu Baca", "5.1.02.01", "Belanja Barang", 5_000_000],
        ["1.06.02.2.01.0001", "Perahu Baca", "5.1.02.02", "Belanja Jasa", 4_000_000],
    ],
    "berhenti di kegiatan": [
        ["Kode", "Uraian", "Anggaran"],
        ["1.06.02", "Program A", 9_000_000],
        ["1.06.02.2.01", "Kegiatan A", 9_000_000],
    ],
    "Tidak ada tabel anggaran": [["Nama", "Alamat"], ["Ani", "Jalan Mawar"]],
    "tanpa kode": [["Uraian", "Anggaran"], ["Honor", 5_000_000], ["Sewa", 7_000_000]],
}


@pytest.mark.parametrize("kata", BUKAN)
def test_bukan_rekap_subkegiatan__ditolak_dengan_kalimat(kata: str) -> None:
    with pytest.raises(EksporDitolak, match=kata):
        baca(*BUKAN[kata], judul=[["DINAS PERAHU"]])


def test_buku_kerja_sendiri__ditolak() -> None:
    isi = berkas.xlsx(("Petunjuk", [["x"]]), ("Identitas", [["x"]]), ("Narasi", [["x"]]))

    with pytest.raises(EksporDitolak, match="buku kerja Akuntabel"):
        baca_ekspor(isi, "lkjip.xlsx")
