"""People and assignments as the Admin keeps them: never without an Admin, never beyond one's government."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from akuntabel.situs.akun import kode_masuk
from akuntabel.situs.akun.catatan import CatatanTetap
from akuntabel.situs.akun.models import CatatanKelola, Pengguna, Penugasan
from akuntabel.situs.instansi.models import Instansi

from .bahan import instansi, pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(db: None) -> Instansi:
    return instansi("KOTA")


@pytest.fixture
def dinas(kota: Instansi) -> Instansi:
    return instansi("DINAS", kota)


@pytest.fixture
def admin(kota: Instansi) -> Pengguna:
    return pengguna("admin", "admin", kota)


@pytest.fixture
def klien(admin: Pengguna) -> Client:
    hasil = Client()
    hasil.force_login(admin)
    return hasil


def _teks(jawaban: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


def _catatan() -> list[str]:
    return list(CatatanKelola.objects.order_by("pk").values_list("perihal", flat=True))


def test_akun_baru__masuk_dengan_sandi_sekali_lalu_menggantinya(
    klien: Client, dinas: Instansi, admin: Pengguna
) -> None:
    jawaban = klien.post(reverse("orang_baru"), {"nama": "Rina Wardani", "username": "rina"})
    sandi = re.search(r"<code>((?:\w{5}-){3}\w{5})</code>", jawaban.content.decode())
    assert sandi is not None
    rina = Pengguna.objects.get(username="rina")
    klien.post(reverse("tugas_baru", args=(rina.pk,)), {"peran": "perencana", "instansi": "DINAS"})

    baru = Client()
    baru.post(reverse("masuk"), {"username": "rina", "password": sandi[1]})
    assert baru.get(reverse("beranda")).headers["Location"] == reverse("ganti_sandi")
    isi = {"baru": "kuda biru makan awan", "ulang": "kuda biru makan awan"}
    assert baru.post(reverse("ganti_sandi"), isi).status_code == 302
    assert baru.get(reverse("satu_instansi", args=("DINAS",))).status_code == 200
    assert sandi[1] not in klien.get(reverse("sunting_orang", args=(rina.pk,))).content.decode()
    assert _catatan() == [
        "Membuat akun rina (Rina Wardani)",
        "Menugaskan rina sebagai Perencana perangkat daerah, Instansi DINAS",
    ]
    assert all(c.oleh == admin for c in CatatanKelola.objects.all())


@pytest.mark.parametrize(
    ("nama", "username", "pesan"),
    [
        ("", "rina", "Nama lengkap belum diisi"),
        ("Rina", "", "Nama pengguna belum diisi"),
        ("Rina", "admin", 'Nama pengguna "admin" sudah dipakai'),
        ("R" * 151, "rina", "paling panjang 150 huruf"),
        ("Rina\0", "r" * 61, "paling panjang 60 huruf"),
    ],
)
def test_akun_baru__yang_kurang_disebut_dan_isian_tetap(
    klien: Client, nama: str, username: str, pesan: str
) -> None:
    jawaban = klien.post(reverse("orang_baru"), {"nama": nama, "username": username})
    assert jawaban.status_code == 422
    assert pesan in _teks(jawaban)
    assert f'value="{username}"' in jawaban.content.decode()
    assert Pengguna.objects.count() == 1


def test_setel_ulang_sandi__sesi_berakhir_dan_tahanan_lepas(klien: Client, dinas: Instansi) -> None:
    budi = pengguna("budi", "operator", dinas)
    sesi = Client()
    sesi.force_login(budi)
    for n in range(5):
        Client().post(reverse("masuk"), {"username": "budi", "password": f"tebakan {n}"})

    jawaban = klien.post(reverse("sandi_orang", args=(budi.pk,)))

    assert sesi.get(reverse("beranda")).status_code == 302
    sandi = re.search(r"<code>((?:\w{5}-){3}\w{5})</code>", jawaban.content.decode())
    assert sandi is not None
    masuk = Client().post(reverse("masuk"), {"username": "budi", "password": sandi[1]})
    assert masuk.status_code == 302
    assert _catatan() == ["Menyetel ulang kata sandi budi; sesinya diakhiri"]


def test_lepas_kode__yang_kehilangan_ponsel_dapat_masuk(klien: Client, dinas: Instansi) -> None:
    budi = pengguna("budi", "operator", dinas)
    budi.totp_garam = kode_masuk.garam_baru()
    budi.save()
    kode_masuk.kode_pemulihan_baru(budi)
    klien.post(reverse("kode_orang", args=(budi.pk,)))
    budi.refresh_from_db()
    assert (budi.totp_garam, budi.kode_pemulihan.count()) == ("", 0)
    assert _catatan() == ["Melepas kode sekali pakai budi; sesinya diakhiri"]


def test_nonaktif__tidak_dapat_masuk_lalu_aktif_lagi(klien: Client, dinas: Instansi) -> None:
    budi = pengguna("budi", "operator", dinas)
    sesi = Client()
    sesi.force_login(budi)
    alamat = reverse("sunting_orang", args=(budi.pk,))
    klien.post(alamat, {"nama": "Budi Baru", "aktif": "tidak"})
    assert sesi.get(reverse("beranda")).status_code == 302
    klien.post(alamat, {"nama": "Budi Baru", "aktif": "ya"})
    assert sesi.get(reverse("beranda")).status_code == 302, "an ended session stays ended"
    assert _catatan() == [
        'Akun budi: nama "Budi" menjadi "Budi Baru"; dinonaktifkan; semua sesinya diakhiri',
        "Akun budi: diaktifkan",
    ]


def test_admin__tidak_melepas_dirinya(klien: Client, admin: Pengguna, kota: Instansi) -> None:
    pengguna("lain", "admin", kota)
    tugas = admin.penugasan.get()
    for nama, nomor, isi in (
        ("sunting_orang", (admin.pk,), {"nama": "Admin", "aktif": "tidak"}),
        ("sandi_orang", (admin.pk,), {}),
        ("kode_orang", (admin.pk,), {}),
        ("akhiri_tugas", (admin.pk, tugas.pk), {}),
    ):
        jawaban = klien.post(reverse(nama, args=nomor), isi)
        assert jawaban.status_code == 422, nama
        assert "Anda tidak dapat" in _teks(jawaban), nama
    assert _catatan() == []


@pytest.mark.parametrize("selesai", [True, False])
def test_admin_terakhir__tetap_ada(admin: Pengguna, kota: Instansi, *, selesai: bool) -> None:
    """The other Admin is there for a time only: then the first one must stay."""
    lain = pengguna("lain", "admin", kota)
    if selesai:
        Penugasan.objects.filter(pengguna=lain).update(selesai=timezone.localdate() + timedelta(days=3))
    klien = Client()
    klien.force_login(lain)
    isi = {"nama": "Admin", "aktif": "tidak"}
    jawaban = klien.post(reverse("sunting_orang", args=(admin.pk,)), isi)
    assert jawaban.status_code == (422 if selesai else 302)
    admin.refresh_from_db()
    assert admin.is_active is selesai
    if selesai:
        jawaban = klien.post(reverse("akhiri_tugas", args=(admin.pk, admin.penugasan.get().pk)))
        assert "satu-satunya Admin" in _teks(jawaban)


def test_orang_pemerintah_lain__tidak_terlihat_dan_tidak_dapat_diubah(klien: Client, kota: Instansi) -> None:
    asing = instansi("LAIN")
    orang = [pengguna("asing", "admin", asing), pengguna("dua", "pengamat", kota)]
    Penugasan.objects.create(pengguna=orang[1], peran="admin", instansi=asing)
    tanpa = Pengguna.objects.create_user("tanpa", password=None, nama="Tanpa", pemerintah=asing)
    isi = _teks(klien.get(reverse("orang")))
    for satu in (*orang, tanpa):
        assert satu.nama not in isi
        for nama in ("sunting_orang", "sandi_orang", "kode_orang", "tugas_baru"):
            assert klien.post(reverse(nama, args=(satu.pk,))).status_code == 404, (satu, nama)
    pilihan = klien.get(reverse("tugas_baru", args=(Pengguna.objects.get(username="admin").pk,)))
    assert "LAIN" not in pilihan.content.decode()


def test_penugasan__berakhir_lalu_berlaku_lagi(klien: Client, dinas: Instansi) -> None:
    budi = pengguna("budi", "operator", dinas)
    tugas = budi.penugasan.get()
    sesi = Client()
    sesi.force_login(budi)
    assert "tidak lagi bertugas" in _teks(klien.get(reverse("akhiri_tugas", args=(budi.pk, tugas.pk))))
    assert sesi.get(reverse("satu_instansi", args=("DINAS",))).status_code == 200
    klien.post(reverse("akhiri_tugas", args=(budi.pk, tugas.pk)))
    assert sesi.get(reverse("satu_instansi", args=("DINAS",))).status_code == 403

    isi = {"peran": "operator", "instansi": "DINAS", "selesai": "2099-12-31"}
    assert klien.post(reverse("tugas_baru", args=(budi.pk,)), isi).status_code == 302
    assert sesi.get(reverse("satu_instansi", args=("DINAS",))).status_code == 200
    ulang = klien.post(reverse("tugas_baru", args=(budi.pk,)), isi)
    assert (ulang.status_code, "sudah bertugas sebagai" in _teks(ulang)) == (422, True)
    assert _catatan()[-1].endswith("Instansi DINAS sampai 31 Desember 2099")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"peran": "raja", "instansi": "DINAS"}, "Pilih salah satu"),
        ({"peran": "operator", "instansi": "ENTAH"}, "Pilih salah satu"),
        ({"peran": "operator", "instansi": "DINAS", "mulai": "kemarin"}, "tahun-bulan-hari"),
        (
            {"peran": "operator", "instansi": "DINAS", "mulai": "2026-02-01", "selesai": "2026-01-01"},
            "sebelum",
        ),
    ],
)
def test_penugasan__yang_keliru_disebut(
    klien: Client, dinas: Instansi, isi: dict[str, str], pesan: str
) -> None:
    satu = Pengguna.objects.create_user("s", password=None, nama="Satu", pemerintah=dinas.induk)
    jawaban = klien.post(reverse("tugas_baru", args=(satu.pk,)), isi)
    assert jawaban.status_code == 422
    assert pesan in _teks(jawaban)
    assert not satu.penugasan.exists()


def test_catatan__hanya_bertambah(klien: Client) -> None:
    klien.post(reverse("orang_baru"), {"nama": "Rina", "username": "rina"})
    satu = CatatanKelola.objects.get()
    assert "Membuat akun rina (Rina)" in _teks(klien.get(reverse("catatan")))
    for laku in (satu.save, satu.delete, CatatanKelola.objects.all().delete):
        with pytest.raises(CatatanTetap):
            laku()
    with pytest.raises(CatatanTetap):
        CatatanKelola.objects.update(perihal="lain")


def test_daftar_orang__banyak_kueri_tetap_dan_dapat_dicari(klien: Client, dinas: Instansi) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(connection) as semua:
            klien.get(reverse("orang"))
        return len(semua)

    pengguna("satu", "operator", dinas)
    sedikit = kueri()
    for n in range(60):
        pengguna(f"orang{n}", "operator", dinas)
    assert kueri() == sedikit
    assert "Halaman 1 dari 2" in _teks(klien.get(reverse("orang")))
    assert "Orang7" in _teks(klien.get(reverse("orang"), {"cari": "ORANG7"}))
    assert klien.get(reverse("orang"), {"cari": "\0"}).status_code == 200
