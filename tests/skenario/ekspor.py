"""A fictional budget export in the layout finance applications give: text numbers, accounts, total rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from akuntabel.kinerja.potret import Potret

_ORGANISASI = "1.02.0.00.0.00.01.0000"
_KEPALA = (
    ("KOTA ARUNIKA",),
    ("REKAPITULASI BELANJA MENURUT URUSAN PEMERINTAH DAERAH, ORGANISASI, PROGRAM, KEGIATAN",),
    ("BESERTA HASIL DAN SUB KEGIATAN BESERTA KELUARAN",),
)
_JUDUL = (
    (
        "Kode",
        None,
        None,
        None,
        "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan",
        "Kelompok Belanja",
    ),
    (None, None, None, None, None, "Operasi", None, "Modal", None, "Tak Terduga", None, "Transfer", None),
    (None, None, None, None, None, *("Anggaran", "Realisasi") * 4),
    ("1", None, None, None, *(str(n) for n in range(2, 11))),
)


@dataclass(frozen=True)
class Belanja:
    """Ceiling and spending of a subkegiatan in whole rupiah; ``modal`` puts it under capital expenditure."""

    pagu: int
    realisasi: int
    modal: bool = False

    @property
    def sel(self) -> list[str]:
        """Return the eight figures of a row as the application writes them."""
        isi = [uang(self.pagu), uang(self.realisasi)]
        nol = [uang(0), uang(0)]
        return [*(nol + isi if self.modal else isi + nol), *nol, *nol]


def uang(jumlah: int) -> str:
    """Return "10.701.893.800,00"."""
    return f"{jumlah:,}".replace(",", ".") + ",00"


def _jumlah(bagian: Iterable[Belanja]) -> list[str]:
    semua = list(bagian)
    hasil = []
    for modal in (False, True):
        cocok = [b for b in semua if b.modal is modal]
        hasil += [uang(sum(b.pagu for b in cocok)), uang(sum(b.realisasi for b in cocok))]
    return [*hasil, *[uang(0)] * 4]


def tulis_ekspor(berkas: Path, potret: Potret, tahun: int, isi: Mapping[str, Belanja]) -> None:
    """Write the export of an agency; ``isi`` holds what each subkegiatan was given and spent."""
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    for baris in (*_KEPALA, (f"TAHUN ANGGARAN {tahun}",), (), *_JUDUL):
        lembar.append(baris)
    lembar.append(("1", None, None, None, "URUSAN PEMERINTAHAN WAJIB", *_jumlah(isi.values())))
    lembar.append(("1.02", None, None, None, "URUSAN PEMERINTAHAN BIDANG KESEHATAN", *_jumlah(isi.values())))
    lembar.append(("1.02", _ORGANISASI, None, None, potret.instansi.nama, *_jumlah(isi.values())))
    for program in potret.program:
        milik = [k for k in potret.kegiatan if k.program == program.kode]
        anak = {k.kode: [s for s in potret.subkegiatan if s.kegiatan == k.kode] for k in milik}
        dipakai = [isi[s.kode] for semua in anak.values() for s in semua]
        lembar.append(
            ("1.02", _ORGANISASI, program.nomenklatur, None, program.nama.upper(), *_jumlah(dipakai))
        )
        for kegiatan in milik:
            bagian = [isi[s.kode] for s in anak[kegiatan.kode]]
            lembar.append(("1.02", _ORGANISASI, kegiatan.nomenklatur, None, kegiatan.nama, *_jumlah(bagian)))
            for sub in anak[kegiatan.kode]:
                belanja = isi[sub.kode]
                lembar.append(("1.02", _ORGANISASI, sub.nomenklatur, None, sub.nama, *belanja.sel))
                for akun, nama in _akun(belanja.modal):
                    lembar.append(("1.02", _ORGANISASI, sub.nomenklatur, akun, nama, *belanja.sel))
    lembar.append((None, None, None, None, "Jumlah", *_jumlah(isi.values())))
    buku.save(berkas)


def _akun(modal: bool) -> tuple[tuple[str, str], ...]:
    if modal:
        return (("5.2.02", "Belanja Modal Peralatan dan Mesin"), ("5.2.02.05", "Belanja Modal Alat Kantor"))
    return (("5.1.02", "Belanja Barang dan Jasa"), ("5.1.02.01", "Belanja Barang"))
