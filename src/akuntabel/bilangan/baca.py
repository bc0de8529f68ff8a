"""Read one printed numeral; refuse rather than guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bilangan.anatomi import UANG, Anatomi, rapikan, urai
from akuntabel.bilangan.asing import digit_asing
from akuntabel.bilangan.badan import baca_badan
from akuntabel.bilangan.bilangan import Bilangan, Hasil, Konvensi, Kosong, Rusak
from akuntabel.bilangan.dugaan import jelaskan
from akuntabel.bilangan.rentang import KONTEKS, Rentang
from akuntabel.bilangan.satuan import satuan_baku, satuan_terhitung

_PANJANG_MAKS = 200
_AWAL_UANG = re.compile(rf"{UANG} ?", re.IGNORECASE)
_TANDA_KOSONG = re.compile(r"[-–—]+ ?%?|[.… _]*(?:\.\.|…|__)[.… _]*(?:,[-–]+)?")
_KATA_KOSONG = frozenset(
    {
        "n/a",
        "#n/a",
        "n.a.",
        "na",
        "nihil",
        "tidak ada",
        "tidak ada data",
        "tidak tersedia",
        "belum ada",
        "belum ada data",
    }
)
_SINGKATAN = {"M": (Decimal(10**9), "miliar", "m", "meter"), "T": (Decimal(10**12), "triliun", "t", "ton")}
_DESIMAL_RIBUAN = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")


@dataclass(frozen=True, slots=True)
class _Permintaan:
    """What the caller asked: the print, the convention and the unit of the column."""

    cetak: str
    konvensi: Konvensi
    satuan: str


def parse_angka(teks: str, *, konvensi: Konvensi = Konvensi.KETAT, satuan: str = "") -> Hasil:
    """Read one numeral as printed in an Indonesian document.

    A printed unit goes before `satuan`; "persen" becomes "%" and "rupiah" becomes "Rp".

    Args:
        teks: the printed text; any text at all is allowed.
        konvensi: KETAT for documents of others, INDONESIA for what this package printed.
        satuan: unit of the column or the indicator, used where the text has none. A counted unit
            proves that "1.234" is a thousand.

    Returns:
        A Bilangan, a Kosong for a stated nothing, or a Rusak with a reason and candidates. Nothing is raised.
    """
    if len(teks) > _PANJANG_MAKS:
        return Rusak(teks, f"Teks lebih panjang dari {_PANJANG_MAKS} huruf.")
    rapi = rapikan(teks)
    if alasan := _alasan_kosong(rapi):
        return Kosong(teks, alasan)
    permintaan = _Permintaan(teks, konvensi, satuan_baku(satuan))
    if digit_asing(rapi, permintaan.satuan) is not None:
        return _baca_dugaan(rapi, permintaan)
    return _baca(rapi, permintaan) or _baca_dugaan(rapi, permintaan)


def _alasan_kosong(rapi: str) -> str:
    if not rapi:
        return "Tidak ada isi."
    awal = _AWAL_UANG.match(rapi)
    if _TANDA_KOSONG.fullmatch(rapi[awal.end() :] if awal else rapi):
        return f'Hanya tertulis tanda "{rapi}".'
    return f'Tertulis "{rapi}".' if rapi.casefold() in _KATA_KOSONG else ""


def _baca(rapi: str, permintaan: _Permintaan) -> Bilangan | Rusak | None:
    """Read a tidied text that has the form of one numeral; None when it has not."""
    anatomi = urai(rapi)
    if anatomi is None:
        return None
    badan = baca_badan(anatomi.badan, ribuan=_terbukti_ribuan(anatomi, permintaan))
    kandidat = tuple(_bilangan(angka, anatomi, permintaan) for angka in badan.angka)
    if badan.alasan and not anatomi.singkatan:
        return Rusak(permintaan.cetak, badan.alasan, kandidat)
    return _periksa_anatomi(anatomi, badan.angka, permintaan) or kandidat[0]


def _terbukti_ribuan(anatomi: Anatomi, permintaan: _Permintaan) -> bool:
    if permintaan.konvensi is Konvensi.INDONESIA or anatomi.uang:
        return True
    return anatomi.skala == 1 and satuan_terhitung(anatomi.satuan or permintaan.satuan)


def _bilangan(
    angka: str, anatomi: Anatomi, permintaan: _Permintaan, *, skala: Decimal | None = None, satuan: str = ""
) -> Bilangan:
    faktor = anatomi.skala if skala is None else skala
    desimal = len(angka.partition(".")[2])
    nilai = Decimal(angka).copy_negate() if anatomi.negatif and Decimal(angka) else Decimal(angka)
    return Bilangan(
        nilai=KONTEKS.multiply(nilai, faktor),
        cetak=permintaan.cetak,
        desimal=desimal,
        satuan=satuan or ("Rp" if anatomi.uang else anatomi.satuan or permintaan.satuan),
        rentang=Rentang.tercetak(nilai, desimal, faktor),
    )


def _periksa_anatomi(anatomi: Anatomi, angka: tuple[str, ...], permintaan: _Permintaan) -> Rusak | None:
    """Refuse what is odd around sound digits."""
    if anatomi.singkatan:
        return _tolak_singkatan(anatomi, angka, permintaan)
    dibaca = _bilangan(angka[0], anatomi, permintaan)
    if len(anatomi.tanda) > 1:
        return Rusak(permintaan.cetak, "Tanda bilangan ditulis lebih dari satu kali.", (dibaca,))
    if anatomi.nomor_kolom:
        alasan = "Angka dalam kurung dapat berarti bilangan negatif atau nomor kolom."
        return Rusak(permintaan.cetak, alasan, (dibaca, _positif(dibaca)))
    if anatomi.uang and anatomi.satuan not in ("", "Rp"):
        alasan = f'Ada satuan "{anatomi.satuan}" di belakang nilai rupiah.'
        return Rusak(permintaan.cetak, alasan, (dibaca,))
    return _tolak_koma_ribuan(anatomi, permintaan, dibaca)


def _tolak_singkatan(anatomi: Anatomi, angka: tuple[str, ...], permintaan: _Permintaan) -> Rusak:
    skala, nama, lambang, lain = _SINGKATAN[anatomi.singkatan]
    kandidat = [_bilangan(a, anatomi, permintaan, skala=skala) for a in angka]
    if anatomi.uang:
        alasan = f'Singkatan "{anatomi.singkatan}" tidak baku; tuliskan "{nama}".'
        return Rusak(permintaan.cetak, alasan, tuple(kandidat))
    kandidat += [_bilangan(a, anatomi, permintaan, satuan=lambang) for a in angka]
    alasan = f'Singkatan "{anatomi.singkatan}" dapat berarti {nama} atau {lain}.'
    return Rusak(permintaan.cetak, alasan, tuple(kandidat))


def _tolak_koma_ribuan(anatomi: Anatomi, permintaan: _Permintaan, dibaca: Bilangan) -> Rusak | None:
    """Refuse "Rp1,234": sen have two digits, so the comma may be an English thousands mark."""
    if permintaan.konvensi is Konvensi.INDONESIA or anatomi.skala != 1 or dibaca.satuan != "Rp":
        return None
    if not _DESIMAL_RIBUAN.fullmatch(anatomi.badan):
        return None
    ribuan = _bilangan(anatomi.badan.replace(",", ""), anatomi, permintaan)
    alasan = "Sen paling banyak dua angka; koma tampaknya dipakai sebagai pemisah ribuan."
    return Rusak(permintaan.cetak, alasan, (ribuan, dibaca))


def _positif(negatif: Bilangan) -> Bilangan:
    nilai = negatif.nilai.copy_abs()
    return Bilangan(nilai, negatif.cetak, negatif.desimal, negatif.satuan, Rentang.tepat(nilai))


def _baca_dugaan(rapi: str, permintaan: _Permintaan) -> Rusak:
    """Refuse a text that is not one numeral, with the readings that can be derived from it."""
    alasan, dugaan = jelaskan(rapi, permintaan.satuan)
    kandidat: dict[tuple[Decimal, str], Bilangan] = {}
    for teks in dugaan:
        hasil = _baca(teks, permintaan)
        daftar = hasil.kandidat if isinstance(hasil, Rusak) else (hasil,) if hasil else ()
        for bilangan in daftar:
            kandidat.setdefault((bilangan.nilai, bilangan.satuan), bilangan)
    return Rusak(permintaan.cetak, alasan, tuple(kandidat.values()))
