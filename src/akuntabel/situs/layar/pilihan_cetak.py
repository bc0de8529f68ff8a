"""How a document is made: which, in what form, outline and look, as a draft or final."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from akuntabel import api

from .cetakan import FORMAT

SUSUNAN = {"analisis": "menurut analisis", "sasaran": "menurut sasaran"}
TEMA = {"baku": "Baku (A4, 11 pt)", "perwali": "Perwali (F4, 12 pt, spasi 1,5)"}
_DOKUMEN = ("lkjip", "pk", "iku")


class PilihanTidakDikenal(ValueError):
    """A choice that no page offers."""


class PilihanKurang(ValueError):
    """A choice that lacks another; the message says which."""


def pilihan_cetak(isian: Mapping[str, str], hari_ini: date) -> api.Pilihan:
    """Return the choices of an address; what is not said is as usual.

    Raises:
        PilihanTidakDikenal: document, form, outline or look is not one of those offered.
        PilihanKurang: only one of reason and person was given.
    """
    dokumen, bentuk = isian.get("dokumen", "lkjip"), isian.get("bentuk", "")
    tema, susunan = isian.get("tema", "baku"), isian.get("susunan", "analisis")
    if dokumen not in _DOKUMEN or bentuk not in FORMAT or tema not in TEMA or susunan not in SUSUNAN:
        raise PilihanTidakDikenal(dokumen)
    final = isian.get("final") == "ya"
    alasan, oleh = isian.get("alasan", "").strip()[:1000], isian.get("oleh", "").strip()[:200]
    if final and bool(alasan) != bool(oleh):
        raise PilihanKurang("Alasan dan siapa yang meloloskannya diisi bersama, atau keduanya dikosongkan.")
    catatan = api.catatan_final(alasan, oleh, hari_ini) if final and alasan else None
    return api.Pilihan(dokumen, (bentuk,), tema, susunan, final, catatan)
