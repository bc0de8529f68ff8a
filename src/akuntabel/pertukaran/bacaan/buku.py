"""What was taken out of documents, put together into a workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.baris import susun_baris
from akuntabel.pertukaran.susunan import IDENTITAS, LEMBAR
from akuntabel.pertukaran.tulis.asal_bacaan import BukuBacaan
from akuntabel.pertukaran.tulis.buku_kerja import tulis

from .ejaan_lain import satukan_ejaan
from .kumpulan import Kumpulan
from .lapor_sel import lapor_lain, lapor_sel
from .lembaran import Lembaran
from .petikan import Petikan
from .putuskan import Kepastian
from .susun_angka import susun_angka
from .susun_identitas import susun_dokumen, susun_identitas, tahun_buku
from .susun_rencana import susun_rencana
from .tabel_petik import KunciNama

_CADANGAN = 50


@dataclass(frozen=True, slots=True)
class HasilBuku:
    """A workbook and what it holds: year, filled cells by certainty, rows by sheet, rows without a cell."""

    isi: bytes
    tahun: int
    instansi: str
    sel: dict[Kepastian, int]
    baris: dict[str, int]
    lain: int

    def menurut_kepastian(self) -> list[tuple[Kepastian, int]]:
        """Return how many cells are how sure, the least sure first."""
        return [(k, self.sel[k]) for k in Kepastian if self.sel.get(k)]


class TanpaIsi(ValueError):
    """Nothing in the documents can be put into a workbook."""


def buku_dari(petikan: Sequence[Petikan], kunci: KunciNama, *, tahun: int | None = None) -> HasilBuku:
    """Return the workbook of documents; ``tahun`` overrides the reporting year they name.

    Raises:
        TanpaIsi: no indicator, program or amount was recognised, or no year is known.
    """
    tahun = tahun or tahun_buku(petikan)
    if tahun is None:
        raise TanpaIsi("Tahun laporannya tidak terbaca. Sebutkan dengan --tahun, misalnya --tahun 2025.")
    kumpulan = Kumpulan(petikan, kunci)
    satukan_ejaan(kumpulan)
    if not kumpulan.benda:
        raise TanpaIsi("Tidak ada tabel indikator, program, atau anggaran yang dikenali di dokumen ini.")
    lembaran = Lembaran(baris={IDENTITAS.nama: [{}]})
    nama = susun_identitas(petikan, lembaran, tahun)
    rencana = susun_rencana(kumpulan, lembaran)
    susun_angka(kumpulan, lembaran, rencana, tahun)
    masa = susun_dokumen(lembaran, nama, tahun)
    lembaran.beri_catatan({(lmb.nama, k.kunci): k.judul for lmb in LEMBAR for k in lmb.kolom})
    lain = tuple(b for p in petikan for b in p.lain)
    sel = tuple(lapor_sel(lembaran))
    bacaan = BukuBacaan(nama, tahun, tuple(p.berkas for p in petikan), sel, tuple(lapor_lain(lain)))
    isi = tulis(_lengkap(lembaran, tahun), tahun, masa, cadangan=_CADANGAN, bacaan=bacaan)
    return HasilBuku(
        isi,
        tahun,
        nama,
        Counter(p.kepastian for p in lembaran.putusan.values()),
        {lembar: len(b) for lembar, b in lembaran.baris.items()},
        len(lain),
    )


def _lengkap(lembaran: Lembaran, tahun: int) -> dict[str, Sequence[dict[str, object]]]:
    """Return the rows of all sheets: those that were read, else what an empty workbook has."""
    kosong = susun_baris(Potret(tahun=tahun, instansi=Instansi(kode="", nama="", pemerintah="", tempat="")))
    hasil = {nama: lembaran.baris.get(nama) or list(baris) for nama, baris in kosong.items()}
    hasil[IDENTITAS.nama] = [{**kosong[IDENTITAS.nama][0], **lembaran.baris[IDENTITAS.nama][0]}]
    return dict(hasil)
