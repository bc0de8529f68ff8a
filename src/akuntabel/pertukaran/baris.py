"""Potret to rows: what each sheet holds, as values by column key. The mirror image of ``rakit``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from akuntabel.kinerja.indikator import Realisasi, StatusRealisasi, Target
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import Kegiatan, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret

from .bagian import LANJUTAN, baris_bagian, potong
from .bentuk import Kolom, Lembar, kunci_tahun
from .sel import teks_angka
from .susunan import (
    IDENTITAS,
    LEMBAR,
    NARASI,
    PROGRAM,
    SISIPAN,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    VISI_MISI,
)
from .tabel_sisipan import letak_data
from .urutan import di_renstra, dokumen_menengah, kunci_baris_target, susun_pohon, urutkan_target

Baris = dict[str, object]
_RIBUAN = 3
BERTINGKAT = ("realisasi", "pembanding")


def susun_baris(potret: Potret) -> Mapping[str, tuple[Baris, ...]]:
    """Return the rows of every sheet by the name of the sheet."""
    khusus = {
        IDENTITAS.nama: _identitas,
        VISI_MISI.nama: _visi_misi,
        PROGRAM.nama: _program,
        TARGET_RENSTRA.nama: _target_renstra,
        TARGET_TAHUNAN.nama: _target_tahunan,
        NARASI.nama: _narasi,
        SISIPAN.nama: _sisipan,
    }
    return {
        lembar.nama: tuple(
            khusus[lembar.nama](potret) if lembar.nama in khusus else _langsung(potret, lembar)
        )
        for lembar in LEMBAR
    }


def tahun_renstra(potret: Potret) -> tuple[int, ...]:
    """Return the years that get a column: the periods of the medium-term documents and all their targets."""
    menengah = dokumen_menengah(potret)
    tahun = {t.tahun for t in potret.target if di_renstra(t, menengah)}
    for d in potret.dokumen:
        if d.kode in menengah and d.periode_awal and d.periode_akhir:
            tahun |= set(range(d.periode_awal, min(d.periode_akhir, d.periode_awal + 30) + 1))
    return tuple(sorted(tahun or {potret.tahun}))


def _langsung(potret: Potret, lembar: Lembar) -> Iterator[Baris]:
    """One object, one row; values of ordinal indicators become the names of their grades."""
    tingkat = tingkatan(potret)
    for isi in getattr(potret, lembar.atribut):
        baris = {k.kunci: _isi_kolom(isi, k) for k in lembar.kolom if k.diisi}
        if isinstance(isi, Realisasi) and _belum(isi):
            baris["status"] = None
        if lembar.atribut in BERTINGKAT:
            baris["nilai"] = tercetak(tingkat.get(isi.indikator, ()), isi.nilai)
        yield baris


def _isi_kolom(isi: object, kolom: Kolom) -> object:
    """Return a field; a mark that is not set leaves its cell empty."""
    nilai = getattr(isi, kolom.kunci)
    return nilai or None if kolom.boleh_tiada else nilai


def _belum(r: Realisasi) -> bool:
    """Tell whether a row only waits for its value: it needs no state, so that typing the value is enough."""
    tanpa_nilai = (r.nilai, r.pembilang, r.penyebut) == (None, None, None)
    return r.status is StatusRealisasi.BELUM_DILAPORKAN and tanpa_nilai


def tingkatan(potret: Potret) -> Mapping[str, tuple[str, ...]]:
    """Return the grades of ordinal indicators by code."""
    return {i.kode: i.tingkatan for i in potret.indikator if i.tingkatan}


def tercetak(tingkat: tuple[str, ...], nilai: Decimal | None) -> Decimal | str | None:
    """Return the name of a grade for an ordinal indicator, the number itself otherwise."""
    if nilai is None or nilai != nilai.to_integral_value() or not 1 <= nilai <= len(tingkat):
        return nilai
    return tingkat[int(nilai) - 1]


def teks_pasti(nilai: Decimal) -> str:
    """Return a number as text that only one reading fits: 1,234 rupiah might be a thousand, 1,2340 is not."""
    teks = teks_angka(nilai)
    return f"{teks}0" if len(teks.partition(",")[2]) == _RIBUAN else teks


def _isi_target(tingkat: tuple[str, ...], target: Target) -> object:
    bawah = tercetak(tingkat, target.nilai)
    if target.atas is None:
        return bawah
    atas = tercetak(tingkat, target.atas)
    ujung = [v if isinstance(v, str) else teks_pasti(v) for v in (bawah, atas) if v is not None]
    return (
        " s.d. ".join(ujung)
        if any(u.startswith("-") or not u[0].isdigit() for u in ujung)
        else "–".join(ujung)
    )


def _identitas(potret: Potret) -> Iterator[Baris]:
    baris: Baris = {}
    for kolom in IDENTITAS.kolom:
        pemilik, _, nama = kolom.kunci.rpartition(".")
        baris[kolom.kunci] = getattr(getattr(potret, pemilik) if pemilik else potret, nama)
    yield baris


def _visi_misi(potret: Potret) -> Iterator[Baris]:
    for v in potret.visi:
        yield {
            "kode": v.kode,
            "jenis": "Visi",
            "uraian": v.uraian,
            "dokumen": v.dokumen,
            "catatan": v.catatan,
        }
    for m in potret.misi:
        yield {
            "kode": m.kode,
            "jenis": "Misi",
            "nomor": m.nomor,
            "uraian": m.uraian,
            "pemilik": m.pemilik,
            "catatan": m.catatan,
        }


def _program(potret: Potret) -> Iterator[Baris]:
    for s in susun_pohon(potret):
        baris: Baris = {"kode": s.kode, "nama": s.nama, "nomenklatur": s.nomenklatur, "catatan": s.catatan}
        if isinstance(s, Program):
            baris |= {"jenjang": "program", "peran": s.peran, "sasaran": s.sasaran}
        elif isinstance(s, Kegiatan):
            baris |= {"jenjang": "kegiatan", "induk": s.program}
        elif isinstance(s, Subkegiatan):
            baris |= {"jenjang": "subkegiatan", "induk": s.kegiatan, "sasaran": s.sasaran}
        yield baris


def _target(potret: Potret, *, renstra: bool) -> Iterator[Baris]:
    menengah = dokumen_menengah(potret)
    tingkat = tingkatan(potret)
    kumpulan: dict[tuple[object, ...], Baris] = {}
    for t in urutkan_target(potret):
        if di_renstra(t, menengah) is not renstra:
            continue
        kolom = _kolom_target(t, renstra=renstra)
        kunci = kunci_baris_target(t, menengah)
        while kolom in kumpulan.get(kunci, {}):
            kunci = (*kunci, "kembar")
        baris = kumpulan.setdefault(
            kunci, {"indikator": t.indikator, "dokumen": t.dokumen, "catatan": t.catatan}
        )
        baris |= {} if renstra else {"tahun": t.tahun}
        baris[kolom] = _isi_target(tingkat.get(t.indikator, ()), t)
    yield from kumpulan.values()


def _kolom_target(target: Target, *, renstra: bool) -> str:
    if renstra:
        return kunci_tahun(target.tahun)
    return f"tw{target.triwulan}" if target.triwulan else "target"


def _target_renstra(potret: Potret) -> Iterator[Baris]:
    return _target(potret, renstra=True)


def _target_tahunan(potret: Potret) -> Iterator[Baris]:
    return _target(potret, renstra=False)


def _narasi(potret: Potret) -> Iterator[Baris]:
    tertulis = {n.bagian: n for n in potret.narasi}
    terdaftar = list(baris_bagian(potret))
    for b in terdaftar:
        n = tertulis.pop(b.kunci, None) or Narasi(b.kunci, "")
        yield from _baris_teks(n, {"judul": b.judul, "petunjuk": b.petunjuk, "pengisi": b.pengisi})
    for sisa in tertulis.values():
        yield from _baris_teks(sisa, {})


def _sisipan(potret: Potret) -> Iterator[Baris]:
    """One insertion, one row; what is as usual stays empty, cells of a table are named by their range."""
    rentang = {s.kode: petak for s, petak in letak_data(potret.sisipan)}
    bawaan = {"baris_judul": 1, "lebar": 100}
    for s in potret.sisipan:
        baris: Baris = {k.kunci: getattr(s, k.kunci, None) for k in SISIPAN.kolom if k.diisi}
        baris |= {k: None for k, v in bawaan.items() if baris[k] == v}
        baris["tahun_lalu"] = s.tahun_lalu or None
        yield baris | {"rentang": rentang.get(s.kode), "sisipan": s}


def _baris_teks(narasi: Narasi, keterangan: Baris) -> Iterator[Baris]:
    pertama, *lanjutan = potong(narasi.teks)
    pokok: Baris = {"bagian": narasi.bagian, "teks": pertama, "catatan": narasi.catatan}
    yield pokok | {"tahun_lalu": narasi.tahun_lalu or None} | keterangan
    for isi in lanjutan:
        yield {"bagian": narasi.bagian + LANJUTAN, "teks": isi}
