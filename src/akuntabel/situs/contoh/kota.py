"""Kota Arunika, an invented city: forty agencies whose figures follow from their code and the year alone."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import Indikator, Realisasi, Target
from akuntabel.kinerja.instansi import Instansi, Pejabat, PeranPejabat
from akuntabel.kinerja.penjenjangan import FaktorKunci, Lintas
from akuntabel.kinerja.pohon import (
    Kegiatan,
    Misi,
    PeranProgram,
    Program,
    Sasaran,
    Subkegiatan,
    Tujuan,
    Visi,
)
from akuntabel.kinerja.potret import Potret

PEMERINTAH = "Kota Arunika"
KODE_PEMERINTAH = "ARUNIKA"
AWAL, AKHIR = 2022, 2026
TAHUN = (2023, 2024, 2025)
_REKAAN = "Data rekaan."
_JUTA = 1_000_000


@dataclass(frozen=True, slots=True)
class Perangkat:
    """An agency of the city: its code, name, code of bidang urusan, and the service it is measured by."""

    kode: str
    nama: str
    bidang: str
    layanan: str


@cache
def perangkat_daerah() -> tuple[Perangkat, ...]:
    """Return the agencies of the city."""
    data = tomllib.loads((files(__package__) / "kota.toml").read_text("utf-8"))
    return tuple(Perangkat(*p) for p in data["perangkat_daerah"])


def potret_pemerintah(tahun: int) -> Potret:
    """Return the facts of the city itself: the RPJMD, its goals and their indicators."""
    nama = ("Indeks pembangunan manusia", "Indeks reformasi birokrasi", "Angka kemiskinan")
    arah = (Arah.NAIK, Arah.NAIK, Arah.TURUN)
    indikator = tuple(
        Indikator(f"S{n}.I1", f"S{n}", teks, "indeks" if n < 3 else "%", arah[n - 1], iku=True)
        for n, teks in enumerate(nama, 1)
    )
    return Potret(
        tahun=tahun,
        instansi=Instansi(KODE_PEMERINTAH, "Pemerintah Kota Arunika", PEMERINTAH, "Arunika", catatan=_REKAAN),
        dokumen=_dokumen(tahun),
        visi=(Visi("V1", "Arunika yang sehat, terbuka, dan maju bersama laut", "RPJMD"),),
        misi=(
            Misi("M1", "I", "Membangun manusia yang sehat dan terdidik"),
            Misi("M2", "II", "Menyelenggarakan pemerintahan yang dapat dipercaya"),
        ),
        tujuan=(Tujuan("T1", "Meningkatnya mutu hidup warga", ("M1", "M2")),),
        sasaran=(
            Sasaran("S1", "Meningkatnya kesehatan dan pendidikan warga", "T1"),
            Sasaran("S2", "Meningkatnya mutu tata kelola pemerintahan", "T1"),
            Sasaran("S3", "Menurunnya kemiskinan", "T1"),
        ),
        indikator=indikator,
        target=tuple(_target(KODE_PEMERINTAH, indikator, tahun)),
        realisasi=tuple(_realisasi(KODE_PEMERINTAH, indikator, tahun)),
    )


def potret_perangkat(p: Perangkat, tahun: int) -> Potret:
    """Return the facts of an agency in a year."""
    indikator = _indikator(p)
    program, kegiatan, sub = _pohon(p)
    return Potret(
        tahun=tahun,
        instansi=Instansi(
            p.kode, p.nama, PEMERINTAH, "Arunika", kepala_daerah="Wali Kota Arunika", catatan=_REKAAN
        ),
        pejabat=(
            Pejabat("PJ1", PeranPejabat.KEPALA_PD, f"Kepala {p.nama}", "Nama Rekaan"),
            Pejabat("PJ2", PeranPejabat.KEPALA_DAERAH, "Wali Kota Arunika", "Nama Rekaan"),
        ),
        dokumen=(*_dokumen(tahun), *_dokumen_perangkat(p, tahun)),
        visi=(Visi("V1", "Arunika yang sehat, terbuka, dan maju bersama laut", "RPJMD"),),
        misi=(Misi("M1", "I", "Membangun manusia yang sehat dan terdidik"),),
        tanggal_laporan=_selesai(date(tahun + 1, 2, 10), 14, 12, p.kode, tahun, "LKjIP"),
        tujuan=(Tujuan("T1", f"Meningkatnya mutu {p.layanan}", ("M1",)),),
        sasaran=(
            Sasaran("S1", f"Meningkatnya jangkauan {p.layanan}", "T1", sasaran_rpjmd=(_sasaran_kota(p),)),
            Sasaran("S2", f"Meningkatnya kepuasan atas {p.layanan}", "T1", sasaran_rpjmd=("S2",)),
        ),
        faktor_kunci=(
            FaktorKunci("CSF1", "S1", f"Data {p.layanan} mutakhir di setiap kelurahan"),
            FaktorKunci("CSF2", "S2", "Petugas layanan terlatih dan cukup jumlahnya"),
        ),
        lintas=(
            Lintas("L1", "S1", "Dinas Komunikasi dan Informatika", dukungan="Aplikasi dan pertukaran data"),
        ),
        program=program,
        kegiatan=kegiatan,
        subkegiatan=sub,
        indikator=indikator,
        target=tuple(_target(p.kode, indikator, tahun)),
        realisasi=(*_realisasi(p.kode, indikator, tahun), *_triwulan(p.kode, indikator, tahun)),
        pagu=tuple(Pagu(s.kode, "DPA", _pagu(p, s, tahun)) for s in sub),
        realisasi_anggaran=tuple(
            RealisasiAnggaran(s.kode, _pagu(p, s, tahun) * (820 + acak(160, p.kode, s.kode, tahun)) // 1000)
            for s in sub
        ),
    )


def acak(banyak: int, *kunci: object) -> int:
    """Return a number below ``banyak`` that follows from its key alone."""
    teks = "|".join(map(str, kunci))
    return int.from_bytes(hashlib.sha256(teks.encode()).digest()[:6], "big") % banyak


def _sasaran_kota(p: Perangkat) -> str:
    """Return the sasaran of the city an agency serves by its work."""
    return ("S1", "S3")[acak(2, p.kode)]


def _dokumen(tahun: int) -> tuple[Dokumen, ...]:
    return (
        _menengah("RPJMD", JenisDokumen.RPJMD),
        _menengah("RENSTRA", JenisDokumen.RENSTRA),
        Dokumen(
            "PK", JenisDokumen.PK, f"Perjanjian Kinerja {tahun}", tahun=tahun, tanggal=date(tahun, 1, 20)
        ),
        Dokumen("DPA", JenisDokumen.DPA, f"DPA {tahun}", tahun=tahun, tanggal=date(tahun, 1, 5)),
    )


def _dokumen_perangkat(p: Perangkat, tahun: int) -> Iterator[Dokumen]:
    """Yield what most agencies have on time, some late and a few not at all."""
    semua = (
        (JenisDokumen.IKU, date(tahun, 1, 10), 200),
        (JenisDokumen.RENJA, date(tahun - 1, 7, 20), 18),
        (JenisDokumen.RENCANA_AKSI, date(tahun, 1, 25), 14),
    )
    for jenis, mulai, tiap in semua:
        tanggal = _selesai(mulai, 20, tiap, p.kode, tahun, jenis.value)
        if tanggal is not None:
            kode = jenis.value.upper().replace(" ", "-")
            yield Dokumen(kode, jenis, f"{jenis.value} {tahun}", tahun=tahun, tanggal=tanggal)


def _selesai(mulai: date, ragam: int, tiap: int, *kunci: object) -> date | None:
    """Return when something was finished; one in ``tiap`` never was."""
    if acak(tiap, "lalai", *kunci) == 0:
        return None
    return mulai + timedelta(days=acak(ragam, "hari", *kunci))


def _triwulan(kode: str, indikator: tuple[Indikator, ...], tahun: int) -> Iterator[Realisasi]:
    """Yield the quarters of the main indicators; a few agencies leave the last ones open."""
    sampai = 4 if acak(9, "triwulan", kode, tahun) else 2
    for i in (i for i in indikator if i.iku):
        akhir = next(_realisasi(kode, (i,), tahun, awal=tahun)).nilai or Decimal(0)
        for t in range(1, sampai + 1):
            yield Realisasi(i.kode, tahun, triwulan=t, nilai=akhir - (4 - t), sumber=_REKAAN)


def _menengah(kode: str, jenis: JenisDokumen) -> Dokumen:
    judul = f"{jenis.value} {AWAL}-{AKHIR}"
    return Dokumen(kode, jenis, judul, tahun=AWAL, periode_awal=AWAL, periode_akhir=AKHIR)


def _indikator(p: Perangkat) -> tuple[Indikator, ...]:
    return (
        Indikator("S1.I1", "S1", f"Persentase sasaran {p.layanan} yang terlayani", "%", iku=True),
        Indikator("S1.I2", "S1", f"Persentase {p.layanan} yang memenuhi standar", "%", iku=True),
        Indikator("S2.I1", "S2", f"Indeks kepuasan atas {p.layanan}", "nilai", iku=True),
        Indikator("S2.I2", "S2", f"Jumlah pengaduan atas {p.layanan}", "pengaduan", Arah.TURUN),
        *(Indikator(f"P{n}.I1", f"P{n}", f"Persentase keluaran program ke-{n}", "%") for n in (1, 2, 3)),
    )


def _dasar(kode: str, i: Indikator, tahun: int) -> Decimal:
    """Return the target of a year: it moves a little in the wanted direction every year."""
    if i.arah is Arah.TURUN and i.satuan == "%":
        return Decimal(80 + acak(40, kode, i.kode) - 5 * (tahun - AWAL)) / 10
    if i.arah is Arah.TURUN:
        return Decimal(40 + acak(60, kode, i.kode) - 3 * (tahun - AWAL))
    return Decimal(700 + acak(200, kode, i.kode) + 15 * (tahun - AWAL)) / 10


def _target(kode: str, indikator: tuple[Indikator, ...], tahun: int) -> Iterator[Target]:
    for i in indikator:
        for t in range(AWAL, AKHIR + 1):
            yield Target(i.kode, "RENSTRA", t, _dasar(kode, i, t))
        yield Target(i.kode, "PK", tahun, _dasar(kode, i, tahun))


def _realisasi(
    kode: str, indikator: tuple[Indikator, ...], tahun: int, awal: int = AWAL
) -> Iterator[Realisasi]:
    for i in indikator:
        for t in range(awal, tahun + 1):
            lebar = 10 if i.arah is Arah.TURUN and i.satuan == "%" else 120
            geser = Decimal(acak(lebar, kode, i.kode, t) - lebar * 3 // 8) / 10
            yield Realisasi(i.kode, t, nilai=max(_dasar(kode, i, t) + geser, Decimal(0)), sumber=_REKAAN)


def _pohon(p: Perangkat) -> tuple[tuple[Program, ...], tuple[Kegiatan, ...], tuple[Subkegiatan, ...]]:
    penunjang = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
    program = (
        Program("P1", penunjang, f"{p.bidang}.01", PeranProgram.PENUNJANG),
        Program("P2", f"Program Peningkatan {p.layanan.capitalize()}", sasaran="S1"),
        Program("P3", f"Program Pembinaan {p.layanan.capitalize()}", sasaran="S2"),
    )
    kegiatan = tuple(
        Kegiatan(f"{x.kode}.{n}", f"Kegiatan ke-{n} {x.nama[8:]}", x.kode) for x in program for n in (1, 2)
    )
    sub = tuple(
        Subkegiatan(f"{k.kode}.{n}", f"Subkegiatan ke-{n} dari {k.nama}", k.kode)
        for k in kegiatan
        for n in (1, 2)
    )
    return program, kegiatan, sub


def _pagu(p: Perangkat, sub: Subkegiatan, tahun: int) -> Decimal:
    return Decimal((150 + acak(900, p.kode, sub.kode) + 20 * (tahun - AWAL)) * _JUTA)
