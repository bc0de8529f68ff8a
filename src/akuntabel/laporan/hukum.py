"""What the law says at the dates of this report: scale, structure, forms. Remembers what was applied."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.skala import Kelas, Skala
from akuntabel.peraturan import (
    TANGGAL_PERAN,
    Ketentuan,
    KetentuanTidakAda,
    Peraturan,
    ambil,
    berlaku,
    semua_berlaku,
)


class Hukum:
    """Answers by role; the date each role takes follows from the Potret."""

    def __init__(self, potret: Potret, tambahan: tuple[Peraturan, ...] = ()) -> None:
        """Remember the dates; ``tambahan`` are an agency's own regulations."""
        self._potret = potret
        self._tambahan = tambahan
        self.diterapkan: dict[str, Peraturan] = {}

    @property
    def tanggal_laporan(self) -> date:
        """Return the date of the report; while it is not set, the legal deadline."""
        return self._potret.tanggal_laporan or date(self._potret.tahun + 1, 2, 28)

    def pada(self, peran: str) -> date:
        """Return the date at which a role is asked: of the report, of the PK, or the end of the year."""
        if TANGGAL_PERAN.get(peran) == "tanggal_pk":
            tanggal = (d.tanggal for d in self._potret.dokumen if self._pk(d) and d.tanggal)
            return max(tanggal, default=date(self._potret.tahun, 12, 31))
        if TANGGAL_PERAN.get(peran) == "tanggal_laporan":
            return self.tanggal_laporan
        return date(self._potret.tahun, 12, 31)

    def _pk(self, dokumen: Dokumen) -> bool:
        return dokumen.jenis is JenisDokumen.PK and dokumen.tahun == self._potret.tahun

    def ketentuan(self, peran: str) -> Ketentuan:
        """Return what governs a role; raises KetentuanTidakAda when nothing did at that date."""
        hasil = berlaku(peran, pada=self.pada(peran), tambahan=self._tambahan)
        self.diterapkan[hasil.peraturan.kode] = hasil.peraturan
        return hasil

    def judul(self, kode: str) -> str:
        """Return the full title of a regulation."""
        return ambil(kode).judul

    @cached_property
    def skala(self) -> tuple[Skala, Ketentuan]:
        """Return the scale of the report and the provision it comes from."""
        pilihan = self._potret.pengaturan.skala
        if not pilihan:
            dasar = self.ketentuan("skala_capaian")
            return self._skala(dasar.isi), dasar
        for dasar in semua_berlaku(
            "skala_capaian_alternatif", pada=self.pada("skala_capaian"), tambahan=self._tambahan
        ):
            if pilihan in dasar.isi:
                self.diterapkan[dasar.peraturan.kode] = dasar.peraturan
                return self._skala(dasar.isi[pilihan]), dasar
        raise KetentuanTidakAda(
            f"skala {pilihan!r} tidak dikenal; kosongkan pilihan Skala untuk memakai skala baku"
        )

    def _skala(self, isi: Mapping[str, Any]) -> Skala:
        kelas = tuple(Kelas(b["predikat"], b["tercetak"], Decimal(b["bawah"])) for b in isi["baris"])
        return Skala(isi["nama"], kelas, self._potret.pengaturan.aturan_celah, isi["selang"] == "tutup_atas")

    def metode(self, peran: str, kode: str) -> Mapping[str, Any]:
        """Return a named method of a role ("efisiensi", "metode_capaian")."""
        daftar = self.ketentuan(peran).isi["metode"]
        metode: Mapping[str, Any] = next(m for m in daftar if m["id"] == kode)
        return metode
