"""Years locked and opened again, with the reason; recorded."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from akuntabel.situs.akun.models import CatatanKelola, Pengguna
from akuntabel.situs.instansi.models import KeadaanTahun, TahunKinerja

from .catat import Tentang, catat
from .orang import TidakDapat

_MENGUNCI, _MEMBUKA = "Mengunci", "Membuka kunci"


def setel_kunci(oleh: Pengguna, tahun_kinerja: TahunKinerja, alasan: str, *, kunci: bool) -> None:
    """Lock or open a year. Raises TidakDapat when somebody else did so meanwhile."""
    with transaction.atomic():
        tk = (
            TahunKinerja.objects.select_for_update(of=("self",))
            .select_related("instansi__induk")
            .get(pk=tahun_kinerja.pk)
        )
        if tk.dikunci == kunci:
            raise TidakDapat(f"Tahun ini sudah {'dikunci' if kunci else 'dibuka'} orang lain.")
        tk.keadaan = KeadaanTahun.DIKUNCI if kunci else KeadaanTahun.TERBUKA
        tk.alasan_kunci = alasan if kunci else ""
        tk.save(update_fields=["keadaan", "alasan_kunci"])
        perihal = f"{_MENGUNCI if kunci else _MEMBUKA} tahun {tk}"
        tentang = Tentang(instansi=tk.instansi, tahun=tk.tahun, alasan=alasan)
        catat(oleh, tk.instansi.pemerintah, perihal, tentang)


def catatan_kunci(tahun_kinerja: TahunKinerja) -> list[CatatanKelola]:
    """Return when the year was locked and opened, the newest first."""
    semua = CatatanKelola.objects.filter(instansi=tahun_kinerja.instansi_id, tahun=tahun_kinerja.tahun)
    kunci = Q(perihal__startswith=_MENGUNCI) | Q(perihal__startswith=_MEMBUKA)
    return list(semua.filter(kunci).select_related("oleh"))
