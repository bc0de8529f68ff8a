"""HIT107: a figure of efficiency can be derived from the row it stands in by a known formula."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import Rentang, bulatkan
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import tulis_seperti
from akuntabel.reviu.relasi import bacaan_sel, kolom_sekelompok, kutip, sel_kolom
from akuntabel.reviu.rumus import cetak_hasil
from akuntabel.reviu.rumus_efisiensi import selisih_dinyatakan
from akuntabel.reviu.turunan import Calon, Turunan, cari_turunan
from akuntabel.reviu.turunan_dasar import Dasar, dasar_rasio
from akuntabel.temuan import Temuan, Tingkat, Usulan

Hitung = Callable[[Rentang, Rentang], Rentang | None]

_SERATUS = Rentang.tepat(Decimal(100))
_SATU = Rentang.tepat(Decimal(1))
_MAKS_KOLOM = 2


@dataclass(frozen=True, slots=True)
class Cara:
    """A formula of efficiency over capaian (C) and serapan (P), in per cent; ``berbatas`` tells of a cap."""

    nama: str
    hitung: Hitung
    berbatas: bool = False


def _sisa_nisbah(c: Rentang, p: Rentang) -> Rentang | None:
    nisbah = selang.persen(p, c)
    return selang.kurang(_SERATUS, nisbah) if nisbah else None


def _nilai_dari(e: Rentang | None) -> Rentang | None:
    """Return 50 + E ÷ 20 × 50 for E in per cent."""
    return selang.tambah(Rentang.tepat(Decimal(50)), selang.kali(e, Decimal("2.5"))) if e else None


def _batasi(r: Rentang | None, bawah: int, atas: int) -> Rentang | None:
    jepit = [min(max(x, Decimal(bawah)), Decimal(atas)) for x in (r.bawah, r.atas)] if r else []
    return Rentang(*jepit) if jepit else None


CARA: tuple[Cara, ...] = (
    Cara("capaian − serapan", lambda c, p: selang.kurang(c, p)),
    Cara("100 − serapan", lambda _, p: selang.kurang(_SERATUS, p)),
    Cara("serapan ÷ capaian × 100", lambda c, p: selang.persen(p, c)),
    Cara("capaian ÷ serapan × 100", lambda c, p: selang.persen(c, p)),
    Cara("capaian ÷ serapan", lambda c, p: selang.bagi(c, p)),
    Cara("serapan ÷ capaian", lambda c, p: selang.bagi(p, c)),
    Cara("(1 − serapan ÷ capaian) × 100", _sisa_nisbah),
    Cara("serapan − capaian", lambda c, p: selang.kurang(p, c)),
    Cara("1 − serapan ÷ capaian", lambda c, p: (n := selang.bagi(p, c)) and selang.kurang(_SATU, n)),
    Cara("100 − (capaian − serapan)", lambda c, p: selang.kurang(_SERATUS, selang.kurang(c, p))),
    Cara("(capaian − serapan) ÷ 100", lambda c, p: selang.bagi(selang.kurang(c, p), _SERATUS)),
    Cara("efisiensi dibatasi −20 sampai 20", lambda c, p: _batasi(_sisa_nisbah(c, p), -20, 20), True),
    Cara("50 + E ÷ 20 × 50", lambda c, p: _nilai_dari(_sisa_nisbah(c, p))),
    Cara(
        "50 + E ÷ 20 × 50, dibatasi 0 sampai 100",
        lambda c, p: _batasi(_nilai_dari(_sisa_nisbah(c, p)), 0, 100),
        berbatas=True,
    ),
    Cara("50 + (capaian − serapan) ÷ 20 × 50", lambda c, p: _nilai_dari(selang.kurang(c, p))),
)


_TERBALIK = {"capaian − serapan": "serapan − capaian", "serapan − capaian": "capaian − serapan"}


@dataclass(frozen=True, slots=True)
class Baris:
    """What a row says of capaian, serapan and money, in every reading."""

    capaian: tuple[Rentang, ...]
    serapan: tuple[Rentang, ...]
    pagu: tuple[Rentang, ...] = ()
    belanja: tuple[Rentang, ...] = ()


Gagal = tuple[BarisTerbaca, SelTerbaca, Baris]


@aturan(
    "HIT107",
    "calc.efisiensi",
    "Nilai efisiensi tidak dapat diturunkan dari barisnya",
    tingkat=Tingkat.GALAT,
    kriteria="Nilai efisiensi mengikuti satu rumus yang dinyatakan, dari capaian dan serapan barisnya.",
)
def efisiensi(berkas: Berkas) -> Iterator[Hasil]:
    """Nilai efisiensi diturunkan kembali dari capaian dan serapan barisnya dengan rumus yang dikenal."""
    for tabel in berkas.bacaan.tabel:
        for kolom in tabel.kolom_peran(Peran.EFISIENSI, Peran.NILAI_EFISIENSI):
            yield from _periksa(berkas.bacaan, tabel, kolom)


def _periksa(bacaan: Bacaan, tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[Hasil]:
    gagal: list[Gagal] = []
    benar: list[tuple[Gagal, str]] = []
    for baris, sel in _sel_efisiensi(tabel, kolom):
        isi = _gabungan(tabel, sel, kolom) or _baris(tabel, baris, kolom)
        if not (isi.capaian and isi.serapan):
            continue
        if (cara := _cara(sel, isi)) is not None:
            benar.append(((baris, sel, isi), cara))
        else:
            gagal.append((baris, sel, isi))
    cara_baris = Counter(cara for _, cara in benar)
    nyata = selisih_dinyatakan(bacaan)
    utama = nyata or (cara_baris.most_common(1)[0][0] if cara_baris else "")
    balik = _TERBALIK.get(utama, "")
    terbalik = 0 < cara_baris[balik] <= (max(cara_baris[utama], 1) if nyata else cara_baris[utama] // 2)
    sebab = f"{'laporan ini menyatakan' if nyata else 'baris lain di tabel ini memakai'} {utama}"
    for satu, cara in benar:
        if terbalik and cara == balik:
            yield _temuan_tanda(satu, utama, sebab)
        else:
            yield _terpenuhi(satu[0], satu[1], cara)
    if gagal and (cara_baris.total() >= len(gagal) or len(gagal) == 1):
        yield from (_temuan(bacaan, satu, utama) for satu in gagal)


def _temuan_tanda(satu: Gagal, utama: str, sebab: str) -> Temuan:
    """Return the finding of a row whose figure has the sign opposite to that of the others or of the text."""
    baris, sel, _ = satu
    angka = bacaan_sel(sel)[0]
    benar = -angka.nilai
    teks = tulis_seperti(sel.teks, benar, angka.desimal)
    return Temuan(
        kode="HIT107",
        alias="calc.efisiensi",
        tingkat=Tingkat.GALAT,
        pesan=f"Tanda efisiensi {sel.teks.strip()} terbalik: {sebab}. Seharusnya {teks}.",
        lokasi=sel.letak,
        tertulis=sel.teks.strip(),
        seharusnya=teks,
        usulan=(Usulan(teks, utama, benar),),
        kutipan=kutip(baris),
        hitungan=f"{utama} = {teks}; tercetak {sel.teks.strip()}",
        nilai_seharusnya=benar,
    )


def _gabungan(tabel: TabelTerbaca, sel: SelTerbaca, kolom: KolomTerbaca) -> Baris | None:
    """Return what several rows under one cell say together: the mean of their capaian; None for one row."""
    baris = [b for b in tabel.baris if sel_kolom(tabel, b, kolom) is sel]
    if len(baris) < 2:
        return None
    isi = [_baris(tabel, b, kolom) for b in baris]
    capaian = [
        rata
        for n in range(max(len(i.capaian) for i in isi))
        if (rata := selang.rata([i.capaian[min(n, len(i.capaian) - 1)] for i in isi if i.capaian]))
        is not None
    ]
    return Baris(tuple(capaian), isi[0].serapan, isi[0].pagu, isi[0].belanja)


def _sel_efisiensi(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Iterator[tuple[BarisTerbaca, SelTerbaca]]:
    """Yield the figures of the column, a cell that spans rows once, without the row of means."""
    dilihat: set[int] = set()
    for baris in tabel.baris:
        sel = sel_kolom(tabel, baris, kolom)
        if baris.jenis is JenisBarisTerbaca.RATA_RATA or sel is None or id(sel) in dilihat:
            continue
        dilihat.add(id(sel))
        if sel.bilangan is not None:
            yield baris, sel


def _terpenuhi(baris: BarisTerbaca, sel: SelTerbaca, cara: str) -> Terpenuhi:
    angka = tuple(s.angka for s in (sel,) if s.angka)
    return Terpenuhi("HIT107", f"{cara}; tercetak {sel.teks.strip()} pada {kutip(baris)}", angka)


def _baris(tabel: TabelTerbaca, baris: BarisTerbaca, kolom: KolomTerbaca) -> Baris:
    """Return what the row says. A printed ratio that can be computed counts as it is printed."""

    def ambil(*peran: Peran) -> list[SelTerbaca]:
        dekat = kolom_sekelompok(tabel, kolom, lambda k: k.peran in peran)
        semua = (sel_kolom(tabel, baris, k) for k in dekat)
        return [s for s in semua if s is not None and bacaan_sel(s)][:_MAKS_KOLOM]

    target, hasil = ambil(Peran.TARGET), ambil(Peran.REALISASI)
    pagu, belanja = ambil(Peran.PAGU), ambil(Peran.BELANJA)
    capaian = _nisbah(hasil, target, ambil(Peran.CAPAIAN))
    serapan = _nisbah(belanja, pagu, ambil(Peran.SERAPAN))
    if not pagu and (persen := [r for r in _tercetak(belanja) if r.atas <= 2 * _SERATUS.atas]):
        capaian, serapan = capaian or serapan, persen
    return Baris(tuple(capaian), tuple(serapan), tuple(_operan(pagu)), tuple(_operan(belanja)))


def _nisbah(
    atas: Sequence[SelTerbaca], bawah: Sequence[SelTerbaca], tercetak: Sequence[SelTerbaca]
) -> list[Rentang]:
    dihitung = list(_rasio(atas, bawah))
    if not dihitung:
        return list(_tercetak(tercetak))
    return dihitung + [Rentang.tepat(bacaan_sel(s)[0].nilai) for s in tercetak]


def _rasio(atas: Sequence[SelTerbaca], bawah: Sequence[SelTerbaca]) -> Iterator[Rentang]:
    for a in _operan(atas):
        for b in _operan(bawah):
            if (nilai := selang.persen(a, b)) is not None:
                yield nilai


def _operan(sel: Sequence[SelTerbaca]) -> Iterator[Rentang]:
    yield from (selang.operan(bacaan_sel(s)[0]) for s in sel)


def _tercetak(sel: Sequence[SelTerbaca]) -> Iterator[Rentang]:
    yield from (selang.hasil(bacaan_sel(s)[0]) for s in sel)


def _cara(sel: SelTerbaca, isi: Baris) -> str | None:
    """Return the formula that gives the printed figure, in per cent or in rupiah."""
    tercetak = [selang.hasil(b) for b in bacaan_sel(sel)]
    for pagu in isi.pagu:
        for belanja in isi.belanja:
            sisa = selang.kurang(pagu, belanja)
            if any(sisa.beririsan(t) for t in tercetak):
                return "pagu − realisasi anggaran"
    return _cara_persen(tercetak, isi.capaian, isi.serapan)


def _cara_persen(
    tercetak: Sequence[Rentang], capaian: Sequence[Rentang], serapan: Sequence[Rentang]
) -> str | None:
    for cara in CARA:
        for c in capaian:
            for p in serapan:
                nilai = cara.hitung(c, p)
                if nilai is not None and any(nilai.beririsan(t) for t in tercetak):
                    return cara.nama
    return None


def _temuan(bacaan: Bacaan, gagal: Gagal, utama: str) -> Temuan:
    baris, sel, isi = gagal
    asal = _asal(bacaan, baris, sel, isi)
    c, p = selang.tengah(isi.capaian[0]), selang.tengah(isi.serapan[0])
    lain = f"; baris lain di tabel ini memakai {utama}" if utama else ", dan rumusnya tidak dinyatakan"
    pesan = (
        f"Efisiensi {sel.teks.strip()} tidak dapat diturunkan dari capaian {cetak_hasil(c, 2)} dan serapan "
        f"{cetak_hasil(p, 2)} pada barisnya dengan rumus yang dikenal{lain}.{_kalimat_asal(asal)}"
    )
    dicoba = [x for x in CARA if x.nama == utama] or CARA[:4]
    coba = [
        f"{x.nama} = {cetak_hasil(selang.tengah(n), 2)}"
        for x in dicoba
        if (n := x.hitung(isi.capaian[0], isi.serapan[0]))
    ]
    usulan = _usulan(sel, isi, utama)
    return Temuan(
        kode="HIT107",
        alias="calc.efisiensi",
        tingkat=Tingkat.GALAT if utama or (asal and asal.langka) else Tingkat.PERINGATAN,
        pesan=pesan,
        lokasi=sel.letak,
        tertulis=sel.teks.strip(),
        seharusnya=usulan.teks if usulan else "",
        usulan=(usulan,) if usulan else (),
        kutipan=kutip(baris),
        hitungan=f"{'; '.join(coba)}; tercetak {sel.teks.strip()}",
        nilai_seharusnya=usulan.nilai if usulan else None,
    )


def _usulan(sel: SelTerbaca, isi: Baris, utama: str) -> Usulan | None:
    """Return what the formula of the other rows gives."""
    cara = next((x for x in CARA if x.nama == utama), None)
    nilai = cara.hitung(isi.capaian[0], isi.serapan[0]) if cara else None
    if nilai is None:
        return None
    desimal = bacaan_sel(sel)[0].desimal
    benar = bulatkan(selang.tengah(nilai), desimal)
    return Usulan(tulis_seperti(sel.teks, benar, desimal), utama, benar)


def _asal(bacaan: Bacaan, baris: BarisTerbaca, sel: SelTerbaca, isi: Baris) -> Turunan | None:
    """Return from which other ratio of the report the figure follows: first of the same thing, then any."""
    milik = {*isi.capaian, *isi.serapan}
    dasar = [d for d in dasar_rasio(bacaan) if d.nilai not in milik]
    senama = [d for d in dasar if d.entitas and d.entitas == baris.entitas]
    lain = [d for d in dasar if d not in senama]
    tercetak = [selang.hasil(b) for b in bacaan_sel(sel)]
    return cari_turunan(tercetak, *(list(_ruang(d, isi)) for d in (senama, lain)))


def _ruang(dasar: Sequence[Dasar], isi: Baris) -> Iterator[Calon]:
    """Yield every formula over the row with one of its two ratios taken from elsewhere."""
    for cara in (c for c in CARA if not c.berbatas):
        for satu in dasar:
            for milik in isi.capaian if satu.uang else isi.serapan:
                pasangan = (milik, satu.nilai) if satu.uang else (satu.nilai, milik)
                if (nilai := cara.hitung(*pasangan)) is not None:
                    yield Calon(_sebut(cara, satu), nilai, satu.tempat)


def _sebut(cara: Cara, dasar: Dasar) -> str:
    peran = "serapannya" if dasar.uang else "capaiannya"
    nilai = cetak_hasil(selang.tengah(dasar.nilai), 2)
    return f"{cara.nama} bila {peran} {nilai} dari {dasar.tempat}, yaitu {dasar.uraian}"


def _kalimat_asal(asal: Turunan | None) -> str:
    if asal is None:
        return ""
    if asal.langka:
        return f" Angka itu sama dengan {asal.uraian} ({asal.bukti})."
    return f" Mungkin, tetapi tidak lebih dari dugaan ({asal.bukti}), angka itu {asal.uraian}."
