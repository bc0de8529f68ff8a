"""What the terminal shows: progress, findings like a compiler prints them, aligned summaries."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import TextIO

from akuntabel.temuan import Temuan, Tingkat, sebut_banyak

_WARNA = {"merah": "31", "kuning": "33", "biru": "34", "redup": "2", "tebal": "1", "hijau": "32"}
WARNA_TINGKAT = {Tingkat.GALAT: "merah", Tingkat.PERINGATAN: "kuning", Tingkat.SARAN: "biru"}

_LEBAR_BATANG = 24


def warnai(teks: str, warna: str, aliran: TextIO) -> str:
    """Return text in colour where the stream is a terminal and NO_COLOR is not set."""
    if os.environ.get("NO_COLOR") or not aliran.isatty():
        return teks
    return f"\x1b[{_WARNA[warna]}m{teks}\x1b[0m"


def lebar() -> int:
    """Return the width to write in."""
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 110))


class Kemajuan:
    """Progress on standard error: one line that changes on a terminal, a line per step elsewhere."""

    def __init__(self, aliran: TextIO | None = None) -> None:
        """Start without a step."""
        self._aliran = aliran or sys.stderr
        self._hidup = self._aliran.isatty()

    def __call__(self, langkah: str) -> None:
        """Show the step that begins."""
        if self._hidup:
            self._aliran.write(f"\r\x1b[K  … {langkah[: lebar() - 6]}")
        else:
            self._aliran.write(f"  … {langkah}\n")
        self._aliran.flush()

    def selesai(self) -> None:
        """Clear the changing line."""
        if self._hidup:
            self._aliran.write("\r\x1b[K")
            self._aliran.flush()


class Batang:
    """Progress through many things: a bar that grows on a terminal, a line for each elsewhere."""

    def __init__(self, aliran: TextIO | None = None) -> None:
        """Start empty."""
        self._aliran = aliran or sys.stderr
        self._hidup = self._aliran.isatty()

    def __call__(self, selesai: int, jumlah: int, nama: str) -> None:
        """Show how many are done and which one was last."""
        angka = f"{selesai:>{len(str(jumlah))}}/{jumlah}"
        if not self._hidup:
            self._aliran.write(f"  {angka} {nama}\n")
        else:
            isi = _LEBAR_BATANG * selesai // max(1, jumlah)
            batang = "█" * isi + "░" * (_LEBAR_BATANG - isi)
            ruang = max(0, lebar() - _LEBAR_BATANG - len(angka) - 6)
            self._aliran.write(f"\r\x1b[K  {batang} {angka} {potong(nama, ruang)}")
        self._aliran.flush()

    def selesai(self) -> None:
        """Clear the bar."""
        if self._hidup:
            self._aliran.write("\r\x1b[K")
            self._aliran.flush()


def potong(teks: str, ruang: int) -> str:
    """Return a text in at most so many characters, cut with an ellipsis."""
    return teks if len(teks) <= ruang else teks[: max(0, ruang - 1)] + "…"


def cetak_temuan(temuan: Iterable[Temuan], aliran: TextIO) -> None:
    """Print findings, place first."""
    for t in temuan:
        warna = WARNA_TINGKAT[t.tingkat]
        kepala = warnai(f"{t.tingkat.value}[{t.kode}]", warna, aliran)
        print(f"{kepala} {warnai(str(t.lokasi), 'tebal', aliran)}", file=aliran)
        _butir(aliran, "", t.pesan)
        _butir(aliran, "tertulis", t.tertulis)
        _butir(aliran, "seharusnya", t.seharusnya)
        for u in t.usulan:
            _butir(aliran, "usul", u.kalimat)
        print(file=aliran)


def _butir(aliran: TextIO, label: str, isi: str) -> None:
    if not isi:
        return
    awalan = f"  {label:<11}" if label else "  "
    lanjut = " " * len(awalan)
    ruang = max(20, lebar() - len(awalan))
    baris = [p for b in isi.splitlines() for p in textwrap.wrap(b, ruang) or [""]]
    for n, b in enumerate(baris):
        depan = warnai(awalan, "redup", aliran) if n == 0 and label else (awalan if n == 0 else lanjut)
        print(f"{depan}{b}", file=aliran)


def bungkus(isi: str, awal: str, lanjut: str) -> list[str]:
    """Return text in lines that fit the terminal."""
    return textwrap.wrap(isi, lebar(), initial_indent=awal, subsequent_indent=lanjut) or [awal]


def ringkas_temuan(temuan: Sequence[Temuan]) -> str:
    """Return one line that counts findings by severity."""
    return sebut_banyak(temuan) or "tidak ada masalah"


def cetak_pasangan(pasangan: Sequence[tuple[str, str]], aliran: TextIO) -> None:
    """Print label and value in two aligned columns."""
    lebar_label = max(len(label) for label, _ in pasangan)
    for label, isi in pasangan:
        print(f"  {label:<{lebar_label}}  {isi}", file=aliran)


def json_temuan(temuan: Iterable[Temuan]) -> list[dict[str, object]]:
    """Return findings for machines."""
    return [
        {
            "kode": t.kode,
            "tingkat": t.tingkat.value,
            "pesan": t.pesan,
            "lembar": t.lokasi.lembar,
            "sel": t.lokasi.sel,
            "tertulis": t.tertulis,
            "seharusnya": t.seharusnya,
            "usulan": [{"teks": u.teks, "dasar": u.dasar} for u in t.usulan],
        }
        for t in temuan
    ]
