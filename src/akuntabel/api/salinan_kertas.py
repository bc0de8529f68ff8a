"""The papers of a review and its findings as files: DOCX through our own printer, workbooks."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import HasilReviu, Salinan
from akuntabel.naskah import Naskah
from akuntabel.reviu.kertas.catatan_hasil import catatan_hasil
from akuntabel.reviu.kertas.checklist import checklist
from akuntabel.reviu.kertas.kertas_kerja import kertas_kerja
from akuntabel.reviu.kertas.pernyataan import jawab_pernyataan
from akuntabel.reviu.kertas.rancangan import penghalang, rancangan_pernyataan
from akuntabel.reviu.kertas.sifat import sifat_kertas

from .lembar_kertas import lembar_kertas, lembar_temuan

_TEMA = "baku"
_PERNYATAAN = ".rancangan-pernyataan.reviu.docx"


def salinan_xlsx(hasil: HasilReviu, _bacaan: Bacaan, _isi: bytes) -> tuple[Salinan, ...]:
    """Return the findings as a workbook."""
    return (Salinan(".reviu.xlsx", lembar_temuan(hasil)),)


def salinan_kertas(hasil: HasilReviu, bacaan: Bacaan, _isi: bytes) -> tuple[Salinan, ...]:
    """Return the papers: working paper, notes of results, checklist, draft statement where it is due."""
    sifat = sifat_kertas(hasil, bacaan)
    daftar = jawab_pernyataan(hasil, bacaan)
    awal = "" if sifat.resmi else ".cek-mandiri"
    naskah = (
        (f"{awal}.kertas-kerja.reviu.docx", kertas_kerja(hasil, sifat)),
        (f"{awal}.catatan-hasil.reviu.docx", catatan_hasil(hasil, sifat)),
        (f"{awal}.checklist.reviu.docx", checklist(hasil, sifat, daftar)),
    )
    docx = tuple(Salinan(akhiran, _docx(n)) for akhiran, n in naskah)
    buku = Salinan(f"{awal}.kertas-kerja.reviu.xlsx", lembar_kertas(hasil, sifat, daftar))
    return (*docx, buku, *(_pernyataan(hasil) if sifat.resmi else ()))


def _pernyataan(hasil: HasilReviu) -> Iterator[Salinan]:
    halangan = penghalang(hasil)
    if halangan:
        yield Salinan(_PERNYATAAN, b"", pesan=halangan)
    else:
        yield Salinan(_PERNYATAAN, _docx(rancangan_pernyataan(hasil)))


def _docx(naskah: Naskah) -> bytes:
    from akuntabel.penyaji import docx
    from akuntabel.penyaji.tema import baca_tema

    return docx.tulis(naskah, {}, baca_tema(_TEMA))
