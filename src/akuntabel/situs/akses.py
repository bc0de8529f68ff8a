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
from django.shortcuts import redirect
from django.utils.timezone import localdate

from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi, TahunKinerja

from .lingkup import BukuTerbuka, Lingkup, TidakDiizinkan

Halaman = Callable[..., HttpResponse]
Ubah = Tindakan | Callable[..., Tindakan] | None
TANDA = "akses"
_TAK_TERLIHAT = (
    "Instansi ini tidak ada, atau tidak termasuk yang boleh Anda lihat. Bila ini tugas Anda, mintalah Admin "
    "menambahkan penugasannya."
)


@dataclass(frozen=True, slots=True)
class Akses:
    """Who may come: everybody, whoever logged in, or who may do something, for an agency or in a year.

    ``ubah`` is the act of a POST, where it differs from that of looking; where it depends on the address, a
    function of the parts of the address. ``atau`` is another act that does as well.
    """

    terbuka: bool = False
    tindakan: Tindakan | None = None
    ubah: Ubah = None
    bertahun: bool = False
    berinstansi: bool = False
    atau: Tindakan | None = None

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


def sebelum_ganti_sandi(halaman: Halaman) -> Halaman:
    """Declare a page for whoever has logged in, even with a password that must be changed first."""
    return _tandai(_dengan_masuk(halaman, tunggu_sandi=False), MASUK)


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
            tk = _tahun_kinerja(request, kode, tahun)
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


def instansian(
    tindakan: Tindakan = Tindakan.LIHAT, ubah: Tindakan | None = None, atau: Tindakan | None = None
) -> Callable[[Halaman], Halaman]:
    """Declare a page about one agency; the view is given it as ``instansi``."""

    def bungkus(halaman: Halaman) -> Halaman:
        @wraps(halaman)
        def jawab(request: HttpRequest, kode: str, **isi: Any) -> HttpResponse:
            milik = _terlihat(request, Instansi.objects.select_related("induk").filter(kode=kode).first())
            perlu = (ubah or tindakan) if request.method == "POST" else tindakan
            if not any(lingkup(request).boleh(t, milik) for t in (perlu, atau) if t):
                raise TidakDiizinkan(
                    f"Peran Anda tidak diizinkan untuk {perlu.value} pada {milik}. Bila ini tugas Anda, "
                    "mintalah Admin menambahkan penugasannya."
                )
            return halaman(request, instansi=milik, **isi)

        nyata = Akses(tindakan=tindakan, ubah=ubah, berinstansi=True, atau=atau)
        return _tandai(_dengan_masuk(jawab), nyata)

    return bungkus


def _tahun_kinerja(request: HttpRequest, kode: str, tahun: int) -> TahunKinerja:
    """Return a year; who may not see the agency does not learn which of its years there are."""
    tk = TahunKinerja.objects.select_related("instansi").filter(instansi__kode=kode, tahun=tahun).first()
    _terlihat(request, tk.instansi if tk else Instansi.objects.filter(kode=kode).first())
    if tk is None:
        raise Http404
    return tk


def _terlihat(request: HttpRequest, milik: Instansi | None) -> Instansi:
    if milik is None or not lingkup(request).boleh(Tindakan.LIHAT, milik):
        raise TidakDiizinkan(_TAK_TERLIHAT)
    return milik


def lingkup(request: HttpRequest) -> Lingkup:
    """Return what the person of a request may reach; read once a request."""
    ada: Lingkup | None = getattr(request, "lingkup", None)
    if ada is None:
        ada = request.lingkup = Lingkup(request.user, localdate())
    return ada


def boleh_ubah(request: HttpRequest, buku: BukuTerbuka, tindakan: Tindakan) -> bool:
    """Tell whether a page may offer a change."""
    return not buku.tahun_kinerja.dikunci and lingkup(request).boleh(tindakan, buku.tahun_kinerja.instansi)


def _dengan_masuk(halaman: Halaman, *, tunggu_sandi: bool = True) -> Halaman:
    @wraps(halaman)
    def jawab(request: HttpRequest, **isi: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if tunggu_sandi and request.user.wajib_ganti_sandi:
            return redirect("ganti_sandi")
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
