"""Any layout of a random budget gives back exactly its subkegiatan and its total."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.impor.anggaran import baca_ekspor
from akuntabel.kinerja.baris_ekspor import PAGU, REALISASI, jumlah_subkegiatan, selisih_jumlah, subkegiatan
from akuntabel.kinerja.nomenklatur import baca_kode
from tests.impor.anggaran.pohon_belanja import TATA, Program, Tata, csv, grid, html, pohon, semua_sub


@settings(max_examples=120)
@given(pohon(), TATA, st.sampled_from(["html", "csv;", "csv\t", "csv|"]))
def test_tata_letak__apa_pun_memberi_subkegiatan_dan_jumlah_yang_sama(
    isi: list[Program], tata: Tata, wadah: str
) -> None:
    baris, gabung = grid(isi, tata)
    berkas = html(baris, gabung) if wadah == "html" else csv(baris, wadah[3:])

    ekspor = baca_ekspor(berkas, "ekspor.xls")

    harapan = semua_sub(isi)
    terbaca = subkegiatan(ekspor.baris)
    assert [(b.nama, b.jumlah) for b in terbaca] == [
        (s.nama, {PAGU: Decimal(s.pagu), REALISASI: Decimal(s.realisasi)}) for s in harapan
    ]
    for b, s in zip(terbaca, harapan, strict=True):
        kode = baca_kode(s.kode)
        assert b.kode is not None
        assert kode is not None
        assert b.kode == kode or (tata.kode == "tanpa nol" and b.kode.setara(kode))
    assert jumlah_subkegiatan(ekspor.baris, PAGU) == sum(s.pagu for s in harapan)
    assert selisih_jumlah(ekspor.baris) == ()
    assert ekspor.rusak == ()
