from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import Client

from akuntabel.situs import peladen as modul_peladen
from akuntabel.situs.gerbang import KEBIJAKAN
from akuntabel.situs.keadaan import Keadaan
from akuntabel.situs.nama import nama_aman

from .klien import ARUNIKA, KUNCI, PASURUAN, PORT, TUAN_RUMAH, buka, kirim, teks


@pytest.fixture
def pasangan(tmp_path: Path) -> tuple[Keadaan, Client]:
    return buka(tmp_path)


@pytest.mark.parametrize(
    "tuan_rumah", ["jahat.example", f"jahat.example:{PORT}", "127.0.0.1", "127.0.0.1:1", ""]
)
def test_nama_lain_untuk_komputer_ini__ditolak(pasangan: tuple[Keadaan, Client], tuan_rumah: str) -> None:
    jawaban = pasangan[1].get("/", HTTP_HOST=tuan_rumah)

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
    pasangan: tuple[Keadaan, Client], kepala: dict[str, str], tmp_path: Path
) -> None:
    jawaban = pasangan[1].post("/formulir/", {"tahun": "2025", "awal": "2025", "akhir": "2029"}, **kepala)

    assert jawaban.status_code == 403
    assert "Tidak ada yang diubah" in teks(jawaban)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kunci", ["", "salah", KUNCI + "x", "kunci-lama-é"])
def test_tanpa_kunci_pembukaan_ini__halaman_yang_menjelaskan(tmp_path: Path, kunci: str) -> None:
    keadaan, _ = buka(tmp_path)
    klien = Client(HTTP_HOST=TUAN_RUMAH)
    klien.cookies[keadaan.kue] = kunci

    for jawaban in (klien.get("/"), klien.get("/masuk/", {"kunci": kunci}), klien.post("/tutup/")):
        assert jawaban.status_code == 403
        assert "akuntabel buka" in teks(jawaban)


def test_masuk__kunci_menjadi_kue_yang_tidak_terbaca_skrip(tmp_path: Path) -> None:
    keadaan, _ = buka(tmp_path)
    klien = Client(HTTP_HOST=TUAN_RUMAH)

    jawaban = klien.get("/masuk/", {"kunci": KUNCI})

    kue = jawaban.cookies[keadaan.kue]
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/")
    assert kue["httponly"]
    assert kue["samesite"] == "Strict"
    assert klien.get("/").status_code == 200


def test_formulir_tanpa_tanda_csrf__ditolak_dengan_penjelasan(tmp_path: Path) -> None:
    keadaan, _ = buka(tmp_path)
    klien = Client(enforce_csrf_checks=True, HTTP_HOST=TUAN_RUMAH)
    klien.cookies[keadaan.kue] = KUNCI

    jawaban = klien.post("/formulir/", {"tahun": "2025", "awal": "2025", "akhir": "2029"})

    assert jawaban.status_code == 403
    assert "kedaluwarsa" in teks(jawaban)
    assert list(tmp_path.iterdir()) == []


def test_kepala__setiap_jawaban_membawa_kebijakan(pasangan: tuple[Keadaan, Client]) -> None:
    _, klien = pasangan
    for alamat in ("/", "/tidak/ada/", "/statis/situs/gaya.css", "/tutup/"):
        jawaban = klien.get(alamat)
        assert jawaban["Content-Security-Policy"] == KEBIJAKAN, alamat
        assert jawaban["X-Content-Type-Options"] == "nosniff"
        assert jawaban["X-Frame-Options"] == "DENY"
        assert jawaban["Cross-Origin-Resource-Policy"] == "same-origin"
        assert jawaban.getvalue()
    assert "unsafe" not in KEBIJAKAN


def test_halaman__tidak_memuat_skrip_gaya_atau_alamat_luar(pasangan: tuple[Keadaan, Client]) -> None:
    _, klien = pasangan
    for jawaban in (
        klien.get("/"),
        kirim(klien, "/", ("a.xlsx", ARUNIKA.read_bytes())),
        klien.get("/buku/a/susun/"),
    ):
        isi = jawaban.content.decode()
        assert " style=" not in isi
        assert "<style" not in isi
        assert "onclick" not in isi
        assert "http://" not in isi.replace("http://127.0.0.1", "")
        assert "https://" not in isi


JALUR_LUAR = (
    "../../../etc/passwd",
    "..%2f..%2fb%2fb.xlsx",
    "..\\b\\b.xlsx",
    "/etc/passwd",
    "keluaran/../a.xlsx",
    "./a.xlsx",
    "a.xlsx/",
    "A.XLSX\0",
    "tidak-ada.pdf",
)


def test_unduhan__hanya_yang_terdaftar(pasangan: tuple[Keadaan, Client]) -> None:
    _, klien = pasangan
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    for jalur in JALUR_LUAR:
        jawaban = klien.get(f"/buku/a/berkas/{jalur}")

        assert jawaban.status_code == 404, jalur
        assert "Halaman tidak ditemukan" in teks(jawaban)


@pytest.mark.parametrize("kode", ["..", "%2e%2e", "tidak-ada", "a%00", "C:"])
def test_buku_kerja__hanya_subfolder_yang_ada(pasangan: tuple[Keadaan, Client], kode: str) -> None:
    assert pasangan[1].get(f"/buku/{kode}/").status_code == 404


def test_folder_tautan__tidak_diikuti(tmp_path: Path) -> None:
    luar, folder = tmp_path / "luar", tmp_path / "kerja"
    luar.mkdir()
    folder.mkdir()
    (luar / "luar.xlsx").write_bytes(PASURUAN.read_bytes())
    (folder / "luar").symlink_to(luar)
    _, klien = buka(folder)

    assert klien.get("/buku/luar/").status_code == 404


def test_galat_tak_terduga__halaman_tanpa_jejak(
    pasangan: tuple[Keadaan, Client], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keadaan, klien = pasangan
    kirim(klien, "/", ("a.xlsx", PASURUAN.read_bytes()))
    keadaan.tembolok = None  # type: ignore[assignment]

    jawaban = klien.get("/buku/a/")

    assert jawaban.status_code == 500
    assert "bukan kesalahan Anda" in teks(jawaban)
    assert "Traceback" not in jawaban.content.decode()
    assert "Traceback" in capsys.readouterr().err


@pytest.fixture
def alamat_peladen(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """Serve a run on a real socket of this computer."""
    peladen = modul_peladen.buat(0)
    keadaan, _ = buka(tmp_path)
    keadaan.port = peladen.server_port
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
