"""Who is responsible for what: names and titles of units, and what follows where nobody is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from akuntabel.kinerja.analisis import Analisis, JenisAnalisis, RencanaAksi
from akuntabel.kinerja.anggaran import Pagu, RealisasiAnggaran
from akuntabel.kinerja.bidang import MilikBidang, PembagianBidang
from akuntabel.kinerja.bidang_potret import potret_bidang
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indikator import Indikator, Realisasi, StatusRealisasi, Target
from akuntabel.kinerja.instansi import Instansi, Isu, UnitKerja
from akuntabel.kinerja.narasi import Narasi
from akuntabel.kinerja.pohon import Kegiatan, PeranProgram, Program, Sasaran, Subkegiatan, Tujuan
from akuntabel.kinerja.potret import Potret

D = Decimal(1)
INDUK = Potret(
    tahun=2025,
    instansi=Instansi("DINKES", "Dinas Kesehatan", "Kota Arunika", "Arunika"),
    unit=(
        UnitKerja("U1", "Kepala Dinas"),
        UnitKerja("U2", "Sekretariat", "U1"),
        UnitKerja("U3", "Subbagian Keuangan", "U2"),
        UnitKerja("U4", "Bidang Kesehatan Masyarakat", "U1"),
        UnitKerja("U5", "Bidang Pencegahan dan Pengendalian Penyakit", "U1"),
        UnitKerja("U6", "Kelompok Jabatan Fungsional", "U1"),
    ),
    isu=(Isu("ISU1", "Isu gizi", "U4"), Isu("ISU2", "Isu umum")),
    dokumen=(
        Dokumen("PK", JenisDokumen.PK, "PK 2025", tahun=2025),
        Dokumen("DPA", JenisDokumen.DPA, "DPA 2025", tahun=2025),
    ),
    tujuan=(Tujuan("T1", "Tujuan"),),
    sasaran=(Sasaran("S1", "Gizi", "T1"), Sasaran("S2", "Penyakit", "T1")),
    program=(
        Program("P1", "Kesehatan masyarakat", sasaran="S1"),
        Program("P9", "Penunjang", peran=PeranProgram.PENUNJANG),
    ),
    kegiatan=(
        Kegiatan("P1.1", "Gizi", "P1"),
        Kegiatan("P1.2", "Imunisasi", "P1"),
        Kegiatan("P9.1", "Umum", "P9"),
    ),
    subkegiatan=(Subkegiatan("P1.1.1", "Balita", "P1.1"), Subkegiatan("P1.2.1", "Vaksin", "P1.2")),
    indikator=(
        Indikator("I1", "S1", "Stunting", "%", penanggung_jawab="Kepala Bidang Kesehatan Masyarakat"),
        Indikator("I1a", "S1", "Stunting perempuan", "%", rincian_dari="I1"),
        Indikator(
            "I2", "S2", "Hipertensi", "%", penanggung_jawab="bidang pencegahan dan pengendalian penyakit"
        ),
        Indikator("I3", "T1", "Harapan hidup", "tahun", penanggung_jawab="Sekretaris Dinas"),
        Indikator("IK", "P1.2", "Cakupan imunisasi", "%", penanggung_jawab="U5"),
        Indikator("IS", "P1.2.1", "Vaksin", "dosis"),
        Indikator("I9", "S2", "Tak bertuan", "%"),
    ),
    target=(Target("I1", "PK", 2025, D), Target("I2", "PK", 2025, D)),
    realisasi=(Realisasi("I2", 2025, nilai=D),),
    pagu=(Pagu("P1.1.1", "DPA", D), Pagu("P1.2.1", "DPA", D)),
    realisasi_anggaran=(RealisasiAnggaran("P1.1.1", D),),
    analisis=(
        Analisis("A1", "I1", JenisAnalisis.PENGHAMBAT, "Kader kurang"),
        Analisis("A2", "I2", JenisAnalisis.PENGHAMBAT, "Obat kurang"),
    ),
    rencana_aksi=(
        RencanaAksi("R1", "Merekrut kader", "I1"),
        RencanaAksi(
            "R2", "Membeli obat", "I1", penanggung_jawab="Kepala Bidang Pencegahan dan Pengendalian Penyakit"
        ),
    ),
    narasi=(Narasi("tren:I1", "Turun."), Narasi("anggaran", "Naik."), Narasi("ikhtisar", "Baik.")),
)


def milik(sebutan: str, potret: Potret = INDUK) -> MilikBidang:
    pembagian = PembagianBidang(potret)
    bidang = pembagian.cari(sebutan)
    assert bidang is not None
    return pembagian.milik(bidang)


def test_milik__dari_penanggung_jawab_dan_yang_di_bawahnya() -> None:
    hasil = milik("U4")

    assert hasil.indikator == {"I1", "I1a"}
    assert hasil.simpul == {"P1", "P1.1", "P1.1.1"}
    assert hasil.isu == {"ISU1"}
    assert hasil.analisis == {"A1"}
    assert hasil.rencana_aksi == {"R1"}
    assert {"tren:I1", "efisiensi:S1"} <= hasil.bagian
    assert not {"tren:I1a", "anggaran", "tren:I2"} & hasil.bagian


def test_milik__simpul_yang_menyebut_bidang_lain_bukan_miliknya() -> None:
    hasil = milik("U5")

    assert hasil.indikator == {"I2", "IK", "IS"}
    assert hasil.simpul == {"P1.2", "P1.2.1"}
    assert hasil.rencana_aksi == {"R2"}


def test_milik__sekretaris_berarti_sekretariat_yang_juga_memegang_program_penunjang() -> None:
    hasil = milik("Sekretariat")

    assert hasil.indikator == {"I3"}
    assert hasil.simpul == {"P9", "P9.1"}
    assert hasil.bagian == {"organisasi", "anggaran", "realisasi_anggaran"}


def test_milik__kepala_memegang_semua_yang_bertuan() -> None:
    assert milik("U1").indikator == {"I1", "I1a", "I2", "I3", "IK", "IS"}
    assert PembagianBidang(INDUK).tanpa_bidang == ("I9",)


def test_berisi__bidang_di_bawah_kepala_yang_punya_isian() -> None:
    assert [u.kode for u in PembagianBidang(INDUK).berisi] == ["U2", "U4", "U5"]


@pytest.mark.parametrize(
    ("sebutan", "kode"),
    [
        ("u4", "U4"),
        ("Bidang Kesehatan Masyarakat", "U4"),
        ("kepala bidang kesehatan masyarakat", "U4"),
        ("pencegahan", "U5"),
        ("bidang", None),
        ("", None),
        ("Tidak ada", None),
    ],
)
def test_cari__kode_nama_atau_penggalan_yang_hanya_cocok_satu(sebutan: str, kode: str | None) -> None:
    hasil = PembagianBidang(INDUK).cari(sebutan)

    assert (hasil.kode if hasil else None) == kode


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("Plt. Kepala Bidang Kesehatan Masyarakat", {"U4"}),
        ("Bidang Kesehatan Masyarakat; Sekretariat", {"U4", "U2"}),
        ("Bidang Pencegahan", {"U5"}),
        ("Bidang Kesehatan Masyarakat Dinas Kesehatan", {"U4"}),
        ("Bidang", set()),
        ("Puskesmas", set()),
    ],
)
def test_penanggung_jawab__jabatan_awalan_dan_daftar(teks: str, kode: set[str]) -> None:
    i = replace(INDUK.indikator[0], penanggung_jawab=teks)

    assert PembagianBidang(INDUK).pemilik_indikator(i) == kode


def test_potret_bidang__barisnya_dengan_yang_dirujuk_dan_realisasi_siap_diisi() -> None:
    hasil = potret_bidang(INDUK, milik("U4"))

    assert [i.kode for i in hasil.indikator] == ["I1", "I1a"]
    assert [s.kode for s in hasil.sasaran] == ["S1"]
    assert [p.kode for p in hasil.program] == ["P1"]
    assert [k.kode for k in hasil.kegiatan] == ["P1.1"]
    assert [s.kode for s in hasil.subkegiatan] == ["P1.1.1"]
    assert [d.kode for d in hasil.dokumen] == ["PK", "DPA"]
    assert [(r.indikator, r.status) for r in hasil.realisasi] == [
        ("I1", StatusRealisasi.BELUM_DILAPORKAN),
        ("I1a", StatusRealisasi.BELUM_DILAPORKAN),
    ]
    assert ([p.simpul for p in hasil.pagu], [n.bagian for n in hasil.narasi]) == (["P1.1.1"], ["tren:I1"])


def test_potret_bidang__induk_simpul_ikut_sebagai_acuan() -> None:
    hasil = potret_bidang(INDUK, milik("U5"))

    assert [p.kode for p in hasil.program] == ["P1"]
    assert [k.kode for k in hasil.kegiatan] == ["P1.2"]
    assert [i.kode for i in hasil.indikator] == ["I1", "I2", "IK", "IS"]
