"""BAB III, causes: factors beside the solutions that answer them, as people wrote them."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis
from akuntabel.kinerja.capaian import SERATUS
from akuntabel.kinerja.indikator import Indikator
from akuntabel.laporan.angka import STRIP, bersatuan, realisasi, target
from akuntabel.laporan.angka import capaian as cetak_capaian
from akuntabel.laporan.bab.pengukuran import kunci_tabel
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian, urai_baris
from akuntabel.laporan.rangka import KIRI, TENGAH, berpengantar, kepala, kolom, nomor_kolom, sumber_realisasi
from akuntabel.laporan.tahun_lalu import tanda_analisis
from akuntabel.laporan.tulis import Isi, gabung, sel, teks
from akuntabel.naskah import Baris, Blok, GantiBaris, Sel, Tabel, Tulisan


def tabel_penyebab(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.6: analysis of success or failure and the solutions carried out."""
    catatan = CatatanTabel()
    kode = [i.kode for s in lingkup for i in k.indeks.indikator_simpul(s.kode)]
    tabel = Tabel(
        kunci=kunci_tabel("penyebab", k, lingkup),
        judul=teks("Analisis Keberhasilan, Kegagalan, dan Solusi"),
        kolom=kolom(
            (1, TENGAH), (4, KIRI), (4, KIRI), (2, TENGAH), (2, TENGAH), (2, TENGAH), (7, KIRI), (7, KIRI)
        ),
        kepala=(
            kepala(
                "No",
                "Tujuan/Sasaran",
                "Indikator Kinerja",
                "Target",
                "Realisasi",
                "Capaian (%)",
                "Analisis Keberhasilan/Kegagalan",
                "Solusi yang Dilakukan",
            ),
            nomor_kolom(8),
        ),
        badan=tuple(_baris(k, lingkup, catatan)),
        sumber=sumber_realisasi(k, kode),
        catatan=catatan.baris,
    )
    return berpengantar(
        tabel,
        "Analisis penyebab keberhasilan atau kegagalan beserta solusi yang telah dilakukan disajikan pada ",
    )


def _baris(k: Konteks, lingkup: Lingkup, catatan: CatatanTabel) -> Iterable[Baris]:
    for s in lingkup:
        isi: list[list[Sel]] = []
        for i in k.indeks.indikator_simpul(s.kode, rincian=False):
            pasangan = _pasangan(k, i)
            depan = [sel(i.nama), *_angka(k, i, catatan)]
            isi += [list(b.sel) for b in bergabung(depan, pasangan, 2)]
        yield from bergabung((sel(str(k.nomor_sasaran(s.kode))), sel(s.uraian)), isi, 6)


def _angka(k: Konteks, i: Indikator, catatan: CatatanTabel) -> tuple[Sel, Sel, Sel]:
    berlaku = k.ukur.target(i.kode, k.tahun)
    ada = k.ukur.realisasi(i, k.tahun).nilai is not None
    isi_realisasi = realisasi(k, i, k.tahun, catatan)
    return (
        Sel(bersatuan(i, target(k, i, berlaku)) if berlaku else target(k, i, None)),
        Sel(bersatuan(i, realisasi(k, i, k.tahun)) if ada else isi_realisasi),
        Sel(cetak_capaian(k, i, k.tahun, catatan)),
    )


def _pasangan(k: Konteks, i: Indikator) -> list[list[Sel]]:
    tentang = [a for a in k.potret.analisis if a.perihal == i.kode]
    sebab = [a for a in tentang if a.jenis in (JenisAnalisis.PENDUKUNG, JenisAnalisis.PENGHAMBAT)]
    lepas = [a for a in tentang if a.jenis is JenisAnalisis.SOLUSI and not a.menjawab]
    baris = [b for a in sebab for b in _baris_sebab(k, i, a, lepas)]
    if not sebab:
        baris = [[Sel(_celah(k, i, "penyebab", "analisis penyebab")), Sel(_celah_solusi(k, i, lepas))]]
    sisa = lepas if not any(a.jenis is JenisAnalisis.PENGHAMBAT for a in sebab) else []
    return baris + [[Sel((Tulisan(STRIP),)), tertulis(k, a)] for a in sisa]


def _baris_sebab(k: Konteks, i: Indikator, sebab: Analisis, lepas: list[Analisis]) -> list[list[Sel]]:
    if sebab.jenis is JenisAnalisis.PENDUKUNG:
        return [[tertulis(k, sebab), Sel((Tulisan(STRIP),))]]
    jawaban = [a for a in k.potret.analisis if a.menjawab == sebab.kode and a.jenis is JenisAnalisis.SOLUSI]
    jawaban = jawaban or lepas
    if not jawaban:
        return [[tertulis(k, sebab), Sel(_celah(k, i, "solusi", "solusi"))]]
    awal = tertulis(k, sebab)
    depan = Sel(awal.isi, tinggi=len(jawaban), narasi=awal.narasi)
    return [[depan, tertulis(k, jawaban[0])], *([tertulis(k, j)] for j in jawaban[1:])]


def tertulis(k: Konteks, a: Analisis) -> Sel:
    """Return a cell filled by an authored statement, marked while it is last year's."""
    isi: Isi = ()
    for n, baris in enumerate(b.strip() for b in a.uraian.split("\n") if b.strip()):
        isi = (*isi, *((GantiBaris(),) if n else ()), *urai_baris(baris))
    return Sel(gabung(isi, tanda_analisis(k, a)), narasi=f"analisis:{a.kode}")


def _celah(k: Konteks, i: Indikator, atribut: str, sebutan: str) -> Isi:
    celah = CelahLaporan(
        f"analisis:{i.kode}.{atribut}",
        f"{sebutan} untuk {i.nama}",
        i.penanggung_jawab or "Bidang penanggung jawab",
        "Analisis",
        wajib=True,
    )
    return (k.tandai(celah, sebutan),)


def _celah_solusi(k: Konteks, i: Indikator, lepas: list[Analisis]) -> Isi:
    hasil = k.ukur.capaian(i, k.tahun).nilai
    if lepas or (hasil is not None and hasil >= SERATUS):
        return (Tulisan(STRIP),)
    return _celah(k, i, "solusi", "solusi")


def ulasan_penyebab(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return what people wrote beyond the table, indicator by indicator."""
    daftar = (i for s in lingkup for i in k.indeks.indikator_simpul(s.kode, rincian=False))
    return [b for i in daftar for b in bagian(k, "penyebab", i.kode)]
