"""The pages of the rules: title, example documents, and the index of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from akuntabel.reviu import Aturan

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "aturan"
INDEKS = FOLDER / "README.md"
RUMPUN = {
    "ANG": "Angka anggaran",
    "ANL": "Analisis yang diminta pedoman",
    "DFT": "Daftar isi, daftar tabel, dan keterangan",
    "DSR": "Dasar hukum",
    "EJA": "Ejaan dan ketikan",
    "HIT": "Hitung ulang",
    "LKP": "Kelengkapan bab dan bagian",
    "LOG": "Hubungan antarangka",
    "NAM": "Nama dan istilah",
    "NAR": "Narasi dan tabel",
    "NUM": "Penulisan angka",
    "SAT": "Satuan",
    "SEL": "Keselarasan sasaran dan indikator",
    "SKL": "Skala dan predikat",
    "SUM": "Jumlah dan rata-rata",
    "TPL": "Sisa templat",
    "VER": "Versi dokumen",
}
_PAGAR = re.compile(r"^(`{3,})(\S*)[ \t]*(.*)$")
_AWAL = """# Aturan reviu

Setiap aturan punya satu halaman: apa yang diperiksa, dasarnya, cara memperbaiki, dan contoh dokumen yang
gagal dan yang lolos. Contoh itu dijalankan oleh pengujian. Daftar ini dibuat dari aturan yang terdaftar
dengan `python -m tests.reviu.test_halaman_aturan`.

Tingkat adalah yang terberat yang dapat diberikan aturan itu.
"""


@dataclass(frozen=True, slots=True)
class Contoh:
    """An example document of a page, whether the rule must find a fault in it, and what stands beside it.

    ``acuan`` are its neighbours by name, ``data`` the document our own data would make (name, text),
    ``semula`` the document as it was written.
    """

    halaman: str
    nomor: int
    gagal: bool
    isi: str
    acuan: tuple[tuple[str, str], ...] = ()
    data: tuple[str, str] = ("", "")
    semula: str = ""

    @property
    def nama(self) -> str:
        return f"{self.halaman}-{self.nomor}-{'gagal' if self.gagal else 'lolos'}"


def judul_halaman(berkas: Path) -> str:
    """Return the title of a page without its mark."""
    return berkas.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ").strip()


def baca_contoh(berkas: Path) -> list[Contoh]:
    """Return the examples of a page: fences opened with ``md gagal`` or ``md lolos``.

    Fences ``md acuan PK.md``, ``md data DATA.xlsx`` and ``md semula`` before them tell what stands beside
    them; after an example a new set begins. A line ``\\f`` in an example ends a page of the document.
    """
    hasil: list[Contoh] = []
    sisi: list[tuple[str, str, str]] = []
    sesudah_contoh = False
    for maksud, isi in _pagar(berkas):
        jenis, _, nama = maksud.partition(" ")
        if jenis in {"acuan", "data", "semula"}:
            sisi = [] if sesudah_contoh else sisi
            sisi.append((jenis, nama, isi))
        elif jenis in {"gagal", "lolos"}:
            hasil.append(_contoh(berkas.stem, len(hasil) + 1, jenis == "gagal", isi, sisi))
        sesudah_contoh = jenis in {"gagal", "lolos"}
    return hasil


def _contoh(halaman: str, nomor: int, gagal: bool, isi: str, sisi: list[tuple[str, str, str]]) -> Contoh:
    acuan = tuple((nama, teks) for jenis, nama, teks in sisi if jenis == "acuan")
    data = next(((nama, teks) for jenis, nama, teks in sisi if jenis == "data"), ("", ""))
    semula = next((teks for jenis, _, teks in sisi if jenis == "semula"), "")
    return Contoh(halaman, nomor, gagal, isi, acuan, data, semula)


def _pagar(berkas: Path) -> Iterator[tuple[str, str]]:
    """Yield what each fence of Markdown is for, and its text."""
    pagar, maksud, isi = "", "", list[str]()
    for baris in berkas.read_text(encoding="utf-8").splitlines():
        if pagar:
            if baris.strip() != pagar:
                isi.append(baris.replace("\\f", "\f") if baris.strip() == "\\f" else baris)
                continue
            yield maksud, "\n".join(isi) + "\n"
            pagar = ""
        elif cocok := _PAGAR.match(baris):
            pagar, maksud, isi = cocok[1], cocok[3].strip() if cocok[2] == "md" else "", []


def halaman() -> list[Path]:
    """Return the pages of rules."""
    return sorted(p for p in FOLDER.glob("*.md") if p != INDEKS)


def susun_indeks(aturan: tuple[Aturan, ...]) -> str:
    """Return the index of the rules by family."""
    bagian = [_AWAL]
    for rumpun, isi in groupby(aturan, key=lambda a: a.kode[:3]):
        bagian.append(
            f"\n## {rumpun}: {RUMPUN[rumpun]}\n\n| Kode | Memeriksa | Tingkat | Nama |\n|---|---|---|---|\n"
        )
        bagian += [
            f"| [{a.kode}]({a.kode}.md) | {a.judul} | {a.tingkat.sebutan} | `{a.alias}` |\n" for a in isi
        ]
    return "".join(bagian)
