"""Annexes of the LKjIP: the Perjanjian Kinerja, signed or as our form, then the other signed documents."""

from __future__ import annotations

from akuntabel.bilangan import romawi
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.pk import lampiran_pk
from akuntabel.laporan.tulis import gabung, paragraf, tahun, teks
from akuntabel.naskah import Blok, Gambar, GantiHalaman, Gaya, Lampiran, Paragraf

KUNCI_PK = "lampiran_pk"


def daftar_lampiran(k: Konteks) -> tuple[Lampiran, ...]:
    """Return the annexes in order, numbered; our own form only where no signed agreement is at hand."""
    bertanda = [x for x in k.potret.lampiran if x.jenis is JenisLampiran.PK]
    lain = [x for x in k.potret.lampiran if x.jenis is not JenisLampiran.PK]
    formulir = [] if bertanda else [lampiran_pk(k)]
    awal = len(formulir) + 1
    berkas = (_lampiran(x, n, k) for n, x in enumerate((*bertanda, *lain), start=awal))
    return (*formulir, *berkas)


def _lampiran(x: LampiranBerkas, nomor: int, k: Konteks) -> Lampiran:
    kunci = KUNCI_PK if nomor == 1 and x.jenis is JenisLampiran.PK else f"lampiran_{x.kode}"
    judul = teks(x.judul) if x.judul else gabung("Perjanjian Kinerja Tahun ", tahun(k.tahun))
    isi: tuple[Blok, ...] = _keterangan(x)
    if x.berupa_pdf:
        return Lampiran(kunci, judul, isi, f"Lampiran {romawi(nomor)}", pdf=x.isi, pengganti=(_pengganti(x),))
    gambar = Gambar(
        f"{kunci}_gambar", (), f"Pindaian dokumen bertanda tangan: {x.judul}.", isi=x.isi, sehalaman=True
    )
    return Lampiran(kunci, judul, (*isi, GantiHalaman(), gambar), f"Lampiran {romawi(nomor)}")


def _keterangan(x: LampiranBerkas) -> tuple[Paragraf, ...]:
    """Return the lines of the divider page: what is said of the file, and that it follows."""
    sebutan = f"({x.jenis.value})" if x.jenis is not JenisLampiran.LAIN else ""
    baris = (sebutan, x.keterangan)
    return tuple(Paragraf(teks(b), Gaya.TENGAH) for b in baris if b.strip())


def _pengganti(x: LampiranBerkas) -> Paragraf:
    """Return what stands in place of the pages where a PDF cannot be appended."""
    return paragraf(f"Naskahnya terlampir pada versi PDF laporan ini (berkas asal: {x.berkas}).")
