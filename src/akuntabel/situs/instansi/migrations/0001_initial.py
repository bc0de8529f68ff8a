"""The first form of the tables."""

from __future__ import annotations

import django.db.models.deletion
import django.db.models.manager
from django.conf import settings
from django.db import migrations, models

import akuntabel.situs.bidang_isian
import akuntabel.situs.instansi.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Instansi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.CharField(max_length=60, unique=True, verbose_name="kode")),
                ("nama", models.CharField(max_length=200, verbose_name="nama")),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("pemerintah", "Pemerintah daerah"),
                            ("perangkat daerah", "Perangkat daerah"),
                        ],
                        max_length=20,
                        verbose_name="jenis",
                    ),
                ),
                ("sejak", models.IntegerField(blank=True, null=True, verbose_name="sejak tahun")),
                ("sampai", models.IntegerField(blank=True, null=True, verbose_name="sampai tahun")),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="perangkat_daerah",
                        to="instansi.instansi",
                    ),
                ),
            ],
            options={
                "ordering": ("nama",),
            },
        ),
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
            },
        ),
        migrations.CreateModel(
            name="Penataan",
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
                            ("ganti nama", "Berganti nama"),
                            ("gabung", "Digabung"),
                            ("pecah", "Dipecah"),
                        ],
                        max_length=20,
                    ),
                ),
                ("tahun", models.IntegerField()),
                ("dasar", models.TextField(blank=True, default="")),
                (
                    "baru",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pendahulu",
                        to="instansi.instansi",
                    ),
                ),
                (
                    "lama",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="penerus",
                        to="instansi.instansi",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TahunKinerja",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.IntegerField()),
                (
                    "keadaan",
                    models.CharField(
                        choices=[("terbuka", "Terbuka"), ("dikunci", "Dikunci")],
                        default="terbuka",
                        max_length=20,
                    ),
                ),
                ("alasan_kunci", models.TextField(blank=True, default="")),
                (
                    "tanda",
                    models.CharField(
                        default=akuntabel.situs.instansi.models.tanda_baru, editable=False, max_length=32
                    ),
                ),
                (
                    "instansi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tahun_kinerja",
                        to="instansi.instansi",
                    ),
                ),
            ],
            options={
                "ordering": ("-tahun",),
            },
        ),
        migrations.CreateModel(
            name="BarisUnitKerja",
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
                ("induk", models.TextField(blank=True, default="")),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisTanggalLaporan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("tanggal", models.DateField()),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisPengaturan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("skala", models.TextField(blank=True, default="")),
                ("aturan_celah", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("desimal_capaian", models.IntegerField()),
                ("batas_capaian", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("batas_rata_rata", akuntabel.situs.bidang_isian.IsianDesimal(blank=True, null=True)),
                ("batas_menunjang", akuntabel.situs.bidang_isian.IsianDesimal()),
                ("efisiensi", models.TextField(blank=True, default="")),
                ("tahun_pembanding", models.IntegerField()),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisPejabat",
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
                ("peran", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("jabatan", models.TextField(blank=True, default="")),
                ("nama", models.TextField(blank=True, default="")),
                ("pangkat", models.TextField(blank=True, default="")),
                ("nip", models.TextField(blank=True, default="")),
                ("status", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("unit", models.TextField(blank=True, default="")),
                ("mulai", models.DateField(blank=True, null=True)),
                ("selesai", models.DateField(blank=True, null=True)),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisPegawai",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci_baris", models.CharField(max_length=200)),
                ("urut", models.IntegerField()),
                ("kelompok", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("rincian", models.TextField(blank=True, default="")),
                ("laki_laki", models.IntegerField(blank=True, null=True)),
                ("perempuan", models.IntegerField(blank=True, null=True)),
                ("jumlah", models.IntegerField(blank=True, null=True)),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisIsu",
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
                ("unit", models.TextField(blank=True, default="")),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisInstansi",
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
                ("pemerintah", models.TextField(blank=True, default="")),
                ("tempat", models.TextField(blank=True, default="")),
                ("urusan", models.TextField(blank=True, default="")),
                ("bidang_urusan", models.TextField(blank=True, default="")),
                ("kepala_daerah", models.TextField(blank=True, default="")),
                ("tugas", models.TextField(blank=True, default="")),
                ("alamat", models.TextField(blank=True, default="")),
                ("telepon", models.TextField(blank=True, default="")),
                ("laman", models.TextField(blank=True, default="")),
                ("pos_el", models.TextField(blank=True, default="")),
                ("lambang", models.TextField(blank=True, default="")),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisFungsi",
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="BarisDokumen",
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
                ("jenis", akuntabel.situs.bidang_isian.IsianPilihan(max_length=120)),
                ("judul", models.TextField(blank=True, default="")),
                ("nomor", models.TextField(blank=True, default="")),
                ("tahun", models.IntegerField(blank=True, null=True)),
                ("tanggal", models.DateField(blank=True, null=True)),
                ("perubahan", models.IntegerField()),
                (
                    "alasan_perubahan",
                    akuntabel.situs.bidang_isian.IsianPilihan(blank=True, max_length=120, null=True),
                ),
                ("periode_awal", models.IntegerField(blank=True, null=True)),
                ("periode_akhir", models.IntegerField(blank=True, null=True)),
                ("dasar_hukum", models.BooleanField(default=False)),
                ("peraturan", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
                ("diteruskan", models.BooleanField(default=False)),
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
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="TeksCari",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jenis", models.CharField(max_length=40)),
                ("kunci_baris", models.CharField(max_length=200)),
                ("judul", models.TextField()),
                ("teks", models.TextField()),
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
                "base_manager_name": "semua",
            },
            managers=[
                ("objects", django.db.models.manager.Manager()),
                ("semua", django.db.models.manager.Manager()),
            ],
        ),
        migrations.AddConstraint(
            model_name="instansi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sejak__isnull", True),
                    ("sampai__isnull", True),
                    ("sejak__lte", models.F("sampai")),
                    _connector="OR",
                ),
                name="instansi_sejak_sampai",
            ),
        ),
        migrations.AddIndex(
            model_name="keputusantenggat",
            index=models.Index(fields=["tahun", "instansi"], name="keputusan_tenggat_tahun"),
        ),
        migrations.AddConstraint(
            model_name="keputusantenggat",
            constraint=models.CheckConstraint(
                condition=models.Q(("keputusan", "tanggal"), ("tanggal__isnull", True), _connector="XOR"),
                name="keputusan_tenggat_bertanggal",
            ),
        ),
        migrations.AddConstraint(
            model_name="penataan",
            constraint=models.UniqueConstraint(fields=("lama", "baru"), name="penataan_satu"),
        ),
        migrations.AddConstraint(
            model_name="tahunkinerja",
            constraint=models.UniqueConstraint(fields=("instansi", "tahun"), name="tahun_kinerja_satu"),
        ),
        migrations.AddConstraint(
            model_name="tahunkinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)), name="tahun_kinerja_wajar"
            ),
        ),
        migrations.AddConstraint(
            model_name="barisunitkerja",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barisunitkerja_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="baristanggallaporan",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_baristanggallaporan_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barispengaturan",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barispengaturan_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barispejabat",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barispejabat_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barispegawai",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barispegawai_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barisisu",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barisisu_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barisinstansi",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barisinstansi_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barisfungsi",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barisfungsi_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="barisdokumen",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "kunci_baris"), name="instansi_barisdokumen_satu"
            ),
        ),
        migrations.AddConstraint(
            model_name="tekscari",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "jenis", "kunci_baris"), name="teks_cari_satu"
            ),
        ),
    ]
