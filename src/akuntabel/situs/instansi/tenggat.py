"""Due dates a government sets itself, for all its agencies or for one: its own log, rows are only added."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Keputusan(models.TextChoices):
    """What was decided about a due date."""

    TANGGAL = "tanggal", "Tenggat sendiri"
    TIDAK_DIMINTA = "tidak diminta", "Tidak diminta"
    KEMBALI = "kembali", "Kembali ke aturan umum"


class KeputusanTenggat(models.Model):
    """A decision about a due date of a year, with its reason; the newest one on the same matter holds.

    ``instansi`` is the agency, or the government itself when it holds for all its agencies.
    """

    instansi = models.ForeignKey("instansi.Instansi", models.PROTECT, related_name="+")
    tahun = models.IntegerField()
    kewajiban = models.CharField(max_length=40)
    keputusan = models.CharField(max_length=20, choices=Keputusan.choices)
    tanggal = models.DateField(null=True, blank=True)
    alasan = models.TextField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pada = models.DateTimeField()

    class Meta:
        """Newest first; a date exactly where one was decided."""

        ordering = ("-pk",)
        indexes = (models.Index(fields=("tahun", "instansi"), name="keputusan_tenggat_tahun"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(keputusan="tanggal") ^ models.Q(tanggal__isnull=True),
                name="keputusan_tenggat_bertanggal",
            ),
        )
