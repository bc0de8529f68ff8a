"""HIT109: a summary by predicate counts indicators: counts are whole, add up, and give the percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import Rentang, bulatkan, cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu import selang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import tulis_seperti
from akuntabel.reviu.relasi import bacaan_sel, kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_JUDUL_JUMLAH = re.compile(r"\b(?:jumlah|jml|banyak\w*)\s+(?:indikator|sasaran|iku)", re.IGNORECASE)
_AWAL_BULAT = re.compile(r"\s*([0-9]{1,3})(?![0-9.,])")
_TAK_DINILAI = re.compile(
    r"(?:tidak|belum)\s+(?:dapat\s+)?(?:di)?(?:ukur|nilai|lapor(?:kan)?|hitung|berlaku)|tidak ada kejadian",
    re.IGNORECASE,
)
_BERNILAI = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH)


@dataclass(frozen=True)
class Baris:
    """A row of the summary: how many indicators it has, and its counts with their columns."""

    baris: BarisTerbaca
    n: int
    sel_n: SelTerbaca
    cacah: tuple[tuple[KolomTerbaca, SelTerbaca], ...]

    @property
    def wajar(self) -> bool:
        """Tell whether every count is a whole number up to the number of indicators."""
        return all(_wajar(s, self.n) for _, s in self.cacah)


@aturan(
    "HIT109",
    "cat.summary",
    "Ringkasan menurut predikat tidak sesuai dengan jumlah indikator",
    tingkat=Tingkat.GALAT,
    kriteria="Jumlah indikator setiap predikat berupa cacah; jumlahnya sama dengan jumlah indikator.",
    pokok=1,
)
def ringkasan(berkas: Berkas) -> Iterator[Hasil]:
    """Cacah indikator menurut predikat adalah bilangan bulat yang jumlah dan persentasenya benar."""
    for tabel in berkas.bacaan.tabel:
        peran = (Peran.CACAH, Peran.JUMLAH) if tabel.jenis is JenisTabel.RINGKASAN else (Peran.CACAH,)
        kolom = tabel.kolom_peran(*peran)
        banyak = next((k for k in kolom if _JUDUL_JUMLAH.search(k.judul)), None)
        cacah = tuple(k for k in kolom if k is not banyak)
        if banyak is None or len(cacah) < 2:
            continue
        for baris in tabel.baris:
            if (satu := _baca(tabel, baris, banyak, cacah)) is not None:
                yield from _periksa(berkas, tabel, satu)


def _baca(
    tabel: TabelTerbaca, baris: BarisTerbaca, banyak: KolomTerbaca, cacah: tuple[KolomTerbaca, ...]
) -> Baris | None:
    sel_n = sel_kolom(tabel, baris, banyak)
    cocok = _AWAL_BULAT.match(sel_n.teks) if sel_n is not None else None
    if baris.jenis not in _BERNILAI or sel_n is None or cocok is None:
        return None
    isi = tuple((k, s) for k in cacah if (s := sel_kolom(tabel, baris, k)) is not None and bacaan_sel(s))
    return Baris(baris, int(cocok[1]), sel_n, isi) if isi else None


def _periksa(berkas: Berkas, tabel: TabelTerbaca, satu: Baris) -> Iterator[Hasil]:
    for kolom, sel in satu.cacah:
        if not _wajar(sel, satu.n):
            yield _bukan_cacah(tabel, satu, kolom, sel)
    if not satu.wajar:
        return
    jumlah = sum(int(bacaan_sel(s)[0].nilai) for _, s in satu.cacah)
    suku = " + ".join(s.teks.strip() for _, s in satu.cacah)
    hitungan = f"{suku} = {jumlah}; tercetak {satu.n}"
    if jumlah == satu.n:
        yield Terpenuhi("HIT109", hitungan, tuple(s.angka for _, s in satu.cacah if s.angka))
    elif jumlah > satu.n or not _ada_yang_tak_dinilai(berkas.bacaan):
        yield _jumlah_beda(satu, jumlah, hitungan)
    for kolom, sel in satu.cacah:
        yield from _persen(tabel, satu, kolom, sel)


def _ada_yang_tak_dinilai(bacaan: Bacaan) -> bool:
    """Tell whether the document says that an indicator was not measured, so that it has no predicate."""
    sel = (s.teks for t in bacaan.tabel for b in t.baris for s in b.sel)
    return any(_TAK_DINILAI.search(t) for t in (*(t.teks for t in bacaan.teks), *sel))


def _wajar(sel: SelTerbaca, n: int) -> bool:
    nilai = bacaan_sel(sel)[0].nilai
    return nilai == nilai.to_integral_value() and 0 <= nilai <= n


def _bukan_cacah(tabel: TabelTerbaca, satu: Baris, kolom: KolomTerbaca, sel: SelTerbaca) -> Temuan:
    tertulis = sel.teks.strip()
    nilai = bacaan_sel(sel)[0].nilai
    capaian = [
        s for k in tabel.kolom_peran(Peran.CAPAIAN) if (s := sel_kolom(tabel, satu.baris, k)) and s.bilangan
    ]
    salin = any(s.bilangan and s.bilangan.nilai == nilai for s in capaian)
    sebab = " Angka itu adalah capaiannya, bukan banyaknya indikator." if salin else ""
    tunggal = satu.n == len(satu.cacah) == 1
    return Temuan(
        kode="HIT109",
        alias="cat.summary",
        tingkat=Tingkat.GALAT,
        pesan=f'Kolom "{kolom.judul}" berisi {tertulis}, padahal hanya ada {satu.n} indikator.{sebab}',
        lokasi=sel.letak,
        tertulis=tertulis,
        seharusnya="1" if tunggal else "",
        usulan=(Usulan("1", "satu-satunya indikator baris ini", Decimal(1)),) if tunggal else (),
        kutipan=kutip(satu.baris),
        hitungan=f"{tertulis} > {satu.n}",
        nilai_seharusnya=Decimal(1) if tunggal else None,
    )


def _jumlah_beda(satu: Baris, jumlah: int, hitungan: str) -> Temuan:
    pesan = f"Jumlah indikator menurut predikat {jumlah}, sedangkan jumlah indikatornya {satu.n}."
    return Temuan(
        kode="HIT109",
        alias="cat.summary",
        tingkat=Tingkat.GALAT,
        pesan=pesan,
        lokasi=satu.sel_n.letak,
        tertulis=satu.sel_n.teks.strip(),
        kutipan=kutip(satu.baris),
        hitungan=hitungan,
    )


def _persen(tabel: TabelTerbaca, satu: Baris, kolom: KolomTerbaca, sel: SelTerbaca) -> Iterator[Hasil]:
    """Check the share behind a count: the next column, when it holds shares."""
    letak = tabel.kolom.index(kolom) + 1
    if letak >= len(tabel.kolom) or tabel.kolom[letak].peran is not Peran.PORSI or not satu.n:
        return
    porsi = sel_kolom(tabel, satu.baris, tabel.kolom[letak])
    if porsi is None or porsi.bilangan is None:
        return
    cacah = bacaan_sel(sel)[0].nilai
    nilai = cacah * 100 / satu.n
    angka = porsi.bilangan
    hitungan = f"{cacah} ÷ {satu.n} × 100 = {cetak_angka(nilai, 2)}; tercetak {porsi.teks.strip()}"
    if selang.hasil(angka).beririsan(Rentang.tepat(nilai)):
        yield Terpenuhi("HIT109", hitungan, tuple(s.angka for s in (sel, porsi) if s.angka))
        return
    benar = bulatkan(nilai, angka.desimal)
    teks = tulis_seperti(porsi.teks, benar, angka.desimal)
    yield Temuan(
        kode="HIT109",
        alias="cat.summary",
        tingkat=Tingkat.GALAT,
        pesan=f"Porsi {porsi.teks.strip()} tidak sesuai dengan {cacah} dari {satu.n} indikator: {teks}.",
        lokasi=porsi.letak,
        tertulis=porsi.teks.strip(),
        seharusnya=teks,
        usulan=(Usulan(teks, "cacah ÷ jumlah indikator × 100", benar),),
        kutipan=kutip(satu.baris),
        hitungan=hitungan,
        nilai_seharusnya=benar,
    )
