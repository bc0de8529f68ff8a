"""Documents as they were decreed, and who did what with them."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.manager
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("instansi", "0001_initial"),
        ("perencanaan", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
