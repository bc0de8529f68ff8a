"""Whether the application can answer: asked by whatever looks after it, and nothing else is told."""

from __future__ import annotations

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from akuntabel.situs.akses import umum


@umum
@require_safe
def sehat(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, 503 when it does not."""
    try:
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1")
    except Error:
        return HttpResponse("tidak sehat\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("sehat\n", content_type="text/plain; charset=utf-8")
