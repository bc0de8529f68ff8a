"""What was changed, by whom, when and why: rows of this table are added and never changed."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from akuntabel.situs.baris import PengelolaBerlingkup


class KejadianTetap(RuntimeError):
    """Somebody tried to change what has happened."""


class Kumpulan(models.Model):
    """Changes that were made together and can be undone together."""

    tahun_kinerja = models.ForeignKey("instansi.TahunKinerja", models.CASCADE, related_name="+")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pada = models.DateTimeField()
    perihal = models.CharField(max_length=200)
    alasan = models.TextField(blank=True, default="")
    membatalkan = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="dibatalkan_oleh"
    )

    objects = PengelolaBerlingkup()
    semua = models.Manager()

    class Meta:
        base_manager_name = "semua"
        ordering = ("-pk",)


class Kejadian(models.Model):
    """One row as it was and as it became (canonical data; null where there is none)."""

    kumpulan = models.ForeignKey(Kumpulan, models.CASCADE, related_name="kejadian")
    tahun_kinerja = models.ForeignKey("instansi.TahunKinerja", models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=40)
    kunci_baris = models.CharField(max_length=200)
    lama = models.JSONField(null=True)
    baru = models.JSONField(null=True)
    urut_lama = models.IntegerField(null=True)
    urut_baru = models.IntegerField(null=True)

    objects = PengelolaBerlingkup()
    semua = models.Manager()

    class Meta:
        base_manager_name = "semua"
        ordering = ("pk",)
        indexes = (models.Index(fields=("tahun_kinerja", "jenis", "kunci_baris"), name="kejadian_baris"),)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it once."""
        if self.pk is not None:
            raise KejadianTetap("kejadian tidak dapat diubah")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        raise KejadianTetap("kejadian tidak dapat dihapus")
