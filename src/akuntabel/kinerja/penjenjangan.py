"""What a tree of performance knows beside its nodes (PermenPANRB 89/2021): what it needs, who else helps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class FaktorKunci:
    """A critical success factor: what must be right for a node (``simpul``) to be reached."""

    kode: str
    simpul: str
    uraian: str
    catatan: str = ""


class PeranLintas(Enum):
    """Who answers for a result that several units work for."""

    UTAMA = "penanggung jawab utama"
    PENDUKUNG = "pendukung"


@dataclass(frozen=True, slots=True)
class Lintas:
    """Crosscutting: another agency or unit (``mitra``) works for the same node; no branch of the tree.

    ``peran`` is the part of ``mitra``, ``dukungan`` what it does.
    """

    kode: str
    simpul: str
    mitra: str
    peran: PeranLintas = PeranLintas.PENDUKUNG
    dukungan: str = ""
    catatan: str = ""
