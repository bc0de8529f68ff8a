"""BAB III, programs: which program and kegiatan supported their sasaran, by a declared threshold."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from akuntabel.bilangan import cetak_angka
from akuntabel.kinerja.analisis import JenisAnalisis
from akuntabel.kinerja.capaian import rata_rata
from akuntabel.kinerja.indeks import Simpul
from akuntabel.kinerja.indikator import Indikator, StatusRealisasi
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran, Tujuan
from akuntabel.laporan.angka import STRIP, banyak, capaian
from akuntabel.laporan.bab.pengukuran import kunci_tabel
from akuntabel.laporan.bab.penyebab import tertulis
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat, untai
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.rangka import (
    KIRI,
    KOSONG,
    TENGAH,
    baris,
    berpengantar,
    kepala,
    kolom,
    nomor_kolom,
    sumber_realisasi,
)
from akuntabel.laporan.tulis import Isi, awal_besar, sel, tahun, teks
from akuntabel.naskah import Baris, Blok, Paragraf, Sel, Tabel, Tulisan

_KEPALA = (
    kepala(
        "No",
        "Tujuan/Sasaran",
        "Indikator Kinerja",
        "Capaian (%)",
        "Program/Kegiatan",
        "Indikator Kinerja",
        "Capaian (%)",
        "Menunjang/Tidak Menunjang",
        "Analisis",
    ),
    nomor_kolom(9),
)


class Sokongan(Enum):
    """Whether a node supported its sasaran; what cannot be measured is neither."""

    MENUNJANG = "Menunjang"
    TIDAK = "Tidak menunjang"
    TIDAK_DIUKUR = "Tidak dapat diukur"


def sokongan(k: Konteks, kode: str) -> Sokongan:
    """Return the status of a node: capaian of its indicators against the declared threshold.

    Where no result is known, the capaian its sources state is used.
    """
    rata = k.ukur.capaian_simpul(kode)
    if rata is None:
        rata = rata_rata([_tertulis(k, i) for i in k.indeks.indikator_simpul(kode, rincian=False)])
    if rata is None:
        return Sokongan.TIDAK_DIUKUR
    return Sokongan.MENUNJANG if rata >= k.potret.pengaturan.batas_menunjang else Sokongan.TIDAK


def _tertulis(k: Konteks, i: Indikator) -> Decimal | None:
    catatan = k.ukur.realisasi(i, k.tahun).baris
    return None if catatan is None else catatan.capaian_dokumen


def tabel_menunjang(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.8: tujuan, sasaran, programs and kegiatan with capaian, status and analysis."""
    catatan = CatatanTabel()
    batas = cetak_angka(k.potret.pengaturan.batas_menunjang)
    catatan.tambah(f"Menunjang: rata-rata capaian indikatornya sekurang-kurangnya {batas}%.")
    catatan.tambah("Yang tidak diukur tahun ini tidak dinilai menunjang atau tidak.")
    tabel = Tabel(
        kunci=kunci_tabel("menunjang", k, lingkup),
        judul=teks("Analisis Keberhasilan dan Kegagalan Program dan Kegiatan"),
        kolom=kolom(
            (1, TENGAH),
            (4, KIRI),
            (4, KIRI),
            (2, TENGAH),
            (5, KIRI),
            (4, KIRI),
            (2, TENGAH),
            (3, TENGAH),
            (5, KIRI),
        ),
        kepala=_KEPALA,
        badan=tuple(_baris(k, lingkup, catatan)),
        sumber=sumber_realisasi(k, [i.kode for i in k.potret.indikator]),
        catatan=catatan.baris,
    )
    return berpengantar(
        tabel, "Program dan kegiatan yang menunjang keberhasilan ataupun kegagalan kinerja disajikan pada "
    )


def _baris(k: Konteks, lingkup: Lingkup, catatan: CatatanTabel) -> Iterable[Baris]:
    for nomor, simpul in enumerate(_simpul(k, lingkup), start=1):
        isi = k.indeks.indikator_simpul(simpul.kode, rincian=False)
        yield from _baris_simpul(k, str(nomor), simpul, isi, catatan)


def _simpul(k: Konteks, lingkup: Lingkup) -> Iterable[Simpul]:
    dilalui: set[str] = set()
    for s in lingkup:
        tujuan = k.indeks.simpul.get(s.tujuan)
        if isinstance(tujuan, Tujuan) and tujuan.kode not in dilalui:
            dilalui.add(tujuan.kode)
            yield tujuan
        yield s
        for p in k.indeks.program_sasaran(s.kode):
            yield p
            yield from k.indeks.kegiatan_sasaran(p.kode, s.kode)


def _baris_simpul(
    k: Konteks, nomor: str, simpul: Simpul, isi: tuple[Indikator, ...], catatan: CatatanTabel
) -> Iterable[Baris]:
    strategis = isinstance(simpul, Tujuan | Sasaran)
    tinggi = max(len(isi), 1)
    for n in range(tinggi):
        i = isi[n] if isi else None
        angka = (sel(i.nama), Sel(capaian(k, i, k.tahun, catatan))) if i else (Sel((Tulisan(STRIP),)),) * 2
        nama = [_nama(simpul, tinggi)] if n == 0 else []
        ekor = [_status(k, simpul, tinggi), _analisis(k, simpul, tinggi)] if n == 0 else []
        depan = [Sel(teks(nomor), tinggi=tinggi)] if n == 0 else []
        tengah = (
            [*nama, *angka, KOSONG, KOSONG, KOSONG] if strategis else [KOSONG, KOSONG, KOSONG, *nama, *angka]
        )
        yield baris(*depan, *tengah, *ekor)


def _nama(simpul: Simpul, tinggi: int) -> Sel:
    if isinstance(simpul, Tujuan | Sasaran):
        return Sel(teks(simpul.uraian, tebal=True), tinggi=tinggi)
    if isinstance(simpul, Program):
        return Sel(teks(simpul.nama.upper(), tebal=True), tinggi=tinggi)
    return Sel(teks(simpul.nama), tinggi=tinggi, inden=1)


def _status(k: Konteks, simpul: Simpul, tinggi: int) -> Sel:
    if isinstance(simpul, Tujuan | Sasaran):
        return Sel((Tulisan(STRIP),), tinggi=tinggi)
    return Sel(teks(sokongan(k, simpul.kode).value), tinggi=tinggi)


def _analisis(k: Konteks, simpul: Simpul, tinggi: int) -> Sel:
    tertulis_di = next(
        (a for a in k.potret.analisis if a.perihal == simpul.kode and a.jenis is JenisAnalisis.PROGRAM), None
    )
    if tertulis_di is not None:
        isi = tertulis(k, tertulis_di)
        return Sel(isi.isi, tinggi=tinggi, narasi=isi.narasi)
    if isinstance(simpul, Program | Kegiatan):
        if sokongan(k, simpul.kode) is Sokongan.TIDAK:
            pesan = f"Analisis mengapa {simpul.nama} tidak menunjang"
            celah = CelahLaporan(
                f"analisis:{simpul.kode}.program", pesan, "Bidang penanggung jawab", "Analisis"
            )
            return Sel((k.tandai(celah, "analisis"),), tinggi=tinggi)
        alasan = _alasan_tidak_diukur(k, simpul.kode)
        return Sel(teks(awal_besar(alasan)) if alasan else (Tulisan(STRIP),), tinggi=tinggi)
    return Sel((Tulisan(STRIP),), tinggi=tinggi)


def _alasan_tidak_diukur(k: Konteks, kode: str) -> str:
    for i in k.indeks.indikator_simpul(kode, rincian=False):
        hasil = k.ukur.realisasi(i, k.tahun)
        if hasil.baris and hasil.status in (
            StatusRealisasi.TIDAK_ADA_KEJADIAN,
            StatusRealisasi.TIDAK_BERLAKU,
        ):
            return hasil.baris.alasan
    return ""


def ulasan_menunjang(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return for each sasaran how many programs and kegiatan supported it, and what people wrote."""
    hasil: list[Blok] = []
    for s in lingkup:
        if not k.indeks.program_sasaran(s.kode):
            pesan = f"program dan kegiatan yang mendukung sasaran {s.uraian}"
            hasil.append(
                k.kotak(CelahLaporan(f"program:{s.kode}", pesan, "Perencana", "Program", wajib=True))
            )
        isi = _kalimat(k, s)
        hasil += [Paragraf(isi)] if isi else []
        hasil += bagian(k, "program", s.kode)
    return hasil


def _kalimat(k: Konteks, s: Sasaran) -> Isi:
    kode = [x.kode for x in _simpul(k, (s,)) if isinstance(x, Program | Kegiatan)]
    status = [sokongan(k, x) for x in kode]
    ya, tidak, kosong = (status.count(x) for x in Sokongan)
    dasar = f"sasaran:{s.kode}"
    bagian_kalimat = []
    if ya + tidak:
        bagian_kalimat.append(
            kalimat(
                k,
                "menunjang_sebagian" if tidak else "menunjang_semua",
                s.kode,
                banyak=banyak(k, f"{dasar}.program_diukur@{k.tahun}", ya + tidak),
                menunjang=banyak(k, f"{dasar}.program_menunjang@{k.tahun}", ya),
                tidak=banyak(k, f"{dasar}.program_tidak_menunjang@{k.tahun}", tidak),
            )
        )
    if kosong:
        tidak_diukur = banyak(k, f"{dasar}.program_tidak_diukur@{k.tahun}", kosong)
        bagian_kalimat.append(
            kalimat(k, "menunjang_tidak_diukur", s.kode, banyak=tidak_diukur, tahun=tahun(k.tahun))
        )
    return untai(*bagian_kalimat)
