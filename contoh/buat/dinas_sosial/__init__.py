"""Example (a): the facts of the LKjIP 2022 of Dinas Sosial Kota Pasuruan.

Facts are those the published report states; prose is paraphrased. What the report does not state stays
empty, so that a report made from this example shows the gap. Where the report contradicts itself the value
that its sums and ratios prove is used, and ``catatan`` of the row says so.
"""

from __future__ import annotations

from datetime import date

from akuntabel.kinerja.potret import Potret

from . import analisis, anggaran, dokumen, identitas, indikator, indikator_sub, narasi, pohon

NAMA = "dinas-sosial-kota-pasuruan-2022"


def potret() -> Potret:
    """Return the example."""
    baris = (*indikator.SASARAN, *indikator.PROGRAM, *indikator_sub.SUBKEGIATAN)
    return Potret(
        tahun=2022,
        instansi=identitas.INSTANSI,
        tanggal_laporan=date(2023, 2, 28),
        pejabat=identitas.PEJABAT,
        unit=identitas.UNIT,
        fungsi=identitas.FUNGSI,
        isu=identitas.ISU,
        dokumen=dokumen.DOKUMEN,
        visi=pohon.VISI,
        misi=pohon.MISI,
        tujuan=pohon.TUJUAN,
        sasaran=pohon.SASARAN,
        program=pohon.PROGRAM,
        kegiatan=pohon.KEGIATAN,
        subkegiatan=pohon.SUBKEGIATAN,
        indikator=baris,
        target=(*indikator.TARGET, *indikator_sub.TARGET),
        realisasi=indikator.REALISASI,
        pembanding=indikator.PEMBANDING,
        pagu=anggaran.PAGU,
        realisasi_anggaran=anggaran.REALISASI,
        total_anggaran=anggaran.TOTAL,
        analisis=analisis.ANALISIS,
        rencana_aksi=analisis.RENCANA_AKSI,
        narasi=narasi.NARASI,
    )
