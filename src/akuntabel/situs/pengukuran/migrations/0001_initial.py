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
            name="BarisAnalisis",
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
                ("perihal", models.TextField(blank=True, default="")),
                ("jenis", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("uraian", models.TextField(blank=True, default="")),
                ("menjawab", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
                ("tahun_lalu", models.BooleanField(default=False)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pengukuran_barisanalisis_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisRealisasi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("indikator", models.TextField(blank=True, default="")),
                ("tahun", models.IntegerField()),
                ("status", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("triwulan", models.IntegerField(blank=True, null=True)),
                ("nilai", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("pembilang", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("penyebut", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("capaian_dokumen", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("alasan", models.TextField(blank=True, default="")),
                ("sumber", models.TextField(blank=True, default="")),
                ("diaudit", models.BooleanField(default=False)),
                ("bukti", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pengukuran_barisrealisasi_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisRencanaAksi",
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
                ("uraian", models.TextField(blank=True, default="")),
                ("perihal", models.TextField(blank=True, default="")),
                ("menjawab", models.TextField(blank=True, default="")),
                ("penanggung_jawab", models.TextField(blank=True, default="")),
                ("waktu", models.TextField(blank=True, default="")),
                ("target", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
                ("tahun_lalu", models.BooleanField(default=False)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pengukuran_barisrencanaaksi_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisTindakLanjut",
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
                ("rekomendasi", models.TextField(blank=True, default="")),
                ("status", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("tindak_lanjut", models.TextField(blank=True, default="")),
                ("bukti", models.TextField(blank=True, default="")),
                ("tahun", models.IntegerField(blank=True, null=True)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pengukuran_baristindaklanjut_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
    ]
