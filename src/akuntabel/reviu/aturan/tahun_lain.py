"""TPL102: another year where the reporting year belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.bacaan import Bacaan, KeteranganTerbaca, KolomTerbaca, TabelTerbaca, TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan, kata_isi
from akuntabel.reviu.penomoran import baca_nomor
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_TAHUN = re.compile(r"(?<![\d/.])(?:19|20)\d{2}(?!\d|[/.]\d)")
_PERIODE = re.compile(
    r"(?:19|20)\d{2}\s*(?:[-–—/]|s\.?\s?d\.?|sampai(?: dengan)?|hingga)\s*(?:19|20)\d{2}", re.I
)
_LAPORAN = re.compile(r"\b(?:laporan|l ?k ?j ?i ?p|lakip|lkip|lkj|akuntabilitas)\b", re.IGNORECASE)
_DOKUMEN_INI = re.compile(
    r"\b(?:LKj?IP|LKj|LAKIP|LKIP|Laporan (?:Akuntabilitas )?Kinerja(?: Instansi Pemerintah)?)\b"
    r"(?P<tengah>(?:\s+[^\W\d_]+){0,9}?)\s+Tahun\s+(?P<tahun>20\d{2})\s+ini\b",
    re.IGNORECASE,
)
_MEMBANDINGKAN = r"\bbanding|\bperbandingan|\bsebelum|\bdahulu\b|\blalu\b|\bperkembangan\b"
_BANDING = re.compile(_MEMBANDINGKAN, re.IGNORECASE)
_RUJUKAN = re.compile(
    rf"{_MEMBANDINGKAN}|\bdari tahun\b|\bsejak\b|\brenstra\b|\brencana\b|\brpjm|\bperaturan\b|\bperda\b"
    r"|\bpergub\b|\bperbup\b|\bperwali\b|\bkeputusan\b|\bundang|\bnilai\b|\bhasil evaluasi\b|\bopini\b"
    r"|\bawal\b|\bakhir\b|\bproyeksi\b|\btarget\b|\bsurvei\b|\bsensus\b|\bmendatang\b|\bberikut|\bdepan\b",
    re.IGNORECASE,
)
_PENUTUP = re.compile(r"\b(?:penutup|saran|s a r a n|kata pengantar|simpulan|kesimpulan)\b", re.IGNORECASE)
_TAHUNAN = re.compile(
    r"\b(?:(?:pen)?capaian|realisasi|anggaran|belanja|perjanjian|pengukuran|target|program|kinerja)\b",
    re.I,
)
_PANGKAL = re.compile(r"\b(?:awal|dasar|baseline|base line|pangkal)\b", re.IGNORECASE)
_SELARIK = 3
_KATA_SELARIK = 8
_CUKUP_SENDIRI = 3
_DEKAT = 8
_JUDUL_PENDEK = 30


@dataclass(frozen=True, slots=True)
class TahunKeliru:
    """A year that should be another: where, the text around it, and why we say so."""

    tahun: int
    teks: str
    letak: Sumber
    alasan: str


@aturan("TPL102", "tpl.foreign-year", "Tahun lain di tempat tahun laporan", tingkat=Tingkat.PERINGATAN)
def periksa_tahun_lain(berkas: Berkas) -> Iterator[Hasil]:
    """Kepala dan kaki halaman, judul, serta kepala kolom memuat tahun laporan bila tidak membandingkan."""
    bacaan = berkas.bacaan
    tahun = bacaan.identitas.tahun
    if tahun is None:
        return
    cari = (
        _kaki_halaman, _judul_berpasangan, _kolom_lawan_judul, _kolom_luar_masa, _kolom_selarik,
        _kalimat_selarik, _dokumen_ini, _penutup, _judul_sendirian,
    )  # fmt: skip
    dilihat: set[tuple[Sumber, int]] = set()
    for satu in (k for periksa in cari for k in periksa(bacaan, tahun)):
        if (satu.letak, satu.tahun) not in dilihat:
            dilihat.add((satu.letak, satu.tahun))
            yield _temuan(satu, tahun)


def satu_tahun(teks: str) -> int | None:
    """Return the one year a text names; None where it names several, a period, or none."""
    if _PERIODE.search(teks):
        return None
    semua = {int(t) for t in _TAHUN.findall(teks)}
    return semua.pop() if len(semua) == 1 else None


def _kaki_halaman(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    for baris in bacaan.dokumen.berulang:
        ada = satu_tahun(baris.teks)
        if ada not in (None, tahun) and _LAPORAN.search(baris.teks) and baris.letak:
            yield TahunKeliru(ada or 0, baris.teks, baris.letak[0], "kepala atau kaki halaman laporan ini")


def _judul_berpasangan(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Compare captions with their entries in the list: equal but for the year, and one of them right."""
    badan = {(k.jenis.value, baca_nomor(k.nomor)): k for k in bacaan.keterangan}
    for butir in bacaan.daftar:
        lain = badan.get((butir.jenis.value.removeprefix("daftar "), baca_nomor(butir.nomor)))
        if lain is None or _tanpa_tahun(butir.teks) != _tanpa_tahun(lain.teks):
            continue
        kiri, kanan = satu_tahun(butir.teks), satu_tahun(lain.teks)
        if kiri is not None and kanan == tahun != kiri:
            yield TahunKeliru(kiri, butir.teks, butir.letak, f"judul di badan menyebut {tahun}")
        elif kanan is not None and kiri == tahun != kanan:
            yield TahunKeliru(kanan, lain.teks, lain.letak, f"daftar menyebut {tahun}")


def _judul_sendirian(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Find the one caption of a table of this year's kind that names another year than all the others."""
    semua = [(k, satu_tahun(k.teks)) for k in bacaan.keterangan if not _BANDING.search(k.teks)]
    bertahun = Counter(ada for _, ada in semua if ada is not None)
    if bertahun[tahun] < _SELARIK:
        return
    for satu, ada in semua:
        if ada is None or ada == tahun or bertahun[ada] > 1 or not _TAHUNAN.search(satu.teks):
            continue
        if not _bertahun_sendiri(bacaan, satu, ada):
            alasan = f"{bertahun[tahun]} judul lain menyebut {tahun}"
            yield TahunKeliru(ada, satu.teks, satu.letak, alasan)


def _bertahun_sendiri(bacaan: Bacaan, satu: KeteranganTerbaca, ada: int) -> bool:
    """Tell whether the year of a caption is meant: its table or the text of its section names it too."""
    tabel = next((t for t in bacaan.tabel if t.urutan == satu.tabel), None)
    kepala = tabel is not None and any(str(ada) in k.judul for k in tabel.kolom)
    bagian = None if tabel is None else tabel.bagian
    judul = bagian is not None and str(ada) in bacaan.judul[bagian].teks
    sekitar = [t.teks for t in bacaan.teks if t.bagian == bagian and t.teks != satu.teks]
    return kepala or judul or any(str(ada) in teks for teks in sekitar if not satu.teks.endswith(teks))


def _kolom_lawan_judul(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Find tables titled with the reporting year of which every dated column names one other year."""
    for tabel in bacaan.tabel:
        kolom = {satu_tahun(k.judul) for k in tabel.kolom if _TAHUN.search(k.judul)}
        if satu_tahun(tabel.judul) == tahun and len(kolom) == 1 and not _BANDING.search(tabel.judul):
            ada = kolom.pop()
            if ada not in (None, tahun):
                alasan = f"judul tabel menyebut {tahun}"
                yield TahunKeliru(ada or 0, _judul_kolom(tabel, ada or 0), _letak_kepala(tabel), alasan)


def _kolom_luar_masa(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Find heads with a year before the period in the title of their table, which ends with this year."""
    for tabel in bacaan.tabel:
        masa = _PERIODE.search(tabel.judul)
        if masa is None or not masa.group().endswith(str(tahun)):
            continue
        awal = int(masa.group()[:4])
        for kolom in tabel.kolom:
            ada = satu_tahun(kolom.judul)
            lebih_awal = ada is not None and ada < awal and not _PANGKAL.search(kolom.judul)
            if lebih_awal and not _serupa_bertahun(tabel, kolom, tahun):
                alasan = f"judul tabel menyebut {masa.group()}"
                yield TahunKeliru(ada or 0, kolom.judul, _letak_kepala_kolom(tabel, kolom), alasan)


def _serupa_bertahun(tabel: TabelTerbaca, kolom: KolomTerbaca, tahun: int) -> bool:
    """Tell whether a head equal but for the year names the reporting year already."""
    inti = _tanpa_tahun(kolom.judul)
    return any(satu_tahun(k.judul) == tahun and _tanpa_tahun(k.judul) == inti for k in tabel.kolom)


def _letak_kepala_kolom(tabel: TabelTerbaca, kolom: KolomTerbaca) -> Sumber:
    return kolom.letak if kolom.letak != Sumber() else tabel.letak


def _kolom_selarik(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Find the one table of a series of equal heads that names another year than all the others."""
    deret: dict[tuple[str, ...], list[TabelTerbaca]] = {}
    for tabel in bacaan.tabel:
        tanda = tuple(_tanpa_tahun(k.judul) for k in tabel.kolom)
        deret.setdefault(tanda, []).append(tabel)
    for sejenis in deret.values():
        tahun_tabel = [satu_tahun(" ".join(k.judul for k in t.kolom)) for t in sejenis]
        hitung = Counter(tahun_tabel)
        if hitung[tahun] < _SELARIK or hitung[tahun] < len(sejenis) - 1:
            continue
        for tabel, ada in zip(sejenis, tahun_tabel, strict=True):
            if ada not in (None, tahun):
                alasan = f"{hitung[tahun]} tabel lain dengan kepala yang sama menyebut {tahun}"
                yield TahunKeliru(ada or 0, _judul_kolom(tabel, ada or 0), _letak_kepala(tabel), alasan)


def _kalimat_selarik(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Find the one sentence among equal ones that names another year than all the others."""
    deret: dict[str, list[tuple[TeksTerbaca, int | None]]] = {}
    for teks in bacaan.teks:
        inti = _tanpa_tahun(teks.teks)
        if len(inti.split()) >= _KATA_SELARIK:
            deret.setdefault(inti, []).append((teks, satu_tahun(teks.teks)))
    for sejenis in deret.values():
        banyak = sum(ada == tahun for _, ada in sejenis)
        if banyak < _SELARIK or banyak < len(sejenis) - 1:
            continue
        for teks, ada in sejenis:
            if ada not in (None, tahun):
                alasan = f"{banyak} kalimat lain yang sama menyebut {tahun}"
                yield TahunKeliru(ada or 0, teks.teks, teks.letak, alasan)


def _dokumen_ini(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    for teks in bacaan.teks:
        for cocok in _DOKUMEN_INI.finditer(teks.teks):
            ada = int(cocok["tahun"])
            if ada != tahun:
                yield TahunKeliru(ada, cocok.group(), teks.letak, "kalimat ini menyebut laporan ini sendiri")


def _penutup(bacaan: Bacaan, tahun: int) -> Iterator[TahunKeliru]:
    """Find the own name with a year long past, in the preface or the closing chapter."""
    pola = _pola_nama(bacaan)
    if pola is None:
        return
    semua = [(n, int(c["tahun"])) for n, t in enumerate(bacaan.teks) for c in pola.finditer(_rapat(t.teks))]
    lazim = sum(ada == tahun for _, ada in semua) >= _CUKUP_SENDIRI
    for n, ada in semua:
        teks = bacaan.teks[n]
        kalimat = _kalimat_bertahun(_rapat(teks.teks), ada)
        if ada >= tahun - 1 or _RUJUKAN.search(kalimat) or not (lazim or str(tahun) in teks.teks):
            continue
        if _di_penutup(bacaan, n):
            yield TahunKeliru(ada, kalimat, teks.letak, "nama instansi disebut dengan tahun lama di penutup")


def _di_penutup(bacaan: Bacaan, n: int) -> bool:
    """Tell whether a text stands in the preface or the closing chapter, by its heading or a short line."""
    bagian = bacaan.teks[n].bagian
    judul = "" if bagian is None else bacaan.judul[bagian].teks
    dekat = [t.teks for t in bacaan.teks[max(0, n - _DEKAT) : n] if len(t.teks) <= _JUDUL_PENDEK]
    return any(_PENUTUP.search(j) for j in (judul, *dekat))


def _pola_nama(bacaan: Bacaan) -> re.Pattern[str] | None:
    kata = kata_isi(bacaan.identitas.instansi)
    if len(kata) < 2:
        return None
    nama = r"\W+(?:dan\W+)?".join(re.escape(k) for k in kata)
    return re.compile(rf"\b{nama}(?:\W+[^\W\d_]+){{0,4}}\W+tahun\W+(?P<tahun>20\d{{2}})(?!\s*[-–\d])", re.I)


def _kalimat_bertahun(teks: str, tahun: int) -> str:
    return next((k for k in re.split(r"(?<=[.!?])\s+", teks) if str(tahun) in k), teks)


def _rapat(teks: str) -> str:
    return " ".join(teks.split())


def _tanpa_tahun(teks: str) -> str:
    return bakukan(_TAHUN.sub("", teks))


def _judul_kolom(tabel: TabelTerbaca, tahun: int) -> str:
    return next((k.judul for k in tabel.kolom if str(tahun) in k.judul), tabel.judul)


def _letak_kepala(tabel: TabelTerbaca) -> Sumber:
    return next((k.letak for k in tabel.kolom if _TAHUN.search(k.judul) and k.letak != Sumber()), tabel.letak)


def _temuan(keliru: TahunKeliru, tahun: int) -> Temuan:
    return Temuan(
        "TPL102",
        Tingkat.PERINGATAN,
        f"Tahun {keliru.tahun} tertulis di tempat tahun laporan {tahun}: {keliru.alasan}.",
        keliru.letak,
        tertulis=str(keliru.tahun),
        seharusnya=str(tahun),
        usulan=(Usulan(str(tahun), "tahun laporan"),),
        kutipan=_rapat(keliru.teks),
        alias="tpl.foreign-year",
    )
