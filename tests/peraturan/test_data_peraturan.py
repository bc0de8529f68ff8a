"""What the shipped regulations say, against the printed sources."""

from __future__ import annotations

from datetime import date

import pytest

from akuntabel.peraturan import DIBACA, DIINGAT, PERAN, TANGGAL_PERAN, ambil, berlaku, semua

AKHIR_2022 = date(2022, 12, 31)


def test_skala_capaian__rows_are_as_printed_in_permendagri_86_2017() -> None:
    skala = berlaku("skala_capaian", pada=AKHIR_2022)
    assert skala.peraturan.kode == "permendagri_86_2017"
    assert [(baris["predikat"], baris["tercetak"]) for baris in skala.isi["baris"]] == [
        ("Sangat Tinggi", "91 ≤ 100"),
        ("Tinggi", "76 ≤ 90"),
        ("Sedang", "66 ≤ 75"),
        ("Rendah", "51 ≤ 65"),
        ("Sangat Rendah", "≤ 50"),
    ]


def test_skala_capaian__our_reading_is_by_lower_bounds_and_says_why() -> None:
    isi = berlaku("skala_capaian", pada=AKHIR_2022).isi
    assert [baris["bawah"] for baris in isi["baris"]] == [91, 76, 66, 51, 0]
    assert isi["selang"] == "tutup_bawah"
    assert "atas" not in isi["baris"][0]
    assert "90,5" in isi["tafsir"]
    assert "100" in isi["tafsir"]


def test_skala_capaian__was_read_though_the_regulation_is_remembered() -> None:
    skala = berlaku("skala_capaian", pada=AKHIR_2022)
    assert (skala.keyakinan, skala.peraturan.keyakinan) == (DIBACA, DIINGAT)


def test_checklist_reviu__has_23_statements_in_groups_of_6_7_and_10() -> None:
    isi = berlaku("checklist_reviu", pada=AKHIR_2022).isi
    per_kelompok = [
        sum(satu["kelompok"] == kelompok["kode"] for satu in isi["pernyataan"])
        for kelompok in isi["kelompok"]
    ]
    assert per_kelompok == [6, 7, 10]
    assert len(isi["pernyataan"]) == 23


def test_checklist_reviu__only_three_statements_may_be_not_applicable() -> None:
    isi = berlaku("checklist_reviu", pada=AKHIR_2022).isi
    bersyarat = {satu["kode"]: satu["bersyarat"] for satu in isi["pernyataan"] if "bersyarat" in satu}
    assert bersyarat == {"III.3": ("III.1", "III.2"), "III.6": ("III.4", "III.5"), "III.9": ("III.8",)}


@pytest.mark.parametrize(
    ("kode", "teks"),
    [
        ("I.1", "Laporan Kinerja (LKj) telah menampilkan data penting IP"),
        ("II.7", "LKj IP bukan merupakan gabungan unit kerja di bawahnya"),
        ("III.9", 'Jika "tidak" telah terdapat penjelasan yang memadai'),
        ("III.10", "IKU dan IK telah SMART"),
    ],
)
def test_checklist_reviu__statement_is_verbatim(kode: str, teks: str) -> None:
    pernyataan = berlaku("checklist_reviu", pada=AKHIR_2022).isi["pernyataan"]
    assert {satu["kode"]: satu["teks"] for satu in pernyataan}[kode] == teks


def test_struktur_lkj__demands_seven_analyses_in_printed_order() -> None:
    analisis = berlaku("struktur_lkj", pada=AKHIR_2022).isi["analisis"]
    assert [satu["kode"] for satu in analisis] == ["a1", "a2", "a3", "a4", "a5", "a6", "a7"]
    assert all(satu["wajib"] for satu in analisis)
    assert analisis[0]["teks"] == "Membandingkan antara target dan realisasi kinerja tahun ini"
    assert analisis[5]["teks"] == "Analisis atas efisiensi penggunaan sumber daya"


def test_struktur_lkj__chapters_are_mandatory_and_front_matter_is_not() -> None:
    isi = berlaku("struktur_lkj", pada=AKHIR_2022).isi
    assert [satu["kode"] for satu in isi["bagian"] if satu["wajib"]] == [
        "bab1",
        "bab2",
        "bab3",
        "bab3a",
        "bab3b",
        "bab4",
    ]
    assert not any(satu["wajib"] for satu in isi["awal"])


def test_struktur_lkj__chapter_three_a_holds_every_analysis() -> None:
    isi = berlaku("struktur_lkj", pada=AKHIR_2022).isi
    bab3a = next(satu for satu in isi["bagian"] if satu["kode"] == "bab3a")
    assert bab3a["analisis"] == tuple(satu["kode"] for satu in isi["analisis"])


def test_formulir_pk__only_the_skpd_annex_has_the_keterangan_column() -> None:
    lampiran = berlaku("formulir_pk", pada=AKHIR_2022).isi["lampiran"]
    assert [satu["kode"] for satu in lampiran if "Keterangan" in satu["kolom_anggaran"]] == ["I/5"]


def test_formulir_pk__second_party_signs_on_the_left() -> None:
    pernyataan = berlaku("formulir_pk", pada=AKHIR_2022).isi["pernyataan"]
    assert {satu["kode"]: satu["penanda_tangan"] for satu in pernyataan}["I/2"] == (
        "Pihak Kedua",
        "Pihak Pertama",
    )


def test_formulir_pk__change_has_three_grounds_and_a_known_deadline() -> None:
    isi = berlaku("formulir_pk", pada=AKHIR_2022).isi
    assert [satu["kode"] for satu in isi["alasan_perubahan"]] == [1, 2, 3]
    batas = {satu["kode"]: satu["bulan"] for satu in berlaku("batas_waktu", pada=AKHIR_2022).isi["batas"]}
    assert batas[isi["batas_waktu"]] == 1


def test_batas_waktu__skpd_has_two_months_and_the_regency_three() -> None:
    batas = {satu["kode"]: satu["bulan"] for satu in berlaku("batas_waktu", pada=AKHIR_2022).isi["batas"]}
    assert (batas["lkj_skpd"], batas["lkj_kabupaten_kota"]) == (2, 3)


def test_dasar_hukum_wajib__names_the_presidential_and_the_ministerial_regulation() -> None:
    kode = berlaku("dasar_hukum_wajib", pada=date(2023, 2, 28)).isi["kode"]
    assert kode == ("perpres_29_2014", "permenpanrb_53_2014")


def test_pernyataan_reviu__gives_limited_assurance() -> None:
    paragraf = berlaku("pernyataan_reviu", pada=AKHIR_2022).isi["paragraf"]
    assert paragraf[1] == (
        "Reviu bertujuan untuk memberikan keyakinan terbatas laporan kinerja telah disajikan secara akurat, "
        "andal, dan valid."
    )


def test_predikat_evaluasi__eighty_is_the_top_of_bb() -> None:
    baris = berlaku("predikat_evaluasi", pada=AKHIR_2022).isi["baris"]
    assert [(satu["kategori"], satu["atas"]) for satu in baris] == [
        ("AA", 100),
        ("A", 90),
        ("BB", 80),
        ("B", 70),
        ("CC", 60),
        ("C", 50),
        ("D", 30),
    ]


@pytest.mark.parametrize(
    ("peran", "kenal"),
    [
        ("metode_capaian", "naik turun_lan turun_inversi rentang stabil selisih_negatif ordinal"),
        ("efisiensi", "selisih sisa masukan_keluaran keluaran_masukan pmk_249_2011 pmk_214_2017"),
    ],
)
def test_praktik__methods_are_the_agreed_ones_and_defaults_exist(peran: str, kenal: str) -> None:
    ketentuan = berlaku(peran, pada=AKHIR_2022)
    ada = [satu["id"] for satu in ketentuan.isi["metode"]]
    baku = ketentuan.isi["baku"]
    assert ada == kenal.split()
    assert set(baku.values() if peran == "metode_capaian" else baku) <= set(ada)
    assert ketentuan.peraturan.judul == "Praktik umum, bukan ketentuan"


def test_praktik__remembered_formula_carries_a_reading() -> None:
    for satu in berlaku("metode_capaian", pada=AKHIR_2022).isi["metode"]:
        assert satu["keyakinan"] == DIBACA or satu["tafsir"]


def test_semua__every_role_says_which_date_it_takes() -> None:
    assert set(TANGGAL_PERAN) == set(PERAN)
    assert {peran for satu in semua().values() for peran in satu.mengatur} == set(PERAN)


def test_semua__no_regulation_is_revoked_before_it_starts() -> None:
    for satu in semua().values():
        for lama in (*satu.mencabut, *satu.menggantikan):
            assert ambil(lama).mulai < satu.mulai_mencabut, (satu.kode, lama)
