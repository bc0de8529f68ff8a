"""The few verbs that command line, web and notebooks share: formulir, cek, susun, arsip."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from akuntabel import __version__
from akuntabel.kinerja.analisis import CatatanFinal
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import CelahLaporan, Susunan, susun_lkjip, susun_pk
from akuntabel.laporan.periksa_kalimat import periksa_kalimat
from akuntabel.naskah import Gambar, Naskah, Tabel, telusuri
from akuntabel.pertukaran import arsip, buku
from akuntabel.pertukaran.aset import nama_berkas_sah
from akuntabel.pertukaran.hasil import HasilBaca
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat, urut

FORMAT = ("docx", "pdf", "html")
DOKUMEN = {"lkjip": "LKjIP", "pk": "PK"}
Lapor = Callable[[str], None]


class TidakTerbaca(ValueError):
    """The input cannot be used; ``temuan`` says where and why."""

    def __init__(self, temuan: Sequence[Temuan]) -> None:
        """Keep the findings."""
        super().__init__(f"{len(temuan)} masalah harus diperbaiki sebelum laporan dapat disusun")
        self.temuan = tuple(temuan)


class Ditolak(ValueError):
    """The document is refused on purpose: gaps before a final one, or a file that would be overwritten."""

    def __init__(self, alasan: str, celah: Sequence[CelahLaporan] = ()) -> None:
        """Keep the reason and the gaps it rests on."""
        super().__init__(alasan)
        self.celah = tuple(celah)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """How a document is built; ``dasar`` is an agency's own DOCX for styles and letterhead."""

    dokumen: str = "lkjip"
    format: tuple[str, ...] = FORMAT
    tema: str = "baku"
    garis_besar: str = "analisis"
    final: bool = False
    catatan: CatatanFinal | None = None
    dasar: bytes | None = None
    timpa: bool = False


@dataclass(frozen=True, slots=True)
class HasilSusun:
    """What ``susun`` wrote and what it found."""

    berkas: tuple[Path, ...]
    halaman: int
    tabel: int
    gambar: int
    fakta: int
    celah: tuple[CelahLaporan, ...]
    temuan: tuple[Temuan, ...]
    sidik: str
    salinan: tuple[Path, ...] = ()


def formulir(tahun: int, periode: tuple[int, int] | None = None) -> bytes:
    """Return an empty workbook for a reporting year."""
    return buku.formulir(tahun, periode=periode)


def baca(berkas: Path) -> HasilBaca:
    """Read a workbook with its pictures; problems are findings, never exceptions.

    Raises OSError when the file cannot be opened.
    """
    hasil = buku.baca_buku(berkas.read_bytes(), nama=berkas.name, folder=berkas.parent)
    if hasil.potret is None:
        return hasil
    temuan = urut([*hasil.temuan, *periksa_kalimat(hasil.potret, hasil.sumber)])
    return replace(hasil, temuan=tuple(temuan))


def cek(berkas: Path) -> HasilBaca:
    """Check a workbook: what was read, and every problem with its cell."""
    return baca(berkas)


def susun(
    berkas: Path, keluaran: Path, pilihan: Pilihan = Pilihan(), lapor: Lapor | None = None
) -> HasilSusun:
    """Build a document from a workbook and write it with its archive into a folder.

    Raises:
        TidakTerbaca: the workbook has problems that must be repaired first.
        Ditolak: a final document has gaps, or a file would be overwritten that was changed by hand.
        OSError: a file cannot be read or written.
    """
    lapor = lapor or (lambda _: None)
    lapor(f"membaca {berkas.name}")
    hasil = baca(berkas)
    galat = [t for t in hasil.temuan if t.tingkat is Tingkat.GALAT]
    if hasil.potret is None or galat:
        raise TidakTerbaca(galat or hasil.temuan)
    return susun_potret(hasil.potret, keluaran, pilihan, lapor, sumber=hasil.sumber, temuan=hasil.temuan)


def susun_potret(
    potret: Potret,
    keluaran: Path,
    pilihan: Pilihan,
    lapor: Lapor,
    *,
    sumber: Mapping[str, Sumber] | None = None,
    temuan: tuple[Temuan, ...] = (),
) -> HasilSusun:
    """Build a document from a Potret; see ``susun``."""
    if pilihan.catatan is not None:
        potret = replace(potret, catatan_final=(*potret.catatan_final, pilihan.catatan))
    lapor("menyusun naskah")
    susunan = _susunan(potret, pilihan, sumber or {})
    _periksa_final(potret, susunan, pilihan)
    isi, halaman = cetak(susunan, pilihan, lapor)
    dasar = nama_berkas(potret, pilihan.dokumen)
    berkas = {f"{dasar}.{format_}": b for format_, b in isi.items()}
    nama_arsip = f"{dasar}.potret.zip"
    lama = _sidik_lama(keluaran / nama_arsip)
    tersisa = {n: s for n, s in lama.items() if n not in berkas and (keluaran / n).exists()}
    arsip_baru = {nama_arsip: _arsip(potret, susunan, {**tersisa, **_sidik(berkas)})}
    lapor(f"menulis ke {keluaran}")
    diubah = _diubah_tangan(keluaran, berkas, lama)
    tertulis, salinan = _tulis(keluaran, {**berkas, **arsip_baru}, diubah, pilihan.timpa)
    blok = list(telusuri(susunan.naskah))
    return HasilSusun(
        berkas=tertulis,
        halaman=halaman,
        tabel=sum(isinstance(b, Tabel) and bool(b.nomor) for b in blok),
        gambar=sum(isinstance(b, Gambar) and bool(b.nomor) for b in blok),
        fakta=len(susunan.fakta),
        celah=susunan.celah,
        temuan=temuan,
        sidik=susunan.naskah.sidik,
        salinan=salinan,
    )


def _susunan(potret: Potret, pilihan: Pilihan, sumber: Mapping[str, Sumber]) -> Susunan:
    if pilihan.dokumen == "pk":
        hasil = susun_pk(potret, sumber=sumber)
    else:
        hasil = susun_lkjip(potret, garis_besar=pilihan.garis_besar, sumber=sumber)
    return hasil if pilihan.final else replace(hasil, naskah=_draf(hasil.naskah))


def _draf(naskah: Naskah) -> Naskah:
    return replace(naskah, kaki=f"{naskah.kaki} (draf)", keterangan={**naskah.keterangan, "status": "draf"})


def _periksa_final(potret: Potret, susunan: Susunan, pilihan: Pilihan) -> None:
    if not pilihan.final:
        return
    wajib = [c for c in susunan.celah if c.wajib]
    if wajib:
        raise Ditolak(
            f"Dokumen final ditolak: {len(wajib)} bagian wajib menurut PermenPANRB 53/2014 belum terisi.",
            wajib,
        )
    if susunan.celah and not potret.catatan_final:
        raise Ditolak(
            f"Dokumen final ditolak: {len(susunan.celah)} isian belum lengkap. Lengkapi, atau loloskan "
            'dengan --dengan-catatan "alasan" --oleh "NAMA".',
            susunan.celah,
        )


def cetak(susunan: Susunan, pilihan: Pilihan, lapor: Lapor) -> tuple[dict[str, bytes], int]:
    """Return the bytes of each format asked for, and the number of pages."""
    from akuntabel.penyaji import docx, html, pdf
    from akuntabel.penyaji.raster import lengkapi_png
    from akuntabel.penyaji.rupa import rupakan
    from akuntabel.penyaji.tema import baca_tema

    tema = baca_tema(pilihan.tema)
    lapor("menggambar grafik dan bagan")
    rupa = rupakan(susunan.naskah, tema)
    if "docx" in pilihan.format:
        rupa = lengkapi_png(rupa)
    lapor("menata halaman")
    tertata = pdf.tulis(susunan.naskah, rupa, tema)
    hasil: dict[str, bytes] = {}
    if "docx" in pilihan.format:
        lapor("menulis DOCX")
        hasil["docx"] = docx.tulis(susunan.naskah, rupa, tema, halaman=tertata.halaman, dasar=pilihan.dasar)
    if "pdf" in pilihan.format:
        hasil["pdf"] = tertata.isi
    if "html" in pilihan.format:
        lapor("menulis HTML")
        hasil["html"] = html.tulis(susunan.naskah, rupa, tema, fakta=susunan.fakta)
    return hasil, tertata.jumlah_halaman


def nama_berkas(potret: Potret, dokumen: str) -> str:
    """Return the base name of output files; safe on every system."""
    nama = re.sub(r"[^0-9A-Za-z]+", "-", potret.instansi.nama_lengkap).strip("-")
    return f"{DOKUMEN[dokumen]}-{potret.tahun}-{nama}"[:120]


def _sidik(berkas: Mapping[str, bytes]) -> dict[str, str]:
    return {nama: hashlib.sha256(isi).hexdigest() for nama, isi in berkas.items()}


def _arsip(potret: Potret, susunan: Susunan, sidik: Mapping[str, str]) -> bytes:
    celah = tuple({"kunci": c.kunci, "pesan": c.pesan, "pengisi": c.pengisi} for c in susunan.celah)
    return arsip.tulis_arsip(
        potret, versi_mesin=__version__, peraturan=susunan.peraturan, celah=celah, dokumen=sidik
    )


def _tulis(
    folder: Path, berkas: Mapping[str, bytes], diubah: Sequence[str], timpa: bool
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write the files; return them and the copies kept of what was changed by hand."""
    folder.mkdir(parents=True, exist_ok=True)
    if diubah and not timpa:
        raise Ditolak(
            f"{', '.join(diubah)} di {folder} berubah sejak disusun atau bukan buatan aplikasi ini, jadi "
            "tidak ditimpa. Pindahkan berkas itu, atau pakai --timpa (salinannya disimpan)."
        )
    salinan = tuple((folder / nama).replace(_nama_salinan(folder / nama)) for nama in diubah)
    hasil = []
    for nama, isi in berkas.items():
        sementara = folder / f".{nama}.sementara"
        sementara.write_bytes(isi)
        hasil.append(sementara.replace(folder / nama))
    return tuple(hasil), salinan


def _nama_salinan(berkas: Path) -> Path:
    """Return a name for a copy that does not exist yet, so that no earlier copy is lost."""
    nomor = 1
    while (calon := berkas.with_name(f"{berkas.stem}.salinan-{nomor}{berkas.suffix}")).exists():
        nomor += 1
    return calon


def _diubah_tangan(folder: Path, berkas: Mapping[str, bytes], tercatat: Mapping[str, str]) -> list[str]:
    """Return the files in the folder that are not as they were written (``tercatat``) last time."""
    hasil = []
    for nama, isi in berkas.items():
        lama = folder / nama
        if not lama.exists():
            continue
        ada = lama.read_bytes()
        if ada != isi and hashlib.sha256(ada).hexdigest() != tercatat.get(nama):
            hasil.append(nama)
    return hasil


def _sidik_lama(berkas: Path) -> Mapping[str, str]:
    if not berkas.exists():
        return {}
    try:
        _, keterangan = arsip.baca_arsip(berkas.read_bytes())
    except arsip.ArsipTidakSah:
        return {}
    dokumen = keterangan.get("dokumen", {})
    return dokumen if isinstance(dokumen, dict) else {}


def buka_arsip(berkas: Path) -> tuple[Potret, Mapping[str, Any]]:
    """Return the facts of an archive and what it says of itself, digests checked.

    Raises ``pertukaran.arsip.ArsipTidakSah`` when it was changed or damaged, OSError when it cannot be read.
    """
    return arsip.baca_arsip(berkas.read_bytes())


def tulis_buku(potret: Potret, berkas: Path, *, timpa: bool = False) -> None:
    """Write a workbook with its pictures beside it.

    Raises Ditolak when the workbook exists or a picture of another content would be overwritten and ``timpa``
    is not set; also, whatever ``timpa``, when the facts cannot be held by a workbook and its folder. Nothing
    has been written then.
    """
    isi = _isi_buku(potret, berkas)
    gambar = [(berkas.parent / a.berkas, a.isi) for a in potret.aset]
    lain = [b.name for b, isi in gambar if b.exists() and b.read_bytes() != isi]
    if not timpa and (lain or berkas.exists()):
        raise Ditolak(
            f"{', '.join([*lain, *([berkas.name] if berkas.exists() else [])])} sudah ada dan tidak ditimpa. "
            "Pakai folder lain, atau tambahkan --timpa."
        )
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(isi)
    buku.tulis_aset(potret, berkas.parent)


def _isi_buku(potret: Potret, berkas: Path) -> bytes:
    nama = [a.berkas for a in potret.aset]
    tidak_sah = [n for n in nama if not nama_berkas_sah(n)]
    if tidak_sah:
        raise Ditolak(f"Nama berkas gambar {tidak_sah[0]!r} tidak sah, jadi buku kerja tidak ditulis.")
    if berkas.name.casefold() in (n.casefold() for n in nama):
        raise Ditolak(f"{berkas.name} juga nama gambar di data ini. Pakai nama lain untuk buku kerjanya.")
    try:
        return buku.tulis_buku(potret)
    except ValueError as salah:
        raise Ditolak(f"Data ini tidak muat di buku kerja. {salah}") from salah


def catatan_final(alasan: str, oleh: str, tanggal: date) -> CatatanFinal:
    """Return the note under which a document is made final with gaps."""
    return CatatanFinal(alasan=alasan, oleh=oleh, tanggal=tanggal)
