"""Edges of the plausibility rules: thresholds, direction, what counts as an explanation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.teks import baca_teks
from akuntabel.reviu import Berkas
from akuntabel.reviu.ambang import ambang
from akuntabel.reviu.daftar_aturan import semua_aturan
from akuntabel.reviu.penjelasan import penjelasan, pokok_kata
from akuntabel.reviu.rangkuman import sebut_cacah, sebut_nama
from akuntabel.temuan import Temuan, Tingkat

PENGANTAR = "\n".join(f"- Uraian tugas ke-{n} dinas." for n in range(1, 31))


def utuh(bab2: str = "", bab3: str = "", penutup: str = "Demikian laporan ini.") -> str:
    return (
        "# LAPORAN KINERJA TAHUN 2024\n\nDINAS SOSIAL KOTA ARUNIKA\n\n# BAB I PENDAHULUAN\n\n"
        f"{PENGANTAR}\n\n# BAB II PERENCANAAN KINERJA\n\n{bab2}\n\n"
        f"# BAB III AKUNTABILITAS KINERJA\n\n{bab3}\n\n# BAB IV PENUTUP\n\n{penutup}\n"
    )


def capaian(*baris: tuple[str, str, str, str]) -> str:
    kepala = "| No | Indikator Kinerja | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|\n"
    isi = "".join(f"| {n} | {' | '.join(b)} |\n" for n, b in enumerate(baris, start=1))
    return f"Tabel 3.1 Capaian Kinerja Tahun 2024\n\n{kepala}{isi}"


def temuan(kode: str, isi: str) -> list[Temuan]:
    satu = next(a for a in semua_aturan() if a.kode == kode)
    bacaan = kenali(baca_teks(isi.encode(), "laporan.md"))
    return [t for t in satu.periksa(Berkas(bacaan, date(2025, 3, 1))) if isinstance(t, Temuan)]


WARGA = "Persentase warga yang terlayani"
PANTI = "Jumlah panti yang dibina"


def test_ambang__angka_dari_data_peraturan() -> None:
    batas = ambang(date(2024, 12, 31))
    assert (batas.capaian_tinggi, batas.serapan_rendah) == (Decimal(120), Decimal(85))


@pytest.mark.parametrize(("cetak", "banyak"), [("120", 0), ("120,01", 1), ("150", 1)])
def test_capaian_tinggi__baru_di_atas_ambang(cetak: str, banyak: int) -> None:
    isi = utuh(bab3=capaian((WARGA, "50", "60", cetak), (PANTI, "20", "20", "100")))
    assert len(temuan("ANL102", isi)) == banyak


def test_capaian_kurang__satu_temuan_untuk_semua_indikator() -> None:
    isi = utuh(bab3=capaian((WARGA, "80", "60", "75"), (PANTI, "20", "18", "90")))
    hasil = temuan("ANL103", isi)
    assert [(t.tertulis, len(t.lokasi_lain)) for t in hasil] == [("75", 1)]
    assert f"“{PANTI}” (90%)" in hasil[0].pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Persentase warga yang terlayani belum tercapai karena petugas terbatas.",
        "Kendala layanan warga: banyak warga yang belum terdata sehingga tidak terlayani.",
    ],
)
def test_capaian_kurang__sebab_yang_menyebut_indikator_cukup(kalimat: str) -> None:
    banyak = capaian(
        (WARGA, "80", "60", "75"), *((f"{PANTI} jenis {c}", "20", "20", "100") for c in "abcdefg")
    )
    assert len(temuan("ANL103", utuh(bab3=banyak))) == 1
    assert temuan("ANL103", utuh(bab3=f"{banyak}\n{kalimat}")) == []


def test_capaian_kurang__kalimat_pengantar_bukan_penjelasan() -> None:
    pengantar = "Analisis penyebab kegagalan persentase warga yang terlayani disajikan pada tabel berikut:"
    isi = utuh(bab3=f"{capaian((WARGA, '80', '60', '75'))}\n{pengantar}")
    assert len(temuan("ANL103", isi)) == 1


def test_penjelasan_dicari_hanya_di_laporan_yang_utuh() -> None:
    isi = utuh(bab3=capaian((WARGA, "80", "60", "75")))
    assert len(temuan("ANL103", isi)) == 1
    assert temuan("ANL103", isi.partition("# BAB IV")[0]) == []


def deret(nama: str, a: str, b: str, c: str) -> str:
    tahun = " | ".join(f"Realisasi {t}" for t in (2022, 2023, 2024))
    kepala = f"| No | Indikator Kinerja | {tahun} |\n|---|---|---|---|---|\n"
    return f"Tabel 3.2 Perbandingan Realisasi\n\n{kepala}| 1 | {nama} | {a} | {b} | {c} |\n"


@pytest.mark.parametrize(
    ("nama", "angka", "banyak"),
    [
        (WARGA, ("40", "45", "95"), 1),
        (WARGA, ("40", "45", "90"), 1),
        (WARGA, ("40", "60", "75"), 0),
        (WARGA, ("4", "8", "9"), 0),
        (WARGA, ("95", "60", "5"), 1),
        (PANTI, ("20", "30", "70"), 0),
        (PANTI, ("20", "30", "130"), 1),
        (PANTI, ("1", "2", "12"), 0),
    ],
)
def test_lonjakan__persen_menurut_poin_jumlah_menurut_kali(
    nama: str, angka: tuple[str, str, str], banyak: int
) -> None:
    assert len(temuan("ANL104", utuh(bab3=deret(nama, *angka)))) == banyak


def test_lonjakan__sebab_tanpa_perubahan_tidak_menjelaskan() -> None:
    tabel = deret(WARGA, "4,10", "58,20", "97,50")
    sebab = f"{WARGA} didukung oleh koordinasi yang baik."
    naik = f"{WARGA} naik dibandingkan tahun lalu karena cara menghitungnya berubah."
    assert len(temuan("ANL104", utuh(bab3=f"{tabel}\n{sebab}"))) == 1
    assert temuan("ANL104", utuh(bab3=f"{tabel}\n{naik}")) == []


def test_target_terlampaui__indikator_yang_diharapkan_turun_dibiarkan() -> None:
    renstra = (
        "Tabel 2.1 Target Kinerja\n\n| No | Sasaran | Indikator | Target 2024 | Target 2025 |\n"
        "|---|---|---|---|---|\n| 1 | Sejahtera | Persentase penduduk miskin | 8 | 9 |\n"
        f"| 2 | Terlayani | {WARGA} | 80 | 85 |\n"
    )
    hasil = capaian(("Persentase penduduk miskin", "8", "9", "87,5"), (WARGA, "80", "86", "107,5"))
    (satu,) = temuan("LOG102", utuh(renstra, hasil))
    assert WARGA in satu.pesan
    assert "miskin" not in satu.pesan
    assert satu.tingkat is Tingkat.SARAN


@pytest.mark.parametrize(
    ("klaim", "banyak"),
    [
        ("Dari tabel di atas seluruh indikator mencapai target.", 1),
        ("Dari tabel di atas sebagian besar indikator mencapai target.", 0),
        ("Dari tabel di atas hampir seluruh indikator melampaui target.", 1),
        ("Dari tabel di atas belum seluruh indikator mencapai target.", 0),
        ("Dari tabel di atas seluruh indikator belum mencapai target.", 0),
    ],
)
def test_klaim__dihitung_dari_barisnya(klaim: str, banyak: int) -> None:
    tabel = capaian(
        (WARGA, "80", "60", "75"), (PANTI, "20", "20", "100"), (f"{PANTI} baru", "20", "22", "110")
    )
    assert len(temuan("NAR120", utuh(bab3=f"{tabel}\n{klaim}"))) == banyak


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Periode 5 (lima) tahun 2021 s.d. 2024.", 1),
        ("Renstra berlaku selama 5 tahun (2021-2026).", 0),
        ("Renstra berlaku selama 6 tahun, 2021 sampai dengan 2026.", 0),
        ("Laporan untuk periode 1 (satu) tahun, yaitu tahun 2022.", 0),
    ],
)
def test_lama_periode(kalimat: str, banyak: int) -> None:
    assert len(temuan("LOG108", kalimat)) == banyak


def test_serapan__baris_kecil_dibiarkan_bila_keseluruhan_baik() -> None:
    judul = "Tabel 3.2 Realisasi Anggaran\n\n"
    kepala = f"{judul}| Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%) |\n|---|---|---|---|\n"
    hasil = capaian((WARGA, "80", "84", "105"))
    besar = "| Program Pemberdayaan | 9.700.000.000 | 9.506.000.000 | 98,00 |\n"
    kecil = "| Program Kearsipan | 300.000.000 | 150.000.000 | 50,00 |\n"
    jumlah = "| Jumlah | 10.000.000.000 | 9.656.000.000 | 96,56 |\n"
    assert temuan("ANL107", utuh(bab3=f"{hasil}\n{kepala}{besar}{kecil}{jumlah}")) == []
    sedang = kecil.replace("300.", "600.").replace("150.", "300.")
    assert len(temuan("ANL107", utuh(bab3=f"{hasil}\n{kepala}{besar}{sedang}"))) == 1


def test_serapan__salah_ketik_pada_jumlahnya_tidak_menyembunyikan_yang_rendah() -> None:
    judul = "Tabel 3.2 Realisasi Anggaran\n\n"
    kepala = f"{judul}| Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%) |\n|---|---|---|---|\n"
    program = "| Program Pemberdayaan | 9.700.000.000 | 6.790.000.000 | 70,00 |\n"
    jumlah = "| Jumlah | 9.700.000.000 | 6.790.000.000 | {} |\n"
    benar, salah = (
        temuan(
            "ANL107", utuh(bab3=f"{capaian((WARGA, '80', '84', '105'))}\n{kepala}{program}{jumlah.format(n)}")
        )
        for n in ("70,00", "90,00")
    )
    assert [len(t.lokasi_lain) for t in (*benar, *salah)] == [1, 1]


def test_judul_kosong__anak_judul_adalah_isi() -> None:
    kosong = utuh(bab3="## 3.1 Capaian\n\n## 3.2 Anggaran\n\nTerlaksana.")
    beranak = utuh(bab3="## 3.1 Capaian\n\n### 3.1.1 Hasil\n\nTercapai.\n\n## 3.2 Anggaran\n\nTerlaksana.")
    assert [t.tertulis for t in temuan("LKP106", kosong)] == ["3.1 Capaian"]
    assert temuan("LKP106", beranak) == []


def test_pokok_kata__awal_kata_tanpa_kata_umum() -> None:
    assert pokok_kata("Persentase warga yang terlayani") == {"warga", "terlay"}
    assert pokok_kata("Warga belum terlayaninya") >= {"warga", "terlay"}


def test_penjelasan__membedakan_sebab_dan_perubahan() -> None:
    bacaan = kenali(
        baca_teks(b"Hasil baik karena kerja sama.\n\nHasil meningkat karena ada pelatihan.\n", "a.md")
    )
    assert [p.tentang_perubahan for p in penjelasan(bacaan)] == [False, True]


def test_sebut_nama__lima_pertama_dan_banyak_sisanya() -> None:
    assert sebut_nama(["a", "b", "a"]) == "“a”; “b”"
    assert sebut_nama([("a", "5%")]) == "“a” (5%)"
    assert sebut_nama(list("abcdefg")).endswith("“e”; dan 2 lainnya")
    assert sebut_cacah(["1 program"]) == "1 program"
    assert (
        sebut_cacah(["1 program", "2 kegiatan", "3 subkegiatan"])
        == "1 program, 2 kegiatan, dan 3 subkegiatan"
    )


@pytest.mark.parametrize(("kedua", "disebut"), [("112,00", 0), ("104,00", 1)])
def test_efisiensi_beberapa_indikator__menurut_rata_rata_capaiannya(kedua: str, disebut: int) -> None:
    sebaris = "<td rowspan='2'>80,00</td><td rowspan='2'>9,50</td>"
    isi = (
        "<html><body><h1>BAB III AKUNTABILITAS KINERJA</h1><p>Tabel 3.7 Efisiensi Penggunaan Sumber Daya</p>"
        "<table><tr><th>No</th><th>Indikator Kinerja</th><th>Capaian Kinerja (%)</th>"
        "<th>Penyerapan Anggaran (%)</th><th>Tingkat Efisiensi (%)</th></tr>"
        f"<tr><td>1</td><td>Rasio warga terlayani</td><td>90,00</td>{sebaris}</tr>"
        f"<tr><td>2</td><td>Rasio warga mandiri</td><td>{kedua}</td></tr></table></body></html>"
    )
    satu = next(a for a in semua_aturan() if a.kode == "ANL108")
    berkas = Berkas(kenali(baca(isi.encode(), "a.html")), date(2025, 3, 1))
    semua = [t for t in satu.periksa(berkas) if isinstance(t, Temuan)]

    assert sum(t.pesan.count("efisiensi 9,50") for t in semua) == disebut
