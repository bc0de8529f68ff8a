"""Facts into the database and back: nothing is lost, nothing changes, everything can be taken back."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from akuntabel import api
from akuntabel.kinerja.kanonik import to_json
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.baris import TanpaLingkup, kunci_baris, wadah
from akuntabel.situs.instansi.models import TahunKinerja
from akuntabel.situs.lingkup import BukuTerbuka, TidakDiizinkan
from akuntabel.situs.muat import KunciKembar, balikan, beda, beda_isi
from akuntabel.situs.potret import potret
from akuntabel.situs.riwayat.models import Kejadian, KejadianTetap, Kumpulan
from akuntabel.situs.tulis import Berbenturan, Ubahan, terapkan
from tests.pertukaran.potret_lengkap import POTRET

from .bahan import BERKAS_CONTOH, CATATAN, buku_berisi, potret_contoh

pytestmark = pytest.mark.django_db


def test_wadah__satu_untuk_setiap_bagian_potret() -> None:
    assert set(wadah()) == {f.name for f in fields(Potret)} - {"tahun"}


@pytest.mark.parametrize("nama", BERKAS_CONTOH)
def test_contoh__terbaca_kembali_sama_persis(nama: str) -> None:
    asal = potret_contoh(nama)

    kembali = potret(buku_berisi(asal))

    assert kembali == asal
    assert to_json(kembali) == to_json(asal)


@pytest.mark.parametrize("nama", BERKAS_CONTOH)
def test_contoh__lkjip_dari_basis_data_sama_bita_demi_bita(nama: str, tmp_path: Path) -> None:
    kembali = potret(buku_berisi(potret_contoh(nama)))
    pilihan = api.Pilihan(format=("docx", "html"))

    dari_data = api.susun_potret(kembali, tmp_path / "data", pilihan, lambda _: None).berkas
    dari_buku = api.susun_potret(potret_contoh(nama), tmp_path / "buku", pilihan, lambda _: None).berkas

    assert [b.name for b in dari_data] == [b.name for b in dari_buku]
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(dari_data, dari_buku, strict=True))


def test_setiap_jenis_baris__terbaca_kembali() -> None:
    assert all(getattr(POTRET, f.name) for f in fields(Potret) if f.name != "catatan_final")
    assert potret(buku_berisi(POTRET)) == POTRET


def test_angka_panjang__tidak_dibulatkan() -> None:
    panjang = Decimal("12345678901234567890.000000001234567891")
    baris = replace(POTRET.target[0], nilai=panjang)
    asal = replace(POTRET, target=(baris, *POTRET.target[1:]))

    assert potret(buku_berisi(asal)).target[0].nilai == panjang


def test_ubahan__hanya_yang_berbeda() -> None:
    buku = buku_berisi(POTRET)
    satu = replace(POTRET.sasaran[0], uraian="Uraian yang lain")

    hasil = beda(buku, replace(POTRET, sasaran=(satu, *POTRET.sasaran[1:])))

    assert [(u.jenis, u.lama, u.baru) for u in hasil] == [("sasaran", POTRET.sasaran[0], satu)]


def test_batal__kembali_seperti_semula() -> None:
    buku = buku_berisi(POTRET)
    lain = potret_contoh(BERKAS_CONTOH[1])
    kumpulan = terapkan(buku, beda(buku, replace(lain, tahun=POTRET.tahun)), CATATAN)
    assert kumpulan is not None
    assert potret(buku) == replace(lain, tahun=POTRET.tahun)

    terapkan(buku, balikan(buku, kumpulan), replace(CATATAN, membatalkan=kumpulan))

    assert potret(buku) == POTRET


def _ganti(potret: Potret, uraian: str) -> Ubahan:
    lama = potret.sasaran[0]
    return Ubahan("sasaran", lama.kode, lama, replace(lama, uraian=uraian), 0, 0)


def test_dua_orang__yang_kedua_melihat_nilai_yang_pertama() -> None:
    buku = buku_berisi(POTRET)
    terapkan(buku, [_ganti(POTRET, "dari yang pertama")], CATATAN)

    with pytest.raises(Berbenturan) as salah:
        terapkan(buku, [_ganti(POTRET, "dari yang kedua")], CATATAN)

    assert [u.baru.uraian for u in salah.value.kini] == ["dari yang pertama"]
    assert potret(buku).sasaran[0].uraian == "dari yang pertama"


def test_semua_atau_tidak_sama_sekali() -> None:
    buku = buku_berisi(POTRET)
    baik = _ganti(POTRET, "sempat berubah")
    buruk = Ubahan("tujuan", "TIDAK-ADA", POTRET.tujuan[0], None, 0, None)

    with pytest.raises(Berbenturan):
        terapkan(buku, [baik, buruk], CATATAN)

    assert potret(buku) == POTRET
    assert Kumpulan.objects.dalam(buku).count() == 1


def test_kunci_kembar__ditolak() -> None:
    buku = buku_berisi(POTRET)
    with pytest.raises(KunciKembar, match="sasaran"):
        beda(buku, replace(POTRET, sasaran=(*POTRET.sasaran, POTRET.sasaran[0])))


def test_kunci_kembar__ditolak_basis_data_juga() -> None:
    buku = buku_berisi(POTRET)
    kembar = Ubahan("sasaran", "BARU", None, replace(POTRET.sasaran[0], kode="BARU"), None, 9)
    with pytest.raises(IntegrityError), transaction.atomic():
        terapkan(buku, [kembar, kembar], CATATAN)


def test_dilihat_saja__tidak_dapat_ditulis() -> None:
    buku = buku_berisi(POTRET)
    lihat = BukuTerbuka(buku.tahun_kinerja, Tindakan.LIHAT, None)
    with pytest.raises(TidakDiizinkan):
        terapkan(lihat, [_ganti(POTRET, "x")], CATATAN)


@pytest.mark.parametrize("model", [*wadah().values(), Kejadian, Kumpulan], ids=lambda m: m.__name__)
def test_tanpa_lingkup__tidak_ada_yang_terbaca(model: Any) -> None:
    with pytest.raises(TanpaLingkup):
        model.objects.all()
    with pytest.raises(TanpaLingkup):
        model.objects.filter(pk=1)


def test_dua_instansi__barisnya_terpisah() -> None:
    satu, dua = buku_berisi(POTRET, "SATU"), buku_berisi(potret_contoh(BERKAS_CONTOH[0]), "DUA")

    terapkan(satu, beda(satu, replace(POTRET, sasaran=POTRET.sasaran[:1])), CATATAN)

    assert potret(dua) == potret_contoh(BERKAS_CONTOH[0])


def test_riwayat__tidak_dapat_diubah() -> None:
    kejadian = Kejadian.objects.dalam(buku_berisi(POTRET)).first()
    assert kejadian is not None
    with pytest.raises(KejadianTetap):
        kejadian.save()
    with pytest.raises(KejadianTetap):
        kejadian.delete()


def test_kunci_panjang__diringkas_tetapi_tetap_berbeda() -> None:
    pendek = POTRET.narasi[0]
    satu, dua = (kunci_baris("narasi", replace(pendek, bagian="x" * 300 + a)) for a in "ab")
    assert satu != dua
    assert max(len(satu), len(dua)) <= 200


def test_diubah_orang_lain_sesudah_dibuka__miliknya_tidak_dihapus() -> None:
    buku = buku_berisi(POTRET)
    milik_lain = replace(buku, tahun_kinerja=TahunKinerja.objects.get(pk=buku.tahun_kinerja.pk))
    lama = potret(buku)
    satu = replace(POTRET.sasaran[0], kode="S-LAIN", uraian="Ditambah orang lain")
    terapkan(milik_lain, beda(milik_lain, replace(POTRET, sasaran=(*POTRET.sasaran, satu))), CATATAN)

    baru = replace(lama, sasaran=(replace(lama.sasaran[0], uraian="Milik sendiri"), *lama.sasaran[1:]))
    for hitung in (lambda: beda(buku, baru), lambda: beda_isi(buku, baru, ("sasaran",))):
        with pytest.raises(Berbenturan):
            hitung()

    assert potret(milik_lain).sasaran[-1] == satu
