"""Fields of a form: what was typed, what is wrong with it, said beside the field; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

_TAHUN_WAJAR = range(2000, 2101)


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field; ``pilihan`` makes it a list to choose from, ``jenis`` is what the browser offers."""

    nama: str
    sebutan: str
    nilai: str = ""
    bantuan: str = ""
    jenis: str = "text"
    pilihan: tuple[tuple[str, str], ...] = ()
    paling: int = 200
    wajib: bool = True
    pelengkap: str = "off"
    salah: str = ""

    @property
    def id_penjelas(self) -> str:
        """Return the ids of what explains the field, for readers of screens."""
        ada = ((self.salah, "salah"), (self.bantuan, "bantuan"))
        return " ".join(f"{self.nama}-{akhir}" for isi, akhir in ada if isi)


class Formulir:
    """The fields of a page, with what was sent."""

    def __init__(self, *bidang: Bidang, kiriman: Mapping[str, str] | None = None) -> None:
        """Take over what was sent, and check it; without ``kiriman`` the fields are as they come."""
        self._bidang = {b.nama: b for b in bidang}
        if kiriman is not None:
            for b in bidang:
                self._terima(b, kiriman.get(b.nama, ""))

    def __iter__(self):  # type: ignore[no-untyped-def]
        """Yield the fields, for the page."""
        return iter(self._bidang.values())

    @property
    def sah(self) -> bool:
        """Tell whether nothing is wrong."""
        return not any(b.salah for b in self._bidang.values())

    def nilai(self, nama: str) -> str:
        """Return what was typed."""
        return self._bidang[nama].nilai

    def tolak(self, nama: str, pesan: str) -> None:
        """Say what is wrong with a field; the first message stays."""
        if not self._bidang[nama].salah:
            self._bidang[nama] = replace(self._bidang[nama], salah=pesan)

    def tahun(self, nama: str) -> int | None:
        """Return a year; None when empty or wrong, which is then said."""
        tertulis = self.nilai(nama)
        if not tertulis:
            return None
        if tertulis.isascii() and tertulis.isdigit() and len(tertulis) == 4 and int(tertulis) in _TAHUN_WAJAR:
            return int(tertulis)
        self.tolak(nama, "Tulis tahun dengan empat angka, misalnya 2026.")
        return None

    def tanggal(self, nama: str) -> date | None:
        """Return a date; None when empty or wrong, which is then said."""
        tertulis = self.nilai(nama)
        try:
            return date.fromisoformat(tertulis) if tertulis else None
        except ValueError:
            self.tolak(nama, "Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-01-31.")
            return None

    def _terima(self, b: Bidang, tertulis: str) -> None:
        sandi = b.jenis == "password"
        nilai = tertulis if sandi else " ".join(tertulis.replace("\0", " ").split())
        self._bidang[b.nama] = replace(b, nilai=nilai)
        if b.wajib and not nilai:
            self.tolak(b.nama, f"{b.sebutan} belum diisi.")
        elif len(nilai) > b.paling:
            self.tolak(b.nama, f"{b.sebutan} paling panjang {b.paling} huruf; ini {len(nilai)}.")
        elif nilai and b.pilihan and nilai not in dict(b.pilihan):
            self.tolak(b.nama, "Pilih salah satu dari daftar.")
