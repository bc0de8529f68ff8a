"""Which sections of authored text a workbook lists: once, per sasaran, per indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.narasi import BagianNarasi, LingkupBagian, daftar_bagian
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import daftar_tempat

LANJUTAN = " (lanjutan)"
PANJANG_SEL = 32_767
_POTONG = 30_000


class TeksTerlaluPanjang(ValueError):
    """A text does not fit into cells of a workbook."""


@dataclass(frozen=True, slots=True)
class BarisBagian:
    """A pre-listed row of the sheet Narasi: key, title, guidance, author."""

    kunci: str
    judul: str
    petunjuk: str
    pengisi: str


def baris_bagian(potret: Potret) -> Iterator[BarisBagian]:
    """Yield the rows of the sheet Narasi in order; texts of other known nodes follow their section."""
    for bagian in daftar_bagian():
        terdaftar = [(kode, nama) for kode, nama in _simpul(potret, bagian)]
        for kode, nama in (*terdaftar, *_tambahan(potret, bagian, {k for k, _ in terdaftar})):
            kunci = f"{bagian.kunci}:{kode}" if kode else bagian.kunci
            judul = f"{bagian.judul}: {nama}" if nama else bagian.judul
            pilihan = " (boleh kosong)" if bagian.pilihan else ""
            yield BarisBagian(kunci, judul, bagian.petunjuk + pilihan, bagian.pengisi)


def urutan_bagian(potret: Potret) -> tuple[str, ...]:
    """Return the keys of sections in canonical order."""
    return tuple(b.kunci for b in baris_bagian(potret))


def tempat_terdaftar(baris: Mapping[str, Iterable[Mapping[str, object]]]) -> dict[str, str]:
    """Return the title of every section one may insert into by key, from the rows of the workbook."""
    hasil: dict[str, str] = {}
    for t in daftar_tempat():
        hasil[t.kunci] = t.judul
        if t.lingkup is LingkupBagian.SASARAN:
            hasil |= {f"{t.kunci}:{s['kode']}": f"{t.judul}: {s['uraian']}" for s in baris["Sasaran"]}
    for b in baris["Narasi"]:
        if judul := str(b.get("judul") or ""):
            hasil.setdefault(str(b["bagian"]), judul)
    return hasil


def _simpul(potret: Potret, bagian: BagianNarasi) -> tuple[tuple[str, str], ...]:
    if bagian.lingkup is LingkupBagian.SASARAN:
        return tuple((s.kode, s.uraian) for s in potret.sasaran)
    if bagian.lingkup is LingkupBagian.INDIKATOR:
        return tuple((i.kode, i.nama) for i in Indeks(potret).indikator_sasaran)
    return (("", ""),)


def _tambahan(potret: Potret, bagian: BagianNarasi, terdaftar: set[str]) -> Iterator[tuple[str, str]]:
    if bagian.lingkup is not LingkupBagian.INDIKATOR:
        return
    tertulis = {n.bagian for n in potret.narasi}
    for i in potret.indikator:
        if i.kode not in terdaftar and f"{bagian.kunci}:{i.kode}" in tertulis:
            yield i.kode, i.nama


def potong(teks: str) -> list[str]:
    """Cut a text at blank lines into pieces that fit into cells; joined with a blank line they are the text.

    Raises:
        TeksTerlaluPanjang: a single paragraph is longer than a cell.
    """
    potongan: list[str] = []
    while panjang_excel(teks) > PANJANG_SEL:
        letak = _batas(teks)
        if letak < 0:
            raise TeksTerlaluPanjang(
                f"satu paragraf lebih panjang dari {PANJANG_SEL} huruf; bagilah dengan baris kosong"
            )
        potongan.append(teks[:letak])
        teks = teks[letak + 2 :]
    return [*potongan, teks]


def _batas(teks: str) -> int:
    letak = _POTONG
    while (letak := teks.rfind("\n\n", 1, letak)) > 0:
        if not teks[letak - 1].isspace() and not teks[letak + 2 : letak + 3].isspace():
            return letak
    return -1


def panjang_excel(teks: str) -> int:
    """Return the length of a text as Excel counts it: in UTF-16 units."""
    return len(teks.encode("utf-16-le", "surrogatepass")) // 2
