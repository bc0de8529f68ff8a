"""BAB III, progress towards the end target of the Renstra."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.fakta import Fakta
from akuntabel.kinerja.capaian import SERATUS, Arah
from akuntabel.kinerja.indikator import Indikator
from akuntabel.laporan.angka import (
    STRIP,
    bersatuan,
    cetak_nilai,
    persen,
    realisasi,
    target,
)
from akuntabel.laporan.bab.pengukuran import indikator_lingkup, kunci_tabel
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat, sebut
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.rangka import KIRI, TENGAH, berpengantar, kepala, kolom, nomor_kolom, sumber_realisasi
from akuntabel.laporan.tulis import Isi, gabung, sel, tahun, teks
from akuntabel.naskah import Baris, Blok, Paragraf, Sel, Tabel, Tulisan


def tabel_menengah(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.4: progress towards the end target of the Renstra."""
    catatan = CatatanTabel()
    renstra = k.indeks.renstra
    akhir = renstra.periode_akhir if renstra and renstra.periode_akhir else k.tahun
    tabel = Tabel(
        kunci=kunci_tabel("menengah", k, lingkup),
        judul=teks("Kemajuan Capaian Sasaran Strategis"),
        kolom=kolom((1, TENGAH), (6, KIRI), (6, KIRI), (3, TENGAH), (3, TENGAH), (3, TENGAH)),
        kepala=(
            kepala(
                "No",
                "Tujuan/Sasaran",
                "Indikator Kinerja",
                gabung("Realisasi Kinerja Tahun ", tahun(k.tahun)),
                gabung("Target Akhir Renstra (", tahun(akhir), ")"),
                "Tingkat Kemajuan (%)",
            ),
            nomor_kolom(6),
        ),
        badan=tuple(_baris_menengah(k, lingkup, catatan)),
        sumber=sumber_realisasi(k, [i.kode for i in indikator_lingkup(k, lingkup)]),
        catatan=catatan.baris,
    )
    return berpengantar(
        tabel,
        "Perbandingan realisasi sampai dengan tahun ",
        tahun(k.tahun),
        " dengan target jangka menengah disajikan pada ",
    )


def _baris_menengah(k: Konteks, lingkup: Lingkup, catatan: CatatanTabel) -> Iterable[Baris]:
    for s in lingkup:
        isi = [
            [
                sel(i.nama),
                Sel(realisasi_menengah(k, i, catatan)),
                Sel(target_akhir(k, i)),
                Sel(cetak_kemajuan(k, i, lambang=False)),
            ]
            for i in k.indeks.indikator_simpul(s.kode, rincian=False)
        ]
        yield from bergabung((sel(str(k.nomor_sasaran(s.kode))), sel(s.uraian)), isi, 4)


def realisasi_menengah(k: Konteks, i: Indikator, catatan: CatatanTabel | None) -> Isi:
    """Return what counts against the end of the Renstra, with its unit."""
    nilai = k.ukur.realisasi_menengah(i)
    if not i.target_kumulatif or nilai is None:
        ada = k.ukur.realisasi(i, k.tahun).nilai is not None
        return bersatuan(i, realisasi(k, i, k.tahun, catatan)) if ada else realisasi(k, i, k.tahun, catatan)
    fakta = Fakta(f"indikator:{i.kode}.realisasi_kumulatif@{k.tahun}", nilai, cetak_nilai(i, nilai), i.satuan)
    isi = bersatuan(i, (k.angka(fakta),))
    renstra = k.indeks.renstra
    if catatan is None or renstra is None:
        return isi
    masa = gabung("Jumlah realisasi sejak awal Renstra (", str(renstra.periode_awal), "–", str(k.tahun), ").")
    return gabung(isi, catatan.tanda(masa))


def target_akhir(k: Konteks, i: Indikator) -> Isi:
    """Return the target at the end of the Renstra with its unit, a gap mark when none was set."""
    akhir = k.ukur.target_akhir(i)
    if akhir is not None:
        return bersatuan(i, target(k, i, akhir))
    pesan = f"target akhir Renstra indikator {i.nama}"
    celah = CelahLaporan(f"target_akhir:{i.kode}", pesan, "Perencana", "Target Renstra", wajib=True)
    return (k.tandai(celah, "target akhir"),)


def cetak_kemajuan(k: Konteks, i: Indikator, *, lambang: bool = True) -> Isi:
    """Return the progress towards the end of the Renstra, a dash when it cannot be computed."""
    hasil = k.ukur.kemajuan(i)
    if hasil.nilai is None:
        return (Tulisan(STRIP),)
    akhir, nilai = k.ukur.target_akhir(i), k.ukur.realisasi_menengah(i)
    rumus = ""
    if akhir is not None and nilai is not None and i.arah is Arah.NAIK:
        rumus = f"{cetak_nilai(i, nilai)} / {cetak_nilai(i, akhir.target.nilai)} × 100"
    return persen(k, f"indikator:{i.kode}.kemajuan@{k.tahun}", hasil.nilai, rumus, lambang=lambang)


def ulasan_menengah(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return for each indicator the sentence on its progress and what people wrote about it."""
    hasil: list[Blok] = []
    for i in indikator_lingkup(k, lingkup):
        isi = _kalimat_menengah(k, i)
        hasil += [Paragraf(isi)] if isi else []
        hasil += bagian(k, "target_menengah", i.kode)
    return hasil


def _kalimat_menengah(k: Konteks, i: Indikator) -> Isi:
    nama = {**sebut(i.nama), "tahun": tahun(k.tahun)}
    akhir, kemajuan = k.ukur.target_akhir(i), k.ukur.kemajuan(i)
    if akhir is None:
        return kalimat(k, "menengah_tanpa_target", i.kode, **nama)
    if kemajuan.nilai is None:
        return kalimat(k, "menengah_tidak_diukur", i.kode, **nama)
    return kalimat(
        k,
        "menengah_tercapai" if kemajuan.nilai >= SERATUS else "menengah_belum",
        i.kode,
        realisasi=realisasi_menengah(k, i, None),
        tahun_akhir=tahun(akhir.target.tahun),
        target_akhir=target_akhir(k, i),
        kemajuan=cetak_kemajuan(k, i),
        **nama,
    )
