"""What ``akuntabel reviu`` was asked for, checked: which rules, which forms, what to hold against."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .gagal import pesan_os
from .permintaan import PermintaanTidakSah

if TYPE_CHECKING:
    from akuntabel.api import DasarReviu, Pengecualian, Penugasan, PilihanReviu

TERMINAL = "terminal"
JSON = "json"


@dataclass(frozen=True, slots=True)
class Bentuk:
    """The forms asked for: the terminal, those of the whole run, those of each document.

    ``folder`` is where files go. ``ke_layar`` is the form that goes to standard output instead.
    """

    terminal: bool
    bersama: tuple[str, ...]
    salinan: tuple[str, ...]
    folder: Path
    ke_layar: str = ""

    @property
    def berkas_bersama(self) -> tuple[str, ...]:
        """Return the forms of the whole run that become files."""
        return tuple(b for b in self.bersama if b != self.ke_layar)


def bentuk_diminta(p: argparse.Namespace) -> Bentuk:
    """Return the forms asked for. Raises PermintaanTidakSah for one we do not know."""
    from akuntabel import api

    bersama, salinan = api.bentuk_reviu()
    diminta = dict.fromkeys((*_pecah(p.format.lower()), *([JSON] if p.json else [])))
    nama = tuple(diminta) or (TERMINAL,)
    if asing := [n for n in nama if n not in (TERMINAL, *bersama, *salinan)]:
        pilihan = ", ".join((TERMINAL, *bersama, *salinan))
        raise PermintaanTidakSah(f"format {', '.join(asing)} tidak dikenal; pilihan: {pilihan}.")
    return Bentuk(
        TERMINAL in nama,
        tuple(n for n in nama if n in bersama),
        tuple(n for n in nama if n in salinan),
        Path(p.keluaran or "."),
        _ke_layar(nama, bersama, bool(p.keluaran)),
    )


def _ke_layar(nama: tuple[str, ...], bersama: tuple[str, ...], berfolder: bool) -> str:
    """Return the one form that stands alone on standard output, for other programs."""
    sendirian = len(nama) == 1 and nama[0] in bersama
    return nama[0] if sendirian and (nama[0] == JSON or not berfolder) else ""


def pilihan_reviu(p: argparse.Namespace, bentuk: Bentuk) -> PilihanReviu:
    """Return what to look for. Raises PermintaanTidakSah when it cannot be."""
    from akuntabel import api

    if p.proses is not None and p.proses < 1:
        raise PermintaanTidakSah("--proses paling sedikit 1.")
    pilih, abaikan = _pecah(p.pilih), _pecah(p.abaikan)
    if asing := api.aturan_tak_dikenal((*pilih, *abaikan)):
        raise PermintaanTidakSah(
            f"{', '.join(asing)} bukan kode, keluarga, atau alias aturan. "
            "Daftarnya ada di docs/aturan/README.md."
        )
    if p.hanya_baru and not p.dasar:
        raise PermintaanTidakSah("--hanya-baru hanya berlaku bersama --dasar.")
    return api.PilihanReviu(
        date.today(),  # noqa: TID251, DTZ011
        pilih,
        abaikan,
        bentuk.salinan,
        _dasar(p.dasar),
        _pengecualian(p.pengecualian),
        ejaan=p.ejaan,
        penugasan=_penugasan(p.setelan),
        rekap=p.rekap is not None,
        acuan=tuple(replace(a, berkas=_ada(a.berkas)) for a in map(api.acuan_diminta, p.acuan)),
        potret=_ada(Path(p.potret)) if p.potret else None,
    )


def _penugasan(berkas: str | None) -> Penugasan:
    from akuntabel import api

    if berkas is None:
        return api.Penugasan()
    try:
        return api.baca_setelan(_isi(berkas))
    except api.SetelanTidakSah as salah:
        raise PermintaanTidakSah(f"{berkas}: {salah}") from salah


def rekap_diminta(rekap: str | None, daftar: Sequence[Path], minta: PilihanReviu) -> Path | None:
    """Return where the summary goes. Raises PermintaanTidakSah when it cannot go there."""
    if rekap is None:
        return None
    tujuan = Path(rekap)
    if tujuan.suffix.lower() != ".xlsx":
        raise PermintaanTidakSah(f"--rekap menulis buku kerja Excel; {rekap} harus berakhiran .xlsx.")
    if not tujuan.parent.is_dir():
        raise PermintaanTidakSah(f"folder {tujuan.parent} untuk --rekap tidak ada.")
    pembanding = {a.berkas.resolve() for a in minta.acuan} | {p.resolve() for p in (minta.potret,) if p}
    if tujuan.resolve() in pembanding:
        raise PermintaanTidakSah(f"--rekap akan menimpa {rekap}, yang dipakai sebagai pembanding.")
    if tujuan.resolve() in {d.resolve() for d in daftar}:
        raise PermintaanTidakSah(
            f"--rekap akan menimpa {rekap}, yang ikut direviu. Pilih folder lain, atau nama yang berakhiran "
            ".reviu.xlsx: berkas seperti itu tidak ikut direviu."
        )
    return tujuan


def _ada(berkas: Path) -> Path:
    """Return a file that can be opened."""
    try:
        berkas.open("rb").close()
    except OSError as salah:
        raise PermintaanTidakSah(pesan_os(salah, berkas)) from salah
    return berkas


def _dasar(berkas: str | None) -> DasarReviu | None:
    from akuntabel import api

    if berkas is None:
        return None
    try:
        return api.baca_dasar(_isi(berkas))
    except api.DasarTidakSah as salah:
        raise PermintaanTidakSah(f"{berkas}: {salah}") from salah


def _pengecualian(berkas: str | None) -> tuple[Pengecualian, ...]:
    from akuntabel import api

    if berkas is None:
        return ()
    try:
        return api.baca_pengecualian(_isi(berkas))
    except api.PengecualianTidakSah as salah:
        raise PermintaanTidakSah(f"{berkas}: {salah}") from salah


def _isi(berkas: str) -> bytes:
    try:
        return Path(berkas).read_bytes()
    except OSError as salah:
        raise PermintaanTidakSah(pesan_os(salah, Path(berkas))) from salah


def _pecah(teks: str) -> tuple[str, ...]:
    return tuple(b for b in (s.strip() for s in teks.split(",")) if b)
