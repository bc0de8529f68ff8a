"""SEL112, SEL115: targets and indicators of the report against those of the Perjanjian Kinerja."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.bacaan import Bacaan, FaktaTerbaca, JenisSel, JenisTabel, Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.acuan.butir import Butir, FaktaBaris, indikator, sel_di
from akuntabel.reviu.acuan.jenis import Acuan, JenisAcuan
from akuntabel.reviu.acuan.padan import Padanan, padankan
from akuntabel.reviu.acuan.penjelasan import dijelaskan
from akuntabel.reviu.acuan.pilihan import ringkas, yang_berlaku
from akuntabel.reviu.acuan.sebut import (
    di_acuan,
    di_butir,
    kutipan_butir,
    letak_acuan,
    sebut_acuan,
    tempat,
    tempat_butir,
    usul_acuan,
)
from akuntabel.reviu.acuan.tersebut import disebut
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.salinan import sama
from akuntabel.temuan import Temuan, Tingkat

_KRITERIA = "PermenPANRB 53/2014, Lampiran III"
_BERTARGET = {
    JenisTabel.PK,
    JenisTabel.CAPAIAN,
    JenisTabel.TAHUN_JAMAK,
    JenisTabel.ANALISIS,
    JenisTabel.EFISIENSI,
}


@aturan(
    "SEL112",
    "nbr.pk-target",
    "Target indikator berbeda dari perjanjian kinerja",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=0,
)
def target_pk(berkas: Berkas) -> Iterator[Hasil]:
    """Target setiap indikator di laporan sama dengan targetnya di dokumen perjanjian kinerja."""
    for acuan in yang_berlaku(berkas.acuan_jenis(JenisAcuan.PK)):
        lalu, kini = FaktaBaris(acuan.bacaan), FaktaBaris(berkas.bacaan)
        beda: list[Temuan] = []
        banyak = 0
        for p in padankan(indikator_pk(acuan.bacaan), indikator(berkas.bacaan)):
            target = lalu.milik(p.acuan, Peran.TARGET)
            tercetak = [f for b in p.laporan for f in _target(kini, b, berkas.bacaan.identitas.tahun)]
            if len(target) != 1 or not tercetak:
                continue
            banyak += 1
            lain = [f for f in tercetak if not sama(f, target[0])]
            if not lain:
                yield _cocok(p, target[0], tercetak[0], acuan)
            elif not dijelaskan(berkas.bacaan, acuan, p.acuan.nama):
                beda.append(_temuan(p, target[0], lain, acuan))
        sebutan = f"target berbeda dari {sebut_acuan(acuan)}"
        yield from ringkas(beda, banyak, sebutan, "Bila ada versi yang lebih baru, pakai dan sebutkan.")


def indikator_pk(bacaan: Bacaan) -> list[Butir]:
    """Return the indicators of an agreement that stand under a goal, not under a programme."""
    return [
        b
        for b in indikator(bacaan)
        if b.tabel.kolom_peran(Peran.TARGET) and not b.tabel.kolom_peran(Peran.PROGRAM)
    ]


def _target(fakta: FaktaBaris, butir: Butir, tahun: int | None) -> list[FaktaTerbaca]:
    if butir.tabel.jenis not in _BERTARGET:
        return []
    semua = [f for f in fakta.milik(butir, Peran.TARGET) if f.tahun == tahun]
    return [f for f in semua if f.versi != "awal"] or semua


def _cocok(p: Padanan, target: FaktaTerbaca, tercetak: FaktaTerbaca, acuan: Acuan) -> Terpenuhi:
    di = di_acuan(acuan, target.angka.letak, p.acuan.tabel)
    hitungan = f"target {p.acuan.nama}: {tercetak.angka.teks} = {target.angka.teks} di {di}"
    return Terpenuhi("SEL112", hitungan, (tercetak.angka,))


def _temuan(p: Padanan, target: FaktaTerbaca, beda: Sequence[FaktaTerbaca], acuan: Acuan) -> Temuan:
    satu = beda[0]
    butir = next(b for b in p.laporan if b.tabel.urutan == satu.tabel)
    return Temuan(
        "SEL112",
        Tingkat.PERINGATAN,
        (
            f"Target “{butir.nama}” tercetak {satu.angka.teks} di "
            f"{tempat(satu.angka.letak, butir.tabel)}, tetapi {target.angka.teks} di "
            f"{di_acuan(acuan, target.angka.letak, p.acuan.tabel)}. Samakan, atau sebutkan perubahan "
            "perjanjian kinerjanya."
        ),
        satu.angka.letak,
        tertulis=satu.angka.teks,
        kutipan=kutipan_butir(butir),
        hitungan=f"{satu.angka.teks} ≠ {target.angka.teks}",
        usulan=usul_acuan(target.angka.teks, target.angka.bacaan[0].nilai, acuan),
        kriteria=_KRITERIA,
        alias="nbr.pk-target",
        lokasi_lain=(*[f.angka.letak for f in beda[1:]], *letak_acuan(acuan, target.angka.letak)),
    )


@aturan(
    "SEL115",
    "nbr.pk-rows",
    "Indikator perjanjian kinerja tidak dilaporkan",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def indikator_dilaporkan(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator di dokumen perjanjian kinerja dilaporkan, dan yang dilaporkan ada di perjanjian kinerja."""
    for acuan in yang_berlaku(berkas.acuan_jenis(JenisAcuan.PK)):
        bacaan = berkas.bacaan
        padanan = padankan(indikator_pk(acuan.bacaan), indikator(bacaan))
        ada = [p for p in padanan if _dilaporkan(p)]
        hilang = [
            _hilang(p.acuan, bacaan, acuan)
            for p in padanan
            if not p.laporan
            and not disebut(p.acuan.nama, bacaan)
            and not dijelaskan(bacaan, acuan, p.acuan.nama)
        ]
        for p in ada:
            yield Terpenuhi("SEL115", f"“{p.acuan.nama}” dilaporkan", ())
        if ada:
            sebutan = f"indikator di {sebut_acuan(acuan)} tidak dilaporkan"
            yield from ringkas(hilang, len(padanan), sebutan, "Laporkan, atau jelaskan perubahannya.")
            yield from _di_luar(padanan, bacaan, acuan)


def _dilaporkan(p: Padanan) -> bool:
    return any(_berisi(b) for b in p.laporan)


def _berisi(butir: Butir) -> bool:
    """Tell whether the row prints a result."""
    baris = butir.tabel.baris[butir.baris]
    sel = [sel_di(baris, k) for k in butir.tabel.kolom_peran(Peran.REALISASI, Peran.CAPAIAN)]
    return any(s is not None and s.jenis is not JenisSel.KOSONG for s in sel)


def _hilang(butir: Butir, bacaan: Bacaan, acuan: Acuan) -> Temuan:
    hasil = next((t for t in bacaan.tabel if t.jenis is JenisTabel.CAPAIAN), None)
    di = f"; tabel capaiannya {tempat(hasil.letak, hasil)}" if hasil else ""
    return Temuan(
        "SEL115",
        Tingkat.PERINGATAN,
        (
            f"Indikator “{butir.nama}” di {di_butir(acuan, butir)} tidak ada di laporan{di}. "
            "Laporkan realisasinya, atau jelaskan perubahannya."
        ),
        hasil.letak if hasil else bacaan.tabel[0].letak,
        tertulis=butir.nama,
        kutipan=kutipan_butir(butir),
        kriteria=_KRITERIA,
        alias="nbr.pk-rows",
        lokasi_lain=letak_acuan(acuan, butir.letak),
    )


def _di_luar(padanan: Sequence[Padanan], bacaan: Bacaan, acuan: Acuan) -> Iterator[Temuan]:
    """Yield one finding for indicators of goals that are measured without standing in the agreement."""
    dikenal = {id(b.tabel) for p in padanan for b in p.laporan}
    semua = [
        b
        for b in indikator(bacaan)
        if b.tabel.jenis is JenisTabel.CAPAIAN and b.induk and id(b.tabel) in dikenal and _berisi(b)
    ]
    cocok = {(b.tabel.urutan, b.baris) for p in padanan for b in p.laporan}
    lain = [
        b
        for b in semua
        if (b.tabel.urutan, b.baris) not in cocok
        and not disebut(b.nama, acuan.bacaan)
        and not dijelaskan(bacaan, acuan, b.nama)
    ]
    if lain and len(lain) <= len(padanan):
        nama = "; ".join(f"“{b.nama}” ({tempat_butir(b)})" for b in lain[:3])
        yield Temuan(
            "SEL115",
            Tingkat.SARAN,
            (
                f"{len(lain)} indikator dilaporkan tetapi tidak ada di {sebut_acuan(acuan)}: {nama}. "
                "Sebutkan dokumen asal targetnya."
            ),
            lain[0].letak,
            tertulis=lain[0].nama,
            kutipan=kutipan_butir(lain[0]),
            kriteria=_KRITERIA,
            alias="nbr.pk-rows",
            lokasi_lain=(*[b.letak for b in lain[1:]], *letak_acuan(acuan, padanan[0].acuan.letak)),
        )
