"""Cells that were typed, pasted or taken back: what the core can read is written, the rest told why not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils import timezone

from akuntabel.api import (
    BarisIsian,
    DasarIsian,
    HasilIsian,
    Lembar,
    Suntingan,
    TemuanIsian,
    jenis_fakta,
    periksa_isian,
    tabel_isian,
    terima_isian,
    usulan_baris,
)
from akuntabel.situs.instansi.models import TahunKinerja

from .lingkup import BukuTerbuka
from .muat import KunciKembar, beda_isi
from .potret import potret
from .simpanan import Simpanan
from .tulis import Berbenturan, Catatan, terapkan

BARU = "+"
"""What the key of a row begins with that is not in the facts yet."""
_ULANG = 3
_simpanan: Simpanan[DasarIsian] = Simpanan(16)


@dataclass(frozen=True, slots=True)
class UbahSel:
    """A cell somebody changed: what stood there when he saw it, and what shall stand there."""

    baris: str
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Benturan:
    """A cell that somebody else changed meanwhile; ``kini`` stands there now, ``milik`` is wanted."""

    baris: str
    kolom: str
    kini: str
    milik: str


@dataclass(frozen=True, slots=True)
class HasilSimpan:
    """What became of the cells: what was noticed, what collided, which rows wait, how rows stand now.

    ``baris`` are the rows that were asked for as they stand now by the key they were asked under; None when
    there is no such row any more.
    """

    temuan: tuple[TemuanIsian, ...] = ()
    benturan: tuple[Benturan, ...] = ()
    ditolak: frozenset[str] = frozenset()
    gagal: str = ""
    baris: Mapping[str, BarisIsian | None] = field(default_factory=dict)


def slug(lembar: Lembar) -> str:
    """Return the name of a sheet as it stands in addresses."""
    return lembar.nama.lower().replace(" ", "-")


def simpan(
    buku: BukuTerbuka, lembar: Lembar, sel: Sequence[UbahSel], hapus: Collection[str] = ()
) -> HasilSimpan:
    """Write cells and take rows away; a cell that somebody else changed is left and shown.

    Raises:
        TidakDiizinkan: the rows are not this person's to change.
        TahunTerkunci: the year was locked meanwhile.
    """
    for _ in range(_ULANG):
        try:
            return _simpan(buku, lembar, sel, hapus)
        except Berbenturan:
            buku = replace(
                buku,
                tahun_kinerja=TahunKinerja.objects.select_related("instansi").get(pk=buku.tahun_kinerja.pk),
            )
    return HasilSimpan(gagal="Data sedang diubah orang lain. Tidak ada yang hilang; simpanlah sekali lagi.")


def _simpan(buku: BukuTerbuka, lembar: Lembar, sel: Sequence[UbahSel], hapus: Collection[str]) -> HasilSimpan:
    suntingan, benturan = susun_suntingan(buku, lembar, sel, hapus)
    hasil = terima_isian(dasar(buku), suntingan)
    gagal = _sebab_gagal(hasil, suntingan)
    if hasil.potret is not None:
        try:
            ubahan = beda_isi(buku, hasil.potret, jenis_fakta(lembar))
            terapkan(buku, ubahan, Catatan(f"Mengisi {lembar.nama}", timezone.now()))
        except KunciKembar as salah:
            gagal = f"Tidak disimpan: {salah}."
    diminta = {s.baris for s in sel} | set(hapus)
    baris = _kini(buku, lembar, {k: hasil.kunci_baru.get(k, k) for k in diminta})
    return HasilSimpan(hasil.temuan, benturan, hasil.ditolak, gagal, baris)


def periksa(buku: BukuTerbuka, lembar: Lembar, sel: Sequence[UbahSel]) -> HasilSimpan:
    """Tell what would be said about cells, without writing anything."""
    suntingan, benturan = susun_suntingan(buku, lembar, sel, ())
    return HasilSimpan(periksa_isian(dasar(buku), suntingan), benturan)


def dasar(buku: BukuTerbuka) -> DasarIsian:
    """Return the facts of an opened year as rows are edited in them; read again only after a change."""
    return _simpanan.ambil(buku.tahun_kinerja.tanda, lambda: DasarIsian(potret(buku)))


def susun_suntingan(
    buku: BukuTerbuka, lembar: Lembar, sel: Sequence[UbahSel], hapus: Collection[str]
) -> tuple[Suntingan, tuple[Benturan, ...]]:
    """Return whole rows with the changed cells in them, and the cells somebody else changed."""
    isi = potret(buku)
    ada = {b.kunci: b.isi for b in tabel_isian(isi, lembar).baris}
    usulan = {kunci_usulan(u): u for u in usulan_baris(isi, lembar)}
    baris: dict[str, dict[str, str]] = {}
    benturan: list[Benturan] = []
    for s in sel:
        kini = ada.get(s.baris, {}).get(s.kolom, "")
        if not s.baris.startswith(BARU) and kini not in (s.lama, s.baru):
            benturan.append(Benturan(s.baris, s.kolom, kini, s.baru))
            continue
        awal = ada.get(s.baris) or usulan.get(s.baris) or {}
        baris.setdefault(s.baris, dict(awal))[s.kolom] = s.baru
    berisi = {k: {c: t for c, t in b.items() if t.strip()} for k, b in baris.items()}
    habis = {k for k, b in berisi.items() if k in ada and not b}
    return Suntingan(
        lembar,
        {k: b for k, b in berisi.items() if b},
        frozenset(k for k in (*hapus, *habis) if k in ada),
    ), tuple(benturan)


def kunci_usulan(isi: Mapping[str, str]) -> str:
    """Return the key under which a row is known that is only proposed."""
    return BARU + "; ".join(isi.values())


def _sebab_gagal(hasil: HasilIsian, suntingan: Suntingan) -> str:
    """Return why nothing was taken although no edited row is at fault; empty otherwise."""
    if hasil.potret is not None or (set(suntingan.isi) <= hasil.ditolak and not suntingan.hapus):
        return ""
    lain = [t.temuan for t in hasil.temuan if not t.baris]
    tempat = "; ".join(f"lembar {t.lokasi.lembar}: {t.pesan}" for t in lain[:3])
    return f"Tidak disimpan, karena isian lain menjadi salah. {tempat}" if tempat else ""


def _kini(buku: BukuTerbuka, lembar: Lembar, diminta: Mapping[str, str]) -> Mapping[str, BarisIsian | None]:
    ada = {b.kunci: b for b in tabel_isian(potret(buku), lembar).baris}
    return {k: ada.get(kunci) for k, kunci in diminta.items()}


def sel_dari(mentah: object) -> Iterator[UbahSel]:
    """Yield the cells of a request; raises ValueError when they are something else."""
    if not isinstance(mentah, list):
        raise ValueError("daftar sel tidak terbaca")
    for satu in mentah:
        if not isinstance(satu, list) or len(satu) != len(UbahSel.__slots__):
            raise ValueError("sel tidak terbaca")
        if not all(isinstance(x, str) for x in satu):
            raise ValueError("isi sel harus teks")
        yield UbahSel(*(x.replace("\0", "") for x in satu))
