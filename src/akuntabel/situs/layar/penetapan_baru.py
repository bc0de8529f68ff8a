"""Decreeing a document: what it would contain, what it lacks, what differs from the version before."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from akuntabel import api
from akuntabel.bilangan import cetak_tanggal, parse_tanggal
from akuntabel.kinerja.beda_rencana import beda_rencana
from akuntabel.kinerja.bidang import PembagianBidang
from akuntabel.kinerja.dokumen import AlasanPerubahan, JenisDokumen
from akuntabel.kinerja.penetapan import DITETAPKAN
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.potret import potret
from akuntabel.situs.tetapkan import (
    TetapkanDitolak,
    Usulan,
    aturan,
    baca_usulan,
    disiapkan,
    label_berikut,
    pejabat_unit_kerja,
    perubahan_berikut,
    potret_beku,
    tetapkan,
    versi,
)

_TAMPIL = 20
_SEBUTAN = {j.value: j for j in DITETAPKAN}


@tahunan(ubah=Tindakan.UBAH_RENCANA)
@require_http_methods(["GET", "POST"])
def baru(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Show what a document would be, and decree it."""
    isi = request.POST if request.method == "POST" else request.GET
    jenis, pihak = _SEBUTAN.get(isi.get("jenis", "")), isi.get("pihak", "")
    kini = potret(buku)
    if jenis is None or (pihak and not (jenis is JenisDokumen.PK and pejabat_unit_kerja(kini, pihak))):
        raise Http404
    if request.method == "GET":
        return _halaman(request, buku, jenis, pihak, {})
    perubahan = perubahan_berikut(versi(buku, jenis, pihak))
    try:
        usulan = baca_usulan(isi, jenis, pihak, perubahan=bool(perubahan))
        satu = tetapkan(buku, usulan, timezone.now(), perubahan)
    except TetapkanDitolak as salah:
        return _halaman(request, buku, jenis, pihak, isi, str(salah))
    tk = buku.tahun_kinerja
    alamat = reverse("penetapan_dokumen", args=(tk.instansi.kode, tk.tahun))
    return redirect(f"{alamat}?nomor={satu.pk}")


def _halaman(
    request: HttpRequest, buku: BukuTerbuka, jenis: JenisDokumen, pihak: str, diketik: Any, salah: str = ""
) -> HttpResponse:
    kini = potret(buku)
    ada = versi(buku, jenis, pihak)
    perubahan = perubahan_berikut(ada)
    beda = beda_rencana(potret_beku(ada[0]), kini) if ada else ()
    pejabat = next((p.sebutan for p in kini.pejabat if p.kode == pihak), "")
    isi = {
        "jenis": jenis.value,
        "pihak": pihak,
        "sebutan": f"{aturan(jenis.value)['sebutan']} {pejabat}".strip(),
        "kurang": api.celah_penetapan(_sementara(kini, jenis, pihak, perubahan), jenis, pihak),
        "isi": _kandungan(kini, pihak),
        "diturunkan": bool(pihak),
        "sebelum": ada[0] if ada else None,
        "beda": beda[:_TAMPIL],
        "banyak_beda": len(beda),
        "alasan": [a.value for a in AlasanPerubahan] if ada else [],
        "wajib_alasan": bool(ada) and jenis is JenisDokumen.PK,
        "ketik": diketik or _usulan_awal(kini, jenis, perubahan),
        "salah": salah,
        "boleh": boleh_ubah(request, buku, Tindakan.UBAH_RENCANA),
    }
    return render(request, "layanan/penetapan_baru.html", isi, status=422 if salah else 200)


def _sementara(kini: Potret, jenis: JenisDokumen, pihak: str, perubahan: int) -> Potret:
    """Return the facts as they would be frozen today: what the form asks for is not missing."""
    hari = _usulan_awal(kini, jenis, perubahan)["tanggal"]
    pada = parse_tanggal(hari) or localdate()
    return disiapkan(kini, Usulan(jenis, pihak, "", "", pada, "", "", ""), perubahan)


def _usulan_awal(kini: Potret, jenis: JenisDokumen, perubahan: int) -> dict[str, str]:
    """Return what the form starts with: number and date of the row of the document, never invented."""
    cocok = [d for d in kini.dokumen if d.jenis is jenis and d.perubahan == perubahan]
    d = max(cocok, key=lambda x: x.tahun or 0) if cocok else None
    hari = cetak_tanggal(d.tanggal) if d and d.tanggal else ""
    return {"label": label_berikut(perubahan), "nomor": d.nomor if d else "", "tanggal": hari}


def _kandungan(kini: Potret, pihak: str) -> list[tuple[str, int]]:
    """Return what the document contains, counted."""
    if pihak:
        bagi = PembagianBidang(kini)
        kode = next(p.unit for p in kini.pejabat if p.kode == pihak)
        unit = next((u for u in kini.unit if u.kode == kode), None)
        milik = bagi.milik(unit) if unit else None
        simpul, indikator = (milik.simpul, milik.indikator) if milik else (frozenset(), frozenset())
        return [("Program, kegiatan, subkegiatan", len(simpul)), ("Indikator", len(indikator))]
    return [
        ("Tujuan", len(kini.tujuan)),
        ("Sasaran", len(kini.sasaran)),
        ("Indikator", len(kini.indikator)),
        ("Program", len(kini.program)),
        ("Kegiatan", len(kini.kegiatan)),
        ("Subkegiatan", len(kini.subkegiatan)),
        ("Target", len(kini.target)),
        ("Pagu", len(kini.pagu)),
    ]
