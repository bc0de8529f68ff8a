"""What a body row is: figures, a total, a mean, a group title, column numbers, or the header once more.

Many indicators begin with "Jumlah" or "Rata-rata" ("Rata-rata lama sekolah"): a total or a mean is called so
in words of budgets and of performance only, and has no number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.bacaan import JenisBarisTerbaca, KolomTerbaca, Peran
from akuntabel.naskah import JenisBaris

from .kisi import BarisKisi
from .wajah import baris_nomor_kolom

_AWAL_JUMLAH = re.compile(r"(?:sub[ -]?|grand )?(?:jumlah|total)\b(.*)", re.IGNORECASE | re.DOTALL)
_AWAL_RATA = re.compile(
    r"(?:(?:jumlah|total|nilai|capaian|persentase)\s+)?(?:rata\s*[-–]?\s*rata|rerata|mean)\b(.*)",
    re.IGNORECASE | re.DOTALL,
)
_KATA = re.compile(r"[^\W\d_]+")
_TEKS_UANG = """
    anggaran belanja pagu pendapatan biaya dana apbd apbn realisasi pembiayaan penerimaan pengeluaran rupiah
"""
_TEKS_JUMLAH = """
    jumlah total seluruh keseluruhan umum program kegiatan subkegiatan sub urusan wajib pilihan langsung tidak
    dan bobot skor nilai rata akhir per tahun triwulan operasi modal transfer pegawai barang jasa murni
    perubahan i ii iii iv v vi vii a b c d e rp ke sasaran tujuan indikator capaian persentase sd
"""
_TEKS_RATA = """
    capaian kinerja sasaran tujuan indikator persentase realisasi ke total jumlah seluruh keseluruhan program
    kegiatan nilai tingkat iku strategis tahun anggaran fisik keuangan pencapaian misi dan dari per triwulan
    rata i ii iii iv v vi vii serapan penyerapan target
"""
_UANG = frozenset(_TEKS_UANG.split())
_JUMLAH = _UANG | frozenset(_TEKS_JUMLAH.split())
_RATA = frozenset(_TEKS_RATA.split())
_KATA_KELOMPOK = re.compile(
    r"(?:misi|visi|tujuan|sasaran|urusan|bidang|bagian|kelompok|perspektif|program|perangkat daerah|unit)\b",
    re.IGNORECASE,
)
_BERNAMA = frozenset({Peran.INDIKATOR})
_LEPAS = frozenset({Peran.NOMOR, Peran.KODE})
_DINAS = re.compile(
    r"(?:dinas|badan|kecamatan|kelurahan|satker|satuan kerja|direktorat|kantor|opd|skpd)\b", re.I
)


def jenis_baris(baris: BarisKisi, kolom: Sequence[KolomTerbaca]) -> JenisBarisTerbaca:
    """Return what a row of the grid is, by its words and by which of its cells are filled."""
    if baris_nomor_kolom(baris.teks):
        return JenisBarisTerbaca.NOMOR_KOLOM
    if baris.jenis is JenisBaris.KEPALA or _mengulang_kepala(baris, kolom):
        return JenisBarisTerbaca.KEPALA_ULANG
    awal = " ".join(next((t for t in baris.isi if not t.strip(" .)").isdigit()), "").split())
    if not _bernomor(baris, kolom):
        if sebagai_jumlah(awal):
            return JenisBarisTerbaca.JUMLAH
        if sebagai_rata(awal):
            return JenisBarisTerbaca.RATA_RATA
    return JenisBarisTerbaca.KELOMPOK if _kelompok(baris, kolom, awal) else JenisBarisTerbaca.DATA


def sebagai_jumlah(teks: str) -> bool:
    """Tell whether a text calls a row a total: "Jumlah", "TOTAL BELANJA", "Jumlah (I + II)"."""
    cocok = _AWAL_JUMLAH.fullmatch(teks)
    if cocok is None:
        return False
    kata = [k.casefold() for k in _KATA.findall(cocok[1])]
    for n, k in enumerate(kata):
        if k not in _JUMLAH:
            return n > 0 and kata[0] in _UANG | {"seluruh", "keseluruhan"} and bool(_DINAS.match(k))
    return True


def sebagai_rata(teks: str) -> bool:
    """Tell whether a text calls a row a mean; what follows a colon only names what it is the mean of."""
    cocok = _AWAL_RATA.fullmatch(teks)
    if cocok is None:
        return False
    kata = [k.casefold() for k in _KATA.findall(cocok[1].partition(":")[0].partition("“")[0])]
    luar = next((n for n, k in enumerate(kata) if k not in _RATA), None)
    return luar is None or (luar > 0 and bool(_DINAS.match(kata[luar])))


def _bernomor(baris: BarisKisi, kolom: Sequence[KolomTerbaca]) -> bool:
    """Tell whether the row has a number of its own, as an indicator has and a total has not."""
    isi = [p for p, k in zip(baris.petak, kolom, strict=False) if k.peran is Peran.NOMOR and p.teks]
    return any(p.tinggi == 1 and p.teks.strip(" .)").isdigit() for p in isi)


def _mengulang_kepala(baris: BarisKisi, kolom: Sequence[KolomTerbaca]) -> bool:
    """Tell whether a row says what the header says, in at least two columns and in no other words."""
    sama = 0
    for p, k in zip(baris.petak, kolom, strict=False):
        if not p.teks.strip():
            continue
        if _rapat(p.teks) not in {_rapat(k.judul), _rapat(k.judul.rpartition(" / ")[2])}:
            return False
        sama += 1
    return sama >= 2


def _rapat(teks: str) -> str:
    return "".join(_KATA.findall(teks.casefold())) or teks.strip()


def _kelompok(baris: BarisKisi, kolom: Sequence[KolomTerbaca], awal: str) -> bool:
    """Tell whether a row is the title of those below: one text alone, or a number and a word of outlines."""
    isi = [k for p, k in zip(baris.petak, kolom, strict=False) if p.teks.strip()]
    if len(baris.isi) == 1:
        return True
    bertulisan = [k for k in isi if k.peran not in _LEPAS]
    if len(bertulisan) != 1 or bertulisan[0].peran in _BERNAMA | _BERNILAI:
        return False
    return bool(_KATA_KELOMPOK.match(awal)) and any(k.peran in _BERNILAI for k in kolom)


_BERNILAI = frozenset(
    {
        Peran.TARGET,
        Peran.REALISASI,
        Peran.CAPAIAN,
        Peran.PAGU,
        Peran.BELANJA,
        Peran.TARGET_AKHIR,
    }
)
