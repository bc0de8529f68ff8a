"""From a document that was read to a document that was understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from akuntabel.bacaan import (
    Bacaan,
    DokumenLuar,
    Identitas,
    JenisKeterangan,
    JenisTabel,
    JudulTerbaca,
    KeteranganTerbaca,
    TabelTerbaca,
    TeksTerbaca,
)
from akuntabel.bilangan.satuan import tampak_satuan
from akuntabel.naskah import Bab, Gambar, Lampiran, Paragraf, Tabel, teks_sebaris

from .entitas import Entitas
from .fakta import beri_entitas, fakta_tabel
from .identitas import kenali_identitas
from .judul import judul_bab, judul_paragraf
from .kerangka import kerangka
from .keterangan import Calon, baca_keterangan, tahun_judul
from .kumpul_daftar import KumpulanDaftar
from .larik import Butir, ratakan
from .senarai import fakta_senarai
from .singkatan import cari_singkatan
from .tabel import Konteks, kenali_tabel
from .teks import baca_paragraf

_JARAK_KETERANGAN = 4


def kenali(dokumen: DokumenLuar) -> Bacaan:
    """Return what the document says."""
    butir = tuple(ratakan((*dokumen.naskah.awal, *dokumen.naskah.isi, *dokumen.naskah.lampiran)))
    rangka = kerangka(butir)
    teks = [
        baca_paragraf(b.blok, butir=b.butir or n in rangka) if isinstance(b.blok, Paragraf) else None
        for n, b in enumerate(butir)
    ]
    awal = _Telusur()
    for n, satu in enumerate(butir):
        if not isinstance(satu.blok, Tabel):
            awal.tambah(satu, teks[n], n in rangka)
    keterangan = (*(k.teks for k in awal.keterangan), *(b.teks for b in dokumen.berulang))
    hasil = _Telusur(kenali_identitas(awal.teks, awal.judul, keterangan))
    for n, satu in enumerate(butir):
        hasil.tambah(satu, teks[n], n in rangka)
    return hasil.bacaan(dokumen)


def kunci_dokumen(bacaan: Bacaan) -> Callable[[str], str]:
    """Return what gives the key of a name as this document uses it; "" for a name that says nothing."""
    return _entitas(bacaan.teks, bacaan.tabel).kunci


def kunci_bersama(senarai: Iterable[Iterable[str]] = ()) -> Callable[[str], str]:
    """Return what gives the key of a name across documents, without anybody's abbreviations.

    ``senarai`` are the names each document sets apart.
    """
    return Entitas({}, senarai).kunci


def _entitas(teks: Sequence[TeksTerbaca], tabel: Sequence[TabelTerbaca]) -> Entitas:
    nama = [[b.nama for b in t.baris] for t in tabel]
    satuan = {b.satuan.casefold() for t in tabel for b in t.baris if tampak_satuan(b.satuan)}
    return Entitas(cari_singkatan((*(t.teks for t in teks), *chain(*nama))), nama, satuan)


@dataclass(slots=True)
class _Telusur:
    """What has been understood up to here, in reading order."""

    identitas: Identitas = field(default_factory=Identitas)
    teks: list[TeksTerbaca] = field(default_factory=list)
    judul: list[JudulTerbaca] = field(default_factory=list)
    daftar: KumpulanDaftar = field(default_factory=KumpulanDaftar)
    keterangan: list[KeteranganTerbaca] = field(default_factory=list)
    tabel: list[TabelTerbaca] = field(default_factory=list)
    menunggu: Calon | None = None
    sejak: int = 0
    tepat_sesudah_tabel: bool = False
    bisa_di_atas: bool = False

    def tambah(self, satu: Butir, isi: TeksTerbaca | None, rangka: bool) -> None:
        """Take the next block in, with the text of a paragraph; ``rangka``: it is a line of an outline."""
        if rangka:
            self._rangka(satu, isi)
            return
        match satu.blok:
            case Bab() | Lampiran():
                self._judul(judul_bab(satu.blok))
            case Paragraf() if isi is not None:
                self._paragraf(satu.blok, isi)
            case Gambar():
                self._gambar(satu.blok)
            case Tabel():
                self._tabel(satu.blok)

    @property
    def _bagian(self) -> int | None:
        return len(self.judul) - 1 if self.judul else None

    def _judul(self, judul: JudulTerbaca) -> None:
        self._ikat_ke_atas()
        self.judul.append(judul)
        self.daftar.judul(judul.teks)
        self.menunggu, self.tepat_sesudah_tabel = None, False

    def _rangka(self, satu: Butir, isi: TeksTerbaca | None) -> None:
        """Take a line of an outline: an entry of the contents, or an item of the text."""
        if isinstance(satu.blok, Bab | Lampiran):
            judul = judul_bab(satu.blok)
            isi = TeksTerbaca(f"{judul.nomor} {judul.teks}".strip(), judul.letak, (), None, True)
        if isi is not None and not self.daftar.ambil_kerangka(isi.teks, isi):
            self.teks.append(replace(isi, bagian=self._bagian))

    def _paragraf(self, paragraf: Paragraf, isi: TeksTerbaca) -> None:
        if not isi.teks.strip():
            return
        langsung, self.tepat_sesudah_tabel = self.tepat_sesudah_tabel, False
        if self.daftar.ambil(isi):
            return
        if not isi.butir and (judul := judul_paragraf(paragraf, isi.teks)) is not None:
            self._judul(judul)
            return
        if not isi.butir and self._sebagai_keterangan(isi, langsung):
            return
        self.sejak += 1
        self.teks.append(replace(isi, bagian=self._bagian))

    def _sebagai_keterangan(self, isi: TeksTerbaca, langsung: bool) -> bool:
        """Take a caption, or the title of one that stood alone; ``langsung`` tells that a table is above."""
        calon = baca_keterangan(isi.teks, isi.letak)
        if calon is None and self.menunggu is not None and not self.menunggu.teks and self.sejak == 0:
            calon = replace(self.menunggu, teks=" ".join(isi.teks.split()).strip(" :"))
            self.keterangan.pop()
        elif calon is not None:
            self._ikat_ke_atas()
            self.bisa_di_atas = langsung and bool(self.tabel) and not self.tabel[-1].nomor
        if calon is None:
            return False
        self.menunggu, self.sejak = calon, 0
        self.keterangan.append(KeteranganTerbaca(calon.jenis, calon.nomor, calon.teks, calon.letak))
        return True

    def _ikat_ke_atas(self) -> None:
        """Bind a caption without a table below it to the nameless table it stands right under."""
        calon = self.menunggu
        if calon is None or not self.bisa_di_atas or calon.jenis is not JenisKeterangan.TABEL:
            return
        tabel = self.tabel[-1]
        self.tabel[-1] = replace(tabel, nomor=calon.nomor, judul=calon.teks, tahun=tahun_judul(calon.teks))
        self.keterangan[-1] = replace(self.keterangan[-1], tabel=tabel.urutan)
        self.menunggu, self.bisa_di_atas = None, False

    def _gambar(self, gambar: Gambar) -> None:
        if gambar.judul:
            letak = gambar.letak
            calon = baca_keterangan(teks_sebaris(gambar.judul), letak)
            jenis, nomor = (calon.jenis, calon.nomor) if calon else (JenisKeterangan.GAMBAR, gambar.nomor)
            teks = calon.teks if calon else teks_sebaris(gambar.judul)
            self.keterangan.append(KeteranganTerbaca(jenis, nomor, teks, letak))
        self.menunggu = None

    def _tabel(self, tabel: Tabel) -> None:
        urutan = len(self.tabel) + 1
        calon = self.menunggu
        if calon is not None and (
            calon.jenis is not JenisKeterangan.TABEL or self.sejak >= _JARAK_KETERANGAN
        ):
            calon = None
        dikenal = kenali_tabel(tabel, urutan, self._konteks(calon))
        if self.daftar.ambil_tabel(dikenal):
            dikenal = replace(dikenal, jenis=JenisTabel.DAFTAR_ISI)
        self.tabel.append(dikenal)
        if calon is not None:
            self.keterangan[-1] = replace(self.keterangan[-1], tabel=urutan)
        self.menunggu, self.tepat_sesudah_tabel = None, True

    def _konteks(self, calon: Calon | None) -> Konteks:
        judul = calon.teks if calon else ""
        sambung = self.tabel[-1] if self.tabel and self.tepat_sesudah_tabel and calon is None else None
        return Konteks(
            judul=judul,
            nomor=calon.nomor if calon else "",
            tahun=tahun_judul(judul),
            tahun_laporan=self.identitas.tahun,
            bagian=self._bagian,
            sebelum=sambung,
        )

    def bacaan(self, dokumen: DokumenLuar) -> Bacaan:
        """Return everything, with one key for one thing and the facts of all tables."""
        self._ikat_ke_atas()
        entitas = _entitas(self.teks, self.tabel)
        tabel = tuple(beri_entitas(t, entitas) for t in self.tabel)
        return Bacaan(
            dokumen=dokumen,
            identitas=self.identitas,
            tabel=tabel,
            fakta=(
                *(f for t in tabel for f in fakta_tabel(t, self.identitas.tahun)),
                *fakta_senarai(self.teks, entitas, self.identitas.tahun),
            ),
            teks=tuple(self.teks),
            judul=tuple(self.judul),
            daftar=self.daftar.selesai(),
            keterangan=tuple(self.keterangan),
            temuan=dokumen.temuan,
        )
