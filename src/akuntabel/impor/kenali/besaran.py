"""Which numerals of a text count or measure: not years, dates, numbers of laws, of lists and persons."""

from __future__ import annotations

import re

from akuntabel.bilangan import BULAN

_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
_SEBELUM = re.compile(
    r"(?<![^\W\d_])(?:nomor|nomer|no|pasal|ayat|angka|huruf|butir|bab|tahun|thn|th|t\.?a|tabel|gambar|grafik|diagram|bagan"
    r"|lampiran|halaman|hal|nip|nik|npwp|telp|telepon|fax|faks|hp|wa|kode\s*pos|uu|pp|pm|pmk|se|perpres|keppres|inpres"
    r"|permen\w*|kepmen\w*|perda|pergub|perbup|perwal\w*|perka|kep|skb|misi|sasaran|tujuan|indikator|strategi|kebijakan"
    r"|rumus|ke|rt|rw|jalan|jl|triwulan|tw|semester|caturwulan|level|tipe|type|kelas|golongan|gol|eselon|tingkat|covid"
    r"|versi|edisi|seri|tahap|zona|lantai|blok|kav|negeri|formulir|form|kolom|poin|iku|ikk|iki|iso|sni|bulan|minggu|pukul)"
    r"[\s.:\-/–]*$",
    re.IGNORECASE,
)
_NAMA_BULAN = "|".join((*BULAN, "Pebruari", "Nopember", "Agust", "Sept", "Jan", "Feb", "Des"))
_BULAN_SESUDAH = re.compile(rf"\s*(?:{_NAMA_BULAN})\b", re.IGNORECASE)
_NOMOR_AWAL = re.compile(
    r"\s*(?:[(]?[0-9]{1,3}[.)]|[0-9]+(?:\.[0-9]+)+\.?|[0-9]{1,3})\s+[^\W\d_a-z]"
    r"|\s*[(]?[0-9]{1,3}[.)](?![0-9]{3}(?![0-9]))"
)
_KODE = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2,}")
_RIBUAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_NOMOR_PENDEK = re.compile(r"[0-9]{1,3}|[0-9]{1,2}\.[0-9]{1,2}")
_BUKAN = re.compile(
    r"[0-9]{8}\s?[0-9]{6}\s?[0-9]\s?[0-9]{3}"
    r"|\(0[0-9]{2,3}\)\s?[0-9][0-9 \-]{4,12}|(?<![0-9.,])0[0-9]{2,3}[- ][0-9][0-9 \-]{4,12}"
    r"|(?<![0-9])[0-9]{1,2}[/\-.][0-9]{1,2}[/\-.](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}\s?[-–/]\s?(?:19|20)[0-9]{2}"
    r"|(?:https?://|www\.)\S{1,300}|(?<!\S)\S{1,80}@\S{1,80}"
    r"|(?:nomor|no\.?)\s{0,9}:?\s{0,9}[0-9A-Z][\w./\-]{0,80}",
    re.IGNORECASE,
)
_BERJUDUL = re.compile(r"(?:program|kegiatan|tabel\s[IVX]+\.)$", re.IGNORECASE)
_PANJANG_NOMOR = 15
_SEBELUM_PANJANG = 24
_SESUDAH_PANJANG = 14


def tanpa_besaran(teks: str) -> bool:
    """Tell whether a text is bare numerals, as page numbers and axes of charts are."""
    return not any(h.isalpha() for h in teks) and "%" not in teks


def rentang_nomor(teks: str) -> list[tuple[int, int]]:
    """Return the parts of a text that are numbers of persons, laws, telephones, dates or addresses."""
    return [c.span() for c in _BUKAN.finditer(teks)]


def bukan_besaran(teks: str, mulai: int, akhir: int) -> bool:
    """Tell whether a numeral of a sentence counts and measures nothing."""
    angka = teks[mulai:akhir].strip()
    if "Rp" in angka or "%" in angka:
        return False
    sebelum = teks[max(0, mulai - _SEBELUM_PANJANG) : mulai]
    sesudah = teks[akhir : akhir + _SESUDAH_PANJANG]
    if _TAHUN.fullmatch(angka) or _SEBELUM.search(sebelum) or _BULAN_SESUDAH.match(sesudah):
        return True
    if mulai < _SEBELUM_PANJANG and not teks[:mulai].strip() and _NOMOR_AWAL.match(teks):
        return True
    menempel = sebelum[-1:].isalnum() or (sebelum[-1:] in "/-" and sebelum[-2:-1].isalnum())
    return menempel or _bernomor(angka, sesudah) or _nomor_butir(angka, sebelum.rstrip(), sesudah)


def _bernomor(angka: str, sesudah: str) -> bool:
    """Tell whether a numeral is a code, a service number or a part of a date."""
    if _KODE.fullmatch(angka) and not _RIBUAN.fullmatch(angka):
        return True
    hanya_digit = angka.isascii() and angka.isdigit()
    if hanya_digit and (len(angka) >= _PANJANG_NOMOR or (angka[0] == "0" and len(angka) > 1)):
        return True
    return bool(re.match(r"[/][0-9]", sesudah)) or (sesudah[:1].isalpha() and sesudah[:1].isupper())


def _nomor_butir(angka: str, sebelum: str, sesudah: str) -> bool:
    """Tell whether a short number points at an item, "(2)", or begins one, "; 3) Kegiatan", "Program 8 :"."""
    if not _NOMOR_PENDEK.fullmatch(angka):
        return False
    if _BERJUDUL.search(sebelum) and re.match(r"\s?:", sesudah):
        return True
    if sebelum.endswith("(") and re.match(r"\s?\)", sesudah):
        return True
    return (not sebelum or sebelum[-1] in ";:.,") and bool(re.match(r"[.)]\s*[^\W\d_]", sesudah))
