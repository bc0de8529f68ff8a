"""Whether a neighbour belongs to a report: the same agency, the right year, something in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, Identitas, JenisTabel
from akuntabel.reviu.kata import kata_isi, serupa

from .butir import indikator, program, sasaran
from .jenis import Acuan, JenisAcuan, tahun_dokumen
from .padan import mirip, senama

_TAHUN_SAMA = {
    JenisAcuan.PK,
    JenisAcuan.RENJA,
    JenisAcuan.RENAKSI,
    JenisAcuan.TRIWULAN,
    JenisAcuan.DPA,
    JenisAcuan.LRA,
}
_WILAYAH = {"kota", "kabupaten", "kab", "provinsi", "prov", "pemerintah", "daerah"}
_BUTIR_DIBANDING = 60
_TANPA_NAMA = 2


@dataclass(frozen=True, slots=True)
class AcuanDitolak:
    """A neighbour that says nothing about this report, and why."""

    acuan: Acuan
    alasan: str


def pilah(laporan: Bacaan, calon: Sequence[Acuan]) -> tuple[list[Acuan], list[AcuanDitolak]]:
    """Return the neighbours that belong to the report, and the others with the reason."""
    dipakai, ditolak = [], []
    for satu in calon:
        alasan = _alasan(laporan, satu)
        if alasan:
            ditolak.append(AcuanDitolak(satu, alasan))
        else:
            dipakai.append(satu)
    return dipakai, ditolak


def _alasan(laporan: Bacaan, acuan: Acuan) -> str:
    sendiri, lain = laporan.identitas, acuan.bacaan.identitas
    if sendiri.instansi and lain.instansi and not _senama(sendiri, lain):
        return f"milik {lain.instansi}, sedangkan laporan ini milik {sendiri.instansi}"
    if _daerah_lain(sendiri, lain):
        return f"milik {lain.pemerintah}, sedangkan laporan ini milik {sendiri.pemerintah}"
    tahun, tahun_lain = sendiri.tahun, tahun_dokumen(acuan.bacaan)
    if tahun is not None and tahun_lain is not None:
        if acuan.jenis in _TAHUN_SAMA and tahun_lain != tahun:
            return f"tentang tahun {tahun_lain}, sedangkan laporan ini tentang tahun {tahun}"
        if acuan.jenis is JenisAcuan.LKJ_LALU and tahun_lain >= tahun:
            return f"laporan tahun {tahun_lain}, bukan laporan sebelum tahun {tahun}"
    if not _bersinggungan(laporan, acuan.bacaan):
        return "tidak ada sasaran, indikator, atau program yang sama dengan laporan ini"
    return ""


def seinstansi(satu: Identitas, lain: Identitas) -> bool:
    """Tell whether two documents may be of one agency: one name within the other, no other region."""
    return _senama(satu, lain) and not _daerah_lain(satu, lain)


def _senama(satu: Identitas, lain: Identitas) -> bool:
    daerah = {*_nama_daerah(satu), *_nama_daerah(lain)} | _WILAYAH
    a, b = (tuple(k for k in kata_isi(i.instansi) if k not in daerah) for i in (satu, lain))
    return _termuat(a, b) or _termuat(b, a)


def _daerah_lain(satu: Identitas, lain: Identitas) -> bool:
    """Tell whether the two name different governments, or a town and the regency of the same name."""
    a, b = _nama_daerah(satu), _nama_daerah(lain)
    if not a or not b:
        return False
    jenis = {_macam_daerah(i.pemerintah) for i in (satu, lain)} - {""}
    return len(jenis) > 1 or not (_termuat(a, b) or _termuat(b, a))


def _nama_daerah(milik: Identitas) -> tuple[str, ...]:
    return tuple(k for k in kata_isi(milik.pemerintah) if k not in _WILAYAH)


def _macam_daerah(pemerintah: str) -> str:
    kata = kata_isi(pemerintah)
    return next((m for m in ("kota", "kab", "prov") if any(k.startswith(m) for k in kata[:2])), "")


def _termuat(satu: tuple[str, ...], lain: tuple[str, ...]) -> bool:
    return bool(satu) and all(any(serupa(k, m) for m in lain) for k in satu)


def _bersinggungan(laporan: Bacaan, acuan: Bacaan) -> bool:
    """Tell whether the two share what they name; one shared phrase is enough where the agency is known."""
    perlu = 1 if acuan.identitas.instansi else _TANPA_NAMA
    semua = tuple(JenisTabel)
    pasangan = (
        (indikator(acuan), indikator(laporan)),
        (program(acuan), program(laporan)),
        (sasaran(acuan, semua), sasaran(laporan, semua)),
    )
    sama = 0
    for lain, milik in pasangan:
        for a in lain[:_BUTIR_DIBANDING]:
            sama += any(senama(a, b) for b in milik)
            if sama >= perlu:
                return True
    return perlu == 1 and any(mirip(a, b) for lain, milik in pasangan for a in lain for b in milik)
