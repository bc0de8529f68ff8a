"""What every Perjanjian Kinerja has: letterhead, heading, the statement of form I/2, place and date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from akuntabel.laporan.bab.program import dokumen_pk
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.lambang import lambang
from akuntabel.laporan.rangka import KIRI, baris, kolom
from akuntabel.laporan.tulis import Isi, gabung, sel, tahun, tanggal, teks
from akuntabel.naskah import Blok, Gaya, Kop, Paragraf, Pihak, Tabel, TandaTangan


def sebutan_pk(k: Konteks) -> str:
    """Return what the document is called: a revised one says that it is."""
    pk = dokumen_pk(k)
    return "Perjanjian Kinerja Perubahan" if pk and pk.perubahan else "Perjanjian Kinerja"


def judul_pk(k: Konteks) -> Paragraf:
    """Return the heading of the statement and of its annex."""
    return Paragraf(gabung(teks(f"{sebutan_pk(k).upper()} TAHUN ", tebal=True), tahun(k.tahun)), Gaya.JUDUL)


def bentuk_pk(k: Konteks, bagian: str, kode: str) -> Mapping[str, Any]:
    """Return a form of the regulation by its number."""
    bentuk: Mapping[str, Any] = next(
        p for p in k.hukum.ketentuan("formulir_pk").isi[bagian] if p["kode"] == kode
    )
    return bentuk


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


def pernyataan(k: Konteks, pihak: tuple[Pihak, Pihak]) -> tuple[Blok, ...]:
    """Return the statement (form I/2) of the first and the second party, as the regulation words it."""
    pertama, kedua = pihak
    form = bentuk_pk(k, "pernyataan", "I/2")
    return (
        _kop(k),
        judul_pk(k),
        Paragraf(teks(form["pembuka"])),
        _isian(pertama),
        Paragraf(teks(form["pihak_pertama"])),
        _isian(kedua),
        Paragraf(teks(form["pihak_kedua"])),
        Paragraf(teks(form["janji"])),
        Paragraf(teks(form["supervisi"])),
        TandaTangan(tempat_tanggal_pk(k), (kedua, pertama)),
        Paragraf(teks("Bentuk pernyataan menurut Anak Lampiran I/2 PermenPANRB 53/2014."), Gaya.KECIL),
    )


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


def tempat_tanggal_pk(k: Konteks) -> Isi:
    """Return place and date of signing; the date is a gap while it is not set."""
    pk = dokumen_pk(k)
    tempat = k.potret.instansi.tempat
    if pk is not None and pk.tanggal is not None:
        return gabung(f"{tempat}, ", tanggal(pk.tanggal))
    celah = CelahLaporan(
        f"dokumen:tanggal_pk@{k.tahun}", "Tanggal Perjanjian Kinerja", "Perencana", "Dokumen"
    )
    return gabung(f"{tempat}, ", k.tandai(celah, "tanggal"))
