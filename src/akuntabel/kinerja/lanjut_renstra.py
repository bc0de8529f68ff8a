"""A change of Renstra: every indicator of a goal or objective continues under a new code.

The old row stays with its targets and results; the new one names it as ``pendahulu``. Whether the two are
comparable is for people to say. What is written about an indicator follows the new code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from .indeks import Indeks
from .indikator import Indikator
from .lanjut_dokumen import kode_unik
from .potret import Potret

_AKHIR_TAHUN = re.compile(r"-\d{4}$")


def ganti_renstra(potret: Potret, awal: int) -> Potret:
    """Return the Potret with new rows for the indicators of tujuan and sasaran of a new Renstra."""
    peta = _kode_baru(potret, awal)
    return replace(
        potret,
        indikator=tuple(_indikator(potret, peta)),
        pembanding=tuple(replace(p, indikator=peta.get(p.indikator, p.indikator)) for p in potret.pembanding),
        analisis=tuple(replace(a, perihal=peta.get(a.perihal, a.perihal)) for a in potret.analisis),
        rencana_aksi=tuple(replace(a, perihal=peta.get(a.perihal, a.perihal)) for a in potret.rencana_aksi),
        narasi=tuple(replace(n, bagian=_bagian(n.bagian, peta)) for n in potret.narasi),
        sisipan=tuple(replace(s, bagian=_bagian(s.bagian, peta)) for s in potret.sisipan),
        kalimat=tuple(replace(k, kode=peta.get(k.kode, k.kode)) for k in potret.kalimat),
    )


def _kode_baru(potret: Potret, awal: int) -> Mapping[str, str]:
    rencana = {*(t.kode for t in potret.tujuan), *(s.kode for s in potret.sasaran)}
    terpakai = [*Indeks(potret).simpul, *(i.kode for i in potret.indikator)]
    hasil: dict[str, str] = {}
    for i in potret.indikator:
        if i.induk in rencana:
            hasil[i.kode] = kode_unik(f"{_AKHIR_TAHUN.sub('', i.kode)[:50]}-{awal}", terpakai)
            terpakai.append(hasil[i.kode])
    return hasil


def _indikator(potret: Potret, peta: Mapping[str, str]) -> Iterable[Indikator]:
    """Yield the new row in the place of the old one; the old rows stand last, measured no more."""
    for i in potret.indikator:
        if i.kode not in peta:
            yield i
            continue
        yield replace(
            i,
            kode=peta[i.kode],
            rincian_dari=peta.get(i.rincian_dari, i.rincian_dari),
            pendahulu=i.kode,
            sebanding=None,
            alasan_sebanding="",
        )
    for i in potret.indikator:
        if i.kode in peta:
            yield replace(i, induk="", iku=False)


def _bagian(kunci: str, peta: Mapping[str, str]) -> str:
    """Return the key of a section about an indicator under its new code."""
    bagian, tanda, kode = kunci.partition(":")
    return f"{bagian}{tanda}{peta.get(kode, kode)}"
