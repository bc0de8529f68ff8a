"""Make what is stored already searchable."""

from __future__ import annotations

from typing import Any

from django.db import migrations

MODEL = {
    "instansi": ("unit", "pejabat", "dokumen", "isu"),
    "perencanaan": (
        "visi",
        "misi",
        "tujuan",
        "sasaran",
        "program",
        "kegiatan",
        "subkegiatan",
        "indikator",
    ),
    "pengukuran": ("analisis", "rencana_aksi", "tindak_lanjut"),
    "pelaporan": ("narasi", "kalimat"),
}
NAMA = {"unit": "UnitKerja"}


def isi(apps: Any, schema_editor: Any) -> None:
    """Write the words of every row that has some."""
    from akuntabel.situs.indeks_cari import teks_baris

    teks_cari = apps.get_model("instansi", "TeksCari")
    for app, semua in MODEL.items():
        for jenis in semua:
            nama = NAMA.get(jenis, "".join(k.capitalize() for k in jenis.split("_")))
            teks_cari._base_manager.bulk_create(
                [
                    teks_cari(
                        tahun_kinerja_id=b.tahun_kinerja_id,
                        jenis=jenis,
                        kunci_baris=b.kunci_baris,
                        judul=t[0],
                        teks=t[1],
                    )
                    for b in apps.get_model(app, f"Baris{nama}")._base_manager.all()
                    if (t := teks_baris(jenis, b)) is not None
                ],
                batch_size=500,
            )


class Migration(migrations.Migration):
    dependencies = [
        ("instansi", "0003_teks_cari"),
        ("perencanaan", "0001_initial"),
        ("pengukuran", "0001_initial"),
        ("pelaporan", "0001_initial"),
    ]

    operations = [migrations.RunPython(isi, migrations.RunPython.noop)]
