"""The texts of a DOCX written into the workbook, with their pictures beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from akuntabel.api.gagal import Ditolak
from akuntabel.api.pengubahan import ubah_buku
from akuntabel.api.salinan import tulis_utuh
from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan.narasi_urai import urai
from akuntabel.naskah import Gambar, telusuri
from akuntabel.naskah.baku_tulisan import AWALAN_GAMBAR
from akuntabel.pertukaran.bagian import TeksTerlaluPanjang
from akuntabel.pertukaran.beda import beda_buku
from akuntabel.pertukaran.buku import tulis_buku
from akuntabel.pertukaran.isi_sel import PemisahDiIsi
from akuntabel.pertukaran.tambal import TambalDitolak, Ubahan, tambal

from .hasil import HasilSerap, TelaahSerapan
from .teks_bagian import dengan_teks, satu_sel


def ubahan_serapan(telaah: TelaahSerapan, *, utamakan: str = "", hapus: bool = False) -> tuple[Ubahan, ...]:
    """Return the cells that ``terapkan_serapan`` would change; raises Ditolak when a text does not fit."""
    teks = telaah.diambil(utamakan=utamakan, hapus=hapus)
    baru = dengan_teks(telaah.potret, teks)
    baru = replace(baru, aset=(*baru.aset, *_aset(telaah, teks)))
    try:
        return beda_buku(telaah.isi_buku, telaah.potret, baru)
    except TeksTerlaluPanjang as salah:
        raise Ditolak(f"Ada bagian yang tidak muat di sel buku kerja: {salah}.") from salah


def terapkan_serapan(telaah: TelaahSerapan, *, utamakan: str = "", hapus: bool = False) -> HasilSerap:
    """Write what ``telaah.diambil`` names into the workbook; the old one is kept as a copy.

    Raises:
        Ditolak: the workbook changed meanwhile or is open, a text does not fit, or a picture cannot be
            written. Nothing has been changed then.
        OSError: a file cannot be written.
    """
    teks = telaah.diambil(utamakan=utamakan, hapus=hapus)
    ubahan = ubahan_serapan(telaah, utamakan=utamakan, hapus=hapus)
    if not ubahan:
        return HasilSerap(None, (), ())
    try:
        isi = tambal(telaah.isi_buku, ubahan)
    except TambalDitolak as salah:
        raise Ditolak(str(salah)) from salah
    folder = telaah.buku.parent
    baru = list(_aset(telaah, teks))
    for aset in baru:
        _periksa_gambar(folder / aset.berkas, aset)
    perihal = f"menyerap {len(teks)} bagian narasi dari {telaah.dokumen.name}"
    salinan = ubah_buku(telaah.buku, isi, perihal, isi_lama=telaah.isi_buku)
    gambar = tuple(tulis_utuh(folder / a.berkas, a.isi) for a in baru)
    return HasilSerap(salinan, tuple(teks), gambar)


def potret_serapan(
    telaah: TelaahSerapan, *, ambil: Collection[str] = (), kosongkan: Collection[str] = ()
) -> Potret:
    """Return the facts with the edited texts; what has to be decided only where its key is named.

    Args:
        telaah: what was found in the document.
        ambil: keys of sections changed on both sides that shall be as in Word.
        kosongkan: keys of sections deleted in Word that shall be empty.

    Raises:
        Ditolak: a text is too long for the workbook of these facts.
    """
    teks = telaah.dipilih(ambil=ambil, kosongkan=kosongkan)
    baru = dengan_teks(telaah.potret, teks)
    baru = replace(
        baru,
        narasi=tuple(n for n in baru.narasi if n.teks or n.bagian not in teks),
        aset=(*baru.aset, *_aset(telaah, teks)),
    )
    try:
        tulis_buku(baru)
    except (TeksTerlaluPanjang, PemisahDiIsi) as salah:
        raise Ditolak(f"Ada bagian yang tidak muat di data kinerja: {salah}.") from salah
    return baru


def _aset(telaah: TelaahSerapan, teks: Mapping[str, str]) -> Iterator[Aset]:
    """Yield the new pictures that the texts to be written show."""
    dipakai = {
        b.kunci.removeprefix(AWALAN_GAMBAR)
        for kunci, isi in teks.items()
        if not satu_sel(kunci)
        for b in telusuri(urai(isi))
        if isinstance(b, Gambar)
    }
    yield from (a for a in telaah.aset if a.kode in dipakai)


def _periksa_gambar(letak: Path, aset: Aset) -> None:
    if letak.exists() and letak.read_bytes() != aset.isi:
        raise Ditolak(f"{letak.name} sudah ada dengan isi lain. Pindahkan berkas itu, lalu ulangi.")
