"""Money: one amount a key, levels that add up, spending within the ceiling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from akuntabel.kinerja.anggaran import StatusUang
from akuntabel.kinerja.dokumen import URUTAN_ANGGARAN
from akuntabel.pertukaran.baca.baris import BarisBaca
from akuntabel.pertukaran.baca.buku import Isi
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.pertukaran.susunan import DOKUMEN, PAGU, PROGRAM, REALISASI_ANGGARAN, TOTAL_ANGGARAN
from akuntabel.temuan import Usulan

from .kunci import Terpakai

Jumlah = Mapping[tuple[str, str], Decimal]
_DANA = "APBD"


def cek_anggaran(isi: Isi, catatan: Catatan) -> None:
    """Report double amounts, sums that differ, spending above the ceiling."""
    pagu = Terpakai("Pagu untuk kode, dokumen dan sumber dana", catatan)
    belanja = Terpakai("Realisasi untuk kode dan sumber dana", catatan)
    total = Terpakai("Total untuk tahun, dokumen dan sumber dana", catatan)
    for b in isi.lembar(PAGU):
        pagu.cek(b, "simpul", b.teks("simpul"), b.teks("dokumen"), _dana(b))
        _cek_jenis(isi, b, catatan)
    for b in isi.lembar(REALISASI_ANGGARAN):
        belanja.cek(b, "simpul", b.teks("simpul"), _dana(b))
        if b.nilai.get("status") is StatusUang.DITURUNKAN and not b.teks("alasan"):
            catatan.tambah("LOG503", b.lembar.nama, b.sel("alasan"), seharusnya="alasan", status="diturunkan")
    for b in isi.lembar(TOTAL_ANGGARAN):
        total.cek(b, "tahun", b.nilai.get("tahun"), b.teks("dokumen"), _dana(b))
        _cek_jenis(isi, b, catatan)
    anak = _anak(isi)
    _cek_jumlah(isi, anak, catatan)
    _cek_realisasi(isi, anak, catatan)


def _dana(baris: BarisBaca) -> str:
    return (baris.teks("sumber_dana") or _DANA).casefold()


def _cek_jenis(isi: Isi, baris: BarisBaca, catatan: Catatan) -> None:
    asal = isi.kode("dokumen").get(baris.teks("dokumen"))
    if asal is not None and "jenis" in asal.nilai and asal.nilai["jenis"] not in URUTAN_ANGGARAN:
        catatan.tambah(
            "VER501",
            baris.lembar.nama,
            baris.sel("dokumen"),
            tertulis=baris.teks("dokumen"),
            seharusnya=" / ".join(j.value for j in URUTAN_ANGGARAN),
            kode=baris.teks("dokumen"),
            jenis=asal.nilai["jenis"].value,
            untuk=baris.lembar.nama,
        )


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
        catatan.tambah(
            "SUM501",
            b.lembar.nama,
            b.sel("jumlah"),
            tertulis=b.tertulis("jumlah"),
            seharusnya=f"Rp{_rp(jumlah)}",
            usulan=(Usulan(_rp(jumlah), "jumlah di bawahnya"),),
            kode=kunci[0],
            tertulis_jumlah=_rp(pagu[kunci]),
            jumlah=_rp(jumlah),
            selisih=_rp(abs(jumlah - pagu[kunci])),
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
            catatan.tambah(
                "ANG501",
                b.lembar.nama,
                b.sel("jumlah"),
                tertulis=b.tertulis("jumlah"),
                seharusnya=f"paling banyak Rp{_rp(batas)}",
                kode=kode,
                realisasi=_rp(jumlah),
                pagu=_rp(batas),
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
    tahun = next((b.nilai.get("tahun") for daftar in (isi.baris.get("Identitas", []),) for b in daftar), None)
    dokumen = [b for b in isi.lembar(DOKUMEN) if b.nilai.get("jenis") in URUTAN_ANGGARAN]
    berlaku = [b for b in dokumen if b.nilai.get("tahun") in (None, tahun)]
    urut = sorted(
        berlaku, key=lambda b: (URUTAN_ANGGARAN.index(b.nilai["jenis"]), b.nilai.get("perubahan", 0))
    )
    return [b.teks("kode") for b in reversed(urut)]


def _rp(nilai: Decimal) -> str:
    return f"{nilai:,f}".translate(str.maketrans(",.", ".,"))
