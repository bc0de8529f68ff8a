"""Lists of the national classification that a government loaded itself: one for each edition."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

_PANJANG_KODE = 40


class EdisiNomenklatur(models.Model):
    """An edition of a government: the decree, and the budget years it holds for (``sampai`` None = on)."""

    pemerintah = models.ForeignKey("instansi.Instansi", models.CASCADE, related_name="nomenklatur")
    dasar = models.CharField("dasar hukum", max_length=200)
    sejak = models.IntegerField("sejak tahun anggaran")
    sampai = models.IntegerField("sampai tahun anggaran", null=True, blank=True)
    dimuat_pada = models.DateTimeField(auto_now=True)
    dimuat_oleh = models.ForeignKey("akun.Pengguna", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("-sejak", "dasar")
        constraints: ClassVar = (
            models.UniqueConstraint(fields=("pemerintah", "dasar"), name="nomenklatur_edisi_satu"),
        )

    def __str__(self) -> str:
        return self.dasar


class BarisNomenklatur(models.Model):
    """A row of such a list."""

    edisi = models.ForeignKey(EdisiNomenklatur, models.CASCADE, related_name="baris")
    kode = models.CharField(max_length=_PANJANG_KODE)
    nama = models.TextField()
    indikator = models.TextField(blank=True, default="")
    satuan = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ("kode",)
        constraints: ClassVar = (
            models.UniqueConstraint(fields=("edisi", "kode"), name="nomenklatur_baris_satu"),
        )

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"
