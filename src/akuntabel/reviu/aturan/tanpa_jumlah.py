"""SUM105: a table of budgets whose rows nobody has added up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, JenisTabel, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import cetak_angka
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import bacaan_sel, kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_BARIS_TERSEDIKIT = 5
_UANG_TERKECIL = 100_000


@aturan(
    "SUM105",
    "sum.no-total",
    "Tabel anggaran tanpa baris jumlah",
    tingkat=Tingkat.SARAN,
    kriteria="Jumlah anggaran dan realisasi terbaca langsung dari tabelnya.",
    pokok=2,
)
def tanpa_jumlah(berkas: Berkas) -> Iterator[Hasil]:
    """Tabel pagu dan realisasi dengan lima baris atau lebih berakhir dengan baris jumlah."""
    semua = berkas.bacaan.tabel
    for nomor, tabel in enumerate(semua):
        lain = [*semua[max(nomor - 1, 0) : nomor], *semua[nomor + 1 : nomor + 2]]
        if tabel.jenis is not JenisTabel.ANGGARAN or any(_sekepala(tabel, t) for t in lain):
            continue
        pagu, belanja = (_sel(tabel, p) for p in (Peran.PAGU, Peran.BELANJA))
        if pagu and belanja and _daftar_rata(tabel) and not _berjumlah(pagu):
            yield _temuan(tabel, pagu, belanja)


def _sekepala(satu: TabelTerbaca, lain: TabelTerbaca) -> bool:
    """Tell whether two tables have as many columns of the same roles: one may go on in the other."""
    return [k.peran for k in satu.kolom] == [k.peran for k in lain.kolom]


def _daftar_rata(tabel: TabelTerbaca) -> bool:
    """Tell whether a table is a plain list of rows without levels, groups and totals."""
    polos = (JenisBarisTerbaca.DATA, JenisBarisTerbaca.NOMOR_KOLOM)
    return all(b.jenjang == 0 and b.induk is None and b.jenis in polos for b in tabel.baris)


def _sel(tabel: TabelTerbaca, peran: Peran) -> list[SelTerbaca]:
    """Return the figures of the only column of a role, nothing where a row prints none."""
    kolom = tabel.kolom_peran(peran)
    baris = [b for b in tabel.baris if b.jenis is JenisBarisTerbaca.DATA]
    if len(kolom) != 1 or len(baris) < _BARIS_TERSEDIKIT:
        return []
    sel = [sel_kolom(tabel, b, kolom[0]) for b in baris]
    ada = list({id(s): s for s in sel if s is not None and s.bilangan is not None}.values())
    return ada if len(ada) == len(baris) and max(map(_nilai, ada)) >= _UANG_TERKECIL else []


def _berjumlah(sel: Sequence[SelTerbaca]) -> bool:
    """Tell whether a row holds what the rows above or below it, or all others, make."""
    nilai = [_nilai(s) for s in sel]
    total = sum(nilai, Decimal(0))
    sebelum = Decimal(0)
    for satu in nilai:
        if satu and (satu * 2 == total or satu == sebelum or satu == total - sebelum - satu):
            return True
        sebelum += satu
    return False


def _nilai(sel: SelTerbaca) -> Decimal:
    return bacaan_sel(sel)[0].nilai


def _temuan(tabel: TabelTerbaca, pagu: Sequence[SelTerbaca], belanja: Sequence[SelTerbaca]) -> Temuan:
    dua = [cetak_angka(sum(map(_nilai, s), Decimal(0))) for s in (pagu, belanja)]
    akhir: BarisTerbaca = tabel.baris[-1]
    return Temuan(
        "SUM105",
        Tingkat.SARAN,
        f"{tabel.sebutan[0].upper()}{tabel.sebutan[1:]} memuat {len(pagu)} baris anggaran tanpa baris "
        f"jumlah. Tambahkan: pagu {dua[0]}, realisasi {dua[1]}.",
        lokasi=pagu[-1].letak,
        kutipan=kutip(akhir),
        usulan=(Usulan(f"Jumlah {dua[0]} {dua[1]}", "penjumlahan baris-barisnya"),),
        alias="sum.no-total",
    )
