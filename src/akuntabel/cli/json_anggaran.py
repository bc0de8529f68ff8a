"""What ``impor-anggaran`` says to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from akuntabel.bilangan import bulatkan
from akuntabel.kinerja.baris_ekspor import BarisEkspor
from akuntabel.kinerja.rencana_anggaran import PerubahanUang

from .tampilan_anggaran import instansi

if TYPE_CHECKING:
    from akuntabel.api import TelaahAnggaran


def json_telaah(telaah: TelaahAnggaran, *, diubah: bool) -> dict[str, object]:
    """Return everything for machines; amounts as strings of digits."""
    ketr = telaah.ekspor.keterangan
    return {
        "diubah": diubah,
        "buku": str(telaah.buku),
        "ekspor": telaah.nama_ekspor,
        "judul": ketr.judul,
        "instansi": instansi(telaah),
        "tahun": ketr.tahun,
        "bulan": ketr.bulan,
        "kolom": [
            {
                "lembar": t.lembar,
                "baris": t.baris_kepala,
                **{k.peran: k.huruf for k in t.susunan.kolom.values()},
            }
            for t in telaah.ekspor.tabel
        ],
        "total": {u: str(n) for u, n in telaah.total.items()},
        "perubahan": [_json_perubahan(p) for p in telaah.rencana.perubahan],
        "program_baru": [{"kode": s.kode, "nama": s.nama} for s in telaah.rencana.simpul_baru],
        "tidak_cocok": [
            {**_json_baris(c.baris), "usulan": [{"kode": s.kode, "nama": s.nama} for s in c.usulan]}
            for c in telaah.tak_cocok
        ],
        "ganda": [_json_baris(b) for b in telaah.ganda],
        "tidak_terbaca": [{"tempat": str(r.sumber), "isi": r.teks} for r in telaah.ekspor.rusak],
        "tidak_di_ekspor": [{"kode": s.kode, "nama": s.nama} for s in telaah.tak_ada],
        "selisih": [
            {**_json_baris(s.baris), "uang": s.uang, "tertulis": str(s.tertulis), "dihitung": str(s.dihitung)}
            for s in telaah.selisih
        ],
        "selisih_total": [
            {"dokumen": t.dokumen, "tertulis": str(t.tertulis), "ekspor": str(t.ekspor)}
            for t in telaah.rencana.selisih_total
        ],
        "persen_salah": [{**_json_baris(b), "seharusnya": str(bulatkan(t, 2))} for b, t in telaah.persen],
        "catatan": list(telaah.catatan),
    }


def _json_baris(baris: BarisEkspor) -> dict[str, object]:
    jumlah = {u: str(n) for u, n in baris.jumlah.items()}
    return {"kode": baris.kode_tertulis, "nama": baris.nama, "tempat": str(baris.sumber), **jumlah}


def _json_perubahan(p: PerubahanUang) -> dict[str, object]:
    return {
        "lembar": p.lembar,
        "kode": p.simpul,
        "dokumen": p.dokumen,
        "keadaan": p.keadaan.value,
        "lama": None if p.lama is None else str(p.lama),
        "baru": str(p.baru),
        "alasan": p.alasan,
    }
