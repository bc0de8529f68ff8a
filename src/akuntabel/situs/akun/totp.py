"""One-time codes of a phone (RFC 6238, SHA-1, 30 seconds, six digits), with the standard library alone."""

from __future__ import annotations

import base64
import hashlib
import hmac
from urllib.parse import quote, urlencode

LANGKAH = 30
DIGIT = 6
_GESER = 1
_BITA = 20


def rahasia(kunci: str, garam: str) -> bytes:
    """Return the secret of an account: made of the key of the server: the database alone is no use."""
    return hmac.digest(kunci.encode(), f"totp:{garam}".encode(), hashlib.sha256)[:_BITA]


def kode(rahasia: bytes, langkah: int) -> str:
    """Return the code of a time step."""
    sidik = hmac.digest(rahasia, langkah.to_bytes(8, "big"), hashlib.sha1)
    awal = sidik[-1] & 0x0F
    angka = int.from_bytes(sidik[awal : awal + 4], "big") & 0x7FFFFFFF
    return f"{angka % 10**DIGIT:0{DIGIT}d}"


def cocok(rahasia: bytes, tertulis: str, detik: int, terakhir: int) -> int | None:
    """Return the time step whose code was typed; None when it is wrong, too old, or was used already."""
    bersih = "".join(tertulis.split())
    kini = detik // LANGKAH
    for langkah in range(max(kini - _GESER, terakhir + 1), kini + _GESER + 1):
        if hmac.compare_digest(kode(rahasia, langkah).encode(), bersih.encode()):
            return langkah
    return None


def tulisan(rahasia: bytes) -> str:
    """Return the secret as people type it into an application: base32."""
    return base64.b32encode(rahasia).decode().rstrip("=")


def tautan(rahasia: bytes, nama: str, penerbit: str = "Akuntabel") -> str:
    """Return the link that an application for codes opens."""
    isi = {"secret": tulisan(rahasia), "issuer": penerbit, "digits": DIGIT, "period": LANGKAH}
    return f"otpauth://totp/{quote(f'{penerbit}:{nama}')}?{urlencode(isi)}"
