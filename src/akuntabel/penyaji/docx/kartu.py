"""Performance cards: side by side in a row, or one across the page."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.naskah import ButirKartu, CelahSebaris, DeretKartu, Kartu, Nada

from .bingkai import Kotak, Larik, bagi_lebar, bingkai, garis
from .gambar import gambar_sebaris
from .konteks import Konteks
from .sebaris import tulis_sebaris
from .xml import LEKAT, Huruf, Par, lari, rata, setengah_titik, twip

_NADA = {Nada.NETRAL: "", Nada.BAIK: "1F5A94", Nada.CUKUP: "8C8C8C", Nada.KURANG: "E08214"}
_PER_BARIS = 4
_TEPI = 85
_GARIS = "BFBFBF"
_REDUP = "595959"
_TREN = (3200, 900)


def deret_kartu(deret: DeretKartu, k: Konteks) -> str:
    """Return cards side by side, at most four in a row."""
    semua = deret.kartu
    per_baris = len(semua) if len(semua) <= _PER_BARIS else 3
    kelompok = [semua[i : i + per_baris] for i in range(0, len(semua), per_baris)]
    return '<w:p><w:pPr><w:pStyle w:val="AkSela"/></w:pPr></w:p>'.join(
        _deret(kartu, max(per_baris, 1), k) for kartu in kelompok
    )


def _deret(kartu: Sequence[Kartu], jumlah: int, k: Konteks) -> str:
    """Lay out one row; narrow empty columns keep the cards apart."""
    lebar = twip(k.tema.lebar_teks())
    celah = 113
    isi = (lebar - celah * (jumlah - 1)) // jumlah
    kolom, kotak = [], []
    for nomor, satu in enumerate(kartu):
        if nomor:
            kolom.append(celah)
            kotak.append(Kotak(Par("AkSel").xml(), celah))
        kolom.append(isi)
        kotak.append(_kotak(satu, isi, k))
    return bingkai([Larik(kotak)], kolom, tepi=_TEPI)


def _tepi(kartu: Kartu, k: Konteks) -> str:
    warna = _NADA[kartu.nada] or k.tema.warna_aksen.lstrip("#").upper()
    tipis = {sisi: garis(sisi, 4, _GARIS) for sisi in ("left", "bottom", "right")}
    return garis("top", 24, warna) + tipis["left"] + tipis["bottom"] + tipis["right"]


def _kotak(kartu: Kartu, lebar: int, k: Konteks) -> Kotak:
    par = [Par("AkSel", tulis_sebaris(kartu.judul, k, Huruf(tebal=True)))]
    besar = len(kartu.butir) == 1 and not any(isinstance(s, CelahSebaris) for s in kartu.butir[0].isi)
    for butir in kartu.butir:
        par += _butir_besar(butir, k) if besar else [_butir_sebaris(butir, lebar, k)]
    if kartu.predikat:
        par.append(Par("AkSel", tulis_sebaris(kartu.predikat, k, Huruf(tebal=True))))
    if kartu.tren is not None:
        par.append(Par("AkSel", gambar_sebaris(kartu.tren, k, _TREN)))
    return Kotak("".join(p.xml() for p in par), lebar, _tepi(kartu, k))


def _butir_besar(butir: ButirKartu, k: Konteks) -> list[Par]:
    besar = Huruf(tebal=True, ukuran=setengah_titik(k.tema.ukuran + 4))
    return [
        Par("AkSel", lari(butir.label, Huruf(warna=_REDUP))),
        Par("AkSel", tulis_sebaris(butir.isi, k, besar)),
    ]


def _butir_sebaris(butir: ButirKartu, lebar: int, k: Konteks) -> Par:
    kanan = lebar - 2 * _TEPI
    isi = lari(f"{butir.label}\t", Huruf(warna=_REDUP)) + tulis_sebaris(butir.isi, k, Huruf(tebal=True))
    return Par("AkSel", isi, {"tabs": f'<w:tabs><w:tab w:val="right" w:pos="{kanan}"/></w:tabs>'})


def kartu_tunggal(kartu: Kartu, k: Konteks) -> str:
    """Return one card across the page: its heading above, figures, predicate and trend in a row below."""
    isi = [(butir.label, tulis_sebaris(butir.isi, k, Huruf(tebal=True))) for butir in kartu.butir]
    if kartu.predikat:
        isi.append(("Predikat", tulis_sebaris(kartu.predikat, k, Huruf(tebal=True))))
    if kartu.tren is not None:
        isi.append(("Tren", gambar_sebaris(kartu.tren, k, _TREN)))
    isi = isi or [("", "")]
    kolom = bagi_lebar(twip(k.tema.lebar_teks()), [1] * len(isi))
    judul = Par("AkSel", tulis_sebaris(kartu.judul, k, Huruf(tebal=True)), {"keepNext": LEKAT})
    tepi = _tepi(kartu, k)
    atas = Kotak(judul.xml(), sum(kolom), tepi, rentang=len(kolom))
    kotak = [
        Kotak(_berlabel(label, x), w, _tepi_bawah(i, len(isi)))
        for i, ((label, x), w) in enumerate(zip(isi, kolom, strict=True))
    ]
    return bingkai([Larik([atas]), Larik(kotak)], kolom, tepi=_TEPI)


def _tepi_bawah(nomor: int, jumlah: int) -> str:
    kiri = garis("left", 4, _GARIS) if nomor == 0 else ""
    kanan = garis("right", 4, _GARIS) if nomor == jumlah - 1 else ""
    return kiri + garis("bottom", 4, _GARIS) + kanan


def _berlabel(label: str, isi: str) -> str:
    tengah = {"jc": rata("center")}
    return Par("AkSel", lari(label, Huruf(warna=_REDUP)), tengah).xml() + Par("AkSel", isi, tengah).xml()
