"""BAB III, efficiency: capaian of a sasaran against the absorption of the programs that serve it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from akuntabel.bilangan import cetak_persen
from akuntabel.kinerja.analisis import JenisAnalisis
from akuntabel.kinerja.capaian import SERATUS
from akuntabel.kinerja.efisiensi import METODE_EFISIENSI
from akuntabel.kinerja.pohon import Sasaran
from akuntabel.laporan.angka import STRIP, persen, poin, uang
from akuntabel.laporan.bab.pengukuran import kunci_tabel, tiga_angka
from akuntabel.laporan.bab.penyebab import tertulis
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.rangka import (
    KIRI,
    TENGAH,
    berpengantar,
    judul_sel,
    kepala,
    kolom,
    nomor_kolom,
    sumber_teks,
)
from akuntabel.laporan.tulis import Isi, paragraf, sel, sel_angka, teks
from akuntabel.naskah import Baris, Blok, Daftar, Narasi, Paragraf, Sel, Tabel, Tulisan

_KEPALA = (
    kepala(
        judul_sel("No", tinggi=2),
        judul_sel("Tujuan/Sasaran", tinggi=2),
        judul_sel("Indikator Kinerja", lebar=4),
        judul_sel("Anggaran", lebar=3),
        judul_sel("Efisiensi", tinggi=2),
    ),
    kepala(
        "Indikator",
        "Target",
        "Realisasi",
        "Capaian (%)",
        "Anggaran (Rp)",
        "Realisasi (Rp)",
        "Capaian (%)",
    ),
    nomor_kolom(10),
)


def tabel_efisiensi(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.7: performance, money and efficiency of each sasaran, the method printed below."""
    catatan = CatatanTabel()
    metode = k.hukum.metode("efisiensi", k.potret.pengaturan.efisiensi)
    catatan.tambah(f"Efisiensi: {metode['label']}. {metode['rumus']}.")
    catatan.tambah("Dasar anggaran: program dan kegiatan yang mendukung sasaran yang bersangkutan.")
    tabel = Tabel(
        kunci=kunci_tabel("efisiensi", k, lingkup),
        judul=teks("Perbandingan Pencapaian Kinerja dan Anggaran Sasaran"),
        kolom=kolom(
            (1, TENGAH),
            (4, KIRI),
            (5, KIRI),
            *[(2, TENGAH)] * 3,
            (4, TENGAH),
            (4, TENGAH),
            (2, TENGAH),
            (2, TENGAH),
        ),
        kepala=_KEPALA,
        badan=tuple(_baris(k, lingkup, catatan)),
        sumber=_sumber(k),
        catatan=catatan.baris,
    )
    return berpengantar(tabel, "Efisiensi penggunaan sumber daya disajikan pada ")


def _sumber(k: Konteks) -> Isi:
    return sumber_teks([*(r.sumber for r in k.potret.realisasi_anggaran)])


def _baris(k: Konteks, lingkup: Lingkup, catatan: CatatanTabel) -> Iterable[Baris]:
    for s in lingkup:
        daftar = k.indeks.indikator_simpul(s.kode, rincian=False)
        isi = [[sel(i.nama), *tiga_angka(k, i, catatan)] for i in daftar]
        ekor = _uang(k, s, catatan)
        for n, b in enumerate(bergabung((sel(str(k.nomor_sasaran(s.kode))), sel(s.uraian)), isi, 4)):
            tinggi = max(len(isi), 1)
            belakang = [Sel(e.isi, 1, tinggi, e.rata) for e in ekor] if n == 0 else []
            yield Baris((*b.sel, *belakang), b.jenis)


def _uang(k: Konteks, s: Sasaran, catatan: CatatanTabel) -> list[Sel]:
    return [
        sel_angka(uang(k, kunci_pagu_sasaran(k, s), k.belanja.pagu.sasaran(s.kode), catatan)),
        sel_angka(realisasi_sasaran(k, s, catatan)),
        Sel(serapan_sasaran(k, s, lambang=False)),
        Sel(_efisiensi(k, s, catatan)),
    ]  # fmt: skip


def realisasi_sasaran(k: Konteks, s: Sasaran, catatan: CatatanTabel) -> Isi:
    """Return the spending that serves a sasaran."""
    return uang(
        k, f"sasaran:{s.kode}.realisasi_anggaran@{k.tahun}", k.belanja.realisasi.sasaran(s.kode), catatan
    )


def kunci_pagu_sasaran(k: Konteks, s: Sasaran) -> str:
    """Return the key of the ceiling that serves a sasaran."""
    dokumen = k.belanja.dokumen
    return f"sasaran:{s.kode}.pagu@{k.tahun}" + (f"/{dokumen.kode}" if dokumen else "")


def serapan_sasaran(k: Konteks, s: Sasaran, *, lambang: bool = True) -> Isi:
    """Return the absorption of what serves a sasaran."""
    hasil = k.belanja.serapan_sasaran(s.kode)
    if hasil.nilai is None:
        return (Tulisan(STRIP),)
    return persen(
        k, f"sasaran:{s.kode}.serapan@{k.tahun}", hasil.nilai, "realisasi / pagu × 100", lambang=lambang
    )


def nilai_efisiensi(k: Konteks, s: Sasaran) -> Decimal | None:
    """Return the efficiency of a sasaran by the declared method, None when a part is missing."""
    rata, serapan = k.ukur.capaian_simpul(s.kode), k.belanja.serapan_sasaran(s.kode).nilai
    if rata is None or serapan is None:
        return None
    try:
        return METODE_EFISIENSI[k.potret.pengaturan.efisiensi](rata, serapan)
    except ZeroDivisionError:
        return None


def cetak_efisiensi(k: Konteks, s: Sasaran, *, lambang: bool) -> Isi:
    """Return the efficiency of a sasaran by the declared method, a dash when it cannot be computed."""
    nilai = nilai_efisiensi(k, s)
    if nilai is None:
        return (Tulisan(STRIP),)
    rata, serapan = k.ukur.capaian_simpul(s.kode), k.belanja.serapan_sasaran(s.kode).nilai
    assert rata is not None
    assert serapan is not None
    kunci = f"sasaran:{s.kode}.efisiensi@{k.tahun}"
    if k.potret.pengaturan.efisiensi == "selisih":
        return poin(k, kunci, nilai, f"{cetak_persen(rata)} − {cetak_persen(serapan)}", lambang=lambang)
    return persen(k, kunci, nilai, lambang=lambang)


def _efisiensi(k: Konteks, s: Sasaran, catatan: CatatanTabel) -> Isi:
    rata = k.ukur.capaian_simpul(s.kode)
    if rata is None or rata >= SERATUS:
        return cetak_efisiensi(k, s, lambang=False)
    pesan = "Capaian sasaran di bawah 100%, sehingga efisiensi tidak dinyatakan."
    return (Tulisan(STRIP), catatan.tanda(teks(pesan)))


def ulasan_efisiensi(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return for each sasaran what its efficiency means, and the efforts people reported."""
    hasil: list[Blok] = []
    for s in lingkup:
        if k.belanja.serapan_sasaran(s.kode).nilai is None:
            hasil.append(k.kotak(_celah_anggaran(s)))
        isi = _kalimat(k, s)
        hasil += [Paragraf(isi)] if isi else []
        hasil += _upaya(k, s)
        hasil += bagian(k, "efisiensi", s.kode)
    return hasil


def _celah_anggaran(s: Sasaran) -> CelahLaporan:
    pesan = f"anggaran dan realisasi anggaran untuk sasaran {s.uraian}"
    return CelahLaporan(f"anggaran:{s.kode}", pesan, "Subbagian keuangan", "Realisasi Anggaran", wajib=True)


def _kalimat(k: Konteks, s: Sasaran) -> Isi:
    nilai, rata = nilai_efisiensi(k, s), k.ukur.capaian_simpul(s.kode)
    if nilai is None or rata is None:
        return kalimat(k, "efisiensi_tidak_dihitung", s.kode)
    if rata < SERATUS:
        kunci = "efisiensi_tidak_diklaim"
    else:
        kunci = "efisiensi_efisien" if _efisien(k, nilai) else "efisiensi_tidak"
    return kalimat(
        k,
        kunci,
        s.kode,
        capaian=persen(k, f"sasaran:{s.kode}.capaian@{k.tahun}", rata),
        serapan=serapan_sasaran(k, s),
        efisiensi=cetak_efisiensi(k, s, lambang=True),
        sebutan=teks("Selisihnya" if k.potret.pengaturan.efisiensi == "selisih" else "Nilai efisiensinya"),
    )


def _efisien(k: Konteks, nilai: Decimal) -> bool:
    metode = k.potret.pengaturan.efisiensi
    if metode == "masukan_keluaran":
        return nilai < SERATUS
    return nilai > SERATUS if metode == "keluaran_masukan" else nilai > 0


def _upaya(k: Konteks, s: Sasaran) -> list[Blok]:
    kode = {s.kode, *(i.kode for i in k.indeks.indikator_simpul(s.kode))}
    upaya = [a for a in k.potret.analisis if a.jenis is JenisAnalisis.EFISIENSI and a.perihal in kode]
    if not upaya:
        return []
    butir = (Narasi(f"analisis:{a.kode}", (Daftar(((Paragraf(tertulis(k, a).isi),),)),)) for a in upaya)
    return [paragraf("Upaya efisiensi yang dilakukan:"), *butir]
