"""A whole Naskah as Typst source: cover, front matter, body and annexes, wide tables on turned pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from pathlib import Path

from akuntabel.naskah import (
    Bab,
    Blok,
    DaftarOtomatis,
    Gambar,
    JenisDaftarIsi,
    Lampiran,
    Narasi,
    Naskah,
    Paragraf,
    Tabel,
    TandaTangan,
    pengantar,
    telusuri,
)
from akuntabel.penyaji.arah import satukan, tinggi_tulisan
from akuntabel.penyaji.huruf import KELUARGA
from akuntabel.penyaji.lebar import BANTALAN, INDEN, tata_kolom
from akuntabel.penyaji.rupa import Rupa
from akuntabel.penyaji.tema import Tema
from akuntabel.penyaji.tercetak import HURUF_CADANGAN, saring_svg

from .blok import GANTI_HALAMAN, blok_typst, kepala, pengantar_typst, sampul_typst
from .konteks import Konteks, buat_konteks
from .tabel import tabel

_GAYA = Path(__file__).parent / "gaya.typ"


@dataclass(frozen=True, slots=True)
class SumberTypst:
    """Files of one document (``utama.typ`` is the one to compile) and the keys whose pages it reports."""

    berkas: Mapping[str, bytes]
    kunci: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Potongan:
    """A piece of source and the page it wants; headings and introductions (``None``) go with what follows."""

    isi: str
    lanskap: bool | None
    tinggi: int | None = None


def susun_sumber(naskah: Naskah, rupa: Mapping[str, Rupa], tema: Tema) -> SumberTypst:
    """Return the Typst source of a document with its pictures.

    Raises:
        KeyError: If ``rupa`` lacks a picture of the document.
    """
    naskah = replace(naskah, awal=_tanpa_daftar_kosong(naskah))
    k = buat_konteks(naskah, rupa, tema)
    berkas = {
        "gaya.typ": _GAYA.read_bytes(),
        "tema.typ": _tema(tema).encode(),
        "utama.typ": _utama(naskah, k).encode(),
    }
    for kunci, nama in k.berkas.items():
        berkas[nama] = saring_svg(rupa[kunci].svg, tema.huruf_pdf).encode() or rupa[kunci].png
    return SumberTypst(berkas, tuple(k.tanda))


def _tema(tema: Tema) -> str:
    bahasa, wilayah = tema.bahasa.split("-")
    huruf = dict.fromkeys((tema.huruf_pdf, HURUF_CADANGAN))
    isi = {
        "huruf": "(" + "".join(f'"{h}", ' for h in huruf if h in KELUARGA) + ")",
        "huruf-rumus": f'("New Computer Modern Math", "{tema.huruf_pdf}")',
        "ukuran": f"{tema.ukuran}pt",
        "ukuran-kecil": f"{tema.ukuran_kecil}pt",
        "spasi": f"{tema.spasi}",
        "jarak": f"{tema.jarak}pt",
        "penuh": "true" if tema.rata == "penuh" else "false",
        "bahasa": f'"{bahasa}"',
        "wilayah": f'"{wilayah}"',
        "aksen": f'"{tema.warna_aksen}"',
        "kepala-tabel": f'"{tema.warna_kepala_tabel}"',
        "gaya-tabel": f'"{tema.gaya_tabel}"',
        "kertas-lebar": f"{tema.kertas.lebar}mm",
        "kertas-tinggi": f"{tema.kertas.tinggi}mm",
        "margin": f"(left: {tema.margin.kiri}mm, right: {tema.margin.kanan}mm, "
        f"top: {tema.margin.atas}mm, bottom: {tema.margin.bawah}mm)",
        "bantalan": f"{BANTALAN} * 0.01mm",
        "inden": f"{INDEN} * 0.01mm",
    }
    return "#let tema = (\n" + "".join(f"  {nama}: {nilai},\n" for nama, nilai in isi.items()) + ")\n"


def _utama(naskah: Naskah, k: Konteks) -> str:
    bagian = [sampul_typst(naskah.sampul, k)] if naskah.sampul else []
    bagian += _alirkan(naskah.awal, k)
    bagian.append("tubuh({")
    kolofon = f"kolofon({k.teks(naskah.sidik)})" if naskah.sidik else ""
    bagian += _alirkan((*naskah.isi, *naskah.lampiran), k, kolofon)
    bagian.append(f"catat-halaman(({_tanda(k)}))")
    bagian.append("})")
    isi = "\n".join(bagian)
    kepala_dokumen = ", ".join(
        f"{nama}: {k.teks(teks)}"
        for nama, teks in (("judul", naskah.judul), ("instansi", naskah.instansi), ("kaki", naskah.kaki))
    )
    return f'#import "gaya.typ": *\n#naskah({kepala_dokumen}, {{\n{isi}\n}})\n'


def _tanda(k: Konteks) -> str:
    return "".join(f'"{tanda}", ' for tanda in k.tanda.values())


def _tanpa_daftar_kosong(naskah: Naskah) -> tuple[Blok, ...]:
    """Leave out a list of tables or figures that would have no entry."""
    semua = tuple(telusuri(naskah))
    ada = {JenisDaftarIsi.ISI}
    if any(isinstance(b, Tabel) and b.judul for b in semua):
        ada.add(JenisDaftarIsi.TABEL)
    if any(isinstance(b, Gambar) and b.judul for b in semua):
        ada.add(JenisDaftarIsi.GAMBAR)
    return tuple(b for b in naskah.awal if not isinstance(b, DaftarOtomatis) or b.jenis in ada)


def _alirkan(isi: Iterable[Blok], k: Konteks, akhir: str = "") -> Iterator[str]:
    """Yield statements; neighbours that need a turned page share one."""
    semua = [*_potong(isi, k), _Potongan(akhir, None, 0)]
    arah = satukan(_arah([p.lanskap for p in semua]), [p.tinggi for p in semua], k.tema)
    for lanskap, kelompok in groupby(zip(semua, arah, strict=True), lambda pasang: pasang[1]):
        isi_kelompok = [p.isi for p, _ in kelompok if p.isi]
        yield from _putar(isi_kelompok) if lanskap else isi_kelompok


def _arah(lanskap: Sequence[bool | None]) -> list[bool]:
    """Return which pieces are turned; those without a wish go with what follows them."""
    hasil = list(lanskap)
    for i in range(len(hasil) - 2, -1, -1):
        if hasil[i] is None:
            hasil[i] = hasil[i + 1]
    sebelum = False
    for i, satu in enumerate(hasil):
        sebelum = sebelum if satu is None else satu
        hasil[i] = sebelum
    return [bool(h) for h in hasil]


def _putar(isi: list[str]) -> Iterator[str]:
    """Yield a turned page; it breaks the page by itself, and a second break would leave an empty one."""
    if isi:
        yield "page(flipped: true, {\n" + "\n".join(isi).removeprefix(GANTI_HALAMAN) + "\n})"


def _potong(isi: Iterable[Blok], k: Konteks) -> Iterator[_Potongan]:
    semua = tuple(isi)
    for blok, berikut in zip_longest(semua, semua[1:]):
        match blok:
            case Paragraf() if isinstance(berikut, TandaTangan):
                yield _Potongan(pengantar_typst(blok, k), False)
            case Bab() | Lampiran():
                yield _Potongan(kepala(blok, k), None, tinggi_tulisan(blok, k.tema))
                yield from _potong(blok.isi, k)
            case Narasi():
                yield from _potong(blok.isi, k)
            case Paragraf() if pengantar(blok):
                yield _Potongan(blok_typst(blok, k), None, tinggi_tulisan(blok, k.tema))
            case Tabel():
                tata = tata_kolom(blok, k.tema)
                yield _Potongan(tabel(blok, tata, k), tata.lanskap)
            case _:
                yield _Potongan(blok_typst(blok, k), False, tinggi_tulisan(blok, k.tema))
