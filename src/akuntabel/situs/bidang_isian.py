"""Columns for the kinds of value the facts have: exact numbers, words of the law, lists, bytes by digest."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import Field, fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from django.db import models

from akuntabel.kinerja.kanonik import dari_data, ke_data

_PANJANG_PILIHAN = 120
_PANJANG_SIDIK = 64


class IsianDesimal(models.Field):
    """An exact decimal number: ``numeric`` where the database has it, text where it would become a float."""

    def db_type(self, connection: Any) -> str:
        """Return the type of the column."""
        return "numeric" if connection.vendor == "postgresql" else "text"

    def from_db_value(self, nilai: Any, *_: Any) -> Decimal | None:
        """Return the stored number."""
        return None if nilai is None else Decimal(str(nilai))

    def to_python(self, nilai: Any) -> Decimal | None:
        """Return a number; a float is refused, it is no longer what somebody wrote."""
        if isinstance(nilai, float):
            raise TypeError("angka pecahan biner tidak disimpan")
        return None if nilai is None else Decimal(nilai)

    def get_prep_value(self, nilai: Any) -> Any:
        """Return what is handed to the database."""
        return self.to_python(nilai)

    def get_db_prep_value(self, nilai: Any, connection: Any, prepared: bool = False) -> Any:
        """Return the number as the database stores it."""
        isi = nilai if prepared else self.get_prep_value(nilai)
        return isi if isi is None or connection.vendor == "postgresql" else format(isi, "f")


class IsianPilihan(models.CharField):
    """A member of an enumeration of the core, stored by its words."""

    def __init__(self, *args: Any, jenis: type[Enum] | None = None, **kwargs: Any) -> None:
        """Keep the enumeration; migrations only know the column."""
        self.jenis = jenis
        super().__init__(*args, **kwargs)

    def from_db_value(self, nilai: Any, *_: Any) -> Enum | None:
        """Return the member."""
        return None if nilai is None or self.jenis is None else self.jenis(nilai)

    def get_prep_value(self, nilai: Any) -> Any:
        """Return the words of a member."""
        return nilai.value if isinstance(nilai, Enum) else nilai


class IsianSusunan(models.JSONField):
    """A tuple of the facts, stored as the canonical JSON has it."""

    def __init__(self, *args: Any, jenis: Any = None, **kwargs: Any) -> None:
        """Keep the type of the tuple; migrations only know the column."""
        self.jenis = jenis
        super().__init__(*args, **kwargs)

    def from_db_value(self, nilai: Any, expression: Any, connection: Any) -> Any:
        """Return the tuple."""
        isi = super().from_db_value(nilai, expression, connection)
        return isi if self.jenis is None else dari_data(self.jenis, isi)

    def get_prep_value(self, nilai: Any) -> Any:
        """Return the lists of a tuple."""
        return super().get_prep_value(ke_data(nilai))


def isian_dari(fakta: type) -> Mapping[str, models.Field]:
    """Return a column for each field of a dataclass of the core, under its name."""
    petunjuk = get_type_hints(fakta)
    return {f.name: _isian(f, petunjuk[f.name]) for f in fields(fakta)}


def _isian(bidang: Field[Any], jenis: Any) -> models.Field:
    boleh_kosong = get_origin(jenis) in (Union, types.UnionType)
    dasar = next(j for j in get_args(jenis) if j is not type(None)) if boleh_kosong else jenis
    pilihan = {"null": True, "blank": True} if boleh_kosong else {}
    if get_origin(dasar) is tuple:
        return IsianSusunan(jenis=dasar, default=list, blank=True)
    if isinstance(dasar, type) and issubclass(dasar, Enum):
        return IsianPilihan(jenis=dasar, max_length=_PANJANG_PILIHAN, **pilihan)
    return _isian_skalar(dasar, pilihan)


def _isian_skalar(jenis: type, pilihan: Mapping[str, bool]) -> models.Field:
    match jenis:
        case _ if jenis is bool:
            return models.BooleanField(default=False) if not pilihan else models.BooleanField(**pilihan)
        case _ if jenis is int:
            return models.IntegerField(**pilihan)
        case _ if jenis is Decimal:
            return IsianDesimal(**pilihan)
        case _ if jenis is date:
            return models.DateField(**pilihan)
        case _ if jenis is bytes:
            return models.CharField(max_length=_PANJANG_SIDIK)
    return models.TextField(blank=True, default="")
