"""Written forms of a review: which there are, and how each is made from what was read and found.

A form of one document (`PEMBUAT`) is made where the document was read; a form of a whole run
(`PEMBUAT_BERSAMA`) from all results together. A form that does not suit a document gives no file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from types import MappingProxyType

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu, Salinan

from .reviu_json import json_reviu

Pembuat = Callable[[HasilReviu, Bacaan, bytes], Sequence[Salinan]]
"""Makes the files of one form from the review, the document as understood, and the bytes it came in."""

PembuatBersama = Callable[[Sequence[HasilReviu]], bytes]
"""Makes the one file of a form that holds every document of a run."""


def _json(hasil: Sequence[HasilReviu]) -> bytes:
    return (json.dumps(json_reviu(hasil), ensure_ascii=False, indent=2) + "\n").encode()


def _sarif(hasil: Sequence[HasilReviu]) -> bytes:
    from akuntabel.penyaji import sarif

    return sarif.tulis(hasil)


def _html(hasil: HasilReviu, bacaan: Bacaan, _isi: bytes) -> tuple[Salinan, ...]:
    from akuntabel.penyaji import reviu_html

    return (Salinan(".reviu.html", reviu_html.tulis(hasil, bacaan)),)


def _malas(modul: str, fungsi: str) -> Pembuat:
    """Return a maker that is loaded when its form is asked for."""

    def buat(hasil: HasilReviu, bacaan: Bacaan, isi: bytes) -> Sequence[Salinan]:
        pembuat: Pembuat = getattr(import_module(modul, __package__), fungsi)
        return pembuat(hasil, bacaan, isi)

    return buat


PEMBUAT: Mapping[str, Pembuat] = MappingProxyType(
    {
        "html": _html,
        "docx": _malas(".salinan_catatan", "salinan_docx"),
        "pdf": _malas(".salinan_catatan", "salinan_pdf"),
        "xlsx": _malas(".salinan_kertas", "salinan_xlsx"),
        "kertas": _malas(".salinan_kertas", "salinan_kertas"),
    }
)
PEMBUAT_BERSAMA: Mapping[str, PembuatBersama] = MappingProxyType({"json": _json, "sarif": _sarif})


def bentuk_reviu() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the forms of a whole run and of those of one document."""
    return tuple(PEMBUAT_BERSAMA), tuple(PEMBUAT)


def buat_salinan(
    diminta: Sequence[str], hasil: HasilReviu, bacaan: Bacaan, isi: bytes
) -> tuple[Salinan, ...]:
    """Return the files of every form that was asked for. Raises KeyError for an unknown form."""
    return tuple(replace(s, bentuk=nama) for nama in diminta for s in PEMBUAT[nama](hasil, bacaan, isi))


def tulis_bersama(bentuk: str, hasil: Sequence[HasilReviu]) -> bytes:
    """Return a run in the form asked for. Raises KeyError for an unknown form."""
    return PEMBUAT_BERSAMA[bentuk](hasil)
