"""``akuntabel gabung``: merge units' workbooks into the main one."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from .gagal import buku_tak_terpakai, pesan_galat, pesan_os
from .setuju import cetak_ubahan, json_ubahan, setuju
from .tampilan import bungkus, warnai

if TYPE_CHECKING:
    from akuntabel.api import TelaahGabung
    from akuntabel.pertukaran.gabung import BarisLepas, Benturan

_PANJANG = 160


def jalankan(pilihan: argparse.Namespace) -> int:
    """Merge; 0 when all is in, 1 with conflicts left or without consent, 2 when a file cannot be used."""
    from akuntabel import api

    buku = Path(pilihan.ke)
    try:
        telaah = api.telaah_gabung([Path(b) for b in pilihan.bidang], buku, utamakan=pilihan.utamakan)
        if not pilihan.json:
            _cetak_telaah(telaah, sys.stdout)
        salinan = None
        if telaah.berubah:
            if not setuju(pilihan.ya):
                return _belum(telaah, pilihan.json)
            salinan = api.terapkan_gabung(telaah)
    except api.TidakTerbaca as salah:
        alasan = "Belum ada yang digabung. Perbaiki dahulu masalah di atas."
        return buku_tak_terpakai(salah.temuan, "digabung", alasan, pilihan.json)
    except api.Ditolak as salah:
        return _ditolak(str(salah), pilihan.json)
    except OSError as salah:
        pesan_galat(pesan_os(salah, buku))
        return 2
    _selesai(telaah, salinan, pilihan.json)
    return 1 if telaah.hasil.benturan else 0


def _ditolak(alasan: str, sebagai_json: bool) -> int:
    if sebagai_json:
        print(json.dumps({"digabung": False, "alasan": alasan}, ensure_ascii=False, indent=2))
    else:
        pesan_galat(alasan)
    return 2


def _belum(telaah: TelaahGabung, sebagai_json: bool) -> int:
    if sebagai_json:
        print(json.dumps({"digabung": False, **_json(telaah)}, ensure_ascii=False, indent=2))
    return 1


def _cetak_telaah(telaah: TelaahGabung, aliran: TextIO) -> None:
    hasil = telaah.hasil
    for nama, banyak in hasil.banyak:
        print(f"{nama}: {f'{banyak} sel diubah' if banyak else 'tidak ada yang diubah'}", file=aliran)
    if hasil.ubahan:
        print(f"\nYang masuk ke {telaah.buku.name}:\n", file=aliran)
        cetak_ubahan(hasil.ubahan, aliran)
    if hasil.benturan:
        kepala = f"\nBerbenturan, tidak digabung ({len(hasil.benturan)} sel):"
        print(warnai(kepala, "kuning", aliran), file=aliran)
        for b in hasil.benturan:
            _cetak_benturan(b, aliran)
    _cetak_lepas("Dihapus bidang, tetap ada di buku kerja utama:", hasil.dihapus, aliran)
    _cetak_lepas("Baris acuan yang diubah bidang, tidak digabung:", hasil.acuan_diubah, aliran)
    if hasil.diputuskan:
        print(f"\n{hasil.diputuskan} benturan diputuskan dengan --utamakan.", file=aliran)


def _cetak_benturan(b: Benturan, aliran: TextIO) -> None:
    print(f"  Lembar {b.lembar}, {b.baris}, {b.kolom}: {b.sebab.value}", file=aliran)
    sisi = [("saat dibagikan", b.semula), ("buku kerja utama", b.buku), *b.bidang]
    lebar = max(len(nama) for nama, _ in sisi)
    for nama, isi in sisi:
        awal = f"    {nama:<{lebar}}  "
        for baris in bungkus(_ringkas(isi), awal, " " * len(awal)):
            print(baris, file=aliran)


def _cetak_lepas(kepala: str, daftar: Sequence[BarisLepas], aliran: TextIO) -> None:
    if daftar:
        print(f"\n{kepala}", file=aliran)
        for b in daftar:
            print(f"  Lembar {b.lembar}, {b.baris} ({b.bidang})", file=aliran)


def _ringkas(teks: str) -> str:
    satu = " ".join(teks.split()) or "(kosong)"
    return satu if len(satu) <= _PANJANG else f"{satu[:_PANJANG]}…"


def _selesai(telaah: TelaahGabung, salinan: Path | None, sebagai_json: bool) -> None:
    if sebagai_json:
        isi = {"digabung": salinan is not None, **_json(telaah), "salinan": salinan and str(salinan)}
        print(json.dumps(isi, ensure_ascii=False, indent=2))
        return
    if salinan is None:
        perlu = "yang digabung" if telaah.hasil.benturan else "lagi yang perlu digabung"
        print(f"\nTidak ada {perlu}; {telaah.buku} tidak diubah.")
    else:
        pesan = f"\n{len(telaah.hasil.ubahan)} sel digabung ke {telaah.buku}"
        print(warnai(pesan, "hijau", sys.stdout) + f" ({telaah.hasil.baris_baru} baris baru).")
        print(f"Yang lama disimpan sebagai {salinan}. Membatalkan: akuntabel batal {telaah.buku}")
    if telaah.hasil.benturan:
        print(
            "Benturan diselesaikan dengan menyamakan selnya di salah satu buku kerja, atau dengan --utamakan "
            "buku atau --utamakan bidang."
        )


def _json(telaah: TelaahGabung) -> dict[str, object]:
    hasil = telaah.hasil
    return {
        "bidang": [{"nama": nama, "sel_diubah": banyak} for nama, banyak in hasil.banyak],
        "ubahan": json_ubahan(hasil.ubahan),
        "baris_baru": hasil.baris_baru,
        "benturan": [
            asdict(b) | {"sebab": b.sebab.value, "bidang": [{"nama": n, "isi": t} for n, t in b.bidang]}
            for b in hasil.benturan
        ],
        "dihapus": [asdict(b) for b in hasil.dihapus],
        "acuan_diubah": [asdict(b) for b in hasil.acuan_diubah],
        "diputuskan": hasil.diputuskan,
    }
