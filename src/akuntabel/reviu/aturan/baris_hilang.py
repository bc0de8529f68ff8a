"""SUM103: a total that includes a program its table does not list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.bacaan import (
    Bacaan,
    FaktaTerbaca,
    JenisBarisTerbaca,
    JenisTabel,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import bulatkan, cetak_angka
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import pecah_polos
from akuntabel.reviu.relasi import bacaan_sel, kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_DEKAT = Decimal("0.0005")
_KRITERIA = "Jumlah = penjumlahan bagian-bagiannya; setiap program yang dianggarkan dilaporkan."


@dataclass(frozen=True)
class _Daftar:
    """The rows of a budget table under its total: cells of pagu by the core of the program's name."""

    tabel: TabelTerbaca
    total: int
    pagu: SelTerbaca
    bagian: Mapping[str, SelTerbaca]


@aturan(
    "SUM103",
    "sum.missing-row",
    "Program yang ikut di jumlah tidak tercantum di tabelnya",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def baris_hilang(berkas: Berkas) -> Iterator[Hasil]:
    """Pagu program di tempat lain dijumlahkan dan dibandingkan dengan jumlah tabel yang kurang programnya."""
    dikenal = _pagu_program(berkas.bacaan)
    for tabel in berkas.bacaan.tabel:
        daftar = _daftar(tabel)
        if daftar is None:
            continue
        lain = [n for n in dikenal if n not in daftar.bagian]
        if not lain or not set(daftar.bagian) <= set(dikenal) or len(daftar.bagian) < 2:
            continue
        jumlah = sum((_nilai(f) for f in dikenal.values()), Decimal(0))
        total = bacaan_sel(daftar.pagu)[0].nilai
        if abs(total - jumlah) <= total * _DEKAT:
            yield _temuan(daftar, [dikenal[n] for n in lain], jumlah, list(dikenal.values()))


def _nilai(fakta: FaktaTerbaca) -> Decimal:
    return fakta.angka.bacaan[0].nilai


def _pagu_program(bacaan: Bacaan) -> dict[str, FaktaTerbaca]:
    """Return the pagu of every program from the list or table that names most of them."""
    sumber: dict[object, dict[str, FaktaTerbaca]] = {}
    for f in bacaan.fakta:
        if f.peran is Peran.PAGU and f.angka.bacaan and (f.tabel is None or _program(f.nama)):
            sumber.setdefault(f.tabel, {}).setdefault(_inti(f.nama), f)
    return max(sumber.values(), key=len, default={})


def _program(nama: str) -> bool:
    return nama.strip().casefold().startswith("program")


def _inti(nama: str) -> str:
    """Return what tells a program apart: without the word, the place it is for and the spelling."""
    kata = pecah_polos(nama)
    kata = kata[1:] if kata and kata[0].startswith("p") and kata[0].endswith("gram") else kata
    return "".join(k for k in kata if k not in ("kabupaten", "kota", "kab", "dan", "nasional", "provinsi"))


def _daftar(tabel: TabelTerbaca) -> _Daftar | None:
    """Return a budget table whose first or last row is above the programs it lists."""
    pagu = tabel.kolom_peran(Peran.PAGU)
    if tabel.jenis is not JenisTabel.ANGGARAN or len(pagu) != 1 or not tabel.kolom_peran(Peran.BELANJA):
        return None
    program = {n: b for n, b in enumerate(tabel.baris) if _program(b.nama)}
    luar = [
        n
        for n, b in enumerate(tabel.baris)
        if n not in program and b.jenis in (JenisBarisTerbaca.DATA, JenisBarisTerbaca.JUMLAH)
    ]
    if len(luar) != 1 or luar[0] not in (0, len(tabel.baris) - 1):
        return None
    sel_total = sel_kolom(tabel, tabel.baris[luar[0]], pagu[0])
    if sel_total is None or not bacaan_sel(sel_total):
        return None
    bagian = {_inti(b.nama): s for b in program.values() if (s := sel_kolom(tabel, b, pagu[0])) is not None}
    return _Daftar(tabel, luar[0], sel_total, bagian)


def _temuan(
    daftar: _Daftar, hilang: Sequence[FaktaTerbaca], jumlah: Decimal, semua: Sequence[FaktaTerbaca]
) -> Temuan:
    total = bacaan_sel(daftar.pagu)[0].nilai
    nama = " dan ".join(f.nama for f in hilang)
    beda = cetak_angka(abs(total - jumlah))
    selisih = f" Jumlah {len(semua)} program di sana {cetak_angka(jumlah)}, berselisih {beda}."
    selisih = selisih if total != jumlah else ""
    return Temuan(
        "SUM103",
        Tingkat.PERINGATAN,
        f"Jumlah {daftar.pagu.teks.strip()} memuat {nama}, yang tidak tercantum di tabel ini (pagunya "
        f"{', '.join(f.angka.teks for f in hilang)} di tempat lain).{selisih}{_tersirat(daftar, hilang)}",
        lokasi=daftar.pagu.letak,
        tertulis=daftar.pagu.teks.strip(),
        kutipan=kutip(daftar.tabel.baris[daftar.total]),
        hitungan=" + ".join(f.angka.teks.strip() for f in semua)
        + f" = {cetak_angka(jumlah)}; tercetak {daftar.pagu.teks.strip()}",
        kriteria=_KRITERIA,
        alias="sum.missing-row",
        seharusnya=cetak_angka(jumlah) if selisih else "",
        usulan=(_usulan(daftar, jumlah, len(semua)),) if selisih else (),
        nilai_seharusnya=jumlah,
        lokasi_lain=tuple(f.angka.letak for f in hilang),
    )


def _usulan(daftar: _Daftar, jumlah: Decimal, banyak: int) -> Usulan:
    awal = "Rp" if "rp" in daftar.pagu.teks.casefold() else ""
    return Usulan(awal + cetak_angka(jumlah), f"jumlah pagu {banyak} program di tempat lain", jumlah)


def _tersirat(daftar: _Daftar, hilang: Sequence[FaktaTerbaca]) -> str:
    """Say what the missing program must have spent, as an inference."""
    kolom = daftar.tabel.kolom_peran(Peran.BELANJA)[0]
    sel = [sel_kolom(daftar.tabel, b, kolom) for b in daftar.tabel.baris]
    angka = [bacaan_sel(s)[0].nilai if s is not None and bacaan_sel(s) else None for s in sel]
    if len(hilang) != 1 or any(n is None for n in angka):
        return ""
    total = angka[daftar.total] or Decimal(0)
    sisa = total - sum((n for i, n in enumerate(angka) if n is not None and i != daftar.total), Decimal(0))
    pagu = _nilai(hilang[0])
    if not 0 < sisa <= pagu:
        return ""
    persen = cetak_angka(bulatkan(sisa / pagu * 100, 2), 2)
    return f" Tersirat (perlu konfirmasi): realisasinya {cetak_angka(sisa)}, yaitu {persen}% dari pagunya."
