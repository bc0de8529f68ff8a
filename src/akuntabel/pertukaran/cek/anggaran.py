"""Money: one amount a key, levels that add up, spending within the ceiling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from akuntabel.bilangan import cetak_rupiah
from akuntabel.kinerja.anggaran import StatusUang
from akuntabel.kinerja.dokumen import URUTAN_ANGGARAN
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import DOKUMEN, IDENTITAS, PAGU, PROGRAM, REALISASI_ANGGARAN, TOTAL_ANGGARAN
from akuntabel.temuan import Usulan

from .dokumen import cek_jenis_dokumen
from .kunci import Terpakai

Jumlah = Mapping[tuple[str, str], Decimal]
_DANA = "APBD"


def cek_anggaran(isi: Isi, catatan: Catatan) -> None:
    """Report double amounts, sums that differ, spending above the ceiling."""
    pagu = Terpakai("Pagu untuk kode, dokumen dan sumber dana", catatan)
    belanja = Terpakai("Realisasi untuk kode dan sumber dana", catatan)
    total = Terpakai("Total untuk tahun, dokumen dan sumber dana", catatan)
    dokumen = isi.kode("dokumen")
    for b in isi.lembar(PAGU):
        pagu.cek(b, "simpul", b.teks("simpul"), b.teks("dokumen"), _dana(b))
        cek_jenis_dokumen(b, dokumen, URUTAN_ANGGARAN, catatan)
    for b in isi.lembar(REALISASI_ANGGARAN):
        belanja.cek(b, "simpul", b.teks("simpul"), _dana(b))
        if b.nilai.get("status") is StatusUang.DITURUNKAN and not b.teks("alasan"):
            b.catat(catatan, "LOG503", "alasan", seharusnya="alasan", status="diturunkan")
    for b in isi.lembar(TOTAL_ANGGARAN):
        total.cek(b, "tahun", b.nilai.get("tahun"), b.teks("dokumen"), _dana(b))
        cek_jenis_dokumen(b, dokumen, URUTAN_ANGGARAN, catatan)
    _cek_tahun(isi, dokumen, catatan)
    anak = _anak(isi)
    _cek_jumlah(isi, anak, catatan)
    _cek_realisasi(isi, anak, catatan)


def _cek_tahun(isi: Isi, dokumen: Mapping[str, BarisBaca], catatan: Catatan) -> None:
    """Report ceilings of budget documents of another year, once for each document."""
    tahun = _tahun(isi)
    lain: dict[str, list[BarisBaca]] = defaultdict(list)
    for b in isi.lembar(PAGU):
        d = dokumen.get(b.teks("dokumen"))
        if d is not None and d.nilai.get("jenis") in URUTAN_ANGGARAN and d.nilai.get("tahun") != tahun:
            lain[b.teks("dokumen")].append(b)
    for kode, baris in lain.items():
        tahun_dokumen = dokumen[kode].nilai.get("tahun")
        sebutan = "tanpa tahun" if tahun_dokumen is None else f"tahun {tahun_dokumen}"
        baris[0].catat(
            catatan, "ANG502", "dokumen", kode=kode, banyak=len(baris), tahun_dokumen=sebutan, tahun=tahun
        )


def _tahun(isi: Isi) -> int | None:
    """Return the reporting year, None when the workbook does not state it."""
    return next((b.nilai.get("tahun") for b in isi.lembar(IDENTITAS)), None)


def _dana(baris: BarisBaca) -> str:
    return (baris.teks("sumber_dana") or _DANA).casefold()


def _anak(isi: Isi) -> Mapping[str, list[str]]:
    hasil: dict[str, list[str]] = defaultdict(list)
    for baris in isi.lembar(PROGRAM):
        if baris.teks("induk") and baris.teks("induk") != baris.teks("kode"):
            hasil[baris.teks("induk")].append(baris.teks("kode"))
    return hasil


def _pagu(isi: Isi) -> dict[tuple[str, str], Decimal]:
    hasil: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for b in isi.lembar(PAGU):
        if "jumlah" in b.nilai:
            hasil[b.teks("simpul"), b.teks("dokumen")] += b.nilai["jumlah"]
    return hasil


def jumlah_bawah(
    kode: str, dokumen: str, pagu: Jumlah, anak: Mapping[str, list[str]], dalam: int = 0
) -> Decimal | None:
    """Return the sum of the ceilings below a node, each branch from the highest level that has one."""
    bagian = []
    for a in anak.get(kode, ()) if dalam < 3 else ():
        isi = pagu.get((a, dokumen))
        bagian.append(jumlah_bawah(a, dokumen, pagu, anak, dalam + 1) if isi is None else isi)
    ada = [b for b in bagian if b is not None]
    return sum(ada, Decimal(0)) if ada else None


def _cek_jumlah(isi: Isi, anak: Mapping[str, list[str]], catatan: Catatan) -> None:
    pagu = _pagu(isi)
    sudah: set[tuple[str, str]] = set()
    for b in isi.lembar(PAGU):
        kunci = (b.teks("simpul"), b.teks("dokumen"))
        jumlah = jumlah_bawah(*kunci, pagu, anak)
        if kunci in sudah or jumlah is None or kunci not in pagu or jumlah == pagu[kunci]:
            continue
        sudah.add(kunci)
        b.catat(
            catatan,
            "SUM501",
            "jumlah",
            seharusnya=cetak_rupiah(jumlah),
            usulan=(Usulan(cetak_rupiah(jumlah, lambang=False), "jumlah di bawahnya"),),
            kode=kunci[0],
            tertulis_jumlah=cetak_rupiah(pagu[kunci]),
            jumlah=cetak_rupiah(jumlah),
            selisih=cetak_rupiah(abs(jumlah - pagu[kunci])),
        )


def _cek_realisasi(isi: Isi, anak: Mapping[str, list[str]], catatan: Catatan) -> None:
    terakhir = _dokumen_terakhir(isi)
    pagu = _pagu(isi)
    belanja: dict[str, Decimal] = defaultdict(Decimal)
    baris: dict[str, BarisBaca] = {}
    for b in isi.lembar(REALISASI_ANGGARAN):
        if "jumlah" in b.nilai:
            belanja[b.teks("simpul")] += b.nilai["jumlah"]
            baris.setdefault(b.teks("simpul"), b)
    for kode, jumlah in belanja.items():
        dokumen, batas = _batas(kode, terakhir, pagu, anak)
        if batas is not None and jumlah > batas:
            b = baris[kode]
            b.catat(
                catatan,
                "ANG501",
                "jumlah",
                seharusnya=f"paling banyak {cetak_rupiah(batas)}",
                kode=kode,
                realisasi=cetak_rupiah(jumlah),
                pagu=cetak_rupiah(batas),
                dokumen=dokumen,
            )


def _batas(
    kode: str, dokumen: list[str], pagu: Jumlah, anak: Mapping[str, list[str]]
) -> tuple[str, Decimal | None]:
    """Return the ceiling of a node in the newest document that has one."""
    for d in dokumen:
        jumlah = jumlah_bawah(kode, d, pagu, anak)
        batas = pagu.get((kode, d)) if jumlah is None else jumlah
        if batas is not None:
            return d, batas
    return "", None


def _dokumen_terakhir(isi: Isi) -> list[str]:
    """Return the budget documents of the reporting year, the newest first."""
    tahun = _tahun(isi)
    dokumen = [b for b in isi.lembar(DOKUMEN) if b.nilai.get("jenis") in URUTAN_ANGGARAN]
    berlaku = [b for b in dokumen if b.nilai.get("tahun") == tahun]
    urut = sorted(
        berlaku, key=lambda b: (URUTAN_ANGGARAN.index(b.nilai["jenis"]), b.nilai.get("perubahan", 0))
    )
    return [b.teks("kode") for b in reversed(urut)]
