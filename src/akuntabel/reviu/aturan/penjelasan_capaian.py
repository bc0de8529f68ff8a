"""ANL102 and ANL103: results far above or below their target that nothing explains."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from akuntabel.bilangan import cetak_angka
from akuntabel.hasil_reviu import Terpenuhi
from akuntabel.reviu.ambang import ambang
from akuntabel.reviu.aturan.kelengkapan import laporan_tuntas
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import HasilIndikator, hasil_indikator, menurut_indikator, nilai
from akuntabel.reviu.penjelasan import dijelaskan, penjelasan
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip
from akuntabel.temuan import Temuan, Tingkat

_DASAR = "PermenPANRB 53/2014, Lampiran II"
_SERATUS = Decimal(100)
_MUSTAHIL = Decimal(100_000)


@aturan(
    "ANL102",
    "anl.over-achieved",
    "Capaian jauh di atas target tanpa penjelasan",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_capaian_tinggi(berkas: Berkas) -> Iterator[Hasil]:
    """Capaian yang jauh melampaui target disertai penyebabnya, misalnya target yang terlalu rendah."""
    batas = ambang(berkas.tanggal).capaian_tinggi
    tanpa, dengan = _pilah(berkas, lambda c: batas < c < _MUSTAHIL)
    if tanpa:
        pesan = (
            f"Capaian di atas {cetak_angka(batas)}% tanpa penjelasan: {_sebut(tanpa)}. Jelaskan penyebabnya, "
            "dan apakah targetnya masih menantang."
        )
        yield _temuan("ANL102", "anl.over-achieved", pesan, tanpa)
    elif dengan:
        yield Terpenuhi("ANL102", f"{len(dengan)} capaian di atas {cetak_angka(batas)}% dijelaskan", ())


@aturan(
    "ANL103",
    "anl.required",
    "Target yang tidak tercapai tanpa penjelasan",
    tingkat=Tingkat.PERINGATAN,
    kriteria=_DASAR,
)
def periksa_capaian_kurang(berkas: Berkas) -> Iterator[Hasil]:
    """Capaian di bawah 100% disertai penyebab atau hambatannya."""
    tanpa, dengan = _pilah(berkas, lambda c: c < _SERATUS)
    if tanpa:
        pesan = (
            f"Target tidak tercapai tanpa penjelasan: {_sebut(tanpa)}. Uraikan penyebab dan tindak lanjutnya."
        )
        yield _temuan("ANL103", "anl.required", pesan, tanpa)
    elif dengan:
        yield Terpenuhi("ANL103", f"{len(dengan)} capaian di bawah 100% dijelaskan", ())


Kelompok = tuple[HasilIndikator, Decimal, list[HasilIndikator]]


def _pilah(berkas: Berkas, perlu: Callable[[Decimal], bool]) -> tuple[list[Kelompok], list[Kelompok]]:
    """Return the indicators that need an explanation, without and with one."""
    if not laporan_tuntas(berkas.bacaan):
        return [], []
    semua = penjelasan(berkas.bacaan)
    tanpa: list[Kelompok] = []
    dengan: list[Kelompok] = []
    for kelompok in menurut_indikator(hasil_indikator(berkas.bacaan)):
        bercapaian = [(h, c) for h in kelompok if (c := nilai(h.capaian)) is not None]
        if bercapaian and all(perlu(c) for _, c in bercapaian):
            pertama, capaian = bercapaian[0]
            tujuan = dengan if dijelaskan(kelompok, semua) else tanpa
            tujuan.append((pertama, capaian, kelompok))
    return tanpa, dengan


def _sebut(kelompok: Sequence[Kelompok]) -> str:
    return sebut_nama((h.nama, f"{cetak_angka(c)}%") for h, c, _ in kelompok)


def _temuan(kode: str, alias: str, pesan: str, kelompok: Sequence[Kelompok]) -> Temuan:
    sel = [h.capaian for h, _, _ in kelompok if h.capaian is not None]
    return Temuan(
        kode,
        Tingkat.PERINGATAN,
        pesan,
        sel[0].letak,
        tertulis=sel[0].teks.strip(),
        kutipan=kutip(kelompok[0][0].baris)[:300],
        kriteria=_DASAR,
        alias=alias,
        lokasi_lain=tuple(s.letak for s in sel[1:]),
    )
