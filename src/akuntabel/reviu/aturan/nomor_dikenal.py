"""DSR106: a known title under another number of the same kind and year."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.peraturan import Peraturan, semua
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import kata_isi, serupa
from akuntabel.reviu.kutipan_peraturan import Kutipan, kutipan_peraturan
from akuntabel.temuan import Temuan, Tingkat, Usulan

_KATA_TERSEDIKIT = 4


@aturan(
    "DSR106",
    "leg.number",
    "Nomor peraturan tidak sesuai dengan judulnya",
    tingkat=Tingkat.SARAN,
    kriteria="Peraturan dikutip dengan nomor, tahun, dan judul resminya.",
)
def nomor_dikenal(berkas: Berkas) -> Iterator[Hasil]:
    """Judul yang dikenal disebut dengan nomornya; peraturan lain tidak berjudul sama di tahun itu."""
    dilihat: set[str] = set()
    for satu in kutipan_peraturan(berkas.bacaan):
        kenal = None if satu.kode in semua() or satu.kode in dilihat else _berjudul(satu)
        if kenal is not None:
            dilihat.add(satu.kode)
            yield _temuan(satu, kenal)


def _berjudul(satu: Kutipan) -> Peraturan | None:
    """Return the regulation of this kind and year whose title begins with the words cited."""
    kata = kata_isi(satu.hal)
    if len(kata) < _KATA_TERSEDIKIT:
        return None
    calon = [p for p in semua().values() if (p.jenis, p.tahun) == (satu.jenis, satu.tahun)]
    return next((p for p in calon if _mulai(kata_isi(p.judul.partition(" tentang ")[2]), kata)), None)


def _mulai(judul: tuple[str, ...], kata: tuple[str, ...]) -> bool:
    pendek = min(len(judul), len(kata))
    return pendek >= _KATA_TERSEDIKIT and all(
        serupa(a, b) for a, b in zip(judul[:pendek], kata[:pendek], strict=True)
    )


def _temuan(satu: Kutipan, kenal: Peraturan) -> Temuan:
    benar = f"Nomor {kenal.nomor} Tahun {kenal.tahun}"
    return Temuan(
        "DSR106",
        Tingkat.SARAN,
        f"“{satu.hal}” disebut {satu.nomor_tertulis}, sedangkan yang dikenal berjudul itu {benar}. "
        "Periksa di JDIH.",
        satu.letak,
        tertulis=satu.nomor_tertulis,
        kutipan=satu.kalimat,
        usulan=(Usulan(benar, "peraturan yang dikenal dengan judul itu"),),
        alias="leg.number",
    )
