"""The workbook of one unit: written with a record of what was handed out, and that record read again."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from akuntabel.kinerja.bidang import MilikBidang
from akuntabel.kinerja.bidang_potret import potret_bidang
from akuntabel.kinerja.potret import Potret

from .baris import Baris, susun_baris, tahun_renstra
from .baris_baku import Kunci, berkunci, isi_baris, kunci_baris, lembar_tabel
from .bentuk import Lembar
from .letak import LEMBAR_ASAL
from .susunan import (
    ANALISIS,
    IDENTITAS,
    INDIKATOR,
    ISU,
    NARASI,
    PAGU,
    PEMBANDING,
    PROGRAM,
    REALISASI,
    REALISASI_ANGGARAN,
    RENCANA_AKSI,
    TARGET_RENSTRA,
    TARGET_TAHUNAN,
)
from .tulis.asal import BukuBidang
from .tulis.buku_kerja import tulis
from .xlsx import baca_xlsx

_BENTUK = 1
_TANDA = "akuntabel-bidang:"
_POTONG = 30_000
_BESAR = 50 * 1024 * 1024
_CADANGAN = 30
_TERSEMBUNYI = frozenset(
    {"Pejabat", "Fungsi", "Visi Misi", "Total Anggaran", "Kalimat", "Gambar", "Catatan Final"}
)


class AsalTidakSah(ValueError):
    """A workbook is not that of a unit, or its record is damaged; the message says what to do."""


@dataclass(frozen=True, slots=True)
class BarisAsal:
    """A row as it was handed out: its cells as plain texts; ``acuan`` rows are for reference only."""

    isi: Mapping[str, str]
    acuan: bool


@dataclass(frozen=True, slots=True)
class Asal:
    """Where the workbook of a unit comes from and what it held, by sheet and key."""

    bidang: str
    nama: str
    instansi: str
    tahun: int
    baris: Mapping[str, Mapping[Kunci, BarisAsal]]


def tulis_bidang(potret: Potret, milik: MilikBidang) -> bytes:
    """Return the workbook of a unit (xlsx); equal facts give equal bytes."""
    bagian = potret_bidang(potret, milik)
    baris = _baris_bidang(bagian, milik)
    acuan = {
        lembar.nama: frozenset(n for n, b in enumerate(baris[lembar.nama]) if not _milik(lembar, b, milik))
        for lembar in lembar_tabel()
    }
    acuan = {nama: nomor for nama, nomor in acuan.items() if nomor} | {IDENTITAS.nama: frozenset()}
    asal = Asal(milik.bidang.kode, milik.bidang.nama, potret.instansi.kode, potret.tahun, _asal(baris, milik))
    tersembunyi = _TERSEMBUNYI | {lembar.nama for lembar in lembar_tabel() if lembar.boleh_tiada}
    bidang = BukuBidang(_judul(asal), _pengantar(potret), _sandikan(asal), acuan, tersembunyi)
    return tulis(baris, potret.tahun, tahun_renstra(bagian), cadangan=_CADANGAN, bidang=bidang)


def _baris_bidang(bagian: Potret, milik: MilikBidang) -> dict[str, tuple[Baris, ...]]:
    baris = dict(susun_baris(bagian))
    punya = (b for b in baris[NARASI.nama] if kunci_baris(NARASI, b)[0] in milik.bagian)
    return baris | {NARASI.nama: tuple(punya)}


def _milik(lembar: Lembar, baris: Baris, milik: MilikBidang) -> bool:
    """Tell whether a row belongs to the unit, or is there for reference."""
    kode = {ISU: milik.isu, PROGRAM: milik.simpul, INDIKATOR: milik.indikator}
    kode |= {ANALISIS: milik.analisis, RENCANA_AKSI: milik.rencana_aksi}
    if lembar in kode:
        return baris["kode"] in kode[lembar]
    if lembar in (TARGET_RENSTRA, TARGET_TAHUNAN, REALISASI, PEMBANDING):
        return baris["indikator"] in milik.indikator
    if lembar in (PAGU, REALISASI_ANGGARAN):
        return baris["simpul"] in milik.simpul
    return lembar is NARASI


def _asal(baris: Mapping[str, Sequence[Baris]], milik: MilikBidang) -> dict[str, dict[Kunci, BarisAsal]]:
    return {
        lembar.nama: {
            kunci: BarisAsal(isi_baris(lembar, b), not _milik(lembar, b, milik))
            for kunci, b in berkunci(lembar, baris[lembar.nama])
        }
        for lembar in lembar_tabel()
    }


def _judul(asal: Asal) -> str:
    return f"Buku kerja bidang: {asal.nama}"


def _pengantar(potret: Potret) -> tuple[str, ...]:
    return (
        f"Bagian dari buku kerja {potret.instansi.nama_lengkap} tahun {potret.tahun}.",
        "Isilah lembar yang tampak. Baris putih boleh diubah dan ditambah; baris abu-abu hanya acuan, "
        "ubahannya tidak ikut digabung.",
        "Baris yang dihapus tidak dihapus di buku kerja utama; beri tahu perencana bila suatu baris tidak "
        "berlaku lagi.",
        "Kode baris baru jangan sama dengan kode bidang lain; pakailah awalan bidang sendiri.",
        "Sesudah diisi, simpan sebagai .xlsx dan kirimkan kembali. Jangan menghapus lembar Asal ini: "
        "perencana memerlukannya untuk menggabung.",
    )


def _sandikan(asal: Asal) -> tuple[str, ...]:
    isi = {
        "bentuk": _BENTUK,
        "bidang": asal.bidang,
        "nama": asal.nama,
        "instansi": asal.instansi,
        "tahun": asal.tahun,
        "baris": {
            lembar: [[list(kunci), b.acuan, dict(b.isi)] for kunci, b in daftar.items()]
            for lembar, daftar in asal.baris.items()
        },
    }
    mentah = json.dumps(isi, ensure_ascii=False, separators=(",", ":")).encode()
    teks = base64.b64encode(zlib.compress(mentah, 9)).decode()
    kepala = f"{_TANDA}{hashlib.sha256(mentah).hexdigest()}"
    return (kepala, *(teks[n : n + _POTONG] for n in range(0, len(teks), _POTONG)))


def baca_asal(isi: bytes, nama: str) -> Asal:
    """Return the record of a unit's workbook; rows may have been moved and the file saved elsewhere.

    Raises:
        AsalTidakSah: there is no such record, or it was changed.
        Ditolak: the file is no workbook or damaged.
    """
    lembar = next((m for m in baca_xlsx(isi).lembar if m.nama.casefold() == LEMBAR_ASAL.casefold()), None)
    teks = [s.isi for n in sorted(lembar.sel) for s in lembar.sel[n].values()] if lembar else []
    awal = next((n for n, t in enumerate(teks) if t.startswith(_TANDA)), None)
    if awal is None:
        raise AsalTidakSah(
            f"{nama} bukan buku kerja bidang: lembar Asal tidak ada. Buku kerja bidang ditulis dengan "
            "akuntabel formulir --bidang."
        )
    try:
        pengurai = zlib.decompressobj()
        mentah = pengurai.decompress(base64.b64decode("".join(teks[awal + 1 :]), validate=True), _BESAR)
        if hashlib.sha256(mentah).hexdigest() != teks[awal].removeprefix(_TANDA).strip():
            raise ValueError("digest")
        return _urai(json.loads(mentah))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, zlib.error) as salah:
        raise AsalTidakSah(
            f"Lembar Asal di {nama} berubah, jadi tidak diketahui apa yang diubah bidang itu. Salinlah "
            "isinya ke buku kerja bidang yang baru, lalu gabung lagi."
        ) from salah


def _urai(isi: Mapping[str, object]) -> Asal:
    if isi["bentuk"] != _BENTUK:
        raise ValueError(f"form {isi['bentuk']!r}")
    semua = isi["baris"]
    if not isinstance(semua, dict):
        raise TypeError("rows")
    baris = {
        str(lembar): {tuple(map(str, kunci)): _urai_baris(sel, acuan) for kunci, acuan, sel in daftar}
        for lembar, daftar in semua.items()
    }
    return Asal(str(isi["bidang"]), str(isi["nama"]), str(isi["instansi"]), int(str(isi["tahun"])), baris)


def _urai_baris(sel: Mapping[str, str], acuan: object) -> BarisAsal:
    return BarisAsal({str(k): str(v) for k, v in sel.items()}, bool(acuan))
