"""Front matter: kata pengantar, ikhtisar eksekutif with key figures, generated lists."""

from __future__ import annotations

from collections.abc import Callable

from akuntabel.kinerja.belanja import serap
from akuntabel.kinerja.capaian import SERATUS, rata_rata
from akuntabel.laporan.angka import (
    banyak,
    bersatuan,
    capaian,
    jumlah,
    persen,
    persen_serapan,
    realisasi,
    target,
    uang,
)
from akuntabel.laporan.bab.grafik import nada
from akuntabel.laporan.bab.keuangan import total
from akuntabel.laporan.bab.penutup import tanda_tangan
from akuntabel.laporan.bab.program import kunci_total
from akuntabel.laporan.kalimat import kalimat, sebut, untai
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.tulis import Isi, gabung, tahun, teks
from akuntabel.naskah import (
    Bab,
    Blok,
    ButirKartu,
    DaftarOtomatis,
    DeretKartu,
    JenisDaftarIsi,
    Kartu,
    Nada,
    Paragraf,
)


def bagian_awal(k: Konteks) -> tuple[Blok, ...]:
    """Return everything before BAB I."""
    return (
        Bab(
            "kata_pengantar", 1, teks("KATA PENGANTAR"), (*bagian(k, "kata_pengantar"), *tanda_tangan(k, ()))
        ),
        Bab("ikhtisar", 1, teks("IKHTISAR EKSEKUTIF"), ikhtisar(k)),
        DaftarOtomatis(JenisDaftarIsi.ISI, "DAFTAR ISI"),
        DaftarOtomatis(JenisDaftarIsi.TABEL, "DAFTAR TABEL"),
        DaftarOtomatis(JenisDaftarIsi.GAMBAR, "DAFTAR GAMBAR"),
    )


def ikhtisar(k: Konteks) -> tuple[Blok, ...]:
    """Return the executive summary: cards, the sentences that carry data, the authored text."""
    kartu = kartu_kunci(k)
    isi = untai(_pembuka(k), _hasil(k), _anggaran(k))
    return (
        *([DeretKartu(kartu)] if kartu else []),
        *([Paragraf(isi)] if isi else []),
        *bagian(k, "ikhtisar"),
    )


def _pembuka(k: Konteks) -> Isi:
    p, kode = k.potret, k.potret.instansi.kode

    def hitung(atribut: str, n: int) -> Isi:
        return banyak(k, f"instansi:{kode}.jumlah_{atribut}@{k.tahun}", n)

    return kalimat(
        k,
        "ikhtisar_pembuka",
        instansi=teks(p.instansi.nama_lengkap),
        tujuan=hitung("tujuan", len(p.tujuan)),
        sasaran=hitung("sasaran", len(p.sasaran)),
        indikator=hitung("indikator", len(k.indeks.indikator_sasaran)),
        program=hitung("program", len(p.program)),
        kegiatan=hitung("kegiatan", len(p.kegiatan)),
        subkegiatan=hitung("subkegiatan", len(p.subkegiatan)),
    )


def _terukur(k: Konteks) -> tuple[int, int]:
    hasil = [k.ukur.capaian(i, k.tahun).nilai for i in k.indeks.indikator_sasaran]
    ada = [h for h in hasil if h is not None]
    return sum(h >= SERATUS for h in ada), len(ada)


def _hasil(k: Konteks) -> Isi:
    tercapai, terukur = _terukur(k)
    rata = rata_rata([k.ukur.capaian_simpul(s.kode) for s in k.potret.sasaran])
    if rata is None:
        return ()
    if len(k.indeks.indikator_sasaran) == 1:
        return _hasil_satu(k)
    kode = k.potret.instansi.kode
    return kalimat(
        k,
        "ikhtisar_hasil",
        tahun=tahun(k.tahun),
        tercapai=banyak(k, f"instansi:{kode}.tercapai@{k.tahun}", tercapai),
        terukur=banyak(k, f"instansi:{kode}.terukur@{k.tahun}", terukur),
        rata_rata=persen(k, f"instansi:{kode}.capaian@{k.tahun}", rata, "rata-rata capaian sasaran"),
        predikat=teks(k.ukur.predikat(rata).nama),
    )


def _hasil_satu(k: Konteks) -> Isi:
    i = k.indeks.indikator_sasaran[0]
    hasil = k.ukur.capaian(i, k.tahun).nilai
    assert hasil is not None
    return kalimat(
        k,
        "ikhtisar_satu",
        **sebut(i.nama),
        tahun=tahun(k.tahun),
        target=bersatuan(i, target(k, i, k.ukur.target(i.kode, k.tahun))),
        realisasi=bersatuan(i, realisasi(k, i, k.tahun)),
        capaian=capaian(k, i, k.tahun),
        predikat=teks(k.ukur.predikat(hasil).nama),
    )


def _anggaran(k: Konteks) -> Isi:
    pagu, terpakai = total(k)
    serapan = serap(terpakai, pagu).nilai
    if serapan is None:
        return ()
    return kalimat(
        k,
        "ikhtisar_anggaran",
        pagu=uang(k, kunci_total(k, "pagu"), pagu, lambang=True),
        realisasi=uang(k, kunci_total(k, "realisasi_anggaran"), terpakai, lambang=True),
        serapan=persen_serapan(k, kunci_total(k, "serapan"), serapan),
    )


def kartu_kunci(k: Konteks) -> tuple[Kartu, ...]:
    """Return the cards with the figures of the whole report."""
    pembuat: tuple[Callable[[Konteks], Kartu | None], ...] = (_kartu_capaian, _kartu_target, _kartu_serapan)
    return tuple(kartu for buat in pembuat if (kartu := buat(k)) is not None)


def _kartu_capaian(k: Konteks) -> Kartu | None:
    rata = rata_rata([k.ukur.capaian_simpul(s.kode) for s in k.potret.sasaran])
    if rata is None:
        return None
    isi = persen(k, f"instansi:{k.potret.instansi.kode}.capaian@{k.tahun}", rata)
    return Kartu(
        teks("Capaian sasaran"),
        (ButirKartu("Rata-rata", isi),),
        teks(k.ukur.predikat(rata).nama),
        nada(k, rata),
    )


def _kartu_target(k: Konteks) -> Kartu | None:
    tercapai, terukur = _terukur(k)
    if not terukur:
        return None
    kode = k.potret.instansi.kode
    isi = gabung(
        jumlah(k, f"instansi:{kode}.tercapai@{k.tahun}", tercapai),
        " dari ",
        jumlah(k, f"instansi:{kode}.terukur@{k.tahun}", terukur),
    )
    semua = tercapai == terukur
    return Kartu(
        teks("Indikator mencapai target"),
        (ButirKartu("Jumlah", isi),),
        teks("Seluruhnya tercapai" if semua else "Sebagian belum tercapai"),
        Nada.BAIK if semua else Nada.CUKUP,
    )


def _kartu_serapan(k: Konteks) -> Kartu | None:
    pagu, terpakai = total(k)
    serapan = serap(terpakai, pagu).nilai
    if serapan is None:
        return None
    return Kartu(
        teks("Penyerapan anggaran"),
        (
            ButirKartu("Penyerapan", persen_serapan(k, kunci_total(k, "serapan"), serapan)),
            ButirKartu("Realisasi", uang(k, kunci_total(k, "realisasi_anggaran"), terpakai, lambang=True)),
        ),
    )
