"""Lists of the national classification that governments load themselves."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("instansi", "0001_initial"),
        ("perencanaan", "0002_pohon_kinerja"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EdisiNomenklatur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("dasar", models.CharField(max_length=200, verbose_name="dasar hukum")),
                ("sejak", models.IntegerField(verbose_name="sejak tahun anggaran")),
                ("sampai", models.IntegerField(blank=True, null=True, verbose_name="sampai tahun anggaran")),
                ("dimuat_pada", models.DateTimeField(auto_now=True)),
                (
                    "dimuat_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pemerintah",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nomenklatur",
                        to="instansi.instansi",
                    ),
                ),
            ],
            options={
                "ordering": ("-sejak", "dasar"),
            },
        ),
        migrations.CreateModel(
            name="BarisNomenklatur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.CharField(max_length=40)),
                ("nama", models.TextField()),
                ("indikator", models.TextField(blank=True, default="")),
                ("satuan", models.CharField(blank=True, default="", max_length=200)),
                (
                    "edisi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="baris",
                        to="perencanaan.edisinomenklatur",
                    ),
                ),
            ],
            options={
                "ordering": ("kode",),
            },
        ),
        migrations.AddConstraint(
            model_name="edisinomenklatur",
            constraint=models.UniqueConstraint(fields=("pemerintah", "dasar"), name="nomenklatur_edisi_satu"),
        ),
        migrations.AddConstraint(
            model_name="barisnomenklatur",
            constraint=models.UniqueConstraint(fields=("edisi", "kode"), name="nomenklatur_baris_satu"),
        ),
    ]
