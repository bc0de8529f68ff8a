"""Which documents of a year are due when, and how late they are."""

from __future__ import annotations

from datetime import date

import pytest

from akuntabel.kinerja.aturan_kewajiban import aturan_kewajiban
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.kewajiban import (
    BahanKewajiban,
    KeadaanKewajiban,
    Kewajiban,
    TenggatKhusus,
    kewajiban,
)
from akuntabel.peraturan import berlaku

K = KeadaanKewajiban
PADA = date(2025, 6, 1)


def dokumen(jenis: JenisDokumen, tanggal: date | None, perubahan: int = 0, tahun: int = 2025) -> Dokumen:
    return Dokumen("D", jenis, "", tahun=tahun, tanggal=tanggal, perubahan=perubahan)


def satu(kode: str, bahan: BahanKewajiban, pada: date = PADA, tahun: int = 2025) -> Kewajiban:
    return next(k for k in kewajiban(tahun, bahan, pada) if k.aturan.kode == kode)


@pytest.mark.parametrize(
    ("dpa", "pk", "keadaan", "tenggat", "hari"),
    [
        (date(2025, 1, 5), date(2025, 2, 5), K.TEPAT_WAKTU, date(2025, 2, 5), 0),
        (date(2025, 1, 5), date(2025, 2, 6), K.TERLAMBAT, date(2025, 2, 5), 1),
        (date(2025, 1, 31), date(2025, 2, 28), K.TEPAT_WAKTU, date(2025, 2, 28), 0),
        (date(2024, 12, 30), None, K.LEWAT, date(2025, 1, 30), 122),
        (date(2025, 5, 20), None, K.BELUM, date(2025, 6, 20), 0),
        (None, None, K.MENUNGGU, None, 0),
        (None, date(2025, 1, 20), K.ADA, None, 0),
    ],
)
def test_pk__sebulan_sesudah_dpa(
    dpa: date | None, pk: date | None, keadaan: K, tenggat: date | None, hari: int
) -> None:
    isi = (dokumen(JenisDokumen.DPA, dpa), dokumen(JenisDokumen.PK, pk))
    hasil = satu("pk", BahanKewajiban(isi))
    assert (hasil.keadaan, hasil.tenggat, hasil.hari) == (keadaan, tenggat, hari)


def test_pk_perubahan__hanya_bila_ada_dppa_dan_dihitung_dari_yang_sesudahnya() -> None:
    dppa = dokumen(JenisDokumen.DPPA, date(2025, 10, 1))
    karena_pejabat = dokumen(JenisDokumen.PK, date(2025, 3, 1), 1)
    pada = date(2025, 12, 1)

    assert satu("pk-perubahan", BahanKewajiban(), pada).keadaan is K.TIDAK_DIMINTA
    assert satu("pk-perubahan", BahanKewajiban((dppa, karena_pejabat)), pada).hari == 30
    sesudah = BahanKewajiban((dppa, karena_pejabat, dokumen(JenisDokumen.PK, date(2025, 11, 1), 2)))
    assert satu("pk-perubahan", sesudah, pada).keadaan is K.TEPAT_WAKTU


@pytest.mark.parametrize(("tahun", "tenggat"), [(2023, date(2024, 2, 29)), (2025, date(2026, 2, 28))])
def test_lkjip__akhir_februari_juga_tahun_kabisat(tahun: int, tenggat: date) -> None:
    assert satu("lkjip", BahanKewajiban(laporan=tenggat), tahun=tahun).keadaan is K.TEPAT_WAKTU
    assert satu("lkjip", BahanKewajiban(), tahun=tahun).tenggat == tenggat


def test_lkjip__bulannya_sama_dengan_register_peraturan() -> None:
    isi = berlaku("batas_waktu", pada=date(2025, 12, 31)).isi
    register = {b["kode"]: b["bulan"] for b in isi["batas"]}
    bulan = {a.kode: a.tenggat.bulan for a in aturan_kewajiban() if a.tenggat}
    assert bulan["pk"] == register["pk"]
    assert bulan["lkjip"] == register["lkj_skpd"]
    assert bulan["lkjip-daerah"] == register["lkj_kabupaten_kota"]


@pytest.mark.parametrize(("terisi", "keadaan"), [(3, K.ADA), (2, K.LEWAT), (0, K.LEWAT)])
def test_triwulan__baru_ada_bila_semua_indikatornya_terisi(terisi: int, keadaan: K) -> None:
    hasil = satu("triwulan-1", BahanKewajiban(indikator=3, triwulan={1: terisi}))
    assert (hasil.keadaan, hasil.terisi, hasil.dari) == (keadaan, terisi, 3)
    assert hasil.hari == (0 if keadaan is K.ADA else 52)


def test_tanpa_indikator__triwulan_tidak_dianggap_ada() -> None:
    assert satu("triwulan-1", BahanKewajiban()).keadaan is K.LEWAT


def test_tindak_lanjut__tanpa_rekomendasi_tidak_diminta() -> None:
    assert satu("tindak-lanjut", BahanKewajiban()).keadaan is K.TIDAK_DIMINTA
    assert satu("tindak-lanjut", BahanKewajiban(tindak_lanjut=(1, 3))).keadaan is K.BELUM
    assert satu("tindak-lanjut", BahanKewajiban(tindak_lanjut=(3, 3))).keadaan is K.ADA


def test_renstra__berlaku_selama_periodenya() -> None:
    renstra = Dokumen("R", JenisDokumen.RENSTRA, "", tahun=2021, periode_awal=2021, periode_akhir=2026)
    assert satu("renstra", BahanKewajiban((renstra,))).selesai
    assert not satu("renstra", BahanKewajiban((renstra,)), tahun=2027).selesai


def test_yang_diteruskan_dari_tahun_lalu__belum_dihitung_ada() -> None:
    lama = Dokumen("J", JenisDokumen.RENJA, "", tahun=2025, tanggal=date(2024, 7, 1), diteruskan=True)
    assert not satu("renja", BahanKewajiban((lama,))).selesai


def test_tenggat_khusus__menggantikan_aturan_dan_dapat_meniadakan() -> None:
    khusus = {
        "lkjip": TenggatKhusus(date(2025, 5, 1), "rapat evaluasi dimajukan"),
        "renja": TenggatKhusus(None, "instansi baru dibentuk"),
    }
    hasil = {k.aturan.kode: k for k in kewajiban(2025, BahanKewajiban(), PADA, khusus=khusus)}
    assert (hasil["lkjip"].keadaan, hasil["lkjip"].hari) == (K.LEWAT, 31)
    assert hasil["renja"].keadaan is K.TIDAK_DIMINTA


def test_pemerintah_daerah__diminta_laporannya_sendiri() -> None:
    kode = {k.aturan.kode for k in kewajiban(2025, BahanKewajiban(), PADA, untuk="pemerintah daerah")}
    assert kode == {"iku", "pk", "pk-perubahan", "tindak-lanjut", "lkjip-daerah"}


def test_aturan__setiap_satu_menyebut_alasan_sumber_dan_keyakinannya() -> None:
    for a in aturan_kewajiban():
        assert a.alasan.endswith("."), a.kode
        assert a.sumber, a.kode
        assert a.keyakinan in ("dibaca", "diingat", "kebiasaan"), a.kode
    assert len({a.kode for a in aturan_kewajiban()}) == len(aturan_kewajiban())
