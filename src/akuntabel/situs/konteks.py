"""What every page shows: version, folder, messages, work under way."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from akuntabel import __version__

from .keadaan import keadaan


def umum(request: HttpRequest) -> dict[str, Any]:
    """Return the context of all pages; messages are shown once."""
    k = keadaan()
    return {
        "versi": __version__,
        "folder_kerja": str(k.folder),
        "sementara": k.sementara,
        "kabar": k.ambil_kabar(),
        "berjalan": k.papan.berjalan,
    }
