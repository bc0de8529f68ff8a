"""Documents as they were decreed: each version keeps the facts of its day, whatever is edited later."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from akuntabel.kinerja.dokumen import AlasanPerubahan, JenisDokumen
from akuntabel.kinerja.penetapan import DITETAPKAN, KeadaanPenetapan, LangkahPenetapan
from akuntabel.situs.baris import PengelolaBerlingkup

_SIDIK = 64
_BEKU = ("tahun_kinerja_id", "jenis", "pihak", "perubahan", "label", "nomor", "tanggal", "arsip", "sidik")


class PenetapanBeku(RuntimeError):
    """Somebody tried to change what was decreed."""


class Penetapan(models.Model):
    """One version of a document: ``arsip`` is the digest of its frozen facts in the store of files.

    ``pihak`` is the code of the official whose Perjanjian Kinerja it is, empty for the agency and its head.
    ``perubahan`` counts revisions (0 = first). ``sidik`` is the digest of the facts themselves. ``berkas`` is
    the digest of the signed file, empty while there is none.
    """

    tahun_kinerja = models.ForeignKey("instansi.TahunKinerja", models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=20, choices=[(j.value, j.value) for j in DITETAPKAN])
    pihak = models.CharField(max_length=60, blank=True, default="")
    pihak_nama = models.CharField(max_length=200, blank=True, default="")
    perubahan = models.IntegerField(default=0)
    label = models.CharField("versi", max_length=60)
    nomor = models.CharField("nomor", max_length=120, blank=True, default="")
    tanggal = models.DateField("tanggal")
    dasar = models.TextField("dasar hukum", blank=True, default="")
    alasan = models.CharField(
        "alasan perubahan",
        max_length=120,
        blank=True,
        default="",
        choices=[(a.value, a.value) for a in AlasanPerubahan],
    )
    uraian = models.TextField("uraian perubahan", blank=True, default="")
    keadaan = models.CharField(
        max_length=30,
        choices=[(k.value, k.value) for k in KeadaanPenetapan],
        default=KeadaanPenetapan.KONSEP.value,
    )
    arsip = models.CharField(max_length=_SIDIK)
    sidik = models.CharField(max_length=_SIDIK)
    kurang = models.JSONField(default=list, blank=True)
    berkas = models.CharField(max_length=_SIDIK, blank=True, default="")
    nama_berkas = models.CharField(max_length=120, blank=True, default="")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pada = models.DateTimeField()

    objects = PengelolaBerlingkup()
    semua = models.Manager()

    class Meta:
        base_manager_name = "semua"
        ordering = ("jenis", "pihak", "perubahan", "pk")
        indexes = (models.Index(fields=("keadaan", "jenis"), name="penetapan_keadaan"),)
        constraints: ClassVar = (
            models.UniqueConstraint(
                fields=("tahun_kinerja", "jenis", "pihak", "perubahan"),
                condition=~models.Q(keadaan=KeadaanPenetapan.DIBATALKAN.value),
                name="penetapan_satu",
            ),
        )

    def __str__(self) -> str:
        return f"{self.jenis} {self.label}"

    @classmethod
    def from_db(cls, *baris: Any) -> Penetapan:
        """Remember what was decreed, so that a later change of it is noticed."""
        satu: Penetapan = super().from_db(*baris)
        satu._beku = {n: satu.__dict__[n] for n in _BEKU if n in satu.__dict__}
        return satu

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep a document. Raises PenetapanBeku when something that was decreed would change."""
        beku: dict[str, Any] = getattr(self, "_beku", {})
        ubah = [n for n, nilai in beku.items() if getattr(self, n) != nilai]
        if ubah:
            raise PenetapanBeku(f"{self} sudah ditetapkan: {', '.join(ubah)} tidak dapat diubah")
        super().save(*args, **kwargs)
        self._beku = {n: getattr(self, n) for n in _BEKU}

    @property
    def jenis_dokumen(self) -> JenisDokumen:
        """Return the kind of document as the core names it."""
        return JenisDokumen(self.jenis)

    @property
    def keadaan_kini(self) -> KeadaanPenetapan:
        """Return the state as the core names it."""
        return KeadaanPenetapan(self.keadaan)


class JejakPenetapan(models.Model):
    """One step of a document: who did what, when, and over which facts; added and never changed.

    ``pihak`` tells as which party somebody consented: 1 for him or her who promises, 2 for the superior.
    ``sidik`` is the digest of what was consented to: the frozen facts, or the signed file.
    """

    penetapan = models.ForeignKey(Penetapan, models.CASCADE, related_name="jejak")
    tahun_kinerja = models.ForeignKey("instansi.TahunKinerja", models.CASCADE, related_name="+")
    langkah = models.CharField(max_length=20, choices=[(x.value, x.value) for x in LangkahPenetapan])
    pihak = models.IntegerField(null=True, blank=True)
    sidik = models.CharField(max_length=_SIDIK, blank=True, default="")
    alasan = models.TextField(blank=True, default="")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pada = models.DateTimeField()

    objects = PengelolaBerlingkup()
    semua = models.Manager()

    class Meta:
        base_manager_name = "semua"
        ordering = ("pk",)
