"""Marks on what was carried over from last year: open until somebody has reviewed it."""

from __future__ import annotations

from akuntabel.kinerja.analisis import Analisis, RencanaAksi
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.lanjut_dokumen import TAHUNAN
from akuntabel.kinerja.narasi import TANDA_TAHUN_LALU, BagianNarasi
from akuntabel.kinerja.sisipan import Sisipan
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.tulis import Isi, gabung
from akuntabel.naskah import Celah

AWALAN = "tahun_lalu:"


def kotak_teks(k: Konteks, alamat: str, bagian: BagianNarasi, perihal: str) -> Celah:
    """Return the box above a section with last year's text; one that must be written blocks a final."""
    sebutan = f"{bagian.judul}{perihal}"
    celah = CelahLaporan(
        f"{AWALAN}narasi:{alamat}",
        f"{sebutan}: {TANDA_TAHUN_LALU}",
        bagian.pengisi,
        "Narasi",
        wajib=not bagian.pilihan,
    )
    k.tandai(celah)
    pesan = f"{sebutan}: {TANDA_TAHUN_LALU} untuk tahun {k.tahun}"
    return Celah(celah.kunci, pesan, bagian.pengisi)


def kotak_sisipan(k: Konteks, s: Sisipan) -> Celah:
    """Return the box above an insertion of last year."""
    pesan = f"sisipan {s.judul or s.kode}: {TANDA_TAHUN_LALU} untuk tahun {k.tahun}"
    return k.kotak(CelahLaporan(f"{AWALAN}sisipan:{s.kode}", pesan, "Perencana", "Sisipan"))


def tanda_analisis(k: Konteks, a: Analisis) -> Isi:
    """Return the mark behind a statement of last year; nothing behind one of this year."""
    if not a.tahun_lalu:
        return ()
    indikator = k.indeks.indikator.get(a.perihal)
    pengisi = (indikator.penanggung_jawab if indikator else "") or "Bidang penanggung jawab"
    pesan = f"{a.jenis.value} {a.kode}: {TANDA_TAHUN_LALU}"
    celah = CelahLaporan(f"{AWALAN}analisis:{a.kode}", pesan, pengisi, "Analisis", wajib=True)
    return gabung(" ", k.tandai(celah, TANDA_TAHUN_LALU))


def tanda_aksi(k: Konteks, a: RencanaAksi) -> Isi:
    """Return the mark behind an action of last year; nothing behind one of this year."""
    if not a.tahun_lalu:
        return ()
    pesan = f"rencana aksi {a.kode}: {TANDA_TAHUN_LALU}"
    celah = CelahLaporan(f"{AWALAN}rencana_aksi:{a.kode}", pesan, "Perencana", "Rencana Aksi", wajib=True)
    return gabung(" ", k.tandai(celah, TANDA_TAHUN_LALU))


def kotak_dokumen(k: Konteks) -> list[Celah]:
    """Return one box for the documents prepared from last year; the PK of this year blocks a final."""
    daftar = [d for d in k.potret.dokumen if d.diteruskan]
    for d in daftar:
        wajib = d.jenis is JenisDokumen.PK and d.tahun == k.tahun
        pesan = f"{_yang_kurang(k, d)}: {d.judul}"
        k.tandai(CelahLaporan(f"{AWALAN}dokumen:{d.kode}", pesan, "Perencana", "Dokumen", wajib))
    kelompok = dict.fromkeys(_yang_kurang(k, d) for d in daftar)
    isi = [f"{x} ({', '.join(d.kode for d in daftar if _yang_kurang(k, d) == x)})" for x in kelompok]
    pesan = f"dokumen yang dibawa dari tahun lalu: {'; '.join(isi)}"
    return [Celah(f"{AWALAN}dokumen", pesan, "Perencana")] if daftar else []


def _yang_kurang(k: Konteks, d: Dokumen) -> str:
    baru = d.tahun == k.tahun and d.jenis in TAHUNAN
    if baru or (d.periode_awal and not d.tanggal):
        return "nomor dan tanggal"
    return f"apakah masih berlaku tahun {k.tahun}"
