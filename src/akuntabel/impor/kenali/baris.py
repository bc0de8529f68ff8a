"""The body rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, KolomTerbaca, Peran, SelTerbaca
from akuntabel.naskah import JenisBaris

from .jenjang import susun_jenjang
from .kisi import BarisKisi, Kisi, Petak
from .sel import baca_sel
from .wajah import baris_nomor_kolom

_JUMLAH = re.compile(
    r"(?:sub[ -]?|grand |jumlah |total )?(?:jumlah|total)(?:\s*[:/]?\s*(?:[ivx]{1,4}|[a-e]"
    r"|[0-9+() ivxa-e]{1,12}"
    r"|(?:dan |rata-rata|total|jumlah|ke)?\s*(?:seluruh|keseluruhan|umum|anggaran|belanja|pagu"
    r"|pendapatan|program|kegiatan|realisasi|bobot|skor|nilai|biaya|dana|apbd|apbn|dinas|badan|kecamatan|satker"
    r"|direktorat|akhir)(?: [^|]{0,80})?))?\s*:?",
    re.IGNORECASE,
)
_RATA = re.compile(r"(?:rata\s*[-–]?\s*rata|rerata|mean)\b", re.IGNORECASE)
_NAMA = (Peran.INDIKATOR, Peran.PROGRAM, Peran.URAIAN, Peran.SASARAN, Peran.TUJUAN)


def susun_baris(kisi: Kisi, mulai: int, kolom: Sequence[KolomTerbaca]) -> tuple[BarisTerbaca, ...]:
    """Read the rows of a grid from ``mulai`` on; ``nomor`` is the ordinal in the table, header counted."""
    sudah: dict[int, SelTerbaca] = {}
    isi = [b for b in kisi.baris[mulai:] if b.isi]
    return susun_jenjang([_baris(b, kolom, sudah) for b in isi], kolom)


def _baris(baris: BarisKisi, kolom: Sequence[KolomTerbaca], sudah: dict[int, SelTerbaca]) -> BarisTerbaca:
    sel = tuple(
        sudah.setdefault(id(p), baca_sel(p.teks, p.letak, k.satuan))
        for p, k in zip(baris.petak, kolom, strict=True)
    )
    satuan = next((s.teks for s, k in zip(sel, kolom, strict=True) if k.peran is Peran.SATUAN), "")
    return BarisTerbaca(
        baris.nomor,
        _jenis(baris),
        sel,
        nama=_nama(baris.petak, kolom),
        satuan=satuan,
        letak=baris.petak[0].letak,
    )


def _nama(petak: Sequence[Petak], kolom: Sequence[KolomTerbaca]) -> str:
    teks = {k.peran: p.teks for p, k in zip(reversed(petak), reversed(kolom), strict=True) if p.teks}
    return next((teks[p] for p in _NAMA if p in teks), "")


def _jenis(baris: BarisKisi) -> JenisBarisTerbaca:
    if baris_nomor_kolom(baris.teks):
        return JenisBarisTerbaca.NOMOR_KOLOM
    if baris.jenis is JenisBaris.KEPALA:
        return JenisBarisTerbaca.KEPALA_ULANG
    awal = " ".join(next((t for t in baris.isi if not t.strip(" .)").isdigit()), "").split())
    if _JUMLAH.fullmatch(awal):
        return JenisBarisTerbaca.JUMLAH
    if _RATA.match(awal):
        return JenisBarisTerbaca.RATA_RATA
    return JenisBarisTerbaca.KELOMPOK if len(baris.isi) == 1 else JenisBarisTerbaca.DATA
