"""SEL114: results of earlier years as this report prints them against the report of that year."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.bacaan import FaktaTerbaca, JenisTabel, Peran
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.acuan.butir import Butir, FaktaBaris, indikator
from akuntabel.reviu.acuan.jenis import Acuan, JenisAcuan, tahun_dokumen
from akuntabel.reviu.acuan.padan import Padanan, padankan
from akuntabel.reviu.acuan.pilihan import ringkas
from akuntabel.reviu.acuan.sebut import di_acuan, kutipan_butir, letak_acuan, sebut_acuan, tempat, usul_acuan
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.salinan import sama
from akuntabel.temuan import Temuan, Tingkat

_BUKAN_HASIL = {JenisTabel.RENSTRA, JenisTabel.PK, JenisTabel.RENCANA_AKSI, JenisTabel.TRIWULAN}
_KRITERIA = "PermenPANRB 53/2014, Lampiran II"


@aturan(
    "SEL114",
    "nbr.last-year",
    "Realisasi tahun lalu berbeda dari laporan tahun itu",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_KRITERIA,
    pokok=1,
)
def realisasi_lalu(berkas: Berkas) -> Iterator[Hasil]:
    """Realisasi tahun-tahun sebelumnya sama dengan yang tercetak di laporan tahun itu."""
    for acuan in berkas.acuan_jenis(JenisAcuan.LKJ_LALU):
        tahun = tahun_dokumen(acuan.bacaan)
        dahulu, kini = FaktaBaris(acuan.bacaan), FaktaBaris(berkas.bacaan)
        beda: list[Temuan] = []
        banyak = 0
        milik = indikator(berkas.bacaan)
        for p in padankan(milik, indikator(acuan.bacaan)):
            lama = [f for b in p.laporan for f in _realisasi(dahulu, b, tahun)]
            senama = [b for b in milik if b.entitas and b.entitas == p.acuan.entitas]
            tercetak = [(b, f) for b in senama for f in _realisasi(kini, b, tahun)]
            if not lama or not tercetak:
                continue
            banyak += 1
            cocok = next((f for f in lama if sama(f, tercetak[0][1])), None)
            if cocok is not None:
                yield Terpenuhi(
                    "SEL114",
                    f"realisasi {tahun} {p.acuan.nama}: {tercetak[0][1].angka.teks} = {cocok.angka.teks} di "
                    f"{di_acuan(acuan, cocok.angka.letak)}",
                    (tercetak[0][1].angka,),
                )
            else:
                beda.append(_temuan(*tercetak[0], lama[0], p, acuan))
        sebutan = f"realisasi tahun {tahun} berbeda dari {sebut_acuan(acuan)}"
        yield from ringkas(beda, banyak, sebutan, "Samakan, atau jelaskan bila datanya diperbarui.")


def _realisasi(fakta: FaktaBaris, butir: Butir, tahun: int | None) -> list[FaktaTerbaca]:
    if butir.tabel.jenis in _BUKAN_HASIL:
        return []
    return [f for f in fakta.milik(butir, Peran.REALISASI) if f.tahun == tahun]


def _temuan(butir: Butir, satu: FaktaTerbaca, lama: FaktaTerbaca, p: Padanan, acuan: Acuan) -> Temuan:
    tabel = next((b.tabel for b in p.laporan if b.tabel.urutan == lama.tabel), None)
    return Temuan(
        "SEL114",
        Tingkat.PERINGATAN,
        (
            f"Realisasi “{butir.nama}” tahun {satu.tahun} tercetak {satu.angka.teks} di "
            f"{tempat(satu.angka.letak, butir.tabel)}, tetapi {lama.angka.teks} di "
            f"{di_acuan(acuan, lama.angka.letak, tabel)}. Samakan, atau jelaskan bila datanya diperbarui."
        ),
        satu.angka.letak,
        tertulis=satu.angka.teks,
        kutipan=kutipan_butir(butir),
        hitungan=f"{satu.angka.teks} ≠ {lama.angka.teks}",
        usulan=usul_acuan(lama.angka.teks, lama.angka.bacaan[0].nilai, acuan),
        kriteria=_KRITERIA,
        alias="nbr.last-year",
        lokasi_lain=letak_acuan(acuan, lama.angka.letak),
    )
