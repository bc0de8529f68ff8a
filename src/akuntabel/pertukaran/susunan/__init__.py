"""Every sheet of the workbook in order: this list drives writer, reader, instructions and tests."""

from __future__ import annotations

from akuntabel.pertukaran.bentuk import Lembar

from .capaian import PAGU, PEMBANDING, REALISASI, REALISASI_ANGGARAN, TOTAL_ANGGARAN
from .identitas import DOKUMEN, FUNGSI, IDENTITAS, ISU, PEJABAT, UNIT
from .penjenjangan import FAKTOR_KUNCI, LINTAS
from .rencana import (
    INDIKATOR,
    PROGRAM,
    SASARAN,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    TUJUAN,
    VISI_MISI,
)
from .tambahan import JENIS_BELANJA, LAMPIRAN, PEGAWAI, SISIPAN, TINDAK_LANJUT
from .tutur import ANALISIS, CATATAN_FINAL, GAMBAR, KALIMAT, NARASI, RENCANA_AKSI

__all__ = [
    "ANALISIS",
    "CATATAN_FINAL",
    "DOKUMEN",
    "FAKTOR_KUNCI",
    "FUNGSI",
    "GAMBAR",
    "IDENTITAS",
    "INDIKATOR",
    "ISU",
    "JENIS_BELANJA",
    "KALIMAT",
    "LAMPIRAN",
    "LEMBAR",
    "LEMBAR_KODE",
    "LINTAS",
    "NARASI",
    "PAGU",
    "PEGAWAI",
    "PEJABAT",
    "PEMBANDING",
    "PROGRAM",
    "REALISASI",
    "REALISASI_ANGGARAN",
    "RENCANA_AKSI",
    "SASARAN",
    "SISIPAN",
    "TARGET_RENSTRA",
    "TARGET_TAHUNAN",
    "TINDAK_LANJUT",
    "TOTAL_ANGGARAN",
    "TUJUAN",
    "UNIT",
    "VISI_MISI",
    "lembar_acuan",
]

LEMBAR: tuple[Lembar, ...] = (
    IDENTITAS,
    PEJABAT,
    UNIT,
    PEGAWAI,
    FUNGSI,
    ISU,
    DOKUMEN,
    VISI_MISI,
    TUJUAN,
    SASARAN,
    PROGRAM,
    FAKTOR_KUNCI,
    LINTAS,
    INDIKATOR,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    REALISASI,
    PEMBANDING,
    PAGU,
    REALISASI_ANGGARAN,
    TOTAL_ANGGARAN,
    JENIS_BELANJA,
    ANALISIS,
    RENCANA_AKSI,
    TINDAK_LANJUT,
    NARASI,
    KALIMAT,
    GAMBAR,
    SISIPAN,
    LAMPIRAN,
    CATATAN_FINAL,
)

_NAMA = ("nama", "uraian", "judul", "rekomendasi", "jabatan", "berkas", "pemilik", "mitra")


def _kolom_nama(lembar: Lembar) -> str:
    kunci = [k.kunci for k in lembar.kolom]
    return next(n for n in _NAMA if n in kunci)


LEMBAR_KODE: dict[str, tuple[Lembar, str]] = {
    **{lembar.jenis_kode: (lembar, _kolom_nama(lembar)) for lembar in LEMBAR if lembar.jenis_kode},
    "visi": (VISI_MISI, "uraian"),
    "misi": (VISI_MISI, "uraian"),
    "program": (PROGRAM, "nama"),
    "kegiatan": (PROGRAM, "nama"),
    "subkegiatan": (PROGRAM, "nama"),
}
"""Kind of code: the sheet that lists such codes and the column of their names."""


def lembar_acuan(acuan: tuple[str, ...]) -> tuple[Lembar, ...]:
    """Return the sheets a reference may point to, each once, in the order of the workbook."""
    tujuan = {LEMBAR_KODE[a][0].nama for a in acuan}
    return tuple(lembar for lembar in LEMBAR if lembar.nama in tujuan)
