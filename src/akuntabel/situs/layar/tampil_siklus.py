"""The cycle of a year as a strip of seven steps, each with its state in words."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.kinerja.kewajiban import KeadaanKewajiban, Kewajiban
from akuntabel.situs.jadwal import Jadwal
from akuntabel.situs.kemajuan import Kemajuan
from akuntabel.situs.templatetags.akuntabel import tanggal_pendek

_IKON = {"baik": "baik", "awas": "jam", "salah": "galat", "nihil": "nihil"}


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step: what it is called, its state in words, and the page it leads to (empty = none)."""

    sebutan: str
    kata: str
    kelas: str
    bagian: str

    @property
    def ikon(self) -> str:
        """Return the drawing of its state."""
        return _IKON[self.kelas]


def susun_siklus(m: Kemajuan, jadwal: Jadwal) -> tuple[Langkah, ...]:
    """Return the seven steps of a year."""
    milik = {k.aturan.kode: k for k in jadwal.kewajiban}
    lkjip = milik.get("lkjip") or milik.get("lkjip-daerah")
    rencana = f"{m.sasaran} sasaran, {m.indikator} indikator" if m.sasaran else "belum diisi"
    return (
        Langkah("Rencana", rencana, "baik" if m.sasaran and m.indikator else "awas", "rencana"),
        _dokumen("Perjanjian", milik.get("pk"), "penetapan"),
        _cacah("Pengukuran", m.terukur, m.indikator, "indikator", "pengukuran"),
        _cacah("Anggaran", m.belanja, m.pagu, "realisasi", "anggaran"),
        _dokumen("Laporan", lkjip, "laporan"),
        Langkah("Reviu", "belum tercatat di sini", "nihil", ""),
        _evaluasi(milik.get("tindak-lanjut")),
    )


def _cacah(sebutan: str, terisi: int, dari: int, apa: str, bagian: str) -> Langkah:
    if not dari:
        return Langkah(sebutan, "belum ada isinya", "nihil", bagian)
    kata = f"{terisi} dari {dari} {apa}"
    return Langkah(sebutan, kata, "baik" if terisi >= dari else "awas", bagian)


def _dokumen(sebutan: str, k: Kewajiban | None, bagian: str) -> Langkah:
    if k is None:
        return Langkah(sebutan, "tidak diminta", "nihil", bagian)
    if k.selesai:
        return Langkah(sebutan, tanggal_pendek(k.tanggal) if k.tanggal else "ada", "baik", bagian)
    if k.keadaan is KeadaanKewajiban.LEWAT:
        return Langkah(sebutan, f"lewat tenggat {k.hari} hari", "salah", bagian)
    return Langkah(
        sebutan, f"belum, tenggat {tanggal_pendek(k.tenggat)}" if k.tenggat else "belum", "awas", bagian
    )


def _evaluasi(k: Kewajiban | None) -> Langkah:
    if k is None or not k.dari:
        return Langkah("Evaluasi", "belum ada", "nihil", "")
    kata = f"{k.terisi} dari {k.dari} selesai"
    return Langkah("Evaluasi", kata, "baik" if k.selesai else "awas", "")
