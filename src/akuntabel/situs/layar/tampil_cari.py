"""What a search found, in groups: where it is and which page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from akuntabel.situs.instansi.models import Instansi, TahunKinerja, TeksCari
from akuntabel.situs.kata_baris import lipat
from akuntabel.situs.lingkup import BukuTerbuka, Lingkup

KELOMPOK: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "rencana": ("Tujuan dan sasaran", ("visi", "misi", "tujuan", "sasaran", "isu")),
    "indikator": ("Indikator", ("indikator",)),
    "program": ("Program, kegiatan, subkegiatan", ("program", "kegiatan", "subkegiatan")),
    "pejabat": ("Pejabat dan unit kerja", ("pejabat", "unit")),
    "dokumen": ("Dokumen", ("dokumen",)),
    "uraian": (
        "Uraian dan analisis",
        ("analisis", "rencana_aksi", "tindak_lanjut", "narasi", "kalimat"),
    ),
}
_KELOMPOK_JENIS = {j: k for k, (_, semua) in KELOMPOK.items() for j in semua}
_BAGIAN = {
    "rencana": "rencana",
    "indikator": "pengukuran",
    "program": "anggaran",
    "pejabat": "ringkasan",
    "dokumen": "jadwal",
    "uraian": "laporan",
}
TERBANYAK = 1000
_KATA_TERBANYAK = 8


@dataclass(frozen=True, slots=True)
class Temu:
    """A result: its words, its kind, agency and year, and the page that shows it."""

    judul: str
    jenis: str
    instansi: str
    tahun: int
    alamat: str


@dataclass(frozen=True, slots=True)
class Ditemukan:
    """The numbers of what was found by group, the newest year first; ``penuh`` = there is more."""

    pk: Mapping[str, Sequence[int]]
    penuh: bool

    @property
    def banyak(self) -> int:
        """Return how many there are."""
        return sum(map(len, self.pk.values()))


def kata_cari(teks: str) -> tuple[str, ...]:
    """Return the words to look for, as they are compared."""
    return tuple(dict.fromkeys(lipat(teks).split()))[:_KATA_TERBANYAK]


def buku_terlihat(lingkup: Lingkup, tahun: int) -> Mapping[int, BukuTerbuka]:
    """Return the years one may look at, opened, by their number; of one year when it is given."""
    semua = TahunKinerja.objects.filter(instansi__in=lingkup.instansi()).select_related("instansi__induk")
    dipilih = semua.filter(tahun=tahun) if tahun else semua
    return {tk.pk: lingkup.buka(tk) for tk in dipilih}


def cari_instansi(instansi: QuerySet[Instansi], kata: Sequence[str]) -> tuple[Instansi, ...]:
    """Return the agencies whose name or code holds every word."""
    semua = instansi.order_by("nama", "pk")
    return tuple(i for i in semua if all(k in lipat(f"{i.nama} {i.kode}") for k in kata))


def tahun_instansi(buku: Mapping[int, BukuTerbuka], instansi: Instansi) -> list[int]:
    """Return the years of an agency, the newest first."""
    milik = (b.tahun_kinerja for b in buku.values())
    return sorted((tk.tahun for tk in milik if tk.instansi_id == instansi.pk), reverse=True)


def cari_fakta(buku: Mapping[int, BukuTerbuka], kata: Sequence[str]) -> Ditemukan:
    """Return which rows of the opened years hold every word."""
    if not buku or not kata:
        return Ditemukan({}, penuh=False)
    semua = TeksCari.objects.dalam_semua(buku.values())
    for satu in kata:
        semua = semua.filter(teks__contains=satu)
    urut = semua.order_by("-tahun_kinerja__tahun", "tahun_kinerja__instansi__nama", "pk")
    baris = list(urut.values_list("pk", "jenis")[: TERBANYAK + 1])
    pk: dict[str, list[int]] = {}
    for nomor, jenis in baris[:TERBANYAK]:
        pk.setdefault(_KELOMPOK_JENIS[jenis], []).append(nomor)
    return Ditemukan({k: pk[k] for k in KELOMPOK if k in pk}, len(baris) > TERBANYAK)


def tampilkan(buku: Mapping[int, BukuTerbuka], pk: Sequence[int]) -> Mapping[int, Temu]:
    """Return results by their number, as a page prints them."""
    isi = TeksCari.objects.dalam_semua(buku.values()).filter(pk__in=pk) if buku and pk else ()
    return {b.pk: _satu(b, buku[b.tahun_kinerja_id].tahun_kinerja) for b in isi}


def _satu(baris: TeksCari, tk: TahunKinerja) -> Temu:
    bagian = _BAGIAN[_KELOMPOK_JENIS[baris.jenis]]
    alamat = reverse(bagian, args=(tk.instansi.kode, tk.tahun))
    return Temu(baris.judul, baris.jenis.replace("_", " "), tk.instansi.nama, tk.tahun, alamat)
