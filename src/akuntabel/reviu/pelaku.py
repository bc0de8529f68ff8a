"""How a culprit is told: once, where it stands, with what it spoils and the figure that mends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import AngkaTerbaca
from akuntabel.bilangan import Bilangan, cetak_angka
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

from .calon import Calon
from .diagnosa import beda_ketik, deret_ketik
from .hubungan import Hubungan, Penjumlahan, Salin
from .tercetak import Tercetak

_TERBUKTI = Decimal("0.95")
_TUNGGAL = Decimal("0.9")
_MAKS_SEBUT = 3


def tulis_pelaku(calon: Calon, tercetak: Tercetak) -> Temuan:
    """Return the finding of a culprit that no rule has told at its place."""
    temuan = next(t for h in _urut(calon.tetap) if (t := h.temuan) is not None)
    tempat = tercetak.tempat(calon.angka)
    usulan = usulan_calon(calon)
    return replace(
        temuan,
        tingkat=_terberat(calon.tetap),
        pesan=_pesan(calon, tercetak, usulan.teks),
        lokasi=calon.angka.letak,
        tertulis=calon.angka.teks.strip(),
        seharusnya=usulan.teks,
        usulan=(usulan,),
        kutipan=tempat.kutipan if tempat else temuan.kutipan,
        nilai_seharusnya=calon.baca.nilai,
        lokasi_lain=_akibat(calon),
    )


def tulis_hasil(calon: Calon, temuan: Temuan) -> Temuan:
    """Return a finding that stands at its culprit, with what else it spoils and the best proposal first."""
    usulan = usulan_calon(calon)
    lain = [h for h in calon.tetap if h.temuan is not temuan and not _tersebut(h, calon, temuan)]
    juga = f" Angka ini juga tidak cocok dengan {sebut(h.dasar(calon.angka) for h in lain)}." if lain else ""
    sisa = tuple(u for u in temuan.usulan if u.nilai != calon.baca.nilai)
    tempat = dict.fromkeys((*temuan.lokasi_lain, *_akibat(calon)))
    return replace(
        temuan,
        tingkat=_terberat(calon.tetap),
        pesan=temuan.pesan + juga,
        usulan=(usulan, *sisa),
        seharusnya=usulan.teks,
        nilai_seharusnya=calon.baca.nilai,
        lokasi_lain=tuple(tempat),
    )


def _tersebut(hubungan: Hubungan, calon: Calon, temuan: Temuan) -> bool:
    """Tell whether a finding names the other print of a copy already."""
    return isinstance(hubungan, Salin) and all(
        t in temuan.pesan for t in hubungan.dasar(calon.angka).split(" di ")
    )


def usulan_calon(calon: Calon) -> Usulan:
    """Return the proposal of a candidate: its support and how sure it is."""
    dasar = f"cocok dengan {sebut(h.dasar(calon.angka) for h in _urut(calon.tetap))}"
    if calon.tercetak:
        dasar += f"; tercetak juga di {sebut(calon.tercetak)}"
    kuat = len(calon.tetap) > 1 or bool(calon.tercetak)
    return Usulan(tulis(calon.angka, calon.baca), dasar, calon.baca.nilai, _TERBUKTI if kuat else _TUNGGAL)


def tulis(angka: AngkaTerbaca, baca: Bilangan) -> str:
    """Print a reading in the manner of what stood there."""
    teks = angka.teks.strip()
    uang = "Rp" if teks.casefold().startswith("rp") else ""
    persen = (" %" if " %" in teks else "%") if teks.endswith("%") else ""
    return f"{uang}{cetak_angka(baca.nilai, baca.desimal)}{persen}"


def sebut(butir: Iterable[str]) -> str:
    """Join a few items as a sentence does; the rest is counted."""
    semua = list(dict.fromkeys(butir))
    if len(semua) > _MAKS_SEBUT:
        semua = [*semua[:_MAKS_SEBUT], f"{len(semua) - _MAKS_SEBUT} lainnya"]
    return " dan ".join(semua) if len(semua) < 3 else f"{', '.join(semua[:-1])}, dan {semua[-1]}"


def _pesan(calon: Calon, tercetak: Tercetak, teks: str) -> str:
    tempat, tertulis = tercetak.tempat(calon.angka), calon.angka.teks.strip()
    letak = f' pada baris "{tempat.baris.nama}"' if tempat and tempat.baris.nama else ""
    kolom = f' di kolom "{tempat.kolom.judul}"' if tempat and tempat.kolom.judul else ""
    baru, lama = (deret_ketik(n, calon.baca.desimal) for n in (calon.baca.nilai, calon.angka.bacaan[0].nilai))
    ketik = beda_ketik(lama, baru)
    jelas = f" Tampaknya salah ketik: {ketik}." if ketik else ""
    juga = f", yang juga tercetak di {sebut(calon.tercetak)}" if calon.tercetak else ""
    semua = "Semuanya" if len(calon.tetap) > 1 else "Hitungannya"
    dengan = sebut(h.dasar(calon.angka) for h in _urut(calon.tetap))
    return (
        f"{tertulis}{letak}{kolom} tidak cocok dengan {dengan}.{jelas} "
        f"{semua} benar bila angkanya {teks}{juga}."
    )


def _urut(hubungan: Iterable[Hubungan]) -> list[Hubungan]:
    """Return the relations, sums first: they leave one value."""
    return sorted(hubungan, key=lambda h: not isinstance(h, Penjumlahan))


def _terberat(hubungan: Iterable[Hubungan]) -> Tingkat:
    ada = {h.temuan.tingkat for h in hubungan if h.temuan is not None}
    return next(t for t in Tingkat if t in ada)


def _akibat(calon: Calon) -> tuple[Sumber, ...]:
    """Return where the consequences show: what the relations compute, and the other print of a copy."""
    tempat = dict.fromkeys(
        a.letak
        for h in calon.tetap
        for a in (
            (h.hasil,)
            if h.hasil is not calon.angka and len(h.angka) > 2
            else h.angka
            if len(h.angka) == 2
            else ()
        )
    )
    tempat.pop(calon.angka.letak, None)
    return tuple(tempat)
