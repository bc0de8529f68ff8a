"""Making a backup while the application runs: one moment of the database, then the files it names."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

from django.db import models

from akuntabel.situs import gudang
from akuntabel.situs.baris import wadah
from akuntabel.situs.perencanaan.penetapan import Penetapan
from akuntabel.situs.potret import berkas_isian

from .arsip import PenulisArsip
from .cuplikan import cuplikan
from .galat import CadanganGagal
from .manifes import Manifes, manifes_kini, terapan_kini
from .tabel import baris, nama, tabel

_UKURAN_BAGIAN = 4 << 20
_SETIAP = 500
Lapor = Callable[[str], None]


def cadangkan(tujuan: Path, pada: datetime, lapor: Lapor, *, lewati_rusak: bool = False) -> Manifes:
    """Write a backup; the file appears under its name only when it is whole. Raises CadanganGagal."""
    if tujuan.exists():
        raise CadanganGagal(f"{tujuan} sudah ada. Pakai nama lain: cadangan tidak ditimpa.")
    if terapan_kini():
        raise CadanganGagal("Basis data belum disiapkan untuk versi ini. Jalankan dulu: migrasi.")
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    gagang, sementara = tempfile.mkstemp(prefix=".cadangan-", dir=tujuan.parent)
    try:
        with os.fdopen(gagang, "wb") as keluaran:
            manifes = _tulis(keluaran, pada, lapor, lewati_rusak)
            keluaran.flush()
            os.fsync(keluaran.fileno())
        Path(sementara).replace(tujuan)
    finally:
        Path(sementara).unlink(missing_ok=True)
    return manifes


def _tulis(keluaran: IO[bytes], pada: datetime, lapor: Lapor, lewati_rusak: bool) -> Manifes:
    with PenulisArsip(keluaran) as arsip:
        with cuplikan():
            for model in tabel():
                _tulis_tabel(arsip, model, lapor)
            disebut = _sidik_disebut()
        _tulis_berkas(arsip, disebut, lapor, lewati_rusak)
        manifes = manifes_kini(pada.isoformat(), tuple(arsip.anggota))
        arsip.tutup(manifes)
    return manifes


def _tulis_tabel(arsip: PenulisArsip, model: type[models.Model], lapor: Lapor) -> None:
    banyak = 0
    for nomor, (isi, jumlah) in enumerate(_bagian(baris(model)), start=1):
        arsip.tambah(f"tabel/{nama(model)}/{nomor:06}.jsonl", isi, jumlah)
        banyak += jumlah
    if banyak:
        lapor(f"tabel {nama(model)}: {banyak} baris")


def _bagian(semua: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield rows joined into parts of a bounded size, with their number."""
    isi, jumlah = bytearray(), 0
    for satu in semua:
        isi += satu
        jumlah += 1
        if len(isi) >= _UKURAN_BAGIAN:
            yield bytes(isi), jumlah
            isi, jumlah = bytearray(), 0
    if jumlah:
        yield bytes(isi), jumlah


def _sidik_disebut() -> set[str]:
    """Return the digests of the files that facts and decreed documents of this moment name."""
    bidang = [(m, b) for m in wadah().values() for b in berkas_isian(m.FAKTA)]
    bidang += [(Penetapan, "arsip"), (Penetapan, "berkas")]
    return {sidik for m, b in bidang for sidik in models.QuerySet(m).values_list(b, flat=True) if sidik}


def _tulis_berkas(arsip: PenulisArsip, disebut: set[str], lapor: Lapor, lewati_rusak: bool) -> None:
    """Write the files after the rows: they are never removed, so none a row names can be missing."""
    ada = sorted(gudang.isi_gudang())
    _periksa_hilang(disebut - {b.name for b in ada}, lapor, lewati_rusak)
    for nomor, berkas in enumerate(ada, start=1):
        if lewati_rusak and not gudang.utuh(berkas.name):
            lapor(f"PERHATIAN berkas {berkas.name} rusak dan tidak ikut dicadangkan")
            continue
        arsip.tambah_berkas(f"berkas/{berkas.name}", berkas, berkas.name)
        if nomor % _SETIAP == 0 or nomor == len(ada):
            lapor(f"berkas: {nomor} dari {len(ada)}")


def _periksa_hilang(hilang: set[str], lapor: Lapor, lewati_rusak: bool) -> None:
    if hilang and not lewati_rusak:
        raise CadanganGagal(
            f"{len(hilang)} berkas yang disebut data tidak ada di gudang berkas (antara lain {min(hilang)}). "
            "Kembalikan dari cadangan yang lama, atau pakai --lewati-rusak untuk mencadangkan yang lain."
        )
    for sidik in sorted(hilang):
        lapor(f"PERHATIAN berkas {sidik} tidak ada di gudang berkas dan tidak ikut dicadangkan")
