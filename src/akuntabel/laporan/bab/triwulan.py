"""BAB III: targets and results by quarter, and how they make the year."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.fakta import Fakta
from akuntabel.kinerja.indikator import Indikator, Realisasi
from akuntabel.laporan.angka import STRIP, cetak_nilai, realisasi, target
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import (
    KIRI,
    TENGAH,
    baris,
    berpengantar,
    judul_sel,
    kepala,
    kolom,
    sumber_realisasi,
    sumber_teks,
)
from akuntabel.laporan.tulis import Isi, gabung, sel, tahun
from akuntabel.naskah import Baris, Blok, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber

_SUMBER = "data kinerja perangkat daerah"
_TRIWULAN = ((1, "I"), (2, "II"), (3, "III"), (4, "IV"))


def tabel_triwulan(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the table of quarters of the indicators that have any; nothing without them."""
    daftar = [i for i in k.indeks.indikator_sasaran if k.ukur.bertriwulan(i)]
    if not daftar:
        return []
    catatan = CatatanTabel()
    tabel = Tabel(
        kunci="triwulan",
        judul=gabung("Target dan Realisasi per Triwulan Tahun ", tahun(k.tahun)),
        kolom=kolom((1, TENGAH), (7, KIRI), (2, TENGAH), (3, KIRI), *[(2, TENGAH)] * 5, (3, TENGAH)),
        kepala=(
            kepala(
                *(judul_sel(j, tinggi=2) for j in ("No", "Indikator Kinerja", "Satuan", "Uraian")),
                judul_sel("Triwulan", lebar=4),
                *(judul_sel(j, tinggi=2) for j in ("Setahun", "Gabungan")),
            ),
            kepala(*(nama for _, nama in _TRIWULAN)),
        ),
        badan=tuple(b for n, i in enumerate(daftar, start=1) for b in _baris(k, i, n, catatan)),
        sumber=sumber_realisasi(k, [i.kode for i in daftar]) or sumber_teks([_SUMBER]),
        catatan=(
            gabung("Gabungan: cara nilai setahun diperoleh dari nilai triwulan menurut lembar Indikator."),
            *catatan.baris,
        ),
    )
    return berpengantar(tabel, "Perkembangan target dan realisasi setiap triwulan disajikan pada ")


def _baris(k: Konteks, i: Indikator, nomor: int, catatan: CatatanTabel) -> Iterable[Baris]:
    setahun = k.ukur.target(i.kode, k.tahun)
    yield baris(
        sel(str(nomor), tinggi=2),
        sel(i.nama, tinggi=2),
        sel(i.satuan, tinggi=2),
        sel("Target"),
        *(Sel(_target(k, i, t)) for t, _ in _TRIWULAN),
        Sel(target(k, i, setahun) if setahun else (Tulisan(STRIP),)),
        sel(i.agregasi.value, tinggi=2),
    )
    yield baris(
        sel("Realisasi"),
        *(Sel(_realisasi(k, i, k.ukur.realisasi_triwulan(i.kode, k.tahun, t))) for t, _ in _TRIWULAN),
        Sel(realisasi(k, i, k.tahun, catatan)),
    )


def _target(k: Konteks, i: Indikator, triwulan: int) -> Isi:
    berlaku = k.ukur.target(i.kode, k.tahun, triwulan=triwulan)
    return target(k, i, berlaku) if berlaku else (Tulisan(STRIP),)


def _realisasi(k: Konteks, i: Indikator, r: Realisasi | None) -> Isi:
    nilai = k.ukur.nilai(i, r) if r else None
    if r is None or nilai is None:
        return (Tulisan(STRIP),)
    masa = f"{r.tahun}-tw{r.triwulan}"
    sumber = k.sumber.get(f"realisasi:{i.kode}@{masa}", Sumber())
    fakta = Fakta(f"indikator:{i.kode}.realisasi@{masa}", nilai, cetak_nilai(i, nilai), i.satuan, sumber)
    return (k.angka(fakta),)
