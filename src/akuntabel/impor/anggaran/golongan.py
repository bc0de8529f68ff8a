"""The level of a row: by its codes, however many columns they take, else by what its name says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from akuntabel.kinerja.baris_ekspor import BarisEkspor
from akuntabel.kinerja.nomenklatur import KodeNomenklatur, baca_kode, pecah_kode

_SEGMEN = re.compile(r"[0-9]{1,4}|X{1,2}", re.IGNORECASE)
_GABUNGAN = re.compile(r"(?:[0-9]{1,4}|X{1,2})(?:\s?[.\-/]\s?(?:[0-9]{1,5}|X{1,2}))+\.?", re.IGNORECASE)
_DI_DEPAN = re.compile(
    r"^\(?((?:[0-9]|X)(?:\s?\.\s?(?:[0-9]{1,5}|XX?))+)\.?\)?\s*[-–:.]?\s+(?=\D)", re.IGNORECASE
)
_AKUN = re.compile(r"[4-7]\.[0-9](?:\.[0-9]{1,5})*")
_AKUN_RAPAT = re.compile(r"[4-7][0-9]{2,7}")
_NAMA_AKUN = re.compile(
    r"^(?:belanja|pendapatan|pembiayaan|penerimaan|pengeluaran|hasil|pajak|retribusi|dana|lain-lain|transfer)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand\s*)?(?:jumlah|total|j u m l a h)(?:\s+(?:total|keseluruhan|seluruhnya|seluruh|belanja|"
    r"anggaran|skpd|opd|belanja daerah|anggaran belanja))?\s*[:.]?",
    re.IGNORECASE,
)
_AWAL_NAMA = (
    (re.compile(r"^(?:jumlah|total|sub ?total)\b", re.IGNORECASE), "subtotal"),
    (re.compile(r"^sub ?kegiatan\s*[:\-]?\s", re.IGNORECASE), "subkegiatan"),
    (re.compile(r"^kegiatan\s*:\s", re.IGNORECASE), "kegiatan"),
    (re.compile(r"^program\b", re.IGNORECASE), "program"),
    (re.compile(r"^(?:bidang )?urusan (?:pemerintahan )?bidang\b", re.IGNORECASE), "bidang urusan"),
    (re.compile(r"^(?:unsur|urusan pemerintahan)\b", re.IGNORECASE), "urusan"),
)


@dataclass(frozen=True, slots=True)
class Golongan:
    """What a row is; ``tertulis`` is its code as the export writes it, ``akun`` an account code."""

    jenjang: str
    kode: KodeNomenklatur | None = None
    tertulis: str = ""
    akun: str = ""


def seperti_kode(teks: str, bersegmen: bool) -> bool:
    """Tell whether a cell is a code: several segments, or one of them where codes are ``bersegmen``."""
    rapat = teks.strip()
    return bool(_GABUNGAN.fullmatch(rapat) or _AKUN_RAPAT.fullmatch(rapat)) or (
        bersegmen and bool(_SEGMEN.fullmatch(rapat.rstrip(".")))
    )


def pisah_kode(nama: str) -> tuple[str, str]:
    """Return the code glued in front of a name and the name without it."""
    cocok = _DI_DEPAN.match(nama)
    return (cocok[1], nama[cocok.end() :].strip()) if cocok else ("", nama)


def golongkan(kode: Sequence[str], nama: str) -> Golongan:
    """Return what a row is by its code cells from the left and its name."""
    ada = [k.strip().rstrip(".") for k in kode if k.strip()]
    utuh = [k for k in ada if _GABUNGAN.fullmatch(k) and len(pecah_kode(k) or k.split(".")) > 2]
    if ada and (utuh or _AKUN.fullmatch(ada[-1])):
        hasil = _dari_kode(ada[-1], nama)
        milik = [k for u in utuh if not _AKUN.fullmatch(u) and (k := baca_kode(u)) is not None]
        return replace(hasil, kode=milik[-1]) if hasil.akun and milik and hasil.kode is None else hasil
    if ada:
        return _dari_kode(".".join(ada), nama)
    return Golongan(_dari_nama(nama))


def _dari_kode(tertulis: str, nama: str) -> Golongan:
    """Return what one written code says."""
    rapi = re.sub(r"\s*[.\-/]\s*", ".", tertulis)
    if _akun(rapi, nama):
        return Golongan("akun", tertulis=tertulis, akun=rapi)
    if (kode := baca_kode(rapi)) is not None:
        return Golongan(kode.jenjang, kode, tertulis)
    ruas = rapi.split(".")
    if len(ruas) in (7, 8) and _kode_pd(ruas):
        return Golongan("perangkat daerah", tertulis=tertulis)
    return _majemuk(ruas, tertulis) or Golongan(_dari_nama(nama), tertulis=tertulis)


def _akun(rapi: str, nama: str) -> bool:
    """Tell an account (5.1.02) from a program of urusan 5 (5.01.02, or 5.1.2 without zeros)."""
    if _AKUN_RAPAT.fullmatch(rapi):
        return True
    if not _AKUN.fullmatch(rapi):
        return False
    bernol = any(r.startswith("0") for r in rapi.split(".")[2:])
    return bernol or bool(_NAMA_AKUN.match(nama)) or len(rapi.split(".")) == 2


def _kode_pd(ruas: Sequence[str]) -> bool:
    """Tell whether segments are those of an agency: three bidang urusan, its number, its unit."""
    return all(len(ruas[n]) == 1 for n in (0, 2, 4)) and all(len(ruas[n]) == 2 for n in (1, 3, 5))


def _majemuk(ruas: Sequence[str], tertulis: str) -> Golongan | None:
    """Read a code with that of the agency in front or of an account behind."""
    for awal in (8, 7):
        if len(ruas) > awal + 1 and _kode_pd(ruas):
            return _ekor(ruas[awal:], tertulis)
    return _ekor(ruas, tertulis) if len(ruas) > 6 else None


def _ekor(ruas: Sequence[str], tertulis: str) -> Golongan | None:
    for panjang in (6, 5, 3):
        kode = baca_kode(".".join(ruas[:panjang]))
        if kode is None:
            continue
        sisa = ruas[len(ruas[:panjang]) :]
        if not sisa:
            return Golongan(kode.jenjang, kode, tertulis)
        if sisa[0] in ("4", "5", "6"):
            return Golongan("akun", kode, tertulis, ".".join(sisa))
    return None


def _dari_nama(nama: str) -> str:
    """Return the level a name without code names; empty when it names none."""
    if not nama or _TOTAL.fullmatch(nama):
        return "total"
    return next((jenjang for pola, jenjang in _AWAL_NAMA if pola.match(nama)), "")


def pilah_akun(baris: Sequence[BarisEkspor]) -> list[BarisEkspor]:
    """Return the rows, 5.1.2 without zeros read as an account where the programs are of another urusan."""
    urusan = {
        b.kode.ruas[0] for b in baris if b.kode is not None and b.jenjang == "program" and not _samar(b)
    }
    if not urusan or urusan & {"4", "5", "6", "7"}:
        return list(baris)
    return [replace(b, jenjang="akun", kode=None) if _samar(b) else b for b in baris]


def _samar(baris: BarisEkspor) -> bool:
    return bool(_AKUN.fullmatch(re.sub(r"\s*[.\-/]\s*", ".", baris.kode_tertulis)))
