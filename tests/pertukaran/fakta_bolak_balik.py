"""Facts of a Potret that its report prints, and facts that stand in the cells of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.lkjip import susun_lkjip
from akuntabel.naskah import Angka, Gambar, Naskah
from akuntabel.naskah.telusur import sebaris_blok, telusuri
from tests.pertukaran.buku_bacaan import baris_lembar

TINGKATAN = ("D", "C", "CC", "B", "BB", "A", "AA")
Fakta = tuple[str, str, str, Decimal]
"""Kind of figure, name of the thing, time, value: what must stand in a row of the workbook."""

Asal = Iterator[tuple[str, Fakta]]


def rapat(nama: str) -> str:
    """Return a name as it is compared: capitals and spaces do not tell names apart."""
    return "".join(nama.casefold().split())


def fakta_tercetak(potret: Potret) -> dict[str, Fakta]:
    """Return the facts of the workbook that its report prints, by key; derived figures are no facts."""
    tercetak = _kunci_tercetak(susun_lkjip(potret).naskah)
    nama = {i.kode: rapat(i.nama) for i in potret.indikator}
    for pohon in (potret.program, potret.kegiatan, potret.subkegiatan):
        nama |= {s.kode: rapat(s.nama) for s in pohon}
    hasil: dict[str, Fakta] = {}
    for asal in (_target, _realisasi, _uang, _pegawai, _jumlah):
        for kunci, (sifat, benda, masa, nilai) in asal(potret):
            if kunci in tercetak:
                ada = hasil[kunci][3] if kunci in hasil else Decimal(0)
                hasil[kunci] = (sifat, nama.get(benda, benda), masa, ada + nilai)
    return hasil


def _kunci_tercetak(naskah: Naskah) -> set[str]:
    """Return the keys of facts in text and tables; the data behind a chart are not printed on paper."""
    gambar = [b for b in telusuri(naskah) if isinstance(b, Gambar) and b.data is not None]
    data = {id(b.data) for b in gambar}
    blok = (b for b in telusuri(naskah) if id(b) not in data)
    return {str(s.kunci) for b in blok for s in sebaris_blok(b) if isinstance(s, Angka) and s.kunci}


def _target(p: Potret) -> Asal:
    for t in p.target:
        masa = f"{t.tahun}-tw{t.triwulan}" if t.triwulan else f"{t.tahun}"
        for sifat, nilai in (("target", t.nilai), ("target_atas", t.atas)):
            if nilai is not None:
                yield (
                    f"indikator:{t.indikator}.{sifat}@{masa}/{t.dokumen}",
                    ("target", t.indikator, masa, nilai),
                )


def _realisasi(p: Potret) -> Asal:
    for r in p.realisasi:
        masa = f"{r.tahun}-tw{r.triwulan}" if r.triwulan else f"{r.tahun}"
        for sifat, nilai in (("realisasi", r.nilai), ("capaian_dokumen", r.capaian_dokumen)):
            if nilai is not None:
                yield f"indikator:{r.indikator}.{sifat}@{masa}", (sifat, r.indikator, masa, nilai)


def _uang(p: Potret) -> Asal:
    for jenis, semua in (("program", p.program), ("kegiatan", p.kegiatan), ("subkegiatan", p.subkegiatan)):
        kode = {s.kode for s in semua}
        for pagu in (g for g in p.pagu if g.simpul in kode):
            yield (
                f"{jenis}:{pagu.simpul}.pagu@{p.tahun}/{pagu.dokumen}",
                ("pagu", pagu.simpul, "", pagu.jumlah),
            )
        for b in (b for b in p.realisasi_anggaran if b.simpul in kode):
            yield f"{jenis}:{b.simpul}.realisasi_anggaran@{p.tahun}", ("belanja", b.simpul, "", b.jumlah)


def _pegawai(p: Potret) -> Asal:
    for g in p.pegawai:
        awal = f"pegawai:{g.kelompok.value}-{g.rincian}".replace(" ", "%20")
        for sifat, nilai in (("laki_laki", g.laki_laki), ("perempuan", g.perempuan)):
            if nilai is not None:
                yield f"{awal}.{sifat}@{p.tahun}", (sifat, rapat(g.rincian), "", Decimal(nilai))


def _jumlah(p: Potret) -> Asal:
    awal = f"instansi:{p.instansi.kode}"
    for j in p.jenis_belanja:
        for sifat, uang in (("pagu_jenis", j.pagu), ("realisasi_jenis", j.realisasi)):
            if uang is not None:
                kunci = f"{awal}.{sifat}@{p.tahun}/{j.jenis}".replace(" ", "%20")
                yield kunci, (sifat, rapat(j.jenis), "", uang)
    for n in p.total_anggaran:
        kunci = f"{awal}.total_anggaran@{n.tahun}/{n.dokumen}-{n.sumber_dana}"
        yield kunci, ("total", n.sumber_dana, str(n.tahun), n.pagu)


_TRIWULAN = {"Target": "", "TW I": "-tw1", "TW II": "-tw2", "TW III": "-tw3", "TW IV": "-tw4"}
_LEMBAR = (
    ("Pagu", "Kode", {"Pagu": "pagu"}),
    ("Realisasi Anggaran", "Kode", {"Realisasi": "belanja"}),
    ("Pegawai", "Rincian", {"Laki-laki": "laki_laki", "Perempuan": "perempuan"}),
    ("Jenis Belanja", "Jenis belanja", {"Pagu": "pagu_jenis", "Realisasi": "realisasi_jenis"}),
)


def fakta_buku(isi: bytes) -> set[Fakta]:
    """Return the facts that stand in the cells of a workbook."""
    nama = {str(b["Kode"]): rapat(str(b["Nama indikator"])) for b in baris_lembar(isi, "Indikator")}
    nama |= {str(b["Kode"]): rapat(str(b["Nama"])) for b in baris_lembar(isi, "Program")}
    hasil: set[Fakta] = set()
    for sifat, benda, masa, nilai in (*_kinerja_buku(isi), *_uang_buku(isi)):
        hasil |= {(sifat, nama.get(benda, rapat(benda)), masa, v) for v in _nilai(nilai)}
    return hasil


_Sel = tuple[str, str, str, object]


def _kinerja_buku(isi: bytes) -> Iterator[_Sel]:
    for b in baris_lembar(isi, "Target Renstra"):
        yield from (("target", str(b["Indikator"]), kolom, v) for kolom, v in b.items() if kolom.isdigit())
    for b in baris_lembar(isi, "Target Tahunan"):
        for kolom, ekor in _TRIWULAN.items():
            yield "target", str(b["Indikator"]), f"{b['Tahun']}{ekor}", b[kolom]
    for b in baris_lembar(isi, "Realisasi"):
        masa = f"{b['Tahun']}-tw{b['Triwulan']}" if b["Triwulan"] else f"{b['Tahun']}"
        yield "realisasi", str(b["Indikator"]), masa, b["Nilai"]
        yield "capaian_dokumen", str(b["Indikator"]), masa, b["Capaian di dokumen"]


def _uang_buku(isi: bytes) -> Iterator[_Sel]:
    for lembar, kunci, kolom in _LEMBAR:
        for b in baris_lembar(isi, lembar):
            yield from ((sifat, str(b[kunci]), "", b[judul]) for judul, sifat in kolom.items())
    for b in baris_lembar(isi, "Total Anggaran"):
        yield "total", str(b["Sumber dana"]), str(b["Tahun"]), b["Pagu"]


def _nilai(isi: object) -> Iterator[Decimal]:
    """Yield the numbers in a cell: one, both ends of a range, or the rank of a grade."""
    if isinstance(isi, int | float):
        yield Decimal(repr(isi)).normalize()
    elif isi in TINGKATAN:
        yield Decimal(TINGKATAN.index(str(isi)) + 1)
    elif isinstance(isi, str):
        yield from (Decimal(ujung.replace(",", ".")).normalize() for ujung in isi.split("–"))


def hilang(potret: Potret, isi: bytes) -> tuple[int, dict[str, Fakta]]:
    """Return how many facts are printed, and those that did not come back."""
    ada = fakta_buku(isi)
    tercetak = fakta_tercetak(potret).items()
    semua = {k: (sifat, rapat(nama), masa, v.normalize()) for k, (sifat, nama, masa, v) in tercetak}
    return len(semua), {k: f for k, f in semua.items() if f not in ada}
