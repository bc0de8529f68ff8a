"""Search over everything somebody may look at: words in any order, in groups, with where each result is."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from akuntabel.situs.akses import lingkup, masuk
from akuntabel.situs.jadwal import tahun_terlihat

from .masukan_cari import angka_pilihan, teks_pilihan
from .tampil_cari import (
    KELOMPOK,
    TERBANYAK,
    buku_terlihat,
    cari_fakta,
    cari_instansi,
    kata_cari,
    tahun_instansi,
    tampilkan,
)

_SEKELOMPOK = 5
_SEHALAMAN = 25
_TERPENDEK = 2


@masuk
@require_GET
def cari(request: HttpRequest) -> HttpResponse:
    """Show what was found: a few of each group, or one group page by page."""
    teks = request.kata_dicari = teks_pilihan(request, "kata")
    kata, siapa = kata_cari(teks), lingkup(request)
    tahun = tahun_terlihat(siapa)
    kini = angka_pilihan(request, "tahun", (0, *tahun))
    isi: dict[str, Any] = {"kata": teks, "tahun": tahun, "kini": kini, "terbanyak": TERBANYAK}
    if sum(map(len, kata)) < _TERPENDEK:
        return render(request, "layanan/cari.html", isi | {"pendek": bool(teks)})
    buku = buku_terlihat(siapa, kini)
    temu = cari_fakta(buku, kata)
    dipilih = teks_pilihan(request, "kelompok")
    isi |= {"dicari": True, "temu": temu, "kueri": urlencode({"kata": teks, "tahun": kini or ""})}
    if dipilih in temu.pk:
        return render(
            request, "layanan/cari.html", isi | _satu_kelompok(request, buku, temu.pk[dipilih], dipilih)
        )
    instansi = cari_instansi(siapa.instansi(), kata)
    tampil = tampilkan(buku, [n for pk in temu.pk.values() for n in pk[:_SEKELOMPOK]])
    isi["instansi"] = [(i, tahun_instansi(buku, i)) for i in instansi[: 2 * _SEKELOMPOK]]
    isi["kelompok"] = [
        (k, KELOMPOK[k][0], len(pk), [tampil[n] for n in pk[:_SEKELOMPOK] if n in tampil])
        for k, pk in temu.pk.items()
    ]
    return render(request, "layanan/cari.html", isi)


def _satu_kelompok(request: HttpRequest, buku: Any, pk: Any, kelompok: str) -> dict[str, Any]:
    halaman = Paginator(pk, _SEHALAMAN).get_page(request.GET.get("halaman"))
    tampil = tampilkan(buku, list(halaman))
    hasil = [tampil[n] for n in halaman if n in tampil]
    return {"satu": (KELOMPOK[kelompok][0], len(pk), hasil), "halaman": halaman, "dipilih": kelompok}
