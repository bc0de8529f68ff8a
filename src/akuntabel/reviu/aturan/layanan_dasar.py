"""LOG113: a minimum service, which is owed to everybody, with a target below 100 per cent."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, JenisTabel, Peran, SelTerbaca, TabelTerbaca
from akuntabel.peraturan import Ketentuan, KetentuanTidakAda, berlaku
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.hasil_indikator import kolom_tahun, nama_baris, nilai
from akuntabel.reviu.kata import bakukan
from akuntabel.reviu.rangkuman import sebut_nama
from akuntabel.reviu.relasi import kutip, sel_kolom
from akuntabel.temuan import Temuan, Tingkat

_DASAR = "PP 2/2018 (diingat, periksa di JDIH)"
_BERTARGET = {JenisTabel.PK, JenisTabel.RENSTRA, JenisTabel.CAPAIAN}
_SERATUS = 100
_PERSEN = ("persen", "presen", "prosen", "%")


@aturan("LOG113", "log.spm", "Target layanan dasar di bawah 100%", tingkat=Tingkat.SARAN, kriteria=_DASAR)
def periksa_target_spm(berkas: Berkas) -> Iterator[Hasil]:
    """Layanan dasar yang termasuk standar pelayanan minimal bertarget 100%."""
    try:
        ketentuan = berlaku("layanan_spm", pada=berkas.tanggal)
    except KetentuanTidakAda:
        return
    tahun = berkas.bacaan.identitas.tahun
    rendah = [
        (nama, baris, sel)
        for t in berkas.bacaan.tabel
        if t.jenis in _BERTARGET
        for nama, baris, sel in _target_persen(t, tahun)
        if 0 < (nilai(sel) or 0) < _SERATUS and _layanan_dasar(nama, ketentuan)
    ]
    if rendah:
        daftar = sebut_nama((n, s.teks.strip()) for n, _, s in rendah)
        yield Temuan(
            "LOG113",
            Tingkat.SARAN,
            f"Layanan ini tampaknya layanan dasar, yang targetnya 100%: {daftar}. Periksa di JDIH, lalu "
            "sesuaikan targetnya atau jelaskan cakupannya.",
            rendah[0][2].letak,
            tertulis=rendah[0][2].teks.strip(),
            kutipan=kutip(rendah[0][1])[:300],
            kriteria=_DASAR,
            alias="log.spm",
            lokasi_lain=tuple(s.letak for _, _, s in rendah[1:]),
        )


def _target_persen(tabel: TabelTerbaca, tahun: int | None) -> Iterator[tuple[str, BarisTerbaca, SelTerbaca]]:
    """Yield the rows of this year's percentages: programme or activity, else the indicator."""
    target = kolom_tahun(tabel, Peran.TARGET, tahun)
    for baris in tabel.baris if target is not None else ():
        sel = None if target is None else sel_kolom(tabel, baris, target)
        indikator = nama_baris(tabel, baris)
        persen = bakukan(indikator).startswith(_PERSEN) or indikator.startswith("%")
        if sel is not None and baris.jenis is JenisBarisTerbaca.DATA and persen:
            yield nama_baris(tabel, baris, Peran.PROGRAM) or indikator, baris, sel


def _layanan_dasar(nama: str, ketentuan: Ketentuan) -> bool:
    kata = set(bakukan(nama).split())
    return any(set(rumusan.split()) <= kata for satu in ketentuan.isi["layanan"] for rumusan in satu["kata"])
