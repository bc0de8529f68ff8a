"""Records an act of administration, in words that stay true when names change."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from akuntabel.situs.akun.models import CatatanKelola, Pengguna
from akuntabel.situs.instansi.models import Instansi

_PANJANG = 300


@dataclass(frozen=True, slots=True)
class Tentang:
    """Whom or what an act was about, and why."""

    orang: Pengguna | None = None
    instansi: Instansi | None = None
    tahun: int | None = None
    alasan: str = ""


def catat(oleh: Pengguna | None, pemerintah: Instansi, perihal: str, tentang: Tentang | None = None) -> None:
    """Add a row; called in the transaction of the act itself."""
    tentang = tentang or Tentang()
    CatatanKelola.objects.create(
        pemerintah=pemerintah,
        oleh=oleh,
        pada=timezone.now(),
        perihal=perihal[:_PANJANG],
        alasan=tentang.alasan,
        orang=tentang.orang,
        instansi=tentang.instansi,
        tahun=tentang.tahun,
    )
