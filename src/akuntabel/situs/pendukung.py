"""Which agencies say that their goals serve a sasaran of the government's plan: read across agencies."""

from __future__ import annotations

from akuntabel import api
from akuntabel.situs.instansi.models import JenisInstansi
from akuntabel.situs.lingkup import BukuTerbuka, Lingkup
from akuntabel.situs.perencanaan.models import BarisSasaran, BarisTujuan

_DAHAN = 2


def sasaran_pendukung(lingkup: Lingkup, buku: BukuTerbuka) -> dict[str, tuple[api.Dahan, ...]]:
    """Return the agencies below each sasaran of the government, each with the sasaran it names.

    Only agencies the person may look at are read, in two queries whatever their number. A sasaran takes the
    link of its tujuan when it names none itself.
    """
    tk = buku.tahun_kinerja
    if tk.instansi.jenis != JenisInstansi.PEMERINTAH:
        return {}
    milik = {
        "tahun_kinerja__tahun": tk.tahun,
        "tahun_kinerja__instansi__induk": tk.instansi_id,
        "tahun_kinerja__instansi__in": lingkup.instansi(),
    }
    tujuan = {(t.tahun_kinerja_id, t.kode): tuple(t.sasaran_rpjmd) for t in BarisTujuan.semua.filter(**milik)}
    sasaran = BarisSasaran.semua.filter(**milik).select_related("tahun_kinerja__instansi")
    kumpulan: dict[str, dict[str, list[str]]] = {}
    for s in sasaran.order_by("tahun_kinerja__instansi__nama", "urut"):
        dukung = tuple(s.sasaran_rpjmd) or tujuan.get((s.tahun_kinerja_id, s.tujuan), ())
        for kode in dukung:
            per_instansi = kumpulan.setdefault(kode, {})
            per_instansi.setdefault(s.tahun_kinerja.instansi.nama, []).append(f"{s.kode} {s.uraian}")
    return {
        kode: tuple(_dahan(nama, isi) for nama, isi in daftar.items()) for kode, daftar in kumpulan.items()
    }


def _dahan(nama: str, sasaran: list[str]) -> api.Dahan:
    return api.Dahan("", api.PERANGKAT, _DAHAN, nama, sasaran=tuple(sasaran))
