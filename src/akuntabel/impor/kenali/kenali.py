"""From a document that was read to a document that was understood."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from akuntabel.bacaan import (
    Bacaan,
    ButirDaftarIsi,
    DokumenLuar,
    Identitas,
    JenisDaftar,
    JenisKeterangan,
    JenisTabel,
    JudulTerbaca,
    KeteranganTerbaca,
    TabelTerbaca,
    TeksTerbaca,
)
from akuntabel.naskah import Bab, Gambar, Lampiran, Paragraf, Tabel, teks_sebaris

from .daftar_isi import baca_butir, butir_tabel, mulai_daftar
from .entitas import Entitas
from .fakta import beri_entitas, fakta_tabel
from .identitas import kenali_identitas
from .judul import judul_bab, judul_paragraf
from .keterangan import Calon, baca_keterangan, tahun_judul
from .larik import Butir, ratakan
from .senarai import fakta_senarai
from .singkatan import cari_singkatan
from .tabel import Konteks, kenali_tabel
from .teks import baca_paragraf

_JARAK_KETERANGAN = 4
_BUTIR_TABEL_ISI = 3


def kenali(dokumen: DokumenLuar) -> Bacaan:
    """Return what the document says."""
    butir = tuple(ratakan((*dokumen.naskah.awal, *dokumen.naskah.isi, *dokumen.naskah.lampiran)))
    teks_awal = _Telusur()
    for satu in butir:
        if not isinstance(satu.blok, Tabel):
            teks_awal.tambah(satu, None)
    keterangan = (*(k.teks for k in teks_awal.keterangan), *(b.teks for b in dokumen.berulang))
    identitas = kenali_identitas(teks_awal.teks, teks_awal.judul, keterangan)
    hasil = _Telusur(identitas)
    for satu, berikut in zip(butir, (*butir[1:], None), strict=False):
        hasil.tambah(satu, berikut)
    return hasil.bacaan(dokumen)


@dataclass(slots=True)
class _Telusur:
    """What has been understood up to here, in reading order."""

    identitas: Identitas = field(default_factory=Identitas)
    teks: list[TeksTerbaca] = field(default_factory=list)
    judul: list[JudulTerbaca] = field(default_factory=list)
    daftar: list[ButirDaftarIsi] = field(default_factory=list)
    keterangan: list[KeteranganTerbaca] = field(default_factory=list)
    tabel: list[TabelTerbaca] = field(default_factory=list)
    di_daftar: JenisDaftar | None = None
    menunggu: Calon | None = None
    sejak: int = 0
    tepat_sesudah_tabel: bool = False

    def tambah(self, satu: Butir, berikut: Butir | None) -> None:
        """Take the next block in."""
        match satu.blok:
            case Bab() | Lampiran():
                self._judul(judul_bab(satu.blok))
            case Paragraf():
                self._paragraf(satu.blok, satu.butir)
            case Gambar():
                self._gambar(satu.blok)
            case Tabel():
                self._tabel(satu.blok)

    @property
    def _bagian(self) -> int | None:
        return len(self.judul) - 1 if self.judul else None

    def _judul(self, judul: JudulTerbaca) -> None:
        self.judul.append(judul)
        self.di_daftar = mulai_daftar(judul.teks)
        self.menunggu, self.tepat_sesudah_tabel = None, False

    def _paragraf(self, paragraf: Paragraf, butir: bool) -> None:
        isi = baca_paragraf(paragraf, self._bagian, butir=butir)
        if not isi.teks.strip():
            return
        self.tepat_sesudah_tabel = False
        masuk = baca_butir(isi.teks, isi.letak, self.di_daftar)
        if masuk is not None and (self.di_daftar is not None or "\t" in isi.teks or "..." in isi.teks):
            self.daftar.append(masuk)
            return
        if not butir and (judul := judul_paragraf(paragraf, isi.teks)) is not None:
            self._judul(judul)
            return
        if not butir and self._sebagai_keterangan(isi):
            return
        self.sejak += 1
        self.teks.append(isi)

    def _sebagai_keterangan(self, isi: TeksTerbaca) -> bool:
        """Take a caption, or the title of one that stood alone; tell whether it was one."""
        calon = baca_keterangan(isi.teks, isi.letak)
        if calon is None and self.menunggu is not None and not self.menunggu.teks and self.sejak == 0:
            calon = replace(self.menunggu, teks=" ".join(isi.teks.split()).strip(" :"))
            self.keterangan.pop()
        if calon is None:
            return False
        self.menunggu, self.sejak = calon, 0
        self.keterangan.append(KeteranganTerbaca(calon.jenis, calon.nomor, calon.teks, calon.letak))
        return True

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
        if self.di_daftar is not None and self._isi_daftar(dikenal):
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

    def _isi_daftar(self, tabel: TabelTerbaca) -> bool:
        assert self.di_daftar is not None
        butir = list(butir_tabel(tabel, self.di_daftar))
        if len(butir) < _BUTIR_TABEL_ISI or len(butir) * 2 < len(tabel.baris):
            return False
        self.daftar += butir
        return True

    def bacaan(self, dokumen: DokumenLuar) -> Bacaan:
        """Return everything, with one key for one thing and the facts of all tables."""
        semua = (t.teks for t in self.teks)
        nama = (b.nama for t in self.tabel for b in t.baris)
        entitas = Entitas(cari_singkatan((*semua, *nama)))
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
            daftar=tuple(self.daftar),
            keterangan=tuple(self.keterangan),
            temuan=dokumen.temuan,
        )
