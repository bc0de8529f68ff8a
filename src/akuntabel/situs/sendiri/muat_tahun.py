"""From a workbook or an archive to an agency and its year: read and compared first, then loaded whole."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from akuntabel import api
from akuntabel.api import JenisBerkas
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi, JenisInstansi, TahunKinerja
from akuntabel.situs.lingkup import BukuTerbuka, Lingkup
from akuntabel.situs.muat import KunciKembar, beda
from akuntabel.situs.nama import nama_aman
from akuntabel.situs.tulis import Catatan, terapkan
from akuntabel.situs.uraian_temuan import Kelompok, kelompokkan
from akuntabel.temuan import Tingkat

from .terima import Unggahan

_BUKU = "buku-kerja.xlsx"
_HILANG = "NAR505"
_LEMBAR_HILANG = "LKP511"
_BUKAN_BUKU = 5
"""So many sheets missing mean that this is some other workbook."""
_PANJANG_KODE = 60


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What reading a file gave: facts, or why there are none; findings with the rows around them."""

    berkas: Unggahan
    potret: Potret | None = None
    kelompok: tuple[Kelompok, ...] = ()
    salah: str = ""
    asing: bool = False
    diminta: tuple[str, ...] = ()

    @property
    def dapat_dimuat(self) -> bool:
        """Tell whether it can be loaded."""
        return self.potret is not None and not self.galat

    @property
    def galat(self) -> int:
        """Return how many findings must be repaired."""
        return sum(k.banyak for k in self.kelompok if k.tingkat is Tingkat.GALAT)


def baca(berkas: Unggahan, pendamping: Sequence[Unggahan] = ()) -> Bacaan:
    """Read a workbook with its pictures and annexes, or an archive."""
    with tempfile.TemporaryDirectory(prefix="akuntabel-") as sementara:
        letak = Path(sementara) / (_BUKU if berkas.jenis is JenisBerkas.BUKU else "arsip.zip")
        for u in pendamping:
            letak.with_name(u.nama).write_bytes(u.isi)
        letak.write_bytes(berkas.isi)
        return _baca_buku(berkas, letak) if letak.name == _BUKU else _baca_arsip(berkas, letak)


def _baca_arsip(berkas: Unggahan, letak: Path) -> Bacaan:
    try:
        return Bacaan(berkas, api.buka_arsip(letak)[0])
    except api.ArsipTidakSah as salah:
        return Bacaan(berkas, salah=str(salah))


def _baca_buku(berkas: Unggahan, letak: Path) -> Bacaan:
    hasil = api.cek(letak)
    if sum(t.kode == _LEMBAR_HILANG for t in hasil.temuan) >= _BUKAN_BUKU:
        return Bacaan(berkas, salah="Berkas ini buku kerja Excel, tetapi bukan buatan Akuntabel.", asing=True)
    diminta = tuple(t.tertulis for t in hasil.temuan if t.kode == _HILANG and _hilang(letak, t.tertulis))
    return Bacaan(berkas, hasil.potret, tuple(kelompokkan(hasil.temuan, letak)), diminta=diminta)


def _hilang(letak: Path, nama: str) -> bool:
    """Tell whether a workbook names a picture or annex that was not handed over."""
    sah = nama.lower().endswith((".png", ".jpg", ".jpeg", ".pdf")) and nama == nama_aman(nama)
    return sah and not letak.with_name(nama).exists()


def tahun_ada(potret: Potret) -> TahunKinerja | None:
    """Return the year of the database these facts belong to."""
    milik = _cari_instansi(potret)
    semua = TahunKinerja.objects.select_related("instansi")
    return semua.filter(instansi=milik, tahun=potret.tahun).first() if milik else None


def muat(lingkup: Lingkup, potret: Potret, perihal: str) -> TahunKinerja:
    """Make agency and year hold these facts, all or nothing.

    Raises:
        KunciKembar: two rows speak of the same thing.
        TahunTerkunci: the year is there and locked.
    """
    with transaction.atomic():
        milik = _cari_instansi(potret) or _buat_instansi(potret)
        tk = TahunKinerja.objects.get_or_create(instansi=milik, tahun=potret.tahun)[0]
        buku = lingkup.buka(tk, Tindakan.UBAH_RENCANA)
        terapkan(buku, beda(buku, potret), Catatan(perihal[:200], timezone.now()))
    return tk


def banyak_ubahan(buku: BukuTerbuka, potret: Potret) -> int:
    """Return how many rows of a year would change; 0 also where two rows are the same, which loading says."""
    try:
        return len(beda(buku, potret))
    except KunciKembar:
        return 0


def _nama_pemerintah(potret: Potret) -> str:
    return f"Pemerintah {potret.instansi.pemerintah.removeprefix('Pemerintah ')}"


def _cari_instansi(potret: Potret) -> Instansi | None:
    nama = _nama_pemerintah(potret)
    if potret.instansi.nama == nama:
        return Instansi.objects.filter(induk=None, nama__iexact=nama).first()
    milik = Instansi.objects.filter(induk__nama__iexact=nama)
    kode = _kode(potret.instansi.kode)
    induk = Instansi.objects.filter(induk=None, nama__iexact=nama).first()
    berkode = milik.filter(kode__in=(kode, f"{induk.kode}-{kode}"[:_PANJANG_KODE])) if induk else milik.none()
    return berkode.first() or milik.filter(nama__iexact=potret.instansi.nama_lengkap).first()


def _buat_instansi(potret: Potret) -> Instansi:
    nama = _nama_pemerintah(potret)
    induk = Instansi.objects.filter(induk=None, nama__iexact=nama).first()
    if induk is None:
        kode = _belum_dipakai([_kode(nama.removeprefix("Pemerintah ").upper())])
        induk = Instansi.objects.create(kode=kode, nama=nama, jenis=JenisInstansi.PEMERINTAH)
    if potret.instansi.nama == nama:
        return induk
    kode = _kode(potret.instansi.kode)
    return Instansi.objects.create(
        kode=_belum_dipakai([kode, f"{induk.kode}-{kode}"]), nama=potret.instansi.nama_lengkap,
        jenis=JenisInstansi.PERANGKAT_DAERAH, induk=induk,
    )  # fmt: skip


def _kode(teks: str) -> str:
    """Return a code that may stand in an address."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", teks).strip("-._")[:_PANJANG_KODE] or "INSTANSI"


def _belum_dipakai(calon: Iterable[str]) -> str:
    """Return the first code nobody has, counted on where all are taken."""
    semua = [c[:_PANJANG_KODE] for c in calon]
    dipakai = set(Instansi.objects.values_list("kode", flat=True))
    bernomor = (f"{semua[-1][: _PANJANG_KODE - 4]}-{n}" for n in range(2, 1000))
    return next(k for k in (*semua, *bernomor) if k not in dipakai)
