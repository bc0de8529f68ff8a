"""Blocks as pieces of a body: each piece knows which page it wants and whether it clings to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import assert_never

from akuntabel.naskah import (
    Bab,
    Blok,
    Celah,
    Daftar,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    GantiHalaman,
    Gaya,
    Kartu,
    Kop,
    Kutipan,
    Lampiran,
    Narasi,
    Paragraf,
    Penomoran,
    Sebaris,
    Tabel,
    TandaTangan,
    pengantar,
    teks_sebaris,
)
from akuntabel.penyaji.arah import tinggi_tulisan
from akuntabel.penyaji.lebar import tata_kolom

from .daftar_isi import daftar_otomatis
from .gambar import gambar_sebaris
from .kartu import deret_kartu, kartu_tunggal
from .konteks import AWALAN_NARASI, Konteks
from .sebaris import kotak_narasi, tulis_sebaris
from .surat import kop, tanda_tangan
from .tabel import tulis_tabel
from .xml import HALAMAN_BARU, LEKAT, Huruf, Par, kotak_isi, lari, medan

GAYA_PARAGRAF = {
    Gaya.BIASA: "BodyText",
    Gaya.TENGAH: "AkTengah",
    Gaya.KECIL: "AkKecil",
    Gaya.JUDUL: "AkJudul",
}
GAYA_DAFTAR = {
    Penomoran.ANGKA: "ListNumber",
    Penomoran.HURUF: "AkDaftarHuruf",
    Penomoran.BULIR: "ListBullet",
}
TINGKAT_DAFTAR = 9
TAG_KUTIPAN = "kutipan"
AWAL_CELAH = "Belum diisi: "
SELA = Par("AkSela")


@dataclass(frozen=True, slots=True)
class Potong:
    """A piece of a body: a paragraph or whole XML.

    ``tinggi`` is the height of mere text (1/100 mm), None for more: short text may stay between wide tables.
    """

    par: Par | None = None
    mentah: str = ""
    lanskap: bool = False
    tinggi: int | None = None

    @property
    def lekat(self) -> bool:
        """Whether the piece must stand on the page of the next one."""
        return self.par is not None and (
            "keepNext" in self.par.sifat or self.par.gaya.startswith(("Heading", "AkJudul"))
        )

    def xml(self) -> str:
        """Return the XML of the piece."""
        return self.mentah if self.par is None else self.par.xml()


def potong(blok: Iterable[Blok], k: Konteks) -> Iterator[Potong]:
    """Yield the pieces of blocks; a page break becomes a property of what follows."""
    ganti = False
    semua = tuple(blok)
    for satu, berikut in zip_longest(semua, semua[1:]):
        if isinstance(satu, GantiHalaman):
            ganti = True
            continue
        hasil = _satu(satu, k)
        if isinstance(satu, Paragraf) and _diantar(berikut):
            hasil = (replace(p, par=p.par.dengan(keepNext=LEKAT)) if p.par else p for p in hasil)
        if ganti:
            hasil = _di_halaman_baru(hasil)
            ganti = False
        yield from hasil


def _diantar(blok: Blok | None) -> bool:
    """Tell whether the paragraph before a block must stand on its page: nothing else says what it is."""
    tanpa_judul = isinstance(blok, Tabel) and not blok.judul and not blok.polos
    return tanpa_judul or isinstance(blok, Daftar | TandaTangan | Celah)


def _di_halaman_baru(hasil: Iterable[Potong]) -> Iterator[Potong]:
    for nomor, satu in enumerate(hasil):
        if nomor == 0 and satu.par is not None:
            yield replace(satu, par=satu.par.dengan(pageBreakBefore=HALAMAN_BARU))
            continue
        if nomor == 0:
            yield Potong(SELA.dengan(pageBreakBefore=HALAMAN_BARU, keepNext=LEKAT), lanskap=satu.lanskap)
        yield satu


def blok_xml(blok: Iterable[Blok], k: Konteks) -> str:
    """Return blocks that cannot change the page, as one piece of XML."""
    return "".join(p.xml() for p in potong(blok, k))


def _satu(blok: Blok, k: Konteks) -> Iterator[Potong]:
    match blok:
        case Bab() | Lampiran():
            yield Potong(_sesuai_dasar(_judul(blok, k), k), tinggi=tinggi_tulisan(blok, k.tema))
            yield from potong((*blok.isi, *(blok.pengganti if isinstance(blok, Lampiran) else ())), k)
        case Paragraf():
            lekat = {"keepNext": LEKAT} if pengantar(blok) else {}
            par = Par(GAYA_PARAGRAF[blok.gaya], tulis_sebaris(blok.isi, k), lekat)
            yield Potong(par, tinggi=tinggi_tulisan(blok, k.tema))
        case Daftar():
            yield from _potong_daftar(blok, k)
        case Kutipan():
            yield from _kutipan(blok, k)
        case Narasi():
            isi = kotak_narasi(_isi_narasi(blok.isi, k), blok.bagian, k)
            yield Potong(mentah=isi, tinggi=tinggi_tulisan(blok, k.tema))
        case Celah():
            yield from _celah(blok, k)
        case Tabel():
            yield from _tabel(blok, k)
        case Gambar():
            yield from _gambar(blok, k)
        case DeretKartu():
            yield Potong(mentah=deret_kartu(blok, k))
            yield Potong(SELA)
        case Kartu():
            yield Potong(mentah=kartu_tunggal(blok, k))
            yield Potong(SELA)
        case TandaTangan():
            yield Potong(mentah=tanda_tangan(blok, k))
            yield Potong(SELA)
        case Kop():
            yield Potong(mentah=kop(blok, k))
            yield Potong(Par("AkGarisKop"))
        case DaftarOtomatis():
            yield from _daftar_otomatis(blok, k)
        case GantiHalaman():
            pass
        case _:
            assert_never(blok)


def _potong_daftar(blok: Daftar, k: Konteks) -> Iterator[Potong]:
    semua = list(_daftar(blok, k, 0))
    tinggi = tinggi_tulisan(blok, k.tema)
    satu = None if tinggi is None else tinggi // max(len(semua), 1)
    yield from (Potong(par, mentah, tinggi=satu) for par, mentah in semua)


def _daftar_otomatis(blok: DaftarOtomatis, k: Konteks) -> Iterator[Potong]:
    for isi in daftar_otomatis(blok, k):
        yield Potong(isi) if isinstance(isi, Par) else Potong(mentah=isi)


def _judul(blok: Bab | Lampiran, k: Konteks) -> Par:
    tingkat = 1 if isinstance(blok, Lampiran) else min(max(blok.tingkat, 1), 4)
    judul = tulis_sebaris(blok.judul, k)
    if not blok.nomor:
        par = Par(f"Heading{tingkat}", k.tandai(blok.kunci, judul))
        return par if tingkat == 1 else par.dengan(ind='<w:ind w:left="0" w:firstLine="0"/>')
    nomor = lari(blok.nomor)
    pemisah = "<w:r><w:br/></w:r>" if tingkat == 1 else "<w:r><w:tab/></w:r>"
    if isinstance(blok, Lampiran):
        return Par("Heading1", k.tandai(blok.kunci, nomor) + pemisah + judul)
    return Par(f"Heading{tingkat}", k.tandai(blok.kunci, nomor + pemisah + judul))


def _sesuai_dasar(par: Par, k: Konteks) -> Par:
    """Keep the numbering of a base document's heading styles off headings that carry their number as text."""
    if not k.berdasar:
        return par
    sifat = {"keepNext": LEKAT}
    if par.gaya in k.bernomor:
        sifat["numPr"] = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    if par.gaya == "Heading1":
        sifat["pageBreakBefore"] = HALAMAN_BARU
    return par.dengan(**sifat)


def _celah(blok: Celah, k: Konteks) -> Iterator[Potong]:
    """Yield a gap; one that waits for authored text stands in the control that will bring the text back."""
    pengisi = f" (diisi oleh {blok.pengisi})" if blok.pengisi else ""
    pesan = f"{blok.pesan}{pengisi}"
    par = Par("AkCelah", lari(AWAL_CELAH, Huruf(tebal=True)) + lari(pesan))
    if not blok.kunci.startswith(AWALAN_NARASI):
        yield Potong(par, tinggi=tinggi_tulisan(blok, k.tema))
        return
    k.celah[blok.kunci] = AWAL_CELAH + pesan
    isi = kotak_narasi(par.xml(), blok.kunci.removeprefix(AWALAN_NARASI), k)
    yield Potong(mentah=isi, tinggi=tinggi_tulisan(blok, k.tema))


def _daftar(daftar: Daftar, k: Konteks, tingkat: int) -> Iterator[tuple[Par | None, str]]:
    """Yield list paragraphs (or whole XML for other blocks), items of one list sharing a number instance."""
    dipakai = min(tingkat, TINGKAT_DAFTAR - 1)
    nomor = k.nomor_daftar(daftar.penomoran, dipakai)
    angka = f'<w:numPr><w:ilvl w:val="{dipakai}"/><w:numId w:val="{nomor}"/></w:numPr>'
    for butir in daftar.butir:
        kepala, *sisa = butir if butir and isinstance(butir[0], Paragraf) else (None, *butir)
        isi = tulis_sebaris(kepala.isi, k) if isinstance(kepala, Paragraf) else ""
        yield Par(GAYA_DAFTAR[daftar.penomoran], isi, {"numPr": angka}), ""
        for blok in sisa:
            yield from _lanjutan(blok, k, dipakai, tingkat)


def _lanjutan(blok: Blok | None, k: Konteks, dipakai: int, tingkat: int) -> Iterator[tuple[Par | None, str]]:
    if isinstance(blok, Paragraf):
        yield Par(gaya_lanjutan(dipakai), tulis_sebaris(blok.isi, k)), ""
    elif isinstance(blok, Daftar):
        yield from _daftar(blok, k, tingkat + 1)
    elif blok is not None:
        yield None, blok_xml((blok,), k)


def gaya_lanjutan(tingkat: int) -> str:
    """Return the style id of a further paragraph of an item at a list level (from 0)."""
    return "ListContinue" if tingkat == 0 else f"ListContinue{tingkat + 1}"


def _isi_narasi(isi: Iterable[Blok], k: Konteks) -> str:
    hasil = []
    k.tegak = True
    for kutipan, kelompok in groupby(isi, lambda blok: isinstance(blok, Kutipan)):
        if kutipan:
            hasil += [_kotak_kutipan(blok, k) for blok in kelompok if isinstance(blok, Kutipan)]
        else:
            hasil.append(blok_xml(kelompok, k))
    k.tegak = False
    return "".join(hasil)


def _kotak_kutipan(blok: Kutipan, k: Konteks) -> str:
    """Return a quotation inside authored text, in a control of its own so that its ends are known."""
    isi = "".join(p.xml() for p in _kutipan(blok, k))
    return kotak_isi(isi, TAG_KUTIPAN, k.id_kotak(TAG_KUTIPAN)) if isi else ""


def _kutipan(blok: Kutipan, k: Konteks) -> Iterator[Potong]:
    for satu in potong(blok.isi, k):
        par = satu.par
        if par is not None and par.gaya == GAYA_PARAGRAF[Gaya.BIASA]:
            yield Potong(replace(par, gaya="Quote"))
        else:
            yield satu


def keterangan(kata: str, blok: Tabel | Gambar, k: Konteks) -> Par:
    """Return a caption whose number is a field of Word ("Tabel 3." and SEQ) with the number cached."""
    label = _label(kata, blok) if blok.nomor else ""
    antara = lari(" ") if label and blok.judul else ""
    return Par("Caption", k.tandai(blok.kunci, label) + antara + tulis_sebaris(blok.judul, k))


def _label(kata: str, blok: Tabel | Gambar) -> str:
    """Return the number: counted anew in each chapter, or repeating the table before for a table under it."""
    bab, titik, urut = blok.nomor.rpartition(".")
    ekor, saklar = "", " \\s 1" if bab else ""
    if isinstance(blok, Tabel) and blok.turunan and "." in bab:
        ekor, saklar = f".{urut}", " \\c"
        bab, titik, urut = bab.rpartition(".")
    elif urut == "1":
        saklar += " \\r 1"
    if not (urut.isdecimal() and urut.isascii()):
        return lari(f"{kata} {blok.nomor}")
    nomor = medan(f"SEQ {kata} \\* ARABIC{saklar}", urut)
    return lari(f"{kata} {bab}{titik}") + nomor + (lari(ekor) if ekor else "")


def _tabel(tabel: Tabel, k: Konteks) -> Iterator[Potong]:
    tata = tata_kolom(tabel, k.tema, tegak=k.tegak)
    bawah = _bawah_tabel(tabel, k)
    if tabel.judul or tabel.nomor:
        yield Potong(keterangan("Tabel", tabel, k).dengan(keepNext=LEKAT), lanskap=tata.lanskap)
    yield Potong(mentah=tulis_tabel(tabel, tata, k, lekat=len(bawah) > 1), lanskap=tata.lanskap)
    for par in bawah:
        yield Potong(par, lanskap=tata.lanskap)


def _bawah_tabel(tabel: Tabel, k: Konteks) -> list[Par]:
    hasil = [sumber(tabel.sumber, k)] if tabel.sumber else []
    hasil += [Par("AkSumber", tulis_sebaris(catatan, k)) for catatan in tabel.catatan]
    return [*hasil, SELA]


def sumber(isi: tuple[Sebaris, ...], k: Konteks) -> Par:
    """Return a source line; the word "Sumber" is put before it unless it stands there."""
    sudah = teks_sebaris(isi, k.label).lstrip().startswith("Sumber")
    return Par("AkSumber", ("" if sudah else lari("Sumber: ")) + tulis_sebaris(isi, k))


def _gambar(gambar: Gambar, k: Konteks) -> Iterator[Potong]:
    isi = [Par("AkGambar", gambar_sebaris(gambar, k))]
    if gambar.judul or gambar.nomor:
        isi.append(keterangan("Gambar", gambar, k))
    if gambar.sumber:
        isi.append(sumber(gambar.sumber, k))
    if gambar.kalimat:
        isi.append(Par(GAYA_PARAGRAF[Gaya.BIASA], tulis_sebaris(gambar.kalimat, k)))
    yield from (Potong(par.dengan(keepNext=LEKAT)) for par in isi[:-1])
    yield Potong(isi[-1])
