"""Targets, results and money as rows, each under the plan it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from akuntabel.kinerja.indikator import Lingkup, StatusRealisasi
from akuntabel.kinerja.pegawai import KelompokPegawai
from akuntabel.pertukaran.baris import teks_pasti
from akuntabel.pertukaran.bentuk import kunci_tahun
from akuntabel.pertukaran.susunan import (
    JENIS_BELANJA,
    PAGU,
    PEGAWAI,
    PEMBANDING,
    REALISASI,
    REALISASI_ANGGARAN,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    TOTAL_ANGGARAN,
)

from .kumpulan import Benda, Kumpulan
from .lembaran import Lembaran
from .petikan import Masa, Perihal, Petik, Sifat
from .putuskan import Putusan, putuskan
from .rencana_petik import RENSTRA, RPJMD
from .susun_rencana import Rencana

_MENENGAH = (RENSTRA, RPJMD)
_APBD = "APBD"
_NOL = Decimal(0)


def susun_angka(k: Kumpulan, lembaran: Lembaran, rencana: Rencana, tahun: int) -> None:
    """Write the sheets of targets, results and money."""
    for benda in _berkode(k, rencana, Perihal.INDIKATOR):
        _target(k, benda, lembaran, rencana)
        _realisasi(benda, lembaran, rencana)
        _pembanding(benda, lembaran, rencana)
    for benda in _berkode(k, rencana, Perihal.PROGRAM):
        _uang(k, benda, lembaran, rencana, tahun)
    _total(k, lembaran)
    _jenis_belanja(k, lembaran, tahun)
    _pegawai(k, lembaran)


def _berkode(k: Kumpulan, rencana: Rencana, perihal: Perihal) -> list[Benda]:
    """Return the things of a kind in the order of their rows."""
    urut = {kunci: n for n, kunci in enumerate(rencana.kode)}
    return sorted((b for b in k.semua(perihal)), key=lambda b: urut[b.perihal, b.kunci])


def _menurut(benda: Benda, sifat: Sifat, kunci: Iterable[tuple[Masa, Masa]]) -> dict[Masa, list[Petik]]:
    hasil: dict[Masa, list[Petik]] = {}
    for lama, baru in kunci:
        hasil.setdefault(baru, []).extend(benda.ambil(sifat, lama))
    return hasil


def terakhir(k: Kumpulan, sifat: Sifat, awalan: str, lanjutan: str) -> dict[int, str]:
    """Return by year the code of the plan that holds in the end, among those the documents name."""
    hasil: dict[int, str] = {}
    for benda in k.benda.values():
        for masa in benda.masa(sifat):
            if masa.tahun and masa.dokumen == lanjutan.format(masa.tahun):
                hasil[masa.tahun] = masa.dokumen
            elif masa.tahun:
                hasil.setdefault(masa.tahun, awalan.format(masa.tahun))
    return hasil


def _target(k: Kumpulan, benda: Benda, lembaran: Lembaran, rencana: Rencana) -> None:
    berlaku = terakhir(k, Sifat.TARGET, "PK-{}", "PK-{}-P1")
    masa = [
        (m, replace(m, dokumen=m.dokumen or berlaku[m.tahun])) for m in benda.masa(Sifat.TARGET) if m.tahun
    ]
    letak: dict[tuple[str, int | None], int] = {}
    for m, bukti in sorted(_menurut(benda, Sifat.TARGET, masa).items(), key=_urutan_masa):
        menengah = m.dokumen in _MENENGAH
        lembar = TARGET_RENSTRA.nama if menengah else TARGET_TAHUNAN.nama
        tempat = (m.dokumen, None if menengah else m.tahun)
        if tempat not in letak:
            tetap: dict[str, object] = {"indikator": rencana.dari(benda), "dokumen": m.dokumen}
            letak[tempat] = lembaran.tambah(lembar, tetap if menengah else tetap | {"tahun": m.tahun})
        kolom = kunci_tahun(m.tahun or 0) if menengah else (f"tw{m.triwulan}" if m.triwulan else "target")
        putusan = putuskan(bukti)
        lembaran.taruh(lembar, letak[tempat], kolom, _isi_rentang(putusan), putusan)


def _urutan_masa(satu: tuple[Masa, object]) -> tuple[str, int, int]:
    return satu[0].dokumen, satu[0].tahun or 0, satu[0].triwulan or 0


def _isi_rentang(putusan: Putusan) -> object:
    if isinstance(putusan.isi, tuple):
        return "–".join(teks_pasti(v) for v in putusan.isi)
    return putusan.isi


def _realisasi(benda: Benda, lembaran: Lembaran, rencana: Rencana) -> None:
    semua = {m for s in (Sifat.REALISASI, Sifat.STATUS, Sifat.CAPAIAN) for m in benda.masa(s) if m.tahun}
    for m in sorted(semua, key=_urutan):
        nilai, status = benda.ambil(Sifat.REALISASI, m), benda.ambil(Sifat.STATUS, m)
        capaian = [] if nilai or status else benda.ambil(Sifat.CAPAIAN, m)
        if not (nilai or status or capaian):
            continue
        tetap: dict[str, object] = {
            "indikator": rencana.dari(benda),
            "tahun": m.tahun,
            "triwulan": m.triwulan,
        }
        nomor = lembaran.tambah(REALISASI.nama, tetap)
        if nilai:
            putusan = putuskan(nilai)
            lembaran.taruh(REALISASI.nama, nomor, "nilai", _isi_rentang(putusan), putusan)
        elif status:
            putusan = putuskan(status)
            lembaran.taruh(REALISASI.nama, nomor, "status", StatusRealisasi(str(putusan.isi)), putusan)
            lembaran.baris[REALISASI.nama][nomor]["alasan"] = f"Disebut di {_sumber(status)}"
        else:
            lembaran.isi(REALISASI.nama, nomor, "capaian_dokumen", capaian)
        lembaran.baris[REALISASI.nama][nomor]["sumber"] = _sumber(nilai or status or capaian)


def _urutan(m: Masa) -> tuple[int, int]:
    return m.tahun or 0, m.triwulan or 5


def _sumber(bukti: list[Petik]) -> str:
    return f"{bukti[0].tempat.berkas}, {bukti[0].tempat.tabel}"


def _pembanding(benda: Benda, lembaran: Lembaran, rencana: Rencana) -> None:
    for m in benda.masa(Sifat.PEMBANDING):
        kode = f"B{len(lembaran.baris.get(PEMBANDING.nama, [])) + 1}"
        nomor = lembaran.tambah(
            PEMBANDING.nama, {"kode": kode, "indikator": rencana.dari(benda), "tahun": m.tahun}
        )
        lembaran.isi(PEMBANDING.nama, nomor, "nilai", benda.ambil(Sifat.PEMBANDING, m))
        lembaran.usul(PEMBANDING.nama, nomor, "pemilik", m.dana, "menurut judul kolomnya")
        lembaran.usul(PEMBANDING.nama, nomor, "lingkup", _lingkup(m.dana), "menurut judul kolomnya")


def _lingkup(pemilik: str) -> Lingkup:
    kecil = pemilik.casefold()
    if "nasional" in kecil or "indonesia" in kecil:
        return Lingkup.NASIONAL
    return Lingkup.PROVINSI if "provinsi" in kecil else Lingkup.DAERAH_LAIN


def _uang(k: Kumpulan, benda: Benda, lembaran: Lembaran, rencana: Rencana, tahun: int) -> None:
    berlaku = terakhir(k, Sifat.PAGU, "DPA-{}", "DPPA-{}")
    pagu = [
        (m, Masa(m.tahun, None, m.dokumen or berlaku[m.tahun], m.dana or _APBD))
        for m in benda.masa(Sifat.PAGU)
        if m.tahun
    ]
    for m, bukti in sorted(_menurut(benda, Sifat.PAGU, pagu).items(), key=_urutan_masa):
        tetap = {"simpul": rencana.dari(benda), "dokumen": m.dokumen, "sumber_dana": m.dana or _APBD}
        nomor = lembaran.tambah(PAGU.nama, tetap)
        lembaran.isi(PAGU.nama, nomor, "jumlah", bukti)
    belanja = [(m, replace(m, dana=m.dana or _APBD)) for m in benda.masa(Sifat.BELANJA)]
    for m, bukti in _menurut(benda, Sifat.BELANJA, belanja).items():
        if m.tahun != tahun or m.triwulan:
            continue
        tetap = {"simpul": rencana.dari(benda), "sumber_dana": m.dana, "sumber": _sumber(bukti)}
        nomor = lembaran.tambah(REALISASI_ANGGARAN.nama, tetap)
        lembaran.isi(REALISASI_ANGGARAN.nama, nomor, "jumlah", bukti)


def _total(k: Kumpulan, lembaran: Lembaran) -> None:
    berlaku = terakhir(k, Sifat.PAGU, "DPA-{}", "DPPA-{}")
    for benda in k.semua(Perihal.INSTANSI):
        berdana = {m.tahun for m in benda.masa(Sifat.PAGU) if m.dana}
        pagu = [
            (m, replace(m, dokumen=m.dokumen or berlaku[m.tahun], dana=m.dana or _APBD))
            for m in benda.masa(Sifat.PAGU)
            if m.tahun and (m.dana or m.tahun not in berdana or not _terjumlah(benda, m))
        ]
        belanja = _menurut(
            benda, Sifat.BELANJA, [(m, replace(m, dana=m.dana or _APBD)) for m in benda.masa(Sifat.BELANJA)]
        )
        for m, bukti in sorted(_menurut(benda, Sifat.PAGU, pagu).items(), key=_urutan_masa):
            tetap = {"tahun": m.tahun, "dokumen": m.dokumen, "sumber_dana": m.dana}
            nomor = lembaran.tambah(TOTAL_ANGGARAN.nama, tetap)
            lembaran.isi(TOTAL_ANGGARAN.nama, nomor, "pagu", bukti)
            if m.dokumen == berlaku.get(m.tahun or 0):
                terpakai = belanja.get(replace(m, dokumen=""), [])
                lembaran.isi(TOTAL_ANGGARAN.nama, nomor, "realisasi", terpakai)


def _terjumlah(benda: Benda, masa: Masa) -> bool:
    """Tell whether a total without a fund is the sum over the funds of its year."""
    per_dana: dict[str, Decimal] = {}
    for m in benda.masa(Sifat.PAGU):
        if m.tahun == masa.tahun and m.dana:
            per_dana[m.dana] = next(
                (p.isi for p in benda.ambil(Sifat.PAGU, m) if isinstance(p.isi, Decimal)), _NOL
            )
    return any(p.isi == sum(per_dana.values()) for p in benda.ambil(Sifat.PAGU, masa))


def _jenis_belanja(k: Kumpulan, lembaran: Lembaran, tahun: int) -> None:
    for benda in k.semua(Perihal.JENIS_BELANJA):
        pagu = [p for m in benda.masa(Sifat.PAGU) if m.tahun == tahun for p in benda.ambil(Sifat.PAGU, m)]
        belanja = [
            p for m in benda.masa(Sifat.BELANJA) if m.tahun == tahun for p in benda.ambil(Sifat.BELANJA, m)
        ]
        if pagu or belanja:
            nomor = lembaran.tambah(
                JENIS_BELANJA.nama, {"jenis": benda.sebutan, "sumber": _sumber(pagu or belanja)}
            )
            lembaran.isi(JENIS_BELANJA.nama, nomor, "pagu", pagu)
            lembaran.isi(JENIS_BELANJA.nama, nomor, "realisasi", belanja)


def _pegawai(k: Kumpulan, lembaran: Lembaran) -> None:
    for benda in k.semua(Perihal.PEGAWAI):
        kelompok = benda.kunci.partition(":")[0]
        dirinci = [(s, benda.ambil(s)) for s in (Sifat.LAKI_LAKI, Sifat.PEREMPUAN)]
        isi = [(s.name.casefold(), b) for s, b in dirinci if b] or [("jumlah", benda.ambil(Sifat.JUMLAH))]
        sumber = next(b for _, b in isi)
        tetap = {"kelompok": KelompokPegawai(kelompok), "rincian": benda.sebutan, "sumber": _sumber(sumber)}
        nomor = lembaran.tambah(PEGAWAI.nama, tetap)
        for kunci, bukti in isi:
            lembaran.isi(PEGAWAI.nama, nomor, kunci, bukti)
