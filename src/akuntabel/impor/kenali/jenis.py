"""What a table says, by the roles of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.bacaan import JenisTabel, KolomTerbaca, Peran

from .leksikon import pecah_kata

_PEGAWAI = frozenset(
    (
        "golongan",
        "pendidikan",
        "pangkat",
        "eselon",
        "jabatan",
        "pegawai",
        "pns",
        "asn",
        "personil",
        "perempuan",
    )
)
_RENTANG = frozenset(("interval", "rentang", "range", "skala"))
_RENAKSI = re.compile(r"(?i)rencana\s+aksi|renaksi")


def kenali_jenis(kolom: Sequence[KolomTerbaca], judul: str = "") -> JenisTabel:
    """Return the kind of a table; the caption decides only where the columns leave it open."""
    peran = {k.peran for k in kolom}
    for jenis in (_khusus(peran), _berwaktu(kolom, peran), _umum(peran)):
        if jenis is not None:
            renaksi = _RENAKSI.search(judul) and jenis in (JenisTabel.PK, JenisTabel.TRIWULAN)
            return JenisTabel.RENCANA_AKSI if renaksi else jenis
    return _menurut_kata(kolom, peran, judul)


def _khusus(peran: set[Peran]) -> JenisTabel | None:
    if Peran.STATUS in peran:
        return JenisTabel.MENUNJANG
    if peran & {Peran.EFISIENSI, Peran.NILAI_EFISIENSI}:
        return JenisTabel.EFISIENSI
    if Peran.CACAH in peran:
        return JenisTabel.RINGKASAN
    return None


def _berwaktu(kolom: Sequence[KolomTerbaca], peran: set[Peran]) -> JenisTabel | None:
    triwulan = len({k.triwulan for k in kolom} - {None})
    syarat = (
        (triwulan > 1, JenisTabel.TRIWULAN),
        (Peran.TARGET_AKHIR in peran and peran & {Peran.KEMAJUAN, Peran.REALISASI}, JenisTabel.KEMAJUAN),
        (Peran.PEMBANDING in peran, JenisTabel.PEMBANDING),
        (_jumlah_tahun(kolom, Peran.REALISASI) > 1, JenisTabel.TAHUN_JAMAK),
        (_jumlah_tahun(kolom, Peran.TARGET) > 1 and Peran.REALISASI not in peran, JenisTabel.RENSTRA),
        (triwulan == 1 and peran & {Peran.REALISASI, Peran.BELANJA}, JenisTabel.TRIWULAN),
    )
    return next((jenis for berlaku, jenis in syarat if berlaku), None)


def _jumlah_tahun(kolom: Sequence[KolomTerbaca], peran: Peran) -> int:
    return len({k.tahun for k in kolom if k.peran is peran and k.tahun is not None})


def _umum(peran: set[Peran]) -> JenisTabel | None:
    if {Peran.CAPAIAN, Peran.SERAPAN} <= peran:
        return JenisTabel.EFISIENSI
    if peran & {Peran.ANALISIS, Peran.SOLUSI} and peran & {Peran.REALISASI, Peran.CAPAIAN, Peran.INDIKATOR}:
        return JenisTabel.ANALISIS
    if peran & {Peran.REALISASI, Peran.CAPAIAN} and peran & {Peran.TARGET, Peran.REALISASI}:
        return JenisTabel.CAPAIAN
    if peran & {Peran.PAGU, Peran.BELANJA} and Peran.TARGET not in peran:
        return JenisTabel.ANGGARAN
    return JenisTabel.PK if Peran.TARGET in peran else None


def _menurut_kata(kolom: Sequence[KolomTerbaca], peran: set[Peran], judul: str) -> JenisTabel:
    kata = {k for kol in kolom for k in pecah_kata(kol.judul)}
    if _RENAKSI.search(judul) or {"rencana", "aksi"} <= kata:
        return JenisTabel.RENCANA_AKSI
    if Peran.PREDIKAT in peran and (kata & _RENTANG or len(kolom) <= 4):
        return JenisTabel.SKALA
    if kata & _PEGAWAI:
        return JenisTabel.PEGAWAI
    return JenisTabel.DAFTAR_ISI if "halaman" in kata or "hal" in kata else JenisTabel.LAIN
