"""Figures of sentences with the words that say what they are: the noun before, the year, the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from akuntabel.bacaan import AngkaTerbaca, Bacaan, Peran, TeksTerbaca
from akuntabel.bilangan import find_angka
from akuntabel.reviu.ingatan import sekali

_PANJANG_PARAGRAF = 60
_BATAS = re.compile(
    r"(?<=[.;!?])(?<!Rp\.)(?<!No\.)(?<!Prov\.)(?<!Kab\.)(?<!Kec\.)(?<!Jl\.)\s+(?=[^\W\da-z_])|(?<=[a-z0-9]\.)(?=[A-Z][a-z])"
)
_TAHUN = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9%])")
_POLA = {
    Peran.SISA: r"sisa|(?:tidak|belum)\s+ter(?:serap|ealisasi)|silpa|selisih|pe(?:nambah|ngurang)an|kenaikan"
    r"|ber(?:tambah|kurang)|penurunan|penghematan|deviasi|kurang\s+dari|lebih\s+dari",
    Peran.CAPAIAN: r"(?:pen)?capaian|tercapai|mencapai\s+target",
    Peran.BELANJA: r"(?:te|di|me)?realisasi|terserap|(?:pe|pen)?yerapan|serapan|dibelanjakan",
    Peran.PAGU: r"pagu|(?:di)?alokasi|(?:di)?anggar|plafon|dpa|dppa|dipa",
    Peran.TARGET: r"(?:di)?target",
}
_NOMINA = re.compile("|".join(rf"(?P<{p.name}>\b(?:{pola})\w*)" for p, pola in _POLA.items()), re.IGNORECASE)
_SELANG_SEBELUM = re.compile(
    r"(?:[-–<>≤≥±]=?|\b(?:minimal|maksimal|lebih\s+dari|kurang\s+dari|di\s?atas|di\s?bawah|melebihi|melampaui|hampir"
    r"|sekitar|antara))\s*$",
    re.IGNORECASE,
)
_SELANG_SESUDAH = re.compile(r"\s*(?:[-–/]|s\.?\s?d|sampai|dari\s+[0-9])", re.IGNORECASE)
_SERANGKAI = 12
_TERPISAH = re.compile(r"[:;,.]|\b(?:sehingga|maka|dengan|yaitu|yakni)\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\bRp\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A figure in a sentence.

    ``sebelum`` are the words between the figure before it and this one, ``sesudah`` those up to the next;
    ``paragraf`` numbers the paragraphs.
    """

    angka: AngkaTerbaca
    kalimat: str
    sebelum: str
    sesudah: str
    paragraf: int = 0

    @property
    def peran(self) -> Peran | None:
        """Return what the nearest nouns before the figure call it; "realisasi anggaran" is a realisasi."""
        return peran_kata(self.sebelum)

    @property
    def tahun(self) -> tuple[int, ...]:
        """Return the years the sentence names."""
        return tuple(int(t) for t in _TAHUN.findall(self.kalimat))

    @property
    def berselang(self) -> bool:
        """Tell whether the figure is a bound or a part of a range: "5 - 6%", "> 100%", "lebih dari 80%"."""
        return bool(_SELANG_SEBELUM.search(self.sebelum) or _SELANG_SESUDAH.match(self.sesudah))

    @property
    def rupiah(self) -> bool:
        """Tell whether the figure is printed as money."""
        bersatuan = bool(self.angka.bacaan) and self.angka.bacaan[0].satuan == "Rp"
        return bersatuan or bool(_RUPIAH.search(self.sebelum))


def peran_kata(teks: str) -> Peran | None:
    """Return what the last nouns of a text make of the figure behind it."""
    rangkai: list[Peran] = []
    akhir = 0
    for cocok in _NOMINA.finditer(teks):
        sela = teks[akhir : cocok.start()]
        if len(sela) > _SERANGKAI or _TERPISAH.search(sela):
            rangkai.clear()
        rangkai.append(Peran[cocok.lastgroup or ""])
        akhir = cocok.end()
    return _peran_rangkai(rangkai)


def _peran_rangkai(rangkai: Sequence[Peran]) -> Peran | None:
    """Return what nouns that stand together mean: the first, but spent or left money is no budget."""
    if Peran.SISA in rangkai:
        return Peran.SISA
    bukan_pagu = [p for p in rangkai if p is not Peran.PAGU or Peran.BELANJA not in rangkai]
    return bukan_pagu[0] if bukan_pagu else None


@sekali
def semua_sebutan(bacaan: Bacaan) -> tuple[tuple[Sebutan, ...], ...]:
    """Return the figures of each sentence of running text, in order; a page break does not end a sentence."""
    hasil: list[tuple[Sebutan, ...]] = []
    for nomor, paragraf in enumerate(_paragraf(bacaan.teks)):
        teks = " ".join(t.teks for t in paragraf)
        angka = list(_letak_angka(paragraf))
        for awal, akhir in _kalimat(teks) if angka else ():
            isi = [a for a in angka if awal <= a[1] < akhir]
            if isi:
                hasil.append(tuple(_sebutan(teks, awal, akhir, isi, nomor)))
    return tuple(hasil)


def sebutan_paragraf(bacaan: Bacaan) -> Iterator[tuple[Sebutan, ...]]:
    """Yield the figures of each paragraph, in order."""
    semua = chain.from_iterable(semua_sebutan(bacaan))
    yield from (tuple(isi) for _, isi in groupby(semua, key=lambda s: s.paragraf))


def _paragraf(semua: Sequence[TeksTerbaca]) -> Iterator[list[TeksTerbaca]]:
    """Yield paragraphs, each with its part on the next page."""
    kumpul: list[TeksTerbaca] = []
    for teks in semua:
        if kumpul and not _bersambung(kumpul[-1], teks):
            yield kumpul
            kumpul = []
        kumpul.append(teks)
    if kumpul:
        yield kumpul


def _bersambung(satu: TeksTerbaca, dua: TeksTerbaca) -> bool:
    a, b = satu.letak.halaman, dua.letak.halaman
    if a is None or b != a + 1 or satu.bagian != dua.bagian:
        return False
    ujung = satu.teks.rstrip()
    terputus = len(ujung) > _PANJANG_PARAGRAF and (ujung[-1] not in ".;:!?" or ujung.endswith("Rp."))
    awal = dua.teks.lstrip()[:1]
    return terputus and (awal.islower() or awal.isdigit() or len(dua.teks) > _PANJANG_PARAGRAF)


def _letak_angka(paragraf: Sequence[TeksTerbaca]) -> Iterator[tuple[AngkaTerbaca, int, int]]:
    """Yield the figures of a paragraph with where each begins and ends in the joined text."""
    geser = 0
    for teks in paragraf:
        sisa = list(teks.angka)
        for mulai, akhir in find_angka(teks.teks):
            if sisa and teks.teks[mulai:akhir] == sisa[0].teks:
                yield sisa.pop(0), geser + mulai, geser + akhir
        geser += len(teks.teks) + 1


def _kalimat(teks: str) -> Iterator[tuple[int, int]]:
    batas = [0, *(c.end() for c in _BATAS.finditer(teks)), len(teks)]
    yield from pairwise(batas)


def _sebutan(
    teks: str, awal: int, akhir: int, isi: Sequence[tuple[AngkaTerbaca, int, int]], paragraf: int
) -> Iterator[Sebutan]:
    kalimat = " ".join(teks[awal:akhir].split())
    batas = [awal, *(a[2] for a in isi)], [*(a[1] for a in isi[1:]), akhir]
    for (angka, mulai, selesai), dari, sampai in zip(isi, *batas, strict=False):
        sebelum, sesudah = (" ".join(t.split()) for t in (teks[dari:mulai], teks[selesai:sampai]))
        yield Sebutan(angka, kalimat, sebelum, sesudah, paragraf)
