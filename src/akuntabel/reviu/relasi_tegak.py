"""Tables that stand upright: rows named target, realisasi, capaian, and a column for each year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, Peran, TabelTerbaca

from .relasi import Relasi, bacaan_sel

_NAMA = (
    (
        Peran.SERAPAN,
        re.compile(r"(?:%|persen\w*|tingkat)?\s*(?:serapan|penyerapan|realisasi anggaran \(%\))"),
    ),
    (Peran.BELANJA, re.compile(r"(?:realisasi|penyerapan)\s+(?:anggaran|belanja|keuangan)")),
    (Peran.PAGU, re.compile(r"(?:pagu|anggaran|alokasi)\b")),
    (Peran.CAPAIAN, re.compile(r"(?:%|persen\w*|tingkat)?\s*(?:capaian|pencapaian)\b")),
    (Peran.REALISASI, re.compile(r"realisasi\b")),
    (Peran.TARGET, re.compile(r"target\b")),
)
_TIGA = {
    Peran.CAPAIAN: (Peran.TARGET, Peran.REALISASI),
    Peran.SERAPAN: (Peran.PAGU, Peran.BELANJA),
}


def relasi_tegak(tabel: TabelTerbaca, hasil: Peran) -> list[Relasi]:
    """Return the relations of three rows that follow each other, one for each column of figures."""
    pembentuk = _TIGA[hasil]
    if any(k.peran in pembentuk for k in tabel.kolom):
        return []
    baris = [b for b in tabel.baris if b.jenis is JenisBarisTerbaca.DATA]
    peran = [_peran(b) for b in baris]
    return [
        relasi
        for i in range(len(baris) - 2)
        if set(peran[i : i + 3]) == {hasil, *pembentuk}
        for relasi in _kolom(
            tabel, {p: b for p, b in zip(peran[i : i + 3], baris[i : i + 3], strict=True) if p}, hasil
        )
    ]


def _peran(baris: BarisTerbaca) -> Peran | None:
    nama = next((s.teks for s in baris.sel if any(c.isalpha() for c in s.teks)), "").strip().casefold()
    return next((p for p, pola in _NAMA if pola.match(nama)), None)


def _kolom(tabel: TabelTerbaca, baris: dict[Peran, BarisTerbaca], hasil: Peran) -> Iterator[Relasi]:
    dua = _TIGA[hasil]
    for letak, kolom in enumerate(tabel.kolom):
        tiga = [baris[p].sel[letak] for p in (hasil, *dua) if letak < len(baris[p].sel)]
        if len(tiga) == 3 and all(bacaan_sel(s) for s in tiga) and len({id(s) for s in tiga}) == 3:
            yield Relasi(tabel, baris[hasil], kolom, tiga[0], (tiga[1], tiga[2]), (kolom, kolom))
