"""The first form of the tables."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.manager
from django.conf import settings
from django.db import migrations, models

import akuntabel.situs.bidang_isian


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("instansi", "0001_initial"),
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
        migrations.CreateModel(
            name="Penetapan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("RPJMD", "RPJMD"),
                            ("Renstra", "Renstra"),
                            ("Renja", "Renja"),
                            ("IKU", "IKU"),
                            ("PK", "PK"),
                            ("Rencana Aksi", "Rencana Aksi"),
                        ],
                        max_length=20,
                    ),
                ),
                ("pihak", models.CharField(blank=True, default="", max_length=60)),
                ("pihak_nama", models.CharField(blank=True, default="", max_length=200)),
                ("perubahan", models.IntegerField(default=0)),
                ("label", models.CharField(max_length=60, verbose_name="versi")),
                ("nomor", models.CharField(blank=True, default="", max_length=120, verbose_name="nomor")),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                ("dasar", models.TextField(blank=True, default="", verbose_name="dasar hukum")),
                (
                    "alasan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pergantian atau mutasi pejabat", "pergantian atau mutasi pejabat"),
                            (
                                "perubahan dalam strategi yang mempengaruhi pencapaian tujuan dan sasaran",
                                "perubahan dalam strategi yang mempengaruhi pencapaian tujuan dan sasaran",
                            ),
                            (
                                "perubahan prioritas atau asumsi yang berakibat secara signifikan",
                                "perubahan prioritas atau asumsi yang berakibat secara signifikan",
                            ),
                        ],
                        default="",
                        max_length=120,
                        verbose_name="alasan perubahan",
                    ),
                ),
                ("uraian", models.TextField(blank=True, default="", verbose_name="uraian perubahan")),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("konsep", "konsep"),
                            ("menunggu tanda tangan", "menunggu tanda tangan"),
                            ("ditandatangani", "ditandatangani"),
                            ("dibatalkan", "dibatalkan"),
                        ],
                        default="konsep",
                        max_length=30,
                    ),
                ),
                ("arsip", models.CharField(max_length=64)),
                ("sidik", models.CharField(max_length=64)),
                ("kurang", models.JSONField(blank=True, default=list)),
                ("berkas", models.CharField(blank=True, default="", max_length=64)),
                ("nama_berkas", models.CharField(blank=True, default="", max_length=120)),
                ("pada", models.DateTimeField()),
                (
                    "oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="instansi.tahunkinerja",
                    ),
                ),
            ],
            options={
                "ordering": ("jenis", "pihak", "perubahan", "pk"),
                "base_manager_name": "semua",
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="JejakPenetapan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "langkah",
                    models.CharField(
                        choices=[
                            ("tetapkan", "tetapkan"),
                            ("ajukan", "ajukan"),
                            ("kembalikan", "kembalikan"),
                            ("setujui", "setujui"),
                            ("unggah", "unggah"),
                            ("batalkan", "batalkan"),
                        ],
                        max_length=20,
                    ),
                ),
                ("pihak", models.IntegerField(blank=True, null=True)),
                ("sidik", models.CharField(blank=True, default="", max_length=64)),
                ("alasan", models.TextField(blank=True, default="")),
                ("pada", models.DateTimeField()),
                (
                    "oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="instansi.tahunkinerja",
                    ),
                ),
                (
                    "penetapan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="jejak",
                        to="perencanaan.penetapan",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "base_manager_name": "semua",
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
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
                ("media", models.TextField(blank=True, default="")),
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
                ("sasaran_rpjmd", akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list)),
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
                ("sasaran_rpjmd", akuntabel.situs.bidang_isian.IsianSusunan(blank=True, default=list)),
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
        migrations.AddConstraint(
            model_name="edisinomenklatur",
            constraint=models.UniqueConstraint(fields=("pemerintah", "dasar"), name="nomenklatur_edisi_satu"),
        ),
        migrations.AddConstraint(
            model_name="barisnomenklatur",
            constraint=models.UniqueConstraint(fields=("edisi", "kode"), name="nomenklatur_baris_satu"),
        ),
        migrations.AddIndex(
            model_name="penetapan",
            index=models.Index(fields=["keadaan", "jenis"], name="penetapan_keadaan"),
        ),
        migrations.AddConstraint(
            model_name="penetapan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("keadaan", "dibatalkan"), _negated=True),
                fields=("tahun_kinerja", "jenis", "pihak", "perubahan"),
                name="penetapan_satu",
            ),
        ),
    ]
