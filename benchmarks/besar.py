"""An invented report of any size, the same for the same seed, with every text filled in.

``BESAR`` is the yardstick of the measurements: 200 indicators, at least 40 numbered tables and about 60 pages
in the outline "sasaran".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, TotalAnggaran
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import Indikator, Lingkup, Pembanding, Realisasi, Target
from akuntabel.kinerja.instansi import Fungsi, Instansi, Isu, Pejabat, PeranPejabat, UnitKerja
from akuntabel.kinerja.narasi import LingkupBagian, Narasi, daftar_bagian
from akuntabel.kinerja.pohon import (
    Kegiatan,
    Misi,
    PeranProgram,
    Program,
    Sasaran,
    Subkegiatan,
    Tujuan,
    Visi,
)
from akuntabel.kinerja.potret import Potret
from akuntabel.peraturan import ambil
from benchmarks.kosakata import KARYA, POKOK, UKURAN, frasa, kalimat, naskah, singkat

TAHUN = 2025
PERIODE = range(2022, 2027)
_PUSAT = ("uu_23_2014", "pp_8_2006", "perpres_29_2014", "permenpanrb_53_2014", "permendagri_86_2017")
_BIDANG = ("Perencanaan", "Pelayanan", "Pengembangan", "Pengendalian", "Kemitraan")


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How much of everything: ``rincian`` are the indicators of each node of the program tree."""

    sasaran: int
    indikator: int
    kegiatan: int
    subkegiatan: int
    rincian: int = 2


BESAR = Ukuran(sasaran=4, indikator=2, kegiatan=4, subkegiatan=70)
SEDANG = Ukuran(sasaran=2, indikator=3, kegiatan=3, subkegiatan=24, rincian=1)


@dataclass(slots=True)
class _Isi:
    """The rows of a Potret while they are being drawn."""

    acak: Random
    ukuran: Ukuran
    baris: dict[str, list[object]] = field(default_factory=dict)

    def tambah(self, nama: str, *baris: object) -> None:
        self.baris.setdefault(nama, []).extend(baris)

    @property
    def pokok(self) -> str:
        return self.acak.choice(POKOK)


def potret_besar(benih: int = 0, ukuran: Ukuran = BESAR) -> Potret:
    """Return an invented Potret; another ``benih`` gives other names, figures and texts."""
    isi = _Isi(Random(benih), ukuran)
    nama, daerah = "Dinas Pelayanan Rekaan", f"Kabupaten Contoh {benih + 1}"
    for langkah in (_organisasi, _dokumen, _rencana, _program, _anggaran, _analisis, _narasi):
        langkah(isi)
    instansi = Instansi(
        kode="DINAS", nama=nama, pemerintah=daerah, tempat="Contoh", bidang_urusan="Pelayanan Rekaan",
        urusan="Urusan Pemerintahan Wajib yang Tidak Berkaitan dengan Pelayanan Dasar",
        kepala_daerah="Bupati", alamat="Jalan Contoh Nomor 1", telepon="(0000) 000000",
        tugas="membantu Bupati melaksanakan urusan pemerintahan bidang pelayanan rekaan",
        laman="https://dinas.example", pos_el="dinas@contoh.example", catatan="Seluruh isi direka.",
    )  # fmt: skip
    baris = {nama: tuple(rangkaian) for nama, rangkaian in isi.baris.items()}
    return Potret(tahun=TAHUN, instansi=instansi, tanggal_laporan=date(2026, 2, 20), **baris)  # type: ignore[arg-type]


def _organisasi(isi: _Isi) -> None:
    isi.tambah("unit", UnitKerja("U0", "Kepala Dinas"), UnitKerja("U1", "Sekretariat", "U0"))
    for n, bidang in enumerate(_BIDANG, start=2):
        isi.tambah("unit", UnitKerja(f"U{n}", f"Bidang {bidang}", "U0"))
        isi.tambah("unit", UnitKerja(f"U{n}A", f"Seksi {bidang} Wilayah", f"U{n}"))
    for n in range(1, 8):
        isi.tambah("fungsi", Fungsi(f"F{n}", f"melaksanakan {isi.acak.choice(KARYA).lower()} {isi.pokok}"))
        isi.tambah("isu", Isu(f"ISU{n}", frasa(isi.acak, isi.pokok), f"U{n % 6 + 1}"))
    isi.tambah(
        "pejabat",
        Pejabat("KADIS", PeranPejabat.KEPALA_PD, "Kepala Dinas Pelayanan Rekaan", "Contoh Nama Rekaan"),
        Pejabat("BUPATI", PeranPejabat.KEPALA_DAERAH, "Bupati Contoh", "Misal Bukan Orang Nyata"),
    )


def _dokumen(isi: _Isi) -> None:
    for kode in _PUSAT:
        aturan = ambil(kode)
        isi.tambah("dokumen", Dokumen(
            kode.upper(), JenisDokumen.PERATURAN, aturan.judul, tahun=aturan.tahun, dasar_hukum=True,
            peraturan=kode,
        ))  # fmt: skip
    for jenis in (JenisDokumen.RPJMD, JenisDokumen.RENSTRA, JenisDokumen.IKU):
        isi.tambah("dokumen", Dokumen(
            jenis.name, jenis, f"{jenis.value} Contoh", tahun=2021, tanggal=date(2021, 9, 6),
            periode_awal=PERIODE[0], periode_akhir=PERIODE[-1],
        ))  # fmt: skip
    for jenis in (JenisDokumen.SOTK, JenisDokumen.TUPOKSI):
        judul = f"Peraturan Bupati tentang {jenis.value}"
        isi.tambah("dokumen", Dokumen(jenis.name, jenis, judul, tahun=2021))
    for tahun in range(2023, TAHUN + 1):
        judul = f"Perjanjian Kinerja Tahun {tahun}"
        tanggal = date(tahun, 1, 30)
        isi.tambah("dokumen", Dokumen(f"PK-{tahun}", JenisDokumen.PK, judul, tahun=tahun, tanggal=tanggal))
    isi.tambah("dokumen", Dokumen(f"DPPA-{TAHUN - 1}", JenisDokumen.DPPA, "DPPA Tahun Lalu", tahun=TAHUN - 1))
    for jenis in (JenisDokumen.RENJA, JenisDokumen.DPA, JenisDokumen.DPPA):
        judul = f"{jenis.value} Tahun {TAHUN}"
        isi.tambah("dokumen", Dokumen(f"{jenis.name}-{TAHUN}", jenis, judul, tahun=TAHUN))


def _rencana(isi: _Isi) -> None:
    isi.tambah("visi", Visi("V", f"Terwujudnya {isi.pokok} yang merata dan tepercaya", "RPJMD"))
    for n in range(1, 3):
        isi.tambah("misi", Misi(f"M{n}", str(n), f"Meningkatkan mutu {isi.pokok}"))
        isi.tambah("tujuan", Tujuan(f"T{n}", f"Meningkatnya mutu {isi.pokok}", (f"M{n}",)))
        _indikator(isi, f"IT{n}", f"T{n}", iku=False)
    for n in range(1, isi.ukuran.sasaran + 1):
        isi.tambah("sasaran", Sasaran(f"S{n}", f"Meningkatnya layanan {isi.pokok}", f"T{n % 2 + 1}"))
        for i in range(1, isi.ukuran.indikator + 1):
            _indikator(isi, f"I{n}.{i}", f"S{n}", iku=True)


def _indikator(isi: _Isi, kode: str, induk: str, *, iku: bool) -> None:
    """Add an indicator with targets of the whole Renstra, results of three years and comparators."""
    turun, pokok = isi.acak.random() < 0.3, isi.pokok
    nama = f"{'Angka keluhan atas' if turun else isi.acak.choice(UKURAN)} {pokok} {kode}"
    isi.tambah("indikator", Indikator(
        kode, induk, nama, "kasus" if turun else "%", arah=Arah.TURUN if turun else Arah.NAIK, iku=iku,
        desimal=0 if turun else 2, definisi=kalimat(isi.acak, pokok),
        pembilang="" if turun else f"Jumlah {pokok} selesai",
        penyebut="" if turun else f"Jumlah {pokok}", faktor=None if turun else Decimal(100),
        sumber_data="Laporan triwulanan bidang", penanggung_jawab="Kepala Bidang", frekuensi="Tahunan",
        mekanisme=kalimat(isi.acak, pokok),
    ))  # fmt: skip
    dasar = isi.acak.randint(60, 72)
    sasaran = {t: Decimal(dasar + (-3 if turun else 4) * (t - PERIODE[0])) for t in PERIODE}
    for tahun, nilai in sasaran.items():
        isi.tambah("target", Target(kode, "RENSTRA", tahun, nilai))
    isi.tambah("target", Target(kode, f"RENJA-{TAHUN}", TAHUN, sasaran[TAHUN]))
    for tahun in range(2023, TAHUN + 1):
        isi.tambah("target", Target(kode, f"PK-{tahun}", tahun, sasaran[tahun]))
        isi.tambah("realisasi", _realisasi(isi, kode, tahun, sasaran[tahun], utuh=turun))
    for lingkup in (Lingkup.NASIONAL, Lingkup.PROVINSI):
        isi.tambah("pembanding", Pembanding(
            f"B-{kode}-{lingkup.name}", kode, lingkup, lingkup.value.title(), nama,
            Decimal(isi.acak.randint(60, 80)), "kasus" if turun else "%", TAHUN, "Seluruh wilayah", True,
            "definisi dan satuannya sama.", "Publikasi rekaan",
        ))  # fmt: skip


def _realisasi(isi: _Isi, kode: str, tahun: int, sasaran: Decimal, *, utuh: bool) -> Realisasi:
    """Return a result between 84 and 108 per cent of the target, of a percentage by its two parts."""
    persen = sasaran * isi.acak.randint(84, 108) / 100
    sumber = f"Laporan Kinerja Tahun {tahun}"
    if utuh:
        return Realisasi(kode, tahun, nilai=persen.quantize(Decimal(1)), sumber=sumber)
    penyebut = Decimal(isi.acak.randint(400, 9000))
    pembilang = (min(persen, Decimal(100)) * penyebut / 100).quantize(Decimal(1))
    return Realisasi(kode, tahun, pembilang=pembilang, penyebut=penyebut, sumber=sumber)


def _program(isi: _Isi) -> None:
    """Add one program per sasaran and one that runs the office, with kegiatan and subkegiatan below them."""
    induk = []
    for p in range(isi.ukuran.sasaran + 1):
        peran = PeranProgram.PENDUKUNG if p else PeranProgram.PENUNJANG
        nama = f"Program {isi.acak.choice(KARYA)} {isi.pokok.title()}"
        isi.tambah("program", Program(f"P{p}", nama, f"9.01.{p + 1:02}", peran, f"S{p}" if p else ""))
        _rincian(isi, f"P{p}")
        for k in range(1, isi.ukuran.kegiatan + 1):
            induk.append(kode := f"P{p}.{k}")
            nama = f"{isi.acak.choice(KARYA)} {isi.pokok.title()}"
            isi.tambah("kegiatan", Kegiatan(kode, nama, f"P{p}", f"9.01.{p + 1:02}.2.{k:02}"))
            _rincian(isi, kode)
    for n in range(isi.ukuran.subkegiatan):
        kegiatan, urutan = induk[n % len(induk)], n // len(induk) + 1
        nama = f"{isi.acak.choice(KARYA)} {isi.pokok.title()} Tingkat Kecamatan"
        isi.tambah("subkegiatan", Subkegiatan(f"{kegiatan}.{urutan}", nama, kegiatan, f"9.01.{n + 1:04}"))
        _rincian(isi, f"{kegiatan}.{urutan}")


def _rincian(isi: _Isi, induk: str) -> None:
    for n in range(1, isi.ukuran.rincian + 1):
        kode, satuan = f"{induk}.I{n}", isi.acak.choice(("dokumen", "kegiatan", "orang", "laporan"))
        isi.tambah("indikator", Indikator(kode, induk, f"Jumlah {satuan} {isi.pokok}", satuan, desimal=0))
        sasaran = Decimal(isi.acak.randint(20, 400))
        isi.tambah("target", Target(kode, f"DPPA-{TAHUN}", TAHUN, sasaran))
        hasil = (sasaran * isi.acak.randint(70, 105) / 100).quantize(Decimal(1))
        isi.tambah("realisasi", Realisasi(kode, TAHUN, nilai=hasil, sumber="Laporan bidang"))


def _anggaran(isi: _Isi) -> None:
    total = terpakai = Decimal(0)
    for sub in isi.baris["subkegiatan"]:
        assert isinstance(sub, Subkegiatan)
        pagu = Decimal(isi.acak.randint(80, 4000) * 1_000_000)
        uang = pagu * isi.acak.randint(8600, 9999) // 10000
        isi.tambah("pagu", *(Pagu(sub.kode, f"{d}-{TAHUN}", pagu) for d in ("DPA", "DPPA")))
        isi.tambah(
            "realisasi_anggaran", RealisasiAnggaran(sub.kode, uang, sumber="Laporan realisasi anggaran")
        )
        total, terpakai = total + pagu, terpakai + uang
    isi.tambah("total_anggaran", TotalAnggaran(TAHUN, f"DPPA-{TAHUN}", total, realisasi=terpakai))
    lalu = total * 9 // 10
    isi.tambah(
        "total_anggaran", TotalAnggaran(TAHUN - 1, f"DPPA-{TAHUN - 1}", lalu, realisasi=lalu * 95 // 100)
    )


def _perihal(isi: _Isi, nama: str, awalan: str = "") -> list[str]:
    return [kode for b in isi.baris[nama] if (kode := str(getattr(b, "kode", ""))).startswith(awalan)]


def _analisis(isi: _Isi) -> None:
    for kode in (k for k in _perihal(isi, "indikator", "I") if k):
        pokok = isi.pokok
        for jenis in (JenisAnalisis.PENDUKUNG, JenisAnalisis.PENGHAMBAT, JenisAnalisis.SOLUSI):
            menjawab = f"A-{kode}-PENGHAMBAT" if jenis is JenisAnalisis.SOLUSI else ""
            isi.tambah(
                "analisis",
                Analisis(f"A-{kode}-{jenis.name}", kode, jenis, kalimat(isi.acak, pokok), menjawab),
            )
        isi.tambah("rencana_aksi", RencanaAksi(
            f"RA-{kode}", kalimat(isi.acak, pokok), kode, f"A-{kode}-PENGHAMBAT", "Kepala Bidang",
            "Triwulan II 2026", "Satu laporan setiap triwulan",
        ))  # fmt: skip
    for kode in _perihal(isi, "sasaran"):
        isi.tambah(
            "analisis", Analisis(f"A-{kode}", kode, JenisAnalisis.EFISIENSI, kalimat(isi.acak, isi.pokok))
        )
    for kode in (*_perihal(isi, "program"), *_perihal(isi, "kegiatan")):
        isi.tambah("analisis", Analisis(f"A-{kode}", kode, JenisAnalisis.PROGRAM, singkat(isi.acak)))


def _narasi(isi: _Isi) -> None:
    kode = {
        LingkupBagian.DOKUMEN: [""],
        LingkupBagian.SASARAN: _perihal(isi, "sasaran"),
        LingkupBagian.INDIKATOR: [k for k in _perihal(isi, "indikator", "I") if not k.startswith("IT")],
    }
    for bagian in daftar_bagian():
        for k in kode[bagian.lingkup]:
            teks = kalimat(isi.acak, isi.pokok) if k else naskah(isi.acak, isi.pokok, 2, 3)
            isi.tambah("narasi", Narasi(f"{bagian.kunci}:{k}" if k else bagian.kunci, teks))
