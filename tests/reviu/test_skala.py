"""SKL101 to SKL104: printed scales and predicates."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bacaan import AngkaTerbaca, Bacaan, JenisSel, JenisTabel, Peran, TabelTerbaca
from akuntabel.bilangan import Bilangan, Konvensi, Rentang, parse_angka
from akuntabel.reviu.predikat import predikat_kalimat, predikat_sel, sama_predikat
from akuntabel.reviu.selang_skala import SelangTercetak, baca_selang
from akuntabel.reviu.skala_tercetak import skala_dokumen
from akuntabel.sumber import Sumber
from akuntabel.temuan import Tingkat
from tests.reviu.rakit_bacaan import bacaan, jalankan, tabel, teks, temuan

LIMA = [
    ("Sangat Tinggi", "91 ≤ 100"), ("Tinggi", "76 ≤ 90"), ("Sedang", "66 ≤ 75"), ("Rendah", "51 ≤ 65"),
    ("Sangat Rendah", "≤ 50"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cetakan", "bawah", "atas", "tutup"),
    [
        (r"$91 \leq 100$", "91", "100", (True, True)),
        (">85 – 100", "85", "100", (False, True)),
        ("85 < x ≤ 100", "85", "100", (False, True)),
        ("75 % sampai 100 %", "75", "100", (True, True)),
        ("Nilai diatas 80% s/d 100%", "80", "100", (False, True)),
        ("55,00 < 70,00", "55.00", "70.00", (True, False)),
        ("100 - 91", "91", "100", (True, True)),
        ("Lebih dari 100 %", "100", None, (False, True)),
        ("≥ 91", "91", None, (True, True)),
        ("100 ke atas", "100", None, (True, True)),
        ("≤ 50", None, "50", (True, True)),
        ("Kurang dari 55 %", None, "55", (True, False)),
    ],
)
def test_selang__bentuk_yang_tercetak(
    cetakan: str, bawah: str | None, atas: str | None, tutup: tuple[bool, bool]
) -> None:
    terbaca = baca_selang(cetakan)
    assert terbaca is not None
    rendah, tinggi = (None if b is None else Decimal(b) for b in (bawah, atas))
    assert terbaca[0] == SelangTercetak(rendah, tinggi, *tutup)


@given(st.text(max_size=60))
def test_selang__teks_apa_pun_tidak_menggagalkan(isi: str) -> None:
    terbaca = baca_selang(isi)
    if terbaca is not None and terbaca[0].bawah is not None and terbaca[0].atas is not None:
        assert terbaca[0].bawah <= terbaca[0].atas


def test_predikat__sel_dan_kalimat() -> None:
    assert predikat_sel("Sangat Baik (SB)") == "Sangat Baik (SB)"
    assert predikat_sel("Baik sekali hasilnya") == ""
    assert sama_predikat("SB", "Sangat Baik")
    assert not sama_predikat("Baik", "Sangat Baik")
    assert [p for p, _, _ in predikat_kalimat("Capaian 109 % (dalam katagori AA / Sangat Memuaskan)")] == [
        "AA / Sangat Memuaskan"
    ]
    assert predikat_kalimat("Nilai SAKIP capaiannya 71 dengan predikat BB.") == []
    assert predikat_kalimat("Kota kategori sedang menerima piala.") == []


def skala(baris: list[tuple[str, str]], judul_tabel: str = "Pengkategorian Capaian Kinerja") -> TabelTerbaca:
    kolom = [("Kategori", Peran.PREDIKAT), ("Rata-rata % Capaian", Peran.CAPAIAN)]
    return tabel(JenisTabel.SKALA, kolom, *baris, judul_tabel=judul_tabel)


def angka(cetakan: str) -> AngkaTerbaca:
    terbaca = parse_angka(cetakan, konvensi=Konvensi.INDONESIA)
    assert isinstance(terbaca, Bilangan)
    return AngkaTerbaca(cetakan, (terbaca,), Sumber(baris=1))


def berpredikat(*baris: tuple[str, str]) -> TabelTerbaca:
    kolom = [("Indikator", Peran.INDIKATOR), ("Capaian", Peran.CAPAIAN), ("Predikat", Peran.PREDIKAT)]
    satu = tabel(JenisTabel.CAPAIAN, kolom, *(("Indikator", c, p) for c, p in baris), nomor="3.2", urutan=2)
    isi = []
    for b in satu.baris:
        sel = list(b.sel)
        sel[1] = replace(sel[1], jenis=JenisSel.ANGKA, angka=angka(sel[1].teks))
        isi.append(replace(b, sel=tuple(sel)))
    return replace(satu, baris=tuple(isi))


def test_predikat_sesuai_dan_di_celah_skala__terpenuhi() -> None:
    isi = bacaan(
        tabel=(
            skala(LIMA),
            berpredikat(("109", "Sangat Tinggi"), ("90,5", "Tinggi"), ("90,5", "Sangat Tinggi")),
        )
    )
    assert temuan("SKL101", isi) == []
    assert len(jalankan("SKL101", isi)) == 3


def test_predikat_salah__galat_bila_baris_lain_mengikuti_skala() -> None:
    isi = bacaan(tabel=(skala(LIMA), berpredikat(("95", "Sangat Tinggi"), ("85,2", "Sedang"))))
    hasil = temuan("SKL101", isi)
    assert [(t.tertulis, t.seharusnya, t.tingkat) for t in hasil] == [("Sedang", "Tinggi", Tingkat.GALAT)]
    isi = bacaan(tabel=(skala(LIMA), berpredikat(("85,2", "Sedang"), ("71", "Rendah"))))
    assert {t.tingkat for t in temuan("SKL101", isi)} == {Tingkat.PERINGATAN}


def test_predikat_di_kalimat__dinilai_dengan_persen_di_dekatnya() -> None:
    kalimat = "Capaian indikator ini sebesar 85% sehingga dikategorikan Sedang."
    isi = bacaan(tabel=(skala(LIMA),), teks=(replace(teks(kalimat)[0], angka=(angka("85%"),)),))
    assert [(t.seharusnya, t.tingkat) for t in temuan("SKL101", isi)] == [("Tinggi", Tingkat.PERINGATAN)]
    benar = bacaan(
        tabel=(skala(LIMA),),
        teks=(replace(teks(kalimat.replace("Sedang", "Tinggi"))[0], angka=(angka("85%"),)),),
    )
    assert temuan("SKL101", benar) == []


def test_skala_di_teks__dikenali() -> None:
    baris = teks(
        "Untuk memberi makna ditentukan sebutan sebagai berikut:",
        "1) Nilai diatas 100% dengan sebutan sangat baik (SB)",
        "2) Nilai diatas 80% s/d 100% dengan sebutan baik (B)",
        "3) Nilai diatas 55% s/d 80% dengan sebutan cukup (C)",
        "4) Nilai dibawah 55% dengan sebutan kurang (K)",
    )
    satu = skala_dokumen(bacaan(teks=baris))[0]
    assert [k.predikat for k in satu.kelas] == ["sangat baik", "baik", "cukup", "kurang"]
    assert [k.predikat for k in satu.mungkin(Rentang.tepat(Decimal(100)))] == ["baik"]
    assert [k.predikat for k in satu.mungkin(Rentang.tepat(Decimal(55)))] == ["cukup", "kurang"]


def test_skala_efisiensi__bukan_skala_capaian() -> None:
    assert skala_dokumen(bacaan(tabel=(skala(LIMA, "Kategori Efisiensi Anggaran"),))) == ()


def test_skala_resmi__saran_hanya_bila_ada_capaian_di_luarnya_dan_tanpa_penjelasan() -> None:
    dalam = bacaan(tabel=(skala(LIMA), berpredikat(("95", "Sangat Tinggi"))))
    luar = bacaan(tabel=(skala(LIMA), berpredikat(("109", "Sangat Tinggi"))))
    jelas = replace(luar, teks=teks("Capaian di atas 100 termasuk kelas tertinggi."))
    assert temuan("SKL103", dalam) == []
    assert [t.tingkat for t in temuan("SKL103", luar)] == [Tingkat.SARAN]
    assert temuan("SKL103", jelas) == []


def test_skala_bercelah_lebar_dan_tumpang_tindih__saran() -> None:
    celah = [("Baik", "91 - 100"), ("Cukup", "76 - 89"), ("Kurang", "≤ 75")]
    tindih = [("Baik", "86 - 100"), ("Cukup", "76 - 90"), ("Kurang", "≤ 75")]
    assert "antara 89 dan 91" in temuan("SKL103", bacaan(tabel=(skala(celah),)))[0].pesan
    assert "86 sampai 90" in temuan("SKL103", bacaan(tabel=(skala(tindih),)))[0].pesan


def beda_skala() -> Bacaan:
    kolom = [("Sasaran", Peran.SASARAN), ("Sangat Berhasil", Peran.CACAH), ("Berhasil", Peran.CACAH)]
    ringkasan = tabel(JenisTabel.RINGKASAN, kolom, ["Sasaran", "-", "1"], nomor="4.1", urutan=3)
    kalimat = teks("Capaian kinerja sebesar 109 % (dalam kategori AA / Sangat Memuaskan).")
    return bacaan(tabel=(skala(LIMA), ringkasan), teks=kalimat)


def test_beberapa_skala__satu_temuan_dengan_semua_tempat() -> None:
    hasil = temuan("SKL102", beda_skala())
    assert [(t.tingkat, len(t.lokasi_lain)) for t in hasil] == [(Tingkat.PERINGATAN, 2)]
    assert "Berhasil" in hasil[0].pesan
    assert "AA / Sangat Memuaskan" in hasil[0].pesan
    assert [t.tertulis for t in temuan("SKL104", beda_skala())] == ["AA / Sangat Memuaskan"]


def test_batas_lain_untuk_predikat_yang_sama__skala_kedua() -> None:
    tiga = [("Sangat Baik", "> 100"), ("Baik", "75 - 100"), ("Kurang", "< 75")]
    kalimat = teks(
        "Rata-rata sasaran SANGAT BAIK dengan kriteria capaian 80 % sampai dengan 119 % dari target."
    )
    assert len(temuan("SKL102", bacaan(tabel=(skala(tiga),), teks=kalimat))) == 1
    assert temuan("SKL102", bacaan(tabel=(skala(tiga),))) == []


def test_tanpa_skala__tidak_ada_yang_dinilai() -> None:
    isi = bacaan(teks=teks("Capaian kinerja 109 % dalam kategori Baik."))
    assert [temuan(k, isi) for k in ("SKL101", "SKL102", "SKL103", "SKL104")] == [[], [], [], []]
