"""HasilReviu: what a review of one document gives - findings, what holds, coverage - for its printers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from akuntabel import __version__
from akuntabel.bacaan import AngkaTerbaca
from akuntabel.temuan import Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class Terpenuhi:
    """A relation that was checked and holds: the calculation as one would write it, and its numerals."""

    kode: str
    hitungan: str
    angka: tuple[AngkaTerbaca, ...]


@dataclass(frozen=True, slots=True)
class AturanDikenal:
    """What a rule is called where its findings are shown: code, alias, title, legal or literature basis."""

    kode: str
    alias: str
    judul: str
    kriteria: str = ""


class StatusBaca(Enum):
    """Whether a document could be read."""

    TERBACA = "terbaca"
    TAK_TERBACA = "tak_terbaca"


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How much was checked: numerals printed, numerals that stand in a relation, relations."""

    angka: int = 0
    diperiksa: int = 0
    relasi: int = 0


@dataclass(frozen=True, slots=True)
class TabelDikenal:
    """A table as recognised: printed number and title, page, kind, number of body rows."""

    nomor: str
    judul: str
    halaman: int | None
    baris_awal: int | None
    jenis: str
    baris: int


@dataclass(frozen=True, slots=True)
class Salinan:
    """A written form of a review: what its file name ends in (".reviu.html"), its bytes, the form's name."""

    akhiran: str
    isi: bytes
    bentuk: str = ""


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The review of one document; without findings and tables when it could not be read.

    ``sidik`` holds the fingerprint of each finding, ``aturan`` what the rules behind the findings and the
    relations that hold are called, ``salinan`` the written forms that were asked for.
    """

    berkas: str
    sidik_berkas: str
    status: StatusBaca
    alasan: str = ""
    halaman: int | None = None
    instansi: str = ""
    tahun: int | None = None
    tanggal_hukum: date | None = None
    cakupan: Cakupan = Cakupan()
    tabel: tuple[TabelDikenal, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    memenuhi: tuple[Terpenuhi, ...] = ()
    versi_aturan: str = __version__
    sidik: tuple[str, ...] = ()
    aturan: tuple[AturanDikenal, ...] = ()
    salinan: tuple[Salinan, ...] = ()

    def terberat(self) -> Tingkat | None:
        """Return the highest severity found, None without findings."""
        ada = {t.tingkat for t in self.temuan}
        return next((t for t in Tingkat if t in ada), None)
