"""Rows to Potret, and where each fact stands. The mirror image of ``baris``; only for rows without galat."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from akuntabel.kinerja.indikator import StatusRealisasi, Target
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import Kegiatan, Misi, Program, Subkegiatan, Visi
from akuntabel.kinerja.potret import Pengaturan, Potret
from akuntabel.sumber import Sumber

from .baca.baris import BarisBaca
from .baca.buku import Isi
from .bagian import LANJUTAN
from .bentuk import tahun_kunci
from .catatan import Catatan
from .susunan import (
    IDENTITAS,
    INDIKATOR,
    LEMBAR,
    NARASI,
    PROGRAM,
    REALISASI,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    VISI_MISI,
)

TW = ("target", "tw1", "tw2", "tw3", "tw4")
Isian = Mapping[str, Mapping[str, Any]]
"""Content that rows only name (pictures, tables), by attribute of the Potret and code."""


def rakit(isi: Isi, isian: Isian, catatan: Catatan) -> tuple[Potret, Mapping[str, Sumber]]:
    """Return the Potret of rows without galat; ``isian`` holds what stands outside the rows, by code."""
    perakit = _Perakit(catatan)
    umum: dict[str, Any] = {}
    for lembar in LEMBAR:
        if lembar.atribut:
            tambahan = isian.get(lembar.atribut, {})
            model = lembar.model
            assert model is not None
            umum[lembar.atribut] = tuple(
                perakit.jadikan(lembar.atribut, model, b, _bawaan(b) | _milik(model, b, tambahan))
                for b in isi.lembar(lembar)
            )
    visi_misi = isi.lembar(VISI_MISI)
    pohon = isi.lembar(PROGRAM)
    (identitas,) = isi.lembar(IDENTITAS)
    potret = Potret(
        **perakit.identitas(identitas),
        **umum,
        visi=tuple(_visi(perakit, b) for b in visi_misi if b.nilai["jenis"] == "Visi"),
        misi=tuple(_misi(perakit, b) for b in visi_misi if b.nilai["jenis"] == "Misi"),
        program=tuple(_program(perakit, b) for b in pohon if b.nilai["jenjang"] == "program"),
        kegiatan=tuple(_kegiatan(perakit, b) for b in pohon if b.nilai["jenjang"] == "kegiatan"),
        subkegiatan=tuple(_subkegiatan(perakit, b) for b in pohon if b.nilai["jenjang"] == "subkegiatan"),
        target=tuple(
            t
            for lembar in (TARGET_RENSTRA, TARGET_TAHUNAN)
            for b in isi.lembar(lembar)
            for t in _target(perakit, b)
        ),
        narasi=tuple(_narasi(perakit, isi.lembar(NARASI))),
    )
    return potret, perakit.sumber


def _bawaan(baris: BarisBaca) -> dict[str, Any]:
    """Return what an empty cell means: a result without state and value has not been reported yet."""
    if baris.lembar is REALISASI and not {"nilai", "pembilang", "penyebut"} & set(baris.nilai):
        return {"status": StatusRealisasi.BELUM_DILAPORKAN}
    return {"induk": ""} if baris.lembar is INDIKATOR else {}


def _milik(model: type, baris: BarisBaca, tambahan: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values a class has a field for, with the content its row only names."""
    nama = {f.name for f in fields(model)}
    isi = {"isi": tambahan[kode]} if (kode := baris.teks("kode")) in tambahan else {}
    return {kunci: nilai for kunci, nilai in baris.nilai.items() if kunci in nama} | isi


class _Perakit:
    """Makes rows of the model and remembers where they stand."""

    def __init__(self, catatan: Catatan) -> None:
        self._catatan = catatan
        self.sumber: dict[str, Sumber] = {}

    def jadikan(
        self, atribut: str, kelas: Callable[..., Any], baris: BarisBaca, nilai: Mapping[str, Any]
    ) -> Any:
        """Return one object of the model from the values of a row."""
        sel = _sel_pokok(baris)
        for kunci in kunci_sumber(atribut, nilai):
            self.catat(f"{atribut}:{kunci}", baris, sel)
        return kelas(**nilai)

    def catat(self, kunci: str, baris: BarisBaca, kolom: str) -> None:
        """Remember the cell of a fact; the first one wins."""
        self.sumber.setdefault(kunci, self._catatan.tempat(baris.lembar.nama, baris.sel(kolom)))

    def identitas(self, baris: BarisBaca) -> dict[str, Any]:
        """Return the single values of the sheet Identitas as arguments of Potret."""
        bagian: dict[str, dict[str, Any]] = {"": {}, "instansi": {}, "pengaturan": {}}
        for kunci, nilai in baris.nilai.items():
            pemilik, _, nama = kunci.rpartition(".")
            bagian[pemilik][nama] = nilai
            self.catat(f"{pemilik or 'potret'}:{nama}", baris, kunci)
        return bagian[""] | {
            "instansi": Instansi(**bagian["instansi"]),
            "pengaturan": Pengaturan(**bagian["pengaturan"]),
        }


def _sel_pokok(baris: BarisBaca) -> str:
    """Return the column of the figure of a row, of its code when it has no figure."""
    if "kode" not in baris.letak:
        for kunci in ("nilai", "pembilang", "jumlah", "pagu", "teks"):
            if kunci in baris.nilai:
                return kunci
    return baris.kolom_awal.kunci


def kunci_sumber(atribut: str, nilai: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys a row is found under, the most exact one first (see ``HasilBaca``)."""
    dana = nilai.get("sumber_dana", "APBD")
    match atribut:
        case "realisasi":
            triwulan = nilai.get("triwulan")
            yield f"{nilai['indikator']}@{nilai['tahun']}" + (f"-tw{triwulan}" if triwulan else "")
        case "pagu":
            yield f"{nilai['simpul']}/{nilai['dokumen']}/{dana}"
            yield f"{nilai['simpul']}/{nilai['dokumen']}"
            yield nilai["simpul"]
        case "realisasi_anggaran":
            yield f"{nilai['simpul']}/{dana}"
            yield nilai["simpul"]
        case "total_anggaran":
            yield f"{nilai['tahun']}/{nilai['dokumen']}/{dana}"
            yield f"{nilai['tahun']}/{nilai['dokumen']}"
        case "kalimat":
            yield nilai["kunci"] + (f"/{nilai['kode']}" if nilai.get("kode") else "")
        case "catatan_final":
            yield nilai["tanggal"].isoformat()
        case _:
            yield _kunci_sendiri(nilai)


def _kunci_sendiri(nilai: Mapping[str, Any]) -> str:
    """Return the code of a row, or what stands for it where rows have none."""
    if "kode" in nilai:
        return str(nilai["kode"])
    return f"{nilai['kelompok'].value}/{nilai['rincian']}" if "kelompok" in nilai else str(nilai["jenis"])


def _ambil(baris: BarisBaca, *kunci: str) -> dict[str, Any]:
    return {k: baris.nilai[k] for k in kunci if k in baris.nilai}


def _visi(perakit: _Perakit, baris: BarisBaca) -> Any:
    return perakit.jadikan("visi", Visi, baris, _ambil(baris, "kode", "uraian", "dokumen", "catatan"))


def _misi(perakit: _Perakit, baris: BarisBaca) -> Any:
    nilai = {"nomor": ""} | _ambil(baris, "kode", "nomor", "uraian", "pemilik", "catatan")
    return perakit.jadikan("misi", Misi, baris, nilai)


def _program(perakit: _Perakit, baris: BarisBaca) -> Any:
    nilai = _ambil(baris, "kode", "nama", "nomenklatur", "peran", "sasaran", "catatan")
    return perakit.jadikan("program", Program, baris, nilai)


def _kegiatan(perakit: _Perakit, baris: BarisBaca) -> Any:
    nilai = _ambil(baris, "kode", "nama", "nomenklatur", "catatan") | {"program": baris.nilai["induk"]}
    return perakit.jadikan("kegiatan", Kegiatan, baris, nilai)


def _subkegiatan(perakit: _Perakit, baris: BarisBaca) -> Any:
    nilai = _ambil(baris, "kode", "nama", "nomenklatur", "sasaran", "catatan") | {
        "kegiatan": baris.nilai["induk"]
    }
    return perakit.jadikan("subkegiatan", Subkegiatan, baris, nilai)


def isi_target(baris: BarisBaca) -> Iterator[tuple[str, int, int | None]]:
    """Yield column, year and quarter of every target a row holds."""
    for kunci in baris.nilai:
        if (tahun := tahun_kunci(kunci)) is not None:
            yield kunci, tahun, None
    if "tahun" in baris.nilai:
        for triwulan, kunci in enumerate(TW):
            if kunci in baris.nilai:
                yield kunci, baris.nilai["tahun"], triwulan or None


def _target(perakit: _Perakit, baris: BarisBaca) -> Iterator[Target]:
    umum = _ambil(baris, "indikator", "dokumen", "catatan")
    for kunci, tahun, triwulan in isi_target(baris):
        bawah, atas = baris.nilai[kunci]
        tanda = f"{tahun}-tw{triwulan}" if triwulan else str(tahun)
        perakit.catat(f"target:{umum['indikator']}@{tanda}/{umum['dokumen']}", baris, kunci)
        yield Target(tahun=tahun, triwulan=triwulan, nilai=bawah, atas=atas, **umum)


def _narasi(perakit: _Perakit, daftar: list[BarisBaca]) -> Iterator[Narasi]:
    teks: dict[str, list[str]] = {}
    catatan: dict[str, str] = {}
    tahun_lalu: dict[str, bool] = {}
    for baris in daftar:
        kunci = baris.teks("bagian").removesuffix(LANJUTAN)
        teks.setdefault(kunci, []).append(baris.teks("teks"))
        catatan.setdefault(kunci, baris.teks("catatan"))
        tahun_lalu.setdefault(kunci, bool(baris.nilai.get("tahun_lalu")))
        perakit.catat(f"narasi:{kunci}", baris, "teks")
    for kunci, isi in teks.items():
        gabungan = "\n\n".join(t for t in isi if t)
        if gabungan or catatan[kunci]:
            yield Narasi(kunci, gabungan, catatan[kunci], tahun_lalu[kunci])
