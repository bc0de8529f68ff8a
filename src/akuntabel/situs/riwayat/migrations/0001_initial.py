"""The first form of the tables."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.manager
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
            name="Kumpulan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pada", models.DateTimeField()),
                ("perihal", models.CharField(max_length=200)),
                ("alasan", models.TextField(blank=True, default="")),
                (
                    "membatalkan",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dibatalkan_oleh",
                        to="riwayat.kumpulan",
                    ),
                ),
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
                "ordering": ("-pk",),
                "base_manager_name": "semua",
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="Kejadian",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jenis", models.CharField(max_length=40)),
                ("kunci_baris", models.CharField(max_length=200)),
                ("lama", models.JSONField(null=True)),
                ("baru", models.JSONField(null=True)),
                ("urut_lama", models.IntegerField(null=True)),
                ("urut_baru", models.IntegerField(null=True)),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="instansi.tahunkinerja",
                    ),
                ),
                (
                    "kumpulan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kejadian",
                        to="riwayat.kumpulan",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "base_manager_name": "semua",
                "indexes": [
                    models.Index(fields=["tahun_kinerja", "jenis", "kunci_baris"], name="kejadian_baris")
                ],
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
    ]
