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
            name="BarisIndikator",
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
                ("induk", models.TextField(blank=True, default="")),
                ("nama", models.TextField(blank=True, default="")),
                ("satuan", models.TextField(blank=True, default="")),
                ("arah", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("iku", models.BooleanField(default=False)),
                ("spm", models.BooleanField(default=False)),
                ("agregasi", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("target_kumulatif", models.BooleanField(default=False)),
                ("metode", akuntabel.situs.bidang_isian.IsianPilihan(blank=True, max_length=120, null=True)),
                ("desimal", models.IntegerField(blank=True, null=True)),
                ("definisi", models.TextField(blank=True, default="")),
                ("pembilang", models.TextField(blank=True, default="")),
                ("penyebut", models.TextField(blank=True, default="")),
                ("faktor", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("sumber_data", models.TextField(blank=True, default="")),
                ("penanggung_jawab", models.TextField(blank=True, default="")),
                ("frekuensi", models.TextField(blank=True, default="")),
                ("mekanisme", models.TextField(blank=True, default="")),
                ("tingkatan", akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list)),
                ("bobot", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("rincian_dari", models.TextField(blank=True, default="")),
                ("rincian_menjumlah", models.BooleanField(default=False)),
                ("pendahulu", models.TextField(blank=True, default="")),
                ("sebanding", models.BooleanField(blank=True, null=True)),
                ("alasan_sebanding", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barisindikator_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisKegiatan",
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
                ("nama", models.TextField(blank=True, default="")),
                ("program", models.TextField(blank=True, default="")),
                ("nomenklatur", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_bariskegiatan_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisMisi",
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
                ("nomor", models.TextField(blank=True, default="")),
                ("uraian", models.TextField(blank=True, default="")),
                ("pemilik", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barismisi_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisPembanding",
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
                ("indikator", models.TextField(blank=True, default="")),
                ("lingkup", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("pemilik", models.TextField(blank=True, default="")),
                ("nama_indikator", models.TextField(blank=True, default="")),
                ("nilai", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("satuan", models.TextField(blank=True, default="")),
                ("tahun", models.IntegerField(blank=True, null=True)),
                ("cakupan", models.TextField(blank=True, default="")),
                ("sebanding", models.BooleanField(blank=True, null=True)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barispembanding_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisProgram",
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
                ("nama", models.TextField(blank=True, default="")),
                ("nomenklatur", models.TextField(blank=True, default="")),
                ("peran", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("sasaran", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barisprogram_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisSasaran",
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
                ("tujuan", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barissasaran_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisSubkegiatan",
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
                ("nama", models.TextField(blank=True, default="")),
                ("kegiatan", models.TextField(blank=True, default="")),
                ("nomenklatur", models.TextField(blank=True, default="")),
                ("sasaran", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barissubkegiatan_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisTarget",
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
                ("dokumen", models.TextField(blank=True, default="")),
                ("tahun", models.IntegerField()),
                ("nilai", akuntabel.situs.bidang_isian.IsianDesimal()),
                ("triwulan", models.IntegerField(blank=True, null=True)),
                ("atas", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_baristarget_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisTujuan",
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
                ("misi", akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list)),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_baristujuan_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisVisi",
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
                ("dokumen", models.TextField(blank=True, default="")),
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
                        fields=("tahun_kinerja", "kunci_baris"), name="perencanaan_barisvisi_satu"
                    )
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
    ]
