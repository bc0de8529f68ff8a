"""Bacaan: what was understood of somebody's document - its Naskah, its tables with their kinds, its facts.

A stranger's report may contradict itself, so there are many facts for one key. Readers make a
`DokumenLuar`, recognition turns it into a `Bacaan`, review rules ask the Bacaan and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from akuntabel.bilangan import Bilangan
from akuntabel.naskah import AngkaBerkunci, AngkaDisunting, Naskah, Tabel, Tulisan
from akuntabel.sumber import TANPA_LETAK, Sumber
from akuntabel.temuan import Temuan


class Format(Enum):
    """What kind of file a document came in."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEKS = "teks"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class BarisBerulang:
    """A running header or footer, kept out of the body: its text and every place it stands."""

    teks: str
    letak: tuple[Sumber, ...]


@dataclass(frozen=True, slots=True)
class DokumenLuar:
    """What a reader gives: the Naskah with positions, and what it set aside.

    ``halaman`` is the number of physical pages, None where the format has none. ``temuan`` are faults seen
    while reading (a page without text, a table that cannot be unfolded). A document of our own also gives its
    numbers with their keys; ``ubahan`` are those changed since it was written, None where it does not
    remember.
    """

    berkas: str
    format: Format
    naskah: Naskah
    halaman: int | None = None
    berulang: tuple[BarisBerulang, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    berkunci: tuple[AngkaBerkunci, ...] = ()
    ubahan: tuple[AngkaDisunting, ...] | None = None


class JenisTabel(Enum):
    """What a table says, by the meaning of its headers."""

    CAPAIAN = "capaian"
    TAHUN_JAMAK = "beberapa tahun"
    RENSTRA = "target renstra"
    KEMAJUAN = "kemajuan renstra"
    PEMBANDING = "pembanding"
    ANGGARAN = "anggaran"
    EFISIENSI = "efisiensi"
    TRIWULAN = "triwulan"
    PK = "perjanjian kinerja"
    RINGKASAN = "ringkasan predikat"
    SKALA = "skala"
    MENUNJANG = "program menunjang"
    ANALISIS = "analisis dan solusi"
    RENCANA_AKSI = "rencana aksi"
    PEGAWAI = "pegawai"
    DAFTAR_ISI = "daftar isi"
    LAIN = "lain"


class Peran(Enum):
    """What a column holds."""

    NOMOR = "nomor"
    KODE = "kode"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    PROGRAM = "program"
    URAIAN = "uraian"
    SATUAN = "satuan"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    PAGU = "pagu"
    BELANJA = "realisasi anggaran"
    SERAPAN = "serapan"
    SISA = "sisa"
    SELISIH = "selisih"
    PERTUMBUHAN = "pertumbuhan"
    EFISIENSI = "efisiensi"
    NILAI_EFISIENSI = "nilai efisiensi"
    TARGET_AKHIR = "target akhir"
    KEMAJUAN = "kemajuan"
    PEMBANDING = "nilai pembanding"
    BANDING = "hasil banding"
    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    BOBOT = "bobot"
    CACAH = "jumlah indikator"
    PORSI = "porsi"
    PREDIKAT = "predikat"
    STATUS = "menunjang"
    ANALISIS = "analisis"
    SOLUSI = "solusi"
    SUMBER = "sumber data"
    JUMLAH = "jumlah"
    LAIN = "lain"


PERAN_UANG = frozenset({Peran.PAGU, Peran.BELANJA, Peran.SERAPAN})
"""Roles of money: amounts and the share of them that was spent."""


class JenisSel(Enum):
    """What stands in a cell."""

    ANGKA = "angka"
    KOSONG = "kosong"
    TEKS = "teks"
    RENTANG = "rentang"
    BATAS = "batas"
    RUSAK = "rusak"
    GALAT = "galat"


@dataclass(frozen=True, slots=True)
class AngkaTerbaca:
    """One numeral as printed, in a cell or in a sentence.

    Attributes:
        teks: the printed string, unit included.
        bacaan: what it can mean, likeliest first; empty when it cannot be read.
        letak: where it stands.
        alasan: why it is malformed; empty for a sound one.
    """

    teks: str
    bacaan: tuple[Bilangan, ...]
    letak: Sumber
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class SelTerbaca:
    """A cell after its text was understood.

    ``angka`` is the figure it holds; for a RENTANG ("5-6%") the lower bound, ``kedua`` the upper one; for a
    cell with a second figure in brackets (capaian under the realisasi) ``kedua`` is that. BATAS is a
    qualitative target ("< inflasi nasional"), GALAT an error value of a spreadsheet ("#REF!").
    """

    teks: str
    jenis: JenisSel
    letak: Sumber
    angka: AngkaTerbaca | None = None
    kedua: AngkaTerbaca | None = None

    @property
    def bilangan(self) -> Bilangan | None:
        """Return the likeliest reading, None where there is no sound numeral."""
        if self.jenis is not JenisSel.ANGKA or self.angka is None or not self.angka.bacaan:
            return None
        return self.angka.bacaan[0]


@dataclass(frozen=True, slots=True)
class KolomTerbaca:
    """A column: its joined header text, its role, and the year or quarter it speaks of.

    ``kelompok`` joins the columns that belong together (target, realisasi and capaian of 2021), numbered
    from 0. ``terbukti`` tells that arithmetic of the rows agrees with the role.
    """

    nomor: int
    judul: str
    peran: Peran
    tahun: int | None = None
    triwulan: int | None = None
    kelompok: int = 0
    satuan: str = ""
    terbukti: bool = False
    letak: Sumber = TANPA_LETAK


class JenisBarisTerbaca(Enum):
    """What a body row is."""

    DATA = "data"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"
    RATA_RATA = "rata-rata"
    NOMOR_KOLOM = "nomor kolom"
    KEPALA_ULANG = "kepala ulang"


@dataclass(frozen=True, slots=True)
class BarisTerbaca:
    """A body row with all its cells, one per column of the table.

    A cell covered by a vertical span repeats the cell above it (same object); one covered by a horizontal
    span is empty. ``jenjang`` 0 is the highest level, ``induk`` the index (in ``TabelTerbaca.baris``) of the
    row above it in the hierarchy. ``entitas`` is the canonical key of what the row is about, equal for
    wording variants of one indicator or program ("" where it names nothing).
    """

    nomor: int
    jenis: JenisBarisTerbaca
    sel: tuple[SelTerbaca, ...]
    nama: str = ""
    kode: str = ""
    jenjang: int = 0
    induk: int | None = None
    entitas: str = ""
    satuan: str = ""
    letak: Sumber = TANPA_LETAK


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """A recognised table. ``urutan`` counts tables of the document from 1, ``nomor`` is the printed one.

    ``bagian`` is the index (in ``Bacaan.judul``) of the heading above it, ``tahun`` the year
    its caption names.
    """

    urutan: int
    nomor: str
    judul: str
    jenis: JenisTabel
    kolom: tuple[KolomTerbaca, ...]
    baris: tuple[BarisTerbaca, ...]
    simpul: Tabel
    tahun: int | None = None
    bagian: int | None = None
    letak: Sumber = TANPA_LETAK

    @property
    def sebutan(self) -> str:
        """Return what the document calls it: "Tabel 3.2", "tabel ke-7" where it has no number."""
        return f"Tabel {self.nomor}" if self.nomor else f"tabel ke-{self.urutan}"

    def kolom_peran(self, *peran: Peran) -> tuple[KolomTerbaca, ...]:
        """Return the columns of these roles, in order."""
        return tuple(k for k in self.kolom if k.peran in peran)


@dataclass(frozen=True, slots=True)
class FaktaTerbaca:
    """One figure of one thing: what (``entitas``), which property, when, in which version, and where.

    ``versi`` tells plans apart where the document labels them ("awal", "perubahan").
    """

    entitas: str
    nama: str
    peran: Peran
    angka: AngkaTerbaca
    tahun: int | None = None
    triwulan: int | None = None
    versi: str = ""
    satuan: str = ""
    tabel: int | None = None
    baris: int | None = None
    kolom: int | None = None


@dataclass(frozen=True, slots=True)
class TeksTerbaca:
    """A paragraph, list item or caption in reading order, its numerals and where each line stands.

    ``bagian`` is the index of the heading above it; ``butir`` tells that it is an item of a list.
    """

    teks: str
    letak: Sumber
    angka: tuple[AngkaTerbaca, ...] = ()
    bagian: int | None = None
    butir: bool = False


@dataclass(frozen=True, slots=True)
class JudulTerbaca:
    """A heading of the body: number as printed, title, level (1 = BAB)."""

    nomor: str
    teks: str
    tingkat: int
    letak: Sumber


class JenisDaftar(Enum):
    """Which list an entry stands in."""

    ISI = "daftar isi"
    TABEL = "daftar tabel"
    GAMBAR = "daftar gambar"
    LAMPIRAN = "daftar lampiran"


@dataclass(frozen=True, slots=True)
class ButirDaftarIsi:
    """An entry of the contents or of a list of tables: number, title, page as printed."""

    jenis: JenisDaftar
    nomor: str
    teks: str
    halaman: str
    letak: Sumber


class JenisKeterangan(Enum):
    """What a caption belongs to."""

    TABEL = "tabel"
    GAMBAR = "gambar"
    GRAFIK = "grafik"


@dataclass(frozen=True, slots=True)
class KeteranganTerbaca:
    """A numbered caption of the body; ``tabel`` is the ordinal of the table below it, None without one."""

    jenis: JenisKeterangan
    nomor: str
    teks: str
    letak: Sumber
    tabel: int | None = None


@dataclass(frozen=True, slots=True)
class Identitas:
    """Whose document it is, and of which year.

    ``jenis`` is "lkjip", "triwulan", "renstra", "pk", "iku", "renaksi", "renja", "lra", "dpa" or "".
    """

    instansi: str = ""
    pemerintah: str = ""
    tahun: int | None = None
    jenis: str = ""


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A document as understood."""

    dokumen: DokumenLuar
    identitas: Identitas = Identitas()
    tabel: tuple[TabelTerbaca, ...] = ()
    fakta: tuple[FaktaTerbaca, ...] = ()
    teks: tuple[TeksTerbaca, ...] = ()
    judul: tuple[JudulTerbaca, ...] = ()
    daftar: tuple[ButirDaftarIsi, ...] = ()
    keterangan: tuple[KeteranganTerbaca, ...] = ()
    temuan: tuple[Temuan, ...] = ()

    def semua_angka(self) -> Iterator[AngkaTerbaca]:
        """Yield every numeral of the document once, tables after text."""
        for teks in self.teks:
            yield from teks.angka
        for tabel in self.tabel:
            yield from _angka_tabel(tabel)


def _angka_tabel(tabel: TabelTerbaca) -> Iterator[AngkaTerbaca]:
    dilihat: set[int] = set()
    for baris in tabel.baris:
        for sel in baris.sel:
            if id(sel) not in dilihat:
                dilihat.add(id(sel))
                yield from (n for n in (sel.angka, sel.kedua) if n is not None)


def letak_dalam(pecahan: tuple[Tulisan, ...], posisi: int) -> Sumber:
    """Return where a character of the joined text stands: the place of the line it belongs to."""
    awal = 0
    for satu in pecahan:
        awal += len(satu.teks)
        if posisi < awal:
            return satu.letak
    return pecahan[-1].letak if pecahan else TANPA_LETAK
