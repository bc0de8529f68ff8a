"""Sentences of people in which a number may be outdated: it was a fact when it was typed and is none now.

A false alarm costs more than a miss: who is warned for nothing twice does not read the third warning. A
number counts when it carries enough digits to be no accident, or when its unit and its subject are those of
the fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from akuntabel.bilangan import Bilangan, Konvensi, parse_angka, satuan_baku
from akuntabel.fakta import Fakta, Kunci
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.angka_narasi import POIN, AngkaNarasi, angka_narasi
from akuntabel.laporan.sebutan_fakta import nama_pemilik, sebutan_fakta
from akuntabel.laporan.susunan import Susunan
from akuntabel.sumber import Sumber

_DIGIT_PECAHAN, _DIGIT_BULAT, _DIGIT_UANG = 3, 4, 3
_DIGIT_ASING = 5
"""Digits a number needs in a section about another code."""
_UANG_UTUH = Decimal(1_000_000)
_DEKAT = 60
_KATA = re.compile(r"[^\W\d_]{5,}")
_ASAL = {
    "capaian": ("realisasi", "Realisasi"),
    "kemajuan": ("realisasi", "Realisasi"),
    "perubahan": ("realisasi", "Realisasi"),
    "serapan": ("realisasi_anggaran", "Realisasi Anggaran"),
    "sisa_anggaran": ("realisasi_anggaran", "Realisasi Anggaran"),
    "efisiensi": ("realisasi_anggaran", "Realisasi Anggaran"),
    "realisasi_anggaran": ("realisasi_anggaran", "Realisasi Anggaran"),
    "pagu": ("pagu", "Pagu"),
}


@dataclass(frozen=True, slots=True)
class AngkaUsang:
    """A number in authored text that was a fact before: what the fact is called, what it was and is now.

    ``sumber`` is the cell of the fact, or of what it is computed from; perhaps only the sheet.
    """

    bagian: str
    kalimat: str
    angka: str
    kunci: str
    perihal: str
    lama: Fakta
    baru: str
    sumber: Sumber


def angka_usang(lama: Iterable[Fakta], baru: Susunan, potret: Potret) -> tuple[AngkaUsang, ...]:
    """Return the outdated numbers in reading order.

    Args:
        lama: The facts as they were when the text was last printed.
        baru: The document as it is now, with its authored text and its facts.
        potret: The facts behind it, for names and kinship of codes.
    """
    berubah = tuple(_berubah(lama, baru.fakta))
    if not berubah:
        return ()
    pencari = _Pencari(berubah, tuple(baru.fakta.values()), Indeks(potret))
    isi = (*baru.naskah.awal, *baru.naskah.isi, *baru.naskah.lampiran)
    ditinjau = frozenset(c.kunci.partition(":")[2] for c in baru.celah if c.kunci.startswith("tahun_lalu:"))
    temuan = (pencari.periksa(a) for a in angka_narasi(isi) if not _bertanda_lalu(a.bagian, ditinjau))
    return tuple(dict.fromkeys(t for t in temuan if t is not None))


def _bertanda_lalu(bagian: str, ditinjau: frozenset[str]) -> bool:
    """Tell whether a section holds last year's text, which has its own mark."""
    return bagian in ditinjau or f"narasi:{bagian}" in ditinjau


def _berubah(lama: Iterable[Fakta], baru: Mapping[str, Fakta]) -> Iterator[tuple[Fakta, Fakta]]:
    """Yield the facts whose printed value changed, also when only the version of their document did."""
    tanpa_versi: dict[Kunci, list[Fakta]] = defaultdict(list)
    for kunci, fakta in baru.items():
        tanpa_versi[replace(Kunci.parse(kunci), versi="")].append(fakta)
    for fakta in lama:
        calon = tanpa_versi.get(replace(Kunci.parse(fakta.kunci), versi=""), [])
        kini = baru.get(fakta.kunci) or (calon[0] if len(calon) == 1 else None)
        if kini is not None and kini.cetak != fakta.cetak:
            yield fakta, kini


class _Pencari:
    """Looks a number up among the facts that changed and those that hold now."""

    def __init__(
        self, berubah: tuple[tuple[Fakta, Fakta], ...], kini: tuple[Fakta, ...], indeks: Indeks
    ) -> None:
        self._berubah = berubah
        self._kini = kini
        self._indeks = indeks
        self._sumber = {f.kunci: f.sumber for f in kini}

    def periksa(self, a: AngkaNarasi) -> AngkaUsang | None:
        """Return what a number should be now; None when it is right, or nobody can tell."""
        if any(_sama(a, f, longgar=True) for f in self._kini):
            return None
        cocok = [(f, g) for f, g in self._berubah if self._cocok(a, f)]
        if not cocok:
            return None
        lama, baru = max(cocok, key=lambda pasangan: self._kerabat(a, pasangan[0]))
        return AngkaUsang(
            bagian=a.bagian,
            kalimat=a.kalimat,
            angka=a.cetak,
            kunci=baru.kunci,
            perihal=sebutan_fakta(baru.kunci, self._indeks),
            lama=lama,
            baru=baru.cetak,
            sumber=self._tempat(baru),
        )

    def _cocok(self, a: AngkaNarasi, f: Fakta) -> bool:
        kerabat = self._kerabat(a, f)
        if not _sama(a, f, longgar=kerabat or (bool(a.skala) and satuan_baku(f.satuan) == "Rp")):
            return False
        asing = bool(self._kode(a.bagian)) and not kerabat
        return _kuat(a, _DIGIT_ASING if asing else 0) or (kerabat and _bersatuan_sama(a, f))

    def _kerabat(self, a: AngkaNarasi, f: Fakta) -> bool:
        """Tell whether a sentence is about the subject of a fact: by its section, else by its words."""
        k = Kunci.parse(f.kunci)
        kode = self._kode(a.bagian)
        if kode:
            return k.kode in self._sekitar(kode)
        kata = set(_KATA.findall(nama_pemilik(k, self._indeks).casefold()))
        tersebut = set(_KATA.findall(a.kalimat.casefold()))
        return bool(kata) and 2 * len(kata & tersebut) >= len(kata)

    def _kode(self, bagian: str) -> str:
        jenis, _, kode = bagian.partition(":")
        if jenis in ("analisis", "rencana_aksi"):
            p = self._indeks.potret
            perihal = {b.kode: b.perihal for b in p.analisis} | {b.kode: b.perihal for b in p.rencana_aksi}
            return perihal.get(kode, "")
        return kode

    def _sekitar(self, kode: str) -> set[str]:
        """Return a code with those directly below and above it."""
        indikator = self._indeks.indikator.get(kode)
        atas = {indikator.induk} if indikator else {self._indeks.sasaran_dari(kode)}
        bawah = {i.kode for i in self._indeks.indikator_simpul(kode)}
        program = {p.kode for p in self._indeks.program_sasaran(kode)}
        pembanding = {p.kode for p in self._indeks.pembanding(kode)}
        return {kode, *atas, *bawah, *program, *pembanding} - {""}

    def _tempat(self, f: Fakta) -> Sumber:
        """Return the cell of a fact; of a computed one the cell of its result, else the sheet."""
        if f.sumber.sel:
            return f.sumber
        k = Kunci.parse(f.kunci)
        dasar, lembar = _ASAL.get(k.atribut, ("", ""))
        asal = self._sumber.get(str(replace(k, atribut=dasar, versi=""))) if dasar else None
        return asal if asal is not None and asal.sel else Sumber(lembar=lembar)


def _kuat(a: AngkaNarasi, sedikitnya: int) -> bool:
    """Tell whether a number has too many digits to equal a fact by accident."""
    if a.satuan == "Rp" and not a.skala and a.bilangan.nilai >= _UANG_UTUH:
        return True
    biasa = _DIGIT_PECAHAN if a.bilangan.desimal else _DIGIT_BULAT
    return a.angka_penting >= max(_DIGIT_UANG if a.satuan == "Rp" else biasa, sedikitnya)


def _bersatuan_sama(a: AngkaNarasi, f: Fakta) -> bool:
    """Tell whether the unit of a fact is named with a number: as its sign, or near it in the sentence."""
    satuan = satuan_baku(f.satuan)
    if satuan in ("%", "Rp", POIN):
        return a.satuan == satuan
    kata = satuan.casefold().split()
    dekat = f"{a.depan[-_DEKAT:]} {a.ekor[:_DEKAT]}".casefold()
    return bool(kata) and all(re.search(rf"\b{re.escape(k)}\b", dekat) for k in kata)


def _sama(a: AngkaNarasi, f: Fakta, *, longgar: bool) -> bool:
    """Tell whether a number is a fact as printed; ``longgar`` lets it be rounded further than the print."""
    satuan = satuan_baku(f.satuan)
    if not _satuan_boleh(a, satuan):
        return False
    nilai = _tercetak(f.cetak, f.nilai)
    tulis = a.bilangan.nilai
    if satuan == POIN:
        nilai, tulis = abs(nilai), abs(tulis)
    if nilai == tulis or f.nilai == tulis:
        return True
    return longgar and a.angka_penting >= _DIGIT_PECAHAN and a.rentang.memuat(f.nilai)


def _satuan_boleh(a: AngkaNarasi, satuan: str) -> bool:
    """Tell whether a number may be a fact of this unit; a bare one of many digits may leave its unit out."""
    if a.satuan:
        return a.satuan == satuan
    if satuan == "%":
        return "%" in a.kalimat or "persen" in a.kalimat.casefold()
    return satuan != POIN


@lru_cache(maxsize=4096)
def _tercetak(cetak: str, nilai: Decimal) -> Decimal:
    """Return the value a fact has as printed; its own for what prints as words."""
    terbaca = parse_angka(cetak.lstrip("+").replace("−", "-"), konvensi=Konvensi.INDONESIA)
    return terbaca.nilai if isinstance(terbaca, Bilangan) else nilai
