"""An invented report as a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from akuntabel.bacaan import DokumenLuar, Format
from akuntabel.naskah import Bab, Blok, Naskah, Paragraf, Sebaris, Tabel, Tulisan, teks_sebaris
from akuntabel.sumber import Sumber

from . import tabel as t
from .data import Laporan, rekakan
from .rupa import Rupa, pilih_rupa


def buat_naskah(benih: int) -> Naskah:
    """Return the correct report of a seed, captions bound to their tables as our printers want it."""
    acak = Random(benih)
    lap, rupa = rekakan(acak), pilih_rupa(acak)
    bab = [_pendahuluan(lap), _perencanaan(lap, rupa), _akuntabilitas(lap, rupa, acak), _penutup(lap)]
    return Naskah(
        f"Laporan Kinerja {lap.instansi} Tahun {lap.tahun}", lap.instansi, date(lap.tahun + 1, 2, 20), "",
        (), tuple(bab),
    )  # fmt: skip


def _p(teks: str) -> Paragraf:
    return Paragraf((Tulisan(teks),))


def _bab(nomor: str, judul: str, isi: list[Blok], tingkat: int = 1) -> Bab:
    return Bab(f"bab-{nomor}", tingkat, (Tulisan(judul),), tuple(isi), nomor)


def _berjudul(nomor: str, judul: str, tabel: Tabel) -> Tabel:
    return replace(tabel, kunci=f"tabel-{nomor}", nomor=nomor, judul=(Tulisan(judul),))


def _pendahuluan(lap: Laporan) -> Bab:
    isi: list[Blok] = [
        _bab("1.1", "Latar Belakang", [_p(f"{lap.instansi} menyusun laporan kinerja tahun {lap.tahun}.")], 2),
        _bab("1.2", "Isu Strategis", [_p("Jangkauan layanan di wilayah terluar perlu diperluas.")], 2),
    ]
    return _bab("BAB I", "PENDAHULUAN", isi)


def _perencanaan(lap: Laporan, rupa: Rupa) -> Bab:
    pk = _berjudul("2.1", f"Perjanjian Kinerja Tahun {lap.tahun}", t.perjanjian(lap, rupa))
    return _bab(
        "BAB II", "PERENCANAAN KINERJA", [_bab("2.1", f"Perjanjian Kinerja Tahun {lap.tahun}", [pk], 2)]
    )


def _akuntabilitas(lap: Laporan, rupa: Rupa, acak: Random) -> Bab:
    tabel = [(f"Capaian Kinerja Tahun {lap.tahun}", t.capaian(lap, rupa))]
    if acak.random() < 0.7:
        banyak = acak.choice((2, 3, 5))
        tabel.append((f"Perbandingan Capaian {banyak} Tahun", t.beberapa_tahun(lap, rupa, banyak)))
    if acak.random() < 0.7:
        tabel.append(("Kemajuan terhadap Target Akhir Renstra", t.kemajuan(lap, rupa)))
    if acak.random() < 0.6:
        tabel.append(("Kinerja dan Anggaran Sasaran", t.sasaran_anggaran(lap, rupa)))
    isi: list[Blok] = [_p(k) for k in _cara_hitung(lap, rupa)]
    isi += [
        _bab(f"3.1.{n}", judul, [_berjudul(f"3.{n}", judul, satu), _p(_kalimat(lap, rupa, n))], 3)
        for n, (judul, satu) in enumerate(tabel, 1)
    ]
    uang = t.anggaran(lap, rupa, kedalaman=acak.randint(1, 3), dengan_sisa=acak.random() < 0.3)
    anggaran: list[Blok] = [
        _berjudul(f"3.{len(tabel) + 1}", f"Realisasi Anggaran Tahun {lap.tahun}", uang),
        _p(_kalimat_anggaran(lap, rupa)),
    ]
    if acak.random() < 0.4:
        tw = t.triwulan(lap, rupa, kumulatif=acak.random() < 0.5)
        anggaran.append(_berjudul(f"3.{len(tabel) + 2}", "Realisasi Anggaran per Triwulan", tw))
    return _bab(
        "BAB III",
        "AKUNTABILITAS KINERJA",
        [_bab("3.1", "Capaian Kinerja Organisasi", isi, 2), _bab("3.2", "Realisasi Anggaran", anggaran, 2)],
    )


def _cara_hitung(lap: Laporan, rupa: Rupa) -> list[str]:
    """Say how capaian is computed, as a report must."""
    kalimat = ["Capaian dihitung dengan membandingkan realisasi dengan target."]
    if rupa.batas is not None:
        kalimat.append(f"Capaian setiap indikator dibatasi paling tinggi {rupa.batas}%.")
    if any(u.turun for u in lap.ukuran):
        rumus = "(2 x target - realisasi) / target x 100%"
        kalimat.append(f"Untuk indikator yang semakin rendah semakin baik, capaian = {rumus}.")
    return kalimat


def _kalimat(lap: Laporan, rupa: Rupa, n: int) -> str:
    u = lap.ukuran[n % len(lap.ukuran)]
    return (
        f"Realisasi {u.nama} pada tahun {lap.tahun} sebesar {rupa.ukuran(u.realisasi[-1], u.satuan)} "
        f"dari target {rupa.ukuran(u.target[-1], u.satuan)}, sehingga capaiannya "
        f"{t.persen_capaian(u, rupa)}. Hal itu didukung kerja sama lintas bidang."
    )


def _kalimat_anggaran(lap: Laporan, rupa: Rupa) -> str:
    pagu, belanja = sum(p.pagu for p in lap.program), sum(p.realisasi for p in lap.program)
    return (
        f"Dari pagu sebesar {rupa.rupiah(pagu)} terealisasi {rupa.rupiah(belanja)} atau "
        f"{rupa.persen(Decimal(belanja), Decimal(pagu))}. Anggaran itu dibagi ke {len(lap.program)} program."
    )


def _penutup(lap: Laporan) -> Bab:
    return _bab("BAB IV", "PENUTUP", [_p(f"Demikian laporan kinerja {lap.instansi} tahun {lap.tahun}.")])


def seperti_terbaca(naskah: Naskah) -> DokumenLuar:
    """Return the document as a reader gives it: captions are paragraphs, every line has a place."""
    isi = tuple(b for blok in (*naskah.awal, *naskah.isi, *naskah.lampiran) for b in _terbaca(blok))
    return DokumenLuar(
        "laporan.md", Format.TEKS, replace(naskah, awal=(), isi=_letakkan(isi, [0], [0]), lampiran=())
    )


def _terbaca(blok: Blok) -> list[Blok]:
    match blok:
        case Bab():
            return [replace(blok, isi=tuple(b for satu in blok.isi for b in _terbaca(satu)))]
        case Tabel() if blok.judul:
            return [_p(f"Tabel {blok.nomor} " + teks_sebaris(blok.judul)), replace(blok, judul=())]
        case _:
            return [blok]


def _letakkan(isi: tuple[Blok, ...], baris: list[int], tabel: list[int]) -> tuple[Blok, ...]:
    hasil: list[Blok] = []
    for blok in isi:
        baris[0] += 1
        match blok:
            case Bab():
                letak = Sumber(baris=baris[0])
                hasil.append(replace(blok, letak=letak, isi=_letakkan(blok.isi, baris, tabel)))
            case Paragraf():
                letak = Sumber(baris=baris[0])
                hasil.append(replace(blok, letak=letak, isi=_di(blok.isi, letak)))
            case Tabel():
                tabel[0] += 1
                hasil.append(_letak_tabel(blok, baris, tabel[0]))
            case _:
                hasil.append(blok)
    return tuple(hasil)


def _di(isi: tuple[Sebaris, ...], letak: Sumber) -> tuple[Sebaris, ...]:
    return tuple(replace(s, letak=letak) if isinstance(s, Tulisan) else s for s in isi)


def _letak_tabel(tabel: Tabel, baris: list[int], urutan: int) -> Tabel:
    awal = baris[0]
    nomor = 0
    bagian = []
    for semua in (tabel.kepala, tabel.badan):
        keluar = []
        for b in semua:
            nomor += 1
            sel = []
            for k, s in enumerate(b.sel, 1):
                letak = Sumber(baris=awal + nomor, tabel=urutan, baris_tabel=nomor, kolom=k)
                sel.append(replace(s, letak=letak, isi=_di(s.isi, letak)))
            keluar.append(replace(b, sel=tuple(sel)))
        bagian.append(tuple(keluar))
    baris[0] += nomor
    return replace(tabel, kepala=bagian[0], badan=bagian[1], letak=Sumber(baris=awal, tabel=urutan))
