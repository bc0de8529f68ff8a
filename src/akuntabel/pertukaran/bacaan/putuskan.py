"""Many statements about one cell: which value it gets, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from akuntabel.pertukaran.sel import teks_angka

from .petikan import Isi, Petik

_TEPAT, _SEKALI, _RAGU = 4, 2, 1
_PASTI = 4
_BERIBUAN = 10_000


class Kepastian(Enum):
    """How sure a cell is, the least sure first."""

    BERBEDA = "berbeda"
    RAGU = "ragu"
    USULAN = "usulan"
    JELAS = "jelas"
    PASTI = "pasti"


@dataclass(frozen=True, slots=True)
class Putusan:
    """What a cell gets: value (None leaves it empty), certainty, reason, statements for and against it."""

    isi: object
    kepastian: Kepastian
    alasan: str
    bukti: tuple[Petik, ...]
    lain: tuple[Petik, ...] = ()


@dataclass(slots=True)
class _Kelompok:
    """Statements that agree."""

    isi: Isi | None
    bukti: list[Petik] = field(default_factory=list)

    @property
    def bobot(self) -> int:
        """Return how well it is supported: every place once, more where arithmetic agrees."""
        tempat: dict[object, int] = {}
        for p in self.bukti:
            nilai = _TEPAT if p.terbukti else (_RAGU if p.alasan else _SEKALI)
            tempat[p.tempat.letak] = max(nilai, tempat.get(p.tempat.letak, 0))
        return sum(tempat.values())


def putuskan(bukti: Sequence[Petik]) -> Putusan:
    """Return the value of a cell from all statements about it."""
    kelompok = sorted(_kelompokkan(bukti), key=lambda k: -k.bobot)
    utama, *sisa = kelompok
    if sisa:
        return _berbeda(utama, sisa)
    alasan = "; ".join(dict.fromkeys(p.alasan for p in utama.bukti if p.alasan))
    yakin = [p for p in utama.bukti if not p.alasan]
    if alasan and not any(p.terbukti for p in yakin):
        return Putusan(utama.isi, Kepastian.RAGU, alasan, tuple(utama.bukti))
    kepastian = Kepastian.PASTI if utama.bobot >= _PASTI else Kepastian.JELAS
    return Putusan(utama.isi, kepastian, _sebab(utama), tuple(utama.bukti))


def _berbeda(utama: _Kelompok, sisa: list[_Kelompok]) -> Putusan:
    lain = tuple(p for k in sisa for p in k.bukti)
    tercetak = "; ".join(f"{tampil(k.isi)} di {_tempat(k.bukti[0])}" for k in (utama, *sisa))
    if utama.bobot == sisa[0].bobot:
        alasan = f"Tidak dapat diputuskan: {tercetak}"
        return Putusan(None, Kepastian.BERBEDA, alasan, tuple(utama.bukti), lain)
    alasan = f"Diisi yang lebih kuat buktinya: {tercetak}"
    return Putusan(utama.isi, Kepastian.BERBEDA, alasan, tuple(utama.bukti), lain)


def _tempat(p: Petik) -> str:
    halaman = f", halaman {p.tempat.letak.halaman}" if p.tempat.letak.halaman else ""
    return f"{p.tempat.berkas} {p.tempat.tabel}{halaman}"


def _sebab(kelompok: _Kelompok) -> str:
    tempat = len({p.tempat.letak for p in kelompok.bukti})
    hitung = "cocok dengan persen tercetak" if any(p.terbukti for p in kelompok.bukti) else ""
    sebut = f"tercetak di {tempat} tempat" if tempat > 1 else "tercetak sekali"
    return "; ".join(s for s in (sebut, hitung) if s)


def tampil(isi: object) -> str:
    """Return a value as people write it."""
    if isinstance(isi, Decimal):
        bulat, koma, pecahan = teks_angka(isi).partition(",")
        return (
            f"{int(bulat):,}".replace(",", ".") + koma + pecahan
            if abs(isi) >= _BERIBUAN
            else bulat + koma + pecahan
        )
    if isinstance(isi, tuple):
        return "–".join(tampil(v) for v in isi)
    return "(tidak terbaca)" if isi is None else str(isi)


def _kelompokkan(bukti: Sequence[Petik]) -> list[_Kelompok]:
    """Put statements together that say the same, the more exact ones first."""
    hasil: list[_Kelompok] = []
    for p in sorted(bukti, key=lambda p: (p.isi is None, bool(p.arti), -_desimal(p.isi))):
        cocok = next((k for k in hasil if any(_sama(k.isi, v) for v in (p.isi, *p.arti))), None)
        if cocok is None:
            cocok = _Kelompok(p.isi)
            hasil.append(cocok)
        cocok.bukti.append(p)
    return hasil


def _desimal(isi: object) -> int:
    return max(0, -int(isi.as_tuple().exponent)) if isinstance(isi, Decimal) else 0


def _sama(kiri: object, kanan: object) -> bool:
    """Tell whether two values agree: equal, the same words, or one the other rounded."""
    if kiri is None or kanan is None:
        return kanan is None
    if isinstance(kiri, Decimal) and isinstance(kanan, Decimal):
        return kiri == kanan or (_desimal(kanan) > 0 and _bulat(kiri, kanan))
    if isinstance(kiri, str) and isinstance(kanan, str):
        return "".join(kiri.casefold().split()) == "".join(kanan.casefold().split())
    return kiri == kanan


def _bulat(teliti: Decimal, kasar: Decimal) -> bool:
    return teliti.quantize(Decimal(1).scaleb(-_desimal(kasar)), ROUND_HALF_UP) == kasar
