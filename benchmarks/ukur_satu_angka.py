"""Measure what the review tells of one changed digit in a DOCX of our own: with marks and without.

``python -m benchmarks.ukur_satu_angka [--banyak 1000] [--polos 200]`` writes ``docs/ukuran-satu-angka.md``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path[:0] = [p for p in (str(AKAR),) if p not in sys.path]

from akuntabel import api  # noqa: E402
from akuntabel.api.potret_reviu import baca_potret  # noqa: E402
from akuntabel.bacaan import Bacaan  # noqa: E402
from akuntabel.impor.docx_luar import baca_docx  # noqa: E402
from akuntabel.impor.kenali import kenali  # noqa: E402
from akuntabel.reviu import Berkas, periksa  # noqa: E402
from akuntabel.reviu.data_tercetak import DataTercetak  # noqa: E402
from akuntabel.temuan import Temuan  # noqa: E402
from benchmarks.satu_angka import banyak_angka, ditemukan, lucuti, rusak_satu  # noqa: E402

BUKU = ("dinas-sosial-kota-pasuruan-2022.xlsx", "dinas-kesehatan-kota-arunika-2025.xlsx")
HARI = date(2026, 12, 31)
BERTANDA = ("SEL120", "SEL121")
CARA = {
    "biasa": "utuh, `reviu` biasa",
    "potret": "utuh, `reviu --potret`",
    "polos": "tanpa tanda dan ingatan, `reviu` biasa",
    "polos potret": "tanpa tanda dan ingatan, `reviu --potret`",
}

TEKS = """# Ukuran: satu angka yang diubah

Diukur pada {hari}. DOCX contoh yang disusun Akuntabel ({dokumen}) diubah satu
digitnya, lalu direviu. Setiap kali: satu bilangan dipilih acak dari isi dokumen, satu digitnya diganti digit
lain.

**Populasi**: semua bilangan di isi dokumen seperti dibaca orang: paragraf, judul, keterangan tabel dan
gambar, sel, dan kotak teks; juga nomor tabel, tahun, tanggal, dan nomor peraturan yang bukan fakta. Tidak
termasuk daftar isi, daftar tabel, dan daftar gambar (Word memperbaruinya), kepala dan kaki halaman, serta
angka di dalam gambar. Dari yang diubah, {berkunci} persen bertanda fakta; selebihnya tidak.

**Ditemukan**: ada temuan yang tidak ada pada dokumen aslinya dan menyebut bilangan itu, barisnya, atau
kalimatnya.

| Dokumen dan cara | Ditemukan |
|---|---|
{baris}
- **Utuh**: setiap angka fakta bertanda, dan dokumen mengingat bagaimana ia terbaca ketika disusun. `reviu`
  biasa menemukan angka yang diubah dari ingatan itu (SEL120), juga yang bukan fakta; `--potret` membandingkan
  angka bertanda dengan data (SEL121) dan sisanya dengan ingatan.
  Kedua baris itu menjalankan pembaca serta SEL120 dan SEL121 saja; jalan lengkap dari perintah diuji pada
  sebagian kecil kasus.
- **Tanpa tanda dan ingatan**: seperti sesudah disimpan program lain yang membuangnya. `reviu` biasa hanya
  punya angka lain di dokumen itu sebagai bukti; `--potret` juga data, menurut nama, jenis angka, dan tahun
  (SEL122, ANG111). Yang tidak ditemukan ialah angka yang berdiri sendiri: nomor, tanggal, angka di uraian.

Mengulang: `make ukur`, atau `python -m benchmarks.ukur_satu_angka`.
"""


@dataclass(frozen=True)
class Dokumen:
    """A report of the project, its data, and what a review says of it without marks before it is damaged."""

    isi: bytes
    nama: str
    potret: Path
    data: DataTercetak
    sebelum: dict[str, frozenset[str]]


def main() -> None:
    """Damage, review, count, and write the page."""
    pilihan = _pilihan()
    with tempfile.TemporaryDirectory(prefix="satu-angka-") as folder:
        semua = [_dokumen(AKAR / "contoh" / buku, Path(folder) / buku) for buku in BUKU]
        cacah = hitung(semua, pilihan.banyak, pilihan.polos)
        teks = _halaman(semua, cacah, pilihan.banyak, pilihan.polos)
    print(teks)
    Path(pilihan.keluaran).write_text(teks, encoding="utf-8")


def _pilihan() -> argparse.Namespace:
    baca = argparse.ArgumentParser(description="Mengukur satu angka yang diubah.")
    baca.add_argument("--banyak", type=int, default=1000)
    baca.add_argument("--polos", type=int, default=200)
    baca.add_argument("--keluaran", default=str(AKAR / "docs" / "ukuran-satu-angka.md"))
    return baca.parse_args()


def _dokumen(buku: Path, folder: Path) -> Dokumen:
    api.susun(buku, folder, api.Pilihan(format=("docx",)))
    letak, potret = next(folder.glob("*.docx")), next(folder.glob("*.potret.zip"))
    isi = letak.read_bytes()
    data, dikenal = baca_potret(potret, kenali(baca_docx(isi, letak.name)))
    assert data is not None, dikenal.alasan
    assert not _utuh(isi, letak.name, None)
    assert not _utuh(isi, letak.name, data)
    sebelum = {
        cara: frozenset(_polos(lucuti(isi), letak.name, p)[1])
        for cara, p in (("polos", None), ("polos potret", potret))
    }
    return Dokumen(isi, letak.name, potret, data, sebelum)


def _utuh(isi: bytes, nama: str, data: DataTercetak | None) -> tuple[Temuan, ...]:
    """Return what the rules say that look at marks and memory; they do not ask the tables."""
    berkas = Berkas(Bacaan(baca_docx(isi, nama)), HARI, potret=data)
    return periksa(berkas, pilih=BERTANDA).temuan


def _polos(isi: bytes, nama: str, potret: Path | None) -> tuple[tuple[Temuan, ...], tuple[str, ...]]:
    """Return the findings of the whole review and their fingerprints."""
    hasil = api.reviu_isi(isi, nama, api.PilihanReviu(HARI, potret=potret))
    assert not hasil.alasan, hasil.alasan
    return hasil.temuan, hasil.sidik


def hitung(semua: Sequence[Dokumen], banyak: int, polos: int) -> Counter[str]:
    """Return how many damaged numerals were found by way, and how many of them print a fact."""
    cacah: Counter[str] = Counter()
    with ProcessPoolExecutor(initializer=_siapkan, initargs=(semua,)) as regu:
        tugas = ((benih, benih < polos) for benih in range(banyak))
        for n, satu in enumerate(regu.map(_coba, tugas, chunksize=5), start=1):
            cacah.update(satu)
            if n % 50 == 0:
                print(f"{n} dari {banyak}: {dict(cacah)}", file=sys.stderr, flush=True)
    return cacah


_SEMUA: list[Dokumen] = []


def _siapkan(semua: Sequence[Dokumen]) -> None:
    _SEMUA[:] = semua


def _coba(tugas: tuple[int, bool]) -> list[str]:
    """Damage one numeral; return in which ways it was found."""
    benih, dengan_polos = tugas
    d = _SEMUA[benih % len(_SEMUA)]
    rusak = rusak_satu(d.isi, benih)
    hasil = ["berkunci"] if rusak.berkunci else []
    for cara, data in (("biasa", None), ("potret", d.data)):
        if ditemukan(rusak, _utuh(rusak.isi, d.nama, data)):
            hasil.append(cara)
        else:
            print(f"luput: {d.nama}, {cara}, benih {benih}: {rusak.lama} -> {rusak.baru}", file=sys.stderr)
    for cara, potret in (("polos", None), ("polos potret", d.potret)) if dengan_polos else ():
        temuan, sidik = _polos(lucuti(rusak.isi), d.nama, potret)
        baru = [t for t, s in zip(temuan, sidik, strict=True) if s not in d.sebelum[cara]]
        if ditemukan(rusak, baru):
            hasil.append(cara)
    return hasil


def _halaman(semua: Sequence[Dokumen], cacah: Counter[str], banyak: int, polos: int) -> str:
    baris = "".join(
        f"| {sebutan} | {cacah[cara]} dari {min(polos, banyak) if 'polos' in cara else banyak} |\n"
        for cara, sebutan in CARA.items()
    )
    dokumen = ", ".join(f"{d.nama}: {banyak_angka(d.isi)} bilangan" for d in semua)
    return TEKS.format(
        hari=time.strftime("%d-%m-%Y"),
        dokumen=dokumen,
        berkunci=round(100 * cacah["berkunci"] / banyak),
        baris=baris,
    )


if __name__ == "__main__":
    main()
