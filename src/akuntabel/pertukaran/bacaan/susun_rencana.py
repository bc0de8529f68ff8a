"""Tujuan, sasaran, programs and indicators with their codes: the plan as rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from akuntabel.bilangan import satuan_baku
from akuntabel.kinerja.capaian import Arah
from akuntabel.kinerja.pohon import PeranProgram
from akuntabel.pertukaran.susunan import INDIKATOR, PROGRAM, SASARAN, TUJUAN

from .angka_petik import PREDIKAT_AKIP
from .kumpulan import Benda, Kumpulan
from .lembaran import Lembaran
from .petikan import Jenjang, Perihal, Petik, Sifat
from .putuskan import Kepastian, Putusan, putuskan

_HURUF = {Jenjang.PROGRAM: "P", Jenjang.KEGIATAN: "K", Jenjang.SUBKEGIATAN: "S"}
_LEPAS = {Jenjang.PROGRAM: "P", Jenjang.KEGIATAN: "K", Jenjang.SUBKEGIATAN: "SK"}
_PERSEN = frozenset({"%", "persen", "persentase", "prosentase", "presentase"})
_TEKS = {
    Sifat.DEFINISI: "definisi",
    Sifat.PEMBILANG: "pembilang",
    Sifat.PENYEBUT: "penyebut",
    Sifat.FAKTOR: "faktor",
    Sifat.SUMBER_DATA: "sumber_data",
}


@dataclass(slots=True)
class Rencana:
    """Codes of all things of the plan by kind and key; what has no code has no row."""

    kode: dict[tuple[Perihal, str], str] = field(default_factory=dict)
    jenjang: dict[str, Jenjang] = field(default_factory=dict)
    urut: dict[str, int] = field(default_factory=dict)

    def beri(self, benda: Benda, awal: str) -> str:
        """Give a thing the next code that begins so."""
        self.urut[awal] = self.urut.get(awal, 0) + 1
        self.kode[benda.perihal, benda.kunci] = kode = f"{awal}{self.urut[awal]}"
        return kode

    def dari(self, benda: Benda | None) -> str:
        """Return the code of a thing, empty for one without."""
        return self.kode.get((benda.perihal, benda.kunci), "") if benda else ""


def susun_rencana(k: Kumpulan, lembaran: Lembaran) -> Rencana:
    """Write the sheets of the plan and return the codes given."""
    rencana = Rencana()
    _tujuan(k, lembaran, rencana)
    _sasaran(k, lembaran, rencana)
    _program(k, lembaran, rencana)
    _indikator(k, lembaran, rencana)
    return rencana


def _putusan_nama(benda: Benda) -> Putusan:
    """Return the decision on a name: its best spelling, doubtful where every statement of it is."""
    bukti = benda.ambil(Sifat.NAMA)
    if benda.ragu:
        return Putusan(benda.sebutan, Kepastian.RAGU, benda.ragu, tuple(bukti))
    alasan = "; ".join(dict.fromkeys(p.alasan for p in bukti if p.alasan))
    if bukti and all(p.alasan for p in bukti):
        return Putusan(benda.sebutan, Kepastian.RAGU, alasan, tuple(bukti))
    kepastian = Kepastian.PASTI if sum(benda.nama.values()) > 1 else Kepastian.JELAS
    ejaan = (
        ""
        if len(benda.nama) == 1
        else f"; ejaan lain: {'; '.join(n for n in benda.nama if n != benda.sebutan)}"
    )
    return Putusan(benda.sebutan, kepastian, f"tercetak {sum(benda.nama.values())} kali{ejaan}", tuple(bukti))


def _tujuan(k: Kumpulan, lembaran: Lembaran, rencana: Rencana) -> None:
    for benda in k.semua(Perihal.TUJUAN):
        nomor = lembaran.tambah(TUJUAN.nama, {"kode": rencana.beri(benda, "T")})
        lembaran.taruh(TUJUAN.nama, nomor, "uraian", benda.sebutan, _putusan_nama(benda))


def _sasaran(k: Kumpulan, lembaran: Lembaran, rencana: Rencana) -> None:
    tujuan = k.semua(Perihal.TUJUAN)
    for benda in k.semua(Perihal.SASARAN):
        nomor = lembaran.tambah(SASARAN.nama, {"kode": rencana.beri(benda, "S")})
        lembaran.taruh(SASARAN.nama, nomor, "uraian", benda.sebutan, _putusan_nama(benda))
        atas = k.induk(benda, (Perihal.TUJUAN,))
        if atas is not None:
            lembaran.baris[SASARAN.nama][nomor]["tujuan"] = rencana.dari(atas)
        elif len(tujuan) == 1:
            alasan = "hanya satu tujuan yang terbaca"
            lembaran.usul(SASARAN.nama, nomor, "tujuan", rencana.dari(tujuan[0]), alasan)


def _program(k: Kumpulan, lembaran: Lembaran, rencana: Rencana) -> None:
    semua = k.semua(Perihal.PROGRAM)
    for benda in semua:
        rencana.jenjang[benda.kunci] = _jenjang(k, benda, set())
    bawahan: dict[str, list[Benda]] = {}
    for benda in semua:
        atas = _atas(k, benda, rencana)
        bawahan.setdefault(atas.kunci if atas else "", []).append(benda)
    antre = [(b, "") for b in reversed(bawahan.get("", []))]
    while antre:
        benda, induk = antre.pop()
        kode = _baris_program(k, benda, induk, lembaran, rencana)
        antre += [(b, kode) for b in reversed(bawahan.get(benda.kunci, []))]


def _jenjang(k: Kumpulan, benda: Benda, lewat: set[str]) -> Jenjang:
    """Return the level of a budget row: as its tables tell, else from what it stands under."""
    atas = k.induk(benda, (Perihal.PROGRAM,))
    if benda.jenjang:
        return benda.jenjang.most_common(1)[0][0]
    if atas is None or atas.kunci in lewat:
        return Jenjang.PROGRAM
    return Jenjang(min(_jenjang(k, atas, lewat | {benda.kunci}).value + 1, Jenjang.SUBKEGIATAN.value))


def _atas(k: Kumpulan, benda: Benda, rencana: Rencana) -> Benda | None:
    """Return the budget row above: one of a higher level."""
    atas = k.induk(benda, (Perihal.PROGRAM,))
    if atas is None or rencana.jenjang[atas.kunci].value >= rencana.jenjang[benda.kunci].value:
        return None
    if rencana.jenjang[benda.kunci].value - rencana.jenjang[atas.kunci].value > 1:
        rencana.jenjang[benda.kunci] = Jenjang(rencana.jenjang[atas.kunci].value + 1)
    return atas


def _baris_program(k: Kumpulan, benda: Benda, induk: str, lembaran: Lembaran, rencana: Rencana) -> str:
    jenjang = rencana.jenjang[benda.kunci]
    kode = rencana.beri(benda, f"{induk}.{_HURUF[jenjang]}" if induk else _LEPAS[jenjang])
    tetap: dict[str, object] = {"kode": kode, "jenjang": jenjang.name.casefold(), "induk": induk}
    nomor = lembaran.tambah(PROGRAM.nama, tetap)
    lembaran.taruh(PROGRAM.nama, nomor, "nama", benda.sebutan, _putusan_nama(benda))
    lembaran.isi(PROGRAM.nama, nomor, "nomenklatur", benda.ambil(Sifat.KODE))
    if jenjang is Jenjang.PROGRAM:
        penunjang = "penunjang" in benda.sebutan.casefold()
        peran = PeranProgram.PENUNJANG if penunjang else PeranProgram.PENDUKUNG
        lembaran.usul(PROGRAM.nama, nomor, "peran", peran, "menurut nama programnya")
        if not penunjang and (sasaran := k.induk(benda, (Perihal.SASARAN,))) is not None:
            lembaran.baris[PROGRAM.nama][nomor]["sasaran"] = rencana.dari(sasaran)
    if not benda.jenjang and not k.induk(benda, (Perihal.PROGRAM,)):
        lembaran.usul(
            PROGRAM.nama, nomor, "jenjang", jenjang.name.casefold(), "tabelnya tidak menyebut jenjang"
        )
    return kode


def _indikator(k: Kumpulan, lembaran: Lembaran, rencana: Rencana) -> None:
    semua = k.semua(Perihal.INDIKATOR)
    urutan = {Perihal.TUJUAN: 0, Perihal.SASARAN: 1, Perihal.PROGRAM: 2}
    berinduk = [(b, k.induk(b, (Perihal.SASARAN, Perihal.TUJUAN, Perihal.PROGRAM))) for b in semua]
    for benda, induk in sorted(berinduk, key=lambda p: urutan[p[1].perihal] if p[1] else 3):
        kode_induk = rencana.dari(induk)
        kode = rencana.beri(benda, f"{kode_induk}.I" if kode_induk else "I")
        nomor = lembaran.tambah(INDIKATOR.nama, {"kode": kode, "induk": kode_induk})
        lembaran.taruh(INDIKATOR.nama, nomor, "nama", benda.sebutan, _putusan_nama(benda))
        _sifat_indikator(benda, lembaran, nomor)


def _sifat_indikator(benda: Benda, lembaran: Lembaran, nomor: int) -> None:
    _satuan(benda, lembaran, nomor)
    for sifat, kunci in _TEKS.items():
        lembaran.isi(INDIKATOR.nama, nomor, kunci, benda.ambil(sifat))
    _rumus(benda, lembaran, nomor)
    _tingkatan(benda, lembaran, nomor)
    if iku := benda.ambil(Sifat.IKU):
        lembaran.taruh(INDIKATOR.nama, nomor, "iku", True, putuskan(iku))
    arah = putuskan(benda.ambil(Sifat.ARAH)) if benda.ambil(Sifat.ARAH) else None
    if arah is not None and arah.isi:
        lembaran.taruh(INDIKATOR.nama, nomor, "arah", Arah(str(arah.isi)), arah)


def _satuan(benda: Benda, lembaran: Lembaran, nomor: int) -> None:
    if satuan := benda.ambil(Sifat.SATUAN):
        putusan = putuskan([_satuan_baku(p) for p in satuan])
        lembaran.taruh(INDIKATOR.nama, nomor, "satuan", putusan.isi, putusan)
    elif any(kata in benda.sebutan.casefold() for kata in _PERSEN):
        lembaran.usul(INDIKATOR.nama, nomor, "satuan", "%", "menurut nama indikatornya")


def _rumus(benda: Benda, lembaran: Lembaran, nomor: int) -> None:
    """Write a formula that is no fraction behind the definition."""
    if not (rumus := benda.ambil(Sifat.RUMUS)):
        return
    putusan, definisi = putuskan(rumus), lembaran.baris[INDIKATOR.nama][nomor].get("definisi")
    if putusan.isi:
        teks = f"{definisi} Rumus: {putusan.isi}" if definisi else f"Rumus: {putusan.isi}"
        lembaran.taruh(INDIKATOR.nama, nomor, "definisi", teks, putusan)


def _tingkatan(benda: Benda, lembaran: Lembaran, nomor: int) -> None:
    """Propose the grades of an evaluation of AKIP where all values are such grades."""
    nilai = (p.isi for sifat in (Sifat.TARGET, Sifat.REALISASI) for p in benda.ambil(sifat))
    tertulis = {isi for isi in nilai if isinstance(isi, str)}
    if tertulis and tertulis <= set(PREDIKAT_AKIP):
        alasan = "urutan predikat hasil evaluasi AKIP; ganti bila indikator ini memakai tingkatan lain"
        lembaran.usul(INDIKATOR.nama, nomor, "tingkatan", PREDIKAT_AKIP, alasan)
        if not benda.ambil(Sifat.SATUAN):
            lembaran.usul(INDIKATOR.nama, nomor, "satuan", "predikat", "nilainya nama tingkatan")


def _satuan_baku(p: Petik) -> Petik:
    """Return a statement of a unit with its usual spelling: hyphens of line ends and words for % undone."""
    teks = str(p.isi)
    rapat = "".join(teks.split()).replace("-", "").casefold()
    return replace(p, isi="%" if rapat in _PERSEN else satuan_baku(teks))
