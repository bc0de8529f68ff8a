"""Indicators, their targets, results and comparators."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from .agregasi import Agregasi
from .capaian import Arah, Metode


@dataclass(frozen=True, slots=True)
class Indikator:
    """An indicator of any node of the planning tree (``induk``).

    ``spm`` marks a minimum service standard: its target is 100 per cent every year by law.
    ``pembilang``, ``penyebut`` and ``faktor`` are the formula; a percentage has both parts. ``tingkatan``
    lists the grades of an ordinal indicator from lowest to highest; its values are their ranks.
    ``rincian_dari`` names the head indicator this one details, ``rincian_menjumlah`` whether the details add
    up to the head. ``media`` is where collected data are kept. ``target_kumulatif`` says that the end target
    of the Renstra is the sum over its years. ``pendahulu`` is the indicator of the previous Renstra it
    continues; ``sebanding`` says whether the two are comparable, with ``alasan_sebanding``.
    """

    kode: str
    induk: str
    nama: str
    satuan: str
    arah: Arah = Arah.NAIK
    iku: bool = False
    spm: bool = False
    agregasi: Agregasi = Agregasi.AKHIR
    target_kumulatif: bool = False
    metode: Metode | None = None
    desimal: int | None = None
    definisi: str = ""
    pembilang: str = ""
    penyebut: str = ""
    faktor: Decimal | None = None
    sumber_data: str = ""
    penanggung_jawab: str = ""
    frekuensi: str = ""
    mekanisme: str = ""
    tingkatan: tuple[str, ...] = ()
    bobot: Decimal | None = None
    rincian_dari: str = ""
    rincian_menjumlah: bool = False
    pendahulu: str = ""
    sebanding: bool | None = None
    alasan_sebanding: str = ""
    catatan: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A target by indicator, document, year and quarter (None = whole year).

    ``atas`` is the upper end of a range target.
    """

    indikator: str
    dokumen: str
    tahun: int
    nilai: Decimal
    triwulan: int | None = None
    atas: Decimal | None = None
    catatan: str = ""


class StatusRealisasi(Enum):
    """State of a result. None of them is ever turned into another, and none into zero."""

    DILAPORKAN = "dilaporkan"
    BELUM_DILAPORKAN = "belum dilaporkan"
    TIDAK_ADA_KEJADIAN = "tidak ada kejadian"
    TIDAK_BERLAKU = "tidak berlaku"
    DITURUNKAN = "diturunkan"


@dataclass(frozen=True, slots=True)
class Realisasi:
    """A result by indicator, year and quarter (None = whole year).

    With ``pembilang`` and ``penyebut`` the value is computed and ``nilai`` stays empty. ``capaian_dokumen``
    is a percentage of achievement that a source states without the result itself: it is shown as such and
    never turned back into a result.
    """

    indikator: str
    tahun: int
    status: StatusRealisasi = StatusRealisasi.DILAPORKAN
    triwulan: int | None = None
    nilai: Decimal | None = None
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    capaian_dokumen: Decimal | None = None
    alasan: str = ""
    sumber: str = ""
    diaudit: bool = False
    bukti: str = ""
    catatan: str = ""


class Lingkup(Enum):
    """Whose figure a comparator is."""

    NASIONAL = "nasional"
    PROVINSI = "provinsi"
    DAERAH_LAIN = "daerah lain"


@dataclass(frozen=True, slots=True)
class Pembanding:
    """A figure of somebody else to compare with; a ratio is printed only when ``sebanding``.

    Without ``nilai`` the row states that no such standard exists; ``alasan`` then says how one knows.
    """

    kode: str
    indikator: str
    lingkup: Lingkup
    pemilik: str
    nama_indikator: str = ""
    nilai: Decimal | None = None
    satuan: str = ""
    tahun: int | None = None
    cakupan: str = ""
    sebanding: bool | None = None
    alasan: str = ""
    sumber: str = ""
    catatan: str = ""
