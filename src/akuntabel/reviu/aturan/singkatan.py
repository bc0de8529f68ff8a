"""NAM103, NAM104: abbreviations that stand for two things, or are written in several ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import serupa
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_DALAM_KURUNG = re.compile(r"\(\s*([A-Z][A-Za-z]{2,7})\s*\)")
_CAMPURAN = re.compile(r"(?<![\w-])(?=\w*[a-z])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?![\w-])")
_KECIL = frozenset(["dan", "di", "yang", "atas", "untuk", "dalam", "pada", "dari", "oleh", "serta", "ke"])
_KATA = re.compile(r"[A-Za-z]+")
_PANJANG_CAMPURAN = (4, 7)


@dataclass(frozen=True, slots=True)
class _Uraian:
    """What an abbreviation in brackets is said to stand for."""

    singkatan: str
    kata: tuple[str, ...]
    letak: Sumber
    kalimat: str

    @property
    def cocok(self) -> bool:
        return "".join(k[0] for k in self.kata).upper() == self.singkatan.upper()


@aturan(
    "NAM103",
    "name.abbrev",
    "Satu singkatan dengan dua kepanjangan",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Satu singkatan berkepanjangan satu di seluruh laporan.",
)
def kepanjangan(berkas: Berkas) -> Iterator[Hasil]:
    """Kepanjangan di depan singkatan dalam kurung sama di seluruh laporan."""
    menurut: defaultdict[str, list[_Uraian]] = defaultdict(list)
    for uraian in _uraian(berkas.bacaan):
        menurut[uraian.singkatan].append(uraian)
    for semua in menurut.values():
        baku = next((u for u in semua if u.cocok), None)
        lain = [u for u in semua if baku is not None and _kepanjangan_lain(baku, u)]
        if baku is not None and lain:
            yield _temuan_kepanjangan(baku, lain)


def _uraian(bacaan: Bacaan) -> Iterator[_Uraian]:
    """Yield the words in front of each abbreviation, as many as it has letters, small words not counted."""
    for kalimat, letak in _semua_teks(bacaan):
        for cocok in _DALAM_KURUNG.finditer(kalimat):
            kata = [k for k in _KATA.findall(kalimat[: cocok.start()]) if k.casefold() not in _KECIL]
            yield _Uraian(cocok.group(1), tuple(kata[-len(cocok.group(1)) :]), letak, kalimat)


def _semua_teks(bacaan: Bacaan) -> Iterator[tuple[str, Sumber]]:
    yield from ((t.teks, t.letak) for t in bacaan.teks)
    yield from ((s.teks, s.letak) for t in bacaan.tabel for b in t.baris for s in b.sel)


def _kepanjangan_lain(baku: _Uraian, lain: _Uraian) -> bool:
    """Tell whether other words stand for the abbreviation: it starts alike, and a later word differs."""
    if lain.cocok or not lain.kata:
        return False
    mulai = next((n for n, k in enumerate(lain.kata) if serupa(k.casefold(), baku.kata[0].casefold())), None)
    if mulai is None or len(lain.kata) - mulai < 2:
        return False
    ekor = lain.kata[mulai:]
    sama = sum(any(serupa(k.casefold(), b.casefold()) for b in baku.kata) for k in ekor)
    return sama * 2 >= len(ekor) and sama < len(ekor)


def _temuan_kepanjangan(baku: _Uraian, lain: Sequence[_Uraian]) -> Temuan:
    satu = lain[0]
    mulai = next(n for n, k in enumerate(satu.kata) if serupa(k.casefold(), baku.kata[0].casefold()))
    keliru, benar = " ".join(satu.kata[mulai:]), " ".join(baku.kata)
    return Temuan(
        "NAM103",
        Tingkat.PERINGATAN,
        f"{satu.singkatan} diuraikan sebagai “{keliru}” dan, di tempat lain, “{benar}”. "
        "Pakai satu kepanjangan.",
        satu.letak,
        tertulis=satu.singkatan,
        kutipan=satu.kalimat,
        usulan=(Usulan(f"{benar} ({satu.singkatan})", "huruf awalnya sesuai dengan singkatannya"),),
        alias="name.abbrev",
        lokasi_lain=tuple(dict.fromkeys((*(u.letak for u in lain[1:]), baku.letak))),
    )


@aturan(
    "NAM104",
    "name.abbrev-form",
    "Satu singkatan ditulis dengan beberapa cara",
    tingkat=Tingkat.SARAN,
    kriteria="Satu singkatan ditulis dengan satu cara.",
)
def tulisan_singkatan(berkas: Berkas) -> Iterator[Hasil]:
    """Singkatan yang memuat huruf besar dan kecil (LKjIP) ditulis dengan satu cara."""
    menurut: defaultdict[str, defaultdict[str, list[Sumber]]] = defaultdict(lambda: defaultdict(list))
    for kalimat, letak in _semua_teks(berkas.bacaan):
        if not kalimat.isupper():
            for cocok in _CAMPURAN.finditer(kalimat):
                menurut[cocok.group().casefold()][cocok.group()].append(letak)
    for cara in menurut.values():
        satu = next(iter(cara))
        if len(cara) > 1 and _PANJANG_CAMPURAN[0] <= len(satu) <= _PANJANG_CAMPURAN[1]:
            yield _temuan_cara(cara)


def _temuan_cara(cara: dict[str, list[Sumber]]) -> Temuan:
    baku, *jarang = sorted(cara, key=lambda c: -len(cara[c]))
    sebut = ", ".join(f"“{c}” ({len(cara[c])} kali)" for c in (baku, *jarang))
    tempat = [s for c in jarang for s in cara[c]]
    return Temuan(
        "NAM104",
        Tingkat.SARAN,
        f"Singkatan ini ditulis dengan {len(cara)} cara: {sebut}. Pakai satu.",
        tempat[0],
        tertulis=jarang[0],
        usulan=(Usulan(baku, "yang paling sering"),),
        alias="name.abbrev-form",
        lokasi_lain=tuple(dict.fromkeys(tempat[1:])),
    )
