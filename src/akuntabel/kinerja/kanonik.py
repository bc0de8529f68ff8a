"""Canonical JSON of a Potret and its digest: equal facts give equal bytes on every machine."""

from __future__ import annotations

import hashlib
import json
import re
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from .potret import Potret

BENTUK = 1
_ANGKA = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")


class PotretTidakSah(ValueError):
    """The JSON does not describe a Potret."""


def to_json(potret: Potret) -> bytes:
    """Return the canonical JSON: keys in order of the model, defaults left out, pictures as their digests."""
    isi = {"bentuk": BENTUK, "potret": _susut(potret)}
    return (json.dumps(isi, ensure_ascii=False, separators=(",", ":"), indent=1) + "\n").encode()


def sidik(potret: Potret) -> str:
    """Return the SHA-256 digest of the canonical JSON (hexadecimal)."""
    return hashlib.sha256(to_json(potret)).hexdigest()


def sidik_isi(isi: bytes) -> str:
    """Return the name a picture is stored under."""
    return hashlib.sha256(isi).hexdigest()


def from_json(teks: bytes, aset: Mapping[str, bytes]) -> Potret:
    """Read canonical JSON; ``aset`` maps digests to the bytes of pictures.

    Raises PotretTidakSah with the path of the first thing that is wrong.
    """
    try:
        data = json.loads(teks, parse_float=_bukan_desimal, parse_constant=_bukan_desimal)
        if not isinstance(data, dict) or "potret" not in data:
            raise PotretTidakSah("isinya bukan data kinerja")
        if data.get("bentuk") != BENTUK:
            raise PotretTidakSah(
                f"bentuk {data.get('bentuk')!r} belum dikenal; versi ini membaca bentuk {BENTUK}"
            )
        hasil = _kembangkan(Potret, data["potret"], "potret", aset)
    except PotretTidakSah:
        raise
    except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError) as salah:
        raise PotretTidakSah(f"isi data kinerja tidak dapat dibaca: {salah}") from salah
    assert isinstance(hasil, Potret)
    return hasil


def ke_data(nilai: Any) -> Any:
    """Return a value of the facts as plain lists, mappings and texts, as the canonical JSON has it."""
    return _susut(nilai)


def dari_data(jenis: Any, nilai: Any, aset: Mapping[str, bytes] | None = None) -> Any:
    """Return a value of a type of the facts from its plain form; ``aset`` maps digests to bytes.

    Raises PotretTidakSah with the path of the first thing that is wrong.
    """
    return _kembangkan(jenis, nilai, "data", {} if aset is None else aset)


def _bukan_desimal(teks: str) -> None:
    raise PotretTidakSah(f"angka {teks[:40]} harus ditulis sebagai teks, supaya tidak berubah")


def _digit(nilai: Decimal) -> str:
    """Return a number with the digits it needs: equal numbers give equal text."""
    teks = format(nilai, "f")
    teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
    return "0" if teks == "-0" else teks


def _susut(nilai: Any) -> Any:
    match nilai:
        case Enum():
            hasil: Any = nilai.value
        case Decimal():
            hasil = _digit(nilai)
        case date():
            hasil = nilai.isoformat()
        case bytes():
            hasil = sidik_isi(nilai)
        case tuple():
            hasil = [_susut(v) for v in nilai]
        case _ if is_dataclass(nilai):
            isian = ((f, getattr(nilai, f.name)) for f in fields(nilai))
            hasil = {f.name: _susut(isi) for f, isi in isian if isi != f.default}
        case _:
            hasil = nilai
    return hasil


@cache
def _petunjuk(kelas: type) -> dict[str, Any]:
    return get_type_hints(kelas)


def _kembangkan(jenis: Any, nilai: Any, jalur: str, aset: Mapping[str, bytes]) -> Any:
    if get_origin(jenis) in (Union, types.UnionType):
        return None if nilai is None else _kembangkan(_tanpa_none(jenis), nilai, jalur, aset)
    if get_origin(jenis) is tuple:
        _harus(nilai, list, jalur)
        return tuple(_kembangkan(get_args(jenis)[0], v, f"{jalur}[{n}]", aset) for n, v in enumerate(nilai))
    if is_dataclass(jenis):
        return _kembangkan_kelas(jenis, nilai, jalur, aset)
    return _kembangkan_skalar(jenis, nilai, jalur, aset)


def _tanpa_none(jenis: Any) -> Any:
    return next(j for j in get_args(jenis) if j is not type(None))


def _kembangkan_kelas(kelas: Any, nilai: Any, jalur: str, aset: Mapping[str, bytes]) -> Any:
    _harus(nilai, dict, jalur)
    petunjuk = _petunjuk(kelas)
    asing = set(nilai) - {f.name for f in fields(kelas)}
    if asing:
        raise PotretTidakSah(f"{jalur}: isian tidak dikenal {sorted(asing)}")
    return kelas(**{n: _kembangkan(petunjuk[n], v, f"{jalur}.{n}", aset) for n, v in nilai.items()})


def _kembangkan_skalar(jenis: Any, nilai: Any, jalur: str, aset: Mapping[str, bytes]) -> Any:
    if jenis in (int, bool):
        _harus(nilai, jenis, jalur)
        return nilai
    _harus(nilai, str, jalur)
    nilai.encode()
    if jenis is Decimal:
        if not _ANGKA.fullmatch(nilai):
            raise PotretTidakSah(f"{jalur}: {nilai[:40]!r} bukan angka")
        return Decimal(nilai)
    if jenis is bytes:
        if nilai not in aset:
            raise PotretTidakSah(f"{jalur}: gambar {nilai} tidak ada di arsip")
        return aset[nilai]
    if jenis is date:
        return date.fromisoformat(nilai)
    return nilai if jenis is str else jenis(nilai)


def _harus(nilai: Any, jenis: type, jalur: str) -> None:
    if type(nilai) is not jenis:
        raise PotretTidakSah(f"{jalur}: diharapkan {jenis.__name__}, tertulis {str(nilai)[:40]!r}")
