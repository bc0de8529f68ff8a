"""The header of a table: which rows it takes, and what it says above every column."""

from __future__ import annotations

from dataclasses import dataclass, replace

from akuntabel.naskah import JenisBaris

from .kisi import BarisKisi, Kisi, Petak
from .leksikon import cari_arti
from .wajah import (
    baris_huruf_kolom,
    baris_nomor_kolom,
    baris_satuan,
    nomor_kolom_jarang,
    nomor_saja,
    pasti_kepala,
    tampak_kepala,
    tampak_nilai,
)
from .waktu import nomor_triwulan

_AWAL_MAKS = 8
_DALAM_MAKS = 8


@dataclass(frozen=True, slots=True)
class Kepala:
    """The header.

    ``baris`` counts the rows it takes at the top of the grid, titles above and column numbers below
    included. ``tingkat`` are, for every column, its header texts from the top down. ``judul`` is what spans
    the whole table, ``nomor`` the row of column numbers.
    """

    baris: int = 0
    tingkat: tuple[tuple[str, ...], ...] = ()
    letak: tuple[Petak, ...] = ()
    judul: str = ""
    nomor: int | None = None


def cari_kepala(kisi: Kisi) -> Kepala:
    """Find the header of a grid; a Kepala of no rows when it has none."""
    awal = _awal(kisi)
    if awal is None or (awal + 1 == len(kisi.baris) and not kisi.kepala):
        return Kepala(letak=tuple(Petak() for _ in range(kisi.lebar)), tingkat=((),) * kisi.lebar)
    akhir, nomor = _akhir(kisi, awal)
    isi = [b for n, b in enumerate(kisi.baris[awal:akhir], awal) if n != nomor and b.isi]
    baris = _ratakan([b.petak for b in isi], kisi)
    tingkat = tuple(_tingkat(baris, k) for k in range(kisi.lebar))
    letak = tuple(_terbawah(baris, k) for k in range(kisi.lebar))
    judul = " ".join(dict.fromkeys(t for b in kisi.baris[:awal] for t in b.isi))
    return Kepala(akhir, tingkat, letak, judul, nomor)


def _awal(kisi: Kisi) -> int | None:
    """Return the first header row; rows of one text above it are titles."""
    for n, baris in enumerate(kisi.baris[: max(_AWAL_MAKS, kisi.kepala)]):
        isi = _berbeda(baris)
        resmi = n < kisi.kepala or baris.jenis is JenisBaris.KEPALA
        if len(isi) < 2:
            if resmi and kisi.lebar == 1 and isi:
                return n
            continue
        if _baris_kepala(isi, resmi=resmi):
            return n
        if any(tampak_nilai(t) for t in isi) and not resmi:
            return None
    return None


def _berbeda(baris: BarisKisi) -> tuple[str, ...]:
    """Return the texts of a row, a cell that spans several columns once."""
    return tuple(p.teks for p in baris.petak if p.teks)


def _baris_kepala(isi: tuple[str, ...], *, resmi: bool) -> bool:
    nilai = sum(tampak_nilai(t) for t in isi)
    kepala = sum(tampak_kepala(t) for t in isi)
    if resmi:
        return nilai * 3 <= len(isi) or kepala * 2 >= len(isi)
    return not nilai and kepala * 2 >= len(isi) and any(pasti_kepala(t) and _berperan(t) for t in isi)


def _berperan(teks: str) -> bool:
    arti = cari_arti(teks)
    return arti is not None and arti.peran is not None


def _akhir(kisi: Kisi, awal: int) -> tuple[int, int | None]:
    """Return where the body begins, and the row of column numbers."""
    akhir = awal + 1
    while akhir < min(len(kisi.baris), awal + _DALAM_MAKS):
        baris = kisi.baris[akhir]
        berikut = [b.teks for b in kisi.baris[akhir + 1 : akhir + 4]]
        bernomor = baris_nomor_kolom(baris.teks) or baris_huruf_kolom(baris.teks)
        if bernomor or nomor_kolom_jarang(baris.teks, berikut):
            satuan = bool(berikut) and baris_satuan(berikut[0])
            return akhir + 1 + satuan, akhir
        if not _lanjut(kisi, awal, akhir if baris.isi else akhir + 1):
            break
        akhir += 1
    return akhir, None


def _lanjut(kisi: Kisi, awal: int, n: int) -> bool:
    """Tell whether a row still belongs to the header that begins at ``awal``."""
    if n >= len(kisi.baris) or not kisi.baris[n].isi:
        return False
    baris, atas = kisi.baris[n], kisi.baris[n - 1]
    if n < kisi.kepala or baris.jenis is JenisBaris.KEPALA or baris_nomor_kolom(baris.teks):
        return True
    baru = [p.teks for p, q in zip(baris.petak, atas.petak, strict=True) if p.teks and p is not q]
    if baris_satuan(baris.teks) or _nomor_triwulan(baru, kisi.baris[awal:n]):
        return True
    if any(tampak_nilai(t) for t in baru):
        return False
    return _menjulur(baris, atas) or _kata_kepala(baru, baris, kisi.baris[awal:n])


def _kata_kepala(baru: list[str], baris: BarisKisi, atas: tuple[BarisKisi, ...]) -> bool:
    """Tell whether most new texts of a row are words of headers at a place where headers go on."""
    tampak = sum(tampak_kepala(t) or pasti_kepala(t) for t in baru)
    return bool(baru) and tampak * 3 >= len(baru) * 2 and _di_bawah(baris, atas)


def _nomor_triwulan(baru: list[str], atas: tuple[BarisKisi, ...]) -> bool:
    return bool(baru) and _triwulan_di_atas(atas) and all(map(nomor_triwulan, baru))


def _triwulan_di_atas(atas: tuple[BarisKisi, ...]) -> bool:
    return any("triwulan" in t.casefold() or "TW" in t for b in atas for t in b.isi)


def _menjulur(baris: BarisKisi, atas: BarisKisi) -> bool:
    """Tell whether cells of the header above reach into this row, others being split below a group."""
    sama = [p is q and bool(p.teks or p.kiri) for p, q in zip(baris.petak, atas.petak, strict=True)]
    terbagi = any(q.lebar > 1 and not s for q, s in zip(atas.petak, sama, strict=True))
    return sum(sama) * 3 >= len(sama) and (terbagi or all(sama))


def _di_bawah(baris: BarisKisi, atas: tuple[BarisKisi, ...]) -> bool:
    """Tell whether every text of a row stands below a group, or goes on with words of headers alone."""
    terakhir = atas[-1]
    kolom = [n for n, p in enumerate(baris.petak) if p.teks]
    lebar = [p.kiri or p.lebar > 1 for p in terakhir.petak]
    kosong = [not p.teks and not p.kiri for p in terakhir.petak]
    if any(lebar[n] for n in kolom) or any(kosong[n] for n in kolom):
        return len(kolom) > 1 or pasti_kepala(baris.petak[kolom[0]].teks)
    return all(pasti_kepala(baris.petak[n].teks) for n in kolom)


def _tingkat(baris: list[tuple[Petak, ...]], kolom: int) -> tuple[str, ...]:
    teks = (_teks_di(baris, n, kolom) for n in range(len(baris)))
    return tuple(dict.fromkeys(" ".join(t.split()) for t in teks if t and not nomor_saja(t)))


def _teks_di(baris: list[tuple[Petak, ...]], n: int, kolom: int) -> str:
    """Return the header text of a row above a column: its own, or that of the group to the left."""
    petak = baris[n][kolom]
    if petak.teks:
        return petak.teks
    kiri = kolom
    while kiri and not baris[n][kiri].teks:
        kiri -= 1
    pemilik = baris[n][kiri]
    if petak.kiri:
        return pemilik.teks
    if pemilik.lebar > 1 or kiri == kolom or n + 1 >= len(baris):
        return ""
    di_bawah = [bool(baris[n + 1][k].teks or baris[n + 1][k].kiri) for k in range(kiri, kolom + 1)]
    terisi = all(di_bawah) or (di_bawah[0] and _ada_di_bawah(baris, n + 1, kolom))
    return pemilik.teks if terisi else ""


def _ada_di_bawah(baris: list[tuple[Petak, ...]], n: int, kolom: int) -> bool:
    return any(b[kolom].teks for b in baris[n:])


def _terbawah(baris: list[tuple[Petak, ...]], kolom: int) -> Petak:
    return next((b[kolom] for b in reversed(baris) if b[kolom].teks), baris[0][kolom])


def _ratakan(baris: list[tuple[Petak, ...]], kisi: Kisi) -> list[tuple[Petak, ...]]:
    """Move a second row that lost its leading empty cells below the group it belongs to."""
    if len(baris) != 2 or any(p.kiri or p.lebar > 1 or p.tinggi > 1 for b in baris for p in b):
        return baris
    atas, bawah = ([p for p in b if p.teks] for b in baris)
    rapat = all(p.teks for p in baris[0][: len(atas)]) and all(p.teks for p in baris[1][: len(bawah)])
    kurang = kisi.lebar - len(atas)
    grup = [n for n, p in enumerate(atas) if _dapat_grup(p.teks)]
    banyak = len(bawah) - kurang
    if not rapat or not kurang or not 0 < banyak <= len(grup) or len(bawah) % banyak:
        return baris
    return _sebarkan(atas, bawah, grup[-banyak:])


def _dapat_grup(teks: str) -> bool:
    arti = cari_arti(teks)
    nama = arti.peran.name if arti is not None and arti.peran is not None else ""
    return nama in (
        "TARGET",
        "REALISASI",
        "CAPAIAN",
        "PAGU",
        "BELANJA",
        "SERAPAN",
        "",
    ) or teks.casefold().startswith("tahun")


def _sebarkan(atas: list[Petak], bawah: list[Petak], grup: list[int]) -> list[tuple[Petak, ...]]:
    besar = len(bawah) // len(grup)
    atas_baru: list[Petak] = []
    bawah_baru: list[Petak] = []
    antre = iter(bawah)
    for n, petak in enumerate(atas):
        lebar = besar if n in grup else 1
        atas_baru += [replace(petak, lebar=lebar), *[Petak(kiri=True)] * (lebar - 1)]
        bawah_baru += [next(antre) for _ in range(lebar)] if n in grup else [Petak()]
    return [tuple(atas_baru), tuple(bawah_baru)]
