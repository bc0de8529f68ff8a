"""Organisation chart: the head, staff beside the trunk, divisions in rows, their units stacked below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .bungkus import bungkus, lebar_teks
from .dahan import susun_dahan
from .svg import BANTALAN, Corak, Petak, Tulisan, gambar_garis, gambar_kotak, susun_svg, tinggi_kotak
from .warna import ABU_PUCAT, BIRU_PUCAT, HURUF, LEBAR, TINTA

_TEPI = 2
_PINGGIR = 12
_SELA = 10
_TALANG = 5
_JARAK = 6
_TURUN = 12
_LEBAR_KEPALA = 230
_LEBAR_TERKECIL = 80
_LEBAR_STAF = 210
_LEBAR_BIDANG = 170
_KOLOM_TERBANYAK = 6
_SEJAJAR = 3
_CORAK_KEPALA = Corak(BIRU_PUCAT, TINTA, 2)
_CORAK_UTAMA = Corak(ABU_PUCAT)
_CORAK_RINCI = Corak()


@dataclass(frozen=True, slots=True)
class Kotak:
    """A post or unit; ``staf`` stands beside the trunk (secretariat, functional staff), not in the row."""

    kode: str
    teks: str
    induk: str | None
    staf: bool = False


def bagan_organisasi(kotak: Sequence[Kotak]) -> str:
    """Return an organisation chart as SVG, to be printed over the text width of a portrait page.

    The first box without a superior is the head; further ones stand in the row of the divisions. More than
    six divisions, or fewer with long words, take several rows.

    Raises:
        BaganTidakSah: If the boxes make no tree.
    """
    akar, anak = susun_dahan(kotak)
    return _Bagan(anak).gambar(akar[0], akar[1:])


class _Bagan:
    """The drawing in the making: finished parts, and the lower edge reached so far."""

    def __init__(self, anak: Mapping[str, Sequence[Kotak]]) -> None:
        self._anak = anak
        self._bagian: list[str] = []

    def gambar(self, kepala: Kotak, lain: Sequence[Kotak]) -> str:
        bawahan = (*self._anak[kepala.kode], *lain)
        staf = [k for k in bawahan if k.staf]
        bidang = [k for k in bawahan if not k.staf]
        atas = self._kotak(kepala, (LEBAR - _LEBAR_KEPALA) // 2, _TEPI, _LEBAR_KEPALA, _CORAK_KEPALA)
        bawah = atas.bawah
        for n in range(0, len(staf), 2):
            bawah = self._pasangan_staf(staf[n : n + 2], atas.tengah, bawah)
        if bidang:
            bawah = self._deret_bidang(bidang, atas, bawah)
        return susun_svg(LEBAR, bawah + _TEPI, self._bagian)

    def _pasangan_staf(self, staf: Sequence[Kotak], batang: int, atas: int) -> int:
        """Draw one unit right of the trunk and perhaps one left of it; return the lower edge."""
        bawah = atas
        lebar = batang - _SELA - 2 * _TALANG - _TEPI
        for satu, kiri in zip(staf, (batang + _SELA + _TALANG, _TEPI + _TALANG), strict=False):
            x = kiri + (lebar - _LEBAR_STAF) // 2
            petak = self._kotak(satu, x, atas + _TURUN, _LEBAR_STAF, _CORAK_UTAMA)
            sisi = petak.x if kiri > batang else petak.kanan
            self._bagian.append(gambar_garis((batang, atas), (batang, petak.pusar), (sisi, petak.pusar)))
            bawah = max(bawah, self._bawahan_staf(satu, petak, kiri, lebar))
        return bawah

    def _bawahan_staf(self, staf: Kotak, petak: Petak, kiri: int, lebar: int) -> int:
        """Draw the units of a staff unit: side by side when few and short enough, else stacked."""
        unit = self._anak[staf.kode]
        kolom = (lebar - (len(unit) - 1) * _SELA) // max(len(unit), 1)
        bercabang = any(self._anak[u.kode] for u in unit)
        if not 1 < len(unit) <= _SEJAJAR or bercabang or kolom < max(map(_lebar_terkecil, unit)):
            return self._tumpukan(staf, petak)
        tinggi = max(_tinggi(u, kolom) for u in unit)
        palang = petak.bawah + _TURUN // 2
        for n, satu in enumerate(unit):
            anak = self._kotak(
                satu, kiri + n * (kolom + _SELA), petak.bawah + _TURUN, kolom, _CORAK_RINCI, tinggi
            )
            self._sambung((petak.tengah, petak.bawah), palang, anak)
        return petak.bawah + _TURUN + tinggi

    def _deret_bidang(self, bidang: Sequence[Kotak], kepala: Petak, bawah: int) -> int:
        """Draw the divisions in as few even rows as their words allow; return the lower edge."""
        banyak_deret = -(-len(bidang) // _kolom_muat(self._seluruh(bidang)))
        per_deret = -(-len(bidang) // banyak_deret)
        asal = (kepala.tengah, kepala.bawah)
        if banyak_deret > 1:
            palang = bawah + _TURUN
            self._bagian.append(gambar_garis(asal, (kepala.tengah, palang), (_TEPI, palang)))
        for n in range(0, len(bidang), per_deret):
            palang = bawah + _TURUN
            bawah = self._satu_deret(bidang[n : n + per_deret], asal, palang, per_deret)
            asal = (_TEPI, palang)
        return bawah

    def _satu_deret(self, bidang: Sequence[Kotak], asal: tuple[int, int], palang: int, kolom: int) -> int:
        lebar = min(_lebar_kolom(kolom), _LEBAR_BIDANG)
        kiri = (LEBAR - len(bidang) * (lebar + _SELA) + _SELA) // 2
        tinggi = max(_tinggi(b, lebar) for b in bidang)
        bawah = palang
        for n, satu in enumerate(bidang):
            petak = self._kotak(
                satu, kiri + n * (lebar + _SELA), palang + _TURUN, lebar, _CORAK_UTAMA, tinggi
            )
            self._sambung(asal, palang, petak)
            bawah = max(bawah, self._tumpukan(satu, petak))
        return bawah

    def _sambung(self, asal: tuple[int, int], palang: int, ke: Petak) -> None:
        self._bagian.append(gambar_garis(asal, (asal[0], palang), (ke.tengah, palang), (ke.tengah, ke.y)))

    def _tumpukan(self, induk: Kotak, petak: Petak) -> int:
        """Draw everything below a box, stacked and tied at its left side; return the lower edge."""
        talang, bawah = petak.x - _TALANG, petak.bawah
        for satu in self._anak[induk.kode]:
            anak = self._kotak(satu, petak.x, bawah + _JARAK, petak.lebar, _CORAK_RINCI)
            atas, ini = petak.pusar, anak.pusar
            self._bagian.append(gambar_garis((petak.x, atas), (talang, atas), (talang, ini), (anak.x, ini)))
            bawah = self._rincian(satu, anak)
        return bawah

    def _rincian(self, induk: Kotak, petak: Petak) -> int:
        """Draw the levels below a stacked unit, set in while there is room; return the lower edge."""
        masuk = 2 * _TALANG if petak.lebar >= _LEBAR_TERKECIL else 0
        talang, bawah = petak.x + masuk - _TALANG, petak.bawah
        for satu in self._anak[induk.kode]:
            anak = self._kotak(satu, petak.x + masuk, bawah + _JARAK, petak.lebar - masuk, _CORAK_RINCI)
            self._bagian.append(
                gambar_garis((talang, petak.bawah), (talang, anak.pusar), (anak.x, anak.pusar))
            )
            bawah = self._rincian(satu, anak)
        return bawah

    def _seluruh(self, kotak: Sequence[Kotak]) -> list[Kotak]:
        return [s for k in kotak for s in (k, *self._seluruh(self._anak[k.kode]))]

    def _kotak(self, k: Kotak, x: int, y: int, lebar: int, corak: Corak, tinggi: int = 0) -> Petak:
        tebal = corak is _CORAK_KEPALA
        baris = _baris(k, lebar, tebal=tebal)
        petak = Petak(x, y, lebar, max(tinggi, tinggi_kotak(len(baris))))
        self._bagian.append(gambar_kotak(petak, [Tulisan(t, tebal) for t in baris], corak, tengah=True))
        return petak


def _baris(k: Kotak, lebar: int, *, tebal: bool = False) -> tuple[str, ...]:
    return bungkus(k.teks, lebar - 2 * BANTALAN, HURUF, tebal=tebal)


def _tinggi(k: Kotak, lebar: int) -> int:
    return tinggi_kotak(len(_baris(k, lebar)))


def _lebar_terkecil(k: Kotak) -> int:
    return max((lebar_teks(kata, HURUF) for kata in k.teks.split()), default=0) + 2 * BANTALAN


def _lebar_kolom(kolom: int) -> int:
    """Return the width of a column, an even number so that the middle one stands below the trunk."""
    lebar = (LEBAR - 2 * _PINGGIR + _SELA) // kolom - _SELA
    return lebar - lebar % 2


def _kolom_muat(kotak: Sequence[Kotak]) -> int:
    """Return how many columns leave room for every word, at least three."""
    perlu = max(map(_lebar_terkecil, kotak))
    return next((n for n in range(_KOLOM_TERBANYAK, 3, -1) if _lebar_kolom(n) >= perlu), 3)
