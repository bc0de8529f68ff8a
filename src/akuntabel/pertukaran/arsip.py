"""The archive of a signed report: its facts, pictures and what they were judged by, in one zip.

Equal input gives equal bytes. Contents: ``potret.json`` (canonical JSON), ``aset/<sha256>`` (pictures, each
once) and ``keterangan.json`` (digest of the facts, engine version, regulations applied, gaps still open).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from akuntabel.kinerja.kanonik import PotretTidakSah, from_json, sidik, sidik_isi, to_json
from akuntabel.kinerja.potret import Potret

from .penjaga import RUSAK, Ditolak, baca_anggota, buka_zip

BENTUK = 1
_POTRET = "potret.json"
_KETERANGAN = "keterangan.json"
_ASET = "aset/"
_WAKTU = (1980, 1, 1, 0, 0, 0)
_ISIAN = ("bentuk", "sidik", "versi_mesin", "peraturan", "celah")


class ArsipTidakSah(ValueError):
    """An archive cannot be trusted or read; the message says why and what to do."""


def tulis_arsip(
    potret: Potret,
    *,
    versi_mesin: str,
    peraturan: tuple[str, ...],
    celah: tuple[dict[str, str], ...] = (),
    dokumen: Mapping[str, str] | None = None,
    angka_lama: Sequence[Mapping[str, str]] = (),
) -> bytes:
    """Return the archive.

    Args:
        potret: the facts.
        versi_mesin: version of the engine that made the report.
        peraturan: codes of the regulations applied.
        celah: what was still open when the report was made final, one mapping each.
        dokumen: digests of the printed files by name, so that later edits by hand are noticed.
        angka_lama: facts as they were when authored text that still cites them was typed, one mapping each.
    """
    keterangan = {
        "bentuk": BENTUK,
        "sidik": sidik(potret),
        "versi_mesin": versi_mesin,
        "peraturan": list(peraturan),
        "celah": [dict(sorted(c.items())) for c in celah],
        "dokumen": dict(sorted((dokumen or {}).items())),
        **({"angka_lama": [dict(sorted(a.items())) for a in angka_lama]} if angka_lama else {}),
    }
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        _tulis(arsip, _KETERANGAN, _json(keterangan))
        _tulis(arsip, _POTRET, to_json(potret))
        for nama, isi in sorted({sidik_isi(a.isi): a.isi for a in potret.aset}.items()):
            _tulis(arsip, _ASET + nama, isi)
    return keluaran.getvalue()


def _json(isi: object) -> bytes:
    return (json.dumps(isi, ensure_ascii=False, indent=1) + "\n").encode()


def _tulis(arsip: zipfile.ZipFile, nama: str, isi: bytes) -> None:
    anggota = zipfile.ZipInfo(nama, _WAKTU)
    anggota.compress_type = zipfile.ZIP_DEFLATED
    anggota.create_system = 3
    anggota.external_attr = 0o644 << 16
    arsip.writestr(anggota, isi, compresslevel=9)


def baca_arsip(isi: bytes) -> tuple[Potret, Mapping[str, Any]]:
    """Return the facts of an archive and its ``keterangan``, after their digests have been checked.

    Raises:
        ArsipTidakSah: no archive, damaged, or changed after it was made.
    """
    try:
        arsip = buka_zip(isi)
        nama = arsip.namelist()
        _periksa_isi(nama)
        keterangan = _baca_keterangan(baca_anggota(arsip, _KETERANGAN))
        aset = {n.removeprefix(_ASET): baca_anggota(arsip, n) for n in nama if n.startswith(_ASET)}
        teks = baca_anggota(arsip, _POTRET)
    except Ditolak as tolak:
        raise ArsipTidakSah(_alasan(tolak)) from tolak
    except RUSAK as salah:
        if isinstance(salah, ArsipTidakSah):
            raise
        raise ArsipTidakSah("Arsip rusak. Mintalah salinan yang utuh.") from salah
    _periksa_aset(aset)
    return _baca_potret(teks, aset, keterangan), keterangan


def _alasan(tolak: Ditolak) -> str:
    if tolak.kode == "LKP504":
        return "Arsip tidak dapat dibuka karena rusak atau terpotong. Mintalah salinan yang utuh."
    return f"Arsip tidak dapat dibuka. {tolak}"


def _periksa_isi(nama: Sequence[str]) -> None:
    hilang = [n for n in (_POTRET, _KETERANGAN) if n not in nama]
    if hilang:
        raise ArsipTidakSah(f"Berkas ini bukan arsip data kinerja: {', '.join(hilang)} tidak ada.")
    asing = [n for n in nama if n not in (_POTRET, _KETERANGAN) and not n.startswith(_ASET)]
    if asing or len(set(nama)) != len(nama):
        raise ArsipTidakSah(f"Arsip memuat isi yang tidak dikenal: {', '.join(asing[:3]) or 'nama kembar'}.")


def _baca_keterangan(isi: bytes) -> Mapping[str, Any]:
    keterangan = json.loads(isi)
    if not isinstance(keterangan, dict) or any(k not in keterangan for k in _ISIAN):
        raise ArsipTidakSah("Keterangan arsip tidak lengkap. Mintalah salinan yang utuh.")
    if keterangan["bentuk"] != BENTUK:
        raise ArsipTidakSah(
            f"Arsip berbentuk {keterangan['bentuk']!r}; versi ini membaca bentuk {BENTUK}. Perbarui "
            f"aplikasinya."
        )
    return keterangan


def _periksa_aset(aset: Mapping[str, bytes]) -> None:
    for nama, isi in aset.items():
        if sidik_isi(isi) != nama:
            raise ArsipTidakSah(
                f"Gambar {nama[:12]}… berubah sejak arsip dibuat, jadi arsip tidak dipercaya."
            )


def _baca_potret(teks: bytes, aset: dict[str, bytes], keterangan: Mapping[str, Any]) -> Potret:
    if sidik_isi(teks) != keterangan["sidik"]:
        raise ArsipTidakSah(
            "Data kinerja berubah sejak arsip dibuat: sidiknya berbeda, jadi arsip tidak dipercaya."
        )
    try:
        potret = from_json(teks, aset)
    except PotretTidakSah as salah:
        raise ArsipTidakSah(f"Data kinerja di arsip tidak dapat dibaca: {salah}") from salah
    except RUSAK as salah:
        raise ArsipTidakSah("Data kinerja di arsip rusak. Mintalah salinan yang utuh.") from salah
    if to_json(potret) != teks:
        raise ArsipTidakSah("Data kinerja di arsip tidak dalam bentuk bakunya, jadi arsip tidak dipercaya.")
    return potret
