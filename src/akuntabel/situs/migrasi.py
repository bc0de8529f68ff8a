"""The shape of the database brought up to date, by one process at a time however many start together."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_KUNCI = 0x414B554E
"""A number only this application locks in PostgreSQL: the letters AKUN."""


def siapkan_django() -> None:
    """Let Django read the settings of the application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.layanan")
    import django

    django.setup()


def main(argv: Sequence[str]) -> int:
    """``python -m akuntabel.situs migrasi``: bring the database up to date and say how it is."""
    if argv:
        print("galat migrasi tidak memakai pilihan apa pun.", file=sys.stderr)
        return 2
    siapkan_django()
    siapkan_basisdata()
    print("Basis data siap.", flush=True)
    return 0


def siapkan_basisdata() -> None:
    """Apply the migrations that wait; whoever comes second waits and finds nothing to do."""
    from django.core.management import call_command

    with _sendirian():
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def _sendirian() -> Iterator[None]:
    from django.db import connection

    if connection.vendor != "postgresql":
        with _kunci_berkas(Path(str(connection.settings_dict["NAME"]))):
            yield
        return
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(%s)", [_KUNCI])
        try:
            yield
        finally:
            kursor.execute("SELECT pg_advisory_unlock(%s)", [_KUNCI])


@contextmanager
def _kunci_berkas(basis: Path) -> Iterator[None]:
    """Hold a lock beside a database file; Windows, where a server is one process, needs none."""
    if sys.platform == "win32" or not basis.parent.is_dir():
        yield
        return
    import fcntl

    with basis.with_name(f"{basis.name}.migrasi").open("w") as gagang:
        fcntl.flock(gagang, fcntl.LOCK_EX)
        yield
