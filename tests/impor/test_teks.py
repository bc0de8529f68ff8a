from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bacaan import Format
from akuntabel.impor.luar import susun_bab, ujung_baris
from akuntabel.impor.teks import baca_teks
from akuntabel.naskah import (
    Bab,
    Blok,
    Daftar,
    Naskah,
    Paragraf,
    Sebaris,
    Tabel,
    Tulisan,
    teks_sebaris,
    telusuri,
)


def baca(teks: str) -> Naskah:
    return baca_teks(teks.encode(), "uji.md").naskah


def tabel(teks: str) -> list[Tabel]:
    return [b for b in telusuri(baca(teks)) if isinstance(b, Tabel)]


def sel(tabel: Tabel) -> list[list[str]]:
    return [[teks_sebaris(s.isi) for s in b.sel] for b in (*tabel.kepala, *tabel.badan)]


def paragraf(teks: str) -> list[str]:
    return [teks_sebaris(b.isi) for b in telusuri(baca(teks)) if isinstance(b, Paragraf)]


def test_tabel_pipa__kepala_garis_dan_pipa_terlepas() -> None:
    (satu,) = tabel("| No | Indikator |\n|---|:--:|\n| 1 | A \\| B |\n| 2 |\n")

    assert sel(satu) == [["No", "Indikator"], ["1", "A | B"], ["2", ""]]
    assert len(satu.kepala) == 1
    assert satu.badan[0].sel[1].letak.baris == 3
    assert (satu.badan[0].sel[1].letak.baris_tabel, satu.badan[0].sel[1].letak.kolom) == (2, 2)


def test_tabel_pipa__tanpa_garis_dan_tanpa_pipa_luar() -> None:
    assert sel(tabel("| a | b |\n| 1 | 2 |")[0]) == [["a", "b"], ["1", "2"]]
    assert sel(tabel("a | b | c\n1 | 2 | 3")[0]) == [["a", "b", "c"], ["1", "2", "3"]]


def test_tabel_pipa__petak_dengan_sel_berbaris() -> None:
    (satu,) = tabel("+----+-----+\n| No | Nama|\n+====+=====+\n| 1  | Jalan |\n|    | desa |\n+----+-----+")

    assert sel(satu) == [["No", "Nama"], ["1", "Jalan desa"]]
    assert len(satu.kepala) == 1


def test_kalimat_berpipa__bukan_tabel() -> None:
    assert tabel("Pilih ya | tidak.\nLalu kirim.") == []


def test_tabel_tab__baris_tidak_rata_dan_kepala_dua_baris() -> None:
    (satu,) = tabel("No\tIndikator\tTahun 2030\t\n\t\tTarget\tRealisasi\n1\tJalan\t90\t80\n2\tAir\t70")

    assert sel(satu) == [
        ["No", "Indikator", "Tahun 2030", ""],
        ["", "", "Target", "Realisasi"],
        ["1", "Jalan", "90", "80"],
        ["2", "Air", "70", ""],
    ]


def test_tabel_tab__terpotong_halaman_adalah_satu() -> None:
    awal = "No\tNama\tNilai\n1\tJalan kabupaten yang\t90\n\n\tmantap\t\n2\tAir\t80\n"
    teks = f"{awal}\nLKJIP DINAS ALAM 2030\n\n3\tUdara\t70\n"
    dokumen = baca_teks(teks.encode(), "uji.txt")
    (satu,) = [b for b in telusuri(dokumen.naskah) if isinstance(b, Tabel)]

    assert sel(satu)[1:] == [
        ["1", "Jalan kabupaten yang mantap", "90"],
        ["2", "Air", "80"],
        ["3", "Udara", "70"],
    ]
    assert [t.letak.baris for t in satu.badan[1].sel[1].isi if isinstance(t, Tulisan)] == [2, 4]
    assert [b.teks for b in dokumen.berulang] == ["LKJIP DINAS ALAM 2030"]


def test_tabel_tab__bergeser_sesudah_halaman() -> None:
    awal = "Kegiatan\t\tPagu\n1\tJalan\tRp. 10\n"
    teks = f"{awal}\n\t1.1\tAspal\t\tRp. 4\n2\t\tAir\t\tRp. 5\n\t2.1\tPipa\t\tRp. 5\n"

    assert sel(tabel(teks)[0])[2:] == [
        ["1.1", "Aspal", "Rp. 4"],
        ["2", "Air", "Rp. 5"],
        ["2.1", "Pipa", "Rp. 5"],
    ]


def test_tabel_tab__kepala_berulang_dibuang_kepala_lain_memisah() -> None:
    satu = "No\tNama\tNilai\n1\tJalan\t90\n\nNo\tNama\tNilai\n2\tAir\t80\n"
    dua = "No\tNama\tNilai\n1\tJalan\t90\n\nKode\tProgram\tPagu\n2\tAir\t80\n"

    assert [len(t.badan) for t in tabel(satu)] == [3]
    assert [len(t.badan) for t in tabel(dua)] == [2, 2]


def test_tabel_tab__baris_sel_yang_terpenggal() -> None:
    teks = "No\tNama\tNilai\n1\tJalan\nkabupaten\t90\n2\tAir\t80\n"

    assert sel(tabel(teks)[0])[1:] == [["1", "Jalan kabupaten", "90"], ["2", "Air", "80"]]


@pytest.mark.parametrize(
    "teks",
    [
        "DAFTAR ISI\n\nKATA PENGANTAR\ti\nBAB I PENDAHULUAN\t1\n1.1 Latar Belakang\t3\n",
        "Tabel 3.1 Capaian\t12\nTabel 3.2 Anggaran\t14\n",
        "1.1 Latar Belakang ........ 3\n1.2 Dasar Hukum ........ 4\n",
        "1.\tUndang-Undang Nomor 1\n2.\tPeraturan Nomor 2\n",
        "Nama\t: Budi\nJabatan\t: Kepala\n",
    ],
)
def test_baris_bertab__bukan_tabel(teks: str) -> None:
    assert tabel(teks) == []


def test_entri_daftar_isi__tetap_bertab() -> None:
    assert paragraf("DAFTAR ISI\nBAB I PENDAHULUAN\t1\n") == ["DAFTAR ISI", "BAB I PENDAHULUAN\t1"]


def test_judul__pagar_dan_bab() -> None:
    isi = baca("# BAB I\n\nSatu.\n\n## 1.1 Umum\n\nDua.\n\nBAB II\n\nPERENCANAAN KINERJA\n\nTiga.\n").isi

    assert [teks_sebaris(b.judul) for b in isi if isinstance(b, Bab)] == [
        "BAB I",
        "BAB II PERENCANAAN KINERJA",
    ]
    dalam = [b for b in isi[0].isi if isinstance(b, Bab)] if isinstance(isi[0], Bab) else []
    assert [(b.tingkat, teks_sebaris(b.judul), len(b.isi)) for b in dalam] == [(2, "1.1 Umum", 1)]


def test_susun_bab__tingkat_melompat() -> None:
    def bab(tingkat: int) -> Bab:
        return Bab(str(tingkat), tingkat, (), ())

    hasil = susun_bab([Paragraf(()), bab(3), bab(1), bab(3), Paragraf(()), bab(2)])

    assert [type(b).__name__ for b in hasil] == ["Paragraf", "Bab", "Bab"]
    assert isinstance(hasil[2], Bab)
    assert [(b.tingkat, len(b.isi)) for b in hasil[2].isi if isinstance(b, Bab)] == [(3, 1), (2, 0)]


def test_daftar__bersarang_dan_bernomor() -> None:
    (satu,) = (b for b in baca("1. Satu\n2. Dua\n   - a\n   - b\n\n3. Tiga\n").isi if isinstance(b, Daftar))

    assert [len(b) for b in satu.butir] == [1, 2, 1]


def test_nomor_sendirian__bukan_daftar() -> None:
    assert paragraf("1. Visi\n\nVisi adalah gambaran.\n") == ["1. Visi", "Visi adalah gambaran."]


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Kata **tebal** dan *miring*, 5 * 3 * 2", "Kata tebal dan miring, 5 * 3 * 2"),
        (r"$\frac{\text{Jumlah A}}{\text{Jumlah B}} \times 100\%$", "(Jumlah A / Jumlah B) × 100%"),
        (r"$91 \leq 100$", "91 ≤ 100"),
        ("Harga US$100 dan US$200", "Harga US$100 dan US$200"),
        ("<i>miring</i> < 5 dan > 3", "miring < 5 dan > 3"),
        ("Rp91-.160.954", "Rp91-.160.954"),
    ],
)
def test_tanda(teks: str, hasil: str) -> None:
    assert paragraf(teks) == [hasil]


@pytest.mark.parametrize(
    ("baris", "berikut", "hasil"),
    [
        ("capaian", "kinerja", "capaian "),
        ("pelaksa-", "naan", "pelaksa"),
        ("masing-", "masing", "masing-"),
        ("sebaik-", "baiknya", "sebaik-"),
        ("2021-", "2026", "2021-"),
        ("Covid-", "19", "Covid-"),
        ("nilai -", "nilai", "nilai - "),
    ],
)
def test_ujung_baris(baris: str, berikut: str, hasil: str) -> None:
    assert ujung_baris(baris, berikut) == hasil


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_sandi(sandi: str) -> None:
    dokumen = baca_teks("Capaian – 98,2 % é\n".encode(sandi), "uji.txt")
    (satu,) = (b for b in dokumen.naskah.isi if isinstance(b, Paragraf))

    assert teks_sebaris(satu.isi) == "Capaian – 98,2 % é"


def test_halaman__dari_pemisah_halaman() -> None:
    dokumen = baca_teks(b"Satu\n\fDua\n\f", "uji.txt")

    assert dokumen.format is Format.TEKS
    assert dokumen.halaman == 2
    assert [b.letak.halaman for b in dokumen.naskah.isi if isinstance(b, Paragraf)] == [1, 2]
    assert baca_teks(b"Satu\n", "uji.txt").halaman is None


def test_paragraf__baris_selebar_tetap_disambung() -> None:
    teks = (
        "Capaian kinerja sasaran pada tahun ini melampaui target yang telah\n"
        "ditetapkan dalam perjanjian kinerja, yakni sebesar 98,2 persen dari\n"
        "target.\n"
    )
    (satu,) = baca(teks).isi

    assert isinstance(satu, Paragraf)
    assert [t.letak.baris for t in satu.isi if isinstance(t, Tulisan)] == [1, 2, 3]
    assert "telah ditetapkan" in teks_sebaris(satu.isi)


@pytest.mark.korpus
def test_korpus__laporan_teks(korpus: Path) -> None:
    lebar = []
    for berkas in sorted((korpus / "seed").glob("*.txt")):
        naskah = baca_teks(berkas.read_bytes(), berkas.name).naskah
        lebar += [(len(b.kolom), len(b.badan)) for b in telusuri(naskah) if isinstance(b, Tabel)]

    assert lebar == [
        (3, 4), (9, 5), (7, 4), (6, 4), (4, 2), (3, 63), (3, 26), (3, 6), (8, 3), (5, 2), (7, 3),
        (6, 3), (6, 3), (8, 3), (9, 4), (9, 16), (4, 7), (12, 5),
    ]  # fmt: skip


def test_tabel_spasi__kolom_dari_baris_terpenuh() -> None:
    teks = (
        "                              Tahun 2030\n"
        "No   Indikator            Target   Realisasi\n"
        "1    Jalan dalam kondisi     84       79,82\n"
        "     mantap\n"
        "2    Air bersih              64       65,14\n"
    )
    (satu,) = tabel(teks)

    assert sel(satu)[1:] == [
        ["No", "Indikator", "Target", "Realisasi"],
        ["1", "Jalan dalam kondisi mantap", "84", "79,82"],
        ["2", "Air bersih", "64", "65,14"],
    ]
    assert [(teks_sebaris(s.isi), s.lebar) for s in satu.badan[0].sel][-1] == ("Tahun 2030", 2)


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian  kinerja tahun ini\nsudah  baik dan 98,2  tercapai\n",
        "KEPALA DINAS          BUPATI\n\nBUDI                  ANI\n",
        "1.  Undang-Undang Nomor 1\n2.  Peraturan Nomor 2\n",
        "1.1 Latar Belakang      3\n1.2 Dasar Hukum         4\n",
        "Kota Contoh,     28 Februari 2030\nKEPALA DINAS     SEKRETARIS\n",
    ],
)
def test_baris_berspasi__bukan_tabel(teks: str) -> None:
    assert tabel(teks) == []


def test_sistematika__daftar_bukan_tabel() -> None:
    (satu,) = baca("BAB I\tPendahuluan Berisi latar belakang.\nBAB II\tPerencanaan Berisi rencana.\n").isi

    assert isinstance(satu, Daftar)


def test_baris_pinggir__disisihkan_dan_nomor_halaman_dikenal() -> None:
    kata = ["jalan", "air", "udara", "hutan", "laut"]
    halaman = [
        f"LKJIP DINAS ALAM 2030\n\nIsi tentang {k}.\n\nSelesai {k}.\n\n{n}" for n, k in enumerate(kata, 5)
    ]
    dokumen = baca_teks("\f".join(halaman).encode(), "uji.txt")

    assert [b.teks for b in dokumen.berulang] == ["LKJIP DINAS ALAM 2030"]
    assert len(dokumen.berulang[0].letak) == 5
    isi = [b for b in dokumen.naskah.isi if isinstance(b, Paragraf)]
    assert len(isi) == 10
    assert (isi[2].letak.halaman, isi[2].letak.halaman_cetak, isi[2].letak.baris) == (2, "6", 9)


@given(st.lists(st.text(alphabet="ab1.,%|\t\f\n *#-$\\{}", max_size=30), max_size=20))
def test_teks_apa_pun__terbaca_dan_tak_ada_yang_hilang(baris: list[str]) -> None:
    teks = "\n".join(baris)
    dokumen = baca_teks(teks.encode(), "uji.txt")
    tulisan = "".join(b.teks * len(b.letak) for b in dokumen.berulang)
    for blok in telusuri(dokumen.naskah):
        tulisan += "".join(map(teks_sebaris, isi_blok(blok)))

    assert set(tulisan) & set("ab") == set(teks) & set("ab")
    assert Counter(c for c in tulisan if c in "ab") <= Counter(c for c in teks if c in "ab")


def isi_blok(blok: Blok) -> list[tuple[Sebaris, ...]]:
    match blok:
        case Tabel():
            return [s.isi for b in (*blok.kepala, *blok.badan) for s in b.sel]
        case Bab():
            return [blok.judul]
        case _:
            return [blok.isi] if isinstance(blok, Paragraf) else []


def test_tabel_html_di_dalam_teks__bentang_dan_letak() -> None:
    teks = (
        "Tabel 3.1 Capaian\n\n<table>\n<thead><tr><th rowspan=2>No</th><th rowspan=2>Nama</th>"
        "<th colspan=2>Tahun 2030</th></tr>\n<tr><th>Target</th><th>Realisasi</th></tr></thead>\n"
        "<tr><td>1</td><td>Ja<i>lan</i><br>mantap</td><td>90</td><td>98,2 &amp; naik</td></tr>\n"
        "</table> Sumber: Dinas\n"
    )
    (satu,) = tabel(teks)

    assert sel(satu) == [
        ["No", "Nama", "Tahun 2030"],
        ["Target", "Realisasi"],
        ["1", "Jalan mantap", "90", "98,2 & naik"],
    ]
    assert [(s.lebar, s.tinggi) for s in satu.kepala[0].sel] == [(1, 2), (1, 2), (2, 1)]
    assert [s.letak.kolom for s in satu.kepala[1].sel] == [3, 4]
    assert satu.badan[0].sel[1].letak.baris == 6
    assert paragraf(teks) == ["Tabel 3.1 Capaian", "Sumber: Dinas"]


def test_daftar_tabel__tiga_sel() -> None:
    assert tabel("DAFTAR TABEL\n\nTabel 3.1\tCapaian\t12\nTabel 3.2\tAnggaran\t14\n") == []
    assert len(tabel("1.1\tJalan\t12\n1.2\tAir\t14\n")) == 1
