"""BAB III B: budget and spending by kind, and openly where they differ from the programs."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from akuntabel.bilangan import cetak_rupiah
from akuntabel.fakta import Fakta
from akuntabel.kinerja.anggaran import JenisBelanja
from akuntabel.kinerja.jenis_belanja import jumlah_jenis, selisih_jenis, serapan_jenis
from akuntabel.laporan.angka import STRIP, persen_serapan
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import (
    KANAN,
    KIRI,
    TENGAH,
    baris,
    berpengantar,
    kepala,
    kolom,
    nomor_kolom,
    sumber_teks,
)
from akuntabel.laporan.tulis import Isi, gabung, sel, sel_angka, tahun
from akuntabel.naskah import Baris, Blok, JenisBaris, Sel, Tabel, Tulisan
from akuntabel.sumber import Sumber


def jenis_belanja(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the table of spending by kind; nothing when the sheet is empty."""
    daftar = k.potret.jenis_belanja
    if not daftar:
        return []
    catatan = CatatanTabel()
    _selisih(k, catatan)
    tabel = Tabel(
        kunci="jenis_belanja",
        judul=gabung("Anggaran dan Realisasi menurut Jenis Belanja Tahun ", tahun(k.tahun)),
        kolom=kolom((9, KIRI), (4, KANAN), (4, KANAN), (2, TENGAH)),
        kepala=(kepala("Jenis Belanja", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian (%)"), nomor_kolom(4)),
        badan=(
            *(_baris(k, j, f"/{quote(j.jenis, safe='')}") for j in daftar),
            _baris(k, jumlah_jenis(daftar), "", JenisBaris.JUMLAH),
        ),
        sumber=sumber_teks(j.sumber for j in daftar) or sumber_teks(["data perangkat daerah"]),
        catatan=catatan.baris,
    )
    return berpengantar(tabel, "Menurut jenis belanja, anggaran dan realisasinya disajikan pada ")


def _baris(k: Konteks, j: JenisBelanja, versi: str, jenis: JenisBaris = JenisBaris.BIASA) -> Baris:
    dasar = f"instansi:{k.potret.instansi.kode}"
    tebal = jenis is JenisBaris.JUMLAH
    sumber = Sumber() if tebal else k.sumber.get(f"jenis_belanja:{j.jenis}", Sumber())
    serapan = serapan_jenis(j).nilai
    persen: Isi = (Tulisan(STRIP),)
    if serapan is not None:
        kunci = f"{dasar}.serapan_jenis@{k.tahun}{versi}"
        persen = persen_serapan(k, kunci, serapan, lambang=False)
    return baris(
        sel(j.jenis, tebal=tebal),
        sel_angka(_uang(k, f"{dasar}.pagu_jenis@{k.tahun}{versi}", j.pagu, sumber), tebal=tebal),
        sel_angka(_uang(k, f"{dasar}.realisasi_jenis@{k.tahun}{versi}", j.realisasi, sumber), tebal=tebal),
        Sel(persen, tebal=tebal),
        jenis=jenis,
    )


def _uang(k: Konteks, kunci: str, nilai: Decimal | None, sumber: Sumber) -> Isi:
    if nilai is None:
        return (Tulisan(STRIP),)
    fakta = Fakta(kunci, nilai, cetak_rupiah(nilai), "Rp", sumber)
    return (k.angka(fakta, cetak_rupiah(nilai, lambang=False)),)


def _selisih(k: Konteks, catatan: CatatanTabel) -> None:
    for s in selisih_jenis(k.potret.jenis_belanja, k.belanja):
        kunci = f"instansi:{k.potret.instansi.kode}.selisih_jenis_{s.apa}@{k.tahun}"
        beda = k.angka(Fakta(kunci, s.beda, cetak_rupiah(s.beda), "Rp", rumus="|jenis belanja − program|"))
        catatan.tambah(f"Jumlah {s.apa} menurut jenis belanja berselisih ", beda, " dengan jumlah program.")
