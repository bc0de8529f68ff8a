"""The first form of the tables."""

from __future__ import annotations

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("instansi", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TugasLatar",
            fields=[
                (
                    "nomor",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[("reviu", "Reviu berkas"), ("cek", "Reviu laporan sendiri")], max_length=20
                    ),
                ),
                ("judul", models.CharField(max_length=200)),
                ("pilihan", models.JSONField(default=dict)),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu giliran"),
                            ("berjalan", "Berjalan"),
                            ("selesai", "Selesai"),
                            ("gagal", "Tidak selesai"),
                            ("batal", "Dibatalkan"),
                        ],
                        default="menunggu",
                        max_length=20,
                    ),
                ),
                ("langkah", models.JSONField(default=list)),
                ("ringkas", models.JSONField(default=dict)),
                ("pesan", models.TextField(blank=True, default="")),
                ("minta_henti", models.BooleanField(default=False)),
                ("dibuat", models.DateTimeField()),
                ("mulai", models.DateTimeField(blank=True, null=True)),
                ("denyut", models.DateTimeField(blank=True, null=True)),
                ("selesai", models.DateTimeField(blank=True, null=True)),
                (
                    "pemilik",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="instansi.tahunkinerja",
                    ),
                ),
            ],
            options={
                "ordering": ("-dibuat", "nomor"),
                "indexes": [
                    models.Index(fields=["keadaan", "dibuat"], name="tugas_antrean"),
                    models.Index(fields=["pemilik", "-dibuat"], name="tugas_pemilik"),
                ],
            },
        ),
    ]
