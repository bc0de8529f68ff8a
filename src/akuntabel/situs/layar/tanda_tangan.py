"""What waits for somebody's signature, and signing it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from akuntabel.kinerja.penetapan import KeadaanPenetapan, LangkahPenetapan
from akuntabel.situs.akses import lingkup, masuk, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import KeadaanTahun
from akuntabel.situs.lingkup import BukuTerbuka, Lingkup, TidakDiizinkan
from akuntabel.situs.perencanaan.penetapan import JejakPenetapan, Penetapan
from akuntabel.situs.tetapkan import pihak_dari

from .penetapan import cari
from .penetapan_unduh import jalankan

_PENANDA = (LangkahPenetapan.SETUJUI, LangkahPenetapan.KEMBALIKAN, LangkahPenetapan.UNGGAH)
_PALING_BANYAK = 200


@masuk
@require_GET
def antrean(request: HttpRequest) -> HttpResponse:
    """List what waits for the signature of whoever asks."""
    return render(request, "layanan/tanda_tangan.html", {"menunggu": menunggu(lingkup(request))})


def menunggu(milik: Lingkup) -> list[Penetapan]:
    """Return the documents a person can sign and has not yet, the oldest first; three queries in all."""
    if not milik.boleh(Tindakan.TANDA_TANGAN):
        return []
    semua = Penetapan.semua.filter(
        keadaan=KeadaanPenetapan.MENUNGGU.value,
        tahun_kinerja__keadaan=KeadaanTahun.TERBUKA,
        tahun_kinerja__instansi__in=milik.instansi(Tindakan.TANDA_TANGAN),
    ).select_related("tahun_kinerja__instansi", "oleh")
    giliran = {c: g for c in semua.order_by("pada", "pk") if (g := _giliran(milik, c)) is not None}
    sudah = _sudah([c.pk for c in giliran])
    return [c for c, g in giliran.items() if g not in sudah.get(c.pk, ())][:_PALING_BANYAK]


def _giliran(milik: Lingkup, satu: Penetapan) -> int | None:
    return pihak_dari(satu, milik.peran(Tindakan.TANDA_TANGAN, satu.tahun_kinerja.instansi))


def _sudah(nomor: list[int]) -> dict[int, set[int]]:
    """Return which parties have signed since each document was last handed in."""
    hasil: dict[int, set[int]] = {}
    for pk, langkah, pihak in (
        JejakPenetapan.semua.filter(penetapan__in=nomor)
        .order_by("pk")
        .values_list("penetapan_id", "langkah", "pihak")
    ):
        if langkah == LangkahPenetapan.AJUKAN.value:
            hasil[pk] = set()
        elif langkah == LangkahPenetapan.SETUJUI.value and pihak is not None:
            hasil.setdefault(pk, set()).add(pihak)
    return hasil


@tahunan(ubah=Tindakan.TANDA_TANGAN)
@require_POST
def tandai(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Sign a version, give it back with a reason, or keep its signed file."""
    satu = cari(buku, request.POST.get("nomor", ""))
    pihak = _giliran(lingkup(request), satu)
    if pihak is None:
        raise TidakDiizinkan(f"Anda bukan pihak yang menandatangani {satu}. Tidak ada yang diubah.")
    return jalankan(request, buku, satu, {x.value: x for x in _PENANDA}, pihak)
