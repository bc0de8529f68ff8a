"""Copies of one fact: one finding for one cause, none where units or scopes differ."""

from __future__ import annotations

from datetime import date

import pytest

from akuntabel.impor.baca import baca
from akuntabel.impor.kenali import kenali
from akuntabel.reviu import Berkas, periksa
from akuntabel.temuan import Temuan, Tingkat

NAMA = (
    "pengunjung perpustakaan terlayani",
    "naskah kuno dilestarikan",
    "pustakawan bersertifikat",
    "taman baca aktif",
)


def laporan(pk: tuple[str, ...], capaian: tuple[str, ...]) -> str:
    kiri = "\n".join(
        f"| {n} | Persentase {a} | {t} |" for n, (a, t) in enumerate(zip(NAMA, pk, strict=True), 1)
    )
    kanan = "\n".join(
        f"| {n} | Persentase {a} | {t} | 45 |" for n, (a, t) in enumerate(zip(NAMA, capaian, strict=True), 1)
    )
    return (
        "Tabel 2.1 Perjanjian Kinerja Tahun 2024\n\n| No | Indikator Kinerja | Target |\n|---|---|---|\n"
        f"{kiri}\n\nTabel 3.1 Capaian Kinerja Tahun 2024\n\n| No | Indikator Kinerja | Target | Realisasi |\n"
        f"|---|---|---|---|\n{kanan}\n"
    )


def temuan(isi: str) -> list[Temuan]:
    bacaan = kenali(baca(isi.encode(), "laporan.md"))
    return [t for t in periksa(Berkas(bacaan, date(2024, 12, 31)), ("HIT120",)).temuan if t.kode == "HIT120"]


def test_satu_indikator_berbeda__satu_temuan_dengan_kedua_tempatnya() -> None:
    (satu,) = temuan(laporan(("50", "60", "70", "80"), ("50", "65", "70", "80")))
    assert satu.tertulis == "65"
    assert satu.hitungan == "60 ≠ 65"
    assert [s.tabel for s in satu.lokasi_lain] == [1]


def test_banyak_indikator_berbeda__satu_sebab_satu_temuan() -> None:
    (satu,) = temuan(laporan(("50", "60", "70", "80"), ("51", "61", "71", "80")))
    assert satu.pesan.startswith("3 baris Tabel 2.1 tercetak berbeda di Tabel 3.1")
    assert len(satu.lokasi_lain) == 5


@pytest.mark.parametrize(
    ("pk", "capaian"),
    [
        (("50", "60", "70", "80"), ("50,00", "60%", "70 %", "80")),
        (("50", "60", "70,4", "80"), ("50", "60", "70", "80")),
        (("50%", "60%", "85%", "80%"), ("50%", "60%", "50", "80%")),
    ],
)
def test_pembulatan_dan_satuan_lain__dibiarkan(pk: tuple[str, ...], capaian: tuple[str, ...]) -> None:
    assert temuan(laporan(pk, capaian)) == []


def berkas_tabel(*tabel: tuple[str, str, tuple[str, ...]]) -> str:
    """Return a document of tables: the title, the header behind the indicator, the cells of each row."""
    bagian = []
    for judul, kepala, isi in tabel:
        kolom = kepala.split(", ")
        awal = f"| No | Indikator Kinerja | {' | '.join(kolom)} |\n{'|---' * (len(kolom) + 2)}|\n"
        baris = (
            f"| {n} | Persentase {a} | {b} |" for n, (a, b) in enumerate(zip(NAMA, isi, strict=False), 1)
        )
        bagian.append(f"{judul}\n\n{awal}" + "\n".join(baris))
    return "\n\n".join(bagian) + "\n"


PK = "Tabel 2.1 Perjanjian Kinerja Tahun 2024"
HASIL = "Tabel 3.1 Capaian Kinerja Tahun 2024"
KEMAJUAN = "Tabel 3.2 Realisasi terhadap Target Tahun 2024"
RINCI = "Target, Realisasi, Capaian (%)"


def semua_temuan(isi: str) -> list[Temuan]:
    bacaan = kenali(baca(isi.encode(), "laporan.md"))
    return list(periksa(Berkas(bacaan, date(2024, 12, 31)), ("HIT",)).temuan)


def test_cetakan_yang_dibela_angka_lain_diusulkan_lebih_dahulu() -> None:
    pk, hasil = (PK, "Target", ("28", "80")), (HASIL, RINCI, ("98 | 91 | 92,86", "80 | 76 | 95"))
    (satu,) = semua_temuan(berkas_tabel(pk, hasil))
    assert (satu.tertulis, satu.lokasi.tabel) == ("98", 2)
    assert [u.teks for u in satu.usulan] == ["98", "28"]
    assert all(kata in satu.usulan[0].dasar for kata in ("Tabel 2.1 sebagai ganti 28", "92,86"))


def test_dua_cetakan_yang_sama_membela_melawan_yang_ketiga() -> None:
    isi = ("98 | 91", "80 | 76")
    (satu,) = temuan(
        berkas_tabel(
            (PK, "Target", ("28", "80")),
            (HASIL, "Target, Realisasi", isi),
            (KEMAJUAN, "Target, Realisasi", isi),
        )
    )
    assert (satu.tertulis, [u.teks for u in satu.usulan]) == ("28", ["98"])
    assert {s.tabel for s in satu.lokasi_lain} == {2, 3}


def test_operan_yang_dibela_cetakan_lain_tidak_dianggap_salah_ketik() -> None:
    """96,82 would make 110,03 right, but 96,72 stands in two tables."""
    hasil = (HASIL, RINCI, ("88,00 | 96,72 | 110,03", "80 | 76 | 95"))
    (sendiri,) = semua_temuan(berkas_tabel(hasil))
    assert [u.teks for u in sendiri.usulan] == ["96,82", "109,91"]
    (dibela,) = semua_temuan(berkas_tabel(hasil, (KEMAJUAN, "Realisasi", ("96,72", "76"))))
    assert [u.teks for u in dibela.usulan] == ["109,91"]


def test_target_tahun_yang_sama_di_tempat_lain_mendahului_patokan() -> None:
    """A cap at 100 would explain the row, the agreement says that the target is another."""
    pk, hasil = (PK, "Target", ("12", "80")), (HASIL, RINCI, ("11 | 12 | 100,00", "80 | 76 | 95,00"))
    (satu,) = (t for t in semua_temuan(berkas_tabel(pk, hasil)) if t.kode == "HIT101")
    assert (satu.tertulis, satu.tingkat) == ("11", Tingkat.PERINGATAN)
    assert [u.teks for u in satu.usulan] == ["12", "109,09"]
