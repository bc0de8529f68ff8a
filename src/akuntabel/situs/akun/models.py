"""People and their assignments."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from akuntabel.situs.instansi.models import Instansi

from . import totp
from .catatan import CatatanKelola
from .peran import Peran

__all__ = ["SANDI_CONTOH", "CatatanKelola", "KodePemulihan", "Pengguna", "Penugasan"]

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
    """A person who logs in; what he or she may do is said by the assignments alone.

    ``totp_garam`` is what the secret of the one-time codes is made of, empty without them; ``totp_langkah``
    is the last time step whose code was used. Another ``tanda_sesi`` ends all sessions.
    """

    username = models.CharField("nama pengguna", max_length=60, unique=True)
    nama = models.CharField("nama", max_length=150)
    is_active = models.BooleanField("aktif", default=True)
    contoh = models.BooleanField("akun contoh", default=False)
    pemerintah = models.ForeignKey(Instansi, models.PROTECT, null=True, blank=True, related_name="+")
    wajib_ganti_sandi = models.BooleanField("wajib mengganti kata sandi", default=False)
    tanda_sesi = models.CharField(max_length=32, blank=True, default="", editable=False)
    totp_garam = models.CharField(max_length=32, blank=True, default="", editable=False)
    totp_langkah = models.BigIntegerField(default=0, editable=False)

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

    @property
    def rahasia_totp(self) -> bytes:
        """Return the secret of the one-time codes."""
        return totp.rahasia(settings.SECRET_KEY, self.totp_garam)

    def _get_session_auth_hash(self, secret: Any = None) -> str:
        """Return what a session is tied to: the password, and the mark that ends them all."""
        isi = f"{self.password}{self.tanda_sesi}"
        return str(salted_hmac("akuntabel.sesi", isi, secret=secret, algorithm="sha256").hexdigest())


class KodePemulihan(models.Model):
    """A code that lets in once instead of the phone; only its digest is kept."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="kode_pemulihan")
    sidik = models.CharField(max_length=64)


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
