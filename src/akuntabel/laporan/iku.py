"""The sheet of Indikator Kinerja Utama as a document of its own, with how each one's data are collected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.bab.perencanaan import dokumen_iku, iku, uraian_simpul
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import KIRI, TENGAH, baris, berpengantar, kepala, kolom, nomor_kolom
from akuntabel.laporan.susunan import Susunan, rampungkan
from akuntabel.laporan.tulis import gabung, paragraf, sel, tahun, tanggal, teks
from akuntabel.naskah import Baris, Blok, Gaya, Naskah, Paragraf, Sel, Tabel
from akuntabel.peraturan import Peraturan
from akuntabel.sumber import Sumber

PENGUMPULAN = (
    ("sumber_data", "Sumber data"),
    ("frekuensi", "Frekuensi"),
    ("mekanisme", "Mekanisme"),
    ("media", "Media"),
    ("penanggung_jawab", "Penanggung jawab"),
)
"""What must be stated of how the data of an indicator are collected (PermenPANRB 53/2014, Lampiran II)."""


@dataclass(frozen=True, slots=True)
class ButirIku:
    """A main indicator as its sheet shows it; ``kurang`` names what has not been filled in.

    ``rumus`` is what is counted when it is no ratio: the numerator alone, or the way it is collected.
    """

    kode: str
    nama: str
    satuan: str
    simpul: str
    definisi: str
    rumus: str
    pembilang: str
    penyebut: str
    faktor: str
    pengumpulan: tuple[tuple[str, str], ...]
    kurang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LembarIku:
    """The main indicators of a year, and the decree that sets them ("" when none is recorded)."""

    butir: tuple[ButirIku, ...]
    keputusan: str


def lembar_iku(potret: Potret) -> LembarIku:
    """Return the sheet as a screen shows it."""
    k = Konteks(potret)
    return LembarIku(tuple(_butir(k, i) for i in potret.indikator if i.iku), _keputusan(k))


def _butir(k: Konteks, i: Indikator) -> ButirIku:
    pengumpulan = tuple((sebutan, getattr(i, kunci)) for kunci, sebutan in PENGUMPULAN)
    kurang = [] if i.definisi else ["Definisi operasional"]
    if not (i.pembilang or i.penyebut) and (i.satuan == "%" or not i.mekanisme):
        kurang.append("Formula")
    elif i.satuan == "%" and not (i.pembilang and i.penyebut):
        kurang.append("Penyebut" if i.pembilang else "Pembilang")
    return ButirIku(
        kode=i.kode,
        nama=i.nama,
        satuan=i.satuan,
        simpul=uraian_simpul(k, i.induk),
        definisi=i.definisi,
        rumus=i.pembilang or i.mekanisme,
        pembilang=i.pembilang,
        penyebut=i.penyebut,
        faktor=_faktor(i),
        pengumpulan=pengumpulan,
        kurang=(*kurang, *(sebutan for sebutan, isi in pengumpulan if not isi)),
    )


def _faktor(i: Indikator) -> str:
    if i.faktor is not None:
        return format(i.faktor.normalize(), "f")
    return "100%" if i.satuan == "%" and i.penyebut else ""


def _keputusan(k: Konteks) -> str:
    dokumen = dokumen_iku(k)
    if dokumen is None:
        return ""
    return f"{dokumen.judul} ({dokumen.nomor})" if dokumen.nomor else dokumen.judul


def susun_iku(
    potret: Potret,
    *,
    sumber: Mapping[str, Sumber] | None = None,
    tambahan: tuple[Peraturan, ...] = (),
) -> Susunan:
    """Return the sheet as a document; ``sumber`` tells where its rows stand."""
    k = Konteks(potret, sumber=sumber, tambahan=tambahan)
    dokumen = dokumen_iku(k)
    judul = f"Indikator Kinerja Utama {potret.instansi.nama_lengkap} Tahun {potret.tahun}"
    naskah = Naskah(
        judul=judul,
        instansi=potret.instansi.nama_lengkap,
        tanggal=(dokumen.tanggal if dokumen else None) or k.hukum.tanggal_laporan,
        kaki=judul,
        awal=(),
        isi=(*_kepala(k), *iku(k, Lingkup()), *_pengumpulan(k)),
        sidik=sidik(potret),
        keterangan={"jenis": "iku", "tahun": str(potret.tahun)},
    )
    return rampungkan(naskah, k)


def _kepala(k: Konteks) -> tuple[Blok, ...]:
    judul = Paragraf(gabung(teks("INDIKATOR KINERJA UTAMA TAHUN ", tebal=True), tahun(k.tahun)), Gaya.JUDUL)
    nama = Paragraf(teks(k.potret.instansi.nama_lengkap.upper(), tebal=True), Gaya.JUDUL)
    dokumen = dokumen_iku(k)
    if dokumen is None:
        celah = CelahLaporan("dokumen:iku", "Keputusan penetapan IKU", "Perencana", "Dokumen")
        return judul, nama, paragraf("Ditetapkan dengan ", k.tandai(celah, "keputusan penetapan IKU"), ".")
    pada = gabung(" tanggal ", tanggal(dokumen.tanggal)) if dokumen.tanggal else ()
    return judul, nama, paragraf("Ditetapkan dengan ", teks(_keputusan(k)), pada, ".")


def _pengumpulan(k: Konteks) -> list[Blok]:
    daftar = [i for i in k.potret.indikator if i.iku]
    if not daftar:
        return []
    tabel = Tabel(
        kunci="pengumpulan_iku",
        judul=gabung("Rencana Pengumpulan Data Indikator Kinerja Utama Tahun ", tahun(k.tahun)),
        kolom=kolom((1, TENGAH), (6, KIRI), *((4, KIRI) for _ in PENGUMPULAN)),
        kepala=(
            kepala("No", "Indikator Kinerja Utama", *(sebutan for _, sebutan in PENGUMPULAN)),
            nomor_kolom(2 + len(PENGUMPULAN)),
        ),
        badan=tuple(_baris(k, daftar)),
    )
    return berpengantar(tabel, "Cara mengumpulkan datanya disajikan pada ")


def _baris(k: Konteks, daftar: Iterable[Indikator]) -> Iterable[Baris]:
    for nomor, i in enumerate(daftar, start=1):
        isi = (_sel(k, i, kunci, sebutan) for kunci, sebutan in PENGUMPULAN)
        yield baris(sel(str(nomor)), sel(i.nama), *isi)


def _sel(k: Konteks, i: Indikator, kunci: str, sebutan: str) -> Sel:
    if isi := getattr(i, kunci):
        return sel(isi)
    celah = CelahLaporan(f"indikator:{i.kode}.{kunci}", f"{sebutan} {i.nama}", "Perencana", "Indikator")
    return Sel((k.tandai(celah, sebutan.lower()),))
