"""Which column of a table is taken for what: found by header and content, or as the user says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from akuntabel.kinerja.baris_ekspor import PAGU, PERUBAHAN, REALISASI, UANG

from .judul import KODE, NAMA, PERSEN
from .kisi import EksporDitolak, Nilai, huruf_kolom, nomor_kolom
from .tabel import Tabel
from .uang import SelRusak, baca_persen, baca_uang, inggris

PERAN = (KODE, NAMA, *UANG, PERSEN)
_BERNAMA_PAGU = re.compile(r"anggaran|pagu|alokasi|apbd|dpa|rak\b|\bkas\b|plafon|rencana")
_CONTOH = 400
_PALING_KECIL = 1_000
"""A column whose largest number is below holds counts or shares, no rupiah."""


@dataclass(frozen=True, slots=True)
class KolomTerpakai:
    """The columns taken for one role, and others that could have been taken instead."""

    peran: str
    nomor: tuple[int, ...]
    judul: tuple[str, ...]
    lain: tuple[int, ...] = ()

    @property
    def huruf(self) -> str:
        """Return the columns as the user names them: F, or F+H."""
        return "+".join(huruf_kolom(n) for n in self.nomor)


@dataclass(frozen=True, slots=True)
class Susunan:
    """The roles of the columns of a table; ``koma_ribuan`` says how its texts write thousands.

    ``tak_dipakai`` are columns named as an amount of which no column could be taken.
    """

    kolom: Mapping[str, KolomTerpakai] = field(default_factory=dict)
    koma_ribuan: bool = False
    tak_dipakai: tuple[KolomTerpakai, ...] = ()

    def nomor(self, peran: str) -> tuple[int, ...]:
        """Return the columns of a role, none when it has none."""
        return self.kolom[peran].nomor if peran in self.kolom else ()

    @property
    def uang(self) -> tuple[str, ...]:
        """Return the amounts this table has."""
        return tuple(u for u in UANG if u in self.kolom)


def baca_pilihan(teks: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Read what the user says of columns: ``realisasi=F`` or ``pagu=F+H``, several after commas.

    Raises:
        EksporDitolak: a role or a column is not known.
    """
    hasil = {}
    for satu in ",".join(teks).split(","):
        if not satu.strip():
            continue
        peran, sama, letak = (s.strip() for s in satu.partition("="))
        nomor = [nomor_kolom(h.strip()) for h in letak.split("+")]
        if not sama or peran.lower() not in PERAN or not letak or None in nomor:
            raise EksporDitolak(
                f'Pilihan kolom "{satu.strip()}" tidak terbaca. Tulislah seperti realisasi=F atau '
                f"pagu=F+H; yang "
                f"dapat disebut: {', '.join(PERAN)}."
            )
        hasil[peran.lower()] = tuple(n for n in nomor if n is not None)
    return hasil


def susun_kolom(tabel: Tabel, pilihan: Mapping[str, tuple[int, ...]]) -> Susunan:
    """Return which columns of a table are taken for what."""
    hasil: dict[str, KolomTerpakai] = {}
    for peran in (KODE, NAMA):
        nomor = [n for n, j in enumerate(tabel.judul) if j.peran == peran]
        if nomor:
            hasil[peran] = _terpakai(tabel, peran, nomor)
    contoh = _contoh(tabel)
    koma = inggris(n for k in _kolom_uang(tabel) for n in contoh[k])
    for peran in UANG:
        if calon := _calon(tabel, peran, contoh, koma):
            hasil[peran] = _pilih(tabel, peran, calon)
    if (persen := _kolom_persen(tabel, hasil, contoh)) is not None:
        hasil[PERSEN] = _terpakai(tabel, PERSEN, [persen])
    for peran, dipilih in pilihan.items():
        hasil[peran] = _terpakai(tabel, peran, list(dipilih))
    sia = {u: [n for n, j in enumerate(tabel.judul) if j.peran == u] for u in UANG if u not in hasil}
    return Susunan(hasil, koma, tuple(_terpakai(tabel, u, nomor) for u, nomor in sia.items() if nomor))


def tidak_jelas(tabel: Tabel, susunan: Susunan) -> bool:
    """Tell whether the only amounts of a table are not called a ceiling ("Jumlah", "Belanja Pegawai")."""
    if susunan.uang != (PAGU,):
        return False
    judul = (str(tabel.judul[n]).lower() for n in susunan.nomor(PAGU) if n < len(tabel.judul))
    return not any(_BERNAMA_PAGU.search(j) for j in judul)


def _contoh(tabel: Tabel) -> list[list[Nilai]]:
    akhir = min(tabel.akhir, tabel.awal + _CONTOH)
    return [[tabel.kisi.sel(b, k) for b in range(tabel.awal, akhir)] for k in range(len(tabel.judul))]


def _kolom_uang(tabel: Tabel) -> list[int]:
    return [n for n, j in enumerate(tabel.judul) if j.peran in UANG]


def _calon(tabel: Tabel, peran: str, contoh: Sequence[Sequence[Nilai]], koma: bool) -> list[int]:
    """Return the columns that may be an amount: numbers, and no counts or shares.

    Parts of one amount are judged together, because one of them may be small or empty.
    """
    angka = {n: _angka(contoh[n], koma) for n, j in enumerate(tabel.judul) if j.peran == peran}
    utuh = [n for n, a in angka.items() if a and not tabel.judul[n].bagian and _berupa_uang(a)]
    bagian = [n for n, a in angka.items() if a is not None and tabel.judul[n].bagian]
    if any(angka[n] for n in bagian) and _berupa_uang([x for n in bagian for x in angka[n] or ()]):
        return sorted([*utuh, *bagian])
    return utuh


def _angka(isi: Sequence[Nilai], koma: bool) -> list[Decimal] | None:
    """Return the numbers of a column, None when most of it are no numbers; broken ones do not count."""
    dibaca = [d for n in isi if n is not None and not _angka_rusak(d := baca_uang(n, koma))]
    angka = [d for d in dibaca if isinstance(d, Decimal)]
    return angka if len(angka) * 2 >= len(dibaca) else None


def _angka_rusak(dibaca: object) -> bool:
    """Tell whether a cell was meant as a number: a failed formula, or mostly digits."""
    if not isinstance(dibaca, SelRusak):
        return False
    return dibaca.teks.startswith("#") or 2 * sum(h.isdecimal() for h in dibaca.teks) > len(dibaca.teks)


def _berupa_uang(angka: Sequence[Decimal]) -> bool:
    return all(a == 0 for a in angka) or max(abs(a) for a in angka) >= _PALING_KECIL


def _pilih(tabel: Tabel, peran: str, calon: Sequence[int]) -> KolomTerpakai:
    """Return the best whole column, or all parts together when there is no whole one."""
    utuh = [n for n in calon if not tabel.judul[n].bagian]
    if not utuh:
        return _terpakai(tabel, peran, list(calon))
    terbaik = max(tabel.judul[n].nilai for n in utuh)
    sama = [n for n in utuh if tabel.judul[n].nilai == terbaik]
    kumulatif = peran == REALISASI and terbaik > 0
    dipilih = sama[-1] if kumulatif else sama[0]
    return _terpakai(tabel, peran, [dipilih], tuple(n for n in calon if n != dipilih))


def _terpakai(tabel: Tabel, peran: str, nomor: list[int], lain: tuple[int, ...] = ()) -> KolomTerpakai:
    judul = tuple(str(tabel.judul[n]) if n < len(tabel.judul) else "" for n in nomor)
    return KolomTerpakai(peran, tuple(nomor), judul, lain)


def _kolom_persen(
    tabel: Tabel, kolom: Mapping[str, KolomTerpakai], contoh: Sequence[Sequence[Nilai]]
) -> int | None:
    """Return the per cent column right of the spending, None when there is no spending."""
    if REALISASI not in kolom or len(kolom[REALISASI].nomor) > 1:
        return None
    mulai = kolom[REALISASI].nomor[0]
    for n in range(mulai + 1, min(mulai + 4, len(tabel.judul))):
        judul = tabel.judul[n]
        if judul.peran == REALISASI or judul.peran in (PERUBAHAN,):
            return None
        if judul.peran == PERSEN and not re.search(r"fisik|kinerja|bobot", str(judul), re.IGNORECASE):
            return n if any(baca_persen(v) for v in contoh[n]) else None
    return None
