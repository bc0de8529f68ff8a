"""Where a document of the year is made: its page, or the sheet its facts are typed in."""

from __future__ import annotations

from django.urls import reverse

from akuntabel.kinerja.aturan_kewajiban import AturanKewajiban
from akuntabel.situs.jadwal import Jadwal

_HALAMAN = {
    "rencana": "penetapan",
    "perjanjian": "penetapan",
    "pengukuran": "pengukuran",
    "laporan": "laporan",
}
_LEMBAR = {"rencana-aksi": "rencana-aksi", "tindak-lanjut": "tindak-lanjut-lhe"}


def alamat_kewajiban(jadwal: Jadwal, aturan: AturanKewajiban) -> str:
    """Return the address where a document is made; the matrix where the year was not begun."""
    if jadwal.buku is None:
        return reverse("dokumen")
    isi = (jadwal.instansi.kode, jadwal.tahun)
    if aturan.kode in _LEMBAR:
        return reverse("lembar", args=(*isi, _LEMBAR[aturan.kode]))
    return reverse(_HALAMAN[aturan.bagian], args=isi)


def alamat_tanggal(jadwal: Jadwal) -> str:
    """Return the address where the dates of documents are typed."""
    if jadwal.buku is None:
        return reverse("dokumen")
    return reverse("lembar", args=(jadwal.instansi.kode, jadwal.tahun, "dokumen"))
