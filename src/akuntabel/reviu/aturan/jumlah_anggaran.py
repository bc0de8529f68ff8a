"""ANG102: the budget of the year that a table of sources prints is one of the totals reported later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import Bacaan, JenisBarisTerbaca, JenisTabel, Peran, SelTerbaca, TabelTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import kutip
from akuntabel.reviu.salinan import setara_bacaan
from akuntabel.temuan import Temuan, Tingkat

_ANGGARAN = re.compile(r"anggaran|pagu|apbd|apbn|dipa|\bdpa", re.IGNORECASE)
_TAHUN = re.compile(r"20[0-9]{2}")
_UANG_TERKECIL = 10_000_000
_DIBANDINGKAN = frozenset({JenisTabel.ANGGARAN, JenisTabel.EFISIENSI})
_MAKS_BARIS = 8


@aturan(
    "ANG102",
    "xref.budget-total",
    "Anggaran tahun laporan tidak sama dengan satu pun jumlah yang dilaporkan",
    tingkat=Tingkat.SARAN,
    kriteria="Satu besaran bernilai satu di seluruh laporan.",
    pokok=2,
)
def jumlah_anggaran(berkas: Berkas) -> Iterator[Hasil]:
    """Anggaran per tahun di bagian gambaran umum dicari di antara jumlah pagu tabel-tabel realisasi."""
    bacaan = berkas.bacaan
    tercetak = list(_anggaran_tahun(bacaan))
    jumlah = [(t, s) for t in bacaan.tabel if t.jenis in _DIBANDINGKAN and (s := _jumlah(t)) is not None]
    for tabel, baris, sel in tercetak[:1]:
        sama = [
            (t, s)
            for t, s in jumlah
            if s.angka and sel.angka and setara_bacaan(s.angka.bacaan, sel.angka.bacaan)
        ]
        if sama and sel.angka and sama[0][1].angka:
            hitungan = f"{sel.teks.strip()} = {sama[0][1].teks.strip()}"
            yield Terpenuhi("ANG102", hitungan, (sel.angka, sama[0][1].angka))
        elif len({_nilai(s) for _, s in jumlah}) > 1:
            yield _temuan(tabel, kutip(tabel.baris[baris]), sel, jumlah)


def _anggaran_tahun(bacaan: Bacaan) -> Iterator[tuple[TabelTerbaca, int, SelTerbaca]]:
    """Yield the only amount of each row of a small table of budgets by year that is of the reporting year."""
    tahun = str(bacaan.identitas.tahun or "")
    for tabel in bacaan.tabel:
        judul = f"{tabel.judul} {' '.join(k.judul for k in tabel.kolom)}"
        if not tahun or len(tabel.baris) > _MAKS_BARIS or not _ANGGARAN.search(judul):
            continue
        if tabel.kolom_peran(Peran.BELANJA, Peran.SERAPAN):
            continue
        milik = [n for n, b in enumerate(tabel.baris) if any(s.teks.strip() == tahun for s in b.sel)]
        lain = any(
            _TAHUN.fullmatch(s.teks.strip()) for b in tabel.baris for s in b.sel if s.teks.strip() != tahun
        )
        if len(milik) == 1 and lain:
            uang = [s for s in tabel.baris[milik[0]].sel if s.bilangan and _nilai(s) >= _UANG_TERKECIL]
            if len(uang) == 1:
                yield tabel, milik[0], uang[0]


def _jumlah(tabel: TabelTerbaca) -> SelTerbaca | None:
    """Return the pagu of the total row of a table, of the row above all others, or of its only row."""
    kolom = tabel.kolom_peran(Peran.PAGU)
    if len(kolom) != 1 or not tabel.kolom_peran(Peran.BELANJA):
        return None
    letak = tabel.kolom.index(kolom[0])
    sel = [(b, b.sel[letak]) for b in tabel.baris if letak < len(b.sel) and b.sel[letak].bilangan]
    jumlah = [s for b, s in sel if b.jenis is JenisBarisTerbaca.JUMLAH]
    satu = jumlah[-1] if jumlah else max((s for _, s in sel), key=_nilai, default=None)
    return None if satu is None or _nilai(satu) < _UANG_TERKECIL else satu


def _nilai(sel: SelTerbaca) -> Decimal:
    return sel.bilangan.nilai if sel.bilangan else Decimal(0)


def _temuan(
    tabel: TabelTerbaca, kutipan: str, sel: SelTerbaca, jumlah: Sequence[tuple[TabelTerbaca, SelTerbaca]]
) -> Temuan:
    lain = " dan ".join(f"{s.teks.strip()} ({t.sebutan})" for t, s in jumlah)
    return Temuan(
        "ANG102",
        Tingkat.SARAN,
        f"Anggaran tahun laporan tercetak {sel.teks.strip()} di {tabel.sebutan}, sedangkan jumlah pagu di "
        f"tempat lain {lain}. Samakan, atau sebutkan lingkup masing-masing: seluruh anggaran, program "
        "tertentu, sebelum atau sesudah perubahan.",
        lokasi=sel.letak,
        tertulis=sel.teks.strip(),
        kutipan=kutipan,
        hitungan=" ≠ ".join([sel.teks.strip(), *(s.teks.strip() for _, s in jumlah)]),
        alias="xref.budget-total",
        lokasi_lain=tuple(s.letak for _, s in jumlah),
    )
