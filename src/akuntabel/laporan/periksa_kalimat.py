"""Changed sentences that would not do what their author expects: unknown keys, slots that stay unfilled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from akuntabel.kinerja.narasi import Kalimat
from akuntabel.kinerja.potret import Potret
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, usul_serupa

from .kalimat import slot, templat


def periksa_kalimat(potret: Potret, sumber: Mapping[str, Sumber]) -> tuple[Temuan, ...]:
    """Return a warning for every key and slot the report does not know; ``sumber`` as in HasilBaca."""
    return tuple(temuan for ubahan in potret.kalimat for temuan in _periksa(_Tempat(ubahan, sumber)))


@dataclass(frozen=True, slots=True)
class _Tempat:
    """A changed sentence and where the rows stand."""

    ubahan: Kalimat
    sumber: Mapping[str, Sumber]

    def temuan(
        self, kode: str, pesan: str, tertulis: str, dikenal: frozenset[str], seharusnya: str = ""
    ) -> Temuan:
        kunci = f"kalimat:{self.ubahan.kunci}" + (f"/{self.ubahan.kode}" if self.ubahan.kode else "")
        return Temuan(
            kode=kode,
            tingkat=Tingkat.PERINGATAN,
            pesan=pesan,
            lokasi=self.sumber.get(kunci, Sumber()),
            tertulis=tertulis,
            seharusnya=seharusnya,
            usulan=usul_serupa(tertulis, sorted(dikenal)),
        )


def _periksa(tempat: _Tempat) -> Iterator[Temuan]:
    ubahan = tempat.ubahan
    if ubahan.kunci not in templat():
        pesan = f'Kunci kalimat "{ubahan.kunci}" tidak dikenal, jadi baris ini tidak mengubah apa pun.'
        yield tempat.temuan(
            "NAR601", pesan, ubahan.kunci, frozenset(templat()), "kunci kalimat yang terdaftar"
        )
    elif ubahan.dipakai:
        yield from _periksa_teks(tempat)


def _periksa_teks(tempat: _Tempat) -> Iterator[Temuan]:
    try:
        dipakai = slot(tempat.ubahan.teks)
    except ValueError:
        pesan = "Kurung kurawal dalam kalimat ini tidak berpasangan, jadi seluruhnya dicetak apa adanya."
        yield tempat.temuan("NAR603", pesan, tempat.ubahan.teks, frozenset(), "{nama} untuk setiap isian")
        return
    ada = slot_templat(tempat.ubahan.kunci)
    for nama in sorted(dipakai - ada):
        pesan = f"Isian {{{nama}}} tidak ada pada kalimat {tempat.ubahan.kunci}, jadi dicetak apa adanya."
        dikenal = frozenset(f"{{{s}}}" for s in ada)
        yield tempat.temuan("NAR602", pesan, f"{{{nama}}}", dikenal, ", ".join(sorted(dikenal)))


@cache
def slot_templat(kunci: str) -> frozenset[str]:
    """Return the slots a sentence can fill: those of its variants, names also at a sentence's beginning."""
    ada = _slot_semua(templat()[kunci])
    awal_kalimat = {s for t in templat().values() for s in _slot_semua(t) if s[:1].isupper()}
    kembar = {s for s in awal_kalimat if {s, s[:1].lower() + s[1:]} & ada}
    return ada | kembar | {s[:1].lower() + s[1:] for s in kembar}


def _slot_semua(varian: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(slot(pola) for pola in varian))
