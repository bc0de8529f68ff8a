"""Sections of authored text: what was written, or a marked gap."""

from __future__ import annotations

from akuntabel.kinerja.narasi import LingkupBagian, daftar_bagian
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.gambar_narasi import pasang_gambar
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.narasi_tanda import urai_baris
from akuntabel.laporan.narasi_urai import urai
from akuntabel.laporan.sisipan import sisipan
from akuntabel.laporan.tahun_lalu import kotak_teks
from akuntabel.naskah import Blok, Celah, Narasi


def bagian(k: Konteks, kunci: str, kode: str = "", *, wajib: bool = False) -> tuple[Blok, ...]:
    """Return the authored text of a section with what is inserted there.

    A missing text is a marked gap, an optional one nothing.
    """
    alamat = f"{kunci}:{kode}" if kode else kunci
    return (*_tulisan(k, kunci, kode, alamat, wajib=wajib), *sisipan(k, alamat))


def _tulisan(k: Konteks, kunci: str, kode: str, alamat: str, *, wajib: bool) -> tuple[Blok, ...]:
    tertulis = k.indeks.narasi.get(alamat)
    daftar = next(b for b in daftar_bagian() if b.kunci == kunci)
    perihal = "" if daftar.lingkup is LingkupBagian.DOKUMEN else f" ({_sebutan(k, kode)})"
    if tertulis is not None:
        isi = Narasi(alamat, pasang_gambar(k, urai(tertulis.teks)))
        return (kotak_teks(k, alamat, daftar, perihal), isi) if tertulis.tahun_lalu else (isi,)
    if daftar.pilihan and not wajib:
        return ()
    pesan = f"{daftar.judul}{perihal}. {daftar.petunjuk}"
    k.tandai(CelahLaporan(f"narasi:{alamat}", f"{daftar.judul}{perihal}", daftar.pengisi, "Narasi", wajib))
    return (Celah(f"narasi:{alamat}", pesan, daftar.pengisi),)


def _sebutan(k: Konteks, kode: str) -> str:
    indikator = k.indeks.indikator.get(kode)
    if indikator is not None:
        return indikator.nama
    return next((s.uraian for s in k.potret.sasaran if s.kode == kode), kode)


__all__ = ["bagian", "urai", "urai_baris"]
