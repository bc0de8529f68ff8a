"""Messages for what went wrong outside the data: files that cannot be opened or written."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from akuntabel.temuan import Temuan

from .tampilan import cetak_temuan, json_temuan, warnai


def pesan_galat(pesan: str) -> None:
    """Print an error line on standard error."""
    print(f"{warnai('galat', 'merah', sys.stderr)} {pesan}", file=sys.stderr)


def pesan_os(salah: OSError, berkas: Path) -> str:
    """Return in plain words why a file cannot be used; a reader that went away is no fault of a file.

    Raises BrokenPipeError, which ends the command without a word.
    """
    if isinstance(salah, BrokenPipeError):
        raise salah
    nama = salah.filename or str(berkas)
    if isinstance(salah, FileNotFoundError):
        return f"{nama} tidak ditemukan. Periksa nama dan foldernya."
    if isinstance(salah, IsADirectoryError):
        return f"{nama} adalah folder, bukan berkas."
    if isinstance(salah, NotADirectoryError | FileExistsError):
        return f"{nama} adalah berkas, bukan folder. Pilih nama folder lain."
    if isinstance(salah, PermissionError):
        return f"{nama} tidak boleh dibuka. Mungkin masih terbuka di program lain, atau hak aksesnya kurang."
    return f"{nama} tidak dapat dipakai. Pesan sistem: {salah.strerror or salah}"


def bukan_xlsx(berkas: Path) -> bool:
    """Tell whether a workbook is asked for under a name that Excel does not open, and say so."""
    if berkas.suffix.lower() != ".xlsx":
        pesan_galat(f"{berkas} harus berakhiran .xlsx.")
        return True
    return False


def tolak_timpa(berkas: Path, timpa: bool) -> bool:
    """Tell whether an existing file must not be overwritten, and say so."""
    if berkas.exists() and not timpa:
        pesan_galat(f"{berkas} sudah ada dan tidak ditimpa. Pakai nama lain, atau tambahkan --timpa.")
        return True
    return False


def buku_tak_terpakai(temuan: Sequence[Temuan], hasil: str, alasan: str, sebagai_json: bool) -> int:
    """Say what is wrong with a workbook; return exit code 2. ``hasil`` is the JSON field that is false."""
    if sebagai_json:
        print(json.dumps({hasil: False, "temuan": json_temuan(temuan)}, ensure_ascii=False, indent=2))
    else:
        cetak_temuan(temuan, sys.stderr)
        pesan_galat(alasan)
    return 2
