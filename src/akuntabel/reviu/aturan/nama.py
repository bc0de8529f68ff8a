"""NAM101 and NAM102: names of one indicator that differ in a word that counts, one row told twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.bilangan import satuan_baku
from akuntabel.bilangan.satuan_kurung import tanpa_satuan_kurung
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan, beda_kata, kata_isi, sebagian_sama
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_BERMAKNA = frozenset(
    {"peningkatan", "penurunan", "pertumbuhan", "kenaikan", "laju", "selisih", "tidak", "belum", "bukan"}
)
_PERSEN = ("persentase", "presentase", "prosentase")
_UKURAN = frozenset(
    [
        *_PERSEN,
        *("jumlah", "banyaknya", "total", "indeks", "skor", "nilai", "angka", "tingkat", "cakupan", "rasio"),
        *("proporsi", "prevalensi", "frekuensi", "volume", "luas", "panjang", "rata", "capaian"),
    ]
)
_KATA_TERSEDIKIT = 3
_KATA_PANJANG = 5
_PORSI_SAMA = 66
_SENARAI_TERSEDIKIT = 3


@dataclass(frozen=True, slots=True)
class _NamaIndikator:
    teks: str
    nama: str
    tabel: int
    nomor: str
    nilai: frozenset[tuple[bool, Decimal]]
    letak: Sumber


@aturan(
    "NAM101", "name.canonical", "Nama indikator berbeda pada kata yang bermakna", tingkat=Tingkat.PERINGATAN
)
def periksa_nama_indikator(berkas: Berkas) -> Iterator[Hasil]:
    """Nama satu indikator sama di semua tabel; "peningkatan" di satu tempat saja mengubah yang diukur."""
    menurut: dict[str, list[_NamaIndikator]] = {}
    for satu in _nama_indikator(berkas.bacaan):
        menurut.setdefault(bakukan(satu.nama), []).append(satu)
    senarai = _senarai(menurut)
    semua = [(n, {i.tabel for i in n}, {v for i in n for v in i.nilai}) for n in menurut.values()]
    for (kiri, tabel, nilai), (kanan, tabel_lain, nilai_lain) in combinations(semua, 2):
        bernilai_sama = not nilai.isdisjoint(nilai_lain)
        if not bernilai_sama and nilai and nilai_lain:
            continue
        if not tabel.isdisjoint(tabel_lain) and _berdampingan(kiri, kanan):
            continue
        if not sebagian_sama(kiri[0].nama, kanan[0].nama, _PORSI_SAMA):
            continue
        kata = _kata_beda(kiri[0].nama, kanan[0].nama)
        if kata and (bernilai_sama or _setempat(kiri, kanan, senarai)):
            yield _temuan_nama(kata, kiri, kanan)


def _berdampingan(kiri: Sequence[_NamaIndikator], kanan: Sequence[_NamaIndikator]) -> bool:
    """Tell whether a table lists both names, hence two indicators; not where both have one odd figure."""
    setabel = [(a, b) for a in kiri for b in kanan if a.tabel == b.tabel]
    return not all(any(n % 1 for _, n in a.nilai & b.nilai) for a, b in setabel)


def _senarai(menurut: Mapping[str, Sequence[_NamaIndikator]]) -> dict[int, set[str]]:
    """Return the names each table lists."""
    hasil: dict[int, set[str]] = {}
    for kunci, semua in menurut.items():
        for satu in semua:
            hasil.setdefault(satu.tabel, set()).add(kunci)
    return hasil


def _setempat(
    kiri: Sequence[_NamaIndikator], kanan: Sequence[_NamaIndikator], senarai: Mapping[int, set[str]]
) -> bool:
    """Tell whether a name that one table prints without a figure stands where others print the other name.

    Both tables list the same indicators but for the two, and the other name is the usual one.
    """
    sedikit, banyak = sorted((kiri, kanan), key=len)
    if len({n.tabel for n in sedikit}) > 1 or len({n.tabel for n in banyak}) < 2 or sedikit[0].nilai:
        return False
    lain = senarai[sedikit[0].tabel] - {bakukan(sedikit[0].nama)}
    if len(lain) + 1 < _SENARAI_TERSEDIKIT:
        return False
    return any(senarai[n.tabel] - {bakukan(n.nama)} == lain for n in banyak)


def _nama_indikator(bacaan: Bacaan) -> Iterator[_NamaIndikator]:
    for tabel in bacaan.tabel:
        target = [k for k in tabel.kolom_peran(Peran.TARGET, Peran.REALISASI) if k.triwulan is None]
        for kolom in tabel.kolom_peran(Peran.INDIKATOR)[:1]:
            for baris in tabel.baris:
                sel = _sel(baris, kolom)
                if sel is None or baris.jenis is not JenisBarisTerbaca.DATA:
                    continue
                if len(kata_isi(sel.teks)) >= _KATA_TERSEDIKIT:
                    nilai = frozenset((*_nilai_baris(baris, target), *_capaian_baris(baris, tabel)))
                    teks = " ".join(sel.teks.split())
                    nama = tanpa_satuan_kurung(teks)
                    yield _NamaIndikator(teks, nama, tabel.urutan, tabel.nomor, nilai, sel.letak)


def _nilai_baris(baris: BarisTerbaca, kolom: Sequence[KolomTerbaca]) -> Iterator[tuple[bool, Decimal]]:
    yield from ((False, n) for k in kolom if (n := _nilai(_sel(baris, k))) is not None)


def _capaian_baris(baris: BarisTerbaca, tabel: TabelTerbaca) -> Iterator[tuple[bool, Decimal]]:
    """Yield the capaian of a row; a whole number is shared by too many indicators to tell them."""
    for kolom in tabel.kolom_peran(Peran.CAPAIAN):
        nilai = _nilai(_sel(baris, kolom))
        if nilai is not None and nilai % 1 and kolom.triwulan is None:
            yield True, nilai


def _kata_beda(kiri: str, kanan: str) -> str:
    """Return the word of meaning in which two names differ, empty when they differ otherwise.

    Either only one of them has it ("peningkatan"), or another measure stands in front ("jumlah").
    """
    a, b = beda_kata(kiri, kanan)
    lebih = a or b
    if len(a) == len(b) == 1 and {a[0], b[0]} <= _UKURAN and not {a[0], b[0]} <= set(_PERSEN):
        return a[0]
    if min(len(kata_isi(kiri)), len(kata_isi(kanan))) < _KATA_PANJANG:
        return ""
    return lebih[0] if len(a) + len(b) == 1 and lebih[0] in _BERMAKNA else ""


def _temuan_nama(kata: str, kiri: list[_NamaIndikator], kanan: list[_NamaIndikator]) -> Temuan:
    sedikit, banyak = sorted((kiri, kanan), key=len)
    satu, lain = sedikit[0], banyak[0]
    return Temuan(
        "NAM101",
        Tingkat.PERINGATAN,
        f"Indikator dengan target yang sama ditulis “{satu.teks}” dan “{lain.teks}” "
        f"(Tabel {lain.nomor or lain.tabel}). Kata “{kata}” mengubah yang diukur: pakai satu nama.",
        satu.letak,
        tertulis=satu.teks,
        kutipan=satu.teks,
        usulan=(Usulan(lain.teks, "nama di tabel lain"),),
        alias="name.canonical",
        lokasi_lain=tuple(n.letak for n in (*sedikit[1:], *banyak)),
    )


@aturan("NAM102", "name.duplicate-node", "Baris yang sama dengan satuan berbeda", tingkat=Tingkat.SARAN)
def periksa_baris_ganda(berkas: Berkas) -> Iterator[Hasil]:
    """Dua baris satu tabel dengan nama, indikator, dan angka yang sama tidak memakai dua satuan."""
    for tabel in berkas.bacaan.tabel:
        kolom = _kolom_pembeda(tabel)
        if kolom is None:
            continue
        dilihat: dict[tuple[str, ...], tuple[str, BarisTerbaca]] = {}
        for baris in tabel.baris:
            satuan = _satuan(baris, kolom[-1])
            kunci = _kunci(baris, kolom)
            if not kunci or not satuan:
                continue
            awal = dilihat.setdefault(kunci, (satuan, baris))
            if satuan_baku(awal[0]).casefold() != satuan_baku(satuan).casefold():
                yield _temuan_ganda(baris, awal, satuan)


def _kolom_pembeda(tabel: TabelTerbaca) -> tuple[KolomTerbaca, KolomTerbaca, KolomTerbaca] | None:
    nama = tabel.kolom_peran(Peran.PROGRAM)
    indikator, target = tabel.kolom_peran(Peran.INDIKATOR), tabel.kolom_peran(Peran.TARGET)
    return (nama[0], indikator[0], target[0]) if nama and indikator and target else None


def _kunci(baris: BarisTerbaca, kolom: tuple[KolomTerbaca, KolomTerbaca, KolomTerbaca]) -> tuple[str, ...]:
    nama, indikator, target = (_sel(baris, k) for k in kolom)
    nilai = _nilai(target)
    if nama is None or indikator is None or nilai is None or not nama.teks.strip():
        return ()
    return (bakukan(nama.teks), bakukan(indikator.teks), str(nilai))


def _satuan(baris: BarisTerbaca, target: KolomTerbaca) -> str:
    sel = _sel(baris, target)
    dalam = "" if sel is None or sel.bilangan is None else sel.bilangan.satuan
    return dalam or baris.satuan


def _temuan_ganda(baris: BarisTerbaca, awal: tuple[str, BarisTerbaca], satuan: str) -> Temuan:
    return Temuan(
        "NAM102",
        Tingkat.SARAN,
        f"“{baris.nama}” tercantum dua kali dengan indikator dan angka yang sama, sekali dalam {awal[0]} dan "
        f"sekali dalam {satuan}. Periksa apakah ini dua baris yang berbeda, lalu samakan satuannya.",
        baris.letak,
        tertulis=satuan,
        kutipan=" | ".join(s.teks for s in baris.sel),
        alias="name.duplicate-node",
        lokasi_lain=(awal[1].letak,),
    )


def _sel(baris: BarisTerbaca, kolom: KolomTerbaca) -> SelTerbaca | None:
    return baris.sel[kolom.nomor - 1] if kolom.nomor <= len(baris.sel) else None


def _nilai(sel: SelTerbaca | None) -> Decimal | None:
    return None if sel is None or sel.bilangan is None else sel.bilangan.nilai
