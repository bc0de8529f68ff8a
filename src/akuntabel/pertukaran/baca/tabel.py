"""Finding the header of a sheet by its words, and the rows below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.pertukaran.bentuk import HANYA_BACA, Jenis, Kolom, Lembar, kolom_dengan_tahun, tahun_kunci
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.letak import JUDUL_TEGAK, alamat
from akuntabel.pertukaran.sel import Sel, nilai_tampil
from akuntabel.pertukaran.xlsx import BANYAK_BARIS, LembarMentah
from akuntabel.temuan import usul_serupa

from .baris import BarisBaca

_BARIS_CARI = 30
_TAHUN = re.compile(r"(?:target )?((?:19|20)[0-9]{2})")
_DIULANG = (Jenis.RUJUKAN, Jenis.PILIHAN, Jenis.YA_TIDAK, Jenis.TAHUN)


@dataclass(frozen=True, slots=True)
class Kepala:
    """Row of the header, known columns with their place."""

    baris: int
    kolom: tuple[tuple[Kolom, int], ...]


def kunci_judul(teks: str) -> str:
    """Return a header without star, case, brackets and double spaces."""
    return " ".join(re.sub(r"\([^)]*\)|\*", " ", teks).casefold().split())


def teks_sel(sel: Sel) -> str:
    """Return a cell as plain text; whole numbers without decimals."""
    nilai = nilai_tampil(sel) if sel.jenis == "angka" else None
    return format(nilai, "f") if nilai is not None else sel.isi.strip()


def baca_tabel(mentah: LembarMentah, lembar: Lembar, catatan: Catatan) -> list[BarisBaca]:
    """Return the rows that hold anything in a column people fill."""
    _lapor_batas(mentah, lembar, catatan)
    kepala = cari_kepala(mentah, lembar)
    if kepala is None:
        catatan.tambah("LKP515", lembar.nama, seharusnya=", ".join(k.judul for k in lembar.kolom if k.diisi))
        return []
    _lapor_kolom(mentah, lembar, kepala, catatan)
    _isi_gabungan(mentah, lembar, kepala, catatan)
    return list(_baris(mentah, lembar, kepala))


def _lapor_batas(mentah: LembarMentah, lembar: Lembar, catatan: Catatan) -> None:
    if mentah.terlalu_banyak:
        catatan.tambah("LKP517", lembar.nama, mentah.diabaikan, batas=BANYAK_BARIS)
    elif mentah.diabaikan:
        catatan.tambah("LKP518", lembar.nama, mentah.diabaikan)


def cari_kepala(mentah: LembarMentah, lembar: Lembar) -> Kepala | None:
    """Return the row near the top in which most headers are found."""
    terbaik: Kepala | None = None
    for nomor in sorted(mentah.sel)[:_BARIS_CARI]:
        kepala = Kepala(nomor, tuple(_cocokkan(mentah.sel[nomor], lembar)))
        if terbaik is None or len(kepala.kolom) > len(terbaik.kolom):
            terbaik = kepala
    diisi = sum(k.diisi for k in lembar.kolom)
    if terbaik is None or sum(k.diisi for k, _ in terbaik.kolom) < min(2, diisi):
        return None
    return terbaik


def _cocokkan(isi: Mapping[int, Sel], lembar: Lembar) -> Iterator[tuple[Kolom, int]]:
    judul = {lajur: kunci_judul(teks_sel(sel)) for lajur, sel in isi.items()}
    tahun = sorted({int(c[1]) for j in judul.values() if (c := _TAHUN.fullmatch(j))})
    dikenal = {kunci_judul(k.judul): k for k in kolom_dengan_tahun(lembar, tahun)}
    for lajur, teks in sorted(judul.items()):
        if lembar.tahunan and (cocok := _TAHUN.fullmatch(teks)):
            teks = cocok[1]
        if teks in dikenal:
            yield dikenal[teks], lajur


def _lapor_kolom(mentah: LembarMentah, lembar: Lembar, kepala: Kepala, catatan: Catatan) -> None:
    ada = [k.kunci for k, _ in kepala.kolom]
    asing = _kolom_asing(mentah, kepala)
    for kolom in lembar.kolom:
        if not kolom.diisi:
            continue
        if kolom.kunci not in ada and not kolom.boleh_tiada:
            usulan = usul_serupa(kolom.judul, asing)
            kode = "LKP512" if kolom.wajib else "LKP513"
            catatan.tambah(
                kode,
                lembar.nama,
                alamat(kepala.baris, 0),
                nama=kolom.judul,
                seharusnya=kolom.judul_tercetak,
                usulan=usulan,
            )
    for kolom, lajur in kepala.kolom:
        if kolom.diisi and ada.count(kolom.kunci) > 1:
            catatan.tambah("LKP520", lembar.nama, alamat(kepala.baris, lajur), nama=kolom.judul)
            break
    hilang = [k.judul for k in lembar.kolom if k.diisi and k.kunci not in ada]
    for teks, lajur in asing.items():
        catatan.tambah(
            "LKP514",
            lembar.nama,
            alamat(kepala.baris, lajur),
            nama=teks,
            tertulis=teks,
            usulan=usul_serupa(teks, hilang),
        )


def _kolom_asing(mentah: LembarMentah, kepala: Kepala) -> dict[str, int]:
    dikenal = {lajur for _, lajur in kepala.kolom}
    isi = mentah.sel[kepala.baris]
    return {teks_sel(sel): lajur for lajur, sel in sorted(isi.items()) if lajur not in dikenal}


def _isi_gabungan(mentah: LembarMentah, lembar: Lembar, kepala: Kepala, catatan: Catatan) -> None:
    """Repeat the code or choice of a merged range in all its rows and warn."""
    lajur_kolom = {lajur: kolom for kolom, lajur in kepala.kolom if kolom.diisi}
    for atas, kiri, bawah, _ in mentah.gabungan:
        sel = mentah.sel.get(atas, {}).get(kiri)
        if atas <= kepala.baris or kiri not in lajur_kolom or sel is None:
            continue
        catatan.tambah("LKP523", lembar.nama, alamat(atas, kiri), tertulis=sel.isi)
        if lajur_kolom[kiri].jenis in _DIULANG:
            for baris in range(atas + 1, min(bawah, atas + BANYAK_BARIS) + 1):
                if baris in mentah.sel:
                    mentah.sel[baris].setdefault(kiri, sel)


def _baris(mentah: LembarMentah, lembar: Lembar, kepala: Kepala) -> Iterator[BarisBaca]:
    kolom = [(k, lajur) for k, lajur in kepala.kolom if k.jenis not in HANYA_BACA]
    for nomor in sorted(n for n in mentah.sel if n > kepala.baris):
        isi = mentah.sel[nomor]
        berisi = {k.kunci: isi[lajur] for k, lajur in kolom if lajur in isi}
        if berisi:
            yield BarisBaca(lembar, {k.kunci: (nomor, lajur) for k, lajur in kolom}, berisi)


def baca_tegak(mentah: LembarMentah, lembar: Lembar, catatan: Catatan) -> BarisBaca:
    """Return the single values of a sheet whose names stand in one column and values in the next."""
    letak, berisi = cari_isian(mentah, lembar, catatan)
    for kolom in lembar.kolom:
        if kolom.kunci not in letak:
            kode = "LKP512" if kolom.wajib else "LKP513"
            catatan.tambah(kode, lembar.nama, nama=kolom.judul, seharusnya=kolom.judul_tercetak)
    return BarisBaca(lembar, letak, berisi)


def cari_isian(
    mentah: LembarMentah, lembar: Lembar, catatan: Catatan
) -> tuple[dict[str, tuple[int, int]], dict[str, Sel]]:
    """Return place and cell of every value of a sheet of single values by key."""
    dikenal = {kunci_judul(k.judul): k for k in lembar.kolom}
    lajur_nama, lajur_isi = _lajur_tegak(mentah)
    letak: dict[str, tuple[int, int]] = {}
    berisi: dict[str, Sel] = {}
    for nomor, isi in sorted(mentah.sel.items()):
        kolom = dikenal.get(kunci_judul(teks_sel(isi[lajur_nama]))) if lajur_nama in isi else None
        if kolom is None:
            continue
        if kolom.kunci in letak:
            catatan.tambah("LKP520", lembar.nama, alamat(nomor, lajur_nama), nama=kolom.judul)
            continue
        letak[kolom.kunci] = (nomor, lajur_isi)
        if lajur_isi in isi:
            berisi[kolom.kunci] = isi[lajur_isi]
    return letak, berisi


def _lajur_tegak(mentah: LembarMentah) -> tuple[int, int]:
    """Return the columns of names and values by their headers; the first two without headers."""
    nama, isi = (kunci_judul(j) for j in JUDUL_TEGAK[:2])
    for baris in sorted(mentah.sel)[:_BARIS_CARI]:
        judul = {kunci_judul(teks_sel(sel)): lajur for lajur, sel in mentah.sel[baris].items()}
        if nama in judul and isi in judul:
            return judul[nama], judul[isi]
    return 0, 1


def urutan_kolom(lembar: Lembar, baris: BarisBaca) -> Sequence[Kolom]:
    """Return the columns of a row that people fill, year columns included."""
    tahun = sorted(t for k in baris.letak if (t := tahun_kunci(k)) is not None)
    return [k for k in kolom_dengan_tahun(lembar, tahun) if k.diisi]
