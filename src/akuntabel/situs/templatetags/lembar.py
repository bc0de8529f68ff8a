"""Links to the sheets that can be filled in the browser."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from akuntabel.api import LEMBAR_ISIAN
from akuntabel.situs.isian import slug

register = template.Library()


@register.inclusion_tag("layanan/_lembar.html", takes_context=True)
def tautan_lembar(context: Context, *tahap: str) -> dict[str, Any]:
    """Return the sheets of some phases of the year, to be filled in the browser."""
    lembar = [(x.nama, slug(x)) for x in LEMBAR_ISIAN if x.tahap.name.lower() in tahap]
    return {"tk": context["tk"], "lembar": lembar}
