"""How a document of an agency is decreed: its states, and the steps that lead from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from .dokumen import JenisDokumen

DITETAPKAN = (
    JenisDokumen.RPJMD,
    JenisDokumen.RENSTRA,
    JenisDokumen.RENJA,
    JenisDokumen.IKU,
    JenisDokumen.PK,
    JenisDokumen.RENCANA_AKSI,
)
"""The kinds of document that an agency has in versions, each frozen as it was decreed."""


class KeadaanPenetapan(Enum):
    """How far a decreed document has come."""

    KONSEP = "konsep"
    MENUNGGU = "menunggu tanda tangan"
    DITANDATANGANI = "ditandatangani"
    DIBATALKAN = "dibatalkan"


class LangkahPenetapan(Enum):
    """What somebody does with a document that is being decreed."""

    TETAPKAN = "tetapkan"
    AJUKAN = "ajukan"
    KEMBALIKAN = "kembalikan"
    SETUJUI = "setujui"
    UNGGAH = "unggah"
    BATALKAN = "batalkan"


_K, _L = KeadaanPenetapan, LangkahPenetapan
PERALIHAN: Mapping[tuple[KeadaanPenetapan, LangkahPenetapan], frozenset[KeadaanPenetapan]] = {
    (_K.KONSEP, _L.AJUKAN): frozenset({_K.MENUNGGU}),
    (_K.KONSEP, _L.BATALKAN): frozenset({_K.DIBATALKAN}),
    (_K.MENUNGGU, _L.KEMBALIKAN): frozenset({_K.KONSEP}),
    (_K.MENUNGGU, _L.SETUJUI): frozenset({_K.MENUNGGU, _K.DITANDATANGANI}),
    (_K.MENUNGGU, _L.UNGGAH): frozenset({_K.DITANDATANGANI}),
    (_K.DITANDATANGANI, _L.UNGGAH): frozenset({_K.DITANDATANGANI}),
}
"""Where a step leads; what is not listed is not possible. One party's consent waits for the other's."""


def boleh_langkah(keadaan: KeadaanPenetapan, langkah: LangkahPenetapan) -> bool:
    """Tell whether a step is possible in a state."""
    return (keadaan, langkah) in PERALIHAN


def keadaan_sesudah(
    keadaan: KeadaanPenetapan, langkah: LangkahPenetapan, *, lengkap: bool = True
) -> KeadaanPenetapan:
    """Return the state after a step; ``lengkap`` tells whether all parties have consented with it.

    Raises:
        ValueError: the step is not possible in this state.
    """
    tujuan = PERALIHAN.get((keadaan, langkah))
    if tujuan is None:
        raise ValueError(f"dokumen yang {keadaan.value} tidak dapat di-{langkah.value}")
    if len(tujuan) == 1:
        return next(iter(tujuan))
    return KeadaanPenetapan.DITANDATANGANI if lengkap else KeadaanPenetapan.MENUNGGU
