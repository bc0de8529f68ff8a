"""BAB IV: counts by category, conclusion, actions of the coming year, signature."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from akuntabel.bilangan import cetak_angka
from akuntabel.fakta import Fakta
from akuntabel.kinerja.capaian import SERATUS, bagi
from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.pohon import Misi, Sasaran
from akuntabel.laporan.angka import STRIP, banyak, jumlah, persen
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import KIRI, TENGAH, baris, berpengantar, judul_sel, kepala, kolom
from akuntabel.laporan.tahun_lalu import tanda_aksi
from akuntabel.laporan.tulis import Isi, gabung, sel, sela, tahun, tanggal, teks
from akuntabel.naskah import (
    Baris,
    Blok,
    JenisBaris,
    Paragraf,
    Pihak,
    Rujukan,
    Sebaris,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
)


def rekapitulasi(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return counts and the closing table with the categories of the declared scale."""
    if not k.potret.sasaran:
        return []
    kode = k.potret.instansi.kode
    kelas = k.ukur.skala.kelas
    tabel = Tabel(
        kunci="rekapitulasi",
        judul=gabung("Tingkat Pencapaian Sasaran Strategis Tahun ", tahun(k.tahun)),
        kolom=kolom(
            (1, TENGAH), (6, KIRI), (2, TENGAH), (3, TENGAH), *[(1, TENGAH), (2, TENGAH)] * len(kelas)
        ),
        kepala=(
            kepala(
                *(
                    judul_sel(j, tinggi=3)
                    for j in (
                        "No",
                        "Sasaran Strategis",
                        "Jumlah Indikator Sasaran",
                        "Rata-Rata Capaian Kinerja Sasaran (%)",
                    )
                ),
                judul_sel("Tingkat Pencapaian", lebar=2 * len(kelas)),
            ),
            kepala(*(judul_sel(x.nama, lebar=2) for x in kelas)),
            kepala(*(j for _ in kelas for j in ("Jml", "%"))),
        ),
        badan=tuple(_baris_rekap(k)),
        sumber=gabung("Hasil pengukuran kinerja tahun ", tahun(k.tahun)),
    )
    isi = kalimat(
        k,
        "kesimpulan_jumlah",
        tahun=tahun(k.tahun),
        instansi=teks(k.potret.instansi.nama_lengkap),
        sasaran=banyak(k, f"instansi:{kode}.jumlah_sasaran@{k.tahun}", len(k.potret.sasaran)),
        indikator=banyak(k, f"instansi:{kode}.jumlah_indikator@{k.tahun}", len(k.indeks.indikator_sasaran)),
        tabel=(Rujukan("rekapitulasi"),),
    )
    return [*([Paragraf(isi)] if isi else []), tabel, *_kategori(k)]


def _baris_rekap(k: Konteks) -> Iterable[Baris]:
    kelas = k.ukur.skala.kelas
    for t in k.potret.tujuan:
        misi = [m for m in k.potret.misi if m.kode in t.misi]
        if misi:
            yield baris(Sel(_sebutan_misi(misi), 4 + 2 * len(kelas), tebal=True), jenis=JenisBaris.KELOMPOK)
        for s in k.indeks.anak(t.kode):
            if isinstance(s, Sasaran):
                yield _baris_sasaran(k, s)


def _sebutan_misi(misi: Iterable[Misi]) -> Isi:
    return gabung(teks("MISI ", tebal=True), sela(teks(m.nomor, tebal=True) for m in misi))


def _baris_sasaran(k: Konteks, s: Sasaran) -> Baris:
    daftar = k.indeks.indikator_simpul(s.kode, rincian=False)
    rata = k.ukur.capaian_simpul(s.kode)
    dasar = f"sasaran:{s.kode}"
    isi_rata = persen(k, f"{dasar}.capaian@{k.tahun}", rata, lambang=False) if rata is not None else _strip()
    return baris(
        sel(str(k.nomor_sasaran(s.kode))),
        sel(s.uraian),
        Sel(jumlah(k, f"{dasar}.jumlah_indikator@{k.tahun}", len(daftar))),
        Sel(isi_rata),
        *(c for n, _ in enumerate(k.ukur.skala.kelas) for c in _sel_kelas(k, s, n, len(daftar))),
    )


def _strip() -> tuple[Sebaris, ...]:
    return (Tulisan(STRIP),)


def _sel_kelas(k: Konteks, s: Sasaran, nomor: int, dari: int) -> tuple[Sel, Sel]:
    kelas = k.ukur.skala.kelas[nomor]
    cocok = sum(_kelas(k, i.kode) == kelas.nama for i in k.indeks.indikator_simpul(s.kode, rincian=False))
    if not cocok:
        return Sel(_strip()), Sel(_strip())
    dasar = f"sasaran:{s.kode}.predikat_{nomor + 1}"
    bagian = bagi(Decimal(cocok) * SERATUS, Decimal(dari))
    cetak = cetak_angka(bagian, None if bagian == bagian.to_integral_value() else 2)
    angka = k.angka(Fakta(f"{dasar}_persen@{k.tahun}", bagian, cetak, "%", rumus=f"{cocok} / {dari} × 100"))
    return Sel(jumlah(k, f"{dasar}@{k.tahun}", cocok)), Sel((angka,))


def _kelas(k: Konteks, kode: str) -> str:
    hasil = k.ukur.capaian(k.indeks.indikator[kode], k.tahun).nilai
    return "" if hasil is None else k.ukur.predikat(hasil).nama


def _kategori(k: Konteks) -> list[Blok]:
    kode = k.potret.instansi.kode
    semua = [_kelas(k, i.kode) for i in k.indeks.indikator_sasaran]
    rincian = [
        gabung(
            banyak(k, f"instansi:{kode}.predikat_{n}@{k.tahun}", semua.count(x.nama)), f" indikator {x.nama}"
        )
        for n, x in enumerate(k.ukur.skala.kelas, start=1)
        if semua.count(x.nama)
    ]
    hasil: list[Blok] = []
    if rincian:
        isi = kalimat(k, "kesimpulan_kategori", rincian=sela(rincian))
        hasil += [Paragraf(isi)] if isi else []
    if "" in semua:
        tanpa = banyak(k, f"instansi:{kode}.tidak_diukur@{k.tahun}", semua.count(""))
        isi = kalimat(k, "kesimpulan_tidak_diukur", banyak=tanpa, tahun=tahun(k.tahun))
        hasil += [Paragraf(isi)] if isi else []
    return hasil


def rencana_aksi(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the action plan of the coming year."""
    if not k.potret.rencana_aksi:
        return [
            k.kotak(
                CelahLaporan(
                    "rencana_aksi", f"Rencana aksi tahun {k.tahun + 1}", "Perencana", "Rencana Aksi", True
                )
            )
        ]
    tabel = Tabel(
        kunci="rencana_aksi",
        judul=gabung("Rencana Aksi Tahun ", tahun(k.tahun + 1)),
        kolom=kolom((1, TENGAH), (9, KIRI), (4, KIRI), (3, TENGAH), (4, KIRI)),
        kepala=(kepala("No", "Rencana Aksi", "Penanggung Jawab", "Waktu", "Target"),),
        badan=tuple(_baris_aksi(k)),
    )
    return berpengantar(
        tabel,
        "Hasil evaluasi kinerja ditindaklanjuti dengan rencana aksi tahun ",
        tahun(k.tahun + 1),
        " sebagaimana ",
    )


def _baris_aksi(k: Konteks) -> Iterable[Baris]:
    for n, a in enumerate(k.potret.rencana_aksi, start=1):
        kosong = [
            nama
            for nama, isi in (
                ("penanggung jawab", a.penanggung_jawab),
                ("waktu", a.waktu),
                ("target", a.target),
            )
            if not isi
        ]
        yield baris(
            sel(str(n)),
            Sel(gabung(teks(a.uraian), tanda_aksi(k, a)), narasi=f"rencana_aksi:{a.kode}"),
            *(
                sel(isi) if isi else _celah_aksi(k, a.kode, nama, kosong)
                for nama, isi in (
                    ("penanggung jawab", a.penanggung_jawab),
                    ("waktu", a.waktu),
                    ("target", a.target),
                )
            ),
        )


def _celah_aksi(k: Konteks, kode: str, nama: str, kosong: list[str]) -> Sel:
    pesan = f"Rencana aksi {kode}: {', '.join(kosong)}"
    return Sel((k.tandai(CelahLaporan(f"rencana_aksi:{kode}", pesan, "Perencana", "Rencana Aksi"), nama),))


def tanda_tangan(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the signature block of the head of the agency."""
    return [TandaTangan(tempat_tanggal(k), (kepala_pd(k),))]


def penutup(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return the closing sentence and the signature."""
    nama = teks(k.potret.instansi.nama_lengkap)
    isi = kalimat(k, "kesimpulan_penutup", instansi=nama, tahun=tahun(k.tahun))
    return [*([Paragraf(isi)] if isi else []), *tanda_tangan(k, lingkup)]


def tempat_tanggal(k: Konteks) -> Isi:
    """Return place and date of signing; the date is a gap while it is not set."""
    tempat = k.potret.instansi.tempat
    if k.potret.tanggal_laporan is not None:
        return gabung(f"{tempat}, ", tanggal(k.potret.tanggal_laporan))
    celah = CelahLaporan("identitas:tanggal_laporan", "Tanggal laporan", "Perencana", "Identitas", wajib=True)
    return gabung(f"{tempat}, ", k.tandai(celah, "tanggal laporan"))


def kepala_pd(k: Konteks, pada: date | None = None) -> Pihak:
    """Return the head of the agency on a day as signing party; an empty name is a gap that does not block.

    Without a day it is that of the report.
    """
    pejabat = k.indeks.pejabat(PeranPejabat.KEPALA_PD, pada or k.potret.tanggal_laporan)
    i = k.potret.instansi
    if pejabat is None or not pejabat.nama:
        k.tandai(
            CelahLaporan(
                "pejabat:kepala_pd", "Nama dan NIP kepala perangkat daerah", "Sekretariat", "Pejabat"
            )
        )
    if pejabat is None:
        return Pihak("", f"Kepala {i.nama_lengkap}")
    return Pihak("", pejabat.sebutan, pejabat.nama, pejabat.pangkat, pejabat.nip)
