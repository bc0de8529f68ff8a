"""Reads the worked tables of docs/algoritma.md and recomputes their rows with the code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import Any

from akuntabel.bilangan import Konvensi, Rentang, cetak_angka, parse_angka
from akuntabel.bilangan.bilangan import Bilangan
from akuntabel.kinerja.agregasi import Agregasi
from akuntabel.kinerja.anggaran import Pagu
from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.capaian import (
    METODE_BAKU,
    Arah,
    Hasil,
    Metode,
    capaian,
    penyerapan,
    pertumbuhan,
    rasio_pembanding,
)
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.efisiensi import METODE_EFISIENSI
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.indikator import Indikator, Realisasi, StatusRealisasi, Target
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.pengukuran import Pengukuran
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Pengaturan, Potret
from akuntabel.kinerja.skala import AturanCelah
from akuntabel.laporan.bab.menunjang import sokongan
from akuntabel.laporan.hukum import Hukum
from akuntabel.laporan.konteks import Konteks

D = Decimal
Baris = dict[str, str]
STRIP = "–"
TEKS = (Path(__file__).resolve().parent.parent / "docs" / "algoritma.md").read_text("utf-8")
KELAS = {"program": Program, "kegiatan": Kegiatan, "subkegiatan": Subkegiatan}


# --- reading the page -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Contoh:
    """A table of the page: what recomputes it, with which arguments, and its rows."""

    cara: str
    argumen: dict[str, str]
    baris: tuple[Baris, ...]
    letak: int

    def __str__(self) -> str:
        return f"{self.cara}@{self.letak}"


def _sel(baris: str) -> list[str]:
    return [s.strip().strip("`") for s in baris.strip().strip("|").split("|")]


def _tabel(baris: list[str], mulai: int) -> list[str]:
    hasil = []
    for isi in baris[mulai:]:
        if not isi.startswith("|"):
            break
        hasil.append(isi)
    return hasil


def daftar_contoh() -> Iterator[Contoh]:
    baris = TEKS.splitlines()
    for n, isi in enumerate(baris):
        cocok = re.fullmatch(r"<!-- (?:contoh: (\w+)((?: \w+=\S+)*)|keterangan) -->", isi)
        if not cocok or not cocok[1]:
            continue
        tabel = _tabel(baris, n + 2)
        kepala = _sel(tabel[0])
        argumen = dict(a.split("=") for a in cocok[2].split())
        yield Contoh(
            cocok[1], argumen, tuple(dict(zip(kepala, _sel(b), strict=True)) for b in tabel[2:]), n + 1
        )


CONTOH = tuple(daftar_contoh())


def angka(teks: str) -> Decimal | None:
    if teks in (STRIP, ""):
        return None
    hasil = parse_angka(teks, konvensi=Konvensi.INDONESIA)
    assert isinstance(hasil, Bilangan), teks
    return hasil.nilai


def pasti(teks: str) -> Decimal:
    nilai = angka(teks)
    assert nilai is not None, teks
    return nilai


def cetak(hasil: Hasil) -> str:
    if hasil.nilai is not None:
        return cetak_angka(hasil.nilai, 2)
    assert hasil.alasan is not None
    return hasil.alasan.value


def dua(nilai: Decimal | None) -> str:
    return STRIP if nilai is None else cetak_angka(nilai, 2)


def polos(nilai: Decimal | None) -> str:
    return STRIP if nilai is None else cetak_angka(nilai)


def potret(**isi: Any) -> Potret:
    dasar = Potret(
        2022,
        Instansi("OPD", "Dinas Contoh", "Kota Contoh", "Contoh"),
        tujuan=(Tujuan("T1", "Tujuan"),),
        sasaran=(Sasaran("S1", "Sasaran", "T1"),),
        dokumen=(dokumen("PK"), dokumen("Renstra")),
    )
    return replace(dasar, **isi)


def dokumen(nama: str) -> Dokumen:
    jenis, _, perubahan = nama.partition(" perubahan ke-")
    masa = (2021, 2026) if jenis in ("Renstra", "RPJMD") else (None, None)
    return Dokumen(
        nama, JenisDokumen(jenis), nama, tahun=2022, perubahan=int(perubahan or 0),
        periode_awal=masa[0], periode_akhir=masa[1],
    )  # fmt: skip


def ukur(p: Potret) -> Pengukuran:
    return Pengukuran(Indeks(p), Hukum(p).skala[0])


# --- recomputing a row ------------------------------------------------------------------------------------


def _capaian(b: Baris, metode: str = "", arah: str = "") -> None:
    hasil = capaian(
        angka(b["Target"]),
        angka(b["Realisasi"]),
        Arah(arah or b["Arah"]),
        target_atas=angka(b.get("Batas atas", STRIP)),
        metode=Metode(metode) if metode else None,
        batas=angka(b.get("Batas", STRIP)),
    )
    assert cetak(hasil) == b["Capaian (%)"]


def _ordinal(b: Baris, tingkatan: str) -> None:
    tingkat = tingkatan.split(";")
    t, r = D(tingkat.index(b["Target"]) + 1), D(tingkat.index(b["Realisasi"]) + 1)
    assert cetak(capaian(t, r)) == b["Capaian (%)"]


def _baku(b: Baris) -> None:
    assert METODE_BAKU[Arah(b["Arah"])].value == b["Rumus baku"]


def _pengaturan(b: Baris) -> None:
    baku = getattr(Pengaturan(), b["Kode"])
    tanpa = {"": "skala yang berlaku", None: "tanpa batas"}
    harapan = baku.value if isinstance(baku, Enum) else tanpa.get(baku, str(baku))
    assert harapan == b["Bila dikosongkan"]


def _status(b: Baris) -> None:
    i = Indikator("I", "S1", "I", "%")
    hasil = Realisasi("I", 2022, StatusRealisasi(b["Status realisasi"]), nilai=D(50))
    diperoleh = ukur(
        potret(indikator=(i,), target=(Target("I", "PK", 2022, D(100)),), realisasi=(hasil,))
    ).capaian(i, 2022)
    assert ("dihitung" if diperoleh.nilai == D(50) else cetak(diperoleh)) == b["Capaian"]


def _target(b: Baris) -> None:
    nama = b["Dokumen yang memuat target"].split("; ")
    daftar = tuple(dokumen(n) for n in nama)
    p = potret(dokumen=daftar, target=tuple(Target("I", n, 2022, D(1)) for n in nama))
    berlaku_ = ukur(p).target("I", 2022)
    assert berlaku_ is not None
    assert berlaku_.dokumen.kode == b["Yang dipakai"]


def _kemajuan(b: Baris) -> None:
    kumulatif = {"ya": True, "tidak": False}[b["Target kumulatif"]]
    i = Indikator("I", "S1", "I", "Orang", arah=Arah(b["Arah"]), target_kumulatif=kumulatif)
    nilai = ((t, angka(b[f"Realisasi {t}"])) for t in (2021, 2022))
    akhir = angka(b["Target akhir 2026"])
    p = potret(
        indikator=(i,),
        realisasi=tuple(Realisasi("I", t, nilai=v) for t, v in nilai if v is not None),
        target=() if akhir is None else (Target("I", "Renstra", 2026, akhir),),
    )
    u = ukur(p)
    assert polos(u.realisasi_menengah(i)) == b["Yang dibandingkan"]
    assert cetak(u.kemajuan(i)) == b["Kemajuan (%)"]


def _pertumbuhan(b: Baris) -> None:
    assert cetak(pertumbuhan(pasti(b["Kini"]), pasti(b["Lalu"]))) == b["Pertumbuhan (%)"]


def _pembanding(b: Baris) -> None:
    assert cetak(rasio_pembanding(pasti(b["Realisasi"]), pasti(b["Pembanding"]))) == b["Rasio (%)"]


def _dokumen_anggaran(b: Baris) -> None:
    nama = b["Dokumen yang memuat pagu"].split("; ")
    p = potret(dokumen=tuple(dokumen(n) for n in nama), pagu=tuple(Pagu("P1", n, D(1)) for n in nama))
    dipakai = Belanja(Indeks(p)).dokumen
    assert dipakai is not None
    assert dipakai.kode == b["Yang dipakai"]


def _triwulan(b: Baris) -> None:
    i = Indikator("I", "S1", "I", "%", agregasi=Agregasi(b["Agregasi"]))
    isian = [(n, b[f"TW {r}"]) for n, r in enumerate(("I", "II", "III", "IV"), start=1)]
    p = potret(indikator=(i,), realisasi=tuple(_isian(n, isi) for n, isi in isian if isi != STRIP))
    hasil = ukur(p).realisasi(i, 2022)
    assert (hasil.status.value if hasil.nilai is None else dua(hasil.nilai)) == b["Nilai setahun"]


def _isian(triwulan: int, isi: str) -> Realisasi:
    if "/" in isi:
        atas, bawah = isi.split("/")
        return Realisasi("I", 2022, triwulan=triwulan, pembilang=D(atas), penyebut=D(bawah))
    if isi in {s.value for s in StatusRealisasi}:
        return Realisasi("I", 2022, StatusRealisasi(isi), triwulan=triwulan)
    return Realisasi("I", 2022, triwulan=triwulan, nilai=pasti(isi))


def _terukur(nilai: str, bobot: str = "", induk: str = "S1") -> Potret:
    """Return a Potret with one indicator of target 100 for each value, below one node."""
    isian = [angka(v) for v in nilai.split("; ")]
    timbang = [angka(v) for v in bobot.split("; ")] if bobot not in ("", STRIP) else [None] * len(isian)
    indikator = [
        Indikator(f"I{n}", induk, "I", "%", bobot=w) for n, w in zip(range(len(isian)), timbang, strict=True)
    ]
    return potret(
        indikator=tuple(indikator),
        target=tuple(Target(i.kode, "PK", 2022, D(100)) for i in indikator),
        realisasi=tuple(
            Realisasi(i.kode, 2022, nilai=v) for i, v in zip(indikator, isian, strict=True) if v is not None
        ),
    )


def _rata_rata(b: Baris) -> None:
    pengaturan = Pengaturan(batas_rata_rata=angka(b["Batas"]))
    p = replace(_terukur(b["Capaian indikator"], b["Bobot"]), pengaturan=pengaturan)
    assert dua(ukur(p).capaian_simpul("S1")) == b["Rata-rata (%)"]


def _menunjang(b: Baris) -> None:
    p = _terukur(b["Capaian indikator"], induk="P1")
    p = replace(p, program=(Program("P1", "Program", sasaran="S1"),))
    assert sokongan(Konteks(p), "P1").value == b["Status"]


def _predikat(b: Baris) -> None:
    for aturan in AturanCelah:
        skala = Hukum(potret(pengaturan=Pengaturan(aturan_celah=aturan))).skala[0]
        assert skala.predikat(pasti(b["Capaian"])).nama == b[aturan.value]


def _efisiensi(b: Baris, metode: str) -> None:
    try:
        hasil = dua(METODE_EFISIENSI[metode](pasti(b["C (%)"]), pasti(b["P (%)"])))
    except ZeroDivisionError:
        hasil = "tidak dapat dihitung"
    assert hasil == b["Hasil"]


def _cetak(b: Baris) -> None:
    assert cetak_angka(D(b["Nilai"].replace(",", ".")), int(b["Desimal"])) == b["Tercetak"]


def _arti(b: Baris) -> None:
    nilai, desimal = pasti(b["Tercetak"]), len(b["Tercetak"].partition(",")[2])
    cara = {"angka": Rentang.tercetak, "rasio": Rentang.terpotong}[b["Dibaca sebagai"]]
    assert cara(nilai, desimal) == Rentang(pasti(b["Paling rendah"]), pasti(b["Paling tinggi"]))


PER_BARIS: dict[str, Callable[..., None]] = {
    "capaian": _capaian,
    "ordinal": _ordinal,
    "baku": _baku,
    "pengaturan": _pengaturan,
    "status": _status,
    "target": _target,
    "kemajuan": _kemajuan,
    "pertumbuhan": _pertumbuhan,
    "pembanding": _pembanding,
    "dokumen_anggaran": _dokumen_anggaran,
    "triwulan": _triwulan,
    "rata_rata": _rata_rata,
    "menunjang": _menunjang,
    "predikat": _predikat,
    "efisiensi": _efisiensi,
    "cetak": _cetak,
    "arti": _arti,
}


# --- recomputing a table as a whole -----------------------------------------------------------------------


def _penyerapan(baris: tuple[Baris, ...]) -> None:
    *isi, jumlah = baris
    for kolom in ("Pagu (Rp)", "Realisasi (Rp)"):
        assert sum(pasti(b[kolom]) for b in isi) == pasti(jumlah[kolom])
    for b in baris:
        assert cetak(penyerapan(pasti(b["Realisasi (Rp)"]), pasti(b["Pagu (Rp)"]))) == b["Penyerapan (%)"]


def _penjumlahan(baris: tuple[Baris, ...]) -> None:
    simpul = {jenis: [b for b in baris if b["Jenis"] == jenis] for jenis in KELAS}
    p = potret(
        dokumen=(dokumen("DPA"),),
        program=tuple(Program(b["Kode"], "") for b in simpul["program"]),
        kegiatan=tuple(Kegiatan(b["Kode"], "", b["Induk"]) for b in simpul["kegiatan"]),
        subkegiatan=tuple(Subkegiatan(b["Kode"], "", b["Induk"]) for b in simpul["subkegiatan"]),
        pagu=tuple(Pagu(b["Kode"], "DPA", pasti(b["Isian (Rp)"])) for b in baris if b["Isian (Rp)"] != STRIP),
    )
    pagu = Belanja(Indeks(p)).pagu
    for b in baris:
        uang = pagu.simpul(b["Kode"])
        assert polos(uang.jumlah if uang else None) == b["Jumlah (Rp)"]
        assert polos(pagu.pernyataan(b["Kode"])) == b["Pernyataan (Rp)"]


def _seri(baris: tuple[Baris, ...]) -> None:
    i = Indikator("I", "S1", "I", "%")
    tahun = [int(b["Tahun"]) for b in baris]
    p = potret(
        indikator=(i,),
        target=tuple(Target("I", "PK", t, pasti(b["Target"])) for t, b in zip(tahun, baris, strict=True)),
        realisasi=tuple(
            Realisasi("I", t, nilai=pasti(b["Realisasi"])) for t, b in zip(tahun, baris, strict=True)
        ),
    )
    titik = ukur(p).seri(i, tahun)
    assert [cetak(t.capaian) for t in titik] == [b["Capaian (%)"] for b in baris]
    nilai = [t.realisasi.nilai or D(0) for t in titik]
    assert [STRIP, *(dua(kini - lalu) for lalu, kini in pairwise(nilai))] == [b["Perubahan"] for b in baris]


def _skala(baris: tuple[Baris, ...]) -> None:
    skala = Hukum(potret()).skala[0]
    assert [(k.nama, k.tercetak, polos(k.bawah)) for k in skala.kelas] == [tuple(b.values()) for b in baris]


SELURUH: dict[str, Callable[[tuple[Baris, ...]], None]] = {
    "penyerapan": _penyerapan,
    "penjumlahan": _penjumlahan,
    "seri": _seri,
    "skala": _skala,
}
