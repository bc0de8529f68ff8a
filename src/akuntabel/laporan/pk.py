"""The Perjanjian Kinerja in the official form of PermenPANRB 53/2014, Lampiran I."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from akuntabel.kinerja.instansi import PeranPejabat, StatusPejabat
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
from akuntabel.laporan.lambang import lambang
from akuntabel.laporan.rangka import KANAN, KIRI, TENGAH, baris, kepala, kolom, nomor_kolom
from akuntabel.laporan.susunan import Susunan, rampungkan
from akuntabel.laporan.tulis import Isi, gabung, sel, sela, tahun, tanggal, teks
from akuntabel.naskah import (
    Baris,
    Blok,
    GantiHalaman,
    Gaya,
    JenisBaris,
    Kop,
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
    judul = f"{_sebutan(k)} {potret.instansi.nama_lengkap} Tahun {potret.tahun}"
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
    judul = gabung(f"{_sebutan(k)} Tahun ", tahun(k.tahun))
    return Lampiran("lampiran_pk", judul, formulir_pk(k), "Lampiran I")


def _sebutan(k: Konteks) -> str:
    """Return what the document is called: a revised one says that it is."""
    pk = dokumen_pk(k)
    return "Perjanjian Kinerja Perubahan" if pk and pk.perubahan else "Perjanjian Kinerja"


def _judul(k: Konteks) -> Paragraf:
    return Paragraf(gabung(teks(f"{_sebutan(k).upper()} TAHUN ", tebal=True), tahun(k.tahun)), Gaya.JUDUL)


def formulir_pk(k: Konteks) -> tuple[Blok, ...]:
    """Return the statement (form I/2) and its annex (form I/5), printed as the regulation words them."""
    ketentuan = k.hukum.ketentuan("formulir_pk")
    pernyataan = next(p for p in ketentuan.isi["pernyataan"] if p["kode"] == "I/2")
    lampiran = next(p for p in ketentuan.isi["lampiran"] if p["kode"] == "I/5")
    return (*_pernyataan(k, pernyataan), GantiHalaman(), *_tabel(k, lampiran))


def _kop(k: Konteks) -> Kop:
    i = k.potret.instansi
    alamat = ", ".join(b for b in (i.alamat, i.telepon, i.laman, i.pos_el) if b)
    return Kop(
        tuple(b for b in (_pemerintah(i.pemerintah), i.nama.upper(), alamat) if b),
        lambang(k.potret),
    )


def _pemerintah(nama: str) -> str:
    besar = nama.upper()
    return besar if not besar or besar.startswith("PEMERINTAH") else f"PEMERINTAH {besar}"


def _pernyataan(k: Konteks, form: Mapping[str, Any]) -> tuple[Blok, ...]:
    pertama, kedua = _pihak(k)
    return (
        _kop(k),
        _judul(k),
        Paragraf(teks(form["pembuka"])),
        _isian(pertama),
        Paragraf(teks(form["pihak_pertama"])),
        _isian(kedua),
        Paragraf(teks(form["pihak_kedua"])),
        Paragraf(teks(form["janji"])),
        Paragraf(teks(form["supervisi"])),
        TandaTangan(_tempat_tanggal(k), (kedua, pertama)),
        Paragraf(teks("Bentuk pernyataan menurut Anak Lampiran I/2 PermenPANRB 53/2014."), Gaya.KECIL),
    )


def _pihak(k: Konteks) -> tuple[Pihak, Pihak]:
    kepala_dinas = kepala_pd(k)
    atasan = k.indeks.pejabat(PeranPejabat.KEPALA_DAERAH)
    jabatan = k.potret.instansi.kepala_daerah or "Kepala Daerah"
    if atasan is None or not atasan.nama:
        k.tandai(CelahLaporan("pejabat:kepala_daerah", f"Nama {jabatan}", "Sekretariat", "Pejabat"))
    if atasan is None:
        kedua = Pihak("Pihak Kedua,", jabatan)
    else:
        status = "" if atasan.status is StatusPejabat.DEFINITIF else f"{atasan.status.value} "
        kedua = Pihak("Pihak Kedua,", status + atasan.jabatan, atasan.nama)
    pertama = Pihak(
        "Pihak Pertama,", kepala_dinas.jabatan, kepala_dinas.nama, kepala_dinas.pangkat, kepala_dinas.nip
    )
    return pertama, kedua


def _isian(pihak: Pihak) -> Tabel:
    titik = "…………………………………………"
    return Tabel(
        kunci=f"isian_{pihak.sebutan.split()[1].strip(',').lower()}",
        judul=(),
        kolom=kolom((2, KIRI), (8, KIRI)),
        kepala=(),
        badan=(
            baris(sel("Nama"), sel(": ", pihak.nama or titik)),
            baris(sel("Jabatan"), sel(": ", pihak.jabatan)),
        ),
        polos=True,
    )


def _tempat_tanggal(k: Konteks) -> Isi:
    pk = dokumen_pk(k)
    tempat = k.potret.instansi.tempat
    if pk is not None and pk.tanggal is not None:
        return gabung(f"{tempat}, ", tanggal(pk.tanggal))
    celah = CelahLaporan(
        f"dokumen:tanggal_pk@{k.tahun}", "Tanggal Perjanjian Kinerja", "Perencana", "Dokumen"
    )
    return gabung(f"{tempat}, ", k.tandai(celah, "tanggal"))


def _tabel(k: Konteks, form: Mapping[str, Any]) -> tuple[Blok, ...]:
    pertama, kedua = _pihak(k)
    return (
        _judul(k),
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
        TandaTangan(_tempat_tanggal(k), (kedua, pertama)),
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
