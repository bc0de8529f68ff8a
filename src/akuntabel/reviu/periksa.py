"""Run the rules over a document."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.temuan import Temuan, Tingkat

from .akibat import serap_akibat, serap_ulangan
from .berkas import Berkas
from .daftar_aturan import Aturan, semua_aturan
from .hubungan import Hubungan
from .jaringan import lokalkan
from .keyakinan import beri_keyakinan
from .sebab import gabung_sebab


@dataclass(frozen=True, slots=True)
class Reviu:
    """What a review gives: faults in order of importance, and what holds."""

    temuan: tuple[Temuan, ...]
    terpenuhi: tuple[Terpenuhi, ...]


def periksa(berkas: Berkas, pilih: Collection[str] = (), abaikan: Collection[str] = ()) -> Reviu:
    """Run the chosen rules. ``pilih`` and ``abaikan`` hold codes, families ("HIT") or aliases."""
    temuan: list[Temuan] = list(berkas.bacaan.temuan)
    terpenuhi: list[Terpenuhi] = []
    hubungan: list[Hubungan] = []
    for satu in semua_aturan():
        if not _dipakai(satu, pilih, abaikan):
            continue
        for hasil in satu.periksa(berkas):
            if isinstance(hasil, Terpenuhi):
                terpenuhi.append(hasil)
            elif isinstance(hasil, Hubungan):
                hubungan.append(hasil)
            else:
                temuan.append(hasil)
    temuan = serap_akibat(lokalkan(temuan, hubungan, berkas.bacaan))
    temuan = serap_ulangan(gabung_sebab(temuan))
    return Reviu(tuple(_urut(beri_keyakinan(temuan))), tuple(terpenuhi))


def _urut(temuan: list[Temuan]) -> list[Temuan]:
    """Return findings by the weight of what they are about, then by severity, then by place."""
    pokok = {a.kode: a.pokok for a in semua_aturan()}
    return sorted(temuan, key=lambda t: (t.tingkat is Tingkat.SARAN, pokok.get(t.kode, 9), t.tingkat.urutan))


def _dipakai(satu: Aturan, pilih: Collection[str], abaikan: Collection[str]) -> bool:
    nama = {satu.kode, satu.kode[:3], satu.alias}
    return not nama & set(abaikan) and (not pilih or bool(nama & set(pilih)))
