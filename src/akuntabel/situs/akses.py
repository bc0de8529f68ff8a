"""What every address declares: who may come, and what the view is given.

A view without a declaration is refused, so forgetting one opens nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate

from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import TahunKinerja

from .lingkup import BukuTerbuka, Lingkup, TidakDiizinkan

Halaman = Callable[..., HttpResponse]
Ubah = Tindakan | Callable[..., Tindakan] | None
TANDA = "akses"


@dataclass(frozen=True, slots=True)
class Akses:
    """Who may come: everybody, whoever logged in, or who may do something, perhaps in a year.

    ``ubah`` is the act of a POST, where it differs from that of looking; where it depends on the address, a
    function of the parts of the address.
    """

    terbuka: bool = False
    tindakan: Tindakan | None = None
    ubah: Ubah = None
    bertahun: bool = False

    def ubah_pada(self, **isi: Any) -> Tindakan | None:
        """Return the act of a POST at an address."""
        return self.ubah(**isi) if callable(self.ubah) else self.ubah


TERBUKA = Akses(terbuka=True)
MASUK = Akses()


def umum(halaman: Halaman) -> Halaman:
    """Declare a page for everybody."""
    return _tandai(halaman, TERBUKA)


def masuk(halaman: Halaman) -> Halaman:
    """Declare a page for whoever has logged in."""
    return _tandai(_dengan_masuk(halaman), MASUK)


def untuk(tindakan: Tindakan) -> Callable[[Halaman], Halaman]:
    """Declare a page for those who may do something anywhere."""

    def bungkus(halaman: Halaman) -> Halaman:
        @wraps(halaman)
        def jawab(request: HttpRequest, **isi: Any) -> HttpResponse:
            if not lingkup(request).boleh(tindakan):
                raise TidakDiizinkan(
                    f"Peran Anda tidak diizinkan untuk {tindakan.value}. Bila ini tugas Anda, mintalah Admin "
                    "menambahkan penugasannya."
                )
            return halaman(request, **isi)

        return _tandai(_dengan_masuk(jawab), Akses(tindakan=tindakan))

    return bungkus


def tahunan(ubah: Ubah = None, lihat: Tindakan = Tindakan.LIHAT) -> Callable[[Halaman], Halaman]:
    """Declare a page about one year of one agency; the view is given the opened year as ``buku``."""
    akses = Akses(tindakan=lihat, ubah=ubah, bertahun=True)

    def bungkus(halaman: Halaman) -> Halaman:
        @wraps(halaman)
        def jawab(request: HttpRequest, kode: str, tahun: int, **isi: Any) -> HttpResponse:
            tk = _tahun_kinerja(kode, tahun)
            buku = lingkup(request).buka(tk, lihat)
            if request.method == "POST":
                tindakan = akses.ubah_pada(**isi)
                if tindakan is None:
                    raise TidakDiizinkan("Halaman ini hanya untuk dilihat.")
                buku = lingkup(request).buka(tk, tindakan)
            request.buku = buku
            return halaman(request, buku=buku, **isi)

        return _tandai(_dengan_masuk(jawab), akses)

    return bungkus


def _tahun_kinerja(kode: str, tahun: int) -> TahunKinerja:
    tk = TahunKinerja.objects.select_related("instansi").filter(instansi__kode=kode, tahun=tahun).first()
    if tk is None:
        raise Http404
    return tk


def lingkup(request: HttpRequest) -> Lingkup:
    """Return what the person of a request may reach; read once a request."""
    ada: Lingkup | None = getattr(request, "lingkup", None)
    if ada is None:
        ada = request.lingkup = Lingkup(request.user, localdate())
    return ada


def boleh_ubah(request: HttpRequest, buku: BukuTerbuka, tindakan: Tindakan) -> bool:
    """Tell whether a page may offer a change."""
    return not buku.tahun_kinerja.dikunci and lingkup(request).boleh(tindakan, buku.tahun_kinerja.instansi)


def _dengan_masuk(halaman: Halaman) -> Halaman:
    @wraps(halaman)
    def jawab(request: HttpRequest, **isi: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return halaman(request, **isi)

    return jawab


def _tandai(halaman: Halaman, akses: Akses) -> Halaman:
    setattr(halaman, TANDA, akses)
    return halaman


class PenjagaAkses:
    """Refuses every view that declares nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self._lanjut = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on (see ``process_view``); what somebody saw is not kept on a shared computer."""
        jawaban = self._lanjut(request)
        jawaban.headers.setdefault("Cache-Control", "no-store")
        return jawaban

    def process_view(self, request: HttpRequest, halaman: Halaman, *_: Any) -> None:
        """Raise when a view forgot to say who may come."""
        if not isinstance(getattr(halaman, TANDA, None), Akses):
            raise RuntimeError(f"{halaman.__module__}.{halaman.__name__} tidak menyatakan aksesnya")
