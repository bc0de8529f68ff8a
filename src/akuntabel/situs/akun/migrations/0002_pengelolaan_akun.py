"""Accounts that are administered: one-time passwords and codes, sessions, the record of acts."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("akun", "0001_initial"),
        ("instansi", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="pengguna",
            name="pemerintah",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="instansi.instansi",
            ),
        ),
        migrations.AddField(
            model_name="pengguna",
            name="tanda_sesi",
            field=models.CharField(blank=True, default="", editable=False, max_length=32),
        ),
        migrations.AddField(
            model_name="pengguna",
            name="totp_garam",
            field=models.CharField(blank=True, default="", editable=False, max_length=32),
        ),
        migrations.AddField(
            model_name="pengguna",
            name="totp_langkah",
            field=models.BigIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name="pengguna",
            name="wajib_ganti_sandi",
            field=models.BooleanField(default=False, verbose_name="wajib mengganti kata sandi"),
        ),
        migrations.CreateModel(
            name="CatatanKelola",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pada", models.DateTimeField()),
                ("perihal", models.CharField(max_length=300)),
                ("alasan", models.TextField(blank=True, default="")),
                ("tahun", models.IntegerField(null=True)),
                (
                    "instansi",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="instansi.instansi",
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
                    "orang",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pemerintah",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="instansi.instansi"
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="KodePemulihan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sidik", models.CharField(max_length=64)),
                (
                    "pengguna",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kode_pemulihan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
    ]
