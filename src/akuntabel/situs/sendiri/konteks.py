"""What every page of the single-person mode shows besides: the work folder."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from .pembukaan import kini


def sendiri(request: HttpRequest) -> dict[str, Any]:
    """Return the context of all pages."""
    p = kini()
    return {"sendiri": p is not None, "folder_kerja": p.folder if p else "", "sementara": p and p.sementara}
