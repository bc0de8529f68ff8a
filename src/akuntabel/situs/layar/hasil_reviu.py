"""What a review found: causes first, to be filtered, and every form of it to be fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from akuntabel.situs.akses import masuk
from akuntabel.situs.antrean.folder import keluaran
from akuntabel.situs.antrean.kerja import baca_json
from akuntabel.situs.kalimat import tanpa_pilihan
from akuntabel.sumber import Sumber, sebut_tempat
from akuntabel.temuan import Tingkat

from .tugas import tugas_milik
from .unduhan import lampiran

_SEHALAMAN = 50
_TEMPAT_LAIN = 8
_JSON = ".reviu.json"
# A review carries its own style; in a sandbox it can run nothing and is nobody's page.
_KEBIJAKAN_HTML = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'"
)
_BENTUK = {
    ".reviu.html": "Halaman web dengan temuan di samping dokumen",
    ".reviu.docx": "Word dengan komentar",
    ".reviu.pdf": "PDF dengan catatan",
    ".reviu.xlsx": "Daftar temuan (XLSX)",
    ".kertas-kerja.reviu.docx": "Kertas kerja (Word)",
    ".kertas-kerja.reviu.xlsx": "Kertas kerja (XLSX)",
    ".catatan-hasil.reviu.docx": "Catatan hasil (Word)",
    ".checklist.reviu.docx": "Checklist 23 pernyataan (Word)",
    ".rancangan-pernyataan.reviu.docx": "Rancangan pernyataan telah direviu (Word)",
    ".reviu.sarif": "SARIF untuk program lain",
    _JSON: "JSON untuk program lain",
}
"""What a form is called by the end of its name; the longest end that fits tells."""


@masuk
@require_GET
def hasil_reviu(request: HttpRequest, nomor: UUID) -> HttpResponse:
    """Show the findings."""
    tugas = tugas_milik(request, nomor)
    if not tugas.berhasil:
        return redirect("tugas", nomor=nomor)
    berkas = keluaran(nomor)
    hasil = next((baca_json(p) for n, p in berkas.items() if n.endswith(_JSON)), None)
    if hasil is None:
        raise Http404
    tingkat, kode = request.GET.get("tingkat", ""), request.GET.get("aturan", "")
    semua: Sequence[dict[str, Any]] = sorted(hasil["temuan"], key=_urutan)
    dipilih = [t for t in semua if tingkat in ("", t["tingkat"]) and kode in ("", t["kode"])]
    halaman = Paginator(dipilih, _SEHALAMAN).get_page(request.GET.get("halaman"))
    isi = {
        "tugas": tugas,
        "hasil": hasil,
        "acuan": [(a["berkas"], a["jenis"], _alasan(a["alasan"])) for a in hasil["acuan"]],
        "unduhan": _unduhan(berkas),
        "html": next((n for n in berkas if n.endswith(".html")), ""),
        "halaman": halaman,
        "awal": halaman.start_index(),
        "butir": [_butir(t) for t in halaman.object_list],
        "saring": {"tingkat": tingkat, "aturan": kode},
        "tingkat": [(t.value, t.sebutan, tugas.ringkas.get(t.value, 0)) for t in Tingkat],
        "aturan": _aturan(semua),
        "banyak": len(semua),
    }
    return render(request, "layanan/hasil_reviu.html", isi)


def _urutan(t: Mapping[str, Any]) -> tuple[int, int]:
    """Return where a finding stands: the gravest first, and what shows in most places."""
    return Tingkat(t["tingkat"]).urutan, -len(t["lokasi_lain"])


def _aturan(temuan: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    """Return the rules that found something: code, name, how often."""
    nama = {t["kode"]: t["alias"] for t in temuan}
    return [(kode, nama[kode], n) for kode, n in sorted(Counter(t["kode"] for t in temuan).items())]


def _butir(t: Mapping[str, Any]) -> dict[str, Any]:
    """Return a finding as the page shows it."""
    lain = [_tempat(s) for s in t["lokasi_lain"]]
    return {
        **t,
        "pesan": tanpa_pilihan(t["pesan"]),
        "sebutan": Tingkat(t["tingkat"]).sebutan,
        "tempat": _tempat(t["lokasi"]),
        "lain": lain[:_TEMPAT_LAIN],
        "banyak_lain": max(0, len(lain) - _TEMPAT_LAIN),
    }


def _alasan(alasan: str) -> str:
    """Return why a neighbour is not used, without the advice for the command line."""
    return "; ".join(b for b in alasan.split("; ") if "--" not in b) if alasan else ""


def _tempat(lokasi: Mapping[str, Any]) -> str:
    isi = {n: v for n, v in lokasi.items() if v is not None and n != "kotak"}
    return sebut_tempat(Sumber(**isi))


def _unduhan(berkas: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return name and meaning of what may be fetched, in the order of the table."""
    urutan = list(_BENTUK)
    bentuk = {n: max((a for a in urutan if n.endswith(a)), key=len, default=_JSON) for n in berkas}
    return [(n, _BENTUK[bentuk[n]]) for n in sorted(berkas, key=lambda n: urutan.index(bentuk[n]))]


@masuk
@require_GET
def unduh_reviu(request: HttpRequest, nomor: UUID, nama: str) -> HttpResponse:
    """Return a form of a review; the web page can also be looked at, where it can run nothing."""
    tugas_milik(request, nomor)
    letak = keluaran(nomor).get(nama)
    if letak is None:
        raise Http404
    jawaban = lampiran(nama, letak.read_bytes())
    if request.GET.get("lihat") == "ya" and letak.suffix == ".html":
        jawaban.headers["Content-Security-Policy"] = _KEBIJAKAN_HTML
        del jawaban.headers["Content-Disposition"]
    return jawaban
