"""The two pages: what is planted (``docs/tolok-ukur-reviu.md``) and what was found (``docs/ukuran-cacat.md``)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .daftar import Kelas, semua_kelas
from .jalan import Kasus
from .ukuran import TERTUTUP, Angka, jumlahkan

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"

_UKURAN = """# Ukuran: kesalahan yang ditanam

Setiap kasus adalah satu laporan benar yang diberi tepat satu kesalahan pada tempat yang diketahui, lalu direviu
seperti dokumen siapa pun. Kelasnya, tempat menanam, dan ukuran berhasilnya ditetapkan lebih dahulu di
[tolok ukur reviu](tolok-ukur-reviu.md). Laporannya: kedua laporan contoh, laporan panjang rekaan, dan laporan
pendek rekaan, dengan dua garis besar, dua tema, dan tiga format ({format}).

- **Ditemukan**: kasus yang kesalahannya ditunjuk sebuah temuan yang cukup berat, dari semua kasus.
- **Terlalu ringan**: kasus yang hanya disebut temuan yang lebih ringan daripada yang ditetapkan.
- **Temuan palsu**: temuan lain yang tidak ada pada laporan benar dan bukan akibat kesalahan itu.
- **Ketepatan**: kasus ditemukan dibagi kasus ditemukan ditambah temuan palsu.
- **Letak tepat**: kasus yang temuannya menunjuk sel atau baris yang ditanami, bukan hanya hubungannya.
- **Usul pertama benar**: dari kasus yang perbaikannya tunggal, usul pertamanya sama dengan tulisan semula.

Benih terbuka boleh dibaca rinciannya oleh penulis aturan; benih tertutup hanya dihitung.

## Jumlah

| Benih | Kasus | Ditemukan | Ketepatan | Letak tepat | Usul pertama benar |
|---|---|---|---|---|---|
{jumlah}
Temuan yang sudah ada pada laporan benar sebelum ditanami: {dasar} pada {laporan} pasangan laporan dan format;
temuan itu tidak dihitung sebagai hasil maupun temuan palsu.

## Menurut format dan laporan

| Bagian | Kasus | Ditemukan | Ketepatan |
|---|---|---|---|
{bagian}
## Menurut kelas, benih terbuka

{kepala}
{terbuka}
## Menurut kelas, benih tertutup

{kepala}
{tertutup}
## Mengulang

`make ukur`, atau hanya halaman ini: `python -m benchmarks.ukur_cacat`; dengan `--rincian FOLDER` kasus terbuka
yang luput ditulis satu berkas setiap kelas. Satu kasus: `python -m benchmarks.tanam KELAS BENIH --simpan FOLDER`.
"""
_KEPALA = (
    "| Kelas | Kesalahan | Kasus | Ditemukan | Terlalu ringan | Temuan palsu | Letak tepat | Usul pertama benar |\n"
    "|---|---|---|---|---|---|---|---|"
)


def halaman_ukuran(kasus: list[Kasus]) -> str:
    """Return the page of results."""
    terbuka = [k for k in kasus if k.benih < TERTUTUP]
    tertutup = [k for k in kasus if k.benih >= TERTUTUP]
    dasar = {(k.bahan, k.format, k.kelas.startswith("TOC-DAFTAR")): k.putusan.dasar for k in kasus}
    return _UKURAN.format(
        format=", ".join(sorted({k.format.upper() for k in kasus})),
        jumlah="".join(
            _baris_jumlah(nama, jumlahkan(isi))
            for nama, isi in (("terbuka", terbuka), ("tertutup", tertutup), ("semua", kasus))
        ),
        dasar=sum(dasar.values()),
        laporan=len(dasar),
        bagian="".join(_bagian(kasus)),
        kepala=_KEPALA,
        terbuka=_tabel(terbuka),
        tertutup=_tabel(tertutup),
    )


def _bagian(kasus: list[Kasus]) -> Iterable[str]:
    for nama in sorted({k.format for k in kasus}):
        yield _baris_bagian(nama.upper(), [k for k in kasus if k.format == nama])
    for nama in sorted({k.bahan.split("-")[0] for k in kasus}):
        yield _baris_bagian(f"laporan {nama}", [k for k in kasus if k.bahan.split("-")[0] == nama])


def _baris_bagian(nama: str, isi: list[Kasus]) -> str:
    a = jumlahkan(isi)
    return f"| {nama} | {a.n} | {_dari(a.kena, a.n)} | {_dari(a.kena, a.kena + a.palsu)} |\n"


def _baris_jumlah(nama: str, a: Angka) -> str:
    sel = (
        nama, str(a.n), _dari(a.kena, a.n), _dari(a.kena, a.kena + a.palsu), _dari(a.tepat, a.kena),
        _dari(a.benar, a.tunggal),
    )  # fmt: skip
    return f"| {' | '.join(sel)} |\n"


def _tabel(kasus: list[Kasus]) -> str:
    return "".join(
        _baris_kelas(kelas, jumlahkan(milik))
        for kode, kelas in semua_kelas().items()
        if (milik := [k for k in kasus if k.kelas == kode])
    )


def _baris_kelas(kelas: Kelas, a: Angka) -> str:
    usul = f"{a.benar} dari {a.tunggal}" if a.tunggal else "–"
    sel = (kelas.kode, kelas.cacat, a.n, a.kena, a.ringan, a.palsu, a.tepat, usul)
    return f"| {' | '.join(str(s) for s in sel)} |\n"


def _dari(a: int, b: int) -> str:
    """Print a share with one decimal and the two counts behind it."""
    if not b:
        return "–"
    permil = (2000 * a + b) // (2 * b)
    return f"{permil // 10},{permil % 10}% ({a} dari {b})"


_TOLOK = """# Tolok ukur reviu: kesalahan yang ditanam

Halaman ini menetapkan kelas kesalahan, tempat menanamnya, dan ukuran berhasilnya sebelum reviu dijalankan.
Sumbernya `benchmarks/tanam/kelas.toml`; hasilnya di [ukuran kesalahan yang ditanam](ukuran-cacat.md).

## Cara menilai

- Laporan benar disusun, dicetak, dan direviu lebih dahulu. Temuan yang sudah ada di sana tidak dihitung.
- Satu kesalahan ditanam pada naskahnya, sebelum dicetak, sehingga tata letak dan formatnya wajar. Hanya tempat
  itu yang diubah; angka lain yang bergantung padanya ikut dihitung ulang hanya bila disebut pada kolom "Ikutan".
- **Ditemukan** bila ada temuan baru yang cukup berat (kecuali disebut lain: harus diperbaiki atau perlu
  penjelasan) yang menunjuk baris atau sel itu, atau mengutip tulisan yang ditanam, tulisan semula, atau jumlah
  yang dibentuknya.
- **Temuan palsu**: temuan baru selain itu, seberat apa pun.
- **Usul pertama benar** bila usul pertama sama dengan tulisan semula. Kelas yang dapat diperbaiki dengan lebih
  dari satu cara tidak dinilai usulnya.
- Setiap kasus ditentukan oleh kelas dan nomor benihnya. Benih {tertutup} ke atas tertutup: hanya dihitung.

## Kelas

| Kelas | Kesalahan | Ditanam di | Ikutan | Ditemukan bila | Perbaikan |
|---|---|---|---|---|---|
{kelas}"""


def halaman_kelas() -> str:
    """Return the page of definitions."""
    return _TOLOK.format(
        tertutup=TERTUTUP, kelas="".join(_baris_definisi(k) for k in semua_kelas().values())
    )


def _baris_definisi(k: Kelas) -> str:
    ketemu = k.ketemu or ("cukup sebagai saran" if k.tingkat == "saran" else "aturan umum")
    perbaikan = "tulisan semula" if k.perbaikan == "asal" else "lebih dari satu cara"
    return f"| {k.kode} | {k.cacat} | {k.tempat} | {k.ikutan} | {ketemu} | {perbaikan} |\n"


if __name__ == "__main__":
    (DOCS / "tolok-ukur-reviu.md").write_text(halaman_kelas(), encoding="utf-8")
