"""Nobody but the person with the key reaches the single-person mode, and it exists nowhere else."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.test import Client, override_settings
from django.urls import NoReverseMatch, Resolver404, resolve, reverse

from akuntabel.situs import layanan
from akuntabel.situs import peladen as modul_peladen
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.instansi.models import Instansi
from akuntabel.situs.nama import nama_aman
from akuntabel.situs.sendiri.orang import saya
from akuntabel.situs.sendiri.pembukaan import Pembukaan, pasang

from .klien import KUNCI, PASURUAN, PORT, TUAN_RUMAH, buka, kirim, muat, teks

MULAI = {"tahun": "2025", "awal": "2025", "akhir": "2029", "nama": "Dinas", "kode": "D", "pemerintah": "Kota"}
MULAI |= {"tempat": "Kota"}
PELADEN = {n: getattr(layanan, n) for n in dir(layanan) if n.isupper() and n != "DATABASES"}


@pytest.mark.parametrize(
    "tuan_rumah", ["jahat.example", f"jahat.example:{PORT}", "127.0.0.1", "127.0.0.1:1", ""]
)
def test_nama_lain_untuk_komputer_ini__ditolak(klien: Client, tuan_rumah: str) -> None:
    jawaban = klien.get("/", HTTP_HOST=tuan_rumah)

    assert jawaban.status_code == 421
    assert "Alamat ini bukan milik Akuntabel" in teks(jawaban)


@pytest.mark.parametrize(
    "kepala",
    [
        {"HTTP_ORIGIN": "http://jahat.example"},
        {"HTTP_ORIGIN": "http://127.0.0.1:9999"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
    ],
)
def test_halaman_lain_di_peramban__tidak_dapat_menjalankan_apa_pun(
    klien: Client, kepala: dict[str, str]
) -> None:
    jawaban = klien.post("/mulai/", MULAI, **kepala)

    assert jawaban.status_code == 403
    assert "Tidak ada yang diubah" in teks(jawaban)
    assert not Instansi.objects.exists()


@pytest.mark.parametrize("kunci", ["", "salah", KUNCI + "x", "kunci-lama-é"])
def test_tanpa_kunci_pembukaan_ini__halaman_yang_menjelaskan(db: None, tmp_path: Path, kunci: str) -> None:
    pasang(Pembukaan(tmp_path, KUNCI, PORT))
    klien = Client(HTTP_HOST=TUAN_RUMAH)
    klien.cookies[settings.SESSION_COOKIE_NAME] = kunci

    for jawaban in (klien.get("/"), klien.get("/masuk/", {"kunci": kunci}), klien.post("/tutup/")):
        assert jawaban.status_code == 403
        assert "akuntabel buka" in teks(jawaban)


def test_masuk__kunci_menjadi_sesi_yang_tidak_terbaca_skrip(db: None, tmp_path: Path) -> None:
    pasang(Pembukaan(tmp_path, KUNCI, PORT))
    klien = Client(HTTP_HOST=TUAN_RUMAH)

    jawaban = klien.get("/masuk/", {"kunci": KUNCI})

    kue = jawaban.cookies[settings.SESSION_COOKIE_NAME]
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/")
    assert (kue["httponly"], kue["samesite"], kue["expires"]) == (True, "Strict", "")
    assert klien.get("/").status_code == 200
    assert [p.username for p in Pengguna.objects.all()] == ["saya"]
    assert not saya().has_usable_password()


def test_sesi_pembukaan_lama__tidak_berlaku_di_pembukaan_berikutnya(klien: Client) -> None:
    assert klien.get("/").status_code == 200

    with override_settings(SECRET_KEY="kunci-rahasia-pembukaan-berikutnya"):
        assert klien.get("/").status_code == 403


def test_formulir_tanpa_tanda_csrf__ditolak_dengan_penjelasan(db: None, tmp_path: Path) -> None:
    jawaban = buka(tmp_path, enforce_csrf_checks=True).post("/mulai/", MULAI)

    assert jawaban.status_code == 403
    assert "kedaluwarsa" in teks(jawaban)
    assert not Instansi.objects.exists()


@pytest.fixture
def di_peladen(db: None, tmp_path: Path) -> Iterator[Client]:
    """Return a client of the application with accounts, while a key is known to the process."""
    saya()
    pasang(Pembukaan(tmp_path, KUNCI, PORT))
    with override_settings(**PELADEN | {"ALLOWED_HOSTS": ["testserver"]}):
        yield Client()


def test_di_peladen__kunci_tidak_membuka_apa_pun(di_peladen: Client) -> None:
    jawaban = di_peladen.get("/masuk/", {"kunci": KUNCI})

    assert jawaban.status_code == 200
    assert "Kata sandi" in teks(jawaban)
    assert di_peladen.get("/")["Location"].startswith("/masuk/")
    assert "_auth_user_id" not in di_peladen.session


def test_di_peladen__orang_mode_sendiri_tidak_boleh_apa_pun(di_peladen: Client) -> None:
    Instansi.objects.create(kode="KOTA", nama="Pemerintah Kota", jenis="pemerintah")
    di_peladen.force_login(saya())

    assert "KOTA" not in di_peladen.get("/instansi/").content.decode()
    assert di_peladen.get("/kelola/orang/").status_code in (403, 404)


@pytest.mark.parametrize("nama", ["tutup", "kiriman", "mulai_kosong"])
def test_di_peladen__alamat_mode_sendiri_tidak_ada(di_peladen: Client, nama: str) -> None:
    letak = f"/{nama.removesuffix('_kosong')}/"
    with pytest.raises(NoReverseMatch):
        reverse(nama)
    with pytest.raises(Resolver404):
        resolve(letak)


def test_tanpa_akuntabel_buka__setelan_ini_tidak_melayani_siapa_pun(db: None) -> None:
    klien = Client(HTTP_HOST=TUAN_RUMAH)

    assert klien.get("/").status_code == 421
    assert klien.get("/masuk/", {"kunci": ""}).status_code == 421


def test_akun_contoh__tidak_dapat_dibuat_di_sini() -> None:
    from akuntabel.situs.contoh.akun import BukanContoh, buat_akun_contoh

    with pytest.raises(BukanContoh):
        buat_akun_contoh(Instansi(), Instansi())


@pytest.mark.parametrize("nama", ["keluar", "akun_saya", "orang"])
def test_halaman_akun__tidak_ada_di_sini(nama: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(nama)


def test_kepala__setiap_jawaban_membawa_kebijakan(klien: Client) -> None:
    for alamat in ("/", "/tidak/ada/", "/statis/situs/gaya.css", "/tutup/", "/masuk/"):
        jawaban = klien.get(alamat)
        kebijakan = jawaban["Content-Security-Policy"]
        assert "default-src 'none'" in kebijakan, alamat
        assert "unsafe" not in kebijakan
        assert jawaban["X-Content-Type-Options"] == "nosniff"
        assert jawaban["X-Frame-Options"] == "DENY"
        assert jawaban["Cross-Origin-Resource-Policy"] == "same-origin"
        assert jawaban.getvalue()


def test_galat_tak_terduga__halaman_tanpa_jejak(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def patah(*_: Any) -> None:
        raise ZeroDivisionError("rahasia dalam")

    monkeypatch.setattr("akuntabel.situs.sendiri.beranda.tampilkan_beranda", patah)

    jawaban = klien.get("/")

    assert jawaban.status_code == 500
    assert "bukan kesalahan Anda" in teks(jawaban)
    assert "rahasia dalam" not in jawaban.content.decode()


def test_setiap_halaman__tanpa_alamat_luar_dan_tanpa_kata_tentang_akun(klien: Client) -> None:
    kirim_muat = muat(klien, kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes())))
    setahun = kirim_muat.request["PATH_INFO"]
    bagian = ("", "rencana/", "pengukuran/", "anggaran/", "laporan/", "buku-kerja/", "cek/", "riwayat/")
    for alamat in ("/", "/instansi/", "/reviu/", "/tutup/", *(setahun + b for b in bagian)):
        jawaban = klien.get(alamat)
        isi = jawaban.content.decode()
        assert jawaban.status_code == 200, alamat
        assert " style=" not in isi
        assert "onclick" not in isi
        assert "http://" not in isi.replace("http://127.0.0.1", "").replace("http://www.w3.org/2000/svg", "")
        for kata in ("Keluar</button", "Admin ", "kata sandi", "penugasan"):
            assert kata not in isi, (alamat, kata)


@pytest.fixture
def alamat_peladen(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """Serve a start on a real socket of this computer."""
    peladen = modul_peladen.buat(0)
    pasang(Pembukaan(tmp_path, KUNCI, peladen.server_port))
    peladen.pasang(get_wsgi_application())
    utas = threading.Thread(target=peladen.serve_forever, daemon=True)
    utas.start()
    yield modul_peladen.TUAN_RUMAH, peladen.server_port
    peladen.shutdown()
    peladen.server_close()
    utas.join(5)


def test_peladen__tiga_ratus_mb_dijawab_dengan_kalimat(alamat_peladen: tuple[str, int]) -> None:
    panjang = 300 << 20
    with socket.create_connection(alamat_peladen, timeout=30) as sambungan:
        kepala = (
            f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{alamat_peladen[1]}\r\nContent-Type: multipart/form-data; "
            f"boundary=x\r\nContent-Length: {panjang}\r\n\r\n"
        )
        sambungan.sendall(kepala.encode())
        potongan = b"\0" * (1 << 20)
        for _ in range(300):
            sambungan.sendall(potongan)
        jawaban = b"".join(iter(lambda: sambungan.recv(65536), b""))

    assert jawaban.startswith(b"HTTP/1.0 413")
    assert b"lebih besar dari 250 MB" in jawaban


def test_peladen__hanya_mendengar_di_komputer_ini(alamat_peladen: tuple[str, int]) -> None:
    assert alamat_peladen[0] == "127.0.0.1"


def test_peladen__kiriman_yang_terputus_tidak_menghentikannya(alamat_peladen: tuple[str, int]) -> None:
    with socket.create_connection(alamat_peladen, timeout=10) as sambungan:
        sambungan.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\nabc")
    with socket.create_connection(alamat_peladen, timeout=10) as sambungan:
        sambungan.sendall(f"GET /masuk/ HTTP/1.1\r\nHost: 127.0.0.1:{alamat_peladen[1]}\r\n\r\n".encode())
        assert sambungan.recv(64).startswith(b"HTTP/1.0 403")


def test_setelan__diperiksa_django() -> None:
    call_command("check")


@pytest.mark.parametrize(
    ("nama", "aman"),
    [
        ("laporan.docx", "laporan.docx"),
        ("C:\\Users\\x\\laporan.docx", "laporan.docx"),
        ("../../etc/passwd", "passwd"),
        ("AUX.docx", "_AUX.docx"),
        ("com1", "_com1"),
        ('a<b>:"c|?*.docx', "a-b---c---.docx"),
        ("titik...", "titik"),
        (" .docx ", "docx"),
        ("\0\x1f", "berkas"),
        ("///", "berkas"),
        ("x" * 300 + ".docx", "x" * 95 + ".docx"),
    ],
)
def test_nama_aman__berkas_dapat_ditulis_di_mana_pun(nama: str, aman: str) -> None:
    assert nama_aman(nama) == aman
