"""BAB III, comparison with standards of others; a ratio only where figures are comparable."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.bilangan import cetak_angka
from akuntabel.fakta import Fakta
from akuntabel.kinerja.capaian import rasio_pembanding
from akuntabel.kinerja.indikator import Indikator, Pembanding
from akuntabel.laporan.angka import (
    STRIP,
    berekor,
    bersatuan,
    cetak_nilai,
    persen,
    realisasi,
)
from akuntabel.laporan.bab.pengukuran import indikator_lingkup, kunci_tabel
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat, sebut
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.rangka import KIRI, TENGAH, berpengantar, kepala, kolom, nomor_kolom, sumber_teks
from akuntabel.laporan.tulis import Isi, alasan, awal_besar, gabung, sel, tahun, teks
from akuntabel.naskah import Baris, Blok, Paragraf, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber


def tabel_pembanding(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.5: this year's result beside figures of others; a ratio only where comparable."""
    catatan = CatatanTabel()
    baris_pembanding = [p for i in indikator_lingkup(k, lingkup) for p in k.indeks.pembanding(i.kode)]
    pemilik = dict.fromkeys(p.pemilik for p in baris_pembanding if p.nilai is not None)
    satu = next(iter(pemilik)) if len(pemilik) == 1 else ""
    tabel = Tabel(
        kunci=kunci_tabel("pembanding", k, lingkup),
        judul=teks(
            f"Perbandingan Realisasi Kinerja dengan {satu or 'Standar Nasional, Provinsi, atau Daerah Lain'}"
        ),
        kolom=kolom((1, TENGAH), (5, KIRI), (5, KIRI), (3, TENGAH), (4, TENGAH), (3, TENGAH)),
        kepala=(
            kepala(
                "No",
                "Tujuan/Sasaran",
                "Indikator Kinerja",
                gabung("Realisasi Tahun ", tahun(k.tahun)),
                f"Realisasi {satu}" if satu else "Pembanding",
                "Rasio terhadap Pembanding (%)",
            ),
            nomor_kolom(6),
        ),
        badan=tuple(_baris_pembanding(k, lingkup, catatan, bernama=not satu)),
        sumber=sumber_teks(p.sumber for p in baris_pembanding),
        catatan=catatan.baris,
    )
    return berpengantar(
        tabel,
        "Perbandingan realisasi kinerja tahun ",
        tahun(k.tahun),
        " dengan angka pihak lain disajikan pada ",
        akhir=". Rasio hanya dihitung untuk angka yang definisi, satuan dan cakupannya sama.",
    )


def _baris_pembanding(
    k: Konteks, lingkup: Lingkup, catatan: CatatanTabel, *, bernama: bool
) -> Iterable[Baris]:
    for s in lingkup:
        isi = [
            [
                sel(i.nama),
                Sel(_kini(k, i)),
                Sel(_angka_pembanding(k, p, bernama)),
                Sel(_rasio(k, i, p, catatan)),
            ]
            for i in k.indeks.indikator_simpul(s.kode, rincian=False)
            for p in k.indeks.pembanding(i.kode)
        ] + [
            [sel(i.nama), Sel(_kini(k, i)), Sel(_celah_pembanding(k, i)), Sel((Tulisan(STRIP),))]
            for i in k.indeks.indikator_simpul(s.kode, rincian=False)
            if not k.indeks.pembanding(i.kode)
        ]
        yield from bergabung((sel(str(k.nomor_sasaran(s.kode))), sel(s.uraian)), isi, 4)


def _kini(k: Konteks, i: Indikator) -> Isi:
    ada = k.ukur.realisasi(i, k.tahun).nilai is not None
    return bersatuan(i, realisasi(k, i, k.tahun)) if ada else realisasi(k, i, k.tahun)


def _celah_pembanding(k: Konteks, i: Indikator) -> Isi:
    pesan = f"Pembanding nasional, provinsi atau daerah lain untuk {i.nama}, atau pernyataan bahwa tidak ada"
    celah = CelahLaporan(f"pembanding:{i.kode}", pesan, "Perencana", "Pembanding", wajib=True)
    return (k.tandai(celah, "pembanding"),)


def _angka_pembanding(k: Konteks, p: Pembanding, bernama: bool) -> Isi:
    if p.nilai is None:
        return teks(f"tidak ada standar {p.lingkup.value}")
    isi = nilai_pembanding(k, p)
    return gabung(p.pemilik, ": ", isi) if bernama else isi


def nilai_pembanding(k: Konteks, p: Pembanding) -> Isi:
    """Return the figure of a comparator with its unit."""
    assert p.nilai is not None
    sumber = k.sumber.get(f"pembanding:{p.kode}", Sumber())
    kunci = f"pembanding:{p.kode}.nilai@{p.tahun or k.tahun}"
    angka = k.angka(Fakta(kunci, p.nilai, cetak_angka(p.nilai), p.satuan, sumber))
    return berekor((angka,), p.satuan)


def _rasio(k: Konteks, i: Indikator, p: Pembanding, catatan: CatatanTabel) -> Isi:
    kini = k.ukur.realisasi(i, k.tahun).nilai
    if p.nilai is None or kini is None:
        return (Tulisan(STRIP),)
    if not p.sebanding:
        return gabung("tidak sebanding", catatan.tanda(teks(awal_besar(p.alasan or "alasan belum dicatat."))))
    hasil = rasio_pembanding(kini, p.nilai)
    if hasil.nilai is None:
        return (Tulisan("tidak dapat dihitung"),)
    rumus = f"{cetak_nilai(i, kini)} / {cetak_angka(p.nilai)} × 100"
    return persen(k, f"pembanding:{p.kode}.rasio@{k.tahun}", hasil.nilai, rumus, lambang=False)


def ulasan_pembanding(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return for each comparator its sentence, and what people wrote about the comparison."""
    hasil: list[Blok] = []
    for i in indikator_lingkup(k, lingkup):
        isi = (_kalimat_pembanding(k, i, p) for p in k.indeks.pembanding(i.kode))
        hasil += [Paragraf(b) for b in isi if b]
        hasil += bagian(k, "pembanding", i.kode)
    return hasil


def _kalimat_pembanding(k: Konteks, i: Indikator, p: Pembanding) -> Isi:
    nama = {**sebut(i.nama), "tahun": tahun(k.tahun), "alasan": alasan(p.alasan), "pemilik": teks(p.pemilik)}
    if p.nilai is None:
        return kalimat(k, "pembanding_tidak_ada", i.kode, lingkup=teks(p.lingkup.value), **nama)
    nama["pembanding"] = nilai_pembanding(k, p)
    kini = k.ukur.realisasi(i, k.tahun).nilai
    if not p.sebanding:
        return kalimat(k, "pembanding_tidak_sebanding", i.kode, **nama)
    rasio = rasio_pembanding(kini, p.nilai).nilai if kini is not None else None
    if rasio is None:
        return kalimat(k, "pembanding_tanpa_realisasi", i.kode, **nama)
    return kalimat(
        k,
        "pembanding_sebanding",
        i.kode,
        realisasi=_kini(k, i),
        tahun_pembanding=tahun(p.tahun or k.tahun),
        rasio=persen(k, f"pembanding:{p.kode}.rasio@{k.tahun}", rasio),
        **nama,
    )
