"""The Perjanjian Kinerja of an official below the head: statement I/2, annex I/4 of PermenPANRB 53/2014.

What belongs to a unit is what ``PembagianBidang`` says; missing names, targets and ceilings are gaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from akuntabel.kinerja.belanja import jumlahkan
from akuntabel.kinerja.bidang import MilikBidang, PembagianBidang
from akuntabel.kinerja.indeks import Simpul, sebutan_simpul
from akuntabel.kinerja.instansi import Pejabat, PeranPejabat, UnitKerja
from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.pohon import Kegiatan, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.angka import STRIP, bersatuan, target, uang
from akuntabel.laporan.bab.penutup import kepala_pd
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.bab.program import baris_jumlah, dokumen_pk, pagu_simpul, sel_nama, turunan_program
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.pk_bentuk import bentuk_pk, judul_pk, pernyataan, sebutan_pk, tempat_tanggal_pk
from akuntabel.laporan.rangka import KANAN, KIRI, TENGAH, baris, kepala, kolom, nomor_kolom
from akuntabel.laporan.susunan import Susunan, rampungkan
from akuntabel.laporan.tulis import gabung, sel, sel_angka, teks
from akuntabel.naskah import (
    Baris,
    Blok,
    GantiHalaman,
    Gaya,
    JenisBaris,
    Naskah,
    Paragraf,
    Pihak,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
)
from akuntabel.sumber import Sumber


class PejabatTakAda(LookupError):
    """No official of a unit has this code."""


@dataclass
class _Perjanjian:
    """One official, the unit, and what belongs to it."""

    k: Konteks
    pejabat: Pejabat

    @cached_property
    def unit_kerja(self) -> UnitKerja:
        """Return the unit; one without a row has the name of its position."""
        kode = self.pejabat.unit
        ada = next((u for u in self.k.potret.unit if u.kode == kode), None)
        return ada or UnitKerja(kode, self.pejabat.jabatan)

    @cached_property
    def milik(self) -> MilikBidang:
        """Return what belongs to the unit."""
        return PembagianBidang(self.k.potret).milik(self.unit_kerja)

    @cached_property
    def simpul(self) -> tuple[Simpul, ...]:
        """Return the nodes the table of performance speaks of, in the order of the plan."""
        indeks = self.k.indeks
        berisi = {indeks.indikator[i].induk for i in self.milik.indikator}
        semua = (*self.k.potret.tujuan, *self.k.potret.sasaran, *turunan_program(self.k))
        return tuple(s for s in semua if s.kode in berisi)


def susun_pk_pejabat(potret: Potret, kode: str, *, sumber: Mapping[str, Sumber] | None = None) -> Susunan:
    """Return the Perjanjian Kinerja of the official of a unit with his or her superior.

    Raises:
        PejabatTakAda: no official of a unit has this code.
    """
    pejabat = next(
        (p for p in potret.pejabat if p.kode == kode and p.peran is PeranPejabat.PEJABAT_UNIT_KERJA), None
    )
    if pejabat is None:
        raise PejabatTakAda(f"tidak ada pejabat unit berkode {kode}")
    k = Konteks(potret, sumber=sumber)
    pk = dokumen_pk(k)
    p = _Perjanjian(k, pejabat)
    judul = f"{sebutan_pk(k)} {pejabat.sebutan} Tahun {potret.tahun}"
    naskah = Naskah(
        judul=judul,
        instansi=potret.instansi.nama_lengkap,
        tanggal=(pk.tanggal if pk else None) or k.hukum.tanggal_laporan,
        kaki=judul,
        awal=(),
        isi=_isi(p),
        sidik=sidik(potret),
        keterangan={"jenis": "pk", "tahun": str(potret.tahun)},
    )
    return rampungkan(naskah, k)


def _isi(p: _Perjanjian) -> tuple[Blok, ...]:
    pihak = _pihak(p)
    form = bentuk_pk(p.k, "lampiran", "I/4")
    return (
        *pernyataan(p.k, pihak),
        GantiHalaman(),
        judul_pk(p.k),
        Paragraf(teks(p.unit_kerja.nama.upper(), tebal=True), Gaya.JUDUL),
        Paragraf(teks(p.k.potret.instansi.nama_lengkap.upper(), tebal=True), Gaya.JUDUL),
        _tabel_kinerja(p, form["kolom_kinerja"]),
        _tabel_anggaran(p, form["kolom_anggaran"]),
        TandaTangan(tempat_tanggal_pk(p.k), (pihak[1], pihak[0])),
    )


def _pihak(p: _Perjanjian) -> tuple[Pihak, Pihak]:
    bawahan = _bernama(p.k, p.pejabat, "Pihak Pertama,")
    pk = dokumen_pk(p.k)
    pada = pk.tanggal if pk else None
    atasan = next((u for u in p.k.potret.unit if u.kode == p.unit_kerja.induk), None)
    if atasan is None or not atasan.induk:
        kepala_dinas = kepala_pd(p.k, pada)
        isi = (kepala_dinas.jabatan, kepala_dinas.nama, kepala_dinas.pangkat, kepala_dinas.nip)
        return bawahan, Pihak("Pihak Kedua,", *isi)
    pejabat = p.k.indeks.pejabat(PeranPejabat.PEJABAT_UNIT_KERJA, pada, atasan.kode)
    if pejabat is not None:
        return bawahan, _bernama(p.k, pejabat, "Pihak Kedua,")
    pesan = f"Pejabat {atasan.nama} sebagai atasan"
    p.k.tandai(CelahLaporan(f"pejabat:{atasan.kode}", pesan, "Sekretariat", "Pejabat"))
    return bawahan, Pihak("Pihak Kedua,", f"Pejabat {atasan.nama}")


def _bernama(k: Konteks, pejabat: Pejabat, sebutan: str) -> Pihak:
    if not pejabat.nama:
        pesan = f"Nama {pejabat.sebutan}"
        k.tandai(CelahLaporan(f"pejabat:{pejabat.kode}", pesan, "Sekretariat", "Pejabat"))
    return Pihak(sebutan, pejabat.sebutan, pejabat.nama, pejabat.pangkat, pejabat.nip)


def _tabel_kinerja(p: _Perjanjian, judul: Sequence[str]) -> Tabel:
    return Tabel(
        kunci="pk_kinerja",
        judul=(),
        kolom=kolom((1, TENGAH), (7, KIRI), (7, KIRI), (2, TENGAH)),
        kepala=(kepala(*judul), nomor_kolom(4)),
        badan=tuple(_baris_kinerja(p)),
    )


def _baris_kinerja(p: _Perjanjian) -> Iterable[Baris]:
    if not p.simpul:
        pesan = f"Indikator kinerja {p.unit_kerja.nama} (kolom Penanggung jawab)"
        celah = CelahLaporan(f"indikator:{p.unit_kerja.kode}", pesan, "Perencana", "Indikator", wajib=True)
        yield baris(sel("1"), Sel((p.k.tandai(celah, "indikator"),)), sel(STRIP), sel(STRIP))
    for nomor, s in enumerate(p.simpul, start=1):
        isi = [
            (sel(i.nama), Sel(bersatuan(i, target(p.k, i, p.k.ukur.target(i.kode, p.k.tahun))), rata=TENGAH))
            for i in p.k.indeks.indikator_simpul(s.kode)
            if i.kode in p.milik.indikator
        ]
        yield from bergabung((sel(str(nomor)), sel(sebutan_simpul(s))), isi, 2)


def _tabel_anggaran(p: _Perjanjian, judul: Sequence[str]) -> Tabel:
    return Tabel(
        kunci="pk_anggaran",
        judul=gabung(),
        kolom=kolom((1, TENGAH), (11, KIRI), (4, KANAN)),
        kepala=(kepala("No", *judul),),
        badan=tuple(_baris_anggaran(p)),
    )


def _baris_anggaran(p: _Perjanjian) -> Iterable[Baris]:
    milik = [s for s in turunan_program(p.k) if s.kode in p.milik.simpul]
    kode = {s.kode for s in milik}
    puncak = [s for s in milik if not kode & set(p.k.indeks.garis(s.kode)[1:])]
    nomor = 0
    for s in milik:
        nomor += s in puncak
        yield baris(sel(str(nomor) if s in puncak else ""), sel_nama(s), _sel_pagu(p.k, s))
    jumlah = jumlahkan((s.kode, p.k.belanja_pk.pagu.simpul(s.kode)) for s in puncak)
    kunci = f"unit:{p.unit_kerja.kode}.pagu@{p.k.tahun}"
    isi = uang(p.k, kunci, jumlah) if jumlah is not None else (Tulisan(STRIP),)
    yield baris_jumlah("Jumlah", isi, 2, JenisBaris.JUMLAH)


def _sel_pagu(k: Konteks, s: Program | Kegiatan | Subkegiatan) -> Sel:
    if k.belanja_pk.pagu.simpul(s.kode) is not None:
        return sel_angka(pagu_simpul(k, s, k.belanja_pk))
    celah = CelahLaporan(f"anggaran:pagu.{s.kode}", f"Pagu {s.nama}", "Perencana", "Pagu")
    return sel_angka((k.tandai(celah, "pagu"),))
