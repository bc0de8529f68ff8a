"""Icons, sizes and times as the templates print them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime

from akuntabel.bilangan import BULAN, bulatkan, cetak_angka, cetak_rupiah, cetak_tanggal

register = template.Library()

_KB, _MB = 1 << 10, 1 << 20
_JALUR = {
    "galat": '<circle cx="8" cy="8" r="6.5"/><path d="M5.5 5.5l5 5m0-5l-5 5"/>',
    "peringatan": '<path d="M8 2l6.5 11.5h-13z"/><path d="M8 6.5v3.5m0 1.6v.1"/>',
    "saran": '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.2v4m0-6.6v.1"/>',
    "baik": '<circle cx="8" cy="8" r="6.5"/><path d="M5 8.2l2.2 2.2L11.2 6"/>',
    "buku": '<rect x="2" y="2.5" width="12" height="11" rx="1"/><path d="M2 6h12M6 2.5v11"/>',
    "dokumen": '<path d="M4 1.8h5.5L13 5.2v9H4z"/><path d="M9.2 2v3.5h3.5M6 8h4.5M6 10.8h4.5"/>',
    "unduh": '<path d="M8 2v8m0 0L4.8 6.9M8 10l3.2-3.1M2.5 13.5h11"/>',
    "unggah": '<path d="M8 10.5v-8m0 0L4.8 5.6M8 2.5l3.2 3.1M2.5 13.5h11"/>',
    "salin": '<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 3v-.5h-8v8H3"/>',
    "ulang": '<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3"/>',
    "lanjut": '<path d="M3 8h10m0 0L9.3 4.3M13 8l-3.7 3.7"/>',
    "jam": '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.5V8l2.5 1.5"/>',
    "cari": '<circle cx="7" cy="7" r="4.5"/><path d="M10.5 10.5L14 14"/>',
    "nihil": '<path d="M4 8h8"/>',
    "folder": '<path d="M1.8 3.5h4.4l1.5 2h6.5v7.5H1.8z"/>',
}


@register.simple_tag
def ikon(nama: str) -> SafeString:
    """Return a small line drawing; the words beside it say the same."""
    return mark_safe(  # only our own table is printed
        '<svg class="ikon" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" '
        'stroke="currentColor" stroke-width="1.6" stroke-linecap="round" '
        f'stroke-linejoin="round">{_JALUR[nama]}</svg>'
    )


@register.inclusion_tag("layanan/_kosong.html", takes_context=True)
def kosong(context: Mapping[str, Any], halaman: str) -> dict[str, Any]:
    """Return what a page says while it has no content: what comes here, and the first steps."""
    return {"tk": context["tk"], **_kosong()[halaman]}


@cache
def _kosong() -> dict[str, dict[str, Any]]:
    isi = (files("akuntabel.situs.layar") / "halaman_kosong.toml").read_text("utf-8")
    return tomllib.loads(isi)


@register.filter
def ukuran(bita: int) -> str:
    """Return a size in words: 812 KB, 3,4 MB."""
    if bita < _MB:
        return f"{max(1, bita // _KB)} KB"
    persepuluh = bita * 10 // _MB
    return f"{persepuluh // 10},{persepuluh % 10} MB"


@register.filter
def rupiah(nilai: Decimal | None) -> str:
    """Return an amount without currency sign; a dash where there is none."""
    return "–" if nilai is None else cetak_rupiah(nilai, lambang=False)


@register.filter
def persen(nilai: Decimal) -> str:
    """Return a per cent with two decimals."""
    return cetak_angka(bulatkan(nilai, 2))


@register.filter
def uang(jenis: str) -> str:
    """Return what an amount of an export is called."""
    return {"perubahan": "pagu sesudah perubahan"}.get(jenis, jenis)


@register.filter
def nama_bulan(bulan: int) -> str:
    """Return the name of a month."""
    return BULAN[bulan - 1]


@register.filter
def tanggal(hari: date | None) -> str:
    """Return a date as it is written: 28 Februari 2026; nothing without one."""
    return cetak_tanggal(hari) if hari else ""


@register.filter
def waktu(kapan: datetime) -> str:
    """Return a time as it is written: 28 Februari 2026 pukul 14.05."""
    return f"{kapan.day} {BULAN[kapan.month - 1]} {kapan.year} pukul {kapan:%H.%M}"


@register.filter
def waktu_setempat(kapan: datetime) -> str:
    """Return a time of the database as it is written here."""
    return waktu(localtime(kapan))


@register.filter
def tanggal_pendek(kapan: date) -> str:
    """Return a day in a narrow column: 28 Feb 2026."""
    return f"{kapan.day} {BULAN[kapan.month - 1][:3]} {kapan.year}"


@register.filter
def alamat_sel(lokasi: object) -> str:
    """Return sheet and cell as the name box of Excel takes them: 'Target Renstra'!D5."""
    lembar, sel = getattr(lokasi, "lembar", ""), getattr(lokasi, "sel", "")
    polos = lembar.isascii() and lembar.isalnum()
    kutip = lembar if polos else "'" + lembar.replace("'", "''") + "'"
    return f"{kutip}!{sel}" if sel else kutip


@register.filter
def kapital(teks: str) -> str:
    """Return text with its first letter as a capital, the rest untouched."""
    return teks[:1].upper() + teks[1:]


@register.filter
def sebut_data(teks: str, data: str) -> str:
    """Return a sentence of a verb with what holds the facts here in place of the workbook."""
    return teks.replace("buku kerja", data).replace("Buku kerja", kapital(data))
