"""The account of a new year: what was carried, emptied, what must be reviewed, what must be filled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from .lanjut_dokumen import DokumenLanjut
from .lanjut_target import TargetLanjut
from .potret import Potret

_SEBUT = 6


class Perlakuan(Enum):
    """What was done with a part of the old workbook, in the order people read it."""

    DIBAWA = "Dibawa"
    DIKOSONGKAN = "Dikosongkan"
    DITINJAU = "Perlu ditinjau"
    DIISI = "Harus diisi"


@dataclass(frozen=True, slots=True)
class ButirLanjut:
    """One line of the account: what was done, in which sheet."""

    perlakuan: Perlakuan
    lembar: str
    pesan: str


def susun_butir(
    lama: Potret, baru: Potret, dokumen: DokumenLanjut, target: TargetLanjut
) -> Iterable[ButirLanjut]:
    """Yield the lines by treatment in the order of the sheets, without what this workbook does not have."""
    daftar = (
        *_dibawa(lama, baru),
        *_dikosongkan(lama, baru),
        *_ditinjau(lama, baru, dokumen),
        *_diisi(baru, dokumen, target),
    )
    return (ButirLanjut(perlakuan, lembar, pesan) for perlakuan, lembar, pesan, ada in daftar if ada)


_Calon = tuple[Perlakuan, str, str, bool]


def _dibawa(lama: Potret, baru: Potret) -> Iterable[_Calon]:
    n, jenis = lama.tahun, Perlakuan.DIBAWA
    pohon = len(lama.program) + len(lama.kegiatan) + len(lama.subkegiatan)
    yield jenis, "Identitas", "identitas, unit, fungsi, isu, visi, misi, tujuan dan sasaran", True
    yield jenis, "Program", f"{pohon} program, kegiatan dan subkegiatan dengan kode yang sama", pohon > 0
    yield jenis, "Indikator", f"{len(lama.indikator)} indikator dengan kode yang sama", bool(lama.indikator)
    riwayat = len({(r.indikator, r.tahun) for r in baru.realisasi if r.tahun <= n})
    yield jenis, "Realisasi", f"{riwayat} realisasi sampai tahun {n} sebagai riwayat", riwayat > 0
    yield jenis, "Pembanding", f"{len(lama.pembanding)} pembanding dengan tahunnya", bool(lama.pembanding)
    total = len(baru.total_anggaran)
    yield jenis, "Total Anggaran", f"total tahun {n} sebagai pembanding ({total} baris)", total > 0
    yield jenis, "Kalimat", f"{len(lama.kalimat)} perubahan kalimat otomatis", bool(lama.kalimat)
    yield jenis, "Gambar", f"{len(lama.aset)} gambar, disalin ke folder buku kerja baru", bool(lama.aset)


def _dikosongkan(lama: Potret, baru: Potret) -> Iterable[_Calon]:
    n, jenis = lama.tahun, Perlakuan.DIKOSONGKAN
    yield jenis, "Identitas", "tanggal laporan", lama.tanggal_laporan is not None
    yield jenis, "Pagu", f"{len(lama.pagu)} baris pagu tahun {n}", bool(lama.pagu)
    belanja = len(lama.realisasi_anggaran)
    yield jenis, "Realisasi Anggaran", f"{belanja} baris belanja tahun {n}", belanja > 0
    triwulan = any(r.triwulan for r in lama.realisasi) or any(t.triwulan for t in lama.target)
    pesan = f"rincian triwulan sampai tahun {n} yang angka setahunnya sudah ada"
    yield jenis, "Target Tahunan, Realisasi", pesan, triwulan
    berkas = len(lama.lampiran) - len(baru.lampiran)
    yield jenis, "Lampiran", f"{berkas} pindaian tahun {n}, misalnya PK yang ditandatangani", berkas > 0
    tambahan = (
        ("Pegawai", f"{len(lama.pegawai)} baris jumlah pegawai"),
        ("Jenis Belanja", f"{len(lama.jenis_belanja)} jenis belanja tahun {n}"),
        ("Tindak Lanjut LHE", f"{len(lama.tindak_lanjut)} rekomendasi; isilah dari LHE terbaru"),
    )
    yield from ((jenis, lembar, pesan, not pesan.startswith("0 ")) for lembar, pesan in tambahan)
    yield jenis, "Catatan Final", f"catatan final tahun {n}", bool(lama.catatan_final)


def _ditinjau(lama: Potret, baru: Potret, dokumen: DokumenLanjut) -> Iterable[_Calon]:
    jenis = Perlakuan.DITINJAU
    pesan = "pejabat dibawa; pastikan nama, pangkat dan statusnya"
    yield jenis, "Pejabat", pesan, bool(baru.pejabat)
    periksa = sebut(d.kode for d in dokumen.diperiksa)
    yield jenis, "Dokumen", f"pastikan masih berlaku: {periksa}", bool(dokumen.diperiksa)
    pesan = (
        f"visi, misi, tujuan dan sasaran masih dari Renstra lama; sesuaikan dengan yang berlaku {baru.tahun}"
    )
    berganti = len(baru.indikator) > len(lama.indikator)
    yield jenis, "Visi Misi, Tujuan, Sasaran", pesan, berganti
    pesan = "indikator Renstra baru disiapkan dari yang lama; ubah bunyinya dan isi kolom Sebanding"
    yield jenis, "Indikator", pesan, berganti
    pesan = (
        f"program, kegiatan dan subkegiatan masih menurut tahun {lama.tahun}; tambah atau hapus yang berubah"
    )
    yield jenis, "Program", pesan, bool(baru.program)
    keputusan = sebut(b.kode for b in baru.lampiran)
    yield jenis, "Lampiran", f"pastikan surat keputusan masih berlaku: {keputusan}", bool(baru.lampiran)
    teks = (
        ("Analisis", sum(a.tahun_lalu for a in baru.analisis), "analisis"),
        ("Rencana Aksi", sum(a.tahun_lalu for a in baru.rencana_aksi), "rencana aksi"),
        ("Sisipan", sum(s.tahun_lalu for s in baru.sisipan), "sisipan"),
        ("Narasi", sum(t.tahun_lalu for t in baru.narasi), "narasi"),
    )
    for lembar, banyak, sebutan in teks:
        yield (
            jenis,
            lembar,
            f"{banyak} {sebutan} tahun lalu; tinjau, lalu kosongkan Teks tahun lalu",
            banyak > 0,
        )


def _diisi(baru: Potret, dokumen: DokumenLanjut, target: TargetLanjut) -> Iterable[_Calon]:
    n, jenis = baru.tahun, Perlakuan.DIISI
    siap = sebut(d.kode for d in dokumen.disiapkan)
    yield jenis, "Dokumen", f"nomor dan tanggal: {siap}", bool(dokumen.disiapkan)
    dari = len(target.dari_renstra)
    pesan = (
        f"{dari} target {n} diambil dari Renstra sebagai {dokumen.pk}; cocokkan dengan PK yang ditandatangani"
    )
    yield jenis, "Target Tahunan", pesan, dari > 0
    tanpa = sebut(target.tanpa_renstra)
    yield jenis, "Target Renstra", f"target {n} belum ada di Renstra: {tanpa}", bool(target.tanpa_renstra)
    banyak = len(target.tanpa_target)
    pesan = f"target {n} untuk {banyak} indikator program, kegiatan dan subkegiatan"
    yield jenis, "Target Tahunan", pesan, banyak > 0
    kosong = sum(r.tahun == n for r in baru.realisasi)
    yield jenis, "Realisasi", f"{kosong} baris tahun {n} sudah disiapkan; ketik nilainya", kosong > 0
    yield jenis, "Pagu", f"pagu tahun {n} per subkegiatan", bool(baru.program)
    yield jenis, "Realisasi Anggaran", f"belanja tahun {n} per subkegiatan", bool(baru.program)
    yield jenis, "Total Anggaran", f"total anggaran tahun {n} menurut DPA atau DPPA", True


def sebut(nama: Iterable[str]) -> str:
    """Return a short list of codes: the first few and how many more."""
    daftar: Sequence[str] = list(nama)
    sisa = len(daftar) - _SEBUT
    return ", ".join(daftar[:_SEBUT]) + (f" dan {sisa} lagi" if sisa > 0 else "")
