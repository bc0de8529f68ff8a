"""Which way an indicator is good, as far as its name and the text of the document tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BURUK = (
    "kemiskinan|miskin|meninggal|korban|pengangguran|kematian|stunting|prevalensi|gizi buruk|kekerasan"
    "|pelanggaran|kecelakaan|kriminal|kejahatan|inflasi|gini|putus sekolah|kerusakan|rusak|pencemaran"
    "|temuan|keluhan|pengaduan|tunggakan|kebakaran|kehilangan|serangan|penyakit|kesakitan|rawan|kumuh"
    "|backlog|emisi|deviasi|kebocoran|gangguan|konflik|kerugian|piutang|ketimpangan|kesenjangan"
    "|waktu tunggu|response time|waktu tanggap|lama|sisa perkara|pernikahan dini|perkawinan anak"
    "|perceraian|ketergantungan|residivis|keterlambatan|denda|angka putus"
)
_BAIK = (
    "penurunan|menurun|turunnya|berkurang|pengurangan|penanganan|ditangani|tertangani|penanggulangan"
    "|bebas|pengentasan|penyelesaian|tidak ada|nihil|nol kasus|terungkap|diselesaikan|terselesaikan"
    "|tindak lanjut|ditindaklanjuti|pencegahan|tercegah|pengendalian|terkendali|layanan|pelayanan"
    "|pemulihan|rehabilitasi|mendapat|menerima|terlayani|perbaikan|diperbaiki|pelestarian|pemberdayaan"
    "|kontribusi|peningkatan|meningkat|cakupan|pembayaran|penagihan|bantuan"
)
_PASTI_BURUK = re.compile(
    r"\b(?:angka kemiskinan|penduduk miskin|pengangguran terbuka|kematian|meninggal|stunting|gizi buruk"
    r"|kecelakaan|kekerasan|kriminalitas|putus sekolah|kesakitan|prevalensi|wasting|pernikahan dini)",
    re.IGNORECASE,
)
_NEGATIF = re.compile(rf"\b(?:{_BURUK})", re.IGNORECASE)
_POSITIF = re.compile(rf"\b(?:{_BAIK})", re.IGNORECASE)
_LAMA_WAKTU = re.compile(
    r"\bwaktu\s+(?:penyelesaian|proses|pelayanan|layanan|respons?|tunggu)\b", re.IGNORECASE
)
_KETEPATAN = re.compile(r"\b(?:ketepatan|tepat|persentase|presentase|prosentase)\b|%", re.IGNORECASE)
_RUMUS_TURUN = re.compile(
    r"target\s*[-–−]\s*\(\s*realisasi\s*[-–−]\s*target"
    r"|2\s*+[x×*]?\s*+\(?\s*+target\s*+\)?\s*+[-–−]\s*+\(?\s*+realisasi"
    r"|target\s*[/÷:]\s*realisasi"
    r"|(?:semakin|makin)\s+(?:rendah|kecil|sedikit|menurun)",
    re.IGNORECASE,
)
_BATAS = re.compile(
    r"\b(?:maksimal|maksimum|dibatasi|paling\s+tinggi|paling\s+besar|batas\s+atas)\b[^.\d]{0,60}(1[0-9]{2})\s*%",
    re.IGNORECASE,
)


def tampak_negatif(nama: str) -> bool:
    """Tell whether the name of an indicator says that less of it is better."""
    if _LAMA_WAKTU.search(nama) and not _KETEPATAN.search(nama):
        return True
    return bool(_NEGATIF.search(nama)) and not _POSITIF.search(nama)


def pasti_negatif(nama: str) -> bool:
    """Tell whether nobody could take more of an indicator for better."""
    return bool(_PASTI_BURUK.search(nama)) and not _POSITIF.search(nama)


def menyatakan_rumus_turun(teks: Iterable[str]) -> bool:
    """Tell whether a text gives a formula for indicators that are to go down."""
    return any(_RUMUS_TURUN.search(t) for t in teks)


def batas_dinyatakan(teks: Iterable[str]) -> tuple[int, ...]:
    """Return the highest values of capaian that a text allows."""
    return tuple(sorted({int(c[1]) for t in teks for c in _BATAS.finditer(t) if "capaian" in t.casefold()}))
