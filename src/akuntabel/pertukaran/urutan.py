"""The canonical order of a Potret: the one in which a workbook holds its rows.

* ``program``, ``kegiatan`` and ``subkegiatan`` stand as in the tree: children in the order of their parents;
  those without a known parent come last.
* ``target`` stands by sheet (Renstra, RPJMD and IKU before yearly documents and before quarters), then by
  indicator and document in their own order, then by year and quarter (whole year first). Targets of one
  workbook row share its note; rows of the same indicator and document follow their earliest period.
* ``narasi`` stands in the order of the register and, within a section, of the plan. Empty texts without a
  note are left out, because the register lists them anyway.
* Numbers lose trailing zeros: 90.0 and 90 are the same fact.

Everything else keeps the order it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, TypeVar

from akuntabel.kinerja.dokumen import JenisDokumen
from akuntabel.kinerja.indikator import Target
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import Kegiatan, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret

from .bagian import urutan_bagian

JENIS_MENENGAH = (JenisDokumen.RENSTRA, JenisDokumen.RPJMD, JenisDokumen.IKU)
T = TypeVar("T")


def urutkan(potret: Potret) -> Potret:
    """Return the same facts in canonical order."""
    program, kegiatan, subkegiatan = _pohon(potret)
    hasil = replace(
        potret,
        program=program,
        kegiatan=kegiatan,
        subkegiatan=subkegiatan,
        target=urutkan_target(potret),
        narasi=_narasi(potret),
    )
    rapi = _rapikan(hasil)
    assert isinstance(rapi, Potret)
    return rapi


def susun_pohon(potret: Potret) -> tuple[Program | Kegiatan | Subkegiatan, ...]:
    """Return the program tree as indented rows: each node followed by its children."""
    hasil: list[Program | Kegiatan | Subkegiatan] = []
    for program in potret.program:
        hasil.append(program)
        for kegiatan in (k for k in potret.kegiatan if k.program == program.kode):
            hasil += _dengan_sub(potret, kegiatan)
    dikenal = {p.kode for p in potret.program}
    for kegiatan in (k for k in potret.kegiatan if k.program not in dikenal):
        hasil += _dengan_sub(potret, kegiatan)
    induk = {k.kode for k in potret.kegiatan}
    return (*hasil, *(s for s in potret.subkegiatan if s.kegiatan not in induk))


def _dengan_sub(potret: Potret, kegiatan: Kegiatan) -> list[Program | Kegiatan | Subkegiatan]:
    return [kegiatan, *(s for s in potret.subkegiatan if s.kegiatan == kegiatan.kode)]


def _pohon(potret: Potret) -> tuple[tuple[Program, ...], tuple[Kegiatan, ...], tuple[Subkegiatan, ...]]:
    pohon = susun_pohon(potret)
    return (
        tuple(s for s in pohon if isinstance(s, Program)),
        tuple(s for s in pohon if isinstance(s, Kegiatan)),
        tuple(s for s in pohon if isinstance(s, Subkegiatan)),
    )


def dokumen_menengah(potret: Potret) -> frozenset[str]:
    """Return the codes of documents whose yearly targets go to the sheet Target Renstra."""
    return frozenset(d.kode for d in potret.dokumen if d.jenis in JENIS_MENENGAH)


def di_renstra(target: Target, menengah: frozenset[str]) -> bool:
    """Tell whether a target belongs to the sheet Target Renstra: medium-term document, whole year."""
    return target.dokumen in menengah and target.triwulan is None


def urutkan_target(potret: Potret) -> tuple[Target, ...]:
    """Return targets in canonical order."""
    menengah = dokumen_menengah(potret)
    indikator = _letak(i.kode for i in potret.indikator)
    dokumen = _letak(d.kode for d in potret.dokumen)
    awal: dict[tuple[object, ...], tuple[int, int]] = {}
    for t in potret.target:
        kunci = kunci_baris_target(t, menengah)
        awal[kunci] = min(awal.get(kunci, (9999, 9)), (t.tahun, t.triwulan or 0))

    def urutan(t: Target) -> tuple[object, ...]:
        jauh = len(potret.target) + len(indikator) + len(dokumen)
        return (
            not di_renstra(t, menengah),
            indikator.get(t.indikator, jauh),
            t.indikator,
            dokumen.get(t.dokumen, jauh),
            t.dokumen,
            0 if di_renstra(t, menengah) else t.tahun,
            awal[kunci_baris_target(t, menengah)],
            t.catatan,
            t.tahun,
            t.triwulan or 0,
        )

    return tuple(sorted(potret.target, key=urutan))


def kunci_baris_target(target: Target, menengah: frozenset[str]) -> tuple[object, ...]:
    """Return what the targets of one workbook row share."""
    renstra = di_renstra(target, menengah)
    return renstra, target.indikator, target.dokumen, None if renstra else target.tahun, target.catatan


def _letak(kode: Iterable[str]) -> dict[str, int]:
    hasil: dict[str, int] = {}
    for nomor, isi in enumerate(kode):
        hasil.setdefault(isi, nomor)
    return hasil


def _narasi(potret: Potret) -> tuple[Narasi, ...]:
    letak = _letak(urutan_bagian(potret))
    berisi: Sequence[Narasi] = [n for n in potret.narasi if n.teks or n.catatan]
    return tuple(sorted(berisi, key=lambda n: letak.get(n.bagian, len(letak))))


def _rapikan(nilai: Any) -> Any:
    if isinstance(nilai, Decimal):
        return rapikan_desimal(nilai)
    if isinstance(nilai, tuple):
        return tuple(_rapikan(v) for v in nilai)
    if is_dataclass(nilai) and not isinstance(nilai, type):
        return replace(nilai, **{f.name: _rapikan(getattr(nilai, f.name)) for f in fields(nilai)})
    return nilai


def rapikan_desimal(nilai: Decimal) -> Decimal:
    """Return the same number without trailing zeros, exponent and negative zero."""
    teks = format(nilai, "f")
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    return Decimal(teks) if nilai else Decimal(0)
