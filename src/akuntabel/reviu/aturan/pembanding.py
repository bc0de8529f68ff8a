"""LOG114: a result beside the one of a province or of the nation that can hardly be the same quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu.ambang import ambang
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import nilai
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_BEDA = re.compile(
    r"\b(?:perbedaan|berbeda|beda)\b[^.]{0,30}\b(?:cakupan|indikator|definisi|satuan|sasaran|penerima)\b"
    r"|\b(?:cakupan|indikator|definisi|satuan)(?:nya)?\s+(?:\w+\s+)?berbeda",
    re.IGNORECASE,
)


@aturan(
    "LOG114",
    "log.benchmark-comparable",
    "Pembanding bukan besaran yang sama",
    tingkat=Tingkat.SARAN,
)
def periksa_pembanding(berkas: Berkas) -> Iterator[Hasil]:
    """Nilai pembanding provinsi atau nasional memakai indikator, cakupan, dan satuan yang sama."""
    kali = ambang(berkas.tanggal).pembanding_kali
    for tabel in berkas.bacaan.tabel:
        if tabel.jenis is JenisTabel.PEMBANDING:
            beda = _pernyataan_beda(berkas.bacaan, tabel)
            for baris, sel, lain in _pasangan(tabel):
                if _jauh(sel, lain, kali) or beda:
                    yield _temuan(baris, sel, lain, beda)


def _pernyataan_beda(bacaan: Bacaan, tabel: TabelTerbaca) -> str:
    """Return the sentence of the section that says that the two are different things."""
    teks = (t.teks for t in bacaan.teks if t.bagian is not None and t.bagian == tabel.bagian)
    return next((c.group() for t in teks if (c := _BEDA.search(" ".join(t.split())))), "")


def _pasangan(tabel: TabelTerbaca) -> Iterator[tuple[BarisTerbaca, SelTerbaca, SelTerbaca]]:
    realisasi, pembanding = tabel.kolom_peran(Peran.REALISASI), tabel.kolom_peran(Peran.PEMBANDING)
    if len(realisasi) != 1 or len(pembanding) != 1:
        return
    for baris in tabel.baris:
        satu, lain = (sel_kolom(tabel, baris, k[0]) for k in (realisasi, pembanding))
        if satu is None or lain is None or nilai(satu) is None or nilai(lain) is None:
            continue
        if baris.jenis is JenisBarisTerbaca.DATA:
            yield baris, satu, lain


def _jauh(satu: SelTerbaca, lain: SelTerbaca, kali: Decimal) -> bool:
    a, b = nilai(satu), nilai(lain)
    return a is not None and b is not None and min(a, b) > 0 and max(a, b) >= kali * min(a, b)


def _temuan(baris: BarisTerbaca, satu: SelTerbaca, lain: SelTerbaca, beda: str) -> Temuan:
    kata = f" Uraiannya sendiri menyebut “{beda}”." if beda else ""
    return Temuan(
        "LOG114",
        Tingkat.SARAN,
        f"Realisasi {satu.teks.strip()} dibandingkan dengan {lain.teks.strip()}.{kata} Pastikan indikator, "
        f"cakupan, dan "
        "satuannya sama; bila tidak, jangan dihitung capaiannya.",
        lain.letak,
        tertulis=lain.teks.strip(),
        kutipan=kutip(baris)[:300],
        alias="log.benchmark-comparable",
        lokasi_lain=(satu.letak,),
    )
