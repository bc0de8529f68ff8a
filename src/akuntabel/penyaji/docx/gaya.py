"""The styles of a report, made from the theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.penyaji.tema import Tema

from .nomor import indentasi_daftar
from .tabel import BANTALAN_TWIP
from .xml import DEKLARASI, NS, atribut, setengah_titik, twip

_TAKUK_JUDUL = {2: 57, 3: 74, 4: 92}


@dataclass(frozen=True, slots=True)
class GayaWord:
    """A style: id, name as Word knows it, base, next style, pPr and rPr content."""

    id: str
    nama: str
    dasar: str = "Normal"
    berikut: str = ""
    ppr: str = ""
    rpr: str = ""
    jenis: str = "paragraph"
    tampil: bool = True

    def xml(self) -> str:
        """Return the style element."""
        khusus = ' w:customStyle="1"' if self.id.startswith("Ak") else ""
        bagian = (
            f"<w:name w:val={atribut(self.nama)}/>"
            + (f'<w:basedOn w:val="{self.dasar}"/>' if self.dasar else "")
            + (f'<w:next w:val="{self.berikut}"/>' if self.berikut else "")
            + ('<w:uiPriority w:val="39"/>' if self.nama.startswith("toc ") else "")
            + ("<w:qFormat/>" if self.tampil else "")
            + (f"<w:pPr>{self.ppr}</w:pPr>" if self.ppr else "")
            + (f"<w:rPr>{self.rpr}</w:rPr>" if self.rpr else "")
        )
        return f'<w:style w:type="{self.jenis}"{khusus} w:styleId="{self.id}">{bagian}</w:style>'


def berkas_gaya(tema: Tema) -> str:
    """Return styles.xml."""
    gaya = "".join(g.xml() for g in semua_gaya(tema))
    return f"{DEKLARASI}<w:styles {NS}>{_bawaan(tema)}{_dasar(tema)}{gaya}{_gaya_tabel()}</w:styles>"


def _bawaan(tema: Tema) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_huruf(tema)}{_sz(tema.ukuran)}"
        f'<w:lang w:val="{tema.bahasa}" w:eastAsia="{tema.bahasa}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _dasar(tema: Tema) -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr>{_huruf(tema)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _huruf(tema: Tema) -> str:
    """Return the font whose widths the columns were made for."""
    huruf = atribut(tema.huruf_docx)
    return f"<w:rFonts w:ascii={huruf} w:hAnsi={huruf} w:eastAsia={huruf} w:cs={huruf}/>"


def _sz(titik: Decimal) -> str:
    sz = setengah_titik(titik)
    return f'<w:sz w:val="{sz}"/><w:szCs w:val="{sz}"/>'


def _jarak(sebelum: Decimal | int, sesudah: Decimal | int, spasi: Decimal = Decimal(1)) -> str:
    """Return spacing: points before and after, lines as a factor."""
    return (
        f'<w:spacing w:before="{round(sebelum * 20)}" w:after="{round(sesudah * 20)}" '
        f'w:line="{round(spasi * 240)}" w:lineRule="auto"/>'
    )


def semua_gaya(tema: Tema) -> Iterator[GayaWord]:
    """Yield every paragraph and character style."""
    yield from _gaya_teks(tema)
    yield from _gaya_judul(tema)
    yield from _gaya_daftar(tema)
    yield from _gaya_daftar_isi(tema)
    yield from _gaya_sekitar(tema)
    yield from _gaya_surat(tema)
    yield from _gaya_huruf()


def _gaya_teks(tema: Tema) -> Iterator[GayaWord]:
    jc = '<w:jc w:val="both"/>' if tema.rata == "penuh" else '<w:jc w:val="left"/>'
    kecil, tengah = _sz(tema.ukuran_kecil), '<w:jc w:val="center"/>'
    yield GayaWord("BodyText", "Body Text", ppr=_jarak(0, tema.jarak, tema.spasi) + jc)
    yield GayaWord("AkTengah", "Teks Tengah", "BodyText", ppr=tengah)
    yield GayaWord("AkKecil", "Teks Kecil", "BodyText", ppr=_jarak(0, 3), rpr=kecil)
    yield GayaWord(
        "AkJudul",
        "Judul Kecil",
        "BodyText",
        "BodyText",
        "<w:keepNext/>" + _jarak(12, 10) + tengah,
        "<w:b/><w:bCs/>" + _sz(tema.ukuran + 1),
    )
    yield GayaWord(
        "Quote",
        "Quote",
        "BodyText",
        "BodyText",
        _jarak(3, tema.jarak, tema.spasi) + '<w:ind w:left="567" w:right="567"/>',
        "<w:i/><w:iCs/>",
    )
    yield GayaWord(
        "AkSela",
        "Sela",
        ppr=_garis_tipis(60),
        rpr=_sz(Decimal(2)),
        tampil=False,
    )


def _gaya_judul(tema: Tema) -> Iterator[GayaWord]:
    satu = "<w:keepNext/><w:keepLines/><w:pageBreakBefore/>" + _jarak(0, 18, Decimal("1.15"))
    yield GayaWord(
        "Heading1",
        "heading 1",
        berikut="BodyText",
        ppr=satu + '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
        rpr="<w:b/><w:bCs/><w:caps/>" + _sz(tema.ukuran + 3),
    )
    for tingkat, (ukuran, sebelum) in {2: (2, 14), 3: (1, 10), 4: (0, 8)}.items():
        takuk = round(_TAKUK_JUDUL[tingkat] * tema.ukuran)
        ppr = (
            f'<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="{takuk}"/></w:tabs>'
            f"{_jarak(sebelum, 5)}"
            f'<w:ind w:left="{takuk}" w:hanging="{takuk}"/><w:outlineLvl w:val="{tingkat - 1}"/>'
        )
        yield GayaWord(
            f"Heading{tingkat}",
            f"heading {tingkat}",
            berikut="BodyText",
            ppr=ppr,
            rpr="<w:b/><w:bCs/>" + _sz(tema.ukuran + ukuran),
        )
    yield GayaWord(
        "TOCHeading",
        "TOC Heading",
        berikut="BodyText",
        ppr="<w:keepNext/><w:pageBreakBefore/>" + _jarak(0, 14) + '<w:jc w:val="center"/>',
        rpr="<w:b/><w:bCs/><w:caps/>" + _sz(tema.ukuran + 3),
    )


def _gaya_daftar(tema: Tema) -> Iterator[GayaWord]:
    jarak = _jarak(0, tema.jarak / 2, tema.spasi)
    for nomor, (gaya, nama) in enumerate(
        (("ListNumber", "List Number"), ("AkDaftarHuruf", "Daftar Huruf"), ("ListBullet", "List Bullet")), 1
    ):
        yield GayaWord(gaya, nama, "BodyText", ppr=f'<w:numPr><w:numId w:val="{nomor}"/></w:numPr>{jarak}')
    for tingkat in range(9):
        nama = "List Continue" if tingkat == 0 else f"List Continue {tingkat + 1}"
        masuk = f'<w:ind w:left="{indentasi_daftar(tingkat)}"/>'
        yield GayaWord(nama.replace(" ", ""), nama, "BodyText", ppr=jarak + masuk)


def _gaya_daftar_isi(tema: Tema) -> Iterator[GayaWord]:
    titik = f'<w:tab w:val="right" w:leader="dot" w:pos="{twip(tema.lebar_teks())}"/>'
    for tingkat, (kiri, gantung) in {1: (0, 0), 2: (964, 624), 3: (1758, 794)}.items():
        tab = f'<w:tab w:val="left" w:pos="{kiri}"/>' if gantung else ""
        ind = f'<w:ind w:left="{kiri}" w:hanging="{gantung}"/>'
        jarak = _jarak(6 if tingkat == 1 else 0, 3)
        ppr = f"<w:tabs>{tab}{titik}</w:tabs>{jarak}{ind}"
        tebal = "<w:b/><w:bCs/><w:caps/>" if tingkat == 1 else ""
        yield GayaWord(f"TOC{tingkat}", f"toc {tingkat}", ppr=ppr, rpr=tebal, tampil=False)
    ppr = f'<w:tabs>{titik}</w:tabs>{_jarak(0, 4)}<w:ind w:left="1134" w:hanging="1134"/>'
    yield GayaWord("TableofFigures", "table of figures", ppr=ppr, tampil=False)


def _gaya_sekitar(tema: Tema) -> Iterator[GayaWord]:
    kecil = _sz(tema.ukuran_kecil)
    yield GayaWord(
        "Caption",
        "caption",
        berikut="BodyText",
        ppr="<w:keepLines/>" + _jarak(8, 4) + '<w:jc w:val="center"/>',
        rpr="<w:b/><w:bCs/>" + _sz(tema.ukuran - 1),
    )
    yield GayaWord("AkSumber", "Sumber", ppr="<w:keepLines/>" + _jarak(3, 3), rpr=kecil)
    yield GayaWord(
        "AkSel",
        "Isi Tabel",
        ppr='<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
        rpr=_huruf(tema) + _sz(tema.ukuran_tabel),
    )
    yield GayaWord("AkGambar", "Gambar", ppr=_jarak(6, 3) + '<w:jc w:val="center"/>')
    yield GayaWord("AkGambarRapat", "Gambar Rapat", ppr=_jarak(0, 0) + '<w:jc w:val="center"/>', tampil=False)
    yield from _gaya_celah()
    yield from _gaya_tepi(tema)


def _gaya_celah() -> Iterator[GayaWord]:
    sisi = "".join(
        f'<w:{s} w:val="single" w:sz="6" w:space="4" w:color="B45F06"/>'
        for s in ("top", "left", "bottom", "right")
    )
    yield GayaWord(
        "AkCelah",
        "Celah",
        "BodyText",
        ppr=f'<w:keepLines/><w:pBdr>{sisi}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF4E0"/>'
        + _jarak(6, 8)
        + '<w:ind w:left="113" w:right="113"/><w:jc w:val="left"/>',
    )


def _gaya_tepi(tema: Tema) -> Iterator[GayaWord]:
    kecil, kanan = _sz(tema.ukuran_kecil), twip(tema.lebar_teks())
    atas = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>'
    yield GayaWord(
        "Header", "header", ppr=f'<w:tabs><w:tab w:val="right" w:pos="{kanan}"/></w:tabs>', tampil=False
    )
    yield GayaWord(
        "Footer",
        "footer",
        ppr=f'{atas}<w:tabs><w:tab w:val="right" w:pos="{kanan}"/></w:tabs>',
        rpr=kecil,
        tampil=False,
    )
    yield GayaWord(
        "AkKolofon",
        "Kolofon",
        ppr=f"<w:keepLines/>{atas}{_jarak(24, 0)}",
        rpr='<w:color w:val="595959"/>' + _sz(tema.ukuran_kecil - 1),
        tampil=False,
    )


def _gaya_surat(tema: Tema) -> Iterator[GayaWord]:
    """Yield styles that look the same whatever the base document's plain style is."""
    tengah, tebal = '<w:jc w:val="center"/>', "<w:b/><w:bCs/>"
    rapat, ukuran = _jarak(0, 0) + tengah, tema.ukuran
    ganda = '<w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="000000"/></w:pBdr>'
    for kode, nama, ppr, rpr in (
        ("AkTandaTangan", "Tanda Tangan", rapat, ""),
        ("AkKop", "Kop", rapat, _sz(ukuran + 2)),
        ("AkKopInstansi", "Kop Instansi", rapat, tebal + _sz(ukuran + 5)),
        ("AkKopAlamat", "Kop Alamat", rapat, _sz(tema.ukuran_kecil)),
        ("AkGarisKop", "Garis Kop", ganda + _garis_tipis(240), _sz(Decimal(2))),
        ("AkSampulJudul", "Sampul Judul", _jarak(0, 4, Decimal("1.1")) + tengah, tebal + _sz(ukuran + 13)),
        ("AkSampulTahun", "Sampul Tahun", _jarak(14, 0) + tengah, tebal + _sz(ukuran + 9)),
        ("AkSampulInstansi", "Sampul Instansi", _jarak(0, 4) + tengah, tebal + "<w:caps/>" + _sz(ukuran + 5)),
        ("AkSampulPemerintah", "Sampul Pemerintah", rapat, "<w:caps/>" + _sz(ukuran + 3)),
    ):
        yield GayaWord(kode, nama, ppr=ppr, rpr=rpr, tampil=False)


def _garis_tipis(sesudah: int) -> str:
    return f'<w:spacing w:before="0" w:after="{sesudah}" w:line="60" w:lineRule="exact"/>'


def _gaya_huruf() -> Iterator[GayaWord]:
    celah = '<w:i/><w:iCs/><w:color w:val="7F3F00"/><w:shd w:val="clear" w:color="auto" w:fill="FFE8B8"/>'
    yield GayaWord("AkCelahSebaris", "Celah Sebaris", "DefaultParagraphFont", rpr=celah, jenis="character")


def _gaya_tabel() -> str:
    tipis, tegas = (
        'w:val="single" w:sz="4" w:space="0" w:color="595959"',
        'w:val="single" w:sz="8" w:space="0" w:color="000000"',
    )
    kisi = "".join(f"<w:{s} {tipis}/>" for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
    datar = f"<w:top {tegas}/><w:bottom {tegas}/><w:insideH {tipis}/>"
    return _satu_gaya_tabel("AkTabelKisi", "Tabel Kisi", kisi) + _satu_gaya_tabel(
        "AkTabelMendatar", "Tabel Mendatar", datar
    )


def _satu_gaya_tabel(gaya: str, nama: str, garis: str) -> str:
    sel = "".join(
        f'<w:{s} w:w="{w}" w:type="dxa"/>'
        for s, w in (("top", 0), ("left", BANTALAN_TWIP), ("bottom", 0), ("right", BANTALAN_TWIP))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{gaya}"><w:name w:val="{nama}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{garis}</w:tblBorders>'
        f"<w:tblCellMar>{sel}</w:tblCellMar></w:tblPr></w:style>"
    )
