"""Success factors, crosscutting, the link to the RPJMD, where data are kept."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.manager
from django.db import migrations, models

import akuntabel.situs.bidang_isian


class Migration(migrations.Migration):
    dependencies = [
        ("instansi", "0001_initial"),
        ("perencanaan", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="barisindikator",
            name="media",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="barissasaran",
            name="sasaran_rpjmd",
            field=akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="baristujuan",
            name="sasaran_rpjmd",
            field=akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list),
        ),
        migrations.CreateModel(
            name="BarisFaktorKunci",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("kode", models.TextField(blank=True, default="")),
                ("simpul", models.TextField(blank=True, default="")),
                ("uraian", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="instansi.tahunkinerja",
                    ),
                ),
            ],
            options={
                "ordering": ("urut",),
                "abstract": False,
                "base_manager_name": "semua",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barisfaktorkunci_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisLintas",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("kode", models.TextField(blank=True, default="")),
                ("simpul", models.TextField(blank=True, default="")),
                ("mitra", models.TextField(blank=True, default="")),
                ("peran", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("dukungan", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="instansi.tahunkinerja",
                    ),
                ),
            ],
            options={
                "ordering": ("urut",),
                "abstract": False,
                "base_manager_name": "semua",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barislintas_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
    ]
