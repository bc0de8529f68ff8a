"""Workbooks of Excel and LibreOffice (.xlsx, .xls, .xlsb, .ods) to grids, by a child process."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from akuntabel import wadah
from akuntabel.wadah import MB, Batas, Sebab, WadahDitolak

from .kisi import BANYAK_BARIS, BANYAK_LEMBAR, BANYAK_SEL, EksporDitolak, Kisi, Nilai, kisi, terlalu_besar

BATAS = Batas(berkas=40 * MB)
BATAS_DETIK = 60
_EXCEL = Context(prec=15)
_LETAK = re.compile(rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]{1,3})([0-9]{1,7})"')
SIMPAN = 'Bukalah di Excel atau LibreOffice lalu simpan sebagai "Buku Kerja Excel (.xlsx)".'
RUSAK = f"Berkas rusak atau terpotong. Unduh atau mintalah sekali lagi. {SIMPAN}"
SANDI = "Berkas dilindungi kata sandi. Simpanlah salinan tanpa kata sandi lalu pakai salinan itu."

TOLAK = {
    Sebab.BERKAS_BESAR: f"Berkas lebih besar dari {BATAS.berkas // MB} MB. Mintalah rekap perangkat daerah "
    "Anda saja.",
    Sebab.BANYAK_ANGGOTA: "Berkas berisi terlalu banyak bagian; ekspor anggaran tidak pernah sebanyak itu.",
    Sebab.TERENKRIPSI: SANDI,
    Sebab.NAMA: "Berkas memuat bagian yang menunjuk ke luar dirinya, jadi tidak dibuka.",
    Sebab.ISI_BESAR: "Isi berkas setelah dibuka terlalu besar untuk sebuah ekspor anggaran, jadi tidak "
    "dibuka.",
    Sebab.NISBAH: "Isi berkas mengembang tidak wajar ketika dibuka, jadi tidak dibuka.",
    Sebab.RUSAK: RUSAK,
    Sebab.XML_RUSAK: RUSAK,
    Sebab.DTD: "Berkas memuat deklarasi entitas, yang tidak pernah ada di buku kerja wajar. Berkas tidak "
    "dibuka.",
}


def baca_buku_zip(isi: bytes) -> list[Kisi]:
    """Return the grids of a workbook that is a zip, after its parts have been measured.

    Raises:
        EksporDitolak: damaged, protected, another kind of document, or out of bounds.
    """
    try:
        with wadah.buka(isi, BATAS) as arsip:
            _periksa_isi(arsip)
    except WadahDitolak as tolak:
        raise EksporDitolak(TOLAK[tolak.sebab]) from tolak
    return baca_buku(isi)


def _periksa_isi(arsip: zipfile.ZipFile) -> None:
    nama = arsip.namelist()
    if lain := _bukan_buku(nama):
        raise EksporDitolak(lain)
    for satu in nama:
        if satu.endswith((".xml", ".rels")) and not satu.startswith("docProps/"):
            bagian = wadah.baca(arsip, satu, BATAS)
            wadah.periksa_xml(bagian)
            if re.match(r"xl/worksheets/[^/]+\.xml$", satu):
                _periksa_luas(bagian, satu)


def _bukan_buku(nama: Sequence[str]) -> str:
    """Return what a zip is that is no workbook; empty when it is one."""
    if any(n in nama for n in ("xl/workbook.xml", "xl/workbook.bin", "content.xml")):
        return ""
    if any(n.startswith("word/") for n in nama):
        return f"Berkas ini dokumen Word. {MINTA}"
    if any(n.startswith("ppt/") for n in nama):
        return f"Berkas ini salindia PowerPoint. {MINTA}"
    if any(n.lower().endswith((".xlsx", ".xls", ".csv", ".html", ".htm")) for n in nama):
        return "Berkas ini arsip zip. Keluarkan dahulu isinya, lalu pakai berkas di dalamnya."
    if any(n.startswith("xl/") for n in nama):
        return RUSAK
    return f"Berkas ini arsip zip, bukan ekspor anggaran. {MINTA}"


MINTA = "Mintalah rekap belanja per subkegiatan sebagai berkas Excel (.xlsx)."


def _periksa_luas(bagian: bytes, nama: str) -> None:
    """Refuse a sheet whose last cell lies far away: every cell before it would be kept in memory."""
    kolom = baris = 0
    for cocok in _LETAK.finditer(bagian):
        baris = max(baris, int(cocok[2]))
        kolom = max(kolom, _nomor(cocok[1]))
    if baris * kolom > 8 * BANYAK_SEL:
        raise EksporDitolak(terlalu_besar(nama.rpartition("/")[2].removesuffix(".xml")))


def _nomor(huruf: bytes) -> int:
    nomor = 0
    for h in huruf:
        nomor = nomor * 26 + h - ord("A") + 1
    return nomor


def baca_buku(isi: bytes) -> list[Kisi]:
    """Return the visible sheets of a workbook; see ``anak_buku``.

    Raises:
        EksporDitolak: it cannot be read, is protected, or takes too long or too much memory.
    """
    letak = str(Path(__file__).with_name("anak_buku.py"))
    batas = [str(n) for n in (BANYAK_LEMBAR, BANYAK_BARIS, BANYAK_SEL)]
    perintah = [sys.executable, "-P", "-X", "utf8", letak, *batas]
    try:
        hasil = subprocess.run(perintah, input=isi, capture_output=True, timeout=BATAS_DETIK, check=False)
    except subprocess.TimeoutExpired as salah:
        raise EksporDitolak(f"Berkas tidak selesai dibaca dalam {BATAS_DETIK} detik. {SIMPAN}") from salah
    if hasil.returncode:
        raise EksporDitolak(_sebab(hasil.stderr.decode("utf-8", "replace").strip()))
    lembar = json.loads(hasil.stdout)
    tampak = [satu for satu in lembar if not satu["tersembunyi"]]
    return [_kisi(satu) for satu in tampak or lembar]


def _sebab(alasan: str) -> str:
    if alasan.startswith("besar:"):
        return terlalu_besar(alasan.removeprefix("besar:"))
    return SANDI if alasan == "sandi" or "assword" in alasan else RUSAK


def _kisi(lembar: dict[str, Any]) -> Kisi:
    baris = ([_nilai(s) for s in b] for b in lembar["baris"])
    return kisi(lembar["nama"], baris, [(g[0], g[1], g[2], g[3]) for g in lembar["gabungan"]])


def _nilai(sel: Any) -> Nilai:
    if not isinstance(sel, list):
        return sel if sel is None else str(sel)
    jenis, isi = sel
    if jenis == "t":
        return date.fromisoformat(isi)
    return angka_biner(isi)


def angka_biner(digit: str) -> Decimal | None:
    """Return the exact number behind the digits of a binary one, to the 15 that Excel shows."""
    try:
        nilai = _EXCEL.create_decimal(digit)
    except InvalidOperation:
        return None
    if not nilai.is_finite() or abs(nilai.adjusted()) > 30:
        return None
    return Decimal(format(nilai.normalize(), "f"))
