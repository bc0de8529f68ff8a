"""The columns of a table: role, year, quarter, group and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.bacaan import KolomTerbaca, Peran

from .kepala import Kepala
from .leksikon import PERSEN, RUPIAH
from .peran import LABEL, NILAI, duga_peran
from .tetangga import Calon, menurut_tetangga
from .waktu import baca_satuan, baca_tahun, triwulan_tingkat


def susun_kolom(kepala: Kepala, judul: str = "", tahun: int | None = None) -> tuple[KolomTerbaca, ...]:
    """Give every column its role by its words, its neighbours and the caption; ``tahun`` is "tahun n"."""
    calon = [_calon(tingkat, tahun) for tingkat in kepala.tingkat]
    calon = menurut_tetangga(calon, f"{judul} {kepala.judul}", tahun)
    kelompok = _kelompok(calon)
    return tuple(
        KolomTerbaca(
            nomor=n + 1,
            judul=c.judul,
            peran=c.peran or Peran.LAIN,
            tahun=c.tahun,
            triwulan=c.triwulan,
            kelompok=kelompok[n],
            satuan=c.satuan,
            letak=kepala.letak[n].letak,
        )
        for n, c in enumerate(calon)
    )


def _calon(tingkat: Sequence[str], tahun_ini: int | None) -> Calon:
    bawah = tuple(reversed(tingkat))
    dugaan = duga_peran(tingkat)
    tahun = next((t for t in (baca_tahun(b, tahun_ini) for b in bawah) if t is not None), None)
    triwulan = triwulan_tingkat(tingkat)
    satuan = next((s for s in (baca_satuan(b) for b in bawah) if s), "")
    if not satuan and dugaan.bayangan in (PERSEN, RUPIAH):
        satuan = "%" if dugaan.bayangan == PERSEN else "Rp"
    if not satuan and any(t.lstrip().startswith("%") for t in tingkat):
        satuan = "%"
    return Calon(" / ".join(tingkat), dugaan, dugaan.peran, tahun, triwulan, satuan)


def _kelompok(calon: Sequence[Calon]) -> list[int]:
    """Number the groups of columns: of one year and quarter, or up to where a role comes again."""
    bernilai = [c for c in calon if c.peran in NILAI]
    banyak_tahun = len({c.tahun for c in bernilai} - {None}) > 1
    banyak_triwulan = len({c.triwulan for c in bernilai} - {None}) > 1
    hasil: list[int] = []
    nomor: dict[tuple[int | None, int | None, int], int] = {}
    for satu, ulang in zip(calon, _ulangan(calon), strict=True):
        waktu = (satu.tahun if banyak_tahun else None, satu.triwulan if banyak_triwulan else None)
        hasil.append(nomor.setdefault((*waktu, ulang), len(nomor)))
    return hasil


def _ulangan(calon: Sequence[Calon]) -> Iterator[int]:
    """Count how often the roles of the figures have begun anew, up to each column."""
    ulang, bernilai = 0, False
    dilihat: set[tuple[Peran, int | None, int | None, str]] = set()
    for satu in calon:
        nilai = satu.peran in NILAI
        kunci = (satu.peran or Peran.LAIN, satu.tahun, satu.triwulan, satu.satuan)
        if (satu.peran in LABEL and bernilai) or (nilai and kunci in dilihat):
            ulang, bernilai, dilihat = ulang + 1, False, set()
        if nilai:
            bernilai = True
            dilihat.add(kunci)
        yield ulang
