"""Canonical JSON: what goes in comes out, equal facts give equal bytes, and broken input is refused."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja.indikator import Target
from akuntabel.kinerja.kanonik import PotretTidakSah, from_json, sidik, sidik_isi, to_json
from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.pohon import Tujuan
from akuntabel.kinerja.potret import Pengaturan, Potret
from tests.kinerja.kecil import INSTANSI, potret
from tests.kinerja.pembangun import aset, baku, isian, lengkap, potret_acak, varian

D = Decimal
LENGKAP = lengkap()
KOSONG = Potret(2022, INSTANSI)


def test_lengkap__nothing_in_the_complete_potret_is_at_its_default() -> None:
    sama = [jalur for jalur, pemilik, f in isian(LENGKAP) if getattr(pemilik, f.name) == baku(f)]
    assert sama == []


def test_from_json__complete_potret_comes_back() -> None:
    assert from_json(to_json(LENGKAP), aset(LENGKAP)) == LENGKAP


def test_from_json__empty_potret_comes_back() -> None:
    assert from_json(to_json(KOSONG), {}) == KOSONG


@given(potret_acak())
def test_from_json__any_potret_comes_back(p: Potret) -> None:
    kembali = from_json(to_json(p), aset(p))
    assert kembali == p
    assert to_json(kembali) == to_json(p)


@given(potret_acak(), potret_acak())
def test_sidik__equal_digests_mean_equal_potrets(satu: Potret, dua: Potret) -> None:
    assert (sidik(satu) == sidik(dua)) is (to_json(satu) == to_json(dua))
    if satu != dua:
        assert sidik(satu) != sidik(dua)


def test_sidik__differs_for_every_single_change() -> None:
    asli = sidik(LENGKAP)
    sama = [letak for letak, lain in varian(LENGKAP) if lain != LENGKAP and sidik(lain) == asli]
    assert sama == []


def test_sidik__the_changes_tried_cover_every_field() -> None:
    berubah = {letak.split(" ")[0] for letak, lain in varian(LENGKAP) if lain != LENGKAP}
    daun = {
        jalur
        for jalur, pemilik, f in isian(LENGKAP)
        if not any(lain.startswith((f"{jalur}.", f"{jalur}[")) for lain in berubah)
    }
    assert daun <= berubah


def test_to_json__written_form_is_fixed() -> None:
    """Written down by hand: a change of form needs a new BENTUK, archives of old years keep their digest."""
    tertulis = """{
 "bentuk":1,
 "potret":{
  "tahun":2022,
  "instansi":{
   "kode":"OPD",
   "nama":"Dinas Contoh",
   "pemerintah":"Kota Contoh",
   "tempat":"Contoh"
  },
  "target":[
   {
    "indikator":"I1",
    "dokumen":"PK",
    "tahun":2022,
    "nilai":"98.2"
   }
  ]
 }
}
"""
    p = potret(target=(Target("I1", "PK", 2022, D("98.2")),))
    assert to_json(p) == tertulis.encode()
    assert sidik(p) == sidik_isi(tertulis.encode())


def test_to_json__large_and_small_numbers_are_written_out() -> None:
    p = potret(target=(Target("I", "PK", 2022, D("1E+3"), atas=D("1E-7")),))
    tertulis = json.loads(to_json(p))["potret"]["target"][0]
    assert (tertulis["nilai"], tertulis["atas"]) == ("1000", "0.0000001")


def test_to_json__zero_and_nothing_stay_apart() -> None:
    nol = potret(pengaturan=Pengaturan(batas_capaian=D(0)))
    assert sidik(nol) != sidik(potret(pengaturan=Pengaturan(batas_capaian=None)))
    assert from_json(to_json(nol), {}).pengaturan.batas_capaian == D(0)


def test_to_json__pictures_are_named_by_digest() -> None:
    p = potret(aset=(Aset("L", "lambang.png", b"isi"),))
    assert json.loads(to_json(p))["potret"]["aset"][0]["isi"] == sidik_isi(b"isi")
    # SHA-256 of the three bytes "abc", FIPS 180-4
    assert sidik_isi(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(("satu", "dua"), [("90", "90.0"), ("98.2", "98.20"), ("0", "-0")])
def test_sidik__equal_potrets_have_equal_digests(satu: str, dua: str) -> None:
    kiri, kanan = (potret(target=(Target("I", "PK", 2022, D(v)),)) for v in (satu, dua))
    assert kiri == kanan
    assert sidik(kiri) == sidik(kanan)


def _dengan(jalur: tuple[str | int, ...], nilai: Any) -> bytes:
    """Return the JSON of the complete Potret with one value replaced."""
    data = json.loads(to_json(LENGKAP))
    letak = data
    for langkah in jalur[:-1]:
        letak = letak[langkah]
    letak[jalur[-1]] = nilai
    return json.dumps(data).encode()


def _tanpa(jalur: tuple[str | int, ...]) -> bytes:
    data = json.loads(to_json(LENGKAP))
    letak = data
    for langkah in jalur[:-1]:
        letak = letak[langkah]
    del letak[jalur[-1]]
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("jalur", "nilai", "pesan"),
    [
        (("bentuk",), 2, "bentuk 2 belum dikenal"),
        (("bentuk",), "1", "bentuk '1' belum dikenal"),
        (("potret", "tahun"), "2022", r"potret\.tahun: diharapkan int"),
        (("potret", "tahun"), True, r"potret\.tahun: diharapkan int"),
        (("potret", "tahun"), 2022.0, "harus ditulis sebagai teks"),
        (("potret", "rahasia"), 1, "isian tidak dikenal"),
        (("potret", "instansi", "nama"), None, r"potret\.instansi\.nama: diharapkan str"),
        (("potret", "target", 0, "nilai"), "sembilan", "bukan angka"),
        (("potret", "target", 0, "nilai"), None, "diharapkan str"),
        (("potret", "tanggal_laporan"), "31-12-2022", "tidak dapat dibaca"),
        (("potret", "tanggal_laporan"), 5, "diharapkan str"),
        (("potret", "pengaturan", "aturan_celah"), "lain", "tidak dapat dibaca"),
        (("potret", "pengaturan", "aturan_celah"), [], "diharapkan str"),
        (("potret", "aset", 0, "isi"), "0" * 64, r"potret\.aset\[0\]\.isi: gambar 0+ tidak ada"),
        (("potret", "aset", 0, "isi"), [], "diharapkan str"),
        (("potret", "kalimat", 0, "dipakai"), 1, r"potret\.kalimat\[0\]\.dipakai: diharapkan bool"),
        (("potret", "pejabat"), 7, "diharapkan list"),
        (("potret", "pejabat"), [7], "diharapkan dict"),
        (("potret", "pejabat"), None, "diharapkan list"),
        (("potret", "indikator", 1, "tingkatan"), [1], r"potret\.indikator\[1\]\.tingkatan\[0\]"),
    ],
)
def test_from_json__wrong_value_is_refused_in_words(
    jalur: tuple[str | int, ...], nilai: Any, pesan: str
) -> None:
    with pytest.raises(PotretTidakSah, match=pesan):
        from_json(_dengan(jalur, nilai), aset(LENGKAP))


@pytest.mark.parametrize(
    "jalur", [("bentuk",), ("potret",), ("potret", "tahun"), ("potret", "target", 0, "nilai")]
)
def test_from_json__missing_value_is_refused(jalur: tuple[str | int, ...]) -> None:
    with pytest.raises(PotretTidakSah):
        from_json(_tanpa(jalur), aset(LENGKAP))


@pytest.mark.parametrize(
    "teks",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"1",
        b'"a"',
        b"{}",
        b"\xff\xfe",
        b'{"bentuk":1}',
        b'{"bentuk":1,"potret":null}',
    ],
)
def test_from_json__something_else_is_refused(teks: bytes) -> None:
    with pytest.raises(PotretTidakSah):
        from_json(teks, {})


@pytest.mark.parametrize(
    ("jalur", "nilai"),
    [
        (("potret",), []),
        (("potret", "instansi"), []),
        (("potret", "instansi"), ""),
        (("potret", "pejabat"), [""]),
        (("potret", "instansi"), "teks"),
        (("potret", "instansi"), 5),
    ],
)
def test_from_json__no_object_where_one_belongs_is_refused(jalur: tuple[str | int, ...], nilai: Any) -> None:
    with pytest.raises(PotretTidakSah):
        from_json(_dengan(jalur, nilai), aset(LENGKAP))


def test_from_json__deep_nesting_is_refused() -> None:
    with pytest.raises(PotretTidakSah):
        from_json(b"[" * 100_000, {})


def test_from_json__text_that_is_no_unicode_is_refused() -> None:
    teks = to_json(potret(tujuan=(Tujuan("T1", "?"),))).replace(b'"?"', rb'"\ud800"')
    with pytest.raises(PotretTidakSah):
        from_json(teks, {})


@pytest.mark.parametrize(("bagian", "nilai"), [("misi", "M1"), ("misi", {"M1": 1}), ("misi", "")])
def test_from_json__text_is_no_list(bagian: str, nilai: Any) -> None:
    p = potret(tujuan=(Tujuan("T1", "Tujuan", ("M9",)),))
    data = json.loads(to_json(p))
    data["potret"]["tujuan"][0][bagian] = nilai
    with pytest.raises(PotretTidakSah):
        from_json(json.dumps(data).encode(), {})


@pytest.mark.parametrize(
    "nilai", [98.2, "NaN", "Infinity", "1E+999999", True, "1_000", " 5 ", [0, [1, 2], -1]], ids=repr
)
def test_from_json__only_a_plain_numeral_is_a_number(nilai: Any) -> None:
    p = potret(target=(Target("I", "PK", 2022, D(1)),))
    data = json.loads(to_json(p))
    data["potret"]["target"][0]["nilai"] = nilai
    with pytest.raises(PotretTidakSah):
        from_json(json.dumps(data).encode(), {})


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(-2, 2)
    | st.sampled_from(["", "x", "1", "nan"]),
    lambda isi: (
        st.lists(isi, max_size=2) | st.dictionaries(st.sampled_from(["kode", "nama"]), isi, max_size=2)
    ),
    max_leaves=4,
)


def _letak(data: Any, jalur: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    pasangan = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    hasil = [jalur]
    for kunci, isi in pasangan:
        hasil += _letak(isi, (*jalur, kunci))
    return hasil


LETAK = [jalur for jalur in _letak(json.loads(to_json(LENGKAP))) if jalur]


def _baca_atau_tolak(teks: bytes) -> Potret | None:
    try:
        return from_json(teks, aset(LENGKAP))
    except PotretTidakSah:
        return None


@given(jalur=st.sampled_from(LETAK), nilai=JSON)
def test_from_json__any_replaced_value_is_read_or_refused(jalur: tuple[str | int, ...], nilai: Any) -> None:
    _baca_atau_tolak(_dengan(jalur, nilai))


@given(st.binary(max_size=60))
def test_from_json__any_bytes_are_refused(teks: bytes) -> None:
    assert _baca_atau_tolak(teks) is None


@given(st.integers(0, 10**6), st.integers(1, 5), st.binary(max_size=4))
def test_from_json__damaged_file_is_read_or_refused(awal: int, panjang: int, ganti: bytes) -> None:
    utuh = to_json(LENGKAP)
    awal %= len(utuh)
    _baca_atau_tolak(utuh[:awal] + ganti + utuh[awal + panjang :])


@given(jalur=st.sampled_from(LETAK))
def test_from_json__left_out_value_is_read_as_its_default_or_refused(jalur: tuple[str | int, ...]) -> None:
    hasil = _baca_atau_tolak(_tanpa(jalur))
    assert hasil is None or hasil != LENGKAP


def test_potret__is_frozen() -> None:
    p = copy.deepcopy(KOSONG)
    with pytest.raises(AttributeError):
        p.tahun = 2023  # type: ignore[misc]
    assert replace(p, tahun=2023).tahun == 2023
