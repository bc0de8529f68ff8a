"""What was done to accounts, agencies and locks: rows are added, never changed."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from akuntabel.situs.instansi.models import Instansi


class CatatanTetap(RuntimeError):
    """Somebody tried to change what has been recorded."""


class KumpulanTetap(models.QuerySet[Any]):
    """Rows that are only added and read."""

    def update(self, **_: Any) -> NoReturn:
        """Refuse."""
        raise CatatanTetap("catatan pengelolaan tidak dapat diubah")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise CatatanTetap("catatan pengelolaan tidak dapat dihapus")


class CatatanKelola(models.Model):
    """One act of administration; ``perihal`` names whom or what it was about in words that stay true."""

    pemerintah = models.ForeignKey(Instansi, models.PROTECT, related_name="+")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pada = models.DateTimeField()
    perihal = models.CharField(max_length=300)
    alasan = models.TextField(blank=True, default="")
    orang = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    instansi = models.ForeignKey(Instansi, models.PROTECT, null=True, related_name="+")
    tahun = models.IntegerField(null=True)

    objects = KumpulanTetap.as_manager()

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it once."""
        if self.pk is not None:
            raise CatatanTetap("catatan pengelolaan tidak dapat diubah")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        raise CatatanTetap("catatan pengelolaan tidak dapat dihapus")
