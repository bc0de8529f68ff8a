"""Annexes and inserted pictures looked into before a report is built: what cannot be printed is a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from akuntabel.kinerja.potret import Potret
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat


def periksa_berkas(potret: Potret, sumber: Mapping[str, Sumber]) -> tuple[Temuan, ...]:
    """Return a finding for every file that is no whole picture or no usable PDF."""
    if not potret.lampiran and not potret.sisipan:
        return ()
    return tuple(
        Temuan("NAR521", Tingkat.GALAT, f"{berkas}: {pesan}", sumber.get(kunci, Sumber()), tertulis=berkas)
        for kunci, berkas, isi in _berkas(potret)
        if (pesan := _salah(isi))
    )


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
    from akuntabel.penyaji.galat import GambarTidakSah
    from akuntabel.penyaji.periksa_pdf import PdfDitolak, buka_pdf

    try:
        if isi.startswith(b"%PDF"):
            buka_pdf(isi).close()
        else:
            periksa_utuh(isi)
    except (PdfDitolak, GambarTidakSah) as salah:
        return str(salah)
    return ""
