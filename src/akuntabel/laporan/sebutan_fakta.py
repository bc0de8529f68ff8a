"""What a fact is called when it is named to people: "realisasi 2025 indikator Jumlah kematian ibu (I1)"."""

from __future__ import annotations

from akuntabel.fakta import Kunci
from akuntabel.kinerja.indeks import Indeks, sebutan_simpul

_ATRIBUT = {
    "besar_perubahan_anggaran": "besar perubahan anggaran",
    "capaian_dokumen": "capaian menurut dokumen",
    "efisiensi": "efisiensi",
    "indikator_terukur": "banyaknya indikator yang diukur",
    "kemajuan": "kemajuan menuju target akhir Renstra",
    "nilai": "angka",
    "persen_perubahan_anggaran": "perubahan anggaran dalam persen",
    "perubahan": "perubahan realisasi",
    "program_diukur": "banyaknya program dan kegiatan yang diukur",
    "program_menunjang": "banyaknya program dan kegiatan yang menunjang",
    "program_tidak_diukur": "banyaknya program dan kegiatan yang tidak diukur",
    "program_tidak_menunjang": "banyaknya program dan kegiatan yang tidak menunjang",
    "realisasi_kumulatif": "jumlah realisasi sejak awal Renstra",
    "selisih_dokumen": "selisih dengan total dokumen anggaran",
    "serapan": "penyerapan anggaran",
    "target_atas": "batas atas target",
    "tercapai": "banyaknya indikator yang mencapai target",
    "terukur": "banyaknya indikator yang diukur",
    "tidak_diukur": "banyaknya indikator yang tidak diukur",
    "total_anggaran": "total anggaran menurut dokumen",
}
_AWAL_BERJENIS = {"jumlah_": "banyaknya ", "predikat_": "banyaknya indikator menurut predikat ke-"}


def sebutan_fakta(kunci: str, indeks: Indeks) -> str:
    """Return the name of a fact; its key as it stands when it is none."""
    try:
        k = Kunci.parse(kunci)
    except ValueError:
        return kunci
    return " ".join(b for b in (_atribut(k.atribut), _tahun(k.tahun), _milik(k, indeks)) if b)


def _atribut(nama: str) -> str:
    if nama in _ATRIBUT:
        return _ATRIBUT[nama]
    for awal, sebutan in _AWAL_BERJENIS.items():
        if nama.startswith(awal):
            return sebutan + nama.removeprefix(awal).replace("_persen", " dalam persen").replace("_", " ")
    return nama.replace("_", " ")


def _tahun(tahun: str) -> str:
    return tahun.replace("-tw", " triwulan ")


def _milik(k: Kunci, indeks: Indeks) -> str:
    if k.jenis == "instansi":
        return "seluruh instansi"
    nama = nama_pemilik(k, indeks)
    return f"{k.jenis} {nama} ({k.kode})" if nama else f"{k.jenis} {k.kode}"


def nama_pemilik(k: Kunci, indeks: Indeks) -> str:
    """Return the name of what a fact is about; empty when the code is unknown."""
    if k.jenis == "indikator":
        indikator = indeks.indikator.get(k.kode)
        return indikator.nama if indikator else ""
    if k.jenis == "pembanding":
        return next((p.pemilik for p in indeks.potret.pembanding if p.kode == k.kode), "")
    simpul = indeks.simpul.get(k.kode)
    return "" if simpul is None else sebutan_simpul(simpul)
