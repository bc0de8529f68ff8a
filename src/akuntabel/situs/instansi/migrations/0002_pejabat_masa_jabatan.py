"""Officials have a period of office and may lead a unit."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("instansi", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="barispejabat",
            name="mulai",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="barispejabat",
            name="selesai",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="barispejabat",
            name="unit",
            field=models.TextField(blank=True, default=""),
        ),
    ]
