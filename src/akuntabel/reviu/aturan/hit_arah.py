"""HIT110: an indicator that is to go down is not rewarded for going up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.bacaan import Peran
from akuntabel.bilangan import bulatkan
from akuntabel.reviu import rumus
from akuntabel.reviu.arah_tersirat import pasti_negatif
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.periksa_rasio import hitungan, tulis_seperti
from akuntabel.reviu.relasi import Relasi, bacaan_sel, kolom_sekelompok, nama_indikator, relasi_kolom
from akuntabel.temuan import Temuan, Tingkat, Usulan

_NOL = Decimal(0)


@aturan(
    "HIT110",
    "calc.polarity",
    "Capaian indikator yang diharapkan turun dihitung dengan rumus indikator naik",
    tingkat=Tingkat.PERINGATAN,
    kriteria="Indikator yang diharapkan turun: (2 × target − realisasi) ÷ target × 100%.",
    pokok=1,
)
def arah(berkas: Berkas) -> Iterator[Hasil]:
    """Angka kematian, kemiskinan, dan sejenisnya tidak bercapaian tinggi karena naik."""
    for tabel in berkas.bacaan.tabel:
        for kolom in tabel.kolom_peran(Peran.CAPAIAN):
            target = next(iter(kolom_sekelompok(tabel, kolom, lambda k: k.peran is Peran.TARGET)), None)
            hasil = next(iter(kolom_sekelompok(tabel, kolom, lambda k: k.peran is Peran.REALISASI)), None)
            if target is not None and hasil is not None:
                semua = relasi_kolom(tabel, kolom, (target, hasil))
                yield from (_temuan(r) for r in semua if _terbalik(r))


def _terbalik(relasi: Relasi) -> bool:
    """Tell whether more of something bad is printed as a better capaian, or less of it as a worse one."""
    target, hasil = relasi.nilai
    if not pasti_negatif(nama_indikator(relasi)) or relasi.ragu or not relasi.utuh or target <= _NOL:
        return False
    turun = relasi.cocok(rumus.TURUN_LAN) or relasi.cocok(rumus.TURUN_INVERSI)
    return target != hasil and relasi.cocok(rumus.NAIK) and not turun


def _temuan(relasi: Relasi) -> Temuan:
    nilai = rumus.TURUN_LAN.nilai(*relasi.nilai)
    tertulis = relasi.hasil.teks.strip()
    desimal = bacaan_sel(relasi.hasil)[0].desimal
    benar = bulatkan(max(nilai or _NOL, _NOL), desimal)
    teks = tulis_seperti(tertulis, benar, desimal)
    return Temuan(
        kode="HIT110",
        alias="calc.polarity",
        tingkat=Tingkat.PERINGATAN,
        pesan=f"Indikator ini diharapkan turun, tetapi capaiannya {tertulis} adalah realisasi ÷ target. "
        f"Dengan rumus indikator turun capaiannya {teks}.",
        lokasi=relasi.hasil.letak,
        tertulis=tertulis,
        seharusnya=teks,
        usulan=(Usulan(teks, rumus.TURUN_LAN.nama, benar),),
        kutipan=relasi.kutipan,
        hitungan=hitungan(relasi, rumus.TURUN_LAN),
        nilai_seharusnya=benar,
    )
