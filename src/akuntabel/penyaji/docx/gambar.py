"""Pictures as inline drawings with a text for those who cannot see them."""

from __future__ import annotations

from akuntabel.naskah import Gambar

from .konteks import Konteks, Medium
from .xml import Huruf, atribut, lari

_EMU_PER_SEPERSERATUS_MM = 360
_BAGIAN_TINGGI = 75
_SEHALAMAN = 94


def gambar_sebaris(gambar: Gambar, k: Konteks, kotak: tuple[int, int] | None = None) -> str:
    """Return a run with the picture, fitted into ``kotak`` (width and height in 1/100 mm).

    Without a box the width is ``gambar.lebar`` per cent of the text width and the height at most three
    quarters of the page, nearly all of it for one that may fill the page. A picture nobody rendered is
    replaced by its description.
    """
    rupa = k.rupa.get(gambar.kunci)
    if rupa is None or not rupa.png:
        return lari(f"[Gambar tidak tersedia: {gambar.alt}]", Huruf(miring=True))
    if kotak is None:
        kotak = (
            k.tema.lebar_teks() * min(gambar.lebar, 100) // 100,
            k.tema.tinggi_teks() * (_SEHALAMAN if gambar.sehalaman else _BAGIAN_TINGGI) // 100,
        )
    lebar, tinggi = _muat(max(rupa.lebar, 1), max(rupa.tinggi, 1), kotak)
    akhiran = "jpeg" if rupa.png.startswith(b"\xff\xd8") else "png"
    return _gambar(k.medium(rupa.png, akhiran), gambar.alt, lebar, tinggi, k.id_gambar())


def _muat(lebar: int, tinggi: int, kotak: tuple[int, int]) -> tuple[int, int]:
    if lebar * kotak[1] >= tinggi * kotak[0]:
        return kotak[0], max(kotak[0] * tinggi // lebar, 1)
    return max(kotak[1] * lebar // tinggi, 1), kotak[1]


def _gambar(medium: Medium, alt: str, lebar: int, tinggi: int, nomor: int) -> str:
    cx, cy = lebar * _EMU_PER_SEPERSERATUS_MM, tinggi * _EMU_PER_SEPERSERATUS_MM
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{nomor}" name="Gambar {nomor}" descr={atribut(alt)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{nomor}" name="{medium.nama}" descr={atribut(alt)}/>'
        "<pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{medium.rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
