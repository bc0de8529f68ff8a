"""SARIF 2.1.0: the shape other programs expect, and nothing lost that the review knows."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from akuntabel.api.dasar_reviu import DasarReviu, DokumenLama
from akuntabel.api.reviu import tak_terbaca
from akuntabel.hasil_reviu import HasilReviu, Pengecualian, TemuanLama
from akuntabel.penyaji import sarif
from akuntabel.sumber import Sumber
from akuntabel.temuan import Tingkat

from .reviu_contoh import LAPORAN, tinjau


def benda(wajib: str = "", boleh: str = "", **isian: object) -> dict[str, object]:
    """Return the schema of an object: required and optional properties, none besides."""
    lain = {nama: True for nama in (*wajib.split(), *boleh.split())}
    semua: dict[str, object] = {**lain, **isian, "properties": {"type": "object"}}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": wajib.split(),
        "properties": semua,
    }


def larik(isi: object) -> dict[str, object]:
    return {"type": "array", "items": isi, "uniqueItems": True}


PESAN = benda("text", "markdown id arguments", text={"type": "string", "minLength": 1})
ALAMAT = benda("", "uri uriBaseId index description", uri={"type": "string", "format": "uri-reference"})
WILAYAH = benda(
    "", "startLine startColumn endLine endColumn snippet", startLine={"type": "integer", "minimum": 1}
)
LOGIS = benda("", "name index fullyQualifiedName decoratedName parentIndex kind")
LETAK = benda(
    "",
    "id annotations relationships",
    physicalLocation=benda(
        "artifactLocation", "contextRegion address", artifactLocation=ALAMAT, region=WILAYAH
    ),
    logicalLocations=larik(LOGIS),
    message=PESAN,
)
TINGKAT = {"enum": ["none", "note", "warning", "error"]}
HASIL = benda(
    "message",
    "kind rank occurrenceCount guid fixes",
    message=PESAN,
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": -1},
    level=TINGKAT,
    locations={"type": "array", "items": LETAK},
    relatedLocations=larik(LETAK),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    suppressions=larik(
        benda(
            "kind",
            "guid justification location",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
        )
    ),
)
ATURAN = benda(
    "id",
    "name guid deprecatedIds fullDescription messageStrings defaultConfiguration relationships",
    shortDescription=PESAN,
    help=PESAN,
)
ARTEFAK = benda(
    "",
    "parentIndex offset length roles mimeType contents encoding sourceLanguage lastModifiedTimeUtc",
    location=ALAMAT,
    description=PESAN,
    hashes={"type": "object", "additionalProperties": {"type": "string"}},
)
JALAN = benda(
    "executionSuccessful",
    "commandLine exitCode",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=larik(
        benda("message", "", message=PESAN, level=TINGKAT, locations=larik(LETAK))
    ),
)
PENGGERAK = benda("name", "version semanticVersion language", shortDescription=PESAN, rules=larik(ATURAN))
LARI = benda(
    "tool",
    "language automationDetails",
    tool=benda("driver", "extensions", driver=PENGGERAK),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=larik(JALAN),
    artifacts=larik(ARTEFAK),
    results=larik(HASIL),
)
LOG = benda("version runs", "$schema", version={"const": "2.1.0"}, runs=larik(LARI))


def lari(*hasil: HasilReviu) -> dict[str, Any]:
    isi = json.loads(sarif.tulis(hasil))
    jsonschema.validate(isi, LOG, format_checker=jsonschema.FormatChecker())
    (satu,) = isi["runs"]
    assert all(0 <= r["ruleIndex"] < len(satu["tool"]["driver"]["rules"]) for r in satu["results"])
    return dict(satu)


def test_temuan__aturan_tingkat_tempat_sidik() -> None:
    hasil, _ = tinjau(LAPORAN)
    isi = lari(hasil)
    (satu,) = [r for r in isi["results"] if r["ruleId"] == "HIT101"]
    assert isi["tool"]["driver"]["rules"][satu["ruleIndex"]]["id"] == "HIT101"
    assert satu["level"] == "error"
    fisik = satu["locations"][0]["physicalLocation"]
    assert fisik["artifactLocation"] == {"uri": "laporan.md", "index": 0}
    assert fisik["region"] == {"startLine": 8}
    (logis,) = satu["locations"][0]["logicalLocations"]
    assert logis["fullyQualifiedName"] == "tabel 1/baris 3/kolom 6"
    assert satu["partialFingerprints"]["akuntabel/v1"] in hasil.sidik
    assert satu["properties"]["usulan"][0]["nilai"] == "75"
    assert "30 ÷ 40" in satu["properties"]["hitungan"]


@pytest.mark.parametrize(
    ("tingkat", "nama"), [(Tingkat.GALAT, "error"), (Tingkat.PERINGATAN, "warning"), (Tingkat.SARAN, "note")]
)
def test_tingkat__setiap_satu_punya_padanan(tingkat: Tingkat, nama: str) -> None:
    hasil, _ = tinjau(LAPORAN)
    satu = replace(hasil, temuan=(replace(hasil.temuan[0], tingkat=tingkat),), sidik=hasil.sidik[:1])
    assert lari(satu)["results"][0]["level"] == nama


def test_halaman_dan_sel__bernama_dan_tidak_menjadi_baris_berkas() -> None:
    hasil, _ = tinjau(LAPORAN)
    tempat = Sumber(halaman=33, halaman_cetak="27", baris=4, tabel=9, baris_tabel=2, kolom=5)
    lain = (Sumber(lembar="TW IV", sel="C7", baris=7), Sumber())
    satu = replace(hasil.temuan[0], lokasi=tempat, lokasi_lain=lain)
    hasil_ = lari(replace(hasil, temuan=(satu,), sidik=hasil.sidik[:1]))["results"][0]
    letak = hasil_["locations"][0]
    assert "region" not in letak["physicalLocation"]
    assert letak["logicalLocations"][0]["fullyQualifiedName"] == "halaman 33/tabel 9/baris 2/kolom 5"
    assert letak["properties"]["halaman_cetak"] == "27"
    assert [r["message"]["text"] for r in hasil_["relatedLocations"]] == [
        "lembar TW IV, sel C7",
        "seluruh dokumen",
    ]


def test_banyak_dokumen__satu_catatan_dan_yang_tak_terbaca_disebut() -> None:
    hasil, _ = tinjau(LAPORAN)
    isi = lari(tak_terbaca("map baru/rusak.pdf", "Berkas rusak."), hasil)
    assert [a["location"]["uri"] for a in isi["artifacts"]] == ["map%20baru/rusak.pdf", "laporan.md"]
    assert {r["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for r in isi["results"]} == {1}
    (jalan,) = isi["invocations"]
    assert jalan["executionSuccessful"] is False
    assert jalan["toolExecutionNotifications"][0]["message"]["text"] == "Berkas rusak."
    assert isi["properties"]["cakupan"]["angka"] == hasil.cakupan.angka


def test_perbandingan_dan_pengecualian__memakai_isian_sarif() -> None:
    awal, _ = tinjau(LAPORAN)
    lama = TemuanLama(awal.sidik[0], awal.temuan[0].kode, awal.temuan[0].tingkat, "lama")
    hilang = TemuanLama("0" * 16, "XYZ900", Tingkat.SARAN, "Dulu ada.")
    alasan = Pengecualian("Menurut metadata", "Inspektur Pembantu", sidik=awal.sidik[0])
    dasar = DasarReviu((DokumenLama("laporan.md", "", (lama, hilang)),))
    hasil, _ = tinjau(LAPORAN, dasar=dasar, pengecualian=(alasan,))
    semua = lari(hasil)["results"]
    keadaan = [r["baselineState"] for r in semua]
    assert keadaan == ["unchanged", *["new"] * (len(awal.temuan) - 1), "absent"]
    (satu,) = semua[0]["suppressions"]
    assert satu["justification"] == "Menurut metadata (Inspektur Pembantu)"
    assert all("suppressions" not in r for r in semua[1:])
