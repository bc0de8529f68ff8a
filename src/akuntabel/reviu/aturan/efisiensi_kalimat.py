"""NAR115, NAR116: efficiency E and its value NE in sentences follow each other; no year repeats another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from akuntabel.bilangan import Bilangan, Rentang, bulatkan, cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, sebutan_paragraf
from akuntabel.temuan import Temuan, Tingkat

_NILAI = re.compile(r"(?i:\bnilai\s+efisiensi\b)|\bNE\b")
_SINGKAT = re.compile(r"\bNE\b")
_EFISIENSI = re.compile(r"\befisiensi\b|\bE\b", re.IGNORECASE)
_TAHUN = re.compile(r"\btahun\s+((?:19|20)[0-9]{2})\b", re.IGNORECASE)
_PENGALI, _DASAR = Decimal("2.5"), Rentang.tepat(Decimal(50))
_BATAS = (Decimal(0), Decimal(100))
_KRITERIA = "NE = 50% + (E ÷ 20 × 50), E dalam persen."


@dataclass(frozen=True, slots=True)
class Sepasang:
    """An efficiency and its value, of one year where the sentence names it."""

    efisiensi: Sebutan
    nilai: Sebutan
    tahun: str

    @property
    def tercetak(self) -> str:
        """Return both as printed."""
        tahun = f" ({self.tahun})" if self.tahun else ""
        return f"E {self.efisiensi.angka.teks.strip()} dan NE {self.nilai.angka.teks.strip()}{tahun}"

    @property
    def e(self) -> Bilangan:
        """Return the efficiency."""
        return self.efisiensi.angka.bacaan[0]

    @property
    def ne(self) -> Bilangan:
        """Return the value of efficiency."""
        return self.nilai.angka.bacaan[0]

    def mengikuti(self, kali: int = 1) -> bool:
        """Tell whether NE follows from E so many times."""
        hitung = selang.tambah(_DASAR, selang.kali(selang.kali(selang.hasil(self.e), kali), _PENGALI))
        dibatasi = Rentang(*(min(max(n, _BATAS[0]), _BATAS[1]) for n in (hitung.bawah, hitung.atas)))
        tercetak = selang.hasil(self.ne)
        return hitung.beririsan(tercetak) or dibatasi.beririsan(tercetak)


@aturan(
    "NAR115",
    "nar.efisiensi",
    "Nilai efisiensi di kalimat tidak mengikuti efisiensinya",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def nilai_efisiensi(berkas: Berkas) -> Iterator[Hasil]:
    """Nilai efisiensi (NE) yang disebut bersama efisiensi (E) dihitung ulang darinya."""
    for paragraf in sebutan_paragraf(berkas.bacaan):
        semua = list(_pasangan(paragraf))
        benar = [s for s in semua if s.mengikuti() or (s.e.satuan != "%" and s.mengikuti(100))]
        for satu in benar:
            yield Terpenuhi("NAR115", satu.tercetak, (satu.efisiensi.angka, satu.nilai.angka))
        if salah := [s for s in semua if s not in benar]:
            yield _temuan(salah)


@aturan(
    "NAR116",
    "nar.copied-year",
    "Efisiensi satu tahun sama persis dengan tahun lain",
    tingkat=Tingkat.SARAN,
    kriteria="Angka setiap tahun adalah angka tahun itu.",
)
def efisiensi_berulang(berkas: Berkas) -> Iterator[Hasil]:
    """Efisiensi dan nilai efisiensi dua tahun yang sama persis ditanyakan: mungkin tersalin."""
    for paragraf in sebutan_paragraf(berkas.bacaan):
        semua = [s for s in _pasangan(paragraf) if s.tahun]
        for satu, dua in combinations(semua, 2):
            if satu.tahun != dua.tahun and _sama(satu.e, dua.e) and _sama(satu.ne, dua.ne):
                yield _temuan_berulang(satu, dua)


def _pasangan(paragraf: Sequence[Sebutan]) -> Iterator[Sepasang]:
    ada = False
    for satu, dua in pairwise(paragraf):
        if not (satu.angka.bacaan and dua.angka.bacaan and dua.sebelum.startswith("dan ")):
            continue
        if not (ada or _EFISIENSI.search(satu.sebelum)) or not _EFISIENSI.search(dua.sebelum):
            continue
        nilai = (bool(_NILAI.search(satu.sebelum)), bool(_NILAI.search(dua.sebelum)))
        tahun = next(iter(_TAHUN.findall(satu.sebelum)[-1:]), "")
        if nilai[1] and (not nilai[0] or _SINGKAT.search(dua.sebelum)):
            ada = True
            yield Sepasang(satu, dua, tahun)
        elif nilai[0] and not nilai[1]:
            ada = True
            yield Sepasang(dua, satu, tahun)


def _temuan(salah: Sequence[Sepasang]) -> Temuan:
    pertama = next((s for s in salah if s.mengikuti(100)), salah[0])
    uraian = "; ".join(_urai(s) for s in salah)
    tercetak = ", ".join(s.tercetak for s in salah)
    return Temuan(
        "NAR115",
        Tingkat.PERINGATAN,
        f"Nilai efisiensi (NE) tidak mengikuti efisiensinya (E): {uraian}. "
        "Samakan keduanya dengan rumus yang dinyatakan.",
        lokasi=pertama.efisiensi.angka.letak,
        tertulis=pertama.efisiensi.angka.teks.strip(),
        kutipan=pertama.efisiensi.kalimat,
        hitungan=f"{'; '.join(_hitung(s) for s in salah)}; tercetak {tercetak}",
        kriteria=_KRITERIA,
        alias="nar.efisiensi",
        lokasi_lain=tuple(s.nilai.angka.letak for s in salah),
    )


def _urai(satu: Sepasang) -> str:
    seharusnya = cetak_angka(_asal(satu))
    if satu.mengikuti(100):
        return f"{satu.tercetak}: NE itu dari E {seharusnya}%; E tercetak adalah rasio, bukan persen"
    return f"{satu.tercetak}: NE itu dari E {seharusnya}%"


def _asal(satu: Sepasang) -> Decimal:
    """Return the E in per cent that gives the printed NE."""
    return bulatkan((satu.ne.nilai - _DASAR.atas) / _PENGALI, 2)


def _hitung(satu: Sepasang) -> str:
    nilai = cetak_angka(bulatkan(_DASAR.atas + satu.e.nilai * _PENGALI, 2))
    return f"50 + {cetak_angka(satu.e.nilai)} ÷ 20 × 50 = {nilai}"


def _sama(satu: Bilangan, dua: Bilangan) -> bool:
    """Tell whether two prints are one figure that is no round one, at one or at another precision."""
    kasar, halus = sorted((satu, dua), key=lambda b: b.desimal)
    return kasar.desimal > 0 and selang.hasil(kasar).memuat(halus.nilai)


def _temuan_berulang(satu: Sepasang, dua: Sepasang) -> Temuan:
    return Temuan(
        "NAR116",
        Tingkat.SARAN,
        f"Efisiensi tahun {satu.tahun} dan {dua.tahun} tercetak sama: {satu.tercetak}, {dua.tercetak}. "
        "Periksa apakah salah satunya tersalin dari tahun lain.",
        lokasi=satu.efisiensi.angka.letak,
        tertulis=satu.efisiensi.angka.teks.strip(),
        kutipan=satu.efisiensi.kalimat,
        hitungan=f"{satu.tercetak} = {dua.tercetak}",
        alias="nar.copied-year",
        lokasi_lain=(satu.nilai.angka.letak, dua.efisiensi.angka.letak, dua.nilai.angka.letak),
    )
