"""What a budget export changes in the facts: insert, change, keep, or hold back for people to decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from .anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from .baris_ekspor import PAGU, PERUBAHAN, REALISASI
from .pencocokan import Pencocokan
from .pohon import Kegiatan, Program, Subkegiatan
from .potret import Potret

BELUM_DIAUDIT = "Belum diaudit"
"""How a note begins that an import wrote; only such notes are replaced by the next import."""

Simpul = Program | Kegiatan | Subkegiatan


class Keadaan(Enum):
    """What happens to an amount."""

    SISIP = "baru"
    UBAH = "berubah"
    TETAP = "sama"
    TAHAN = "ditahan"


@dataclass(frozen=True, slots=True)
class AsalEkspor:
    """What is written beside amounts of an export: its source line and a note on its period and audit.

    ``tercetak`` says that the export prints the total of the agency itself.
    """

    sumber: str = ""
    catatan: str = ""
    tercetak: bool = False


@dataclass(frozen=True, slots=True)
class PerubahanUang:
    """One amount: of which node and document, what stood there, what the export says, what happens."""

    lembar: str
    simpul: str
    nama: str
    baru: Decimal
    keadaan: Keadaan
    lama: Decimal | None = None
    dokumen: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class SelisihTotal:
    """The total a document states beside the sum of the export."""

    dokumen: str
    uang: str
    tertulis: Decimal
    ekspor: Decimal


@dataclass(frozen=True, slots=True)
class RencanaAnggaran:
    """All changes, totals that differ, and the facts as they would be afterwards."""

    potret: Potret
    perubahan: tuple[PerubahanUang, ...] = ()
    simpul_baru: tuple[Simpul, ...] = ()
    selisih_total: tuple[SelisihTotal, ...] = ()

    def banyak(self, keadaan: Keadaan) -> int:
        """Return how many amounts are in a state."""
        return sum(p.keadaan is keadaan for p in self.perubahan)

    @property
    def kosong(self) -> bool:
        """Tell whether nothing would be written."""
        return not self.simpul_baru and not self.banyak(Keadaan.SISIP) and not self.banyak(Keadaan.UBAH)


def rencanakan(
    potret: Potret,
    cocok: Sequence[Pencocokan],
    dokumen: Mapping[str, str],
    asal: AsalEkspor,
    total: Mapping[str, Decimal],
) -> RencanaAnggaran:
    """Return what the matched rows of an export change.

    ``dokumen`` names the budget document of each kind of ceiling, ``total`` holds the sums over all
    subkegiatan of the export, also those that were not matched.
    """
    hasil = RencanaAnggaran(potret)
    terpakai = [c for c in cocok if c.simpul is not None]
    for uang in (PAGU, PERUBAHAN):
        if uang in dokumen:
            hasil = _pagu(hasil, terpakai, uang, dokumen[uang])
    hasil = _realisasi(hasil, terpakai, asal)
    kode = dokumen.get(PERUBAHAN) or dokumen.get(PAGU)
    return _total(hasil, kode, total, asal) if kode else hasil


T = TypeVar("T", Pagu, RealisasiAnggaran)


def _putuskan(lama: Sequence[T], baru: Decimal) -> tuple[Keadaan, str]:
    """Return what happens to an amount, and why when it is held back."""
    if baru < 0:
        return Keadaan.TAHAN, "jumlahnya negatif di ekspor"
    if not lama:
        return Keadaan.SISIP, ""
    if sum((b.jumlah for b in lama), Decimal(0)) == baru:
        return Keadaan.TETAP, ""
    if len(lama) > 1:
        dana = ", ".join(b.sumber_dana for b in lama)
        return (
            Keadaan.TAHAN,
            f"di buku kerja terbagi menurut sumber dana ({dana}); ubahlah sendiri di lembarnya",
        )
    return Keadaan.UBAH, ""


def _perubahan(
    lembar: str, satu: Pencocokan, lama: Sequence[T], putusan: tuple[Keadaan, str], uang: str
) -> PerubahanUang:
    assert satu.simpul is not None
    return PerubahanUang(
        lembar=lembar,
        simpul=satu.simpul.kode,
        nama=satu.simpul.nama,
        baru=satu.baris.jumlah[uang],
        keadaan=putusan[0],
        lama=sum((b.jumlah for b in lama), Decimal(0)) if lama else None,
        alasan=putusan[1],
    )


def _pagu(rencana: RencanaAnggaran, cocok: Iterable[Pencocokan], uang: str, dokumen: str) -> RencanaAnggaran:
    pagu = list(rencana.potret.pagu)
    perubahan = list(rencana.perubahan)
    for satu in cocok:
        if satu.simpul is None or uang not in satu.baris.jumlah:
            continue
        kode, baru = satu.simpul.kode, satu.baris.jumlah[uang]
        lama = [p for p in pagu if p.simpul == kode and p.dokumen == dokumen]
        if not lama and satu.baris.nihil:
            continue
        putusan = _putuskan(lama, baru)
        perubahan.append(replace(_perubahan("Pagu", satu, lama, putusan, uang), dokumen=dokumen))
        if putusan[0] is Keadaan.SISIP:
            pagu.append(Pagu(kode, dokumen, baru))
        elif putusan[0] is Keadaan.UBAH:
            pagu[pagu.index(lama[0])] = replace(lama[0], jumlah=baru)
    return replace(rencana, potret=replace(rencana.potret, pagu=tuple(pagu)), perubahan=tuple(perubahan))


def _realisasi(rencana: RencanaAnggaran, cocok: Iterable[Pencocokan], asal: AsalEkspor) -> RencanaAnggaran:
    belanja = list(rencana.potret.realisasi_anggaran)
    perubahan = list(rencana.perubahan)
    for satu in cocok:
        if satu.simpul is None or REALISASI not in satu.baris.jumlah:
            continue
        kode, baru = satu.simpul.kode, satu.baris.jumlah[REALISASI]
        lama = [b for b in belanja if b.simpul == kode]
        if not lama and satu.baris.nihil:
            continue
        putusan = _putuskan_realisasi(lama, baru, asal)
        perubahan.append(_perubahan("Realisasi Anggaran", satu, lama, putusan, REALISASI))
        if putusan[0] is Keadaan.SISIP:
            belanja.append(RealisasiAnggaran(kode, baru, sumber=asal.sumber, catatan=asal.catatan))
        elif putusan[0] is Keadaan.UBAH:
            belanja[belanja.index(lama[0])] = _terbarui(lama[0], baru, asal)
    potret = replace(rencana.potret, realisasi_anggaran=tuple(belanja))
    return replace(rencana, potret=potret, perubahan=tuple(perubahan))


def _putuskan_realisasi(
    lama: Sequence[RealisasiAnggaran], baru: Decimal, asal: AsalEkspor
) -> tuple[Keadaan, str]:
    """Return what happens; an unchanged amount is written anew when an older import noted another period."""
    putusan = _putuskan(lama, baru)
    if putusan[0] is Keadaan.TETAP and len(lama) == 1:
        impor_lama = lama[0].catatan.startswith(BELUM_DIAUDIT)
        if impor_lama and (lama[0].catatan, lama[0].sumber) != (asal.catatan, asal.sumber):
            return Keadaan.UBAH, "jumlahnya sama; keterangan masanya diperbarui"
    return putusan


def _terbarui(lama: RealisasiAnggaran, baru: Decimal, asal: AsalEkspor) -> RealisasiAnggaran:
    catatan = asal.catatan if not lama.catatan or lama.catatan.startswith(BELUM_DIAUDIT) else lama.catatan
    return replace(
        lama, jumlah=baru, status=StatusUang.DILAPORKAN, alasan="", sumber=asal.sumber, catatan=catatan
    )


def _total(
    rencana: RencanaAnggaran, dokumen: str, total: Mapping[str, Decimal], asal: AsalEkspor
) -> RencanaAnggaran:
    """Insert the printed total where the workbook has none of that document, else compare."""
    pagu = total.get(PERUBAHAN, total.get(PAGU))
    belanja = total.get(REALISASI)
    tahun = rencana.potret.tahun
    ada = [t for t in rencana.potret.total_anggaran if t.tahun == tahun and t.dokumen == dokumen]
    if pagu is None:
        return rencana
    if not ada and not asal.tercetak:
        return rencana
    if not ada:
        baru = TotalAnggaran(tahun, dokumen, pagu, realisasi=belanja, catatan=asal.catatan)
        potret = replace(rencana.potret, total_anggaran=(*rencana.potret.total_anggaran, baru))
        satu = PerubahanUang(
            "Total Anggaran", str(tahun), "jumlah yang tercetak di ekspor", pagu, Keadaan.SISIP
        )
        return replace(rencana, potret=potret, perubahan=(*rencana.perubahan, replace(satu, dokumen=dokumen)))
    rencana = _total_realisasi(rencana, ada, belanja, asal)
    return replace(rencana, selisih_total=tuple(_selisih_total(ada, dokumen, pagu)))


def _selisih_total(ada: Sequence[TotalAnggaran], dokumen: str, pagu: Decimal) -> Iterable[SelisihTotal]:
    tertulis = sum((t.pagu for t in ada), Decimal(0))
    if tertulis != pagu:
        yield SelisihTotal(dokumen, PAGU, tertulis, pagu)


def _total_realisasi(
    rencana: RencanaAnggaran, ada: Sequence[TotalAnggaran], belanja: Decimal | None, asal: AsalEkspor
) -> RencanaAnggaran:
    """Write the total spending beside a total that has none, or that an earlier import wrote."""
    if belanja is None or len(ada) != 1 or ada[0].realisasi == belanja:
        return rencana
    lama = ada[0]
    if lama.realisasi is not None and not lama.catatan.startswith(BELUM_DIAUDIT):
        return rencana
    catatan = asal.catatan if not lama.catatan or lama.catatan.startswith(BELUM_DIAUDIT) else lama.catatan
    baru = replace(lama, realisasi=belanja, catatan=catatan)
    semua = tuple(baru if t is lama else t for t in rencana.potret.total_anggaran)
    satu = PerubahanUang(
        "Total Anggaran",
        str(lama.tahun),
        "realisasi seluruhnya",
        belanja,
        Keadaan.UBAH,
        lama.realisasi,
        lama.dokumen,
    )
    potret = replace(rencana.potret, total_anggaran=semua)
    return replace(rencana, potret=potret, perubahan=(*rencana.perubahan, satu))
