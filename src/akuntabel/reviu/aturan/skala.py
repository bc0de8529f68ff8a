"""SKL101 and SKL103: predicates against the scale the document prints, and the scale itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from akuntabel.bacaan import (
    AngkaTerbaca,
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
    TeksTerbaca,
)
from akuntabel.bilangan import Bilangan, Rentang, bulatkan, cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.predikat import pecah_kalimat, predikat_kalimat, predikat_sel, sama_predikat
from akuntabel.reviu.skala_tercetak import KelasTercetak, SkalaTercetak, skala_dokumen
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TABEL_KINERJA = {JenisTabel.CAPAIAN, JenisTabel.TAHUN_JAMAK, JenisTabel.TRIWULAN, JenisTabel.ANALISIS}
_DIATUR = re.compile(
    r"\b(?:di ?atas|lebih dari|melebihi|melampaui)\s+100|\b(?:kelas|kategori) tertinggi\b|\bdibulatkan\b"
    r"|\bbatas bawah\b|\bdi antara dua (?:kelas|kategori)\b",
    re.IGNORECASE,
)
_DEKAT = 80
_SATU = Decimal(1)


@aturan("SKL101", "cat.match", "Predikat tidak sesuai skala yang dicetak", tingkat=Tingkat.GALAT)
def periksa_predikat(berkas: Berkas) -> Iterator[Hasil]:
    """Predikat di samping capaian sama dengan kelas capaian itu menurut skala yang dicetak laporan."""
    skala = skala_dokumen(berkas.bacaan)
    if len(skala) != 1:
        return
    for tabel in berkas.bacaan.tabel:
        if tabel.jenis in _TABEL_KINERJA or _dinilai(tabel):
            yield from _periksa_tabel(tabel, skala[0])
    for teks in berkas.bacaan.teks:
        yield from _periksa_teks(teks, skala[0])


def _dinilai(tabel: TabelTerbaca) -> bool:
    """Tell whether a table that looks like a scale names indicators: their capaian are judged in it."""
    return tabel.jenis is JenisTabel.SKALA and bool(tabel.kolom_peran(Peran.INDIKATOR))


def kelas_mungkin(nilai: Bilangan, skala: SkalaTercetak) -> tuple[KelasTercetak, ...]:
    """Return every class a print may belong to: as printed, as it was rounded, and rounded to a whole."""
    tiga = (
        Rentang.terpotong(nilai.nilai, nilai.desimal),
        Rentang.tepat(nilai.nilai),
        Rentang.tepat(bulatkan(nilai.nilai, 0)),
    )
    ada = {k for r in tiga for k in skala.mungkin(r)}
    return tuple(k for k in skala.kelas if k in ada)


def _periksa_tabel(tabel: TabelTerbaca, skala: SkalaTercetak) -> Iterator[Hasil]:
    for kolom in tabel.kolom_peran(Peran.PREDIKAT):
        sumber = _kolom_capaian(tabel, kolom)
        if sumber is None:
            continue
        semua = (_periksa_baris(b, sumber.nomor - 1, kolom.nomor - 1, skala) for b in tabel.baris)
        yield from _menurut_bukti([h for h in semua if h is not None])


def _menurut_bukti(hasil: Sequence[Hasil]) -> Iterator[Hasil]:
    """Yield faults as certain only where most rows of the table follow the scale."""
    keliru = [h for h in hasil if isinstance(h, Temuan)]
    pasti = len(keliru) <= len(hasil) - len(keliru)
    for satu in hasil:
        if isinstance(satu, Temuan) and not pasti:
            yield replace(satu, tingkat=Tingkat.PERINGATAN)
        else:
            yield satu


def _kolom_capaian(tabel: TabelTerbaca, predikat: KolomTerbaca) -> KolomTerbaca | None:
    """Return the column the predicate judges: capaian of the same group, else the nearest one before it."""
    calon = [k for k in tabel.kolom_peran(Peran.CAPAIAN) if k.nomor < predikat.nomor]
    sekelompok = [k for k in calon if k.kelompok == predikat.kelompok]
    return next(reversed(sekelompok or calon), None)


def _periksa_baris(baris: BarisTerbaca, capaian: int, predikat: int, skala: SkalaTercetak) -> Hasil | None:
    if baris.jenis is JenisBarisTerbaca.NOMOR_KOLOM or max(capaian, predikat) >= len(baris.sel):
        return None
    nilai, tertulis = baris.sel[capaian], predikat_sel(baris.sel[predikat].teks)
    kelas = skala.kelas_bernama(tertulis) if tertulis else None
    if nilai.bilangan is None or nilai.angka is None or kelas is None:
        return None
    seharusnya = kelas_mungkin(nilai.bilangan, skala)
    if kelas in seharusnya:
        return _terpenuhi(nilai.angka, kelas, skala)
    kutipan = " | ".join(s.teks for s in baris.sel)
    sel: SelTerbaca = baris.sel[predikat]
    return _temuan(nilai.angka, (tertulis, sel.letak), seharusnya, skala, kutipan, Tingkat.GALAT)


def _periksa_teks(teks: TeksTerbaca, skala: SkalaTercetak) -> Iterator[Hasil]:
    """Check a sentence with one predicate, against the percentage right before it."""
    for kalimat in pecah_kalimat(teks.teks):
        sebutan = predikat_kalimat(kalimat)
        if len(sebutan) != 1:
            continue
        tertulis, mulai, _ = sebutan[0]
        kelas, angka = skala.kelas_bernama(tertulis), _persen_terdekat(teks, kalimat[:mulai])
        if kelas is None or angka is None:
            continue
        seharusnya = kelas_mungkin(angka.bacaan[0], skala)
        if kelas in seharusnya:
            yield _terpenuhi(angka, kelas, skala)
        else:
            yield _temuan(angka, (tertulis, teks.letak), seharusnya, skala, kalimat, Tingkat.PERINGATAN)


def _persen_terdekat(teks: TeksTerbaca, awal: str) -> AngkaTerbaca | None:
    """Return the percentage that stands last before the cue, when it stands close."""
    calon = [
        (posisi, a)
        for a in teks.angka
        if a.bacaan and a.bacaan[0].satuan == "%" and (posisi := awal.rfind(" ".join(a.teks.split()))) >= 0
    ]
    posisi, angka = max(calon, key=lambda c: c[0], default=(0, None))
    return angka if angka is not None and len(awal) - posisi <= _DEKAT else None


def _terpenuhi(angka: AngkaTerbaca, kelas: KelasTercetak, skala: SkalaTercetak) -> Terpenuhi:
    hitungan = f"{angka.teks} termasuk {kelas.predikat} ({kelas.tercetak}, {skala.nama})"
    return Terpenuhi("SKL101", hitungan, (angka,))


def _temuan(
    angka: AngkaTerbaca,
    tertulis: tuple[str, Sumber],
    seharusnya: Sequence[KelasTercetak],
    skala: SkalaTercetak,
    kutipan: str,
    tingkat: Tingkat,
) -> Temuan:
    predikat, letak = tertulis
    benar = " atau ".join(k.predikat for k in seharusnya)
    dasar = "; ".join(f"{k.predikat}: {k.tercetak}" for k in seharusnya)
    return Temuan(
        "SKL101",
        tingkat,
        f"Capaian {angka.teks} berpredikat “{predikat}”, padahal menurut {skala.nama} termasuk “{benar}”.",
        letak,
        tertulis=predikat,
        seharusnya=benar,
        usulan=tuple(Usulan(k.predikat, f"{k.tercetak} ({skala.nama})") for k in seharusnya),
        kutipan=kutipan,
        hitungan=f"{angka.teks} → {dasar}",
        alias="cat.match",
        lokasi_lain=(skala.letak,),
    )


@aturan(
    "SKL103",
    "cat.scale-partition",
    "Skala bercelah, tumpang tindih, bernama ganda, atau tidak mencakup capaian",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Permendagri 86/2017 (skala nilai peringkat kinerja)",
)
def periksa_skala(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap capaian di laporan termasuk satu kelas skala yang dicetak, atau cara membacanya dijelaskan."""
    bacaan = berkas.bacaan
    if any(_DIATUR.search(t.teks) for t in bacaan.teks):
        return
    for skala in skala_dokumen(bacaan):
        lebar = [*_celah_lebar(skala), *_tindih(skala), *_sebutan_ganda(skala)]
        luar = [(a, b) for a, b in _capaian(bacaan) if skala.kosong(b.nilai)]
        if lebar or luar:
            yield _temuan_skala(skala, lebar, luar)


def _celah_lebar(skala: SkalaTercetak) -> list[str]:
    """Return the gaps of more than one unit: 76-89 and 91-100 leave out 90."""
    return [
        f"antara {cetak(bawah.selang.atas)} dan {cetak(atas.selang.bawah)}"
        for atas, bawah in pairwise(skala.kelas)
        if bawah.selang.atas is not None
        and atas.selang.bawah is not None
        and atas.selang.bawah - bawah.selang.atas > _SATU
    ]


def _tindih(skala: SkalaTercetak) -> list[str]:
    return [
        f"{cetak(atas.selang.bawah)} sampai {cetak(bawah.selang.atas)} termasuk dua kelas"
        for atas, bawah in pairwise(skala.kelas)
        if bawah.selang.atas is not None
        and atas.selang.bawah is not None
        and bawah.selang.atas > atas.selang.bawah
    ]


def _sebutan_ganda(skala: SkalaTercetak) -> list[str]:
    """Return the predicates that two classes of a scale share."""
    ganda = [a.predikat for a, b in combinations(skala.kelas, 2) if sama_predikat(a.predikat, b.predikat)]
    return [f"dua kelas bernama “{satu}”" for satu in dict.fromkeys(ganda)]


def cetak(nilai: Decimal | None) -> str:
    """Print a bound."""
    return "" if nilai is None else cetak_angka(nilai)


def _capaian(bacaan: Bacaan) -> Iterator[tuple[AngkaTerbaca, Bilangan]]:
    for tabel in bacaan.tabel:
        if tabel.jenis in _TABEL_KINERJA:
            for kolom in tabel.kolom_peran(Peran.CAPAIAN):
                for baris in tabel.baris:
                    sel = baris.sel[kolom.nomor - 1] if kolom.nomor <= len(baris.sel) else None
                    if sel is not None and sel.angka is not None and sel.bilangan is not None:
                        yield sel.angka, sel.bilangan


def _temuan_skala(
    skala: SkalaTercetak, lebar: Sequence[str], luar: Sequence[tuple[AngkaTerbaca, Bilangan]]
) -> Temuan:
    nilai = list(dict.fromkeys(a.teks for a, _ in luar))
    bagian = [*lebar, *([f"capaian {', '.join(nilai[:3])} tidak termasuk kelas mana pun"] if nilai else [])]
    pesan = (
        f"{skala.nama[0].upper()}{skala.nama[1:]}: {'; '.join(bagian)}. Skala resmi pun dicetak bercelah dan "
        "berakhir di 100, jadi jelaskan di bawahnya bagaimana nilai di antara dua kelas dan di atas batas "
        "tertinggi dibaca."
    )
    return Temuan(
        "SKL103",
        Tingkat.PERINGATAN if _sebutan_ganda(skala) else Tingkat.SARAN,
        pesan,
        skala.letak,
        tertulis="; ".join(k.tercetak for k in skala.kelas),
        kriteria="Permendagri 86/2017 (skala nilai peringkat kinerja)",
        alias="cat.scale-partition",
        lokasi_lain=tuple(a.letak for a, _ in luar[:10]),
    )
