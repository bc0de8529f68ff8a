"""The look of a report as data: paper, margins, fonts, sizes, colours, read from a TOML file and checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from .huruf import KELUARGA

FOLDER_TEMA = Path(__file__).parent / "tema"

_KERTAS = {"A4": (210, 297), "F4": (215, 330)}
_WARNA = re.compile(r"#[0-9a-fA-F]{6}\Z")
_SKEMA: dict[str, tuple[str, ...]] = {
    "kertas": ("nama", "lebar", "tinggi"),
    "margin": ("kiri", "kanan", "atas", "bawah"),
    "huruf": ("pdf", "docx", "ukuran", "ukuran_tabel", "ukuran_kecil"),
    "paragraf": ("spasi", "rata", "jarak"),
    "warna": ("aksen", "kepala_tabel"),
    "tabel": ("gaya",),
}


class TemaTidakSah(ValueError):
    """A theme that cannot be used; the message says in Indonesian what to change where."""


@dataclass(frozen=True, slots=True)
class Kertas:
    """Paper: name and size in mm, portrait."""

    nama: str
    lebar: int
    tinggi: int


@dataclass(frozen=True, slots=True)
class Margin:
    """Page margins in mm."""

    kiri: Decimal
    kanan: Decimal
    atas: Decimal
    bawah: Decimal


@dataclass(frozen=True, slots=True)
class Tema:
    """One look for all printers.

    Sizes (``ukuran``, ``ukuran_tabel``, ``ukuran_kecil``) and ``jarak``, the space after a paragraph, are in
    points; ``spasi`` is the line spacing as a factor; ``rata`` is "penuh" or "kiri"; ``gaya_tabel`` is "kisi"
    (full thin grid) or "mendatar" (horizontal rules only); colours are "#rrggbb".
    """

    nama: str
    bahasa: str
    kertas: Kertas
    margin: Margin
    huruf_pdf: str
    huruf_docx: str
    ukuran: Decimal
    ukuran_tabel: Decimal
    ukuran_kecil: Decimal
    spasi: Decimal
    rata: str
    jarak: Decimal
    warna_aksen: str
    warna_kepala_tabel: str
    gaya_tabel: str

    def lebar_teks(self, lanskap: bool = False) -> int:
        """Return the text width of a page in 1/100 mm; a landscape page keeps its margins in place."""
        sisi = self.kertas.tinggi if lanskap else self.kertas.lebar
        return sisi * 100 - int((self.margin.kiri + self.margin.kanan) * 100)

    def tinggi_teks(self, lanskap: bool = False) -> int:
        """Return the text height of a page in 1/100 mm."""
        sisi = self.kertas.lebar if lanskap else self.kertas.tinggi
        return sisi * 100 - int((self.margin.atas + self.margin.bawah) * 100)


def daftar_tema() -> tuple[str, ...]:
    """Return the names of the themes that come with the package."""
    return tuple(sorted(p.stem for p in FOLDER_TEMA.glob("*.toml")))


def baca_tema(nama_atau_path: str) -> Tema:
    """Read a theme by the name of a shipped one or by the path of a TOML file.

    Raises:
        TemaTidakSah: If there is no such theme, or the file breaks the schema.
    """
    path = _cari(nama_atau_path)
    try:
        isi = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as galat:
        raise TemaTidakSah(f"Berkas tema {path} tidak dapat dibaca: {galat}.") from galat
    _periksa_susunan(isi, path.name)
    return _susun(_Pembaca(isi, path.name), path.stem)


def _cari(nama_atau_path: str) -> Path:
    if nama_atau_path in daftar_tema():
        return FOLDER_TEMA / f"{nama_atau_path}.toml"
    path = Path(nama_atau_path)
    if path.suffix == ".toml":
        return path
    tersedia = ", ".join(daftar_tema())
    raise TemaTidakSah(
        f'Tema "{nama_atau_path}" tidak ada. Tema bawaan: {tersedia}; atau sebutkan berkas .toml.'
    )


def _periksa_susunan(isi: Mapping[str, Any], berkas: str) -> None:
    for nama, nilai in isi.items():
        if nama == "bahasa":
            continue
        if nama not in _SKEMA or not isinstance(nilai, dict):
            dikenal = ", ".join(f"[{b}]" for b in _SKEMA)
            raise TemaTidakSah(f"{berkas}: bagian [{nama}] tidak dikenal. Bagian yang ada: {dikenal}.")
        for kunci in nilai:
            if kunci not in _SKEMA[nama]:
                dikenal = ", ".join(_SKEMA[nama])
                raise TemaTidakSah(f"{berkas}: isian {nama}.{kunci} tidak dikenal. Yang ada: {dikenal}.")


def _susun(p: _Pembaca, nama: str) -> Tema:
    tema = Tema(
        nama=nama,
        bahasa=p.bahasa(),
        kertas=_kertas(p),
        margin=Margin(*(p.angka(f"margin.{sisi}", 5, 80) for sisi in ("kiri", "kanan", "atas", "bawah"))),
        huruf_pdf=p.pilihan("huruf.pdf", tuple(KELUARGA)),
        huruf_docx=p.teks("huruf.docx"),
        ukuran=p.angka("huruf.ukuran", 8, 16),
        ukuran_tabel=p.angka("huruf.ukuran_tabel", 6, 14),
        ukuran_kecil=p.angka("huruf.ukuran_kecil", 6, 12),
        spasi=p.angka("paragraf.spasi", 1, 3),
        rata=p.pilihan("paragraf.rata", ("penuh", "kiri")),
        jarak=p.angka("paragraf.jarak", 0, 36),
        warna_aksen=p.warna("warna.aksen"),
        warna_kepala_tabel=p.warna("warna.kepala_tabel"),
        gaya_tabel=p.pilihan("tabel.gaya", ("kisi", "mendatar")),
    )
    if tema.lebar_teks() < 8000:
        raise TemaTidakSah(f"{p.berkas}: margin menyisakan lebar teks kurang dari 80 mm.")
    return tema


def _kertas(p: _Pembaca) -> Kertas:
    nama = p.teks("kertas.nama")
    if nama in _KERTAS and not p.ada("kertas.lebar") and not p.ada("kertas.tinggi"):
        return Kertas(nama, *_KERTAS[nama])
    if not p.ada("kertas.lebar"):
        dikenal = " dan ".join(_KERTAS)
        raise TemaTidakSah(f"{p.berkas}: kertas {nama} memerlukan lebar dan tinggi (mm); {dikenal} tidak.")
    return Kertas(nama, int(p.angka("kertas.lebar", 100, 500)), int(p.angka("kertas.tinggi", 100, 500)))


@dataclass(frozen=True, slots=True)
class _Pembaca:
    """Typed access to the checked TOML tree; every refusal names the file and the entry."""

    isi: Mapping[str, Any]
    berkas: str

    def ada(self, jalur: str) -> bool:
        bagian, kunci = jalur.split(".")
        return kunci in self.isi.get(bagian, {})

    def _nilai(self, jalur: str) -> Any:
        bagian, kunci = jalur.split(".")
        if not self.ada(jalur):
            raise TemaTidakSah(f"{self.berkas}: isian {jalur} belum ada.")
        return self.isi[bagian][kunci]

    def angka(self, jalur: str, paling_kecil: int, paling_besar: int) -> Decimal:
        nilai = self._nilai(jalur)
        if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal):
            raise TemaTidakSah(f"{self.berkas}: isian {jalur} harus berupa angka, bukan {nilai!r}.")
        angka = Decimal(nilai)
        if not angka.is_finite() or not paling_kecil <= angka <= paling_besar:
            raise TemaTidakSah(
                f"{self.berkas}: isian {jalur} = {nilai} di luar batas {paling_kecil} sampai {paling_besar}."
            )
        return angka

    def teks(self, jalur: str) -> str:
        nilai = self._nilai(jalur)
        if not isinstance(nilai, str) or not nilai.strip():
            raise TemaTidakSah(f"{self.berkas}: isian {jalur} harus berupa teks yang tidak kosong.")
        return nilai.strip()

    def pilihan(self, jalur: str, pilihan: tuple[str, ...]) -> str:
        nilai = self.teks(jalur)
        if nilai not in pilihan:
            raise TemaTidakSah(
                f'{self.berkas}: isian {jalur} = "{nilai}" tidak dikenal. Pilihan: {", ".join(pilihan)}.'
            )
        return nilai

    def warna(self, jalur: str) -> str:
        nilai = self.teks(jalur)
        if not _WARNA.match(nilai):
            raise TemaTidakSah(f'{self.berkas}: isian {jalur} harus berupa warna "#rrggbb", bukan "{nilai}".')
        return nilai.lower()

    def bahasa(self) -> str:
        nilai = self.isi.get("bahasa", "id-ID")
        if not isinstance(nilai, str) or not re.fullmatch(r"[a-z]{2,3}-[A-Z]{2}", nilai):
            raise TemaTidakSah(f'{self.berkas}: isian bahasa harus seperti "id-ID", bukan {nilai!r}.')
        return nilai
