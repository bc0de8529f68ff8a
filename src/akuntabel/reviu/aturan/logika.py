"""LOG101, LOG104: figures that cannot be, and counts in sentences that the tables do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import Bacaan, JenisTabel, Peran, TeksTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.relasi import kutip, relasi_kolom
from akuntabel.temuan import Temuan, Tingkat

_CACAH = re.compile(r"\b([0-9]{1,3})\s*(?:\([^)]{1,30}\)\s*)?(program)\b", re.IGNORECASE)
_PENDAPATAN = re.compile(
    r"pendapatan|penerimaan|pajak|retribusi|pnbp|\bpad\b|\brpd\b|rencana penarikan", re.IGNORECASE
)
_UANG_TERKECIL = Decimal(1000)


@aturan(
    "LOG101",
    "log.realisasi-le-pagu",
    "Realisasi anggaran melebihi pagunya",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Belanja tidak boleh melebihi pagu yang tersedia.",
    pokok=2,
)
def melebihi_pagu(berkas: Berkas) -> Iterator[Hasil]:
    """Realisasi belanja dibandingkan dengan pagu barisnya; pendapatan boleh melampaui target."""
    for tabel in berkas.bacaan.tabel:
        if tabel.jenis is not JenisTabel.ANGGARAN or _tentang_pendapatan(tabel.judul):
            continue
        pagu, belanja = tabel.kolom_peran(Peran.PAGU), tabel.kolom_peran(Peran.BELANJA)
        if len(pagu) != 1 or len(belanja) != 1 or _tentang_pendapatan(pagu[0].judul):
            continue
        for r in relasi_kolom(tabel, belanja[0], pagu):
            atas, bawah = r.tercetak[0], r.masukan[0][0]
            uang = bawah.bawah >= _UANG_TERKECIL
            if uang and r.utuh and atas.bawah > bawah.atas and not _tentang_pendapatan(r.kutipan):
                yield Temuan(
                    "LOG101",
                    Tingkat.PERINGATAN,
                    f"Realisasi {r.hasil.teks.strip()} melebihi pagu {r.operan[0].teks.strip()}. Periksa "
                    "angkanya, atau jelaskan.",
                    lokasi=r.hasil.letak,
                    tertulis=r.hasil.teks.strip(),
                    kutipan=kutip(r.baris),
                    hitungan=f"{r.hasil.teks.strip()} > {r.operan[0].teks.strip()}",
                    kriteria="Belanja tidak boleh melebihi pagu yang tersedia.",
                    alias="log.realisasi-le-pagu",
                    lokasi_lain=(r.operan[0].letak,),
                )


def _tentang_pendapatan(teks: str) -> bool:
    return bool(_PENDAPATAN.search(teks))


@aturan(
    "LOG104",
    "log.count",
    "Banyaknya program di kalimat tidak sama dengan yang tercantum di tabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Banyaknya yang disebut sama dengan banyaknya yang tercantum.",
)
def cacah_program(berkas: Berkas) -> Iterator[Hasil]:
    """Banyaknya program yang disebut di kalimat dibandingkan dengan program yang bernama di tabel."""
    program = _program(berkas.bacaan)
    if not program:
        return
    for teks in berkas.bacaan.teks:
        for cocok in _CACAH.finditer(teks.teks):
            disebut = int(cocok[1])
            if disebut == len(program):
                angka = tuple(a for a in teks.angka if a.teks.strip().startswith(cocok[1]))
                yield Terpenuhi("LOG104", f"{disebut} program disebut dan tercantum", angka)
            elif disebut > len(program) >= 2 and _tentang_seluruh(teks.teks):
                yield _temuan_cacah(teks, cocok[0], disebut, len(program))


def _tentang_seluruh(teks: str) -> bool:
    """Tell whether a sentence counts everything the agency does, kegiatan too."""
    return bool(re.search(r"[0-9]+\s*(?:\([^)]{1,30}\)\s*)?(?:sub\s*)?kegiatan", teks, re.IGNORECASE))


def _program(bacaan: Bacaan) -> set[str]:
    nama = (
        sel.teks
        for tabel in bacaan.tabel
        for baris in tabel.baris
        for kolom, sel in zip(tabel.kolom, baris.sel, strict=False)
        if kolom.peran in (Peran.PROGRAM, Peran.URAIAN)
    )
    return {_inti(n) for n in nama if n.strip().casefold().startswith("program ")}


def _inti(nama: str) -> str:
    return "".join(h for h in nama.casefold().removeprefix("program") if h.isalnum())


def _temuan_cacah(teks: TeksTerbaca, tertulis: str, disebut: int, ada: int) -> Temuan:
    letak = next((a.letak for a in teks.angka if tertulis.startswith(a.teks.strip())), teks.letak)
    return Temuan(
        "LOG104",
        Tingkat.PERINGATAN,
        f"Disebut {disebut} program, sedangkan yang tercantum di tabel {ada}. Cantumkan semuanya, atau "
        "jelaskan yang tidak dicantumkan (misalnya program penunjang).",
        lokasi=letak,
        tertulis=tertulis,
        kutipan=teks.teks,
        hitungan=f"{disebut} ≠ {ada}",
        alias="log.count",
    )
