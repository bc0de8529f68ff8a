"""HasilReviu: what a review of one document gives - findings, what holds, coverage - for its printers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from akuntabel import __version__
from akuntabel.bacaan import AngkaTerbaca
from akuntabel.bilangan import cetak_tanggal
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
class AcuanDikenal:
    """A document the report was held against, or was not: ``alasan`` says why not.

    ``terbaca`` tells whether it could be read at all; ``jenis`` is "" where its kind is not known.
    """

    berkas: str
    jenis: str = ""
    alasan: str = ""
    terbaca: bool = True


@dataclass(frozen=True, slots=True)
class Salinan:
    """A written form of a review: what its file name ends in (".reviu.html"), its bytes, the form's name.

    ``pesan`` says why a form could not be made of this document; it then has no bytes.
    """

    akhiran: str
    isi: bytes
    bentuk: str = ""
    pesan: str = ""


class KeadaanTemuan(Enum):
    """How a finding stands to an earlier review of the same document."""

    BARU = "baru"
    TETAP = "tetap"


@dataclass(frozen=True, slots=True)
class TemuanLama:
    """A finding of an earlier review: fingerprint, code, severity and message."""

    sidik: str
    kode: str
    tingkat: Tingkat
    pesan: str


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """A finding that is left standing: which one, why, who answers for it, since when.

    It is known by ``sidik``, or by ``kode`` and ``kutipan``; ``berkas`` limits it to one document.
    """

    alasan: str
    oleh: str
    tanggal: date | None = None
    sidik: str = ""
    kode: str = ""
    kutipan: str = ""
    berkas: str = ""

    @property
    def penanggung(self) -> str:
        """Return who answers for it, and since when: "Inspektur Pembantu I, 28 Februari 2026"."""
        return f"{self.oleh}, {cetak_tanggal(self.tanggal)}" if self.tanggal else self.oleh

    @property
    def kalimat(self) -> str:
        """Return why the finding is left standing and who answers for it."""
        return f"{self.alasan} ({self.penanggung})"


class Pelapor(Enum):
    """Whose report is reviewed: by law the review is of the report of the first two only."""

    KL = "k/l"
    PEMDA = "pemda"
    PERANGKAT_DAERAH = "perangkat daerah"
    SATUAN_KERJA = "satuan kerja"


@dataclass(frozen=True, slots=True)
class Penugasan:
    """Who reviews, for the papers of a review; what is empty becomes a line to be filled in by hand.

    ``dasar_hukum_daerah`` is the local rule under which the report of an agency is formally reviewed.
    ``pelapor`` overrules what the document says of itself; ``tanggal`` is the day of the review.
    """

    penyusun: str = ""
    ketua_tim: str = ""
    pengendali_teknis: str = ""
    inspektur: str = ""
    kota: str = ""
    dasar_hukum_daerah: str = ""
    pelapor: Pelapor | None = None
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class JumlahAnggaran:
    """A printed total of a table: ceiling, spending, absorption as printed, what the table is called."""

    pagu: Decimal
    belanja: Decimal | None
    serapan: str
    tabel: str


@dataclass(frozen=True, slots=True)
class RingkasanKinerja:
    """A report in a few printed figures; an average of capaian only where the report prints one.

    ``tercapai`` counts the indicators whose printed capaian is 100 or more, ``pagu_lain`` are totals of
    ceilings that stand without spending.
    """

    indikator: int = 0
    tercapai: int = 0
    rata_capaian: str = ""
    anggaran: JumlahAnggaran | None = None
    pagu_lain: tuple[JumlahAnggaran, ...] = ()


TANPA_PENUGASAN = Penugasan()
"""Nobody is named yet."""


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The review of one document; without findings and tables when it could not be read.

    ``sidik`` holds the fingerprint of each finding, ``aturan`` what the rules behind the findings and the
    relations that hold are called, ``salinan`` the written forms that were asked for. ``keadaan`` tells for
    each finding whether an earlier review had it, ``hilang`` which of its findings are gone; both are empty
    and ``dibandingkan`` is false without one. ``pengecualian`` tells for each finding why it is left
    standing, None where it is not; empty without any. ``penugasan`` names who reviews,
    ``ringkasan`` holds the figures for a table of many reports where that was asked for.
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
    dibandingkan: bool = False
    keadaan: tuple[KeadaanTemuan, ...] = ()
    hilang: tuple[TemuanLama, ...] = ()
    pengecualian: tuple[Pengecualian | None, ...] = ()
    penugasan: Penugasan = TANPA_PENUGASAN
    ringkasan: RingkasanKinerja | None = None
    acuan: tuple[AcuanDikenal, ...] = ()

    @property
    def banding(self) -> tuple[int, int, int]:
        """Return how many findings are new, unchanged and gone since an earlier review."""
        baru, tetap = (self.keadaan.count(k) for k in (KeadaanTemuan.BARU, KeadaanTemuan.TETAP))
        return baru, tetap, len(self.hilang)

    def terberat(self, hanya_baru: bool = False) -> Tingkat | None:
        """Return the highest severity that counts, None without findings."""
        ada = (t.tingkat for t in self.berlaku(hanya_baru))
        return min(ada, key=lambda t: t.urutan, default=None)

    def berlaku(self, hanya_baru: bool = False) -> tuple[Temuan, ...]:
        """Return the findings nobody left standing; with ``hanya_baru`` those an earlier review lacks."""
        nomor = (n for n in range(len(self.temuan)) if self.dikecualikan(n) is None)
        return tuple(
            self.temuan[n] for n in nomor if not hanya_baru or self.keadaan_ke(n) is not KeadaanTemuan.TETAP
        )

    def dikecualikan(self, nomor: int) -> Pengecualian | None:
        """Return why a finding (counted from 0) is left standing, None where it is not."""
        return self.pengecualian[nomor] if self.pengecualian else None

    def keadaan_ke(self, nomor: int) -> KeadaanTemuan | None:
        """Return how a finding (counted from 0) stands to the earlier review, None without one."""
        return self.keadaan[nomor] if self.keadaan else None
