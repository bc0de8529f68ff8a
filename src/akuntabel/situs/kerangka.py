"""What surrounds every page: who one is, which agency and year, and the parts of the year's work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from akuntabel import __version__

from .akses import lingkup
from .akun.peran import Tindakan
from .layar.kabar import kabar
from .lingkup import BukuTerbuka

_BAGIAN = (
    ("ringkasan", "Ringkasan"),
    ("rencana", "Rencana"),
    ("pengukuran", "Pengukuran"),
    ("anggaran", "Anggaran"),
    ("laporan", "Laporan"),
    ("riwayat", "Riwayat"),
)

_PENGELOLAAN = (
    ("orang", "Orang", Tindakan.KELOLA_AKUN),
    ("kelola_instansi", "Instansi", Tindakan.KELOLA_INSTANSI),
    ("catatan", "Catatan", Tindakan.KELOLA_AKUN),
)


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of the year's work in the navigation."""

    sebutan: str
    alamat: str
    kini: bool


def kerangka(request: HttpRequest) -> dict[str, Any]:
    """Return the context of all pages."""
    buku: BukuTerbuka | None = getattr(request, "buku", None)
    masuk = getattr(request, "user", None) is not None and request.user.is_authenticated
    return {
        "versi": __version__,
        "masuk": masuk,
        "user": request.user if masuk else None,
        "penugasan": lingkup(request).penugasan if masuk else (),
        "tk": buku.tahun_kinerja if buku else None,
        "bagian": _bagian(request, buku) if buku else (),
        "pengelolaan": _pengelolaan(request) if masuk and not buku else (),
        "kabar": lambda: kabar(request),
    }


def _pengelolaan(request: HttpRequest) -> list[Bagian]:
    """Return the pages of administration one may open."""
    kini = request.resolver_match.url_name if request.resolver_match else ""
    return [
        Bagian(sebutan, reverse(nama), kini == nama)
        for nama, sebutan, tindakan in _PENGELOLAAN
        if lingkup(request).boleh(tindakan)
    ]


def _bagian(request: HttpRequest, buku: BukuTerbuka) -> list[Bagian]:
    tk = buku.tahun_kinerja
    kini = request.resolver_match.url_name if request.resolver_match else ""
    return [
        Bagian(sebutan, reverse(nama, args=(tk.instansi.kode, tk.tahun)), nama == kini)
        for nama, sebutan in _BAGIAN
    ]
