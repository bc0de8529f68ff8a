"""What only the assembled facts can tell: sums over the tree, targets in force."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from akuntabel.bilangan import cetak_angka, cetak_rupiah
from akuntabel.kinerja.belanja import Belanja
from akuntabel.kinerja.capaian import SERATUS
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.jenis_belanja import selisih_jenis
from akuntabel.kinerja.pengukuran import Pengukuran
from akuntabel.kinerja.potret import Potret
from akuntabel.kinerja.skala import Kelas, Skala
from akuntabel.pertukaran.catatan import Catatan
from akuntabel.sumber import Sumber

_TANPA_SKALA = Skala("", (Kelas("", "", Decimal(0)),))


def cek_hitungan(potret: Potret, sumber: Mapping[str, Sumber], catatan: Catatan) -> None:
    """Report kinds of spending that do not add up to the programs, and SPM without the target of the law."""
    if potret.jenis_belanja:
        _cek_jenis_belanja(potret, sumber, catatan)
    if any(i.spm for i in potret.indikator):
        _cek_spm(potret, sumber, catatan)


def _cek_spm(potret: Potret, sumber: Mapping[str, Sumber], catatan: Catatan) -> None:
    ukur = Pengukuran(Indeks(potret), _TANPA_SKALA)
    for i in (i for i in potret.indikator if i.spm):
        berlaku = ukur.target(i.kode, potret.tahun)
        if berlaku is not None and (berlaku.target.nilai != SERATUS or berlaku.target.atas is not None):
            t = berlaku.target
            tempat = sumber.get(f"target:{t.indikator}@{t.tahun}/{t.dokumen}", Sumber())
            nilai = cetak_angka(t.nilai)
            catatan.tambah(
                "LOG518", tempat.lembar, tempat.sel, tertulis=nilai, seharusnya="100", kode=i.kode,
                tahun=t.tahun, target=nilai,
            )  # fmt: skip


def _cek_jenis_belanja(potret: Potret, sumber: Mapping[str, Sumber], catatan: Catatan) -> None:
    tempat = sumber.get(f"jenis_belanja:{potret.jenis_belanja[0].jenis}", Sumber())
    for s in selisih_jenis(potret.jenis_belanja, Belanja(Indeks(potret))):
        jenis, program, beda = (cetak_rupiah(x) for x in (s.jenis, s.program, s.beda))
        catatan.tambah(
            "SUM504", tempat.lembar, tempat.sel, tertulis=jenis, seharusnya=program, apa=s.apa, jenis=jenis,
            program=program, beda=beda,
        )  # fmt: skip
