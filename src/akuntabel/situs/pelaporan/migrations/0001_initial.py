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
            name="BarisAset",
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
                ("berkas", models.TextField(blank=True, default="")),
                ("isi", models.CharField(max_length=64)),
                ("alt", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pelaporan_barisaset_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisCatatanFinal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("alasan", models.TextField(blank=True, default="")),
                ("oleh", models.TextField(blank=True, default="")),
                ("tanggal", models.DateField()),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pelaporan_bariscatatanfinal_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisKalimat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("kunci", models.TextField(blank=True, default="")),
                ("kode", models.TextField(blank=True, default="")),
                ("dipakai", models.BooleanField(default=False)),
                ("teks", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pelaporan_bariskalimat_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisLampiran",
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
                ("jenis", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("judul", models.TextField(blank=True, default="")),
                ("berkas", models.TextField(blank=True, default="")),
                ("isi", models.CharField(max_length=64)),
                ("keterangan", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pelaporan_barislampiran_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisNarasi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("bagian", models.TextField(blank=True, default="")),
                ("teks", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pelaporan_barisnarasi_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisSisipan",
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
                ("bagian", models.TextField(blank=True, default="")),
                ("jenis", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("judul", models.TextField(blank=True, default="")),
                ("teks", models.TextField(blank=True, default="")),
                ("gambar", akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list)),
                ("isi", akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list)),
                ("baris_judul", models.IntegerField()),
                ("lebar", models.IntegerField()),
                ("sumber", models.TextField(blank=True, default="")),
                ("urutan", models.IntegerField(blank=True, null=True)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="pelaporan_barissisipan_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
    ]
