"""What a document remembers of itself: how it read when it was written, so that edits can be told apart.

The reader of edits compares three sides: the workbook, the document as it is, and this. Kept is what a reader
looks at (text, controls, styles by name, list marks, headers and footers) without what only a page needs.
"""

from __future__ import annotations

import base64
import lzma
import re
from collections.abc import Mapping

from .konteks import Medium
from .paket import DOKUMEN, Paket

_HIASAN = re.compile(
    rb"<w:(tcPr|tblPr|tblGrid|sectPr|tabs|pBdr)>.*?</w:\1>"
    rb"|<w:(?:spacing|ind|jc|keepNext|sz|szCs|bCs|iCs|color|u)(?: [^>]*)?/>",
    re.DOTALL,
)
_SIFAT_GAYA = re.compile(rb"<w:(rPr|tblPr|tcPr|tblStylePr)\b.*?</w:\1>", re.DOTALL)
_TANPA_ARTI = (
    b' xml:space="preserve"',
    b"<w:trPr><w:cantSplit/></w:trPr>",
    b'<w:docPartObj><w:docPartGallery w:val="AutoText"/></w:docPartObj>',
    b"<w:rPr></w:rPr>",
    b"<w:pPr></w:pPr>",
)
_DIINGAT = re.compile(r"word/(?:styles|numbering|[\w-]*(?:header|footer|kaki)\d*)\.xml\Z")
_MEDIA = "media"
_PEMISAH = b"\0"


def ingatan(paket: Paket, media: Mapping[str, Medium]) -> str:
    """Return the document as written, for our custom XML; ``media`` are its pictures by digest."""
    bagian = {DOKUMEN: _ringkas(paket.bagian[DOKUMEN])}
    for nama, isi in sorted(paket.bagian.items()):
        if _DIINGAT.match(nama):
            bagian[nama] = _SIFAT_GAYA.sub(b"", isi) if nama.endswith("styles.xml") else isi
    bagian[_MEDIA] = "\n".join(f"{m.rid} {sidik}" for sidik, m in media.items()).encode()
    isi = _PEMISAH.join(x for nama, b in bagian.items() for x in (nama.encode(), b))
    return base64.b64encode(lzma.compress(isi, preset=1)).decode("ascii")


def _ringkas(isi: bytes) -> bytes:
    isi = _HIASAN.sub(b"", isi)
    for tanpa in _TANPA_ARTI:
        isi = isi.replace(tanpa, b"")
    return isi
