"""What surrounds every page: who one is, which agency and year, and the parts of the year's work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from akuntabel import __version__

from .akses import lingkup
from .akun.peran import Tindakan
from .lingkup import BukuTerbuka

_BAGIAN = (
    ("ringkasan", "Ringkasan"),
    ("rencana", "Rencana"),
    ("pengukuran", "Pengukuran"),
    ("anggaran", "Anggaran"),
    ("laporan", "Laporan"),
    ("cek", "Cek mandiri"),
    ("riwayat", "Riwayat"),
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
        "boleh_reviu": masuk and lingkup(request).boleh(Tindakan.REVIU_BERKAS),
        "penugasan": lingkup(request).penugasan if masuk else (),
        "tk": buku.tahun_kinerja if buku else None,
        "bagian": _bagian(request, buku) if buku else (),
    }


def _bagian(request: HttpRequest, buku: BukuTerbuka) -> list[Bagian]:
    tk = buku.tahun_kinerja
    kini = request.resolver_match.url_name if request.resolver_match else ""
    return [
        Bagian(sebutan, reverse(nama, args=(tk.instansi.kode, tk.tahun)), nama == kini)
        for nama, sebutan in _BAGIAN
    ]
