"""LOG101: figures that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import JenisTabel, Peran
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import kutip, relasi_kolom
from akuntabel.temuan import Temuan, Tingkat

_PENDAPATAN = re.compile(
    r"pendapatan|penerimaan|pajak|retribusi|pnbp|\bpad\b|\brpd\b|rencana penarikan", re.IGNORECASE
)
_UANG_TERKECIL = Decimal(1000)


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
        if tabel.jenis is not JenisTabel.ANGGARAN or _tentang_pendapatan(tabel.judul):
            continue
        pagu, belanja = tabel.kolom_peran(Peran.PAGU), tabel.kolom_peran(Peran.BELANJA)
        if len(pagu) != 1 or len(belanja) != 1 or _tentang_pendapatan(pagu[0].judul):
            continue
        for r in relasi_kolom(tabel, belanja[0], pagu):
            atas, bawah = r.tercetak[0], r.masukan[0][0]
            uang = bawah.bawah >= _UANG_TERKECIL
            if uang and r.utuh and atas.bawah > bawah.atas and not _tentang_pendapatan(r.kutipan):
                yield Temuan(
                    "LOG101",
                    Tingkat.PERINGATAN,
                    f"Realisasi {r.hasil.teks.strip()} melebihi pagu {r.operan[0].teks.strip()}. Periksa "
                    "angkanya, atau jelaskan.",
                    lokasi=r.hasil.letak,
                    tertulis=r.hasil.teks.strip(),
                    kutipan=kutip(r.baris),
                    hitungan=f"{r.hasil.teks.strip()} > {r.operan[0].teks.strip()}",
                    kriteria="Belanja tidak boleh melebihi pagu yang tersedia.",
                    alias="log.realisasi-le-pagu",
                    lokasi_lain=(r.operan[0].letak,),
                )


def _tentang_pendapatan(teks: str) -> bool:
    return bool(_PENDAPATAN.search(teks))
