"""The roles a regulation may fill, the shape of each, and the date each one takes.

Dates of `TANGGAL_PERAN`:

* `tahun_laporan`: 31 December of the reporting year (scale, formulas, efficiency, deadlines).
* `tanggal_laporan`: the date of the report (structure, reviu, legal bases and revocation). A rule on revoked
  regulations should tolerate what was still in force during the reporting year.
* `tanggal_pk`: the date of the Perjanjian Kinerja.
* `tahun_evaluasi`: 31 December of the year in which the evaluation is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from akuntabel.peraturan.skala import skala
from akuntabel.peraturan.skema import (
    Pemeriksa,
    bagan,
    bulat,
    daftar,
    daftar_ber,
    kamus,
    pilihan,
    teks,
    terpilih,
    ya_tidak,
)

_KETERANGAN: dict[str, Pemeriksa] = {
    "sumber": teks,
    "catatan": teks,
    "keyakinan": pilihan("dibaca", "diingat"),
}

_STRUKTUR = bagan(
    {
        "bagian": daftar_ber(
            "kode",
            bagan(
                {"kode": teks, "nomor": teks, "judul": teks, "wajib": ya_tidak},
                {"induk": teks, "isi": teks, "analisis": daftar(teks), "dikenali": daftar(teks)},
            ),
        ),
        "analisis": daftar_ber(
            "kode",
            bagan(
                {"kode": teks, "urutan": bulat, "teks": teks, "wajib": ya_tidak},
                {"bila_tidak_ada": teks, "dikenali": daftar(teks)},
            ),
        ),
    },
    {
        "lampiran": daftar_ber("kode", bagan({"kode": teks, "judul": teks, "wajib": ya_tidak})),
        "awal": daftar_ber("kode", bagan({"kode": teks, "judul": teks, "wajib": ya_tidak})),
    }
    | _KETERANGAN,
)

_CHECKLIST = bagan(
    {
        "kolom": daftar(teks),
        "jawaban": daftar(teks),
        "kelompok": daftar_ber("kode", bagan({"kode": teks, "judul": teks}, {"keyakinan": teks})),
        "pernyataan": daftar_ber(
            "kode",
            bagan(
                {
                    "kode": teks,
                    "kelompok": teks,
                    "teks": teks,
                    "otomatis": pilihan("ya", "sebagian", "tidak"),
                },
                {"bersyarat": daftar(teks)},
            ),
        ),
    },
    _KETERANGAN,
)

_FORMULIR_PK = bagan(
    {
        "pernyataan": daftar_ber(
            "kode",
            bagan(
                {
                    "kode": teks,
                    "untuk": teks,
                    "judul": teks,
                    "pembuka": teks,
                    "isian": daftar(teks),
                    "janji": teks,
                    "penanda_tangan": daftar(teks),
                },
                {"pihak_pertama": teks, "pihak_kedua": teks, "supervisi": teks},
            ),
        ),
        "lampiran": daftar_ber(
            "kode",
            bagan(
                {
                    "kode": teks,
                    "untuk": teks,
                    "pernyataan": teks,
                    "kolom_kinerja": daftar(teks),
                    "kolom_anggaran": daftar(teks),
                    "penanda_tangan": daftar(teks),
                }
            ),
        ),
        "alasan_perubahan": daftar_ber("kode", bagan({"kode": bulat, "teks": teks})),
        "batas_waktu": teks,
    },
    _KETERANGAN,
)

_BATAS_WAKTU = bagan(
    {
        "batas": daftar_ber(
            "kode",
            bagan(
                {"kode": teks, "dokumen": teks, "dari": teks, "bulan": bulat, "sejak": teks, "teks": teks},
                {"kepada": daftar(teks)},
            ),
        )
    },
    _KETERANGAN,
)

_PERNYATAAN_REVIU = bagan(
    {"judul": daftar(teks), "paragraf": daftar(teks), "penanda_tangan": daftar(teks)}, _KETERANGAN
)

_METODE = daftar_ber(
    "id",
    bagan(
        {
            "id": teks,
            "label": teks,
            "rumus": teks,
            "sumber": teks,
            "keyakinan": pilihan("dibaca", "diingat"),
        },
        {"catatan": teks, "tafsir": teks},
    ),
)


_LAYANAN_SPM = bagan(
    {"layanan": daftar_ber("kode", bagan({"kode": teks, "teks": teks, "kata": daftar(teks)}))},
    _KETERANGAN,
)

_AMBANG = bagan(
    {
        "capaian_tinggi": bulat,
        "capaian_menunjang": bulat,
        "serapan_rendah": bulat,
        "porsi_pagu_berarti": bulat,
        "lonjakan_poin": bulat,
        "lonjakan_kali": bulat,
        "lonjakan_kali_cacah": bulat,
        "pembanding_kali": bulat,
        "porsi_hampir_seluruh": bulat,
    },
    _KETERANGAN,
)


def _bermetode(baku: Pemeriksa) -> Pemeriksa:
    return terpilih(bagan({"baku": baku, "metode": _METODE}, _KETERANGAN), "baku", "metode")


PERAN: Mapping[str, Pemeriksa] = MappingProxyType(
    {
        "skala_capaian": skala,
        "skala_capaian_alternatif": kamus(skala),
        "predikat_evaluasi": skala,
        "struktur_lkj": _STRUKTUR,
        "checklist_reviu": _CHECKLIST,
        "pernyataan_reviu": _PERNYATAAN_REVIU,
        "dasar_hukum_wajib": bagan({"kode": daftar(teks)}, _KETERANGAN),
        "formulir_pk": _FORMULIR_PK,
        "batas_waktu": _BATAS_WAKTU,
        "metode_capaian": _bermetode(kamus(teks)),
        "efisiensi": _bermetode(daftar(teks)),
        "ambang_reviu": _AMBANG,
        "layanan_spm": _LAYANAN_SPM,
    }
)
"""Role to the checker of its content."""

TANGGAL_PERAN: Mapping[str, str] = MappingProxyType(
    {
        "skala_capaian": "tahun_laporan",
        "skala_capaian_alternatif": "tahun_laporan",
        "metode_capaian": "tahun_laporan",
        "efisiensi": "tahun_laporan",
        "ambang_reviu": "tahun_laporan",
        "layanan_spm": "tahun_laporan",
        "batas_waktu": "tahun_laporan",
        "struktur_lkj": "tanggal_laporan",
        "dasar_hukum_wajib": "tanggal_laporan",
        "checklist_reviu": "tanggal_laporan",
        "pernyataan_reviu": "tanggal_laporan",
        "formulir_pk": "tanggal_pk",
        "predikat_evaluasi": "tahun_evaluasi",
    }
)
"""Role to the kind of date with which the law is asked."""
