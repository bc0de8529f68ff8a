"""The statement that a report has been reviewed: only ever a draft, and none while faults are open."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.naskah import (
    Blok,
    Celah,
    Gaya,
    Naskah,
    Paragraf,
    Pihak,
    TandaTangan,
)
from akuntabel.peraturan import ambil
from akuntabel.sumber import sebut_tempat
from akuntabel.temuan import Temuan, Tingkat

from .pernyataan import PEDOMAN
from .rangka import TITIK, naskah, paragraf, teks

_BANYAK = 5
_KOSONG = "...."


def penghalang(hasil: HasilReviu) -> str:
    """Return why no statement can be drafted yet, empty when it can."""
    galat = [t for t in hasil.berlaku() if t.tingkat is Tingkat.GALAT]
    if not galat:
        return ""
    lebih = f"; dan {len(galat) - _BANYAK} lagi" if len(galat) > _BANYAK else ""
    daftar = "; ".join(_sebut(t) for t in galat[:_BANYAK])
    return (
        f"Rancangan pernyataan telah direviu tidak dibuat: {len(galat)} temuan masih harus diperbaiki "
        f"({daftar}{lebih})."
    )


def _sebut(temuan: Temuan) -> str:
    return f"{temuan.kode} {sebut_tempat(temuan.lokasi)}"


def rancangan_pernyataan(hasil: HasilReviu) -> Naskah:
    """Return the draft of the statement in the wording of the form, unsigned and marked as a draft."""
    formulir = ambil(PEDOMAN).mengatur["pernyataan_reviu"]
    tahun = str(hasil.tahun or _KOSONG)
    instansi = hasil.instansi or TITIK
    judul = (formulir["judul"][0], instansi.upper(), f"TAHUN ANGGARAN {tahun}")
    isi: list[Blok] = [
        *_cap(),
        *(Paragraf(teks(j, tebal=True), Gaya.TENGAH) for j in judul),
        *(paragraf(p) for p in _paragraf(formulir["paragraf"], instansi, tahun)),
        *_penjelas(hasil),
        _tanda_tangan(hasil),
        _cap()[0],
    ]
    return naskah("RANCANGAN PERNYATAAN TELAH DIREVIU", hasil, isi)


def _cap() -> tuple[Blok, Blok]:
    """Return the mark of a draft, large and in words."""
    return (
        Paragraf(teks("RANCANGAN", tebal=True), Gaya.JUDUL),
        Paragraf(teks("Belum ditandatangani. Lembar ini bukan pernyataan telah direviu."), Gaya.TENGAH),
    )


def _paragraf(bunyi: tuple[str, ...], instansi: str, tahun: str) -> Iterator[str]:
    ganti = (
        ("instansi pemerintah (Kementerian/Lembaga/Pemda)", instansi),
        ("Kementerian/Lembaga/Pemda ....", f"{instansi}."),
        ("tahun anggaran ....", f"tahun anggaran {tahun}"),
    )
    for satu in bunyi:
        for lama, baru in ganti:
            satu = satu.replace(lama, baru)
        yield satu


def _penjelas(hasil: HasilReviu) -> Iterator[Blok]:
    terbuka = [t for t in hasil.berlaku() if t.tingkat is Tingkat.PERINGATAN]
    if terbuka:
        pesan = (
            f"Paragraf penjelas: {len(terbuka)} temuan masih perlu penjelasan. Selesaikan dahulu, atau "
            "jelaskan di sini."
        )
        yield Celah("paragraf-penjelas", pesan, "Tim reviu")


def _tanda_tangan(hasil: HasilReviu) -> TandaTangan:
    p = hasil.penugasan
    tempat = f"{p.kota or '.' * 20}, {'.' * 24}"
    pihak = Pihak("", "Inspektur", p.inspektur, nip="." * 32)
    return TandaTangan(teks(tempat), (pihak,))
