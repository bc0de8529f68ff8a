"""The first form of the tables."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("instansi", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Pengguna",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=60, unique=True, verbose_name="nama pengguna")),
                ("nama", models.CharField(max_length=150, verbose_name="nama")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                ("contoh", models.BooleanField(default=False, verbose_name="akun contoh")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Penugasan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "peran",
                    models.CharField(
                        choices=[
                            ("admin", "Admin"),
                            ("koordinator", "Koordinator SAKIP (Bagian Organisasi)"),
                            ("bappeda", "Bappeda"),
                            ("perencana", "Perencana perangkat daerah"),
                            ("verifikator", "Verifikator perangkat daerah"),
                            ("operator", "Operator bidang"),
                            ("kepala_bidang", "Kepala bidang"),
                            ("kepala_pd", "Kepala perangkat daerah"),
                            ("kepala_daerah", "Kepala daerah atau Sekretaris Daerah"),
                            ("apip_anggota", "APIP, anggota tim"),
                            ("apip_ketua", "APIP, ketua tim"),
                            ("apip_teknis", "APIP, pengendali teknis"),
                            ("inspektur", "Inspektur"),
                            ("evaluator", "Evaluator"),
                            ("pengamat", "Pengamat"),
                        ],
                        max_length=20,
                        verbose_name="peran",
                    ),
                ),
                ("bidang", models.CharField(blank=True, default="", max_length=60, verbose_name="bidang")),
                ("mulai", models.DateField(blank=True, null=True, verbose_name="mulai")),
                ("selesai", models.DateField(blank=True, null=True, verbose_name="selesai")),
                (
                    "instansi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="instansi.instansi"
                    ),
                ),
                (
                    "pengguna",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="penugasan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pengguna", "peran", "instansi", "bidang"), name="penugasan_satu"
                    )
                ],
            },
        ),
    ]
