"""A workbook is changed so that the change can be taken back: a copy beside it and a record of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from akuntabel.pertukaran.aset import nama_berkas_sah

from .gagal import Ditolak
from .salinan import simpan_salinan, tulis_utuh

_BENTUK = 1


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A change of a workbook: what was done, the copy of before, digests of before and after."""

    perihal: str
    salinan: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class HasilBatal:
    """What was taken back, and the copy kept of a workbook that had been edited since."""

    perubahan: Perubahan
    disimpan: Path | None = None


def ubah_buku(berkas: Path, isi_baru: bytes, perihal: str, *, isi_lama: bytes | None = None) -> Path:
    """Replace a workbook, keep the old one as a numbered copy and record how to take it back.

    Args:
        berkas: the workbook.
        isi_baru: its new content, usually from ``pertukaran.tambal``.
        perihal: what is done, as it is told by ``akuntabel batal``: "mengisi realisasi triwulan II".
        isi_lama: what the change was computed from; refused when the workbook is another one by now.

    Returns:
        The copy.

    Raises:
        Ditolak: the workbook is open in a spreadsheet program, or not the one the change was made for.
        OSError: a file cannot be read or written.
    """
    sekarang = berkas.read_bytes()
    _periksa_terbuka(berkas)
    if isi_lama is not None and sekarang != isi_lama:
        raise Ditolak(f"{berkas.name} berubah sementara perubahan ini disiapkan. Ulangi perintahnya.")
    lama = perubahan(berkas)
    salinan = simpan_salinan(berkas)
    catatan = Perubahan(perihal, salinan.name, _sidik(sekarang), _sidik(isi_baru))
    _tulis_riwayat(berkas, (*lama, catatan))
    tulis_utuh(berkas, isi_baru)
    return salinan


def perubahan(berkas: Path) -> tuple[Perubahan, ...]:
    """Return the changes that can be taken back one after the other, the last one last.

    Raises:
        Ditolak: the record cannot be read.
        OSError: the workbook or its record cannot be opened.
    """
    sekarang = _sidik(berkas.read_bytes())
    letak = letak_riwayat(berkas)
    if not letak.exists():
        return ()
    try:
        isi = json.loads(letak.read_text(encoding="utf-8"))
        if isi["bentuk"] != _BENTUK:
            raise ValueError(isi["bentuk"])
        daftar = [_perubahan(p) for p in isi["perubahan"]]
    except (ValueError, KeyError, TypeError) as salah:
        raise Ditolak(
            f"Catatan perubahan {letak.name} tidak terbaca. Pindahkan berkas itu, lalu ulangi; salinan "
            "buku kerja tetap ada."
        ) from salah
    while daftar and daftar[-1].sebelum == sekarang != daftar[-1].sesudah:
        daftar.pop()
    return tuple(daftar)


def _perubahan(isi: dict[str, str]) -> Perubahan:
    hasil = Perubahan(**{f.name: str(isi[f.name]) for f in fields(Perubahan)})
    if not nama_berkas_sah(hasil.salinan):
        raise ValueError(hasil.salinan)
    return hasil


def akan_batal(berkas: Path, *, paksa: bool = False) -> Perubahan:
    """Return the change that ``batal`` would take back; raises what ``batal`` raises."""
    daftar = perubahan(berkas)
    if not daftar:
        raise Ditolak(
            f"Tidak ada perubahan {berkas.name} yang dapat dibatalkan. Catatannya, "
            f"{letak_riwayat(berkas).name}, harus berada di folder yang sama."
        )
    terakhir = daftar[-1]
    _periksa_terbuka(berkas)
    _periksa_salinan(berkas.with_name(terakhir.salinan), terakhir)
    if _disunting(berkas, terakhir) and not paksa:
        raise Ditolak(
            f"{berkas.name} disunting sesudah perubahan terakhir ({terakhir.perihal}), jadi tidak "
            "dibatalkan. Dengan --paksa buku kerja kembali ke keadaan sebelum perubahan itu, dan yang "
            "sekarang disimpan sebagai salinan."
        )
    return terakhir


def batal(berkas: Path, *, paksa: bool = False) -> HasilBatal:
    """Take the last change of a workbook back; its copy becomes the workbook again.

    Raises:
        Ditolak: there is nothing to take back, the copy is gone or another one, the workbook is open, or it
            was edited since and ``paksa`` is not set (with it, the edited one is kept as a copy).
        OSError: a file cannot be read or written.
    """
    terakhir = akan_batal(berkas, paksa=paksa)
    sebelumnya = perubahan(berkas)[:-1]
    disimpan = simpan_salinan(berkas) if _disunting(berkas, terakhir) else None
    berkas.with_name(terakhir.salinan).replace(berkas)
    _tulis_riwayat(berkas, sebelumnya)
    return HasilBatal(terakhir, disimpan)


def _disunting(berkas: Path, terakhir: Perubahan) -> bool:
    return _sidik(berkas.read_bytes()) != terakhir.sesudah


def _periksa_salinan(salinan: Path, terakhir: Perubahan) -> None:
    if not salinan.is_file():
        raise Ditolak(f"Salinan {salinan.name} tidak ada lagi, jadi perubahan tidak dapat dibatalkan.")
    if _sidik(salinan.read_bytes()) != terakhir.sebelum:
        raise Ditolak(
            f"Salinan {salinan.name} bukan lagi buku kerja sebelum perubahan ({terakhir.perihal}), jadi "
            "perubahan tidak dibatalkan."
        )


def _periksa_terbuka(berkas: Path) -> None:
    """Refuse while Excel or LibreOffice holds the workbook: saving there would undo the change unnoticed."""
    for kunci in (f"~${berkas.name}", f".~lock.{berkas.name}#"):
        if berkas.with_name(kunci).exists():
            raise Ditolak(
                f"{berkas.name} sedang terbuka di Excel atau LibreOffice. Tutuplah dahulu; bila tidak "
                f"terbuka di mana pun, hapus {kunci}."
            )


def letak_riwayat(berkas: Path) -> Path:
    """Return the record of changes of a workbook."""
    return berkas.with_name(f"{berkas.name}.riwayat.json")


def _tulis_riwayat(berkas: Path, daftar: tuple[Perubahan, ...]) -> None:
    if not daftar:
        letak_riwayat(berkas).unlink(missing_ok=True)
        return
    isi = {"bentuk": _BENTUK, "perubahan": [asdict(p) for p in daftar]}
    tulis_utuh(letak_riwayat(berkas), (json.dumps(isi, ensure_ascii=False, indent=1) + "\n").encode())


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()
