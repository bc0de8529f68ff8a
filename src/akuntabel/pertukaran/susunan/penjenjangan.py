"""Sheets of the tree of performance: CSF and Crosscutting."""

from __future__ import annotations

from akuntabel.kinerja.penjenjangan import FaktorKunci, Lintas, PeranLintas
from akuntabel.pertukaran.bentuk import Lembar, Tahap

from .kolom import CATATAN, SIMPUL, kode, nama, pilihan, rujukan, teks, uraian, wajib

_SIMPUL = wajib(
    rujukan("simpul", "Simpul", SIMPUL, "Kode tujuan, sasaran, program, kegiatan atau subkegiatan.", "S1")
)

FAKTOR_KUNCI = Lembar(
    nama="CSF",
    tahap=Tahap.RENCANA,
    penjelasan="Faktor kunci keberhasilan (critical success factor) dari pohon kinerja: apa yang harus "
    "terpenuhi supaya simpulnya tercapai. Boleh kosong seluruhnya.",
    kolom=(
        kode("CSF1"),
        _SIMPUL,
        nama("simpul", "Uraian simpul"),
        wajib(
            uraian(
                "uraian",
                "Faktor kunci",
                "Keadaan yang harus terpenuhi, bukan kegiatannya.",
                "Data penerima bantuan mutakhir",
            )
        ),
        CATATAN,
    ),
    atribut="faktor_kunci",
    model=FaktorKunci,
    jenis_kode="faktor_kunci",
    boleh_tiada=True,
)

LINTAS = Lembar(
    nama="Crosscutting",
    tahap=Tahap.RENCANA,
    penjelasan="Perangkat daerah atau unit lain yang turut bekerja untuk simpul yang sama. Boleh kosong "
    "seluruhnya.",
    kolom=(
        kode("L1"),
        _SIMPUL,
        nama("simpul", "Uraian simpul"),
        wajib(
            teks("mitra", "Mitra", "Perangkat daerah, bidang atau lembaga lain.", "Dinas Kesehatan", lebar=34)
        ),
        pilihan(
            "peran", "Peran mitra", PeranLintas, "penanggung jawab utama, atau pendukung (baku).", "pendukung"
        ),
        uraian(
            "dukungan",
            "Bentuk dukungan",
            "Apa yang dikerjakan mitra.",
            "Pemeriksaan kesehatan penerima bantuan",
            lebar=40,
        ),
        CATATAN,
    ),
    atribut="lintas",
    model=Lintas,
    jenis_kode="lintas",
    boleh_tiada=True,
)
