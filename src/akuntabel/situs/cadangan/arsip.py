"""The archive itself: members written and read one after another, with their digests."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Self

from .galat import CadanganGagal, CadanganRusak
from .manifes import NAMA_MANIFES, Anggota, Manifes, baca_manifes

POTONGAN = 1 << 20
_BATAS_MANIFES = 256 << 20
_TINGKAT = 6


class PenulisArsip:
    """Writes members into an open file and remembers what it wrote."""

    def __init__(self, keluaran: IO[bytes]) -> None:
        """Begin an archive."""
        self._gzip = gzip.GzipFile(filename="", fileobj=keluaran, mode="wb", compresslevel=_TINGKAT, mtime=0)
        self._tar = tarfile.open(  # noqa: SIM115
            fileobj=self._gzip, mode="w|", format=tarfile.PAX_FORMAT
        )
        self.anggota: list[Anggota] = []

    def tambah(self, nama: str, isi: bytes, baris: int = 0) -> None:
        """Add a member."""
        self._tulis(nama, len(isi), io.BytesIO(isi))
        self.anggota.append(Anggota(nama, len(isi), hashlib.sha256(isi).hexdigest(), baris))

    def tambah_berkas(self, nama: str, berkas: Path, sidik: str) -> None:
        """Add a file that must have this digest.

        Raises CadanganGagal when it has another.
        """
        with berkas.open("rb") as masukan:
            ukuran = berkas.stat().st_size
            dicerna = Pencerna(masukan)
            self._tulis(nama, ukuran, dicerna)
        if dicerna.sidik != sidik:
            raise CadanganGagal(
                f"Berkas {sidik} di gudang berkas rusak: isinya tidak lagi sesuai namanya. Pulihkan berkas "
                "itu dari cadangan yang lama, atau pakai --lewati-rusak untuk mencadangkan yang lain."
            )
        self.anggota.append(Anggota(nama, ukuran, sidik))

    def tutup(self, manifes: Manifes) -> None:
        """Add the manifest, the last member."""
        isi = manifes.ke_json()
        self._tulis(NAMA_MANIFES, len(isi), io.BytesIO(isi))

    def __enter__(self) -> Self:
        """Write into it."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it; one that was left without a manifest is not a backup."""
        self._tar.close()
        self._gzip.close()

    def _tulis(self, nama: str, ukuran: int, isi: Any) -> None:
        info = tarfile.TarInfo(nama)
        info.size, info.mode = ukuran, 0o600
        self._tar.addfile(info, isi)
        self._tar.members = []  # type: ignore[attr-defined]


class Pencerna:
    """A stream that is read once and tells the digest and the lines of what was read."""

    def __init__(self, aliran: IO[bytes]) -> None:
        """Read from a stream."""
        self._aliran = aliran
        self._cerna = hashlib.sha256()
        self.ukuran = self.baris = 0

    def read(self, banyak: int = POTONGAN) -> bytes:
        """Return the next bytes."""
        isi = self._aliran.read(banyak)
        self._cerna.update(isi)
        self.ukuran += len(isi)
        self.baris += isi.count(b"\n")
        return isi

    def __iter__(self) -> Iterator[bytes]:
        """Yield the lines."""
        for satu in self._aliran:
            self._cerna.update(satu)
            self.ukuran += len(satu)
            self.baris += 1
            yield satu

    def habiskan(self) -> None:
        """Read the rest."""
        while self.read():
            pass

    @property
    def sidik(self) -> str:
        """Return the digest of what was read."""
        return self._cerna.hexdigest()


@contextlib.contextmanager
def terbaca(berkas: Path) -> Iterator[Iterator[tuple[str, IO[bytes]]]]:
    """Give the members of an archive in order, each to be read before the next.

    Raises CadanganRusak for an archive that is cut, damaged or none.
    """
    with _buka(berkas) as isi:
        try:
            with gzip.open(isi, "rb") as mentah, tarfile.open(fileobj=mentah, mode="r|") as tar:
                yield _anggota(tar)
                while mentah.read(POTONGAN):
                    pass
        except (EOFError, gzip.BadGzipFile, zlib.error, tarfile.TarError) as salah:
            raise CadanganRusak(
                f"{berkas.name} terpotong, rusak, atau bukan cadangan Akuntabel ({salah})."
            ) from salah


def _buka(berkas: Path) -> IO[bytes]:
    try:
        return berkas.open("rb")
    except OSError as salah:
        raise CadanganGagal(f"{berkas} tidak dapat dibaca: {salah.strerror or salah}.") from salah


def _anggota(tar: tarfile.TarFile) -> Iterator[tuple[str, IO[bytes]]]:
    for info in tar:
        isi = tar.extractfile(info) if info.isfile() else None
        if isi is None:
            raise CadanganRusak(f"{info.name[:80]} di dalam cadangan bukan berkas biasa.")
        yield info.name, isi
        tar.members = []  # type: ignore[attr-defined]


def manifes_dari(isi: IO[bytes]) -> Manifes:
    """Read the manifest from its member."""
    teks = isi.read(_BATAS_MANIFES + 1)
    if len(teks) > _BATAS_MANIFES:
        raise CadanganRusak(f"{NAMA_MANIFES} di dalam cadangan terlalu besar.")
    return baca_manifes(teks)
