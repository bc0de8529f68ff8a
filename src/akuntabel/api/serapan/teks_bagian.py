"""The text of an authored section as the workbook holds it: from blocks of a document, and from its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from akuntabel.kinerja.analisis import Analisis
from akuntabel.kinerja.narasi import TANDA_TAHUN_LALU, Narasi
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import JenisSisipan, Sisipan
from akuntabel.laporan.gambar_narasi import pesan_gambar
from akuntabel.laporan.narasi_tanda import tulis_baris, urai_baris
from akuntabel.laporan.narasi_tulis import tulis
from akuntabel.laporan.narasi_urai import urai
from akuntabel.naskah import (
    Blok,
    CelahSebaris,
    Daftar,
    Gambar,
    GantiBaris,
    Kutipan,
    Paragraf,
    Sebaris,
    Tabel,
    Tulisan,
    teks_sebaris,
    telusuri,
)
from akuntabel.naskah.baku_tulisan import AWALAN_GAMBAR

ANALISIS, RENCANA_AKSI, SISIPAN = "analisis:", "rencana_aksi:", "sisipan:"
_LEMBAR = {ANALISIS: "Analisis", RENCANA_AKSI: "Rencana Aksi", SISIPAN: "Sisipan"}
NARASI = "Narasi"
_PESAN_GAMBAR = pesan_gambar("")
_SELA_SEL = (Tulisan(" | "),)
UbahGambar = Callable[[Gambar], Blok]


@dataclass(frozen=True, slots=True)
class IsiBuku:
    """What the workbook holds under a key: the text as it would be printed, and the mark of last year."""

    teks: str
    tahun_lalu: bool = False


def lembar_bagian(kunci: str) -> str:
    """Return the sheet that holds the text of a section."""
    return next((lembar for awal, lembar in _LEMBAR.items() if kunci.startswith(awal)), NARASI)


def satu_sel(kunci: str) -> bool:
    """Tell whether a section is the text of one cell: a factor, a solution, an action."""
    return kunci.startswith((ANALISIS, RENCANA_AKSI))


def teks_dokumen(
    kunci: str, isi: Iterable[Blok], label: Mapping[str, str], ubah_gambar: UbahGambar
) -> tuple[str, bool]:
    """Return the blocks of a section as text, and whether the mark of last year's text stood in them."""
    tanda = False
    hasil = []
    for blok in isi:
        bersih, ada = _tanpa_tanda(blok)
        tanda |= ada
        hasil.append(_pulihkan_gambar(bersih, ubah_gambar))
    if kunci.startswith(RENCANA_AKSI):
        return _polos(hasil, label), tanda
    if satu_sel(kunci):
        return tulis_baris(_baris_baris(hasil), ganti="\n"), tanda
    return tulis(hasil, label), tanda


def isi_buku(potret: Potret) -> dict[str, IsiBuku]:
    """Return every text of the workbook by key of section, in the form of ``teks_dokumen``."""
    hasil = {n.bagian: IsiBuku(tulis(urai(n.teks)), n.tahun_lalu) for n in potret.narasi}
    for a in potret.analisis:
        hasil[f"{ANALISIS}{a.kode}"] = IsiBuku(_analisis(a), a.tahun_lalu)
    for r in potret.rencana_aksi:
        hasil[f"{RENCANA_AKSI}{r.kode}"] = IsiBuku(_rapikan_baris(r.uraian), r.tahun_lalu)
    for s in potret.sisipan:
        hasil[s.kunci_narasi] = IsiBuku(tulis(urai(s.teks)), s.tahun_lalu)
    return hasil


def _analisis(a: Analisis) -> str:
    baris = [b.strip() for b in a.uraian.split("\n") if b.strip()]
    isi = (x for n, b in enumerate(baris) for x in ((GantiBaris(),) if n else ()) + urai_baris(b))
    return tulis_baris(isi, ganti="\n")


def _rapikan_baris(teks: str) -> str:
    return "\n".join(b.strip() for b in teks.splitlines() if b.strip())


def _polos(isi: Iterable[Blok], label: Mapping[str, str]) -> str:
    return _rapikan_baris("\n".join(teks_sebaris(b, dict(label)) for b in _baris_isi(isi)))


def _baris_baris(isi: Iterable[Blok]) -> list[Sebaris]:
    hasil: list[Sebaris] = []
    for b in _baris_isi(isi):
        hasil += [GantiBaris(), *b] if hasil else b
    return hasil


def _baris_isi(isi: Iterable[Blok]) -> Iterator[tuple[Sebaris, ...]]:
    """Yield paragraphs, and rows of tables with a stroke between cells: a cell cannot hold a table."""
    for b in telusuri(isi):
        if isinstance(b, Paragraf):
            yield b.isi
        elif isinstance(b, Tabel):
            for baris in (*b.kepala, *b.badan):
                yield tuple(s for n, sel in enumerate(baris.sel) for s in (*_SELA_SEL[: n > 0], *sel.isi))


def _tanpa_tanda(blok: Blok) -> tuple[Blok, bool]:
    """Take the mark of last year's text off the end of a block."""
    if isinstance(blok, Daftar) and blok.butir:
        butir = tuple(tuple(_tanpa_tanda(b)[0] for b in isi) for isi in blok.butir)
        return replace(blok, butir=butir), butir != blok.butir
    if not isinstance(blok, Paragraf) or not any(_bertanda(s) for s in blok.isi):
        return blok, False
    isi = [s for s in blok.isi if not _bertanda(s)]
    if isi and isinstance(isi[-1], Tulisan):
        isi[-1] = replace(isi[-1], teks=isi[-1].teks.rstrip())
    return Paragraf(tuple(isi), blok.gaya), True


def _bertanda(s: Sebaris) -> bool:
    return isinstance(s, CelahSebaris) and s.pesan == TANDA_TAHUN_LALU


def _pulihkan_gambar(blok: Blok, ubah: UbahGambar) -> Blok:
    """Return pictures as those of the sheet Gambar, also where one was missing or its mark was typed."""
    match blok:
        case Gambar():
            return ubah(blok)
        case Kutipan():
            return Kutipan(tuple(_pulihkan_gambar(b, ubah) for b in blok.isi))
        case Paragraf() if blok.isi:
            return _gambar_tertulis(blok)
        case _:
            return blok


def _gambar_tertulis(blok: Paragraf) -> Blok:
    awal = blok.isi[0]
    if isinstance(awal, CelahSebaris) and awal.pesan.startswith(_PESAN_GAMBAR):
        kode = awal.pesan.removeprefix(_PESAN_GAMBAR)
        return blok if " " in kode else Gambar(AWALAN_GAMBAR + kode, blok.isi[1:], "")
    teks = teks_sebaris(blok.isi).strip()
    if teks.startswith("[gambar:") and isinstance(satu := urai(teks)[0], Gambar):
        return satu
    return blok


def dengan_teks(potret: Potret, teks: Mapping[str, str]) -> Potret:
    """Return the facts with new texts; what was marked as last year's is reviewed by that."""
    narasi = {n.bagian: n for n in potret.narasi}
    for kunci, isi in teks.items():
        if lembar_bagian(kunci) == NARASI:
            lama = narasi.get(kunci, Narasi(kunci, ""))
            narasi[kunci] = replace(lama, teks=isi, tahun_lalu=False)
    return replace(
        potret,
        narasi=tuple(narasi.values()),
        analisis=tuple(
            replace(a, uraian=baru, tahun_lalu=False) if (baru := teks.get(f"{ANALISIS}{a.kode}")) else a
            for a in potret.analisis
        ),
        rencana_aksi=tuple(
            replace(r, uraian=baru, tahun_lalu=False) if (baru := teks.get(f"{RENCANA_AKSI}{r.kode}")) else r
            for r in potret.rencana_aksi
        ),
        sisipan=tuple(_sisipan(potret.sisipan, teks)),
    )


def _sisipan(daftar: Iterable[Sisipan], teks: Mapping[str, str]) -> Iterator[Sisipan]:
    """Yield insertions with their new text; a paragraph whose text is gone is gone."""
    for s in daftar:
        isi = teks.get(s.kunci_narasi)
        if isi is None:
            yield s
        elif isi or s.jenis is not JenisSisipan.PARAGRAF:
            yield replace(s, teks=isi, tahun_lalu=False)
