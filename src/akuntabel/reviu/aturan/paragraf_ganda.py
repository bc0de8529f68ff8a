"""TPL109: a paragraph that was pasted twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.bacaan import Bacaan, TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan
from akuntabel.temuan import Temuan, Tingkat

_AKHIR_KALIMAT = re.compile(r"(?<=[.!?;])\s+")
_SUMBER = re.compile(r"^(?:sumber|catatan|keterangan)\b")
_KALIMAT_TERBANYAK = 8
_KATA_TERSEDIKIT = 8
_DIKUTIP = 300

Kalimat = tuple[str, str, TeksTerbaca]
"""A sentence in small letters, as printed, and the text it stands in."""


@aturan("TPL109", "tpl.duplicate-text", "Kalimat atau paragraf tersalin dua kali", tingkat=Tingkat.SARAN)
def periksa_paragraf_ganda(berkas: Berkas) -> Iterator[Hasil]:
    """Kalimat dan paragraf tidak diulang persis sama langsung sesudahnya."""
    kalimat = list(_kalimat(berkas.bacaan))
    mulai = 0
    while mulai < len(kalimat):
        panjang = _panjang_ulangan(kalimat, mulai)
        if panjang:
            yield _temuan(kalimat[mulai : mulai + 2 * panjang])
        mulai += 2 * panjang or 1


def _kalimat(bacaan: Bacaan) -> Iterator[Kalimat]:
    for teks in bacaan.teks:
        for satu in _AKHIR_KALIMAT.split(teks.teks):
            if baku := bakukan(satu):
                yield baku, satu, teks


def _panjang_ulangan(kalimat: Sequence[Kalimat], mulai: int) -> int:
    """Return how many sentences follow once more from here, 0 for none; a line that runs on is no copy."""
    for panjang in range(1, _KALIMAT_TERBANYAK + 1):
        if mulai + 2 * panjang > len(kalimat):
            break
        if kalimat[mulai][0] != kalimat[mulai + panjang][0]:
            continue
        satu, dua, tiga = (
            [k[0] for k in kalimat[n : n + panjang]] for n in (mulai, mulai + panjang, mulai + 2 * panjang)
        )
        if satu == dua != tiga and _cukup(satu):
            return panjang
    return 0


def _cukup(kalimat: Sequence[str]) -> bool:
    banyak = sum(len(k.split()) for k in kalimat)
    return banyak >= _KATA_TERSEDIKIT and not any(_SUMBER.match(k) for k in kalimat)


def _temuan(kalimat: Sequence[Kalimat]) -> Temuan:
    separuh = len(kalimat) // 2
    asal, salinan = kalimat[:separuh], kalimat[separuh:]
    isi = " ".join(" ".join(k[1] for k in salinan).split())
    benda = "Kalimat" if separuh == 1 else f"{separuh} kalimat"
    return Temuan(
        "TPL109",
        Tingkat.SARAN,
        f"{benda} ini tertulis dua kali berturut-turut: “{isi[:80].rstrip()}{'…' if len(isi) > 80 else ''}”. "
        "Hapus salah satunya.",
        salinan[0][2].letak,
        tertulis=isi[:_DIKUTIP],
        kutipan=isi[:_DIKUTIP],
        alias="tpl.duplicate-text",
        lokasi_lain=(asal[0][2].letak,),
    )
