"""On whose behalf, in which agency, in which year: nothing of the facts is reached without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.conf import settings
from django.db.models import Q, QuerySet

from akuntabel.situs.akun.models import Pengguna, Penugasan
from akuntabel.situs.akun.peran import MENGUBAH, Jangkauan, Peran, Tindakan, jangkauan
from akuntabel.situs.instansi.models import Instansi, TahunKinerja

_SENDIRI = Peran.PERENCANA
_BUKAN_SENDIRI = frozenset({Tindakan.KELOLA_AKUN, Tindakan.TANDA_TANGAN})
"""What takes other people: accounts, and the signature of an official."""


class TidakDiizinkan(PermissionError):
    """Somebody asked for what is not his or hers; the message says what is missing, for people."""


class TahunTerkunci(PermissionError):
    """The facts of this year may not be changed any more; the message says why and who can open it."""


@dataclass(frozen=True, slots=True)
class BukuTerbuka:
    """The facts of a year, opened by somebody who may: the only key to its rows.

    ``boleh`` are the changes this person may make in it, whatever it was opened for.
    """

    tahun_kinerja: TahunKinerja
    tindakan: Tindakan
    pengguna: Pengguna | None
    boleh: frozenset[Tindakan] = frozenset()

    @property
    def dapat_ditulis(self) -> bool:
        """Tell whether it was opened to be changed."""
        return self.tindakan in MENGUBAH


class Lingkup:
    """What a person may reach on a day; in the single-person mode everything, there being no accounts."""

    def __init__(self, pengguna: Pengguna, pada: date) -> None:
        """Read the assignments once."""
        self.pengguna = pengguna
        self._pada = pada
        self._boleh: dict[int, frozenset[Tindakan]] = {}

    @cached_property
    def penugasan(self) -> tuple[Penugasan, ...]:
        """Return the assignments that hold; in the single-person mode one plans for every agency there is."""
        if settings.MODE_SENDIRI:
            semua_instansi = Instansi.objects.select_related("induk")
            return tuple(
                Penugasan(pengguna=self.pengguna, peran=_SENDIRI, instansi=i) for i in semua_instansi
            )
        semua = self.pengguna.penugasan.select_related("instansi")
        return tuple(p for p in semua if p.berlaku(self._pada))

    def boleh(self, tindakan: Tindakan, instansi: Instansi | None = None) -> bool:
        """Tell whether an act is allowed: somewhere, or for an agency."""
        if settings.MODE_SENDIRI:
            return tindakan not in _BUKAN_SENDIRI
        return any(self._mencakup(p, tindakan, instansi) for p in self.penugasan)

    def peran(self, tindakan: Tindakan, instansi: Instansi) -> frozenset[Peran]:
        """Return in which roles somebody may do something for an agency."""
        return frozenset(Peran(p.peran) for p in self.penugasan if self._mencakup(p, tindakan, instansi))

    def _mencakup(self, p: Penugasan, tindakan: Tindakan, instansi: Instansi | None) -> bool:
        sejauh = jangkauan(p.peran, tindakan)
        if sejauh is Jangkauan.TIDAK or instansi is None:
            return sejauh is not Jangkauan.TIDAK
        if p.instansi_id == instansi.pk:
            return True
        return sejauh is Jangkauan.SEMUA and p.instansi.pemerintah_id == instansi.pemerintah_id

    def instansi(self, tindakan: Tindakan = Tindakan.LIHAT) -> QuerySet[Instansi]:
        """Return the agencies an act is allowed for."""
        if settings.MODE_SENDIRI:
            return Instansi.objects.all() if self.boleh(tindakan) else Instansi.objects.none()
        syarat = Q(pk__in=())
        for p in self.penugasan:
            sejauh = jangkauan(p.peran, tindakan)
            if sejauh is Jangkauan.SEMUA:
                akar = p.instansi.pemerintah_id
                syarat |= Q(pk=akar) | Q(induk_id=akar)
            elif sejauh is Jangkauan.SENDIRI:
                syarat |= Q(pk=p.instansi_id)
        return Instansi.objects.filter(syarat)

    def buka(self, tahun_kinerja: TahunKinerja, tindakan: Tindakan = Tindakan.LIHAT) -> BukuTerbuka:
        """Open the facts of a year.

        Raises:
            TidakDiizinkan: the act is not allowed for this agency.
            TahunTerkunci: the act changes facts and the year is locked.
        """
        if not self.boleh(tindakan, tahun_kinerja.instansi):
            raise TidakDiizinkan(_sebut_kurang(self.penugasan, tindakan, tahun_kinerja.instansi))
        if tindakan in MENGUBAH:
            tolak_terkunci(tahun_kinerja)
        return BukuTerbuka(tahun_kinerja, tindakan, self.pengguna, self._ubahan(tahun_kinerja.instansi))

    def _ubahan(self, instansi: Instansi) -> frozenset[Tindakan]:
        """Return the changes one may make for an agency; asked once, many years are opened at once."""
        if instansi.pk not in self._boleh:
            self._boleh[instansi.pk] = frozenset(t for t in MENGUBAH if self.boleh(t, instansi))
        return self._boleh[instansi.pk]


def buka_sistem(tahun_kinerja: TahunKinerja, oleh: Pengguna | None = None) -> BukuTerbuka:
    """Open a year for the application itself: demo data, commands, a year just begun by ``oleh``."""
    return BukuTerbuka(tahun_kinerja, Tindakan.UBAH_RENCANA, oleh, MENGUBAH)


def tolak_terkunci(tahun_kinerja: TahunKinerja) -> None:
    """Raise TahunTerkunci when the facts of a year may not be changed."""
    if tahun_kinerja.dikunci:
        raise TahunTerkunci(
            f"Data kinerja {tahun_kinerja} dikunci"
            f"{f' ({tahun_kinerja.alasan_kunci})' if tahun_kinerja.alasan_kunci else ''}. "
            "Mintalah Koordinator SAKIP membukanya bila ada yang harus diperbaiki."
        )


def _sebut_kurang(penugasan: Iterable[Penugasan], tindakan: Tindakan, instansi: Instansi) -> str:
    peran = ", ".join(str(p) for p in penugasan) or "tanpa penugasan yang berlaku"
    return (
        f"Anda ({peran}) tidak diizinkan untuk {tindakan.value} pada {instansi}. "
        "Bila ini tugas Anda, mintalah Admin menambahkan penugasannya."
    )
