"""LKP105 and LKP107: levels a table promises and does not list, indicators of programmes nobody reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import Bacaan, BarisTerbaca, JenisBarisTerbaca, JenisTabel, Peran, TabelTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import kolom_tahun, nama_baris, nilai
from akuntabel.reviu.kata import bakukan, kata_isi, sebagian_sama
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_DUA_JENJANG = re.compile(r"\bprogram\b.{0,12}\bkegiatan\b", re.IGNORECASE)
_PROGRAM = re.compile(r"^\W*(?:\d[\d.]*\s*)?program\b", re.IGNORECASE)
_SASARAN = re.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:meningkat|terwujud|tercapai|menurun|tersedia|terlaksana)", re.IGNORECASE
)
_RENCANA = {JenisTabel.PK, JenisTabel.RENSTRA}
_PROGRAM_TERSEDIKIT = 3
_MIRIP = 90
_KATA_NAMA = 2


@aturan(
    "LKP105",
    "str.caption-content",
    "Tabel menjanjikan kegiatan, isinya hanya program",
    tingkat=Tingkat.SARAN,
)
def periksa_jenjang_tabel(berkas: Berkas) -> Iterator[Hasil]:
    """Tabel anggaran yang berjudul program dan kegiatan memuat baris kegiatan."""
    for tabel in berkas.bacaan.tabel:
        nama = [(b, n) for b in tabel.baris if (n := _nama_anggaran(tabel, b))]
        program = [b for b, n in nama if _PROGRAM.search(n)]
        lain = [n for _, n in nama if not _PROGRAM.search(n) and not _SASARAN.search(n)]
        if _menjanjikan_kegiatan(tabel) and len(program) >= _PROGRAM_TERSEDIKIT and not lain:
            yield Temuan(
                "LKP105",
                Tingkat.SARAN,
                f"{tabel.sebutan} berjudul program dan kegiatan, tetapi memuat {len(program)} program tanpa "
                f"satu pun "
                "kegiatan. Cantumkan kegiatannya, atau perbaiki judulnya.",
                tabel.letak,
                tertulis=tabel.judul,
                kutipan=kutip(program[0])[:300],
                alias="str.caption-content",
            )


def _menjanjikan_kegiatan(tabel: TabelTerbaca) -> bool:
    uang = tabel.jenis is JenisTabel.ANGGARAN and bool(tabel.kolom_peran(Peran.BELANJA))
    return uang and bool(_DUA_JENJANG.search(tabel.judul))


def _nama_anggaran(tabel: TabelTerbaca, baris: BarisTerbaca) -> str:
    if baris.jenis not in (JenisBarisTerbaca.DATA, JenisBarisTerbaca.KELOMPOK):
        return ""
    return nama_baris(tabel, baris, Peran.PROGRAM) or nama_baris(tabel, baris, Peran.URAIAN) or baris.nama


@aturan(
    "LKP107",
    "xref.program-row-set",
    "Indikator program dan kegiatan bertarget tanpa hasil",
    tingkat=Tingkat.SARAN,
)
def periksa_indikator_program(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator program dan kegiatan yang bertarget muncul di tabel yang memuat realisasi atau capaian."""
    bacaan = berkas.bacaan
    bertarget = _bertarget(bacaan)
    hasil = list(dict.fromkeys(_dilaporkan(bacaan)))
    if not bertarget or not hasil or not laporan_tuntas(bacaan):
        return
    tanpa = [(n, b) for n, b in bertarget if not _ada(n, hasil)]
    if not tanpa:
        yield Terpenuhi("LKP107", f"{len(bertarget)} indikator program dan kegiatan dilaporkan", ())
        return
    yield Temuan(
        "LKP107",
        Tingkat.SARAN,
        f"{len(tanpa)} dari {len(bertarget)} indikator program dan kegiatan yang bertarget tidak punya "
        f"realisasi atau "
        f"capaian: {sebut_nama(n for n, _ in tanpa)}. Laporkan hasilnya, setidaknya di lampiran.",
        tanpa[0][1].letak,
        kutipan=kutip(tanpa[0][1])[:300],
        alias="xref.program-row-set",
        lokasi_lain=tuple(b.letak for _, b in tanpa[1:]),
    )


def _bertarget(bacaan: Bacaan) -> list[tuple[str, BarisTerbaca]]:
    """Return the indicators of programmes and activities that have a target this year, each once."""
    semua: dict[str, tuple[str, BarisTerbaca]] = {}
    for tabel in (t for t in bacaan.tabel if t.jenis in _RENCANA and t.kolom_peran(Peran.PROGRAM)):
        target = kolom_tahun(tabel, Peran.TARGET, bacaan.identitas.tahun)
        for baris in tabel.baris if target is not None else ():
            nama = nama_baris(tabel, baris)
            isi = None if target is None else sel_kolom(tabel, baris, target)
            if (
                baris.jenis is JenisBarisTerbaca.DATA
                and nilai(isi) is not None
                and len(kata_isi(nama)) >= _KATA_NAMA
            ):
                semua.setdefault(bakukan(nama), (nama, baris))
    return list(semua.values())


def _dilaporkan(bacaan: Bacaan) -> Iterator[str]:
    """Yield the names of indicators with a result, in tables that speak of programmes or of indicators."""
    for tabel in bacaan.tabel:
        kolom = tabel.kolom_peran(Peran.REALISASI, Peran.CAPAIAN)
        for baris in tabel.baris if tabel.kolom_peran(Peran.INDIKATOR) else ():
            if any((s := sel_kolom(tabel, baris, k)) is not None and s.teks.strip() for k in kolom):
                yield nama_baris(tabel, baris)


def _ada(nama: str, hasil: list[str]) -> bool:
    baku = bakukan(nama)
    return any(baku == bakukan(h) or sebagian_sama(nama, h, _MIRIP) for h in hasil if h)
