"""Targets, results and comparators: one value a key, and states that agree with what is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from akuntabel.kinerja.dokumen import URUTAN_ANGGARAN, JenisDokumen
from akuntabel.kinerja.indikator import StatusRealisasi
from akuntabel.pertukaran.baca.angka import berpersen
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.bentuk import Lembar
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.rakit import isi_target
from akuntabel.pertukaran.susunan import (
    DOKUMEN,
    INDIKATOR,
    PEMBANDING,
    REALISASI,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
)
from akuntabel.pertukaran.urutan import JENIS_MENENGAH

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
    dokumen = {b.teks("kode"): b for b in isi.lembar(DOKUMEN)}
    terpakai = Terpakai("Target untuk indikator, dokumen dan waktu", catatan)
    for lembar, jenis in ((TARGET_RENSTRA, JENIS_MENENGAH), (TARGET_TAHUNAN, _TAHUNAN)):
        for baris in isi.lembar(lembar):
            ada = list(isi_target(baris))
            if not ada and not _ada_isian_target(baris):
                catatan.tambah(
                    "LOG513", lembar.nama, baris.sel("indikator"), tertulis=baris.teks("indikator")
                )
            for kolom, tahun, triwulan in ada:
                terpakai.cek(baris, kolom, baris.teks("indikator"), baris.teks("dokumen"), tahun, triwulan)
            _cek_dokumen(baris, dokumen, jenis, lembar, catatan)


def _ada_isian_target(baris: BarisBaca) -> bool:
    return any(k.startswith(("tahun_", "tw")) or k == "target" for k in baris.mentah)


def _cek_dokumen(
    baris: BarisBaca,
    dokumen: Mapping[str, BarisBaca],
    jenis: tuple[JenisDokumen, ...],
    lembar: Lembar,
    catatan: Catatan,
) -> None:
    asal = dokumen.get(baris.teks("dokumen"))
    if asal is None or "jenis" not in asal.nilai:
        return
    kode = baris.teks("dokumen")
    if asal.nilai["jenis"] not in jenis:
        catatan.tambah(
            "VER501",
            lembar.nama,
            baris.sel("dokumen"),
            tertulis=kode,
            seharusnya=" / ".join(j.value for j in jenis),
            kode=kode,
            jenis=asal.nilai["jenis"].value,
            untuk=lembar.nama,
        )
    awal, akhir = asal.nilai.get("periode_awal"), asal.nilai.get("periode_akhir")
    for kolom, tahun, _ in isi_target(baris):
        if awal and akhir and not awal <= tahun <= akhir:
            isi = {"tahun": tahun, "kode": kode, "awal": awal, "akhir": akhir}
            catatan.tambah("VER502", lembar.nama, baris.sel(kolom), tertulis=str(tahun), **isi)


def cek_realisasi(isi: Isi, catatan: Catatan) -> None:
    """Report double results and results that contradict their state."""
    terpakai = Terpakai("Realisasi untuk indikator dan waktu", catatan)
    indikator = {b.teks("kode"): b for b in isi.lembar(INDIKATOR)}
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
        catatan.tambah("LOG504", baris.lembar.nama, baris.sel(kosong[0]), tertulis="", seharusnya="angka")
    elif bagian and "nilai" in baris.nilai:
        catatan.tambah(
            "LOG505",
            baris.lembar.nama,
            baris.sel("nilai"),
            tertulis=baris.tertulis("nilai"),
            seharusnya="kosong",
        )
    elif bagian and baris.nilai["penyebut"] == 0:
        catatan.tambah(
            "LOG511",
            baris.lembar.nama,
            baris.sel("penyebut"),
            tertulis=baris.tertulis("penyebut"),
            seharusnya="angka selain nol",
        )


def _cek_status(baris: BarisBaca, catatan: Catatan) -> None:
    status = baris.nilai.get("status", StatusRealisasi.DILAPORKAN)
    ada = [k for k in ("nilai", "pembilang", "penyebut") if k in baris.nilai]
    if status in _BERNILAI and not ada:
        catatan.tambah(
            "LOG502", baris.lembar.nama, baris.sel("nilai"), seharusnya="angka", status=status.value
        )
    elif status not in _BERNILAI and ada:
        catatan.tambah(
            "LOG501",
            baris.lembar.nama,
            baris.sel(ada[0]),
            tertulis=baris.tertulis(ada[0]),
            seharusnya="kosong",
            status=status.value,
        )
    if status in _BERALASAN and not baris.teks("alasan"):
        catatan.tambah(
            "LOG503", baris.lembar.nama, baris.sel("alasan"), seharusnya="alasan", status=status.value
        )


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
        catatan.tambah(
            "NUM510",
            baris.lembar.nama,
            baris.sel(kolom),
            tertulis=baris.tertulis(kolom),
            seharusnya="paling banyak 100 %",
        )


def _berbagian(nama: str) -> bool:
    return nama.casefold().startswith(
        ("persentase", "presentase", "prosentase", "persen ", "cakupan", "proporsi")
    )


def cek_pembanding(isi: Isi, catatan: Catatan) -> None:
    """Warn about comparators without a figure and without a reason."""
    for baris in isi.lembar(PEMBANDING):
        if "nilai" not in baris.mentah and not baris.teks("alasan"):
            catatan.tambah("LOG512", baris.lembar.nama, baris.sel("alasan"), seharusnya="alasan")
