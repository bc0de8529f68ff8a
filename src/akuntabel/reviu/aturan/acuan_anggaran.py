"""ANG110: budget and spending of the report against the Perjanjian Kinerja, the DPA and the LRA."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import Bacaan, FaktaTerbaca, JenisTabel, Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.acuan.butir import Butir, FaktaBaris, program
from akuntabel.reviu.acuan.jenis import Acuan, JenisAcuan, perubahan
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

_KRITERIA = "PermenPANRB 53/2014, Lampiran II"
_PARUH_TAHUN = re.compile(
    r"\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|semester|triwulan|bulan)\b",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"\W*(?:[\d.]+\s+)?program\b", re.IGNORECASE)
_BARIS_JUDUL = 10


@aturan(
    "ANG110",
    "nbr.budget",
    "Pagu atau realisasi anggaran berbeda dari dokumen acuan",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def anggaran(berkas: Berkas) -> Iterator[Hasil]:
    """Pagu dan realisasi program sama dengan perjanjian kinerja, DPA, dan laporan realisasi anggaran."""
    for jenis in (JenisAcuan.PK, JenisAcuan.DPA, JenisAcuan.LRA):
        for acuan in yang_berlaku(berkas.acuan_jenis(jenis)):
            padanan = padankan(_tanpa_ganda(program(acuan.bacaan)), program(berkas.bacaan))
            for peran in _peran(acuan):
                yield from _bandingkan(berkas, acuan, padanan, peran)
            yield from _tak_ada(berkas.bacaan, acuan, padanan)


def _peran(acuan: Acuan) -> tuple[Peran, ...]:
    """Return what can be compared; spending of part of a year says nothing."""
    judul = " ".join(j.teks for j in acuan.bacaan.judul[:_BARIS_JUDUL])
    judul += " ".join(t.teks for t in acuan.bacaan.teks[:_BARIS_JUDUL])
    kolom = " ".join(k.judul for t in acuan.bacaan.tabel for k in t.kolom)
    setahun = acuan.jenis is JenisAcuan.LRA and not _PARUH_TAHUN.search(f"{acuan.nama} {judul} {kolom}")
    return (Peran.PAGU, Peran.BELANJA) if setahun else (Peran.PAGU,)


def _tanpa_ganda(butir: Sequence[Butir]) -> list[Butir]:
    """Return the things that have one row only: a name that comes twice may mean two things."""
    menurut: defaultdict[str, list[Butir]] = defaultdict(list)
    for satu in butir:
        menurut[satu.entitas].append(satu)
    return [semua[0] for kunci, semua in menurut.items() if kunci and len(semua) == 1]


def _bandingkan(berkas: Berkas, acuan: Acuan, padanan: Sequence[Padanan], peran: Peran) -> Iterator[Hasil]:
    dahulu, kini = FaktaBaris(acuan.bacaan), FaktaBaris(berkas.bacaan)
    beda: list[Temuan] = []
    banyak = 0
    for p in padanan:
        benar = dahulu.milik(p.acuan, peran)
        tercetak = [
            (b, f) for b in p.laporan for f in _setahun(kini, b, peran, berkas.bacaan.identitas.tahun)
        ]
        if len(benar) != 1 or not tercetak:
            continue
        banyak += 1
        cocok = next((f for _, f in tercetak if sama(f, benar[0])), None)
        if cocok is not None:
            yield _cocok(cocok, benar[0], p, acuan)
        elif not _berjumlah(tercetak, benar[0]) and not dijelaskan(berkas.bacaan, acuan, p.acuan.nama):
            beda.append(_temuan(*tercetak[0], benar[0], p, acuan))
    sebutan = f"{peran.value} program dan kegiatan berbeda dari {sebut_acuan(acuan)}"
    yield from ringkas(beda, banyak, sebutan, "Bila ada versi yang lebih baru, pakai dan sebutkan.")


def _setahun(fakta: FaktaBaris, butir: Butir, peran: Peran, tahun: int | None) -> list[FaktaTerbaca]:
    if butir.tabel.jenis is JenisTabel.RENSTRA:
        return []
    return [f for f in fakta.milik(butir, peran) if f.tahun == tahun]


def _berjumlah(tercetak: Sequence[tuple[Butir, FaktaTerbaca]], benar: FaktaTerbaca) -> bool:
    """Tell whether the rows of one table together make the figure: a programme split among goals."""
    menurut: defaultdict[tuple[int | None, int | None], Decimal] = defaultdict(Decimal)
    for _, f in tercetak:
        menurut[f.tabel, f.kolom] += f.angka.bacaan[0].nilai
    return any(abs(total - benar.angka.bacaan[0].nilai) < 1 for total in menurut.values())


def _cocok(satu: FaktaTerbaca, benar: FaktaTerbaca, p: Padanan, acuan: Acuan) -> Terpenuhi:
    di = di_acuan(acuan, benar.angka.letak, p.acuan.tabel)
    return Terpenuhi(
        "ANG110",
        f"{satu.peran.value} {p.acuan.nama}: {satu.angka.teks} = {benar.angka.teks} di {di}",
        (satu.angka,),
    )


def _temuan(butir: Butir, satu: FaktaTerbaca, benar: FaktaTerbaca, p: Padanan, acuan: Acuan) -> Temuan:
    awal = acuan.jenis is JenisAcuan.PK and not perubahan(acuan)
    return Temuan(
        "ANG110",
        Tingkat.SARAN if awal else Tingkat.PERINGATAN,
        (
            f"{satu.peran.value.capitalize()} “{butir.nama}” tercetak {satu.angka.teks} di "
            f"{tempat(satu.angka.letak, butir.tabel)}, tetapi {benar.angka.teks} di "
            f"{di_acuan(acuan, benar.angka.letak, p.acuan.tabel)}. Samakan, atau sebutkan perubahan "
            "anggarannya."
        ),
        satu.angka.letak,
        tertulis=satu.angka.teks,
        kutipan=kutipan_butir(butir),
        hitungan=f"{satu.angka.teks} ≠ {benar.angka.teks}",
        usulan=usul_acuan(benar.angka.teks, benar.angka.bacaan[0].nilai, acuan),
        kriteria=_KRITERIA,
        alias="nbr.budget",
        lokasi_lain=letak_acuan(acuan, benar.angka.letak),
    )


def _tak_ada(bacaan: Bacaan, acuan: Acuan, padanan: Sequence[Padanan]) -> Iterator[Temuan]:
    """Yield one finding for programmes of the neighbour that the report leaves out."""
    ada = [p for p in padanan if p.laporan]
    hilang = [
        p.acuan
        for p in padanan
        if not p.laporan and _PROGRAM.match(p.acuan.nama) and not disebut(p.acuan.nama, bacaan)
    ]
    if not ada or not hilang or len(hilang) > len(ada) or dijelaskan(bacaan, acuan, hilang[0].nama):
        return
    nama = "; ".join(f"“{b.nama}”" for b in hilang[:3])
    tabel = ada[0].laporan[0]
    yield Temuan(
        "ANG110",
        Tingkat.PERINGATAN,
        (
            f"{len(hilang)} program di {di_butir(acuan, hilang[0])} tidak ada di laporan, "
            f"misalnya di {tempat_butir(tabel)}: {nama}. Laporkan, atau jelaskan perubahannya."
        ),
        tabel.tabel.letak,
        tertulis=hilang[0].nama,
        kutipan=kutipan_butir(hilang[0]),
        kriteria=_KRITERIA,
        alias="nbr.budget",
        lokasi_lain=letak_acuan(acuan, *[b.letak for b in hilang]),
    )
