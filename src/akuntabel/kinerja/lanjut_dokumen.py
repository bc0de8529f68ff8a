"""The documents of the new year: what stays in force, what has to be renewed, what has to be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .dokumen import Dokumen, JenisDokumen
from .indeks import Indeks
from .potret import Potret

TAHUNAN = (
    JenisDokumen.RENJA,
    JenisDokumen.PK,
    JenisDokumen.RENCANA_AKSI,
    JenisDokumen.DPA,
    JenisDokumen.DPPA,
)
"""Kinds issued anew every year. Their amendments are not foreseen: nobody knows whether there will be any."""
_PERIKSA = (JenisDokumen.IKU, JenisDokumen.SOTK, JenisDokumen.TUPOKSI)
_PANJANG_KODE = 60


@dataclass(frozen=True, slots=True)
class DokumenLanjut:
    """The documents of the new year: all of them, those prepared anew, those to be checked, and its PK."""

    semua: tuple[Dokumen, ...]
    disiapkan: tuple[Dokumen, ...]
    diperiksa: tuple[Dokumen, ...]
    pk: str


def lanjutkan_dokumen(potret: Potret, renstra_baru: tuple[int, int] | None) -> DokumenLanjut:
    """Return every old document, placeholders for the yearly ones, and marks on those to be checked."""
    tahun = potret.tahun + 1
    periksa = _perlu_periksa(potret)
    lama = [replace(d, diteruskan=_masih_ditandai(d, tahun) or d.kode in periksa) for d in potret.dokumen]
    baru: list[Dokumen] = []
    for calon in (*_berperiode(potret, renstra_baru), *_tahunan(potret)):
        baru.append(replace(calon, kode=kode_unik(calon.kode, (d.kode for d in (*lama, *baru)))))
    semua = tuple(_sisipkan(lama, baru))
    pk = min((d for d in semua if d.jenis is JenisDokumen.PK and d.tahun == tahun), key=lambda d: d.perubahan)
    diperiksa = tuple(d for d in lama if d.kode in periksa)
    return DokumenLanjut(semua, tuple(baru), diperiksa, pk.kode)


def memuat(dokumen: Dokumen, tahun: int) -> bool:
    """Tell whether the period of a document holds a year."""
    return (dokumen.periode_awal or 0) <= tahun <= (dokumen.periode_akhir or 0)


def kode_unik(kode: str, terpakai: Iterable[str]) -> str:
    """Return the code, with a number behind it while another row has it already."""
    ada = {k.casefold() for k in terpakai}
    hasil, nomor = kode[:_PANJANG_KODE], 1
    while hasil.casefold() in ada:
        nomor += 1
        akhiran = f"-{nomor}"
        hasil = kode[: _PANJANG_KODE - len(akhiran)] + akhiran
    return hasil


def _masih_ditandai(dokumen: Dokumen, tahun: int) -> bool:
    """Tell whether an old mark still matters: a yearly document of a past year is history."""
    return dokumen.diteruskan and not (dokumen.jenis in TAHUNAN and (dokumen.tahun or 0) < tahun)


def _perlu_periksa(potret: Potret) -> set[str]:
    """Return the newest IKU, SOTK and Tupoksi, and legal bases of the budget of the year that ends."""
    indeks = Indeks(potret)
    terbaru = {daftar[-1].kode for jenis in _PERIKSA if (daftar := indeks.dokumen_jenis(jenis))}
    anggaran = re.compile(rf"\bTahun Anggaran {potret.tahun}\b", re.IGNORECASE)
    return terbaru | {
        d.kode for d in potret.dokumen if d.jenis is JenisDokumen.PERATURAN and anggaran.search(d.judul)
    }


def _tahunan(potret: Potret) -> Iterable[Dokumen]:
    tahun = potret.tahun + 1
    for jenis in TAHUNAN:
        daftar = [d for d in potret.dokumen if d.jenis is jenis]
        setahun = [d for d in daftar if d.tahun == potret.tahun]
        if any(d.tahun == tahun for d in daftar):
            continue
        if setahun:
            yield _tahun_baru(min(setahun, key=lambda d: d.perubahan), potret.tahun)
        elif jenis is JenisDokumen.PK:
            judul = f"Perjanjian Kinerja {potret.instansi.nama_lengkap} Tahun {tahun}"
            yield Dokumen(f"PK-{tahun}", jenis, judul, tahun=tahun, diteruskan=True)


def _tahun_baru(lama: Dokumen, tahun: int) -> Dokumen:
    """Return the placeholder of a yearly document: number and date are not known yet."""
    kode = re.sub(rf"(?<!\d){tahun}(?!\d)", str(tahun + 1), lama.kode)
    judul = re.sub(rf"(?<![\d–-]){tahun}(?!\d|\s*[–-]\s*\d{{4}})", str(tahun + 1), lama.judul)
    if lama.perubahan:
        judul = judul.removesuffix(" (Perubahan)")
    return Dokumen(
        kode=kode if kode != lama.kode else f"{kode}-{tahun + 1}",
        jenis=lama.jenis,
        judul=judul,
        tahun=tahun + 1,
        dasar_hukum=lama.dasar_hukum,
        diteruskan=True,
    )


def _berperiode(potret: Potret, renstra_baru: tuple[int, int] | None) -> Iterable[Dokumen]:
    """Yield placeholders of a new Renstra, and of the RPJMD when none covers its first report."""
    if renstra_baru is None:
        return
    awal, akhir = renstra_baru
    nama = potret.instansi
    sebutan = {
        JenisDokumen.RPJMD: f"Rencana Pembangunan Jangka Menengah Daerah {nama.pemerintah}",
        JenisDokumen.RENSTRA: f"Rencana Strategis {nama.nama_lengkap}",
    }
    for jenis, judul in sebutan.items():
        ada = any(d.jenis is jenis and memuat(d, potret.tahun + 1) for d in potret.dokumen)
        if jenis is JenisDokumen.RPJMD and ada:
            continue
        yield Dokumen(
            kode=f"{jenis.value.upper()}-{awal}",
            jenis=jenis,
            judul=f"{judul} Tahun {awal}–{akhir}",
            tahun=awal,
            periode_awal=awal,
            periode_akhir=akhir,
            diteruskan=True,
        )


def _sisipkan(lama: list[Dokumen], baru: list[Dokumen]) -> Iterable[Dokumen]:
    """Yield old and new documents, each new one behind the last of its kind."""
    terakhir = {d.jenis: d.kode for d in lama}
    for d in lama:
        yield d
        if terakhir[d.jenis] == d.kode:
            yield from (b for b in baru if b.jenis is d.jenis)
    yield from (b for b in baru if b.jenis not in terakhir)
