"""A new year of an agency: from the facts of the last one, of an agency it continues, or empty."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import IntegrityError, transaction
from django.utils import timezone

from akuntabel import api
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.lanjut import ButirLanjut
from akuntabel.kinerja.potret import Potret
from akuntabel.situs.akun.models import Pengguna
from akuntabel.situs.instansi.models import Instansi, Penataan, TahunKinerja
from akuntabel.situs.lingkup import buka_sistem
from akuntabel.situs.muat import beda
from akuntabel.situs.potret import potret
from akuntabel.situs.tulis import Catatan, terapkan

from .catat import Tentang, catat
from .orang import TidakDapat


@dataclass(frozen=True, slots=True)
class RancanganTahun:
    """The year to be begun: what it will hold (None: nothing yet), and the account of it.

    ``periode`` are the years of the medium-term plan noted in a year that begins empty.
    """

    tahun: int
    sumber: TahunKinerja | None = None
    isi: Potret | None = None
    butir: tuple[ButirLanjut, ...] = ()
    periode: tuple[int, int] | None = None


def sumber(instansi: Instansi) -> list[TahunKinerja]:
    """Return the years a new one can follow: one's own last, then the last of those one continues."""
    semua = TahunKinerja.objects.select_related("instansi")
    milik = semua.filter(instansi=instansi).order_by("-tahun").first()
    calon = [milik]
    for p in Penataan.objects.filter(baru=instansi).order_by("lama__nama"):
        calon.append(semua.filter(instansi=p.lama, tahun__lt=p.tahun).order_by("-tahun").first())
    terbuka = set(instansi.tahun_kinerja.values_list("tahun", flat=True))
    return [tk for tk in calon if tk and tk.tahun + 1 not in terbuka and instansi.ada(tk.tahun + 1)]


def rancang(
    instansi: Instansi, dari: TahunKinerja, renstra_baru: tuple[int, int] | None = None
) -> RancanganTahun:
    """Return the year that follows. Raises TidakDapat when none does, with what to state."""
    try:
        hasil = api.lanjut_potret(potret(buka_sistem(dari)), renstra_baru=renstra_baru)
    except api.Ditolak as salah:
        pesan = str(salah).partition(" Sebutkan ")[0].replace(" di buku kerja ini", "")
        raise TidakDapat(f"{pesan} Isi periode Renstra penggantinya.") from salah
    isi = hasil.potret
    if dari.instansi_id != instansi.pk:
        nama = instansi.nama.removesuffix(f" {isi.instansi.pemerintah}")
        isi = replace(isi, instansi=replace(isi.instansi, kode=instansi.kode, nama=nama))
    return RancanganTahun(isi.tahun, dari, isi, hasil.butir)


def mulai(oleh: Pengguna, instansi: Instansi, rancangan: RancanganTahun) -> TahunKinerja:
    """Begin the year, all or nothing. Raises TidakDapat when it cannot be."""
    if not instansi.ada(rancangan.tahun):
        raise TidakDapat(f"{instansi} tidak ada pada tahun {rancangan.tahun} menurut masa yang tercatat.")
    asal = f" dari {rancangan.sumber}" if rancangan.sumber else ", kosong"
    try:
        with transaction.atomic():
            tk = TahunKinerja.objects.create(instansi=instansi, tahun=rancangan.tahun)
            buku = buka_sistem(tk, oleh)
            isi = rancangan.isi or _kosong(potret(buku), instansi, rancangan.periode)
            if isi is not None:
                perihal = f"Memulai tahun {tk.tahun}{asal}"[:200]
                terapkan(buku, beda(buku, isi), Catatan(perihal, timezone.now()))
            tentang = Tentang(instansi=instansi, tahun=tk.tahun)
            catat(oleh, instansi.pemerintah, f"Memulai tahun {tk}{asal}", tentang)
    except IntegrityError as salah:
        raise TidakDapat(f"Tahun {rancangan.tahun} milik {instansi} sudah dibuka.") from salah
    return tk


def _kosong(isi: Potret, instansi: Instansi, periode: tuple[int, int] | None) -> Potret | None:
    """Return an empty year with its medium-term plan noted, None when no period was stated."""
    if periode is None:
        return None
    jenis = JenisDokumen.RENSTRA if instansi.induk_id else JenisDokumen.RPJMD
    awal, akhir = periode
    rencana = Dokumen(
        jenis.value.upper(),
        jenis,
        f"{jenis.value} {instansi} {awal}–{akhir}",
        tahun=awal,
        periode_awal=awal,
        periode_akhir=akhir,
    )
    return replace(isi, dokumen=(rencana,))
