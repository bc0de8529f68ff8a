"""Whose document it is, of which year, and which kind: by what is said most often and most prominently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from akuntabel.bacaan import Identitas, JudulTerbaca, TeksTerbaca

_JENIS = (
    "Dinas|Badan|Kecamatan|Kelurahan|Inspektorat|Sekretariat|RSUD|Rumah Sakit|Kantor|Pengadilan|Kepolisian"
    "|Polres|Polda|Polsek|Direktorat|Kementerian|Balai|Satuan Polisi|Universitas|Bagian|Kejaksaan|Mahkamah"
    "|Komisi|Politeknik|Lembaga|Puskesmas|Distrik|Deputi|UPT|Loka|Satuan Kerja|BPBD|Bappeda|Bapenda|Satpol"
)
_KATA = r"(?:[A-Z][\w.\-]*|dan|dan/atau|serta|untuk|&|Kelas|[IVX]+)"
_INSTANSI = re.compile(rf"\b(?:{_JENIS})(?:[ ,]+{_KATA}){{1,12}}")
_WILAYAH = re.compile(r"\b(?:Kota|Kabupaten|Kab\.|Provinsi|Prov\.)\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2}")
_TAHUN_LAPORAN = re.compile(
    r"(?:tahun(?:\s+anggaran)?|t\.?a\.?|lkjip|lkj|lakip|lkip)\s*:?\s*((?:19|20)[0-9]{2})(?![0-9]|\s*[-–/]\s*[0-9])",
    re.IGNORECASE,
)
_PERATURAN = re.compile(r"(?:nomor|no\.?)\s*:?\s*[\w./\-]+\s*$", re.IGNORECASE)
_EKOR = re.compile(
    r"(?:[ ,]+(?:Tahun|TAHUN|Dalam|Yang|Adalah|Sebagai|Untuk|Nomor|Ini|Telah|Berdasarkan|LKjIP|LKJIP|Sesuai"
    r"|Kami|Ta|TA|Anggaran)\b.*|[ ,]+(?:dan|Dan|serta|untuk|&))?[ ,]*$"
)
_AWAL = 40
_BOBOT_AWAL = 4
_BOBOT_KETERANGAN = 3
_MACAM = (
    (
        "triwulan",
        re.compile(
            r"laporan\s+(?:kinerja\s+)?triwulan|realisasi\s+renja\s+triwulan|triwulan\s+(?:i|ii|iii|iv)\s+tahun",
            re.IGNORECASE,
        ),
    ),
    ("lkjip", re.compile(r"laporan\s+(?:akuntabilitas\s+)?kinerja|lkjip|lakip|lkip|\blkj\b", re.IGNORECASE)),
    ("renstra", re.compile(r"rencana\s+strategis|renstra", re.IGNORECASE)),
    ("pk", re.compile(r"perjanjian\s+kinerja|penetapan\s+kinerja", re.IGNORECASE)),
)
_MACAM_LAIN = (
    ("renaksi", re.compile(r"rencana\s+aksi|\brenaksi\b", re.IGNORECASE)),
    (
        "renja",
        re.compile(
            r"rencana\s+kerja\s+(?:tahunan|perangkat|opd|skpd|dinas|badan)|\brenja\b|\brkt\b|evaluasi\s+"
            r"(?:terhadap\s+)?hasil\s+r(?:kpd|enja)",
            re.IGNORECASE,
        ),
    ),
    (
        "lra",
        re.compile(
            r"(?:laporan|rekapitulasi|rincian)\s+realisasi\s+(?:anggaran|belanja)|rekapitulasi\s+belanja|\blra\b",
            re.IGNORECASE,
        ),
    ),
    (
        "dpa",
        re.compile(r"dokumen\s+pelaksanaan\s+(?:perubahan\s+)?anggaran|\bdpp?a\b|\bdipa\b", re.IGNORECASE),
    ),
    ("iku", re.compile(r"indikator\s+kinerja\s+utama|\biku\b", re.IGNORECASE)),
)
"""Kinds a document is only taken for when it does not begin as a report does."""
_LAPORAN = ("lkjip", "triwulan")


def kenali_identitas(
    teks: Sequence[TeksTerbaca], judul: Sequence[JudulTerbaca], keterangan: Iterable[str]
) -> Identitas:
    """Return what a document says of itself; ``keterangan`` are its captions and running lines."""
    berbobot = [(t.teks, _BOBOT_AWAL if n < _AWAL else 1) for n, t in enumerate(teks)]
    berbobot += [(j.teks, _BOBOT_AWAL) for j in judul]
    berbobot += [(k, _BOBOT_KETERANGAN) for k in keterangan]
    instansi, pemerintah = _instansi(berbobot)
    return Identitas(instansi, pemerintah, _tahun(berbobot), _macam(teks, judul))


def _tahun(berbobot: Iterable[tuple[str, int]]) -> int | None:
    suara: Counter[int] = Counter()
    for isi, bobot in berbobot:
        for cocok in _TAHUN_LAPORAN.finditer(isi):
            if not _PERATURAN.search(isi[max(0, cocok.start() - 30) : cocok.start()]):
                suara[int(cocok[1])] += bobot
    return max(suara, key=lambda t: (suara[t], t)) if suara else None


def _instansi(berbobot: Sequence[tuple[str, int]]) -> tuple[str, str]:
    suara: Counter[str] = Counter()
    wilayah: Counter[str] = Counter()
    for isi, bobot in berbobot:
        rapi = _berhuruf_besar(" ".join(isi.split()))
        for nama in {_EKOR.sub("", n, count=1) for n in _INSTANSI.findall(rapi)}:
            suara[nama] += bobot
        for nama in set(_WILAYAH.findall(rapi)):
            wilayah[nama] += bobot
    if not suara:
        return "", wilayah.most_common(1)[0][0] if wilayah else ""
    nama = _bernomor(_terbaik(suara), berbobot)
    milik = _WILAYAH.search(nama)
    return nama, milik[0] if milik else (wilayah.most_common(1)[0][0] if wilayah else "")


def _terbaik(suara: Counter[str]) -> str:
    """Return the name said most; a longer form of it that is said often too is preferred."""
    pertama, banyak = suara.most_common(1)[0]
    panjang = [n for n in suara if n.startswith(pertama) and suara[n] * 4 >= banyak]
    return max(panjang, key=len)


def _bernomor(nama: str, berbobot: Iterable[tuple[str, int]]) -> str:
    """Return a name with the number that nearly every mention of it ends with ("Puskesmas Teratai 2")."""
    pola = re.compile(rf"{re.escape(nama)}\b(?: ([0-9]{{1,2}})(?![\w.]))?", re.IGNORECASE)
    nomor = Counter(n for isi, _ in berbobot for n in pola.findall(" ".join(isi.split())))
    terbanyak, kali = nomor.most_common(1)[0] if nomor else ("", 0)
    return f"{nama} {terbanyak}" if terbanyak and kali * 5 >= nomor.total() * 4 and kali > 2 else nama


def _berhuruf_besar(teks: str) -> str:
    """Return a text set in capitals in title case, so that names compare."""
    if not teks.isupper():
        return teks
    return " ".join(
        k if k in ("RSUD", "UPT", "BPBD", "II", "III", "IV") else k.capitalize() for k in teks.split(" ")
    )


def _macam(teks: Sequence[TeksTerbaca], judul: Sequence[JudulTerbaca]) -> str:
    if any("AKUNTABILITAS KINERJA" in j.teks.upper() for j in judul):
        return "lkjip"
    awal = " ".join((*(j.teks for j in judul[:2]), *(t.teks for t in teks[:_AWAL])))
    utama = _terawal(_MACAM, awal)
    return utama[1] if utama[1] in _LAPORAN else min(utama, _terawal(_MACAM_LAIN, awal))[1]


def _terawal(macam: Sequence[tuple[str, re.Pattern[str]]], teks: str) -> tuple[int, str]:
    """Return where the first kind is named and which; the end of the text and "" when none is."""
    cocok = [(m.start(), nama) for nama, pola in macam if (m := pola.search(teks))]
    return min(cocok, default=(len(teks), ""))
