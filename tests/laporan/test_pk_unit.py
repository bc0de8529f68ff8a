"""The Perjanjian Kinerja below the head: what belongs to the unit, its superior, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from akuntabel.kinerja.bidang import PembagianBidang
from akuntabel.kinerja.instansi import Pejabat, PeranPejabat, StatusPejabat, UnitKerja
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import PejabatTakAda, Susunan, susun_pk, susun_pk_pejabat
from akuntabel.naskah import TandaTangan, telusuri
from contoh.buat import dinas_kesehatan
from tests.laporan.telaah import isi_baris, paragraf, tabel, teks_naskah

KABID = Pejabat("KABID", PeranPejabat.PEJABAT_UNIT_KERJA, "Kepala Bidang Kesmas", "Nama Kabid", unit="U06")
KETUA = Pejabat("KETUA", PeranPejabat.PEJABAT_UNIT_KERJA, "Ketua Tim Gizi", "Nama Ketua", unit="TIM")


def potret(*pejabat: Pejabat) -> Potret:
    p = dinas_kesehatan.potret()
    tim = UnitKerja("TIM", "Tim Gizi", "U06")
    return replace(p, pejabat=(*p.pejabat, *pejabat), unit=(*p.unit, tim))


def penanda(hasil: Susunan) -> list[tuple[str, str]]:
    t = next(b for b in telusuri(hasil.naskah) if isinstance(b, TandaTangan))
    return [(p.jabatan, p.nama) for p in t.pihak]


def test_kabid__berjanji_kepada_kepala_dinas_atas_isi_bidangnya() -> None:
    p = potret(KABID)
    hasil = susun_pk_pejabat(p, "KABID")
    milik = PembagianBidang(p).milik(next(u for u in p.unit if u.kode == "U06"))
    assert [j for j, _ in penanda(hasil)] == ["Kepala Dinas Kesehatan Kota Arunika", "Kepala Bidang Kesmas"]
    assert len(tabel(hasil.naskah, "pk_kinerja").badan) == len(milik.indikator)
    assert len(tabel(hasil.naskah, "pk_anggaran").badan) == len(milik.simpul) + 1
    assert isi_baris(tabel(hasil.naskah, "pk_kinerja").kepala[0])[1] == "Sasaran Program/Kegiatan"
    assert "Pihak pertama berjanji" in " ".join(paragraf(hasil.naskah))


def test_jumlah__menghitung_setiap_pagu_satu_kali() -> None:
    hasil = susun_pk_pejabat(potret(KABID), "KABID")
    *isi, total = (isi_baris(b) for b in tabel(hasil.naskah, "pk_anggaran").badan)
    puncak = [int(b[2].replace(".", "")) for b in isi if b[0]]
    assert sum(puncak) == int(total[-1].replace(".", ""))


def test_ketua_tim__atasannya_kepala_bidang() -> None:
    hasil = susun_pk_pejabat(potret(KABID, KETUA), "KETUA")
    assert penanda(hasil) == [("Kepala Bidang Kesmas", "Nama Kabid"), ("Ketua Tim Gizi", "Nama Ketua")]
    assert "Indikator kinerja Tim Gizi (kolom Penanggung jawab)" in [c.pesan for c in hasil.celah]


def test_tanpa_atasan_dan_nama__disebut_kurang_tidak_dikarang() -> None:
    hasil = susun_pk_pejabat(potret(replace(KETUA, nama="")), "KETUA")
    pesan = [c.pesan for c in hasil.celah]
    assert "Pejabat Bidang Kesehatan Masyarakat sebagai atasan" in pesan
    assert "Nama Ketua Tim Gizi" in pesan
    assert [n for _, n in penanda(hasil)] == ["", ""]


def test_tanpa_target__disebut_kurang() -> None:
    hasil = susun_pk_pejabat(replace(potret(KABID), target=()), "KABID")
    assert "[Belum diisi: target]" in teks_naskah(hasil.naskah)


def test_kepala__yang_menjabat_pada_tanggal_dokumen() -> None:
    p = dinas_kesehatan.potret()
    lama = next(j for j in p.pejabat if j.peran is PeranPejabat.KEPALA_PD)
    baru = replace(lama, kode="PLT", nama="Nama Plt", status=StatusPejabat.PLT, mulai=date(2025, 6, 1))
    pejabat = (*(j for j in p.pejabat if j is not lama), replace(lama, selesai=date(2025, 5, 31)), baru)

    def pada(hari: date) -> str:
        dokumen = tuple(replace(d, tanggal=hari) if d.jenis.value == "PK" else d for d in p.dokumen)
        return penanda(susun_pk(replace(p, pejabat=pejabat, dokumen=dokumen)))[1][1]

    assert pada(date(2025, 5, 31)) == lama.nama
    assert pada(date(2025, 6, 1)) == "Nama Plt"


def test_kode_yang_tidak_dikenal__ditolak() -> None:
    with pytest.raises(PejabatTakAda):
        susun_pk_pejabat(potret(KABID), "KADIS")
