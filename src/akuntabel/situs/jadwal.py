"""The documents of a year of the agencies somebody may look at, with who makes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from akuntabel.kinerja.instansi import PeranPejabat
from akuntabel.kinerja.kewajiban import BahanKewajiban, Kewajiban, TenggatKhusus, kewajiban

from .akun.models import Penugasan
from .bahan_kewajiban import bahan_kewajiban
from .instansi.models import BarisPejabat, Instansi, KeputusanTenggat, TahunKinerja
from .instansi.tenggat import Keputusan
from .lingkup import BukuTerbuka, Lingkup

_KEPALA = "kepala_pd"
_PEMEGANG = ("perencana", "operator", _KEPALA, "koordinator")


@dataclass(frozen=True, slots=True)
class Jadwal:
    """The documents of one agency in one year; ``buku`` is None while the year was not begun."""

    instansi: Instansi
    tahun: int
    kewajiban: tuple[Kewajiban, ...]
    buku: BukuTerbuka | None
    orang: Mapping[str, tuple[str, ...]]

    def pemegang(self, satu: Kewajiban) -> tuple[str, ...]:
        """Return the names of those who make a document."""
        return self.orang.get(satu.aturan.pemegang, ())


def tahun_terlihat(lingkup: Lingkup) -> tuple[int, ...]:
    """Return the years of the agencies within reach, the newest first."""
    semua = TahunKinerja.objects.filter(instansi__in=lingkup.instansi())
    return tuple(semua.order_by("-tahun").values_list("tahun", flat=True).distinct())


def susun_jadwal(lingkup: Lingkup, tahun: int, pada: date, kode: str = "") -> tuple[Jadwal, ...]:
    """Return the documents of a year of every agency within reach, or of one."""
    instansi = lingkup.instansi().order_by("nama", "pk")
    milik = [i for i in (instansi.filter(kode=kode) if kode else instansi) if i.ada(tahun)]
    buku = {b.tahun_kinerja.instansi_id: b for b in _buku(lingkup, milik, tahun)}
    bahan = bahan_kewajiban(tuple(buku.values())) if buku else {}
    khusus, orang = tenggat_khusus(milik, tahun), _orang(milik, pada, tuple(buku.values()))

    def satu(i: Instansi) -> Jadwal:
        ada = bahan[buku[i.pk].tahun_kinerja.pk] if i.pk in buku else BahanKewajiban()
        isi = kewajiban(tahun, ada, pada, untuk=i.jenis_baku, khusus=khusus.get(i.pk))
        return Jadwal(i, tahun, isi, buku.get(i.pk), orang.get(i.pk, {}))

    return tuple(satu(i) for i in milik)


def _buku(lingkup: Lingkup, instansi: Sequence[Instansi], tahun: int) -> Iterable[BukuTerbuka]:
    milik = {i.pk: i for i in instansi}
    for tk in TahunKinerja.objects.filter(instansi__in=list(milik), tahun=tahun):
        tk.instansi = milik[tk.instansi_id]
        yield lingkup.buka(tk)


def tenggat_khusus(instansi: Sequence[Instansi], tahun: int) -> Mapping[int, Mapping[str, TenggatKhusus]]:
    """Return the due dates that were decided: those of an agency go before those of its government."""
    akar = {i.pemerintah_id for i in instansi}
    semua = KeputusanTenggat.objects.filter(
        Q(instansi__in=akar) | Q(instansi__in=[i.pk for i in instansi]), tahun=tahun
    ).order_by("pk")
    terakhir = {(k.instansi_id, k.kewajiban): k for k in semua}
    return {
        i.pk: {
            kode: TenggatKhusus(k.tanggal, k.alasan)
            for pk in (i.pemerintah_id, i.pk)
            for (milik, kode), k in terakhir.items()
            if milik == pk and k.keputusan != Keputusan.KEMBALI
        }
        for i in instansi
    }


def _orang(
    instansi: Sequence[Instansi], pada: date, buku: Sequence[BukuTerbuka]
) -> Mapping[int, Mapping[str, tuple[str, ...]]]:
    """Return who holds which role in an agency: those with an account, for a head else the official."""
    hasil: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    semua = Penugasan.objects.filter(
        instansi__in=[i.pk for i in instansi], peran__in=_PEMEGANG, pengguna__is_active=True
    ).select_related("pengguna")
    for p in (p for p in semua if p.berlaku(pada)):
        milik = hasil[p.instansi_id]
        milik[p.peran] = (*milik.get(p.peran, ()), str(p.pengguna))
    kepala = BarisPejabat.objects.dalam_semua(buku).filter(peran=PeranPejabat.KEPALA_PD).exclude(nama="")
    for pk, nama in kepala.values_list("tahun_kinerja__instansi_id", "nama"):
        hasil[pk].setdefault(_KEPALA, (nama,))
    return hasil
