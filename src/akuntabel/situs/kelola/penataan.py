"""Reorganisations: an agency renamed, merged or split from a year on; the years before keep their shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from akuntabel.situs.akun.models import Pengguna, Penugasan
from akuntabel.situs.instansi.models import Instansi, JenisPenataan, Penataan

from .catat import Tentang, catat
from .instansi import IsiInstansi, buat
from .orang import TidakDapat


@dataclass(frozen=True, slots=True)
class Penerus:
    """An agency that continues another: one there is (``ada``), or one to be made."""

    kode: str
    nama: str
    ada: Instansi | None = None

    def __str__(self) -> str:
        return f"{self.nama} ({self.kode})"


@dataclass(frozen=True, slots=True)
class RencanaPenataan:
    """What shall happen to ``lama``; with ``tetap`` it goes on existing beside its successors."""

    lama: Instansi
    jenis: JenisPenataan
    tahun: int
    dasar: str
    penerus: tuple[Penerus, ...]
    tetap: bool = False


def penerus(lama: Instansi, kode: str, nama: str) -> Penerus:
    """Return the successor of a code: an agency of the same government, or one to be made."""
    ada = Instansi.objects.filter(kode=kode, induk=lama.induk).first()
    return Penerus(kode, ada.nama if ada else nama, ada)


def periksa(r: RencanaPenataan) -> None:
    """Raise TidakDapat when it cannot be done, with what is in the way."""
    if r.lama.induk is None:
        raise TidakDapat("Penataan berlaku bagi perangkat daerah, bukan pemerintah daerahnya.")
    perlu = 2 if r.jenis is JenisPenataan.PECAH and not r.tetap else 1
    if len(r.penerus) < perlu:
        raise TidakDapat(f"Sebutkan paling sedikit {perlu} instansi penerus, dengan kode dan namanya.")
    if r.jenis is not JenisPenataan.PECAH and len(r.penerus) > 1:
        raise TidakDapat("Berganti nama dan penggabungan mempunyai satu penerus.")
    kode = [p.kode for p in r.penerus]
    if r.lama.kode in kode or len(set(kode)) < len(kode):
        raise TidakDapat("Kode tiap penerus harus berbeda, dan berbeda dari kode instansi ini.")
    if r.jenis is JenisPenataan.GANTI_NAMA and r.penerus[0].ada:
        raise TidakDapat(f"{r.penerus[0]} sudah ada. Bila pekerjaannya masuk ke sana, pilih Digabung.")
    _periksa_tahun(r)


def _periksa_tahun(r: RencanaPenataan) -> None:
    if r.lama.sejak and r.tahun <= r.lama.sejak:
        raise TidakDapat(f"{r.lama} baru ada sejak {r.lama.sejak}.")
    if r.lama.sampai and r.tahun > r.lama.sampai + 1:
        raise TidakDapat(f"{r.lama} hanya ada sampai {r.lama.sampai}.")
    terlambat = (
        []
        if r.tetap
        else sorted(r.lama.tahun_kinerja.filter(tahun__gte=r.tahun).values_list("tahun", flat=True))
    )
    if terlambat:
        raise TidakDapat(
            f"Tahun {terlambat[0]} milik {r.lama} sudah dibuka, jadi penataan paling cepat mulai "
            f"{terlambat[-1] + 1}."
        )
    for p in r.penerus:
        if p.ada and not p.ada.ada(r.tahun):
            raise TidakDapat(f"{p} tidak ada pada tahun {r.tahun} menurut masa yang tercatat.")
        if p.ada and r.lama.penerus.filter(baru=p.ada).exists():
            raise TidakDapat(f"{p} sudah tercatat sebagai penerus {r.lama}.")


def uraikan(r: RencanaPenataan) -> Iterator[str]:
    """Yield in sentences what will happen, and what will not."""
    nama = " dan ".join(str(p) for p in r.penerus)
    for p in r.penerus:
        if p.ada is None:
            yield f"Instansi baru dibuat: {p}, sejak {r.tahun}."
    if r.tetap:
        yield f"Mulai {r.tahun} sebagian pekerjaan {r.lama} diteruskan oleh {nama}; yang lama tetap ada."
    else:
        sampai = f"{r.lama} tercatat sampai {r.tahun - 1}"
        yield f"Mulai {r.tahun} pekerjaan {r.lama} diteruskan oleh {nama}; {sampai}."
    dibuka = sorted(r.lama.tahun_kinerja.values_list("tahun", flat=True))
    if dibuka:
        daftar = ", ".join(str(t) for t in dibuka)
        yield f"Data {r.lama} tahun {daftar} tetap seperti sekarang, dengan nama dan bentuknya waktu itu."
    terakhir = f" dari data {dibuka[-1]}" if dibuka else ""
    yield f"Saat penerus memulai tahun {r.tahun}, {r.lama} ditawarkan sebagai sumber{terakhir}."
    tugas = Penugasan.objects.filter(instansi=r.lama, selesai=None).count()
    if tugas:
        yield f"{tugas} penugasan pada {r.lama} tidak berpindah sendiri; Admin menambahkannya pada penerus."


def terapkan(oleh: Pengguna, r: RencanaPenataan) -> None:
    """Do it, all or nothing. Raises TidakDapat."""
    with transaction.atomic():
        periksa(r)
        induk = r.lama.pemerintah
        for p in r.penerus:
            baru = p.ada or buat(oleh, induk, IsiInstansi(p.kode, p.nama, r.tahun))
            Penataan.objects.create(lama=r.lama, baru=baru, jenis=r.jenis, tahun=r.tahun, dasar=r.dasar)
        if not r.tetap:
            r.lama.sampai = r.tahun - 1
            r.lama.save(update_fields=["sampai"])
        nama = " dan ".join(str(p) for p in r.penerus)
        perihal = f"Penataan {r.tahun}: {r.lama} ({r.lama.kode}) {r.jenis.label.lower()}, penerus {nama}"
        catat(oleh, induk, perihal, Tentang(instansi=r.lama, alasan=r.dasar))
