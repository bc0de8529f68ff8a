"""Figures of a workbook that was read from documents: by thing, and where they stand in it."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from akuntabel.bilangan import Bilangan, Konvensi, Rusak, parse_angka
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali, kunci_bersama, kunci_dokumen
from akuntabel.pertukaran.bacaan import HasilBuku, Petikan, buku_dari, petik

HILANG = "hilang"
Pasangan = tuple[tuple[str, ...], tuple[str, ...]]
_KINERJA: Pasangan = (("target",), ("realisasi",))
_BANDING: Pasangan = (("target", "realisasi"), ("realisasi",))
_UANG: Pasangan = (("pagu",), ("belanja",))
_TAHUN_LALU = re.compile(r"20[0-9]{2}/20[0-9]{2}")
_KATA = re.compile(r"[a-z]{3,}")


def petikan_berkas(berkas: Path) -> Petikan:
    """Read a file and take its statements out."""
    bacaan = kenali(baca(berkas.read_bytes(), berkas.name))
    return petik(bacaan, kunci_dokumen(bacaan))


def buku_berkas(*berkas: Path, tahun: int | None = None) -> HasilBuku:
    """Return the workbook of files."""
    petikan = [petikan_berkas(b) for b in berkas]
    return buku_dari(petikan, kunci_bersama(p.nama_terpisah() for p in petikan), tahun=tahun)


@dataclass
class Benda:
    """A thing of the workbook: its name, and its figures in cells and beside them."""

    nama: str = ""
    sel: dict[str, set[Decimal]] = field(default_factory=lambda: defaultdict(set))
    lain: dict[str, set[Decimal]] = field(default_factory=lambda: defaultdict(set))


def baris_lembar(isi: bytes, lembar: str) -> list[dict[str, object]]:
    """Return the rows of a sheet by header."""
    buku = load_workbook(BytesIO(isi), read_only=True, data_only=True)
    if lembar not in buku.sheetnames:
        return []
    semua = list(buku[lembar].iter_rows(values_only=True))
    kepala = next(n for n, b in enumerate(semua) if b[0] == "Kepastian") if lembar == "Asal Bacaan" else 3
    judul = [str(c or "").removesuffix(" *") for c in semua[kepala]]
    return [
        dict(zip(judul, b, strict=False)) for b in semua[kepala + 1 :] if any(c not in (None, "") for c in b)
    ]


def benda_buku(isi: bytes) -> dict[str, Benda]:
    """Return indicators and programs by code with all their figures; totals and kinds of spending too."""
    hasil: dict[str, Benda] = defaultdict(Benda)
    for lembar, kunci in (("Indikator", "Kode"), ("Program", "Kode")):
        for b in baris_lembar(isi, lembar):
            kolom = "Nama indikator" if lembar == "Indikator" else "Nama"
            hasil[str(b[kunci])].nama = str(b[kolom])
    for lembar, kunci, sifat in _LEMBAR:
        for b in baris_lembar(isi, lembar):
            kode = str(b.get(kunci) or lembar)
            for judul, jenis in sifat(b):
                hasil[kode].sel[jenis] |= {v for v in (_angka(b[judul]),) if v is not None}
            if lembar in ("Jenis Belanja",):
                hasil[kode].nama = kode
    _nilai_lain(isi, hasil)
    return hasil


def _kolom_target(b: dict[str, object]) -> list[tuple[str, str]]:
    return [(k, "target") for k in b if re.fullmatch(r"20[0-9]{2}|Target|TW [IV]+", k)]


_LEMBAR = (
    ("Target Renstra", "Indikator", _kolom_target),
    ("Target Tahunan", "Indikator", _kolom_target),
    ("Realisasi", "Indikator", lambda b: [("Nilai", "realisasi"), ("Capaian di dokumen", "capaian")]),
    ("Pagu", "Kode", lambda b: [("Pagu", "pagu")]),
    ("Realisasi Anggaran", "Kode", lambda b: [("Realisasi", "belanja")]),
    ("Total Anggaran", "", lambda b: [("Pagu", "pagu"), ("Realisasi", "belanja")]),
    ("Jenis Belanja", "Jenis belanja", lambda b: [("Pagu", "pagu"), ("Realisasi", "belanja")]),
)
_SIFAT = {"Nilai": "realisasi", "Pagu": "pagu", "Realisasi": "belanja"}


def _nilai_lain(isi: bytes, hasil: dict[str, Benda]) -> None:
    for b in baris_lembar(isi, "Asal Bacaan"):
        if not b.get("Nilai lain") and b.get("Kepastian") != "Berbeda":
            continue
        kolom, lembar = str(b["Kolom"]), str(b["Lembar"])
        jenis = "target" if lembar.startswith("Target") else _SIFAT.get(kolom, "")
        kode = str(b["Tentang"] or "").split(" ")[0].rstrip(",")
        kode = kode if kode in hasil else lembar if lembar == "Total Anggaran" else str(b["Tentang"])
        teks = f"{b.get('Tercetak')}; {b.get('Nilai lain') or ''}"
        for cocok in re.findall(r"= (-?[0-9.]+(?:,[0-9]+)?) \(", teks):
            hasil[kode].lain[jenis].add(Decimal(cocok.replace(".", "").replace(",", ".")))
        hasil[kode].lain[jenis] |= arti(str(b.get("Tercetak")))


def _angka(isi: object) -> Decimal | None:
    if isinstance(isi, int | float):
        return Decimal(repr(isi)).normalize() + 0
    if isinstance(isi, str):
        ujung = [a for a in arti(isi.split("–")[-1])]
        return ujung[0] if ujung else None
    return None


def arti(teks: str) -> set[Decimal]:
    """Return what a printed numeral may mean."""
    bersih = teks.strip()
    hasil = parse_angka(bersih, konvensi=Konvensi.KETAT)
    if isinstance(hasil, Bilangan):
        return {hasil.nilai}
    if isinstance(hasil, Rusak):
        return {k.nilai for k in hasil.kandidat}
    return set()


def kata(teks: str) -> set[str]:
    """Return the words that tell names apart."""
    return set(_KATA.findall(teks.casefold()))


@dataclass(frozen=True)
class Baris:
    """A transcribed row: what it is called and its two figures."""

    nama: str
    satu: set[Decimal]
    dua: set[Decimal]
    mentah: tuple[str, str]
    halaman: str


def baris_transkripsi(csv_berkas: Path, dokumen: str, kolom: tuple[str, str, str]) -> list[Baris]:
    """Return the transcribed rows of a document."""
    with csv_berkas.open(encoding="utf-8") as aliran:
        semua = [b for b in csv.DictReader(aliran) if b["source_file"] == dokumen]
    return [
        Baris(
            b[kolom[0]],
            _arti_luas(b[kolom[1]]),
            _arti_luas(b[kolom[2]]),
            (b[kolom[1]], b[kolom[2]]),
            b["page_or_line"],
        )
        for b in semua
    ]


def _arti_luas(teks: str) -> set[Decimal]:
    rentang = re.fullmatch(r"\s*([0-9.,]+)\s*-\s*([0-9.,]+)\s*(%?)\s*", teks)
    return arti(rentang[2]) if rentang else arti(teks)


def tempat_baris(baris: Baris, benda: Iterable[Benda], jenis: Pasangan, lain: str) -> str:
    """Return where a row arrived: "sel", "nilai lain", "bacaan lain", or nowhere (HILANG).

    ``jenis`` are the kinds of cells either figure may stand in.
    """
    for dengan_lain in (False, True):
        for satu in benda:
            a, b = (_nilai(satu, kinds, dengan_lain) for kinds in jenis)
            cocok = (not baris.satu or baris.satu & a) and (not baris.dua or baris.dua & b)
            if cocok and (baris.satu or baris.dua) and _nama_cocok(baris.nama, satu.nama):
                return "nilai lain" if dengan_lain else "sel"
    return "bacaan lain" if all(_ada(m, lain) for m in baris.mentah if m) else HILANG


def _nilai(benda: Benda, jenis: Iterable[str], dengan_lain: bool) -> set[Decimal]:
    hasil = set[Decimal]().union(*(benda.sel[j] for j in jenis))
    return hasil.union(*(benda.lain[j] for j in jenis)) if dengan_lain else hasil


def _ada(teks: str, lain: str) -> bool:
    inti = re.sub(r"[^0-9.,]", "", teks).strip(".,")
    return bool(inti) and inti in lain


def _nama_cocok(kiri: str, kanan: str) -> bool:
    a, b = (set() if kiri.startswith("(") else kata(kiri)), kata(kanan)
    return not b or len(a) < 2 or any(x[:6] == y[:6] for x in a for y in b)


def nasib_baris(dokumen: str, folder: Path, isi: bytes) -> list[tuple[Baris, str]]:
    """Return every transcribed row of a document and where it arrived in its workbook."""
    benda = list(benda_buku(isi).values())
    lain = "\n".join(str(b["Angka yang tercetak"]) for b in baris_lembar(isi, "Bacaan Lain"))
    hasil = []
    for b in baris_transkripsi(folder / "capaian.csv", dokumen, ("indikator", "target", "realisasi")):
        jenis = _BANDING if _TAHUN_LALU.search(b.halaman) else _KINERJA
        hasil.append((b, tempat_baris(b, benda, jenis, lain)))
    for b in baris_transkripsi(folder / "anggaran.csv", dokumen, ("program_kegiatan", "pagu", "realisasi")):
        semua = [tempat_baris(b, benda, jenis, lain) for jenis in (_UANG, _KINERJA)]
        hasil.append((b, next(t for t in ("sel", "nilai lain", "bacaan lain", HILANG) if t in semua)))
    return hasil
