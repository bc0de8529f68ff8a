"""Targets, results and comparators: one value a key, and states that agree with what is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from akuntabel.kinerja.dokumen import URUTAN_ANGGARAN, JenisDokumen
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.pertukaran.baca.angka import berpersen
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.rakit import isi_target
from akuntabel.pertukaran.susunan import (
    PEMBANDING,
    REALISASI,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
)
from akuntabel.pertukaran.urutan import JENIS_MENENGAH

from .dokumen import cek_jenis_dokumen
from .kunci import Terpakai

_TAHUNAN = (
    *JENIS_MENENGAH,
    JenisDokumen.RENJA,
    JenisDokumen.PK,
    JenisDokumen.RENCANA_AKSI,
    *URUTAN_ANGGARAN,
)
_BERNILAI = (StatusRealisasi.DILAPORKAN, StatusRealisasi.DITURUNKAN)
_BERALASAN = (StatusRealisasi.TIDAK_ADA_KEJADIAN, StatusRealisasi.TIDAK_BERLAKU, StatusRealisasi.DITURUNKAN)
_SERATUS = Decimal(100)


def cek_target(isi: Isi, catatan: Catatan) -> None:
    """Report double targets, rows without one, and documents of another kind."""
    dokumen = isi.kode("dokumen")
    terpakai = Terpakai("Target untuk indikator, dokumen dan waktu", catatan)
    for lembar, jenis in ((TARGET_RENSTRA, JENIS_MENENGAH), (TARGET_TAHUNAN, _TAHUNAN)):
        for baris in isi.lembar(lembar):
            ada = list(isi_target(baris))
            if not ada and not _ada_isian_target(baris):
                baris.catat(catatan, "LOG513", "indikator")
            for kolom, tahun, triwulan in ada:
                terpakai.cek(baris, kolom, baris.teks("indikator"), baris.teks("dokumen"), tahun, triwulan)
            cek_jenis_dokumen(baris, dokumen, jenis, catatan)
            _cek_masa(baris, dokumen, catatan)


def _ada_isian_target(baris: BarisBaca) -> bool:
    return any(k.startswith(("tahun_", "tw")) or k == "target" for k in baris.mentah)


def _cek_masa(baris: BarisBaca, dokumen: Mapping[str, BarisBaca], catatan: Catatan) -> None:
    """Warn about targets outside the period of their document."""
    kode = baris.teks("dokumen")
    if kode not in dokumen:
        return
    asal = dokumen[kode].nilai
    awal, akhir = asal.get("periode_awal"), asal.get("periode_akhir")
    for kolom, tahun, _ in isi_target(baris):
        if awal and akhir and not awal <= tahun <= akhir:
            isi = {"tahun": tahun, "kode": kode, "awal": awal, "akhir": akhir}
            catatan.tambah("VER502", baris.lembar.nama, baris.sel(kolom), tertulis=str(tahun), **isi)


def cek_realisasi(isi: Isi, catatan: Catatan) -> None:
    """Report double results and results that contradict their state."""
    terpakai = Terpakai("Realisasi untuk indikator dan waktu", catatan)
    indikator = isi.kode("indikator")
    for baris in isi.lembar(REALISASI):
        if "tahun" in baris.nilai:
            waktu = (baris.nilai["tahun"], baris.nilai.get("triwulan"))
            terpakai.cek(baris, "indikator", baris.teks("indikator"), *waktu)
        if _ada_yang_gagal(baris):
            continue
        for pemeriksaan in (_cek_pecahan, _cek_status):
            pemeriksaan(baris, catatan)
        _cek_bagian(baris, indikator.get(baris.teks("indikator")), catatan)


def _ada_yang_gagal(baris: BarisBaca) -> bool:
    """Tell whether a cell of the row could not be read; its state is judged after that is repaired."""
    return any(
        k not in baris.nilai for k in ("status", "nilai", "pembilang", "penyebut") if k in baris.mentah
    )


def _cek_pecahan(baris: BarisBaca, catatan: Catatan) -> None:
    bagian = [k for k in ("pembilang", "penyebut") if k in baris.nilai]
    kosong = [k for k in ("pembilang", "penyebut") if k not in baris.nilai]
    if len(bagian) == 1:
        baris.catat(catatan, "LOG504", kosong[0], seharusnya="angka")
    elif bagian and "nilai" in baris.nilai:
        baris.catat(catatan, "LOG505", "nilai", seharusnya="kosong")
    elif bagian and baris.nilai["penyebut"] == 0:
        baris.catat(catatan, "LOG511", "penyebut", seharusnya="angka selain nol")


def _cek_status(baris: BarisBaca, catatan: Catatan) -> None:
    status = baris.nilai.get("status", StatusRealisasi.DILAPORKAN)
    ada = [k for k in ("nilai", "pembilang", "penyebut") if k in baris.nilai]
    if status in _BERNILAI and not ada and "status" in baris.nilai:
        baris.catat(catatan, "LOG502", "nilai", seharusnya="angka", status=status.value)
    elif status not in _BERNILAI and ada:
        baris.catat(catatan, "LOG501", ada[0], seharusnya="kosong", status=status.value)
    if status in _BERALASAN and not baris.teks("alasan"):
        baris.catat(catatan, "LOG503", "alasan", seharusnya="alasan", status=status.value)


def _cek_bagian(baris: BarisBaca, indikator: BarisBaca | None, catatan: Catatan) -> None:
    """Warn when a share of a whole is above 100 per cent."""
    if indikator is None or not berpersen(indikator.teks("satuan")):
        return
    if not _berbagian(indikator.teks("nama")):
        return
    nilai = baris.nilai.get("nilai")
    pembilang, penyebut = baris.nilai.get("pembilang"), baris.nilai.get("penyebut")
    lebih = nilai is not None and nilai > _SERATUS
    if lebih or (pembilang is not None and penyebut and pembilang > penyebut):
        kolom = "nilai" if lebih else "pembilang"
        baris.catat(catatan, "NUM510", kolom, seharusnya="paling banyak 100 %")


def _berbagian(nama: str) -> bool:
    return nama.casefold().startswith(
        ("persentase", "presentase", "prosentase", "persen ", "cakupan", "proporsi")
    )


def cek_pembanding(isi: Isi, catatan: Catatan) -> None:
    """Warn about comparators without a figure and without a reason."""
    for baris in isi.lembar(PEMBANDING):
        if "nilai" not in baris.mentah and not baris.teks("alasan"):
            baris.catat(catatan, "LOG512", "alasan", seharusnya="alasan")
