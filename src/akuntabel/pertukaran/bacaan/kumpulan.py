"""The statements of all documents by what they are about: one thing, however it is spelled and wherever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from akuntabel.bilangan.satuan import satuan_terhitung

from .petikan import Jenjang, Masa, Nama, Perihal, Petik, Petikan, Sifat, nama_pokok
from .tabel_petik import KunciNama


def _baca_menurut_satuan(benda: Benda) -> None:
    """Read figures that may be thousands or decimals as the unit of the indicator tells: people are whole."""
    satuan = Counter(str(p.isi) for p in benda.ambil(Sifat.SATUAN))
    baku = satuan.most_common(1)[0][0] if satuan else ""
    if not satuan_terhitung(baku):
        return
    for semua in benda.isi.values():
        for nomor, p in enumerate(semua):
            bulat = [
                v for v in (p.isi, *p.arti) if isinstance(v, Decimal) and int(v.as_tuple().exponent) >= 0
            ]
            if p.arti and len(bulat) == 1:
                semua[nomor] = replace(p, isi=bulat[0], arti=(), alasan="")


@dataclass(slots=True)
class Benda:
    """One thing: all that is said of it, by property and time."""

    perihal: Perihal
    kunci: str
    nama: Counter[str] = field(default_factory=Counter)
    induk: Counter[tuple[Perihal, str]] = field(default_factory=Counter)
    jenjang: Counter[Jenjang] = field(default_factory=Counter)
    isi: dict[tuple[Sifat, Masa], list[Petik]] = field(default_factory=dict)
    ragu: str = ""

    @property
    def sebutan(self) -> str:
        """Return its name: the spelling used most, one in small letters rather than in capitals."""
        return max(self.nama, key=lambda n: (not n.isupper(), self.nama[n], -len(n)))

    def ambil(self, sifat: Sifat, masa: Masa | None = None) -> list[Petik]:
        """Return what is said of a property, at any time or at one."""
        return [p for (s, m), semua in self.isi.items() if s is sifat and masa in (None, m) for p in semua]

    def serap(self, lain: Benda) -> None:
        """Take in all that is said of another thing."""
        self.nama += lain.nama
        self.induk += lain.induk
        self.jenjang += lain.jenjang
        for kunci, petik in lain.isi.items():
            self.isi.setdefault(kunci, []).extend(petik)

    def masa(self, sifat: Sifat) -> list[Masa]:
        """Return the times a property is stated for."""
        return [m for s, m in self.isi if s is sifat]


class Kumpulan:
    """All things of all documents in the order in which they were first named."""

    def __init__(self, petikan: Sequence[Petikan], kunci: KunciNama) -> None:
        """Sort the statements; ``kunci`` gives the key spellings share across documents."""
        self.benda: dict[tuple[Perihal, str], Benda] = {}
        self._kunci = kunci
        self._sama: dict[tuple[str, str], str] = {}
        for nomor, satu in enumerate(petikan):
            for p in satu.isi:
                self._tambah(p, f"{nomor}")
        self._satukan_indikator()
        self._buang_bayangan()
        for benda in self.semua(Perihal.INDIKATOR):
            _baca_menurut_satuan(benda)

    def _buang_bayangan(self) -> None:
        """Drop a budget row that is only named, where rows of its name under different parents are known."""
        cabang: dict[str, list[Benda]] = {}
        for benda in self.semua(Perihal.PROGRAM):
            cabang.setdefault(nama_pokok(benda.kunci), []).append(benda)
        for pokok, semua in cabang.items():
            bayangan = self.benda.get((Perihal.PROGRAM, pokok))
            if (
                len(semua) < 2
                or bayangan is None
                or bayangan.ambil(Sifat.PAGU) + bayangan.ambil(Sifat.BELANJA)
            ):
                continue
            del self.benda[Perihal.PROGRAM, pokok]
            nyata = next(b for b in semua if b is not bayangan)
            for benda in self.benda.values():
                if (banyak := benda.induk.pop((Perihal.PROGRAM, pokok), 0)) and benda is not nyata:
                    benda.induk[Perihal.PROGRAM, nyata.kunci] += banyak

    def _satukan_indikator(self) -> None:
        """Join an indicator that stands alone with the only one of its name that hangs on a program."""
        cabang: dict[str, list[Benda]] = {}
        for benda in self.semua(Perihal.INDIKATOR):
            cabang.setdefault(benda.kunci.partition("@")[0], []).append(benda)
        for pokok, semua in cabang.items():
            if len(semua) == 2 and pokok in (b.kunci for b in semua):
                satu, dua = sorted(semua, key=lambda b: "@" in b.kunci)
                self.lebur(satu, dua)

    def lebur(self, satu: Benda, dua: Benda) -> None:
        """Make one thing of two; what stood under the second stands under the first."""
        satu.serap(dua)
        del self.benda[dua.perihal, dua.kunci]
        for benda in self.benda.values():
            if banyak := benda.induk.pop((dua.perihal, dua.kunci), 0):
                benda.induk[satu.perihal, satu.kunci] += banyak

    def _bersama(self, nama: Nama, dokumen: str) -> str:
        """Return the key of a name across documents: that of its document leads to the one of all."""
        asal = (dokumen, nama.kunci)
        if asal not in self._sama:
            pokok = nama_pokok(nama.kunci)
            ekor = nama.kunci[len(pokok) :]
            tetap = nama.perihal in (Perihal.PEGAWAI, Perihal.INSTANSI)
            self._sama[asal] = f"{pokok if tetap else self._kunci(nama.teks) or pokok}{ekor}"
        return self._sama[asal]

    def _tambah(self, p: Petik, dokumen: str) -> None:
        kunci = self._bersama(p.nama, dokumen)
        benda = self.benda.setdefault((p.nama.perihal, kunci), Benda(p.nama.perihal, kunci))
        benda.nama[p.nama.teks] += 1
        if p.induk is not None:
            self._akui(p.induk, dokumen)
            benda.induk[p.induk.perihal, self._bersama(p.induk, dokumen)] += 1
        if p.jenjang is not None:
            benda.jenjang[p.jenjang] += 1
        benda.isi.setdefault((p.sifat, p.masa), []).append(p)

    def _akui(self, nama: Nama, dokumen: str) -> None:
        kunci = self._bersama(nama, dokumen)
        self.benda.setdefault((nama.perihal, kunci), Benda(nama.perihal, kunci)).nama[nama.teks] += 1

    def semua(self, perihal: Perihal) -> list[Benda]:
        """Return the things of a kind."""
        return [b for b in self.benda.values() if b.perihal is perihal]

    def induk(self, benda: Benda, perihal: Iterable[Perihal]) -> Benda | None:
        """Return what stands above a thing most often."""
        for kunci, _ in benda.induk.most_common():
            if kunci[0] in perihal and kunci in self.benda and self.benda[kunci] is not benda:
                return self.benda[kunci]
        return None
