"""A page on which somebody has logged in."""

from __future__ import annotations

from typing import Any

from akuntabel.situs.akun.models import SANDI_CONTOH

DETIK = 40_000


def masuk(peramban: Any, alamat: str, siapa: str, **konteks: Any) -> Any:
    """Return a page on which somebody has logged in; what the console complains of is collected."""
    halaman = peramban.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, **konteks
    ).new_page()
    halaman.set_default_timeout(DETIK)
    halaman.keluhan = []
    halaman.on("console", lambda pesan: halaman.keluhan.append(pesan.text))
    halaman.on("pageerror", lambda galat: halaman.keluhan.append(str(galat)))
    halaman.goto(f"{alamat}/masuk/")
    halaman.fill("#id_username", siapa)
    halaman.fill("#id_password", SANDI_CONTOH)
    halaman.click("main button[type=submit]")
    halaman.wait_for_url(f"{alamat}/")
    return halaman
