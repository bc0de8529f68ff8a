"""Ask the law: which regulation fills a role at a date, and what revoked another.

No code outside this package names a regulation; it asks for a role. Which date a role takes is in
`TANGGAL_PERAN` (module `peran`). A year without a day is asked at its 31 December.

An agency's or a region's own regulation is a further TOML file, read with `baca_tambahan` and handed to the
question as `tambahan`. While in force it wins for the roles it governs, for that caller only; the shipped law
never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from akuntabel.peraturan.ketentuan import Ketentuan, Peraturan
from akuntabel.peraturan.muat import load_bawaan, parse_peraturan, periksa_rujukan
from akuntabel.peraturan.peran import PERAN
from akuntabel.peraturan.skema import BerkasPeraturanRusak


class KetentuanTidakAda(LookupError):
    """Nothing governs what is asked; the message says what does, and when."""


@lru_cache(maxsize=1)
def semua() -> Mapping[str, Peraturan]:
    """Return every shipped regulation by code (read once)."""
    return load_bawaan()


def ambil(kode: str) -> Peraturan:
    """Return one shipped regulation.

    Raises:
        KeyError: The code is not known.
    """
    try:
        return semua()[kode]
    except KeyError:
        raise KeyError(f"Peraturan '{kode}' belum dikenal.") from None


def berlaku(peran: str, *, pada: date, tambahan: tuple[Peraturan, ...] = ()) -> Ketentuan:
    """Return what the newest regulation in force at a date provides for a role.

    Args:
        peran: One of `PERAN`.
        pada: The date that `TANGGAL_PERAN` names for the role.
        tambahan: The caller's own regulations; while in force they win.

    Raises:
        KetentuanTidakAda: No regulation for the role was in force at that date.
        LookupError: The role is unknown.
    """
    _periksa_peran(peran)
    for sumber in (tambahan, tuple(semua().values())):
        calon = _yang_berlaku(peran, pada, sumber, tambahan)
        if calon:
            return calon[0]
    raise KetentuanTidakAda(_pesan_kosong(peran, pada, tambahan))


def semua_berlaku(peran: str, *, pada: date, tambahan: tuple[Peraturan, ...] = ()) -> tuple[Ketentuan, ...]:
    """Return every provision in force for a role, the caller's own first, then newest first; may be empty."""
    _periksa_peran(peran)
    bawaan = tuple(semua().values())
    return _yang_berlaku(peran, pada, tambahan, tambahan) + _yang_berlaku(peran, pada, bawaan, tambahan)


def pencabut(kode: str, *, pada: date, tambahan: tuple[Peraturan, ...] = ()) -> tuple[str, ...]:
    """Return the codes of what had revoked a regulation by a date, oldest first; empty when nothing had."""
    return tuple(
        satu.kode for satu in _urut_semua(tambahan) if kode in satu.mencabut and satu.mulai_mencabut <= pada
    )


def pengganti(kode: str, *, pada: date, tambahan: tuple[Peraturan, ...] = ()) -> tuple[str, ...]:
    """Return the codes of what had replaced the substance of a regulation by a date without revoking it."""
    return tuple(
        satu.kode
        for satu in _urut_semua(tambahan)
        if kode in satu.menggantikan and satu.mulai_mencabut <= pada
    )


def baca_tambahan(path: Path, *, lain: tuple[Peraturan, ...] = ()) -> Peraturan:
    """Read an agency's or region's own regulation file, checked like the shipped ones.

    Args:
        path: The TOML file.
        lain: Other own regulations that this one may refer to.

    Raises:
        BerkasPeraturanRusak: The file is malformed, not UTF-8, or takes a code already known.
        OSError: The file cannot be read.
    """
    try:
        isi = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as galat:
        raise BerkasPeraturanRusak(f"{path.name}: bukan teks UTF-8.") from galat
    peraturan = parse_peraturan(isi, path.stem)
    dikenal = {*semua(), *(satu.kode for satu in lain)}
    if peraturan.kode in dikenal:
        raise BerkasPeraturanRusak(f"{path.name}: kode '{peraturan.kode}' sudah dipakai peraturan lain.")
    periksa_rujukan(peraturan, dikenal)
    return peraturan


def _yang_berlaku(
    peran: str, pada: date, sumber: Iterable[Peraturan], tambahan: tuple[Peraturan, ...]
) -> tuple[Ketentuan, ...]:
    calon = [
        satu
        for satu in sumber
        if peran in satu.mengatur
        and satu.mulai <= pada
        and not pencabut(satu.kode, pada=pada, tambahan=tambahan)
    ]
    calon.sort(key=_urutan, reverse=True)
    return tuple(Ketentuan(peran, satu.mengatur[peran], satu) for satu in calon)


def _urut_semua(tambahan: tuple[Peraturan, ...]) -> list[Peraturan]:
    return sorted((*semua().values(), *tambahan), key=_urutan)


def _urutan(peraturan: Peraturan) -> tuple[date, str]:
    return peraturan.mulai, peraturan.kode


def _periksa_peran(peran: str) -> None:
    if peran not in PERAN:
        raise LookupError(f"Peran '{peran}' tidak dikenal. Peran yang ada: {', '.join(sorted(PERAN))}.")


def _pesan_kosong(peran: str, pada: date, tambahan: tuple[Peraturan, ...]) -> str:
    mulai = [satu.mulai for satu in _urut_semua(tambahan) if peran in satu.mengatur]
    pesan = f"Belum ada peraturan yang dikenal untuk '{peran}' pada {pada.isoformat()}."
    return f"{pesan} Yang paling awal berlaku sejak {min(mulai).isoformat()}." if mulai else pesan
