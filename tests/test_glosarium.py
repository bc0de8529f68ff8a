"""The glossary and the code say the same words."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.pohon_sumber import pohon, simpul_modul

AKAR = Path(__file__).resolve().parent.parent
SUMBER = AKAR / "src" / "akuntabel"
TERIKAT = ("bacaan.py", "bilangan", "fakta.py", "kinerja", "naskah", "peraturan", "sumber.py", "temuan.py")
WAJIB = ("istilah", "arti", "sumber", "padanan")
BOLEH = {*WAJIB, "jangan_pakai", "beda"}

Kata = tuple[str, ...]


@cache
def glosarium() -> dict[str, Any]:
    return tomllib.loads((AKAR / "docs" / "glosarium.toml").read_text(encoding="utf-8"))


@cache
def istilah() -> list[str]:
    return [k["istilah"] for k in glosarium()["kata"]]


@cache
def istilah_panjang() -> list[Kata]:
    return [tuple(i.split()) for i in istilah() if " " in i]


@cache
def terlarang() -> dict[Kata, str]:
    return {
        tuple(sinonim.split()): k["istilah"]
        for k in glosarium()["kata"]
        for sinonim in k.get("jangan_pakai", [])
    }


def pecah(pengenal: str) -> Kata:
    """Split an identifier into its words: "UnitKerja" and "unit_kerja" are the same two."""
    return tuple(kata.lower() for kata in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", pengenal))


def letak(kata: Kata, dicari: Kata) -> Iterator[range]:
    if dicari[0] not in kata:
        return
    for awal in range(len(kata) - len(dicari) + 1):
        if kata[awal : awal + len(dicari)] == dicari:
            yield range(awal, awal + len(dicari))


@cache
def kata_terlarang(pengenal: str) -> set[str]:
    """Return the terms an identifier should have used; a forbidden word inside a longer term is allowed.

    Names between double underscores are the language's, not ours.
    """
    if pengenal.startswith("__") and pengenal.endswith("__"):
        return set()
    kata = pecah(pengenal)
    lindung = {n for i in istilah_panjang() for r in letak(kata, i) for n in r}
    return {
        seharusnya
        for sinonim, seharusnya in terlarang().items()
        if any(not set(r) <= lindung for r in letak(kata, sinonim))
    }


def modul(akar: Path) -> list[Path]:
    return [akar] if akar.suffix else sorted(akar.rglob("*.py"))


def kelas_publik() -> set[str]:
    return {
        simpul.name
        for akar in TERIKAT
        for berkas in modul(SUMBER / akar)
        for simpul in pohon(berkas).body
        if isinstance(simpul, ast.ClassDef) and not simpul.name.startswith("_")
    }


def nama_sendiri(simpul: ast.AST) -> list[str]:
    """Return what a node names: a function, a class, a parameter, a field or member of a class."""
    match simpul:
        case ast.FunctionDef(name=nama) | ast.AsyncFunctionDef(name=nama):
            return [nama]
        case ast.ClassDef(name=nama, body=isi):
            sasaran = [t for b in isi if isinstance(b, ast.Assign) for t in b.targets]
            return [nama, *(t.id for t in sasaran if isinstance(t, ast.Name))]
        case ast.arg(arg=nama) | ast.AnnAssign(target=ast.Name(id=nama)):
            return [nama]
    return []


@cache
def pelanggaran() -> frozenset[tuple[str, str]]:
    return frozenset(
        (berkas.relative_to(SUMBER).as_posix(), nama)
        for berkas in modul(SUMBER)
        for simpul in simpul_modul(berkas)
        for nama in nama_sendiri(simpul)
        if kata_terlarang(nama)
    )


def dikecualikan() -> set[tuple[str, str]]:
    return {(berkas, p["pengenal"]) for p in glosarium().get("pengecualian", []) for berkas in p["berkas"]}


def test_kata__lengkap_dan_tanpa_isian_asing() -> None:
    for kata in glosarium()["kata"]:
        assert set(kata) <= BOLEH, kata
        assert all(isinstance(kata.get(isian), str) and kata[isian].strip() for isian in WAJIB), kata


def test_istilah__tidak_didefinisikan_dua_kali() -> None:
    assert len(istilah()) == len(set(istilah()))


def test_jangan_pakai__bukan_istilah_dan_milik_satu_kata() -> None:
    semua = [s for k in glosarium()["kata"] for s in k.get("jangan_pakai", [])]

    assert set(semua) & set(istilah()) == set()
    assert len(semua) == len(set(semua))


def test_kelas_publik__setiap_satu_ada_di_glosarium() -> None:
    dikenal = {tuple(i.split()) for i in istilah()}

    assert {k for k in kelas_publik() if pecah(k) not in dikenal} == set(glosarium()["di_luar"]["kelas"])


def test_pengenal__tidak_memakai_sinonim_terlarang() -> None:
    assert pelanggaran() - dikecualikan() == set()


def test_pengecualian__masih_diperlukan_dan_beralasan() -> None:
    assert dikecualikan() - pelanggaran() == set()
    assert all(p["alasan"].strip() for p in glosarium().get("pengecualian", []))


def test_kata_terlarang__mengenali_pengenal_dan_melindungi_istilah_panjang() -> None:
    assert kata_terlarang("hitung_pencapaian") == {"capaian"}
    assert kata_terlarang("SubKegiatan") == {"subkegiatan"}
    assert kata_terlarang("unit") == {"satuan"}
    assert kata_terlarang("UnitKerja") == set()
    assert kata_terlarang("subunit_kerja") == set()
