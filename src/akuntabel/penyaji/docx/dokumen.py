"""Putting the parts of a DOCX together."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.naskah import Naskah
from akuntabel.penyaji.rupa import Rupa
from akuntabel.penyaji.tema import Tema

from .bagian import (
    data_akuntabel,
    pengaturan,
    sifat_aplikasi,
    sifat_butir,
    sifat_inti,
    sifat_kustom,
    tabel_huruf,
    tema_word,
)
from .blok import Potong, potong
from .dasar import Dasar, baca_dasar
from .gaya import berkas_gaya
from .konteks import Konteks
from .nomor import NOMOR_GAYA, berkas_penomoran
from .paket import DOKUMEN, REL, REL_INTI, WML, Paket
from .seksi import (
    RID_KAKI,
    RID_KAKI_LANSKAP,
    Bagian,
    Seksi,
    isi_kaki,
    rujukan_kaki,
    sect_pr,
    susun_seksi,
)
from .surat import kolofon, sampul
from .xml import DEKLARASI, NS

_OOXML = "application/vnd.openxmlformats-officedocument"


def tulis(
    naskah: Naskah,
    rupa: Mapping[str, Rupa],
    tema: Tema,
    *,
    halaman: Mapping[str, str] | None = None,
    dasar: bytes | None = None,
) -> bytes:
    """Return a document as DOCX; equal input gives equal bytes.

    Args:
        naskah: The document.
        rupa: Its pictures by key; a missing one is replaced by its description.
        tema: The look; paper and margins always come from here.
        halaman: Page labels by key of headings, tables and figures, for the lists filled in beforehand.
        dasar: An agency's own DOCX as base: its styles, headers and footers are kept, its text is not.

    Raises:
        DasarTidakSah: If ``dasar`` is no DOCX that can be used.
    """
    bawah = baca_dasar(dasar, tema) if dasar is not None else None
    k = Konteks(
        naskah,
        tema,
        rupa,
        halaman or {},
        nomor_awal=(bawah.geser if bawah else 0) + NOMOR_GAYA + 1,
        berdasar=bawah is not None,
        bernomor=bawah.judul_bernomor() if bawah else frozenset(),
    )
    isi = _isi_dokumen(naskah, k, bawah)
    paket = Paket() if bawah is None else bawah.paket
    if bawah is None:
        _bagian_baku(paket, k)
    else:
        isi = bawah.petakan(isi)
        bawah.tambah_penomoran(k.daftar)
    _bagian_kita(paket, k, isi, bawah)
    return paket.tulis()


def _isi_dokumen(naskah: Naskah, k: Konteks, dasar: Dasar | None) -> str:
    bagian = []
    if naskah.sampul is not None:
        bagian.append(Bagian([Potong(mentah=sampul(naskah.sampul, k))], ""))
    bagian.append(Bagian(list(potong(naskah.awal, k)), "lowerRoman"))
    isi = list(potong((*naskah.isi, *naskah.lampiran), k))
    akhir = kolofon(naskah)
    if akhir is not None:
        isi.append(Potong(akhir))
    bagian.append(Bagian(isi, "decimal"))
    badan = susun_seksi(bagian, _Penyifat(k, dasar), k.tema)
    return f"{DEKLARASI}<w:document {NS}><w:body>{badan}</w:body></w:document>"


class _Penyifat:
    """Section properties with the references to headers and footers each section needs."""

    def __init__(self, k: Konteks, dasar: Dasar | None) -> None:
        self.k, self.dasar, self.pertama = k, dasar, True

    def __call__(self, seksi: Seksi) -> str:
        if not seksi.nomor:
            return sect_pr(seksi, self.k.tema, "")
        kaki = rujukan_kaki(seksi.lanskap)
        if self.dasar is None:
            return sect_pr(seksi, self.k.tema, kaki)
        kepala = self.dasar.rujukan if self.dasar.punya_kaki else self.dasar.rujukan + kaki
        beda = self.pertama and self.dasar.halaman_pertama_beda
        self.pertama = False
        return sect_pr(seksi, self.k.tema, kepala, halaman_pertama_beda=beda)


def _bagian_baku(paket: Paket, k: Konteks) -> None:
    """Add what a base document would bring: styles, settings, fonts, numbering."""
    for nama, rid, isi, jenis in (
        ("styles", "rIdAkGaya", berkas_gaya(k.tema), "styles"),
        ("settings", "rIdAkPengaturan", pengaturan(k.tema), "settings"),
        ("fontTable", "rIdAkHuruf", tabel_huruf(k.tema), "fontTable"),
        ("numbering", "rIdAkNomor", berkas_penomoran(k.daftar), "numbering"),
    ):
        paket.tambah(f"word/{nama}.xml", isi, f"{WML}.{jenis}+xml")
        paket.hubungkan(DOKUMEN, rid, f"{REL}/{jenis}", f"word/{nama}.xml")

    paket.tambah("word/theme/theme1.xml", tema_word(k.tema), f"{_OOXML}.theme+xml")
    paket.hubungkan(DOKUMEN, "rIdAkTema", f"{REL}/theme", "word/theme/theme1.xml")


def _bagian_kita(paket: Paket, k: Konteks, isi: str, dasar: Dasar | None) -> None:
    paket.tambah(DOKUMEN, isi, f"{WML}.document.main+xml")
    paket.hubungkan("", "rId1", f"{REL}/officeDocument", DOKUMEN)
    _kaki(paket, k, dasar)
    for medium in k.media.values():
        nama = f"word/media/{medium.nama}"
        paket.tambah(nama, medium.isi, f"image/{nama.rpartition('.')[2]}")
        paket.hubungkan(DOKUMEN, medium.rid, f"{REL}/image", nama)
    _sifat(paket, k)


def _kaki(paket: Paket, k: Konteks, dasar: Dasar | None) -> None:
    if dasar is not None and dasar.punya_kaki:
        return
    for nama, rid, lanskap in (("ak_kaki1", RID_KAKI, False), ("ak_kaki2", RID_KAKI_LANSKAP, True)):
        kaki = f"{DEKLARASI}<w:ftr {NS}>{isi_kaki(k.naskah.kaki, k.tema, lanskap)}</w:ftr>"
        paket.tambah(f"word/{nama}.xml", dasar.petakan(kaki) if dasar else kaki, f"{WML}.footer+xml")
        paket.hubungkan(DOKUMEN, rid, f"{REL}/footer", f"word/{nama}.xml")


def _sifat(paket: Paket, k: Konteks) -> None:
    """Add document properties and our own custom XML."""
    inti = "application/vnd.openxmlformats-package.core-properties+xml"
    paket.tambah("docProps/core.xml", sifat_inti(k.naskah, k.tema), inti)
    paket.hubungkan("", "rId2", REL_INTI, "docProps/core.xml")
    paket.tambah("docProps/app.xml", sifat_aplikasi(k.naskah), f"{_OOXML}.extended-properties+xml")
    paket.hubungkan("", "rId3", f"{REL}/extended-properties", "docProps/app.xml")
    paket.tambah("docProps/custom.xml", sifat_kustom(k.naskah), f"{_OOXML}.custom-properties+xml")
    paket.hubungkan("", "rId4", f"{REL}/custom-properties", "docProps/custom.xml")
    paket.tambah("customXml/itemProps1.xml", sifat_butir(), f"{_OOXML}.customXmlProperties+xml")
    paket.hubungkan("customXml/item1.xml", "rId1", f"{REL}/customXmlProps", "customXml/itemProps1.xml")
    paket.hubungkan(DOKUMEN, "rIdAkData", f"{REL}/customXml", "customXml/item1.xml")
    paket.tambah("customXml/item1.xml", data_akuntabel(k, paket), "application/xml")
