"""The LKjIP: Potret in, complete Naskah out."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.kinerja.kanonik import sidik
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.bab.awal import bagian_awal
from akuntabel.laporan.isi import ISI
from akuntabel.laporan.kerangka import Perakit, baca_garis_besar
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.lambang import lambang
from akuntabel.laporan.lampiran import daftar_lampiran
from akuntabel.laporan.susunan import Susunan, rampungkan
from akuntabel.naskah import Naskah, Sampul
from akuntabel.peraturan import Peraturan
from akuntabel.sumber import Sumber


def susun_lkjip(
    potret: Potret,
    *,
    garis_besar: str = "analisis",
    sumber: Mapping[str, Sumber] | None = None,
    tambahan: tuple[Peraturan, ...] = (),
) -> Susunan:
    """Return the LKjIP of a Potret.

    ``garis_besar`` is a shipped outline ("analisis" or "sasaran"), ``sumber`` tells where rows stand in the
    workbook, ``tambahan`` are an agency's own regulations. Raises KetentuanTidakAda when no
    scale governs the year.
    """
    k = Konteks(potret, sumber=sumber, tambahan=tambahan)
    perakit = Perakit(k, ISI)
    isi = perakit.bab(baca_garis_besar(garis_besar))
    awal = bagian_awal(k)
    nama = potret.instansi.nama_lengkap
    naskah = Naskah(
        judul=f"Laporan Kinerja Instansi Pemerintah {nama} Tahun {potret.tahun}",
        instansi=nama,
        tanggal=k.hukum.tanggal_laporan,
        kaki=f"LKjIP {nama} Tahun {potret.tahun}",
        awal=awal,
        isi=perakit.sisa(isi),
        lampiran=daftar_lampiran(k),
        sampul=Sampul(
            judul=("LAPORAN KINERJA", "INSTANSI PEMERINTAH", "(LKjIP)"),
            tahun=str(potret.tahun),
            instansi=potret.instansi.nama,
            pemerintah=potret.instansi.pemerintah,
            lambang=lambang(potret),
        ),
        sidik=sidik(potret),
        keterangan={"jenis": "lkjip", "garis_besar": garis_besar, "tahun": str(potret.tahun)},
    )
    return rampungkan(naskah, k)
