"""The links between tables that name each other."""

from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

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
            model_name="catatankelola",
            name="instansi",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="instansi.instansi",
            ),
        ),
        migrations.AddField(
            model_name="catatankelola",
            name="oleh",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="catatankelola",
            name="orang",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="catatankelola",
            name="pemerintah",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="instansi.instansi"
            ),
        ),
        migrations.AddField(
            model_name="kodepemulihan",
            name="pengguna",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="kode_pemulihan",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="penugasan",
            name="instansi",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="instansi.instansi"
            ),
        ),
        migrations.AddField(
            model_name="penugasan",
            name="pengguna",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="penugasan",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="penugasan",
            constraint=models.UniqueConstraint(
                fields=("pengguna", "peran", "instansi", "bidang"), name="penugasan_satu"
            ),
        ),
    ]
