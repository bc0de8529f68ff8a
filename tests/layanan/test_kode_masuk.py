"""One-time codes, passwords given by the Admin, sessions: each let in once, none longer than it may."""

from __future__ import annotations

import base64
import re
from html import unescape
from typing import Any

import pytest
from django.conf import settings as pengaturan
from django.test import Client
from django.urls import reverse

from akuntabel.situs.akun import kode_masuk, sandi, totp
from akuntabel.situs.akun.models import Pengguna

from .bahan import instansi, pengguna

pytestmark = pytest.mark.django_db
SANDI = "sandi-ani-panjang"
BARU = "empat kata tak berhubungan"
KINI = 1_790_000_000


@pytest.fixture
def ani(db: None) -> Pengguna:
    return pengguna("ani", "perencana", instansi("PD", instansi("KOTA")))


@pytest.fixture
def jam(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A clock that the test sets."""
    kini = [KINI]
    for modul in ("akun.sesi", "layar.masuk_kode", "akun.kode_masuk"):
        monkeypatch.setattr(f"akuntabel.situs.{modul}._kini", lambda: kini[0])
    return kini


def _klien(siapa: Pengguna) -> Client:
    hasil = Client()
    hasil.force_login(siapa)
    return hasil


def _masuk(klien: Client, kata: str = SANDI, **lain: str) -> Any:
    return klien.post(reverse("masuk"), {"username": "ani", "password": kata, **lain})


def _kode(klien: Client, kode: str) -> Any:
    return klien.post(reverse("masuk_kode"), {"kode": kode})


def _teks(jawaban: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", jawaban.content.decode())).split())


def _nyalakan(siapa: Pengguna) -> bytes:
    """Turn codes on as long ago as a code is not valid any more."""
    siapa.totp_garam = kode_masuk.garam_baru()
    siapa.save()
    return siapa.rahasia_totp


@pytest.mark.parametrize(
    ("detik", "kode"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_totp__seperti_contoh_rfc_6238(detik: int, kode: str) -> None:
    assert totp.kode(b"12345678901234567890", detik // totp.LANGKAH) == kode


def test_totp__rahasia_tidak_ada_di_basis_data(ani: Pengguna) -> None:
    _nyalakan(ani)
    assert ani.rahasia_totp != totp.rahasia("kunci peladen lain", ani.totp_garam)
    assert ani.totp_garam not in totp.tulisan(ani.rahasia_totp)


def test_kode__dinyalakan_dengan_kode_yang_tampak_lalu_diminta_saat_masuk(
    ani: Pengguna, jam: list[int]
) -> None:
    klien = _klien(ani)
    halaman = klien.get(reverse("nyalakan_kode")).content.decode()
    tulisan = re.search(r'class="rahasia"><code>([A-Z2-7 ]+)<', halaman)
    assert tulisan is not None
    bersih = tulisan[1].replace(" ", "")
    rahasia = base64.b32decode(bersih + "=" * (-len(bersih) % 8))
    assert f"secret={bersih}" in unescape(halaman)

    salah = klien.post(reverse("nyalakan_kode"), {"kini": SANDI, "kode": "abcdef"})
    assert salah.status_code == 422
    benar = totp.kode(rahasia, KINI // totp.LANGKAH)
    menyala = klien.post(reverse("nyalakan_kode"), {"kini": SANDI, "kode": benar})
    pemulihan = re.findall(r"<code>([0-9a-f]{8}-[0-9a-f]{8})</code>", menyala.content.decode())
    assert len(pemulihan) == kode_masuk.BANYAK_PEMULIHAN

    baru = Client()
    assert _masuk(baru, next="/instansi/").headers["Location"] == reverse("masuk_kode")
    assert baru.get(reverse("beranda")).status_code == 302
    assert _kode(baru, benar).status_code == 422, "a code that was used is refused"
    jam[0] += totp.LANGKAH
    assert _kode(baru, totp.kode(rahasia, jam[0] // totp.LANGKAH)).headers["Location"] == "/instansi/"
    assert baru.get(reverse("beranda")).status_code == 200


def test_kode_pemulihan__berlaku_sekali(ani: Pengguna) -> None:
    _nyalakan(ani)
    satu = kode_masuk.kode_pemulihan_baru(ani)[3]
    assert not ani.kode_pemulihan.filter(sidik=satu).exists()
    for tertulis, status in ((satu.upper().replace("-", " "), 302), (satu, 422)):
        klien = Client()
        _masuk(klien)
        assert _kode(klien, tertulis).status_code == status


def test_menebak_kode__ditahan_seperti_menebak_sandi(ani: Pengguna, jam: list[int]) -> None:
    rahasia = _nyalakan(ani)
    klien = Client()
    _masuk(klien)
    jawaban = [_kode(klien, f"x{n}").status_code for n in range(5)]
    assert jawaban[-1] == 429
    assert _kode(klien, totp.kode(rahasia, KINI // totp.LANGKAH)).status_code == 429
    assert _masuk(Client()).status_code == 429


def test_kode__tanpa_sandi_lebih_dulu_tidak_ada_yang_ditanya(ani: Pengguna) -> None:
    _nyalakan(ani)
    jawaban = _kode(Client(), "123456")
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, reverse("masuk"))


def test_kode__terlalu_lama_ditunggu_mulai_lagi(ani: Pengguna, jam: list[int]) -> None:
    rahasia = _nyalakan(ani)
    klien = Client()
    _masuk(klien)
    jam[0] += 301
    assert _kode(klien, totp.kode(rahasia, jam[0] // totp.LANGKAH)).headers["Location"] == reverse("masuk")


def test_kode__dimatikan_dengan_sandi(ani: Pengguna) -> None:
    _nyalakan(ani)
    kode_masuk.kode_pemulihan_baru(ani)
    klien = _klien(ani)
    assert klien.post(reverse("matikan_kode"), {"kini": "keliru"}).status_code == 422
    assert klien.post(reverse("matikan_kode"), {"kini": SANDI}).status_code == 302
    ani.refresh_from_db()
    assert (ani.totp_garam, ani.kode_pemulihan.count()) == ("", 0)


def test_ganti_sandi__sesi_lain_berakhir_yang_ini_tetap(ani: Pengguna) -> None:
    ini, lain = _klien(ani), _klien(ani)
    isi = {"kini": SANDI, "baru": BARU, "ulang": BARU}
    assert ini.post(reverse("ganti_sandi"), isi).status_code == 302
    assert ini.get(reverse("beranda")).status_code == 200
    assert lain.get(reverse("beranda")).status_code == 302


@pytest.mark.parametrize(
    ("kini", "baru", "ulang", "pesan"),
    [
        ("keliru", BARU, "", "Kata sandi sekarang tidak cocok"),
        (SANDI, "pendek", "pendek", "paling sedikit 12 huruf"),
        (SANDI, "918273645546372819", "918273645546372819", "tidak boleh angka semua"),
        (SANDI, SANDI, SANDI, "harus lain daripada yang sekarang"),
        (SANDI, BARU, "lain", "Kedua kata sandi tidak sama"),
        (SANDI, "a" * 5000, "a" * 5000, "paling panjang 200 huruf"),
    ],
)
def test_ganti_sandi__yang_kurang_disebut(
    ani: Pengguna, kini: str, baru: str, ulang: str, pesan: str
) -> None:
    jawaban = _klien(ani).post(reverse("ganti_sandi"), {"kini": kini, "baru": baru, "ulang": ulang or baru})
    assert jawaban.status_code == 422
    assert pesan in _teks(jawaban)
    assert SANDI not in jawaban.content.decode()
    ani.refresh_from_db()
    assert ani.check_password(SANDI)


def test_sandi_sekali_pakai__harus_diganti_sebelum_halaman_lain(ani: Pengguna) -> None:
    ani.wajib_ganti_sandi = True
    ani.save()
    klien = _klien(ani)
    for nama, isi in (("beranda", ()), ("akun_saya", ()), ("satu_instansi", ("PD",))):
        assert klien.get(reverse(nama, args=isi)).headers["Location"] == reverse("ganti_sandi"), nama
    klien.post(reverse("ganti_sandi"), {"baru": BARU, "ulang": BARU})
    assert klien.get(reverse("beranda")).status_code == 200


def test_akhiri_sesi_lain__yang_ini_tetap(ani: Pengguna) -> None:
    ini, lain = _klien(ani), _klien(ani)
    ini.post(reverse("akhiri_sesi"))
    assert "sudah diakhiri" in _teks(ini.get(reverse("akun_saya")))
    assert "sudah diakhiri" not in _teks(ini.get(reverse("akun_saya"))), "said once"
    assert lain.get(reverse("beranda")).status_code == 302


def test_sesi__berakhir_bila_diam_dan_bila_terlalu_lama(ani: Pengguna, jam: list[int]) -> None:
    diam, umur = pengaturan.SESSION_COOKIE_AGE, pengaturan.AKUNTABEL_SESI_TERLAMA
    klien = _klien(ani)
    jam[0] += diam - 1
    assert klien.get(reverse("beranda")).status_code == 200
    jam[0] += diam - 1
    assert klien.get(reverse("beranda")).status_code == 200, "used, so it goes on"
    jam[0] += diam + 1
    assert klien.get(reverse("beranda")).status_code == 302

    klien = _klien(ani)
    for _ in range(umur // (diam - 1)):
        jam[0] += diam - 1
        assert klien.get(reverse("beranda")).status_code == 200
    jam[0] += diam - 1
    assert klien.get(reverse("beranda")).status_code == 302, "used, but for too long"


def test_sandi_sekali_pakai__cukup_kuat_dan_tidak_sama() -> None:
    semua = {sandi.sekali_pakai() for _ in range(50)}
    assert len(semua) == 50
    assert all(not sandi.kekurangan(s) for s in semua)
