"""The two pages: what is planted (`tolok-ukur-reviu.md`) and what was found (`ukuran-cacat.md`)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .daftar import Kelas, semua_kelas
from .jalan import Kasus
from .ukuran import TERTUTUP, Angka, jumlahkan

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"

_UKURAN = Path(__file__).with_name("ukuran.tmpl.md").read_text("utf-8")
_KEPALA = (
    "| Kelas | Kesalahan | Kasus | Ditemukan | Terlalu ringan | Temuan palsu | Letak tepat "
    "| Usul pertama benar |\n"
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


_TOLOK = Path(__file__).with_name("tolok.tmpl.md").read_text("utf-8")


def halaman_kelas() -> str:
    """Return the page of definitions."""
    return _TOLOK.format(tertutup=TERTUTUP, kelas="".join(_baris_definisi(k) for k in semua_kelas().values()))


def _baris_definisi(k: Kelas) -> str:
    ketemu = k.ketemu or ("cukup sebagai saran" if k.tingkat == "saran" else "aturan umum")
    perbaikan = "tulisan semula" if k.perbaikan == "asal" else "lebih dari satu cara"
    return f"| {k.kode} | {k.cacat} | {k.tempat} | {k.ikutan} | {ketemu} | {perbaikan} |\n"


if __name__ == "__main__":
    (DOCS / "tolok-ukur-reviu.md").write_text(halaman_kelas(), encoding="utf-8")
