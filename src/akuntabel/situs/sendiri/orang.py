"""The one person of the single-person mode: an account that no password opens."""

from __future__ import annotations

from akuntabel.situs.akun.models import Pengguna

NAMA_PENGGUNA = "saya"


def saya() -> Pengguna:
    """Return the person; the first call makes the account."""
    ada = Pengguna.objects.filter(username=NAMA_PENGGUNA).first()
    return ada or Pengguna.objects.create_user(NAMA_PENGGUNA, nama="Saya")
