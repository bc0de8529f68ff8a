"""A document from a workbook: read, build, refuse what must be refused, print, write, archive."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from akuntabel import __version__
from akuntabel.kinerja.analisis import CatatanFinal
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import CelahLaporan, Susunan, susun_iku, susun_lkjip, susun_pk, susun_pk_pejabat
from akuntabel.laporan.salah_ketik import AngkaMirip, angka_mirip
from akuntabel.laporan.usang import AngkaUsang
from akuntabel.naskah import Gambar, Lampiran, Naskah, Tabel, telusuri
from akuntabel.peraturan import KetentuanTidakAda
from akuntabel.pertukaran import arsip
from akuntabel.sumber import Sumber
from akuntabel.temuan import Temuan, Tingkat

from .buku_kerja import baca
from .gagal import Ditolak, TidakTerbaca
from .keluaran import arsip_lama, diubah_tangan, nama_berkas, tulis
from .usang import cari_usang, ingat

FORMAT = ("docx", "pdf", "html")
Lapor = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """How a document is built; ``dasar`` is an agency's own DOCX for styles and letterhead.

    ``pejabat`` is the code of the official of a unit whose Perjanjian Kinerja it is, empty for the head's.
    """

    dokumen: str = "lkjip"
    format: tuple[str, ...] = FORMAT
    tema: str = "baku"
    garis_besar: str = "analisis"
    final: bool = False
    catatan: CatatanFinal | None = None
    dasar: bytes | None = None
    timpa: bool = False
    pejabat: str = ""


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
    usang: tuple[AngkaUsang, ...] = ()
    mirip: tuple[AngkaMirip, ...] = ()
    keterangan: tuple[str, ...] = ()


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
    dasar = nama_berkas(potret, pilihan.dokumen, pilihan.pejabat)
    berkas = {f"{dasar}.{format_}": b for format_, b in isi.items()}
    nama_arsip = f"{dasar}.potret.zip"
    lama = arsip_lama(keluaran / nama_arsip)
    usang = cari_usang(lama, susunan, potret) if pilihan.dokumen == "lkjip" else ()
    diubah = diubah_tangan(keluaran, berkas, lama.dokumen)
    cetakan = lama.cetakan(keluaran, berkas, final=pilihan.final)
    berkas[nama_arsip] = _arsip(potret, susunan, cetakan, usang)
    lapor(f"menulis ke {keluaran}")
    final = lama.yang_final(keluaran, berkas, nama_arsip)
    tertulis, salinan = tulis(keluaran, berkas, diubah, final, pilihan.timpa)
    return HasilSusun(
        berkas=tertulis,
        halaman=halaman,
        tabel=_bernomor(susunan.naskah, Tabel),
        gambar=_bernomor(susunan.naskah, Gambar),
        fakta=len(susunan.fakta),
        celah=susunan.celah,
        temuan=temuan,
        sidik=susunan.naskah.sidik,
        salinan=salinan,
        usang=usang,
        mirip=angka_mirip(susunan, potret),
        keterangan=_keterangan(susunan.naskah, pilihan.format),
    )


def arsip_potret(potret: Potret) -> bytes:
    """Return the archive of these facts as they stand, without a printed document.

    Raises LookupError when no regulation governs the year.
    """
    return _arsip(potret, _susunan(potret, Pilihan(), {}), arsip.Cetakan(), ())


def _bernomor(naskah: Naskah, jenis: type[Tabel] | type[Gambar]) -> int:
    return sum(isinstance(b, jenis) and bool(b.nomor) for b in telusuri(naskah))


def _susunan(potret: Potret, pilihan: Pilihan, sumber: Mapping[str, Sumber]) -> Susunan:
    if pilihan.dokumen == "pk" and pilihan.pejabat:
        hasil = susun_pk_pejabat(potret, pilihan.pejabat, sumber=sumber)
    elif pilihan.dokumen == "pk":
        hasil = susun_pk(potret, sumber=sumber)
    elif pilihan.dokumen == "iku":
        hasil = susun_iku(potret, sumber=sumber)
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


def _keterangan(naskah: Naskah, format_: Sequence[str]) -> tuple[str, ...]:
    """Return what a reader of the summary must know about the files."""
    banyak = sum(isinstance(b, Lampiran) and bool(b.pdf) for b in naskah.lampiran)
    if not banyak:
        return ()
    pdf = (f"PDF memuat {banyak} pindaian, sehingga tidak lagi menyatakan diri PDF/A-2a dan PDF/UA-1.",)
    lain = [f.upper() for f in format_ if f != "pdf"]
    sebut = f"Halaman pindaian hanya ada di PDF; {' dan '.join(lain)} memuat halaman pembatasnya."
    return (*(pdf if "pdf" in format_ else ()), *((sebut,) if lain else ()))


def cetak(susunan: Susunan, pilihan: Pilihan, lapor: Lapor) -> tuple[dict[str, bytes], int]:
    """Return the bytes of each format asked for, and the number of pages."""
    from akuntabel.penyaji import docx, html, pdf
    from akuntabel.penyaji.gabung_pdf import gabung, lampiran_pdf
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
    terlampir = lampiran_pdf(susunan.naskah, tertata.lembar)
    hasil: dict[str, bytes] = {}
    if "docx" in pilihan.format:
        lapor("menulis DOCX")
        hasil["docx"] = docx.tulis(susunan.naskah, rupa, tema, halaman=tertata.halaman, dasar=pilihan.dasar)
    if "pdf" in pilihan.format:
        hasil["pdf"] = gabung(tertata.isi, terlampir)
    if "html" in pilihan.format:
        lapor("menulis HTML")
        hasil["html"] = html.tulis(susunan.naskah, rupa, tema, fakta=susunan.fakta)
    return hasil, tertata.jumlah_halaman + sum(s.halaman for s in terlampir)


def salah_susun() -> tuple[type[Exception], ...]:
    """Return what ``susun`` raises beside its refusals: a theme, base, picture, page or law."""
    from akuntabel.penyaji.docx import DasarTidakSah
    from akuntabel.penyaji.galat import GambarTidakSah
    from akuntabel.penyaji.pdf import GagalMencetak
    from akuntabel.penyaji.periksa_pdf import PdfDitolak
    from akuntabel.penyaji.tema import TemaTidakSah

    return (TemaTidakSah, DasarTidakSah, GagalMencetak, GambarTidakSah, PdfDitolak, KetentuanTidakAda)


def _arsip(potret: Potret, susunan: Susunan, cetakan: arsip.Cetakan, usang: Sequence[AngkaUsang]) -> bytes:
    celah = tuple({"kunci": c.kunci, "pesan": c.pesan, "pengisi": c.pengisi} for c in susunan.celah)
    return arsip.tulis_arsip(
        potret,
        versi_mesin=__version__,
        peraturan=susunan.peraturan,
        celah=celah,
        cetakan=cetakan,
        angka_lama=ingat(usang),
    )


def catatan_final(alasan: str, oleh: str, tanggal: date) -> CatatanFinal:
    """Return the note under which a document is made final with gaps."""
    return CatatanFinal(alasan=alasan, oleh=oleh, tanggal=tanggal)
