"""Number cells: exact numbers, percentages as shown, numerals written as text, ranges and grades."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from akuntabel.bilangan import Bilangan, Kosong, parse_angka, satuan_baku
from akuntabel.pertukaran.bentuk import Jenis, Kolom
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.sel import Sel, nilai_tampil, rapikan_tepi, teks_angka
from akuntabel.temuan import Usulan, usul_serupa

from .baris import BarisBaca

_RENTANG = re.compile(
    r"(.+?)\s*(?:[–—]|\bs\.?\s?[./]?\s?d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b|(?<=[\d%)])\s*-)\s*(.+)"
)
_KATA_SKALA = re.compile(r"[a-z]{2,}", re.IGNORECASE)
Pasangan = tuple[Decimal, Decimal | None]


@dataclass(slots=True)
class Konteks:
    """What earlier sheets say about numbers of later ones: unit and grades of indicators by code."""

    catatan: Catatan
    sejak_1904: bool = False
    satuan: dict[str, str] = field(default_factory=dict)
    tingkatan: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def ingat_indikator(self, baris: BarisBaca) -> None:
        """Remember what a row of the sheet Indikator says about the figures of that indicator."""
        kode = baris.teks("kode")
        self.satuan[kode] = baris.teks("satuan")
        self.tingkatan[kode] = baris.nilai.get("tingkatan", ())

    def satuan_kolom(self, kolom: Kolom, baris: BarisBaca) -> str:
        """Return the unit a number of this cell has; empty when it has none."""
        if kolom.jenis is Jenis.RUPIAH:
            return "Rp"
        if kolom.satuan_dari != "indikator":
            return ""
        return baris.teks("satuan") or self.satuan.get(baris.teks("indikator"), "")

    def tingkat(self, kolom: Kolom, baris: BarisBaca) -> tuple[str, ...]:
        """Return the grades a cell may name; empty for a plain number."""
        return self.tingkatan.get(baris.teks("indikator"), ()) if kolom.satuan_dari else ()


@dataclass(frozen=True, slots=True)
class Tempat:
    """A cell that is being read: its column, row and what earlier sheets say."""

    kolom: Kolom
    baris: BarisBaca
    konteks: Konteks

    def tolak(
        self, kode: str, /, *, seharusnya: str = "", usulan: tuple[Usulan, ...] = (), **isi: object
    ) -> None:
        """Note a finding at this cell."""
        self.baris.catat(
            self.konteks.catatan,
            kode,
            self.kolom.kunci,
            seharusnya=seharusnya or self._harapan(),
            usulan=usulan,
            **isi,
        )

    def _harapan(self) -> str:
        contoh = f", misalnya {self.kolom.contoh}" if self.kolom.contoh else ""
        return self.kolom.jenis.value + contoh

    @property
    def satuan(self) -> str:
        """Return the unit of this cell."""
        return self.konteks.satuan_kolom(self.kolom, self.baris)


def baca_rentang(sel: Sel, tempat: Tempat) -> Pasangan | None:
    """Return a target: one number, or lower and upper end; None when it cannot be read (and is noted)."""
    tingkat = tempat.konteks.tingkat(tempat.kolom, tempat.baris)
    teks = rapikan_tepi(sel.isi)
    cocok = _RENTANG.fullmatch(teks) if sel.jenis == "teks" else None
    if cocok is None or _peringkat(teks, tingkat) is not None:
        nilai = baca_angka(sel, tempat)
        return None if nilai is None else (nilai, None)
    bawah, atas = (baca_angka(Sel("teks", bagian), tempat) for bagian in cocok.groups())
    if bawah is None or atas is None:
        return None
    if bawah > atas:
        tempat.tolak(
            "LOG506", usulan=(Usulan(f"{teks_angka(atas)}–{teks_angka(bawah)}", "urutannya dibalik"),)
        )
        return None
    return bawah, atas


def baca_angka(sel: Sel, tempat: Tempat) -> Decimal | None:
    """Return the exact number of a cell, or the rank of a grade; None (and a note) when there is none."""
    if tingkat := tempat.konteks.tingkat(tempat.kolom, tempat.baris):
        return _baca_tingkat(sel, tempat, tingkat)
    match sel.jenis:
        case "angka":
            return _angka_biner(sel, tempat)
        case "teks":
            return _angka_teks(sel, tempat)
        case _:
            tempat.tolak("NUM513", diminta="angka")
            return None


def _peringkat(teks: str, tingkat: tuple[str, ...]) -> int | None:
    rapi = " ".join(teks.split()).casefold()
    return next((n for n, t in enumerate(tingkat, 1) if " ".join(t.split()).casefold() == rapi), None)


def _baca_tingkat(sel: Sel, tempat: Tempat, tingkat: tuple[str, ...]) -> Decimal | None:
    nilai = nilai_tampil(sel) if sel.jenis == "angka" else None
    teks = sel.isi if nilai is None else format(nilai, "f")
    if (peringkat := _peringkat(teks, tingkat)) is not None:
        return Decimal(peringkat)
    if nilai is not None and nilai == nilai.to_integral_value() and 1 <= nilai <= len(tingkat):
        return nilai
    tempat.tolak(
        "SKL501",
        indikator=tempat.baris.teks("indikator"),
        seharusnya=", ".join(tingkat),
        usulan=usul_serupa(teks, tingkat),
    )
    return None


def _angka_biner(sel: Sel, tempat: Tempat) -> Decimal | None:
    nilai = nilai_tampil(sel)
    if sel.tanggal or nilai is None:
        tempat.tolak("NUM503")
        return None
    satuan = tempat.satuan
    if sel.persen and not _cocok_satuan("%", satuan):
        tempat.tolak(
            "SAT501", satuan=satuan or "tanpa satuan", bersatuan="%", usulan=_calon(nilai, nilai / 100)
        )
        return None
    if berpersen(satuan) and not sel.persen and 0 < abs(nilai) < 1:
        tempat.tolak("NUM504", dugaan=teks_angka((nilai * 100).normalize()), usulan=_calon(nilai * 100))
    return nilai


def _calon(*nilai: Decimal) -> tuple[Usulan, ...]:
    return tuple(Usulan(teks_angka(n.normalize()), "dugaan") for n in nilai)


def _angka_teks(sel: Sel, tempat: Tempat) -> Decimal | None:
    satuan = tempat.satuan
    hasil = parse_angka(rapikan_tepi(sel.isi).lstrip("'"), satuan=satuan)
    if isinstance(hasil, Kosong):
        tempat.tolak("LKP516" if tempat.kolom.wajib else "NUM502", nama=tempat.kolom.judul)
        tempat.baris.kosongkan(tempat.kolom.kunci)
        return None
    if not isinstance(hasil, Bilangan):
        usulan = tuple(
            Usulan(teks_angka(k.nilai), f"{teks_angka(k.nilai)} {k.satuan}".strip()) for k in hasil.kandidat
        )
        tempat.tolak("NUM501", alasan=hasil.alasan, usulan=usulan)
        return None
    if not _cocok_satuan(hasil.satuan, satuan):
        tempat.tolak(
            "SAT501", satuan=satuan or "tanpa satuan", bersatuan=hasil.satuan, usulan=_calon(hasil.nilai)
        )
        return None
    if satuan == "Rp" and _KATA_SKALA.search(sel.isi.casefold().removeprefix("rp").replace("rupiah", "")):
        tempat.tolak("NUM516", usulan=_calon(hasil.nilai))
    return hasil.nilai


def berpersen(satuan: str) -> bool:
    """Tell whether a unit is per cent, as a sign or in words."""
    return satuan_baku(satuan) == "%"


def _cocok_satuan(tertulis: str, berlaku: str) -> bool:
    """Tell whether a printed unit fits; a cell without unit fits everything."""
    kiri, kanan = (satuan_baku(s).casefold() for s in (tertulis, berlaku))
    return not kiri or kiri == kanan or (not kanan and kiri == "%")
