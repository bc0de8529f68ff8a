"""Accounts of people: made, renamed, closed, given a new password."""

from __future__ import annotations

from axes.handlers.proxy import AxesProxyHandler
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from akuntabel.situs.akun import kode_masuk, sandi
from akuntabel.situs.akun.models import Pengguna, Penugasan
from akuntabel.situs.akun.peran import Peran, Tindakan
from akuntabel.situs.akun.sesi import akhiri
from akuntabel.situs.instansi.models import Instansi
from akuntabel.situs.lingkup import Lingkup

from .catat import Tentang, catat


class TidakDapat(ValueError):
    """An act that would leave something broken; the message says what and how to do it instead."""


def dikelola(lingkup: Lingkup) -> QuerySet[Pengguna]:
    """Return the people one may administer: those of one's government, and of no other."""
    jangkauan = lingkup.instansi(Tindakan.KELOLA_AKUN)
    asing = Penugasan.objects.exclude(instansi__in=jangkauan).values("pengguna")
    milik = Penugasan.objects.filter(instansi__in=jangkauan).values("pengguna")
    semua = Pengguna.objects.filter(Q(pemerintah__in=jangkauan) | Q(pk__in=milik)).exclude(pk__in=asing)
    return semua.filter(Q(pemerintah__in=jangkauan) | Q(pemerintah=None))


def pemerintah_kelola(lingkup: Lingkup) -> Instansi:
    """Return the government whose accounts one administers."""
    milik = next(p.instansi for p in lingkup.penugasan if p.peran == Peran.ADMIN)
    return milik.pemerintah


def buat(oleh: Pengguna | None, pemerintah: Instansi, username: str, nama: str) -> tuple[Pengguna, str]:
    """Make an account and return it with its one-time password. Raises TidakDapat for a name in use."""
    sekali = sandi.sekali_pakai()
    try:
        with transaction.atomic():
            orang = Pengguna.objects.create_user(
                username, password=sekali, nama=nama, pemerintah=pemerintah, wajib_ganti_sandi=True
            )
            catat(oleh, pemerintah, f"Membuat akun {orang.username} ({orang.nama})", Tentang(orang))
    except IntegrityError as salah:
        raise TidakDapat(f'Nama pengguna "{username}" sudah dipakai. Pilih yang lain.') from salah
    return orang, sekali


def ubah(oleh: Pengguna, pemerintah: Instansi, orang: Pengguna, nama: str, *, aktif: bool) -> None:
    """Rename or close an account. Raises TidakDapat for one's own and the last Admin's."""
    with transaction.atomic():
        perubahan = []
        if nama != orang.nama:
            perubahan.append(f'nama "{orang.nama}" menjadi "{nama}"')
        if aktif != orang.is_active:
            if not aktif:
                _jaga_diri(oleh, orang, "menonaktifkan akun Anda sendiri")
                for p in orang.penugasan.filter(peran=Peran.ADMIN).select_related("instansi__induk"):
                    jaga_admin(orang, p.instansi.pemerintah)
                akhiri(orang)
            perubahan.append("diaktifkan" if aktif else "dinonaktifkan; semua sesinya diakhiri")
        if not perubahan:
            return
        orang.nama, orang.is_active = nama, aktif
        orang.save(update_fields=["nama", "is_active", "tanda_sesi"])
        catat(oleh, pemerintah, f"Akun {orang.username}: {'; '.join(perubahan)}", Tentang(orang))


def setel_ulang_sandi(oleh: Pengguna, pemerintah: Instansi, orang: Pengguna) -> str:
    """Give a one-time password, end the sessions of the person, and return it."""
    _jaga_diri(oleh, orang, "menyetel ulang kata sandi sendiri; gantilah di halaman Akun saya")
    sekali = sandi.sekali_pakai()
    with transaction.atomic():
        orang.set_password(sekali)
        orang.wajib_ganti_sandi = True
        akhiri(orang)
        orang.save(update_fields=["password", "wajib_ganti_sandi", "tanda_sesi"])
        AxesProxyHandler.reset_attempts(username=orang.username)
        catat(
            oleh, pemerintah, f"Menyetel ulang kata sandi {orang.username}; sesinya diakhiri", Tentang(orang)
        )
    return sekali


def lepas_totp(oleh: Pengguna, pemerintah: Instansi, orang: Pengguna) -> None:
    """Let somebody in without codes who has lost the phone."""
    _jaga_diri(oleh, orang, "melepas kode sendiri dari sini; matikanlah di halaman Akun saya")
    with transaction.atomic():
        kode_masuk.matikan(orang)
        akhiri(orang)
        orang.save(update_fields=["tanda_sesi"])
        catat(
            oleh, pemerintah, f"Melepas kode sekali pakai {orang.username}; sesinya diakhiri", Tentang(orang)
        )


def jaga_admin(orang: Pengguna, pemerintah: Instansi) -> None:
    """Raise TidakDapat when nobody would be Admin without this person; call it in a transaction."""
    hari = timezone.localdate()
    admin = Penugasan.objects.select_for_update().filter(
        Q(instansi=pemerintah) | Q(instansi__induk=pemerintah), peran=Peran.ADMIN, pengguna__is_active=True
    )
    berlaku = [p for p in admin if p.berlaku(hari)]
    if any(p.pengguna_id == orang.pk for p in berlaku) and all(
        p.pengguna_id == orang.pk or p.selesai is not None for p in berlaku
    ):
        raise TidakDapat(
            f"{orang.nama} satu-satunya Admin yang penugasannya tidak berbatas waktu. Tugaskan dulu Admin "
            "lain tanpa tanggal akhir."
        )


def _jaga_diri(oleh: Pengguna, orang: Pengguna, apa: str) -> None:
    if oleh.pk == orang.pk:
        raise TidakDapat(f"Anda tidak dapat {apa}.")
