"""Whose a budget export is, of which year and month, and which documents its ceilings belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from akuntabel.bilangan import BULAN
from akuntabel.impor.anggaran import EksporAnggaran
from akuntabel.kinerja.baris_ekspor import (
    PAGU,
    PERUBAHAN,
    REALISASI,
    UANG,
    BarisEkspor,
    jumlah_subkegiatan,
    subkegiatan,
)
from akuntabel.kinerja.dokumen import URUTAN_ANGGARAN, Dokumen, JenisDokumen
from akuntabel.kinerja.jenjang_ekspor import tak_dikenal
from akuntabel.kinerja.pencocokan import bakukan_nama, pd_milik, sama_pd
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.rencana_anggaran import BELUM_DIAUDIT, AsalEkspor

from .gagal import Ditolak

_PAKSA = "Bila memang berkas ini yang dimaksud, ulangi dengan --paksa."
_DISEBUT = 4


def periksa_milik(ekspor: EksporAnggaran, potret: Potret) -> None:
    """Refuse an export of another agency, government or year; raise Ditolak with both names."""
    ketr = ekspor.keterangan
    if ketr.tahun is not None and ketr.tahun != potret.tahun:
        raise Ditolak(
            f"Ekspor ini untuk tahun {ketr.tahun}, sedangkan buku kerja untuk tahun {potret.tahun}. "
            f"Pilihlah ekspor "
            f"atau buku kerja tahun yang sama. {_PAKSA}"
        )
    pemerintah = potret.instansi.pemerintah
    if ketr.pemerintah and not any(sama_pd(n, pemerintah) for n in ketr.pemerintah):
        raise Ditolak(
            f"Ekspor ini milik {ketr.pemerintah[0]}, sedangkan buku kerja milik {pemerintah}. {_PAKSA}"
        )
    pd = daftar_pd(ekspor)
    if pd and not pd_milik(pd, potret.instansi.nama_lengkap):
        lain = f" dan {len(pd) - _DISEBUT} lainnya" if len(pd) > _DISEBUT else ""
        raise Ditolak(
            f"Ekspor ini memuat {', '.join(pd[:_DISEBUT])}{lain}, bukan {potret.instansi.nama_lengkap}. "
            f"{_PAKSA}"
        )


def daftar_pd(ekspor: EksporAnggaran) -> tuple[str, ...]:
    """Return the agencies the subkegiatan stand under, or those the title names."""
    di_baris = dict.fromkeys(b.pd for b in subkegiatan(ekspor.baris) if b.pd)
    return tuple(di_baris) or ekspor.keterangan.pd


def baris_milik(ekspor: EksporAnggaran, potret: Potret) -> tuple[BarisEkspor, ...]:
    """Return the rows under the agency of the workbook; all of them when no row stands under it."""
    milik = pd_milik(daftar_pd(ekspor), potret.instansi.nama_lengkap)
    pilihan = tuple(b for b in ekspor.baris if b.pd in milik)
    return pilihan if subkegiatan(pilihan) else ekspor.baris


def baris_diperiksa(ekspor: EksporAnggaran, milik: Sequence[BarisEkspor]) -> tuple[BarisEkspor, ...]:
    """Return the rows whose sums are checked: of an export of many agencies those of this one alone."""
    if len(milik) == len(ekspor.baris) or len(daftar_pd(ekspor)) < 2:
        return ekspor.baris
    return tuple(b for b in milik if b.jenjang not in ("total", "urusan", "bidang urusan"))


def jumlah_semua(baris: Iterable[BarisEkspor]) -> dict[str, Decimal]:
    """Return the sum over the subkegiatan of each kind of amount there is."""
    daftar = tuple(baris)
    hasil = {u: jumlah_subkegiatan(daftar, u) for u in UANG}
    return {u: n for u, n in hasil.items() if n is not None}


def tercetak(baris: Sequence[BarisEkspor], total: Mapping[str, Decimal]) -> bool:
    """Tell whether the export prints these totals itself, in one row or one a bidang urusan."""
    for jenjang in ("total", "perangkat daerah"):
        cetak = [b.jumlah for b in baris if b.jenjang == jenjang and b.jumlah]
        if cetak and all(
            sum((c.get(u, Decimal(0)) for c in cetak), Decimal(0)) == n for u, n in total.items()
        ):
            return True
    return False


def pilih_dokumen(
    potret: Potret, baris: Iterable[BarisEkspor], kode: str
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the budget document of each kind of ceiling the rows have, and what the user should know of it.

    Raises Ditolak when the workbook has no such document.
    """
    ada = {u for b in baris for u in b.jumlah}
    setahun = sorted((d for d in potret.dokumen if _anggaran(d, potret.tahun)), key=_kebaruan)
    if kode:
        _periksa_kode(kode, potret, setahun)
    if not ada & {PAGU, PERUBAHAN}:
        return {}, ()
    if not setahun:
        raise Ditolak(
            f"Lembar Dokumen belum memuat DPA atau DPPA tahun {potret.tahun}, padahal setiap pagu merujuk "
            f"dokumennya. "
            f"Tambahkan barisnya (jenis DPA, Pergeseran DPA, atau DPPA; tahun {potret.tahun}), lalu ulangi."
        )
    terbaru = kode or setahun[-1].kode
    if not {PAGU, PERUBAHAN} <= ada:
        return {(PERUBAHAN if PERUBAHAN in ada else PAGU): terbaru}, ()
    return _murni_dan_perubahan(setahun, terbaru)


def _murni_dan_perubahan(setahun: Sequence[Dokumen], terbaru: str) -> tuple[dict[str, str], tuple[str, ...]]:
    murni = [d.kode for d in setahun if d.jenis is JenisDokumen.DPA and d.kode != terbaru]
    if murni:
        return {PAGU: murni[-1], PERUBAHAN: terbaru}, ()
    return {PERUBAHAN: terbaru}, (
        "Pagu sebelum perubahan tidak dibawa, karena lembar Dokumen hanya memuat satu dokumen anggaran "
        "tahun ini.",
    )


def _anggaran(dokumen: Dokumen, tahun: int) -> bool:
    return dokumen.jenis in URUTAN_ANGGARAN and dokumen.tahun == tahun


def _kebaruan(dokumen: Dokumen) -> tuple[int, int]:
    return URUTAN_ANGGARAN.index(dokumen.jenis), dokumen.perubahan


def _periksa_kode(kode: str, potret: Potret, setahun: Sequence[Dokumen]) -> None:
    if kode not in {d.kode for d in setahun}:
        ada = ", ".join(d.kode for d in setahun) or "belum ada"
        raise Ditolak(
            f"Dokumen {kode} bukan dokumen anggaran tahun {potret.tahun} di lembar Dokumen ({ada})."
        )


def asal_ekspor(ekspor: EksporAnggaran, potret: Potret, nama: str, *, cetak: bool) -> AsalEkspor:
    """Return the source line and the note that are written beside the amounts."""
    bulan = ekspor.keterangan.bulan
    masa = f" s.d. {BULAN[bulan - 1]} {potret.tahun}" if bulan else f" {potret.tahun}"
    dari = nama if bulan is None or ekspor.keterangan.bulan_dari_nama else ""
    catatan = (
        f"{BELUM_DIAUDIT}; realisasi{masa}" if bulan else f"{BELUM_DIAUDIT}; masa tidak disebut di ekspor"
    )
    return AsalEkspor(
        sumber=f"Laporan realisasi anggaran{masa} (belum diaudit)",
        catatan=f"{catatan} (nama berkas: {dari})." if dari else f"{catatan}.",
        tercetak=cetak,
    )


def catatan_ekspor(ekspor: EksporAnggaran, potret: Potret, milik: Sequence[BarisEkspor]) -> tuple[str, ...]:
    """Return what the user should know of how the export was understood."""
    ketr = ekspor.keterangan
    hasil = []
    pd = daftar_pd(ekspor)
    if not pd:
        hasil.append(
            f"Ekspor tidak menyebut perangkat daerahnya; pastikan ini milik {potret.instansi.nama_lengkap}."
        )
    if len(milik) < len(ekspor.baris) and len(pd) > 1:
        hasil.append(
            f"Ekspor memuat {len(pd)} perangkat daerah atau unit; hanya baris milik Anda yang dibaca."
        )
    if ketr.tahun is None:
        hasil.append(f"Ekspor tidak menyebut tahunnya; dianggap tahun {potret.tahun}.")
    punya = {u for b in milik for u in b.jumlah}
    if REALISASI in punya and ketr.bulan is None:
        hasil.append(
            "Ekspor tidak menyebut sampai bulan apa realisasinya; periksa catatan barisnya sesudah diimpor."
        )
    elif REALISASI in punya and ketr.bulan != 12:
        hasil.append(
            f"Realisasinya baru sampai {BULAN[(ketr.bulan or 1) - 1]}; impor lagi ekspor akhir tahun "
            f"sebelum laporan jadi."
        )
    hasil += _kolom_tak_dipakai(ekspor)
    if any(b.kode is None for b in subkegiatan(milik)):
        hasil.append(
            "Sebagian baris tidak berkode; baris itu dicocokkan hanya bila namanya sama persis dan tunggal."
        )
    if asing := tak_dikenal(milik):
        nama = "; ".join(b.nama for b in asing[:_DISEBUT]) + ("; …" if len(asing) > _DISEBUT else "")
        hasil.append(f"{len(asing)} baris tidak dikenali jenjangnya dan tidak dibawa: {nama}.")
    return tuple(hasil)


def _kolom_tak_dipakai(ekspor: EksporAnggaran) -> list[str]:
    """Return a sentence for each column that is called an amount but holds none."""
    return [
        f"Kolom {k.huruf} ({'; '.join(dict.fromkeys(k.judul))}) tidak dipakai, karena kosong atau bukan "
        f"rupiah. Bila "
        "isinya rumus, bukalah dan simpanlah dahulu di Excel."
        for k in dict.fromkeys(k for t in ekspor.tabel for k in t.susunan.tak_dipakai)
    ]


def nama_tunggal(potret: Potret) -> tuple[str, ...]:
    """Return the names of subkegiatan that no other row of the sheet Program has."""
    nama = [
        n
        for daftar in (potret.program, potret.kegiatan, potret.subkegiatan)
        for n in (s.nama for s in daftar)
    ]
    semua = Counter(bakukan_nama(n) for n in nama)
    return tuple(s.nama for s in potret.subkegiatan if semua[bakukan_nama(s.nama)] == 1)
