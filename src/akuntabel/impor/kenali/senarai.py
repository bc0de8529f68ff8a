"""Two lists side by side: names in one, amounts in the other, one amount for each name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.bacaan import FaktaTerbaca, Peran, TeksTerbaca

from .entitas import Entitas

_NOMOR = re.compile(r"^\s*(?:[0-9]{1,2}[.)]|[a-z][.)]|[-•*])?\s*")
_PROGRAM = re.compile(r"p\w{0,2}gram", re.IGNORECASE)
_UANG_TERKECIL = 1000
_MAKS_SELA = 2


def fakta_senarai(teks: Sequence[TeksTerbaca], entitas: Entitas, tahun: int | None) -> Iterator[FaktaTerbaca]:
    """Yield the pagu of programs that are listed first by name, then by amount."""
    deret = list(_deret(teks))
    for nama, uang in pairwise(deret):
        dekat = uang[0] - nama[-1] <= _MAKS_SELA + 1
        if not dekat or len(nama) != len(uang) or len(nama) < 2:
            continue
        butir_nama, butir_uang = [teks[n] for n in nama], [teks[n] for n in uang]
        if not _bernama_program(butir_nama) or not all(_hanya_uang(b) for b in butir_uang):
            continue
        for a, b in zip(butir_nama, butir_uang, strict=True):
            judul = _NOMOR.sub("", a.teks).strip()
            yield FaktaTerbaca(entitas.kunci(judul), judul, Peran.PAGU, b.angka[0], tahun, satuan="Rp")


def _deret(teks: Sequence[TeksTerbaca]) -> Iterator[list[int]]:
    """Yield runs of list items as indices."""
    kini: list[int] = []
    for nomor, satu in enumerate(teks):
        if satu.butir:
            kini.append(nomor)
        elif kini:
            yield kini
            kini = []
    if kini:
        yield kini


def _bernama_program(butir: Sequence[TeksTerbaca]) -> bool:
    return any(_PROGRAM.search(b.teks) for b in butir) and all(not b.angka for b in butir)


def _hanya_uang(butir: TeksTerbaca) -> bool:
    """Tell whether an item is one amount of money and nothing else."""
    if len(butir.angka) != 1 or not butir.angka[0].bacaan:
        return False
    sisa = butir.teks.replace(butir.angka[0].teks, "")
    return butir.angka[0].bacaan[0].nilai >= _UANG_TERKECIL and not any(h.isalpha() for h in sisa)
