"""The open cases as text, for whoever mends a rule."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from akuntabel.temuan import Temuan

from .daftar import semua_kelas
from .jalan import Kasus
from .ukuran import TERTUTUP


def tulis_rincian(kasus: Iterable[Kasus], folder: Path) -> None:
    """Write misses, wrong repairs and false alarms of the open seeds, a file for each class that has any."""
    folder.mkdir(parents=True, exist_ok=True)
    terbuka = [k for k in kasus if k.benih < TERTUTUP]
    for kode in semua_kelas():
        milik = [k for k in terbuka if k.kelas == kode and _menarik(k)]
        if milik:
            isi = [f"# {kode}: {semua_kelas()[kode].cacat}", "", *(b for k in milik for b in baris(k))]
            (folder / f"{kode}.md").write_text("\n".join(isi), "utf-8")


def _menarik(k: Kasus) -> bool:
    return not k.putusan.kena or bool(k.putusan.palsu) or k.putusan.usul_benar is False


def baris(k: Kasus) -> list[str]:
    """Return a case as lines."""
    p = k.putusan
    keadaan = "ditemukan" if p.kena else "LUPUT"
    if p.kena and p.usul_benar is False:
        keadaan += f", usul pertama salah ({p.usul or 'tidak ada usul'})"
    return [
        f"## {k.kelas}:{k.benih} {k.bahan}.{k.format}: {keadaan}",
        f"- tempat: {k.tempat}",
        f"- semula {k.asal!r}, ditanam {k.tertanam!r}",
        *(f"- {nama}: {teks_temuan(t)}" for nama, isi in _kelompok(k) for t in isi),
        "",
    ]


def _kelompok(k: Kasus) -> tuple[tuple[str, tuple[Temuan, ...]], ...]:
    return ("kena", k.putusan.kena), ("ikutan/ringan", k.putusan.ikutan), ("PALSU", k.putusan.palsu)


def teks_temuan(t: Temuan) -> str:
    """Return a finding as one line."""
    usul = "; usul: " + " / ".join(u.teks for u in t.usulan[:3]) if t.usulan else ""
    return f"{t.kode} {t.tingkat.value} ({t.lokasi}) {t.tertulis!r} {t.pesan} [{t.hitungan}]{usul}"
