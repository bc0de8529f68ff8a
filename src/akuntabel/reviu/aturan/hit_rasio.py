"""HIT101-HIT103: capaian, serapan and kemajuan follow from the figures of their own row."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.bacaan import Bacaan, JenisSel, KolomTerbaca, Peran, TabelTerbaca
from akuntabel.reviu import rumus
from akuntabel.reviu.arah_tersirat import batas_dinyatakan, menyatakan_rumus_turun, tampak_negatif
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.fakta_lain import fakta_lain
from akuntabel.reviu.pasangan_bukti import pasangan_bukti
from akuntabel.reviu.periksa_rasio import Kasus, periksa_rasio
from akuntabel.reviu.relasi import (
    Relasi,
    bacaan_sel,
    kolom_sekelompok,
    nama_indikator,
    pembeda,
    relasi_kolom,
    relasi_kurung,
)
from akuntabel.reviu.relasi_tegak import relasi_tegak
from akuntabel.reviu.rumus import Rumus
from akuntabel.temuan import Tingkat

_BATAS_LAZIM = (100, 110, 120, 125, 150, 200)
_TERBALIK = "Angka tercetak adalah hasil pembagian yang terbalik"
_TURUN = "Angka tercetak hanya cocok dengan rumus untuk indikator yang diharapkan turun"
_TANPA_SERATUS = "Angka tercetak adalah rasio yang belum dikalikan 100"
_TARGET = (Peran.TARGET, Peran.TARGET_AKHIR)
_TARGET_AKHIR = (Peran.TARGET_AKHIR, Peran.TARGET)
_SAMPAI_KINI = (Peran.REALISASI, Peran.LAIN)
_MAKS_PASANGAN = 16
_UANG_TERKECIL = 1_000
_CUKUP_BUKTI = 2
_CONTOH = 150


@aturan(
    "HIT101",
    "calc.capaian",
    "Capaian tidak sesuai dengan target dan realisasi",
    tingkat=Tingkat.GALAT,
    kriteria="Capaian = realisasi ÷ target × 100%, atau rumus lain yang dinyatakan dalam laporan.",
    pokok=1,
)
def capaian(berkas: Berkas) -> Iterator[Hasil]:
    """Capaian setiap baris dihitung ulang dari target dan realisasi baris itu."""
    teks = [t.teks for t in berkas.bacaan.teks]
    turun, batas, fakta = menyatakan_rumus_turun(teks), batas_dinyatakan(teks), fakta_lain(berkas.bacaan)
    semua = [
        _pasangkan(tabel, kolom, _TARGET, (Peran.REALISASI,))
        for tabel, kolom in _kolom(berkas.bacaan, Peran.CAPAIAN)
    ]
    tegak = [relasi_tegak(tabel, Peran.CAPAIAN) for tabel in berkas.bacaan.tabel]
    for relasi in (*semua, *_dalam_kurung(berkas.bacaan), *tegak):
        terukur = _lain_tahun([r for r in relasi if _terukur(r)])
        yield from periksa_rasio(replace(_kasus_capaian(terukur, turun=turun, batas=batas), fakta=fakta))


@aturan(
    "HIT102",
    "calc.serapan",
    "Persentase realisasi anggaran tidak sesuai dengan pagu dan realisasi",
    tingkat=Tingkat.GALAT,
    kriteria="Persentase = realisasi anggaran ÷ pagu × 100%.",
    pokok=2,
)
def serapan(berkas: Berkas) -> Iterator[Hasil]:
    """Persentase realisasi anggaran setiap baris dihitung ulang dari pagu dan realisasi baris itu."""
    fakta = fakta_lain(berkas.bacaan)
    semua = [
        _pasangkan(tabel, kolom, (Peran.PAGU,), (Peran.BELANJA,))
        for tabel, kolom in _kolom(berkas.bacaan, Peran.SERAPAN)
    ]
    tegak = [relasi_tegak(tabel, Peran.SERAPAN) for tabel in berkas.bacaan.tabel]
    for calon in (*semua, *tegak):
        relasi = [r for r in calon if _uang(r)]
        yield from periksa_rasio(
            Kasus(
                "HIT102",
                "calc.serapan",
                "Persentase realisasi anggaran",
                ("pagu", "realisasi"),
                relasi,
                (rumus.SERAPAN, rumus.SISA_PERSEN, rumus.tanpa_seratus(rumus.SERAPAN)),
                (
                    (rumus.TURUN_INVERSI, _TERBALIK),
                    (rumus.tanpa_seratus(rumus.SERAPAN), _TANPA_SERATUS),
                    (rumus.SISA_PERSEN, "Angka tercetak adalah persentase sisa anggaran"),
                ),
                fakta=fakta,
            )
        )


@aturan(
    "HIT103",
    "calc.kemajuan",
    "Tingkat kemajuan tidak sesuai dengan realisasi dan target akhir",
    tingkat=Tingkat.GALAT,
    kriteria="Tingkat kemajuan = realisasi ÷ target akhir Renstra × 100%.",
    pokok=1,
)
def kemajuan(berkas: Berkas) -> Iterator[Hasil]:
    """Tingkat kemajuan setiap baris dihitung ulang dari realisasi dan target akhir baris itu."""
    fakta = fakta_lain(berkas.bacaan)
    for tabel, kolom in _kolom(berkas.bacaan, Peran.KEMAJUAN):
        relasi = [r for r in _pasangkan(tabel, kolom, _TARGET_AKHIR, _SAMPAI_KINI) if _terukur(r)]
        kasus = _kasus_capaian(relasi, turun=False, batas=())
        yield from periksa_rasio(
            Kasus(
                "HIT103",
                "calc.kemajuan",
                "Tingkat kemajuan",
                ("target akhir", "realisasi"),
                relasi,
                kasus.calon,
                ((rumus.TURUN_INVERSI, _TERBALIK), (rumus.tanpa_seratus(rumus.NAIK), _TANPA_SERATUS)),
                kasus.boleh,
                fakta,
            )
        )


def _kasus_capaian(relasi: Sequence[Relasi], *, turun: bool, batas: Sequence[int]) -> Kasus:
    batas_kolom = (*batas, *_batas_kolom(relasi))
    berbatas = tuple(rumus.berbatas(r, b) for b in batas_kolom for r in (rumus.NAIK, rumus.TURUN_LAN))
    desimal = rumus.tanpa_seratus(rumus.NAIK)
    naik = () if pembeda(relasi, desimal, rumus.NAIK) else (rumus.NAIK,)
    lain = [
        (rumus.TURUN_INVERSI, _TERBALIK),
        (rumus.TURUN_LAN, _TURUN),
        (desimal, _TANPA_SERATUS),
        *(
            (rumus.berbatas(rumus.NAIK, b), f"Angka tercetak dipatok {b} tanpa pernyataan batas capaian")
            for b in _BATAS_LAZIM
        ),
    ]

    def boleh(satu: Relasi) -> Sequence[Rumus]:
        negatif = tampak_negatif(nama_indikator(satu)) or (turun and tampak_negatif(satu.baris.nama))
        rentang = satu.operan[0].jenis is JenisSel.RENTANG
        dua_arah = (rumus.TURUN_LAN, rumus.TURUN_INVERSI) if negatif or rentang else ()
        return (*berbatas, *dua_arah, *(() if negatif else naik))

    return Kasus(
        "HIT101",
        "calc.capaian",
        "Capaian",
        ("target", "realisasi"),
        relasi,
        (rumus.NAIK, rumus.TURUN_LAN, rumus.TURUN_INVERSI, desimal),
        lain,
        boleh,
    )


def _lain_tahun(relasi: list[Relasi]) -> list[Relasi]:
    """Doubt the rows of a year whose only target column is of another year, unless most of them follow it."""
    if not relasi or not _tahun_lain(relasi[0]):
        return relasi
    berarti = [r for r in relasi if bacaan_sel(r.hasil)[0].nilai not in (0, 100)]
    cocok = sum(r.cocok(rumus.NAIK) for r in berarti)
    if cocok >= _CUKUP_BUKTI and cocok * 2 > len(berarti):
        return relasi
    return [replace(r, ragu=True) for r in relasi]


def _tahun_lain(relasi: Relasi) -> bool:
    target, tahun = relasi.kolom_operan[0].tahun, relasi.kolom.tahun
    return None not in (target, tahun) and target != tahun


def _batas_kolom(relasi: Sequence[Relasi]) -> Iterator[int]:
    """Yield a cap that two rows or more stop at and no row exceeds."""
    tertinggi = max((bacaan_sel(r.hasil)[0].nilai for r in relasi), default=Decimal(0))
    if tertinggi not in _BATAS_LAZIM:
        return
    batas = rumus.berbatas(rumus.NAIK, int(tertinggi))
    if sum(r.cocok(batas) and not r.cocok(rumus.NAIK) for r in relasi) > 1:
        yield int(tertinggi)


def _kolom(bacaan: Bacaan, peran: Peran) -> Iterator[tuple[TabelTerbaca, KolomTerbaca]]:
    yield from ((tabel, kolom) for tabel in bacaan.tabel for kolom in tabel.kolom_peran(peran))


def _pasangkan(
    tabel: TabelTerbaca, kolom: KolomTerbaca, penyebut: Collection[Peran], pembilang: Collection[Peran]
) -> list[Relasi]:
    """Return the relations of a column with the nearest operands, or with others that clearly fit better."""
    semua = [
        (a, b)
        for a in kolom_sekelompok(tabel, kolom, lambda k: k.peran in penyebut)
        for b in sorted(
            kolom_sekelompok(tabel, kolom, lambda k: k.peran in pembilang),
            key=lambda k: k.peran is Peran.LAIN,
        )
    ][:_MAKS_PASANGAN]
    if not semua:
        return []
    if kolom.tahun is not None and _seperiode(kolom, semua[0]):
        return relasi_kolom(tabel, kolom, semua[0])
    contoh = [relasi_kolom(tabel, kolom, pasangan, maks=_CONTOH) for pasangan in semua]
    cocok = [sum(r.cocok(rumus.NAIK) for r in relasi) for relasi in contoh]
    terbanyak = max(cocok)
    if terbanyak * 5 < len(contoh[0]) * 4 and (lain := pasangan_bukti(tabel, kolom, terbanyak)):
        return lain
    lebih = terbanyak - cocok[0]
    dipilih = cocok.index(terbanyak) if lebih >= _CUKUP_BUKTI or not cocok[0] else 0
    return relasi_kolom(tabel, kolom, semua[dipilih])


def _seperiode(kolom: KolomTerbaca, pasangan: tuple[KolomTerbaca, KolomTerbaca]) -> bool:
    """Tell whether the operands stand in the group of the result and speak of its year: no need to guess."""
    return all(k.tahun == kolom.tahun and k.kelompok == kolom.kelompok for k in pasangan) and any(
        k.kelompok for k in (kolom, *pasangan)
    )


def _dalam_kurung(bacaan: Bacaan) -> Iterator[list[Relasi]]:
    """Yield the rows of each table that prints capaian in brackets and has no column for it."""
    for tabel in bacaan.tabel:
        for kolom in () if tabel.kolom_peran(Peran.CAPAIAN) else tabel.kolom_peran(Peran.REALISASI):
            target = next(iter(kolom_sekelompok(tabel, kolom, lambda k: k.peran is Peran.TARGET)), None)
            if target is not None:
                yield relasi_kurung(tabel, kolom, target)


def _uang(relasi: Relasi) -> bool:
    """Tell whether the pagu can be money: a small figure is that of an indicator in a mixed table."""
    judul = f"{relasi.kolom_operan[0].judul} {relasi.kolom_operan[0].satuan} {relasi.tabel.judul}".casefold()
    pecahan = any(kata in judul for kata in ("juta", "ribu", "miliar", "milyar", "triliun"))
    return _terukur(relasi) and (pecahan or relasi.nilai[0] >= _UANG_TERKECIL)


def _terukur(relasi: Relasi) -> bool:
    """Tell whether the target is above zero and of the unit of the realisasi."""
    target, realisasi = (bacaan_sel(s)[0] for s in relasi.operan)
    if target.nilai <= 0:
        return False
    satuan = {target.satuan.casefold(), realisasi.satuan.casefold()} - {""}
    return len(satuan) < 2
