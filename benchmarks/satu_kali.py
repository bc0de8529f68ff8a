"""One run in a process of its own: ``python -m benchmarks.satu_kali CARA BUKU GARIS_BESAR``.

Prints seconds as JSON. ``utuh`` is the path of the application from workbook bytes to the three formats,
``bagian`` the bare parts of the same report one by one, ``libreoffice`` the plain way. The clock starts after
all modules are loaded, so that no way pays for imports.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import typst
import vl_convert

from akuntabel import api
from akuntabel.naskah import Naskah
from akuntabel.penyaji import docx, html, pdf
from akuntabel.penyaji.huruf import FOLDER_HURUF
from akuntabel.penyaji.raster import PPI, lengkapi_png
from akuntabel.penyaji.rupa import FORMAT_ANGKA, Rupa, rupakan, semua_gambar, susunan_vega
from akuntabel.penyaji.tema import Tema, baca_tema
from akuntabel.penyaji.typst import susun_sumber
from benchmarks import banding_python_docx

_TYPST = Path(pdf.__file__).parent / "typst"
_STANDAR = ["a-2a", "ua-1"]


T = TypeVar("T")


class _Jam:
    """Seconds by name of step."""

    def __init__(self) -> None:
        self.detik: dict[str, float] = {}

    def __call__(self, nama: str, kerja: Callable[[], T]) -> T:
        awal = perf_counter()
        hasil = kerja()
        self.detik[nama] = perf_counter() - awal
        return hasil


def _naskah(buku: Path, garis_besar: str) -> api.Susunan:
    potret = api.baca(buku).potret
    assert potret is not None
    return api.susun_lkjip(potret, garis_besar=garis_besar)


def utuh(buku: Path, garis_besar: str, folder: Path) -> dict[str, float]:
    """Time the application: workbook in, DOCX, PDF, HTML and archive out."""
    jam, langkah = _Jam(), [(perf_counter(), "")]
    pilihan = api.Pilihan(garis_besar=garis_besar, timpa=True)
    jam("utuh", lambda: api.susun(buku, folder, pilihan, lambda s: langkah.append((perf_counter(), s))))
    langkah.append((perf_counter(), ""))
    for (awal, nama), (akhir, _) in pairwise(langkah[1:]):
        jam.detik[f"langkah {nama.removesuffix(buku.name).removesuffix(str(folder)).strip()}"] = akhir - awal
    return jam.detik


def bagian(buku: Path, garis_besar: str, folder: Path) -> dict[str, float]:
    """Time the bare parts: charts by vl_convert and Typst, the PDF by Typst, DOCX of a ready Naskah."""
    naskah, tema, jam = _naskah(buku, garis_besar).naskah, baca_tema("baku"), _Jam()
    jam("grafik", lambda: _grafik(naskah, tema, folder))
    rupa = lengkapi_png(rupakan(naskah, tema))
    for nama, isi in susun_sumber(naskah, rupa, tema).berkas.items():
        (folder / nama).write_bytes(isi)
    jam("typst", lambda: _anak("anak.py", folder, "2026-01-01"))
    jam("typst dalam proses", lambda: _typst(folder))
    jam("docx", lambda: docx.tulis(naskah, rupa, tema, halaman={}))
    return jam.detik


def _anak(skrip: str, folder: Path, *argumen: str) -> None:
    perintah = [sys.executable, "-P", "-X", "utf8", str(_TYPST / skrip), str(folder), str(FOLDER_HURUF)]
    subprocess.run([*perintah, *argumen], check=True, capture_output=True)


def _grafik(naskah: Naskah, tema: Tema, folder: Path) -> None:
    """Draw every picture as SVG straight from its specification, then all of them as PNG in a child."""
    vl_convert.register_font_directory(str(FOLDER_HURUF / "grafik"))
    bagan = {g.kunci: g for g in semua_gambar(naskah) if not g.isi}
    polos = json.loads(json.dumps({k: g.spek for k, g in bagan.items() if g.spek is not None}, default=dict))
    susunan = {"config": susunan_vega(tema), "format_locale": dict(FORMAT_ANGKA), "allowed_base_urls": []}
    for n, (kunci, gambar) in enumerate(bagan.items()):
        svg = vl_convert.vegalite_to_svg(polos[kunci], **susunan) if kunci in polos else gambar.svg
        (folder / f"{n}.svg").write_text(svg, encoding="utf-8")
    _anak("anak_raster.py", folder, str(len(bagan)), str(PPI))


def _typst(folder: Path) -> None:
    huruf = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FOLDER_HURUF)]
    )
    typst.Compiler(str(folder / "utama.typ"), root=str(folder), font_paths=huruf).compile(
        format="pdf", pdf_standards=_STANDAR
    )


def libreoffice(buku: Path, garis_besar: str, folder: Path) -> dict[str, float]:
    """Time the plain way from the same workbook: python-docx, LibreOffice for the PDF, our HTML."""
    jam, profil = _Jam(), folder / "profil"
    docx_ = folder / "pemanasan.docx"
    banding_python_docx.tulis_kosong(docx_)
    banding_python_docx.ubah(docx_, "pdf", profil)

    def semua() -> None:
        susunan, tema = jam("naskah", lambda: _naskah(buku, garis_besar)), baca_tema("baku")
        rupa = jam("grafik", lambda: lengkapi_png(rupakan(susunan.naskah, tema)))
        _dua_dokumen(susunan.naskah, rupa, tema, jam, folder)
        jam("html", lambda: html.tulis(susunan.naskah, rupa, tema, fakta=susunan.fakta))

    jam("libreoffice", semua)
    jam("libreoffice html", lambda: banding_python_docx.ubah(folder / "biasa.docx", "html", profil))
    return jam.detik


def _dua_dokumen(naskah: Naskah, rupa: dict[str, Rupa], tema: Tema, jam: _Jam, folder: Path) -> None:
    isi = jam("python-docx", lambda: banding_python_docx.tulis(naskah, rupa, tema))
    (folder / "biasa.docx").write_bytes(isi)
    jam("soffice", lambda: banding_python_docx.ubah(folder / "biasa.docx", "pdf", folder / "profil"))


CARA = {"utuh": utuh, "bagian": bagian, "libreoffice": libreoffice}


def main(cara: str, buku: str, garis_besar: str) -> None:
    """Run one way and print what it took."""
    with tempfile.TemporaryDirectory(prefix="ukur-") as folder:
        print(json.dumps(CARA[cara](Path(buku), garis_besar, Path(folder))))


if __name__ == "__main__":
    main(*sys.argv[1:])
