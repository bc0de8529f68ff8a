"""What is searched: the words of the facts without case and accents, one row for each row that has words."""

from __future__ import annotations

from django.db import models

from akuntabel.situs.baris import PengelolaBerlingkup


class TeksCari(models.Model):
    """The words of one row of the facts; ``judul`` is what is shown of it, ``teks`` what is searched."""

    tahun_kinerja = models.ForeignKey(
        "instansi.TahunKinerja", models.CASCADE, related_name="+", db_index=False
    )
    jenis = models.CharField(max_length=40)
    kunci_baris = models.CharField(max_length=200)
    judul = models.TextField()
    teks = models.TextField()

    objects = PengelolaBerlingkup()
    semua = models.Manager()

    class Meta:
        """One row of words for a row of the facts."""

        base_manager_name = "semua"
        constraints = (
            models.UniqueConstraint(fields=("tahun_kinerja", "jenis", "kunci_baris"), name="teks_cari_satu"),
        )
