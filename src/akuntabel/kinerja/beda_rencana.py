"""What differs between two Potret in words planners use: nodes, indicators, targets, ceilings, officials."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from akuntabel.bilangan import cetak_angka, cetak_rupiah

from .indeks import Indeks, Simpul, sebutan_simpul
from .indikator import Target
from .instansi import Pejabat
from .potret import Potret

TIDAK_ADA = "tidak ada"
_KOSONG = "belum diisi"
_Isian = Mapping[str, str]
_ISIAN_INDIKATOR = (
    ("nama", "nama"),
    ("satuan", "satuan"),
    ("induk", "milik"),
    ("definisi", "definisi"),
    ("penanggung_jawab", "penanggung jawab"),
    ("sumber_data", "sumber data"),
)


@dataclass(frozen=True, slots=True)
class BedaRencana:
    """One thing that differs: of what kind, whose, which entry, before and after."""

    perihal: str
    kode: str
    sebutan: str
    isian: str
    lama: str
    baru: str


def beda_rencana(lama: Potret, baru: Potret) -> tuple[BedaRencana, ...]:
    """Return what differs, in the order of the plan."""
    susunan: tuple[tuple[str, Callable[[Potret], Mapping[tuple[str, str], _Isian]]], ...] = (
        ("Simpul rencana", _simpul),
        ("Indikator", _indikator),
        ("Target", _target),
        ("Pagu", _pagu),
        ("Pejabat", _pejabat),
    )
    return tuple(b for perihal, baca in susunan for b in _banding(perihal, baca(lama), baca(baru)))


def _banding(
    perihal: str, lama: Mapping[tuple[str, str], _Isian], baru: Mapping[tuple[str, str], _Isian]
) -> Iterator[BedaRencana]:
    dulu = {kode: (sebutan, isi) for (kode, sebutan), isi in lama.items()}
    kini = {kode: (sebutan, isi) for (kode, sebutan), isi in baru.items()}
    for kode in dict.fromkeys((*dulu, *kini)):
        sebutan, a = dulu.get(kode, ("", {}))
        sebutan_baru, b = kini.get(kode, ("", {}))
        for isian in dict.fromkeys((*a, *b)):
            ini, itu = a.get(isian, TIDAK_ADA), b.get(isian, TIDAK_ADA)
            if ini != itu:
                yield BedaRencana(perihal, kode, sebutan_baru or sebutan, isian, ini, itu)


def _simpul(p: Potret) -> dict[tuple[str, str], _Isian]:
    indeks = Indeks(p)
    semua: tuple[Simpul, ...] = (*p.tujuan, *p.sasaran, *p.program, *p.kegiatan, *p.subkegiatan)
    return {
        (s.kode, type(s).__name__): {"uraian": sebutan_simpul(s), "di bawah": _induk(indeks, s)}
        for s in semua
    }


def _induk(indeks: Indeks, simpul: Simpul) -> str:
    kode = next(
        (k for n in ("kegiatan", "program", "tujuan", "sasaran") if (k := getattr(simpul, n, ""))), ""
    )
    induk = indeks.simpul.get(kode)
    return sebutan_simpul(induk) if induk is not None else kode or "–"


def _indikator(p: Potret) -> dict[tuple[str, str], _Isian]:
    return {
        (i.kode, i.nama): {
            **{sebut: str(getattr(i, nama)) or _KOSONG for nama, sebut in _ISIAN_INDIKATOR},
            "arah": i.arah.value,
            "IKU": "ya" if i.iku else "tidak",
        }
        for i in p.indikator
    }


def _target(p: Potret) -> dict[tuple[str, str], _Isian]:
    indeks = Indeks(p)
    hasil: dict[tuple[str, str], dict[str, str]] = {}
    for t in p.target:
        i, d = indeks.indikator.get(t.indikator), indeks.dokumen.get(t.dokumen)
        masa = f"{t.tahun} triwulan {t.triwulan}" if t.triwulan else str(t.tahun)
        kunci = (t.indikator, i.nama if i else t.indikator)
        satuan = f" {i.satuan}" if i else ""
        isian = f"target {masa} ({d.jenis.value if d else t.dokumen})"
        hasil.setdefault(kunci, {})[isian] = _nilai(t) + satuan
    return dict(hasil)


def _nilai(t: Target) -> str:
    return "–".join(cetak_angka(n) for n in (t.nilai, t.atas) if n is not None)


def _pagu(p: Potret) -> dict[tuple[str, str], _Isian]:
    indeks = Indeks(p)
    hasil: dict[tuple[str, str], dict[str, str]] = {}
    for u in p.pagu:
        s, d = indeks.simpul.get(u.simpul), indeks.dokumen.get(u.dokumen)
        isian = f"pagu {d.jenis.value if d else u.dokumen} ({u.sumber_dana})"
        kunci = (u.simpul, sebutan_simpul(s) if s else u.simpul)
        hasil.setdefault(kunci, {})[isian] = cetak_rupiah(u.jumlah)
    return dict(hasil)


def _pejabat(p: Potret) -> dict[tuple[str, str], _Isian]:
    return {(j.kode, j.jabatan): _isian_pejabat(j) for j in p.pejabat}


def _isian_pejabat(j: Pejabat) -> dict[str, str]:
    return {"jabatan": j.sebutan, "nama": j.nama or _KOSONG, "pangkat": j.pangkat or _KOSONG}
