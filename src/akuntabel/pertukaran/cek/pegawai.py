"""People and kinds of spending: each row once, with a figure, and sums that agree."""

from __future__ import annotations

from akuntabel.kinerja.pegawai import KelompokPegawai, jumlah_pegawai
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import JENIS_BELANJA, PEGAWAI

from .kunci import Terpakai


def cek_pegawai(isi: Isi, catatan: Catatan) -> None:
    """Report double rows, rows without a figure, totals that differ within a row or between groups."""
    rincian = Terpakai("Rincian pegawai untuk kelompok", catatan)
    jumlah: dict[KelompokPegawai, int] = {}
    awal: dict[KelompokPegawai, BarisBaca] = {}
    for baris in isi.lembar(PEGAWAI):
        kelompok = baris.nilai.get("kelompok")
        rincian.cek(baris, "rincian", baris.teks("rincian").casefold(), kelompok)
        banyak = _banyak(baris, catatan)
        if kelompok is not None:
            jumlah[kelompok] = jumlah.get(kelompok, 0) + banyak
            awal.setdefault(kelompok, baris)
    _cek_antarkelompok(jumlah, awal, catatan)
    jenis = Terpakai("Jenis belanja", catatan)
    for baris in isi.lembar(JENIS_BELANJA):
        jenis.cek(baris, "jenis", baris.teks("jenis").casefold())
        if not {"pagu", "realisasi"} & set(baris.nilai):
            baris.catat(catatan, "LOG517", "pagu")


def _banyak(baris: BarisBaca, catatan: Catatan) -> int:
    laki, perempuan, tertulis = (baris.nilai.get(k) for k in ("laki_laki", "perempuan", "jumlah"))
    hitung = jumlah_pegawai(laki, perempuan, tertulis)
    if hitung is None:
        baris.catat(catatan, "LOG517", "laki_laki")
    elif tertulis is not None and tertulis != hitung:
        rincian = baris.teks("rincian")
        baris.catat(
            catatan,
            "SUM502",
            "jumlah",
            seharusnya=str(hitung),
            rincian=rincian,
            jumlah=tertulis,
            hitung=hitung,
        )
    return hitung or 0


def _cek_antarkelompok(
    jumlah: dict[KelompokPegawai, int], awal: dict[KelompokPegawai, BarisBaca], catatan: Catatan
) -> None:
    if not jumlah:
        return
    pertama, *lain = jumlah
    for kelompok in lain:
        if jumlah[kelompok] != jumlah[pertama]:
            awal[kelompok].catat(
                catatan,
                "SUM503",
                "kelompok",
                kelompok=kelompok.value,
                jumlah=jumlah[kelompok],
                lain=pertama.value,
                banding=jumlah[pertama],
            )
