"""What surrounds every page: who one is, which agency and year, and the parts of the year's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from akuntabel import __version__

from .akses import lingkup
from .akun.peran import Jangkauan, Tindakan, jangkauan
from .bagian import SETAHUN, UMUM, Tautan, tautan, tujuan_pindah
from .instansi.models import TahunKinerja
from .layar.kabar import kabar
from .lingkup import BukuTerbuka


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
    kini = str(request.resolver_match.url_name) if request.resolver_match else ""
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


def _umum(request: HttpRequest, kini: str) -> list[Tautan]:
    """Return the parts outside a year; the documents of all agencies only for those who see them all."""
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
