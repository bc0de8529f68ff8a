"""What the header of a column says: code, name, or which amount; judged from its lowest line up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from akuntabel.kinerja.baris_ekspor import PAGU, PERUBAHAN, REALISASI

KODE, NAMA, PERSEN, SISA = "kode", "nama", "persen", "sisa"

_KODE = re.compile(r"\b(?:kode|kd|kode ?rek|rekening|no\.? ?rek)\b")
_NAMA = re.compile(r"\b(?:uraian|nama|nomenklatur|sub ?kegiatan|kegiatan|keg|program|bidang urusan)\b")
_URAIAN = re.compile(r"\b(?:uraian|nama)\b")
_BUKAN_NAMA = re.compile(
    r"\b(?:indikator|target|realisasi|anggaran|pagu|persen\w*|lokasi|satuan|sasaran|capaian|alokasi|jumlah|"
    r"permasalahan|rekomendasi|keterangan|penanggung|sumber)\b|%|\brp\b"
)
_PERSEN = re.compile(r"%|\b(?:persen|persentase|prosentase|prosen)\b")
_SISA = re.compile(r"\b(?:sisa|selisih|lebih|kurang|bertambah|berkurang|saldo|belum|tersedia)\b")
_REALISASI = re.compile(r"\b(?:realisasi|penyerapan|serapan|terserap|sp2d|pencairan|pengeluaran)\b")
_SESUDAH = re.compile(r"\b(?:setelah|sesudah|perubahan|menjadi|dppa|p-?apbd|apbd-?p|papbd)\b")
_SEBELUM = re.compile(r"\b(?:sebelum|murni|induk|awal|semula|dpa)\b")
_PAGU = re.compile(r"\b(?:anggaran|pagu|alokasi|apbd|plafon|belanja|kas)\b")
_JUMLAH = re.compile(r"\b(?:jumlah|total|nilai|rp|rupiah|keuangan)\b")
_BERUANG = re.compile(r"\b(?:rp|rupiah|keuangan|anggaran|pagu|alokasi|belanja)\b")
_BUKAN_UANG = re.compile(
    r"\b(?:fisik|kinerja|satuan|volume|vol|output|keluaran|outcome|hasil|lokasi|indikator|tolok|dana|bobot|k)\b"
)
_BAGIAN = re.compile(
    r"\b(?:operasi|modal|tak terduga|tidak terduga|btt|transfer|pegawai|barang|jasa|hibah|bantuan sosial|"
    r"bansos|subsidi|bunga|jan\w*|feb\w*|mar(?:et)?|apr(?:il)?|mei|jun[ie]?|jul[iy]?|agu\w*|ags|aug\w*|sep\w*|"
    r"okt\w*|oct\w*|nov\w*|des\w*|dec\w*|tw|triwulan|tri wulan|semester|i|ii|iii|iv)\b"
)
_SAMPAI = re.compile(r"\bs ?[./]? ?d\b|\bsampai\b|\bkumulatif\b|\bakumulasi\b")
_TAHUN = re.compile(r"\b20[0-9]{2}\b")
_DINILAI = (
    (re.compile(r"\b(?:lalu|sebelumnya)\b"), -6),
    (re.compile(r"\brenstra\b|\brpjmd\b"), -4),
    (re.compile(r"\bdievaluasi\b|\bberjalan\b"), 3),
    (_SAMPAI, 3),
    (re.compile(r"\b(?:jumlah|total)\b"), 1),
    (re.compile(r"\bbulan ini\b|\btriwulan ini\b"), -1),
)
_KOSAKATA = re.compile(
    r"\b(?:no|nomor|urut|visi|misi|tujuan|ket|keterangan|bulan|tahun|tanggal|jenis|sumber|urusan|organisasi|skpd|opd|"
    r"perangkat daerah|kelompok|objek)\b"
)


@dataclass(frozen=True, slots=True)
class Judul:
    """A header: its lines from the top, the role they name, and whether it is one part of several."""

    garis: tuple[str, ...]
    peran: str = ""
    bagian: bool = False
    nilai: int = 0

    def __str__(self) -> str:
        """Return the header as one line."""
        return " > ".join(self.garis)


def baca_judul(garis: Sequence[str], tahun: int | None = None) -> Judul:
    """Return what the lines of a header say; ``tahun`` is the year the export is of."""
    unik = tuple(dict.fromkeys(" ".join(g.split()) for g in garis if g.strip()))
    rapi = [rapikan(g) for g in unik]
    peran = _peran_uang(rapi) or _peran_kiri(rapi)
    gabung = " ".join(rapi)
    bagian = peran in (PAGU, PERUBAHAN, REALISASI) and any(_adalah_bagian(g) for g in rapi)
    return Judul(unik, peran, bagian, _nilai(gabung, tahun))


def rapikan(teks: str) -> str:
    """Return a header in small letters with plain spaces."""
    return " ".join(re.sub(r"[^\w%./&-]+", " ", teks.lower().replace("_", " ")).split())


def kosakata(teks: str) -> bool:
    """Tell whether a text could stand in the header of a budget table."""
    rapi = rapikan(teks)
    pola = (
        _KODE,
        _NAMA,
        _PERSEN,
        _SISA,
        _REALISASI,
        _SESUDAH,
        _SEBELUM,
        _PAGU,
        _JUMLAH,
        _BUKAN_UANG,
        _KOSAKATA,
    )
    return any(p.search(rapi) for p in (*pola, _BAGIAN, _BUKAN_NAMA))


def _adalah_bagian(garis: str) -> bool:
    return (
        bool(_BAGIAN.search(garis))
        and not _SAMPAI.search(garis)
        and not re.search(r"\b(?:total|jumlah)\b", garis)
    )


def _nilai(gabung: str, tahun: int | None) -> int:
    nilai = sum(n for pola, n in _DINILAI if pola.search(gabung))
    disebut = [int(t) for t in _TAHUN.findall(gabung)]
    if tahun is not None and disebut and tahun not in disebut:
        nilai -= 5
    return nilai


def _peran_kiri(rapi: Sequence[str]) -> str:
    gabung = " ".join(rapi)
    if _URAIAN.search(gabung) and not _BUKAN_NAMA.search(gabung.replace("jumlah", "")):
        return NAMA
    if _KODE.search(gabung) and not _PAGU.search(gabung.replace("belanja", "")):
        return KODE
    if _NAMA.search(gabung) and not _BUKAN_NAMA.search(gabung):
        return NAMA
    return ""


def _peran_uang(rapi: Sequence[str]) -> str:
    """Return the amount a header names: by its lowest line that says something, else by those above it."""
    for nomor in range(len(rapi) - 1, -1, -1):
        peran = _peran_garis(rapi[nomor])
        if peran == "jumlah":
            return _dari_atas(rapi[:nomor]) or ("" if _diisi_lain(rapi) else PAGU)
        if peran:
            return "" if _tentang_kinerja(rapi, nomor) else _bertahap(peran, rapi[:nomor])
    return ""


def _tentang_kinerja(rapi: Sequence[str], nomor: int) -> bool:
    """Tell whether a line without a word of money ("Realisasi") stands under one about results."""
    if _BERUANG.search(rapi[nomor]) or _PERSEN.search(rapi[nomor]):
        return False
    return any(_peran_garis(g) == "bukan" for g in rapi[:nomor])


def _diisi_lain(rapi: Sequence[str]) -> bool:
    """Tell whether "Jumlah" counts something other than money."""
    return any(_BUKAN_UANG.search(g) or _KODE.search(g) for g in rapi)


def _bertahap(peran: str, atas: Sequence[str]) -> str:
    """Return the ceiling after the change when the lines above say so ("Setelah Perubahan > Anggaran")."""
    if peran == PAGU and any(_SESUDAH.search(g) and not _SEBELUM.search(g) for g in atas):
        return PERUBAHAN
    return "" if peran == "bukan" else peran


def _dari_atas(atas: Sequence[str]) -> str:
    for garis in reversed(atas):
        peran = _peran_garis(garis)
        if peran == "bukan":
            return PAGU if _PAGU.search(garis) else REALISASI if _REALISASI.search(garis) else ""
        if peran in (PAGU, PERUBAHAN, REALISASI, SISA, PERSEN):
            return _bertahap(peran, ())
    return ""


def _peran_garis(garis: str) -> str:
    """Return what one line says: a role, "jumlah" for money without saying which, "bukan" for no money."""
    if _URAIAN.search(garis) or re.search(r"\bjenis\b", garis):
        return ""
    uang = bool(_BERUANG.search(garis))
    aturan = (
        (PERSEN, _PERSEN.search(garis) and not re.search(r"\brp\b", garis)),
        (SISA, _SISA.search(garis)),
        ("bukan", not uang and (_BUKAN_UANG.search(garis) or re.search(r"\btarget\b", garis))),
        (REALISASI, _REALISASI.search(garis)),
        (PAGU, _SEBELUM.search(garis)),
        (PERUBAHAN, _SESUDAH.search(garis)),
        ("", _KODE.search(garis) or (_NAMA.search(garis) and not uang)),
        (PAGU, _PAGU.search(garis)),
        ("jumlah", _JUMLAH.search(garis)),
    )
    return next((peran for peran, berlaku in aturan if berlaku), "")
