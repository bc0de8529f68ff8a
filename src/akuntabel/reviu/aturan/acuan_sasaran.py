"""SEL110, SEL111: goals of the report against those of the Perjanjian Kinerja and of the Renstra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.bacaan import Bacaan, JenisTabel, Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.acuan.butir import Butir, indikator, sasaran
from akuntabel.reviu.acuan.jenis import Acuan, JenisAcuan
from akuntabel.reviu.acuan.padan import Padanan, padankan
from akuntabel.reviu.acuan.penjelasan import dijelaskan
from akuntabel.reviu.acuan.pilihan import ringkas, yang_berlaku
from akuntabel.reviu.acuan.sebut import (
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
from akuntabel.reviu.kata import beda_kata, sama
from akuntabel.temuan import Temuan, Tingkat

_KRITERIA = "PermenPANRB 53/2014, Lampiran III"
_HASIL = (JenisTabel.CAPAIAN, JenisTabel.TAHUN_JAMAK, JenisTabel.KEMAJUAN, JenisTabel.ANALISIS)
_SEMUA = tuple(JenisTabel)
_BEDA_KALIMAT = 4


@aturan(
    "SEL110",
    "nbr.pk-goals",
    "Tujuan atau sasaran berbeda dari perjanjian kinerja",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def sasaran_pk(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap tujuan dan sasaran di dokumen perjanjian kinerja ada di laporan dengan rumusan yang sama."""
    for acuan in yang_berlaku(berkas.acuan_jenis(JenisAcuan.PK)):
        yield from _terhadap_pk(berkas.bacaan, acuan)


def _terhadap_pk(bacaan: Bacaan, acuan: Acuan) -> Iterator[Hasil]:
    padanan = padankan(sasaran(acuan.bacaan, _SEMUA), sasaran(bacaan, _SEMUA))
    beda = [p for p in padanan if not p.laporan and not disebut(p.acuan.nama, bacaan)]
    for p in padanan:
        if p.laporan:
            yield _cocok("SEL110", p, acuan)
    if len(beda) < len(padanan):
        temuan = [_lain(bacaan, acuan, p.acuan) for p in beda if not dijelaskan(bacaan, acuan, p.acuan.nama)]
        yield from ringkas(
            temuan,
            len(padanan),
            f"tujuan atau sasaran di {sebut_acuan(acuan)} tidak ada di laporan",
            "Samakan, atau jelaskan perubahannya.",
        )
        yield from _tambahan(bacaan, acuan, padanan)


def _cocok(kode: str, p: Padanan, acuan: Acuan) -> Terpenuhi:
    letak = p.laporan[0]
    tempat_sama = f"{tempat_butir(letak)} = {di_butir(acuan, p.acuan)}"
    return Terpenuhi(kode, f"“{letak.nama}”: {tempat_sama}", ())


def _lain(bacaan: Bacaan, acuan: Acuan, butir: Butir) -> Temuan:
    """Return the finding for a goal that is missing: what the report says instead, where that can be told."""
    ganti = _pengganti(bacaan, acuan, butir)
    di = di_butir(acuan, butir)
    if ganti is None:
        pesan = (
            f"Sasaran “{butir.nama}” di {di} tidak ada di laporan. Laporkan sasaran itu, atau jelaskan "
            "perubahannya."
        )
        lokasi = next((t.letak for t in bacaan.tabel if t.jenis in _HASIL), butir.letak)
        return Temuan(
            "SEL110",
            Tingkat.PERINGATAN,
            pesan,
            lokasi,
            tertulis=butir.nama,
            kriteria=_KRITERIA,
            alias="nbr.pk-goals",
            lokasi_lain=letak_acuan(acuan, butir.letak),
        )
    pesan = (
        f"Sasaran berbunyi “{ganti.induk}” di {tempat_butir(ganti)}, tetapi “{butir.nama}” di "
        f"{di}. Samakan rumusannya, atau jelaskan perubahannya."
    )
    return Temuan(
        "SEL110",
        Tingkat.PERINGATAN,
        pesan,
        ganti.letak,
        tertulis=ganti.induk,
        kutipan=kutipan_butir(ganti),
        usulan=usul_acuan(butir.nama, None, acuan),
        kriteria=_KRITERIA,
        alias="nbr.pk-goals",
        lokasi_lain=letak_acuan(acuan, butir.letak),
    )


def _pengganti(bacaan: Bacaan, acuan: Acuan, butir: Butir) -> Butir | None:
    """Return the row of the report whose indicator stands under this goal in the agreement."""
    anak = [b for b in indikator(acuan.bacaan) if b.induk and sama(b.induk, butir.nama)]
    milik = [b for p in padankan(anak, indikator(bacaan)) for b in p.laporan if b.induk]
    return next((b for b in milik if b.tabel.jenis in (*_HASIL, JenisTabel.PK)), None)


def _tambahan(bacaan: Bacaan, acuan: Acuan, padanan: Sequence[Padanan]) -> Iterator[Temuan]:
    """Yield one finding for goals the report measures and the agreement does not have."""
    dikenal = [p.acuan.nama for p in padanan] + [b.nama for p in padanan for b in p.laporan]
    lain = [
        b
        for b in sasaran(bacaan, (JenisTabel.CAPAIAN,))
        if not b.tabel.kolom_peran(Peran.TUJUAN)
        and not any(_serupa_kalimat(b.nama, n) for n in dikenal)
        and not disebut(b.nama, acuan.bacaan)
        and not dijelaskan(bacaan, acuan, b.nama)
    ]
    if lain and len(lain) <= len(padanan):
        nama = "; ".join(f"“{b.nama}” ({tempat_butir(b)})" for b in lain[:3])
        pesan = (
            f"{len(lain)} sasaran yang diukur di laporan tidak ada di {sebut_acuan(acuan)}: "
            f"{nama}. Bila berasal dari dokumen lain, sebutkan dokumennya."
        )
        yield Temuan(
            "SEL110",
            Tingkat.SARAN,
            pesan,
            lain[0].letak,
            tertulis=lain[0].nama,
            kutipan=kutipan_butir(lain[0]),
            kriteria=_KRITERIA,
            alias="nbr.pk-goals",
            lokasi_lain=(*[b.letak for b in lain[1:]], *letak_acuan(acuan, padanan[0].acuan.letak)),
        )


def _serupa_kalimat(satu: str, lain: str) -> bool:
    kiri, kanan = beda_kata(satu, lain)
    return sama(satu, lain) or not kiri or not kanan


@aturan(
    "SEL111",
    "nbr.renstra-goals",
    "Tujuan atau sasaran tidak ada di rencana strategis",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def sasaran_renstra(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap tujuan dan sasaran yang diukur di laporan ada di dokumen rencana strategis."""
    for acuan in yang_berlaku(berkas.acuan_jenis(JenisAcuan.RENSTRA)):
        milik = sasaran(berkas.bacaan, (JenisTabel.CAPAIAN, JenisTabel.PK))
        padanan = padankan(milik, sasaran(acuan.bacaan, _SEMUA))
        ada = [p for p in padanan if p.laporan or disebut(p.acuan.nama, acuan.bacaan)]
        for p in ada:
            yield Terpenuhi("SEL111", f"“{p.acuan.nama}” ada di {sebut_acuan(acuan)}", ())
        if ada:
            hilang = [_tak_di_renstra(p.acuan, acuan) for p in padanan if p not in ada]
            sebutan = f"tujuan atau sasaran laporan tidak ada di {sebut_acuan(acuan)}"
            yield from ringkas(hilang, len(padanan), sebutan, "Selaraskan, atau jelaskan perubahannya.")


def _tak_di_renstra(butir: Butir, acuan: Acuan) -> Temuan:
    rencana = next((t for t in acuan.bacaan.tabel if t.kolom_peran(Peran.SASARAN, Peran.TUJUAN)), None)
    pesan = (
        f"“{butir.nama}” di {tempat_butir(butir)} tidak ada di {acuan.jenis.value} ({acuan.nama}"
        f"{', ' + tempat(rencana.letak, rencana) if rencana else ''}). Selaraskan, atau jelaskan "
        "perubahannya."
    )
    return Temuan(
        "SEL111",
        Tingkat.PERINGATAN,
        pesan,
        butir.letak,
        tertulis=butir.nama,
        kutipan=kutipan_butir(butir),
        kriteria=_KRITERIA,
        alias="nbr.renstra-goals",
        lokasi_lain=letak_acuan(acuan, *((rencana.letak,) if rencana else ())),
    )
