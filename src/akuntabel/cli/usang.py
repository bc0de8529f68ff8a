"""What the terminal shows of numbers in authored text that may be outdated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from .tampilan import bungkus

if TYPE_CHECKING:
    from akuntabel.laporan.salah_ketik import AngkaMirip
    from akuntabel.laporan.usang import AngkaUsang

_TAMPIL = 10
_PANJANG = 90


def cetak_usang(usang: Sequence[AngkaUsang], aliran: TextIO) -> None:
    """Print the first of them: section, sentence, what the number should be now, where that stands."""
    print(f"\nAngka di dalam narasi yang mungkin sudah usang ({len(usang)}):", file=aliran)
    for u in usang[:_TAMPIL]:
        for baris in (
            *bungkus(f"Bagian {u.bagian}: “{penggalan(u)}”", "  - ", "    "),
            *bungkus(f"{u.angka} kini {u.baru}: {u.perihal}{_tempat(u)}.", "    ", "    "),
        ):
            print(baris, file=aliran)
    if len(usang) > _TAMPIL:
        print(f"  … dan {len(usang) - _TAMPIL} lagi (semuanya: --json)", file=aliran)


def cetak_mirip(mirip: Sequence[AngkaMirip], aliran: TextIO) -> None:
    """Print numbers that nearly are a fact, as a suggestion."""
    print(f"\nAngka di dalam narasi yang mungkin salah ketik ({len(mirip)}):", file=aliran)
    for m in mirip[:_TAMPIL]:
        pesan = f"Bagian {m.bagian}: {m.angka} mirip {m.seharusnya}, yaitu {m.perihal}."
        for baris in bungkus(pesan, "  - ", "    "):
            print(baris, file=aliran)
    if len(mirip) > _TAMPIL:
        print(f"  … dan {len(mirip) - _TAMPIL} lagi (semuanya: --json)", file=aliran)


def penggalan(u: AngkaUsang) -> str:
    """Return the sentence, shortened around its number."""
    if len(u.kalimat) <= _PANJANG:
        return u.kalimat
    mulai = max(0, u.kalimat.find(u.angka) - _PANJANG // 2)
    mulai = u.kalimat.rfind(" ", 0, mulai) + 1
    akhir = u.kalimat.find(" ", mulai + _PANJANG)
    ekor = "" if akhir < 0 else " …"
    return f"{'… ' if mulai else ''}{u.kalimat[mulai : akhir if akhir > 0 else None]}{ekor}"


def _tempat(u: AngkaUsang) -> str:
    lembar = f" (lembar {u.sumber.lembar}" if u.sumber.lembar else ""
    sel = f", sel {u.sumber.sel}" if u.sumber.sel else ""
    return f"{lembar}{sel})" if lembar else ""


def json_usang(usang: Iterable[AngkaUsang]) -> list[dict[str, str]]:
    """Return them for machines, whole sentences."""
    return [
        {
            "bagian": u.bagian,
            "kalimat": u.kalimat,
            "angka": u.angka,
            "kunci": u.kunci,
            "perihal": u.perihal,
            "lama": u.lama.cetak,
            "baru": u.baru,
            "lembar": u.sumber.lembar,
            "sel": u.sumber.sel,
        }
        for u in usang
    ]
