"""The reader of workbooks: every sheet is a chapter with the lines and tables on it."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel import wadah
from akuntabel.bacaan import DokumenLuar, Format
from akuntabel.impor.jenis_berkas import BATAS_ZIP
from akuntabel.impor.luar import TakTerbaca, dokumen_luar
from akuntabel.naskah import Bab, Blok, Tulisan
from akuntabel.sumber import Sumber

from .lembar import IsiLembar, baca_lembar
from .paket import Lembar, baca_bagian, baca_buku
from .susun import PenyusunLembar


def baca_xlsx(isi: bytes, nama: str) -> DokumenLuar:
    """Return the document of a workbook.

    Raises:
        TakTerbaca: No sheet has anything, or its formulas were never computed.
    """
    with wadah.buka(isi, BATAS_ZIP) as arsip:
        buku = baca_buku(arsip)
        lembar = [(satu, baca_lembar(baca_bagian(arsip, satu.bagian), buku)) for satu in buku.lembar]
    berisi = [(satu, isi_lembar) for satu, isi_lembar in lembar if isi_lembar.sel]
    if sum(i.tanpa_nilai for _, i in lembar) * 2 > sum(i.rumus for _, i in lembar):
        raise TakTerbaca(
            "Rumus di buku kerja ini belum pernah dihitung. Bukalah di Excel atau LibreOffice, simpan, lalu "
            "coba lagi."
        )
    if not berisi:
        raise TakTerbaca("Buku kerja ini kosong.")
    return dokumen_luar(nama, Format.XLSX, list(_bab(berisi)))


def _bab(lembar: list[tuple[Lembar, IsiLembar]]) -> Iterator[Blok]:
    urutan = 0
    for nomor, (satu, isi) in enumerate(lembar, start=1):
        penyusun = PenyusunLembar(satu.nama, isi, urutan)
        blok = tuple(penyusun.blok())
        urutan = penyusun.urutan
        letak = Sumber(lembar=satu.nama)
        yield Bab(f"lembar:{nomor}", 1, (Tulisan(satu.nama, letak=letak),), blok, letak=letak)
