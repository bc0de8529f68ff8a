"""A complete, invented report: Dinas Kesehatan of Kota Arunika, reporting year 2025."""

from __future__ import annotations

from datetime import date

from akuntabel.kinerja.potret import Pengaturan, Potret

from .analisis import ANALISIS
from .anggaran import PAGU, REALISASI_ANGGARAN, TOTAL_ANGGARAN
from .dokumen import DOKUMEN
from .foto import foto, lampiran
from .gambar import aset
from .identitas import FUNGSI, INSTANSI, ISU, PEJABAT, UNIT
from .indikator import INDIKATOR_SASARAN
from .indikator_program import INDIKATOR_PROGRAM, REALISASI_PROGRAM, TARGET_PROGRAM
from .narasi import NARASI
from .pembanding import PEMBANDING
from .pohon import KEGIATAN, MISI, PROGRAM, SASARAN, SUBKEGIATAN, TUJUAN, VISI
from .realisasi import REALISASI_SASARAN
from .rencana_aksi import RENCANA_AKSI
from .sisipan import SISIPAN
from .tambahan import JENIS_BELANJA, PEGAWAI, TINDAK_LANJUT
from .target import TARGET_SASARAN

NAMA = "dinas-kesehatan-kota-arunika-2025"


def potret() -> Potret:
    """Return the facts of the invented agency."""
    return Potret(
        tahun=2025,
        instansi=INSTANSI,
        tanggal_laporan=date(2026, 2, 20),
        pengaturan=Pengaturan(),
        pejabat=PEJABAT,
        unit=UNIT,
        fungsi=FUNGSI,
        isu=ISU,
        dokumen=DOKUMEN,
        visi=VISI,
        misi=MISI,
        tujuan=TUJUAN,
        sasaran=SASARAN,
        program=PROGRAM,
        kegiatan=KEGIATAN,
        subkegiatan=SUBKEGIATAN,
        indikator=(*INDIKATOR_SASARAN, *INDIKATOR_PROGRAM),
        target=(*TARGET_SASARAN, *TARGET_PROGRAM),
        realisasi=(*REALISASI_SASARAN, *REALISASI_PROGRAM),
        pembanding=PEMBANDING,
        pagu=PAGU,
        realisasi_anggaran=REALISASI_ANGGARAN,
        total_anggaran=TOTAL_ANGGARAN,
        analisis=ANALISIS,
        rencana_aksi=RENCANA_AKSI,
        narasi=NARASI,
        aset=(*aset(), *foto()),
        pegawai=PEGAWAI,
        jenis_belanja=JENIS_BELANJA,
        tindak_lanjut=TINDAK_LANJUT,
        sisipan=SISIPAN,
        lampiran=lampiran(),
    )
