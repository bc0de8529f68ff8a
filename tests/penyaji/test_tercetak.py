from __future__ import annotations

from akuntabel.penyaji.tercetak import saring, saring_svg


def test_saring__one_line_composed_and_marked() -> None:
    assert saring("e\u0301\tb\nc\x00\uf0b7", "Liberation Sans") == "\u00e9 b c?"


def test_saring_svg__markup_line_breaks_and_printable_references_stay() -> None:
    svg = '<svg a="1">\n<text>&#233; &amp; &lt;</text>\t</svg>'
    assert saring_svg(svg) == svg


def test_saring_svg__accent_never_melts_into_the_markup() -> None:
    assert saring_svg("<t>\u0338x</t>").startswith("<t>")
