"""The archive of a signed report: its facts, pictures and what they were judged by, in one zip.

Equal input gives equal bytes. Contents: ``potret.json`` (canonical JSON), ``aset/<sha256>`` (pictures and
annexes, each once) and ``keterangan.json`` (digest of the facts, engine version, regulations applied,
gaps still open).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from akuntabel import wadah
from akuntabel.kinerja.berkas import berkas_potret
from akuntabel.kinerja.kanonik import PotretTidakSah, from_json, sidik, sidik_isi, to_json
from akuntabel.kinerja.potret import Potret
from akuntabel.wadah import MB, Sebab, WadahDitolak

from .penjaga import BATAS, RUSAK

BENTUK = 1
_POTRET = "potret.json"
_KETERANGAN = "keterangan.json"
_ASET = "aset/"
_WAKTU = (1980, 1, 1, 0, 0, 0)
_WAJIB = ("bentuk", "sidik", "versi_mesin", "peraturan", "celah")
_TEKS = ("sidik", "versi_mesin")
_DAFTAR_TEKS = ("peraturan", "final")
_DAFTAR_ISIAN = ("celah", "angka_lama")
_ISIAN = ("dokumen",)
_TOLAK: Mapping[Sebab, str] = {
    Sebab.BERKAS_BESAR: f"Arsip lebih besar dari {BATAS.berkas // MB} MB, jadi tidak dibuka.",
    Sebab.BANYAK_ANGGOTA: "Arsip berisi terlalu banyak bagian, jadi tidak dibuka.",
    Sebab.ISI_BESAR: "Isi arsip setelah dibuka terlalu besar, jadi tidak dibuka.",
    Sebab.NISBAH: "Isi arsip mengembang tidak wajar, jadi tidak dibuka.",
    Sebab.TERENKRIPSI: "Arsip dilindungi kata sandi. Mintalah salinan tanpa kata sandi.",
    Sebab.NAMA: "Arsip memuat bagian yang menunjuk ke luar dirinya, jadi tidak dibuka.",
    Sebab.RUSAK: "Arsip tidak dapat dibuka karena rusak atau terpotong. Mintalah salinan yang utuh.",
}


class ArsipTidakSah(ValueError):
    """An archive cannot be trusted or read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Cetakan:
    """The printed files: their digests by name, so that edits by hand are noticed, and which are final."""

    sidik: Mapping[str, str] = field(default_factory=dict)
    final: Collection[str] = ()


def tulis_arsip(
    potret: Potret,
    *,
    versi_mesin: str,
    peraturan: tuple[str, ...],
    celah: tuple[dict[str, str], ...] = (),
    cetakan: Cetakan = Cetakan(),
    angka_lama: Sequence[Mapping[str, str]] = (),
) -> bytes:
    """Return the archive.

    Args:
        potret: the facts.
        versi_mesin: version of the engine that made the report.
        peraturan: codes of the regulations applied.
        celah: what was still open when the report was made final, one mapping each.
        cetakan: the printed files.
        angka_lama: facts as they were when authored text that still cites them was typed, one mapping each.
    """
    keterangan = {
        "bentuk": BENTUK,
        "sidik": sidik(potret),
        "versi_mesin": versi_mesin,
        "peraturan": list(peraturan),
        "celah": [dict(sorted(c.items())) for c in celah],
        "dokumen": dict(sorted(cetakan.sidik.items())),
        **({"final": sorted(cetakan.final)} if cetakan.final else {}),
        **({"angka_lama": [dict(sorted(a.items())) for a in angka_lama]} if angka_lama else {}),
    }
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        _tulis(arsip, _KETERANGAN, _json(keterangan))
        _tulis(arsip, _POTRET, to_json(potret))
        for nama, isi in sorted({sidik_isi(b.isi): b.isi for b in berkas_potret(potret)}.items()):
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
        with wadah.buka(isi, BATAS) as arsip:
            nama = arsip.namelist()
            _periksa_isi(nama)
            keterangan = _baca_keterangan(wadah.baca(arsip, _KETERANGAN, BATAS))
            aset = {n.removeprefix(_ASET): wadah.baca(arsip, n, BATAS) for n in nama if n.startswith(_ASET)}
            teks = wadah.baca(arsip, _POTRET, BATAS)
    except WadahDitolak as tolak:
        raise ArsipTidakSah(_TOLAK[tolak.sebab]) from tolak
    _periksa_aset(aset)
    return _baca_potret(teks, aset, keterangan), keterangan


def _periksa_isi(nama: Sequence[str]) -> None:
    hilang = [n for n in (_POTRET, _KETERANGAN) if n not in nama]
    if hilang:
        raise ArsipTidakSah(f"Berkas ini bukan arsip data kinerja: {', '.join(hilang)} tidak ada.")
    asing = [n for n in nama if n not in (_POTRET, _KETERANGAN) and not n.startswith(_ASET)]
    if asing or len(set(nama)) != len(nama):
        raise ArsipTidakSah(f"Arsip memuat isi yang tidak dikenal: {', '.join(asing[:3]) or 'nama kembar'}.")


def _baca_keterangan(isi: bytes) -> Mapping[str, Any]:
    try:
        keterangan = json.loads(isi)
    except (ValueError, RecursionError) as salah:
        raise ArsipTidakSah("Arsip rusak: keterangannya tidak terbaca. Mintalah yang utuh.") from salah
    if not isinstance(keterangan, dict) or any(k not in keterangan for k in _WAJIB):
        raise ArsipTidakSah("Keterangan arsip tidak lengkap. Mintalah salinan yang utuh.")
    if keterangan["bentuk"] != BENTUK:
        raise ArsipTidakSah(
            f"Arsip berbentuk {keterangan['bentuk']!r}; versi ini membaca bentuk {BENTUK}. Perbarui "
            f"aplikasinya."
        )
    if not _berbentuk(keterangan):
        raise ArsipTidakSah("Isi keterangan arsip tidak seperti seharusnya. Mintalah salinan yang utuh.")
    return keterangan


def _berbentuk(keterangan: Mapping[str, Any]) -> bool:
    """Tell whether every entry is of its kind: what is printed and compared must not be something else."""
    ada = keterangan.keys()
    return (
        all(isinstance(keterangan[k], str) for k in _TEKS)
        and all(_daftar(keterangan[k], str) for k in _DAFTAR_TEKS if k in ada)
        and all(
            _daftar(keterangan[k], dict) and all(map(_peta_teks, keterangan[k]))
            for k in _DAFTAR_ISIAN
            if k in ada
        )
        and all(_peta_teks(keterangan[k]) for k in _ISIAN if k in ada)
    )


def _daftar(isi: object, jenis: type) -> bool:
    return isinstance(isi, list) and all(isinstance(i, jenis) for i in isi)


def _peta_teks(isi: object) -> bool:
    return isinstance(isi, dict) and all(isinstance(v, str) for v in isi.values())


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
