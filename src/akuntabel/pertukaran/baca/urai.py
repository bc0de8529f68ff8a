"""One cell into one value, by the kind of its column. What cannot be read is noted and has no value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from akuntabel.bilangan import parse_tanggal
from akuntabel.fakta import KODE_SAH
from akuntabel.kinerja.kunci import PANJANG_KODE, kode_sah
from akuntabel.pertukaran.bagian import PANJANG_SEL, panjang_excel
from akuntabel.pertukaran.bentuk import BATAS_BULAT, BATAS_BULAT_BAKU, Jenis
from akuntabel.pertukaran.sel import Sel, nilai_tampil, rapikan_tepi, tanggal_serial, teks_angka, tulisan_sel
from akuntabel.temuan import Usulan, usul_serupa

from .angka import Konteks, Tempat, baca_angka, baca_rentang
from .baris import BarisBaca
from .tabel import urutan_kolom

TAHUN_AWAL, TAHUN_AKHIR = 1990, 2100
_ANGKA_EXCEL = 15
_YA = frozenset({"ya", "y", "true", "benar", "1", "iya", "yes"})
_TIDAK = frozenset({"tidak", "t", "false", "salah", "0", "tdk", "no", "bukan"})
_BERKODE = ("kode", "nomenklatur")


def urai_baris(baris: BarisBaca, konteks: Konteks) -> None:
    """Read every cell of a row into ``baris.nilai``; required cells that are empty are noted."""
    for kolom in urutan_kolom(baris.lembar, baris):
        sel = baris.mentah.get(kolom.kunci)
        tempat = Tempat(kolom, baris, konteks)
        if sel is None:
            if kolom.wajib and kolom.kunci in baris.letak:
                tempat.tolak("LKP516", nama=kolom.judul)
            continue
        nilai = urai_sel(sel, tempat)
        if nilai is not None:
            baris.nilai[kolom.kunci] = nilai


def urai_sel(sel: Sel, tempat: Tempat) -> Any:
    """Return the value of a filled cell, None when it has none."""
    if sel.jenis == "rumus":
        tempat.tolak("LKP521")
        return None
    if sel.jenis == "galat":
        tempat.tolak("LKP522")
        return None
    return _PENGURAI[tempat.kolom.jenis](sel, tempat)


def _teks(sel: Sel, tempat: Tempat) -> str | None:
    """Return the text of a cell; numbers and dates as they would be written."""
    if sel.jenis == "angka":
        return _teks_tanggal(sel, tempat) if sel.tanggal else _teks_nomor(sel, tempat)
    teks = rapikan_tepi(sel.isi)
    if panjang_excel(teks) > PANJANG_SEL:
        tempat.tolak("NAR503", batas=PANJANG_SEL)
        return None
    return teks


def _teks_nomor(sel: Sel, tempat: Tempat) -> str | None:
    nilai = nilai_tampil(sel)
    if nilai is None or len(str(int(abs(nilai)))) > _ANGKA_EXCEL:
        tempat.tolak("NUM511")
        return None
    if tempat.kolom.kunci in _BERKODE and nilai != nilai.to_integral_value():
        tempat.tolak("NUM512")
    return format(nilai, "f") + ("%" if sel.persen else "")


def _teks_tanggal(sel: Sel, tempat: Tempat) -> str | None:
    sejak_1904 = tempat.konteks.sejak_1904
    if tanggal_serial(sel.isi, sejak_1904=sejak_1904) is None:
        tempat.tolak("NUM508")
        return None
    dibaca = tulisan_sel(sel, sejak_1904=sejak_1904)
    tempat.tolak("NUM514", dibaca=dibaca)
    return dibaca


def _kode(sel: Sel, tempat: Tempat) -> str | None:
    teks = _rujukan(sel, tempat)
    if teks is None or kode_sah(teks):
        return teks
    bersih = "".join(KODE_SAH.findall(teks.replace(";", ""))) or "X"
    tempat.tolak("NAM501", usulan=(Usulan(bersih[:PANJANG_KODE], "tanpa tanda terlarang"),))
    return None


def _rujukan(sel: Sel, tempat: Tempat) -> str | None:
    teks = _teks(sel, tempat)
    return " ".join(teks.lstrip("'").split()) or None if teks else None


def _daftar(sel: Sel, tempat: Tempat) -> tuple[str, ...] | None:
    teks = _teks(sel, tempat)
    return None if teks is None else tuple(rapi for b in teks.split(";") if (rapi := " ".join(b.split())))


def _pilihan(sel: Sel, tempat: Tempat) -> Any:
    kolom = tempat.kolom
    teks = _rata(_teks(sel, tempat) or "")
    for tertulis, nilai in kolom.pilihan:
        if _rata(tertulis) == teks:
            return nilai
    boleh = [tertulis for tertulis, _ in kolom.pilihan]
    tempat.tolak("SEL505", seharusnya=" / ".join(boleh), usulan=usul_serupa(teks, boleh))
    return None


def _rata(teks: str) -> str:
    return " ".join(teks.replace("_", " ").casefold().rstrip(".").split())


def _ya_tidak(sel: Sel, tempat: Tempat) -> bool | None:
    teks = sel.isi.strip().casefold() if sel.jenis != "angka" else format(nilai_tampil(sel) or 0, "f")
    if teks in _YA:
        return True
    if teks in _TIDAK:
        return False
    tempat.tolak("NUM515", seharusnya="ya / tidak")
    return None


def _rupiah(sel: Sel, tempat: Tempat) -> Decimal | None:
    nilai = baca_angka(sel, tempat)
    if nilai is not None and nilai < 0:
        tempat.tolak("NUM505", usulan=(Usulan(teks_angka(-nilai), "tanpa tanda minus"),))
        return None
    return nilai


def _bilangan_bulat(sel: Sel, tempat: Tempat) -> Decimal | None:
    """Return the number of a cell that must be whole; None when it is none, without a note."""
    if sel.jenis == "teks":
        teks = rapikan_tepi(sel.isi)
        return Decimal(teks) if teks.isascii() and teks.isdigit() and len(teks) < 9 else None
    nilai = nilai_tampil(sel) if sel.jenis == "angka" and not sel.tanggal and not sel.persen else None
    return nilai if nilai is not None and nilai == nilai.to_integral_value() else None


def _bulat(sel: Sel, tempat: Tempat) -> int | None:
    awal, akhir = BATAS_BULAT.get(tempat.kolom.kunci, BATAS_BULAT_BAKU)
    nilai = _bilangan_bulat(sel, tempat)
    if nilai is not None and awal <= nilai <= akhir:
        return int(nilai)
    if tempat.kolom.kunci == "triwulan":
        tempat.tolak("NUM509", seharusnya="1, 2, 3, 4, atau kosong")
    else:
        tempat.tolak("NUM506", awal=awal, akhir=akhir)
    return None


def _tahun(sel: Sel, tempat: Tempat) -> int | None:
    nilai = _bilangan_bulat(sel, tempat)
    if nilai is not None and TAHUN_AWAL <= nilai <= TAHUN_AKHIR:
        return int(nilai)
    tempat.tolak("NUM507")
    return None


def _tanggal(sel: Sel, tempat: Tempat) -> date | None:
    if sel.jenis == "teks":
        hasil = parse_tanggal(" ".join(sel.isi.split())) or parse_tanggal(sel.isi.strip()[:10])
    elif sel.jenis == "angka" and sel.tanggal:
        hasil = tanggal_serial(sel.isi, sejak_1904=tempat.konteks.sejak_1904)
    else:
        hasil = None
    if hasil is None or not TAHUN_AWAL - 50 <= hasil.year <= TAHUN_AKHIR:
        tempat.tolak("NUM508")
        return None
    return hasil


_PENGURAI: Mapping[Jenis, Callable[[Sel, Tempat], Any]] = {
    Jenis.TEKS: _teks,
    Jenis.URAIAN: _teks,
    Jenis.KODE: _kode,
    Jenis.RUJUKAN: _rujukan,
    Jenis.PILIHAN: _pilihan,
    Jenis.YA_TIDAK: _ya_tidak,
    Jenis.ANGKA: baca_angka,
    Jenis.RENTANG: baca_rentang,
    Jenis.RUPIAH: _rupiah,
    Jenis.BULAT: _bulat,
    Jenis.TAHUN: _tahun,
    Jenis.TANGGAL: _tanggal,
    Jenis.DAFTAR: _daftar,
    Jenis.DAFTAR_RUJUKAN: _daftar,
    Jenis.TEMPAT: _rujukan,
}
