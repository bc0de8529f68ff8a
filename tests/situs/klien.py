"""A browser without a browser: the single-person mode, entered with the key of a start."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path
from typing import Any

from django.test import Client

from akuntabel.situs.sendiri.pembukaan import Pembukaan, pasang

KUNCI = "kunci-pembukaan-ini"
PORT = 8123
TUAN_RUMAH = f"127.0.0.1:{PORT}"
CONTOH = Path(__file__).resolve().parents[2] / "contoh"
ARUNIKA = CONTOH / "dinas-kesehatan-kota-arunika-2025.xlsx"
PASURUAN = CONTOH / "dinas-sosial-kota-pasuruan-2022.xlsx"
LAMBANG = CONTOH / "lambang-kota-arunika.png"
UTUH = (ARUNIKA, *sorted(b for b in CONTOH.iterdir() if b.suffix in (".png", ".jpg")))
"""The complete example with its pictures."""


def buka(folder: Path, **pilihan: Any) -> Client:
    """Begin a start and return a client that has shown its key."""
    pasang(Pembukaan(folder, KUNCI, PORT))
    klien = Client(HTTP_HOST=TUAN_RUMAH, raise_request_exception=False, **pilihan)
    klien.get("/masuk/", {"kunci": KUNCI})
    return klien


def utuh(nama: str = ARUNIKA.name) -> list[tuple[str, bytes]]:
    """Return the complete example with its pictures; the workbook under another name, if wished."""
    return [(nama, ARUNIKA.read_bytes()), *((b.name, b.read_bytes()) for b in UTUH[1:])]


def kirim(klien: Client, alamat: str, *berkas: tuple[str, bytes], **isian: str) -> Any:
    """Send files as a form does, and follow to the page that is shown then."""
    isi = [_berkas(nama, isi) for nama, isi in berkas]
    return klien.post(alamat, {"berkas": isi, **isian}, follow=True)


def muat(klien: Client, jawaban: Any) -> Any:
    """Agree to load what a page of files offers, and follow."""
    sidik = re.findall(r'name="berkas" value="(\w{64})"', jawaban.content.decode())
    return klien.post("/kiriman/muat/", {"berkas": sidik}, follow=True)


def _berkas(nama: str, isi: bytes) -> io.BytesIO:
    berkas = io.BytesIO(isi)
    berkas.name = nama
    return berkas


def teks(jawaban: Any) -> str:
    """Return what a reader sees of a page."""
    isi = re.sub(r"<(script|style)\b.*?</\1>", " ", jawaban.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", isi)).split())
