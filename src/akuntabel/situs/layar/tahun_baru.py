"""A new year of an agency: where its facts come from, what will be in it, and then the year itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from akuntabel.kinerja.lanjut import Perlakuan
from akuntabel.situs.akses import instansian
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import Instansi, TahunKinerja
from akuntabel.situs.kelola import tahun_baru as kelola
from akuntabel.situs.kelola.formulir import Bidang, Formulir
from akuntabel.situs.kelola.orang import TidakDapat

from .kabar import kabarkan

_KOSONG = "kosong"
_PERINGKAT = (Perlakuan.DIISI, Perlakuan.DITINJAU, Perlakuan.DIKOSONGKAN, Perlakuan.DIBAWA)
_SEPULUH = 10


@instansian(Tindakan.UBAH_RENCANA, atau=Tindakan.KELOLA_INSTANSI)
@require_http_methods(["GET", "POST"])
def tahun_baru(request: HttpRequest, instansi: Instansi) -> HttpResponse:
    """Ask for the source, show what will be there, and begin the year when it was agreed to."""
    sumber = {str(tk.pk): tk for tk in kelola.sumber(instansi)}
    formulir = _formulir(request, sumber, instansi)
    if request.method == "GET":
        return _tampil(request, instansi, formulir)
    try:
        rancangan = _rancangan(formulir, instansi, sumber)
        if rancangan is None or not _disetujui(request, rancangan):
            return _tampil(request, instansi, formulir, rancangan)
        tk = kelola.mulai(request.user, instansi, rancangan)
    except TidakDapat as salah:
        formulir.tolak("awal" if "Renstra" in str(salah) else "dari", str(salah))
        return _tampil(request, instansi, formulir)
    kabarkan(
        request,
        f"Tahun {tk.tahun} sudah dimulai. {'Tinjau dulu yang dibawa.' if rancangan.isi else ''}".strip(),
    )
    return redirect("ringkasan", kode=instansi.kode, tahun=tk.tahun)


def _disetujui(request: HttpRequest, rancangan: kelola.RancanganTahun) -> bool:
    """Tell whether this was agreed to, with the source as it was shown."""
    tanda = rancangan.sumber.tanda if rancangan.sumber else _KOSONG
    return request.POST.get("terapkan") == tanda


def _formulir(request: HttpRequest, sumber: dict[str, TahunKinerja], instansi: Instansi) -> Formulir:
    pilihan = tuple((k, f"{tk.tahun + 1}, dari {tk}") for k, tk in sumber.items())
    kosong = (_KOSONG, "Kosong: belum ada isinya, tahunnya ditulis di bawah")
    return Formulir(
        Bidang("dari", "Tahun baru", nilai=next(iter(sumber), _KOSONG), pilihan=(*pilihan, kosong)),
        Bidang("tahun", "Tahun yang dimulai (hanya untuk pilihan Kosong)", wajib=False),
        Bidang(
            "awal",
            "Renstra baru dari tahun",
            wajib=False,
            bantuan="Bila Renstra berganti tahun itu, atau untuk tahun yang kosong.",
        ),
        Bidang("akhir", "Renstra baru sampai tahun", wajib=False),
        kiriman=request.POST if request.method == "POST" else None,
    )


def _rancangan(
    formulir: Formulir, instansi: Instansi, sumber: dict[str, TahunKinerja]
) -> kelola.RancanganTahun | None:
    tahun, awal, akhir = (formulir.tahun(n) for n in ("tahun", "awal", "akhir"))
    dari = formulir.nilai("dari")
    if dari == _KOSONG and tahun is None:
        formulir.tolak("tahun", "Tulis tahun yang dimulai.")
    if (awal is None) != (akhir is None) or (awal and akhir and not awal < akhir <= awal + _SEPULUH):
        formulir.tolak("awal", "Periode Renstra ditulis dengan dua tahun, misalnya 2027 sampai 2031.")
    if not formulir.sah:
        return None
    if dari == _KOSONG and tahun is not None:
        return kelola.RancanganTahun(tahun, periode=(awal, akhir) if awal and akhir else None)
    return kelola.rancang(instansi, sumber[dari], (awal, akhir) if awal and akhir else None)


def _tampil(
    request: HttpRequest,
    instansi: Instansi,
    formulir: Formulir,
    rancangan: kelola.RancanganTahun | None = None,
) -> HttpResponse:
    butir = rancangan.butir if rancangan else ()
    kelompok = [(p.value, [b for b in butir if b.perlakuan is p]) for p in _PERINGKAT]
    isi = {
        "instansi": instansi,
        "formulir": formulir,
        "rancangan": rancangan,
        "kelompok": [k for k in kelompok if k[1]],
        "tanda": rancangan.sumber.tanda if rancangan and rancangan.sumber else _KOSONG,
    }
    return render(request, "layanan/kelola/tahun_baru.html", isi, status=200 if formulir.sah else 422)
