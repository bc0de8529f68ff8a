"""Rows edited in place are read as the cells of a workbook are."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from akuntabel.api import LEMBAR_ISIAN, DasarIsian, Suntingan, tabel_isian, terima_isian, usulan_baris
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.kinerja.potret import Potret
from tests.layanan.bahan import BERKAS_CONTOH, potret_contoh

LEMBAR = {x.nama: x for x in LEMBAR_ISIAN}
ARUNIKA = potret_contoh(BERKAS_CONTOH[0])


def sunting(potret: Potret, lembar: str, isi: dict[str, dict[str, str]], hapus: tuple[str, ...] = ()):
    return terima_isian(DasarIsian(potret), Suntingan(LEMBAR[lembar], isi, frozenset(hapus)))


@pytest.mark.parametrize("nama", BERKAS_CONTOH)
def test_semua_lembar_disimpan_lagi__fakta_tidak_berubah(nama: str) -> None:
    potret = potret_contoh(nama)
    dasar = DasarIsian(potret)
    for lembar in LEMBAR_ISIAN:
        isi = {b.kunci: b.isi for b in tabel_isian(potret, lembar).baris}
        hasil = terima_isian(dasar, Suntingan(lembar, isi)).potret if isi else potret
        assert hasil is not None, lembar.nama
        assert [f.name for f in fields(potret) if getattr(hasil, f.name) != getattr(potret, f.name)] == []


def test_titik_tiga_angka__tidak_diam_diam_ditafsirkan() -> None:
    terukur = {i.kode for i in ARUNIKA.indikator if i.satuan.casefold() in ("nilai", "indeks", "%")}
    terisi = [b for b in tabel_isian(ARUNIKA, LEMBAR["Realisasi"]).baris if b.isi.get("nilai")]
    baris, lain = [b for b in terisi if b.isi["indikator"] in terukur][:2]

    hasil = sunting(
        ARUNIKA,
        "Realisasi",
        {baris.kunci: {**baris.isi, "nilai": "1.234"}, lain.kunci: {**lain.isi, "nilai": "77,7"}},
    )

    assert hasil.ditolak == {baris.kunci}
    (salah,) = [t for t in hasil.temuan if t.baris == baris.kunci]
    assert (salah.kolom, salah.temuan.kode) == ("nilai", "NUM501")
    assert [u.teks for u in salah.temuan.usulan] == ["1234", "1,234"]
    assert hasil.potret is not None
    kini = {
        b.kunci: b.isi["nilai"]
        for b in tabel_isian(hasil.potret, LEMBAR["Realisasi"]).baris
        if "nilai" in b.isi
    }
    assert kini[baris.kunci] == baris.isi["nilai"]
    assert kini[lain.kunci] == "77,7"


@pytest.mark.parametrize(
    ("ketikan", "nilai"),
    [("98,2%", "98.2"), ("98,2", "98.2"), ("1.234,5", "1234.5"), ("-", None), ("n/a", None)],
)
def test_angka_dari_excel__dibaca_menurut_kebiasaan_kita(ketikan: str, nilai: str | None) -> None:
    persen = next(i.kode for i in ARUNIKA.indikator if i.satuan == "%" and not i.pembilang)
    isi = {"indikator": persen, "tahun": "2021", "nilai": ketikan}

    hasil = sunting(ARUNIKA, "Realisasi", {"+1": isi})

    assert hasil.potret is not None
    (baru,) = [r for r in hasil.potret.realisasi if (r.indikator, r.tahun) == (persen, 2021)]
    assert (None if baru.nilai is None else str(baru.nilai)) == nilai
    assert (baru.status is StatusRealisasi.BELUM_DILAPORKAN) == (nilai is None)
    assert hasil.kunci_baru["+1"].startswith(f"{persen}; 2021")


def test_hapus_yang_masih_dirujuk__tidak_ada_yang_diubah_dan_tempatnya_disebut() -> None:
    sasaran = ARUNIKA.sasaran[0].kode

    hasil = sunting(ARUNIKA, "Sasaran", {}, (sasaran,))

    assert hasil.potret is None
    assert {t.temuan.lokasi.lembar for t in hasil.temuan} >= {"Indikator", "Program"}
    assert all(t.temuan.kode == "SEL503" for t in hasil.temuan)


def test_kode_kembar__baris_baru_ditolak() -> None:
    ada = tabel_isian(ARUNIKA, LEMBAR["Indikator"]).baris[0]

    hasil = sunting(ARUNIKA, "Indikator", {"+1": dict(ada.isi)})

    assert (hasil.potret, hasil.ditolak) == (None, {"+1"})


def test_salah_dari_dulu__tidak_menghalangi_isian_lain() -> None:
    """A year that was just begun lacks what the sheet Identitas requires; other sheets can be filled."""
    awal = replace(ARUNIKA, instansi=replace(ARUNIKA.instansi, tempat="", nama=""))
    isi = {"kode": "F9", "uraian": "Penyusunan kebijakan"}

    hasil = sunting(awal, "Fungsi", {"+1": isi})

    assert hasil.potret is not None
    assert hasil.potret.fungsi[-1].uraian == "Penyusunan kebijakan"
    assert hasil.potret.instansi == awal.instansi


def test_usulan__satu_baris_untuk_setiap_yang_belum_diisi() -> None:
    indikator = {i.kode for i in ARUNIKA.indikator}
    terisi = {r.indikator for r in ARUNIKA.realisasi if r.tahun == ARUNIKA.tahun and r.triwulan is None}

    usulan = usulan_baris(ARUNIKA, LEMBAR["Realisasi"])

    assert {u["indikator"] for u in usulan} == indikator - terisi
    assert indikator - terisi
    assert all(set(u.values()) >= {str(ARUNIKA.tahun)} for u in usulan)
