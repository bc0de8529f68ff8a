"""A budget export as a whole: its tables, rows and what it says of itself; or why it is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.kinerja.baris_ekspor import PAGU, UANG, BarisEkspor, subkegiatan
from akuntabel.kinerja.jenjang_ekspor import kenali_nama, simpulkan_jenjang

from .baris import PembacaBaris, SelBermasalah, rapikan_total
from .golongan import pilah_akun
from .jenis import baca_kisi
from .keterangan import Keterangan, baca_keterangan
from .kisi import EksporDitolak, Kisi
from .kolom import Susunan, baca_pilihan, susun_kolom, tidak_jelas
from .tabel import Tabel, cari_tabel

_MINTA = "Mintalah rekap belanja per program, kegiatan, dan subkegiatan (misalnya LRA per subkegiatan)."


@dataclass(frozen=True, slots=True)
class TabelTerbaca:
    """A table that was read: where its header stands, which columns were taken, how many rows it gave."""

    lembar: str
    baris_kepala: int
    susunan: Susunan
    banyak: int


@dataclass(frozen=True, slots=True)
class EksporAnggaran:
    """What an export says; rows in the order of the file, also those that are no subkegiatan."""

    keterangan: Keterangan
    tabel: tuple[TabelTerbaca, ...]
    baris: tuple[BarisEkspor, ...]
    rusak: tuple[SelBermasalah, ...] = ()


def baca_ekspor(
    isi: bytes,
    nama: str = "",
    *,
    lembar: Sequence[str] = (),
    kolom: Sequence[str] = (),
    dikenal: Collection[str] = (),
) -> EksporAnggaran:
    """Read a budget export of any kind; ``lembar`` and ``kolom`` say what to take where it is not clear.

    ``dikenal`` are names of subkegiatan; a row with neither code nor level is one of them when named so.

    Raises:
        EksporDitolak: no budget per subkegiatan can be read; the message says what the file is and what to
        do.
    """
    pilihan = baca_pilihan(kolom)
    kisi = _pilih_lembar(baca_kisi(isi), lembar)
    if {"Petunjuk", "Identitas", "Narasi"} <= {k.nama for k in kisi}:
        raise EksporDitolak("Berkas ini buku kerja Akuntabel, bukan ekspor anggaran dari aplikasi keuangan.")
    ketr = baca_keterangan(((k, _awal_tabel(k)) for k in kisi), nama)
    terbaca = list(_baca_tabel(kisi, pilihan, ketr))
    semua = pilah_akun(rapikan_total([b for _, isi_tabel, _ in terbaca for b in isi_tabel]))
    baris = kenali_nama(simpulkan_jenjang(semua), dikenal)
    _periksa_isi(baris, ketr, [t for t, _, _ in terbaca])
    return EksporAnggaran(
        ketr,
        tuple(t for t, _, _ in terbaca),
        baris,
        tuple(r for _, _, rusak in terbaca for r in rusak),
    )


def _pilih_lembar(kisi: Sequence[Kisi], lembar: Sequence[str]) -> list[Kisi]:
    if not lembar:
        return list(kisi)
    dicari = {n.strip().casefold() for n in lembar}
    hasil = [k for k in kisi if k.nama.strip().casefold() in dicari]
    if not hasil:
        raise EksporDitolak(
            f"Lembar {', '.join(lembar)} tidak ada. Yang ada: {', '.join(k.nama for k in kisi)}."
        )
    return hasil


def _awal_tabel(kisi: Kisi) -> int:
    tabel = next(cari_tabel(kisi, None), None)
    return tabel.awal if tabel else min(30, len(kisi.baris))


Terbaca = tuple[TabelTerbaca, list[BarisEkspor], list[SelBermasalah]]


def _baca_tabel(
    kisi: Sequence[Kisi], pilihan: Mapping[str, tuple[int, ...]], ketr: Keterangan
) -> Iterator[Terbaca]:
    """Yield each table; one that repeats the header of the table before it goes on with that one."""
    berpilihan = any(uang in pilihan for uang in UANG)
    nomor, sebelum, selesai = 0, None, True
    for tabel in (t for k in kisi for t in cari_tabel(k, ketr.tahun, tanpa_uang=berpilihan)):
        lanjutan = sebelum is not None and _lanjutan(sebelum[0], tabel)
        susunan = sebelum[1] if sebelum is not None and lanjutan else susun_kolom(tabel, pilihan)
        if not susunan.uang:
            continue
        if (
            not berpilihan
            and tidak_jelas(tabel, susunan)
            and re.search("realisasi", ketr.judul, re.IGNORECASE)
        ):
            raise EksporDitolak(_pagu_atau_realisasi(susunan))
        nomor += selesai or not lanjutan
        pembaca = PembacaBaris(tabel, susunan, nomor)
        baris = list(pembaca.baca())
        yield TabelTerbaca(tabel.kisi.nama, tabel.kepala + 1, susunan, len(baris)), baris, pembaca.rusak
        sebelum, selesai = (tabel, susunan), any(b.jenjang == "total" for b in baris)


def _pagu_atau_realisasi(susunan: Susunan) -> str:
    kolom = susunan.kolom[PAGU]
    return (
        f"Tidak jelas apakah kolom {kolom.huruf} ({'; '.join(kolom.judul)}) berisi pagu atau realisasi. "
        f"Sebutlah "
        f"dengan --kolom pagu={kolom.huruf} atau --kolom realisasi={kolom.huruf}."
    )


def _lanjutan(sebelum: Tabel, tabel: Tabel) -> bool:
    """Tell whether a table repeats the header of the one before it, as on a new page."""
    return sebelum.kisi is tabel.kisi and [j.garis for j in sebelum.judul] == [j.garis for j in tabel.judul]


def _periksa_isi(baris: Sequence[BarisEkspor], ketr: Keterangan, tabel: Sequence[TabelTerbaca]) -> None:
    """Refuse what is no budget per subkegiatan, saying what it is instead."""
    if not tabel:
        raise EksporDitolak(
            "Tidak ada tabel anggaran di berkas ini: tidak ditemukan baris judul dengan kode atau uraian di "
            f"satu kolom dan anggaran atau realisasi di kolom lain. {_MINTA}"
        )
    if not subkegiatan(baris):
        raise EksporDitolak(_bukan_subkegiatan(baris, ketr))


def _bukan_subkegiatan(baris: Sequence[BarisEkspor], ketr: Keterangan) -> str:
    """Return what a table without subkegiatan is, and what to ask for instead."""
    jenjang = {b.jenjang for b in baris}
    terdalam = next((j for j in ("kegiatan", "program") if any(b.kode and b.jenjang == j for b in baris)), "")
    if pendapatan(baris, ketr):
        isi = "Ini rekap pendapatan, bukan belanja. LKjIP memakai pagu dan realisasi belanja per subkegiatan."
    elif terdalam:
        isi = (
            f"Ekspor ini berhenti di {terdalam}; subkegiatannya tidak ada, dan jumlah {terdalam} tidak dapat "
            "dibagi sendiri."
        )
    elif any(b.kode for b in baris):
        isi = (
            "Ekspor ini hanya memuat baris rekening; jumlah setiap subkegiatannya tidak tercetak, dan tidak "
            "dijumlahkan sendiri."
        )
    elif "akun" in jenjang:
        isi = (
            "Ekspor ini merinci belanja menurut rekening (jenis belanja) tanpa kode program, kegiatan, dan "
            "subkegiatan, jadi tidak dapat dibagi ke subkegiatan."
        )
    elif not any(b.jumlah for b in baris):
        return (
            "Tabel anggaran di berkas ini tidak berisi angka. Bila isinya rumus, bukalah dan simpanlah "
            "dahulu "
            "di Excel."
        )
    else:
        isi = (
            "Tabel anggaran di berkas ini tanpa kode program, kegiatan, dan subkegiatan, dan jenjang "
            "barisnya "
            "tidak dapat disimpulkan dari jumlahnya."
        )
    return f"{isi} {_MINTA}"


def pendapatan(baris: Sequence[BarisEkspor], ketr: Keterangan) -> bool:
    """Tell whether rows are those of revenue: accounts that begin with 4, or a title that says so."""
    akun = [b.kode_tertulis for b in baris if b.jenjang == "akun"]
    empat = sum(a.startswith("4") for a in akun)
    judul = bool(re.search(r"pendapatan|retribusi", ketr.judul, re.IGNORECASE))
    return empat * 2 > len(akun) or (judul and not any(a.startswith("5") for a in akun))
