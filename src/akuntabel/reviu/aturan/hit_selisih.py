"""HIT105: columns of differences, growth and what is left follow from two other columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from akuntabel.bacaan import (
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import Rentang, bulatkan
from akuntabel.reviu import rumus, selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import Kasus, periksa_rasio, tulis_seperti
from akuntabel.reviu.relasi import (
    Relasi,
    bacaan_sel,
    kolom_sekelompok,
    kutip,
    pembeda,
    relasi_kolom,
    sel_kolom,
)
from akuntabel.reviu.rumus import Rumus
from akuntabel.temuan import Temuan, Tingkat, Usulan

_DASAR = (
    Peran.TARGET,
    Peran.REALISASI,
    Peran.CAPAIAN,
    Peran.PAGU,
    Peran.BELANJA,
    Peran.SERAPAN,
    Peran.TARGET_AKHIR,
    Peran.KEMAJUAN,
    Peran.PEMBANDING,
    Peran.JUMLAH,
)
_PERSEN = (Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN)
_UANG = (Peran.PAGU, Peran.BELANJA)
_JENIS = {**dict.fromkeys(_PERSEN, "persen"), **dict.fromkeys(_UANG, "uang")} | dict.fromkeys(
    (Peran.TARGET, Peran.REALISASI, Peran.TARGET_AKHIR, Peran.PEMBANDING), "kinerja"
)
_CUKUP = 2
_CONTOH = 40
_MAKS_KOLOM = 8

MUTLAK = Rumus("selisih tanpa tanda", "|{1} − {0}|", lambda a, b: selang.mutlak(selang.kurang(b, a)))
NISBAH = Rumus("nilai kini ÷ nilai lalu × 100", "{1} ÷ {0} × 100", lambda a, b: selang.persen(b, a))
SISA_PERSEN = Rumus(
    "100 − persentase", "100 − {1}", lambda _, b: selang.kurang(Rentang.tepat(rumus.SERATUS), b)
)
_TERBALIK = Rumus("selisih terbalik", "{0} − {1}", lambda a, b: selang.kurang(a, b))

_CALON = {
    Peran.SELISIH: (rumus.SELISIH, rumus.PERTUMBUHAN),
    Peran.PERTUMBUHAN: (rumus.PERTUMBUHAN, rumus.SELISIH, NISBAH),
    Peran.SISA: (_TERBALIK, SISA_PERSEN, rumus.SISA_PERSEN),
}


@aturan(
    "HIT105",
    "calc.difference",
    "Selisih, pertumbuhan, atau sisa tidak sesuai dengan dua angka asalnya",
    tingkat=Tingkat.GALAT,
    kriteria="Selisih = kini − lalu; pertumbuhan = selisih ÷ lalu × 100%; sisa = pagu − realisasi.",
    pokok=2,
)
def selisih(berkas: Berkas) -> Iterator[Hasil]:
    """Kolom selisih, pertumbuhan, dan sisa dihitung ulang dari dua kolom yang diikuti kebanyakan barisnya."""
    for tabel in berkas.bacaan.tabel:
        for kolom in tabel.kolom_peran(*_CALON):
            asal = _asal(tabel, kolom)
            if asal is None:
                continue
            cara, relasi = asal
            yield from periksa_rasio(_kasus(kolom, cara, relasi))
            if cara is not MUTLAK:
                yield from _strip(tabel, kolom, cara, relasi)


def _asal(tabel: TabelTerbaca, kolom: KolomTerbaca) -> tuple[Rumus, list[Relasi]] | None:
    """Return the formula and the operands that most rows of a column follow; None when none stands out."""
    terbaik: tuple[int, Rumus, tuple[KolomTerbaca, KolomTerbaca]] | None = None
    for pasangan in _pasangan(tabel, kolom):
        contoh = relasi_kolom(tabel, kolom, pasangan, tepat=True, maks=_CONTOH)
        for cara in _CALON[kolom.peran]:
            berarti = sum(_berarti(r) for r in contoh if r.cocok(cara))
            if berarti > (terbaik[0] if terbaik else 0):
                terbaik = (berarti, cara, pasangan)
    if terbaik is None or terbaik[0] < _CUKUP:
        return None
    _, cara, pasangan = terbaik
    relasi = relasi_kolom(tabel, kolom, pasangan, tepat=True)
    if sum(r.cocok(cara) for r in relasi) * 2 <= len(relasi):
        return None
    return (MUTLAK if cara is rumus.SELISIH and _tanpa_tanda(relasi) else cara), relasi


def _tanpa_tanda(relasi: Sequence[Relasi]) -> bool:
    """Tell whether a column prints differences without sign: several rows say so, or its order is odd."""
    hilang = len(pembeda(relasi, MUTLAK, rumus.SELISIH))
    lalu, kini = relasi[0].kolom_operan
    return hilang >= _CUKUP or (hilang > 0 and lalu.nomor > kini.nomor)


def _pasangan(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[tuple[KolomTerbaca, KolomTerbaca]]:
    """Yield ordered pairs of columns of one kind and, for a rest, a share with itself."""
    dasar = list(kolom_sekelompok(tabel, kolom, lambda k: k.peran in _DASAR))[:_MAKS_KOLOM]
    for satu, dua in permutations(dasar, 2):
        jenis = {_JENIS.get(satu.peran), _JENIS.get(dua.peran)} - {None}
        if len(jenis) < 2:
            yield satu, dua
    if kolom.peran is Peran.SISA:
        yield from ((k, k) for k in dasar if k.peran is Peran.SERAPAN)


def _berarti(relasi: Relasi) -> bool:
    """Tell whether a row can speak for a pair of columns: its result is not zero."""
    return bacaan_sel(relasi.hasil)[0].nilai != 0


def _kasus(kolom: KolomTerbaca, cara: Rumus, relasi: Sequence[Relasi]) -> Kasus:
    balik = {rumus.SELISIH: _TERBALIK, _TERBALIK: rumus.SELISIH}
    lain = ((balik[cara], "Tandanya terbalik atau hilang"),) if cara in balik else ()
    sebutan = {Peran.SELISIH: "Selisih", Peran.PERTUMBUHAN: "Pertumbuhan"}.get(kolom.peran, "Sisa")
    nama = tuple(f'"{k.judul}"' for k in relasi[0].kolom_operan)
    return Kasus("HIT105", "calc.difference", sebutan, nama, relasi, (cara,), lain)


def _strip(
    tabel: TabelTerbaca, kolom: KolomTerbaca, cara: Rumus, relasi: Sequence[Relasi]
) -> Iterator[Temuan]:
    """Yield rows that print a dash although both figures are there and differ."""
    for baris in tabel.baris:
        sel = sel_kolom(tabel, baris, kolom)
        asal = [sel_kolom(tabel, baris, k) for k in relasi[0].kolom_operan]
        if baris.jenis is not JenisBarisTerbaca.DATA or sel is None or sel.jenis is not JenisSel.KOSONG:
            continue
        angka = [s for s in asal if s is not None and s.bilangan is not None]
        if sel.teks.strip() and len(angka) == len(asal):
            yield from _kosong(baris, sel, angka, cara)


def _kosong(
    baris: BarisTerbaca, sel: SelTerbaca, asal: Sequence[SelTerbaca], cara: Rumus
) -> Iterator[Temuan]:
    bilangan = [s.bilangan for s in asal if s.bilangan]
    nilai = cara.nilai(*(b.nilai for b in bilangan))
    if not nilai:
        return
    desimal = max(b.desimal for b in bilangan)
    benar = bulatkan(nilai, desimal)
    teks = tulis_seperti("", benar, desimal)
    yield Temuan(
        kode="HIT105",
        alias="calc.difference",
        tingkat=Tingkat.PERINGATAN,
        pesan=f'Tertulis "{sel.teks.strip()}" padahal kedua angkanya ada dan selisihnya {teks}.',
        lokasi=sel.letak,
        tertulis=sel.teks.strip(),
        seharusnya=teks,
        usulan=(Usulan(teks, cara.nama, benar),),
        kutipan=kutip(baris),
        hitungan=f"{cara.urai(*(s.teks.strip() for s in asal))} = {teks}; tercetak {sel.teks.strip()}",
        nilai_seharusnya=benar,
    )
