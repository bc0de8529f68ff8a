"""The judge: which findings are about the planted fault, which are false alarms, which stood there before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.temuan import Temuan, Tingkat, urut

from .daftar import Kelas, Tanaman
from .letak import Ruas, Tempat, tempat
from .nilai import angka, desimal, nilai


@dataclass(frozen=True)
class Putusan:
    """What the review said of one case."""

    kena: tuple[Temuan, ...]
    ikutan: tuple[Temuan, ...]
    palsu: tuple[Temuan, ...]
    tepat: bool
    usul: str
    usul_benar: bool | None
    dasar: int


def sidik(t: Temuan) -> tuple[str, ...]:
    """Return what makes two findings the same, wherever pages and lines have moved to."""
    return (t.kode, t.tertulis, re.sub(r"\d+", "#", t.pesan), t.hitungan)


def baru(semua: Iterable[Temuan], dasar: Iterable[Temuan]) -> list[Temuan]:
    """Return the findings that the correct document does not have."""
    sisa = Counter(sidik(t) for t in dasar)
    hasil = []
    for t in semua:
        if sisa[sidik(t)]:
            sisa[sidik(t)] -= 1
        else:
            hasil.append(t)
    return hasil


def tanpa_berubah(segar: Iterable[Temuan], hilang: Iterable[Temuan]) -> list[Temuan]:
    """Return the findings without those that stood in the correct document in other words.

    A finding that lists rows of a table lists others when a row is changed: for each finding that is gone,
    one of the same rule about the same table is no new alarm.
    """
    sisa: Counter[tuple[str, int | None]] = Counter(
        (t.kode, t.lokasi.tabel) for t in hilang if t.lokasi.tabel is not None
    )
    hasil = []
    for t in segar:
        if sisa[(t.kode, t.lokasi.tabel)]:
            sisa[(t.kode, t.lokasi.tabel)] -= 1
        else:
            hasil.append(t)
    return hasil


def putuskan(
    kelas: Kelas, tanaman: Tanaman, ubah: list[Ruas], temuan: list[Temuan], dasar: list[Temuan]
) -> Putusan:
    """Judge the findings of one faulty document; ``ubah`` are the places that differ from its base."""
    inti = [r for r in ubah if not tanaman.tertanam or _memuat(r.teks, tanaman.tertanam)] or ubah
    sekitar = {r.sekitar for r in inti}
    daerah = {tempat(r.letak) for r in ubah if r.sekitar in sekitar}
    titik = {tempat(r.letak) for r in inti}
    segar = baru(temuan, dasar)
    tentang = [t for t in segar if _tentang(t, tanaman, daerah)]
    kena = [t for t in tentang if kelas.cukup_berat(t.tingkat) and kelas.membicarakan(_semua_teks(t))]
    kena = sorted(urut(kena), key=lambda t: (t.tingkat is not Tingkat.GALAT, tempat(t.lokasi) not in titik))
    lain = [t for t in tentang if t not in kena]
    palsu = tanpa_berubah([t for t in segar if t not in tentang], baru(dasar, temuan))
    usul = next((t.usulan[0].teks for t in kena if t.usulan), "")
    benar = None
    if kelas.perbaikan == "asal" and kena:
        benar = _sama(usul, next((t.usulan[0].nilai for t in kena if t.usulan), None), tanaman)
    tepat = any(tempat(t.lokasi) in titik for t in kena)
    return Putusan(tuple(kena), tuple(lain), tuple(palsu), tepat, usul, benar, len(dasar))


def _tentang(t: Temuan, tanaman: Tanaman, daerah: set[Tempat]) -> bool:
    """Tell whether a finding speaks of the planted place, or quotes it."""
    if any(tempat(s) in daerah for s in (t.lokasi, *t.lokasi_lain)):
        return True
    isi = _semua_teks(t)
    return any(_memuat(isi, k) for k in (tanaman.tertanam, tanaman.asal, *tanaman.kunci) if len(k) > 1)


def _semua_teks(t: Temuan) -> str:
    return " ".join((t.pesan, t.tertulis, t.kutipan, t.hitungan, t.seharusnya))


def _memuat(isi: str, kata: str) -> bool:
    """Tell whether a text holds a word or numeral as a whole; a long sentence may be quoted in part."""
    if len(kata) > 60:
        return kata[:50].lower() in isi.lower()
    isi_kata = re.escape(_tanpa_satuan(kata))
    awal = r"(?<![\d.,])" if _angka(kata) else r"(?<!\w)"
    akhir = r"(?:,0+)?" if _angka(kata) and "," not in kata else ""
    return re.search(rf"{awal}{isi_kata}{akhir}(?!\w|[.,]\d)", isi, re.IGNORECASE) is not None


def _angka(kata: str) -> bool:
    """Tell whether a text is a numeral with its unit; money may stand right after "Rp"."""
    return nilai(kata) is not None


def _tanpa_satuan(kata: str) -> str:
    """Return the numeral alone where a cell is a numeral with its unit."""
    return angka(kata) if _angka(kata) else kata


def _sama(usul: str, angka_usul: Decimal | None, tanaman: Tanaman) -> bool:
    asal = tanaman.asal
    harap = nilai(asal)
    if harap is not None:
        satuan = Decimal(1).scaleb(-desimal(asal)) if desimal(asal) else Decimal(0)
        dekat = (n is not None and abs(n - harap) <= satuan for n in (angka_usul, nilai(usul)))
        return any(dekat) or _memuat(usul, asal)
    return asal.lower().strip(" .") in usul.lower()
