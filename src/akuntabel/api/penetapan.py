"""A document as it is decreed: its facts frozen in an archive, and what it still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel import __version__
from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_pk, susun_pk_pejabat
from akuntabel.pertukaran import arsip

_MENENGAH = (JenisDokumen.RPJMD, JenisDokumen.RENSTRA)


@dataclass(frozen=True, slots=True)
class Beku:
    """Frozen facts: the bytes of their archive, their digest, and what the document lacks."""

    arsip: bytes
    sidik: str
    celah: tuple[str, ...]


def bekukan(potret: Potret, jenis: JenisDokumen, pejabat: str = "") -> Beku:
    """Return the facts frozen for a document; equal facts give equal bytes.

    Raises ``laporan.PejabatTakAda`` when no official of a unit has the code ``pejabat``.
    """
    celah = celah_penetapan(potret, jenis, pejabat)
    catatan = tuple({"kunci": "", "pesan": c, "pengisi": ""} for c in celah)
    isi = arsip.tulis_arsip(potret, versi_mesin=__version__, peraturan=(), celah=catatan)
    return Beku(isi, sidik(potret), celah)


def bongkar(isi: bytes) -> Potret:
    """Return the facts of an archive. Raises ArsipTidakSah when it was changed or damaged."""
    return arsip.baca_arsip(isi)[0]


def celah_penetapan(potret: Potret, jenis: JenisDokumen, pejabat: str = "") -> tuple[str, ...]:
    """Return what a document would still lack if it were decreed now."""
    if jenis is JenisDokumen.PK:
        susunan = susun_pk_pejabat(potret, pejabat) if pejabat else susun_pk(potret)
        kosong = () if potret.sasaran else ("Sasaran strategis",)
        return (*kosong, *(c.pesan for c in susunan.celah))
    return tuple(_celah_rencana(potret, jenis))


def _celah_rencana(potret: Potret, jenis: JenisDokumen) -> Iterator[str]:
    indeks = Indeks(potret)
    if jenis is JenisDokumen.IKU:
        yield from _celah_iku(potret)
        return
    if jenis is JenisDokumen.RENCANA_AKSI:
        if not any(t.tahun == potret.tahun and t.triwulan for t in potret.target):
            yield f"Target triwulan tahun {potret.tahun}"
        return
    for s in potret.sasaran:
        if not indeks.indikator_simpul(s.kode):
            yield f"Indikator sasaran {s.kode}: {s.uraian}"
    dokumen = {d.kode for d in potret.dokumen if d.jenis is jenis}
    bertarget = {
        t.indikator
        for t in potret.target
        if t.dokumen in dokumen and (jenis in _MENENGAH or t.tahun == potret.tahun)
    }
    for i in indeks.indikator_sasaran:
        if i.kode not in bertarget:
            yield f"Target {jenis.value} indikator {i.nama}"


def _celah_iku(potret: Potret) -> Iterator[str]:
    utama = [i for i in potret.indikator if i.iku]
    if not utama:
        yield "Indikator Kinerja Utama"
    for i in utama:
        if not i.definisi:
            yield f"Definisi operasional {i.nama}"
        if not i.sumber_data:
            yield f"Sumber data {i.nama}"
