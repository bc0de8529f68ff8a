"""LKP102 and LKP103: the sections and the analyses the law asks of a performance report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from akuntabel.bacaan import Bacaan, JenisDaftar, JenisTabel, Peran, TeksTerbaca
from akuntabel.bilangan import parse_romawi
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.peraturan import Ketentuan, KetentuanTidakAda, berlaku
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan
from akuntabel.reviu.penomoran import nomor_bab
from akuntabel.temuan import Temuan, Tingkat

_TABEL_ANALISIS = {
    "a1": {JenisTabel.CAPAIAN},
    "a2": {JenisTabel.TAHUN_JAMAK},
    "a3": {JenisTabel.KEMAJUAN},
    "a4": {JenisTabel.PEMBANDING},
    "a5": {JenisTabel.ANALISIS},
    "a6": {JenisTabel.EFISIENSI},
    "a7": {JenisTabel.MENUNJANG},
}
_DASAR = "PermenPANRB 53/2014, Lampiran II"
_BAB_TERSEDIKIT = 3
_TEKS_TERSEDIKIT = 10
_KATA_JUDUL = 7


@aturan(
    "LKP102",
    "str.required-section",
    "Bagian wajib laporan kinerja tidak ada",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_bagian(berkas: Berkas) -> Iterator[Hasil]:
    """Laporan memuat pendahuluan, perencanaan, akuntabilitas, capaian, realisasi anggaran, dan penutup."""
    ketentuan = _struktur(berkas)
    if ketentuan is None or not laporan_utuh(berkas.bacaan):
        return
    judul = _judul_bagian(berkas.bacaan)
    wajib = [b for b in ketentuan.isi["bagian"] if b["wajib"] and b.get("dikenali")]
    bab = _bab(berkas.bacaan)
    hilang = [b for b in wajib if parse_romawi(b["nomor"]) not in bab and not _dikenali(b, judul)]
    if hilang:
        nama = ", ".join(f"“{b['judul']}”" for b in hilang)
        yield _temuan("LKP102", "str.required-section", f"Bagian {nama} tidak ditemukan.", ketentuan, berkas)
    else:
        yield Terpenuhi("LKP102", f"{len(wajib)} bagian wajib ada", ())


@aturan(
    "LKP103",
    "anl.seven",
    "Analisis capaian kinerja tidak lengkap",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_analisis(berkas: Berkas) -> Iterator[Hasil]:
    """Setiap analisis yang diminta untuk capaian kinerja ada, sebagai judul, tabel, atau uraian."""
    ketentuan = _struktur(berkas)
    if ketentuan is None or not laporan_utuh(berkas.bacaan):
        return
    wajib = [a for a in ketentuan.isi["analisis"] if a["wajib"] and a.get("dikenali")]
    hilang = [a for a in wajib if not _ada_analisis(a, berkas.bacaan)]
    if any(a["kode"] == wajib[0]["kode"] for a in hilang):
        return
    if hilang:
        nama = "; ".join(f"({a['urutan']}) {a['teks'][0].lower()}{a['teks'][1:]}" for a in hilang)
        pesan = f"Analisis yang tidak ditemukan: {nama}."
        temuan = _temuan("LKP103", "anl.seven", pesan, ketentuan, berkas)
        boleh_tiada = all("bila_tidak_ada" in a for a in hilang)
        yield replace(temuan, tingkat=Tingkat.SARAN) if boleh_tiada else temuan
    else:
        yield Terpenuhi("LKP103", f"{len(wajib)} analisis capaian ada", ())


def laporan_utuh(bacaan: Bacaan) -> bool:
    """Tell whether this is a whole performance report: not a plan, not a single chapter of one."""
    bab = _bab(bacaan)
    berkinerja = any(t.kolom_peran(Peran.REALISASI) for t in bacaan.tabel)
    isi = [t for t in bacaan.teks if t.bagian is not None] or bacaan.teks
    utuh = len(bab) >= _BAB_TERSEDIKIT and 1 in bab and len(isi) >= _TEKS_TERSEDIKIT
    return bacaan.identitas.jenis in ("lkjip", "") and utuh and berkinerja


def laporan_tuntas(bacaan: Bacaan) -> bool:
    """Tell whether a whole report is there, closing chapter included: what is not found is missing."""
    judul = [bakukan(j.teks).replace(" ", "") for j in bacaan.judul]
    return laporan_utuh(bacaan) and any("penutup" in j or "simpulan" in j for j in judul)


def _bab(bacaan: Bacaan) -> set[int]:
    return {n for j in bacaan.judul if (n := nomor_bab(j.nomor) or nomor_bab(j.teks)) is not None}


def _struktur(berkas: Berkas) -> Ketentuan | None:
    try:
        return berlaku("struktur_lkj", pada=berkas.tanggal)
    except KetentuanTidakAda:
        return None


def _judul_bagian(bacaan: Bacaan) -> list[set[str]]:
    """Return the words of headings and contents, of short lines, and of the tables of the budget."""
    anggaran = [t for t in bacaan.tabel if t.jenis is JenisTabel.ANGGARAN and t.kolom_peran(Peran.BELANJA)]
    bab3 = next((n for n, j in enumerate(bacaan.judul) if nomor_bab(j.nomor) == 3), 0)
    semua = [
        *(j.teks for j in bacaan.judul),
        *(b.teks for b in bacaan.daftar if b.jenis is JenisDaftar.ISI),
        *(t.teks for t in bacaan.teks if _judul_tak_dikenal(t, bab3)),
        *(f"realisasi anggaran {t.judul}" for t in anggaran),
    ]
    return [set(bakukan(j).split()) for j in semua]


def _judul_tak_dikenal(teks: TeksTerbaca, bab3: int) -> bool:
    """Tell whether a short line of the third chapter or later may be a heading that was not recognised."""
    singkat = len(teks.teks.split()) <= _KATA_JUDUL and not teks.teks.casefold().startswith("sumber")
    return singkat and (teks.bagian is None or teks.bagian >= bab3)


def _judul(bacaan: Bacaan) -> list[set[str]]:
    semua = [
        *(j.teks for j in bacaan.judul),
        *(b.teks for b in bacaan.daftar),
        *(k.teks for k in bacaan.keterangan),
        *(t.teks for t in bacaan.teks if len(t.teks.split()) <= 12),
    ]
    return [set(bakukan(j).split()) for j in semua]


def _dikenali(bagian: Mapping[str, Any], judul: Sequence[set[str]]) -> bool:
    return any(set(rumusan.split()) <= kata for rumusan in bagian["dikenali"] for kata in judul)


def _ada_analisis(analisis: Mapping[str, Any], bacaan: Bacaan) -> bool:
    """Tell whether an analysis is there: a table of its kind, a heading, or a sentence that speaks of it."""
    jenis = _TABEL_ANALISIS.get(analisis["kode"], set())
    if any(t.jenis in jenis for t in bacaan.tabel):
        return True
    kepala = [set(bakukan(" ".join(k.judul for k in t.kolom)).split()) for t in bacaan.tabel]
    kalimat = [set(bakukan(t.teks).split()) for t in bacaan.teks]
    return _dikenali(analisis, [*_judul(bacaan), *kepala, *kalimat])


def _temuan(kode: str, alias: str, pesan: str, ketentuan: Ketentuan, berkas: Berkas) -> Temuan:
    bab3 = next((j for j in berkas.bacaan.judul if nomor_bab(j.nomor) == 3), berkas.bacaan.judul[0])
    return Temuan(
        kode,
        Tingkat.PERINGATAN,
        f"{pesan} Tambahkan, atau jelaskan mengapa tidak disajikan.",
        bab3.letak,
        kutipan=f"{bab3.nomor} {bab3.teks}".strip(),
        kriteria=f"{_singkat(ketentuan)}, {ketentuan.isi['sumber']}",
        alias=alias,
    )


def _singkat(ketentuan: Ketentuan) -> str:
    return f"PermenPANRB {ketentuan.peraturan.nomor}/{ketentuan.peraturan.tahun}"
