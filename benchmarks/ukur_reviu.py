"""Measure the review: time against bare text extraction and the reference, memory, batches, correct reports.

``python -m benchmarks.ukur_reviu [--ulang 5] [--laporan-benar 1000]`` writes ``docs/ukuran-reviu.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

AKAR = Path(__file__).resolve().parent.parent
sys.path[:0] = [p for p in (str(AKAR),) if p not in sys.path]

CARA_PDF = ("reviu", "baca", "pdfium", "pdfplumber")
BORONGAN = 40
HITUNGAN = ("HIT", "SUM", "NUM", "ANG", "LOG", "NAR")

TEKS = """# Ukuran: waktu, memori, dan ketenangan reviu

Diukur pada {hari} dalam satu kali jalan pada mesin {inti} inti ({sistem}, Python {python}). Setiap cara
diulang {ulang} kali bergantian, masing-masing dalam proses baru yang modulnya sudah dimuat; yang dicantumkan
median, dengan nilai terkecil dan terbesar. Yang berlaku umum ialah nisbahnya.

## Satu laporan rekaan {halaman} halaman, satu inti

| Bentuk | Cara | Detik | Nisbah terhadap reviu |
|---|---|---|---|
{baris}
- **reviu**: dari bita berkas sampai temuan. **baca**: pembacanya saja. **pdfium**: teks setiap halaman oleh
  pypdfium2, tanpa tabel. **pdfplumber**: tabel setiap halaman oleh pembaca acuan.
- Sasaran: DOCX paling lama 1 detik, PDF 3 detik.

## Puncak memori

{memori} (10^6 bita, seluruh proses). Sasaran: 400 MB.

## Empat puluh laporan

`akuntabel reviu FOLDER` atas {borongan} salinan PDF itu: {detik} detik dengan {inti} inti. Sasaran: di bawah
satu menit.

## Laporan yang benar

{banyak} laporan rekaan tanpa kesalahan dalam tata letak, pembulatan, dan skala yang beragam: {cocok} hubungan
cocok; temuan hitungan: {rinci}.
"""


@dataclass(frozen=True)
class Waktu:
    """Seconds of each repetition by way, for one document."""

    nama: str
    halaman: int | None
    detik: dict[str, list[float]]


def main() -> None:
    """Measure everything and write the page."""
    pilihan = _pilihan()
    with tempfile.TemporaryDirectory(prefix="ukur-reviu-") as folder:
        pdf, docx, halaman = _laporan(Path(folder))
        waktu = [
            _waktu("PDF", pdf, CARA_PDF, pilihan.ulang, halaman),
            _waktu("DOCX", docx, ("reviu", "baca"), pilihan.ulang, halaman),
        ]
        memori = {"PDF": _memori(pdf), "DOCX": _memori(docx)}
        borongan = _borongan(pdf, Path(folder) / "borongan")
    teks = _halaman(waktu, memori, borongan, _benar(pilihan.laporan_benar), pilihan.ulang)
    print(teks)
    Path(pilihan.keluaran).write_text(teks, encoding="utf-8")


def _pilihan() -> argparse.Namespace:
    baca = argparse.ArgumentParser(description="Mengukur reviu; hasilnya menjadi docs/ukuran-reviu.md.")
    baca.add_argument("--ulang", type=int, default=5)
    baca.add_argument("--laporan-benar", type=int, default=1000)
    baca.add_argument("--keluaran", default=str(AKAR / "docs" / "ukuran-reviu.md"))
    return baca.parse_args()


def _laporan(folder: Path) -> tuple[Path, Path, int]:
    """Build the invented report of about sixty pages as PDF and DOCX."""
    from akuntabel import api
    from akuntabel.pertukaran.buku import tulis_buku
    from benchmarks.besar import potret_besar

    buku = folder / "besar.xlsx"
    buku.write_bytes(tulis_buku(potret_besar()))
    hasil = api.susun(buku, folder, api.Pilihan(garis_besar="sasaran"), lambda _: None)
    return next(folder.glob("*.pdf")), next(folder.glob("*.docx")), hasil.halaman


def _waktu(nama: str, berkas: Path, cara: tuple[str, ...], ulang: int, halaman: int) -> Waktu:
    detik: dict[str, list[float]] = {c: [] for c in cara}
    for n in range(ulang):
        for satu in cara:
            perintah = [sys.executable, "-m", "benchmarks.satu_reviu", satu, str(berkas)]
            keluaran = subprocess.run(perintah, check=True, capture_output=True, cwd=AKAR).stdout
            detik[satu].append(json.loads(keluaran)["detik"])
        print(f"{nama}: ulangan {n + 1} dari {ulang}", file=sys.stderr, flush=True)
    return Waktu(nama, halaman, detik)


def _memori(berkas: Path) -> int:
    """Return the largest resident memory of all processes of the command together, in MB."""
    from benchmarks.memori import puncak

    perintah = [sys.executable, "-m", "benchmarks.satu_reviu", "reviu", str(berkas)]
    return max(puncak(perintah).bersama for _ in range(3))


def _borongan(pdf: Path, folder: Path) -> float:
    """Return the seconds of the command over forty documents with all cores."""
    folder.mkdir()
    for n in range(BORONGAN):
        shutil.copy(pdf, folder / f"laporan-{n:02d}.pdf")
    awal = perf_counter()
    perintah = [sys.executable, "-m", "akuntabel", "reviu", str(folder), "--json"]
    isi = subprocess.run(perintah, capture_output=True, cwd=AKAR, check=False).stdout
    detik = perf_counter() - awal
    assert all(h["status"] == "terbaca" for h in json.loads(isi)["hasil"])
    return detik


def _benar(banyak: int) -> tuple[int, int, Counter[str]]:
    """Review correct reports; return their number, the relations that hold, and findings by code."""
    from akuntabel.impor.kenali import kenali
    from akuntabel.reviu import Berkas, periksa
    from tests.reviu.pembangkit.naskah import buat_naskah, seperti_terbaca

    cocok, temuan = 0, Counter[str]()
    for benih in range(banyak):
        bacaan = kenali(seperti_terbaca(buat_naskah(benih)))
        hasil = periksa(Berkas(bacaan, date(2026, 12, 31)), pilih=HITUNGAN)
        cocok += len(hasil.terpenuhi)
        temuan.update(f"{t.kode} {t.tingkat.value}" for t in hasil.temuan if t.kode[:3] in HITUNGAN)
    return banyak, cocok, temuan


def _halaman(
    waktu: list[Waktu],
    memori: dict[str, int],
    borongan: float,
    benar: tuple[int, int, Counter[str]],
    ulang: int,
) -> str:
    banyak, cocok, temuan = benar
    rinci = ", ".join(f"{k}: {n}" for k, n in sorted(temuan.items())) or "tidak ada"
    inti = os.cpu_count()
    return TEKS.format(
        hari=time.strftime("%d-%m-%Y"),
        inti=inti,
        sistem=platform.system(),
        python=platform.python_version(),
        ulang=ulang,
        halaman=waktu[0].halaman,
        baris="".join(_baris_waktu(w) for w in waktu),
        memori="; ".join(f"{nama} {mb} MB" for nama, mb in memori.items()),
        borongan=BORONGAN,
        detik=_angka(borongan),
        banyak=banyak,
        cocok=cocok,
        rinci=rinci,
    )


def _baris_waktu(w: Waktu) -> str:
    acuan = statistics.median(w.detik["reviu"])
    return "".join(
        f"| {w.nama} | {cara} | {_rentang(d)} | {_angka(statistics.median(d) / acuan)} |\n"
        for cara, d in w.detik.items()
    )


def _rentang(detik: list[float]) -> str:
    return f"{_angka(statistics.median(detik))} ({_angka(min(detik))} – {_angka(max(detik))})"


def _angka(nilai: float) -> str:
    return f"{nilai:.2f}".replace(".", ",")


if __name__ == "__main__":
    main()
