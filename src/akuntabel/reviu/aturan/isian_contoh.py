"""TPL103: places of a template that were never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import Bacaan, TabelTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KURUNG = r"(?:isi|diisi|nama|tahun|tulis|sebutkan|jumlah|tanggal|uraian|contoh|belum diisi|\.{3}|…)"
_DI_MANA_SAJA = re.compile(
    rf"""
    (?= [2xX\[<{{(LlEK] ) (?:                             # nothing else begins a placeholder: skip it at once
    \b20[xX]{{2}}\b | \b[xX]{{4,}}\b | \b20\.{{2,}}(?!\d)
    | [\[<]\s*{_KURUNG}\b[^\]>\n]{{0,60}}[\]>] | \[\s*(?:\.{{3,}}|…+)\s*\] | \{{\{{[^}}\n]{{1,40}}\}}\}}
    | \(\s*diisi\b(?!\s+oleh)[^)\n]{{0,60}}\) | \(\s*(?:\.{{3,}}|…+)\s*\)
    | \b[Ll]orem\s+ipsum\b
    | \bError!\s+(?:Reference|Bookmark|No)\b[^.\n]{{0,60}} | \bKesalahan!\s+[^.\n]{{0,60}}
    )
    """,
    re.VERBOSE,
)
_TITIK = re.compile(r"(?<=[\w:])\s*(?P<titik>\.{5,}|…{2,})\s*(?=(?!NIP\b)[^\W\d_]{3})")
_BERISIAN = re.compile(
    r"\b(?:tahun|dinas|badan|kecamatan|kabupaten|kota|provinsi|bupati|wali ?kota|gubernur|sebesar|sebanyak"
    r"|sejumlah|yaitu|mencapai|rp)\.?\s*(?P<isian>\.{4,}|…+|_{4,})(?=\s*(?:[,;)%]|\s[^\W\d_]{3}|$))",
    re.IGNORECASE,
)
_NAMA_DALAM_KURUNG = re.compile(
    r"\(\s*(?:nama|isi|sebutkan|tulis) (?:instansi|perangkat daerah|opd|skpd|satker|satuan kerja|unit kerja"
    r"|unit organisasi|dinas|badan|lembaga|kementerian|kabupaten|kota|provinsi|daerah|pejabat|program"
    r"|kegiatan|indikator|sasaran)(?: ?/ ?[\w ]{2,20})?\s*\)",
    re.IGNORECASE,
)
_DERET = re.compile(r"[+×*/=]\s*(?:\.{3,}|…)|\b(?:dst|dll|dsb)\b")
_TAHUN_N = re.compile(r"(?:tahun|thn|th)\.?\s*\(?n(?:\s*[-–+]\s*\d)?\)?\s*$", re.IGNORECASE)
_TAHUN = re.compile(r"\b(?:19|20)\d{2}\b")
_TAHUN_N_KALIMAT = re.compile(r"\b(?:tahun|thn)\s+n\b(?!\s*[-–+(])", re.IGNORECASE)
_RUMUS = re.compile(r"[×÷=∑]|\bn\s*[-–+]\s*\d|\b(?:rumus|formula|keterangan|dimana|di mana)\b", re.IGNORECASE)


@aturan("TPL103", "tpl.placeholder", "Isian contoh belum diganti", tingkat=Tingkat.PERINGATAN)
def periksa_isian_contoh(berkas: Berkas) -> Iterator[Hasil]:
    """Tanda tempat isian ("Tahun n", "20XX", "[nama]", "....") sudah diganti isi yang sebenarnya."""
    bacaan = berkas.bacaan
    for teks, letak, berumus in _semua_teks(bacaan):
        for tertulis in isian_contoh(teks, berumus=berumus):
            yield _temuan(tertulis, teks, letak)
    for tabel in bacaan.tabel:
        yield from _kolom_tahun_n(tabel, bacaan.identitas.tahun)


def isian_contoh(teks: str, *, berumus: bool = False) -> Iterator[str]:
    """Yield the placeholders a text holds; ``berumus``: among formulas ``n`` is a year of theirs."""
    for cocok in _DI_MANA_SAJA.finditer(teks):
        yield cocok.group().strip()
    if "(" in teks:
        yield from (c.group() for c in _NAMA_DALAM_KURUNG.finditer(teks))
    if any(t in teks for t in ("....", "…", "____")) and not _DERET.search(teks):
        yield from _titik(teks)
    tahun_n = [] if berumus else [c.group() for c in _TAHUN_N_KALIMAT.finditer(teks)]
    if tahun_n and not _RUMUS.search(teks):
        yield from tahun_n


def _titik(teks: str) -> Iterator[str]:
    """Yield the dots in the middle of a sentence, and those behind a word that asks for more."""
    isian = {c.end("titik"): c["titik"] for c in _TITIK.finditer(teks)}
    isian |= {c.end("isian"): c["isian"] for c in _BERISIAN.finditer(teks)}
    yield from isian.values()


def _semua_teks(bacaan: Bacaan) -> Iterator[tuple[str, Sumber, bool]]:
    """Yield every text with its place and, for a cell, whether its table holds formulas."""
    yield from ((t.teks, t.letak, False) for t in bacaan.teks)
    yield from ((j.teks, j.letak, False) for j in bacaan.judul)
    for tabel in bacaan.tabel:
        sel = {s.letak: s.teks for b in tabel.baris for s in b.sel}
        berumus = any(_RUMUS.search(teks) for teks in sel.values())
        yield from ((teks, letak, berumus) for letak, teks in sel.items())


def _kolom_tahun_n(tabel: TabelTerbaca, tahun: int | None) -> Iterator[Temuan]:
    """Report "Tahun n" above a column when other columns of the table name their years."""
    bertahun = any(k.tahun is not None or _TAHUN.search(k.judul) for k in tabel.kolom)
    for kolom in tabel.kolom:
        tertulis = _bagian_tahun_n(kolom.judul)
        if bertahun and tertulis:
            usul = () if tahun is None else (Usulan(f"Tahun {tahun}", "tahun laporan"),)
            letak = kolom.letak if kolom.letak != Sumber() else tabel.letak
            yield Temuan(
                "TPL103",
                Tingkat.PERINGATAN,
                f"Kepala kolom masih berbunyi “{tertulis}”. Ganti dengan tahun yang sebenarnya.",
                letak,
                tertulis=tertulis,
                kutipan=" | ".join(k.judul for k in tabel.kolom),
                usulan=usul,
                alias="tpl.placeholder",
            )


def _bagian_tahun_n(judul: str) -> str:
    """Return the placeholder at the end of a joined head ("Realisasi Tahun n"), empty where there is none."""
    cocok = _TAHUN_N.search(judul)
    return "" if cocok is None else cocok.group().strip()


def _temuan(tertulis: str, teks: str, letak: Sumber) -> Temuan:
    rusak = tertulis.startswith(("Error!", "Kesalahan!"))
    pesan = (
        "Rujukan silang rusak. Perbarui bidang (field) dokumen atau tulis rujukannya."
        if rusak
        else f"Tempat isian “{tertulis}” belum diganti dengan isi yang sebenarnya."
    )
    return Temuan(
        "TPL103",
        Tingkat.PERINGATAN,
        pesan,
        letak,
        tertulis=tertulis,
        kutipan=" ".join(teks.split())[:200],
        alias="tpl.placeholder",
    )
