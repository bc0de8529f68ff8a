"""Proposals the network adds to a ratio that stays where it is: a slip in an operand, a corrected one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca
from akuntabel.bilangan import Bilangan, Rentang, bulatkan
from akuntabel.temuan import Temuan, Usulan

from . import selang
from .calon import Calon, Daftar, baca_sebagai, nilai_operan, uji
from .diagnosa import beda_ketik, deret_ketik, kalimat_ketik
from .hubungan import Hubungan, Nisbah, Penjumlahan, Salin
from .pelaku import sebut, tulis
from .tercetak import Tercetak
from .turunan import harapan_kebetulan

_DIRAGUKAN = Decimal("0.4")
_SERATUS = Decimal(100)
_KEBETULAN = Decimal("0.25")
"""A slip found by more chance than this is no better than any other explanation."""

Diganti = Mapping[int, tuple[AngkaTerbaca, Bilangan]]


def usulkan_nisbah(hubungan: Hubungan, ganti: Diganti, semua: Daftar, tercetak: Tercetak) -> Temuan | None:
    """Return the finding of a ratio with what the network knows of its operands, None where nothing."""
    temuan = hubungan.temuan
    if not isinstance(hubungan, Nisbah) or temuan is None:
        return None
    if any(id(a) in ganti for a in hubungan.angka[:-1]):
        return _dengan_operan_benar(hubungan, temuan, ganti)
    if hubungan.dijelaskan:
        return None
    calon = [c for a in hubungan.angka[:-1] for c in _satu_ketik(a, hubungan, semua, tercetak)]
    return _dengan_ketikan(hubungan, temuan, calon[0]) if len(calon) == 1 else None


def ragukan_jumlah(hubungan: Hubungan, semua: Daftar) -> Temuan | None:
    """Return the finding of a total that other relations confirm: its parts may be wrong as well."""
    temuan, total = hubungan.temuan, hubungan.hasil
    nilai = hubungan.pecahkan(len(hubungan.angka) - 1)
    if not isinstance(hubungan, Penjumlahan) or temuan is None or nilai is None:
        return None
    ganti = {id(total): baca_sebagai(total, nilai)}
    membela = [h for h in semua[id(total)] if h.cocok and not h.berlaku(ganti)]
    if not membela:
        return None
    pesan = f"Angka tercetak cocok dengan {sebut(h.dasar(total) for h in membela)}; periksa juga bagiannya."
    usulan = tuple(replace(u, keyakinan=_DIRAGUKAN) for u in temuan.usulan)
    return replace(temuan, pesan=f"{temuan.pesan} {pesan}", usulan=usulan)


def usulkan_salin(hubungan: Hubungan, semua: Daftar, tercetak: Tercetak) -> Temuan | None:
    """Return the finding of two prints with the later one first, where other figures hold that one only.

    A third print that agrees with it moves the finding to the earlier one.
    """
    temuan = hubungan.temuan
    if not isinstance(hubungan, Salin) or temuan is None or temuan.lokasi != hubungan.hasil.letak:
        return None
    asal, lain = hubungan.angka
    if _pembela(asal, lain, semua):
        return None
    membela = [h.dasar(lain) for h in _pembela(lain, asal, semua) if not isinstance(h, Salin)]
    sependapat = list(_sependapat(hubungan, semua))
    if sependapat:
        dasar = f"tercetak di {hubungan.tempat[1]} dan cocok dengan {sebut([*membela, *sependapat])}"
        return _pindah(hubungan, temuan, Usulan(lain.teks, dasar, lain.bacaan[0].nilai), tercetak)
    if not membela:
        return None
    dasar = f"di {hubungan.tempat[0]} sebagai ganti {asal.teks}; cocok dengan {sebut(membela)}"
    return replace(temuan, usulan=(Usulan(lain.teks, dasar, lain.bacaan[0].nilai), *temuan.usulan))


def _pindah(salin: Salin, temuan: Temuan, usulan: Usulan, tercetak: Tercetak) -> Temuan:
    """Return the finding of two prints at the earlier one."""
    asal, lain = salin.angka
    tempat = tercetak.tempat(asal)
    return replace(
        temuan,
        pesan=temuan.pesan.replace(kalimat_ketik(lain, asal), kalimat_ketik(asal, lain)),
        lokasi=asal.letak,
        tertulis=asal.teks,
        kutipan=tempat.kutipan if tempat else temuan.kutipan,
        usulan=(usulan,),
        lokasi_lain=tuple(lain.letak if t == asal.letak else t for t in temuan.lokasi_lain),
    )


def _pembela(angka: AngkaTerbaca, ganti: AngkaTerbaca, semua: Daftar) -> list[Hubungan]:
    """Return what holds with a print and would not with the other."""
    baru = {id(angka): ganti.bacaan[0]}
    return [h for h in semua[id(angka)] if h.cocok and not h.berlaku(baru)]


def _sependapat(salin: Salin, semua: Daftar) -> Iterator[str]:
    """Yield other prints that differ from the earlier one and agree with the later one, by their places."""
    asal, lain = salin.angka
    for satu in semua[id(asal)]:
        sama = isinstance(satu, Salin) and satu is not salin and satu.angka[0] is asal and not satu.cocok
        if sama and satu.berlaku({id(asal): lain.bacaan[0]}):
            yield satu.dasar(asal)


def _dengan_operan_benar(hubungan: Nisbah, temuan: Temuan, ganti: Diganti) -> Temuan | None:
    """Compute the result again with an operand that other relations have corrected."""
    nilai = hubungan.hitung({k: b for k, (_, b) in ganti.items()})
    if nilai is None:
        return None
    benar = bulatkan(nilai, hubungan.hasil.bacaan[0].desimal)
    dipakai = [ganti[id(a)] for a in hubungan.angka[:-1] if id(a) in ganti]
    dasar = "dihitung dengan " + sebut(f"{tulis(a, b)} sebagai ganti {a.teks.strip()}" for a, b in dipakai)
    teks = tulis(hubungan.hasil, replace(hubungan.hasil.bacaan[0], nilai=benar))
    baru = Usulan(teks, dasar, benar)
    pesan = f"{temuan.pesan} {dasar.capitalize()}, hasilnya {teks}."
    return replace(
        temuan, pesan=pesan, usulan=(baru, *temuan.usulan), seharusnya=teks, nilai_seharusnya=benar
    )


def _satu_ketik(angka: AngkaTerbaca, hubungan: Nisbah, semua: Daftar, tercetak: Tercetak) -> list[Calon]:
    """Return the only candidate one slip away, nothing where there are several or chance gives one."""
    nilai = [n for n in dict.fromkeys(nilai_operan(angka, hubungan, tercetak)) if n > 0]
    baca = [baca_sebagai(angka, n) for n in nilai]
    calon = [c for b in baca if (c := uji(angka, b, [hubungan], semua, tercetak))]
    dekat = [c for c in calon if c.jarak == 1 and c.dukungan >= 0]
    return dekat if len(dekat) == 1 and _langka(angka, hubungan, baca) else []


def _langka(angka: AngkaTerbaca, hubungan: Nisbah, baca: Sequence[Bilangan]) -> bool:
    """Tell whether slips in an operand hardly ever give a result by chance; a hundred has other reasons."""
    tercetak = hubungan.hasil.bacaan[0]
    if tercetak.nilai == _SERATUS:
        return False
    hasil = [n for b in baca if (n := hubungan.hitung({id(angka): b})) is not None]
    kebetulan = harapan_kebetulan(selang.hasil(tercetak), map(Rentang.tepat, hasil))
    return kebetulan <= _KEBETULAN


def _dengan_ketikan(hubungan: Nisbah, temuan: Temuan, calon: Calon) -> Temuan:
    """Tell the slip in an operand that would make the result right."""
    lama, baru = (deret_ketik(n, calon.baca.desimal) for n in (calon.angka.bacaan[0].nilai, calon.baca.nilai))
    teks, tertulis = tulis(calon.angka, calon.baca), calon.angka.teks.strip()
    hasil = hubungan.hasil.teks.strip()
    usulan = Usulan(teks, f"sebagai ganti {tertulis}; membuat {hasil} benar", calon.baca.nilai)
    if hubungan.salah_ketik or _hasil_satu_ketik(hubungan):
        pesan = (
            f"Salah satu dari dua angka ini salah ketik: {hasil}, atau {tertulis} yang seharusnya {teks} "
            f"({beda_ketik(lama, baru)})."
        )
        return replace(temuan, pesan=f"{temuan.pesan} {pesan}", usulan=(*temuan.usulan, usulan))
    pesan = f'Angka tercetak benar bila "{tertulis}" seharusnya {teks} ({beda_ketik(lama, baru)}).'
    return replace(temuan, pesan=f"{temuan.pesan} {pesan}", usulan=(usulan, *temuan.usulan))


def _hasil_satu_ketik(hubungan: Nisbah) -> bool:
    """Tell whether the printed result is itself one slip away from the computed one, however short."""
    tercetak, hitung = hubungan.hasil.bacaan[0], hubungan.hitung({})
    if hitung is None:
        return False
    lama, baru = (
        deret_ketik(abs(n), tercetak.desimal) for n in (tercetak.nilai, bulatkan(hitung, tercetak.desimal))
    )
    return bool(beda_ketik(lama, baru))
