"""Due dates a government sets itself."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("instansi", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KeputusanTenggat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.IntegerField()),
                ("kewajiban", models.CharField(max_length=40)),
                (
                    "keputusan",
                    models.CharField(
                        choices=[
                            ("tanggal", "Tenggat sendiri"),
                            ("tidak diminta", "Tidak diminta"),
                            ("kembali", "Kembali ke aturan umum"),
                        ],
                        max_length=20,
                    ),
                ),
                ("tanggal", models.DateField(blank=True, null=True)),
                ("alasan", models.TextField()),
                ("pada", models.DateTimeField()),
                (
                    "instansi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="instansi.instansi"
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "indexes": [models.Index(fields=["tahun", "instansi"], name="keputusan_tenggat_tahun")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("keputusan", "tanggal"), ("tanggal__isnull", True), _connector="XOR"
                        ),
                        name="keputusan_tenggat_bertanggal",
                    )
                ],
            },
        ),
    ]
