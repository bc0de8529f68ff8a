"""``akuntabel reviu``: what is wrong in somebody's document, with proof."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.temuan import Tingkat

from .gagal import pesan_galat, pesan_os
from .reviu_tampil import cetak_lengkap, cetak_reviu
from .tampilan import Batang

if TYPE_CHECKING:
    from akuntabel.api import HasilReviu, PilihanReviu

_SATU = 20
_BANYAK = 5


def jalankan(pilihan: argparse.Namespace) -> int:
    """Review documents; 2 when one is unreadable, 1 on a finding as severe as asked, else 0."""
    from akuntabel import api

    minta = _minta(pilihan)
    daftar = _daftar(pilihan) if minta else None
    if minta is None or daftar is None or not _siap_keluaran(pilihan.keluaran):
        return 2
    batang = Batang()
    hasil = api.reviu_borongan(
        daftar, minta, pilihan.proses or api.banyak_inti(), lambda h, n, m: batang(n, m, Path(h.berkas).name)
    )
    batang.selesai()
    _tampilkan(hasil, pilihan)
    tertulis = pilihan.keluaran is None or _tulis(hasil, Path(pilihan.keluaran), pilihan)
    return _kode(hasil, Tingkat(pilihan.gagal_pada)) if tertulis else 2


def _minta(pilihan: argparse.Namespace) -> PilihanReviu | None:
    """Return what is asked; None, after saying why, when it cannot be."""
    from akuntabel import api

    if pilihan.proses is not None and pilihan.proses < 1:
        pesan_galat("--proses paling sedikit 1.")
        return None
    pilih, abaikan = _pecah(pilihan.pilih), _pecah(pilihan.abaikan)
    if asing := api.aturan_tak_dikenal((*pilih, *abaikan)):
        pesan_galat(
            f"{', '.join(asing)} bukan kode, keluarga, atau alias aturan. "
            "Daftarnya ada di docs/aturan/README.md."
        )
        return None
    return api.PilihanReviu(date.today(), pilih, abaikan, ejaan=pilihan.ejaan)  # noqa: TID251, DTZ011


def _pecah(teks: str) -> tuple[str, ...]:
    return tuple(b for b in (s.strip() for s in teks.split(",")) if b)


def _daftar(pilihan: argparse.Namespace) -> list[Path] | None:
    from akuntabel import api

    daftar: list[Path] = []
    for satu in map(Path, pilihan.berkas):
        try:
            isi = api.dokumen_di(satu) if satu.is_dir() else (satu,)
        except OSError as salah:
            pesan_galat(pesan_os(salah, satu))
            return None
        if not isi:
            pesan_galat(f"Tidak ada dokumen di folder {satu}. Yang dibaca: PDF, DOCX, HTML, MD, TXT, XLSX.")
            return None
        daftar += isi
    return list(dict.fromkeys(daftar))


def _siap_keluaran(keluaran: str | None) -> bool:
    if keluaran is None:
        return True
    try:
        Path(keluaran).mkdir(parents=True, exist_ok=True)
    except OSError as salah:
        pesan_galat(pesan_os(salah, Path(keluaran)))
        return False
    return True


def _tampilkan(hasil: Sequence[HasilReviu], pilihan: argparse.Namespace) -> None:
    if _minta_json(pilihan):
        print(_json(hasil), end="")
        return
    batas = None if pilihan.semua else (_SATU if len(hasil) == 1 else _BANYAK)
    cetak_reviu(hasil, batas, sys.stdout)


def _minta_json(pilihan: argparse.Namespace) -> bool:
    return bool(pilihan.json or pilihan.format == "json")


def _json(hasil: Sequence[HasilReviu]) -> str:
    from akuntabel import api

    return json.dumps(api.json_reviu(hasil), ensure_ascii=False, indent=2) + "\n"


def _tulis(hasil: Sequence[HasilReviu], folder: Path, pilihan: argparse.Namespace) -> bool:
    """Write everything found as JSON and, one file a document, as text."""
    from akuntabel import api

    try:
        api.tulis_utuh(folder / "reviu.json", _json(hasil).encode())
        for nama, satu in _bernama(hasil):
            api.tulis_utuh(folder / f"{nama}.reviu.txt", cetak_lengkap(satu).encode())
    except OSError as salah:
        pesan_galat(pesan_os(salah, folder))
        return False
    if not _minta_json(pilihan):
        print(f"\nHasil lengkap ada di folder {folder}.")
    return True


def _bernama(hasil: Sequence[HasilReviu]) -> list[tuple[str, HasilReviu]]:
    """Return each result with a file name of its own."""
    dipakai: dict[str, int] = {}
    bernama = []
    for h in hasil:
        nama = Path(h.berkas).name
        dipakai[nama] = dipakai.get(nama, 0) + 1
        bernama.append((nama if dipakai[nama] == 1 else f"{nama}-{dipakai[nama]}", h))
    return bernama


def _kode(hasil: Sequence[HasilReviu], gagal_pada: Tingkat) -> int:
    if any(h.alasan for h in hasil):
        return 2
    urutan = list(Tingkat)
    batas = urutan.index(gagal_pada)
    berat = (h.terberat() for h in hasil)
    return 1 if any(t is not None and urutan.index(t) <= batas for t in berat) else 0
