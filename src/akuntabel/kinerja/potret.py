"""Potret: everything planned, measured and spent by one agency in one reporting year, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .analisis import Analisis, CatatanFinal, RencanaAksi
from .anggaran import JenisBelanja, Pagu, RealisasiAnggaran, TotalAnggaran
from .dokumen import Dokumen
from .indikator import Indikator, Pembanding, Realisasi, Target
from .instansi import Fungsi, Instansi, Isu, Pejabat, UnitKerja
from .lampiran import LampiranBerkas
from .narasi import Aset, Kalimat, Narasi
from .pegawai import Pegawai
from .penjenjangan import FaktorKunci, Lintas
from .pohon import Kegiatan, Misi, Program, Sasaran, Subkegiatan, Tujuan, Visi
from .sisipan import Sisipan
from .skala import AturanCelah
from .tindak_lanjut import TindakLanjut


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """Declared choices of the agency; printed under the tables that use them.

    ``skala`` names an alternative scale (empty = the one in force), ``batas_capaian`` caps single values,
    ``batas_rata_rata`` those entering a mean, ``batas_menunjang`` is the capaian from which a program or
    kegiatan counts as supporting its sasaran, ``efisiensi`` a named method.
    """

    skala: str = ""
    aturan_celah: AturanCelah = AturanCelah.BATAS_BAWAH
    desimal_capaian: int = 2
    batas_capaian: Decimal | None = None
    batas_rata_rata: Decimal | None = None
    batas_menunjang: Decimal = Decimal(76)
    efisiensi: str = "selisih"
    tahun_pembanding: int = 2


@dataclass(frozen=True, slots=True)
class Potret:
    """The facts of one agency and year; rows refer to each other by their ``kode``."""

    tahun: int
    instansi: Instansi
    tanggal_laporan: date | None = None
    pengaturan: Pengaturan = Pengaturan()
    pejabat: tuple[Pejabat, ...] = ()
    unit: tuple[UnitKerja, ...] = ()
    fungsi: tuple[Fungsi, ...] = ()
    isu: tuple[Isu, ...] = ()
    dokumen: tuple[Dokumen, ...] = ()
    visi: tuple[Visi, ...] = ()
    misi: tuple[Misi, ...] = ()
    tujuan: tuple[Tujuan, ...] = ()
    sasaran: tuple[Sasaran, ...] = ()
    program: tuple[Program, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    subkegiatan: tuple[Subkegiatan, ...] = ()
    faktor_kunci: tuple[FaktorKunci, ...] = ()
    lintas: tuple[Lintas, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    target: tuple[Target, ...] = ()
    realisasi: tuple[Realisasi, ...] = ()
    pembanding: tuple[Pembanding, ...] = ()
    pagu: tuple[Pagu, ...] = ()
    realisasi_anggaran: tuple[RealisasiAnggaran, ...] = ()
    total_anggaran: tuple[TotalAnggaran, ...] = ()
    analisis: tuple[Analisis, ...] = ()
    rencana_aksi: tuple[RencanaAksi, ...] = ()
    narasi: tuple[Narasi, ...] = ()
    kalimat: tuple[Kalimat, ...] = ()
    aset: tuple[Aset, ...] = ()
    pegawai: tuple[Pegawai, ...] = ()
    jenis_belanja: tuple[JenisBelanja, ...] = ()
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    sisipan: tuple[Sisipan, ...] = ()
    lampiran: tuple[LampiranBerkas, ...] = ()
    catatan_final: tuple[CatatanFinal, ...] = ()
