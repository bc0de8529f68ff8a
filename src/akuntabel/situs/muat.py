"""From facts to rows: what differs between a year of the database and a Potret, and how to undo a change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from django.db.models import Max

from akuntabel.api.buku_kerja import urutkan
from akuntabel.kinerja.kanonik import dari_data
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.instansi.models import TahunKinerja, TanggalLaporan
from akuntabel.situs.riwayat.models import Kejadian, Kumpulan

from . import gudang
from .baris import kunci_baris, wadah
from .lingkup import BukuTerbuka
from .potret import TUNGGAL, fakta_baris, potret
from .tulis import Berbenturan, Ubahan


class KunciKembar(ValueError):
    """Two rows of one kind speak of the same thing; the message names them."""


def beda(buku: BukuTerbuka, baru: Potret) -> tuple[Ubahan, ...]:
    """Return the changes that make an opened year hold these facts.

    Raises:
        KunciKembar: two rows of the facts have the same key.
        ValueError: the facts are those of another year.
        Berbenturan: somebody changed the year after it was opened.
    """
    if baru.tahun != buku.tahun_kinerja.tahun:
        raise ValueError(f"data tahun {baru.tahun} tidak dimuat ke tahun {buku.tahun_kinerja.tahun}")
    tercetak = urutkan(potret(buku))
    beda_semua = (
        u for jenis in wadah() for u in _beda_jenis(buku, jenis, _baris(baru, jenis), _baris(tercetak, jenis))
    )
    return _semasa(buku, beda_semua)


def beda_isi(buku: BukuTerbuka, baru: Potret, jenis: Collection[str]) -> tuple[Ubahan, ...]:
    """Return the changes of some kinds of rows alone: rows keep their place, new ones come last.

    Raises:
        KunciKembar: two rows of the facts have the same key.
        Berbenturan: somebody changed the year after it was opened.
    """
    return _semasa(buku, (u for satu in jenis for u in _di_tempat(buku, satu, _baris(baru, satu))))


def _semasa(buku: BukuTerbuka, ubahan: Iterator[Ubahan]) -> tuple[Ubahan, ...]:
    """Return the changes when the rows still are those of the opened year.

    New facts are made of the year as it was opened; against later rows they would take back what somebody
    else has written meanwhile.
    """
    hasil, tk = tuple(ubahan), buku.tahun_kinerja
    if not TahunKinerja.objects.filter(pk=tk.pk, tanda=tk.tanda).exists():
        raise Berbenturan(())
    return hasil


def _di_tempat(buku: BukuTerbuka, jenis: str, baru: tuple[Any, ...]) -> Iterator[Ubahan]:
    akhir = wadah()[jenis].objects.dalam(buku).aggregate(akhir=Max("urut"))["akhir"]
    berikut = count(0 if akhir is None else akhir + 1)
    for u in _beda_jenis(buku, jenis, baru):
        if u.lama is None:
            yield replace(u, urut_baru=next(berikut))
        elif u.lama != u.baru:
            yield u if u.baru is None else replace(u, urut_baru=u.urut_lama)


def _baris(potret: Potret, jenis: str) -> tuple[Any, ...]:
    if jenis == "tanggal_laporan":
        return (TanggalLaporan(potret.tanggal_laporan),) if potret.tanggal_laporan else ()
    isi = getattr(potret, jenis)
    return (isi,) if jenis in TUNGGAL else isi


def _beda_jenis(
    buku: BukuTerbuka, jenis: str, baru: tuple[Any, ...], tercetak: tuple[Any, ...] = ()
) -> Iterator[Ubahan]:
    """Yield the rows that differ; ``tercetak`` are those there are, in the order a workbook lists them."""
    lama = {b.kunci_baris: (fakta_baris(b), b.urut) for b in wadah()[jenis].objects.dalam(buku)}
    kini: dict[str, tuple[Any, int]] = {}
    for urut, fakta in enumerate(baru):
        kunci = kunci_baris(jenis, fakta)
        if kunci in kini:
            raise KunciKembar(f"{jenis.replace('_', ' ')} {kunci} tertulis dua kali")
        kini[kunci] = (fakta, urut)
    if _urutan_tetap([kunci_baris(jenis, f) for f in tercetak], list(kini)):
        kini = _urut_lama(lama, kini)
    for kunci in dict.fromkeys((*lama, *kini)):
        dulu, nanti = lama.get(kunci, (None, None)), kini.get(kunci, (None, None))
        if dulu != nanti:
            yield Ubahan(jenis, kunci, dulu[0], nanti[0], dulu[1], nanti[1])


def _urutan_tetap(lama: Sequence[str], kini: Sequence[str]) -> bool:
    """Tell whether rows keep the order a workbook lists them in, and new ones stand behind them."""
    dulu, nanti = set(lama), set(kini)
    return [k for k in lama if k in nanti] + [k for k in kini if k not in dulu] == list(kini)


def _urut_lama(
    lama: Mapping[str, tuple[Any, int]], kini: Mapping[str, tuple[Any, int]]
) -> dict[str, tuple[Any, int]]:
    """Return the rows at the places they have: where rows were taken away, places are left free."""
    berikut = count(max((urut for _, urut in lama.values()), default=-1) + 1)
    return {k: (f, lama[k][1] if k in lama else next(berikut)) for k, (f, _) in kini.items()}


def balikan(buku: BukuTerbuka, kumpulan: Kumpulan) -> tuple[Ubahan, ...]:
    """Return the changes that take back what was changed together."""
    return tuple(
        Ubahan(
            k.jenis, k.kunci_baris, _fakta(k.jenis, k.baru), _fakta(k.jenis, k.lama), k.urut_baru, k.urut_lama
        )
        for k in Kejadian.objects.dalam(buku).filter(kumpulan=kumpulan)
    )


def _fakta(jenis: str, isi: Any) -> Any:
    return None if isi is None else dari_data(wadah()[jenis].FAKTA, isi, _Gudang())


class _Gudang(Mapping[str, bytes]):
    """The store of files as a mapping from digests."""

    def __getitem__(self, sidik: str) -> bytes:
        return gudang.baca(sidik)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __contains__(self, sidik: object) -> bool:
        return isinstance(sidik, str)
