"""The search for the operands behind a number: planted ones are found, random numbers are not explained."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.bacaan import Peran
from akuntabel.bilangan import Rentang, bulatkan, cetak_angka
from akuntabel.reviu.aturan.hit_banding import banding
from akuntabel.reviu.aturan.hit_efisiensi import efisiensi
from akuntabel.reviu.aturan.hit_rasio import serapan
from akuntabel.reviu.turunan import LANGKA, Calon, cari_turunan, cetak_harapan, harapan_kebetulan
from akuntabel.reviu.turunan_jumlah import RuangJumlah, ruang_jumlah
from akuntabel.temuan import Tingkat
from tests.reviu.bentuk import Isi, J, berkas, tabel, temuan

EFISIENSI = (
    Peran.SASARAN,
    Peran.TARGET,
    Peran.REALISASI,
    Peran.CAPAIAN,
    Peran.PAGU,
    Peran.BELANJA,
    Peran.SERAPAN,
    Peran.EFISIENSI,
)
ANGGARAN = (Peran.PROGRAM, Peran.PAGU, Peran.BELANJA)
BANDING = (Peran.INDIKATOR, Peran.REALISASI, Peran.PEMBANDING, Peran.BANDING)
uang = st.integers(100_000_000, 99_999_999_999)


def calon(*nilai: str) -> list[Calon]:
    return [Calon(n, Rentang.tepat(Decimal(n)), n) for n in nilai]


def tercetak(bawah: str, atas: str) -> list[Rentang]:
    return [Rentang(Decimal(bawah), Decimal(atas))]


def test_kebetulan__kerapatan_di_sekitar_kali_lebar() -> None:
    satu = Rentang(Decimal("98.5"), Decimal("101.5"))
    nilai = [Rentang.tepat(Decimal(n)) for n in (10, 60, 120, 180, 500)]
    assert harapan_kebetulan(satu, nilai) == 3 * Decimal(3) / Decimal(150)


def test_turunan__lebih_jarang_dari_kebetulan_dan_satu_satunya() -> None:
    satu = cari_turunan(tercetak("67.45", "67.60"), calon("32.18", "67.49", "109.11"))
    assert satu is not None
    assert satu.langka
    assert satu.uraian == "67.49"
    dua = cari_turunan(tercetak("67.45", "67.60"), calon("67.46", "67.49"))
    assert dua is not None
    assert (dua.langka, dua.lain) == (False, 1)


def test_turunan__yang_pasti_kena_bukan_penjelasan() -> None:
    semua = calon(*(str(n) for n in range(50, 200)))
    assert cari_turunan(tercetak("99.5", "101"), semua) is None
    ragu = cari_turunan(tercetak("95", "105"), calon("60", "99", "150"))
    assert ragu is not None
    assert not ragu.langka
    assert ragu.bukti == "kecocokan kebetulan yang diharapkan: 0,2 dari 3 hitungan"


def test_turunan__ruang_kedua_menanggung_kebetulan_ruang_pertama() -> None:
    sempit = cari_turunan(tercetak("99", "101"), calon("100"))
    lebar = cari_turunan(tercetak("99", "101"), calon("80", "120"), calon("100"))
    assert sempit is not None
    assert lebar is not None
    assert lebar.kebetulan == 3 * sempit.kebetulan
    assert lebar.dicoba == 3


@pytest.mark.parametrize(
    ("nilai", "tulis"),
    [("0.0004", "kurang dari 0,001"), ("0.0234", "0,02"), ("0.31", "0,3"), ("0", "kurang dari 0,001")],
)
def test_cetak_harapan(nilai: str, tulis: str) -> None:
    assert cetak_harapan(Decimal(nilai)) == tulis


def bulat(nilai: int) -> str:
    return cetak_angka(Decimal(nilai))


def ruang(*pasangan: tuple[int, int]) -> RuangJumlah:
    isi = [
        (f"Program {n}", cetak_angka(Decimal(p)), cetak_angka(Decimal(b)))
        for n, (p, b) in enumerate(pasangan)
    ]
    return ruang_jumlah(berkas(tabel(ANGGARAN, *isi)).bacaan)


@given(st.lists(st.tuples(uang, uang), min_size=2, max_size=12), st.data())
def test_jumlah__selisih_yang_ditanam_ditemukan(pasangan: list[tuple[int, int]], data: st.DataObject) -> None:
    besar, kecil = sorted(data.draw(st.permutations([b for _, b in pasangan]))[:2], reverse=True)
    selisih = besar - kecil
    hasil = ruang(*pasangan).cari(Decimal(selisih))
    if len(str(selisih).rstrip("0")) < 6:
        assert hasil is None
        return
    assert hasil is not None
    assert hasil.satu.nilai + hasil.tanda * hasil.dua.nilai == selisih
    assert hasil.bukti.kebetulan < LANGKA


def test_jumlah__angka_acak_tidak_diterangkan() -> None:
    acak = random.Random(20)
    isi = ruang(*((acak.randint(10**8, 10**11), acak.randint(10**8, 10**11)) for _ in range(60)))
    kena = sum(isi.cari(Decimal(acak.randint(10**8, 10**11))) is not None for _ in range(3000))
    assert kena <= 3


def test_jumlah__seratusan_juta_yang_bulat_tidak_dicari() -> None:
    isi = ruang((900_000_000, 400_000_000), (800_000_000, 300_000_000))
    assert isi.cari(Decimal(500_000_000)) is None


def test_jumlah__selisih_satu_kolom_didahulukan() -> None:
    isi = ruang((24_055_295_451, 17_713_282_070), (137_134_680, 58_758_076))
    hasil = isi.cari(Decimal(17_654_523_994))
    assert hasil is not None
    assert hasil.peran is Peran.BELANJA
    assert hasil.hitungan == "17.713.282.070 − 58.758.076 = 17.654.523.994"


def persen(satu: int, dua: int) -> Decimal:
    return Decimal(satu) / Decimal(dua) * 100


def dua_tabel(acak: random.Random, banyak: int, *, tanam: bool) -> tuple[str, str]:
    """Return the message on an efficiency, and the name of the row it was planted from."""
    target, realisasi, pagu = acak.randint(50, 120), acak.randint(40, 130), acak.randint(10**9, 10**11)
    belanja = pagu * acak.randint(50, 99) // 100
    baris = [
        (p, p * acak.randint(400, 999) // 1000) for p in (acak.randint(10**8, 10**10) for _ in range(banyak))
    ]
    asal = acak.randrange(banyak)
    nilai = persen(baris[asal][1], baris[asal][0]) / persen(realisasi, target) * 100
    if not tanam:
        nilai = Decimal(acak.randint(1000, 15000)) / 100
    uang_baris = [(f"Program {n}", bulat(p), bulat(b)) for n, (p, b) in enumerate(baris)]
    isi = ("Layanan", str(target), str(realisasi), cetak_angka(bulatkan(persen(realisasi, target), 2), 2))
    rupiah = (
        cetak_angka(Decimal(pagu)),
        cetak_angka(Decimal(belanja)),
        cetak_angka(persen(belanja, pagu), 2),
    )
    satu = tabel(EFISIENSI, (*isi, *rupiah, cetak_angka(nilai, 2)))
    dua = replace(tabel(ANGGARAN, *uang_baris), nomor="3.9", urutan=2)
    pesan = [t.pesan for t in temuan(efisiensi, berkas(satu, dua))]
    return (pesan[0] if pesan else ""), f'"Program {asal}"'


def test_efisiensi__sebagian_besar_yang_ditanam_diterangkan_dengan_benar() -> None:
    acak = random.Random(7)
    semua = [dua_tabel(acak, 6, tanam=True) for _ in range(150)]
    tentu = [(p, asal) for p, asal in semua if "Angka itu sama dengan" in p]
    teratas = sum(asal in p for p, asal in semua)
    assert len(tentu) >= 100
    assert [p for p, asal in tentu if asal not in p] == []
    assert teratas >= 135


def test_efisiensi__angka_acak_jarang_diterangkan() -> None:
    acak = random.Random(8)
    semua = [dua_tabel(acak, 6, tanam=False)[0] for _ in range(300)]
    assert sum("Angka itu sama dengan" in p for p in semua) <= 300 * LANGKA


def persen_salah_pagu(acak: random.Random, *, tanam: bool) -> tuple[list[str], str]:
    """Return what is said of a table in which one percentage was taken over the pagu of another row."""
    baris = [(p, p * acak.randint(400, 999) // 1000) for p in acak.sample(range(10**8, 10**10), 8)]
    salah, asal = acak.sample(range(len(baris)), 2)
    pagu = baris[salah][0] * acak.randint(80, 130) // 100
    baris[asal] = (pagu, pagu * 9 // 10)
    nilai = [persen(b, p) for p, b in baris]
    nilai[salah] = persen(baris[salah][1], pagu) if tanam else Decimal(acak.randint(4000, 9999)) / 100
    isi = [
        (f"Program {n}", bulat(p), bulat(b), cetak_angka(v, 2))
        for n, ((p, b), v) in enumerate(zip(baris, nilai, strict=True))
    ]
    return [
        t.pesan for t in temuan(serapan, berkas(tabel((*ANGGARAN, Peran.SERAPAN), *isi)))
    ], f"Program {asal}"


def test_rasio__pagu_baris_lain_disebut_barisnya() -> None:
    acak = random.Random(9)
    semua = [persen_salah_pagu(acak, tanam=True) for _ in range(100)]
    benar = sum(any(f'dari baris "{asal}" dipakai sebagai pagu' in p for p in pesan) for pesan, asal in semua)
    assert benar >= 80


def test_rasio__persentase_acak_jarang_diterangkan() -> None:
    acak = random.Random(10)
    semua = [persen_salah_pagu(acak, tanam=False)[0] for _ in range(200)]
    assert sum(any("diperoleh bila" in p for p in pesan) for pesan in semua) <= 200 * LANGKA


def test_banding__koma_bergeser_hanya_dugaan() -> None:
    (satu,) = temuan(banding, berkas(tabel(BANDING, ("PPKS terlayani", "98,2", "0,13", "1,32"))))
    assert "Mungkin komanya bergeser dari pembanding ÷ realisasi × 100" in satu.pesan
    assert "ini dugaan saja" in satu.pesan


def test_efisiensi__tingkat_galat_hanya_bila_asalnya_bukan_kebetulan() -> None:
    baris = ("Layanan", "80", "100", "125", "1.000.000", "800.000", "80,00", "57,6")
    banyak = [(f"Program {n}", "500.000", bulat(350_000 + 401 * n)) for n in range(40)]
    semua = (tabel(EFISIENSI, baris), replace(tabel(ANGGARAN, *banyak), nomor="3.9", urutan=2))
    (satu,) = temuan(efisiensi, berkas(*semua))
    assert satu.tingkat is Tingkat.PERINGATAN
    assert "Angka itu sama dengan" not in satu.pesan


def test_jumlah__baris_jumlah_disebut_seluruhnya() -> None:
    isi = tabel(
        ANGGARAN, ("Program A", "310.405.061", "201.707.091"), Isi(J, ("", "910.302.511", "801.204.037"))
    )
    hasil = ruang_jumlah(berkas(isi).bacaan).cari(Decimal(801_204_037 - 201_707_091))
    assert hasil is not None
    assert hasil.bukti.uraian == "realisasi anggaran seluruhnya dikurangi realisasi anggaran Program A"
