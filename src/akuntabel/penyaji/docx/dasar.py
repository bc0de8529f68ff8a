"""An agency's own DOCX as base: styles, letterhead and footer stay, its text goes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from akuntabel import wadah
from akuntabel.penyaji.tema import Tema
from akuntabel.wadah import MB, Batas, Sebab, WadahDitolak

from .gaya import berkas_gaya
from .konteks import NomorDaftar
from .nomor import isi_penomoran
from .paket import DOKUMEN, REL, REL_PAKET, WML, Hubungan, Paket, nama_rels
from .xml import NS, RUANG_NAMA

W = f"{{{RUANG_NAMA['w']}}}"
_R_ID = f"{{{RUANG_NAMA['r']}}}id"
_JUDUL = ("Heading1", "Heading2", "Heading3", "Heading4")
_BATAS = Batas(seluruh=200 * MB)
_DIPAKAI = ("styles", "settings", "fontTable", "numbering", "theme")
_RUJUKAN_GAYA = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"')
_SETELAN_DIBUANG = (
    "attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions", "footnotePr",
    "endnotePr", "updateFields", "saveThroughXslt",
)  # fmt: skip


_BESAR = "Dokumen dasar terlalu besar setelah dibuka."
TOLAK = {
    Sebab.BERKAS_BESAR: f"Dokumen dasar lebih besar dari {_BATAS.berkas // MB} MB.",
    Sebab.BANYAK_ANGGOTA: _BESAR,
    Sebab.ISI_BESAR: _BESAR,
    Sebab.NISBAH: _BESAR,
    Sebab.TERENKRIPSI: "Dokumen dasar dilindungi kata sandi. Simpanlah salinan tanpa kata sandi.",
    Sebab.NAMA: "Dokumen dasar memuat bagian yang menunjuk ke luar dirinya.",
    Sebab.RUSAK: "Dokumen dasar bukan berkas .docx yang utuh.",
    Sebab.XML_RUSAK: "Dokumen dasar memuat bagian yang rusak.",
    Sebab.DTD: "Dokumen dasar memuat deklarasi DOCTYPE, yang tidak diizinkan.",
}


class DasarTidakSah(ValueError):
    """A base document that cannot be used; the message says in Indonesian why."""


@dataclass(slots=True)
class Dasar:
    """What is taken over from a base document."""

    paket: Paket
    peta: Mapping[str, str]
    rujukan: str
    punya_kaki: bool
    halaman_pertama_beda: bool
    geser: int
    geser_abstrak: int

    def petakan(self, xml: str) -> str:
        """Return our XML with the style ids of the base document."""
        return _petakan(xml, self.peta)

    def judul_bernomor(self) -> frozenset[str]:
        """Return our ids of the heading styles that number themselves in the base document."""
        nama = _nama_bagian(self.paket, "styles")
        if nama is None:
            return frozenset()
        bernomor = {
            g.get(f"{W}styleId", "")
            for g in _urai(self.paket.bagian[nama]).iter(f"{W}style")
            if g.find(f"{W}pPr/{W}numPr") is not None
        }
        return frozenset(g for g in _JUDUL if self.peta.get(g, g) in bernomor)

    def tambah_penomoran(self, daftar: Sequence[NomorDaftar]) -> None:
        """Add our lists to the numbering of the base document."""
        nama = _nama_bagian(self.paket, "numbering") or "word/numbering.xml"
        akar = _urai(self.paket.bagian.get(nama, f"<w:numbering {NS}/>".encode()))
        abstrak, nomor = isi_penomoran(daftar, self.geser_abstrak, self.geser)
        _sisip(akar, _anak(abstrak), ("num", "numIdMacAtCleanup"))
        _sisip(akar, _anak(nomor), ("numIdMacAtCleanup",))
        if nama not in self.paket.bagian:
            self.paket.hubungkan(DOKUMEN, "rIdAkNomor", f"{REL}/numbering", nama)
        self.paket.tambah(nama, _cetak(akar), f"{WML}.numbering+xml")


def baca_dasar(isi: bytes, tema: Tema) -> Dasar:
    """Read a base document: keep its styles, settings, fonts, theme, numbering, headers and footers.

    Raises:
        DasarTidakSah: If it is no DOCX, is too large, or holds document type declarations.
    """
    bagian = _buka(isi)
    utama = _bagian_utama(bagian)
    sect = _sect_pr(_urai(bagian[utama]))
    paket = _salin(bagian, utama, sect)
    geser_abstrak, geser = _nomor_terbesar(paket)
    peta = _gabung_gaya(paket, tema, geser)
    _rapikan_setelan(paket)
    rujukan = (
        [] if sect is None else [e for e in sect if e.tag in (f"{W}headerReference", f"{W}footerReference")]
    )
    return Dasar(
        paket,
        peta,
        "".join(_rujukan(e) for e in rujukan),
        any(e.tag == f"{W}footerReference" and e.get(f"{W}type") == "default" for e in rujukan),
        sect is not None and sect.find(f"{W}titlePg") is not None,
        geser,
        geser_abstrak,
    )


def _buka(isi: bytes) -> dict[str, bytes]:
    try:
        with wadah.buka(isi, _BATAS) as berkas:
            nama = [n for n in berkas.namelist() if not n.endswith("/")]
            return {n: wadah.baca(berkas, n, _BATAS) for n in nama}
    except WadahDitolak as tolak:
        raise DasarTidakSah(TOLAK[tolak.sebab]) from tolak


def _urai(isi: bytes) -> etree._Element:
    pengurai = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False
    )
    try:
        wadah.periksa_xml(isi)
        return etree.fromstring(isi, pengurai)
    except WadahDitolak as tolak:
        raise DasarTidakSah(TOLAK[tolak.sebab]) from tolak
    except etree.XMLSyntaxError as galat:
        raise DasarTidakSah(TOLAK[Sebab.XML_RUSAK]) from galat


def _cetak(akar: etree._Element) -> bytes:
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)


def _anak(xml: str) -> list[etree._Element]:
    return list(_urai(f"<w:x {NS}>{xml}</w:x>".encode()))


def _sisip(akar: etree._Element, baru: list[etree._Element], sebelum: tuple[str, ...]) -> None:
    letak = next((i for i, e in enumerate(akar) if e.tag in {W + s for s in sebelum}), len(akar))
    for nomor, unsur in enumerate(baru):
        akar.insert(letak + nomor, unsur)


def _bagian_utama(bagian: Mapping[str, bytes]) -> str:
    for h in _hubungan(bagian, ""):
        tujuan = _mutlak("", h.tujuan)
        if h.jenis.endswith("/officeDocument") and tujuan in bagian:
            return tujuan
    raise DasarTidakSah("Dokumen dasar tidak memuat dokumen Word.")


def _hubungan(bagian: Mapping[str, bytes], sumber: str) -> list[Hubungan]:
    isi = bagian.get(nama_rels(sumber))
    if isi is None:
        return []
    return [
        Hubungan(e.get("Id", ""), e.get("Type", ""), e.get("Target", ""), e.get("TargetMode") == "External")
        for e in _urai(isi).iter(f"{{{REL_PAKET}}}Relationship")
    ]


def _mutlak(sumber: str, tujuan: str) -> str:
    if tujuan.startswith("/"):
        return tujuan[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(sumber), tujuan))


def _sect_pr(akar: etree._Element) -> etree._Element | None:
    badan = akar.find(f"{W}body")
    if badan is None:
        raise DasarTidakSah("Dokumen dasar tidak memuat isi dokumen Word.")
    return badan.find(f"{W}sectPr")


def _rujukan(unsur: etree._Element) -> str:
    nama = etree.QName(unsur).localname
    return f'<w:{nama} w:type="{unsur.get(f"{W}type")}" r:id="{unsur.get(_R_ID)}"/>'


def _salin(bagian: Mapping[str, bytes], utama: str, sect: etree._Element | None) -> Paket:
    """Copy the parts a new body needs, with everything they point at, and nothing else."""
    paket = Paket()
    jenis = _jenis(bagian)
    dirujuk = set() if sect is None else {e.get(_R_ID) for e in sect}
    antre = []
    for h in _hubungan(bagian, utama):
        akhir = h.jenis.rpartition("/")[2]
        tujuan = _mutlak(utama, h.tujuan)
        if h.luar or tujuan not in bagian or not (akhir in _DIPAKAI or h.rid in dirujuk):
            continue
        paket.hubungkan(DOKUMEN, h.rid, h.jenis, tujuan)
        antre.append(tujuan)
    while antre:
        nama = antre.pop()
        if nama in paket.bagian:
            continue
        paket.tambah(nama, bagian[nama], jenis(nama))
        if nama.endswith("settings.xml"):
            continue
        for h in _hubungan(bagian, nama):
            paket.hubungan.setdefault(nama, []).append(h)
            if not h.luar and _mutlak(nama, h.tujuan) in bagian:
                antre.append(_mutlak(nama, h.tujuan))
    return paket


@dataclass(frozen=True, slots=True)
class _jenis:
    """Content types of a package by part name."""

    bagian: Mapping[str, bytes]

    def __call__(self, nama: str) -> str:
        akar = _urai(self.bagian.get("[Content_Types].xml", b"<Types/>"))
        akhiran = nama.rpartition(".")[2].lower()
        for e in akar:
            if e.get("PartName", "").lower() == f"/{nama}".lower():
                return e.get("ContentType", "")
        for e in akar:
            if e.get("Extension", "").lower() == akhiran:
                return e.get("ContentType", "")
        return "application/octet-stream"


def _nama_bagian(paket: Paket, jenis: str) -> str | None:
    for h in paket.hubungan.get(DOKUMEN, []):
        if h.jenis.endswith(f"/{jenis}"):
            return _mutlak(DOKUMEN, h.tujuan)
    return None


def _nomor_terbesar(paket: Paket) -> tuple[int, int]:
    """Return the largest numbers of abstract definitions and of instances in use."""
    nama = _nama_bagian(paket, "numbering")
    if nama is None:
        return 0, 0
    akar = _urai(paket.bagian[nama])
    abstrak = [int(e.get(f"{W}abstractNumId", "0")) for e in akar.iter(f"{W}abstractNum")]
    nomor = [int(e.get(f"{W}numId", "0")) for e in akar.iter(f"{W}num")]
    return max(abstrak, default=0), max(nomor, default=0)


def _gabung_gaya(paket: Paket, tema: Tema, geser: int) -> dict[str, str]:
    """Add the styles the base lacks; return our style ids to those of the base, where they differ."""
    kita = _urai(berkas_gaya(tema).encode())
    nama_bagian = _nama_bagian(paket, "styles")
    if nama_bagian is None:
        paket.tambah("word/styles.xml", _cetak(kita), f"{WML}.styles+xml")
        paket.hubungkan(DOKUMEN, "rIdAkGaya", f"{REL}/styles", "word/styles.xml")
        return {}
    akar = _urai(paket.bagian[nama_bagian])
    ada = {_kunci_gaya(e): e.get(f"{W}styleId", "") for e in akar.iter(f"{W}style")}
    terpakai = set(ada.values())
    peta: dict[str, str] = {}
    baru = []
    for e in kita.iter(f"{W}style"):
        gaya = e.get(f"{W}styleId", "")
        peta[gaya] = ada.get(_kunci_gaya(e), gaya if gaya not in terpakai else f"Ak{gaya}")
        if _kunci_gaya(e) not in ada:
            baru.append(e)
    for e in baru:
        akar.append(_gaya_baru(e, peta, geser))
    paket.bagian[nama_bagian] = _cetak(akar)
    return {a: b for a, b in peta.items() if a != b}


def _kunci_gaya(gaya: etree._Element) -> tuple[str, str]:
    nama = gaya.find(f"{W}name")
    return gaya.get(f"{W}type", ""), "" if nama is None else nama.get(f"{W}val", "").lower()


def _gaya_baru(gaya: etree._Element, peta: Mapping[str, str], geser: int) -> etree._Element:
    gaya.set(f"{W}styleId", peta[gaya.get(f"{W}styleId", "")])
    gaya.attrib.pop(f"{W}default", "")
    for nomor in gaya.iter(f"{W}numId"):
        nomor.set(f"{W}val", str(int(nomor.get(f"{W}val", "0")) + geser))
    for e in gaya:
        if e.tag in (f"{W}basedOn", f"{W}next", f"{W}link"):
            e.set(f"{W}val", peta.get(e.get(f"{W}val", ""), e.get(f"{W}val", "")))
    return gaya


def _petakan(xml: str, peta: Mapping[str, str]) -> str:
    if not peta:
        return xml
    return _RUJUKAN_GAYA.sub(lambda m: f'{m[1]}{peta.get(m[2], m[2])}"', xml)


def _rapikan_setelan(paket: Paket) -> None:
    """Drop settings that belong to the old text or would keep the new one from being edited."""
    nama = _nama_bagian(paket, "settings")
    if nama is None:
        return
    akar = _urai(paket.bagian[nama])
    for e in list(akar):
        if e.tag in {W + s for s in _SETELAN_DIBUANG} or e.get(_R_ID) is not None:
            akar.remove(e)
    paket.bagian[nama] = _cetak(akar)
