"""PDFium called without the checks of ctypes: half the time for calls made a million times per document.

The functions are those of ``pypdfium2.raw`` with plain pointers; handles are the addresses as ``c_void_p``.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

Panggil = Callable[..., Any]


def _polos(nama: str, hasil: Any) -> Panggil:
    letak = ctypes.cast(getattr(pdfium, nama), ctypes.c_void_p).value
    if letak is None:
        raise RuntimeError(f"PDFium has no {nama}")
    return ctypes.CFUNCTYPE(hasil)(letak)


def pegangan(penunjuk: Any) -> ctypes.c_void_p:
    """Return a typed pointer of pypdfium2 as a plain handle."""
    return ctypes.cast(penunjuk, ctypes.c_void_p)


_letak, _ya, _cacah = ctypes.c_void_p, ctypes.c_int, ctypes.c_int

kode_huruf = _polos("FPDFText_GetUnicode", ctypes.c_uint)
kotak_huruf = _polos("FPDFText_GetLooseCharBox", _ya)
asal_huruf = _polos("FPDFText_GetCharOrigin", _ya)
matriks_huruf = _polos("FPDFText_GetMatrix", _ya)
objek_huruf = _polos("FPDFText_GetTextObject", _letak)
ragam_teks = _polos("FPDFTextObj_GetTextRenderMode", ctypes.c_int)
fon_teks = _polos("FPDFTextObj_GetFont", _letak)
warna_isi = _polos("FPDFPageObj_GetFillColor", _ya)

cacah_objek = _polos("FPDFPage_CountObjects", _cacah)
objek_halaman = _polos("FPDFPage_GetObject", _letak)
cacah_objek_borang = _polos("FPDFFormObj_CountObjects", _cacah)
objek_borang = _polos("FPDFFormObj_GetObject", _letak)
jenis_objek = _polos("FPDFPageObj_GetType", ctypes.c_int)
matriks_objek = _polos("FPDFPageObj_GetMatrix", _ya)
batas_objek = _polos("FPDFPageObj_GetBounds", _ya)
ragam_lintasan = _polos("FPDFPath_GetDrawMode", _ya)
cacah_ruas = _polos("FPDFPath_CountSegments", _cacah)
ruas_lintasan = _polos("FPDFPath_GetPathSegment", _letak)
jenis_ruas = _polos("FPDFPathSegment_GetType", ctypes.c_int)
titik_ruas = _polos("FPDFPathSegment_GetPoint", _ya)
tebal_garis = _polos("FPDFPageObj_GetStrokeWidth", _ya)
