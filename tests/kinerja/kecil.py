"""Small fictional Potrets, and the programs of the published report with their printed amounts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, StatusUang
from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.indikator import Indikator, Realisasi, StatusRealisasi, Target
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.pengukuran import Pengukuran
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.skala import Kelas, Skala

D = Decimal
INSTANSI = Instansi("OPD", "Dinas Contoh", "Kota Contoh", "Contoh")
SKALA = Skala("dua kelas", (Kelas("Tercapai", "≥ 100", D(100)), Kelas("Belum", "< 100", D(0))))


def potret(**isi: Any) -> Potret:
    """Return a Potret of 2022."""
    return replace(Potret(2022, INSTANSI), **isi)


def dokumen(
    kode: str,
    jenis: JenisDokumen,
    *,
    tahun: int | None = 2022,
    perubahan: int = 0,
    masa: tuple[int, int] | None = None,
) -> Dokumen:
    """Return a document; ``masa`` is its period."""
    awal, akhir = masa or (None, None)
    return Dokumen(
        kode, jenis, kode, tahun=tahun, perubahan=perubahan, periode_awal=awal, periode_akhir=akhir
    )


RENSTRA = dokumen("RENSTRA", JenisDokumen.RENSTRA, tahun=2021, masa=(2021, 2026))
PK = dokumen("PK", JenisDokumen.PK)
DPA = dokumen("DPA", JenisDokumen.DPA)
INDIKATOR = Indikator("I1", "S1", "Persentase contoh", "%")


def target(nilai: str, *, dok: str = "PK", tahun: int = 2022, indikator: str = "I1", **lain: Any) -> Target:
    """Return a target."""
    return Target(indikator, dok, tahun, D(nilai), **lain)


def realisasi(
    nilai: str | None = None, *, tahun: int = 2022, indikator: str = "I1", **lain: Any
) -> Realisasi:
    """Return a result."""
    return Realisasi(indikator, tahun, nilai=None if nilai is None else D(nilai), **lain)


def bagian(pembilang: str, penyebut: str, triwulan: int | None = None, **lain: Any) -> Realisasi:
    """Return a result by its parts."""
    return Realisasi("I1", 2022, triwulan=triwulan, pembilang=D(pembilang), penyebut=D(penyebut), **lain)


def ukur(*baris: Target | Realisasi | Dokumen | Indikator, **isi: Any) -> Pengukuran:
    """Return measurements over rows of a small Potret with the standard documents and indicator."""
    p = potret(
        dokumen=(RENSTRA, PK, *(b for b in baris if isinstance(b, Dokumen))),
        indikator=tuple(b for b in baris if isinstance(b, Indikator)) or (INDIKATOR,),
        target=tuple(b for b in baris if isinstance(b, Target)),
        realisasi=tuple(b for b in baris if isinstance(b, Realisasi)),
        sasaran=(Sasaran("S1", "Sasaran contoh", "T1"),),
        tujuan=(Tujuan("T1", "Tujuan contoh"),),
    )
    return Pengukuran(Indeks(replace(p, **isi)), SKALA)


BELUM = StatusRealisasi.BELUM_DILAPORKAN
TIDAK_ADA = StatusRealisasi.TIDAK_ADA_KEJADIAN

PROGRAM_TERBIT = (
    ("PS", "Pemberdayaan Sosial", "21395652799", "15586151464"),
    ("RS", "Rehabilitasi Sosial", "1584364538", "1204394236"),
    ("PJ", "Perlindungan dan Jaminan Sosial", "910160954", "843763040"),
    ("PB", "Penanganan Bencana", "137134680", "58758076"),
    ("TMP", "Pengelolaan Taman Makam Pahlawan", "27982480", "20215254"),
)


def dinas_sosial() -> Belanja:
    """Return the money of the published report: one kegiatan below each program, amounts entered there."""
    p = potret(
        dokumen=(DPA,),
        tujuan=(Tujuan("T1", "Tujuan"),),
        sasaran=(Sasaran("S1", "Sasaran", "T1"),),
        program=tuple(Program(k, nama, sasaran="S1") for k, nama, _, _ in PROGRAM_TERBIT),
        kegiatan=tuple(Kegiatan(f"{k}.1", nama, k) for k, nama, _, _ in PROGRAM_TERBIT),
        pagu=tuple(Pagu(f"{k}.1", "DPA", D(pagu)) for k, _, pagu, _ in PROGRAM_TERBIT),
        realisasi_anggaran=tuple(
            RealisasiAnggaran(
                f"{k}.1", D(uang), status=StatusUang.DITURUNKAN if k == "RS" else StatusUang.DILAPORKAN
            )
            for k, _, _, uang in PROGRAM_TERBIT
        ),
    )
    return Belanja(Indeks(p))


def pohon(**isi: Any) -> Potret:
    """Return two programs: P1 (sasaran S1) with K1 (U1, U2) and K2 (U3, serving S2), P2 (S2) with K3 (U4)."""
    dasar = potret(
        dokumen=(DPA,),
        tujuan=(Tujuan("T1", "Tujuan"),),
        sasaran=(Sasaran("S1", "Satu", "T1"), Sasaran("S2", "Dua", "T1")),
        program=(Program("P1", "Satu", sasaran="S1"), Program("P2", "Dua", sasaran="S2")),
        kegiatan=(Kegiatan("K1", "Satu", "P1"), Kegiatan("K2", "Dua", "P1"), Kegiatan("K3", "Tiga", "P2")),
        subkegiatan=(
            Subkegiatan("U1", "Satu", "K1"),
            Subkegiatan("U2", "Dua", "K1"),
            Subkegiatan("U3", "Tiga", "K2", sasaran="S2"),
            Subkegiatan("U4", "Empat", "K3"),
        ),
    )
    return replace(dasar, **isi)


def belanja(pagu: dict[str, int], uang: dict[str, int] | None = None, **isi: Any) -> Belanja:
    """Return the money of ``pohon`` with these amounts by node."""
    p = pohon(
        pagu=tuple(Pagu(k, "DPA", D(v)) for k, v in pagu.items()),
        realisasi_anggaran=tuple(RealisasiAnggaran(k, D(v)) for k, v in (uang or {}).items()),
    )
    return Belanja(Indeks(replace(p, **isi)))
