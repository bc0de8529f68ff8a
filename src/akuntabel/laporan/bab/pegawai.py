"""BAB I: how many people work in the agency, one table a group."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from akuntabel.bilangan import cetak_angka
from akuntabel.fakta import Fakta
from akuntabel.kinerja.pegawai import Pegawai, RekapPegawai, rekap_pegawai
from akuntabel.laporan.angka import STRIP
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import (
    KANAN,
    KIRI,
    TENGAH,
    baris,
    berpengantar,
    kepala,
    kolom,
    nomor_kolom,
    sumber_teks,
)
from akuntabel.laporan.tulis import Isi, awal_besar, gabung, sel, sel_angka, tahun, teks
from akuntabel.naskah import Baris, Blok, JenisBaris, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber

_RUAS = ("laki_laki", "perempuan", "seluruhnya")


def pegawai(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return a table for each group that has rows; nothing when the sheet is empty."""
    return [blok for rekap in rekap_pegawai(k.potret.pegawai) for blok in _tabel(k, rekap)]


def _tabel(k: Konteks, rekap: RekapPegawai) -> list[Blok]:
    ruas = _RUAS if rekap.berjenis_kelamin else _RUAS[-1:]
    judul = ("Laki-laki", "Perempuan", "Jumlah") if rekap.berjenis_kelamin else ("Jumlah",)
    nama = rekap.kelompok.value
    tabel = Tabel(
        kunci=f"pegawai_{rekap.kelompok.name.lower()}",
        judul=gabung(f"Jumlah Pegawai menurut {nama.title()} Tahun ", tahun(k.tahun)),
        kolom=kolom((1, TENGAH), (6, KIRI), *[(2, KANAN)] * len(ruas)),
        kepala=(kepala("No", awal_besar(nama), *judul), nomor_kolom(2 + len(ruas))),
        badan=(
            *(_baris(k, p, n, ruas) for n, p in enumerate(rekap.baris, start=1)),
            _jumlah(k, rekap, ruas),
        ),
        sumber=sumber_teks(p.sumber for p in rekap.baris) or sumber_teks(["data kepegawaian"]),
    )
    return berpengantar(tabel, f"Jumlah pegawai menurut {nama} disajikan pada ")


def _baris(k: Konteks, p: Pegawai, nomor: int, ruas: tuple[str, ...]) -> Baris:
    sumber = k.sumber.get(f"pegawai:{p.kelompok.value}/{p.rincian}", Sumber())
    kode = quote(f"{p.kelompok.name.lower()}-{p.rincian}", safe="")
    isi = (_angka(k, f"pegawai:{kode}.{r}@{k.tahun}", getattr(p, r), sumber) for r in ruas)
    return baris(sel(str(nomor)), sel(p.rincian), *(sel_angka(x) for x in isi))


def _jumlah(k: Konteks, rekap: RekapPegawai, ruas: tuple[str, ...]) -> Baris:
    rumus = f"jumlah {len(rekap.baris)} baris"
    kode = f"pegawai:{rekap.kelompok.name.lower()}"
    isi = (_angka(k, f"{kode}.jumlah_{r}@{k.tahun}", getattr(rekap, r), Sumber(), rumus) for r in ruas)
    judul = Sel(teks("Jumlah", tebal=True), lebar=2)
    return baris(judul, *(sel_angka(x, tebal=True) for x in isi), jenis=JenisBaris.JUMLAH)


def _angka(k: Konteks, kunci: str, nilai: int | None, sumber: Sumber, rumus: str = "") -> Isi:
    if nilai is None:
        return (Tulisan(STRIP),)
    return (k.angka(Fakta(kunci, Decimal(nilai), cetak_angka(Decimal(nilai)), "orang", sumber, rumus)),)
