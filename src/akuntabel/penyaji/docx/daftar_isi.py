"""Contents, list of tables and list of figures: fields of Word, filled in beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.naskah import (
    Bab,
    DaftarOtomatis,
    Gambar,
    JenisDaftarIsi,
    Lampiran,
    Tabel,
    teks_sebaris,
    telusuri,
)

from .konteks import Konteks
from .xml import Par, lari, medan

_PERINTAH = {
    JenisDaftarIsi.ISI: 'TOC \\o "1-3" \\h \\z \\u',
    JenisDaftarIsi.TABEL: 'TOC \\h \\z \\c "Tabel"',
    JenisDaftarIsi.GAMBAR: 'TOC \\h \\z \\c "Gambar"',
}
_AWAL = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_PISAH = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_AKHIR = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def daftar_otomatis(blok: DaftarOtomatis, k: Konteks) -> Iterator[Par | str]:
    """Yield the title and the filled list; the contents stand in Word's own building block."""
    yield Par("TOCHeading", lari(blok.judul))
    butir = list(_butir(blok.jenis, k))
    if not butir:
        kata = {JenisDaftarIsi.TABEL: "tabel", JenisDaftarIsi.GAMBAR: "gambar"}.get(blok.jenis, "bab")
        yield Par("BodyText", lari(f"Tidak ada {kata} dalam dokumen ini."))
        return
    perintah = f'<w:r><w:instrText xml:space="preserve"> {_PERINTAH[blok.jenis]} </w:instrText></w:r>'
    butir[0] = Par(butir[0].gaya, f"{_AWAL}{perintah}{_PISAH}{butir[0].isi}")
    isi = "".join(par.xml() for par in butir) + Par("AkSela", _AKHIR).xml()
    if blok.jenis is JenisDaftarIsi.ISI:
        nomor = k.id_kotak("daftar isi")
        isi = (
            f'<w:sdt><w:sdtPr><w:id w:val="{nomor}"/><w:docPartObj>'
            '<w:docPartGallery w:val="Table of Contents"/>'
            f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{isi}</w:sdtContent></w:sdt>"
        )
    yield isi


def _butir(jenis: JenisDaftarIsi, k: Konteks) -> Iterator[Par]:
    for blok in telusuri(k.naskah):
        match blok:
            case Bab() if jenis is JenisDaftarIsi.ISI and blok.tingkat <= 3:
                yield _baris(f"TOC{max(blok.tingkat, 1)}", _teks_bab(blok, k), blok.kunci, k)
            case Lampiran() if jenis is JenisDaftarIsi.ISI:
                yield _baris(
                    "TOC1", f"{blok.nomor} {teks_sebaris(blok.judul, k.label)}".strip(), blok.kunci, k
                )
            case Tabel() if jenis is JenisDaftarIsi.TABEL and blok.nomor:
                yield _baris("TableofFigures", _teks_keterangan("Tabel", blok, k), blok.kunci, k)
            case Gambar() if jenis is JenisDaftarIsi.GAMBAR and blok.nomor:
                yield _baris("TableofFigures", _teks_keterangan("Gambar", blok, k), blok.kunci, k)
            case _:
                pass


def _teks_bab(blok: Bab, k: Konteks) -> str:
    judul = teks_sebaris(blok.judul, k.label).replace("\n", " ")
    if not blok.nomor:
        return judul
    return f"{blok.nomor}{' ' if blok.tingkat <= 1 else chr(9)}{judul}"


def _teks_keterangan(kata: str, blok: Tabel | Gambar, k: Konteks) -> str:
    return f"{kata} {blok.nomor} {teks_sebaris(blok.judul, k.label)}".replace("\n", " ")


def _baris(gaya: str, teks: str, kunci: str, k: Konteks) -> Par:
    penanda, halaman = k.penanda[kunci], k.halaman.get(kunci, "")
    isi = lari(teks) + "<w:r><w:tab/></w:r>" + medan(f"PAGEREF {penanda} \\h", halaman, basi=not halaman)
    return Par(gaya, f'<w:hyperlink w:anchor="{penanda}" w:history="1">{isi}</w:hyperlink>')
