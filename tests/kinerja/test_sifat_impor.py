"""What holds for any budget and workbook: nothing twice, nothing lost, no change by a second import."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.kinerja.anggaran import Pagu
from akuntabel.kinerja.baris_ekspor import PAGU, REALISASI, BarisEkspor
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.nomenklatur import baca_kode
from akuntabel.kinerja.pencocokan import cocokkan
from akuntabel.kinerja.pohon import Subkegiatan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.rencana_anggaran import AsalEkspor, Keadaan, rencanakan
from akuntabel.kinerja.sisip_simpul import sisipkan
from tests.impor.anggaran.pohon_belanja import Program, pohon

ASAL = AsalEkspor("LRA s.d. Juli 2025", "Belum diaudit; realisasi s.d. Juli 2025.", tercetak=True)


def baris(isi: list[Program]) -> list[BarisEkspor]:
    hasil = []
    for p in isi:
        hasil.append(BarisEkspor("program", p.nama, {}, baca_kode(p.kode), p.kode))
        for k in p.kegiatan:
            hasil.append(BarisEkspor("kegiatan", k.nama, {}, baca_kode(k.kode), k.kode))
            for s in k.sub:
                uang = {PAGU: Decimal(s.pagu), REALISASI: Decimal(s.realisasi)}
                hasil.append(BarisEkspor("subkegiatan", s.nama, uang, baca_kode(s.kode), s.kode))
    return hasil


@st.composite
def buku(draw: st.DrawFn, isi: list[BarisEkspor]) -> Potret:
    """Return a workbook with some of the subkegiatan: same code, two digits, no code, or another name."""
    subkegiatan, pagu = [], []
    for nomor, b in enumerate(x for x in isi if x.jenjang == "subkegiatan"):
        cara = draw(st.sampled_from(["tidak", "sama", "dua angka", "tanpa kode", "lain"]))
        if cara == "tidak":
            continue
        pendek = f"{b.kode_tertulis[:-4]}{b.kode_tertulis[-2:]}"
        kode = {"sama": b.kode_tertulis, "dua angka": pendek}.get(cara, "")
        nama = "Belanja Lain-Lain" if cara == "lain" else b.nama
        subkegiatan.append(Subkegiatan(f"S{nomor}", nama, "K", nomenklatur=kode))
        if draw(st.booleans()):
            pagu.append(Pagu(f"S{nomor}", "DPA", draw(st.sampled_from([Decimal(7), b.jumlah[PAGU]]))))
    return Potret(
        2025, Instansi("D", "Dinas", "Kota", "Kota"), subkegiatan=tuple(subkegiatan), pagu=tuple(pagu)
    )


@settings(max_examples=60)
@given(st.data(), pohon(), st.booleans())
def test_impor__tidak_ada_yang_dua_kali_dan_yang_kedua_tidak_mengubah(
    data: st.DataObject, isi: list[Program], sisip: bool
) -> None:
    semua = baris(isi)
    sub = [b for b in semua if b.jenjang == "subkegiatan"]
    potret = data.draw(buku(semua))
    total = {u: sum((b.jumlah[u] for b in sub), Decimal(0)) for u in (PAGU, REALISASI)}

    def impor(lama: Potret) -> tuple[Potret, list[str]]:
        cocok = cocokkan(sub, lama.subkegiatan)
        assert [c.baris for c in cocok] == sub
        tumbuh, cocok = sisipkan(lama, cocok, semua) if sisip else (lama, cocok)
        terpakai = [c.simpul.kode for c in cocok if c.simpul is not None]
        assert len(terpakai) == len(set(terpakai))
        rencana = rencanakan(tumbuh, cocok, {PAGU: "DPA"}, ASAL, total)
        berubah = [p.simpul for p in rencana.perubahan if p.keadaan in (Keadaan.SISIP, Keadaan.UBAH)]
        return rencana.potret, berubah

    pertama, _ = impor(potret)
    kedua, berubah = impor(pertama)

    assert berubah == []
    assert kedua == pertama
    if sisip:
        assert sum((p.jumlah for p in pertama.pagu), Decimal(0)) >= total[PAGU]
        assert sum((r.jumlah for r in pertama.realisasi_anggaran), Decimal(0)) == total[REALISASI]
