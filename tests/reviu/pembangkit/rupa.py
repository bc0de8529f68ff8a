"""Habits of printing: rounding, decimals, money, signs, words of headers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from random import Random

from akuntabel.bilangan import bulatkan, cetak_angka


@dataclass(frozen=True)
class Rupa:
    """How one report prints its figures."""

    desimal: int
    potong: bool
    titik: bool
    tanda_persen: bool
    uang: str
    nomor_kolom: bool
    jumlah_di_atas: bool
    realisasi_dulu: bool
    batas: int | None
    kepala: dict[str, str]

    def ukuran(self, nilai: Decimal, satuan: str) -> str:
        """Print a target or result."""
        teks = cetak_angka(nilai)
        if self.titik and "," in teks and "." not in teks:
            teks = teks.replace(",", ".")
        return f"{teks}%" if satuan == "%" and self.tanda_persen else teks

    def persen(self, atas: Decimal, bawah: Decimal, *, dibatasi: bool = False) -> str:
        """Print a ratio times hundred, rounded or cut off."""
        nilai = atas / bawah * 100
        if dibatasi and self.batas is not None:
            nilai = min(nilai, Decimal(self.batas))
        if self.potong:
            tampil = nilai.quantize(Decimal(1).scaleb(-self.desimal), ROUND_DOWN)
        else:
            tampil = bulatkan(nilai, self.desimal)
        teks = cetak_angka(tampil, self.desimal)
        if self.titik:
            teks = teks.replace(".", "").replace(",", ".")
        return teks + (("%", " %")[self.desimal % 2] if self.tanda_persen else "")

    def rupiah(self, nilai: int) -> str:
        """Print money."""
        return self.uang.format(cetak_angka(Decimal(nilai)))


PILIHAN = {
    "target": ("Target", "Target Kinerja", "TARGET", "Rencana"),
    "realisasi": ("Realisasi", "REALISASI", "Realisasi Kinerja"),
    "capaian": ("Capaian (%)", "% Capaian", "Tingkat Capaian (%)", "Capaian Kinerja", "CAPAIAN (%)"),
    "indikator": ("Indikator Kinerja", "Indikator Kinerja Utama", "INDIKATOR", "Indikator Sasaran"),
    "pagu": ("Pagu (Rp)", "Anggaran (Rp)", "Pagu Anggaran", "Alokasi Anggaran (Rp)"),
    "belanja": ("Realisasi (Rp)", "Realisasi Anggaran", "Realisasi Belanja (Rp)"),
    "serapan": ("%", "Serapan (%)", "Capaian (%)", "Persentase", "Penyerapan (%)"),
    "sisa": ("Sisa (Rp)", "Sisa Anggaran", "Sisa Pagu (Rp)"),
    "uraian": ("Program / Kegiatan / Subkegiatan", "Uraian", "Program dan Kegiatan"),
}
UANG = ("{}", "Rp{}", "Rp. {}", "Rp {}", "{},00", "Rp{},-", "{},-")


def pilih_rupa(acak: Random) -> Rupa:
    """Choose the habits of one report."""
    return Rupa(
        desimal=acak.choice((0, 1, 2, 2)),
        potong=acak.random() < 0.2,
        titik=acak.random() < 0.2,
        tanda_persen=acak.random() < 0.5,
        uang=acak.choice(UANG),
        nomor_kolom=acak.random() < 0.4,
        jumlah_di_atas=acak.random() < 0.2,
        realisasi_dulu=acak.random() < 0.15,
        batas=acak.choice((None, None, None, 100, 120)),
        kepala={nama: acak.choice(isi) for nama, isi in PILIHAN.items()},
    )
