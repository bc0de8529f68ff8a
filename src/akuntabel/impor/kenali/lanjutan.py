"""A table without a header that goes on with the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from akuntabel.bacaan import BarisTerbaca, JenisSel, KolomTerbaca, Peran, TabelTerbaca

from .isi_kolom import tampak_urutan
from .kisi import Kisi
from .wajah import tampak_nilai

_BARIS_AKHIR = 4
URUT, NILAI, TEKS, HAMPA = "urut", "nilai", "teks", ""


def warisi(kisi: Kisi, sebelum: TabelTerbaca | None) -> tuple[KolomTerbaca, ...]:
    """Return the columns of the table before for this one; () when it cannot go on with it.

    The columns are equal in number; or as many as the last rows before had filled; or of the same kinds in
    the same order but for ordinals.
    """
    if sebelum is None or not any(k.judul for k in sebelum.kolom) or not kisi.baris:
        return ()
    if len(sebelum.kolom) == kisi.lebar:
        return sebelum.kolom
    rupa = [_rupa([b.petak[n].teks for b in kisi.baris]) for n in range(kisi.lebar)]
    pilihan = _terisi(sebelum, kisi.lebar) or _menurut_rupa(sebelum, rupa)
    return tuple(
        replace(k, nomor=n) if k is not None else KolomTerbaca(n, "", Peran.NOMOR)
        for n, k in enumerate(pilihan, 1)
    )


def _rupa(isi: Sequence[str]) -> str:
    """Return what a column mostly holds: ordinals, figures or words."""
    ada = [t for t in isi if t.strip()]
    if not ada:
        return HAMPA
    if sum(map(tampak_urutan, ada)) * 2 > len(ada):
        return URUT
    return NILAI if sum(map(tampak_nilai, ada)) * 2 > len(ada) else TEKS


def _terisi(sebelum: TabelTerbaca, lebar: int) -> list[KolomTerbaca | None]:
    """Return the columns one of the last rows had filled, when they are as many as wanted."""
    for baris in reversed(sebelum.baris[-_BARIS_AKHIR:]):
        terisi = _kolom_terisi(baris)
        if len(terisi) == lebar:
            return [sebelum.kolom[n] for n in terisi]
    return []


def _kolom_terisi(baris: BarisTerbaca) -> list[int]:
    return [n for n, s in enumerate(baris.sel) if s.jenis is not JenisSel.KOSONG or s.teks.strip()]


def _menurut_rupa(sebelum: TabelTerbaca, rupa: Sequence[str]) -> list[KolomTerbaca | None]:
    """Pair the columns of figures and those of words in their order; ordinals may be more or fewer."""
    asal = [_rupa([b.sel[n].teks for b in sebelum.baris]) for n in range(len(sebelum.kolom))]
    sisa = {r: [n for n, a in enumerate(asal) if a == r] for r in (NILAI, TEKS)}
    if any(list(rupa).count(r) != len(sisa[r]) for r in sisa):
        return []
    return [sebelum.kolom[sisa[r].pop(0)] if r in sisa else None for r in rupa]
