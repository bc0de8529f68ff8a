"""A PDF of others as a Naskah: pages, running lines, tables, paragraphs, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from akuntabel.bacaan import DokumenLuar, Format
from akuntabel.impor.luar import TakTerbaca, dokumen_luar
from akuntabel.naskah import Bab, Blok, Paragraf
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

from .baris import BarisTeks, susun_baris
from .bentuk import bentuk_tabel
from .berulang import pisahkan_berulang
from .halaman import Halaman, muat_halaman
from .isi_halaman import Isi, isi_halaman
from .judul import tingkat_judul, ukuran_lazim
from .kisi import Kisi, cari_kisi
from .potongan import Potongan
from .sambungan import menyambung, satukan
from .tanda_air import pisahkan_tanda_air
from .tanpa_garis import luas_mendatar
from .terbelah import kosakata
from .tulisan import tulis_baris

BATAS_BYTE = 200_000_000
BATAS_HALAMAN = 1_500

_KODE_SANDI = pdfium.FPDF_ERR_PASSWORD


def baca_pdf(isi: bytes, nama: str) -> DokumenLuar:
    """Return a PDF as a Naskah with the places of its lines and cells.

    Raises:
        TakTerbaca: it is broken, locked with a password, too large or has no text.
    """
    halaman = _muat(isi, nama)
    pindaian = [h.nomor for h in halaman if not h.kata and _bergambar(h)]
    if not any(h.kata for h in halaman):
        raise TakTerbaca(_tanpa_teks(nama, bool(pindaian)))
    tanda_air = pisahkan_tanda_air(halaman)
    lazim = ukuran_lazim(k for h in halaman for k in h.kata)
    kata = kosakata(k for h in halaman for k in h.kata)
    penyusun = _Penyusun({h.nomor: _letak_baris(h) for h in halaman}, kata, lazim)
    kisi = {h.nomor: cari_kisi(h.datar, h.tegak, h.kata) for h in halaman}
    bersel = [(h, [k.persegi for k in kisi[h.nomor] if len(k.petak) > 2]) for h in halaman]
    berulang = pisahkan_berulang(halaman, {h.nomor: [*p, *luas_mendatar(h)] for h, p in bersel})
    blok = penyusun.susun(halaman, kisi)
    dokumen = dokumen_luar(nama, Format.PDF, blok, len(halaman), (*berulang, *tanda_air))
    return replace(dokumen, temuan=(_temuan_pindaian(pindaian),)) if pindaian else dokumen


def _muat(isi: bytes, nama: str) -> list[Halaman]:
    if len(isi) > BATAS_BYTE:
        raise TakTerbaca(f"Berkas {nama} lebih besar dari 200 MB. Bagilah menjadi beberapa berkas.")
    dokumen = _buka(isi, nama)
    try:
        cacah = len(dokumen)
        if cacah > BATAS_HALAMAN:
            raise TakTerbaca(
                f"Berkas {nama} memuat {cacah} halaman; paling banyak 1.500 halaman dapat dibaca."
            )
        if not cacah:
            raise TakTerbaca(f"Berkas {nama} tidak memuat satu halaman pun.")
        return [muat_halaman(dokumen, n) for n in range(1, cacah + 1)]
    except pypdfium2.PdfiumError as galat:
        raise TakTerbaca(_rusak(nama)) from galat
    finally:
        dokumen.close()


def _buka(isi: bytes, nama: str) -> Any:
    try:
        return pypdfium2.PdfDocument(isi)
    except pypdfium2.PdfiumError as galat:
        if getattr(galat, "err_code", None) == _KODE_SANDI or "password" in str(galat).casefold():
            raise TakTerbaca(
                f"Berkas {nama} dikunci dengan kata sandi. Simpanlah salinan tanpa kata sandi, lalu ulangi."
            ) from galat
        raise TakTerbaca(_rusak(nama)) from galat


def _rusak(nama: str) -> str:
    return (
        f"Berkas {nama} rusak atau bukan PDF. Bukalah di pembaca PDF, simpan sebagai PDF baru, lalu ulangi."
    )


def _tanpa_teks(nama: str, pindaian: bool) -> str:
    if pindaian:
        return (
            f"Berkas {nama} adalah hasil pindaian tanpa lapisan teks. Pakailah berkas aslinya "
            "(Word, Excel, atau PDF dari pengolah kata), atau jalankan pengenalan teks (OCR) lebih dahulu."
        )
    return f"Berkas {nama} tidak memuat teks."


def _bergambar(halaman: Halaman) -> bool:
    luas = sum((g[2] - g[0]) * (g[3] - g[1]) for g in halaman.coretan.gambar)
    return luas > 0.3 * halaman.lebar * halaman.tinggi


def _temuan_pindaian(nomor: Sequence[int]) -> Temuan:
    daftar = ", ".join(map(str, nomor[:20])) + (" ..." if len(nomor) > 20 else "")
    return Temuan(
        "LKP101",
        Tingkat.PERINGATAN,
        f"{len(nomor)} halaman berupa gambar tanpa lapisan teks, "
        f"sehingga isinya tidak ikut diperiksa: "
        f"halaman {daftar}.",
        Sumber(halaman=nomor[0]),
        alias="halaman-tanpa-teks",
        lokasi_lain=tuple(Sumber(halaman=n) for n in nomor[1:]),
    )


def _letak_baris(halaman: Halaman) -> list[float]:
    """Return the baselines of a page from top to bottom: the place in it is the number of a line."""
    return [b.dasar for b in susun_baris(k for k in halaman.kata if not k.seperempat)]


@dataclass(slots=True)
class _Penyusun:
    """Puts a document together; ``dasar`` are the baselines of each page, running lines included."""

    dasar: dict[int, list[float]]
    kata: Counter[str]
    lazim: float
    tabel: int = 0
    tertunda: list[Potongan] = field(default_factory=list)

    def susun(self, halaman: Iterable[Halaman], kisi: Mapping[int, Sequence[Kisi]]) -> tuple[Blok, ...]:
        return tuple(self._blok(isi for h in halaman for isi in isi_halaman(h, kisi[h.nomor])))

    def _blok(self, isi: Iterable[tuple[Halaman, Isi]]) -> Iterator[Blok]:
        """Yield blocks; a table waits for its continuation on the next page."""
        for halaman, satu in isi:
            if isinstance(satu, Potongan):
                if self.tertunda and not menyambung(self.tertunda, satu):
                    yield from self._selesai()
                self.tertunda.append(satu)
            else:
                yield from self._selesai()
                yield self._paragraf(halaman, satu)
        yield from self._selesai()

    def _selesai(self) -> Iterator[Blok]:
        if self.tertunda:
            self.tabel += 1
            yield bentuk_tabel(satukan(self.tertunda), self.tabel, self.tempat, self.kata)
            self.tertunda = []

    def _paragraf(self, halaman: Halaman, baris: tuple[BarisTeks, ...]) -> Paragraf | Bab:
        isi = tulis_baris(baris, lambda b: self.tempat(halaman, b))
        letak = self.tempat(halaman, baris[0])
        tingkat = tingkat_judul(baris, self.lazim)
        return Paragraf(isi, letak=letak) if tingkat is None else Bab("", tingkat, isi, (), letak=letak)

    def tempat(self, halaman: Halaman, baris: BarisTeks) -> Sumber:
        """Return where a line stands."""
        dasar = self.dasar[halaman.nomor]
        n = bisect_left(dasar, baris.dasar - 1)
        return Sumber(
            halaman=halaman.nomor,
            baris=min(n, len(dasar) - 1) + 1 if dasar else None,
            halaman_cetak=halaman.cetak,
            kotak=halaman.kotak(baris.persegi),
        )
