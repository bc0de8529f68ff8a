"""Blocks as Typst statements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from akuntabel.naskah import (
    Bab,
    Blok,
    Celah,
    Daftar,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    GantiHalaman,
    Gaya,
    JenisDaftarIsi,
    Kartu,
    Kop,
    Kutipan,
    Lampiran,
    Narasi,
    Paragraf,
    Penomoran,
    Pihak,
    Sampul,
    Sebaris,
    Tabel,
    TandaTangan,
    pengantar,
)
from akuntabel.penyaji.lebar import tata_kolom

from .konteks import Konteks, kunci_halaman
from .sebaris import sebaris, sebaris_atau_none, sumber_atau_none
from .tabel import tabel

_BAGIAN_TINGGI, _SEHALAMAN = 60, 94
GANTI_HALAMAN = "pagebreak(weak: true)"

_GAYA = {
    Gaya.BIASA: "paragraf", Gaya.TENGAH: "tengah", Gaya.KECIL: "kecil", Gaya.JUDUL: "judul-paragraf",
}  # fmt: skip
_DAFTAR = {
    Penomoran.ANGKA: ('enum(tight: false, numbering: "1."', "enum.item"),
    Penomoran.HURUF: ('enum(tight: false, numbering: "a."', "enum.item"),
    Penomoran.BULIR: ("list(tight: false", "list.item"),
}
_OTOMATIS = {
    JenisDaftarIsi.ISI: "daftar-isi",
    JenisDaftarIsi.TABEL: "daftar-tabel",
    JenisDaftarIsi.GAMBAR: "daftar-gambar",
}


def pengantar_typst(blok: Paragraf, k: Konteks) -> str:
    """Return a paragraph that stays on the page of what follows it."""
    return f"pengantar({sebaris(blok.isi, k)})"


def blok_typst(blok: Blok, k: Konteks) -> str:
    """Return one block as statements; of a chapter or an annex only its heading and what stands under it."""
    match blok:
        case Paragraf() if pengantar(blok):
            return pengantar_typst(blok, k)
        case Paragraf():
            return f"{_GAYA[blok.gaya]}({sebaris(blok.isi, k)})"
        case Daftar():
            return _daftar(blok, k)
        case Tabel():
            return tabel(blok, tata_kolom(blok, k.tema), k)
        case Gambar():
            return _gambar(blok, k)
        case Kutipan():
            return f"kutipan({{\n{deret_blok(blok.isi, k)}\n}})"
        case Narasi():
            return deret_blok(blok.isi, k)
        case Celah():
            return f"celah({k.teks(blok.pesan)}, {k.teks(blok.pengisi)})"
        case Kartu():
            return _kartu(blok, k)
        case DeretKartu():
            isi = ", ".join(f"({_isi_kartu(kartu, k, nama=True)})" for kartu in blok.kartu)
            return f"deret-kartu({isi})" if blok.kartu else ""
        case TandaTangan():
            para = "".join(f", {_pihak(p, k)}" for p in blok.pihak)
            return f"tanda-tangan({sebaris(blok.tempat_tanggal, k)}{para})" if blok.pihak else ""
        case Kop():
            return _kop(blok, k)
        case DaftarOtomatis():
            return _daftar_otomatis(blok, k)
        case GantiHalaman():
            return GANTI_HALAMAN
        case Bab() | Lampiran():
            return f"{judul(blok, k)}\n{deret_blok(blok.isi, k)}"
        case _:
            assert_never(blok)


def deret_blok(isi: Iterable[Blok], k: Konteks) -> str:
    """Return blocks that stand inside another, where no page can be broken by hand."""
    return "\n".join(blok_typst(b, k) for b in isi if not isinstance(b, GantiHalaman))


def kepala(blok: Bab | Lampiran, k: Konteks) -> str:
    """Return the heading of a chapter or an annex; one of level 1 begins a page."""
    halaman = f"{GANTI_HALAMAN}\n" if _tingkat(blok) == 1 else ""
    return halaman + judul(blok, k)


def judul(blok: Bab | Lampiran, k: Konteks) -> str:
    """Return the heading of a chapter or an annex where it stands."""
    return f"judul({_tingkat(blok)}, {k.teks(blok.nomor)}, {sebaris(blok.judul, k)}, {k.label(blok.kunci)})"


def _tingkat(blok: Bab | Lampiran) -> int:
    return blok.tingkat if isinstance(blok, Bab) else 1


def sampul_typst(sampul: Sampul, k: Konteks) -> str:
    """Return the cover page."""
    baris = "".join(f"{k.teks(b)}, " for b in sampul.judul)
    return (
        f"sampul(judul: ({baris}), tahun: {k.teks(sampul.tahun)}, instansi: {k.teks(sampul.instansi)}, "
        f"pemerintah: {k.teks(sampul.pemerintah)}, lambang: {_lambang(sampul.lambang, '34mm', k)})"
    )


def _daftar(blok: Daftar, k: Konteks) -> str:
    kepala_daftar, nama_butir = _DAFTAR[blok.penomoran]
    butir = "".join(f",\n{nama_butir}({{\n{deret_blok(isi, k)}\n}})" for isi in blok.butir)
    return f"{kepala_daftar}{butir})" if blok.butir else ""


def _gambar(blok: Gambar, k: Konteks) -> str:
    isi = _rupa(blok, f"{_lebar_gambar(blok, k) / 100:.2f}mm", k)
    return (
        f"gambar({k.teks(blok.nomor)}, {sebaris_atau_none(blok.judul, k)}, {isi}, "
        f"tanda: {k.label(blok.kunci) if blok.judul else 'none'}, "
        f"kalimat: {sebaris_atau_none(blok.kalimat, k)}, sumber: {sumber_atau_none(blok.sumber, k)})"
    )


def _lebar_gambar(blok: Gambar, k: Konteks) -> int:
    """Return the printed width in 1/100 mm: as asked for, less if taller than its part of a page."""
    rupa = k.rupa[blok.kunci]
    lebar = k.tema.lebar_teks() * max(1, min(blok.lebar, 100)) // 100
    tinggi_paling = k.tema.tinggi_teks() * (_SEHALAMAN if blok.sehalaman else _BAGIAN_TINGGI) // 100
    return min(lebar, tinggi_paling * rupa.lebar // max(rupa.tinggi, 1))


def _rupa(blok: Gambar, lebar: str, k: Konteks) -> str:
    return f'rupa("{k.berkas[blok.kunci]}", {k.teks(blok.alt)}, {lebar})'


def _lambang(blok: Gambar | None, tinggi: str, k: Konteks) -> str:
    if blok is None:
        return "none"
    return f'rupa("{k.berkas[blok.kunci]}", {k.teks(blok.alt)}, auto, height: {tinggi})'


def _kartu(blok: Kartu, k: Konteks) -> str:
    return f"kartu({_isi_kartu(blok, k, nama=False)})"


def _isi_kartu(blok: Kartu, k: Konteks, *, nama: bool) -> str:
    def beri(kunci: str, isi: str) -> str:
        return f"{kunci}: {isi}" if nama else isi

    butir = "".join(f"(label: {k.teks(b.label)}, isi: {sebaris(b.isi, k)}), " for b in blok.butir)
    tren = _rupa(blok.tren, "100%", k) if blok.tren is not None else "none"
    nada = f'"{blok.nada.value}"'
    return ", ".join(
        (
            beri("nada", nada),
            beri("judul", sebaris(blok.judul, k)),
            beri("butir", f"({butir})"),
            f"predikat: {_predikat(blok.predikat, nada, k)}",
            f"tren: {tren}",
        )
    )


def _predikat(isi: tuple[Sebaris, ...], nada: str, k: Konteks) -> str:
    return f"predikat({nada}, {sebaris(isi, k)})" if isi else "none"


def _pihak(p: Pihak, k: Konteks) -> str:
    isi = (
        ("sebutan", p.sebutan),
        ("jabatan", p.jabatan),
        ("nama", p.nama),
        ("pangkat", p.pangkat),
        ("nip", (p.nip or "." * 32) if p.bernip else ""),
    )
    return "(" + ", ".join(f"{nama}: {k.teks(teks)}" for nama, teks in isi) + ")"


def _kop(blok: Kop, k: Konteks) -> str:
    besar = [n for n, baris in enumerate(blok.baris) if baris.isupper()] or [0]
    isi = ""
    for n, baris in enumerate(blok.baris):
        jenis = "instansi" if n == besar[-1] else "besar" if n in besar else "alamat"
        isi += f'(jenis: "{jenis}", teks: {k.teks(baris)}), '
    return f"kop(({isi}), {_lambang(blok.lambang, '22mm', k)})"


def _daftar_otomatis(blok: DaftarOtomatis, k: Konteks) -> str:
    isi = _OTOMATIS[blok.jenis]
    if not blok.judul:
        return isi
    return f'{GANTI_HALAMAN}\njudul(1, "", {k.teks(blok.judul)}, {k.label(kunci_halaman(blok))})\n{isi}'
