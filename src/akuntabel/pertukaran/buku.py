"""Potret to workbook and back: the three verbs of this package for spreadsheets.

The order of rows survives; see ``urutan`` for the canonical order that makes Potret -> workbook -> Potret the
identity. ``urutkan`` is exported here.
"""

from __future__ import annotations

from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.potret import Potret

from .aset import tulis_aset
from .baris import susun_baris, tahun_renstra
from .hasil import HasilBaca
from .terima import baca_buku
from .tulis.buku_kerja import tulis
from .urutan import urutkan

__all__ = ["HasilBaca", "baca_buku", "formulir", "tulis_aset", "tulis_buku", "urutkan"]

_CADANGAN_FORMULIR = 200
_CADANGAN = 50
_LAMA_RENSTRA = 5


def tulis_buku(potret: Potret) -> bytes:
    """Return the workbook of a Potret (xlsx); equal facts give equal bytes. Pictures: see ``tulis_aset``.

    Raises:
        TeksTerlaluPanjang: a text does not fit into cells.
        PemisahDiIsi: an item of a list holds a semicolon.
    """
    return tulis(susun_baris(potret), potret.tahun, tahun_renstra(potret), cadangan=_CADANGAN)


def formulir(tahun: int, *, periode: tuple[int, int] | None = None) -> bytes:
    """Return an empty workbook to be filled in for a year; ``periode`` are the years of the Renstra."""
    awal, akhir = periode or (tahun, tahun + _LAMA_RENSTRA - 1)
    kosong = Potret(tahun=tahun, instansi=Instansi(kode="", nama="", pemerintah="", tempat=""))
    return tulis(susun_baris(kosong), tahun, range(awal, akhir + 1), cadangan=_CADANGAN_FORMULIR)
