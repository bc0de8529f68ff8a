"""Rows of the facts in the database: one table for each kind of row of the Potret, columns as in the core.

A row belongs to one agency and one year. It is reached only through an opened year (``lingkup.BukuTerbuka``),
which somebody was allowed to open: a query without one raises.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Protocol

from django.db import models
from django.db.models.base import ModelBase

from akuntabel.kinerja.kanonik import ke_data
from akuntabel.kinerja.kunci import kunci_alami

from .bidang_isian import isian_dari

_PANJANG_KUNCI = 200
_WADAH: dict[str, type[BarisTahun]] = {}


class Terbuka(Protocol):
    """A year that somebody was allowed to open (``lingkup.BukuTerbuka``)."""

    @property
    def tahun_kinerja(self) -> Any:
        """Return the year."""


class TanpaLingkup(RuntimeError):
    """Rows were asked for without saying on whose behalf."""


class PengelolaBerlingkup(models.Manager):
    """The manager of everything that belongs to an agency and a year."""

    def get_queryset(self) -> models.QuerySet[Any]:
        """Refuse: say in which opened year."""
        raise TanpaLingkup(f"{self.model.__name__}: pakai .dalam(buku)")

    def dalam(self, buku: Terbuka) -> models.QuerySet[Any]:
        """Return the rows of an opened year."""
        return self.dalam_semua((buku,))

    def dalam_semua(self, buku: Iterable[Terbuka]) -> models.QuerySet[Any]:
        """Return the rows of several opened years."""
        pk = [b.tahun_kinerja.pk for b in buku]
        satu = {"tahun_kinerja_id": pk[0]} if len(pk) == 1 else {"tahun_kinerja_id__in": pk}
        return super().get_queryset().filter(**satu)


class BarisTahun(models.Model):
    """A row of the facts of one agency and year; ``kunci_baris`` is its natural key, ``urut`` its place."""

    JENIS: ClassVar[str] = ""
    FAKTA: ClassVar[Any] = None

    tahun_kinerja = models.ForeignKey(
        "instansi.TahunKinerja", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    kunci_baris = models.CharField(max_length=_PANJANG_KUNCI)
    urut = models.IntegerField()

    objects = PengelolaBerlingkup()
    semua = models.Manager()

    class Meta:
        abstract = True
        base_manager_name = "semua"
        ordering = ("urut",)
        constraints = (
            models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="%(app_label)s_%(class)s_satu"
            ),
        )


def baris_dari(nama: str, jenis: str, fakta: type, modul: str) -> type[BarisTahun]:
    """Return the model of a kind of row; ``jenis`` is the name of its tuple (or value) in the Potret."""
    isi: dict[str, Any] = {
        "__module__": modul,
        "__doc__": f"Rows ``{jenis}`` of the facts.",
        "JENIS": jenis,
        "FAKTA": fakta,
        **isian_dari(fakta),
    }
    model: type[BarisTahun] = ModelBase(nama, (BarisTahun,), isi)
    _WADAH[jenis] = model
    return model


def wadah() -> Mapping[str, type[BarisTahun]]:
    """Return the models by the name their rows have in the Potret."""
    return _WADAH


def kunci_baris(jenis: str, fakta: Any) -> str:
    """Return the natural key of a row as text; a very long one by its digest."""
    bagian = [ke_data(getattr(fakta, k)) for k in kunci_alami(jenis)]
    if not bagian:
        return jenis
    teks = str(bagian[0]) if len(bagian) == 1 else json.dumps(bagian, ensure_ascii=False)
    return teks if len(teks) <= _PANJANG_KUNCI else f"sha256:{hashlib.sha256(teks.encode()).hexdigest()}"
