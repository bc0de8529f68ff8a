"""Assignments of people: a role in an agency, from a day, until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from akuntabel.bilangan import cetak_tanggal
from akuntabel.situs.akun.models import Pengguna, Penugasan
from akuntabel.situs.akun.peran import Peran
from akuntabel.situs.instansi.models import Instansi

from .catat import Tentang, catat
from .orang import TidakDapat, jaga_admin


@dataclass(frozen=True, slots=True)
class Tugas:
    """What somebody shall be, where, and when."""

    peran: str
    instansi: Instansi
    bidang: str = ""
    mulai: date | None = None
    selesai: date | None = None


def tambah(oleh: Pengguna | None, orang: Pengguna, tugas: Tugas) -> None:
    """Assign; one that had ended holds again. Raises TidakDapat when it holds already."""
    with transaction.atomic():
        p, baru = Penugasan.objects.select_for_update().get_or_create(
            pengguna=orang,
            peran=tugas.peran,
            instansi=tugas.instansi,
            bidang=tugas.bidang,
            defaults={"mulai": tugas.mulai, "selesai": tugas.selesai},
        )
        if not baru:
            if p.selesai is None or p.selesai >= timezone.localdate():
                raise TidakDapat(
                    f"{orang.nama} sudah bertugas sebagai {p}. Akhiri dulu untuk mengubah waktunya."
                )
            p.mulai, p.selesai = tugas.mulai, tugas.selesai
            p.save(update_fields=["mulai", "selesai"])
        perihal = f"Menugaskan {orang.username} sebagai {p}{masa(tugas.mulai, tugas.selesai)}"
        catat(oleh, tugas.instansi.pemerintah, perihal, Tentang(orang, tugas.instansi))


def akhiri_tugas(oleh: Pengguna, p: Penugasan) -> None:
    """End an assignment as of yesterday. Raises TidakDapat for one's own Admin and the last one."""
    kemarin = timezone.localdate() - timedelta(days=1)
    with transaction.atomic():
        if p.peran == Peran.ADMIN:
            if p.pengguna_id == oleh.pk:
                raise TidakDapat(
                    "Anda tidak dapat mengakhiri peran Admin Anda sendiri. Mintalah Admin lain melakukannya."
                )
            jaga_admin(p.pengguna, p.instansi.pemerintah)
        if p.mulai is not None and p.mulai > kemarin:
            p.delete()
        else:
            p.selesai = kemarin
            p.save(update_fields=["selesai"])
        perihal = f"Mengakhiri tugas {p.pengguna.username} sebagai {p}"
        catat(oleh, p.instansi.pemerintah, perihal, Tentang(p.pengguna, p.instansi))


def masa(mulai: date | None, selesai: date | None) -> str:
    """Return when something holds, for the end of a sentence; empty when always."""
    dari = f" mulai {cetak_tanggal(mulai)}" if mulai else ""
    return f"{dari} sampai {cetak_tanggal(selesai)}" if selesai else dari
