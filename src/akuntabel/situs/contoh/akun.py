"""Demo accounts: one for each role, with a password everybody knows; only where demo data are allowed."""

from __future__ import annotations

from django.conf import settings

from akuntabel.situs.akun.models import SANDI_CONTOH, Pengguna, Penugasan
from akuntabel.situs.akun.peran import Peran
from akuntabel.situs.instansi.models import Instansi

_DI_PEMERINTAH = {
    Peran.ADMIN,
    Peran.KOORDINATOR,
    Peran.BAPPEDA,
    Peran.KEPALA_DAERAH,
    Peran.APIP_ANGGOTA,
    Peran.APIP_KETUA,
    Peran.APIP_TEKNIS,
    Peran.INSPEKTUR,
    Peran.EVALUATOR,
}


class BukanContoh(RuntimeError):
    """Demo accounts were asked for outside demo mode."""


def buat_akun_contoh(pemerintah: Instansi, perangkat_daerah: Instansi) -> tuple[Pengguna, ...]:
    """Make a demo account for every role. Raises BukanContoh unless demo data are allowed."""
    if not settings.AKUNTABEL_CONTOH:
        raise BukanContoh("akun contoh hanya dibuat dengan AKUNTABEL_CONTOH=1")
    return tuple(
        _buat(peran, pemerintah if peran in _DI_PEMERINTAH else perangkat_daerah)
        for peran in map(Peran, Peran.values)
    )


def _buat(peran: Peran, instansi: Instansi) -> Pengguna:
    pengguna, baru = Pengguna.objects.get_or_create(
        username=peran.value, defaults={"nama": f"Contoh {peran.label}", "contoh": True}
    )
    if baru:
        pengguna.set_password(SANDI_CONTOH)
        pengguna.save(update_fields=["password"])
    Penugasan.objects.get_or_create(pengguna=pengguna, peran=peran.value, instansi=instansi)
    return pengguna
