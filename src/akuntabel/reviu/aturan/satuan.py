"""SAT101: units that cannot count what the indicator names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.bacaan import BarisTerbaca, JenisBarisTerbaca, KolomTerbaca, Peran, TabelTerbaca
from akuntabel.bilangan import satuan_baku
from akuntabel.reviu.berkas import Berkas
from akuntabel.reviu.daftar_aturan import Hasil, aturan
from akuntabel.reviu.kata import bakukan
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, Usulan

_ORANG = "orang"
_BENDA = {
    _ORANG: "orang peserta penerima lansia penyandang korban siswa santri warga penduduk jiwa pegawai",
    "keluarga": "keluarga kpm kk",
    "lembaga": "lembaga organisasi koperasi sekolah puskesmas",
    "makam": "makam",
    "tempat": "tempat lokasi gedung",
    "rapat": "rapat pertemuan",
    "kegiatan": "kegiatan",
    "jenis": "jenis",
}
_SATUAN = {
    "benda": "item unit buah paket set lembar",
    "luas": "m2 m² ha hektar km2 km",
    "wilayah": "kecamatan kelurahan desa kabupaten kota",
    "persen": "% persen",
    _ORANG: "orang jiwa siswa anak lansia peserta pegawai",
    "keluarga": "kk keluarga kpm ruta rumah",
}
_TIDAK_COCOK = {
    _ORANG: ("benda", "luas", "wilayah", "persen"),
    "keluarga": ("benda", "luas", "wilayah", "persen", _ORANG),
    "lembaga": (_ORANG, "luas", "persen", "keluarga"),
    "makam": ("luas", "persen", _ORANG),
    "tempat": ("wilayah", "persen", _ORANG),
    "rapat": ("persen", "luas"),
    "kegiatan": (_ORANG, "keluarga", "luas", "persen"),
    "jenis": (_ORANG, "keluarga", "luas"),
}
_HITUNG = re.compile(r"^(?:jumlah|banyaknya)\s+(\w+)|^(jenis)\b")
_PERSENTASE = re.compile(r"(?:persentase|presentase|prosentase)\b")
_BUKAN_PERSEN = (_ORANG, "keluarga", "benda", "luas", "wilayah")
_PISAH = re.compile(r"\b(?:presentase|persentase|prosentase|rasio|indeks|nilai|rata)\b")


@aturan("SAT101", "unit.wording", "Satuan tidak sesuai dengan yang dihitung", tingkat=Tingkat.PERINGATAN)
def periksa_satuan(berkas: Berkas) -> Iterator[Hasil]:
    """Indikator "Jumlah orang ..." memakai satuan orang, "Jumlah keluarga ..." satuan keluarga."""
    for tabel in berkas.bacaan.tabel:
        keliru = [k for b in tabel.baris for k in _periksa_baris(b, tabel)]
        if keliru:
            yield _temuan(keliru)


def satuan_keliru(nama: str, satuan: str) -> bool:
    """Tell whether a unit cannot count what a name says is counted."""
    rapi = bakukan(nama)
    if _PERSENTASE.match(rapi):
        return _ukuran(satuan) in _BUKAN_PERSEN
    cocok = _HITUNG.match(rapi)
    if cocok is None or _PISAH.search(rapi):
        return False
    kata = cocok.group(1) or cocok.group(2)
    benda = next((b for b, semua in _BENDA.items() if kata in semua.split()), "")
    ukuran = _ukuran(satuan)
    return bool(benda) and ukuran in _TIDAK_COCOK.get(benda, ())


def _ukuran(satuan: str) -> str:
    kata = {satuan.casefold().strip(" ."), satuan_baku(satuan).casefold()}
    return next((u for u, isi in _SATUAN.items() if kata & set(isi.split())), "")


def _periksa_baris(baris: BarisTerbaca, tabel: TabelTerbaca) -> Iterator[tuple[str, str, Sumber]]:
    indikator = tabel.kolom_peran(Peran.INDIKATOR)
    if baris.jenis is not JenisBarisTerbaca.DATA or not indikator:
        return
    nama = _teks(baris, indikator[-1])
    for kolom in (tabel.kolom_peran(Peran.TARGET) or tabel.kolom_peran(Peran.SATUAN))[:1]:
        sel = baris.sel[kolom.nomor - 1] if kolom.nomor <= len(baris.sel) else None
        dalam = "" if sel is None or sel.bilangan is None else sel.bilangan.satuan
        keliru = next((s for s in (dalam, baris.satuan) if s and satuan_keliru(nama, s)), "")
        if sel is not None and keliru:
            yield nama, keliru, sel.letak


def _teks(baris: BarisTerbaca, kolom: KolomTerbaca) -> str:
    return " ".join(baris.sel[kolom.nomor - 1].teks.split()) if kolom.nomor <= len(baris.sel) else ""


def _temuan(keliru: list[tuple[str, str, Sumber]]) -> Temuan:
    keliru = sorted(keliru, key=lambda k: not _PERSENTASE.match(bakukan(k[0])))
    nama, satuan, letak = keliru[0]
    persentase = bool(_PERSENTASE.match(bakukan(nama)))
    sisa = "" if len(keliru) == 1 else f" Ada {len(keliru) - 1} baris lain yang serupa."
    return Temuan(
        "SAT101",
        Tingkat.PERINGATAN if persentase else Tingkat.SARAN,
        f"“{nama}” dihitung dalam {satuan}. Pakai satuan dari yang dihitung, atau perbaiki nama "
        f"indikatornya.{sisa}",
        letak,
        tertulis=satuan,
        usulan=(Usulan("%", "satuan persentase"),) if persentase else (),
        kutipan="; ".join(f"{n}: {s}" for n, s, _ in keliru)[:400],
        alias="unit.wording",
        lokasi_lain=tuple(s for _, _, s in keliru[1:]),
    )
