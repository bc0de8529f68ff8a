"""Whether a report explains why it differs from a plan."""

from __future__ import annotations

import re

from akuntabel.bacaan import Bacaan, JenisTabel, TabelTerbaca, TeksTerbaca
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.kata import kata_isi

from .jenis import Acuan, perubahan

_UBAHAN = re.compile(
    r"\b(?:perubahan|diubah|direvisi|revisi|penyesuaian|disesuaikan|refocusing|realokasi|rasionalisasi|pergeseran"
    r"|dppa|p-?apbd|apbd-?p|addendum|adendum)\b",
    re.IGNORECASE,
)
_RENCANA = re.compile(
    r"\b(?:perjanjian|penetapan)\s+kinerja|\b(?:target|indikator|sasaran|anggaran|pagu|iku|program)\b",
    re.IGNORECASE,
)
_BERSALINAN = (JenisTabel.PK, JenisTabel.ANGGARAN)
_PORSI_NAMA = 70


def penjelasan(bacaan: Bacaan, nama: str = "") -> TeksTerbaca | None:
    """Return the paragraph that explains a change of plan; of this indicator or goal when one is named."""
    return next((t for t in _tentang_ubahan(bacaan) if _memuat(nama, t.teks)), None)


@sekali
def _tentang_ubahan(bacaan: Bacaan) -> tuple[TeksTerbaca, ...]:
    """Return the paragraphs that tell of a change of plan."""
    return tuple(t for t in bacaan.teks if _UBAHAN.search(t.teks) and _RENCANA.search(t.teks))


def _memuat(nama: str, teks: str) -> bool:
    dicari = set(kata_isi(nama))
    return not dicari or 100 * len(dicari & set(kata_isi(teks))) >= _PORSI_NAMA * len(dicari)


def dijelaskan(bacaan: Bacaan, acuan: Acuan, nama: str) -> bool:
    """Tell whether a difference from a plan is no fault: the report tells of a later version of the plan.

    A neighbour that is itself the revised plan leaves nothing to explain.
    """
    if perubahan(acuan):
        return False
    return penjelasan(bacaan, nama) is not None or any(_berlabel_ubah(t) for t in bacaan.tabel)


def _berlabel_ubah(tabel: TabelTerbaca) -> bool:
    """Tell whether a table of plans calls itself revised, or prints the plan before and after a revision."""
    judul = f"{tabel.judul} {' '.join(k.judul for k in tabel.kolom)}"
    return tabel.jenis in _BERSALINAN and bool(_UBAHAN.search(judul))
