"""What surrounds every page: who one is, which agency and year, and the parts of the year's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from akuntabel import __version__
from akuntabel.api import LEMBAR_ISIAN

from .akses import lingkup
from .akun.peran import Jangkauan, Tindakan, jangkauan
from .bagian import SETAHUN, UMUM, Tautan, tautan, tujuan_pindah
from .instansi.models import TahunKinerja
from .isian import slug
from .layar.kabar import kabar
from .lingkup import BukuTerbuka

_TAHAP = {
    "awal": "rencana",
    "rencana": "rencana",
    "anggaran": "anggaran",
    "realisasi": "pengukuran",
    "narasi": "laporan",
}


@dataclass(frozen=True, slots=True)
class Tujuan:
    """Where one can go from here: agencies (code, name), years, and the part one stays in."""

    instansi: tuple[tuple[str, str], ...]
    tahun: tuple[int, ...]
    bagian: str


def kerangka(request: HttpRequest) -> dict[str, Any]:
    """Return the context of all pages."""
    buku: BukuTerbuka | None = getattr(request, "buku", None)
    masuk = getattr(request, "user", None) is not None and request.user.is_authenticated
    kini = _kini(request)
    tk = buku.tahun_kinerja if buku else getattr(request, "tahun_terpilih", None)
    return {
        "versi": __version__,
        "masuk": masuk,
        "user": request.user if masuk else None,
        "penugasan": lingkup(request).penugasan if masuk else (),
        "tk": buku.tahun_kinerja if buku else None,
        "terpilih": tk,
        "bagian": list(tautan(SETAHUN, kini, (tk.instansi.kode, tk.tahun))) if tk and masuk else (),
        "umum": _umum(request, kini) if masuk else (),
        "tujuan": _tujuan(request, kini) if masuk else None,
        "kabar": lambda: kabar(request),
        "kata_dicari": getattr(request, "kata_dicari", ""),
    }


def _kini(request: HttpRequest) -> str:
    """Return which address is open; a sheet belongs to the part of the year that its phase names."""
    cocok = request.resolver_match
    if cocok is None:
        return ""
    if cocok.url_name in ("lembar", "baris"):
        tahap = (x.tahap.name.lower() for x in LEMBAR_ISIAN if slug(x) == cocok.kwargs.get("nama"))
        return _TAHAP.get(next(tahap, ""), "")
    return str(cocok.url_name)


def _umum(request: HttpRequest, kini: str) -> list[Tautan]:
    """Return the parts outside a year: all documents for those who see them all, reviews for reviewers."""
    semua = any(jangkauan(p.peran, Tindakan.LIHAT) is Jangkauan.SEMUA for p in lingkup(request).penugasan)
    boleh = {
        "dokumen": semua,
        "daftar_reviu": lingkup(request).boleh(Tindakan.REVIU_BERKAS),
        "tanda_tangan": lingkup(request).boleh(Tindakan.TANDA_TANGAN),
        "orang": lingkup(request).boleh(Tindakan.KELOLA_AKUN),
        "kelola_instansi": lingkup(request).boleh(Tindakan.KELOLA_INSTANSI) and not settings.MODE_SENDIRI,
        "catatan": lingkup(request).boleh(Tindakan.KELOLA_AKUN),
    }
    return list(tautan(tuple(b for b in UMUM if boleh.get(b.nama[0], True)), kini))


def _tujuan(request: HttpRequest, kini: str) -> Callable[[], Tujuan]:
    """Return what asks the database only when a page shows it."""

    def tujuan() -> Tujuan:
        semua = TahunKinerja.objects.filter(instansi__in=lingkup(request).instansi())
        baris = semua.order_by("instansi__nama", "-tahun").values_list(
            "instansi__kode", "instansi__nama", "tahun"
        )
        instansi = {kode: nama for kode, nama, _ in baris}
        tahun = sorted({t for _, _, t in baris}, reverse=True)
        return Tujuan(tuple(instansi.items()), tuple(tahun), tujuan_pindah(kini))

    return tujuan
