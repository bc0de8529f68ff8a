"""LOG115: factors announced as obstacles that read as supports, all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.bacaan import TeksTerbaca
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.temuan import Temuan, Tingkat

_HAMBATAN = re.compile(
    r"\b(?:menghambat|penghambat|hambatan|kendala)\b[^.:]{0,80}\b(?:antara lain|yaitu|adalah"
    r"|sebagai berikut|berikut)\b"
    r"[^.:]{0,20}:?\s*$",
    re.IGNORECASE,
)
_BURUK = re.compile(
    r"\b(?:belum|kurang\w*|tidak|terbatas\w*|keterbatasan|rendah\w*|minim\w*|lemah\w*|sulit\w*|lambat\w*|terlambat"
    r"|keterlambatan|kendala|masih|sedikit\w*|hambat\w*|perlu|tinggi\w*|banyak\w*|perubahan|refocusing|pandemi|bencana"
    r"|tanpa|gagal|rusak|sering|tingginya|beban|konflik|sengketa|berkurang\w*|menurun\w*|ketidak\w*)\b",
    re.IGNORECASE,
)
_BAIK = re.compile(
    r"\b(?:terpenuhi\w*|ketersediaan|tersedianya|baik|memadai|optimal\w*|terfasilitasi\w*|dukungan|berkelanjutan|komitmen"
    r"|sinergi\w*|kerja\s?sama|lancar\w*|kelancaran)\b",
    re.IGNORECASE,
)
_BUTIR_TERSEDIKIT = 2


@aturan(
    "LOG115",
    "log.factor-polarity",
    "Faktor pendukung disebut sebagai penghambat",
    tingkat=Tingkat.SARAN,
)
def periksa_arah_faktor(berkas: Berkas) -> Iterator[Hasil]:
    """Butir di bawah kalimat tentang hambatan menyebut hambatan."""
    semua = berkas.bacaan.teks
    for n, teks in enumerate(semua):
        butir = _butir(semua, n) if _HAMBATAN.search(teks.teks) else []
        if len(butir) < _BUTIR_TERSEDIKIT or not all(_mendukung(b.teks) for b in butir):
            continue
        yield Temuan(
            "LOG115",
            Tingkat.SARAN,
            f"Disebut sebagai hambatan, tetapi isinya mendukung: {sebut_nama(b.teks for b in butir)}. "
            f"Pisahkan "
            "faktor pendukung dari faktor penghambat.",
            teks.letak,
            tertulis=" ".join(teks.teks.split())[-120:],
            kutipan=" ".join(teks.teks.split())[:300],
            alias="log.factor-polarity",
            lokasi_lain=tuple(b.letak for b in butir),
        )


def _butir(teks: Sequence[TeksTerbaca], n: int) -> list[TeksTerbaca]:
    hasil = []
    for satu in teks[n + 1 :]:
        if not satu.butir:
            break
        hasil.append(satu)
    return hasil


def _mendukung(teks: str) -> bool:
    return bool(_BAIK.search(teks)) and not _BURUK.search(teks)
