"""What the tests of the database share: agencies, years, people, the examples as facts."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from akuntabel import api
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.models import Pengguna, Penugasan
from akuntabel.situs.instansi.models import Instansi, JenisInstansi, TahunKinerja
from akuntabel.situs.lingkup import BukuTerbuka, buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.tulis import Catatan, terapkan

CONTOH = Path(__file__).resolve().parents[2] / "contoh"
BERKAS_CONTOH = ("dinas-kesehatan-kota-arunika-2025", "dinas-sosial-kota-pasuruan-2022")
PADA = datetime(2026, 2, 3, 4, 5, tzinfo=UTC)
CATATAN = Catatan("Uji", PADA)


@cache
def potret_contoh(nama: str) -> Potret:
    potret = api.baca(CONTOH / f"{nama}.xlsx").potret
    assert potret is not None
    return potret


def instansi(kode: str, induk: Instansi | None = None) -> Instansi:
    jenis = JenisInstansi.PERANGKAT_DAERAH if induk else JenisInstansi.PEMERINTAH
    return Instansi.objects.create(kode=kode, nama=f"Instansi {kode}", jenis=jenis, induk=induk)


def tahun(milik: Instansi, potret: Potret) -> TahunKinerja:
    tk = TahunKinerja.objects.create(instansi=milik, tahun=potret.tahun)
    buku = buka_sistem(tk)
    terapkan(buku, beda(buku, potret), CATATAN)
    return tk


def buku_berisi(potret: Potret, kode: str = "PD") -> BukuTerbuka:
    return buka_sistem(tahun(instansi(kode), potret))


def pengguna(nama: str, peran: str, milik: Instansi) -> Pengguna:
    orang = Pengguna.objects.create_user(nama, password=f"sandi-{nama}-panjang", nama=nama.title())
    Penugasan.objects.create(pengguna=orang, peran=peran, instansi=milik)
    return orang
