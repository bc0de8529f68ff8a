"""The settings file of a review: who reviews, where, and on which local rule."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from akuntabel.hasil_reviu import Pelapor, Penugasan

from .setelan_toml import BukanToml, baca_toml

_KUNCI = (
    "penyusun",
    "ketua_tim",
    "pengendali_teknis",
    "inspektur",
    "kota",
    "dasar_hukum_daerah",
    "pelapor",
)
_TERPANJANG = 200


class SetelanTidakSah(ValueError):
    """A settings file that cannot be used; the message says what to change."""


def baca_setelan(isi: bytes) -> Penugasan:
    """Return who reviews from a TOML file.

    Raises:
        SetelanTidakSah: It is no TOML, has an unknown key, or a value that is no short text.
    """
    try:
        nilai = baca_toml(isi)
    except BukanToml as galat:
        raise SetelanTidakSah(f"berkas setelan {galat}.") from galat
    for kunci in nilai:
        if kunci not in _KUNCI:
            raise SetelanTidakSah(_asing(kunci))
    return Penugasan(
        penyusun=_teks(nilai, "penyusun"),
        ketua_tim=_teks(nilai, "ketua_tim"),
        pengendali_teknis=_teks(nilai, "pengendali_teknis"),
        inspektur=_teks(nilai, "inspektur"),
        kota=_teks(nilai, "kota"),
        dasar_hukum_daerah=_teks(nilai, "dasar_hukum_daerah"),
        pelapor=_pelapor(_teks(nilai, "pelapor")),
    )


def _asing(kunci: str) -> str:
    dekat = get_close_matches(kunci, _KUNCI, n=1)
    usul = f" Maksudnya {dekat[0]}?" if dekat else ""
    return f"isian {kunci} tidak dikenal.{usul} Yang ada: {', '.join(_KUNCI)}."


def _teks(nilai: Mapping[str, object], kunci: str) -> str:
    isi = nilai.get(kunci, "")
    if not isinstance(isi, str):
        raise SetelanTidakSah(f'isian {kunci} harus teks dalam tanda kutip, misalnya {kunci} = "...".')
    if len(isi) > _TERPANJANG or not isi.isprintable():
        raise SetelanTidakSah(f"isian {kunci} harus satu baris, paling panjang {_TERPANJANG} huruf.")
    return isi.strip()


def _pelapor(teks: str) -> Pelapor | None:
    if not teks:
        return None
    for satu in Pelapor:
        if satu.value == teks.lower():
            return satu
    pilihan = ", ".join(f'"{p.value}"' for p in Pelapor)
    raise SetelanTidakSah(f'pelapor "{teks}" tidak dikenal; pilihannya {pilihan}.')
