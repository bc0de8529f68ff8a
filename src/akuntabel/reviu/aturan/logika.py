"""LOG101: figures that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import JenisTabel, KolomTerbaca, Peran, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import Relasi, bacaan_sel, relasi_kolom
from akuntabel.temuan import Temuan, Tingkat

_PENDAPATAN = re.compile(
    r"pendapatan|penerimaan|pajak|retribusi|pnbp|\bpad\b|\brpd\b|rencana penarikan", re.IGNORECASE
)
_UANG_TERKECIL = Decimal(1000)
_CUKUP_BARIS = 2
"""Where more rows, and most of a table, exceed the budget, the columns are not what they are taken for."""
_BUKAN_BELANJA = frozenset({JenisTabel.SKALA, JenisTabel.DAFTAR_ISI, JenisTabel.RENCANA_AKSI})


@aturan(
    "LOG101",
    "log.realisasi-le-pagu",
    "Realisasi anggaran melebihi pagunya",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Belanja tidak boleh melebihi pagu yang tersedia.",
    pokok=2,
)
def melebihi_pagu(berkas: Berkas) -> Iterator[Hasil]:
    """Realisasi belanja dibandingkan dengan pagu barisnya; pendapatan boleh melampaui target."""
    for tabel in berkas.bacaan.tabel:
        if tabel.jenis in _BUKAN_BELANJA or _tentang_pendapatan(tabel.judul):
            continue
        for belanja in tabel.kolom_peran(Peran.BELANJA):
            pagu = _pagu(tabel, belanja)
            if not pagu or _tentang_pendapatan(" ".join(k.judul for k in (belanja, *pagu))):
                continue
            semua = relasi_kolom(tabel, belanja, pagu)
            lebih = [r for r in semua if _melebihi(r)]
            if len(lebih) <= _CUKUP_BARIS or len(lebih) * 2 <= len(semua):
                yield from map(_temuan, lebih)


def _pagu(tabel: TabelTerbaca, belanja: KolomTerbaca) -> list[KolomTerbaca]:
    """Return the budgets of the time of an expenditure: several where the budget was changed."""
    semua = tabel.kolom_peran(Peran.PAGU)
    if len(semua) == len(tabel.kolom_peran(Peran.BELANJA)) == 1:
        return list(semua)
    return [k for k in semua if k.tahun == belanja.tahun and k.triwulan in (None, belanja.triwulan)]


def _melebihi(relasi: Relasi) -> bool:
    """Tell whether more was spent than every budget of the row allows."""
    belanja, pagu = relasi.tercetak[0], [m[0] for m in relasi.masukan]
    uang = all(p.bawah >= _UANG_TERKECIL for p in pagu)
    lebih = uang and relasi.utuh and all(belanja.bawah > p.atas for p in pagu)
    return lebih and not _tentang_pendapatan(relasi.kutipan)


def _temuan(relasi: Relasi) -> Temuan:
    belanja = relasi.hasil.teks.strip()
    pagu = max(relasi.operan, key=lambda s: bacaan_sel(s)[0].nilai)
    return Temuan(
        "LOG101",
        Tingkat.PERINGATAN,
        f"Realisasi {belanja} melebihi pagu {pagu.teks.strip()}. Periksa angkanya, atau jelaskan.",
        lokasi=relasi.hasil.letak,
        tertulis=belanja,
        kutipan=relasi.kutipan,
        hitungan=f"{belanja} > {pagu.teks.strip()}",
        kriteria="Belanja tidak boleh melebihi pagu yang tersedia.",
        alias="log.realisasi-le-pagu",
        lokasi_lain=(pagu.letak,),
    )


def _tentang_pendapatan(teks: str) -> bool:
    return bool(_PENDAPATAN.search(teks))
