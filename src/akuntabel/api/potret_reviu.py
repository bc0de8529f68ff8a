"""Our own data beside a document under review: read, laid out as a document, understood like any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from akuntabel.bacaan import Bacaan, DokumenLuar, Format, Identitas
from akuntabel.hasil_reviu import AcuanDikenal
from akuntabel.impor.kenali import kenali
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_lkjip, susun_pk
from akuntabel.naskah import (
    Angka,
    Bab,
    Blok,
    Naskah,
    Paragraf,
    Tabel,
    Tulisan,
    sebaris_blok,
    teks_sebaris,
    telusuri,
)
from akuntabel.peraturan import KetentuanTidakAda
from akuntabel.pertukaran.arsip import ArsipTidakSah
from akuntabel.reviu.acuan import seinstansi
from akuntabel.reviu.data_tercetak import DataTercetak

from .berkas_luar import tak_dibuka
from .buku_kerja import baca, buka_arsip
from .gagal import Ditolak
from .jenis_kiriman import JenisBerkas
from .jenis_kiriman import kenali as kenali_kiriman

SEBUTAN = "data kinerja"
_DISIMPAN = 4


def baca_potret(berkas: Path, laporan: Bacaan) -> tuple[DataTercetak | None, AcuanDikenal]:
    """Return what the data of a workbook or an archive would print, when it is that of the report."""
    try:
        tanda = berkas.stat()
        potret = _potret(berkas, tanda.st_mtime_ns, tanda.st_size)
        data = _tercetak(berkas.name, potret, laporan.identitas.jenis == "pk")
    except OSError as salah:
        return None, AcuanDikenal(berkas.name, SEBUTAN, tak_dibuka(salah), terbaca=False)
    except (Ditolak, ArsipTidakSah, KetentuanTidakAda) as salah:
        return None, AcuanDikenal(berkas.name, SEBUTAN, str(salah), terbaca=False)
    alasan = _bukan_miliknya(potret, laporan.identitas)
    return (None if alasan else data), AcuanDikenal(berkas.name, SEBUTAN, alasan)


def _bukan_miliknya(potret: Potret, laporan: Identitas) -> str:
    milik = Identitas(potret.instansi.nama_lengkap, potret.instansi.pemerintah)
    if laporan.instansi and not seinstansi(laporan, milik):
        return f"milik {milik.instansi}, sedangkan laporan ini milik {laporan.instansi}"
    if laporan.tahun is not None and laporan.tahun != potret.tahun:
        return f"tentang tahun {potret.tahun}, sedangkan laporan ini tentang tahun {laporan.tahun}"
    return ""


@lru_cache(maxsize=_DISIMPAN)
def _potret(berkas: Path, _waktu: int, _ukuran: int) -> Potret:
    """Return the data of a file, by its content. Raises Ditolak, ArsipTidakSah."""
    jenis = kenali_kiriman(berkas.read_bytes())
    if jenis is JenisBerkas.ARSIP:
        return buka_arsip(berkas)[0]
    if jenis is not JenisBerkas.BUKU:
        raise Ditolak("Berkas ini bukan buku kerja dan bukan arsip data kinerja (.potret.zip).")
    hasil = baca(berkas)
    if hasil.potret is None:
        raise Ditolak(
            "Buku kerja ini belum dapat dipakai: jalankan akuntabel cek untuk melihat kesalahannya."
        )
    return hasil.potret


@lru_cache(maxsize=_DISIMPAN)
def _tercetak(nama: str, potret: Potret, sebagai_pk: bool) -> DataTercetak:
    naskah = (susun_pk(potret) if sebagai_pk else susun_lkjip(potret)).naskah
    angka: defaultdict[str, set[str]] = defaultdict(set)
    for blok in telusuri(naskah):
        for satu in sebaris_blok(blok):
            if isinstance(satu, Angka) and satu.kunci:
                angka[satu.kunci].add(" ".join(satu.cetak.split()))
    terbaca = replace(naskah, awal=(), isi=tuple(_seperti_terbaca(naskah)), lampiran=())
    bacaan = kenali(DokumenLuar(nama, Format.TEKS, terbaca))
    return DataTercetak(nama, {k: frozenset(v) for k, v in angka.items()}, bacaan)


def _seperti_terbaca(naskah: Naskah) -> Iterator[Blok]:
    """Yield headings, paragraphs and tables as a reader gives them: a caption is a paragraph of its own."""
    for blok in telusuri(naskah):
        match blok:
            case Bab():
                yield replace(blok, isi=())
            case Tabel():
                if blok.judul:
                    yield Paragraf((Tulisan(f"Tabel {blok.nomor} {teks_sebaris(blok.judul)}"),))
                yield replace(blok, judul=())
            case Paragraf():
                yield blok
