"""The scales a document declares: a small table, or lines of text, that give predicates to intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import Bacaan, TabelTerbaca, TeksTerbaca
from akuntabel.bilangan import Rentang
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.predikat import PREDIKAT, predikat_sel, sama_predikat
from akuntabel.reviu.selang_skala import SelangTercetak, baca_selang
from akuntabel.sumber import Sumber

_BARIS_TERBANYAK = 9
_KELAS_TERSEDIKIT = 3
_KATA_TERBANYAK = 16
_RANAH_LAIN = re.compile(
    r"\b(?:efisiensi|anggaran|serapan|penyerapan|kepuasan|ikm|skm|sakip|akip|mutu|risiko|indeks|akreditasi)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KelasTercetak:
    """A class: predicate, the interval and how it is printed."""

    predikat: str
    selang: SelangTercetak
    tercetak: str


@dataclass(frozen=True, slots=True)
class SkalaTercetak:
    """A scale, best class first. ``capaian`` tells that it does not measure efficiency or satisfaction."""

    kelas: tuple[KelasTercetak, ...]
    nama: str
    letak: Sumber
    capaian: bool = True

    def kelas_bernama(self, predikat: str) -> KelasTercetak | None:
        """Return the class of this predicate, None when the scale has no such word."""
        return next((k for k in self.kelas if sama_predikat(k.predikat, predikat)), None)

    def mungkin(self, nilai: Rentang) -> tuple[KelasTercetak, ...]:
        """Return every class a print may belong to.

        A value between two classes may belong to both, one above the last bound to the top class, one below
        the first to the lowest: printed scales leave these open.
        """
        tepat = tuple(k for k in self.kelas if k.selang.mungkin(nilai))
        return tepat or self._terdekat(nilai)

    def _terdekat(self, nilai: Rentang) -> tuple[KelasTercetak, ...]:
        atas = [k for k in self.kelas if k.selang.bawah is not None and k.selang.bawah >= nilai.bawah]
        bawah = [k for k in self.kelas if k.selang.atas is not None and k.selang.atas <= nilai.atas]
        return (*atas[-1:], *bawah[:1])

    def kosong(self, nilai: Decimal) -> bool:
        """Tell whether a value lies in none of the printed intervals."""
        return not any(k.selang.mungkin(Rentang.tepat(nilai)) for k in self.kelas)

    def setara(self, lain: SkalaTercetak) -> bool:
        """Tell whether two scales are one: the same words with the same bounds."""
        if len(self.kelas) != len(lain.kelas):
            return False
        return all(
            sama_predikat(a.predikat, b.predikat)
            and (a.selang.bawah, a.selang.atas) == (b.selang.bawah, b.selang.atas)
            for a, b in zip(self.kelas, lain.kelas, strict=True)
        )


@sekali
def skala_dokumen(bacaan: Bacaan) -> tuple[SkalaTercetak, ...]:
    """Return the scales of capaian, repeated ones once."""
    hasil: list[SkalaTercetak] = []
    for satu in (*_dari_tabel(bacaan.tabel), *_dari_teks(bacaan.teks)):
        if satu.capaian and not any(satu.setara(ada) for ada in hasil):
            hasil.append(satu)
    return tuple(hasil)


def _dari_tabel(tabel: Sequence[TabelTerbaca]) -> Iterator[SkalaTercetak]:
    for satu in tabel:
        if not _KELAS_TERSEDIKIT <= len(satu.baris) <= _BARIS_TERBANYAK:
            continue
        kelas = [k for b in satu.baris if (k := _kelas_baris([s.teks for s in b.sel])) is not None]
        kepala = " ".join((satu.judul, *(k.judul for k in satu.kolom)))
        if len(kelas) >= max(_KELAS_TERSEDIKIT, len(satu.baris) - 1):
            nama = f"Tabel {satu.nomor}" if satu.nomor else "tabel skala"
            yield from _skala(kelas, nama, satu.letak, capaian=not _RANAH_LAIN.search(kepala))


def _kelas_baris(sel: Sequence[str]) -> KelasTercetak | None:
    predikat = next((p for t in sel if (p := predikat_sel(t))), "")
    for teks in sel if predikat else ():
        terbaca = _selang_pendek(teks)
        if terbaca is not None:
            return KelasTercetak(predikat, terbaca[0], " ".join(teks.split()))
    return None


def _dari_teks(teks: Sequence[TeksTerbaca]) -> Iterator[SkalaTercetak]:
    deret: list[KelasTercetak] = []
    awal: TeksTerbaca | None = None
    sebelum = ""
    for satu in (*teks, None):
        kelas = None if satu is None else _kelas_teks(satu.teks)
        if kelas is not None and satu is not None:
            deret.append(kelas)
            awal = awal or satu
            continue
        if awal is not None and len(deret) >= _KELAS_TERSEDIKIT:
            yield from _skala(deret, "skala di teks", awal.letak, capaian=not _RANAH_LAIN.search(sebelum))
        deret, awal = [], None
        sebelum = "" if satu is None else satu.teks


def _kelas_teks(teks: str) -> KelasTercetak | None:
    """Read a line such as "Nilai di atas 80% s/d 100% dengan sebutan baik (B)"."""
    terbaca = _selang_pendek(teks)
    if terbaca is None:
        return None
    selang, mulai, akhir = terbaca
    predikat = [c.group() for c in PREDIKAT.finditer(f"{teks[:mulai]} | {teks[akhir:]}")]
    if len(predikat) != 1:
        return None
    return KelasTercetak(predikat[0], selang, " ".join(teks[mulai:akhir].split()))


def _selang_pendek(teks: str) -> tuple[SelangTercetak, int, int] | None:
    """Return the interval of a text that is short enough for a class of a scale."""
    return baca_selang(teks) if len(teks.split()) <= _KATA_TERBANYAK else None


def _skala(
    kelas: Sequence[KelasTercetak], nama: str, letak: Sumber, *, capaian: bool
) -> Iterator[SkalaTercetak]:
    """Yield the scale when its intervals follow each other."""
    urut = sorted(kelas, key=_tinggi, reverse=True)
    if [k.predikat for k in urut] in ([k.predikat for k in kelas], [k.predikat for k in reversed(kelas)]):
        yield SkalaTercetak(tuple(urut), nama, letak, capaian)


def _tinggi(kelas: KelasTercetak) -> tuple[Decimal, Decimal]:
    bawah, atas = kelas.selang.bawah, kelas.selang.atas
    return (Decimal(-1) if bawah is None else bawah, Decimal(10_000) if atas is None else atas)
