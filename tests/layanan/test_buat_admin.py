"""The first account is made at the server; who asks is where he says only behind a proxy of one's own."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from akuntabel.situs.akun.models import CatatanKelola, Pengguna
from akuntabel.situs.buat_admin import main
from akuntabel.situs.instansi.models import Instansi
from akuntabel.situs.proksi import alamat_klien

from .bahan import instansi

SANDI = "kuda biru makan awan"
KOTA = ["--pemerintah", "KOTA-ARUNIKA", "--nama-pemerintah", "Pemerintah Kota Arunika"]


def _argumen(sandi: str, *lain: str) -> list[str]:
    return ["--nama", "Ani Wijaya", "--pengguna", "ani", "--sandi-dari", sandi, *lain]


@pytest.mark.django_db
def test_admin_pertama__dibuat_bersama_pemerintahnya_lalu_masuk(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "sandi").write_text(f"{SANDI}\n", "utf-8")

    assert main(_argumen(str(tmp_path / "sandi"), *KOTA)) == 0

    assert "sebagai Admin Pemerintah Kota Arunika (KOTA-ARUNIKA)" in capsys.readouterr().out
    klien = Client()
    klien.post(reverse("masuk"), {"username": "ani", "password": SANDI})
    assert klien.get(reverse("orang")).status_code == 200
    assert CatatanKelola.objects.filter(oleh=None).count() == 2


@pytest.mark.django_db
def test_sandi_diketik_dua_kali(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    instansi("KOTA")
    ketikan = iter([SANDI, "lain", SANDI, SANDI])
    monkeypatch.setattr("getpass.getpass", lambda _: next(ketikan))
    monkeypatch.setattr("builtins.input", lambda _: "ani")
    assert main([]) == 2
    assert "Kedua kata sandi tidak sama. Tidak ada yang dibuat." in capsys.readouterr().err
    assert main([]) == 0
    assert Pengguna.objects.get().pemerintah == Instansi.objects.get()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("masukan", "lain", "pesan"),
    [
        ("pendek\n", KOTA, "paling sedikit 12 huruf"),
        (f"{SANDI}\n", ["--pemerintah", "KOTA/X", "--nama-pemerintah", "K"], "Kode terdiri atas"),
        (f"{SANDI}\n", ["--pemerintah", "K" * 61, "--nama-pemerintah", "K"], "paling panjang 60 huruf"),
    ],
)
def test_yang_kurang__disebut_dan_tidak_ada_yang_dibuat(
    monkeypatch: pytest.MonkeyPatch, capsys: Any, masukan: str, lain: list[str], pesan: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(masukan))
    assert main(_argumen("-", *lain)) == 2
    assert pesan in capsys.readouterr().err
    assert (Pengguna.objects.count(), Instansi.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_beberapa_pemerintah__harus_disebut(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    instansi("A")
    instansi("B")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{SANDI}\n{SANDI}\n"))
    assert main(_argumen("-")) == 2
    assert "salah satu dari A, B" in capsys.readouterr().err
    assert main(_argumen("-", "--pemerintah", "B")) == 0


@pytest.mark.parametrize(
    ("proksi", "lewat", "harap"),
    [
        (0, "203.0.113.7", "10.0.0.1"),
        (1, "198.51.100.9, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.9, 203.0.113.7", "198.51.100.9"),
        (2, "203.0.113.7", "10.0.0.1"),
        (1, "bukan alamat", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_alamat_klien__hanya_dari_proksi_sendiri(settings: Any, proksi: int, lewat: str, harap: str) -> None:
    settings.AKUNTABEL_PROKSI = proksi
    permintaan = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": lewat})
    assert alamat_klien(permintaan) == harap


@pytest.mark.django_db
def test_menebak_di_belakang_proksi__menahan_yang_menebak_saja(settings: Any) -> None:
    settings.AKUNTABEL_PROKSI = 1
    Pengguna.objects.create_user("ani", password=SANDI, nama="Ani")

    def masuk(dari: str, sandi: str) -> int:
        isi = {"username": "ani", "password": sandi}
        return Client(headers={"X-Forwarded-For": dari}).post(reverse("masuk"), isi).status_code

    assert [masuk("203.0.113.7", f"tebakan {n}") for n in range(6)][-1] == 429
    assert masuk("203.0.113.8", SANDI) == 302
