"""The Perjanjian Kinerja in the official form of PermenPANRB 53/2014, Lampiran I."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.pohon import PeranProgram
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.bab.penutup import kepala_pd
from akuntabel.laporan.bab.program import (
    baris_jumlah,
    baris_pk,
    dokumen_pk,
    jumlah_pk,
    program_pk,
    sel_pagu_pk,
)
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.pk_bentuk import bentuk_pk, judul_pk, pernyataan, sebutan_pk, tempat_tanggal_pk
from akuntabel.laporan.rangka import KANAN, KIRI, TENGAH, baris, kepala, kolom, nomor_kolom
from akuntabel.laporan.susunan import Susunan, rampungkan
from akuntabel.laporan.tulis import Isi, gabung, sel, sela, tahun, teks
from akuntabel.naskah import (
    Baris,
    Blok,
    GantiHalaman,
    Gaya,
    JenisBaris,
    Lampiran,
    Naskah,
    Paragraf,
    Pihak,
    Tabel,
    TandaTangan,
    Tulisan,
)
from akuntabel.peraturan import Peraturan
from akuntabel.sumber import Sumber


def susun_pk(
    potret: Potret,
    *,
    sumber: Mapping[str, Sumber] | None = None,
    tambahan: tuple[Peraturan, ...] = (),
) -> Susunan:
    """Return the Perjanjian Kinerja as a document of its own; ``sumber`` tells where its rows stand."""
    k = Konteks(potret, sumber=sumber, tambahan=tambahan)
    pk = dokumen_pk(k)
    judul = f"{sebutan_pk(k)} {potret.instansi.nama_lengkap} Tahun {potret.tahun}"
    isi = formulir_pk(k)
    naskah = Naskah(
        judul=judul,
        instansi=potret.instansi.nama_lengkap,
        tanggal=(pk.tanggal if pk else None) or k.hukum.tanggal_laporan,
        kaki=judul,
        awal=(),
        isi=isi,
        sidik=sidik(potret),
        keterangan={"jenis": "pk", "tahun": str(potret.tahun)},
    )
    return rampungkan(naskah, k)


def lampiran_pk(k: Konteks) -> Lampiran:
    """Return the Perjanjian Kinerja as the first annex of the LKjIP."""
    judul = gabung(f"{sebutan_pk(k)} Tahun ", tahun(k.tahun))
    return Lampiran("lampiran_pk", judul, formulir_pk(k), "Lampiran I")


def formulir_pk(k: Konteks) -> tuple[Blok, ...]:
    """Return the statement (form I/2) and its annex (form I/5), printed as the regulation words them."""
    pihak = _pihak(k)
    return (*pernyataan(k, pihak), GantiHalaman(), *_tabel(k, bentuk_pk(k, "lampiran", "I/5"), pihak))


def _pihak(k: Konteks) -> tuple[Pihak, Pihak]:
    pk = dokumen_pk(k)
    pada = pk.tanggal if pk else None
    kepala_dinas = kepala_pd(k, pada)
    atasan = k.indeks.pejabat(PeranPejabat.KEPALA_DAERAH, pada or k.potret.tanggal_laporan)
    jabatan = k.potret.instansi.kepala_daerah or "Kepala Daerah"
    if atasan is None or not atasan.nama:
        k.tandai(CelahLaporan("pejabat:kepala_daerah", f"Nama {jabatan}", "Sekretariat", "Pejabat"))
    if atasan is None:
        kedua = Pihak("Pihak Kedua,", jabatan)
    else:
        kedua = Pihak("Pihak Kedua,", atasan.sebutan, atasan.nama)
    pertama = Pihak(
        "Pihak Pertama,", kepala_dinas.jabatan, kepala_dinas.nama, kepala_dinas.pangkat, kepala_dinas.nip
    )
    return pertama, kedua


def _tabel(k: Konteks, form: Mapping[str, Any], pihak: tuple[Pihak, Pihak]) -> tuple[Blok, ...]:
    pertama, kedua = pihak
    return (
        judul_pk(k),
        Paragraf(teks(k.potret.instansi.nama_lengkap.upper(), tebal=True), Gaya.JUDUL),
        Tabel(
            kunci="pk_kinerja",
            judul=(),
            kolom=kolom((1, TENGAH), (7, KIRI), (7, KIRI), (2, TENGAH)),
            kepala=(kepala(*form["kolom_kinerja"]), nomor_kolom(4)),
            badan=tuple(baris_pk(k)),
        ),
        Tabel(
            kunci="pk_anggaran",
            judul=(),
            kolom=kolom((1, TENGAH), (7, KIRI), (4, KANAN), (4, KIRI)),
            kepala=(kepala("No", *form["kolom_anggaran"]),),
            badan=tuple(_baris_anggaran(k)),
        ),
        TandaTangan(tempat_tanggal_pk(k), (kedua, pertama)),
    )


def _baris_anggaran(k: Konteks) -> Iterable[Baris]:
    urut = sorted(program_pk(k), key=lambda p: p.peran is PeranProgram.PENUNJANG)
    for n, p in enumerate(urut, start=1):
        yield baris(sel(str(n)), sel(p.nama), sel_pagu_pk(k, p), sel(_keterangan(k, p.kode)))
    jumlah = baris_jumlah("Jumlah", jumlah_pk(k), 2)
    yield Baris((*jumlah.sel, sel()), JenisBaris.JUMLAH)


def _keterangan(k: Konteks, program: str) -> Isi:
    dana = dict.fromkeys(
        p.sumber_dana
        for p in k.potret.pagu
        if k.indeks.program_dari(p.simpul) == program
        and k.belanja_pk.dokumen
        and p.dokumen == k.belanja_pk.dokumen.kode
    )
    return sela(teks(d) for d in dana) if dana else (Tulisan("–"),)
