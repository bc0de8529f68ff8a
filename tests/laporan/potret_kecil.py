"""Small fictional Potrets of 2022 for one sentence or one gap at a time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, TotalAnggaran
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import Indikator, Lingkup, Pembanding, Realisasi, StatusRealisasi, Target
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.narasi import Kalimat
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran, Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_lkjip
from tests.laporan.telaah import teks_naskah

D = Decimal
INSTANSI = Instansi("OPD", "Dinas Contoh", "Kota Contoh", "Contoh")
KOSONG = Potret(2022, INSTANSI)
RENSTRA = Dokumen(
    "RENSTRA", JenisDokumen.RENSTRA, "Renstra Contoh", tahun=2021, periode_awal=2021, periode_akhir=2026
)
PK = Dokumen("PK", JenisDokumen.PK, "PK Contoh", tahun=2022)
DPA = Dokumen("DPA", JenisDokumen.DPA, "DPA Contoh", tahun=2022)
NAIK = Indikator("I1", "S1", "Persentase contoh", "%")
TURUN = replace(NAIK, arah=Arah.TURUN, nama="Angka kematian contoh", satuan="kasus")


def realisasi(nilai: str | None, tahun: int = 2022, indikator: str = "I1", **lain: Any) -> Realisasi:
    """Return a result of a whole year."""
    return Realisasi(indikator, tahun, nilai=None if nilai is None else D(nilai), **lain)


def target(nilai: str, dokumen: str = "PK", tahun: int = 2022, indikator: str = "I1", **lain: Any) -> Target:
    """Return a target."""
    return Target(indikator, dokumen, tahun, D(nilai), **lain)


_TEMPAT: dict[type, str] = {
    Kalimat: "kalimat",
    Kegiatan: "kegiatan",
    Pagu: "pagu",
    Pembanding: "pembanding",
    Program: "program",
    Realisasi: "realisasi",
    RealisasiAnggaran: "realisasi_anggaran",
    Target: "target",
    TotalAnggaran: "total_anggaran",
}


def potret(*baris: Any, indikator: tuple[Indikator, ...] = (NAIK,), **isi: Any) -> Potret:
    """Return one tujuan with one sasaran, its indicators and these rows, each put where its type belongs."""
    umum: dict[str, Any] = {
        "dokumen": (RENSTRA, PK, DPA),
        "tujuan": (Tujuan("T1", "Tujuan contoh"),),
        "sasaran": (Sasaran("S1", "Sasaran contoh", "T1"),),
        "indikator": indikator,
    }
    for b in baris:
        nama = _TEMPAT[type(b)]
        umum[nama] = (*umum.get(nama, ()), b)
    return replace(KOSONG, **umum, **isi)


def diukur(nilai: str, sasaran: str, dasar: Indikator = NAIK, **lain: Any) -> Potret:
    """Return a Potret with one indicator, its result and target."""
    return potret(target(sasaran), realisasi(nilai), indikator=(dasar,), **lain)


def berdua(*nilai: str, **isi: Any) -> Potret:
    """Return a Potret with several indicators, all with target 100."""
    kode = [f"I{n}" for n, _ in enumerate(nilai, start=1)]
    return potret(
        *(target("100", indikator=k) for k in kode),
        *(realisasi(v, indikator=k) for k, v in zip(kode, nilai, strict=True)),
        indikator=tuple(replace(NAIK, kode=k, nama=f"Persentase contoh {k}") for k in kode),
        **isi,
    )


def tren(lalu: str | None, kini: str | None, dasar: Indikator = NAIK, *lain: Any) -> Potret:
    """Return a Potret with the results of two years."""
    tahun = ((2021, lalu), (2022, kini))
    ada = [realisasi(v, t) for t, v in tahun if v is not None]
    return potret(target("90"), *ada, *lain, indikator=(dasar,))


def beranggaran(nilai: str, *uang: tuple[str, str], **isi: Any) -> Potret:
    """Return a Potret with programs, each with ceiling and spending, and a result against the target 90."""
    baris: list[Any] = [target("90"), realisasi(nilai)]
    for n, (pagu, pakai) in enumerate(uang, start=1):
        baris += [Program(f"P{n}", f"Program contoh {'abcdefg'[n]}", sasaran="S1")]
        baris += [Pagu(f"P{n}", "DPA", D(pagu)), RealisasiAnggaran(f"P{n}", D(pakai))]
    return potret(*baris, **isi)


def berprogram(*capaian: str | None) -> Potret:
    """Return a Potret with programs of these capaian; None is a year without events."""
    baris: list[Any] = [target("90"), realisasi("90")]
    indikator = [NAIK]
    for n, nilai in enumerate(capaian, start=1):
        baris.append(Program(f"P{n}", "Program contoh", sasaran="S1"))
        indikator.append(Indikator(f"P{n}.I", f"P{n}", "Persentase program", "%"))
        baris.append(target("100", indikator=f"P{n}.I"))
        kosong: dict[str, Any] = (
            {"status": StatusRealisasi.TIDAK_ADA_KEJADIAN, "alasan": "tidak ada."} if nilai is None else {}
        )
        baris.append(realisasi(nilai, indikator=f"P{n}.I", **kosong))
    return potret(*baris, indikator=tuple(indikator))


def pembanding(nilai: str | None, sebanding: bool | None, alasan: str = "cakupannya berbeda.") -> Pembanding:
    """Return a comparator of the indicator I1."""
    angka = None if nilai is None else D(nilai)
    return Pembanding("B1", "I1", Lingkup.PROVINSI, "Provinsi Contoh", nilai=angka, satuan="%", tahun=2022,
                      sebanding=sebanding, alasan=alasan)  # fmt: skip


def teks(p: Potret, garis_besar: str = "analisis") -> str:
    """Return the text of the LKjIP of a Potret."""
    return teks_naskah(susun_lkjip(p, garis_besar=garis_besar).naskah)
