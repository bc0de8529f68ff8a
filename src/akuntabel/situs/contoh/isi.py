"""Demo data into the database, once: what is there already is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from akuntabel import api
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.models import SANDI_CONTOH
from akuntabel.situs.instansi.models import Instansi, JenisInstansi, TahunKinerja
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.tulis import Catatan, terapkan

from .akun import buat_akun_contoh
from .kota import KODE_PEMERINTAH, TAHUN, perangkat_daerah, potret_pemerintah, potret_perangkat

_DINAS_CONTOH = "DINKES"


def isi_contoh(lapor: Callable[[str], None], folder: Path | None = None) -> None:
    """Load the invented city and the workbooks of a folder, make the demo accounts, and say what was made."""
    with transaction.atomic():
        kota = _instansi(KODE_PEMERINTAH, "Pemerintah Kota Arunika", None)
        for potret in _semua(folder):
            _muat(potret, kota)
        akun = buat_akun_contoh(kota, Instansi.objects.get(kode=_DINAS_CONTOH))
    lapor(f"Data contoh: {Instansi.objects.count()} instansi, {TahunKinerja.objects.count()} tahun kinerja.")
    lapor(f"Akun contoh, kata sandi semuanya {SANDI_CONTOH}:")
    for a in akun:
        lapor(f"  {a.username:<14} {', '.join(str(p) for p in a.penugasan.select_related('instansi'))}")


def _semua(folder: Path | None) -> Iterator[Potret]:
    """Yield the facts, the workbooks first: what they hold is not invented over."""
    for berkas in sorted(folder.glob("*.xlsx")) if folder else ():
        potret = api.baca(berkas).potret
        if potret is not None:
            yield potret
    for tahun in TAHUN:
        yield potret_pemerintah(tahun)
        yield from (potret_perangkat(p, tahun) for p in perangkat_daerah())


def _muat(potret: Potret, kota: Instansi) -> None:
    if potret.instansi.pemerintah == "Kota Arunika":
        induk = None if potret.instansi.kode == KODE_PEMERINTAH else kota
    else:
        nama = f"Pemerintah {potret.instansi.pemerintah}"
        induk = _instansi(potret.instansi.pemerintah.upper().replace(" ", "-"), nama, None)
    kode = potret.instansi.kode if induk in (None, kota) else f"{induk.kode}-{potret.instansi.kode}"
    instansi = _instansi(kode, potret.instansi.nama_lengkap, induk)
    tk, baru = TahunKinerja.objects.get_or_create(instansi=instansi, tahun=potret.tahun)
    if baru:
        buku = buka_sistem(tk)
        terapkan(buku, beda(buku, potret), Catatan("Memuat data contoh", timezone.now()))


def _instansi(kode: str, nama: str, induk: Instansi | None) -> Instansi:
    jenis = JenisInstansi.PERANGKAT_DAERAH if induk else JenisInstansi.PEMERINTAH
    return Instansi.objects.get_or_create(
        kode=kode[:60], defaults={"nama": nama, "jenis": jenis, "induk": induk}
    )[0]
