"""Read regulation files (TOML) into frozen types, refusing anything malformed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from akuntabel.peraturan.ketentuan import DIBACA, DIINGAT, Peraturan
from akuntabel.peraturan.peran import PERAN
from akuntabel.peraturan.skema import BerkasPeraturanRusak, bagan, bulat, daftar, pilihan, tanggal, teks

JENIS = (
    "uu", "pp", "perpres", "inpres", "permenpanrb", "permendagri", "kepmendagri", "permenkeu", "permensos",
    "lan", "perda", "perkada", "kepkada", "praktik", "lainnya",
)  # fmt: skip

_BERKAS = bagan(
    {
        "kode": teks,
        "jenis": pilihan(*JENIS),
        "judul": teks,
        "keyakinan": pilihan(DIBACA, DIINGAT),
        "diperiksa_terakhir": tanggal,
        "sumber": teks,
    },
    {
        "nomor": teks,
        "tahun": bulat,
        "berlaku_sejak": tanggal,
        "mencabut": daftar(teks),
        "menggantikan": daftar(teks),
        "catatan": teks,
        "mengatur": bagan({}, PERAN),
    },
)


def parse_peraturan(isi: str, nama: str) -> Peraturan:
    """Turn the text of one file into a regulation.

    Args:
        isi: The TOML text.
        nama: File name without ending; must equal `kode` in the file.

    Raises:
        BerkasPeraturanRusak: The text is no TOML, or a field is unknown, missing or of the wrong kind.
    """
    tempat = f"{nama}.toml"
    try:
        data = tomllib.loads(isi, parse_float=Decimal)
    except tomllib.TOMLDecodeError as galat:
        raise BerkasPeraturanRusak(f"{tempat}: bukan TOML yang sah ({galat}).") from galat
    _BERKAS(data, tempat)
    _periksa_identitas(data, nama, tempat)
    return Peraturan(**{kunci: _bekukan(nilai) for kunci, nilai in data.items()})


def load_bawaan() -> Mapping[str, Peraturan]:
    """Read every regulation that ships with the package, checked against each other."""
    berkas = sorted(files("akuntabel.peraturan").joinpath("data").iterdir(), key=lambda satu: satu.name)
    peraturan = [
        parse_peraturan(satu.read_text(encoding="utf-8"), satu.name.removesuffix(".toml"))
        for satu in berkas
        if satu.name.endswith(".toml")
    ]
    semua = {satu.kode: satu for satu in peraturan}
    for satu in peraturan:
        periksa_rujukan(satu, semua)
    return MappingProxyType(semua)


def periksa_rujukan(peraturan: Peraturan, dikenal: Iterable[str]) -> None:
    """Refuse a regulation that revokes, replaces or demands one we do not know.

    Raises:
        BerkasPeraturanRusak: A code is unknown, or the regulation names itself as revoked or replaced.
    """
    kenal = {*dikenal, peraturan.kode}
    wajib = peraturan.mengatur.get("dasar_hukum_wajib", {}).get("kode", ())
    akhir = (*peraturan.mencabut, *peraturan.menggantikan)
    asing = sorted({*akhir, *wajib} - kenal)
    if asing:
        raise BerkasPeraturanRusak(
            f"{peraturan.kode}.toml: merujuk peraturan yang belum dikenal: {', '.join(asing)}. "
            "Tambahkan berkasnya lebih dahulu atau perbaiki kodenya."
        )
    if peraturan.kode in akhir:
        raise BerkasPeraturanRusak(f"{peraturan.kode}.toml: peraturan tidak dapat mencabut dirinya sendiri.")


def _periksa_identitas(data: Mapping[str, Any], nama: str, tempat: str) -> None:
    if not re.fullmatch(r"[a-z0-9_]+", data["kode"]):
        raise BerkasPeraturanRusak(f"{tempat}: kode hanya boleh berisi huruf kecil, angka, dan garis bawah.")
    if data["kode"] != nama:
        raise BerkasPeraturanRusak(f"{tempat}: kode '{data['kode']}' harus sama dengan nama berkas.")
    hilang = [kunci for kunci in ("nomor", "tahun") if kunci not in data]
    if data["jenis"] != "praktik" and hilang:
        raise BerkasPeraturanRusak(f"{tempat}: isian wajib belum ada: {', '.join(hilang)}.")
    _periksa_tahun(data, tempat)


def _periksa_tahun(data: Mapping[str, Any], tempat: str) -> None:
    tahun, sejak = data.get("tahun"), data.get("berlaku_sejak")
    if tahun is not None and not 1945 <= tahun <= 2200:
        raise BerkasPeraturanRusak(f"{tempat}: tahun {tahun} tidak masuk akal.")
    if tahun is not None and sejak is not None and sejak.year < tahun:
        raise BerkasPeraturanRusak(f"{tempat}: berlaku_sejak mendahului tahun peraturan ({tahun}).")


def _bekukan(nilai: Any) -> Any:
    if isinstance(nilai, dict):
        return MappingProxyType({kunci: _bekukan(satu) for kunci, satu in nilai.items()})
    if isinstance(nilai, list):
        return tuple(_bekukan(satu) for satu in nilai)
    return nilai
