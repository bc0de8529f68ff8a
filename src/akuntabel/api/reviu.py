"""Review of documents of others: from a file, or many, to findings and what holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from akuntabel.bacaan import Bacaan, TabelTerbaca
from akuntabel.hasil_reviu import (
    TANPA_PENUGASAN,
    AcuanDikenal,
    AturanDikenal,
    Cakupan,
    HasilReviu,
    Pengecualian,
    Penugasan,
    RingkasanKinerja,
    StatusBaca,
    TabelDikenal,
)
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.luar import TakTerbaca
from akuntabel.reviu import (
    Berkas,
    Reviu,
    bandingkan,
    kecualikan,
    periksa,
    semua_aturan,
    sidik_semua,
)
from akuntabel.reviu.data_tercetak import DataTercetak
from akuntabel.sumber import Sumber

from .acuan_reviu import AcuanDiminta, baca_acuan
from .berkas_luar import isi_berkas
from .dasar_reviu import DasarReviu
from .salinan_reviu import buat_salinan


@dataclass(frozen=True, slots=True)
class PilihanReviu:
    """What to look for, and when.

    ``pilih`` and ``abaikan`` hold codes, families or aliases of rules. ``hari_ini`` is the date of the law
    for a document that names no year. ``salinan`` are the written forms to make of each review (names of
    `salinan_reviu.PEMBUAT`). ``dasar`` is an earlier review to compare with, ``pengecualian`` are the
    findings to leave standing. ``ejaan`` lists slips of spelling one by one. ``penugasan`` names who reviews,
    ``rekap`` asks for the figures of a table of many reports. ``acuan`` are the documents to hold each report
    against, ``potret`` is the workbook or archive with our own data.
    """

    hari_ini: date
    pilih: tuple[str, ...] = ()
    abaikan: tuple[str, ...] = ()
    salinan: tuple[str, ...] = ()
    dasar: DasarReviu | None = None
    pengecualian: tuple[Pengecualian, ...] = ()
    ejaan: bool = False
    penugasan: Penugasan = TANPA_PENUGASAN
    rekap: bool = False
    acuan: tuple[AcuanDiminta, ...] = ()
    potret: Path | None = None


Lapor = Callable[[str], None]


def _diam(_: str) -> None:
    """Tell nobody."""


def reviu_berkas(berkas: Path, pilihan: PilihanReviu, lapor: Lapor = _diam) -> HasilReviu:
    """Review one file; nothing is raised: a file that cannot be read gives a result that says so.

    ``lapor`` is told each step.
    """
    try:
        isi = isi_berkas(berkas)
    except TakTerbaca as salah:
        return tak_terbaca(str(berkas), str(salah))
    return reviu_isi(isi, str(berkas), pilihan, lapor)


def reviu_isi(isi: bytes, nama: str, pilihan: PilihanReviu, lapor: Lapor = _diam) -> HasilReviu:
    """Review the bytes of a document."""
    lapor(f"membaca {Path(nama).name}")
    sidik = hashlib.sha256(isi).hexdigest()
    try:
        bacaan = kenali(baca(isi, Path(nama).name))
    except TakTerbaca as salah:
        return tak_terbaca(nama, str(salah), sidik)
    tanggal = date(bacaan.identitas.tahun, 12, 31) if bacaan.identitas.tahun else pilihan.hari_ini
    if pilihan.acuan or pilihan.potret:
        lapor("membaca acuan")
    acuan, dikenal = baca_acuan(pilihan.acuan, bacaan)
    potret, milik = _potret(pilihan.potret, bacaan)
    lapor("memeriksa angka, tabel, dan kalimat")
    reviu = periksa(Berkas(bacaan, tanggal, pilihan.ejaan, acuan, potret), pilihan.pilih, pilihan.abaikan)
    hasil = HasilReviu(
        berkas=nama,
        sidik_berkas=sidik,
        status=StatusBaca.TERBACA,
        halaman=bacaan.dokumen.halaman,
        instansi=bacaan.identitas.instansi,
        tahun=bacaan.identitas.tahun,
        tanggal_hukum=tanggal,
        cakupan=_cakupan(bacaan, reviu),
        tabel=tuple(_tabel(t) for t in bacaan.tabel),
        temuan=reviu.temuan,
        memenuhi=reviu.terpenuhi,
        sidik=sidik_semua(reviu.temuan),
        aturan=_aturan(reviu),
        penugasan=replace(pilihan.penugasan, tanggal=pilihan.penugasan.tanggal or pilihan.hari_ini),
        ringkasan=_ringkasan(bacaan) if pilihan.rekap else None,
        acuan=(*milik, *dikenal),
    )
    hasil = _bandingkan(hasil, pilihan)
    if pilihan.salinan:
        lapor("menulis hasil reviu")
    return replace(hasil, salinan=buat_salinan(pilihan.salinan, hasil, bacaan, isi))


def _bandingkan(h: HasilReviu, pilihan: PilihanReviu) -> HasilReviu:
    """Return the review compared with the earlier one, and with what is left standing."""
    h = replace(h, pengecualian=kecualikan(h.temuan, h.sidik, pilihan.pengecualian, h.berkas))
    if pilihan.dasar is None:
        return h
    keadaan, hilang = bandingkan(h.sidik, pilihan.dasar.temuan(h.berkas, h.sidik_berkas))
    return replace(h, dibandingkan=True, keadaan=keadaan, hilang=hilang)


def _potret(berkas: Path | None, bacaan: Bacaan) -> tuple[DataTercetak | None, tuple[AcuanDikenal, ...]]:
    """Return what our own data would print; what builds documents is loaded only when it is asked for."""
    if berkas is None:
        return None, ()
    from .potret_reviu import baca_potret

    data, dikenal = baca_potret(berkas, bacaan)
    return data, (dikenal,)


def tak_terbaca(nama: str, alasan: str, sidik: str = "") -> HasilReviu:
    """Return the result of a document that could not be read."""
    return HasilReviu(nama, sidik, StatusBaca.TAK_TERBACA, alasan)


def aturan_tak_dikenal(nama: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are no code, family or alias of a rule."""
    dikenal = _nama_aturan()
    return tuple(n for n in nama if n not in dikenal)


def _nama_aturan() -> Collection[str]:
    return {n for a in semua_aturan() for n in (a.kode, a.kode[:3], a.alias)}


def _aturan(reviu: Reviu) -> tuple[AturanDikenal, ...]:
    """Return what the rules that said something are called."""
    dipakai = {t.kode for t in reviu.temuan} | {t.kode for t in reviu.terpenuhi}
    return tuple(
        AturanDikenal(a.kode, a.alias, a.judul, a.kriteria) for a in semua_aturan() if a.kode in dipakai
    )


def _ringkasan(bacaan: Bacaan) -> RingkasanKinerja:
    from akuntabel.reviu.ringkasan import ringkas_kinerja

    return ringkas_kinerja(bacaan)


def _tabel(tabel: TabelTerbaca) -> TabelDikenal:
    letak = tabel.letak
    return TabelDikenal(
        tabel.nomor, tabel.judul, letak.halaman, letak.baris, tabel.jenis.value, len(tabel.baris)
    )


def _cakupan(bacaan: Bacaan, reviu: Reviu) -> Cakupan:
    semua = {_tempat(a.letak, a.teks) for a in bacaan.semua_angka()}
    diperiksa = {_tempat(a.letak, a.teks) for t in reviu.terpenuhi for a in t.angka}
    diperiksa |= {_tempat(t.lokasi, t.tertulis) for t in reviu.temuan}
    berhitung = sum(1 for t in reviu.temuan if t.hitungan)
    return Cakupan(len(semua), len(diperiksa & semua), len(reviu.terpenuhi) + berhitung)


def _tempat(letak: Sumber, teks: str) -> tuple[Sumber, str]:
    return letak, teks
