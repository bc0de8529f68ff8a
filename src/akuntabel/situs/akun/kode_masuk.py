"""One-time codes of an account: begun, confirmed, checked, taken away."""

from __future__ import annotations

import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from . import totp
from .models import KodePemulihan, Pengguna

BANYAK_PEMULIHAN = 10


def garam_baru() -> str:
    """Return what a new secret is made of."""
    return secrets.token_hex(16)


def nyalakan(orang: Pengguna, garam: str, tertulis: str, rahasia: bytes) -> bool:
    """Ask for codes from now on when the one typed is right; False when it is not."""
    langkah = totp.cocok(rahasia, tertulis, _kini(), 0)
    if langkah is None:
        return False
    orang.totp_garam, orang.totp_langkah = garam, langkah
    orang.save(update_fields=["totp_garam", "totp_langkah"])
    return True


def matikan(orang: Pengguna) -> None:
    """Ask for no codes any more."""
    with transaction.atomic():
        orang.totp_garam, orang.totp_langkah = "", 0
        orang.save(update_fields=["totp_garam", "totp_langkah"])
        orang.kode_pemulihan.all().delete()


def kode_pemulihan_baru(orang: Pengguna) -> list[str]:
    """Make new recovery codes, the old ones are worth nothing any more; shown once, kept as digests."""
    semua = [f"{secrets.token_hex(4)}-{secrets.token_hex(4)}" for _ in range(BANYAK_PEMULIHAN)]
    with transaction.atomic():
        orang.kode_pemulihan.all().delete()
        KodePemulihan.objects.bulk_create(
            [KodePemulihan(pengguna=orang, sidik=_sidik(satu)) for satu in semua]
        )
    return semua


def terima(orang: Pengguna, tertulis: str) -> bool:
    """Tell whether a code lets in: of the phone, or a recovery code. Each does so once."""
    with transaction.atomic():
        kini = Pengguna.objects.select_for_update().get(pk=orang.pk)
        langkah = totp.cocok(kini.rahasia_totp, tertulis, _kini(), kini.totp_langkah)
        if langkah is not None:
            Pengguna.objects.filter(pk=orang.pk).update(totp_langkah=langkah)
            return True
        return kini.kode_pemulihan.filter(sidik=_sidik(tertulis)).delete()[0] > 0


def _sidik(tertulis: str) -> str:
    bersih = "".join(tertulis.replace("-", " ").split()).casefold()
    return hashlib.sha256(bersih.encode()).hexdigest()


def _kini() -> int:
    return int(timezone.now().timestamp())
