"""Recognised tables written by hand: a header of roles, rows of printed cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from akuntabel.bacaan import (
    AngkaTerbaca,
    Bacaan,
    BarisTerbaca,
    DokumenLuar,
    Format,
    JenisBarisTerbaca,
    JenisSel,
    JenisTabel,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
    TeksTerbaca,
)
from akuntabel.bilangan import Bilangan, Kosong, Rusak, parse_angka
from akuntabel.impor.luar import TANPA_TANGGAL
from akuntabel.naskah import Naskah, Tabel
from akuntabel.reviu import Berkas, Hasil, Terpenuhi
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan

D, J, R, K = (
    JenisBarisTerbaca.DATA,
    JenisBarisTerbaca.JUMLAH,
    JenisBarisTerbaca.RATA_RATA,
    JenisBarisTerbaca.KELOMPOK,
)
_BERANGKA = {
    Peran.TARGET,
    Peran.REALISASI,
    Peran.CAPAIAN,
    Peran.PAGU,
    Peran.BELANJA,
    Peran.SERAPAN,
    Peran.SISA,
    Peran.SELISIH,
    Peran.PERTUMBUHAN,
    Peran.EFISIENSI,
    Peran.NILAI_EFISIENSI,
    Peran.TARGET_AKHIR,
    Peran.KEMAJUAN,
    Peran.PEMBANDING,
    Peran.BANDING,
    Peran.CACAH,
    Peran.PORSI,
    Peran.JUMLAH,
}


def sel(teks: str, peran: Peran, baris: int, kolom: int) -> SelTerbaca:
    letak = Sumber(tabel=1, baris_tabel=baris, kolom=kolom)
    if peran not in _BERANGKA:
        return SelTerbaca(teks, JenisSel.TEKS if teks else JenisSel.KOSONG, letak)
    if teks.startswith("#"):
        return SelTerbaca(teks, JenisSel.GALAT, letak)
    hasil = parse_angka(teks, satuan="Rp" if peran in (Peran.PAGU, Peran.BELANJA, Peran.SISA) else "")
    match hasil:
        case Bilangan():
            return SelTerbaca(teks, JenisSel.ANGKA, letak, AngkaTerbaca(teks, (hasil,), letak))
        case Kosong():
            return SelTerbaca(teks, JenisSel.KOSONG, letak)
        case Rusak(_, alasan, calon):
            return SelTerbaca(teks, JenisSel.RUSAK, letak, AngkaTerbaca(teks, calon, letak, alasan))


@dataclass(frozen=True)
class Isi:
    jenis: JenisBarisTerbaca
    sel: Sequence[str]


def tabel(
    kolom: Sequence[Peran | tuple[Peran, int]],
    *baris: Sequence[str] | Isi,
    jenis: JenisTabel = JenisTabel.CAPAIAN,
) -> TabelTerbaca:
    """Build a table. A column is a role, or a role and its group; a row its cells, or its kind and cells."""
    peran = [k if isinstance(k, tuple) else (k, 0) for k in kolom]
    terbaca = tuple(KolomTerbaca(i, p.value, p, kelompok=g) for i, (p, g) in enumerate(peran, 1))
    isi = []
    for nomor, satu in enumerate(baris, 1):
        rinci = satu if isinstance(satu, Isi) else Isi(D, satu)
        terisi = tuple(sel(t, peran[i][0], nomor, i + 1) for i, t in enumerate(rinci.sel))
        isi.append(BarisTerbaca(nomor, rinci.jenis, terisi, nama=rinci.sel[0]))
    return TabelTerbaca(1, "3.1", "", jenis, terbaca, tuple(isi), Tabel("", (), (), (), ()))


def berkas(*tabel: TabelTerbaca, teks: Sequence[str] = ()) -> Berkas:
    naskah = Naskah("", "", TANPA_TANGGAL, "", (), ())
    dokumen = DokumenLuar("uji.md", Format.TEKS, naskah)
    tulisan = tuple(TeksTerbaca(t, Sumber(baris=i)) for i, t in enumerate(teks, 1))
    return Berkas(Bacaan(dokumen, tabel=tuple(tabel), teks=tulisan), date(2023, 1, 1))


def temuan(aturan: Callable[[Berkas], Iterator[Hasil]], isi: Berkas) -> list[Temuan]:
    return [h for h in aturan(isi) if isinstance(h, Temuan)]


def terpenuhi(aturan: Callable[[Berkas], Iterator[Hasil]], isi: Berkas) -> list[Terpenuhi]:
    return [h for h in aturan(isi) if isinstance(h, Terpenuhi)]
