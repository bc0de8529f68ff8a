"""The few figures a writer needs beside a section of authored text, as one small table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from akuntabel.kinerja.belanja import serap
from akuntabel.kinerja.indikator import Indikator, Pembanding
from akuntabel.kinerja.pohon import Program, Sasaran
from akuntabel.laporan.angka import (
    STRIP,
    bersatuan,
    capaian,
    persen,
    persen_serapan,
    realisasi,
    target,
    uang,
)
from akuntabel.laporan.bab.awal import kartu_kunci
from akuntabel.laporan.bab.efisiensi import (
    cetak_efisiensi,
    kunci_pagu_sasaran,
    realisasi_sasaran,
    serapan_sasaran,
)
from akuntabel.laporan.bab.keuangan import total
from akuntabel.laporan.bab.menengah import cetak_kemajuan, realisasi_menengah, target_akhir
from akuntabel.laporan.bab.organisasi import uang_total
from akuntabel.laporan.bab.pembanding import nilai_pembanding
from akuntabel.laporan.bab.pengukuran import tiga_angka
from akuntabel.laporan.bab.program import kunci_total, pagu_simpul
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.rangka import KANAN, KIRI, baris, kepala, kolom
from akuntabel.laporan.tulis import Isi, gabung, sel, sel_angka, tahun, teks
from akuntabel.naskah import Baris, JenisBaris, Sel, Tabel, Tulisan

Pembuat = Callable[[Konteks, str], Tabel | None]
"""Returns the table of a section for a code (empty for the whole document); None without figures."""

_MASA = 3
_BOBOT_NAMA, _BOBOT_ANGKA = 9, 5


def angka_kunci(k: Konteks, kunci: str, kode: str = "") -> tuple[Tabel, ...]:
    """Return the key figures of a section, nothing where it has none."""
    pembuat = _PEMBUAT.get(kunci)
    tabel = pembuat(k, kode) if pembuat else None
    return () if tabel is None or not tabel.badan else (tabel,)


def _tabel(
    kunci: str, judul: Iterable[str | Isi], badan: Iterable[Baris], catatan: CatatanTabel | None = None
) -> Tabel:
    """Return a table with a wide first column; the others hold figures."""
    nama = tuple(judul)
    return Tabel(
        kunci=f"angka_{kunci.replace(':', '_')}",
        judul=(),
        kolom=kolom((_BOBOT_NAMA, KIRI), *[(_BOBOT_ANGKA, KANAN)] * (len(nama) - 1)),
        kepala=(kepala(*nama),),
        badan=tuple(badan),
        catatan=catatan.baris if catatan else (),
    )


def _ikhtisar(k: Konteks, _: str) -> Tabel:
    """Return what the cards of the executive summary say, one row each."""
    isi = [
        baris(sel(kartu.judul, f", {b.label.lower()}"), sel_angka(b.isi))
        for kartu in kartu_kunci(k)
        for b in kartu.butir
    ]
    return _tabel("ikhtisar", ("Angka kunci", gabung("Tahun ", tahun(k.tahun))), isi)


def _target(k: Konteks, _: str) -> Tabel:
    """Return the targets of this year and of the end of the Renstra."""
    isi = (
        baris(
            sel(_bernama(i)),
            Sel(target(k, i, k.ukur.target(i.kode, k.tahun))),
            Sel(target_akhir(k, i)),
        )
        for i in k.indeks.indikator_sasaran
    )
    return _tabel("target", ("Indikator", gabung("Target ", tahun(k.tahun)), "Target akhir Renstra"), isi)


def _pengukuran(k: Konteks, _: str) -> Tabel:
    return _capaian(k, "pengukuran", k.indeks.indikator_sasaran)


def _sasaran(k: Konteks, kode: str) -> Tabel:
    return _capaian(k, f"sasaran_{kode}", k.indeks.indikator_simpul(kode, rincian=False))


def _indikator(k: Konteks, kode: str) -> Tabel:
    return _capaian(k, f"penyebab_{kode}", (k.indeks.indikator[kode],))


def _capaian(k: Konteks, kunci: str, daftar: Iterable[Indikator]) -> Tabel:
    catatan = CatatanTabel(memuat_metode=True)
    isi = [
        baris(sel(_bernama(i)), *tiga_angka(k, i, catatan), Sel(realisasi(k, i, k.tahun - 1, catatan)))
        for i in daftar
    ]
    judul = ("Indikator", "Target", "Realisasi", "Capaian (%)", gabung("Realisasi ", tahun(k.tahun - 1)))
    return _tabel(kunci, judul, isi, catatan)


def _bernama(i: Indikator) -> str:
    return i.nama if i.tingkatan or not i.satuan else f"{i.nama} ({i.satuan})"


def _tren(k: Konteks, kode: str) -> Tabel:
    """Return the last years of an indicator, one row each."""
    i = k.indeks.indikator[kode]
    masa = range(k.tahun - max(k.potret.pengaturan.tahun_pembanding, _MASA - 1), k.tahun + 1)
    catatan = CatatanTabel(memuat_metode=True)
    isi = [_baris_tahun(k, i, t, catatan) for t in masa]
    return _tabel(f"tren_{kode}", ("Tahun", "Target", "Realisasi", "Capaian (%)"), isi, catatan)


def _baris_tahun(k: Konteks, i: Indikator, satu: int, catatan: CatatanTabel) -> Baris:
    if satu == k.tahun:
        return baris(Sel(tahun(satu)), *tiga_angka(k, i, catatan))
    titik = k.ukur.seri(i, (satu,))[0]
    pemilik = titik.realisasi.pendahulu or i
    lama = target(k, pemilik, titik.target) if titik.target else (Tulisan(STRIP),)
    return baris(
        Sel(tahun(satu)), Sel(lama), Sel(realisasi(k, i, satu, catatan)), Sel(capaian(k, i, satu, catatan))
    )


def _menengah(k: Konteks, kode: str) -> Tabel:
    i = k.indeks.indikator[kode]
    catatan = CatatanTabel()
    isi = baris(
        sel(_bernama(i)),
        Sel(realisasi_menengah(k, i, catatan)),
        Sel(target_akhir(k, i)),
        Sel(cetak_kemajuan(k, i, lambang=False)),
    )
    judul = ("Indikator", gabung("Realisasi ", tahun(k.tahun)), "Target akhir Renstra", "Kemajuan (%)")
    return _tabel(f"menengah_{kode}", judul, (isi,), catatan)


def _pembanding(k: Konteks, kode: str) -> Tabel:
    i = k.indeks.indikator[kode]
    sendiri = baris(sel(k.potret.instansi.nama_lengkap), Sel(bersatuan(i, realisasi(k, i, k.tahun))))
    isi = [baris(sel(_pemilik(p)), Sel(_standar(k, p))) for p in k.indeks.pembanding(kode)]
    return _tabel(f"pembanding_{kode}", ("Milik siapa", "Angka"), (sendiri, *isi) if isi else ())


def _pemilik(p: Pembanding) -> str:
    return f"{p.pemilik or p.lingkup.value} ({p.tahun})" if p.tahun else p.pemilik or p.lingkup.value


def _standar(k: Konteks, p: Pembanding) -> Isi:
    return nilai_pembanding(k, p) if p.nilai is not None else teks("tidak ada standar")


def _efisiensi(k: Konteks, kode: str) -> Tabel:
    s = _simpul_sasaran(k, kode)
    catatan = CatatanTabel()
    rata = k.ukur.capaian_simpul(kode)
    isi = baris(
        sel("Sasaran ini"),
        sel_angka(_capaian_sasaran(k, kode, rata)),
        sel_angka(uang(k, kunci_pagu_sasaran(k, s), k.belanja.pagu.sasaran(kode), catatan)),
        sel_angka(realisasi_sasaran(k, s, catatan)),
        sel_angka(serapan_sasaran(k, s, lambang=False)),
        sel_angka(cetak_efisiensi(k, s, lambang=False)),
    )
    judul = ("Sasaran", "Capaian (%)", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Efisiensi")
    return _tabel(f"efisiensi_{kode}", judul, (isi,), catatan)


def _capaian_sasaran(k: Konteks, kode: str, rata: Decimal | None) -> Isi:
    kunci = f"sasaran:{kode}.capaian@{k.tahun}"
    return (Tulisan(STRIP),) if rata is None else persen(k, kunci, rata, lambang=False)


def _simpul_sasaran(k: Konteks, kode: str) -> Sasaran:
    return next(s for s in k.potret.sasaran if s.kode == kode)


def _program(k: Konteks, kode: str) -> Tabel:
    return _uang_program(k, f"program_{kode}", k.indeks.program_sasaran(kode))


def _semua_program(k: Konteks, _: str) -> Tabel:
    return _uang_program(k, "realisasi_anggaran", k.potret.program, jumlah=True)


def _uang_program(k: Konteks, kunci: str, daftar: Iterable[Program], *, jumlah: bool = False) -> Tabel:
    catatan = CatatanTabel()
    isi = [_baris_program(k, p, catatan) for p in daftar]
    if jumlah and isi:
        isi.append(_baris_jumlah(k, catatan))
    return _tabel(kunci, ("Program", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"), isi, catatan)


def _baris_program(k: Konteks, p: Program, catatan: CatatanTabel) -> Baris:
    dasar = f"program:{p.kode}"
    terpakai = k.belanja.realisasi.simpul(p.kode)
    return baris(
        sel(p.nama),
        sel_angka(pagu_simpul(k, p)),
        sel_angka(uang(k, f"{dasar}.realisasi_anggaran@{k.tahun}", terpakai, catatan)),
        sel_angka(_serapan(k, f"{dasar}.serapan@{k.tahun}", k.belanja.serapan(p.kode).nilai)),
    )


def _baris_jumlah(k: Konteks, catatan: CatatanTabel) -> Baris:
    pagu, terpakai = total(k)
    return baris(
        Sel(teks("Jumlah"), tebal=True),
        sel_angka(uang(k, kunci_total(k, "pagu"), pagu, catatan), tebal=True),
        sel_angka(uang(k, kunci_total(k, "realisasi_anggaran"), terpakai, catatan), tebal=True),
        sel_angka(_serapan(k, kunci_total(k, "serapan"), serap(terpakai, pagu).nilai), tebal=True),
        jenis=JenisBaris.JUMLAH,
    )


def _serapan(k: Konteks, kunci: str, nilai: Decimal | None) -> Isi:
    return (Tulisan(STRIP),) if nilai is None else persen_serapan(k, kunci, nilai, lambang=False)


def _anggaran(k: Konteks, _: str) -> Tabel:
    """Return the budget of each year as its documents state it."""
    masa = sorted({t.tahun for t in k.potret.total_anggaran})
    isi = [
        baris(Sel(gabung("Tahun ", tahun(satu), f" {t.sumber_dana}".rstrip())), sel_angka(uang_total(k, t)))
        for satu in masa
        for t in k.belanja.total_dokumen(satu)
    ]
    return _tabel("anggaran", ("Anggaran", "Jumlah (Rp)"), isi)


_PEMBUAT: Mapping[str, Pembuat] = {
    "kata_pengantar": _ikhtisar,
    "ikhtisar": _ikhtisar,
    "anggaran": _anggaran,
    "renstra": _target,
    "perjanjian_kinerja": _target,
    "pengukuran": _pengukuran,
    "target_realisasi": _sasaran,
    "tren": _tren,
    "target_menengah": _menengah,
    "pembanding": _pembanding,
    "penyebab": _indikator,
    "efisiensi": _efisiensi,
    "program": _program,
    "realisasi_anggaran": _semua_program,
    "kesimpulan": _ikhtisar,
    "saran": _pengukuran,
}
