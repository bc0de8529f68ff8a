"""The queue: put in, taken out by one process only, given up when its process has died."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from akuntabel.situs.akun.models import Pengguna

from .folder import hapus_folder
from .models import TERBUKA, KeadaanTugas, TugasLatar

BANYAK_TERBUKA = 5
_MATI = timedelta(seconds=60)
_DISIMPAN = timedelta(days=90)
TERHENTI = (
    "Aplikasi berhenti sementara ini dikerjakan, jadi hasilnya tidak ada. Berkasnya masih tersimpan; "
    "mulailah lagi."
)


class AntreanPenuh(ValueError):
    """Somebody has as much work waiting as anybody may; the message says so."""


def antrekan(pemilik: Pengguna, kini: datetime, **isi: Any) -> TugasLatar:
    """Put work into the queue. Raises AntreanPenuh."""
    if TugasLatar.objects.filter(pemilik=pemilik, keadaan__in=TERBUKA).count() >= BANYAK_TERBUKA:
        raise AntreanPenuh(
            f"Anda sudah mempunyai {BANYAK_TERBUKA} pekerjaan yang belum selesai. Tunggu salah satunya "
            "selesai, atau batalkan, lalu kirim lagi."
        )
    return TugasLatar.objects.create(pemilik=pemilik, dibuat=kini, **isi)


def milik(pemilik: Pengguna, nomor: UUID) -> TugasLatar | None:
    """Return work of a person; None also for that of others."""
    return TugasLatar.objects.select_related("tahun_kinerja__instansi").filter(
        pk=nomor, pemilik=pemilik
    ).first()  # fmt: skip


def di_depan(tugas: TugasLatar) -> int:
    """Return how much work is done before this one."""
    lebih_dulu = TugasLatar.objects.filter(keadaan__in=TERBUKA, dibuat__lt=tugas.dibuat)
    return lebih_dulu.count() if tugas.keadaan == KeadaanTugas.MENUNGGU else 0


def berikut(kini: datetime) -> TugasLatar | None:
    """Take the oldest waiting work; of several processes only one gets it."""
    while True:
        tugas = TugasLatar.objects.filter(keadaan=KeadaanTugas.MENUNGGU).order_by("dibuat", "nomor").first()
        if tugas is None:
            return None
        menunggu = TugasLatar.objects.filter(pk=tugas.pk, keadaan=KeadaanTugas.MENUNGGU)
        if menunggu.update(keadaan=KeadaanTugas.BERJALAN, mulai=kini, denyut=kini, langkah=[]):
            tugas.refresh_from_db()
            return tugas


def berdenyut(tugas: TugasLatar, langkah: list[str], kini: datetime) -> bool:
    """Say that it is alive and how far; return whether it shall go on."""
    berjalan = TugasLatar.objects.filter(pk=tugas.pk, keadaan=KeadaanTugas.BERJALAN, minta_henti=False)
    return bool(berjalan.update(denyut=kini, langkah=langkah))


def tutup(tugas: TugasLatar, keadaan: str, kini: datetime, **isi: Any) -> None:
    """End work that runs; what was asked to stop has been stopped, whatever came of it."""
    berjalan = TugasLatar.objects.filter(pk=tugas.pk, keadaan=KeadaanTugas.BERJALAN)
    berjalan.filter(minta_henti=True).update(keadaan=KeadaanTugas.BATAL, selesai=kini)
    berjalan.update(keadaan=keadaan, selesai=kini, **isi)


def kembalikan(tugas: TugasLatar) -> None:
    """Put work back because its process is asked to end; it is begun again by the next one."""
    TugasLatar.objects.filter(pk=tugas.pk, keadaan=KeadaanTugas.BERJALAN).update(
        keadaan=KeadaanTugas.MENUNGGU, mulai=None, denyut=None, langkah=[]
    )


def batalkan(tugas: TugasLatar, kini: datetime) -> None:
    """Ask work to stop; what only waits is stopped at once."""
    TugasLatar.objects.filter(pk=tugas.pk, keadaan=KeadaanTugas.MENUNGGU).update(
        keadaan=KeadaanTugas.BATAL, selesai=kini
    )
    TugasLatar.objects.filter(pk=tugas.pk, keadaan=KeadaanTugas.BERJALAN).update(minta_henti=True)


def ulangi(tugas: TugasLatar, kini: datetime) -> None:
    """Put ended work into the queue again; its process forgets what an earlier try left."""
    TugasLatar.objects.filter(pk=tugas.pk).exclude(keadaan__in=TERBUKA).update(
        keadaan=KeadaanTugas.MENUNGGU, minta_henti=False, dibuat=kini, mulai=None, denyut=None,
        selesai=None, langkah=[], ringkas={}, pesan="",
    )  # fmt: skip


def hapus(tugas: TugasLatar) -> None:
    """Delete work with its files; a process that is at it stops."""
    TugasLatar.objects.filter(pk=tugas.pk).delete()
    hapus_folder(tugas.pk)


def rapikan(kini: datetime) -> None:
    """Say of work whose process has died that it ended, and forget what is older than 90 days."""
    TugasLatar.objects.filter(keadaan=KeadaanTugas.BERJALAN, denyut__lt=kini - _MATI).update(
        keadaan=KeadaanTugas.GAGAL, selesai=kini, pesan=TERHENTI
    )
    for lama in TugasLatar.objects.filter(dibuat__lt=kini - _DISIMPAN).exclude(keadaan__in=TERBUKA):
        hapus(lama)
