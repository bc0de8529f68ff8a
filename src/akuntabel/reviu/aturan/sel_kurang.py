"""LOG112, SEL102, SEL103, SKL105: cells that others of their row need, missing or misplaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import (
    Bacaan,
    BarisTerbaca,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import hasil_indikator, kolom_tahun, nama_baris, nilai
from akuntabel.reviu.kata import bakukan, kata_isi, sebagian_sama
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_DASAR = "PermenPANRB 53/2014, Lampiran II"
_BERCAPAIAN = {JenisTabel.CAPAIAN, JenisTabel.ANALISIS, JenisTabel.MENUNJANG}
_RENCANA = {JenisTabel.PK, JenisTabel.RENSTRA}
_NOMOR = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?")
_PECAHAN = re.compile(r"\d[.,]\d*[1-9]")
_CATATAN = re.compile(r"\d\s*%?\s*(?:[a-z]\)|\*)")
_PORSI_TERISI = 3
_MIRIP = 80
_KATA_NAMA = 3
_YATIM_TERSEDIKIT = 3


@dataclass(frozen=True, slots=True)
class SelKurang:
    """A row with a cell that lacks its other: what it is about, and the cell to show."""

    nama: str
    baris: BarisTerbaca
    sel: SelTerbaca


def _temuan(kode: str, alias: str, tingkat: Tingkat, pesan: str, kurang: list[SelKurang]) -> Temuan:
    return Temuan(
        kode,
        tingkat,
        pesan,
        kurang[0].sel.letak,
        tertulis=kurang[0].sel.teks.strip(),
        kutipan=kutip(kurang[0].baris)[:300],
        kriteria=_DASAR,
        alias=alias,
        lokasi_lain=tuple(k.sel.letak for k in kurang[1:]),
    )


@aturan(
    "LOG112",
    "calc.orphan",
    "Capaian tanpa target dan realisasi",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_capaian_yatim(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap capaian dapat dihitung ulang dari target dan realisasi yang tercetak di laporan."""
    if not laporan_tuntas(berkas.bacaan):
        return
    yatim = [s for t in berkas.bacaan.tabel for s in _yatim(t, berkas.bacaan)]
    if yatim:
        terukur = sum(_PECAHAN.search(s.sel.teks) is not None for s in yatim)
        pesan = (
            "Capaian tercetak tanpa target dan realisasi: "
            f"{sebut_nama((s.nama, s.sel.teks.strip()) for s in yatim)}. Cetak keduanya, agar capaian dapat "
            "dihitung ulang."
        )
        tingkat = Tingkat.SARAN if 2 * terukur > len(yatim) else Tingkat.PERINGATAN
        yield _temuan("LOG112", "calc.orphan", tingkat, pesan, yatim)


def _yatim(tabel: TabelTerbaca, bacaan: Bacaan) -> list[SelKurang]:
    """Return the rows without a result anywhere, where they are the larger part of their table."""
    if tabel.jenis not in _BERCAPAIAN or tabel.kolom_peran(Peran.REALISASI):
        return []
    hasil = hasil_indikator(bacaan)
    entitas, nama = {h.baris.entitas for h in hasil}, {bakukan(h.nama) for h in hasil}
    semua = list(_bercapaian(tabel))
    yatim = [s for s in semua if not _berealisasi(s, entitas, nama)]
    return yatim if len(yatim) >= _YATIM_TERSEDIKIT and 2 * len(yatim) > len(semua) else []


def _bercapaian(tabel: TabelTerbaca) -> Iterator[SelKurang]:
    """Yield the rows that print a percentage of capaian for an indicator they name."""
    persen = [
        k for k in tabel.kolom_peran(Peran.CAPAIAN) if tabel.jenis is JenisTabel.MENUNJANG or "%" in k.judul
    ]
    for baris in tabel.baris:
        nama = nama_baris(tabel, baris)
        sel = [s for k in persen if (s := sel_kolom(tabel, baris, k)) is not None and nilai(s) is not None]
        if baris.jenis is not JenisBarisTerbaca.DATA or not sel or _CATATAN.search(sel[-1].teks):
            continue
        if len(kata_isi(nama)) >= _KATA_NAMA:
            yield SelKurang(nama, baris, sel[-1])


def _berealisasi(satu: SelKurang, entitas: set[str], nama: set[str]) -> bool:
    if satu.baris.entitas in entitas or bakukan(satu.nama) in nama:
        return True
    return any(sebagian_sama(satu.nama, n, _MIRIP) for n in nama)


@aturan(
    "SEL102", "str.required-target", "Realisasi tanpa target", tingkat=Tingkat.PERINGATAN, kriteria=_DASAR
)
def periksa_target_kosong(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap baris capaian yang memuat realisasi juga memuat targetnya."""
    tahun = berkas.bacaan.identitas.tahun
    for tabel in berkas.bacaan.tabel:
        target, realisasi = (kolom_tahun(tabel, p, tahun) for p in (Peran.TARGET, Peran.REALISASI))
        if tabel.jenis is not JenisTabel.CAPAIAN or target is None or realisasi is None:
            continue
        isi = [s for b in tabel.baris if (s := _sel_berealisasi(tabel, b, target, realisasi)) is not None]
        kurang = [s for s in isi if s.sel.jenis is JenisSel.KOSONG]
        if kurang and _PORSI_TERISI * len(kurang) <= len(isi):
            pesan = (
                f"Realisasi tercetak tanpa target di {tabel.sebutan}: {sebut_nama(s.nama for s in kurang)}. "
                f"Isi "
                "targetnya, atau jelaskan mengapa tidak ditetapkan."
            )
            yield _temuan("SEL102", "str.required-target", Tingkat.PERINGATAN, pesan, kurang)


def _sel_berealisasi(
    tabel: TabelTerbaca, baris: BarisTerbaca, target: KolomTerbaca, realisasi: KolomTerbaca
) -> SelKurang | None:
    nama = nama_baris(tabel, baris) or baris.nama
    sel, hasil = (sel_kolom(tabel, baris, k) for k in (target, realisasi))
    ada = (
        baris.jenis is JenisBarisTerbaca.DATA and sel is not None and nilai(hasil) is not None and bool(nama)
    )
    return SelKurang(nama, baris, sel) if ada and sel is not None else None


@aturan(
    "SEL103", "str.cell-type", "Nomor berdiri di kolom sasaran atau indikator", tingkat=Tingkat.PERINGATAN
)
def periksa_sel_bergeser(berkas: Berkas) -> Iterator[Hasil]:
    """Kolom sasaran dan indikator memuat nama; nomor di sana menandai baris yang bergeser."""
    bergeser = [s for t in berkas.bacaan.tabel if t.jenis in _RENCANA | _BERCAPAIAN for s in _bergeser(t)]
    if bergeser:
        pesan = (
            f"Nomor “{bergeser[0].sel.teks.strip()}” berdiri di kolom nama, sedangkan “{bergeser[0].nama}” "
            f"di kolom "
            "sebelahnya: barisnya bergeser. Kembalikan ke kolomnya, dan lengkapi yang hilang."
        )
        yield _temuan("SEL103", "str.cell-type", Tingkat.PERINGATAN, pesan, bergeser)


def _bergeser(tabel: TabelTerbaca) -> Iterator[SelKurang]:
    """Yield rows with a number where other rows of the table have words, and words in the column after it."""
    for kolom in tabel.kolom_peran(Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR):
        berkata = any(_bernama(tabel, b, kolom) for b in tabel.baris) or bool(tabel.kolom_peran(Peran.NOMOR))
        for baris in tabel.baris:
            sel = sel_kolom(tabel, baris, kolom)
            if sel is None or not berkata or not _NOMOR.fullmatch(sel.teks.strip()):
                continue
            lanjut = next((s.teks for s in baris.sel[kolom.nomor :]), "")
            if len(kata_isi(lanjut)) >= _KATA_NAMA:
                yield SelKurang(" ".join(lanjut.split()), baris, sel)


def _bernama(tabel: TabelTerbaca, baris: BarisTerbaca, kolom: KolomTerbaca) -> bool:
    sel = sel_kolom(tabel, baris, kolom)
    return sel is not None and len(kata_isi(sel.teks)) >= _KATA_NAMA


@aturan("SKL105", "cat.missing", "Capaian tanpa predikat atau penilaian", tingkat=Tingkat.PERINGATAN)
def periksa_predikat_kosong(berkas: Berkas) -> Iterator[Hasil]:
    """Baris bercapaian diberi predikat atau penilaian bila baris lain di tabelnya diberi."""
    kurang = [s for t in _bernilai(berkas.bacaan) for s in _tanpa_predikat(t)]
    if kurang:
        pesan = (
            f"Capaian tercetak tanpa predikat atau penilaian, padahal baris lain memilikinya: "
            f"{sebut_nama(s.nama for s in kurang)}. Lengkapi barisnya."
        )
        yield _temuan("SKL105", "cat.missing", Tingkat.PERINGATAN, pesan, kurang)


def _bernilai(bacaan: Bacaan) -> Iterator[TabelTerbaca]:
    luar = (JenisTabel.SKALA, JenisTabel.RINGKASAN)
    return (t for t in bacaan.tabel if t.jenis not in luar and t.kolom_peran(Peran.CAPAIAN))


def _tanpa_predikat(tabel: TabelTerbaca) -> Iterator[SelKurang]:
    capaian = tabel.kolom_peran(Peran.CAPAIAN)
    for kolom in tabel.kolom_peran(Peran.PREDIKAT, Peran.STATUS):
        isi = []
        for baris in tabel.baris:
            sel = sel_kolom(tabel, baris, kolom)
            bercapaian = any(nilai(sel_kolom(tabel, baris, k)) is not None for k in capaian)
            nama = _yang_dinilai(tabel, baris, kolom)
            if baris.jenis is JenisBarisTerbaca.DATA and bercapaian and sel is not None and nama:
                isi.append(SelKurang(nama, baris, sel))
        kurang = [s for s in isi if not s.sel.teks.strip(" -–")]
        if _PORSI_TERISI * len(kurang) <= len(isi):
            yield from kurang


def _yang_dinilai(tabel: TabelTerbaca, baris: BarisTerbaca, kolom: KolomTerbaca) -> str:
    """Return what a row is about; only programmes and activities are said to support or not."""
    if kolom.peran is Peran.STATUS and not nama_baris(tabel, baris, Peran.PROGRAM):
        return ""
    return nama_baris(tabel, baris) or baris.nama
