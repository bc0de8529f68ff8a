"""ANL104: a result that leaps from one year to the next, and nothing says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.ambang import Ambang, ambang
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import HasilIndikator, nama_baris, nilai
from akuntabel.reviu.kata import bakukan, kata_isi
from akuntabel.reviu.penjelasan import dijelaskan, penjelasan
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_DASAR = "PermenPANRB 53/2014, Lampiran II"
_TAHUN_DILIHAT = 3
_POIN_TERKECIL = Decimal(20)
_CACAH_TERKECIL = Decimal(5)
_PERSEN = ("persen", "presen", "prosen", "%")


@dataclass(frozen=True, slots=True)
class Lonjakan:
    """A row whose results leap, and the series as printed."""

    hasil: HasilIndikator
    deret: str
    sel: SelTerbaca


@aturan(
    "ANL104",
    "anl.trend",
    "Lonjakan antartahun tanpa penjelasan",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_lonjakan(berkas: Berkas) -> Iterator[Hasil]:
    """Realisasi yang melonjak atau jatuh dari tahun ke tahun disertai penyebabnya."""
    if not laporan_tuntas(berkas.bacaan):
        return
    semua = list(_lonjakan(berkas.bacaan, ambang(berkas.tanggal)))
    sebab = tuple(p for p in penjelasan(berkas.bacaan) if p.tentang_perubahan)
    tanpa = [s for s in semua if not dijelaskan([s.hasil], sebab)]
    tanpa = list({s.hasil.kunci: s for s in tanpa}.values())
    if tanpa:
        yield _temuan(tanpa)
    elif semua:
        yield Terpenuhi("ANL104", f"{len(semua)} lonjakan antartahun dijelaskan", ())


def _lonjakan(bacaan: Bacaan, batas: Ambang) -> Iterator[Lonjakan]:
    for tabel in bacaan.tabel:
        kolom = _kolom_tahunan(tabel, bacaan.identitas.tahun)
        if len(kolom) < 2 or not tabel.kolom_peran(Peran.INDIKATOR):
            continue
        for baris in tabel.baris:
            nama = nama_baris(tabel, baris)
            if baris.jenis is JenisBarisTerbaca.DATA and len(kata_isi(nama)) > 1:
                satu = _melonjak(tabel, baris, nama, kolom, batas)
                if satu is not None:
                    yield satu


def _kolom_tahunan(tabel: TabelTerbaca, tahun: int | None) -> list[KolomTerbaca]:
    """Return the columns of results of the last years, one for each year, in order."""
    menurut = {k.tahun: k for k in tabel.kolom_peran(Peran.REALISASI) if k.tahun and k.triwulan is None}
    urut = [menurut[t] for t in sorted(t for t in menurut if t and (tahun is None or t <= tahun))]
    return urut[-_TAHUN_DILIHAT:] if urut and tahun in (None, urut[-1].tahun) else []


def _melonjak(
    tabel: TabelTerbaca, baris: BarisTerbaca, nama: str, kolom: list[KolomTerbaca], batas: Ambang
) -> Lonjakan | None:
    sel = [s for k in kolom if (s := sel_kolom(tabel, baris, k)) is not None]
    angka = [nilai(s) for s in sel]
    persen = _berpersen(tabel, baris, nama)
    ukur = _persen_melonjak if persen else _cacah_melonjak
    if not any(a is not None and b is not None and ukur(a, b, batas) for a, b in pairwise(angka)):
        return None
    deret = " → ".join(s.teks.strip() for s in sel)
    return Lonjakan(HasilIndikator(nama, tabel, baris, None, sel[-1], None), deret, sel[-1])


def _berpersen(tabel: TabelTerbaca, baris: BarisTerbaca, nama: str) -> bool:
    satuan = f"{baris.satuan} {nama_baris(tabel, baris, Peran.SATUAN)}".casefold()
    return bakukan(nama).startswith(_PERSEN) or any(p in satuan for p in _PERSEN)


def _persen_melonjak(lalu: Decimal, kini: Decimal, batas: Ambang) -> bool:
    beda, kecil, besar = abs(kini - lalu), min(lalu, kini), max(lalu, kini)
    berlipat = kecil > 0 and besar >= kecil * batas.lonjakan_kali and beda >= _POIN_TERKECIL
    return beda > batas.lonjakan_poin or berlipat


def _cacah_melonjak(lalu: Decimal, kini: Decimal, batas: Ambang) -> bool:
    kecil, besar = min(lalu, kini), max(lalu, kini)
    return kecil >= _CACAH_TERKECIL and besar >= kecil * batas.lonjakan_kali_cacah


def _temuan(lonjakan: list[Lonjakan]) -> Temuan:
    nama = sebut_nama((s.hasil.nama, s.deret) for s in lonjakan)
    pertama = lonjakan[0]
    return Temuan(
        "ANL104",
        Tingkat.PERINGATAN,
        f"Realisasi melonjak dari tahun ke tahun tanpa penjelasan: {nama}. Jelaskan penyebabnya, atau sebut "
        "perubahan cara menghitungnya.",
        pertama.sel.letak,
        tertulis=pertama.sel.teks.strip(),
        kutipan=kutip(pertama.hasil.baris)[:300],
        hitungan=_hitungan(pertama),
        kriteria=_DASAR,
        alias="anl.trend",
        lokasi_lain=tuple(s.sel.letak for s in lonjakan[1:]),
    )


def _hitungan(satu: Lonjakan) -> str:
    kolom = _kolom_tahunan(satu.hasil.tabel, None)
    angka = [n for k in kolom if (n := nilai(sel_kolom(satu.hasil.tabel, satu.hasil.baris, k))) is not None]
    return "; ".join(f"{cetak_angka(a)} → {cetak_angka(b)}: {cetak_angka(b - a)}" for a, b in pairwise(angka))
