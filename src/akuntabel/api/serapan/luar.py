"""What stands outside the authored sections and is not as printed: named with its place and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.impor.docx_beda import Beda, Nasib
from akuntabel.impor.docx_blok import PembacaBlok
from akuntabel.impor.docx_petak import JenisPetak, Petak
from akuntabel.impor.docx_suntingan import Suntingan
from akuntabel.naskah import Blok

from .hasil import Luar
from .teks_bagian import NARASI, lembar_bagian

_KETERANGAN = re.compile(r"(?:Tabel|Gambar)\s+\d")
_PANJANG_BARIS = 60
_KALIMAT = "Kalimat ini disusun dari data. Ubah datanya di lembar asalnya, atau bunyinya di lembar Kalimat."
_SARAN_BARU = {
    JenisPetak.JUDUL: "Judul baru tidak diserap. Tulislah isinya pada bagian yang ada di lembar Narasi.",
    JenisPetak.PARAGRAF: "Salinlah ke bagian yang sesuai di lembar Narasi, atau ke lembar Sisipan.",
    JenisPetak.BARIS: "Tambahkan datanya di lembar asal tabel ini, atau pindahkan ke dalam kotak narasi.",
    JenisPetak.DAFTAR_ISI: "Daftar isi dibuat ulang dari judul dan keterangan tabel.",
    JenisPetak.KOTAK_TEKS: "Kotak teks tidak dibaca. Salinlah isinya ke dalam kotak bagian narasi.",
}
_SARAN_HILANG = {
    JenisPetak.JUDUL: "Judul dicetak lagi selama datanya ada.",
    JenisPetak.PARAGRAF: "Dicetak lagi. Bila kalimat ini memang tidak dipakai, matikan di lembar Kalimat.",
    JenisPetak.BARIS: "Dicetak lagi. Bila baris ini memang tidak berlaku, hapus datanya di lembar asalnya.",
}
_SARAN_UBAH = {
    JenisPetak.JUDUL: "Judul berasal dari susunan laporan dan nama di buku kerja; dicetak lagi.",
    JenisPetak.PARAGRAF: _KALIMAT,
    JenisPetak.BARIS: "Isi tabel berasal dari data. Betulkan di lembar asalnya.",
}
_PECAHAN = "Potongan kalimat yang disusun dari data; kalimatnya dicetak lagi seperti semula."
_PINDAH = "Letaknya ditentukan susunan laporan; dicetak lagi di tempat semula."


@dataclass(frozen=True, slots=True)
class PetaLetak:
    """Where pieces stand, in words: headings, the caption of their table, the row."""

    tabel: Mapping[int, str]

    def sebut(self, petak: Petak) -> str:
        """Return the place of a piece."""
        bagian = list(petak.tempat[-2:])
        if petak.jenis is JenisPetak.BARIS:
            bagian += [self.tabel.get(petak.tabel, ""), _sebut_baris(petak)]
        return " › ".join(b for b in bagian if b) or "awal dokumen"


def _sebut_baris(petak: Petak) -> str:
    sel = [s.strip() for s in petak.untai.rapi.split("|") if s.strip()]
    isi = " | ".join(sel[:2])
    return f"baris {isi[:_PANJANG_BARIS]}" if isi else ""


def peta_letak(petak: Sequence[Petak]) -> PetaLetak:
    """Return the captions of tables by number: the paragraph just above."""
    tabel: dict[int, str] = {}
    sebelum = ""
    for p in petak:
        if p.jenis is JenisPetak.BARIS:
            tabel.setdefault(p.tabel, sebelum if _KETERANGAN.match(sebelum) else "")
        elif p.jenis is JenisPetak.PARAGRAF:
            sebelum = p.untai.rapi
    return PetaLetak(tabel)


def bagi_luar(suntingan: Suntingan) -> tuple[dict[int, list[Beda]], list[Beda]]:
    """Divide what is not as printed: new pieces for a section (by its place among the pieces), and the rest.

    A new piece goes to a section when it is the only one under the same heading and the piece is a person's:
    it holds no number control and no part of a generated sentence. Tables go as a whole.
    """
    letak = {id(p): n for n, p in enumerate(suntingan.kini)}
    bagian = _bagian_tunggal(suntingan.kini)
    baris = [b.kini for b in suntingan.beda if b.kini is not None and b.kini.tabel]
    bebas = {id(b.kini) for b in suntingan.beda if _bebas(b)}
    lama_tabel = {p.tabel for p in baris if id(p) not in bebas}
    diambil: dict[int, list[Beda]] = {}
    sisa: list[Beda] = []
    for b in suntingan.beda:
        tujuan = bagian.get(b.kini.tempat) if b.kini is not None and _boleh(b, lama_tabel) else None
        if tujuan is None:
            sisa.append(b)
        else:
            diambil.setdefault(tujuan, []).append(b)
    for semua in diambil.values():
        semua.sort(key=lambda b: letak[id(b.kini)])
    return diambil, sisa


def _boleh(beda: Beda, lama_tabel: set[int]) -> bool:
    p = beda.kini
    if p is None or not _bebas(beda):
        return False
    return p.jenis is JenisPetak.PARAGRAF or (p.jenis is JenisPetak.BARIS and p.tabel not in lama_tabel)


def _bebas(beda: Beda) -> bool:
    """Tell whether a piece is new and a person's alone."""
    p = beda.kini
    return p is not None and beda.nasib is Nasib.BARU and not beda.pecahan and not p.untai.angka


def _bagian_tunggal(petak: Sequence[Petak]) -> dict[tuple[str, ...], int]:
    """Return the place of the only section under each heading that has exactly one."""
    semua: dict[tuple[str, ...], list[int]] = {}
    for n, p in enumerate(petak):
        if p.jenis is JenisPetak.BAGIAN and lembar_bagian(p.bagian) == NARASI:
            semua.setdefault(p.tempat, []).append(n)
    return {tempat: n[0] for tempat, n in semua.items() if len(n) == 1 and tempat}


def blok_tambahan(
    suntingan: Suntingan, diambil: Mapping[int, Sequence[Beda]]
) -> dict[int, tuple[tuple[Blok, ...], tuple[Blok, ...]]]:
    """Return the new pieces as blocks before and after their section."""
    letak = {id(p): n for n, p in enumerate(suntingan.kini)}
    hasil = {}
    for n, semua in diambil.items():
        depan = [b.kini for b in semua if b.kini is not None and letak[id(b.kini)] < n]
        belakang = [b.kini for b in semua if b.kini is not None and letak[id(b.kini)] > n]
        hasil[n] = _blok(suntingan, depan), _blok(suntingan, belakang)
    return hasil


def _blok(suntingan: Suntingan, petak: Sequence[Petak]) -> tuple[Blok, ...]:
    unsur = list({id(p.unsur): p.unsur for p in petak if p.unsur is not None}.values())
    if not unsur:
        return ()
    dokumen = suntingan.terbuka
    return PembacaBlok(dokumen.kamus, dokumen.penomoran).baca(unsur)


def daftar_luar(suntingan: Suntingan, sisa: Sequence[Beda]) -> Iterator[Luar]:
    """Yield what was changed outside the sections and is not taken over."""
    kini = peta_letak(suntingan.kini)
    lama = peta_letak(suntingan.lama or ())
    for b in sisa:
        if b.nasib is not Nasib.SAMA:
            yield _luar(b, lama, kini)
    for baris in suntingan.tepi:
        saran = "Kepala dan kaki halaman dicetak dari data; untuk kop sendiri pakai susun --dasar."
        yield Luar("kepala atau kaki halaman diubah", "kepala atau kaki halaman", "", baris, saran)


def _luar(b: Beda, lama: PetaLetak, kini: PetaLetak) -> Luar:
    dulu = _isi(b.lama) if b.lama is not None else ""
    sekarang = _isi(b.kini) if b.kini is not None else ""
    petak = b.kini or b.lama
    assert petak is not None
    tempat = kini.sebut(petak) if b.kini is not None else lama.sebut(petak)
    sebutan = "gambar" if petak.untai.gambar and not petak.untai.rapi else _sebutan(petak)
    match b.nasib:
        case Nasib.BARU if b.pecahan:
            return Luar(f"{sebutan} dipecah", tempat, dulu, sekarang, _PECAHAN)
        case Nasib.BARU:
            return Luar(f"{sebutan} baru", tempat, dulu, sekarang, _SARAN_BARU[petak.jenis])
        case Nasib.HILANG:
            saran = _SARAN_HILANG.get(petak.jenis, _SARAN_HILANG[JenisPetak.PARAGRAF])
            return Luar(f"{sebutan} dihapus", tempat, dulu, sekarang, saran)
        case Nasib.PINDAH:
            return Luar(f"{sebutan} dipindah", tempat, dulu, sekarang, _PINDAH)
        case _:
            return Luar(f"{sebutan} diubah", tempat, dulu, sekarang, _SARAN_UBAH.get(petak.jenis, _KALIMAT))


def _sebutan(petak: Petak) -> str:
    return "kalimat" if petak.jenis is JenisPetak.PARAGRAF else petak.jenis.value


def _isi(petak: Petak) -> str:
    gambar = " ".join(f"[gambar: {g.alt or g.nama or 'tanpa keterangan'}]" for g in petak.untai.gambar)
    return f"{petak.untai.rapi} {gambar}".strip()
