"""The database as it was at one moment, while others go on writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def cuplikan() -> Iterator[None]:
    """Let every query inside see the same moment; nobody waits for it, and nothing can be written in it."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        # A deferred transaction of SQLite in WAL mode reads one moment and holds up no writer.
        with connection.cursor() as kursor:
            kursor.execute("BEGIN DEFERRED")
            kursor.execute("SELECT COUNT(*) FROM sqlite_master")
        try:
            yield
        finally:
            with connection.cursor() as kursor:
                kursor.execute("ROLLBACK")
