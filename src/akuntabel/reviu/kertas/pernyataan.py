"""The 23 statements of the review checklist with the answers that can be given, and those left to people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from akuntabel.bacaan import Bacaan, JenisBarisTerbaca, JenisSel, JenisTabel, Peran
from akuntabel.hasil_reviu import HasilReviu, StatusBaca
from akuntabel.peraturan import ambil
from akuntabel.temuan import Tingkat

from .jawaban import Isian, Jawaban, Penjawab, belum, menurut_kode, pesan, tempat, temuan_berkode
from .tanda import judul_bersebut, pertama, sebut_judul, sebut_tabel, tabel_berisi, teks_bab

PEDOMAN = "permenpanrb_53_2014"
_BANYAK = 5
_BERINDIKATOR = (JenisTabel.PK, JenisTabel.CAPAIAN)
_PROFIL: Mapping[str, str] = {
    "tugas dan fungsi": r"\btugas\b",
    "struktur organisasi": r"\b(?:struktur|susunan)\s+organisasi\b|\borganisasi\b",
    "sumber daya manusia": r"\bsumber\s+daya\s+(?:manusia|aparatur)\b|\bpegawai\b|\bkepegawaian\b|\bSDM\b",
    "anggaran": r"\banggaran\b|\bkeuangan\b|\bDPP?A\b|\bDIPA\b",
    "isu strategis": r"\bisu\b|\bpermasalahan\b|\btantangan\b|\bstrategis\b",
}
_LAMPIRAN = re.compile(r"^\s*lampiran\b", re.IGNORECASE)
_PERBAIKAN = re.compile(
    r"\b(?:upaya|langkah|strategi|rencana|tindak lanjut|rekomendasi|saran)\b[^.]{0,100}"
    r"(?:perbaik|[tn]ingkat|optimal|mendatang|akan datang|ke depan|berikutnya)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """A statement of the checklist: code, group, wording of the form, answer."""

    kode: str
    kelompok: str
    teks: str
    isian: Isian


@dataclass(frozen=True, slots=True)
class DaftarPernyataan:
    """The checklist: titles of its groups by code, its statements, where the form comes from."""

    kelompok: Mapping[str, str]
    butir: tuple[Pernyataan, ...]
    sumber: str


def jawab_pernyataan(hasil: HasilReviu, bacaan: Bacaan) -> DaftarPernyataan:
    """Return the checklist of a document, answered where its content or a rule decides."""
    formulir = ambil(PEDOMAN).mengatur["checklist_reviu"]
    terjawab: dict[str, Isian] = {}
    for butir in formulir["pernyataan"]:
        terjawab[butir["kode"]] = _jawab(butir, hasil, bacaan, terjawab)
    semua = tuple(
        Pernyataan(b["kode"], b["kelompok"], b["teks"], terjawab[b["kode"]]) for b in formulir["pernyataan"]
    )
    kelompok = {k["kode"]: k["judul"] for k in formulir["kelompok"]}
    return DaftarPernyataan(kelompok, semua, f"PermenPANRB 53/2014, {formulir['sumber']}")


def _jawab(butir: Any, hasil: HasilReviu, bacaan: Bacaan, terjawab: Mapping[str, Isian]) -> Isian:
    if hasil.status is not StatusBaca.TERBACA:
        return belum("Dokumen tidak terbaca.")
    if syarat := butir.get("bersyarat"):
        return _bersyarat([terjawab[s] for s in syarat], ", ".join(syarat))
    penjawab = _PENJAWAB.get(butir["kode"])
    return penjawab(hasil, bacaan) if penjawab else belum()


def _bersyarat(syarat: list[Isian], sebutan: str) -> Isian:
    """Answer a statement that only asks when others are denied."""
    if all(s.jawaban is Jawaban.YA for s in syarat):
        return Isian(Jawaban.TIDAK_BERLAKU, f"Butir {sebutan} dijawab ya.")
    if any(s.jawaban is Jawaban.TIDAK for s in syarat):
        return belum(f"Nilai apakah laporan menjelaskan jawaban tidak pada butir {sebutan}.")
    return belum(f"Bergantung pada butir {sebutan}.")


def _data_penting(_hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    bab1 = teks_bab(bacaan, 1)
    ada: dict[str, str] = {}
    for sebutan, pola in _PROFIL.items():
        cocok = re.compile(pola, re.IGNORECASE)
        judul = list(judul_bersebut(bacaan, cocok))
        if judul:
            ada[sebutan] = sebut_judul(judul[:1])
        elif (teks := pertama(bab1, cocok)) is not None:
            ada[sebutan] = sebut_judul([(teks.teks, teks.letak)])
    kurang = [s for s in _PROFIL if s not in ada]
    bukti = "; ".join(ada.values())
    if kurang:
        return belum(f"Tidak ditemukan sebagai judul atau uraian Bab I: {', '.join(kurang)}.", bukti)
    return Isian(Jawaban.YA, f"Ditemukan: {', '.join(ada)}.", bukti)


def _target(_hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    tabel = tabel_berisi(bacaan, Peran.TARGET)
    if tabel:
        return Isian(Jawaban.YA, f"{len(tabel)} tabel memuat target.", sebut_tabel(tabel))
    return belum("Kolom target tidak dikenali di tabel mana pun.")


def _capaian(hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    kurang = [t for t in temuan_berkode(hasil, "LKP104", "SEL101") if t.tingkat is not Tingkat.SARAN]
    if kurang:
        return Isian(Jawaban.TIDAK, pesan(kurang), tempat(kurang))
    analisis = temuan_berkode(hasil, "LKP103", "ANL")
    tabel = tabel_berisi(bacaan, Peran.REALISASI, Peran.CAPAIAN)
    if analisis:
        return belum(pesan(analisis), tempat(analisis))
    if tabel:
        return Isian(Jawaban.YA, f"{len(tabel)} tabel memuat realisasi dan capaian.", sebut_tabel(tabel))
    return belum("Tabel capaian tidak dikenali.")


def _lampiran(_hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    judul = [(j.teks, j.letak) for j in bacaan.judul if _LAMPIRAN.search(j.nomor or j.teks)]
    if judul:
        return Isian(Jawaban.YA, f"{len(judul)} judul lampiran ditemukan.", sebut_judul(judul))
    return belum("Judul lampiran tidak ditemukan di berkas ini; lampiran mungkin berkas tersendiri.")


def _perbaikan(hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    kosong = temuan_berkode(hasil, "ANL101")
    if kosong:
        return belum(pesan(kosong), tempat(kosong))
    tabel = tabel_berisi(bacaan, Peran.SOLUSI)
    if tabel:
        return Isian(Jawaban.YA, "Solusi atau upaya tercantum di tabel analisis.", sebut_tabel(tabel))
    teks = pertama(teks_bab(bacaan, 4), _PERBAIKAN)
    if teks is not None:
        bukti = sebut_judul([(teks.teks, teks.letak)])
        return Isian(Jawaban.YA, "Upaya perbaikan disebut di bab penutup.", bukti)
    return belum("Upaya perbaikan tidak ditemukan di tabel analisis atau bab penutup.")


def _keuangan(hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    tabel = tabel_berisi(bacaan, Peran.PAGU, Peran.BELANJA)
    salah = [t for t in temuan_berkode(hasil, "ANG", "HIT102") if t.tingkat is not Tingkat.SARAN]
    if tabel and salah:
        catatan = f"Anggaran dan realisasinya disajikan, tetapi belum cocok seluruhnya. {pesan(salah)}"
        return belum(catatan, sebut_tabel(tabel))
    if tabel:
        return Isian(Jawaban.YA, f"{len(tabel)} tabel memuat pagu dan realisasi.", sebut_tabel(tabel))
    return belum("Tabel pagu dan realisasi anggaran tidak dikenali.")


def _perbandingan(hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    sebutan = {
        JenisTabel.TAHUN_JAMAK: "antartahun",
        JenisTabel.PEMBANDING: "dengan standar atau daerah lain",
        JenisTabel.KEMAJUAN: "dengan target jangka menengah",
    }
    ada = {s: t for j, s in sebutan.items() if (t := tabel_berisi(bacaan, jenis=(j,)))}
    kurang = [s for s in sebutan.values() if s not in ada]
    sisa = f" Tabel perbandingan {', '.join(kurang)} tidak ditemukan." if kurang else ""
    if "antartahun" in ada or "dengan standar atau daerah lain" in ada:
        bukti = "; ".join(sebut_tabel(t) for t in ada.values())
        return Isian(Jawaban.YA, f"Perbandingan {', '.join(ada)} disajikan.{sisa}", bukti)
    tiada = temuan_berkode(hasil, "LKP103")
    return belum(pesan(tiada) or sisa.strip(), tempat(tiada))


def _smart(_hasil: HasilReviu, bacaan: Bacaan) -> Isian:
    """Give hints only: what cannot be measured as it is printed."""
    tanpa: dict[str, None] = {}
    banyak = 0
    for tabel in tabel_berisi(bacaan, Peran.INDIKATOR, Peran.TARGET, jenis=_BERINDIKATOR):
        kolom = [k.nomor for k in tabel.kolom_peran(Peran.TARGET)]
        for baris in (b for b in tabel.baris if b.jenis is JenisBarisTerbaca.DATA):
            jenis = {baris.sel[n - 1].jenis for n in kolom if n <= len(baris.sel)}
            banyak += JenisSel.ANGKA in jenis
            if baris.nama and jenis == {JenisSel.TEKS}:
                tanpa.setdefault(" ".join(baris.nama.split()))
    if not banyak:
        return belum()
    petunjuk = f" Target bukan angka: {'; '.join(list(tanpa)[:_BANYAK])}." if tanpa else ""
    return belum(f"{banyak} baris indikator bertarget angka.{petunjuk}")


_PENJAWAB: Mapping[str, Penjawab] = {
    "I.1": _data_penting,
    "I.2": _target,
    "I.3": _capaian,
    "I.4": _lampiran,
    "I.5": _perbaikan,
    "I.6": _keuangan,
    "III.1": menurut_kode("SEL110", "perjanjian kinerja"),
    "III.2": menurut_kode("SEL111", "rencana strategis"),
    "III.4": menurut_kode("SEL112", "perjanjian kinerja"),
    "III.5": menurut_kode("SEL113", "dokumen IKU yang ditetapkan"),
    "III.7": _perbandingan,
    "III.10": _smart,
}
