"""Who was in office when: gaps and overlaps among the officials who sign."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .dokumen import Dokumen
from .instansi import Pejabat, PeranPejabat
from .potret import Potret


@dataclass(frozen=True, slots=True)
class CatatanJabatan:
    """Something about officials that somebody has to look at; ``pada`` is the day, if there is one."""

    pesan: str
    pada: date | None = None


def periksa_jabatan(potret: Potret) -> tuple[CatatanJabatan, ...]:
    """Return overlapping offices, and dated documents of a day on which the agency had no head."""
    return (*_tumpang(potret), *_tanpa_kepala(potret), *_tanpa_unit_kerja(potret))


def _kursi(potret: Potret) -> dict[tuple[PeranPejabat, str], list[Pejabat]]:
    hasil: dict[tuple[PeranPejabat, str], list[Pejabat]] = defaultdict(list)
    for p in potret.pejabat:
        hasil[p.peran, p.unit if p.peran is PeranPejabat.PEJABAT_UNIT_KERJA else ""].append(p)
    return hasil


def _tumpang(potret: Potret) -> Iterator[CatatanJabatan]:
    for daftar in _kursi(potret).values():
        for n, a in enumerate(daftar):
            for b in daftar[n + 1 :]:
                awal = max(a.mulai or date.min, b.mulai or date.min)
                if awal <= min(a.selesai or date.max, b.selesai or date.max):
                    pesan = f"Masa jabatan {_sebut(a)} dan {_sebut(b)} bertumpang tindih"
                    yield CatatanJabatan(pesan, awal if awal != date.min else None)


def _sebut(p: Pejabat) -> str:
    return f"{p.sebutan} {p.nama}".strip()


def _tanpa_kepala(potret: Potret) -> Iterator[CatatanJabatan]:
    kepala = [p for p in potret.pejabat if p.peran is PeranPejabat.KEPALA_PD]
    for d in potret.dokumen:
        if d.tanggal and _milik_tahun(d, potret.tahun) and not any(p.menjabat(d.tanggal) for p in kepala):
            yield CatatanJabatan(f"Tidak ada kepala perangkat daerah pada tanggal {d.judul}", d.tanggal)


def _milik_tahun(dokumen: Dokumen, tahun: int) -> bool:
    return dokumen.tahun == tahun and not dokumen.dasar_hukum


def _tanpa_unit_kerja(potret: Potret) -> Iterator[CatatanJabatan]:
    unit = {u.kode for u in potret.unit}
    for p in potret.pejabat:
        if p.peran is PeranPejabat.PEJABAT_UNIT_KERJA and p.unit not in unit:
            yield CatatanJabatan(f"{_sebut(p)} belum punya unit, jadi isi perjanjiannya tidak diketahui")
