"""HIT120, ANG101: one fact, one figure, wherever it is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.bacaan import PERAN_UANG, Bacaan, FaktaTerbaca, Peran, TabelTerbaca
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.diagnosa import kalimat_ketik
from akuntabel.reviu.hubungan import Salin
from akuntabel.reviu.relasi import kutip
from akuntabel.reviu.salinan import Pasangan, salinan_berbeda, salinan_sama, tanpa_akibat
from akuntabel.temuan import Temuan, Tingkat, Usulan

_SATU_SEBAB = 3
_CONTOH = 3
_KRITERIA = "Satu besaran bernilai satu di seluruh laporan."


@aturan(
    "HIT120",
    "xref.single-value",
    "Target, realisasi, atau capaian satu indikator berbeda antartabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=0,
)
def indikator(berkas: Berkas) -> Iterator[Hasil]:
    """Target, realisasi, dan capaian indikator yang sama pada tahun yang sama dibandingkan antartabel."""
    yield from _periksa(berkas.bacaan, "HIT120", uang=False)


@aturan(
    "ANG101",
    "xref.budget",
    "Pagu atau realisasi anggaran yang sama berbeda antartabel",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=2,
)
def anggaran(berkas: Berkas) -> Iterator[Hasil]:
    """Pagu, realisasi, dan serapan program, sasaran, atau jumlah yang sama dibandingkan antartabel."""
    yield from _periksa(berkas.bacaan, "ANG101", uang=True)


def _periksa(bacaan: Bacaan, kode: str, *, uang: bool) -> Iterator[Hasil]:
    semua = tanpa_akibat([p for p in salinan_berbeda(bacaan) if (p[0].asal.peran in PERAN_UANG) is uang])
    sepasang: dict[tuple[int | None, int | None], list[tuple[Pasangan, ...]]] = defaultdict(list)
    for pasangan in semua:
        sepasang[(pasangan[0].asal.tabel, pasangan[0].lain.tabel)].append(pasangan)
    bersama: dict[int | None, list[list[tuple[Pasangan, ...]]]] = defaultdict(list)
    for (asal, _), kelompok in sepasang.items():
        if len(kelompok) < _SATU_SEBAB:
            for pasangan in kelompok:
                temuan = _temuan(bacaan, kode, pasangan)
                yield temuan
                yield from (_salin(bacaan, kode, p.asal, p.lain, temuan) for p in pasangan)
        else:
            bersama[asal].append(kelompok)
    yield from (_temuan_bersama(bacaan, kode, semua) for semua in bersama.values())
    for a, b in salinan_sama(bacaan):
        if (a.peran in PERAN_UANG) is uang:
            hitungan = f"{a.peran.value} {a.nama}: {a.angka.teks} = {b.angka.teks}"
            yield Terpenuhi(kode, hitungan, (a.angka, b.angka))
            yield _salin(bacaan, kode, a, b)


def _salin(
    bacaan: Bacaan, kode: str, asal: FaktaTerbaca, lain: FaktaTerbaca, temuan: Temuan | None = None
) -> Salin:
    tempat = (_tabel(bacaan, asal).sebutan, _tabel(bacaan, lain).sebutan)
    return Salin(kode, (asal.angka, lain.angka), temuan is None, temuan, tempat)


def _temuan_bersama(bacaan: Bacaan, kode: str, kelompok: Sequence[Sequence[tuple[Pasangan, ...]]]) -> Temuan:
    """Return one finding for a table that differs from others in many rows: the cause is one."""
    pertama = _temuan(bacaan, kode, kelompok[0][0])
    lain = kelompok[0][0][0].lain
    di_asal = _tabel(bacaan, kelompok[0][0][0].asal).sebutan
    tabel = [_tabel(bacaan, k[0][0].lain).sebutan for k in kelompok]
    di_lain = " dan ".join(filter(None, (", ".join(tabel[:-1]), tabel[-1])))
    semua = [p for k in kelompok for pasangan in k for p in pasangan]
    contoh = "; ".join(f"{p.asal.nama} {p.asal.angka.teks} dan {p.lain.angka.teks}" for p in semua[:_CONTOH])
    banyak = len({p.asal.entitas for p in semua})
    return replace(
        pertama,
        pesan=f"{banyak} baris {di_asal} tercetak berbeda di {di_lain}: "
        f"{contoh}{'; dan lainnya' if len(semua) > _CONTOH else ''}. Bila salah satunya versi atau "
        "lingkup lain, sebutkan; bila tidak, samakan.",
        usulan=(),
        lokasi_lain=tuple(
            dict.fromkeys(f.angka.letak for p in semua for f in (p.asal, p.lain) if f is not lain)
        ),
    )


def _temuan(bacaan: Bacaan, kode: str, pasangan: Sequence[Pasangan]) -> Temuan:
    asal, lain = pasangan[0].asal, pasangan[0].lain
    di_asal, di_lain = _tabel(bacaan, asal).sebutan, _tabel(bacaan, lain).sebutan
    beda = "; ".join(f"{p.asal.peran.value} {p.asal.angka.teks} dan {p.lain.angka.teks}" for p in pasangan)
    return Temuan(
        kode,
        _tingkat(bacaan, pasangan),
        f"{asal.nama or 'Jumlah'} tahun {asal.tahun} tercetak berbeda di {di_asal} dan {di_lain}: {beda}. "
        f"{kalimat_ketik(lain.angka, asal.angka)}Samakan, atau jelaskan bila lingkupnya memang lain.",
        lokasi=lain.angka.letak,
        tertulis=lain.angka.teks,
        kutipan=_kutipan(bacaan, lain),
        hitungan=f"{asal.angka.teks} ≠ {lain.angka.teks}",
        usulan=(Usulan(asal.angka.teks, f"tercetak di {di_asal}", asal.angka.bacaan[0].nilai),),
        kriteria=_KRITERIA,
        alias="xref.budget" if asal.peran in PERAN_UANG else "xref.single-value",
        lokasi_lain=tuple(f.angka.letak for p in pasangan for f in (p.asal, p.lain) if f is not lain),
    )


def _tingkat(bacaan: Bacaan, pasangan: Sequence[Pasangan]) -> Tingkat:
    """Return a mere suggestion where two budgets may be of different versions or sources."""
    asal, lain = pasangan[0].asal, pasangan[0].lain
    if asal.peran not in PERAN_UANG:
        return Tingkat.PERINGATAN
    if pasangan[0].kembar and kalimat_ketik(lain.angka, asal.angka) and asal.peran is Peran.PAGU:
        return Tingkat.PERINGATAN
    semua = [_tabel(bacaan, f) for f in (asal, lain)]
    terealisasi = all(t.kolom_peran(Peran.BELANJA) for t in semua)
    sasaran = any(t.kolom_peran(Peran.SASARAN) for t in semua)
    return Tingkat.PERINGATAN if terealisasi and (sasaran or len(pasangan) == 1) else Tingkat.SARAN


def _tabel(bacaan: Bacaan, fakta: FaktaTerbaca) -> TabelTerbaca:
    return next(t for t in bacaan.tabel if t.urutan == fakta.tabel)


def _kutipan(bacaan: Bacaan, fakta: FaktaTerbaca) -> str:
    tabel = _tabel(bacaan, fakta)
    return kutip(tabel.baris[fakta.baris]) if fakta.baris is not None else ""
