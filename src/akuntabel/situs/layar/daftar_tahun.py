"""The years of the agencies somebody may look at."""

from __future__ import annotations

from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.lingkup import Lingkup


def daftar_tahun(lingkup: Lingkup) -> tuple[TahunKinerja, ...]:
    """Return the newest year of each agency within reach, those of one's own assignments first."""
    sendiri = {p.instansi_id for p in lingkup.penugasan}
    semua = TahunKinerja.objects.filter(instansi__in=lingkup.instansi()).select_related("instansi")
    terbaru: dict[int, TahunKinerja] = {}
    for tk in semua.order_by("-tahun", "instansi__nama"):
        terbaru.setdefault(tk.instansi_id, tk)
    return tuple(sorted(terbaru.values(), key=lambda tk: (tk.instansi_id not in sendiri, tk.instansi.nama)))
