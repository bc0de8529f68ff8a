"""The one way facts change in the database: named rows, all or none, with what they were before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import transaction

from akuntabel.kinerja.kanonik import ke_data
from akuntabel.situs.akun.peran import Tindakan
from akuntabel.situs.instansi.models import TahunKinerja, tanda_baru
from akuntabel.situs.riwayat.models import Kejadian, Kumpulan

from . import gudang, indeks_cari
from .baris import BarisTahun, wadah
from .lingkup import BukuTerbuka, TidakDiizinkan, tolak_terkunci
from .potret import berkas_isian, fakta_baris

_SEKALI_TULIS = 500
_MENURUT_JENIS = {"rencana_aksi": Tindakan.UBAH_RENCANA}
_MENURUT_RUANG = {
    "instansi": Tindakan.UBAH_PROFIL,
    "perencanaan": Tindakan.UBAH_RENCANA,
    "pengukuran": Tindakan.UBAH_REALISASI,
    "anggaran": Tindakan.UBAH_ANGGARAN,
    "pelaporan": Tindakan.UBAH_LAPORAN,
}


class Berbenturan(RuntimeError):
    """Somebody else changed the same rows meanwhile; ``kini`` are they as they stand now."""

    def __init__(self, kini: Sequence[Ubahan]) -> None:
        """Keep what stands now."""
        super().__init__(f"{len(kini)} baris sudah diubah orang lain")
        self.kini = tuple(kini)


@dataclass(frozen=True, slots=True)
class Ubahan:
    """A row as it was (``lama``) and as it shall be (``baru``); None where there is none."""

    jenis: str
    kunci_baris: str
    lama: Any = None
    baru: Any = None
    urut_lama: int | None = None
    urut_baru: int | None = None


@dataclass(frozen=True, slots=True)
class Catatan:
    """Why and when rows are changed."""

    perihal: str
    pada: datetime
    alasan: str = ""
    membatalkan: Kumpulan | None = None


def terapkan(buku: BukuTerbuka, ubahan: Iterable[Ubahan], catatan: Catatan) -> Kumpulan | None:
    """Change rows, all or none, and return the record; None when nothing differs.

    Raises:
        TidakDiizinkan: the year was opened to be looked at only, or a row is not this person's to change.
        TahunTerkunci: the year was locked after it was opened.
        Berbenturan: a row is no longer what ``lama`` says; nothing was changed.
    """
    if not buku.dapat_ditulis:
        raise TidakDiizinkan("data kinerja dibuka untuk dilihat saja")
    berubah = tuple(u for u in ubahan if (u.lama, u.urut_lama) != (u.baru, u.urut_baru))
    if not berubah:
        return None
    _periksa_izin(buku, berubah)
    with transaction.atomic():
        tk = TahunKinerja.objects.select_for_update().get(pk=buku.tahun_kinerja.pk)
        if buku.pengguna is not None:
            tolak_terkunci(tk)
        _periksa_benturan(buku, berubah)
        _tulis(buku, berubah)
        kumpulan = _catat(buku, berubah, catatan)
        tk.tanda = tanda_baru()
        tk.save(update_fields=["tanda"])
    buku.tahun_kinerja.tanda = tk.tanda
    return kumpulan


def tindakan_jenis(jenis: str) -> Tindakan:
    """Return what one must be allowed to do to change rows of a kind."""
    return _MENURUT_JENIS.get(jenis) or _MENURUT_RUANG[wadah()[jenis]._meta.app_label]


def _periksa_izin(buku: BukuTerbuka, ubahan: Sequence[Ubahan]) -> None:
    perlu = {tindakan_jenis(u.jenis) for u in ubahan}
    kurang = sorted(t.value for t in perlu - buku.boleh)
    if kurang:
        raise TidakDiizinkan(
            f"Perubahan ini memerlukan izin {' dan '.join(kurang)} pada {buku.tahun_kinerja.instansi}, yang "
            "tidak ada pada peran Anda. Tidak ada yang diubah."
        )


def _periksa_benturan(buku: BukuTerbuka, ubahan: Sequence[Ubahan]) -> None:
    lain: list[Ubahan] = []
    for jenis in {u.jenis for u in ubahan}:
        kini = _kini(buku, jenis, {u.kunci_baris for u in ubahan if u.jenis == jenis})
        lain += [
            Ubahan(u.jenis, u.kunci_baris, u.lama, kini.get(u.kunci_baris), u.urut_lama, u.urut_baru)
            for u in ubahan
            if u.jenis == jenis and kini.get(u.kunci_baris) != u.lama
        ]
    if lain:
        raise Berbenturan(lain)


def _kini(buku: BukuTerbuka, jenis: str, kunci: set[str]) -> dict[str, Any]:
    """Return the rows of these keys as facts, with the digests of their files in place of bytes."""
    semua = wadah()[jenis].objects.dalam(buku)
    dipilih = semua.filter(kunci_baris__in=kunci) if len(kunci) <= _SEKALI_TULIS else semua
    return {b.kunci_baris: fakta_baris(b) for b in dipilih if b.kunci_baris in kunci}


def _tulis(buku: BukuTerbuka, ubahan: Sequence[Ubahan]) -> None:
    for jenis in dict.fromkeys(u.jenis for u in ubahan):
        model = wadah()[jenis]
        milik = [u for u in ubahan if u.jenis == jenis]
        hapus = [u.kunci_baris for u in milik if u.lama is not None]
        for awal in range(0, len(hapus), _SEKALI_TULIS):
            model.objects.dalam(buku).filter(kunci_baris__in=hapus[awal : awal + _SEKALI_TULIS]).delete()
        baru = [_baris(buku, model, u) for u in milik if u.baru is not None]
        model.semua.bulk_create(baru, batch_size=_SEKALI_TULIS)
        indeks_cari.perbarui(
            buku, jenis, hapus, [(u.kunci_baris, u.baru) for u in milik if u.baru is not None]
        )


def _baris(buku: BukuTerbuka, model: type[BarisTahun], ubahan: Ubahan) -> BarisTahun:
    isi = {f.name: getattr(ubahan.baru, f.name) for f in fields(model.FAKTA)}
    for bidang in berkas_isian(model.FAKTA):
        isi[bidang] = gudang.simpan(isi[bidang])
    return model(
        tahun_kinerja=buku.tahun_kinerja, kunci_baris=ubahan.kunci_baris, urut=ubahan.urut_baru or 0, **isi
    )


def _catat(buku: BukuTerbuka, ubahan: Sequence[Ubahan], catatan: Catatan) -> Kumpulan:
    kumpulan = Kumpulan.semua.create(
        tahun_kinerja=buku.tahun_kinerja,
        oleh=buku.pengguna,
        pada=catatan.pada,
        perihal=catatan.perihal,
        alasan=catatan.alasan,
        membatalkan=catatan.membatalkan,
    )
    Kejadian.semua.bulk_create(
        [
            Kejadian(
                kumpulan=kumpulan,
                tahun_kinerja=buku.tahun_kinerja,
                jenis=u.jenis,
                kunci_baris=u.kunci_baris,
                lama=None if u.lama is None else ke_data(u.lama),
                baru=None if u.baru is None else ke_data(u.baru),
                urut_lama=u.urut_lama,
                urut_baru=u.urut_baru,
            )
            for u in ubahan
        ],
        batch_size=_SEKALI_TULIS,
    )
    return kumpulan
