"""The pages of the rules: title, example documents, and the index of all of them."""

from __future__ import annotations

import re
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
    """An example document of a page, and whether the rule must find a fault in it."""

    halaman: str
    nomor: int
    gagal: bool
    isi: str

    @property
    def nama(self) -> str:
        return f"{self.halaman}-{self.nomor}-{'gagal' if self.gagal else 'lolos'}"


def judul_halaman(berkas: Path) -> str:
    """Return the title of a page without its mark."""
    return berkas.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ").strip()


def baca_contoh(berkas: Path) -> list[Contoh]:
    """Return the examples of a page: fences opened with ``md gagal`` or ``md lolos``.

    A line ``\\f`` in an example ends a page of the document.
    """
    hasil: list[Contoh] = []
    pagar, maksud, isi = "", "", list[str]()
    for baris in berkas.read_text(encoding="utf-8").splitlines():
        if pagar:
            if baris.strip() != pagar:
                isi.append(baris.replace("\\f", "\f") if baris.strip() == "\\f" else baris)
                continue
            if maksud in {"gagal", "lolos"}:
                hasil.append(Contoh(berkas.stem, len(hasil) + 1, maksud == "gagal", "\n".join(isi) + "\n"))
            pagar = ""
        elif cocok := _PAGAR.match(baris):
            pagar, maksud, isi = cocok[1], cocok[3].strip() if cocok[2] == "md" else "", []
    return hasil


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
