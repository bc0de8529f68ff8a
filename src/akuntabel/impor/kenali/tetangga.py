"""Roles that the words of one column leave open: decided by its neighbours and the caption."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from akuntabel.bacaan import Peran

from .leksikon import KINERJA, PERSEN, RUPIAH, punya_ranah
from .peran import KE_ANGGARAN, KE_KINERJA, LABEL, NILAI, Dugaan

_PENDAPATAN = re.compile(r"(?i)\b(?:pendapatan|penerimaan|retribusi|pajak|pnbp|pad)\b")
_BELANJA = re.compile(r"(?i)\b(?:belanja|anggaran|pagu|dipa|dpa|serapan|penyerapan)\b")
_ANGGARAN = re.compile(r"(?i)\b(?:anggaran|pagu|dipa|dpp?a)\b")
_KEADAAN = re.compile(r"(?i)\b(?:rusak|kondisi|keadaan)\b")
_SAMPAI = re.compile(r"(?i)\b(?:s\.?\s*/?\s*d\b|sampai dengan|kumulatif|total|jumlah)")
_RENSTRA = re.compile(r"(?i)renstra|rpjm|jangka menengah")


@dataclass(frozen=True, slots=True)
class Calon:
    """A column while its role is being found."""

    judul: str
    dugaan: Dugaan
    peran: Peran | None
    tahun: int | None
    triwulan: int | None
    satuan: str


def menurut_tetangga(calon: list[Calon], judul: str, tahun: int | None = None) -> list[Calon]:
    """Return the columns with the roles their neighbours and the caption give them."""
    calon = _target_akhir(calon, tahun)
    for langkah in _LANGKAH:
        calon = langkah(calon)
    calon = _jumlah_anggaran(_tahun_lepas(calon, judul), judul)
    return _pendapatan(_menurut_judul(calon, judul), judul)


def _angka_predikat(calon: list[Calon]) -> list[Calon]:
    """Below the names of predicates stand counts of indicators and their shares."""
    bukan = any(_KEADAAN.search(c.judul) for c in calon)
    if bukan or sum(c.dugaan.predikat for c in calon) < 2:
        return calon
    hasil = []
    for satu in calon:
        if satu.dugaan.predikat and satu.dugaan.bayangan == PERSEN:
            satu = replace(satu, peran=Peran.PORSI)
        elif satu.dugaan.predikat:
            satu = replace(satu, peran=Peran.CACAH)
        hasil.append(satu)
    return hasil


def _di_belakang_pagu(calon: list[Calon]) -> list[Calon]:
    """Realisasi and capaian behind a pagu, without a target in between, are those of the budget."""
    hasil: list[Calon] = []
    patokan: Peran | None = None
    for n, satu in enumerate(calon):
        if satu.peran in (Peran.TARGET, Peran.PAGU):
            patokan = satu.peran
        elif satu.peran in LABEL:
            patokan = None
        elif patokan is Peran.PAGU and satu.peran in KE_ANGGARAN and not _kinerja(calon, n):
            satu = replace(satu, peran=KE_ANGGARAN[satu.peran])
        hasil.append(satu)
    return hasil


def _kinerja(calon: Sequence[Calon], n: int) -> bool:
    """Tell whether a figure behind a pagu is one of performance: it says so, or the budget's follows it."""
    satu, lain = calon[n], calon[n + 1] if n + 1 < len(calon) else None
    if satu.dugaan.keluaran or lain is None:
        return satu.dugaan.keluaran
    semasa = (lain.tahun, lain.triwulan) == (satu.tahun, satu.triwulan)
    berpasangan = satu.peran is Peran.REALISASI and lain.dugaan.peran is Peran.BELANJA and lain.satuan != "%"
    return semasa and berpasangan and any(c.peran is Peran.TARGET for c in calon)


def _persen_lepas(calon: list[Calon]) -> list[Calon]:
    """A column headed "%" alone is the ratio of the two columns before it."""
    hasil: list[Calon] = []
    for satu in calon:
        if (
            satu.triwulan
            and satu.dugaan.bayangan == PERSEN
            and hasil
            and hasil[-1].dugaan.bayangan == KINERJA
        ):
            satu = replace(satu, peran=Peran.LAIN)
        elif satu.peran in (None, Peran.SISA) and satu.dugaan.bayangan == PERSEN:
            satu = replace(satu, peran=_persen_dari(satu.peran or _sebelum(hasil)))
        elif satu.peran is None and satu.dugaan.bayangan == RUPIAH:
            satu = replace(satu, peran=_rupiah_dari(hasil))
        hasil.append(satu)
    return hasil


def _sebelum(calon: Sequence[Calon]) -> Peran | None:
    """Return the role of the last column before that a percentage can belong to."""
    dilewati = (None, Peran.SISA, Peran.LAIN, Peran.SATUAN)
    return next((c.peran for c in reversed(calon) if c.peran not in dilewati), None)


def _persen_dari(sebelum: Peran | None) -> Peran | None:
    if sebelum in (Peran.PAGU, Peran.BELANJA):
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
    if not any(c.peran is Peran.REALISASI for c in hasil):
        hasil = _milik_sendiri(hasil)
    hasil = _terhadap_akhir(hasil)
    peran = {c.peran for c in hasil}
    if Peran.TARGET in peran and not peran & {Peran.TARGET_AKHIR, Peran.CAPAIAN}:
        return [replace(c, peran=Peran.CAPAIAN) if c.peran is Peran.KEMAJUAN else c for c in hasil]
    if Peran.TARGET in peran or not peran & {Peran.PEMBANDING, Peran.TARGET_AKHIR}:
        return hasil
    jadi = Peran.BANDING if Peran.PEMBANDING in peran else Peran.KEMAJUAN
    return [replace(c, peran=jadi) if c.peran is Peran.CAPAIAN else c for c in hasil]


def _terhadap_akhir(calon: list[Calon]) -> list[Calon]:
    """What is held against the year of the final target is progress towards it."""
    tahun = next((c.tahun for c in calon if c.peran is Peran.TARGET_AKHIR and c.tahun), None)
    return [
        replace(c, peran=Peran.KEMAJUAN)
        if c.peran is Peran.BANDING and tahun and str(tahun) in c.judul
        else c
        for c in calon
    ]


def _milik_sendiri(calon: list[Calon]) -> list[Calon]:
    """Where nothing else is the agency's own figure, the first "realisasi provinsi" is: it is a province."""
    pertama = next(
        (c for c in calon if c.peran is Peran.PEMBANDING and "realisasi" in c.judul.casefold()), None
    )
    return [replace(c, peran=Peran.REALISASI) if c is pertama else c for c in calon]


def _peran_banding(satu: Calon) -> Peran | None:
    return Peran.PEMBANDING if satu.peran in (Peran.REALISASI, None) else satu.peran


def _menurut_judul(calon: list[Calon], judul: str) -> list[Calon]:
    """In a table of the budget, not of income, "target, realisasi, capaian" are pagu, belanja, serapan."""
    peran = {c.peran for c in calon}
    berindikator = Peran.INDIKATOR in peran or Peran.PAGU in peran
    if not punya_ranah(judul, "ANGGARAN") or berindikator or punya_ranah(judul, "KINERJA"):
        return calon
    return [
        replace(c, peran=KE_ANGGARAN[c.peran])
        if c.peran in KE_ANGGARAN and not punya_ranah(c.judul, "KINERJA")
        else c
        for c in calon
    ]


def _jumlah_anggaran(calon: list[Calon], judul: str) -> list[Calon]:
    """The one amount of a table about the budget is the budget."""
    jumlah = [c for c in calon if c.peran is Peran.JUMLAH]
    anggaran = _ANGGARAN.search(judul) and not re.search(r"(?i)realisasi|serapan|sisa", judul)
    if len(jumlah) != 1 or not anggaran or any(c.peran in NILAI for c in calon):
        return calon
    return [replace(c, peran=Peran.PAGU) if c.peran is Peran.JUMLAH else c for c in calon]


def _serapan(calon: list[Calon]) -> list[Calon]:
    """The budget spent, in per cent, is its absorption."""
    return [
        replace(c, peran=Peran.SERAPAN) if c.dugaan.peran is Peran.BELANJA and c.satuan == "%" else c
        for c in calon
    ]


def _kumulatif(calon: list[Calon]) -> list[Calon]:
    """Beside the figure of a quarter, the one up to that quarter is that of the year so far."""
    sendiri = {(c.peran, c.triwulan) for c in calon if not _SAMPAI.search(c.judul)}
    return [
        replace(c, triwulan=None) if _SAMPAI.search(c.judul) and (c.peran, c.triwulan) in sendiri else c
        for c in calon
    ]


def _triwulan_lepas(calon: list[Calon]) -> list[Calon]:
    """Columns headed by quarters alone hold what was done or spent of the target or budget beside them."""
    peran = {c.peran for c in calon}
    jadi = Peran.BELANJA if Peran.PAGU in peran else Peran.REALISASI if Peran.TARGET in peran else None
    return [replace(c, peran=jadi) if c.peran is None and c.triwulan is not None else c for c in calon]


def _standar(calon: list[Calon]) -> list[Calon]:
    """Beside a target, the standard is that of others."""
    lain = any(c.peran is Peran.TARGET and "standar" not in c.judul.casefold() for c in calon)
    return [
        replace(c, peran=Peran.PEMBANDING)
        if lain and c.peran is Peran.TARGET and c.judul.casefold().startswith("standar")
        else c
        for c in calon
    ]


def _pendapatan(calon: list[Calon], judul: str) -> list[Calon]:
    """A table of income has no pagu: its target and realisasi stay what they are called."""
    semua = " ".join((judul, *(c.judul for c in calon)))
    if not _PENDAPATAN.search(semua) or _BELANJA.search(semua):
        return calon
    return [replace(c, peran=KE_KINERJA.get(c.peran, c.peran)) if c.peran else c for c in calon]


def _target_akhir(calon: list[Calon], tahun_ini: int | None) -> list[Calon]:
    """A target of the plan beyond the years reported, or beside another target, is its final one."""
    target = [c for c in calon if c.peran is Peran.TARGET]
    lain = [c for c in target if not _RENSTRA.search(c.judul)]
    realisasi = [c for c in calon if c.peran is Peran.REALISASI]
    dilaporkan = [c.tahun for c in (*realisasi, *lain) if c.tahun is not None]
    batas = max(dilaporkan, default=tahun_ini)
    dua = bool(lain) and len(target) > len(lain) and any(c.peran is Peran.KEMAJUAN for c in calon)
    jadi = {Peran.TARGET: Peran.TARGET_AKHIR, Peran.PAGU: Peran.LAIN}

    def akhir(c: Calon) -> bool:
        return bool(_RENSTRA.search(c.judul)) and ((c.tahun or 0) > (batas or 9999) or (dua and not c.tahun))

    return [replace(c, peran=jadi[c.peran]) if c.peran in jadi and akhir(c) else c for c in calon]


def _keluaran_lepas(calon: list[Calon]) -> list[Calon]:
    """Beside a budget without targets, the physical progress of the work is no realisasi of an indicator."""
    if Peran.PAGU not in {c.peran for c in calon} or Peran.TARGET in {c.peran for c in calon}:
        return calon
    return [
        replace(c, peran=Peran.LAIN)
        if c.dugaan.keluaran and c.peran in (Peran.REALISASI, Peran.CAPAIAN, Peran.BELANJA)
        else c
        for c in calon
    ]


def _tahun_lepas(calon: list[Calon], judul: str) -> list[Calon]:
    """Columns headed by years alone hold what the caption says, when it says one thing."""
    kata = {
        Peran.TARGET: "target",
        Peran.REALISASI: "realisasi",
        Peran.CAPAIAN: "capaian",
        Peran.PAGU: "pagu",
    }
    disebut = [p for p, k in kata.items() if k in judul.casefold()]
    berperan = any(c.peran in NILAI for c in calon)
    if len(disebut) != 1 or berperan:
        return calon
    return [replace(c, peran=disebut[0]) if c.peran is None and c.tahun else c for c in calon]


def _satuan_rupiah(calon: list[Calon]) -> list[Calon]:
    """Figures in rupiah are those of the budget, unless an indicator of the table is measured in rupiah."""
    bukan_rupiah = {c.peran for c in calon if not c.satuan.endswith("Rp")}
    lain = bukan_rupiah >= {Peran.TARGET, Peran.REALISASI}
    if any(c.peran is Peran.INDIKATOR for c in calon) and not lain:
        return calon
    return [
        replace(c, peran=KE_ANGGARAN[c.peran])
        if c.peran in KE_ANGGARAN and c.satuan.endswith("Rp") and "kinerja" not in c.judul.casefold()
        else c
        for c in calon
    ]


_LANGKAH: Sequence[Callable[[list[Calon]], list[Calon]]] = (
    _angka_predikat,
    _serapan,
    _standar,
    _satuan_rupiah,
    _di_belakang_pagu,
    _persen_lepas,
    _realisasi_persen,
    _keluaran_lepas,
    _triwulan_lepas,
    _kumulatif,
    _banding,
)
