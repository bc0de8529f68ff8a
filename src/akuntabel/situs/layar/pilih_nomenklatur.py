"""Programs, kegiatan and subkegiatan of an agency chosen from the list of the year's edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from akuntabel.kinerja.daftar_nomenklatur import ButirNomenklatur, EdisiNomenklatur
from akuntabel.kinerja.nomenklatur import baca_kode
from akuntabel.kinerja.pilih_nomenklatur import TidakTerpilih, tambah_pilihan
from akuntabel.kinerja.pohon import Kegiatan, Program, Subkegiatan
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akses import boleh_ubah, tahunan
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.lingkup import BukuTerbuka
from akuntabel.situs.muat import beda
from akuntabel.situs.nomenklatur import edisi_berlaku, semua_edisi
from akuntabel.situs.potret import potret
from akuntabel.situs.tulis import Berbenturan, Catatan, Ubahan, terapkan

_PALING_BANYAK = 100
_DALAM = {"program": 0, "kegiatan": 1, "subkegiatan": 2}


@dataclass(frozen=True, slots=True)
class BarisPilih:
    """A row of the list to choose from; ``ada`` when the plan has it already."""

    butir: ButirNomenklatur
    dalam: int
    ada: bool


@tahunan(ubah=Tindakan.UBAH_RENCANA)
@require_http_methods(["GET", "POST"])
def pilih_nomenklatur(request: HttpRequest, buku: BukuTerbuka) -> HttpResponse:
    """Offer the list of the year's edition, show what a choice would add, and add it."""
    edisi = edisi_berlaku(buku.tahun_kinerja)
    isi = _isi(request, buku, edisi)
    if request.method == "GET":
        return render(request, "layanan/pilih_nomenklatur.html", isi)
    pilihan = request.POST.getlist("kode")[:_PALING_BANYAK]
    try:
        ubahan = _ubahan(buku, edisi, pilihan, request)
    except TidakTerpilih as salah:
        return render(request, "layanan/pilih_nomenklatur.html", {**isi, "pesan": str(salah)}, status=422)
    if request.POST.get("terapkan") != "ya":
        return render(request, "layanan/pilih_nomenklatur.html", {**isi, "telaah": ubahan})
    return _terapkan(request, buku, ubahan)


def _isi(request: HttpRequest, buku: BukuTerbuka, edisi: EdisiNomenklatur | None) -> dict[str, object]:
    data = request.POST if request.method == "POST" else request.GET
    cari = data.get("cari", "").replace("\0", "").strip()[:100]
    kini = potret(buku)
    baris = _baris(kini, edisi, cari) if edisi else ()
    return {
        "edisi": edisi,
        "semua_edisi": semua_edisi(buku.tahun_kinerja.instansi.pemerintah),
        "baris": baris[:_PALING_BANYAK],
        "sisa": max(len(baris) - _PALING_BANYAK, 0),
        "cari": cari,
        "sasaran": kini.sasaran,
        "pilih_sasaran": data.get("sasaran", ""),
        "bidang": data.get("bidang", "") or _bidang(kini),
        "pilihan": tuple(data.getlist("kode"))[:_PALING_BANYAK],
        "boleh": boleh_ubah(request, buku, Tindakan.UBAH_RENCANA),
    }


def _baris(kini: Potret, edisi: EdisiNomenklatur, cari: str) -> Sequence[BarisPilih]:
    ada = [k for s in _simpul(kini) if (k := baca_kode(s.nomenklatur)) is not None]
    kata = cari.casefold().split()
    return [
        BarisPilih(b, _DALAM[b.jenjang], any(str(k) == b.kode or _terbuka(b, k) for k in ada))
        for b in edisi.butir
        if b.jenjang in _DALAM and all(k in f"{b.kode} {b.nama}".casefold() for k in kata)
    ]


def _terbuka(b: ButirNomenklatur, kode: object) -> bool:
    return b.kode.startswith("X.XX.") and str(kode).split(".")[2:] == b.kode.split(".")[2:]


def _simpul(kini: Potret) -> tuple[Program | Kegiatan | Subkegiatan, ...]:
    return (*kini.program, *kini.kegiatan, *kini.subkegiatan)


def _bidang(kini: Potret) -> str:
    """Return the bidang urusan most programs of the plan stand in; empty when none has a code."""
    kode = [k for p in kini.program if (k := baca_kode(p.nomenklatur)) is not None and k.ruas[0] != "X"]
    semua = [".".join(k.ruas[:2]) for k in kode]
    return max(semua, key=semua.count, default="")


def _ubahan(
    buku: BukuTerbuka, edisi: EdisiNomenklatur | None, pilihan: Sequence[str], request: HttpRequest
) -> tuple[Ubahan, ...]:
    if edisi is None:
        raise TidakTerpilih(f"Belum ada daftar nomenklatur untuk tahun {buku.tahun_kinerja.tahun}.")
    if not pilihan:
        raise TidakTerpilih("Belum ada yang dipilih. Centanglah program, kegiatan, atau subkegiatan.")
    baru = tambah_pilihan(
        potret(buku),
        pilihan,
        edisi.butir,
        sasaran=request.POST.get("sasaran", ""),
        bidang=request.POST.get("bidang", "").strip(),
    )
    return beda(buku, baru)


def _terapkan(request: HttpRequest, buku: BukuTerbuka, ubahan: Sequence[Ubahan]) -> HttpResponse:
    tk = buku.tahun_kinerja
    try:
        terapkan(buku, ubahan, Catatan("Memilih dari nomenklatur", timezone.now()))
    except Berbenturan:
        isi = {
            "judul": "Rencana berubah sementara itu",
            "teks": "Orang lain mengubah rencana ini, jadi tidak ada yang ditambahkan. Pilihlah sekali lagi.",
        }
        return render(request, "layanan/ditolak.html", isi, status=409)
    return redirect("rencana", kode=tk.instansi.kode, tahun=tk.tahun)
