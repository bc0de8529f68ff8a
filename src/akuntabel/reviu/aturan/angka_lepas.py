"""NAR117: long figures of sentences that no table prints and no table gives, told once for a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import Bacaan, JenisTabel
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kalimat import Sebutan, semua_sebutan
from akuntabel.reviu.turunan_jumlah import ruang_jumlah
from akuntabel.temuan import Temuan, Tingkat

_RIBUAN = re.compile(r"(?:Rp\.?\s?)?[0-9]{1,3}(?:[.,][0-9]{3})+(?:,[0-9]{2})?", re.IGNORECASE)
_BERSUMBER = re.compile(
    r"\b(?:sumber|bps|badan\s+pusat\s+statistik|menurut\s+data|peraturan)\b", re.IGNORECASE
)
_BAB_KINERJA = re.compile(r"akuntabilitas\s+kinerja|capaian\s+kinerja|hasil\s+pengukuran", re.IGNORECASE)
_BERANGKA = frozenset({JenisTabel.CAPAIAN, JenisTabel.ANGGARAN, JenisTabel.EFISIENSI, JenisTabel.TAHUN_JAMAK})
_KATA_TERSEDIKIT = 6
_TERSEDIKIT = 3
_CONTOH = 6
_KRITERIA = "Angka di kalimat ada di tabel, atau disebut sumbernya."


@aturan(
    "NAR117",
    "uns.source",
    "Angka di kalimat tidak ada di tabel mana pun",
    tingkat=Tingkat.SARAN,
    kriteria=_KRITERIA,
)
def angka_lepas(berkas: Berkas) -> Iterator[Hasil]:
    """Angka panjang di bab kinerja dicari di tabel, juga sebagai jumlah atau selisih dua angka tabel."""
    bacaan = berkas.bacaan
    if not any(t.jenis in _BERANGKA for t in bacaan.tabel):
        return
    ruang, dikenal = ruang_jumlah(bacaan), _angka_tabel(bacaan)
    lepas: dict[Decimal, Sebutan] = {}
    for sebutan in _panjang(bacaan):
        nilai = sebutan.angka.bacaan[0].nilai
        if dikenal & {b.nilai for b in sebutan.angka.bacaan}:
            continue
        if (turunan := ruang.cari(nilai)) is not None and turunan.bukti.langka:
            yield Terpenuhi("NAR117", turunan.hitungan, (sebutan.angka,))
        else:
            lepas.setdefault(nilai, sebutan)
    if len(lepas) >= _TERSEDIKIT:
        yield _temuan(list(lepas.values()))


def _panjang(bacaan: Bacaan) -> Iterator[Sebutan]:
    """Yield the figures with thousands in sentences of the chapter on performance that name no source."""
    awal = next((n for n, j in enumerate(bacaan.judul) if j.tingkat == 1 and _BAB_KINERJA.search(j.teks)), 0)
    letak = {id(a): t.bagian for t in bacaan.teks for a in t.angka}
    for semua in semua_sebutan(bacaan):
        panjang = [
            s
            for s in semua
            if (letak.get(id(s.angka)) or 0) >= awal
            and s.angka.bacaan
            and _RIBUAN.fullmatch(s.angka.teks.strip().rstrip(",.-"))
        ]
        if panjang and _tanpa_sumber(panjang[0].kalimat):
            yield from panjang


def _tanpa_sumber(kalimat: str) -> bool:
    """Tell whether a text is a sentence, and names no source."""
    return len(kalimat.split()) >= _KATA_TERSEDIKIT and not _BERSUMBER.search(kalimat)


def _angka_tabel(bacaan: Bacaan) -> set[Decimal]:
    """Return the values of all cells of the tables, and of the whole part of those with decimals."""
    sel = (s for t in bacaan.tabel for b in t.baris for s in b.sel)
    nilai = {b.nilai for s in sel for a in (s.angka, s.kedua) if a is not None for b in a.bacaan}
    return nilai | {n.to_integral_value() for n in nilai}


def _temuan(lepas: list[Sebutan]) -> Temuan:
    contoh = "; ".join(s.angka.teks.strip() for s in lepas[:_CONTOH])
    lainnya = f"; dan {len(lepas) - _CONTOH} lainnya" if len(lepas) > _CONTOH else ""
    return Temuan(
        "NAR117",
        Tingkat.SARAN,
        f"{len(lepas)} angka di kalimat bab kinerja tidak ada di tabel mana pun, dan bukan jumlah atau "
        f"selisih dua angka tabel: {contoh}{lainnya}. Sebut sumbernya, atau muat tabelnya.",
        lokasi=lepas[0].angka.letak,
        tertulis=lepas[0].angka.teks.strip(),
        kutipan=lepas[0].kalimat,
        kriteria=_KRITERIA,
        alias="uns.source",
        lokasi_lain=tuple(s.angka.letak for s in lepas[1:]),
    )
