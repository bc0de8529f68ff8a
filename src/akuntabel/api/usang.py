"""Numbers in authored text that were facts at an earlier run and are none now; remembered until mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from akuntabel.fakta import Fakta, Kunci
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import Susunan, susun_lkjip
from akuntabel.laporan.usang import AngkaUsang, angka_usang
from akuntabel.peraturan import KetentuanTidakAda

from .keluaran import ArsipLama


def cari_usang(lama: ArsipLama, susunan: Susunan, potret: Potret) -> tuple[AngkaUsang, ...]:
    """Return the outdated numbers of a document, against the last run and what it remembered."""
    garis_besar = susunan.naskah.keterangan.get("garis_besar", "analisis")
    return angka_usang((*_fakta(lama.potret, garis_besar), *_ingatan(lama.angka_lama)), susunan, potret)


def _fakta(potret: Potret | None, garis_besar: str) -> Iterable[Fakta]:
    if potret is None:
        return ()
    try:
        return susun_lkjip(potret, garis_besar=garis_besar).fakta.values()
    except (KetentuanTidakAda, ValueError):
        return ()  # an older engine printed what this one would not; nothing to compare with


def ingat(usang: Iterable[AngkaUsang]) -> Sequence[Mapping[str, str]]:
    """Return the old facts that authored text still cites, for the archive."""
    semua = {(u.lama.kunci, u.lama.cetak): u.lama for u in usang}
    return [
        {"kunci": f.kunci, "nilai": str(f.nilai), "cetak": f.cetak, "satuan": f.satuan}
        for _, f in sorted(semua.items())
    ]


def _ingatan(daftar: Iterable[Mapping[str, str]]) -> Iterator[Fakta]:
    """Yield remembered facts; what is malformed is left out."""
    for satu in daftar:
        try:
            Kunci.parse(satu["kunci"])
            yield Fakta(satu["kunci"], Decimal(satu["nilai"]), satu["cetak"], satu.get("satuan", ""))
        except (KeyError, ValueError, TypeError, InvalidOperation):
            continue
