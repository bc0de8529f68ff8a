"""Whose workbook it is and which plans its figures stand in: the sheets Identitas and Dokumen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.pertukaran.bentuk import tahun_kunci
from akuntabel.pertukaran.susunan import (
    DOKUMEN,
    IDENTITAS,
    PAGU,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
    TOTAL_ANGGARAN,
)

from .lembaran import Lembaran
from .petikan import Petikan
from .putuskan import Kepastian, Putusan
from .rencana_petik import RENSTRA, RPJMD

_KODE = re.compile(
    r"(?P<jenis>RENSTRA|RPJMD|RENJA|PK|DPA|DPPA)(?:-(?P<tahun>[0-9]{4}))?(?:-P(?P<ke>[0-9]+))?"
)
_JENIS = {
    RENSTRA: (JenisDokumen.RENSTRA, "Rencana Strategis"),
    RPJMD: (JenisDokumen.RPJMD, "RPJMD"),
    "RENJA": (JenisDokumen.RENJA, "Rencana Kerja"),
    "PK": (JenisDokumen.PK, "Perjanjian Kinerja"),
    "DPA": (JenisDokumen.DPA, "Dokumen Pelaksanaan Anggaran"),
    "DPPA": (JenisDokumen.DPPA, "Dokumen Pelaksanaan Perubahan Anggaran"),
}
_KEPALA = (("Kota", "Wali Kota"), ("Kabupaten", "Bupati"), ("Kab.", "Bupati"), ("Provinsi", "Gubernur"))
_KATA_KECIL = frozenset({"dan", "serta", "untuk", "&"})
_UTAMA = ("lkjip", "pk")


def tahun_buku(petikan: Sequence[Petikan]) -> int | None:
    """Return the year a workbook of these documents is about: the latest reported, else the latest named."""
    semua = [(p.identitas.jenis in _UTAMA, p.identitas.tahun) for p in petikan if p.identitas.tahun]
    utama = [t for u, t in semua if u and t]
    return max(utama or [t for _, t in semua if t], default=None)


def susun_identitas(petikan: Sequence[Petikan], lembaran: Lembaran, tahun: int) -> str:
    """Write the sheet Identitas and return the name of the agency."""
    lembar = IDENTITAS.nama
    tahun_dibaca = [p for p in petikan if p.identitas.tahun == tahun]
    kepastian = Kepastian.JELAS if tahun_dibaca else Kepastian.USULAN
    lembaran.taruh(lembar, 0, "tahun", tahun, Putusan(tahun, kepastian, "tahun laporan", ()))
    nama = _terbanyak(p.identitas.instansi for p in petikan)
    pemerintah = _terbanyak(p.identitas.pemerintah for p in petikan)
    pendek = nama.removesuffix(pemerintah).strip() or nama
    for kunci, isi in (("instansi.nama", pendek), ("instansi.pemerintah", pemerintah)):
        if isi:
            alasan = "paling sering disebut di dokumen"
            lembaran.taruh(lembar, 0, kunci, isi, Putusan(isi, Kepastian.JELAS, alasan, ()))
    inisial = "".join(k[0] for k in pendek.split() if k.casefold() not in _KATA_KECIL and k[0].isalpha())
    lembaran.usul(lembar, 0, "instansi.kode", inisial.upper(), "huruf awal namanya")
    wilayah = next(((k, s) for k, s in _KEPALA if pemerintah.startswith(k)), None)
    if wilayah is not None:
        lembaran.usul(lembar, 0, "instansi.kepala_daerah", wilayah[1], "menurut nama daerahnya")
        if wilayah[0] == "Kota":
            tempat = pemerintah.removeprefix("Kota").strip()
            lembaran.usul(lembar, 0, "instansi.tempat", tempat, "menurut nama daerahnya")
    return nama


def _terbanyak(isi: object) -> str:
    hitung = Counter(n for n in isi if n)  # type: ignore[attr-defined]
    return str(hitung.most_common(1)[0][0]) if hitung else ""


def susun_dokumen(lembaran: Lembaran, nama: str, tahun: int) -> tuple[int, ...]:
    """Write the sheet Dokumen, one row for each plan the rows name; return the years of the Renstra."""
    dipakai = {
        str(b["dokumen"])
        for lembar in (TARGET_RENSTRA, TARGET_TAHUNAN, PAGU, TOTAL_ANGGARAN)
        for b in lembaran.baris.get(lembar.nama, [])
    }
    masa = _masa(lembaran, tahun)
    for kode in sorted(dipakai, key=_urutan):
        cocok = _KODE.fullmatch(kode)
        if cocok is not None:
            _baris(lembaran, kode, cocok, nama, masa)
    return masa


def _urutan(kode: str) -> tuple[int, str]:
    return list(_JENIS).index(kode.split("-", 1)[0]), kode


def _masa(lembaran: Lembaran, tahun: int) -> tuple[int, ...]:
    baris = lembaran.baris.get(TARGET_RENSTRA.nama, [])
    semua = {t for b in baris for kunci in b if (t := tahun_kunci(kunci)) is not None} or {tahun}
    return tuple(range(min(semua), max(semua) + 1))


def _baris(lembaran: Lembaran, kode: str, cocok: re.Match[str], nama: str, masa: tuple[int, ...]) -> None:
    jenis, sebutan = _JENIS[cocok["jenis"]]
    tetap: dict[str, object] = {"kode": kode, "jenis": jenis, "perubahan": int(cocok["ke"] or 0)}
    rentang = f"{masa[0]}-{masa[-1]}" if len(masa) > 1 else str(masa[0])
    if cocok["tahun"]:
        tetap["tahun"] = int(cocok["tahun"])
    else:
        tetap |= {"periode_awal": masa[0], "periode_akhir": masa[-1]}
    nomor = lembaran.tambah(DOKUMEN.nama, tetap)
    ubah = " Perubahan" if cocok["ke"] else ""
    judul = " ".join(f"{sebutan}{ubah} {nama} {cocok['tahun'] or rentang}".split())
    lembaran.usul(DOKUMEN.nama, nomor, "judul", judul, "disusun dari nama dan tahun; periksa judul resminya")
