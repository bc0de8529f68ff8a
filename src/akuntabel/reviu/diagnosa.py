"""Name the slip behind a wrong figure: swapped, copied, mistyped, taken from another place.

An explanation is told only when it is the only one of its strength that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca, KolomTerbaca, SelTerbaca
from akuntabel.bilangan import Bilangan, bulatkan
from akuntabel.temuan import Usulan

from . import selang
from .fakta_lain import TANPA_FAKTA, FaktaLain
from .relasi import Relasi, bacaan_sel
from .rumus import Rumus
from .turunan_baris import turunan_baris

_ANGKA_PENTING = 3
_PANJANG_KETIK = 4


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """What most likely happened, as a sentence, and the repair it suggests.

    ``ketik`` tells that it is a slip in the printed result, ``tempat`` is the operand that is at fault,
    ``mungkin`` tells that a slip in an operand is as good an explanation.
    """

    kalimat: str
    ketik: bool = False
    mungkin: bool = False
    usulan: Usulan | None = None
    tempat: SelTerbaca | None = None


@dataclass(frozen=True)
class Sekitar:
    """What an explanation may draw on: the rows of the column and the figures printed elsewhere."""

    sekolom: Sequence[Relasi]
    fakta: FaktaLain = TANPA_FAKTA


Pencari = Callable[[Relasi, Sekitar, Rumus], Iterator[Penjelasan]]


def jelaskan(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Penjelasan | None:
    """Return the one explanation that fits, trying the strongest kinds first."""
    for jenis in _JENIS:
        ditemukan = {p.kalimat: p for cari in jenis for p in cari(relasi, sekitar, rumus)}
        if ditemukan:
            return next(iter(ditemukan.values())) if len(ditemukan) == 1 else None
    return None


def _disalin_operan(relasi: Relasi, _: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    """Two operands with one and the same long figure: one was copied from the other."""
    if len(relasi.nilai) != 2 or relasi.nilai[0] != relasi.nilai[1]:
        return
    if _angka_penting(relasi.nilai[0]) > _ANGKA_PENTING:
        yield Penjelasan(
            f"Kedua angka pembentuknya sama ({relasi.operan[0].teks.strip()}); salah satu mungkin tersalin."
        )


def _tertukar(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    for lain in _tetangga(relasi, sekitar.sekolom):
        if _hasil_sama(relasi, lain, rumus) and _hasil_sama(lain, relasi, rumus):
            teks = lain.hasil.teks.strip()
            usulan = Usulan(teks, f'tertukar dengan baris "{_nama(lain)}"', bacaan_sel(lain.hasil)[0].nilai)
            yield Penjelasan(f'Angka ini tertukar dengan baris "{_nama(lain)}" ({teks}).', usulan=usulan)


def _operan_tertukar(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    """An operand that stands in another wrong row: both are right once the two change places."""
    for lain in sekitar.sekolom:
        if lain is relasi or lain.cocok(rumus):
            continue
        for urutan, sel in enumerate(relasi.operan):
            dua = lain.operan[urutan]
            if _cocok_bila(relasi, urutan, lain, rumus) and _cocok_bila(lain, urutan, relasi, rumus):
                teks = dua.teks.strip()
                usulan = Usulan(teks, f'tertukar dengan baris "{_nama(lain)}"', bacaan_sel(dua)[0].nilai)
                kalimat = f'{sel.teks.strip()} tertukar dengan {teks} pada baris "{_nama(lain)}".'
                yield Penjelasan(kalimat, usulan=usulan, tempat=sel)


def _cocok_bila(relasi: Relasi, urutan: int, lain: Relasi, rumus: Rumus) -> bool:
    """Tell whether a row holds with an operand of another row in the place of its own."""
    masukan = [*relasi.masukan[:urutan], lain.masukan[urutan], *relasi.masukan[urutan + 1 :]]
    return selang.mungkin(relasi.tercetak, rumus.hitung, *masukan)


def _milik_baris_lain(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    if _angka_penting(bacaan_sel(relasi.hasil)[0].nilai) < _ANGKA_PENTING:
        return
    for lain in sekitar.sekolom:
        if lain is not relasi and _nilai(lain) == _nilai(relasi) and lain.cocok(rumus):
            yield Penjelasan(
                f'Angka yang sama tercetak pada baris "{_nama(lain)}"; mungkin tersalin dari sana.'
            )


def _angka_tempat_lain(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    """A figure of the same row and time, as another table prints it, makes the result true."""
    for urutan, kolom, angka, tempat in _dari_fakta(relasi, sekitar, rumus, sewaktu=True):
        teks, hasil = angka.cetak.strip(), relasi.hasil.teks.strip()
        usulan = Usulan(teks, f"tercetak di {tempat} dan cocok dengan {hasil} di barisnya", angka.nilai)
        kalimat = f"Angka tercetak cocok dengan {kolom.peran.value} {teks} yang tercetak di {tempat}."
        yield Penjelasan(kalimat, usulan=usulan, tempat=relasi.operan[urutan])


def _angka_waktu_lain(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    """A figure of the same row and another time makes the result true: it was taken by mistake."""
    for _, kolom, angka, tempat in _dari_fakta(relasi, sekitar, rumus, sewaktu=False):
        sebutan = f"{kolom.peran.value} {angka.cetak.strip()}"
        yield Penjelasan(f"Angka tercetak cocok dengan {sebutan} yang tercetak di {tempat}.")


def _dari_fakta(
    relasi: Relasi, sekitar: Sekitar, rumus: Rumus, *, sewaktu: bool
) -> Iterator[tuple[int, KolomTerbaca, Bilangan, str]]:
    """Yield the figures printed elsewhere that make the result true in the place of an operand."""
    for urutan, kolom in enumerate(relasi.kolom_operan):
        for angka, tempat in sekitar.fakta.calon(relasi, urutan, sewaktu=sewaktu):
            masukan = [*relasi.masukan[:urutan], (selang.operan(angka),), *relasi.masukan[urutan + 1 :]]
            if selang.mungkin(relasi.tercetak, rumus.hitung, *masukan):
                yield urutan, kolom, angka, tempat


def _salah_ketik_hasil(relasi: Relasi, _: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    nilai = rumus.nilai(*relasi.nilai)
    if nilai is None:
        return
    angka = bacaan_sel(relasi.hasil)[0]
    benar = deret_ketik(bulatkan(abs(nilai), angka.desimal), angka.desimal)
    if len(benar) < _ANGKA_PENTING:
        return
    if sebut := beda_ketik(deret_ketik(abs(angka.nilai), angka.desimal), benar):
        yield Penjelasan(f"Tampaknya salah ketik pada persentase: {sebut}.", ketik=True)


def _dari_sel_lain(relasi: Relasi, sekitar: Sekitar, rumus: Rumus) -> Iterator[Penjelasan]:
    """Another cell of the row or of its neighbours gives the result, and hardly by chance."""
    turunan = turunan_baris(relasi, sekitar.sekolom, rumus)
    if turunan is not None and turunan.langka:
        yield Penjelasan(f"Angka tercetak diperoleh bila {turunan.uraian} ({turunan.bukti}).", mungkin=True)


def beda_ketik(tertulis: str, benar: str) -> str:
    """Say how one string of digits becomes another by a single slip; empty when it takes more."""
    if tertulis == benar or benar not in sunting(tertulis):
        return ""
    if len(tertulis) > len(benar):
        return f"satu angka berlebih ({_sisip(benar, tertulis)})"
    if len(tertulis) < len(benar):
        return f"satu angka hilang ({_sisip(tertulis, benar)})"
    if sorted(tertulis) == sorted(benar):
        return "dua angka bertukar tempat"
    lama, baru = next((a, b) for a, b in zip(tertulis, benar, strict=True) if a != b)
    return f"{lama} seharusnya {baru}"


def kalimat_ketik(tertulis: AngkaTerbaca, benar: AngkaTerbaca) -> str:
    """Name the slip when a long figure is a single slip away from the other, as a sentence to go on after."""
    satu, dua = (deret_digit(a.bacaan[0].nilai) for a in (tertulis, benar))
    if min(len(satu), len(dua)) < _PANJANG_KETIK:
        return ""
    ketik = beda_ketik(satu, dua)
    return f"Tampaknya salah ketik: {ketik}. " if ketik else ""


def deret_digit(nilai: Decimal) -> str:
    """Return the digits a value is typed with, without sign, separator and leading zeros."""
    return f"{abs(nilai):f}".replace(".", "").lstrip("0") or "0"


def sunting(digit: str) -> set[str]:
    """Return all strings one slip away: a digit lost, doubled or added, replaced, two neighbours swapped."""
    belah = [(digit[:i], digit[i:]) for i in range(len(digit) + 1)]
    hilang = {a + b[1:] for a, b in belah if b and len(digit) > 1}
    tukar = {a + b[1] + b[0] + b[2:] for a, b in belah if len(b) > 1}
    ganti = {a + c + b[1:] for a, b in belah if b for c in "0123456789"}
    sisip = {a + c + b for a, b in belah for c in "0123456789"}
    return {s for s in hilang | tukar | ganti | sisip if not s.startswith("0")} - {digit}


def _sisip(pendek: str, panjang: str) -> str:
    return next(c for i, c in enumerate(panjang) if panjang[:i] + panjang[i + 1 :] == pendek)


def _tetangga(relasi: Relasi, sekolom: Sequence[Relasi]) -> Iterator[Relasi]:
    letak = next((i for i, r in enumerate(sekolom) if r is relasi), None)
    if letak is None:
        return
    yield from (sekolom[i] for i in (letak - 1, letak + 1) if 0 <= i < len(sekolom))


def _hasil_sama(relasi: Relasi, lain: Relasi, rumus: Rumus) -> bool:
    """Tell whether the printed result of one row is what the other row must give."""
    return selang.mungkin(relasi.tercetak, rumus.hitung, *lain.masukan) and not lain.cocok(rumus)


def _nilai(relasi: Relasi) -> Decimal:
    return bacaan_sel(relasi.hasil)[0].nilai


def _nama(relasi: Relasi) -> str:
    return relasi.baris.nama or relasi.kutipan.split(" | ")[0]


def deret_ketik(nilai: Decimal, desimal: int) -> str:
    """Return the digits a value is typed with when it has so many decimals."""
    return str(int(bulatkan(abs(nilai), desimal).scaleb(desimal)))


def _angka_penting(nilai: Decimal) -> int:
    return len(str(abs(nilai)).replace(".", "").strip("0"))


_JENIS: tuple[tuple[Pencari, ...], ...] = (
    (_tertukar,),
    (_operan_tertukar,),
    (_disalin_operan, _milik_baris_lain),
    (_angka_tempat_lain,),
    (_angka_waktu_lain,),
    (_salah_ketik_hasil,),
    (_dari_sel_lain,),
)
