"""LKP102 to LKP104, ANL101, SEL101: what a report must hold."""

from __future__ import annotations

from dataclasses import replace

from akuntabel.bacaan import AngkaTerbaca, Bacaan, BarisTerbaca, JenisSel, JenisTabel, Peran, TabelTerbaca
from akuntabel.bilangan import Bilangan, Konvensi, parse_angka
from akuntabel.temuan import Tingkat
from tests.reviu.rakit_bacaan import bacaan, jalankan, judul, tabel, teks, temuan

BAB = judul(
    ("BAB I", "PENDAHULUAN"), ("BAB II", "PERENCANAAN KINERJA"), ("BAB III", "AKUNTABILITAS KINERJA"),
    ("3.1", "Capaian Kinerja Organisasi"), ("3.2", "Realisasi Anggaran"), ("BAB IV", "PENUTUP"),
)  # fmt: skip
ANALISIS = (
    "Capaian dibandingkan dengan tahun lalu.",
    "Realisasi dibandingkan dengan target jangka menengah.",
    "Belum ada standar nasional untuk indikator ini.",
    "Penyebab keberhasilan dan solusi diuraikan.",
    "Efisiensi anggaran tercapai.",
    "Program yang menunjang keberhasilan ada tiga.",
)
ISI = tuple(f"Uraian kegiatan ke-{i}." for i in range(40))
CAPAIAN = [("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET), ("Realisasi", Peran.REALISASI)]


def berangka(satu: TabelTerbaca) -> TabelTerbaca:
    """Read the numerals of a table built by hand."""

    def baca(baris: BarisTerbaca) -> BarisTerbaca:
        sel = []
        for s in baris.sel:
            terbaca = parse_angka(s.teks, konvensi=Konvensi.INDONESIA)
            if isinstance(terbaca, Bilangan):
                s = replace(s, jenis=JenisSel.ANGKA, angka=AngkaTerbaca(s.teks, (terbaca,), s.letak))
            sel.append(s)
        return replace(baris, sel=tuple(sel))

    return replace(satu, baris=tuple(baca(b) for b in satu.baris))


def capaian(*baris: tuple[str, ...], kolom: list[tuple[str, Peran]] | None = None) -> TabelTerbaca:
    return berangka(tabel(JenisTabel.CAPAIAN, kolom or CAPAIAN, *baris, nama=0, urutan=9, nomor="3.2"))


def laporan(
    *kalimat: str, bab: tuple[object, ...] = BAB, tabel_lain: tuple[TabelTerbaca, ...] = ()
) -> Bacaan:
    semua = (capaian(("Persentase layanan dasar warga", "90", "95")), *tabel_lain)
    return bacaan(judul=bab, teks=teks(*ISI, *kalimat), tabel=semua)


def test_laporan_lengkap__terpenuhi() -> None:
    for kode in ("LKP102", "LKP103"):
        assert temuan(kode, laporan(*ANALISIS)) == []
        assert len(jalankan(kode, laporan(*ANALISIS))) == 1


def test_bagian_wajib_hilang__disebut_tanpa_menjadi_galat() -> None:
    tanpa = tuple(j for j in BAB if j.teks != "Realisasi Anggaran")
    hasil = temuan("LKP102", laporan(*ANALISIS, bab=tanpa))
    assert [t.tingkat for t in hasil] == [Tingkat.PERINGATAN]
    assert "Realisasi Anggaran" in hasil[0].pesan
    assert temuan("LKP102", laporan("Penyerapan anggaran 90 persen.", bab=tanpa)) == []


def test_analisis_hilang__disebut_dan_standar_nasional_hanya_saran() -> None:
    tanpa_efisiensi = [k for k in ANALISIS if "Efisiensi" not in k]
    hasil = temuan("LKP103", laporan(*tanpa_efisiensi))
    assert [t.tingkat for t in hasil] == [Tingkat.PERINGATAN]
    assert "(6) analisis atas efisiensi" in hasil[0].pesan
    tanpa_standar = [k for k in ANALISIS if "standar" not in k]
    assert [t.tingkat for t in temuan("LKP103", laporan(*tanpa_standar))] == [Tingkat.SARAN]


def test_penggalan_laporan__tidak_dinilai_lengkap() -> None:
    for kode in ("LKP102", "LKP103", "LKP104"):
        assert temuan(kode, laporan(bab=BAB[2:5])) == []
        assert temuan(kode, bacaan(judul=BAB, teks=teks("pendek"))) == []


def pk(*baris: tuple[str, ...]) -> TabelTerbaca:
    kolom = [("Sasaran", Peran.SASARAN), ("Indikator", Peran.INDIKATOR), ("Target", Peran.TARGET)]
    return berangka(tabel(JenisTabel.PK, kolom, *baris, nama=1, urutan=2, nomor="2.4"))


def test_indikator_diperjanjikan_tanpa_realisasi__ditunjuk() -> None:
    rencana = pk(
        ("S", "Persentase layanan dasar warga", "90"), ("T", "Angka kemandirian penerima layanan", "5")
    )
    hasil = temuan("LKP104", laporan(tabel_lain=(rencana,)))
    assert [(t.tertulis, t.tingkat) for t in hasil] == [("5", Tingkat.PERINGATAN)]


def test_indikator_hanya_bercapaian__saran_yang_menyebut_capaian() -> None:
    rencana = pk(
        ("S", "Persentase layanan dasar warga", "90"), ("T", "Angka kemandirian penerima layanan", "5")
    )
    kolom = [("Indikator", Peran.INDIKATOR), ("Capaian", Peran.CAPAIAN)]
    menunjang = tabel(JenisTabel.MENUNJANG, kolom, ["Angka kemandirian penerima layanan", "100%"], nama=0)
    hasil = temuan("LKP104", laporan(tabel_lain=(rencana, menunjang)))
    assert [t.tingkat for t in hasil] == [Tingkat.SARAN]
    assert "100%" in hasil[0].pesan


def test_capaian_terukur_atau_dijelaskan_catatan__dibiarkan() -> None:
    rencana = pk(("S", "Persentase layanan dasar warga", "90"), ("T", "Angka kemandirian penerima", "5"))
    kolom = [("Indikator", Peran.INDIKATOR), ("Capaian", Peran.CAPAIAN)]

    def capaian_saja(tercetak: str, *kalimat: str) -> list[object]:
        lain = tabel(JenisTabel.MENUNJANG, kolom, ["Angka kemandirian penerima", tercetak], nama=0)
        return list(temuan("LKP104", laporan(*kalimat, tabel_lain=(rencana, lain))))

    assert capaian_saja("100,11") == []
    assert capaian_saja("100,00a)", "Capaian menurut pemantauan; realisasinya tidak tersedia.") == []
    assert len(capaian_saja("100,00a)")) == 1


def test_indikator_dilaporkan_dengan_ejaan_lain__terpenuhi() -> None:
    rencana = pk(("S", "Presentase layanan dasar bagi warga", "90"))
    assert temuan("LKP104", laporan(tabel_lain=(rencana,))) == []
    assert len(jalankan("LKP104", laporan(tabel_lain=(rencana,)))) == 1


def test_kolom_solusi_kosong__ditunjuk_di_kepala_kolom() -> None:
    kolom = [*CAPAIAN, ("Analisis", Peran.ANALISIS), ("Solusi yang dilakukan", Peran.SOLUSI)]
    isi = capaian(("A", "90", "95", "Karena koordinasi", ""), kolom=kolom)
    hasil = temuan("ANL101", bacaan(tabel=(isi,)))
    assert [t.tingkat for t in hasil] == [Tingkat.PERINGATAN]
    assert "Solusi yang dilakukan" in hasil[0].pesan
    assert temuan("ANL101", bacaan(tabel=(capaian(("A", "90", "95", "x", "y"), kolom=kolom),))) == []


def test_solusi_kosong_hanya_untuk_yang_tercapai__dibiarkan() -> None:
    kolom = [*CAPAIAN, ("Capaian", Peran.CAPAIAN), ("Solusi", Peran.SOLUSI)]
    tercapai = capaian(
        ("A", "90", "95", "105", ""), ("B", "90", "80", "88,9", "Menambah petugas"), kolom=kolom
    )
    kurang = capaian(("A", "90", "95", "105", "Lanjutkan"), ("B", "90", "80", "88,9", ""), kolom=kolom)
    assert temuan("ANL101", bacaan(tabel=(tercapai,))) == []
    assert [t.tingkat for t in temuan("ANL101", bacaan(tabel=(kurang,)))] == [Tingkat.SARAN]


def test_realisasi_kosong__peringatan_dan_strip_saran() -> None:
    penuh = [(f"Indikator {i}", "90", "95") for i in range(6)]
    isi = bacaan(tabel=(capaian(*penuh, ("Indikator x", "80", ""), ("Indikator y", "70", "-")),))
    assert [(t.tertulis, t.tingkat) for t in temuan("SEL101", isi)] == [
        ("", Tingkat.PERINGATAN),
        ("-", Tingkat.SARAN),
    ]


def test_tabel_rencana_yang_belum_berealisasi__dibiarkan() -> None:
    isi = bacaan(tabel=(capaian(*[(f"Indikator {i}", "90", "") for i in range(6)]),))
    assert temuan("SEL101", isi) == []
