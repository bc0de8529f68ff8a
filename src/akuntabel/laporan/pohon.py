"""The tree of performance of a year: what picture and list both show, from goals to subkegiatan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from akuntabel.bilangan import cetak_angka
from akuntabel.kinerja.indeks import Simpul, sebutan_simpul
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pohon import Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.gambar.bentang import KotakBentang, bagan_bentang
from akuntabel.laporan.konteks import Konteks

JENJANG = ("Tujuan", "Sasaran", "Program", "Kegiatan", "Subkegiatan")
PENUNJANG = "Program penunjang"
PERANGKAT = "Perangkat daerah"


@dataclass(frozen=True, slots=True)
class Dahan:
    """A node with what hangs below it; ``tersembunyi`` counts the nodes below that are not shown.

    ``indikator`` are its indicators with the target of the year, ``faktor`` its success factors, ``lintas``
    who else works for it, ``rpjmd`` the sasaran of the government's plan it serves, ``melayani`` another
    sasaran of the agency than that of its branch; ``sasaran`` those of a supporting agency.
    """

    kode: str
    jenis: str
    jenjang: int
    teks: str
    indikator: tuple[str, ...] = ()
    faktor: tuple[str, ...] = ()
    lintas: tuple[str, ...] = ()
    rpjmd: tuple[str, ...] = ()
    melayani: str = ""
    sasaran: tuple[str, ...] = ()
    anak: tuple[Dahan, ...] = ()
    tersembunyi: int = 0

    @property
    def butir(self) -> tuple[str, ...]:
        """Return everything but its own text, each with its kind in words."""
        return (
            *(f"Indikator: {i}" for i in self.indikator),
            *(f"Sasaran {s}" for s in self.sasaran),
            *(f"Faktor kunci (CSF): {f}" for f in self.faktor),
            *(f"Crosscutting: {x}" for x in self.lintas),
            *((f"Mendukung sasaran RPJMD {', '.join(self.rpjmd)}",) if self.rpjmd else ()),
            *((f"Melayani sasaran {self.melayani}",) if self.melayani else ()),
            *((f"{self.tersembunyi} simpul di bawahnya tidak ditampilkan",) if self.tersembunyi else ()),
        )


def susun_dahan_kinerja(
    potret: Potret, *, sampai: int = len(JENJANG), pendukung: Mapping[str, tuple[Dahan, ...]] | None = None
) -> tuple[Dahan, ...]:
    """Return the tree down to a level (1 = tujuan); ``pendukung`` are agencies by the code of a sasaran."""
    penyusun = _Penyusun(Konteks(potret), pendukung or {})
    return tuple(_potong(d, sampai) for d in penyusun.semua())


def gambar_dahan(dahan: tuple[Dahan, ...]) -> str:
    """Return the tree as SVG in the shape of a landscape sheet."""
    return bagan_bentang([_kotak(d) for d in dahan])


def banyak_dahan(dahan: tuple[Dahan, ...]) -> int:
    """Return how many nodes a tree has."""
    return sum(1 + banyak_dahan(d.anak) for d in dahan)


def _kotak(d: Dahan) -> KotakBentang:
    jenis = f"{d.jenis} {d.kode}".strip()
    return KotakBentang(jenis, d.teks, d.butir, tuple(_kotak(a) for a in d.anak), d.jenjang)


def _potong(d: Dahan, sampai: int) -> Dahan:
    if d.jenjang + 1 >= sampai:
        return replace(d, anak=(), tersembunyi=banyak_dahan(d.anak))
    return replace(d, anak=tuple(_potong(a, sampai) for a in d.anak))


class _Penyusun:
    """Makes nodes; what belongs to a node is collected once."""

    def __init__(self, k: Konteks, pendukung: Mapping[str, tuple[Dahan, ...]]) -> None:
        self._k = k
        self._pendukung = pendukung
        self._faktor: dict[str, list[str]] = {}
        self._lintas: dict[str, list[str]] = {}
        for f in k.potret.faktor_kunci:
            self._faktor.setdefault(f.simpul, []).append(f.uraian)
        for x in k.potret.lintas:
            rinci = f"{x.mitra} ({x.peran.value})" + (f": {x.dukungan}" if x.dukungan else "")
            self._lintas.setdefault(x.simpul, []).append(rinci)

    def semua(self) -> Iterator[Dahan]:
        p = self._k.potret
        tujuan, sasaran = {t.kode for t in p.tujuan}, {s.kode for s in p.sasaran}
        yield from (self._dahan(t, 0) for t in p.tujuan)
        yield from (self._dahan(s, 1) for s in p.sasaran if s.tujuan not in tujuan)
        yield from (self._dahan(x, 2) for x in p.program if x.sasaran not in sasaran)

    def _dahan(self, s: Simpul, jenjang: int) -> Dahan:
        jenis = JENJANG[jenjang]
        if isinstance(s, Program) and not s.sasaran:
            jenis = PENUNJANG
        return Dahan(
            kode=s.kode,
            jenis=jenis,
            jenjang=jenjang,
            teks=sebutan_simpul(s),
            indikator=tuple(self._indikator(i) for i in self._k.indeks.indikator_simpul(s.kode)),
            faktor=tuple(self._faktor.get(s.kode, ())),
            lintas=tuple(self._lintas.get(s.kode, ())),
            rpjmd=s.sasaran_rpjmd if isinstance(s, Tujuan | Sasaran) else (),
            melayani=s.sasaran if isinstance(s, Subkegiatan) else "",
            anak=self._anak(s, jenjang),
        )

    def _anak(self, s: Simpul, jenjang: int) -> tuple[Dahan, ...]:
        bawah: list[Simpul] = list(self._k.indeks.anak(s.kode))
        if isinstance(s, Sasaran):
            bawah += [p for p in self._k.potret.program if p.sasaran == s.kode]
        return (*(self._dahan(a, jenjang + 1) for a in bawah), *self._pendukung.get(s.kode, ()))

    def _indikator(self, i: Indikator) -> str:
        ada = self._k.ukur.target(i.kode, self._k.tahun)
        if ada is None:
            return f"{i.nama} (target belum ada)"
        nilai = [cetak_angka(n) for n in (ada.target.nilai, ada.target.atas) if n is not None]
        if i.tingkatan and ada.target.nilai == int(ada.target.nilai):
            nilai = [i.tingkatan[int(ada.target.nilai) - 1]]
        sela = "" if i.satuan == "%" else " "
        return f"{i.nama}: {'–'.join(nilai)}{sela}{i.satuan}".strip()
