"""A budget export into a workbook, in two steps: what would change, and changing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from akuntabel.impor.anggaran import EksporAnggaran, baca_ekspor
from akuntabel.kinerja.baris_ekspor import (
    BarisEkspor,
    SelisihEkspor,
    banyak_diperiksa,
    persen_salah,
    satukan,
    selisih_jumlah,
)
from akuntabel.kinerja.pencocokan import Pencocokan, cocokkan
from akuntabel.kinerja.pohon import Kegiatan, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.rencana_anggaran import RencanaAnggaran, rencanakan
from akuntabel.kinerja.sisip_simpul import sisipkan
from akuntabel.pertukaran.beda import beda_buku
from akuntabel.pertukaran.penjaga import Ditolak as BukuDitolak
from akuntabel.pertukaran.tambal import TambalDitolak, tambal
from akuntabel.temuan import Tingkat

from .buku_kerja import baca
from .gagal import Ditolak, TidakTerbaca
from .milik_ekspor import (
    asal_ekspor,
    baris_diperiksa,
    baris_milik,
    catatan_ekspor,
    jumlah_semua,
    nama_tunggal,
    periksa_milik,
    pilih_dokumen,
    tercetak,
)
from .pengubahan import ubah_buku


@dataclass(frozen=True, slots=True)
class PilihanAnggaran:
    """How an export is read: sheets, columns (``realisasi=F``), the budget document of its ceilings.

    ``sisip`` adds subkegiatan the workbook lacks; ``paksa`` imports although agency or year differ.
    """

    lembar: tuple[str, ...] = ()
    kolom: tuple[str, ...] = ()
    dokumen: str = ""
    sisip: bool = False
    paksa: bool = False


@dataclass(frozen=True, slots=True)
class TelaahAnggaran:
    """What an export says, how it was understood, and what it would change in the workbook.

    ``baris`` are its subkegiatan of this agency, ``cocok`` what each of them is in the workbook; ``ganda``
    stand twice with different amounts and are left out; ``tak_ada`` are budgeted in the workbook but not in
    the export; ``dokumen`` names the budget document of each kind of ceiling; ``diperiksa`` totals could be
    compared with sums, those of ``selisih`` differ; ``catatan`` is what the user should know.
    """

    buku: Path
    nama_ekspor: str
    ekspor: EksporAnggaran
    potret: Potret
    baris: tuple[BarisEkspor, ...]
    cocok: tuple[Pencocokan, ...]
    rencana: RencanaAnggaran
    dokumen: Mapping[str, str]
    diperiksa: int = 0
    selisih: tuple[SelisihEkspor, ...] = ()
    persen: tuple[tuple[BarisEkspor, Decimal], ...] = ()
    ganda: tuple[BarisEkspor, ...] = ()
    tak_ada: tuple[Subkegiatan, ...] = ()
    catatan: tuple[str, ...] = ()
    isi_buku: bytes = field(default=b"", repr=False)

    @property
    def tak_cocok(self) -> tuple[Pencocokan, ...]:
        """Return the rows with amounts but without a subkegiatan in the workbook."""
        return tuple(c for c in self.cocok if c.simpul is None and not c.baris.nihil)

    @property
    def total(self) -> dict[str, Decimal]:
        """Return the sum of each kind of amount over the subkegiatan of the export."""
        return jumlah_semua(self.baris)


def telaah_anggaran(ekspor: Path, buku: Path, pilihan: PilihanAnggaran = PilihanAnggaran()) -> TelaahAnggaran:
    """Compare an export with a workbook; nothing is written.

    Raises:
        EksporDitolak: the export gives no budget per subkegiatan.
        TidakTerbaca: the workbook has problems that must be repaired first.
        Ditolak: the export is of another agency or year, or a budget document lacks.
        OSError: a file cannot be read.
    """
    isi_buku = buku.read_bytes()
    telaah = telaah_anggaran_isi(ekspor.read_bytes(), ekspor.name, _potret(buku), pilihan)
    return replace(telaah, buku=buku, isi_buku=isi_buku)


def telaah_anggaran_isi(
    isi: bytes, nama: str, potret: Potret, pilihan: PilihanAnggaran = PilihanAnggaran()
) -> TelaahAnggaran:
    """Compare the bytes of an export with facts, as ``telaah_anggaran`` does; no file is needed.

    Raises:
        EksporDitolak: the export gives no budget per subkegiatan.
        Ditolak: the export is of another agency or year, or a budget document lacks.
    """
    terbaca = baca_ekspor(
        isi,
        nama,
        lembar=pilihan.lembar,
        kolom=pilihan.kolom,
        dikenal=nama_tunggal(potret),
    )
    if not pilihan.paksa:
        periksa_milik(terbaca, potret)
    milik = baris_milik(terbaca, potret)
    baris, ganda = satukan(milik)
    dokumen, catatan = pilih_dokumen(potret, baris, pilihan.dokumen)
    cocok = cocokkan(baris, potret.subkegiatan)
    tumbuh, cocok = sisipkan(potret, cocok, milik) if pilihan.sisip else (potret, cocok)
    total = jumlah_semua(baris)
    periksa = baris_diperiksa(terbaca, milik)
    asal = asal_ekspor(terbaca, potret, nama, cetak=tercetak(milik, total) or tercetak(terbaca.baris, total))
    return TelaahAnggaran(
        buku=Path(),
        nama_ekspor=nama,
        ekspor=terbaca,
        potret=potret,
        baris=baris,
        cocok=cocok,
        rencana=replace(rencanakan(tumbuh, cocok, dokumen, asal, total), simpul_baru=_baru(potret, tumbuh)),
        dokumen=dokumen,
        diperiksa=banyak_diperiksa(periksa),
        selisih=selisih_jumlah(periksa),
        persen=persen_salah(baris),
        ganda=ganda,
        tak_ada=_tak_ada(potret, cocok, dokumen),
        catatan=(*catatan, *catatan_ekspor(terbaca, potret, milik)),
    )


def _potret(buku: Path) -> Potret:
    hasil = baca(buku)
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    return hasil.potret


def _baru(lama: Potret, baru: Potret) -> tuple[Program | Kegiatan | Subkegiatan, ...]:
    return (
        *baru.program[len(lama.program) :],
        *baru.kegiatan[len(lama.kegiatan) :],
        *baru.subkegiatan[len(lama.subkegiatan) :],
    )


def _tak_ada(
    potret: Potret, cocok: tuple[Pencocokan, ...], dokumen: Mapping[str, str]
) -> tuple[Subkegiatan, ...]:
    """Return the subkegiatan with a ceiling in these documents that no row of the export was matched to."""
    ketemu = {c.simpul.kode for c in cocok if c.simpul is not None}
    berpagu = {p.simpul for p in potret.pagu if p.dokumen in dokumen.values() and p.jumlah}
    return tuple(s for s in potret.subkegiatan if s.kode in berpagu and s.kode not in ketemu)


def terapkan_anggaran(telaah: TelaahAnggaran) -> Path:
    """Write the changes of ``telaah_anggaran`` into the workbook; return the copy kept of it.

    Raises:
        Ditolak: the workbook was changed since it was compared.
        OSError: it cannot be written.
    """
    try:
        ubahan = beda_buku(telaah.isi_buku, telaah.potret, telaah.rencana.potret)
        isi_baru = tambal(telaah.isi_buku, ubahan)
    except (TambalDitolak, BukuDitolak) as salah:
        raise Ditolak(str(salah)) from salah
    perihal = f"mengimpor anggaran dari {telaah.nama_ekspor}"
    return ubah_buku(telaah.buku, isi_baru, perihal, isi_lama=telaah.isi_buku)
