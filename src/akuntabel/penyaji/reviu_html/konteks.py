"""What the printer of a review knows and has to remember: places, classes of findings, the page it is on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from akuntabel.bacaan import Bacaan, TabelTerbaca
from akuntabel.hasil_reviu import HasilReviu, KeadaanTemuan
from akuntabel.penyaji.html.aman import lolos
from akuntabel.sumber import Sumber
from akuntabel.temuan import Tingkat

from .tempat import BukuTempat, Kunci, Tanda

DIBIARKAN = "dibiarkan"


@dataclass(slots=True)
class Konteks:
    """State of one printing."""

    hasil: HasilReviu
    buku: BukuTempat
    tabel: dict[int, TabelTerbaca]
    awal_badan: dict[int, int]
    terpakai: set[str] = field(default_factory=set)
    wilayah: set[str] = field(default_factory=set)
    halaman: int | None = None

    @classmethod
    def untuk(cls, hasil: HasilReviu, bacaan: Bacaan) -> Konteks:
        """Return the state before the first block."""
        tabel: dict[int, TabelTerbaca] = {}
        awal: dict[int, int] = {}
        for satu in bacaan.tabel:
            for letak in (b.letak for b in satu.baris):
                if letak.tabel is not None:
                    tabel[letak.tabel] = satu
                    nomor = letak.baris_tabel or 0
                    awal[letak.tabel] = min(nomor, awal.get(letak.tabel, nomor))
        return cls(hasil, BukuTempat(bacaan.dokumen.naskah, hasil), tabel, awal)

    def kelas(self, nomor: int) -> str:
        """Return the classes of a finding (counted from 1) by which it is coloured and filtered."""
        temuan = self.hasil.temuan[nomor - 1]
        tingkat = DIBIARKAN if self.hasil.dikecualikan(nomor - 1) else temuan.tingkat.value
        tetap = self.hasil.keadaan_ke(nomor - 1) is KeadaanTemuan.TETAP
        return f"s-{tingkat} k-{lolos(temuan.kode[:3])}" + (" b-tetap" if tetap else "")

    def kelas_semua(self, nomor: Sequence[int]) -> str:
        """Return the classes of a place: those of its gravest finding, but only filtered when it is alone."""
        terberat = min(nomor, key=self._berat)
        return self.kelas(terberat) if len(nomor) == 1 else self.kelas(terberat).split()[0]

    def _berat(self, nomor: int) -> int:
        if self.hasil.dikecualikan(nomor - 1):
            return len(Tingkat)
        return self.hasil.temuan[nomor - 1].tingkat.urutan

    def lencana(self, nomor: Iterable[int]) -> str:
        """Return the links from a place to its findings."""
        return "".join(
            f'<a class="lencana {self.kelas(n)}" href="#t{n}" '
            f'aria-label="Temuan {n}, {self.sebutan(n).lower()}">{n}</a>'
            for n in nomor
        )

    def sebutan(self, nomor: int) -> str:
        """Return how grave a finding is, in words."""
        if self.hasil.dikecualikan(nomor - 1):
            return "Dibiarkan"
        return self.hasil.temuan[nomor - 1].tingkat.sebutan

    def tanda(self, kunci: Kunci) -> Tanda | None:
        """Return what is marked at a place the first time it is printed, None for nothing."""
        tanda = self.buku.tanda(kunci)
        return tanda if tanda and tanda.id not in self.terpakai else None

    def atribut(self, tanda: Tanda) -> str:
        """Return the id of a place as an attribute; a place has it once."""
        self.terpakai.add(tanda.id)
        return f' id="{tanda.id}"'

    def batas_halaman(self, s: Sumber, unsur: str) -> str:
        """Return the sign that a page begins, empty where the place is on the page as before."""
        if s.halaman is None or s.halaman == self.halaman:
            return ""
        self.halaman = s.halaman
        cetak = f" (tercetak {lolos(s.halaman_cetak)})" if s.halaman_cetak else ""
        tanda = self.tanda(("halaman", "", s.halaman, 0, 0))
        atribut, lencana = "", ""
        if tanda:
            atribut, lencana = self.atribut(tanda), self.lencana(tanda.temuan)
        return f'<{unsur} class="halaman"{atribut}>Halaman {s.halaman}{cetak}{lencana}</{unsur}>'

    def nama_wilayah(self, nomor: int) -> str:
        """Return a name for the table with this ordinal that no other table of the document has."""
        dikenal = self.tabel.get(nomor)
        dasar = f"{dikenal.sebutan} {dikenal.judul}".strip() if dikenal else f"Tabel ke-{nomor}"
        nama, urutan = dasar, 1
        while nama in self.wilayah:
            urutan += 1
            nama = f"{dasar} (bagian {urutan})"
        self.wilayah.add(nama)
        return nama
