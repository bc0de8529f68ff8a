"""SUM106, HIT121: details of an indicator, and one indicator with two targets in one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, Peran, SelTerbaca, TabelTerbaca
from akuntabel.bilangan import cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import pecah_polos
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_SATUAN_ORANG = frozenset({"orang", "jiwa", "anak", "peserta", "klien", "kk", "kpm", "keluarga", "siswa"})
_KATA_TERSEDIKIT = 3
_DEKAT = Decimal("0.05")
_CACAH = ("jumlah", "banyaknya", "total")


@aturan(
    "SUM106",
    "sum.indicator-children",
    "Target indikator tidak sama dengan jumlah rinciannya",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Indikator pertama subkegiatan adalah jumlah indikator rinciannya yang sesatuan.",
    pokok=0,
)
def rincian_target(berkas: Berkas) -> Iterator[Hasil]:
    """Target orang atau barang suatu subkegiatan dijumlahkan ulang dari rincian di bawahnya."""
    for tabel in berkas.bacaan.tabel:
        if not tabel.kolom_peran(Peran.PROGRAM) or len(tabel.kolom_peran(Peran.TARGET)) != 1:
            continue
        for induk, rincian in kelompok_rincian(tabel):
            yield from _periksa(tabel, induk, rincian)


def kelompok_rincian(tabel: TabelTerbaca) -> Iterator[tuple[BarisTerbaca, list[BarisTerbaca]]]:
    """Yield each row that names a program node with the rows below that name none."""
    kolom = tabel.kolom_peran(Peran.PROGRAM)[0]
    induk: BarisTerbaca | None = None
    rincian: list[BarisTerbaca] = []
    for baris in tabel.baris:
        sel = sel_kolom(tabel, baris, kolom)
        if baris.jenis is not JenisBarisTerbaca.DATA or sel is None:
            continue
        if sel.teks.strip() and (induk is None or sel is not sel_kolom(tabel, induk, kolom)):
            if induk is not None:
                yield induk, rincian
            induk, rincian = baris, []
        else:
            rincian.append(baris)
    if induk is not None:
        yield induk, rincian


def _periksa(tabel: TabelTerbaca, induk: BarisTerbaca, rincian: Sequence[BarisTerbaca]) -> Iterator[Hasil]:
    kolom = tabel.kolom_peran(Peran.TARGET)[0]
    semua = [sel_kolom(tabel, b, kolom) for b in (induk, *rincian)]
    sel = [s for s in semua if s is not None and s.bilangan is not None]
    if len(sel) < len(semua) or len(sel) < 3 or not _sesatuan(sel):
        return
    kepala, *bagian = sel
    jumlah = sum((s.bilangan.nilai for s in bagian if s.bilangan), Decimal(0))
    nilai = kepala.bilangan.nilai if kepala.bilangan else Decimal(0)
    uraian = " + ".join(s.teks.strip() for s in bagian)
    if jumlah == nilai:
        angka = tuple(s.angka for s in sel if s.angka)
        yield Terpenuhi("SUM106", f"{uraian} = {kepala.teks.strip()}", angka)
    elif abs(jumlah - nilai) <= nilai * _DEKAT:
        yield _temuan(induk, kepala, bagian, jumlah, uraian)


def _sesatuan(sel: Sequence[SelTerbaca]) -> bool:
    satuan = {s.bilangan.satuan.casefold() for s in sel if s.bilangan}
    return bool(satuan - {"", "%"}) and (len(satuan) == 1 or satuan <= _SATUAN_ORANG)


def _temuan(
    induk: BarisTerbaca, kepala: SelTerbaca, bagian: Sequence[SelTerbaca], jumlah: Decimal, uraian: str
) -> Temuan:
    satuan = kepala.bilangan.satuan if kepala.bilangan else ""
    teks = f"{cetak_angka(jumlah)} {satuan}".strip()
    return Temuan(
        "SUM106",
        Tingkat.PERINGATAN,
        f'Target "{induk.nama}" tercetak {kepala.teks.strip()}, padahal {len(bagian)} rinciannya berjumlah '
        f"{teks}. Periksa rincian yang terlewat, atau jelaskan bila bukan penjumlahan.",
        lokasi=kepala.letak,
        tertulis=kepala.teks.strip(),
        kutipan=kutip(induk),
        hitungan=f"{uraian} = {teks}; tercetak {kepala.teks.strip()}",
        usulan=(Usulan(teks, "jumlah rinciannya", jumlah),),
        alias="sum.indicator-children",
        nilai_seharusnya=jumlah,
        lokasi_lain=tuple(s.letak for s in bagian),
    )


@aturan(
    "HIT121",
    "log.one-realisation",
    "Satu nama indikator dengan target yang berbeda",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Satu indikator bertarget satu dalam setahun; tingkat yang berbeda berindikator berbeda.",
    pokok=0,
)
def indikator_kembar(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator bernama sama di baris program dan kegiatan dengan target yang berbeda disebut."""
    for tabel in berkas.bacaan.tabel:
        nilai = [k for k in tabel.kolom_peran(Peran.TARGET, Peran.CAPAIAN) if k.triwulan is None]
        nama = tabel.kolom_peran(Peran.INDIKATOR)
        if not nama or not tabel.kolom_peran(Peran.PROGRAM) or not nilai:
            continue
        kembar = list(_kembar(tabel, nama[-1].nomor, nilai[-1].nomor))
        if kembar:
            yield _temuan_kembar(kembar)


Kembar = tuple[BarisTerbaca, str, SelTerbaca, SelTerbaca]
"""The second row of an indicator, its name there, the figure of the first row and of the second."""


def _kembar(tabel: TabelTerbaca, nama: int, nilai: int) -> Iterator[Kembar]:
    dilihat: dict[frozenset[str], tuple[BarisTerbaca, SelTerbaca]] = {}
    letak_nama = next(n for n, k in enumerate(tabel.kolom) if k.nomor == nama)
    letak_nilai = next(n for n, k in enumerate(tabel.kolom) if k.nomor == nilai)
    akhir_program = _kata_program(tabel)
    for baris in tabel.baris:
        teks, sel = baris.sel[letak_nama].teks, baris.sel[letak_nilai]
        kunci = _kata_inti(tabel, baris, teks, akhir_program)
        if len(kunci) < _KATA_TERSEDIKIT or sel.bilangan is None or _cacah(teks):
            continue
        lama = dilihat.setdefault(kunci, (baris, sel))[1]
        if lama.bilangan is not None and lama is not sel and lama.bilangan.nilai != sel.bilangan.nilai:
            yield baris, " ".join(teks.split()), lama, sel


def _cacah(nama: str) -> bool:
    """Tell whether an indicator is a count: each activity counts its own."""
    return nama.strip().casefold().startswith(_CACAH)


def _kata_inti(
    tabel: TabelTerbaca, baris: BarisTerbaca, nama: str, akhir_program: frozenset[str]
) -> frozenset[str]:
    """Return the words of an indicator that its program does not say already, unless hardly any is left."""
    semua = frozenset(pecah_polos(nama))
    program = frozenset[str]().union(
        *(
            pecah_polos(s.teks)
            for k, s in zip(tabel.kolom, baris.sel, strict=False)
            if k.peran is Peran.PROGRAM
        )
    )
    khas = frozenset(semua - (program & akhir_program))
    return khas if len(khas) >= _KATA_TERSEDIKIT else semua


def _kata_program(tabel: TabelTerbaca) -> frozenset[str]:
    """Return the last words of the programs of a table: what each of them is about."""
    kolom = tabel.kolom_peran(Peran.PROGRAM)
    semua = (sel_kolom(tabel, b, kolom[0]) for b in tabel.baris)
    nama = (
        s.teks.split() for s in semua if s is not None and s.teks.strip().casefold().startswith("program ")
    )
    return frozenset(n[-1].casefold() for n in nama)


def _temuan_kembar(kembar: list[Kembar]) -> Temuan:
    """Return one finding for a table: its indicators with two figures are one habit."""
    baris, nama, lama, sel = kembar[0]
    angka = [f"{a.teks.strip()} dan {b.teks.strip()}" for _, _, a, b in kembar]
    sebut = sebut_nama((k[1], a) for k, a in zip(kembar, angka, strict=True))
    pesan = (
        f"Indikator “{nama}” berdiri di dua baris dengan angka {angka[0]}. Bedakan indikatornya, atau "
        "samakan angkanya."
        if len(kembar) == 1
        else f"{len(kembar)} indikator berdiri di dua baris dengan angka yang berbeda: {sebut}. Bedakan "
        "indikatornya, atau samakan angkanya."
    )
    return Temuan(
        "HIT121",
        Tingkat.PERINGATAN,
        pesan,
        lokasi=sel.letak,
        tertulis=sel.teks.strip(),
        kutipan=kutip(baris),
        hitungan="; ".join(f"{a.teks.strip()} ≠ {b.teks.strip()}" for _, _, a, b in kembar),
        alias="log.one-realisation",
        lokasi_lain=(lama.letak, *(s.letak for _, _, a, b in kembar[1:] for s in (b, a))),
    )
