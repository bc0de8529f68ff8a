"""Units' workbooks back into the main one: first what would happen, then the deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from akuntabel.kinerja.potret import Potret
from akuntabel.pertukaran import buku as buku_pertukaran
from akuntabel.pertukaran.bidang import Asal, AsalTidakSah, baca_asal
from akuntabel.pertukaran.gabung import HasilGabung, Kiriman, gabung
from akuntabel.pertukaran.penjaga import Ditolak as BerkasDitolak
from akuntabel.pertukaran.tambal import TambalDitolak, tambal
from akuntabel.temuan import Temuan, Tingkat

from .gagal import Ditolak, TidakTerbaca
from .pengubahan import ubah_buku

UTAMAKAN = ("buku", "bidang")


@dataclass(frozen=True, slots=True)
class TelaahGabung:
    """What a merge would do: the changes, what is left to people, and the workbook they were computed for."""

    buku: Path
    isi_lama: bytes
    isi_baru: bytes
    bidang: tuple[str, ...]
    hasil: HasilGabung

    @property
    def berubah(self) -> bool:
        """Tell whether anything would be written."""
        return self.isi_baru != self.isi_lama


def telaah_gabung(bidang: Sequence[Path], buku: Path, *, utamakan: str = "") -> TelaahGabung:
    """Compare units' workbooks with the main one; nothing is written.

    Args:
        bidang: workbooks of units, or folders that hold them.
        buku: the main workbook.
        utamakan: who wins a conflict between a unit and the main workbook: "buku", "bidang" or neither.

    Raises:
        TidakTerbaca: a workbook has problems that must be repaired first.
        Ditolak: a file is not the workbook of a unit, or of another agency or year, or the merged workbook
            would have problems.
        OSError: a file cannot be read.
    """
    isi = buku.read_bytes()
    utama = _baca(isi, buku)
    kiriman = []
    for letak in _berkas(bidang, buku):
        asal = _asal(letak)
        if (asal.instansi, asal.tahun) != (utama.instansi.kode, utama.tahun):
            raise Ditolak(
                f"{letak.name} berasal dari buku kerja {asal.instansi} tahun {asal.tahun}, sedangkan "
                f"{buku.name} milik {utama.instansi.kode} tahun {utama.tahun}."
            )
        kiriman.append(Kiriman(letak.name, asal, _baca(letak.read_bytes(), letak)))
    hasil = gabung(isi, utama, kiriman, utamakan=utamakan)
    return TelaahGabung(buku, isi, _tambal(isi, hasil, buku), tuple(k.asal.nama for k in kiriman), hasil)


def terapkan_gabung(telaah: TelaahGabung) -> Path:
    """Write the merged workbook; return the copy of the old one (see ``ubah_buku``)."""
    perihal = f"menggabung {', '.join(telaah.bidang)}"
    return ubah_buku(telaah.buku, telaah.isi_baru, perihal, isi_lama=telaah.isi_lama)


def _berkas(bidang: Sequence[Path], buku: Path) -> list[Path]:
    """Return the files: those named, and of a folder every workbook but the main one and Excel's own."""
    hasil: list[Path] = []
    for letak in bidang:
        if letak.is_dir():
            isi = sorted(p for p in letak.glob("*.xlsx") if not p.name.startswith(("~$", ".")))
            hasil += [
                p for p in isi if not (buku.exists() and p.samefile(buku)) and ".salinan-" not in p.name
            ]
        else:
            hasil.append(letak)
    if not hasil:
        raise Ditolak("Tidak ada buku kerja bidang di folder itu.")
    return list(dict.fromkeys(hasil))


def _kiriman(letak: Path, buku: Path) -> bool:
    """Tell whether a file of a folder may be a unit's: not the main workbook, a copy, or a lock of Excel."""
    return not (letak.name.startswith(("~$", ".")) or ".salinan-" in letak.name or letak.samefile(buku))


def _asal(letak: Path) -> Asal:
    try:
        return baca_asal(letak.read_bytes(), letak.name)
    except (AsalTidakSah, BerkasDitolak) as salah:
        raise Ditolak(str(salah)) from salah


def _baca(isi: bytes, letak: Path) -> Potret:
    """Return the facts of a workbook, its pictures left aside when the file came without them."""
    hasil = buku_pertukaran.baca_buku(isi, nama=letak.name, folder=letak.parent)
    galat = _galat(hasil.temuan)
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    return hasil.potret


def _galat(temuan: Sequence[Temuan]) -> tuple[Temuan, ...]:
    return tuple(t for t in temuan if t.tingkat is Tingkat.GALAT)


def _tambal(isi: bytes, hasil: HasilGabung, buku: Path) -> bytes:
    try:
        baru = tambal(isi, hasil.ubahan)
    except TambalDitolak as salah:
        raise Ditolak(str(salah)) from salah
    if galat := _galat(buku_pertukaran.baca_buku(baru, nama=buku.name, folder=buku.parent).temuan):
        raise TidakTerbaca(galat)
    return baru
