"""``akuntabel reviu``: what is wrong in somebody's document, with proof."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.temuan import Tingkat

from .gagal import pesan_galat, pesan_os
from .permintaan import PermintaanTidakSah, dokumen_diminta
from .pilihan_reviu import Bentuk, bentuk_diminta, pilihan_reviu, rekap_diminta
from .reviu_tampil import cetak_reviu
from .reviu_tulis import tak_dibuat, tulis_hasil
from .tampilan import Batang, warnai

if TYPE_CHECKING:
    from akuntabel.api import HasilReviu, Pengecualian

_SATU = 20
_BANYAK = 5


def jalankan(pilihan: argparse.Namespace) -> int:
    """Review documents; 2 when one is unreadable, 1 on a finding as severe as asked, else 0."""
    from akuntabel import api

    try:
        bentuk = bentuk_diminta(pilihan)
        minta = pilihan_reviu(pilihan, bentuk)
        daftar = dokumen_diminta(pilihan.berkas)
        rekap = rekap_diminta(pilihan.rekap, daftar, minta)
        bentuk.folder.mkdir(parents=True, exist_ok=True)
    except (PermintaanTidakSah, OSError) as salah:
        pesan_galat(pesan_os(salah, bentuk.folder) if isinstance(salah, OSError) else str(salah))
        return 2
    batang = Batang()
    hasil = api.reviu_borongan(
        daftar, minta, pilihan.proses or api.banyak_inti(), lambda h, n, m: batang(n, m, Path(h.berkas).name)
    )
    batang.selesai()
    _tampilkan(hasil, bentuk, pilihan)
    _sebut_tak_terpakai(minta.pengecualian, hasil)
    if not (_tulis(hasil, bentuk, pilihan) and _tulis_rekap(hasil, rekap)):
        return 2
    return _kode(hasil, Tingkat(pilihan.gagal_pada), pilihan.hanya_baru)


def _tampilkan(hasil: Sequence[HasilReviu], bentuk: Bentuk, pilihan: argparse.Namespace) -> None:
    from akuntabel import api

    if bentuk.ke_layar:
        print(api.tulis_bersama(bentuk.ke_layar, hasil).decode(), end="")
        return
    banyak = 0 if not bentuk.terminal else _SATU if len(hasil) == 1 else _BANYAK
    batas = None if pilihan.semua and bentuk.terminal else banyak
    cetak_reviu(hasil, batas, sys.stdout, hanya_baru=pilihan.hanya_baru)


def _sebut_tak_terpakai(daftar: Sequence[Pengecualian], hasil: Sequence[HasilReviu]) -> None:
    from akuntabel import api

    for nomor, satu in api.tak_terpakai(daftar, hasil):
        nama = satu.sidik or f"{satu.kode}, {satu.kutipan}"
        _catatan(f"Pengecualian ke-{nomor} ({nama}) tidak cocok dengan temuan mana pun.")


def _tulis(hasil: Sequence[HasilReviu], bentuk: Bentuk, pilihan: argparse.Namespace) -> bool:
    try:
        tertulis = tulis_hasil(hasil, bentuk, lengkap=pilihan.keluaran is not None)
    except OSError as salah:
        pesan_galat(pesan_os(salah, bentuk.folder))
        return False
    for pesan in tak_dibuat(hasil, bentuk):
        _catatan(pesan)
    if tertulis.disimpan:
        _catatan(f"Isi sebelumnya berbeda dan disimpan: {', '.join(str(s) for s in tertulis.disimpan)}.")
    if not bentuk.ke_layar:
        _sebut(tertulis.berkas, pilihan.keluaran)
    return True


def _tulis_rekap(hasil: Sequence[HasilReviu], tujuan: Path | None) -> bool:
    from akuntabel import api

    if tujuan is None:
        return True
    try:
        api.tulis_utuh(tujuan, api.rekap_reviu(hasil))
    except OSError as salah:
        pesan_galat(pesan_os(salah, tujuan))
        return False
    print(f"Rekap ada di {tujuan}.", file=sys.stderr)
    return True


def _catatan(pesan: str) -> None:
    print(f"{warnai('catatan', 'kuning', sys.stderr)} {pesan}", file=sys.stderr)


def _sebut(berkas: Sequence[Path], keluaran: str | None) -> None:
    if keluaran is not None:
        print(f"\nHasil lengkap ada di folder {keluaran}.")
    elif berkas:
        print("\nTertulis:", *(f"  {b}" for b in berkas), sep="\n")


def _kode(hasil: Sequence[HasilReviu], gagal_pada: Tingkat, hanya_baru: bool) -> int:
    if any(h.alasan or not all(a.terbaca for a in h.acuan) for h in hasil):
        return 2
    berat = (h.terberat(hanya_baru) for h in hasil)
    return 1 if any(t is not None and t.urutan <= gagal_pada.urutan for t in berat) else 0
