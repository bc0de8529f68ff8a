"""BAB IV: what became of the recommendations of the last evaluation."""

from __future__ import annotations

from akuntabel.kinerja.tindak_lanjut import StatusTindakLanjut, TindakLanjut
from akuntabel.laporan.angka import STRIP
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import KIRI, TENGAH, baris, berpengantar, kepala, kolom
from akuntabel.laporan.tulis import gabung, sel, sela, tahun
from akuntabel.naskah import Baris, Blok, Sel, Tabel


def tindak_lanjut(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the table of recommendations; nothing when the sheet is empty."""
    daftar = k.potret.tindak_lanjut
    if not daftar:
        return []
    masa = sorted({t.tahun for t in daftar if t.tahun is not None})
    sebutan = gabung(" Tahun ", sela(tahun(t) for t in masa)) if masa else ()
    tabel = Tabel(
        kunci="tindak_lanjut",
        judul=gabung("Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP", sebutan),
        kolom=kolom((1, TENGAH), (7, KIRI), (7, KIRI), (3, TENGAH), (4, KIRI)),
        kepala=(kepala("No", "Rekomendasi", "Tindak Lanjut", "Status", "Bukti"),),
        badan=tuple(_baris(k, t, n) for n, t in enumerate(daftar, start=1)),
        sumber=gabung("Laporan Hasil Evaluasi AKIP", sebutan, " dan data perangkat daerah"),
    )
    return berpengantar(tabel, "Tindak lanjut atas rekomendasi hasil evaluasi AKIP disajikan pada ")


def _baris(k: Konteks, t: TindakLanjut, nomor: int) -> Baris:
    return baris(
        sel(str(nomor)), sel(t.rekomendasi), _tindakan(k, t), sel(t.status.value), sel(t.bukti or STRIP)
    )


def _tindakan(k: Konteks, t: TindakLanjut) -> Sel:
    """Return what was done; a gap where the status says that something was, but not what."""
    if t.tindak_lanjut:
        return sel(t.tindak_lanjut)
    if t.status is StatusTindakLanjut.BELUM:
        return sel(STRIP)
    pesan = f"Tindak lanjut rekomendasi {t.kode}"
    celah = CelahLaporan(f"tindak_lanjut:{t.kode}", pesan, "Perencana", "Tindak Lanjut LHE")
    return sel(k.tandai(celah, "tindak lanjut"))
