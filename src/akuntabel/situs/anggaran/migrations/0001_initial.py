"""The first form of the tables."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.manager
from django.db import migrations, models

import akuntabel.situs.bidang_isian


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("instansi", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="BarisJenisBelanja",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("jenis", models.TextField(blank=True, default="")),
                ("pagu", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("realisasi", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("sumber", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="anggaran_barisjenisbelanja_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisPagu",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("simpul", models.TextField(blank=True, default="")),
                ("dokumen", models.TextField(blank=True, default="")),
                ("jumlah", akuntabel.situs.bidang_isian.IsianDesimal()),
                ("sumber_dana", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="anggaran_barispagu_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisRealisasiAnggaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("simpul", models.TextField(blank=True, default="")),
                ("jumlah", akuntabel.situs.bidang_isian.IsianDesimal()),
                ("sumber_dana", models.TextField(blank=True, default="")),
                ("status", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("alasan", models.TextField(blank=True, default="")),
                ("sumber", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="anggaran_barisrealisasianggaran_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisTotalAnggaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("tahun", models.IntegerField()),
                ("dokumen", models.TextField(blank=True, default="")),
                ("pagu", akuntabel.situs.bidang_isian.IsianDesimal()),
                ("sumber_dana", models.TextField(blank=True, default="")),
                ("realisasi", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="anggaran_baristotalanggaran_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
    ]
