"""SEL122, ANG111: a report without marks against our own data, by name, role and year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.bacaan import PERAN_UANG, Bacaan, FaktaTerbaca, Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.acuan.pilihan import ringkas
from akuntabel.reviu.acuan.sebut import tempat
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.data_tercetak import DataTercetak
from akuntabel.reviu.relasi import kutip
from akuntabel.reviu.salinan import sama
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KRITERIA = "Angka laporan berasal dari data kinerja."
_CATATAN = re.compile(r"[a-z*]\)?$")
_KINERJA = {Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.TARGET_AKHIR, Peran.KEMAJUAN}

Kunci = tuple[str, Peran, int | None, int | None]


@aturan(
    "SEL122",
    "own.value",
    "Target, realisasi, atau capaian berbeda dari data kinerja",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=0,
)
def kinerja(berkas: Berkas) -> Iterator[Hasil]:
    """Target, realisasi, dan capaian di tabel laporan sama dengan data kinerja yang diberikan."""
    yield from _periksa(berkas, "SEL122", uang=False)


@aturan(
    "ANG111",
    "own.budget",
    "Pagu atau realisasi anggaran berbeda dari data kinerja",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def anggaran(berkas: Berkas) -> Iterator[Hasil]:
    """Pagu, realisasi, dan serapan di tabel laporan sama dengan data kinerja yang diberikan."""
    yield from _periksa(berkas, "ANG111", uang=True)


def _periksa(berkas: Berkas, kode: str, *, uang: bool) -> Iterator[Hasil]:
    data = berkas.potret
    if data is None or berkas.bacaan.dokumen.berkunci:
        return
    benar = _menurut_kunci(data.bacaan, uang=uang)
    temuan: list[Temuan] = []
    banyak = 0
    for kunci, semua in _menurut_kunci(berkas.bacaan, uang=uang).items():
        calon = benar.get(kunci, [])
        for satu in semua if calon else ():
            banyak += 1
            if any(sama(satu, c) for c in calon):
                hitungan = f"{satu.peran.value} {satu.nama}: {satu.angka.teks} sama dengan {data.nama}"
                yield Terpenuhi(kode, hitungan, (satu.angka,))
            else:
                temuan.append(_temuan(kode, satu, calon, berkas.bacaan, data))
    sebutan = f"angka berbeda dari data kinerja ({data.nama})"
    yield from ringkas(temuan, banyak, sebutan, "Susun ulang laporannya dari data itu.")


def _menurut_kunci(bacaan: Bacaan, *, uang: bool) -> dict[Kunci, list[FaktaTerbaca]]:
    peran = PERAN_UANG if uang else _KINERJA
    hasil: defaultdict[Kunci, list[FaktaTerbaca]] = defaultdict(list)
    for f in bacaan.fakta:
        if f.entitas and f.peran in peran and f.tabel is not None and f.angka.bacaan:
            hasil[f.entitas, f.peran, f.tahun, f.triwulan].append(f)
    return hasil


def _temuan(
    kode: str, satu: FaktaTerbaca, calon: list[FaktaTerbaca], bacaan: Bacaan, data: DataTercetak
) -> Temuan:
    tabel = next(t for t in bacaan.tabel if t.urutan == satu.tabel)
    benar = list(dict.fromkeys(_CATATAN.sub("", c.angka.teks) for c in calon))
    return Temuan(
        kode,
        Tingkat.PERINGATAN,
        f"{satu.peran.value.capitalize()} “{satu.nama or 'Jumlah'}” tercetak {satu.angka.teks} di "
        f"{tempat(satu.angka.letak, tabel)}, sedangkan data kinerja ({data.nama}) mencetak "
        f"{' atau '.join(benar[:3])}. Perbaiki laporannya, atau perbaiki datanya lalu susun ulang.",
        satu.angka.letak,
        tertulis=satu.angka.teks,
        kutipan=kutip(tabel.baris[satu.baris]) if satu.baris is not None else "",
        hitungan=f"{satu.angka.teks} ≠ {benar[0]}",
        usulan=tuple(Usulan(benar[0], f"menurut {data.nama}", c.angka.bacaan[0].nilai) for c in calon[:1]),
        kriteria=_KRITERIA,
        alias="own.value" if kode == "SEL122" else "own.budget",
    )
