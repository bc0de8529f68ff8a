"""The working paper: what was examined and how, what was found, what is agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.naskah import Baris, Blok, Naskah
from akuntabel.temuan import sebut_banyak

from .baris_temuan import BarisTemuan, baris_temuan
from .langkah import PENGUJIAN, TELAAHAN, HasilLangkah, hasil_langkah
from .rangka import bab, kelompok, kepala_kertas, keterangan, naskah, paragraf, tabel, tanda_tim
from .sifat import SifatKertas

KOLOM = (
    ("No", 3),
    ("Langkah", 8),
    ("Kondisi", 90),
    ("Kriteria", 6),
    ("Catatan", 10),
    ("Tanggapan", 11),
    ("Perbaikan\u00a0disepakati", 13),
    ("Status", 9),
)


def kertas_kerja(hasil: HasilReviu, sifat: SifatKertas) -> Naskah:
    """Return the working paper of a review."""
    langkah = list(hasil_langkah(hasil))
    isi = [
        *kepala_kertas(sifat.kertas_kerja, hasil),
        keterangan(hasil, sifat),
        *_pengantar(sifat),
        bab("A.", "Hal yang direviu dan langkah-langkahnya", _tabel_langkah(langkah)),
        bab("B.", PENGUJIAN, *_bagian(hasil, langkah, PENGUJIAN)),
        bab("C.", TELAAHAN, *_bagian(hasil, langkah, TELAAHAN)),
        bab("D.", "Kesimpulan", paragraf(kesimpulan(hasil)), tanda_tim(hasil)),
    ]
    return naskah(sifat.kertas_kerja, hasil, isi)


def baris_kertas(hasil: HasilReviu) -> Iterator[tuple[HasilLangkah, BarisTemuan]]:
    """Yield the findings step by step."""
    baris = {b.nomor: b for b in baris_temuan(hasil)}
    for langkah in hasil_langkah(hasil):
        yield from ((langkah, baris[nomor]) for nomor, _ in langkah.temuan)


def isi_baris(langkah: HasilLangkah, satu: BarisTemuan) -> Sequence[str]:
    """Return the cells of a finding in the columns of the paper."""
    t = satu.temuan
    catatan = [t.tingkat.sebutan, t.hitungan, f"Usul: {satu.usulan}" if satu.usulan else ""]
    return (
        str(satu.nomor),
        langkah.langkah.nama,
        satu.kondisi,
        t.kriteria or "Kesesuaian isi laporan",
        "\n".join(c for c in catatan if c),
        satu.tanggapan,
        "",
        satu.status,
    )


def kesimpulan(hasil: HasilReviu) -> str:
    """Return what the findings come to; it is a count, the judgement is the reviewer's."""
    terbuka = hasil.berlaku()
    if not terbuka:
        return "Tidak ada temuan yang terbuka. Simpulan akhir ditetapkan oleh pereviu."
    return (
        f"{len(terbuka)} temuan masih terbuka: {sebut_banyak(terbuka)}. "
        "Simpulan akhir ditetapkan oleh pereviu."
    )


def _pengantar(sifat: SifatKertas) -> list[Blok]:
    if sifat.resmi:
        return []
    return [
        paragraf(
            "Menurut PermenPANRB 53/2014, reviu dilakukan atas laporan kinerja kementerian, lembaga, atau "
            "pemerintah daerah. Untuk laporan perangkat daerah atau satuan kerja, isi ini bahan cek mandiri, "
            "bukan kertas kerja reviu."
        )
    ]


def _tabel_langkah(langkah: Sequence[HasilLangkah]) -> Blok:
    baris: list[Sequence[str] | Baris] = []
    for nama in (PENGUJIAN, TELAAHAN):
        baris.append(kelompok(nama, 4))
        milik = [h for h in langkah if h.langkah.kelompok == nama]
        baris += [(str(n), h.langkah.nama, h.langkah.uraian, h.kesimpulan) for n, h in enumerate(milik, 1)]
    kolom = (("No", 2), ("Langkah", 8), ("Yang dilakukan", 18), ("Hasil", 10))
    return tabel("langkah", kolom, baris)


def _bagian(hasil: HasilReviu, langkah: Sequence[HasilLangkah], nama: str) -> Iterator[Blok]:
    milik = [(h, b) for h, b in baris_kertas(hasil) if h.langkah.kelompok == nama]
    cocok = sum(h.cocok for h in langkah if h.langkah.kelompok == nama)
    if not milik:
        yield paragraf(f"Tidak ada temuan; {cocok} hubungan diperiksa dan cocok.")
        return
    yield paragraf(f"{len(milik)} temuan; {cocok} hubungan diperiksa dan cocok.")
    yield tabel(f"temuan-{nama}", KOLOM, [isi_baris(h, b) for h, b in milik])
