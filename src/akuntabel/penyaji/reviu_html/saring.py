"""Filters that need no script: boxes of which the style sheet asks whether they are ticked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from akuntabel.penyaji.html.aman import lolos
from akuntabel.temuan import Tingkat

from .konteks import Konteks

NAMA_KELUARGA = {
    "ANG": "anggaran",
    "ANL": "analisis",
    "DFT": "daftar dan nomor",
    "DSR": "dasar hukum",
    "EJA": "ejaan",
    "HIT": "hitungan",
    "LKP": "bagian wajib",
    "LOG": "nalar",
    "NAM": "nama indikator",
    "NAR": "angka di kalimat",
    "NUM": "cara tulis angka",
    "SAT": "satuan",
    "SEL": "isian tabel",
    "SKL": "predikat dan skala",
    "SUM": "jumlah",
    "TPL": "sisa templat",
    "VER": "nomor peraturan",
}
"""What the families of rules are called."""


def saringan(k: Konteks) -> str:
    """Return the boxes; a choice among less than two is none and has no box."""
    kelompok = "".join(
        f"<fieldset><legend>{judul}</legend>{''.join(kotak)}</fieldset>"
        for judul, kotak in _kelompok(k)
        if len(kotak) > 1 or judul == "Dibandingkan"
    )
    if not kelompok:
        return ""
    return f'<details class="saring"><summary>Saring temuan</summary><div>{kelompok}</div></details>'


def aturan_saring(k: Konteks) -> str:
    """Return the style rules behind the boxes."""
    kelas = [*(f"s-{t.value}" for t in _tingkat(k)), *(f"k-{lolos(f)}" for f in _keluarga(k))]
    aturan = [
        f"body:has(#f-{satu}:not(:checked)) :is(.temuan>li,.lencana).{satu}{{display:none}}"
        f"body:has(#f-{satu}:not(:checked)) .naskah .{satu}:not(.lencana){{background:none;box-shadow:none}}"
        for satu in kelas
    ]
    if k.hasil.dibandingkan:
        aturan.append("body:has(#f-baru:checked) :is(.temuan>li,.lencana).b-tetap{display:none}")
    return "".join(aturan)


def _kelompok(k: Konteks) -> Iterator[tuple[str, list[str]]]:
    tingkat, keluarga = _tingkat(k), _keluarga(k)
    yield "Kepentingan", [_kotak(f"s-{t.value}", t.sebutan, n) for t, n in tingkat.items()]
    yield (
        "Keluarga aturan",
        [_kotak(f"k-{lolos(f)}", lolos(NAMA_KELUARGA.get(f, f)), n) for f, n in keluarga.items()],
    )
    if k.hasil.dibandingkan:
        yield (
            "Dibandingkan",
            [
                '<label><input type="checkbox" id="f-baru"> hanya yang baru</label>',
            ],
        )


def _kotak(kelas: str, nama: str, banyak: int) -> str:
    return (
        f'<label><input type="checkbox" id="f-{kelas}" checked> {nama} '
        f'<span class="redup">{banyak}</span></label>'
    )


def _tingkat(k: Konteks) -> dict[Tingkat, int]:
    banyak = Counter(t.tingkat for t in k.hasil.berlaku())
    return {t: banyak[t] for t in Tingkat if banyak[t]}


def _keluarga(k: Konteks) -> dict[str, int]:
    banyak = Counter(t.kode[:3] for t in k.hasil.berlaku())
    return dict(sorted(banyak.items(), key=lambda p: (-p[1], p[0])))
