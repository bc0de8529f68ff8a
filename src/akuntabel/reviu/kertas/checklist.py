"""The checklist of the law as a form: statements, answers, and for the reviewer why and where."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.hasil_reviu import HasilReviu
from akuntabel.naskah import Baris, Naskah

from .jawaban import Jawaban
from .pernyataan import DaftarPernyataan, Pernyataan
from .rangka import kelompok, kepala_kertas, keterangan, naskah, paragraf, tabel, tanda_tim
from .sifat import SifatKertas

_TANDA = {Jawaban.YA: "✓ ya", Jawaban.BELUM: ""}


def checklist(hasil: HasilReviu, sifat: SifatKertas, daftar: DaftarPernyataan) -> Naskah:
    """Return the checklist, answered where a rule or a table decides; the rest is left blank."""
    baris: list[Sequence[str] | Baris] = []
    for kode, judul in daftar.kelompok.items():
        baris.append(kelompok(f"{kode}. {judul}", 4))
        baris += [_baris(p) for p in daftar.butir if p.kelompok == kode]
    kolom = (("No", 3), ("Pernyataan", 16), ("Check list", 5), ("Catatan dan bukti", 18))
    terjawab = sum(p.isian.jawaban is not Jawaban.BELUM for p in daftar.butir)
    isi = [
        *kepala_kertas(sifat.checklist, hasil),
        keterangan(hasil, sifat),
        paragraf(
            f"Bunyi pernyataan menurut {daftar.sumber}. {terjawab} dari {len(daftar.butir)} butir sudah "
            "terisi dari isi dokumen; yang kosong dijawab oleh pereviu, dan yang terisi tetap perlu diyakini."
        ),
        tabel("checklist", kolom, baris),
        tanda_tim(hasil),
    ]
    return naskah(sifat.checklist, hasil, isi)


def _baris(p: Pernyataan) -> Sequence[str]:
    nomor = p.kode.rpartition(".")[2]
    tanda = _TANDA.get(p.isian.jawaban, p.isian.jawaban.value)
    return nomor, p.teks, tanda, "\n".join(b for b in (p.isian.catatan, p.isian.bukti) if b)
