"""``akuntabel susun``: build a document from a workbook."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from akuntabel.temuan import urut

from .gagal import pesan_galat, pesan_os
from .tampilan import Kemajuan, bungkus, cetak_pasangan, cetak_temuan, json_temuan, ringkas_temuan, warnai
from .usang import cetak_mirip, cetak_usang, json_usang

if TYPE_CHECKING:
    from akuntabel.api import HasilSusun, Pilihan
    from akuntabel.laporan import CelahLaporan

_CELAH_TAMPIL = 4


def jalankan(pilihan: argparse.Namespace) -> int:
    """Build; 0 when written, 1 when a final or an overwrite is refused, 2 on unusable input."""
    from akuntabel import api

    kemajuan = Kemajuan()
    berkas = Path(pilihan.buku)
    try:
        hasil = api.susun(berkas, Path(pilihan.keluaran), _pilihan(pilihan), kemajuan)
    except api.TidakTerbaca as salah:
        kemajuan.selesai()
        return _tidak_terbaca(salah, pilihan.json)
    except api.Ditolak as salah:
        kemajuan.selesai()
        return _ditolak(str(salah), salah.celah, pilihan.json)
    except PilihanTidakSah as salah:
        kemajuan.selesai()
        pesan_galat(str(salah))
        return 2
    except OSError as salah:
        kemajuan.selesai()
        pesan_galat(pesan_os(salah, berkas))
        return 2
    except api.salah_susun() as salah:
        kemajuan.selesai()
        pesan_galat(str(salah.args[0] if salah.args else salah))
        return 2
    kemajuan.selesai()
    _ringkasan(hasil, pilihan.json)
    return 0


class PilihanTidakSah(ValueError):
    """The options contradict each other or name something unknown."""


def _pilihan(p: argparse.Namespace) -> Pilihan:
    from akuntabel import api

    format_ = tuple(dict.fromkeys(f.strip().lower() for f in p.format.split(",") if f.strip()))
    asing = [f for f in format_ if f not in api.FORMAT]
    if asing or not format_:
        raise PilihanTidakSah(
            f"format {', '.join(asing) or '(kosong)'} tidak dikenal; pilihan: docx, pdf, html."
        )
    if bool(p.dengan_catatan) != bool(p.oleh):
        raise PilihanTidakSah(
            "--dengan-catatan dan --oleh dipakai bersama: alasan dan siapa yang meloloskan."
        )
    if p.dengan_catatan and not p.final:
        raise PilihanTidakSah("--dengan-catatan hanya berlaku bersama --final.")
    catatan = api.catatan_final(p.dengan_catatan, p.oleh, date.today()) if p.oleh else None  # noqa: TID251, DTZ011
    dasar = Path(p.dasar).read_bytes() if p.dasar else None
    return api.Pilihan(p.dokumen, format_, p.tema, p.garis_besar, p.final, catatan, dasar, p.timpa)


def _tidak_terbaca(salah: Exception, sebagai_json: bool) -> int:
    from akuntabel.api import TidakTerbaca

    assert isinstance(salah, TidakTerbaca)
    if sebagai_json:
        print(
            json.dumps({"tersusun": False, "temuan": json_temuan(salah.temuan)}, ensure_ascii=False, indent=2)
        )
    else:
        cetak_temuan(salah.temuan, sys.stderr)
        pesan_galat(f"{salah}.")
    return 2


def _ditolak(alasan: str, celah: Sequence[CelahLaporan], sebagai_json: bool) -> int:
    if sebagai_json:
        isi = {"tersusun": False, "alasan": alasan, "belum_diisi": _json_celah(celah)}
        print(json.dumps(isi, ensure_ascii=False, indent=2))
    else:
        pesan_galat(alasan)
        _cetak_celah(celah, sys.stderr)
    return 1


def _ringkasan(hasil: HasilSusun, sebagai_json: bool) -> None:
    if sebagai_json:
        print(json.dumps(_json(hasil), ensure_ascii=False, indent=2))
        return
    print(warnai("Selesai disusun", "hijau", sys.stdout))
    cetak_pasangan(
        [
            ("Halaman", str(hasil.halaman)),
            ("Tabel", str(hasil.tabel)),
            ("Gambar", str(hasil.gambar)),
            ("Angka terikat data", str(hasil.fakta)),
            ("Belum diisi", str(len(hasil.celah))),
            ("Catatan buku kerja", ringkas_temuan(hasil.temuan)),
            ("Sidik data", hasil.sidik[:16]),
        ],
        sys.stdout,
    )
    if hasil.celah:
        print("\nBelum diisi (ditandai di dalam dokumen):")
        _cetak_celah(hasil.celah, sys.stdout)
    if hasil.usang:
        cetak_usang(hasil.usang, sys.stdout)
    if hasil.mirip:
        cetak_mirip(hasil.mirip, sys.stdout)
    print("\nBerkas:")
    for b in hasil.berkas:
        print(f"  {b}")
    for b in hasil.salinan:
        print(f"  {b}  (salinan yang Anda ubah)")


def _cetak_celah(celah: Sequence[CelahLaporan], aliran: TextIO) -> None:
    """Print the gaps by sheet, what the structure demands first."""
    urutan = sorted(celah, key=lambda c: not c.wajib)
    for lembar in dict.fromkeys(c.lembar for c in urutan):
        isi = [c for c in urutan if c.lembar == lembar]
        print(f"  Lembar {lembar} ({len(isi)}):", file=aliran)
        for c in isi[:_CELAH_TAMPIL]:
            wajib = " [wajib]" if c.wajib else ""
            if lembar == "Narasi":
                wajib = f" (kunci {c.kunci.partition('narasi:')[2]}){wajib}"
            pesan = f"{c.pesan[:1].upper()}{c.pesan[1:]}{wajib}. Diisi {c.pengisi}."
            for baris in bungkus(pesan, "    - ", "      "):
                print(baris, file=aliran)
        if len(isi) > _CELAH_TAMPIL:
            print(f"    - … dan {len(isi) - _CELAH_TAMPIL} lagi", file=aliran)


def _json_celah(celah: Sequence[CelahLaporan]) -> list[dict[str, object]]:
    return [
        {"kunci": c.kunci, "pesan": c.pesan, "pengisi": c.pengisi, "lembar": c.lembar, "wajib": c.wajib}
        for c in celah
    ]


def _json(hasil: HasilSusun) -> dict[str, object]:
    return {
        "tersusun": True,
        "berkas": [str(b) for b in hasil.berkas],
        "salinan": [str(b) for b in hasil.salinan],
        "halaman": hasil.halaman,
        "tabel": hasil.tabel,
        "gambar": hasil.gambar,
        "angka_terikat": hasil.fakta,
        "sidik": hasil.sidik,
        "belum_diisi": _json_celah(hasil.celah),
        "angka_usang": json_usang(hasil.usang),
        "angka_mirip": [asdict(m) for m in hasil.mirip],
        "temuan": json_temuan(urut(list(hasil.temuan))),
    }
