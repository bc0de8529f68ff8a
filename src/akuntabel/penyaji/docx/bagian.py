"""The small parts of the package: settings, properties, fonts, our own custom XML."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.naskah import Naskah
from akuntabel.penyaji.tema import Tema
from akuntabel.wadah import sidik_paket

from .ingatan import ingatan
from .konteks import Konteks
from .paket import Paket
from .xml import DEKLARASI, NS, RUANG_NAMA, atribut, lolos

NS_AKUNTABEL = "urn:akuntabel:dokumen:1"
UUID_BUTIR = "{6B1F6C3A-4D0E-4C3B-9A51-AC0D7A5E0001}"
_WARNA_TEMA = ("1F5A94", "E08214", "8C8C8C", "92BBDF", "F6C583")
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_NS_KUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_NS_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_NS_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_NS_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_NS_DS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def pengaturan(tema: Tema) -> str:
    """Return settings.xml: today's layout rules, Indonesian separators, no update prompt."""
    return (
        f'{DEKLARASI}<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{tema.bahasa}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def tabel_huruf(tema: Tema) -> str:
    """Return fontTable.xml."""
    huruf = "".join(
        f"<w:font w:name={atribut(nama)}/>" for nama in dict.fromkeys((tema.huruf_docx, "Cambria Math"))
    )
    return f"{DEKLARASI}<w:fonts {NS}>{huruf}</w:fonts>"


def tema_word(tema: Tema) -> str:
    """Return theme1.xml: word processors want one; no style of ours looks into it."""
    huruf = atribut(tema.huruf_docx)
    aksen = tema.warna_aksen.lstrip("#").upper()
    warna = {"dk1": "000000", "lt1": "FFFFFF", "dk2": aksen, "lt2": "F2F2F2"}
    warna |= dict(zip((f"accent{i}" for i in range(1, 7)), (aksen, *_WARNA_TEMA), strict=True))
    warna |= {"hlink": "1F5A94", "folHlink": "595959"}
    skema = "".join(f'<a:{nama}><a:srgbClr val="{nilai}"/></a:{nama}>' for nama, nilai in warna.items())
    fon = f'<a:latin typeface={huruf}/><a:ea typeface=""/><a:cs typeface=""/>'
    isi = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    efek = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DEKLARASI}<a:theme xmlns:a="{RUANG_NAMA["a"]}" name="Akuntabel"><a:themeElements>'
        f'<a:clrScheme name="Akuntabel">{skema}</a:clrScheme><a:fontScheme name="Akuntabel">'
        f"<a:majorFont>{fon}</a:majorFont><a:minorFont>{fon}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Akuntabel"><a:fillStyleLst>{isi * 3}</a:fillStyleLst><a:lnStyleLst>'
        f"{f'<a:ln>{isi}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>{efek * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{isi * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def sifat_inti(naskah: Naskah, tema: Tema) -> str:
    """Return core.xml; both time stamps are the date of the Naskah."""
    saat = f"{naskah.tanggal.isoformat()}T00:00:00Z"
    return (
        f'{DEKLARASI}<cp:coreProperties xmlns:cp="{_NS_CP}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{lolos(naskah.judul)}</dc:title><dc:creator>{lolos(naskah.instansi)}</dc:creator>"
        f"<cp:lastModifiedBy>{lolos(naskah.instansi)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{saat}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{saat}</dcterms:modified>'
        f"<dc:language>{tema.bahasa}</dc:language></cp:coreProperties>"
    )


def sifat_aplikasi(naskah: Naskah) -> str:
    """Return app.xml."""
    return (
        f'{DEKLARASI}<Properties xmlns="{_NS_APP}"><Application>Akuntabel</Application>'
        f"<Company>{lolos(naskah.instansi)}</Company></Properties>"
    )


def sifat_kustom(naskah: Naskah) -> str:
    """Return custom.xml: digest, kind and version of the document where a user can see them."""
    isi = "".join(
        f'<property fmtid="{_FMTID}" pid="{pid}" name={atribut(nama)}>'
        f"<vt:lpwstr>{lolos(nilai)}</vt:lpwstr></property>"
        for pid, (nama, nilai) in enumerate(_keterangan(naskah).items(), 2)
    )
    return f'{DEKLARASI}<Properties xmlns="{_NS_KUSTOM}" xmlns:vt="{_NS_VT}">{isi}</Properties>'


def _keterangan(naskah: Naskah) -> Mapping[str, str]:
    return {
        f"Akuntabel.{nama}": nilai for nama, nilai in {"sidik": naskah.sidik, **naskah.keterangan}.items()
    }


def data_akuntabel(k: Konteks, paket: Paket) -> str:
    """Return our custom XML: what the document is, what its tags mean, and how it read when written."""
    naskah = k.naskah
    ket = "".join(
        f"<keterangan nama={atribut(nama)}>{lolos(nilai)}</keterangan>"
        for nama, nilai in naskah.keterangan.items()
    )
    rujukan = {k.penanda[kunci]: kunci for kunci in sorted(k.label) if kunci in k.penanda}
    isi = (
        ket
        + _pasangan("tanda", "pendek", "kunci", k.pendek)
        + _pasangan("celah", "kunci", "teks", k.celah)
        + _pasangan("penanda", "nama", "kunci", rujukan)
        + _pasangan("bagian", "penanda", "kunci", k.bagian)
        + f"<berkas sidik={atribut(sidik_paket(paket.bagian))}/><asli>{ingatan(paket, k.media)}</asli>"
    )
    kepala = (
        f"<dokumen xmlns={atribut(NS_AKUNTABEL)} sidik={atribut(naskah.sidik)} "
        f'kotak="{k.jumlah_kotak}" instansi={atribut(naskah.instansi)} '
        f"tahun={atribut(naskah.keterangan.get('tahun', ''))}>"
    )
    return f"{DEKLARASI}{kepala}{isi}</dokumen>"


def _pasangan(unsur: str, dari: str, ke: str, isi: Mapping[str, str]) -> str:
    return "".join(f"<{unsur} {dari}={atribut(a)} {ke}={atribut(b)}/>" for a, b in sorted(isi.items()))


def sifat_butir() -> str:
    """Return the properties part of our custom XML."""
    return (
        f'{DEKLARASI}<ds:datastoreItem xmlns:ds="{_NS_DS}" ds:itemID="{UUID_BUTIR}"><ds:schemaRefs>'
        f"<ds:schemaRef ds:uri={atribut(NS_AKUNTABEL)}/></ds:schemaRefs></ds:datastoreItem>"
    )
