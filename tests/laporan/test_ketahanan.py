"""Whatever is missing, odd or extreme, a draft is built: nobody loses a report over one row."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.kinerja.anggaran import TotalAnggaran
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.potret import Pengaturan, Potret
from akuntabel.laporan import Susunan, susun_lkjip, susun_pk
from akuntabel.laporan.formulir_narasi import susun_formulir_narasi
from akuntabel.naskah import Rujukan, Tabel, label_rujukan, telusuri
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.laporan.potret_kecil import KOSONG, NAIK, diukur, potret, realisasi, target
from tests.laporan.telaah import CONTOH, GARIS_BESAR, petak, semua_sebaris

D = Decimal
TABEL_POTRET = [f.name for f in fields(Potret) if f.type.startswith("tuple[") and f.name != "aset"]
UTUH = {nama: modul.potret() for nama, modul in CONTOH.items()}


def susun_semua(p: Potret) -> list[Susunan]:
    """Build every document of a Potret and check that tables and references hold."""
    hasil = [*(susun_lkjip(p, garis_besar=g) for g in GARIS_BESAR), susun_pk(p), susun_formulir_narasi(p)]
    for h in hasil:
        label = label_rujukan(h.naskah)
        assert all(s.kunci in label for s in semua_sebaris(h.naskah) if isinstance(s, Rujukan))
        for t in (b for b in telusuri(h.naskah) if isinstance(b, Tabel)):
            petak(t.kepala, len(t.kolom))
            petak(t.badan, len(t.kolom))
    return hasil


def kosongkan(baris: Any, nama: str) -> Any:
    """Return a row with one optional field as if it had not been filled in."""
    f = next(f for f in fields(baris) if f.name == nama)
    return replace(baris, **{nama: f.default})


def bidang_pilihan(baris: Any) -> list[str]:
    """Return the fields that may stay empty; the fund of a total is part of its key."""
    kunci = {"sumber_dana"} if isinstance(baris, TotalAnggaran) else set()
    return [f.name for f in fields(baris) if f.default is not MISSING and f.name not in kunci]


@st.composite
def rusak(draw: st.DrawFn, asli: Potret) -> Potret:
    """Return an example without some of its rows and fields."""
    ganti: dict[str, Any] = {}
    for nama in draw(st.lists(st.sampled_from(TABEL_POTRET), max_size=6, unique=True)):
        baris = list(getattr(asli, nama))
        if not baris:
            continue
        cara = draw(st.sampled_from(["semua", "beberapa", "bidang"]))
        if cara == "semua":
            ganti[nama] = ()
            continue
        tempat = draw(st.sets(st.integers(0, len(baris) - 1), min_size=1, max_size=5))
        if cara == "beberapa":
            ganti[nama] = tuple(b for n, b in enumerate(baris) if n not in tempat)
            continue
        for n in tempat:
            for bidang in draw(st.lists(st.sampled_from(bidang_pilihan(baris[n])), min_size=1, max_size=3)):
                baris[n] = kosongkan(baris[n], bidang)
        ganti[nama] = tuple(baris)
    return replace(asli, **ganti)


@settings(max_examples=12)
@given(data=st.data())
def test_hilang_acak__rows_and_fields_of_the_published_example_never_stop_a_draft(
    data: st.DataObject,
) -> None:
    susun_semua(data.draw(rusak(UTUH["dinas_sosial"])))


@settings(max_examples=5)
@given(data=st.data())
def test_hilang_acak__rows_and_fields_of_the_complete_example_never_stop_a_draft(data: st.DataObject) -> None:
    susun_semua(data.draw(rusak(UTUH["dinas_kesehatan"])))


@pytest.mark.parametrize("nama", TABEL_POTRET)
def test_hilang__any_whole_sheet_never_stops_a_draft(nama: str) -> None:
    susun_semua(replace(UTUH["dinas_sosial"], **{nama: ()}))
    susun_lkjip(replace(UTUH["dinas_kesehatan"], **{nama: ()}), garis_besar="sasaran")


@pytest.mark.parametrize("nama", TABEL_POTRET)
def test_sendirian__any_one_sheet_is_enough_for_a_draft(nama: str) -> None:
    asli = UTUH["dinas_kesehatan"]
    susun_semua(replace(KOSONG, tahun=asli.tahun, **{nama: getattr(asli, nama)}))


def test_kosongkan__clears_every_optional_field_at_once() -> None:
    def polos(b: Any) -> Any:
        return replace(b, **{f.name: f.default for f in fields(b) if f.name in bidang_pilihan(b)})

    for asli in UTUH.values():
        isi = {n: tuple(map(polos, getattr(asli, n))) for n in TABEL_POTRET}
        susun_semua(replace(asli, **isi, instansi=polos(asli.instansi)))


NILAI = st.decimals(min_value=-1000, max_value=10**9, allow_nan=False, allow_infinity=False, places=6)


@settings(max_examples=25)
@given(
    nilai=NILAI, lalu=NILAI, sasaran=NILAI, arah=st.sampled_from(Arah), desimal=st.none() | st.integers(0, 4)
)
def test_nilai_acak__zero_negative_and_huge_ones_are_measured_or_explained(
    nilai: Decimal, lalu: Decimal, sasaran: Decimal, arah: Arah, desimal: int | None
) -> None:
    indikator = replace(NAIK, arah=arah, desimal=desimal)
    p = potret(
        target(str(sasaran)), target(str(sasaran), "RENSTRA", 2026), realisasi(str(nilai)),
        realisasi(str(lalu), 2021), indikator=(indikator,),
    )  # fmt: skip
    susun_semua(p)


@pytest.mark.parametrize(
    "pengaturan",
    [
        Pengaturan(batas_capaian=D(100)),
        Pengaturan(batas_rata_rata=D(100)),
        Pengaturan(desimal_capaian=0),
        Pengaturan(tahun_pembanding=0),
        Pengaturan(tahun_pembanding=5),
        Pengaturan(batas_menunjang=D(100)),
        *(Pengaturan(efisiensi=m) for m in ("sisa", "masukan_keluaran", "keluaran_masukan", "pmk_249_2011")),
    ],
    ids=str,
)
def test_pengaturan__every_choice_gives_a_report(pengaturan: Pengaturan) -> None:
    susun_semua(replace(UTUH["dinas_sosial"], pengaturan=pengaturan))
    susun_lkjip(replace(UTUH["dinas_kesehatan"], pengaturan=pengaturan))


def test_pengaturan__an_unknown_scale_is_refused_in_words() -> None:
    with pytest.raises(LookupError, match="skala 'tiga kelas' tidak dikenal"):
        susun_lkjip(replace(KOSONG, pengaturan=Pengaturan(skala="tiga kelas")))


def test_garis_besar__an_unknown_one_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="garis besar 'bebas' tidak dikenal; pilihan: analisis, sasaran"):
        susun_lkjip(KOSONG, garis_besar="bebas")


def ganti_kode(nilai: Any, lama: str, baru: str) -> Any:
    """Return facts with a code replaced wherever it stands."""
    if isinstance(nilai, str):
        return baru if nilai == lama else nilai
    if isinstance(nilai, tuple):
        return tuple(ganti_kode(n, lama, baru) for n in nilai)
    if is_dataclass(nilai) and not isinstance(nilai, type):
        return replace(
            nilai, **{f.name: ganti_kode(getattr(nilai, f.name), lama, baru) for f in fields(nilai)}
        )
    return nilai


@pytest.mark.parametrize("kode", ["S-1", "S,1", "Sasaran(1)", "1.2.3", "é", "S1_a", "漢"])
def test_kode__with_marks_is_a_key_like_any_other(kode: str) -> None:
    p = UTUH["dinas_kesehatan"]
    for lama, baru in (("I1.1", f"I{kode}"), ("P2", f"P{kode}"), ("PK-2025", f"PK{kode}"), ("S1", kode)):
        p = ganti_kode(p, lama, baru)
    susun_semua(p)


def test_kode__that_differs_only_in_capitals_or_marks_is_another_one() -> None:
    p = ganti_kode(ganti_kode(UTUH["dinas_kesehatan"], "S1", "s.a"), "S2", "S-A")
    susun_semua(p)


@pytest.mark.parametrize(
    "dana", [("DAK Fisik / 2025: tahap @1",), ("PAD/BLUD", "PAD BLUD"), ("DAK-Fisik", "DAK Fisik")]
)
def test_dana__of_any_names_are_totals_of_their_own(dana: tuple[str, ...]) -> None:
    total = tuple(TotalAnggaran(2022, "DPA", D(n), d) for n, d in enumerate(dana, start=1))
    hasil = susun_lkjip(potret(*total))
    assert sorted(f.nilai for k, f in hasil.fakta.items() if ".total_anggaran@2022/" in k) == list(
        range(1, len(dana) + 1)
    )


@pytest.mark.parametrize("tahun", [2018, 2022, 2030, 2099])
def test_tahun__since_the_scale_in_force_gives_every_document(tahun: int) -> None:
    susun_semua(replace(diukur("90", "90"), tahun=tahun))


@pytest.mark.parametrize("tahun", [1, 1990, 2010])
def test_tahun__before_any_scale_is_refused_in_words(tahun: int) -> None:
    with pytest.raises(LookupError) as galat:
        susun_lkjip(replace(diukur("90", "90"), tahun=tahun))
    assert "skala" in str(galat.value)


def test_susunan__of_equal_facts_is_equal() -> None:
    for modul in (dinas_sosial, dinas_kesehatan):
        assert susun_lkjip(modul.potret()) == susun_lkjip(modul.potret())
        assert susun_pk(modul.potret()) == susun_pk(modul.potret())
