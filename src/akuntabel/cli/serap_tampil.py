"""What ``akuntabel serap`` shows: sections sentence by sentence, numbers, everything beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TextIO

from .tampilan import bungkus, warnai

if TYPE_CHECKING:
    from akuntabel.api import AngkaBerubah, BagianSerap, HasilSerap, Luar, TelaahSerapan

_KALIMAT = re.compile(r"(?<=[.!?;])[ \t]+(?=[^\s\d])|\n+")
_NOMOR = re.compile(r"\s*(?:\d{1,3}|[a-z])[.)]")


def beda_kalimat(lama: str, baru: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences that went ("-") and came ("+"), in the order of reading."""
    a, b = _kalimat(lama), _kalimat(baru)
    for tanda, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tanda != "equal":
            yield from (("-", k) for k in a[a1:a2])
            yield from (("+", k) for k in b[b1:b2])


def _kalimat(teks: str) -> list[str]:
    """Return the sentences of a text; the number of a list item stays with its first sentence."""
    hasil: list[str] = []
    for k in _KALIMAT.split(teks):
        if hasil and _NOMOR.fullmatch(hasil[-1]):
            hasil[-1] = f"{hasil[-1]} {k}"
        elif k.strip():
            hasil.append(k)
    return hasil


def cetak_telaah(telaah: TelaahSerapan, akan: Mapping[str, str], aliran: TextIO) -> None:
    """Print everything that is not as printed, what is taken first."""
    for pesan in telaah.catatan:
        _tulis(f"Catatan: {pesan}", "", aliran)
    if not telaah.ada:
        print(
            f"{telaah.dokumen.name} tidak berbeda dari ketika disusun. Tidak ada yang diambil.", file=aliran
        )
        return
    _cetak_bagian(telaah.bagian, akan, aliran)
    _cetak_angka(telaah.angka, aliran)
    _cetak_luar("Di luar kotak narasi, tidak diambil", telaah.luar, aliran)
    _cetak_luar("Komentar dan catatan", telaah.komentar, aliran)


def _cetak_bagian(bagian: Sequence[BagianSerap], akan: Mapping[str, str], aliran: TextIO) -> None:
    from akuntabel.api import Keadaan

    diambil = [b for b in bagian if b.kunci in akan]
    lain = [b for b in bagian if b.kunci not in akan and b.keadaan not in (Keadaan.SAMA, Keadaan.SUDAH)]
    sudah = [b for b in bagian if b.keadaan is Keadaan.SUDAH]
    if diambil:
        _kepala("Diambil ke buku kerja", len(diambil), aliran)
    for b in diambil:
        _judul(b, aliran)
        _beda(b.buku, akan[b.kunci], aliran)
    if lain:
        _kepala("Bagian yang tidak diambil", len(lain), aliran)
    for b in lain:
        _judul(b, aliran)
        _tidak_diambil(b, aliran)
    if sudah:
        _kepala("Sudah ada di buku kerja", len(sudah), aliran)
        _tulis(", ".join(b.judul for b in sudah), "  ", aliran)


def _judul(b: BagianSerap, aliran: TextIO) -> None:
    _tulis(f"{b.judul} (kunci {b.kunci}; {b.tempat})", "  ", aliran, warna="tebal")
    if b.tambahan:
        _tulis(f"{b.tambahan} bagian di luar kotak dimasukkan ke sini.", "    ", aliran, warna="redup")


def _tidak_diambil(b: BagianSerap, aliran: TextIO) -> None:
    from akuntabel.api import Keadaan

    match b.keadaan:
        case Keadaan.DIHAPUS:
            lanjut = "--hapus mengosongkannya" if b.dapat_dikosongkan else "hapuslah barisnya bila perlu"
            pesan = f"Dihapus atau dikosongkan di Word. Teks di buku kerja dibiarkan; {lanjut}."
        case Keadaan.ASING:
            pesan = "Bagian ini tidak ada di buku kerja. Salinlah teksnya ke bagian yang sesuai:"
        case Keadaan.GANDA:
            pesan = "Dicetak di dua tempat dan tidak lagi sama. Word di satu tempat (-), di tempat lain (+):"
        case _:
            pesan = "Berubah di Word dan di buku kerja. Buku kerja (-) dibanding Word (+):"
    _tulis(pesan, "    ", aliran)
    if b.keadaan is Keadaan.ASING:
        _tulis(b.word, "    + ", aliran)
    elif b.keadaan is Keadaan.GANDA:
        _beda(b.lain, b.word, aliran)
    elif b.keadaan is not Keadaan.DIHAPUS:
        _beda(b.buku, b.word, aliran)


def _beda(lama: str, baru: str, aliran: TextIO) -> None:
    for tanda, kalimat in beda_kalimat(lama, baru):
        warna = "merah" if tanda == "-" else "hijau"
        _tulis(kalimat.strip(), f"    {tanda} ", aliran, warna=warna)


def _cetak_angka(angka: Sequence[AngkaBerubah], aliran: TextIO) -> None:
    if not angka:
        return
    _kepala("Angka yang diubah tangan, tidak diambil", len(angka), aliran)
    for a in angka:
        _tulis(a.tempat, "  ", aliran, warna="tebal")
        betulkan = f" Betulkan di {a.sumber}." if a.sumber.startswith("lembar") else ""
        dihitung = f" Angka ini {a.sumber}." if a.sumber.startswith("dihitung") else ""
        baru = a.baru or "(dihapus)"
        _tulis(f"{a.sebutan}: {a.lama} → {baru}.{betulkan}{dihitung}", "    ", aliran)


def _cetak_luar(kepala: str, luar: Sequence[Luar], aliran: TextIO) -> None:
    if not luar:
        return
    _kepala(kepala, len(luar), aliran)
    for satu in luar:
        _tulis(f"{satu.tempat}: {satu.jenis}", "  ", aliran, warna="tebal")
        if satu.jenis == "komentar":
            _tulis(f"pada: {satu.lama}", "    ", aliran, warna="redup")
            _tulis(satu.baru, "    ", aliran)
            continue
        for tanda, teks, warna in (("-", satu.lama, "merah"), ("+", satu.baru, "hijau")):
            if teks:
                _tulis(teks, f"    {tanda} ", aliran, warna=warna)
        _tulis(satu.saran, "    ", aliran, warna="redup")


def _kepala(teks: str, banyak: int, aliran: TextIO) -> None:
    print(f"\n{warnai(f'{teks} ({banyak})', 'biru', aliran)}", file=aliran)


def _tulis(teks: str, awalan: str, aliran: TextIO, *, warna: str = "") -> None:
    for baris in bungkus(" ".join(teks.split()), awalan, " " * len(awalan)):
        print(warnai(baris, warna, aliran) if warna else baris, file=aliran)


def json_telaah(
    telaah: TelaahSerapan, akan: Mapping[str, str], hasil: HasilSerap | None
) -> dict[str, object]:
    """Return everything for machines."""
    from akuntabel.api import Keadaan

    return {
        "diterapkan": hasil is not None,
        "bagian": [
            {**asdict(b), "keadaan": b.keadaan.value, "diambil": b.kunci in akan}
            for b in telaah.bagian
            if b.keadaan is not Keadaan.SAMA
        ],
        "angka_diubah": [asdict(a) for a in telaah.angka],
        "luar": [asdict(x) for x in telaah.luar],
        "komentar": [asdict(x) for x in telaah.komentar],
        "catatan": list(telaah.catatan),
        "tertulis": list(hasil.tertulis) if hasil else [],
        "gambar": [str(g) for g in hasil.gambar] if hasil else [],
        "salinan": str(hasil.salinan) if hasil and hasil.salinan else None,
    }
