"""A small agency with texts of every shape, its workbook and its DOCX: what the tests of serap begin with."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.narasi import Aset, Narasi
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import JenisSisipan, Sisipan
from akuntabel.laporan import susun_lkjip
from akuntabel.penyaji import docx
from akuntabel.penyaji.rupa import rupa_gambar, semua_gambar
from akuntabel.penyaji.tema import baca_tema
from akuntabel.pertukaran.buku import tulis_buku
from tests.laporan.potret_kecil import berdua
from tests.serapan.gambar import PNG

TEKS = {
    "kata_pengantar": "Puji syukur asalpuji.\n\nTerima kasih asalkasih.",
    "latar_belakang": "Laporan ini disusun asalsusun pada 2022.\n\n"
    "- butir asalsatu\n  - dalam asaldalam\n- butir asaldua\n\n"
    "> Kutipan asalkutip.\n\n# Judul asaljudul\n\n| Bulan | Kasus |\n|---|---|\n| Mei | asaltabel |\n\n"
    "[gambar: FOTO | Penyerahan asalfoto]",
    "tren:I1": "Naik karena asalnaik 12%.\n\n1. satu **asaltebal**\n2. dua *asalmiring*",
    "penyebab:I1": "Sebabnya asalsebab.",
    "kesimpulan": "Simpulannya asalsimpul.",
    "saran": "1. saran asalsaran\n2. saran asallagi",
}


@cache
def potret() -> Potret:
    """Return the facts."""
    return replace(
        berdua("95", "80"),
        narasi=tuple(Narasi(k, t) for k, t in TEKS.items()),
        aset=(Aset("FOTO", "foto.png", PNG, "Penyerahan bantuan"),),
        analisis=(
            Analisis("A1", "I1", JenisAnalisis.PENGHAMBAT, "Hambatan asalhambat"),
            Analisis("A2", "I1", JenisAnalisis.SOLUSI, "Solusi **asalsolusi** ini", menjawab="A1"),
            Analisis("A3", "S1", JenisAnalisis.EFISIENSI, "Hemat asalhemat"),
        ),
        sisipan=(Sisipan("X1", "kesimpulan", JenisSisipan.PARAGRAF, teks="Sisipan asalsisip."),),
        rencana_aksi=(RencanaAksi("RA1", "Merekrut asalrekrut", perihal="I1"),),
    )


@cache
def isi_docx() -> bytes:
    """Return the report as DOCX."""
    return cetak(potret())


def cetak(potret: Potret) -> bytes:
    """Return the report of a Potret, its charts replaced by their descriptions."""
    tema = baca_tema("baku")
    naskah = susun_lkjip(potret).naskah
    foto = {g.kunci: rupa_gambar(g, tema) for g in semua_gambar(naskah) if g.isi}
    return docx.tulis(naskah, foto, tema)


@cache
def isi_buku() -> bytes:
    """Return the workbook."""
    return tulis_buku(potret())


def siapkan(folder: Path, suntingan: bytes | None = None) -> tuple[Path, Path]:
    """Write workbook and DOCX into a folder and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    dokumen, buku = folder / "laporan.docx", folder / "buku.xlsx"
    buku.write_bytes(isi_buku())
    (folder / "foto.png").write_bytes(PNG)
    dokumen.write_bytes(suntingan or isi_docx())
    return dokumen, buku


def bagian(isi: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        return {i.filename: z.read(i) for i in z.infolist()}


def paket(bagian: dict[str, bytes]) -> bytes:
    """Return a package of parts."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as z:
        for nama, isi in bagian.items():
            z.writestr(nama, isi)
    return wadah.getvalue()
