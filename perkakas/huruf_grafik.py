"""Make the small chart fonts: Latin subsets of the shipped families under names no system has.

The chart engine looks a family up among the fonts of the machine first. A family that only we have gives the
same pictures everywhere, and a small file is read faster for every glyph. Run by hand when the shipped fonts
change: ``python perkakas/huruf_grafik.py``.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTA = Path(__file__).resolve().parent.parent / "src" / "akuntabel" / "penyaji" / "fonta"
SUMBER = {
    "Akuntabel Sans": "LiberationSans-{}.ttf",
    "Akuntabel Serif": "LiberationSerif-{}.ttf",
    "Akuntabel Bonum": "texgyrebonum-{}.otf",
}
GAYA = ("Regular", "Bold", "Italic")
HURUF = [
    *range(0x20, 0x17F),
    *range(0x2010, 0x2027),
    0x2030,
    0x2032,
    0x20AC,
    0x2190,
    0x2192,
    0x2212,
    0x2248,
    0x2264,
    0x2265,
]


def buat(keluarga: str, pola: str, gaya: str) -> None:
    """Write one chart font."""
    nama_sumber = pola.format(gaya if pola.startswith("Liberation") else gaya.lower())
    fon = TTFont(FONTA / nama_sumber, recalcTimestamp=False)
    pilihan = Options()
    pilihan.layout_features = []
    pilihan.hinting = False
    pilihan.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    pilihan.notdef_outline = True
    penyubset = Subsetter(pilihan)
    penyubset.populate(unicodes=HURUF)
    penyubset.subset(fon)
    for catatan in fon["name"].names:
        baru = {
            1: keluarga,
            3: f"{keluarga} {gaya}",
            4: f"{keluarga} {gaya}",
            6: f"{keluarga}-{gaya}".replace(" ", ""),
        }
        if catatan.nameID in baru:
            catatan.string = baru[catatan.nameID]
    if "CFF " in fon:
        fon["CFF "].cff.fontNames[0] = f"{keluarga}-{gaya}".replace(" ", "")
        fon["CFF "].cff.topDictIndex[0].FamilyName = keluarga
        fon["CFF "].cff.topDictIndex[0].FullName = f"{keluarga} {gaya}"
    akhiran = Path(nama_sumber).suffix
    fon.save(FONTA / "grafik" / f"{keluarga.replace(' ', '')}-{gaya}{akhiran}", reorderTables=True)


def main() -> None:
    """Write all of them."""
    (FONTA / "grafik").mkdir(exist_ok=True)
    for keluarga, pola in SUMBER.items():
        for gaya in GAYA:
            buat(keluarga, pola, gaya)


if __name__ == "__main__":
    main()
