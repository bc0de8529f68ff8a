"""What a sheet shows in the browser: columns, rows, forms, and the answer to a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.urls import reverse

from akuntabel.api import (
    LEMBAR_ISIAN,
    BarisIsian,
    Jenis,
    Kolom,
    Lembar,
    TemuanIsian,
    kolom_isian,
    nama_kode,
    tabel_isian,
    usulan_baris,
)
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.isian import BARU, HasilSimpan, kunci_usulan, slug
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret

_SEHALAMAN = 100
_BERANGKA = (Jenis.ANGKA, Jenis.RENTANG, Jenis.RUPIAH, Jenis.BULAT)
_PANJANG = (Jenis.URAIAN,)
_TERSEMBUNYI = ("tahun",)
"""Single values that belong to the address, not to the form."""


LEMBAR_MENURUT_ALAMAT: Mapping[str, Lembar] = {slug(x): x for x in LEMBAR_ISIAN}


@dataclass(frozen=True, slots=True)
class KolomTampil:
    """A column: its key, header and what it holds; ``jenis`` is a word for the style sheet."""

    kunci: str
    judul: str
    keterangan: str
    contoh: str
    jenis: str
    wajib: bool
    diisi: bool
    pilihan: tuple[tuple[str, str], ...]

    @property
    def daftar(self) -> str:
        """Return the name of its list of choices; empty when it has none."""
        return f"pilihan-{self.kunci}" if self.pilihan else ""


@dataclass(frozen=True, slots=True)
class SelTampil:
    """A cell."""

    kolom: KolomTampil
    isi: str


@dataclass(frozen=True, slots=True)
class BarisTampil:
    """A row; ``usulan`` says that it is only proposed."""

    kunci: str
    sel: tuple[SelTampil, ...]
    usulan: bool = False


@dataclass(frozen=True, slots=True)
class LembarTampil:
    """A page of a sheet."""

    nama: str
    slug: str
    alamat: str
    penjelasan: str
    kolom: tuple[KolomTampil, ...]
    halaman: Page
    cari: str
    tahun: str


def alamat_lembar(buku: BukuTerbuka, lembar: Lembar, nama: str = "lembar") -> str:
    """Return the address of a sheet, or of the form of its rows."""
    tk = buku.tahun_kinerja
    return reverse(nama, args=(tk.instansi.kode, tk.tahun, slug(lembar)))


def susun_lembar(buku: BukuTerbuka, lembar: Lembar, minta: Mapping[str, str]) -> LembarTampil:
    """Return a page of a sheet: what is still to be filled first, then the rows that match."""
    isi = potret(buku)
    tabel = tabel_isian(isi, lembar)
    kolom = tuple(_kolom(isi, k) for k in tabel.kolom)
    cari = minta.get("cari", "").replace("\0", "").strip()[:100]
    tahun = minta.get("tahun", str(isi.tahun)) if lembar.atribut == "realisasi" else ""
    usulan = [BarisIsian(kunci_usulan(u), u) for u in usulan_baris(isi, lembar)]
    semua = [b for b in (*usulan, *tabel.baris) if _cocok(b, cari, tahun)]
    halaman = Paginator(semua, _SEHALAMAN).get_page(minta.get("halaman"))
    nama = _nama(isi, tabel.kolom)
    halaman.object_list = [_baris(b, kolom, nama) for b in halaman.object_list]
    alamat = alamat_lembar(buku, lembar)
    return LembarTampil(lembar.nama, slug(lembar), alamat, lembar.penjelasan, kolom, halaman, cari, tahun)


def _cocok(b: BarisIsian, cari: str, tahun: str) -> bool:
    kata = cari.casefold().split()
    teks = " ".join(b.isi.values()).casefold()
    return all(k in teks for k in kata) and tahun in ("", "semua", b.isi.get("tahun", tahun))


def _kolom(isi: Potret, k: Kolom) -> KolomTampil:
    return KolomTampil(
        kunci=k.kunci,
        judul=k.judul,
        keterangan=k.keterangan,
        contoh=k.contoh,
        jenis="angka" if k.jenis in _BERANGKA else "panjang" if k.jenis in _PANJANG else "teks",
        wajib=k.wajib,
        diisi=k.diisi,
        pilihan=tuple(_pilihan(isi, k)),
    )


def _pilihan(isi: Potret, k: Kolom) -> Iterator[tuple[str, str]]:
    if k.jenis is Jenis.YA_TIDAK:
        yield from (("ya", ""), ("tidak", ""))
    elif k.jenis is Jenis.RUJUKAN:
        yield from nama_kode(isi, k.acuan).items()
    else:
        yield from ((teks, "") for teks, _ in k.pilihan)


def _nama(isi: Potret, kolom: Sequence[Kolom]) -> Mapping[str, Mapping[str, str]]:
    """Return the names behind the codes of the columns that show them."""
    acuan = {k.kunci: k.acuan for k in kolom}
    return {k.kunci: nama_kode(isi, acuan[k.nama_dari]) for k in kolom if k.jenis is Jenis.NAMA}


def _baris(b: BarisIsian, kolom: Sequence[KolomTampil], nama: Mapping[str, Mapping[str, str]]) -> BarisTampil:
    sel = tuple(SelTampil(k, _isi_sel(b, k.kunci, nama)) for k in kolom)
    return BarisTampil(b.kunci, sel, b.kunci.startswith(BARU))


def _isi_sel(b: BarisIsian, kolom: str, nama: Mapping[str, Mapping[str, str]]) -> str:
    if kolom in nama:
        return nama[kolom].get(b.isi.get(kolom.removeprefix("nama:"), ""), "")
    return b.isi.get(kolom, "")


@dataclass(frozen=True, slots=True)
class IsianFormulir:
    """A field of the form of a row; ``lama`` is what stood there when it was shown."""

    kolom: KolomTampil
    isi: str
    lama: str
    pesan: tuple[str, ...] = ()
    kini: str | None = None


@dataclass(frozen=True, slots=True)
class Formulir:
    """The form of a row; ``baru`` when there is none of this key yet."""

    lembar: str
    penjelasan: str
    alamat: str
    kembali: str
    judul: str
    baru: bool
    tegak: bool
    isian: tuple[IsianFormulir, ...]
    gagal: str = ""

    @property
    def salah(self) -> int:
        """Return how many fields want attention."""
        return sum(bool(i.pesan or i.kini is not None) for i in self.isian)


def formulir_baris(
    buku: BukuTerbuka,
    lembar: Lembar,
    kunci: str,
    *,
    hasil: HasilSimpan | None = None,
    diketik: Mapping[str, str] | None = None,
) -> Formulir:
    """Return the form of a row: as it stands, or as it was typed with what was said about it."""
    isi = potret(buku)
    tabel = tabel_isian(isi, lembar)
    baris = next((b for b in tabel.baris if b.kunci == kunci), None)
    usulan = next((u for u in usulan_baris(isi, lembar) if kunci_usulan(u) == kunci), {})
    awal = baris.isi if baris else usulan
    tampak = [k for k in tabel.kolom if k.diisi and not (lembar.tegak and k.kunci in _TERSEMBUNYI)]
    isian = [_isian(_kolom(isi, k), awal, hasil, diketik or {}) for k in tampak]
    alamat = alamat_lembar(buku, lembar, "baris")
    return Formulir(
        lembar.nama,
        lembar.penjelasan,
        alamat,
        alamat_lembar(buku, lembar),
        kunci if baris else "Baris baru",
        baris is None,
        lembar.tegak,
        tuple(isian),
        hasil.gagal if hasil else "",
    )


def _isian(
    k: KolomTampil, awal: Mapping[str, str], hasil: HasilSimpan | None, diketik: Mapping[str, str]
) -> IsianFormulir:
    semula = awal.get(k.kunci, "")
    pesan = tuple(kalimat(t) for t in hasil.temuan if t.kolom == k.kunci) if hasil else ()
    kini = next((b.kini for b in hasil.benturan if b.kolom == k.kunci), None) if hasil else None
    lama = diketik.get(f"lama:{k.kunci}", semula) if kini is None else kini
    return IsianFormulir(k, diketik.get(f"isi:{k.kunci}", semula), lama, pesan, kini)


def kalimat(t: TemuanIsian) -> str:
    """Return what is said at a cell: the fault, what is expected, what would be right."""
    bagian = [t.temuan.pesan]
    if t.temuan.seharusnya:
        bagian.append(f"Yang diharapkan: {t.temuan.seharusnya}.")
    if t.temuan.usulan:
        bagian.append("Mungkin maksudnya " + " atau ".join(u.teks for u in t.temuan.usulan) + "?")
    return " ".join(bagian)


def jawaban_simpan(buku: BukuTerbuka, lembar: Lembar, hasil: HasilSimpan) -> dict[str, Any]:
    """Return the answer the grid understands."""
    isi = potret(buku)
    semua = kolom_isian(isi, lembar)
    kolom = tuple(_kolom(isi, k) for k in semua)
    nama = _nama(isi, semua)
    return {
        "gagal": hasil.gagal,
        "ditolak": sorted(hasil.ditolak),
        "temuan": [
            {
                "baris": t.baris,
                "kolom": t.kolom,
                "tingkat": t.temuan.tingkat.value,
                "pesan": kalimat(t),
                "usulan": [u.teks for u in t.temuan.usulan],
            }
            for t in hasil.temuan
        ],
        "benturan": [[b.baris, b.kolom, b.kini, b.milik] for b in hasil.benturan],
        "baris": {k: _baris_json(b, kolom, nama) for k, b in hasil.baris.items()},
    }


def _baris_json(
    b: BarisIsian | None, kolom: Sequence[KolomTampil], nama: Mapping[str, Mapping[str, str]]
) -> dict[str, Any] | None:
    if b is None:
        return None
    return {"kunci": b.kunci, "isi": {s.kolom.kunci: s.isi for s in _baris(b, kolom, nama).sel}}
