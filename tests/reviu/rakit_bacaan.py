"""Small Bacaan by hand, for rules that do not need a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from akuntabel.bacaan import (
    Bacaan,
    BarisBerulang,
    BarisTerbaca,
    ButirDaftarIsi,
    DokumenLuar,
    Format,
    Identitas,
    JenisBarisTerbaca,
    JenisDaftar,
    JenisKeterangan,
    JenisSel,
    JenisTabel,
    JudulTerbaca,
    KeteranganTerbaca,
    KolomTerbaca,
    Peran,
    SelTerbaca,
    TabelTerbaca,
    TeksTerbaca,
)
from akuntabel.naskah import Naskah, Tabel
from akuntabel.reviu import Berkas, Hasil
from akuntabel.reviu.daftar_aturan import semua_aturan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan

DINAS = Identitas("Dinas Sosial", "Kota Arunika", 2024, "lkjip")


def dokumen(berulang: Sequence[str] = ()) -> DokumenLuar:
    naskah = Naskah("", "", date.min, "", (), ())
    kaki = tuple(BarisBerulang(t, (Sumber(halaman=i),)) for i, t in enumerate(berulang, start=1))
    return DokumenLuar("laporan.md", Format.TEKS, naskah, berulang=kaki)


def judul(*pasangan: tuple[str, str]) -> tuple[JudulTerbaca, ...]:
    return tuple(
        JudulTerbaca(n, t, 1 if n.startswith("BAB") else n.count(".") + 1, Sumber(baris=i))
        for i, (n, t) in enumerate(pasangan, start=1)
    )


def isi(
    *butir: tuple[str, str, str], jenis: JenisDaftar = JenisDaftar.ISI, mulai: int = 500
) -> tuple[ButirDaftarIsi, ...]:
    return tuple(
        ButirDaftarIsi(jenis, n, t, h, Sumber(baris=i)) for i, (n, t, h) in enumerate(butir, start=mulai)
    )


def keterangan(*pasangan: tuple[str, str]) -> tuple[KeteranganTerbaca, ...]:
    return tuple(
        KeteranganTerbaca(JenisKeterangan.TABEL, n, t, Sumber(baris=i))
        for i, (n, t) in enumerate(pasangan, start=100)
    )


def teks(*kalimat: str, butir: bool = False) -> tuple[TeksTerbaca, ...]:
    return tuple(TeksTerbaca(k, Sumber(baris=i), butir=butir) for i, k in enumerate(kalimat, start=300))


def sel(isi_sel: str, baris: int = 1, kolom: int = 1) -> SelTerbaca:
    jenis = JenisSel.KOSONG if isi_sel.strip() in ("", "-") else JenisSel.TEKS
    return SelTerbaca(isi_sel, jenis, Sumber(baris=900 + baris, tabel=1, baris_tabel=baris, kolom=kolom))


def tabel(
    jenis: JenisTabel,
    kolom: Sequence[tuple[str, Peran]],
    *baris: Sequence[str],
    nomor: str = "3.1",
    judul_tabel: str = "Tabel",
    urutan: int = 1,
    nama: int | None = None,
) -> TabelTerbaca:
    """Build a table; ``nama`` is the column that names the rows."""
    kepala = tuple(KolomTerbaca(i, t, p, letak=Sumber(kolom=i)) for i, (t, p) in enumerate(kolom, start=1))
    badan = tuple(
        BarisTerbaca(
            r,
            JenisBarisTerbaca.DATA,
            tuple(sel(t, r, k) for k, t in enumerate(isi_baris, start=1)),
            nama="" if nama is None else isi_baris[nama],
            entitas="" if nama is None else isi_baris[nama].casefold(),
            letak=Sumber(baris=900 + r, tabel=1, baris_tabel=r),
        )
        for r, isi_baris in enumerate(baris, start=1)
    )
    simpul = Tabel("", (), (), (), ())
    return TabelTerbaca(urutan, nomor, judul_tabel, jenis, kepala, badan, simpul, letak=Sumber(baris=900))


def bacaan(**bagian: object) -> Bacaan:
    return replace(Bacaan(dokumen(), DINAS), **bagian)  # type: ignore[arg-type]


def jalankan(kode: str, isi_bacaan: Bacaan) -> list[Hasil]:
    satu = next(a for a in semua_aturan() if a.kode == kode)
    return list(satu.periksa(Berkas(isi_bacaan, date(2025, 2, 28))))


def temuan(kode: str, isi_bacaan: Bacaan) -> list[Temuan]:
    return [h for h in jalankan(kode, isi_bacaan) if isinstance(h, Temuan)]
