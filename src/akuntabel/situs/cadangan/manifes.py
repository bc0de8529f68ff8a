"""The last member of a backup: what must be in it, and which program can take it back."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from akuntabel import __version__

from .galat import CadanganGagal, CadanganRusak
from .tabel import kolom, nama, tabel

NAMA_MANIFES = "manifes.json"
BENTUK = 1


@dataclass(frozen=True, slots=True)
class Anggota:
    """A member of the archive: its name, size and digest, and its rows when it is a part of a table."""

    nama: str
    ukuran: int
    sidik: str
    baris: int = 0


@dataclass(frozen=True, slots=True)
class Manifes:
    """What an archive holds; ``migrasi`` is the shape of its tables, ``kunci`` marks the secret key."""

    versi: str
    dibuat: str
    mesin: str
    kunci: str
    migrasi: Mapping[str, list[str]]
    kolom: Mapping[str, list[str]]
    anggota: tuple[Anggota, ...]

    @property
    def baris(self) -> int:
        """Return how many rows there are in all tables."""
        return sum(a.baris for a in self.anggota)

    @property
    def berkas(self) -> int:
        """Return how many files there are."""
        return sum(a.nama.startswith("berkas/") for a in self.anggota)

    def ke_json(self) -> bytes:
        """Return it as the archive holds it."""
        return json.dumps({"bentuk": BENTUK, **asdict(self)}, ensure_ascii=False, indent=1).encode()


def baca_manifes(teks: bytes) -> Manifes:
    """Read a manifest. Raises CadanganRusak when it is none."""
    try:
        isi = json.loads(teks)
        if isi.pop("bentuk") != BENTUK:
            raise CadanganRusak("Cadangan ini dibuat program yang lebih baru. Perbarui Akuntabel dulu.")
        anggota = tuple(Anggota(**a) for a in isi.pop("anggota"))
        return Manifes(anggota=anggota, **isi)
    except (KeyError, TypeError, ValueError, AttributeError) as salah:
        raise CadanganRusak(f"{NAMA_MANIFES} di dalam cadangan tidak dapat dibaca.") from salah


def manifes_kini(dibuat: str, anggota: tuple[Anggota, ...]) -> Manifes:
    """Return the manifest of a backup of this database."""
    return Manifes(
        __version__, dibuat, connection.vendor, sidik_kunci(), bentuk_kini(), kolom_kini(), anggota
    )  # fmt: skip


def bentuk_kini() -> dict[str, list[str]]:
    """Return the migrations this program has for the applications of a backup."""
    milik = {m._meta.app_label for m in tabel()}
    ada = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    return {a: sorted(n for label, n in ada if label == a) for a in sorted(milik)}


def kolom_kini() -> dict[str, list[str]]:
    """Return the columns of every table."""
    return {nama(m): [f.attname for f in kolom(m)] for m in tabel()}


def sidik_kunci() -> str:
    """Return a mark of the secret key that does not tell it: codes for logging in depend on the key."""
    return hmac.new(settings.SECRET_KEY.encode(), b"cadangan akuntabel", hashlib.sha256).hexdigest()[:16]


def periksa_cocok(manifes: Manifes) -> None:
    """Raise CadanganGagal when the tables of a backup are not those of this program."""
    if manifes.migrasi == bentuk_kini() and manifes.kolom == kolom_kini():
        return
    raise CadanganGagal(
        f"Cadangan ini dibuat Akuntabel {manifes.versi} dengan bentuk tabel yang lain dari program ini "
        f"({__version__}). Pasang versi yang membuat cadangan itu, pulihkan di sana, lalu perbarui."
    )


def terapan_kini() -> Any:
    """Return the migrations that wait to be applied."""
    from django.db.migrations.executor import MigrationExecutor

    pelaksana = MigrationExecutor(connection)
    return pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes())
