"""People and their assignments."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from akuntabel.situs.instansi.models import Instansi

from .peran import Peran

SANDI_CONTOH = "contoh-akuntabel"
"""The password of the demo accounts, which exist only where demo data are allowed."""


class PengelolaPengguna(BaseUserManager):
    """Makes people."""

    def create_user(self, username: str, password: str | None = None, **isi: Any) -> Pengguna:
        """Store a person; without a password nobody can log in as him or her."""
        orang = Pengguna(username=Pengguna.normalize_username(username), **isi)
        orang.set_password(password)
        orang.save(using=self._db)
        return orang


class Pengguna(AbstractBaseUser):
    """A person who logs in; what he or she may do is said by the assignments alone."""

    username = models.CharField("nama pengguna", max_length=60, unique=True)
    nama = models.CharField("nama", max_length=150)
    is_active = models.BooleanField("aktif", default=True)
    contoh = models.BooleanField("akun contoh", default=False)

    objects = PengelolaPengguna()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ("nama",)

    def get_full_name(self) -> str:
        """Return the name."""
        return self.nama

    def get_short_name(self) -> str:
        """Return the name."""
        return self.nama

    def __str__(self) -> str:
        return self.nama or self.username


class Penugasan(models.Model):
    """A role of a person: in an agency, perhaps in one of its units (``bidang``), for a time."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="penugasan")
    peran = models.CharField("peran", max_length=20, choices=Peran.choices)
    instansi = models.ForeignKey(Instansi, models.PROTECT, related_name="+")
    bidang = models.CharField("bidang", max_length=60, blank=True, default="")
    mulai = models.DateField("mulai", null=True, blank=True)
    selesai = models.DateField("selesai", null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("pengguna", "peran", "instansi", "bidang"), name="penugasan_satu"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_peran_display()}, {self.instansi}"

    def berlaku(self, pada: date) -> bool:
        """Tell whether it holds on a day."""
        return (self.mulai is None or self.mulai <= pada) and (self.selesai is None or pada <= self.selesai)
