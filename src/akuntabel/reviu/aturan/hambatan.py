"""ANL110 and ANL111: an obstacle nobody answers, actions without anyone, time or money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.bacaan import Bacaan, JenisTabel, Peran, TeksTerbaca
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import kata_isi
from akuntabel.reviu.penjelasan import pokok_kata
from akuntabel.reviu.predikat import pecah_kalimat
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_DASAR = "PermenPANRB 53/2014, Lampiran II"
_HAMBATAN = re.compile(
    r"\b(?:hambatan|kendala|permasalahan)\b(?:\s+\w+){0,10}?\s+(?:adalah|yaitu|yakni|ialah)\s+(?P<apa>[^:]{15,400})$",
    re.IGNORECASE,
)
_SOLUSI = re.compile(
    r"\b(?:solusi|upaya|diupayakan|tindak\s+lanjut|ditindaklanjuti|langkah|rencana\s+aksi|strategi|rekomendasi|diatasi"
    r"|mengatasi|perbaikan|saran|disarankan|perlu|akan\s+(?:di|me)\w+|dengan\s+cara|antisipasi|mengusulkan)\b",
    re.IGNORECASE,
)
_AKSI = re.compile(
    r"\brencana\s+aksi\b[^.]{0,80}\b(?:yaitu|sebagai\s+berikut|antara\s+lain|berikut)\b\s*:?\s*$",
    re.IGNORECASE,
)
_BERISIAN = re.compile(
    r"(?<![-\w])\d|\brp\b|\b(?:bidang|seksi|sekretariat|kepala|triwulan|semester|bulan|minggu|anggaran|penanggung)\b",
    re.IGNORECASE,
)
_KATA_UMUM = "belum masih adanya ada kurang kurangnya tidak sasara kegiat progra kinerj banyak sering"
_UMUM = frozenset(_KATA_UMUM.split())
_KATA_DIJAWAB = 2
_AKSI_TERSEDIKIT = 3


@aturan("ANL110", "anl.obstacle", "Hambatan tanpa solusi", tingkat=Tingkat.SARAN, kriteria=_DASAR)
def periksa_hambatan(berkas: Berkas) -> Iterator[Hasil]:
    """Hambatan yang disebut diikuti solusinya, di bagian yang sama atau di daftar tindak lanjut."""
    bacaan = berkas.bacaan
    if not laporan_tuntas(bacaan):
        return
    bersolusi = [bool(_SOLUSI.search(t.teks)) for t in bacaan.teks]
    terakhir = {t.bagian: n for n, t in enumerate(bacaan.teks) if bersolusi[n]}
    jawaban = _jawaban(bacaan, bersolusi)
    for n, teks in enumerate(bacaan.teks):
        for kalimat in pecah_kalimat(teks.teks):
            cocok = _HAMBATAN.search(kalimat)
            if cocok is None or _SOLUSI.search(cocok["apa"]):
                continue
            if n < terakhir.get(teks.bagian, 0) or _disambung(teks, kalimat):
                continue
            pokok = pokok_kata(cocok["apa"].split(",")[0]) - _UMUM
            if not any(len(pokok & j) >= _KATA_DIJAWAB for j in jawaban):
                yield _temuan_hambatan(teks, kalimat)


def _disambung(teks: TeksTerbaca, kalimat: str) -> bool:
    """Tell whether a solution is told after the obstacle in its paragraph."""
    return bool(_SOLUSI.search(" ".join(teks.teks.split()).partition(kalimat)[2]))


def _jawaban(bacaan: Bacaan, bersolusi: Sequence[bool]) -> list[frozenset[str]]:
    """Return the words of every text that may answer: actions, suggestions, columns of solutions."""
    hasil = [pokok_kata(t.teks) for n, t in enumerate(bacaan.teks) if t.butir or bersolusi[n]]
    for tabel in bacaan.tabel:
        for kolom in tabel.kolom_peran(Peran.SOLUSI, Peran.ANALISIS):
            hasil += [
                pokok_kata(s.teks) for b in tabel.baris if (s := sel_kolom(tabel, b, kolom)) is not None
            ]
    return hasil


def _temuan_hambatan(teks: TeksTerbaca, kalimat: str) -> Temuan:
    return Temuan(
        "ANL110",
        Tingkat.SARAN,
        "Hambatan disebut tanpa solusi yang menjawabnya. Tuliskan apa yang sudah atau akan dilakukan.",
        teks.letak,
        tertulis=kalimat[:200],
        kutipan=kalimat[:300],
        kriteria=_DASAR,
        alias="anl.obstacle",
    )


@aturan(
    "ANL111", "anl.action-fields", "Rencana aksi tanpa pelaksana, waktu, dan ukuran", tingkat=Tingkat.SARAN
)
def periksa_rencana_aksi(berkas: Berkas) -> Iterator[Hasil]:
    """Daftar rencana aksi menyebut pelaksana, waktu, target, atau anggarannya."""
    bacaan = berkas.bacaan
    if any(t.jenis is JenisTabel.RENCANA_AKSI for t in bacaan.tabel):
        return
    for n, teks in enumerate(bacaan.teks):
        butir = _butir_sesudah(bacaan.teks, n) if _AKSI.search(teks.teks) else []
        if len(butir) >= _AKSI_TERSEDIKIT and not any(_BERISIAN.search(b.teks) for b in butir):
            yield Temuan(
                "ANL111",
                Tingkat.SARAN,
                f"{len(butir)} rencana aksi tanpa pelaksana, waktu, target, atau anggaran: "
                f"{sebut_nama(b.teks for b in butir)}. Lengkapi, agar dapat dipantau.",
                teks.letak,
                tertulis=" ".join(teks.teks.split())[-120:],
                kutipan=" ".join(teks.teks.split())[:300],
                alias="anl.action-fields",
                lokasi_lain=tuple(b.letak for b in butir),
            )


def _butir_sesudah(teks: Sequence[TeksTerbaca], n: int) -> list[TeksTerbaca]:
    hasil = []
    for satu in teks[n + 1 :]:
        if not satu.butir or len(kata_isi(satu.teks)) < _KATA_DIJAWAB:
            break
        hasil.append(satu)
    return hasil
