"""``python -m akuntabel.situs pekerja``: the process that does the queued work, one after the other.

Each piece runs in a guarded process of its own (time, memory), so that a document that hangs or grows costs
itself alone. Several of these processes may run; the database gives each piece to one of them.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from datetime import date

from django.db import Error as GalatBasisData
from django.db import close_old_connections
from django.utils.timezone import localdate, now

from akuntabel import api
from akuntabel.situs import gudang
from akuntabel.situs.lingkup import Lingkup, TidakDiizinkan
from akuntabel.situs.potret import potret

from .antre import berdenyut, berikut, kembalikan, rapikan, tutup
from .folder import folder_tugas, kosongkan_keluaran, langkah
from .kerja import BATAS, Bahan, halaman, kerjakan
from .models import JenisTugas, KeadaanTugas, TugasLatar

_JEDA_DETIK = 1 / 2
_TANPA_BERKAS = "Berkasnya tidak dapat dibaca atau ditulis. Coba lagi; bila tetap begini, hubungi Admin."
_RAPIKAN_DETIK = 15
_JUTA = 1_000_000
_DENYUT = 500 * _JUTA
Henti = Callable[[], bool]


def main(argv: Sequence[str]) -> int:
    """Work until asked to end, or until the process named by ``--induk`` is gone."""
    pilihan = _urai(argv)
    berhenti = threading.Event()
    for tanda in (signal.SIGTERM, signal.SIGINT):
        signal.signal(tanda, lambda *_: berhenti.set())
    layani_terus(lambda: berhenti.is_set() or bool(pilihan.induk and os.getppid() != pilihan.induk))
    return 0


def _urai(argv: Sequence[str]) -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(prog="akuntabel.situs pekerja")
    pengurai.add_argument("--induk", type=int, default=0, help="berhenti bila proses ini tidak ada lagi")
    return pengurai.parse_args(argv)


def layani_terus(henti: Henti) -> None:
    """Do what waits, again and again."""
    dirapikan = 0
    while not henti():
        try:
            if time.monotonic_ns() - dirapikan > _RAPIKAN_DETIK * 1000 * _JUTA:
                rapikan(now())
                dirapikan = time.monotonic_ns()
            if not layani_satu(henti):
                time.sleep(_JEDA_DETIK)
        except GalatBasisData as salah:
            print(f"pekerja: basis data tidak menjawab ({type(salah).__name__})", file=sys.stderr)
            time.sleep(_RAPIKAN_DETIK)
        close_old_connections()


def layani_satu(henti: Henti = lambda: False) -> bool:
    """Do one piece of work; False when nothing waits."""
    tugas = berikut(now())
    if tugas is None:
        return False
    try:
        kosongkan_keluaran(tugas.pk)
        hasil = _jalankan(tugas, _bahan(tugas, localdate()), henti)
    except TidakDiizinkan as tolak:
        tutup(tugas, str(KeadaanTugas.GAGAL), now(), pesan=str(tolak))
        return True
    except (OSError, gudang.BerkasHilang) as salah:
        # One piece of work without its files or without room on the disk must not end those behind it.
        print(f"pekerja: {tugas.pk}: {salah}", file=sys.stderr)
        tutup(tugas, str(KeadaanTugas.GAGAL), now(), pesan=_TANPA_BERKAS)
        return True
    if hasil is None and henti():
        kembalikan(tugas)
    elif isinstance(hasil, dict):
        tutup(tugas, str(KeadaanTugas.SELESAI), now(), ringkas=hasil, langkah=langkah(tugas.pk))
    else:
        pesan = hasil.kalimat if hasil is not None else ""
        tutup(tugas, str(KeadaanTugas.GAGAL), now(), pesan=pesan, langkah=langkah(tugas.pk))
    return True


def _bahan(tugas: TugasLatar, hari_ini: date) -> Bahan:
    """Return what is needed; the right to look at a year is asked again on the day of the work."""
    folder = folder_tugas(tugas.pk)
    if tugas.jenis == JenisTugas.CEK and tugas.tahun_kinerja is not None:
        buku = Lingkup(tugas.pemilik, hari_ini).buka(tugas.tahun_kinerja)
        return Bahan(folder, "", hari_ini, potret=potret(buku))
    acuan = tuple((str(nama), str(jenis)) for nama, jenis in tugas.pilihan.get("acuan", ()))
    return Bahan(folder, str(tugas.pilihan["nama"]), hari_ini, acuan)


def _jalankan(tugas: TugasLatar, bahan: Bahan, henti: Henti) -> dict[str, object] | api.Gagal | None:
    """Return what came of it; None when it was stopped."""
    terakhir = 0

    def lanjut() -> bool:
        nonlocal terakhir
        if henti():
            return False
        if time.monotonic_ns() - terakhir < _DENYUT:
            return True
        terakhir = time.monotonic_ns()
        return berdenyut(tugas, langkah(tugas.pk), now())

    for _, hasil in api.jalankan_terjaga(kerjakan, [bahan], 1, halaman=halaman, batas=BATAS, lanjut=lanjut):
        return hasil
    return None
