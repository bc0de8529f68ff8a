"""The charts of a report one by one: what they say at once, the picture when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from akuntabel.bilangan import cetak_persen
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.bab.grafik import gambar_capaian, gambar_serapan
from akuntabel.laporan.bab.pengukuran import indikator_lingkup
from akuntabel.laporan.konteks import Konteks
from akuntabel.naskah import Gambar, teks_sebaris

_IKU, _SEMUA, _SERAPAN = "capaian-iku", "capaian", "serapan"


@dataclass(frozen=True, slots=True)
class Bagan:
    """A chart: title, the words for those who cannot see it, the sentence below, and the rows behind it."""

    judul: str
    alt: str
    kalimat: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    gambar: Gambar = field(repr=False)


def bagan(potret: Potret, nama: str) -> Bagan | None:
    """Return a chart by its name (``NAMA_BAGAN``), None when there is nothing to draw yet.

    Raises KeyError for another name, KetentuanTidakAda when no scale of capaian applies to the year.
    """
    konteks = Konteks(potret)
    gambar = _PEMBUAT[nama](konteks)
    if gambar is None:
        return None
    kepala, baris = _serapan(konteks) if nama == _SERAPAN else _baris(gambar)
    kalimat = teks_sebaris(gambar.kalimat)
    return Bagan(teks_sebaris(gambar.judul), gambar.alt, kalimat, kepala, baris, gambar)


def svg_bagan(satu: Bagan, tema: str = "baku") -> str:
    """Return the picture of a chart as SVG, in the look of a theme of the report."""
    from akuntabel.penyaji.rupa import rupa_gambar
    from akuntabel.penyaji.tema import baca_tema

    return rupa_gambar(satu.gambar, baca_tema(tema)).svg


def _capaian_iku(k: Konteks) -> Gambar | None:
    return gambar_capaian(k, [i for i in k.potret.indikator if i.iku], "grafik_capaian")


def _capaian(k: Konteks) -> Gambar | None:
    return gambar_capaian(k, indikator_lingkup(k, k.potret.sasaran), "grafik_capaian")


def _bagan_serapan(k: Konteks) -> Gambar | None:
    return gambar_serapan(k, k.potret.program)


_PEMBUAT: Mapping[str, Callable[[Konteks], Gambar | None]] = MappingProxyType(
    {_IKU: _capaian_iku, _SEMUA: _capaian, _SERAPAN: _bagan_serapan}
)
NAMA_BAGAN = tuple(_PEMBUAT)


def _baris(gambar: Gambar) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return head and rows of the table behind a chart as text."""
    if gambar.data is None:
        return (), ()
    kepala, badan = (
        tuple(tuple(teks_sebaris(s.isi) for s in b.sel) for b in baris)
        for baris in (gambar.data.kepala, gambar.data.badan)
    )
    return kepala[0] if kepala else (), badan


def _serapan(k: Konteks) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return absorption by program as rows."""
    desimal = k.potret.pengaturan.desimal_capaian
    hasil = ((p.nama, k.belanja.serapan(p.kode).nilai) for p in k.potret.program)
    isi = tuple((n, cetak_persen(s, desimal)) for n, s in hasil if s is not None)
    return ("Program", "Penyerapan"), isi
