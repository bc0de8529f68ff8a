"""BAB III B: budget and spending of the programs of the Perjanjian Kinerja."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from akuntabel.bilangan import cetak_rupiah
from akuntabel.fakta import Fakta
from akuntabel.kinerja.belanja import Uang, jumlahkan, serap
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran
from akuntabel.laporan.angka import STRIP, persen_serapan, uang
from akuntabel.laporan.bab.efisiensi import kunci_pagu_sasaran, realisasi_sasaran, serapan_sasaran
from akuntabel.laporan.bab.grafik import gambar_serapan
from akuntabel.laporan.bab.organisasi import uang_total
from akuntabel.laporan.bab.program import jenis_simpul, jumlah_program, kunci_total
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat
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
from akuntabel.laporan.tulis import Isi, gabung, sel_angka, tahun, teks
from akuntabel.naskah import Baris, Blok, JenisBaris, Paragraf, Sel, Tabel, Tulisan

_SEBAGIAN = "Sebagian subkegiatannya mendukung sasaran lain; di sini hanya bagian untuk sasaran di atasnya."


def realisasi_anggaran(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 3.9, its chart and what the figures say."""
    if not k.potret.realisasi_anggaran:
        return [
            k.kotak(
                CelahLaporan(
                    "anggaran:realisasi",
                    "Realisasi anggaran",
                    "Subbagian keuangan",
                    "Realisasi Anggaran",
                    wajib=True,
                )
            )
        ]
    catatan = CatatanTabel()
    badan = tuple(_baris(k, catatan))
    _selisih_dokumen(k, catatan)
    tabel = Tabel(
        kunci="realisasi_anggaran",
        judul=gabung("Anggaran dan Realisasi Program dan Kegiatan Tahun ", tahun(k.tahun)),
        kolom=kolom((9, KIRI), (4, KANAN), (4, KANAN), (2, TENGAH)),
        kepala=(kepala("Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian (%)"), nomor_kolom(4)),
        badan=badan,
        sumber=sumber_teks(r.sumber for r in k.potret.realisasi_anggaran),
        catatan=catatan.baris,
    )
    berawal = berpengantar(
        tabel,
        "Anggaran yang digunakan untuk mewujudkan kinerja sesuai dengan Perjanjian Kinerja disajikan pada ",
    )
    gambar = gambar_serapan(k, k.potret.program)
    return [*berawal, *_kalimat(k), *([gambar] if gambar else [])]


def _baris(k: Konteks, catatan: CatatanTabel) -> Iterable[Baris]:
    for s in k.potret.sasaran:
        daftar = k.indeks.program_sasaran(s.kode)
        if daftar:
            yield _baris_sasaran(k, s, catatan)
            yield from (b for p in daftar for b in _baris_program(k, p, s.kode, catatan))
    sisa = _program_sisa(k)
    if sisa:
        yield _baris_sisa(k, sisa, catatan)
        yield from (b for p in sisa for b in _baris_program(k, p, "", catatan))
    yield _baris_jumlah(k, "Jumlah", "", total(k), catatan)


def _program_sisa(k: Konteks) -> list[Program]:
    """Return the programs, or those with a part, that serve no sasaran."""
    return [p for p in k.potret.program if not _milik(k, p)]


def _milik(k: Konteks, p: Program) -> bool:
    """Tell whether all of a program serves some sasaran."""
    tanpa = (k.belanja.pagu.bagian(p.kode, ""), k.belanja.realisasi.bagian(p.kode, ""))
    return tanpa == (None, None) and any(p in k.indeks.program_sasaran(s.kode) for s in k.potret.sasaran)


def _baris_sasaran(k: Konteks, s: Sasaran, catatan: CatatanTabel) -> Baris:
    return baris(
        Sel(teks(s.uraian, tebal=True)),
        sel_angka(uang(k, kunci_pagu_sasaran(k, s), k.belanja.pagu.sasaran(s.kode), catatan), tebal=True),
        sel_angka(realisasi_sasaran(k, s, catatan), tebal=True),
        Sel(serapan_sasaran(k, s, lambang=False), tebal=True),
        jenis=JenisBaris.SUBJUMLAH,
    )


def _baris_sisa(k: Konteks, program: list[Program], catatan: CatatanTabel) -> Baris:
    penunjang = all(p in k.indeks.program_penunjang for p in program)
    sebutan = "Program penunjang urusan" if penunjang else "Program yang tidak mendukung sasaran"
    isi = tuple(
        jumlahkan((p.kode, buku.bagian(p.kode, "")) for p in program)
        for buku in (k.belanja.pagu, k.belanja.realisasi)
    )
    return _baris_jumlah(k, sebutan, "tanpa_sasaran", (isi[0], isi[1]), catatan)


def total(k: Konteks) -> tuple[Uang | None, Uang | None]:
    """Return ceiling and spending over all programs."""
    return (
        jumlah_program(k.belanja, k.potret.program),
        jumlahkan((p.kode, k.belanja.realisasi.simpul(p.kode)) for p in k.potret.program),
    )


def _baris_jumlah(
    k: Konteks, sebutan: str, kelompok: str, isi: tuple[Uang | None, Uang | None], catatan: CatatanTabel
) -> Baris:
    pagu, terpakai = isi
    akhiran = f"_{kelompok}" if kelompok else ""
    kunci = kunci_total(k, f"serapan{akhiran}")
    return baris(
        Sel(teks(sebutan, tebal=True)),
        sel_angka(uang(k, kunci_total(k, f"pagu{akhiran}"), pagu, catatan), tebal=True),
        sel_angka(uang(k, kunci_total(k, f"realisasi_anggaran{akhiran}"), terpakai, catatan), tebal=True),
        Sel(_persen(k, kunci, serap(terpakai, pagu).nilai), tebal=True),
        jenis=JenisBaris.SUBJUMLAH if kelompok else JenisBaris.JUMLAH,
    )


def _baris_program(k: Konteks, p: Program, sasaran: str, catatan: CatatanTabel) -> Iterable[Baris]:
    yield _baris_simpul(k, p, sasaran, catatan)
    for kegiatan in k.indeks.anak(p.kode):
        terpakai = k.belanja.realisasi.bagian(kegiatan.kode, sasaran)
        if isinstance(kegiatan, Kegiatan) and terpakai is not None:
            yield _baris_simpul(k, kegiatan, sasaran, catatan)


def _baris_simpul(k: Konteks, simpul: Program | Kegiatan, sasaran: str, catatan: CatatanTabel) -> Baris:
    pagu = k.belanja.pagu.bagian(simpul.kode, sasaran)
    terpakai = k.belanja.realisasi.bagian(simpul.kode, sasaran)
    semua = k.belanja.pagu.simpul(simpul.kode), k.belanja.realisasi.simpul(simpul.kode)
    utuh = [u.jumlah if u else None for u in (pagu, terpakai)] == [u.jumlah if u else None for u in semua]
    dasar, akhiran, versi = f"{jenis_simpul(simpul)}:{simpul.kode}", "", ""
    nama = teks(simpul.nama)
    if not utuh:
        akhiran, versi = "_bagian", f"/{sasaran or '-'}"
        nama = gabung(nama, catatan.tanda(teks(_SEBAGIAN)))
    dokumen = k.belanja.dokumen
    versi_pagu = versi or (f"/{dokumen.kode}" if dokumen else "")
    return baris(
        Sel(nama, inden=1 if isinstance(simpul, Program) else 2),
        sel_angka(uang(k, f"{dasar}.pagu{akhiran}@{k.tahun}{versi_pagu}", pagu, catatan)),
        sel_angka(uang(k, f"{dasar}.realisasi_anggaran{akhiran}@{k.tahun}{versi}", terpakai, catatan)),
        Sel(_persen(k, f"{dasar}.serapan{akhiran}@{k.tahun}{versi}", serap(terpakai, pagu).nilai)),
    )


def _persen(k: Konteks, kunci: str, nilai: Decimal | None) -> Isi:
    return persen_serapan(k, kunci, nilai, lambang=False) if nilai is not None else (Tulisan(STRIP),)


def _selisih_dokumen(k: Konteks, catatan: CatatanTabel) -> None:
    """Say openly when a budget document states another total than the programs."""
    pagu, _ = total(k)
    tahun_ini = k.belanja.total_dokumen(k.tahun)
    resmi = sum((t.pagu for t in tahun_ini), Decimal(0))
    if not tahun_ini or pagu is None or resmi == pagu.jumlah:
        return
    selisih = Fakta(
        kunci_total(k, "selisih_dokumen"), resmi - pagu.jumlah, cetak_rupiah(resmi - pagu.jumlah), "Rp"
    )
    dokumen = k.indeks.dokumen.get(tahun_ini[0].dokumen)
    judul = dokumen.judul if dokumen else "dokumen anggaran"
    if len(tahun_ini) == 1:
        catatan.tambah(
            f"Total menurut {judul} adalah Rp",
            uang_total(k, tahun_ini[0]),
            "; selisih ",
            (k.angka(selisih),),
            " terhadap jumlah program pada tabel ini belum dirinci.",
        )
    pesan = f"Rincian program atas selisih {cetak_rupiah(resmi - pagu.jumlah)} dengan total {judul}"
    k.tandai(CelahLaporan("anggaran:selisih_dokumen", pesan, "Subbagian keuangan", "Pagu"))


def _kalimat(k: Konteks) -> list[Blok]:
    pagu, terpakai = total(k)
    serapan = serap(terpakai, pagu).nilai
    if pagu is None or terpakai is None or serapan is None:
        return []
    sisa = Uang(pagu.jumlah - terpakai.jumlah, terpakai.diturunkan)
    isi = kalimat(
        k,
        "anggaran_serapan",
        tahun=tahun(k.tahun),
        pagu=uang(k, kunci_total(k, "pagu"), pagu, lambang=True),
        realisasi=uang(k, kunci_total(k, "realisasi_anggaran"), terpakai, lambang=True),
        serapan=persen_serapan(k, kunci_total(k, "serapan"), serapan),
        sisa=uang(k, kunci_total(k, "sisa_anggaran"), sisa, lambang=True),
    )
    return [Paragraf(p) for p in (isi, _rentang(k)) if p]


def _rentang(k: Konteks) -> Isi:
    nilai = [(n, p) for p in k.potret.program if (n := k.belanja.serapan(p.kode).nilai) is not None]
    if len(nilai) < 3:
        return ()
    rendah, terendah = min(nilai, key=lambda x: x[0])
    tinggi, tertinggi = max(nilai, key=lambda x: x[0])
    return kalimat(
        k,
        "anggaran_rentang",
        tertinggi=teks(tertinggi.nama),
        serapan_tertinggi=persen_serapan(k, f"program:{tertinggi.kode}.serapan@{k.tahun}", tinggi),
        terendah=teks(terendah.nama),
        serapan_terendah=persen_serapan(k, f"program:{terendah.kode}.serapan@{k.tahun}", rendah),
    )
