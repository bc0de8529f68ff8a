"""``akuntabel susun FOLDER`` and ``akuntabel cek FOLDER``: all agencies, one table."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.temuan import Tingkat, urut

from .gagal import pesan_galat, pesan_os
from .pilihan_susun import PilihanTidakSah, baca_pilihan
from .tabel import cetak_tabel
from .tampilan import Batang, bungkus, cetak_temuan, json_temuan, warnai
from .tampilan_celah import json_celah

if TYPE_CHECKING:
    from akuntabel.api import HasilBuku

_TEMUAN_TAMPIL = 5


def cek_folder(pilihan: argparse.Namespace, folder: Path) -> int:
    """Check every workbook of a folder; 0 when all are usable, 1 on a galat, 2 when one cannot be read."""
    from akuntabel import api

    daftar = _daftar(folder, pilihan.proses)
    if daftar is None:
        return 2
    batang = Batang()
    hasil = api.cek_borongan(daftar, _pekerja(pilihan), lambda h, n, m: batang(n, m, h.buku))
    batang.selesai()
    _tampilkan(hasil, pilihan.json, disusun=False)
    return _kode(hasil, galat=1)


def susun_folder(pilihan: argparse.Namespace, folder: Path) -> int:
    """Build every workbook of a folder; 0 when all are written, 1 when one is refused, 2 on a worse end."""
    from akuntabel import api

    keluaran = Path(pilihan.keluaran)
    daftar = _daftar(folder, pilihan.proses)
    if daftar is None:
        return 2
    try:
        susunan = baca_pilihan(pilihan)
        keluaran.mkdir(parents=True, exist_ok=True)
    except PilihanTidakSah as salah:
        pesan_galat(str(salah))
        return 2
    except OSError as salah:
        pesan_galat(pesan_os(salah, keluaran))
        return 2
    batang = Batang()
    hasil = api.susun_borongan(
        daftar, keluaran, susunan, _pekerja(pilihan), lambda h, n, m: batang(n, m, h.instansi or h.buku)
    )
    batang.selesai()
    rekap = keluaran / api.NAMA_REKAP
    tertulis = _tulis_rekap(rekap, api.rekap_xlsx(hasil))
    _tampilkan(hasil, pilihan.json, disusun=True)
    if tertulis and not pilihan.json:
        print(f"\nHasil ada di folder {keluaran}; rekapnya {rekap}.")
    return _kode(hasil, galat=2) if tertulis else 2


def _daftar(folder: Path, proses: int | None) -> tuple[Path, ...] | None:
    """Return the workbooks of a folder; None, after saying why, when there is nothing to do."""
    from akuntabel import api

    if proses is not None and proses < 1:
        pesan_galat("--proses paling sedikit 1.")
        return None
    try:
        daftar = api.buku_di(folder)
    except OSError as salah:
        pesan_galat(pesan_os(salah, folder))
        return None
    if not daftar:
        pesan_galat(
            f"Tidak ada buku kerja (.xlsx) di folder {folder}. Subfolder tidak dibuka; salinan dan rekap "
            "dilewati."
        )
        return None
    return daftar


def _pekerja(pilihan: argparse.Namespace) -> int:
    from akuntabel import api

    return pilihan.proses or api.banyak_inti()


def _tulis_rekap(berkas: Path, isi: bytes) -> bool:
    from akuntabel import api

    try:
        api.tulis_utuh(berkas, isi)
    except OSError as salah:
        pesan_galat(f"Rekap tidak tertulis. {pesan_os(salah, berkas)}")
        return False
    return True


def _kode(hasil: Sequence[HasilBuku], *, galat: int) -> int:
    """Return the worst exit code of all workbooks; ``galat`` is that of a workbook with a galat."""
    from akuntabel.api import Status

    kode = {Status.TIDAK_TERBACA: 2, Status.GAGAL: 2, Status.ADA_GALAT: galat, Status.DITOLAK: 1}
    return max(kode.get(h.status, 0) for h in hasil)


def _tampilkan(hasil: Sequence[HasilBuku], sebagai_json: bool, *, disusun: bool) -> None:
    if sebagai_json:
        print(json.dumps([_json(h) for h in hasil], ensure_ascii=False, indent=2))
        return
    kepala = (
        "Instansi",
        "Status",
        *(("Hal.", "Belum diisi") if disusun else ()),
        "Galat",
        "Peringatan",
        "Detik",
    )
    cetak_tabel(
        kepala,
        [_baris(h, disusun) for h in hasil],
        _jumlah(hasil, disusun),
        sys.stdout,
    )
    for pesan in dict.fromkeys(h.pesan for h in hasil):
        _rinci([h for h in hasil if h.pesan == pesan])


def _baris(h: HasilBuku, disusun: bool) -> tuple[str, ...]:
    return (
        h.instansi or h.buku,
        h.status.value,
        *((str(h.halaman or "-"), str(len(h.celah)) if h.halaman or h.celah else "-") if disusun else ()),
        str(h.banyak_temuan(Tingkat.GALAT)),
        str(h.banyak_temuan(Tingkat.PERINGATAN)),
        _detik(h),
    )


def _detik(h: HasilBuku) -> str:
    return f"{h.detik:.1f}".replace(".", ",")


def _jumlah(hasil: Sequence[HasilBuku], disusun: bool) -> tuple[str, ...]:
    from akuntabel.api import Status

    jadi = sum(h.status in (Status.TERSUSUN, Status.DAPAT_DISUSUN) for h in hasil)
    tengah = (str(sum(h.halaman for h in hasil)), str(sum(len(h.celah) for h in hasil))) if disusun else ()
    return (
        f"{len(hasil)} buku kerja",
        f"{jadi} berhasil",
        *tengah,
        str(sum(h.banyak_temuan(Tingkat.GALAT) for h in hasil)),
        str(sum(h.banyak_temuan(Tingkat.PERINGATAN) for h in hasil)),
        f"{sum(h.detik for h in hasil):.1f}".replace(".", ","),
    )


def _rinci(hasil: Sequence[HasilBuku]) -> None:
    """Print why workbooks were not built, those with the same reason together."""
    if hasil[0].pesan:
        print()
        for h in hasil:
            print(f"{warnai(h.buku, 'tebal', sys.stdout)} ({h.status.value})")
        for baris in bungkus(hasil[0].pesan, "  ", "  "):
            print(baris)
        return
    for h in hasil:
        galat = [t for t in h.temuan if t.tingkat is Tingkat.GALAT]
        if galat:
            print(f"\n{warnai(h.buku, 'tebal', sys.stdout)} ({h.status.value})")
            cetak_temuan(galat[:_TEMUAN_TAMPIL], sys.stdout)
        if len(galat) > _TEMUAN_TAMPIL:
            print(f"  … dan {len(galat) - _TEMUAN_TAMPIL} galat lagi. Selengkapnya: akuntabel cek {h.buku}")


def _json(h: HasilBuku) -> dict[str, object]:
    return {
        "buku": h.buku,
        "instansi": h.instansi,
        "tahun": h.tahun,
        "status": h.status.value,
        "pesan": h.pesan,
        "halaman": h.halaman,
        "berkas": list(h.berkas),
        "salinan": list(h.salinan),
        "belum_diisi": json_celah(h.celah),
        "temuan": json_temuan(urut(list(h.temuan))),
        "detik": str(h.detik),
    }
