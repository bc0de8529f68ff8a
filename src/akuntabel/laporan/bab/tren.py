"""BAB III, comparison with earlier years: table, trends, what changed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from akuntabel.bilangan import satuan_baku
from akuntabel.fakta import Fakta
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.indikator import Indikator, StatusRealisasi
from akuntabel.laporan.angka import (
    STRIP,
    bersatuan,
    bertanda,
    capaian,
    desimal_nilai,
    realisasi,
    target,
)
from akuntabel.laporan.bab.grafik import gambar_tren
from akuntabel.laporan.bab.pengukuran import indikator_lingkup, kunci_tabel
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat, sebut, untai
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.rangka import (
    KIRI,
    TENGAH,
    berpengantar,
    judul_sel,
    kepala,
    kolom,
    sumber_realisasi,
)
from akuntabel.laporan.tulis import Isi, alasan, gabung, sel, tahun, teks
from akuntabel.naskah import Baris, Blok, Paragraf, Sel, Tabel, Tulisan


def _tahun_banding(k: Konteks) -> list[int]:
    return list(range(k.tahun - k.potret.pengaturan.tahun_pembanding, k.tahun + 1))


def tabel_tren(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.3: this year's target, realisasi and capaian of the last years."""
    masa = _tahun_banding(k)
    catatan = CatatanTabel()
    n = len(masa)
    badan = tuple(_baris_tren(k, lingkup, masa, catatan))
    tabel = Tabel(
        kunci=kunci_tabel("tren", k, lingkup),
        judul=gabung(
            "Perbandingan Realisasi dan Capaian Kinerja Tahun ", tahun(masa[0]), "–", tahun(masa[-1])
        ),
        kolom=kolom((1, TENGAH), (5, KIRI), (5, KIRI), (2, TENGAH), *[(2, TENGAH)] * (2 * n)),
        kepala=(
            kepala(
                *(judul_sel(j, tinggi=2) for j in ("No", "Sasaran Strategis", "Indikator Kinerja Utama")),
                judul_sel(gabung("Target ", tahun(k.tahun)), tinggi=2),
                judul_sel("Realisasi", lebar=n),
                judul_sel("Capaian (%)", lebar=n),
            ),
            kepala(*(tahun(t) for t in masa), *(tahun(t) for t in masa)),
        ),
        badan=badan,
        sumber=sumber_realisasi(k, _dengan_pendahulu(indikator_lingkup(k, lingkup)), masa),
        catatan=(*_catatan_strip(badan), *catatan.baris),
    )
    return berpengantar(
        tabel, "Perbandingan realisasi dan capaian kinerja dengan tahun-tahun sebelumnya disajikan pada "
    )


def _dengan_pendahulu(daftar: Iterable[Indikator]) -> list[str]:
    return [kode for i in daftar for kode in (i.kode, i.pendahulu) if kode]


def _catatan_strip(badan: Iterable[Baris]) -> tuple[Isi, ...]:
    ada = any(Tulisan(STRIP) in s.isi for b in badan for s in b.sel)
    return (teks(f"Tanda “{STRIP}” berarti data belum ada atau tidak dapat dihitung."),) if ada else ()


def _baris_tren(k: Konteks, lingkup: Lingkup, masa: list[int], catatan: CatatanTabel) -> Iterable[Baris]:
    for s in lingkup:
        isi = [
            [
                sel(i.nama),
                Sel(bersatuan(i, target(k, i, k.ukur.target(i.kode, k.tahun)))),
                *(Sel(realisasi(k, i, t, catatan)) for t in masa),
                *(Sel(capaian(k, i, t, catatan)) for t in masa),
            ]
            for i in k.indeks.indikator_simpul(s.kode, rincian=False)
        ]
        yield from bergabung((sel(str(k.nomor_sasaran(s.kode))), sel(s.uraian)), isi, 2 + 2 * len(masa))


def ulasan_tren(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return for each indicator the change since last year, the chart, and why it changed."""
    hasil: list[Blok] = []
    for i in indikator_lingkup(k, lingkup):
        isi = untai(*_kalimat_tren(k, i))
        gambar = gambar_tren(k, i, isi)
        hasil += [gambar] if gambar else [Paragraf(isi)] if isi else []
        hasil += _celah_tahun_lalu(k, i)
        hasil += bagian(k, "tren", i.kode)
    return hasil


def _kalimat_tren(k: Konteks, i: Indikator) -> list[Isi]:
    kini = k.ukur.realisasi(i, k.tahun)
    lalu = k.ukur.realisasi(i, k.tahun - 1)
    nama = {**sebut(i.nama), "tahun": tahun(k.tahun), "tahun_lalu": tahun(k.tahun - 1)}
    if kini.nilai is None:
        return [kalimat(k, "tren_tidak_diukur", i.kode, **nama)]
    if lalu.nilai is None:
        return [kalimat(k, "tren_tanpa_tahun_lalu" if _pernah(k, i) else "tren_baru", i.kode, **nama)]
    pendahulu = _kalimat_pendahulu(k, i)
    if lalu.pendahulu is not None and i.sebanding is not True:
        return [pendahulu]
    return [_kalimat_perubahan(k, i, lalu.nilai, kini.nilai, nama), pendahulu]


def _pernah(k: Konteks, i: Indikator) -> bool:
    """Tell whether a year before last year has a result."""
    return any(k.ukur.realisasi(i, t).nilai is not None for t in range(k.tahun - 10, k.tahun - 1))


def _celah_tahun_lalu(k: Konteks, i: Indikator) -> list[Blok]:
    """Return the box for last year's result when an older year has one."""
    lalu = k.ukur.realisasi(i, k.tahun - 1)
    if lalu.status is not StatusRealisasi.BELUM_DILAPORKAN or not _pernah(k, i):
        return []
    pesan = f"realisasi tahun {k.tahun - 1} indikator {i.nama}"
    kunci = f"realisasi:{i.kode}@{k.tahun - 1}"
    return [k.kotak(CelahLaporan(kunci, pesan, "Perencana", "Realisasi", wajib=True))]


def _kalimat_pendahulu(k: Konteks, i: Indikator) -> Isi:
    if not i.pendahulu or k.ukur.realisasi(i, k.tahun - 1).pendahulu is None:
        return ()
    awal = next(
        t for t in range(k.tahun, k.tahun - 50, -1) if k.ukur.realisasi(i, t - 1).pendahulu is not None
    )
    kunci = "tren_sebanding" if i.sebanding else "tren_tidak_sebanding"
    isi = alasan(i.alasan_sebanding)
    return kalimat(k, kunci, i.kode, tahun_awal=tahun(awal), alasan=isi, **sebut(i.nama))


def _kalimat_perubahan(k: Konteks, i: Indikator, lalu: Decimal, kini: Decimal, nama: dict[str, Isi]) -> Isi:
    selisih = kini - lalu
    isian = dict(
        nama,
        lalu=bersatuan(i, realisasi(k, i, k.tahun - 1)),
        kini=bersatuan(i, realisasi(k, i, k.tahun)),
        selisih=_selisih(k, i, selisih),
        bergerak=teks("naik" if selisih > 0 else "turun"),
    )
    return kalimat(k, _kunci_tren(i.arah, selisih), i.kode, **isian)


def _kunci_tren(arah: Arah, selisih: Decimal) -> str:
    if not selisih:
        return "tren_tetap"
    if arah in (Arah.RENTANG, Arah.STABIL):
        return "tren_berubah"
    return "tren_membaik" if (selisih > 0) == (arah is Arah.NAIK) else "tren_memburuk"


def _selisih(k: Konteks, i: Indikator, selisih: Decimal) -> Isi:
    kunci = f"indikator:{i.kode}.perubahan@{k.tahun}"
    rumus = f"realisasi {k.tahun} − realisasi {k.tahun - 1}"
    cetak = bertanda(selisih, desimal_nilai(i, selisih))
    if i.tingkatan:
        return (k.angka(Fakta(kunci, selisih, cetak, "tingkat", rumus=rumus)), Tulisan(" tingkat"))
    satuan = "poin persen" if satuan_baku(i.satuan) == "%" else i.satuan
    return gabung(k.angka(Fakta(kunci, selisih, cetak, satuan, rumus=rumus)), f" {satuan}")
