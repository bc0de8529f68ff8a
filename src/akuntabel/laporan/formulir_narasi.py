"""The form in which people write all authored text in a word processor, before or beside the report.

It is a document like any other: the same printers print it, and what is typed into its gap boxes is read back
like the edits of a report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from akuntabel.bilangan import romawi
from akuntabel.kinerja.analisis import Analisis, JenisAnalisis
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.narasi import TANDA_TAHUN_LALU, BagianNarasi, LingkupBagian, daftar_bagian
from akuntabel.kinerja.pohon import Sasaran
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.angka_kunci import angka_kunci
from akuntabel.laporan.gambar_narasi import pasang_gambar
from akuntabel.laporan.kerangka import Bagian, baca_garis_besar
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.narasi import urai
from akuntabel.laporan.rangka import KIRI, TENGAH, baris, kepala, kolom
from akuntabel.laporan.susunan import Susunan, rampungkan
from akuntabel.laporan.tahun_lalu import AWALAN as AWALAN_LALU
from akuntabel.laporan.tulis import gabung, paragraf, sel, sel_angka, tahun, teks
from akuntabel.naskah import (
    Bab,
    Baris,
    Blok,
    Celah,
    Daftar,
    Gaya,
    Harfiah,
    Narasi,
    Naskah,
    Paragraf,
    Penomoran,
    Tabel,
)
from akuntabel.sumber import Sumber

BOLEH_KOSONG = "boleh dikosongkan"
AWALAN_RUAS = "ruas_"
_DEPAN = "BAGIAN DEPAN"
_TINJAU = "Ubahlah langsung di bawah ini, atau hapus dan tulis yang baru."
_LANGKAH = (
    "Ketiklah di kotak kuning di bawah setiap judul. Tulisan “Belum diisi …” boleh dihapus atau dibiarkan.",
    "Tebal, miring, daftar, tabel sederhana, dan gambar boleh dipakai, juga yang disalin dari dokumen lain.",
    "Angka pada tabel berasal dari buku kerja. Angka yang keliru diperbaiki di buku kerja, bukan di sini.",
    "Jangan menghapus judul dan kotaknya. Bagian yang tidak sempat ditulis dibiarkan saja.",
    "Simpanlah sebagai .docx, lalu bawa pulang ke buku kerja: akuntabel serap narasi.docx --ke BUKU.xlsx",
)


@dataclass(frozen=True, slots=True)
class _Ruas:
    """A section of the form: its entry of the register and the code it is written for."""

    bagian: BagianNarasi
    kode: str = ""
    penanggung_jawab: str = ""

    @property
    def alamat(self) -> str:
        return f"{self.bagian.kunci}:{self.kode}" if self.kode else self.bagian.kunci

    @property
    def pengisi(self) -> str:
        return self.penanggung_jawab or self.bagian.pengisi


def susun_formulir_narasi(
    potret: Potret,
    *,
    sumber: Mapping[str, Sumber] | None = None,
    hanya: frozenset[str] | None = None,
    penulis: str = "",
) -> Susunan:
    """Return the form for the authored text of a report.

    ``hanya`` are the keys of the sections of one unit, whose name is ``penulis``; None means all of them.

    Sections per sasaran and indicator need the sasaran of the Potret; without any, the form says how to get
    them. Raises KetentuanTidakAda when no scale governs the year.
    """
    k = Konteks(potret, sumber=sumber)
    nama = potret.instansi.nama_lengkap.strip()
    judul = f"Formulir Narasi LKjIP {nama}".strip() + (f", {penulis}" if penulis else "")
    naskah = Naskah(
        judul=f"{judul} Tahun {potret.tahun}",
        instansi=nama,
        tanggal=k.hukum.tanggal_laporan,
        kaki=f"{judul} Tahun {potret.tahun}",
        awal=(),
        isi=(*_pembuka(k, judul, hanya), *_saring(_bab(k), hanya)),
        sidik=sidik(potret),
        keterangan={"jenis": "formulir_narasi", "tahun": str(potret.tahun)},
    )
    return rampungkan(naskah, k)


def _pembuka(k: Konteks, judul: str, hanya: frozenset[str] | None) -> Iterator[Blok]:
    yield Paragraf(gabung(judul, " Tahun ", tahun(k.tahun)), Gaya.JUDUL)
    yield Daftar(tuple((paragraf(b),) for b in _LANGKAH), Penomoran.ANGKA)
    if hanya is None:
        yield paragraf("Pembagian menulis menurut pengisi:")
        yield _pembagian(k)


def _saring(blok: Iterable[Blok], hanya: frozenset[str] | None) -> Iterator[Blok]:
    """Yield the headings under which a section of the unit stands."""
    for b in blok:
        if hanya is None or not isinstance(b, Bab):
            yield b
        elif b.kunci.startswith(AWALAN_RUAS):
            if b.kunci.removeprefix(AWALAN_RUAS) in hanya:
                yield b
        elif isi := tuple(_saring(b.isi, hanya)):
            yield replace(b, isi=isi)


def _pembagian(k: Konteks) -> Tabel:
    """Return who writes how many sections, so that the work can be handed out."""
    wajib: Counter[str] = Counter()
    boleh: Counter[str] = Counter()
    for ruas in _semua_ruas(k):
        (boleh if ruas.bagian.pilihan else wajib)[ruas.pengisi] += 1
    isi = (
        baris(sel(pengisi), sel_angka(teks(str(wajib[pengisi]))), sel_angka(teks(str(boleh[pengisi]))))
        for pengisi in dict.fromkeys(ruas.pengisi for ruas in _semua_ruas(k))
    )
    return Tabel(
        kunci="pembagian",
        judul=(),
        kolom=kolom((6, KIRI), (2, TENGAH), (2, TENGAH)),
        kepala=(kepala("Pengisi", "Bagian yang diperlukan", f"Bagian yang {BOLEH_KOSONG}"),),
        badan=tuple(isi),
    )


def _semua_ruas(k: Konteks) -> Iterator[_Ruas]:
    for b in daftar_bagian():
        yield from _ruas_bagian(k, b)


def _ruas_bagian(k: Konteks, b: BagianNarasi) -> Iterator[_Ruas]:
    if b.lingkup is LingkupBagian.DOKUMEN:
        yield _Ruas(b)
    elif b.lingkup is LingkupBagian.SASARAN:
        yield from (_Ruas(b, s.kode) for s in k.potret.sasaran)
    else:
        yield from (_ruas_indikator(b, i) for i in k.indeks.indikator_sasaran)


def _ruas_indikator(b: BagianNarasi, i: Indikator) -> _Ruas:
    bidang = b.pengisi.startswith("Bidang")
    return _Ruas(b, i.kode, i.penanggung_jawab if bidang else "")


def _bab(k: Konteks) -> Iterator[Bab]:
    """Yield the chapters of the report with the sections that people write in them."""
    for nomor, (judul, daftar) in enumerate(_menurut_bab()):
        label = f"BAB {romawi(nomor)}" if nomor else ""
        yield Bab(f"bab_{nomor}", 1, teks(judul), tuple(_isi_bab(k, daftar)), label)


def _menurut_bab() -> list[tuple[str, list[BagianNarasi]]]:
    """Return the register by chapter; a section no outline names stands with the one before it."""
    bab = baca_garis_besar("sasaran")
    tempat = {nama: n for n, b in enumerate(bab, start=1) for nama in _nama_isi((b,))}
    hasil: list[tuple[str, list[BagianNarasi]]] = [(_DEPAN, []), *((b.judul, []) for b in bab)]
    kini = 0
    for b in daftar_bagian():
        kini = tempat.get(f"narasi:{b.kunci}", kini)
        hasil[kini][1].append(b)
    return hasil


def _nama_isi(bagian: Iterable[Bagian]) -> Iterator[str]:
    for b in bagian:
        yield from b.isi
        yield from _nama_isi(b.sub)


def _isi_bab(k: Konteks, daftar: list[BagianNarasi]) -> Iterator[Blok]:
    """Yield the sections of a chapter; those per sasaran and indicator stand together, sasaran by sasaran."""
    per_simpul = [b for b in daftar if b.lingkup is not LingkupBagian.DOKUMEN]
    tertunda = bool(per_simpul)
    for b in daftar:
        if b.lingkup is LingkupBagian.DOKUMEN:
            yield _ruas(k, _Ruas(b), 2)
        elif tertunda:
            tertunda = False
            yield from (_bab_sasaran(k, s, per_simpul) for s in k.potret.sasaran)
            if not k.potret.sasaran:
                yield _pola(per_simpul)


def _bab_sasaran(k: Konteks, s: Sasaran, daftar: list[BagianNarasi]) -> Bab:
    """Return the sections of a sasaran; those of its indicators stand together, indicator by indicator."""
    isi: list[Blok] = []
    indikator = [b for b in daftar if b.lingkup is LingkupBagian.INDIKATOR]
    for b in daftar:
        if b.lingkup is LingkupBagian.SASARAN:
            isi.append(_ruas(k, _Ruas(b, s.kode), 3, f" (sasaran {k.nomor_sasaran(s.kode)})"))
        elif b is indikator[0]:
            simpul = k.indeks.indikator_simpul(s.kode, rincian=False)
            isi += [_bab_indikator(k, i, indikator) for i in simpul]
    judul = teks(f"Sasaran {k.nomor_sasaran(s.kode)}: {s.uraian}", harfiah=Harfiah.NOMOR)
    return Bab(f"sasaran_{s.kode}", 2, judul, tuple(isi))


def _bab_indikator(k: Konteks, i: Indikator, daftar: list[BagianNarasi]) -> Bab:
    isi = tuple(_ruas(k, _ruas_indikator(b, i), 4) for b in daftar)
    return Bab(f"indikator_{i.kode}", 3, teks(f"Indikator {i.kode}: {i.nama}"), isi)


def _ruas(k: Konteks, ruas: _Ruas, tingkat: int, milik: str = "") -> Bab:
    """Return one section: guidance, key figures, and the box to type into."""
    isi = (
        _petunjuk(ruas),
        *angka_kunci(k, ruas.bagian.kunci, ruas.kode),
        *(_faktor(k, ruas.kode) if ruas.bagian.kunci == "penyebab" else ()),
        *_kotak(k, ruas),
    )
    return Bab(AWALAN_RUAS + ruas.alamat, tingkat, teks(ruas.bagian.judul + milik), isi)


def _petunjuk(ruas: _Ruas) -> Paragraf:
    pilihan = f" Bagian ini {BOLEH_KOSONG}." if ruas.bagian.pilihan else ""
    return Paragraf(teks(f"{ruas.bagian.petunjuk} Pengisi: {ruas.pengisi}.{pilihan}"), Gaya.KECIL)


def _faktor(k: Konteks, kode: str) -> Iterator[Blok]:
    """Yield the factors the workbook already holds for an indicator, so that nobody writes them twice."""
    dicari = (JenisAnalisis.PENDUKUNG, JenisAnalisis.PENGHAMBAT, JenisAnalisis.SOLUSI)
    tercatat = [a for a in k.potret.analisis if a.perihal == kode and a.jenis in dicari]
    if tercatat:
        yield Paragraf(teks("Sudah tercatat di lembar Analisis dan dicetak di tabel:"), Gaya.KECIL)
        yield Daftar(tuple((paragraf(_sebutan_faktor(a)),) for a in tercatat))


def _sebutan_faktor(a: Analisis) -> str:
    lalu = f" ({TANDA_TAHUN_LALU})" if a.tahun_lalu else ""
    return f"{a.jenis.value}: {' '.join(a.uraian.split())}{lalu}"


def _kotak(k: Konteks, ruas: _Ruas) -> Iterator[Blok]:
    """Yield the box to type into; it holds what is written already, last year's text under its mark."""
    tertulis = k.indeks.narasi.get(ruas.alamat)
    if tertulis is None:
        pilihan = f"{BOLEH_KOSONG}; " if ruas.bagian.pilihan else ""
        yield Celah(f"narasi:{ruas.alamat}", f"{pilihan}ketik di sini.")
        return
    if tertulis.tahun_lalu:
        yield Celah(f"{AWALAN_LALU}narasi:{ruas.alamat}", f"{TANDA_TAHUN_LALU}. {_TINJAU}")
    yield Narasi(ruas.alamat, pasang_gambar(k, urai(tertulis.teks)))


def _pola(daftar: list[BagianNarasi]) -> Bab:
    """Return what stands for the sections per sasaran and indicator while no sasaran is known."""
    isi = (
        paragraf(
            "Bagian di bawah ini ditulis untuk setiap sasaran atau setiap indikator. Agar judul, angka, dan "
            "kotaknya tersedia, isilah lembar Tujuan, Sasaran, dan Indikator di buku kerja, lalu buatlah "
            "formulir ini lagi: akuntabel formulir --narasi narasi.docx --dari BUKU.xlsx"
        ),
        Tabel(
            kunci="pola",
            judul=(),
            kolom=kolom((4, KIRI), (3, TENGAH), (6, KIRI), (3, KIRI)),
            kepala=(kepala("Bagian", "Ditulis per", "Isinya", "Pengisi"),),
            badan=tuple(_baris_pola(b) for b in daftar),
        ),
    )
    return Bab("pola", 2, teks("Ulasan setiap sasaran dan indikator"), isi)


def _baris_pola(b: BagianNarasi) -> Baris:
    pilihan = f" ({BOLEH_KOSONG})" if b.pilihan else ""
    return baris(sel(b.judul), sel(b.lingkup.value), sel(f"{b.petunjuk}{pilihan}"), sel(b.pengisi))
