"""Performance tree: what the agency wants on the left, what it does for it on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .bungkus import bungkus
from .dahan import susun_dahan
from .svg import BANTALAN, Corak, Petak, Tulisan, gambar_garis, gambar_kotak, susun_svg, tinggi_kotak
from .warna import ABU, ABU_PUCAT, BIRU, BIRU_MUDA, BIRU_PUCAT, HURUF, LEBAR, PUTIH, REDUP, TINTA

_LANSKAP = 920
_KOLOM_TEGAK = 4
_TEPI = 2
_SELA = 20
_JARAK = 6
_INDEN = 7
_JARAK_RUMPUN = 10
_CORAK = (
    Corak(BIRU, BIRU),
    Corak(BIRU_MUDA, BIRU),
    Corak(BIRU_PUCAT, BIRU),
    Corak(PUTIH, REDUP),
    Corak(ABU_PUCAT, ABU),
)


@dataclass(frozen=True, slots=True)
class SimpulPohon:
    """A node: ``jenjang`` is its level in words ("Sasaran"), ``keterangan`` its indicators with targets."""

    kode: str
    jenjang: str
    teks: str
    keterangan: tuple[str, ...]
    induk: str | None


def pohon_kinerja(simpul: Sequence[SimpulPohon]) -> str:
    """Return the tree as SVG, a column per level.

    Up to four levels it is made for the text width of a portrait page, with more for a landscape page;
    ``ukuran_bagan`` tells (580 or 920 px wide).

    Raises:
        BaganTidakSah: If the nodes make no tree.
    """
    akar, anak = susun_dahan(simpul)
    return _Pohon(akar, anak).gambar()


class _Pohon:
    """The drawing in the making; heights are worked out bottom-up, places top-down."""

    def __init__(self, akar: Sequence[SimpulPohon], anak: Mapping[str, Sequence[SimpulPohon]]) -> None:
        self._akar = akar
        self._anak = anak
        self._kolom = _kolom(akar, anak)
        banyak = max(self._kolom.values()) + 1
        self._bidang = LEBAR if banyak <= _KOLOM_TEGAK else _LANSKAP
        self._lebar = (self._bidang - 2 * _TEPI - (banyak - 1) * _SELA) // banyak
        self._bagian: list[str] = []
        self._tinggi: dict[str, int] = {}

    def gambar(self) -> str:
        y = _TEPI
        for satu in self._akar:
            self._letakkan(satu, y)
            y += self._tinggi_rumpun(satu) + _JARAK_RUMPUN
        return susun_svg(self._bidang, y - _JARAK_RUMPUN + _TEPI, self._bagian)

    def _letakkan(self, simpul: SimpulPohon, atas: int) -> Petak:
        """Draw a node in the middle of the height its descendants take, and these to its right."""
        seluruh, sendiri = self._tinggi_rumpun(simpul), self._tinggi_kotak(simpul)
        kolom = self._kolom[simpul.kode]
        petak = Petak(
            _TEPI + kolom * (self._lebar + _SELA), atas + (seluruh - sendiri) // 2, self._lebar, sendiri
        )
        self._bagian.append(gambar_kotak(petak, self._tulisan(simpul), _CORAK[min(kolom, len(_CORAK) - 1)]))
        y = atas + (seluruh - self._tinggi_anak(simpul)) // 2
        for satu in self._anak[simpul.kode]:
            self._sambung(petak, self._letakkan(satu, y))
            y += self._tinggi_rumpun(satu) + self._jarak(simpul)
        return petak

    def _sambung(self, dari: Petak, ke: Petak) -> None:
        belok = dari.kanan + _SELA // 2
        self._bagian.append(
            gambar_garis((dari.kanan, dari.pusar), (belok, dari.pusar), (belok, ke.pusar), (ke.x, ke.pusar))
        )

    def _jarak(self, simpul: SimpulPohon) -> int:
        return _JARAK_RUMPUN if any(self._anak[a.kode] for a in self._anak[simpul.kode]) else _JARAK

    def _tinggi_anak(self, simpul: SimpulPohon) -> int:
        anak = self._anak[simpul.kode]
        return sum(map(self._tinggi_rumpun, anak)) + self._jarak(simpul) * max(len(anak) - 1, 0)

    def _tinggi_rumpun(self, simpul: SimpulPohon) -> int:
        if simpul.kode not in self._tinggi:
            self._tinggi[simpul.kode] = max(self._tinggi_kotak(simpul), self._tinggi_anak(simpul))
        return self._tinggi[simpul.kode]

    def _tinggi_kotak(self, simpul: SimpulPohon) -> int:
        return tinggi_kotak(len(self._tulisan(simpul)))

    def _tulisan(self, simpul: SimpulPohon) -> list[Tulisan]:
        """Return the lines of a box: its level, its text, its indicators; light on a dark box."""
        gelap = self._kolom[simpul.kode] == 0
        lebar = self._lebar - 2 * BANTALAN
        tinta = PUTIH if gelap else TINTA
        baris = [Tulisan(t, True, tinta) for t in bungkus(simpul.jenjang, lebar, HURUF, tebal=True)]
        baris.extend(Tulisan(t, False, tinta) for t in bungkus(simpul.teks, lebar, HURUF))
        for satu in simpul.keterangan:
            awal, *lanjut = bungkus(satu, lebar - _INDEN, HURUF) or ("",)
            baris.append(Tulisan(f"• {awal}", False, tinta))
            baris.extend(Tulisan(t, False, tinta, _INDEN) for t in lanjut)
        return baris


def _kolom(akar: Sequence[SimpulPohon], anak: Mapping[str, Sequence[SimpulPohon]]) -> dict[str, int]:
    """Return the column of every node: its level's, and always right of its superior."""
    kedalaman = dict.fromkeys((s.kode for s in akar), 0)
    urut = list(akar)
    for satu in urut:
        kedalaman.update(dict.fromkeys((a.kode for a in anak[satu.kode]), kedalaman[satu.kode] + 1))
        urut.extend(anak[satu.kode])
    jenjang: dict[str, int] = {}
    for satu in urut:
        jenjang[satu.jenjang] = max(jenjang.get(satu.jenjang, 0), kedalaman[satu.kode])
    kolom: dict[str, int] = {}
    for satu in urut:
        atasan = kolom.get(satu.induk, -1) if satu.induk is not None else -1
        kolom[satu.kode] = max(jenjang[satu.jenjang], atasan + 1)
    return kolom
