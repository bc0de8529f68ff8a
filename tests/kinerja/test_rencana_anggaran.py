"""Figures by hand: three subkegiatan, of which the export changes one, adds one and leaves one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran, StatusUang, TotalAnggaran
from akuntabel.kinerja.baris_ekspor import PAGU, PERUBAHAN, REALISASI, BarisEkspor
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.instansi import Instansi
from akuntabel.kinerja.nomenklatur import baca_kode
from akuntabel.kinerja.pencocokan import cocokkan
from akuntabel.kinerja.pohon import Kegiatan, PeranProgram, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.rencana_anggaran import AsalEkspor, Keadaan, RencanaAnggaran, rencanakan
from akuntabel.kinerja.sisip_simpul import sisipkan

ASAL = AsalEkspor("Laporan realisasi anggaran s.d. Juli 2025", "Belum diaudit; realisasi s.d. Juli 2025.")
DOKUMEN = {PAGU: "DPA", PERUBAHAN: "DPPA"}

POTRET = Potret(
    tahun=2025,
    instansi=Instansi("D", "Dinas Perahu", "Kota Arunika", "Arunika"),
    dokumen=(
        Dokumen("DPA", JenisDokumen.DPA, "DPA 2025", tahun=2025),
        Dokumen("DPPA", JenisDokumen.DPPA, "DPPA 2025", tahun=2025, perubahan=1),
    ),
    program=(Program("P1", "Perahu", nomenklatur="1.06.02"),),
    kegiatan=(Kegiatan("K1", "Perahu Baca", "P1", nomenklatur="1.06.02.2.01"),),
    subkegiatan=(
        Subkegiatan("S1", "Perahu Satu", "K1", nomenklatur="1.06.02.2.01.0001"),
        Subkegiatan("S2", "Perahu Dua", "K1", nomenklatur="1.06.02.2.01.0002"),
        Subkegiatan("S3", "Perahu Tiga", "K1", nomenklatur="1.06.02.2.01.0003"),
    ),
    pagu=(Pagu("S1", "DPPA", Decimal(100)), Pagu("S2", "DPPA", Decimal(200), catatan="dicek")),
    realisasi_anggaran=(
        RealisasiAnggaran("S1", Decimal(90), sumber="Monev"),
        RealisasiAnggaran(
            "S2", Decimal(10), status=StatusUang.DITURUNKAN, alasan="sisa", catatan="tanya PPK"
        ),
    ),
)


def baris(nomor: int, **jumlah: int) -> BarisEkspor:
    kode = f"1.06.02.2.01.{nomor:04d}"
    nama = f"Perahu {('Satu', 'Dua', 'Tiga', 'Empat')[nomor - 1]}"
    return BarisEkspor("subkegiatan", nama, {u: Decimal(n) for u, n in jumlah.items()}, baca_kode(kode), kode)


EKSPOR = (
    baris(1, perubahan=100, realisasi=90),
    baris(2, perubahan=250, realisasi=40),
    baris(3, perubahan=50, realisasi=5),
)


def rencana(
    ekspor: tuple[BarisEkspor, ...] = EKSPOR, potret: Potret = POTRET, asal: AsalEkspor = ASAL
) -> RencanaAnggaran:
    total = {
        u: sum((b.jumlah[u] for b in ekspor if u in b.jumlah), Decimal(0))
        for u in (PAGU, PERUBAHAN, REALISASI)
        if any(u in b.jumlah for b in ekspor)
    }
    return rencanakan(potret, cocokkan(ekspor, potret.subkegiatan), DOKUMEN, asal, total)


def test_rencana__baru_berubah_dan_sama() -> None:
    hasil = rencana()

    assert [(p.lembar, p.simpul, p.keadaan, p.lama, p.baru) for p in hasil.perubahan] == [
        ("Pagu", "S1", Keadaan.TETAP, Decimal(100), Decimal(100)),
        ("Pagu", "S2", Keadaan.UBAH, Decimal(200), Decimal(250)),
        ("Pagu", "S3", Keadaan.SISIP, None, Decimal(50)),
        ("Realisasi Anggaran", "S1", Keadaan.TETAP, Decimal(90), Decimal(90)),
        ("Realisasi Anggaran", "S2", Keadaan.UBAH, Decimal(10), Decimal(40)),
        ("Realisasi Anggaran", "S3", Keadaan.SISIP, None, Decimal(5)),
    ]
    assert hasil.potret.pagu == (
        Pagu("S1", "DPPA", Decimal(100)),
        Pagu("S2", "DPPA", Decimal(250), catatan="dicek"),
        Pagu("S3", "DPPA", Decimal(50)),
    )


def test_rencana__realisasi_membawa_sumber_dan_catatan_tanpa_mengganti_catatan_orang() -> None:
    satu, dua, tiga = rencana().potret.realisasi_anggaran

    assert satu == POTRET.realisasi_anggaran[0]
    assert dua == RealisasiAnggaran("S2", Decimal(40), sumber=ASAL.sumber, catatan="tanya PPK")
    assert tiga == RealisasiAnggaran("S3", Decimal(5), sumber=ASAL.sumber, catatan=ASAL.catatan)


def test_rencana__mengimpor_yang_sama_dua_kali_tidak_mengubah_apa_apa() -> None:
    kedua = rencana(potret=rencana().potret)

    assert kedua.kosong
    assert kedua.potret == rencana().potret


def test_rencana__masa_baru_memperbarui_catatan_impor_walaupun_jumlahnya_sama() -> None:
    asal = AsalEkspor(
        "Laporan realisasi anggaran s.d. Agustus 2025", "Belum diaudit; realisasi s.d. Agustus 2025."
    )

    hasil = rencana(potret=rencana().potret, asal=asal)

    assert [p.simpul for p in hasil.perubahan if p.keadaan is Keadaan.UBAH] == ["S3"]
    assert hasil.potret.realisasi_anggaran[2].catatan == asal.catatan


def test_rencana__pagu_murni_dan_perubahan_ke_dokumennya_masing_masing() -> None:
    hasil = rencana((baris(3, pagu=40, perubahan=50),))

    assert hasil.potret.pagu[2:] == (Pagu("S3", "DPA", Decimal(40)), Pagu("S3", "DPPA", Decimal(50)))


def test_rencana__pagu_menurut_sumber_dana_ditahan_bila_jumlahnya_berbeda() -> None:
    dua_dana = replace(POTRET, pagu=(Pagu("S1", "DPPA", Decimal(60)), Pagu("S1", "DPPA", Decimal(40), "DAK")))

    sama = rencana((baris(1, perubahan=100),), dua_dana)
    beda = rencana((baris(1, perubahan=101),), dua_dana)

    assert [p.keadaan for p in sama.perubahan] == [Keadaan.TETAP]
    assert [p.keadaan for p in beda.perubahan] == [Keadaan.TAHAN]
    assert "APBD, DAK" in beda.perubahan[0].alasan
    assert beda.potret == dua_dana


def test_rencana__jumlah_negatif_ditahan() -> None:
    hasil = rencana((baris(1, realisasi=-5),))

    assert [p.keadaan for p in hasil.perubahan] == [Keadaan.TAHAN]
    assert hasil.kosong


def test_rencana__yang_nihil_tidak_menambah_baris_tetapi_mengosongkan_yang_ada() -> None:
    nihil = {"perubahan": 0, "realisasi": 0}

    assert rencana((baris(3, **nihil),)).perubahan == ()
    assert [(p.keadaan, p.baru) for p in rencana((baris(2, **nihil),)).perubahan] == [
        (Keadaan.UBAH, Decimal(0)),
        (Keadaan.UBAH, Decimal(0)),
    ]


def test_total__yang_tercetak_disisipkan_yang_berbeda_hanya_disebut() -> None:
    disisip = rencana(asal=replace(ASAL, tercetak=True))
    ada = replace(POTRET, total_anggaran=(TotalAnggaran(2025, "DPPA", Decimal(401), realisasi=Decimal(135)),))
    berbeda = rencana(potret=ada)

    assert disisip.potret.total_anggaran == (
        TotalAnggaran(2025, "DPPA", Decimal(400), realisasi=Decimal(135), catatan=ASAL.catatan),
    )
    assert [(s.tertulis, s.ekspor) for s in berbeda.selisih_total] == [(Decimal(401), Decimal(400))]
    assert berbeda.potret.total_anggaran == ada.total_anggaran
    assert rencana().potret.total_anggaran == ()


def test_total__realisasi_kosong_diisi_yang_ditulis_orang_tidak_diganti() -> None:
    kosong = replace(POTRET, total_anggaran=(TotalAnggaran(2025, "DPPA", Decimal(400)),))
    orang = replace(POTRET, total_anggaran=(TotalAnggaran(2025, "DPPA", Decimal(400), realisasi=Decimal(1)),))

    assert rencana(potret=kosong).potret.total_anggaran[0].realisasi == 135
    assert rencana(potret=orang).potret.total_anggaran[0].realisasi == 1


def test_sisip__subkegiatan_baru_dengan_kegiatan_dan_program_dari_ekspor() -> None:
    induk = (
        BarisEkspor("program", "PROGRAM PENUNJANG", {}, baca_kode("1.06.01")),
        BarisEkspor("kegiatan", "Administrasi", {}, baca_kode("1.06.01.2.05")),
    )
    uang = {PAGU: Decimal(1)}
    baru = BarisEkspor("subkegiatan", "Rapat", uang, baca_kode("1.06.01.2.05.0007"), "1.06.01.2.05.0007")
    tanpa_induk = BarisEkspor("subkegiatan", "Tersasar", uang, baca_kode("1.06.09.2.01.0001"))
    cocok = cocokkan((baru, baris(4, pagu=1), tanpa_induk), POTRET.subkegiatan)

    tumbuh, hasil = sisipkan(POTRET, cocok, (*induk, baru))

    assert tumbuh.program[1:] == (
        Program("1.06.01", "PROGRAM PENUNJANG", "1.06.01", peran=PeranProgram.PENUNJANG),
    )
    assert tumbuh.kegiatan[1:] == (Kegiatan("1.06.01.2.05", "Administrasi", "1.06.01", "1.06.01.2.05"),)
    assert [(s.kode, s.kegiatan) for s in tumbuh.subkegiatan[3:]] == [
        ("1.06.01.2.05.0007", "1.06.01.2.05"),
        ("1.06.02.2.01.0004", "K1"),
    ]
    assert [c.simpul is None for c in hasil] == [False, False, True]
