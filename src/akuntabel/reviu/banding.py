"""Findings against an earlier review, and against what was left standing on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from akuntabel.hasil_reviu import KeadaanTemuan, Pengecualian, TemuanLama
from akuntabel.temuan import Temuan

from .sidik import pokok


def bandingkan(
    sidik: Sequence[str], lama: Sequence[TemuanLama]
) -> tuple[tuple[KeadaanTemuan, ...], tuple[TemuanLama, ...]]:
    """Return for each fingerprint whether the earlier review had it, and the earlier findings now gone."""
    dulu, kini = frozenset(t.sidik for t in lama), frozenset(sidik)
    keadaan = tuple(KeadaanTemuan.TETAP if s in dulu else KeadaanTemuan.BARU for s in sidik)
    return keadaan, tuple(t for t in lama if t.sidik not in kini)


def kecualikan(
    temuan: Sequence[Temuan], sidik: Sequence[str], daftar: Sequence[Pengecualian], berkas: str
) -> tuple[Pengecualian | None, ...]:
    """Return for each finding the entry that leaves it standing; empty without entries."""
    if not daftar:
        return ()
    di_sini = [p for p in daftar if p.berkas in ("", berkas, PurePath(berkas).name)]
    return tuple(
        next((p for p in di_sini if _mengenai(p, t, s)), None) for t, s in zip(temuan, sidik, strict=True)
    )


def _mengenai(p: Pengecualian, temuan: Temuan, sidik: str) -> bool:
    if p.sidik:
        return p.sidik == sidik
    return p.kode == temuan.kode and pokok(p.kutipan) in pokok(temuan.kutipan)
