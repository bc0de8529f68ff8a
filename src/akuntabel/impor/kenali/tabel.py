"""From a table as read to a table as understood."""

from __future__ import annotations

from dataclasses import dataclass, replace

from akuntabel.bacaan import TabelTerbaca
from akuntabel.naskah import JenisBaris, Tabel

from .baris import susun_baris
from .bukti import buktikan
from .isi_kolom import menurut_isi
from .jenis import kenali_jenis
from .kepala import Kepala, cari_kepala
from .kisi import Kisi, susun_kisi
from .kolom import susun_kolom
from .lanjutan import warisi
from .pecahan import pecah_baris
from .rapat import rapatkan


@dataclass(frozen=True, slots=True)
class Konteks:
    """What the text around a table says of it.

    Attributes:
        judul: its caption, without the number.
        nomor: the printed number of the caption.
        tahun: the year the caption names, else None.
        tahun_laporan: the year of the document: "tahun n".
        bagian: index of the heading above it.
        sebelum: the table before it when nothing but a page break may lie in between.
    """

    judul: str = ""
    nomor: str = ""
    tahun: int | None = None
    tahun_laporan: int | None = None
    bagian: int | None = None
    sebelum: TabelTerbaca | None = None


def kenali_tabel(tabel: Tabel, urutan: int, konteks: Konteks = Konteks()) -> TabelTerbaca:
    """Return what a table says; ``urutan`` is its ordinal in the document from 1."""
    longgar = pecah_baris(susun_kisi(tabel, urutan))
    kepala = cari_kepala(longgar)
    kisi = rapatkan(longgar, kepala.baris)
    if kisi is not longgar:
        kepala = cari_kepala(kisi)
    kisi = _tandai_ulang(kisi, kepala.baris)
    judul = konteks.judul or kepala.judul
    kolom = susun_kolom(kepala, judul, konteks.tahun_laporan)
    if not kepala.baris or _compang(kepala):
        kolom = warisi(kisi, konteks.sebelum) or kolom
    kolom = menurut_isi(kolom, kisi.baris[kepala.baris :])
    baris = susun_baris(kisi, kepala.baris, kolom)
    terbukti = buktikan(kolom, baris)
    if any(a.peran is not b.peran for a, b in zip(kolom, terbukti, strict=True)):
        baris = susun_baris(kisi, kepala.baris, terbukti)
    kolom = terbukti
    return TabelTerbaca(
        urutan=urutan,
        nomor=konteks.nomor,
        judul=judul,
        jenis=kenali_jenis(kolom, judul),
        kolom=kolom,
        baris=baris,
        simpul=tabel,
        tahun=konteks.tahun,
        bagian=konteks.bagian,
        letak=replace(tabel.letak, tabel=tabel.letak.tabel or urutan),
    )


def _tandai_ulang(kisi: Kisi, kepala: int) -> Kisi:
    """Mark body rows that say what a header row says: it was printed again on the next page."""
    judul = {_rapat(b.isi) for b in kisi.baris[:kepala] if len(b.isi) > 1}
    baris = tuple(
        replace(b, jenis=JenisBaris.KEPALA) if n >= kepala and _rapat(b.isi) in judul else b
        for n, b in enumerate(kisi.baris)
    )
    return replace(kisi, baris=baris)


def _rapat(isi: tuple[str, ...]) -> str:
    return "".join("".join(isi).split()).casefold()


def _compang(kepala: Kepala) -> bool:
    """Tell whether less than half of the columns have a header: a page break cut it."""
    return sum(map(bool, kepala.tingkat)) * 2 < len(kepala.tingkat)
