"""Measurement as the screens print it: the words and numerals of the report, from the same arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.api import Hitungan
from akuntabel.bilangan import bulatkan, cetak_angka, cetak_rupiah
from akuntabel.kinerja.belanja import serap
from akuntabel.kinerja.capaian import Hasil
from akuntabel.kinerja.indeks import Simpul, sebutan_simpul
from akuntabel.kinerja.indikator import Indikator

_KOSONG = "–"


@dataclass(frozen=True, slots=True)
class BarisUkur:
    """An indicator of the reporting year as printed; ``kelas`` marks the judgement, always with its word."""

    kode: str
    indikator: str
    satuan: str
    iku: bool
    target: str
    realisasi: str
    capaian: str
    predikat: str
    kelas: str


@dataclass(frozen=True, slots=True)
class KelompokUkur:
    """The indicators of one node of the plan."""

    kode: str
    jenis: str
    uraian: str
    baris: tuple[BarisUkur, ...]


@dataclass(frozen=True, slots=True)
class Kartu:
    """A key figure: its name, its value, what it says."""

    sebutan: str
    nilai: str
    keterangan: str


def susun_tabel(h: Hitungan, *, hanya_iku: bool = False) -> tuple[KelompokUkur, ...]:
    """Return the indicators by node of the plan; with ``hanya_iku`` only the main ones, if there are any."""
    p = h.indeks.potret
    iku_saja = hanya_iku and any(i.iku for i in p.indikator)
    simpul: tuple[Simpul, ...] = (*p.tujuan, *p.sasaran, *p.program, *p.kegiatan, *p.subkegiatan)
    semua = [
        KelompokUkur(s.kode, type(s).__name__, sebutan_simpul(s), baris)
        for s in simpul
        if (baris := tuple(_baris(h, i) for i in h.indeks.indikator_simpul(s.kode) if i.iku or not iku_saja))
    ]
    return tuple(semua)


def _baris(h: Hitungan, i: Indikator) -> BarisUkur:
    tahun = h.indeks.potret.tahun
    target, realisasi, capaian = (
        h.ukur.target(i.kode, tahun),
        h.ukur.realisasi(i, tahun),
        h.ukur.capaian(i, tahun),
    )
    predikat = h.ukur.predikat(capaian.nilai).nama if capaian.nilai is not None else ""
    return BarisUkur(
        kode=i.kode,
        indikator=i.nama,
        satuan=i.satuan,
        iku=i.iku,
        target=_target(i, target.target.nilai, target.target.atas) if target else _KOSONG,
        realisasi=_nilai(i, realisasi.nilai) if realisasi.nilai is not None else realisasi.status.value,
        capaian=_persen(h, capaian),
        predikat=predikat,
        kelas=_kelas(capaian),
    )


def _kelas(capaian: Hasil) -> str:
    if capaian.nilai is None:
        return "belum"
    return "tercapai" if capaian.nilai >= 100 else "kurang"


def _nilai(i: Indikator, nilai: Decimal) -> str:
    if i.tingkatan and nilai == nilai.to_integral_value() and 1 <= nilai <= len(i.tingkatan):
        return i.tingkatan[int(nilai) - 1]
    return cetak_angka(nilai if i.desimal is None else bulatkan(nilai, i.desimal))


def _target(i: Indikator, bawah: Decimal, atas: Decimal | None) -> str:
    return _nilai(i, bawah) if atas is None else f"{_nilai(i, bawah)}–{_nilai(i, atas)}"


def _persen(h: Hitungan, hasil: Hasil) -> str:
    if hasil.nilai is None:
        return _KOSONG
    return f"{cetak_angka(bulatkan(hasil.nilai, h.indeks.potret.pengaturan.desimal_capaian))}%"


def kartu(h: Hitungan) -> tuple[Kartu, ...]:
    """Return the key figures of a year."""
    return tuple(_kartu(h))


def _kartu(h: Hitungan) -> Iterator[Kartu]:
    p = h.indeks.potret
    utama = [i for i in p.indikator if i.iku] or [
        i for i in p.indikator if i.induk in {s.kode for s in p.sasaran}
    ]
    nilai = [h.ukur.capaian(i, p.tahun, penuh=True).nilai for i in utama]
    terukur = [n for n in nilai if n is not None]
    tercapai = sum(n >= 100 for n in terukur)
    sebutan = "indikator kinerja utama" if any(i.iku for i in utama) else "indikator sasaran"
    yield Kartu("Mencapai target", f"{tercapai} dari {len(utama)}", sebutan)
    yield Kartu("Sudah terukur", f"{len(terukur)} dari {len(utama)}", sebutan)
    program = [x.kode for x in p.program]
    pagu, pakai = h.belanja.total(h.belanja.pagu, program), h.belanja.total(h.belanja.realisasi, program)
    yield Kartu("Pagu", cetak_rupiah(pagu.jumlah) if pagu else _KOSONG, "seluruh program")
    dari = f"realisasi {cetak_rupiah(pakai.jumlah)}" if pakai else "belum ada realisasi"
    yield Kartu("Serapan", _persen(h, serap(pakai, pagu)), dari)
