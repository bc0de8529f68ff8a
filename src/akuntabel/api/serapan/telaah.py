"""The edits of a DOCX laid beside the workbook it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from akuntabel.api.buku_kerja import baca
from akuntabel.api.gagal import Ditolak, TidakTerbaca
from akuntabel.fakta import Fakta
from akuntabel.impor import baca_suntingan
from akuntabel.impor.docx_petak import JenisPetak
from akuntabel.impor.docx_suntingan import Suntingan
from akuntabel.kinerja.indeks import Indeks
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_lkjip, susun_pk
from akuntabel.laporan.sebutan_fakta import sebutan_fakta
from akuntabel.sumber import Sumber
from akuntabel.temuan import Tingkat

from .bagian import PembandingBagian
from .berkas import periksa_docx
from .gambar import PengenalGambar
from .hasil import AngkaBerubah, Luar, TelaahSerapan
from .luar import bagi_luar, blok_tambahan, daftar_luar, peta_letak

_ASAL_TAMPIL = 3
_CATATAN = {"comment": "komentar", "footnote": "catatan kaki", "endnote": "catatan akhir"}
_SARAN_CATATAN = {
    True: "Komentar tidak diambil ke buku kerja.",
    False: "Catatan kaki tidak diambil; tulislah isinya di dalam kalimat.",
}
_TANPA_INGATAN = (
    "Dokumen ini tidak menyimpan keadaannya ketika disusun (disusun dengan versi lama, atau bagian itu "
    "hilang). Yang berbeda dari buku kerja ditanyakan; yang di luar kotak narasi tidak diperiksa."
)
_TANPA_TANDA = (
    "Dokumen ini disimpan dengan program yang membuang tanda angka (misalnya LibreOffice 7.4). Kotak narasi "
    "dikenali dari penanda buku, angka dari letaknya dalam kalimat. Rumus tidak diperiksa."
)


def telaah_serapan(dokumen: Path, buku: Path, *, paksa: bool = False) -> TelaahSerapan:
    """Return what was changed in a DOCX and what of it would go into the workbook; nothing is changed.

    Args:
        dokumen: a DOCX written by this system, edited since.
        buku: the workbook that takes the text back.
        paksa: go on although the document is of another agency or year.

    Raises:
        BukanDokumenAkuntabel: the document cannot be read, or is not one of ours.
        TidakTerbaca: the workbook has problems that must be repaired first.
        Ditolak: the document is of another agency or year.
        OSError: a file cannot be opened.
    """
    isi = dokumen.read_bytes()
    periksa_docx(isi, dokumen.name)
    isi_buku = buku.read_bytes()
    hasil = baca(buku)
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    acuan = Tujuan(hasil.potret, buku.name, hasil.sumber)
    telaah = telaah_serapan_isi(isi, dokumen.name, acuan, paksa=paksa)
    return replace(telaah, dokumen=dokumen, buku=buku, isi_buku=isi_buku)


@dataclass(frozen=True, slots=True)
class Tujuan:
    """The facts an edited document goes into: what they are called, and where their rows stand, if known."""

    potret: Potret
    sebutan: str
    sumber: Mapping[str, Sumber] = field(default_factory=dict)


def telaah_serapan_isi(isi: bytes, nama: str, tujuan: Tujuan, *, paksa: bool = False) -> TelaahSerapan:
    """Return what was changed in the bytes of a DOCX, as ``telaah_serapan`` does; no file is needed.

    Raises:
        BukanDokumenAkuntabel: the document cannot be read, or is not one of ours.
        Ditolak: the document is of another agency or year.
    """
    periksa_docx(isi, nama)
    suntingan = baca_suntingan(isi)
    if not paksa:
        _periksa_milik(suntingan, tujuan.potret, nama, tujuan.sebutan)
    return replace(telaah_suntingan(suntingan, tujuan.potret, tujuan.sumber), dokumen=Path(nama))


def telaah_suntingan(
    suntingan: Suntingan, potret: Potret, sumber: Mapping[str, Sumber] | None = None
) -> TelaahSerapan:
    """Compare an edited document with the facts of a workbook, ``sumber`` telling where they stand."""
    sumber = sumber or {}
    gambar = PengenalGambar(potret)
    diambil, sisa = bagi_luar(suntingan)
    pembanding = PembandingBagian(potret, sumber, gambar)
    bagian = tuple(pembanding.bandingkan(suntingan, blok_tambahan(suntingan, diambil)))
    return TelaahSerapan(
        potret=potret,
        bagian=bagian,
        angka=tuple(_angka(suntingan, sumber, potret)),
        luar=tuple(daftar_luar(suntingan, sisa)),
        komentar=tuple(_komentar(suntingan)),
        catatan=(*_catatan(suntingan), *dict.fromkeys(gambar.catatan)),
        aset=tuple(gambar.baru.values()),
    )


def _periksa_milik(suntingan: Suntingan, potret: Potret, dokumen: str, buku: str) -> None:
    instansi = potret.instansi.nama_lengkap
    if suntingan.instansi and _kata(suntingan.instansi) != _kata(instansi):
        raise Ditolak(
            f"{dokumen} disusun untuk {suntingan.instansi}, sedangkan {buku} berisi data {instansi}. Pakai "
            "buku kerja yang benar, atau --paksa bila nama instansinya hanya diperbaiki."
        )
    if suntingan.tahun and suntingan.tahun != str(potret.tahun):
        raise Ditolak(
            f"{dokumen} disusun untuk tahun {suntingan.tahun}, sedangkan {buku} berisi data tahun "
            f"{potret.tahun}. Pakai buku kerja tahun {suntingan.tahun}, atau --paksa bila memang disengaja."
        )


def _kata(teks: str) -> str:
    return " ".join(teks.casefold().split())


def _angka(suntingan: Suntingan, sumber: Mapping[str, Sumber], potret: Potret) -> Iterator[AngkaBerubah]:
    """Yield the numbers changed by hand, with the cell they come from."""
    letak = peta_letak(suntingan.kini)
    semua = [
        (letak.sebut(b.kini), a.kunci, a.lama, a.baru) for b in suntingan.beda if b.kini for a in b.angka
    ]
    semua += _angka_pindah(suntingan)
    if not semua:
        return
    fakta = _fakta(suntingan, potret, sumber)
    indeks = Indeks(potret)
    for tempat, kunci, lama, baru in semua:
        sebutan = sebutan_fakta(kunci, indeks)
        yield AngkaBerubah(tempat, kunci, sebutan, lama, baru, _asal(kunci, fakta))


def _angka_pindah(suntingan: Suntingan) -> Iterator[tuple[str, str, str, str]]:
    """Yield number controls somebody moved into a section and changed there."""
    tercetak: dict[str, list[str]] = {}
    for p in suntingan.lama or ():
        for a in p.untai.angka:
            tercetak.setdefault(a.kunci, []).append(a.cetak)
    for p in suntingan.kini:
        if p.jenis is JenisPetak.BAGIAN:
            for a in p.angka:
                if a.cetak not in tercetak.get(a.kunci, [a.cetak]):
                    yield " › ".join(p.tempat[-2:]), a.kunci, tercetak[a.kunci][0], a.cetak


def _fakta(suntingan: Suntingan, potret: Potret, sumber: Mapping[str, Sumber]) -> Mapping[str, Fakta]:
    try:
        if suntingan.keterangan.get("jenis") == "pk":
            return susun_pk(potret, sumber=sumber).fakta
        garis_besar = suntingan.keterangan.get("garis_besar", "analisis")
        return susun_lkjip(potret, garis_besar=garis_besar, sumber=sumber).fakta
    except (LookupError, ValueError):
        return {}


def _asal(kunci: str, fakta: Mapping[str, Fakta]) -> str:
    satu = fakta.get(kunci)
    if satu is None:
        return ""
    if satu.sumber.lembar:
        return _letak(satu.sumber)
    asal = [fakta[k] for k in satu.asal if k in fakta]
    sel = list(dict.fromkeys(_letak(f.sumber) for f in asal if f.sumber.lembar))
    if not sel:
        return "dihitung dari data"
    lagi = f" dan {len(sel) - _ASAL_TAMPIL} sel lagi" if len(sel) > _ASAL_TAMPIL else ""
    return f"dihitung dari {'; '.join(sel[:_ASAL_TAMPIL])}{lagi}"


def _letak(sumber: Sumber) -> str:
    return f"lembar {sumber.lembar}" + (f" sel {sumber.sel}" if sumber.sel else "")


def _komentar(suntingan: Suntingan) -> Iterator[Luar]:
    for c in suntingan.catatan:
        tempat = " › ".join(c.tempat[-2:]) or "awal dokumen"
        yield Luar(_CATATAN[c.jenis], tempat, c.cuplikan, c.teks, _SARAN_CATATAN[c.jenis == "comment"])


def _catatan(suntingan: Suntingan) -> Iterator[str]:
    if suntingan.lama is None:
        yield _TANPA_INGATAN
    if not suntingan.bertanda:
        yield _TANPA_TANDA
