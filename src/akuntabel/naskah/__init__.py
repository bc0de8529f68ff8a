"""The document model: what a report is made of, whoever wrote it."""

from __future__ import annotations

from .angka_sendiri import AngkaBerkunci, AngkaDisunting
from .baku import bakukan_narasi, bakukan_sebaris
from .baku_tulisan import bakukan_tulisan
from .penomoran import beri_nomor
from .sebaris import Angka, CelahSebaris, GantiBaris, Harfiah, Pecahan, Rujukan, Sebaris, Tulisan
from .simpul import (
    Bab,
    Blok,
    ButirKartu,
    Celah,
    Daftar,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    GantiHalaman,
    Gaya,
    JenisDaftarIsi,
    Kartu,
    Kop,
    Kutipan,
    Lampiran,
    Nada,
    Narasi,
    Naskah,
    Paragraf,
    Penomoran,
    Pihak,
    Sampul,
    TandaTangan,
)
from .tabel import Baris, JenisBaris, Kolom, Rata, Sel, Tabel
from .telusur import anak, kunci_tercetak, label_rujukan, pengantar, sebaris_blok, teks_sebaris, telusuri

__all__ = [
    "Angka", "AngkaBerkunci", "AngkaDisunting", "Bab", "Baris", "Blok", "ButirKartu", "Celah",
    "CelahSebaris", "Daftar", "DaftarOtomatis", "DeretKartu", "Gambar", "GantiBaris", "GantiHalaman",
    "Gaya", "Harfiah", "JenisBaris", "JenisDaftarIsi",
    "Kartu", "Kolom", "Kop", "Kutipan", "Lampiran", "Nada", "Narasi", "Naskah", "Paragraf", "Pecahan",
    "Penomoran", "Pihak", "Rata", "Rujukan", "Sampul", "Sebaris", "Sel", "Tabel", "TandaTangan", "Tulisan",
    "anak", "bakukan_narasi", "bakukan_sebaris", "bakukan_tulisan", "beri_nomor", "kunci_tercetak",
    "label_rujukan", "pengantar", "sebaris_blok",
    "teks_sebaris", "telusuri",
]  # fmt: skip
