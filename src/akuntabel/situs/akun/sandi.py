"""Passwords: whether one is good enough, in our words, and one that is used once."""

from __future__ import annotations

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from .models import Pengguna

_HURUF = "abcdefghjkmnpqrstuvwxyz23456789"
_KELOMPOK, _PANJANG = 4, 5
PALING_PANJANG = 200
_PESAN = {
    "password_too_short": "Kata sandi paling sedikit 12 huruf.",
    "password_too_common": "Kata sandi ini terlalu umum, jadi mudah ditebak.",
    "password_entirely_numeric": "Kata sandi tidak boleh angka semua.",
}


def kekurangan(sandi: str, orang: Pengguna | None = None) -> list[str]:
    """Return what is wrong with a password, in sentences; empty when it is good."""
    if len(sandi) > PALING_PANJANG:
        return [f"Kata sandi paling panjang {PALING_PANJANG} huruf."]
    if orang is not None and sandi.casefold() == orang.username.casefold():
        return ["Kata sandi tidak boleh sama dengan nama pengguna."]
    try:
        validate_password(sandi, orang)
    except ValidationError as salah:
        return [_PESAN.get(str(s.code), "Kata sandi ini tidak dapat dipakai.") for s in salah.error_list]
    return []


def sekali_pakai() -> str:
    """Return a password to be read aloud or written down once: groups without letters that look alike."""
    return "-".join("".join(secrets.choice(_HURUF) for _ in range(_PANJANG)) for _ in range(_KELOMPOK))
