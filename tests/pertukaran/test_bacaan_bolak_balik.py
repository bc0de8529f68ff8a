"""What we print comes back: example workbook to report to workbook, figure by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.lkjip import susun_lkjip
from akuntabel.naskah import Angka, Gambar, Naskah
from akuntabel.naskah.telusur import sebaris_blok, telusuri

from tests.pertukaran.buku_bacaan import baris_lembar, buku_berkas

CONTOH = Path(__file__).parents[2] / "contoh"
BANYAK = {"dinas-kesehatan-kota-arunika-2025": 277, "dinas-sosial-kota-pasuruan-2022": 111}
"""Facts that stand in text and tables of the printed report."""
BERTENTANGAN = {
    "dinas-kesehatan-kota-arunika-2025": [],
    "dinas-sosial-kota-pasuruan-2022": ["instansi:DINSOS.total_anggaran@2022/DPPA-2022-APBD"],
}
"""Facts the report itself contradicts: the total of the DPPA, and the sum over the programs of the DPA."""
TINGKATAN = ("D", "C", "CC", "B", "BB", "A", "AA")
Fakta = tuple[str, str, str, Decimal]
"""Sheet, name of the thing, time, value: what must stand in a row of the workbook."""


def rapat(nama: str) -> str:
    """Return a name as it is compared: capitals and spaces do not tell names apart."""
    return "".join(nama.casefold().split())


def fakta_tercetak(potret: Potret) -> dict[str, Fakta]:
    """Return the facts of the workbook that its report prints, by key; derived figures are no facts."""
    tercetak = _kunci_tercetak(susun_lkjip(potret).naskah)
    nama = {i.kode: rapat(i.nama) for i in potret.indikator}
    nama |= {s.kode: rapat(s.nama) for s in (*potret.program, *potret.kegiatan, *potret.subkegiatan)}
    hasil: dict[str, Fakta] = {}
    for kunci, (lembar, benda, masa, nilai) in _asal(potret):
        if kunci in tercetak:
            ada = hasil[kunci][3] if kunci in hasil else Decimal(0)
            hasil[kunci] = (lembar, nama.get(benda, benda), masa, ada + nilai)
    return hasil


def _kunci_tercetak(naskah: Naskah) -> set[str]:
    """Return the keys of facts in text and tables; the data behind a chart are not printed on paper."""
    gambar = [b for b in telusuri(naskah) if isinstance(b, Gambar) and b.data is not None]
    data = {id(b.data) for b in gambar}
    blok = (b for b in telusuri(naskah) if id(b) not in data)
    return {str(s.kunci) for b in blok for s in sebaris_blok(b) if isinstance(s, Angka) and s.kunci}


def _asal(p: Potret) -> Iterator[tuple[str, Fakta]]:
    for t in p.target:
        tw = f"-tw{t.triwulan}" if t.triwulan else ""
        yield (
            f"indikator:{t.indikator}.target@{t.tahun}{tw}/{t.dokumen}",
            ("target", t.indikator, f"{t.tahun}{tw}", t.nilai),
        )
        if t.atas is not None:
            kunci = f"indikator:{t.indikator}.target_atas@{t.tahun}{tw}/{t.dokumen}"
            yield kunci, ("target", t.indikator, f"{t.tahun}{tw}", t.atas)
    for r in p.realisasi:
        tw = f"-tw{r.triwulan}" if r.triwulan else ""
        if r.nilai is not None:
            kunci = f"indikator:{r.indikator}.realisasi@{r.tahun}{tw}"
            yield kunci, ("realisasi", r.indikator, f"{r.tahun}{tw}", r.nilai)
        if r.capaian_dokumen is not None:
            kunci = f"indikator:{r.indikator}.capaian_dokumen@{r.tahun}"
            yield kunci, ("capaian", r.indikator, f"{r.tahun}", r.capaian_dokumen)
    for jenis, semua in (("program", p.program), ("kegiatan", p.kegiatan), ("subkegiatan", p.subkegiatan)):
        kode = {s.kode for s in semua}
        for g in p.pagu:
            if g.simpul in kode:
                yield f"{jenis}:{g.simpul}.pagu@{p.tahun}/{g.dokumen}", ("pagu", g.simpul, "", g.jumlah)
        for b in p.realisasi_anggaran:
            if b.simpul in kode:
                yield f"{jenis}:{b.simpul}.realisasi_anggaran@{p.tahun}", ("belanja", b.simpul, "", b.jumlah)
    for g in p.pegawai:
        awal = f"pegawai:{g.kelompok.value}-{g.rincian}".replace(" ", "%20")
        for sifat, nilai in (("laki_laki", g.laki_laki), ("perempuan", g.perempuan)):
            if nilai is not None:
                yield f"{awal}.{sifat}@{p.tahun}", (sifat, rapat(g.rincian), "", Decimal(nilai))
    for j in p.jenis_belanja:
        for sifat, uang in (("pagu", j.pagu), ("realisasi", j.realisasi)):
            if uang is not None:
                kunci = f"instansi:{p.instansi.kode}.{sifat}_jenis@{p.tahun}/{j.jenis}".replace(" ", "%20")
                yield kunci, (f"{sifat}_jenis", rapat(j.jenis), "", uang)
    for n in p.total_anggaran:
        kunci = f"instansi:{p.instansi.kode}.total_anggaran@{n.tahun}/{n.dokumen}-{n.sumber_dana}"
        yield kunci, ("total", n.sumber_dana, str(n.tahun), n.pagu)


def fakta_buku(isi: bytes) -> set[Fakta]:
    """Return the facts that stand in the cells of a workbook."""
    nama = {str(b["Kode"]): rapat(str(b["Nama indikator"])) for b in baris_lembar(isi, "Indikator")}
    nama |= {str(b["Kode"]): rapat(str(b["Nama"])) for b in baris_lembar(isi, "Program")}
    hasil: set[Fakta] = set()

    def tambah(sifat: str, benda: str, masa: str, nilai: object) -> None:
        if str(nilai) in TINGKATAN:
            hasil.add((sifat, benda, masa, Decimal(TINGKATAN.index(str(nilai)) + 1)))
        for satu in str(nilai).split("–"):
            teks = satu.replace(",", ".") if isinstance(nilai, str) else satu
            if teks.strip() and teks.replace(".", "", 1).lstrip("-").isdigit():
                hasil.add((sifat, benda, masa, Decimal(teks).normalize()))

    for b in baris_lembar(isi, "Target Renstra"):
        for kolom, nilai in b.items():
            if kolom.isdigit() and nilai is not None:
                tambah("target", nama[str(b["Indikator"])], kolom, nilai)
    for b in baris_lembar(isi, "Target Tahunan"):
        for kolom, ekor in (
            ("Target", ""),
            ("TW I", "-tw1"),
            ("TW II", "-tw2"),
            ("TW III", "-tw3"),
            ("TW IV", "-tw4"),
        ):
            if b[kolom] is not None:
                tambah("target", nama[str(b["Indikator"])], f"{b['Tahun']}{ekor}", b[kolom])
    for b in baris_lembar(isi, "Realisasi"):
        masa = f"{b['Tahun']}" + (f"-tw{b['Triwulan']}" if b["Triwulan"] else "")
        for kolom, sifat in (("Nilai", "realisasi"), ("Capaian di dokumen", "capaian")):
            if b[kolom] is not None:
                tambah(sifat, nama[str(b["Indikator"])], masa, b[kolom])
    for lembar, kolom, sifat in (("Pagu", "Pagu", "pagu"), ("Realisasi Anggaran", "Realisasi", "belanja")):
        for b in baris_lembar(isi, lembar):
            tambah(sifat, nama[str(b["Kode"])], "", b[kolom])
    for b in baris_lembar(isi, "Pegawai"):
        for kolom, sifat in (("Laki-laki", "laki_laki"), ("Perempuan", "perempuan")):
            tambah(sifat, rapat(str(b["Rincian"])), "", b[kolom])
    for b in baris_lembar(isi, "Jenis Belanja"):
        for kolom, sifat in (("Pagu", "pagu_jenis"), ("Realisasi", "realisasi_jenis")):
            tambah(sifat, rapat(str(b["Jenis belanja"])), "", b[kolom])
    for b in baris_lembar(isi, "Total Anggaran"):
        tambah("total", str(b["Sumber dana"]), str(b["Tahun"]), b["Pagu"])
    return hasil


def hilang(potret: Potret, isi: bytes) -> tuple[Counter[str], dict[str, Fakta]]:
    """Return how many printed facts of each kind there are, and those that did not come back."""
    ada = {(s, n, m, v.normalize()) for s, n, m, v in fakta_buku(isi)}
    semua = fakta_tercetak(potret)
    kurang = {k: f for k, f in semua.items() if (f[0], f[1], f[2], f[3].normalize()) not in ada}
    return Counter(f[0] for f in semua.values()), kurang


def lain(isi: bytes) -> str:
    """Return the values that a workbook shows beside a cell because the document contradicts itself."""
    return "\n".join(str(b["Nilai lain"]) for b in baris_lembar(isi, "Asal Bacaan") if b["Nilai lain"])


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("laporan")
    for nama in BANYAK:
        api.susun(CONTOH / f"{nama}.xlsx", folder / nama, api.Pilihan(format=("docx", "pdf")))
    return folder


@pytest.mark.parametrize("format_", ["docx", "pdf"])
@pytest.mark.parametrize("nama", BANYAK)
def test_laporan_sendiri__kembali_utuh(laporan: Path, nama: str, format_: str) -> None:
    berkas = next((laporan / nama).glob(f"*.{format_}"))
    potret = api.baca(CONTOH / f"{nama}.xlsx").potret
    assert potret is not None

    buku = buku_berkas(berkas)
    banyak, kurang = hilang(potret, buku.isi)

    assert sum(banyak.values()) == BANYAK[nama]
    bertentangan = lain(buku.isi).replace(".", "")
    assert [k for k, f in kurang.items() if str(f[3]) not in bertentangan] == []
    assert sorted(kurang) == BERTENTANGAN[nama]


@pytest.mark.parametrize("nama", BANYAK)
def test_pdf_dan_docx__memberi_angka_yang_sama(laporan: Path, nama: str) -> None:
    semua = [fakta_buku(buku_berkas(b).isi) for b in sorted((laporan / nama).glob("LKjIP*.[dp]*[xf]"))]

    assert len(semua) == 2
    assert semua[0] == semua[1]


def test_pembanding__angka_yang_hilang_ketahuan(laporan: Path) -> None:
    nama = "dinas-sosial-kota-pasuruan-2022"
    potret = api.baca(CONTOH / f"{nama}.xlsx").potret
    assert potret is not None
    lain_tahun = buku_berkas(next((laporan / nama).glob("*.docx")), tahun=2021)

    _, kurang = hilang(potret, lain_tahun.isi)

    assert sum(k.startswith("program:") and "realisasi" in k for k in kurang) == 5
