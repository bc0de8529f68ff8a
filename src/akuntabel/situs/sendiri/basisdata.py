"""The database of the work folder: brought up to date at the start, let go at the end."""

from __future__ import annotations

from collections.abc import Callable

from django.db import Error, connection, connections
from django.db.migrations.executor import MigrationExecutor

from akuntabel.situs.antrean.models import TugasLatar
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.migrasi import siapkan_basisdata

from .orang import saya

_MENYIAPKAN = "Menyiapkan basis data di folder kerja. Ini hanya sekali, dan selesai dalam beberapa detik …"


def mutakhirkan(lapor: Callable[[str], None]) -> str:
    """Bring the tables up to date and make the person; return what stands in the way, empty otherwise."""
    try:
        pelaksana = MigrationExecutor(connection)
        if pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()):
            lapor(_MENYIAPKAN)
            siapkan_basisdata()
        saya()
    except Error as salah:
        berkas = connection.settings_dict["NAME"]
        return (
            f"basis data {berkas} tidak dapat dipakai ({salah}). Tutup program lain yang membukanya, periksa "
            "izin foldernya, atau pakai folder lain."
        )
    return ""


def kosong() -> bool:
    """Tell whether nothing was ever put into the database."""
    try:
        return not TahunKinerja.objects.exists() and not TugasLatar.objects.exists()
    except Error:
        return False


def lepaskan() -> None:
    """Close the connections: Windows does not delete a file that is open."""
    connections.close_all()
