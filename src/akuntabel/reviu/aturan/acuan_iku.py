"""SEL113, NAM130: the IKU document, and names that are worded otherwise in a neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import Bacaan, JenisTabel, Peran, TabelTerbaca
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
from akuntabel.temuan import Temuan, Tingkat

_KRITERIA = "PermenPANRB 53/2014, Lampiran III"
_IKU = re.compile(r"indikator\s+kinerja\s+utama|\biku\b", re.IGNORECASE)
_RENCANA = (JenisAcuan.PK, JenisAcuan.IKU, JenisAcuan.RENSTRA)


@aturan(
    "SEL113",
    "nbr.iku",
    "Indikator kinerja utama berbeda dari dokumen penetapannya",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def iku(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator di dokumen IKU ada di laporan, dan IKU menurut laporan ada di dokumen itu."""
    bacaan = berkas.bacaan
    for acuan in yang_berlaku(berkas.acuan_jenis(JenisAcuan.IKU)):
        padanan = padankan(indikator(acuan.bacaan), indikator(bacaan))
        ada = [p for p in padanan if p.laporan or disebut(p.acuan.nama, bacaan)]
        for p in ada:
            di = di_butir(acuan, p.acuan)
            yield Terpenuhi("SEL113", f"“{p.acuan.nama}” di {di} ada di laporan", ())
        if ada:
            hilang = [
                _tidak_ada(p.acuan, bacaan, acuan)
                for p in padanan
                if p not in ada and not dijelaskan(bacaan, acuan, p.acuan.nama)
            ]
            sebutan = f"indikator di {sebut_acuan(acuan)} tidak ada di laporan"
            yield from ringkas(hilang, len(padanan), sebutan, "Samakan, atau jelaskan perubahannya.")
            yield from _bukan_iku(bacaan, acuan, padanan)


def _tidak_ada(butir: Butir, bacaan: Bacaan, acuan: Acuan) -> Temuan:
    tabel = _tabel_iku(bacaan)
    di = f" (IKU-nya di {tempat(tabel.letak, tabel)})" if tabel else ""
    return Temuan(
        "SEL113",
        Tingkat.PERINGATAN,
        (
            f"Indikator kinerja utama “{butir.nama}” di {di_butir(acuan, butir)} tidak ada di "
            f"laporan{di}. Samakan, atau jelaskan perubahannya."
        ),
        tabel.letak if tabel else bacaan.tabel[0].letak,
        tertulis=butir.nama,
        kutipan=kutipan_butir(butir),
        kriteria=_KRITERIA,
        alias="nbr.iku",
        lokasi_lain=letak_acuan(acuan, butir.letak),
    )


def _tabel_iku(bacaan: Bacaan) -> TabelTerbaca | None:
    """Return the table in which the report states its main indicators."""
    return next(
        (
            t
            for t in bacaan.tabel
            if t.jenis in (JenisTabel.LAIN, JenisTabel.PK, JenisTabel.RENSTRA)
            and len(t.kolom_peran(Peran.INDIKATOR)) == 1
            and _IKU.search(t.judul)
        ),
        None,
    )


def _bukan_iku(bacaan: Bacaan, acuan: Acuan, padanan: list[Padanan]) -> Iterator[Temuan]:
    milik = _tabel_iku(bacaan)
    if milik is None:
        return
    cocok = {(b.tabel.urutan, b.baris) for p in padanan for b in p.laporan}
    for b in indikator(bacaan):
        if b.tabel is not milik or (b.tabel.urutan, b.baris) in cocok or disebut(b.nama, acuan.bacaan):
            continue
        if not dijelaskan(bacaan, acuan, b.nama):
            yield Temuan(
                "SEL113",
                Tingkat.PERINGATAN,
                (
                    f"“{b.nama}” disebut indikator kinerja utama di {tempat_butir(b)}, tetapi tidak ada di "
                    f"{di_butir(acuan, padanan[0].acuan)}. Samakan, atau jelaskan "
                    "perubahannya."
                ),
                b.letak,
                tertulis=b.nama,
                kutipan=kutipan_butir(b),
                kriteria=_KRITERIA,
                alias="nbr.iku",
                lokasi_lain=letak_acuan(acuan, padanan[0].acuan.letak),
            )


@aturan(
    "NAM130",
    "nbr.wording",
    "Sebutan berbeda dari dokumen acuan",
    tingkat=Tingkat.SARAN,
    kriteria=_KRITERIA,
    pokok=8,
)
def sebutan(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator dan sasaran disebut dengan kata yang sama di laporan dan di dokumen perencanaannya."""
    dilihat: set[tuple[str, str]] = set()
    for acuan in berkas.acuan_jenis(*_RENCANA):
        semua = tuple(JenisTabel)
        pasangan = (
            *padankan(indikator(acuan.bacaan), indikator(berkas.bacaan)),
            *padankan(sasaran(acuan.bacaan, semua), sasaran(berkas.bacaan, semua)),
        )
        for p in pasangan:
            if p.laporan and not p.tepat and (kunci := (p.acuan.nama, p.laporan[0].nama)) not in dilihat:
                dilihat.add(kunci)
                yield _beda_sebutan(p, acuan)


def _beda_sebutan(p: Padanan, acuan: Acuan) -> Temuan:
    satu = p.laporan[0]
    return Temuan(
        "NAM130",
        Tingkat.SARAN,
        (
            f"Laporan menyebut “{satu.nama}” ({tempat_butir(satu)}), "
            f"{di_butir(acuan, p.acuan)} menyebut “{p.acuan.nama}”. Pakai satu sebutan."
        ),
        satu.letak,
        tertulis=satu.nama,
        kutipan=kutipan_butir(satu),
        usulan=usul_acuan(p.acuan.nama, None, acuan),
        kriteria=_KRITERIA,
        alias="nbr.wording",
        lokasi_lain=(*[b.letak for b in p.laporan[1:]], *letak_acuan(acuan, p.acuan.letak)),
    )
