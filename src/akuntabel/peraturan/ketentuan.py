"""Frozen types of the law: a regulation and one provision of it.

Dates. A regulation starts on `berlaku_sejak`. Where that date is not known nothing is invented: the
regulation counts as in force from 1 January of its year, and what it revokes counts as revoked only from
1 January of the year after. Both choices give the benefit of the doubt to the document under review. An
entry without a year (general practice) has always been in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

DIBACA = "dibaca"
DIINGAT = "diingat"


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One regulation, as its TOML file states it.

    Attributes:
        kode: File name without ending, such as `permenpanrb_53_2014`.
        judul: Full title as a report prints it in its Dasar Hukum.
        mencabut: Codes of the regulations it revokes.
        menggantikan: Codes whose substance it replaces without formal revocation.
        keyakinan: `dibaca` (a text was read) or `diingat` (from memory: findings on it stay saran).
        mengatur: Role to content; contents are deeply immutable.
    """

    kode: str
    jenis: str
    judul: str
    keyakinan: str
    diperiksa_terakhir: date
    sumber: str
    nomor: str | None = None
    tahun: int | None = None
    berlaku_sejak: date | None = None
    mencabut: tuple[str, ...] = ()
    menggantikan: tuple[str, ...] = ()
    catatan: str | None = None
    mengatur: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False)

    @property
    def mulai(self) -> date:
        """First day on which the regulation counts as in force."""
        if self.berlaku_sejak:
            return self.berlaku_sejak
        return date(self.tahun, 1, 1) if self.tahun else date.min

    @property
    def mulai_mencabut(self) -> date:
        """First day on which the regulations it revokes count as revoked."""
        if self.berlaku_sejak:
            return self.berlaku_sejak
        return date(self.tahun + 1, 1, 1) if self.tahun else date.min


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """What one regulation provides for one role."""

    peran: str
    isi: Mapping[str, Any] = field(hash=False)
    peraturan: Peraturan

    @property
    def keyakinan(self) -> str:
        """Confidence of this provision: its own when stated, else that of the regulation."""
        return str(self.isi.get("keyakinan", self.peraturan.keyakinan))
