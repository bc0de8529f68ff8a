"""The new year from the old one: what stays, what is emptied, what is marked, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal as D
from typing import Any

import pytest
from hypothesis import given, settings

from akuntabel.kinerja.analisis import Analisis, CatatanFinal, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, TotalAnggaran
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.indikator import (
    Indikator,
    Lingkup,
    Pembanding,
    Realisasi,
    StatusRealisasi,
    Target,
)
from akuntabel.kinerja.instansi import Instansi, Pejabat, PeranPejabat
from akuntabel.kinerja.lampiran import JenisLampiran, LampiranBerkas
from akuntabel.kinerja.lanjut import HasilLanjut, Perlakuan, TidakDapatLanjut, lanjutkan
from akuntabel.kinerja.narasi import Kalimat, Narasi
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.sisipan import JenisSisipan, Sisipan
from akuntabel.pertukaran.buku import baca_buku, tulis_buku, urutkan
from akuntabel.temuan import Tingkat
from tests.pertukaran.potret_acak import potret_acak

J = JenisDokumen
LAMA = Potret(
    tahun=2025,
    instansi=Instansi("DINKES", "Dinas Kesehatan", "Kota Arunika", "Arunika"),
    tanggal_laporan=date(2026, 2, 20),
    pejabat=(Pejabat("KEPALA", PeranPejabat.KEPALA_PD, "Kepala Dinas", catatan="Lantik 2024."),),
    dokumen=(
        Dokumen("RPJMD", J.RPJMD, "RPJMD 2025–2029", periode_awal=2025, periode_akhir=2029),
        Dokumen("RENSTRA", J.RENSTRA, "Renstra 2025–2029", tahun=2025, periode_awal=2025, periode_akhir=2029),
        Dokumen(
            "RENSTRA-P1",
            J.RENSTRA,
            "Renstra P1",
            tahun=2025,
            perubahan=1,
            periode_awal=2025,
            periode_akhir=2029,
        ),
        Dokumen("PK-2025", J.PK, "Perjanjian Kinerja Tahun 2025", "7", 2025, date(2025, 1, 30)),
        Dokumen("PK-2025-P1", J.PK, "PK Perubahan Tahun 2025", "9", 2025, date(2025, 10, 1), perubahan=1),
        Dokumen("DPA", J.DPA, "DPA Tahun Anggaran 2025", tahun=2025),
        Dokumen("SOTK", J.SOTK, "Perda Nomor 7 Tahun 2021", tahun=2021),
    ),
    tujuan=(Tujuan("T1", "Tujuan"),),
    sasaran=(Sasaran("S1", "Sasaran", "T1"),),
    program=(Program("P1", "Program", sasaran="S1"),),
    kegiatan=(Kegiatan("P1.1", "Kegiatan", "P1"),),
    subkegiatan=(Subkegiatan("P1.1.1", "Sub", "P1.1"),),
    indikator=(
        Indikator("I1", "S1", "Kematian ibu", "orang", iku=True),
        Indikator("I2", "S1", "Stunting", "%"),
        Indikator("IP", "P1", "Cakupan", "%"),
    ),
    target=(
        Target("I1", "RENSTRA", 2026, D(7)),
        Target("I1", "RENSTRA-P1", 2026, D(6)),
        Target("I1", "PK-2025-P1", 2025, D(8)),
        Target("I1", "PK-2025", 2025, D(2), triwulan=1),
        Target("IP", "DPA", 2025, D(90)),
    ),
    realisasi=(
        Realisasi("I1", 2024, nilai=D(9)),
        Realisasi("I1", 2025, nilai=D(5)),
        Realisasi("I1", 2025, triwulan=1, nilai=D(1)),
        Realisasi("I2", 2025, triwulan=1, nilai=D(10)),
        Realisasi("I2", 2025, triwulan=2, nilai=D(11)),
    ),
    pembanding=(Pembanding("B1", "I1", Lingkup.NASIONAL, "Indonesia", nilai=D(189), tahun=2024),),
    pagu=(Pagu("P1.1.1", "DPA", D(1000)),),
    realisasi_anggaran=(RealisasiAnggaran("P1.1.1", D(900)),),
    total_anggaran=(TotalAnggaran(2024, "DPA", D(800)), TotalAnggaran(2025, "DPA", D(1000))),
    analisis=(Analisis("A1", "I1", JenisAnalisis.PENGHAMBAT, "Kurang bidan."),),
    rencana_aksi=(RencanaAksi("RA1", "Merekrut bidan.", "I1"),),
    narasi=(Narasi("tren:I1", "Turun."), Narasi("ikhtisar", "", "belum ditulis")),
    kalimat=(Kalimat("tren_tetap", "I1", False),),
    sisipan=(Sisipan("FOTO", "tren:I1", JenisSisipan.PARAGRAF, teks="Posyandu."),),
    lampiran=(
        LampiranBerkas("LPK", JenisLampiran.PK, "PK 2025", "pk.pdf", b"%PDF"),
        LampiranBerkas("LSK", JenisLampiran.KEPUTUSAN, "SK IKU", "sk.pdf", b"%PDF"),
    ),
    catatan_final=(CatatanFinal("Data menyusul", "Sekretaris", date(2026, 2, 28)),),
)


def baru(**ubah: Any) -> Potret:
    return lanjutkan(replace(LAMA, **ubah)).potret


def pesan(hasil: HasilLanjut, perlakuan: Perlakuan) -> str:
    return "\n".join(f"{b.lembar}: {b.pesan}" for b in hasil.butir if b.perlakuan is perlakuan)


def kode(potret: Potret) -> set[tuple[str, str]]:
    baris = ("pejabat", "unit", "fungsi", "isu", "dokumen", "visi", "misi", "tujuan", "sasaran", "program")
    lain = ("kegiatan", "subkegiatan", "indikator", "pembanding", "analisis", "rencana_aksi", "aset")
    return {(nama, b.kode) for nama in (*baris, *lain) for b in getattr(potret, nama)}


def test_lanjutkan__tahun_bertambah_satu_dan_yang_setahun_dikosongkan() -> None:
    hasil = baru()

    assert (hasil.tahun, hasil.tanggal_laporan) == (2026, None)
    assert (hasil.pagu, hasil.realisasi_anggaran, hasil.catatan_final) == ((), (), ())
    assert [b.kode for b in hasil.lampiran] == ["LSK"]
    assert hasil.total_anggaran == (TotalAnggaran(2025, "DPA", D(1000)),)


def test_realisasi__menjadi_riwayat_dan_baris_tahun_baru_disiapkan_menurut_cara_mengukurnya() -> None:
    hasil = baru().realisasi
    belum = StatusRealisasi.BELUM_DILAPORKAN

    assert hasil[:2] == (Realisasi("I1", 2024, nilai=D(9)), Realisasi("I1", 2025, nilai=D(5)))
    assert [(r.indikator, r.triwulan, r.nilai) for r in hasil[2:4]] == [("I2", 1, D(10)), ("I2", 2, D(11))]
    assert hasil[4:] == (
        Realisasi("I1", 2026, belum),
        Realisasi("I1", 2026, belum, triwulan=1),
        Realisasi("I2", 2026, belum, triwulan=1),
        Realisasi("I2", 2026, belum, triwulan=2),
        Realisasi("IP", 2026, belum),
    )


def test_target__dari_renstra_versi_terbaru_menjadi_pk_awal() -> None:
    hasil = lanjutkan(LAMA)
    pk = [t for t in hasil.potret.target if t.tahun == 2026 and t.dokumen == "PK-2026"]

    assert [(t.indikator, t.nilai, t.triwulan) for t in pk] == [("I1", D(6), None)]
    assert "cocokkan dengan PK 2026" in pk[0].catatan
    assert "Target Renstra: target 2026 belum ada di Renstra: I2" in pesan(hasil, Perlakuan.DIISI)
    assert "target 2026 untuk 1 indikator program" in pesan(hasil, Perlakuan.DIISI)
    assert not [t for t in hasil.potret.target if t.triwulan]


def test_dokumen__tahunan_disiapkan_tanpa_nomor_dan_tanggal_yang_lama_tetap() -> None:
    hasil = baru()
    dokumen = Indeks(hasil).dokumen

    assert dokumen["PK-2026"] == Dokumen(
        "PK-2026", J.PK, "Perjanjian Kinerja Tahun 2026", tahun=2026, diteruskan=True
    )
    assert dokumen["DPA-2026"].judul == "DPA Tahun Anggaran 2026"
    assert dokumen["SOTK"].diteruskan
    assert not dokumen["RENSTRA-P1"].diteruskan
    assert [d.kode for d in hasil.dokumen[3:6]] == ["PK-2025", "PK-2025-P1", "PK-2026"]


def test_dokumen__pk_disiapkan_juga_bila_tahun_lalu_tidak_punya() -> None:
    hasil = baru(dokumen=LAMA.dokumen[:3], target=LAMA.target[:2], total_anggaran=())

    assert (
        Indeks(hasil).dokumen["PK-2026"].judul == "Perjanjian Kinerja Dinas Kesehatan Kota Arunika Tahun 2026"
    )


def test_total_anggaran__dijumlahkan_dari_pagu_bila_tidak_disebut_dokumen() -> None:
    pagu = (Pagu("P1.1.1", "DPA", D(1000)), Pagu("P1.1", "DPA", D(250), "DAK"))

    assert [(t.tahun, t.pagu, t.sumber_dana) for t in baru(pagu=pagu, total_anggaran=()).total_anggaran] == [
        (2025, D(1000), "APBD"),
        (2025, D(250), "DAK"),
    ]


def test_teks__ditandai_yang_kosong_tidak() -> None:
    hasil = baru()

    assert hasil.narasi == (
        Narasi("tren:I1", "Turun.", tahun_lalu=True),
        Narasi("ikhtisar", "", "belum ditulis"),
    )
    assert hasil.analisis[0].tahun_lalu
    assert hasil.rencana_aksi[0].tahun_lalu
    assert hasil.sisipan[0].tahun_lalu
    assert hasil.kalimat == LAMA.kalimat


def test_pejabat__catatannya_meminta_diperiksa_sekali_saja() -> None:
    dua = lanjutkan(baru()).potret

    assert dua.pejabat[0].catatan == "Lantik 2024. Periksa: dari buku kerja tahun 2026."


def test_pembanding__tetap_dengan_tahunnya() -> None:
    assert baru().pembanding == LAMA.pembanding


def test_di_luar_renstra__ditolak_dengan_saran() -> None:
    with pytest.raises(
        TidakDapatLanjut, match=r"Tahun 2030 di luar periode Renstra 2025-2029.*--renstra-baru 2030-"
    ):
        lanjutkan(replace(LAMA, tahun=2029))
    with pytest.raises(TidakDapatLanjut, match="tidak termasuk periode Renstra baru 2031-2035"):
        lanjutkan(LAMA, renstra_baru=(2031, 2035))


def test_renstra_baru__indikator_berkode_baru_dengan_pendahulu_dan_riwayat_terjangkau() -> None:
    lama = replace(LAMA, tahun=2029, realisasi=(Realisasi("I1", 2029, nilai=D(4)),), target=())
    hasil = lanjutkan(lama, renstra_baru=(2030, 2034)).potret
    indeks = Indeks(hasil)

    assert [(i.kode, i.induk, i.pendahulu, i.sebanding, i.iku) for i in hasil.indikator] == [
        ("I1-2030", "S1", "I1", None, True),
        ("I2-2030", "S1", "I2", None, False),
        ("IP", "P1", "", None, False),
        ("I1", "", "", None, False),
        ("I2", "", "", None, False),
    ]
    assert indeks.renstra is not None
    assert (indeks.renstra.kode, indeks.renstra.periode_awal, indeks.renstra.diteruskan) == (
        "RENSTRA-2030",
        2030,
        True,
    )
    assert indeks.rpjmd is not None
    assert indeks.rpjmd.kode == "RPJMD-2030"
    assert [n.bagian for n in hasil.narasi] == ["tren:I1-2030", "ikhtisar"]
    assert hasil.sisipan[0].bagian == "tren:I1-2030"
    assert (hasil.analisis[0].perihal, hasil.rencana_aksi[0].perihal) == ("I1-2030", "I1-2030")
    assert (hasil.pembanding[0].indikator, hasil.kalimat[0].kode) == ("I1-2030", "I1-2030")
    assert hasil.realisasi[0] == Realisasi("I1", 2029, nilai=D(4))
    assert [r.indikator for r in hasil.realisasi[1:]] == ["I1-2030", "I2-2030", "IP"]
    assert not [t for t in hasil.target if t.tahun == 2030]


def test_renstra_baru__yang_kedua_mengganti_tahun_di_kodenya() -> None:
    satu = lanjutkan(LAMA, renstra_baru=(2026, 2027)).potret
    dua = lanjutkan(replace(satu, tahun=2027), renstra_baru=(2028, 2032)).potret

    assert [i.kode for i in dua.indikator if i.induk] == ["I1-2028", "I2-2028", "IP"]
    assert Indeks(dua).indikator["I1-2028"].pendahulu == "I1-2026"


def test_dua_kali__sampai_tahun_kedua() -> None:
    dua = lanjutkan(baru()).potret

    assert dua.tahun == 2027
    assert {d.kode for d in dua.dokumen if d.diteruskan} == {"PK-2027", "DPA-2027", "SOTK"}
    assert len({(r.indikator, r.tahun, r.triwulan) for r in dua.realisasi}) == len(dua.realisasi)


def tanpa_periode(potret: Potret) -> Potret:
    """Return a Potret that no period keeps from going on, and that needs no folder."""
    return replace(potret, dokumen=tuple(replace(d, periode_akhir=None) for d in potret.dokumen), aset=())


@settings(max_examples=25, deadline=None)
@given(potret_acak())
def test_sebarang_potret__setiap_kode_tetap_juga_dua_tahun_kemudian(potret: Potret) -> None:
    lama = tanpa_periode(potret)
    satu = lanjutkan(lama).potret
    dua = lanjutkan(satu).potret

    assert kode(lama) <= kode(satu) <= kode(dua)
    assert dua.tahun == potret.tahun + 2


def galat(isi: bytes) -> set[str]:
    return {t.kode for t in baca_buku(isi, nama="a").temuan if t.tingkat is Tingkat.GALAT}


@settings(max_examples=3, deadline=None)
@given(potret_acak())
def test_sebarang_potret__buku_kerjanya_tanpa_galat_baru(potret: Potret) -> None:
    lama = tanpa_periode(potret)
    hasil = urutkan(lanjutkan(lama).potret)
    isi = tulis_buku(hasil)

    assert galat(isi) <= galat(tulis_buku(urutkan(lama)))
    assert baca_buku(isi, nama="b").potret in (hasil, None)
