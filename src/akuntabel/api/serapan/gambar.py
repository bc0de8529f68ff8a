"""Pictures in authored sections of a DOCX: those of the sheet Gambar are known again, new ones get a row."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace

from akuntabel.impor.docx_blok import AWALAN_MEDIA
from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.potret import Potret
from akuntabel.naskah import Blok, Gambar, Paragraf, Tulisan
from akuntabel.naskah.baku_tulisan import AWALAN_GAMBAR
from akuntabel.pertukaran.aset import BESAR_GAMBAR, GambarTidakSah, gambar_sah, periksa_gambar

_AWAL_KODE = "W"
_PENDEK = 10


@dataclass(slots=True)
class PengenalGambar:
    """Gives pictures of a document their code; ``baru`` are those the workbook does not hold yet."""

    potret: Potret
    baru: dict[str, Aset] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    _dikenal: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the pictures of the workbook by their bytes."""
        for a in self.potret.aset:
            self._dikenal.setdefault(hashlib.sha256(a.isi).hexdigest(), a.kode)

    def lama(self, gambar: Gambar) -> Blok:
        """Return a picture of the document as written: under its code when the workbook still holds it."""
        sidik = gambar.kunci.removeprefix(AWALAN_MEDIA)
        kode = self._dikenal.get(sidik, sidik[:_PENDEK])
        return replace(gambar, kunci=AWALAN_GAMBAR + kode, isi=b"", svg="")

    def kini(self, gambar: Gambar) -> Blok:
        """Return a picture of the edited document under its code; a mark where it cannot be taken."""
        sidik = gambar.kunci.removeprefix(AWALAN_MEDIA)
        if not gambar.kunci.startswith(AWALAN_MEDIA):
            return gambar
        if sidik not in self._dikenal:
            tolak = _alasan(gambar)
            if tolak:
                self.catatan.append(tolak)
                return Paragraf((Tulisan(f"(gambar tidak diambil: {gambar.svg or 'tanpa nama'})"),))
            self._tambah(sidik, gambar)
        return replace(gambar, kunci=AWALAN_GAMBAR + self._dikenal[sidik], isi=b"", svg="")

    def _tambah(self, sidik: str, gambar: Gambar) -> None:
        terpakai = {a.kode for a in (*self.potret.aset, *self.baru.values())}
        nomor = 1
        while f"{_AWAL_KODE}{nomor}" in terpakai:
            nomor += 1
        akhiran = "png" if gambar.isi.startswith(b"\x89PNG") else "jpg"
        kode = f"{_AWAL_KODE}{nomor}"
        alt = " ".join(gambar.alt.split())
        self.baru[sidik] = Aset(kode, f"word-{sidik[:_PENDEK]}.{akhiran}", gambar.isi, alt)
        self._dikenal[sidik] = kode


def _alasan(gambar: Gambar) -> str:
    """Return why a picture cannot be taken, empty when it can."""
    nama = gambar.svg or "tanpa nama"
    if not gambar.isi:
        return f"Gambar {nama} hanya ditautkan, tidak disimpan di dalam dokumen, jadi tidak diambil."
    if len(gambar.isi) > BESAR_GAMBAR:
        besar = BESAR_GAMBAR >> 20
        return f"Gambar {nama} lebih besar dari {besar} MB, jadi tidak diambil. Perkecil ukurannya."
    if not gambar_sah(gambar.isi):
        return (
            f"Gambar {nama} bukan PNG atau JPEG, jadi tidak diambil. Di Word: klik kanan, Simpan sebagai "
            "Gambar, pilih PNG, lalu sisipkan lagi."
        )
    try:
        periksa_gambar(gambar.isi, nama)
    except GambarTidakSah as salah:
        return str(salah)
    return ""
