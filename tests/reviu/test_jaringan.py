"""The network: one cause is told once, where it stands, with the reading that its relations prove."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.bacaan import JenisBarisTerbaca, JenisTabel, Peran, TabelTerbaca
from akuntabel.reviu import periksa
from akuntabel.temuan import Temuan
from tests.reviu.bentuk import Isi, berkas, tabel

BELANJA = (Peran.PROGRAM, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)
KINERJA = (Peran.INDIKATOR, Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)


def temuan(*isi: TabelTerbaca) -> list[Temuan]:
    return list(periksa(berkas(*isi), ["HIT", "SUM", "NUM", "ANG"]).temuan)


def belanja(*baris: tuple[str, ...]) -> TabelTerbaca:
    *isi, total = baris
    return tabel(BELANJA, *isi, Isi(JenisBarisTerbaca.JUMLAH, total), jenis=JenisTabel.ANGGARAN)


def test_satu_angka_yang_membuat_jumlah_dan_persen_salah() -> None:
    semua = temuan(
        belanja(
            ("Pembibitan", "412.350.000", "401.225.700", "97,30"),
            ("Pemasaran", "287.640.000", "531.918.400", "91,22"),
            ("Pelatihan", "96.115.000", "90.004.250", "93,64"),
            ("Jumlah", "796.105.000", "753.614.958", "94,66"),
        )
    )
    (satu,) = semua
    assert (satu.tertulis, satu.seharusnya) == ("531.918.400", "262.385.008")
    assert {(s.baris_tabel, s.kolom) for s in satu.lokasi_lain} == {(4, 3), (2, 4)}
    assert "753.614.958" in satu.pesan
    assert "91,22" in satu.pesan


def test_angka_berlebih_pada_pagu_yang_tercetak_di_tempat_lain() -> None:
    pk = tabel((Peran.PROGRAM, Peran.PAGU), ("Taman", "Rp27.982.480"), ("Kebun", "Rp31.440.500"))
    isi = tabel(
        BELANJA,
        ("Kebun", "Rp31.440.500", "Rp30.001.125", "95,42%"),
        ("Taman", "Rp287.982.480", "Rp20.215.254", "72,24%"),
        jenis=JenisTabel.ANGGARAN,
    )
    (satu,) = (t for t in temuan(pk, isi) if t.kode == "HIT102")
    assert satu.tertulis == "Rp287.982.480"
    assert satu.usulan[0].teks == "Rp27.982.480"
    assert "72,24%" in satu.pesan


def test_angka_yang_dibela_jumlahnya_tidak_diusulkan() -> None:
    """Without the total 357.940.000 would be the slip that makes 47,43 right."""
    dua = ("Pembinaan", "367.940.000", "169.790.000", "47,43")
    (sendiri,) = temuan(tabel(BELANJA, dua, jenis=JenisTabel.ANGGARAN))
    assert sendiri.usulan[0].teks == "357.940.000"
    (dibela,) = temuan(
        belanja(
            dua,
            ("Pengawasan", "58.160.000", "51.203.000", "88,04"),
            ("Jumlah", "426.100.000", "220.993.000", "51,86"),
        )
    )
    assert [u.teks for u in dibela.usulan] == ["46,15"]


def test_jumlah_yang_cocok_dengan_persennya_diragukan_usulannya() -> None:
    (satu,) = temuan(
        belanja(
            ("Pembibitan", "412.350.000", "401.225.700", "97,30"),
            ("Pemasaran", "287.640.000", "262.385.008", "91,22"),
            ("Jumlah", "699.990.000", "681.130.269", "97,31"),
        )
    )
    assert satu.kode == "SUM102"
    assert "97,31" in satu.pesan
    assert satu.usulan[0].keyakinan == Decimal("0.4")


def test_persen_dihitung_dengan_jumlah_yang_benar() -> None:
    rincian = tabel((Peran.PROGRAM, Peran.BELANJA), ("Dinas", "753.614.958"), ("Balai", "24.310.750"))
    semua = temuan(
        rincian,
        belanja(
            ("Pembibitan", "412.350.000", "401.225.700", "97,30"),
            ("Pemasaran", "287.640.000", "262.385.008", "91,22"),
            ("Pelatihan", "96.115.000", "90.004.250", "93,64"),
            ("Jumlah", "796.105.000", "518.377.412", "71,30"),
        ),
    )
    jumlah, persen = (next(t for t in semua if t.kode == k) for k in ("SUM102", "HIT102"))
    assert jumlah.usulan[0].teks == "753.614.958"
    assert [u.teks for u in persen.usulan] == ["94,66", "65,11"]


def test_realisasi_dua_baris_yang_tertukar() -> None:
    satu, dua = temuan(
        belanja(
            ("Pembibitan", "412.350.000", "262.385.008", "97,30"),
            ("Pemasaran", "287.640.000", "401.225.700", "91,22"),
            ("Pelatihan", "96.115.000", "90.004.250", "93,64"),
            ("Jumlah", "796.105.000", "753.614.958", "94,66"),
        )
    )
    assert (satu.tertulis, satu.usulan[0].teks) == ("262.385.008", "401.225.700")
    assert (dua.tertulis, dua.usulan[0].teks) == ("401.225.700", "262.385.008")
    assert 'tertukar dengan 401.225.700 pada baris "Pemasaran"' in satu.pesan


def test_bacaan_angka_rusak_yang_dibuktikan() -> None:
    (satu,) = temuan(tabel(BELANJA, ("Taman", "133.825.00,00", "131.050.000,00", "97,93")))
    assert [u.teks for u in satu.usulan] == ["133.825.000,00", "13.382.500,00"]
    assert satu.usulan[0].dasar == "cocok dengan 97,93 di barisnya"


def test_bacaan_angka_rusak_dari_jumlahnya() -> None:
    isi = tabel(
        (Peran.PROGRAM, Peran.PAGU),
        ("Data", "26.0509.030"),
        ("Lapangan", "35.769.350"),
        ("Kantor", "88.360.757"),
        Isi(JenisBarisTerbaca.JUMLAH, ("Jumlah", "384.639.137")),
        jenis=JenisTabel.ANGGARAN,
    )
    (satu,) = temuan(isi)
    assert satu.usulan[0].teks == "260.509.030"
    assert satu.usulan[0].dasar == "cocok dengan penjumlahan ke 384.639.137"


def test_angka_terketik_ganda_sepadan_dengan_tempat_lain() -> None:
    """Nothing proves a reading: both are named, the one with a doubled key removed stays a guess."""
    (satu,) = temuan(tabel((Peran.PROGRAM, Peran.PAGU), ("Data", "2.8766.522.000")))
    assert {u.teks for u in satu.usulan} == {"28.766.522.000", "2.876.522.000"}
    assert all(u.keyakinan is not None and u.keyakinan < Decimal("0.7") for u in satu.usulan)


def test_delapan_ratus_baris_tanpa_temuan() -> None:
    isi = [(f"Kegiatan {n}", f"{n}.000.000", f"{n}.000.000", "100") for n in range(1, 801)]
    jumlah = f"{sum(range(1, 801)):,}".replace(",", ".") + ".000.000"
    assert temuan(belanja(*isi, ("Jumlah", jumlah, jumlah, "100"))) == []


def test_salah_ketik_pada_operan_pendek_diusulkan_lebih_dahulu() -> None:
    """145 of 150 is 96,66 cut off; no other slip of 345, nor of 150, gives that."""
    (satu,) = temuan(tabel(KINERJA, ("Perkara selesai tepat waktu", "150", "345", "96,66")))
    assert [u.teks for u in satu.usulan] == ["145", "230,00"]


def test_salah_ketik_pada_operan_tidak_diusulkan_bila_kebetulan_atau_seratus() -> None:
    (kasar,) = temuan(tabel(KINERJA, ("Balai aktif", "5", "3", "81")))
    assert [u.teks for u in kasar.usulan] == ["60"]
    (penuh,) = temuan(tabel(KINERJA, ("Rumah tangga terlayani", "99", "98,2", "99,95")))
    (seratus,) = temuan(tabel(KINERJA, ("Rumah tangga terlayani", "99", "98,2", "100")))
    assert [u.teks for u in seratus.usulan] == ["99"]
    assert penuh.usulan[0].teks != "98"
