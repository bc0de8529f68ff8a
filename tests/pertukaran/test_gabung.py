"""Merging units' workbooks: three sides of every cell, worked out by hand, in files as people leave them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal as D
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from akuntabel.kinerja.bidang import PembagianBidang
from akuntabel.kinerja.bidang_potret import potret_bidang
from akuntabel.kinerja.indikator import StatusRealisasi, Target
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.baris_baku import kolom_kunci, lembar_tabel
from akuntabel.pertukaran.bidang import AsalTidakSah, baca_asal, tulis_bidang
from akuntabel.pertukaran.buku import baca_buku, tulis_buku, urutkan
from akuntabel.pertukaran.gabung import HasilGabung, Kiriman, Sebab, gabung
from akuntabel.pertukaran.tambal import Ubahan, tambal
from tests.kinerja.test_bidang import INDUK
from tests.libreoffice import simpan as simpan_libreoffice

Sunting = Callable[[Any], None]


@pytest.fixture(scope="module")
def utama() -> bytes:
    return tulis_buku(INDUK)


def potret(isi: bytes) -> Potret:
    hasil = baca_buku(isi, nama="x")
    assert hasil.potret is not None, hasil.temuan
    return hasil.potret


@cache
def dibagikan(kode: str) -> bytes:
    pembagian = PembagianBidang(INDUK)
    bidang = pembagian.cari(kode)
    assert bidang is not None
    return tulis_bidang(INDUK, pembagian.milik(bidang))


def kirim(kode: str, *ubahan: Ubahan, sunting: Sunting | None = None) -> Kiriman:
    """Return what a unit sends back after these changes of what it was handed out."""
    isi = tambal(dibagikan(kode), ubahan)
    if sunting is not None:
        buku = load_workbook(io.BytesIO(isi))
        sunting(buku)
        keluar = io.BytesIO()
        buku.save(keluar)
        isi = keluar.getvalue()
    return Kiriman(f"{kode}.xlsx", baca_asal(isi, kode), potret(isi))


def jalan(utama: bytes, *kiriman: Kiriman, utamakan: str = "") -> HasilGabung:
    return gabung(utama, potret(utama), kiriman, utamakan=utamakan)


def sel(hasil: HasilGabung) -> set[tuple[str, str, object]]:
    return {(u.lembar, u.kolom, u.nilai) for u in hasil.ubahan}


def baris(lembar: str, kolom: str, isi: str, buku: Any) -> int:
    """Return the number of the row whose cell in a column holds a text."""
    halaman = buku[lembar]
    lajur = next(c.column for c in halaman[4] if str(c.value).removesuffix(" *") == kolom)
    return next(n for n in range(5, halaman.max_row + 1) if halaman.cell(n, lajur).value == isi)


def test_bidang__dibaca_kembali_sama_dengan_yang_dibagikan() -> None:
    pembagian = PembagianBidang(INDUK)
    for bidang in pembagian.berisi:
        milik = pembagian.milik(bidang)
        isi = tulis_bidang(INDUK, milik)
        hasil = baca_buku(isi, nama="x")

        assert hasil.temuan == ()
        assert hasil.potret == urutkan(potret_bidang(INDUK, milik))
        assert baca_asal(isi, "x").bidang == bidang.kode


def test_kolom_kunci__ada_di_setiap_lembar() -> None:
    kurang = {
        (lembar.nama, kunci)
        for lembar in lembar_tabel()
        for kunci in kolom_kunci(lembar)
        if kunci not in {k.kunci for k in lembar.kolom if k.diisi}
    }

    assert kurang == set()


def test_tanpa_ubahan__tidak_ada_yang_digabung(utama: bytes) -> None:
    assert jalan(utama, kirim("U4"), kirim("U5"), kirim("U2")) == HasilGabung((), (), (), ())


def test_baris_kembar_di_buku_utama__tidak_ditebak() -> None:
    dua = (*INDUK.target, Target("I1", "PK", 2026, D(5)), Target("I1", "PK", 2025, D(2), 1, catatan="lain"))
    kini = tulis_buku(replace(INDUK, target=dua))
    kiriman = kirim("U4", Ubahan("Target Tahunan", 5, "target", D(3)))

    hasil = jalan(kini, kiriman)

    assert hasil.ubahan == ()
    assert [b.sebab for b in hasil.benturan] == [Sebab.KEMBAR]


def test_yang_diubah_bidang_saja__masuk_di_selnya(utama: bytes) -> None:
    hasil = jalan(
        utama,
        kirim(
            "U4",
            Ubahan("Realisasi", 5, "nilai", D(80)),
            Ubahan("Pagu", 5, "jumlah", D(7)),
            Ubahan("Target Tahunan", 5, "tw1", D(3)),
            Ubahan("Indikator", 5, "sumber_data", "e-PPGBM"),
        ),
    )

    assert sel(hasil) == {
        ("Realisasi", "indikator", "I1"),
        ("Realisasi", "tahun", 2025),
        ("Realisasi", "nilai", D(80)),
        ("Realisasi", "status", StatusRealisasi.DILAPORKAN),
        ("Realisasi", "diaudit", False),
        ("Pagu", "jumlah", D(7)),
        ("Target Tahunan", "tw1", D(3)),
        ("Indikator", "sumber_data", "e-PPGBM"),
    }
    assert (hasil.baris_baru, hasil.benturan) == (1, ())
    sesudah = potret(tambal(utama, hasil.ubahan))
    assert [(r.indikator, r.nilai) for r in sesudah.realisasi] == [("I2", D(1)), ("I1", D(80))]
    assert sesudah.pagu[0].jumlah == D(7)
    assert sesudah.pagu[1] == INDUK.pagu[1]


def test_narasi__teks_bidang_menggantikan_yang_lama(utama: bytes) -> None:
    def sunting(buku: Any) -> None:
        halaman = buku["Narasi"]
        halaman.cell(baris("Narasi", "Bagian", "tren:I1", buku), 5).value = "Naik.\n\nKarena kader bertambah."

    hasil = jalan(utama, kirim("U4", sunting=sunting))

    assert {n.bagian: n.teks for n in potret(tambal(utama, hasil.ubahan)).narasi} == {
        "tren:I1": "Naik.\n\nKarena kader bertambah.",
        "anggaran": "Naik.",
        "ikhtisar": "Baik.",
    }


def test_buku_utama_juga_berubah__benturan_dengan_ketiga_isinya(utama: bytes) -> None:
    kiriman = kirim("U4", Ubahan("Pagu", 5, "jumlah", D(7)))
    kini = tambal(utama, [Ubahan("Pagu", 5, "jumlah", D(9))])
    hasil = jalan(kini, kiriman)
    (b,) = hasil.benturan

    assert hasil.ubahan == ()
    assert (b.sebab, b.lembar, b.baris, b.kolom) == (Sebab.BUKU, "Pagu", "P1.1.1 / DPA / APBD", "Pagu")
    assert (b.semula, b.buku, b.bidang) == ("1", "9", (("Bidang Kesehatan Masyarakat", "7"),))


def test_utamakan__memutuskan_benturan_dengan_buku_utama(utama: bytes) -> None:
    kiriman = kirim("U4", Ubahan("Pagu", 5, "jumlah", D(7)))
    kini = tambal(utama, [Ubahan("Pagu", 5, "jumlah", D(9))])
    bidang, buku = (jalan(kini, kiriman, utamakan=u) for u in ("bidang", "buku"))

    assert ([u.nilai for u in bidang.ubahan], bidang.benturan, bidang.diputuskan) == ([D(7)], (), 1)
    assert (buku.ubahan, buku.benturan, buku.diputuskan) == ((), (), 1)


def test_sudah_sama_di_buku_utama__bukan_benturan(utama: bytes) -> None:
    kiriman = kirim("U4", Ubahan("Pagu", 5, "jumlah", D(7)))

    assert jalan(tambal(utama, [Ubahan("Pagu", 5, "jumlah", D(7))]), kiriman) == HasilGabung((), (), (), ())


def test_dua_bidang__sama_sekali_saja_berbeda_berbenturan_juga_bila_bidang_diutamakan(utama: bytes) -> None:
    semua, satu = (
        kirim("U1", Ubahan("Pagu", 5, "jumlah", D(7))),
        kirim("U4", Ubahan("Pagu", 5, "jumlah", D(7))),
    )
    lain = kirim("U4", Ubahan("Pagu", 5, "jumlah", D(8)))
    beda = jalan(utama, semua, lain, utamakan="bidang")

    assert [u.nilai for u in jalan(utama, semua, satu).ubahan] == [D(7)]
    assert beda.ubahan == ()
    assert [(b.sebab, b.bidang) for b in beda.benturan] == [
        (Sebab.BIDANG, (("Kepala Dinas", "7"), ("Bidang Kesehatan Masyarakat", "8")))
    ]


def analisis_baru(kode: str, uraian: str, perihal: str) -> list[Ubahan]:
    isi = {"kode": kode, "perihal": perihal, "jenis": "faktor pendukung", "uraian": uraian}
    return [Ubahan("Analisis", None, k, v, sisip=kode) for k, v in isi.items()]


def test_baris_baru__ditambahkan_di_bawah(utama: bytes) -> None:
    hasil = jalan(
        utama,
        kirim("U4", *analisis_baru("KESMAS1", "Kader bertambah", "I1")),
        kirim("U5", *analisis_baru("P2P1", "Obat cukup", "I2")),
    )

    assert hasil.baris_baru == 2
    assert [(a.kode, a.uraian) for a in potret(tambal(utama, hasil.ubahan)).analisis[2:]] == [
        ("KESMAS1", "Kader bertambah"),
        ("P2P1", "Obat cukup"),
    ]


def test_baris_baru__kode_sama_dari_dua_bidang_berbenturan_seluruhnya(utama: bytes) -> None:
    hasil = jalan(
        utama,
        kirim("U4", *analisis_baru("A9", "Kader", "I1")),
        kirim("U5", *analisis_baru("A9", "Obat", "I2")),
    )

    assert hasil.ubahan == ()
    assert {(b.kolom, b.sebab) for b in hasil.benturan} == {
        ("Uraian", Sebab.BIDANG),
        ("Perihal", Sebab.BIDANG),
    }


def test_baris_dihapus_dan_acuan_diubah__hanya_dilaporkan(utama: bytes) -> None:
    def sunting(buku: Any) -> None:
        buku["Analisis"].delete_rows(baris("Analisis", "Kode", "A1", buku))
        buku["Sasaran"].cell(baris("Sasaran", "Kode", "S1", buku), 2).value = "Bunyi lain"

    hasil = jalan(utama, kirim("U4", sunting=sunting))

    assert hasil.ubahan == ()
    assert [(b.lembar, b.baris) for b in hasil.dihapus] == [("Analisis", "A1")]
    assert [(b.lembar, b.baris) for b in hasil.acuan_diubah] == [("Sasaran", "S1")]


def test_baris_yang_hilang_di_buku_utama__berbenturan(utama: bytes) -> None:
    kiriman = kirim("U4", Ubahan("Analisis", 5, "uraian", "Kader masih kurang"))
    kini = tulis_buku(replace(INDUK, analisis=INDUK.analisis[1:]))

    assert [(b.sebab, b.buku) for b in jalan(kini, kiriman).benturan] == [(Sebab.HILANG, "")]


def test_disimpan_libreoffice__sama_saja(utama: bytes) -> None:
    isi = simpan_libreoffice(tambal(dibagikan("U4"), [Ubahan("Pagu", 5, "jumlah", D(12))]), "xlsx")
    kiriman = Kiriman("U4.xlsx", baca_asal(isi, "U4"), potret(isi))

    assert sel(jalan(utama, kiriman)) == {("Pagu", "jumlah", D(12))}


def test_kolom_dipindah__tetap_dikenali(utama: bytes) -> None:
    def sunting(buku: Any) -> None:
        halaman = buku["Pagu"]
        for r in range(4, halaman.max_row + 1):
            halaman.cell(r, 9).value, halaman.cell(r, 5).value = halaman.cell(r, 5).value, None
        halaman.cell(5, 9).value = 12

    assert sel(jalan(utama, kirim("U4", sunting=sunting))) == {("Pagu", "jumlah", D(12))}


def test_asal__tanpa_lembarnya_atau_dengan_isi_berubah_ditolak(utama: bytes) -> None:
    with pytest.raises(AsalTidakSah, match="bukan buku kerja bidang"):
        baca_asal(utama, "b.xlsx")

    def rusak(buku: Any) -> None:
        sel_data = buku["Asal"].cell(42, 1)
        sel_data.value = "AAAA" + str(sel_data.value)[4:]

    with pytest.raises(AsalTidakSah, match=r"Lembar Asal di U4 berubah"):
        kirim("U4", sunting=rusak)


@settings(max_examples=4, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(("U4", "U5")), st.integers(0, 9)), max_size=3),
    st.none() | st.integers(0, 9),
)
def test_pagu__hanya_sel_yang_diubah_satu_pihak_yang_masuk(
    isian: list[tuple[str, int]], kini: int | None
) -> None:
    """Each unit holds one ceiling; the main workbook may change that of U4 in the meantime."""
    utama = tulis_buku(INDUK)
    akhir = dict(isian)
    kiriman = [kirim(k, Ubahan("Pagu", 5, "jumlah", D(v))) for k, v in akhir.items()]
    buku = utama if kini is None else tambal(utama, [Ubahan("Pagu", 5, "jumlah", D(kini))])
    sekarang = D(1) if kini is None else D(kini)

    hasil = jalan(buku, *kiriman)
    sesudah = [p.jumlah for p in potret(tambal(buku, hasil.ubahan)).pagu]
    bentur = "U4" in akhir and 1 not in (akhir["U4"], sekarang) and akhir["U4"] != sekarang

    assert len(hasil.benturan) == bentur
    dari_bidang = D(akhir["U4"]) if "U4" in akhir and akhir["U4"] != 1 and not bentur else sekarang
    assert sesudah == [dari_bidang, D(akhir.get("U5", 1))]
