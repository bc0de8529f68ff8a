"""The neighbours of a review: read like any document, recognised by content, kept for the next report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from akuntabel.bacaan import Bacaan
from akuntabel.hasil_reviu import AcuanDikenal
from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.impor.luar import TakTerbaca
from akuntabel.reviu.acuan import Acuan, AcuanDitolak, JenisAcuan, kenali_jenis, pilah

from .berkas_luar import isi_berkas, tak_dibuka

SEBUTAN_ACUAN = {
    "pk": JenisAcuan.PK,
    "iku": JenisAcuan.IKU,
    "renstra": JenisAcuan.RENSTRA,
    "lkj": JenisAcuan.LKJ_LALU,
    "renja": JenisAcuan.RENJA,
    "renaksi": JenisAcuan.RENAKSI,
    "triwulan": JenisAcuan.TRIWULAN,
    "dpa": JenisAcuan.DPA,
    "lra": JenisAcuan.LRA,
}
"""What a user may say a neighbour is, where its content does not tell."""
_TAK_DIKENAL = (
    "jenisnya tidak dikenali dari isinya; sebutkan, misalnya --acuan pk={nama} (pilihannya: "
    f"{', '.join(SEBUTAN_ACUAN)})"
)
_DISIMPAN = 16


@dataclass(frozen=True, slots=True)
class AcuanDiminta:
    """A neighbour as asked for: its file, and what the user says it is, "" to find out."""

    berkas: Path
    jenis: str = ""


def acuan_diminta(teks: str) -> AcuanDiminta:
    """Return what ``FILE`` or ``jenis=FILE`` asks for."""
    jenis, sama, berkas = teks.partition("=")
    if sama and jenis.casefold() in SEBUTAN_ACUAN:
        return AcuanDiminta(Path(berkas), jenis.casefold())
    return AcuanDiminta(Path(teks))


def baca_acuan(
    diminta: Iterable[AcuanDiminta], laporan: Bacaan
) -> tuple[tuple[Acuan, ...], tuple[AcuanDikenal, ...]]:
    """Return the neighbours that belong to a report, and what became of each that was asked for."""
    terbaca: list[Acuan] = []
    gagal: list[AcuanDikenal] = []
    for satu in diminta:
        hasil = _baca(satu)
        if isinstance(hasil, Acuan):
            terbaca.append(hasil)
        else:
            gagal.append(hasil)
    dipakai, ditolak = pilah(laporan, terbaca)
    return tuple(dipakai), (*_dikenal(dipakai, ditolak), *gagal)


def _dikenal(dipakai: Sequence[Acuan], ditolak: Sequence[AcuanDitolak]) -> Iterable[AcuanDikenal]:
    yield from (AcuanDikenal(a.nama, a.jenis.value) for a in dipakai)
    yield from (AcuanDikenal(d.acuan.nama, d.acuan.jenis.value, d.alasan) for d in ditolak)


def _baca(satu: AcuanDiminta) -> Acuan | AcuanDikenal:
    try:
        tanda = satu.berkas.stat()
        bacaan = _terbaca(satu.berkas, tanda.st_mtime_ns, tanda.st_size)
    except OSError as salah:
        return AcuanDikenal(satu.berkas.name, alasan=tak_dibuka(salah), terbaca=False)
    except TakTerbaca as salah:
        return AcuanDikenal(satu.berkas.name, alasan=str(salah), terbaca=False)
    jenis = SEBUTAN_ACUAN[satu.jenis] if satu.jenis else kenali_jenis(bacaan)
    if jenis is None:
        alasan = _TAK_DIKENAL.format(nama=satu.berkas.name)
        return AcuanDikenal(satu.berkas.name, alasan=alasan)
    return Acuan(satu.berkas.name, jenis, bacaan)


@lru_cache(maxsize=_DISIMPAN)
def _terbaca(berkas: Path, _waktu: int, _ukuran: int) -> Bacaan:
    """Return a neighbour as understood; a process that reviews many reports reads it once."""
    return kenali(baca(isi_berkas(berkas), berkas.name))
