"""Our own DOCX read back: every number control and every authored section, as they stand now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from akuntabel.naskah import Blok, Paragraf, Penomoran, bakukan_narasi

from .docx_blok import PembacaBlok
from .docx_ingatan import DataDokumen, data_dokumen
from .docx_media import Media, media_paket
from .docx_paket import DIBUANG, BukanDokumenAkuntabel, W, baca_gaya, baca_penomoran, buka_paket, urai_xml
from .docx_petak import di_dalam_paragraf
from .docx_pulih import pulihkan_bagian
from .docx_sebaris import AWALAN_NARASI, Kamus, baca_sebaris, teks_dalam

SARAN = "Simpanlah suntingan sebagai .docx dengan Microsoft Word atau LibreOffice."


@dataclass(frozen=True, slots=True)
class FaktaTerbaca:
    """A number control: the key of the fact and what is printed there now."""

    kunci: str
    cetak: str


@dataclass(frozen=True, slots=True)
class DokumenTerbaca:
    """What came back from one of our documents.

    ``fakta`` stand in document order, each as often as it is printed. ``narasi`` holds the authored sections
    in normal form (see ``bakukan_narasi``); gaps nobody filled are left out. A section printed twice is
    taken from its first place, and its key is in ``berbeda`` when the two no longer say the same.
    ``keterangan`` are the notes the document was written with (kind, version).
    """

    fakta: tuple[FaktaTerbaca, ...]
    narasi: dict[str, tuple[Blok, ...]]
    sidik: str
    keterangan: Mapping[str, str]
    berbeda: tuple[str, ...] = ()


def baca_docx_sendiri(isi: bytes) -> DokumenTerbaca:
    """Read a DOCX written by this system, perhaps edited since.

    Raises:
        BukanDokumenAkuntabel: If it is no DOCX, not one of ours, or unsafe to open.
    """
    dokumen = buka_dokumen(isi)
    pembaca = _Pembaca(dokumen.kamus, dokumen.penomoran, [], {}, [])
    pembaca.jelajah(dokumen.akar)
    data = dokumen.data
    if not pembaca.bertemu and data.kotak:
        raise BukanDokumenAkuntabel(f"Tanda pada angka dan narasi di berkas ini hilang. {SARAN}")
    return DokumenTerbaca(
        tuple(pembaca.fakta), pembaca.narasi, data.sidik, data.keterangan, tuple(pembaca.berbeda)
    )


@dataclass(frozen=True, slots=True)
class DokumenTerbuka:
    """A DOCX of ours opened for reading: its tree, what its marks mean, its parts, what it says of itself.

    ``pulih`` are the keys of sections that were found by their bookmarks alone.
    """

    akar: etree._Element
    kamus: Kamus
    penomoran: Mapping[tuple[str, int], Penomoran]
    bagian: Mapping[str, bytes]
    data: DataDokumen
    pulih: tuple[str, ...] = ()


def buka_dokumen(isi: bytes) -> DokumenTerbuka:
    """Open a DOCX written by this system.

    Raises:
        BukanDokumenAkuntabel: If it is no DOCX, not one of ours, or unsafe to open.
    """
    bagian = buka_paket(isi)
    data = data_dokumen(bagian)
    if "word/document.xml" not in bagian or data is None:
        raise BukanDokumenAkuntabel(
            f"Berkas ini tidak disusun oleh Akuntabel, atau tandanya sudah hilang. {SARAN}"
        )
    return terbuka(bagian, data, media_paket(isi, bagian))


def terbuka(
    bagian: Mapping[str, bytes], data: DataDokumen, media: Media, *, utuh: bool = True
) -> DokumenTerbuka:
    """Return the parts of a document ready to be read (``utuh``: see ``Kamus``).

    Raises BukanDokumenAkuntabel on a broken part.
    """
    kamus = Kamus(
        baca_gaya(bagian),
        data.peta("tanda", "pendek", "kunci"),
        data.peta("penanda", "nama", "kunci"),
        data.peta("celah", "kunci", "teks"),
        media,
    )
    akar = urai_xml(bagian["word/document.xml"])
    bertanda = any(kamus.kunci(s) for s in akar.iter(f"{W}sdt"))
    kamus = replace(kamus, utuh=utuh and bertanda)
    pulih = pulihkan_bagian(akar, kamus, data.peta("bagian", "penanda", "kunci"))
    return DokumenTerbuka(akar, kamus, baca_penomoran(bagian), bagian, data, pulih)


@dataclass(slots=True)
class _Pembaca:
    """Collects controls in document order."""

    kamus: Kamus
    penomoran: Mapping[tuple[str, int], Penomoran]
    fakta: list[FaktaTerbaca]
    narasi: dict[str, tuple[Blok, ...]]
    berbeda: list[str]
    bertemu: bool = False

    def jelajah(self, unsur: Iterable[etree._Element]) -> None:
        """Walk elements; what was deleted under tracked changes is not there."""
        for satu in unsur:
            if satu.tag in DIBUANG:
                continue
            kunci = self.kamus.kunci(satu) if satu.tag == f"{W}sdt" else ""
            self.bertemu |= bool(kunci)
            if kunci.startswith(AWALAN_NARASI):
                self._bagian(kunci, satu)
            elif kunci:
                self.fakta.append(FaktaTerbaca(kunci, teks_dalam(satu)))
                continue
            self.jelajah(satu)

    def _bagian(self, kunci: str, kotak: etree._Element) -> None:
        pembaca = PembacaBlok(self.kamus, self.penomoran, self.kamus.celah.get(kunci, ""))
        if di_dalam_paragraf(kotak):
            isi = bakukan_narasi((Paragraf(baca_sebaris(kotak, self.kamus)),))
        else:
            isi = pembaca.baca(kotak.iterchildren(f"{W}sdtContent"))
        if not isi and pembaca.bertemu_celah:
            return
        bagian = kunci.removeprefix(AWALAN_NARASI)
        if self.narasi.setdefault(bagian, isi) != isi and bagian not in self.berbeda:
            self.berbeda.append(bagian)


__all__ = ["BukanDokumenAkuntabel", "DokumenTerbaca", "FaktaTerbaca", "baca_docx_sendiri"]
