"""The first form of the tables."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

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
                (
                    "wajib_ganti_sandi",
                    models.BooleanField(default=False, verbose_name="wajib mengganti kata sandi"),
                ),
                ("tanda_sesi", models.CharField(blank=True, default="", editable=False, max_length=32)),
                ("totp_garam", models.CharField(blank=True, default="", editable=False, max_length=32)),
                ("totp_langkah", models.BigIntegerField(default=0, editable=False)),
            ],
            options={
                "abstract": False,
            },
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
            ],
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
            ],
            options={
                "ordering": ("pk",),
            },
        ),
    ]
