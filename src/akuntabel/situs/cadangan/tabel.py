"""The tables of a backup, found from the installed applications, and their rows as plain JSON."""

from __future__ import annotations

import base64
import datetime
import json
import uuid
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connection, models
from django.db.models import QuerySet

SEKALI_BACA = 500

DIBUAT_ULANG = frozenset(
    {
        "contenttypes.contenttype",
        "auth.permission",
        "auth.group",
        "auth.group_permissions",
        "sessions.session",
    }
)
"""Tables that are not kept: Django fills them, nobody uses them, or (sessions) they end with a restore."""


def tabel() -> tuple[type[models.Model], ...]:
    """Return the models whose rows a backup holds, in the order of their names."""
    semua = (m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy)
    return tuple(sorted((m for m in semua if nama(m) not in DIBUAT_ULANG), key=nama))


def nama(model: type[models.Model]) -> str:
    """Return the name of a table in a backup."""
    return str(model._meta.label_lower)


def kolom(model: type[models.Model]) -> tuple[models.Field, ...]:
    """Return the columns of a table that are stored, not computed by the database."""
    return tuple(f for f in model._meta.local_concrete_fields if not getattr(f, "generated", False))


def baris(model: type[models.Model]) -> Iterator[bytes]:
    """Yield the rows of a table as JSON lines, by key; the same rows give the same bytes."""
    isian = kolom(model)
    semua = QuerySet(model).order_by("pk").values_list(*(f.attname for f in isian))
    for nilai in semua.iterator(chunk_size=SEKALI_BACA):
        data = [_ke_json(f.get_prep_value(isi)) for f, isi in zip(isian, nilai, strict=True)]
        yield json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def ada_isinya(model: type[models.Model]) -> bool:
    """Tell whether a table holds a row."""
    return QuerySet(model).exists()


def kosongkan(model: type[models.Model]) -> None:
    """Remove every row of a table, without asking its managers."""
    QuerySet(model)._raw_delete(DEFAULT_DB_ALIAS)


def masukkan(model: type[models.Model], baris_json: Sequence[bytes]) -> None:
    """Insert rows as they were: their keys and their times too, which ``save`` would renew."""
    isian = kolom(model)
    benda = [_benda(model, isian, json.loads(satu)) for satu in baris_json]
    if benda:
        _sisipkan(model, benda, isian)


def _sisipkan(model: type[models.Model], benda: list[models.Model], isian: Sequence[models.Field]) -> None:
    sekali = connection.ops.bulk_batch_size(list(isian), benda)
    for awal in range(0, len(benda), sekali):
        QuerySet(model)._insert(
            benda[awal : awal + sekali], fields=list(isian), raw=True, using=DEFAULT_DB_ALIAS
        )


def _benda(model: type[models.Model], isian: Sequence[models.Field], nilai: list[Any]) -> models.Model:
    return model(**{f.attname: f.to_python(isi) for f, isi in zip(isian, nilai, strict=True)})


def _ke_json(nilai: Any) -> Any:
    """Return a value of a column as JSON has it. Raises TypeError for a kind that would lose something."""
    match nilai:
        case None | bool() | int() | str() | list() | dict():
            return nilai
        case Decimal():
            return format(nilai, "f")
        case datetime.datetime():
            return nilai.astimezone(datetime.UTC).isoformat()
        case datetime.date() | datetime.time():
            return nilai.isoformat()
        case uuid.UUID() | datetime.timedelta():
            return str(nilai)
        case bytes() | memoryview():
            return base64.b64encode(bytes(nilai)).decode("ascii")
    raise TypeError(f"{type(nilai).__name__} belum dapat dicadangkan")
