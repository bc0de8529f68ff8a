"""The columns of a table: role, year, quarter, group and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akuntabel.bacaan import KolomTerbaca, Peran

from .kepala import Kepala
from .leksikon import KINERJA, PERSEN, RUPIAH, punya_ranah
from .peran import KE_ANGGARAN, LABEL, NILAI, Dugaan, duga_peran
from .waktu import baca_satuan, baca_tahun, baca_triwulan

_PENDAPATAN = ("pendapatan", "penerimaan", "retribusi", "pajak", "pnbp", "pad")


@dataclass(frozen=True, slots=True)
class Calon:
    """A column while its role is being found."""

    dugaan: Dugaan
    peran: Peran | None
    tahun: int | None
    triwulan: int | None
    satuan: str


def susun_kolom(kepala: Kepala, judul: str = "", tahun: int | None = None) -> tuple[KolomTerbaca, ...]:
    """Give every column its role by its words, its neighbours and the caption; ``tahun`` is "tahun n"."""
    calon = [_calon(tingkat, tahun) for tingkat in kepala.tingkat]
    for langkah in (_angka_predikat, _menurut_tetangga, _persen_lepas, _realisasi_persen, _banding):
        calon = langkah(calon)
    calon = _menurut_judul(calon, f"{judul} {kepala.judul}")
    kelompok = _kelompok(calon)
    return tuple(
        KolomTerbaca(
            nomor=n + 1,
            judul=" / ".join(kepala.tingkat[n]),
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
    triwulan = next((t for t in (baca_triwulan(b) for b in bawah) if t is not None), None)
    satuan = next((s for s in (baca_satuan(b) for b in bawah) if s), "")
    if not satuan and dugaan.bayangan in (PERSEN, RUPIAH):
        satuan = "%" if dugaan.bayangan == PERSEN else "Rp"
    return Calon(dugaan, dugaan.peran, tahun, triwulan, satuan)


def _angka_predikat(calon: list[Calon]) -> list[Calon]:
    """Below the names of predicates stand counts of indicators and their shares."""
    hasil = []
    for satu in calon:
        if satu.dugaan.predikat and satu.dugaan.bayangan == PERSEN:
            satu = replace(satu, peran=Peran.PORSI)
        elif satu.dugaan.predikat:
            satu = replace(satu, peran=Peran.CACAH)
        hasil.append(satu)
    return hasil


def _menurut_tetangga(calon: list[Calon]) -> list[Calon]:
    """Realisasi and capaian behind a pagu, without a target in between, are those of the budget."""
    hasil: list[Calon] = []
    patokan: Peran | None = None
    for satu in calon:
        if satu.peran in (Peran.TARGET, Peran.PAGU):
            patokan = satu.peran
        elif satu.peran in LABEL:
            patokan = None
        elif patokan is Peran.PAGU and satu.peran in KE_ANGGARAN and satu.dugaan.bayangan != KINERJA:
            satu = replace(satu, peran=KE_ANGGARAN[satu.peran])
        hasil.append(satu)
    return hasil


def _persen_lepas(calon: list[Calon]) -> list[Calon]:
    """A column headed "%" alone is the ratio of the two columns before it."""
    hasil: list[Calon] = []
    for satu in calon:
        if satu.peran is None and satu.dugaan.bayangan == PERSEN:
            sebelum = next((s.peran for s in reversed(hasil) if s.peran is not None), None)
            satu = replace(satu, peran=_persen_dari(sebelum))
        elif satu.peran is None and satu.dugaan.bayangan == RUPIAH:
            satu = replace(satu, peran=_rupiah_dari(hasil))
        hasil.append(satu)
    return hasil


def _persen_dari(sebelum: Peran | None) -> Peran | None:
    if sebelum in (Peran.PAGU, Peran.BELANJA, Peran.SISA):
        return Peran.SERAPAN
    if sebelum in (Peran.TARGET, Peran.REALISASI):
        return Peran.CAPAIAN
    return {Peran.JUMLAH: Peran.PORSI, Peran.CACAH: Peran.PORSI, Peran.SELISIH: Peran.PERTUMBUHAN}.get(
        sebelum or Peran.LAIN
    )


def _rupiah_dari(sebelum: Sequence[Calon]) -> Peran | None:
    return None if any(s.peran is Peran.PAGU for s in sebelum) else Peran.PAGU


def _realisasi_persen(calon: list[Calon]) -> list[Calon]:
    """Of two realisasi columns side by side the one in per cent is the ratio."""
    hasil = list(calon)
    for n in range(1, len(hasil)):
        kiri, satu = hasil[n - 1], hasil[n]
        kembar = satu.peran is kiri.peran and (satu.tahun, satu.triwulan) == (kiri.tahun, kiri.triwulan)
        if kembar and satu.peran in (Peran.REALISASI, Peran.BELANJA) and satu.satuan == "%" != kiri.satuan:
            ratio = Peran.CAPAIAN if satu.peran is Peran.REALISASI else Peran.SERAPAN
            hasil[n] = replace(satu, peran=ratio)
    return hasil


def _banding(calon: list[Calon]) -> list[Calon]:
    """Beside a figure of others, or a final target, "capaian" is held against that."""
    hasil = [replace(c, peran=_peran_banding(c)) if c.dugaan.banding else c for c in calon]
    peran = {c.peran for c in hasil}
    if Peran.TARGET in peran or not peran & {Peran.PEMBANDING, Peran.TARGET_AKHIR}:
        return hasil
    jadi = Peran.BANDING if Peran.PEMBANDING in peran else Peran.KEMAJUAN
    return [replace(c, peran=jadi) if c.peran is Peran.CAPAIAN else c for c in hasil]


def _peran_banding(satu: Calon) -> Peran | None:
    return Peran.PEMBANDING if satu.peran in (Peran.REALISASI, None) else satu.peran


def _menurut_judul(calon: list[Calon], judul: str) -> list[Calon]:
    """In a table of the budget, not of income, "target, realisasi, capaian" are pagu, belanja, serapan."""
    peran = {c.peran for c in calon}
    pendapatan = any(k in judul.casefold() for k in _PENDAPATAN)
    berindikator = Peran.INDIKATOR in peran or Peran.PAGU in peran
    if not punya_ranah(judul, "ANGGARAN") or pendapatan or berindikator or punya_ranah(judul, "KINERJA"):
        return calon
    return [replace(c, peran=KE_ANGGARAN.get(c.peran, c.peran)) if c.peran else c for c in calon]


def _kelompok(calon: Sequence[Calon]) -> list[int]:
    """Number the groups of columns: of one year and quarter, or up to where a role comes again."""
    masa = {(c.tahun, c.triwulan) for c in calon if c.peran in NILAI and (c.tahun or c.triwulan)}
    hasil: list[int] = []
    nomor: dict[tuple[int | None, int | None, int], int] = {}
    for satu, ulang in zip(calon, _ulangan(calon), strict=True):
        waktu = (satu.tahun, satu.triwulan) if len(masa) > 1 else (None, None)
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
