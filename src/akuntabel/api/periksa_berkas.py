"""Annexes and inserted pictures looked into before a report is built: what cannot be printed is a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran.aset import GambarTidakSah, tolak_bukan_gambar, tolak_bukan_lampiran
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

from .gagal import Ditolak


def periksa_berkas(potret: Potret, sumber: Mapping[str, Sumber]) -> tuple[Temuan, ...]:
    """Return a finding for every file that is no whole picture or no usable PDF."""
    if not potret.lampiran and not potret.sisipan:
        return ()
    return tuple(
        Temuan("NAR521", Tingkat.GALAT, f"{berkas}: {pesan}", sumber.get(kunci, Sumber()), tertulis=berkas)
        for kunci, berkas, isi in _berkas(potret)
        if (pesan := _salah(isi))
    )


def tolak_gambar(isi: bytes, berkas: str) -> None:
    """Raise Ditolak unless a file can be a picture of the report."""
    _tolak(tolak_bukan_gambar, isi, berkas)


def tolak_lampiran(isi: bytes, berkas: str) -> None:
    """Raise Ditolak unless a file can be an annex of the report."""
    _tolak(tolak_bukan_lampiran, isi, berkas)


def _tolak(periksa: Callable[[bytes, str], None], isi: bytes, berkas: str) -> None:
    try:
        periksa(isi, berkas)
    except GambarTidakSah as salah:
        raise Ditolak(str(salah)) from salah
    if pesan := _salah(isi):
        raise Ditolak(f"{berkas}: {pesan}")


def _berkas(potret: Potret) -> Iterator[tuple[str, str, bytes]]:
    disisipkan = {kode for s in potret.sisipan for kode in s.gambar}
    for a in potret.aset:
        if a.kode in disisipkan:
            yield f"aset:{a.kode}", a.berkas, a.isi
    for x in potret.lampiran:
        yield f"lampiran:{x.kode}", x.berkas, x.isi


def _salah(isi: bytes) -> str:
    """Return why a file cannot be printed; empty when it can."""
    from akuntabel.penyaji.foto import periksa_utuh
    from akuntabel.penyaji.galat import GambarTidakSah as TidakTercetak
    from akuntabel.penyaji.periksa_pdf import PdfDitolak, buka_pdf

    try:
        if isi.startswith(b"%PDF"):
            buka_pdf(isi).close()
        else:
            periksa_utuh(isi)
    except (PdfDitolak, TidakTercetak) as salah:
        return str(salah)
    return ""
