"""The parts of the year's work in the order of the year: which addresses belong to which part.

A part covers its own address and every address named after it ("rencana" covers "rencana_sunting"). A part
whose address does not exist yet is not shown, so a page that is added finds its place here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import get_resolver, reverse


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part in the navigation: what it is called, the addresses it covers (the first is where it leads)."""

    sebutan: str
    nama: tuple[str, ...]

    def mencakup(self, nama: str) -> bool:
        """Tell whether an address belongs to it."""
        return nama in self.nama or nama.startswith(tuple(f"{n}_" for n in self.nama))


SETAHUN = (
    Bagian("Ringkasan", ("ringkasan",)),
    Bagian("Dokumen setahun", ("jadwal",)),
    Bagian("Rencana", ("rencana", "pohon", "iku", "pilih_nomenklatur", "unduh_pohon")),
    Bagian("Penetapan dan PK", ("penetapan", "tanda_tangani", "pejabat")),
    Bagian("Pengukuran", ("pengukuran", "triwulan")),
    Bagian("Anggaran", ("anggaran", "impor_anggaran")),
    Bagian("Laporan", ("laporan", "unduh_laporan", "narasi", "suntingan", "gambar", "unduh_gambar")),
    Bagian("Cek mandiri", ("cek",)),
    Bagian("Buku kerja", ("buku_kerja", "unduh_buku")),
    Bagian("Evaluasi", ("evaluasi",)),
    Bagian("Riwayat", ("riwayat", "batal")),
)
UMUM = (
    Bagian("Yang perlu dikerjakan", ("beranda",)),
    Bagian("Dokumen semua instansi", ("dokumen", "unduh_dokumen", "ingatkan", "tenggat")),
    Bagian("Tanda tangan", ("tanda_tangan",)),
    Bagian("Instansi", ("instansi", "satu_instansi", "tahun_baru")),
    Bagian("Reviu berkas", ("daftar_reviu", "hasil_reviu", "tugas")),
    Bagian("Nomenklatur", ("nomenklatur", "muat_nomenklatur")),
    Bagian("Orang dan peran", ("orang", "sunting_orang", "sandi_orang", "tugas_baru")),
    Bagian("Kelola instansi", ("kelola_instansi", "instansi_baru", "ubah_instansi", "penataan")),
    Bagian("Catatan pengelolaan", ("catatan",)),
)


@dataclass(frozen=True, slots=True)
class Tautan:
    """A part as the page links it; ``kini`` marks the one that is open."""

    sebutan: str
    alamat: str
    kini: bool


def tautan(bagian: tuple[Bagian, ...], kini: str, isi: tuple[object, ...] = ()) -> Iterator[Tautan]:
    """Yield the links of the parts that exist; ``isi`` are agency and year in their addresses."""
    ada = get_resolver().reverse_dict
    for b in (b for b in bagian if b.nama[0] in ada):
        yield Tautan(b.sebutan, reverse(b.nama[0], args=isi), b.mencakup(kini))


def tujuan_pindah(kini: str) -> str:
    """Return the address in which one stays when agency or year is changed: the part that is open."""
    cocok = (b.nama[0] for b in SETAHUN if b.mencakup(kini))
    return "beranda" if kini == "beranda" else next(cocok, "ringkasan")
