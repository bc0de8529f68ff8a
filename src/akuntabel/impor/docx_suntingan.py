"""An edited DOCX of ours, read for taking edits back: as it is now, and as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .docx_beda import Beda, bandingkan
from .docx_ingatan import media_asli
from .docx_media import Media
from .docx_paket import BukanDokumenAkuntabel, W, urai_xml
from .docx_petak import Acuan, JenisPetak, PembacaPetak, Petak, tanpa_daftar_isi
from .docx_sebaris import teks_dalam
from .docx_sendiri import DokumenTerbuka, buka_dokumen, terbuka
from .docx_untai import rapikan

_TEPI = re.compile(r"word/[\w-]*(?:header|footer|kaki)\d*\.xml\Z")
_CATATAN = {
    "comment": ("word/comments.xml", f"{W}comment"),
    "footnote": ("word/footnotes.xml", f"{W}footnote"),
    "endnote": ("word/endnotes.xml", f"{W}endnote"),
}
_PETAK_TERBANYAK = 30_000
_ANGKA_SAJA = re.compile(r"[\divxlcIVXLC]*\Z")


@dataclass(frozen=True, slots=True)
class CatatanTerbaca:
    """A comment or a note of the edited document: kind, place, the text beside its mark, what it says."""

    jenis: str
    tempat: tuple[str, ...]
    cuplikan: str
    teks: str


@dataclass(frozen=True, slots=True)
class Suntingan:
    """An edited document: what it says of itself, its pieces as written (None when unknown) and now.

    ``beda`` compares what stands outside authored sections; ``bertanda`` tells whether number controls still
    say their fact; ``pulih`` are sections found by bookmark; ``label`` the printed names of references;
    ``tepi`` lines of headers and footers that were not written by us.
    """

    instansi: str
    tahun: str
    sidik: str
    keterangan: Mapping[str, str]
    lama: tuple[Petak, ...] | None
    kini: tuple[Petak, ...]
    beda: tuple[Beda, ...]
    catatan: tuple[CatatanTerbaca, ...]
    tepi: tuple[str, ...]
    label: Mapping[str, str]
    bertanda: bool
    pulih: tuple[str, ...]
    terbuka: DokumenTerbuka


def baca_suntingan(isi: bytes) -> Suntingan:
    """Read an edited DOCX.

    Raises:
        BukanDokumenAkuntabel: If it is no DOCX, not one of ours, or unsafe to open.
    """
    dokumen = buka_dokumen(isi)
    pembaca = _petak(dokumen)
    if len(pembaca.petak) > _PETAK_TERBANYAK:
        raise BukanDokumenAkuntabel(
            f"Dokumen ini terlalu panjang: lebih dari {_PETAK_TERBANYAK} paragraf dan baris tabel."
        )
    asli = dokumen.data.asli()
    tercetak = _petak_asli(dokumen, asli)
    kini = tanpa_daftar_isi(pembaca.petak, tercetak or ())
    lama = None if tercetak is None else tanpa_daftar_isi(tercetak, tercetak)
    kunci = {k for k in map(dokumen.kamus.kunci, dokumen.akar.iter(f"{W}sdt")) if k}
    bertanda = dokumen.kamus.utuh
    if not kunci and dokumen.data.kotak:
        raise BukanDokumenAkuntabel(
            "Tanda pada angka dan narasi di berkas ini hilang, jadi tidak diketahui mana tulisan Anda. "
            "Simpanlah suntingan sebagai .docx dengan Microsoft Word atau LibreOffice."
        )
    return Suntingan(
        instansi=dokumen.data.instansi,
        tahun=dokumen.data.tahun,
        sidik=dokumen.data.sidik,
        keterangan=dokumen.data.keterangan,
        lama=lama,
        kini=kini,
        beda=() if lama is None else bandingkan(lama, kini, bertanda=bertanda),
        catatan=tuple(_catatan(dokumen.bagian, pembaca.acuan)),
        tepi=tuple(_tepi(asli, dokumen.bagian)) if asli else (),
        label=_label(dokumen),
        bertanda=bertanda,
        pulih=dokumen.pulih,
        terbuka=dokumen,
    )


def _petak(dokumen: DokumenTerbuka) -> PembacaPetak:
    pembaca = PembacaPetak(dokumen.kamus, dokumen.penomoran)
    pembaca.jelajah(dokumen.akar)
    return pembaca


def _petak_asli(dokumen: DokumenTerbuka, asli: Mapping[str, bytes]) -> list[Petak] | None:
    """Return the document as it was written; None when it does not remember."""
    if "word/document.xml" not in asli:
        return None
    try:
        media = Media(sidik=media_asli(asli))
        return _petak(terbuka(asli, dokumen.data, media, utuh=dokumen.kamus.utuh)).petak
    except BukanDokumenAkuntabel:
        return None


def _label(dokumen: DokumenTerbuka) -> dict[str, str]:
    """Return the printed name ("Tabel 3.2") of what is referred to, by key."""
    hasil: dict[str, str] = {}
    terbuka: list[tuple[str, str]] = []
    for awal in dokumen.akar.iter(f"{W}bookmarkStart"):
        kunci = dokumen.kamus.penanda.get(awal.get(f"{W}name", ""))
        if kunci and awal.getparent() is not None:
            teks = ""
            for satu in awal.itersiblings():
                if satu.tag == f"{W}bookmarkEnd" and satu.get(f"{W}id") == awal.get(f"{W}id"):
                    break
                teks += teks_dalam(satu)
            terbuka.append((kunci, rapikan(teks)))
    for kunci, teks in terbuka:
        hasil.setdefault(kunci, teks)
    return hasil


def _catatan(bagian: Mapping[str, bytes], acuan: list[Acuan]) -> Iterator[CatatanTerbaca]:
    teks = {jenis: _isi_catatan(bagian, *letak) for jenis, letak in _CATATAN.items()}
    sudah = set()
    for satu in acuan:
        isi = teks.get(satu.jenis, {}).get(satu.nomor, "")
        if isi and (satu.jenis, satu.nomor) not in sudah:
            sudah.add((satu.jenis, satu.nomor))
            yield CatatanTerbaca(satu.jenis, satu.tempat, satu.cuplikan, isi)
    for jenis, semua in teks.items():
        for nomor, isi in semua.items():
            if jenis == "comment" and isi and (jenis, nomor) not in sudah:
                yield CatatanTerbaca(jenis, (), "", isi)


def _isi_catatan(bagian: Mapping[str, bytes], nama: str, tag: str) -> dict[str, str]:
    if nama not in bagian:
        return {}
    return {
        e.get(f"{W}id", ""): rapikan(" ".join(teks_dalam(p) for p in e.iter(f"{W}p")))
        for e in urai_xml(bagian[nama]).iter(tag)
    }


def _tepi(asli: Mapping[str, bytes], kini: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the lines of headers and footers that are new; page numbers are none."""
    lama = set(_baris_tepi(asli))
    yield from dict.fromkeys(b for b in _baris_tepi(kini) if b not in lama)


def _baris_tepi(bagian: Mapping[str, bytes]) -> Iterator[str]:
    for nama in sorted(bagian):
        if _TEPI.match(nama):
            for p in urai_xml(bagian[nama]).iter(f"{W}p"):
                teks = rapikan(teks_dalam(p))
                kata = teks.rsplit(" ", 1)
                teks = kata[0] if len(kata) == 2 and _ANGKA_SAJA.match(kata[1]) else teks
                if teks and not _ANGKA_SAJA.match(teks):
                    yield teks


__all__ = ["CatatanTerbaca", "JenisPetak", "Suntingan", "baca_suntingan"]
