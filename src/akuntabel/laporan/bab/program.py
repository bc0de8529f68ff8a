"""BAB II: the Perjanjian Kinerja, program budgets, targets and ceilings down to subkegiatan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from akuntabel.kinerja.belanja import Belanja, Uang, jumlahkan
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.kinerja.indeks import Simpul
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pohon import Kegiatan, PeranProgram, Program, Subkegiatan
from akuntabel.laporan.angka import STRIP, bersatuan, target, uang
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import (
    KANAN,
    KIRI,
    TENGAH,
    baris,
    judul_sel,
    kepala,
    kolom,
    nomor_kolom,
    sumber_dokumen,
)
from akuntabel.laporan.tulis import Isi, gabung, paragraf, sel, sel_angka, tahun, teks
from akuntabel.naskah import Baris, Blok, JenisBaris, Rujukan, Sel, Tabel, Tulisan


def dokumen_pk(k: Konteks) -> Dokumen | None:
    """Return the newest version of this year's Perjanjian Kinerja."""
    return k.indeks.dokumen_tahun(JenisDokumen.PK, k.tahun)


def perjanjian_kinerja(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 2.4 with the program budgets that belong to it."""
    pk = dokumen_pk(k)
    nama = k.potret.instansi.nama_lengkap
    if pk is None:
        celah = CelahLaporan(
            f"dokumen:PK@{k.tahun}",
            f"Dokumen Perjanjian Kinerja tahun {k.tahun}",
            "Perencana",
            "Dokumen",
            wajib=True,
        )
        k.tandai(celah)
    tabel = Tabel(
        kunci="perjanjian_kinerja",
        judul=gabung(f"Perjanjian Kinerja {nama} Tahun ", tahun(k.tahun)),
        kolom=kolom((1, TENGAH), (7, KIRI), (7, KIRI), (2, TENGAH)),
        kepala=(kepala("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Target"),),
        badan=tuple(baris_pk(k)),
        sumber=sumber_dokumen([pk]),
    )
    pengantar = paragraf(
        "Target kinerja pada tingkat sasaran strategis yang menjadi tolok ukur keberhasilan disajikan pada ",
        Rujukan("perjanjian_kinerja"),
        ", dan anggaran program yang mendukungnya pada ",
        Rujukan("pk_program"),
        ".",
    )
    versi = _versi_pk(pk) if pk and pk.perubahan else ()
    return [pengantar, *versi, tabel, tabel_pk_program(k)]


def _versi_pk(pk: Dokumen) -> tuple[Blok, ...]:
    alasan = f" karena {pk.alasan_perubahan.value}" if pk.alasan_perubahan else ""
    return (paragraf(f"Laporan ini memakai perjanjian kinerja versi terakhir, yaitu {pk.judul}{alasan}."),)


def baris_pk(k: Konteks) -> Iterable[Baris]:
    """Yield the rows of sasaran, indicator and target of the Perjanjian Kinerja."""
    for nomor, s in enumerate(k.potret.sasaran, start=1):
        isi = [
            [sel(i.nama), Sel(bersatuan(i, target(k, i, k.ukur.target(i.kode, k.tahun))), rata=TENGAH)]
            for i in k.indeks.indikator_simpul(s.kode, rincian=False)
        ]
        yield from bergabung((sel(str(nomor)), sel(s.uraian)), isi, 2)


def tabel_pk_program(k: Konteks) -> Tabel:
    """Return the programs and budgets of the Perjanjian Kinerja, with subtotals and total."""
    return Tabel(
        kunci="pk_program",
        judul=gabung("Program dan Anggaran Perjanjian Kinerja Tahun ", tahun(k.tahun)),
        kolom=kolom((1, TENGAH), (9, KIRI), (4, KANAN)),
        kepala=(kepala("No", "Program", "Anggaran (Rp)"),),
        badan=tuple(baris_pk_program(k)),
        sumber=sumber_dokumen([k.belanja_pk.dokumen]),
        turunan=True,
    )


def program_pk(k: Konteks) -> tuple[Program, ...]:
    """Return the programs of the Perjanjian Kinerja: not those that only a later budget brought."""
    pagu = k.belanja_pk.pagu
    return tuple(
        p for p in k.potret.program if pagu.simpul(p.kode) is not None or not k.belanja.berpagu(p.kode)
    )


def sel_pagu_pk(k: Konteks, program: Program) -> Sel:
    """Return the ceiling of a program as the Perjanjian Kinerja has it, or its gap."""
    if k.belanja_pk.pagu.simpul(program.kode) is not None:
        return sel_angka(pagu_simpul(k, program, k.belanja_pk))
    if k.belanja_pk.dokumen is None:
        celah = CelahLaporan("anggaran:pagu", "Pagu anggaran program", "Perencana", "Pagu")
    else:
        pesan = f"Pagu {program.nama}"
        celah = CelahLaporan(f"anggaran:pagu.{program.kode}", pesan, "Perencana", "Pagu")
    return sel_angka((k.tandai(celah, "pagu"),))


def baris_pk_program(k: Konteks) -> Iterable[Baris]:
    """Yield program rows, a subtotal per role when both exist, and the total."""
    program = program_pk(k)
    kelompok = {peran: [p for p in program if p.peran is peran] for peran in PeranProgram}
    ada = [peran for peran in PeranProgram if kelompok[peran]]
    nomor = 0
    for peran in ada:
        for p in kelompok[peran]:
            nomor += 1
            yield baris(sel(str(nomor)), sel(p.nama), sel_pagu_pk(k, p))
        if len(ada) > 1:
            jumlah = jumlah_program(k.belanja_pk, kelompok[peran])
            kunci = kunci_total(k, f"pagu_{peran.name.lower()}", k.belanja_pk)
            yield baris_jumlah(
                f"Jumlah program {peran.value}", uang(k, kunci, jumlah), 2, JenisBaris.SUBJUMLAH
            )
    yield baris_jumlah("Jumlah", jumlah_pk(k), 2)


def jumlah_pk(k: Konteks) -> Isi:
    """Return the total of the ceilings of the Perjanjian Kinerja."""
    kunci = kunci_total(k, "pagu", k.belanja_pk)
    return uang(k, kunci, jumlah_program(k.belanja_pk, k.potret.program))


def baris_jumlah(sebutan: str, isi: Isi, lebar: int, jenis: JenisBaris = JenisBaris.JUMLAH) -> Baris:
    """Return a total row whose label spans ``lebar`` columns."""
    return baris(Sel(teks(sebutan), lebar, rata=KIRI, tebal=True), sel_angka(isi, tebal=True), jenis=jenis)


def jumlah_program(belanja: Belanja, program: Iterable[Program]) -> Uang | None:
    """Return the sum of ceilings over programs."""
    return jumlahkan((p.kode, belanja.pagu.simpul(p.kode)) for p in program)


def kunci_total(k: Konteks, atribut: str, belanja: Belanja | None = None) -> str:
    """Return the key of a figure of the whole agency."""
    return f"instansi:{k.potret.instansi.kode}.{atribut}@{k.tahun}{_versi(belanja or k.belanja, atribut)}"


def _versi(belanja: Belanja, atribut: str) -> str:
    dokumen = belanja.dokumen
    return f"/{dokumen.kode}" if dokumen and atribut.startswith("pagu") else ""


def jenis_simpul(simpul: Simpul) -> str:
    """Return the kind of a node as fact keys write it."""
    return type(simpul).__name__.lower()


def pagu_simpul(k: Konteks, simpul: Simpul, belanja: Belanja | None = None) -> Isi:
    """Return the ceiling of a node of the program tree, in rupiah without symbol."""
    belanja = belanja or k.belanja
    kunci = f"{jenis_simpul(simpul)}:{simpul.kode}.pagu@{k.tahun}{_versi(belanja, 'pagu')}"
    return uang(k, kunci, belanja.pagu.simpul(simpul.kode))


def program_kegiatan(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 2.5 (indicators and targets down to subkegiatan) and the table of ceilings."""
    if not k.potret.program:
        return [
            k.kotak(
                CelahLaporan(
                    "perencanaan:program", "Program, kegiatan dan subkegiatan", "Perencana", "Program"
                )
            )
        ]
    nama = k.potret.instansi.nama_lengkap
    pengantar = paragraf(
        "Program, kegiatan dan subkegiatan beserta indikator dan targetnya disajikan pada ",
        Rujukan("program_kegiatan"),
        "; anggarannya disajikan pada ",
        Rujukan("anggaran_kegiatan"),
        ".",
    )
    sasaran_kinerja = Tabel(
        kunci="program_kegiatan",
        judul=gabung(f"Program, Kegiatan, dan Subkegiatan {nama} Tahun ", tahun(k.tahun)),
        kolom=kolom((8, KIRI), (8, KIRI), (3, TENGAH)),
        kepala=(
            kepala(
                "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Subkegiatan",
                "Indikator Kinerja Program/Kegiatan/Subkegiatan",
                "Target Capaian Kinerja",
            ),
            nomor_kolom(3),
        ),
        badan=(*_baris_urusan(k), *_baris_indikator(k)),
        sumber=sumber_dokumen([k.belanja.dokumen]),
    )
    return [pengantar, sasaran_kinerja, tabel_anggaran_kegiatan(k)]


def _baris_urusan(k: Konteks) -> Iterable[Baris]:
    i = k.potret.instansi
    for isi in (i.urusan, i.bidang_urusan, i.nama_lengkap.upper()):
        if isi:
            yield baris(Sel(teks(isi), 3, tebal=True), jenis=JenisBaris.KELOMPOK)


def turunan_program(k: Konteks) -> Iterable[Program | Kegiatan | Subkegiatan]:
    """Yield the program tree in order, parents before children."""
    for p in k.potret.program:
        yield p
        for kegiatan in k.indeks.anak(p.kode):
            assert isinstance(kegiatan, Kegiatan)
            yield kegiatan
            for sub in k.indeks.anak(kegiatan.kode):
                assert isinstance(sub, Subkegiatan)
                yield sub


def sel_nama(simpul: Program | Kegiatan | Subkegiatan) -> Sel:
    """Return the name of a program node: programs in bold capitals, each level further in."""
    if isinstance(simpul, Program):
        return Sel(teks(simpul.nama.upper(), tebal=True))
    return Sel(
        teks(simpul.nama, tebal=isinstance(simpul, Kegiatan)), inden=1 if isinstance(simpul, Kegiatan) else 2
    )


def _baris_indikator(k: Konteks) -> Iterable[Baris]:
    for simpul in turunan_program(k):
        isi = [_isi_indikator(k, i) for i in k.indeks.indikator_simpul(simpul.kode)]
        yield from bergabung((sel_nama(simpul),), isi, 2)


def _isi_indikator(k: Konteks, i: Indikator) -> Sequence[Sel]:
    berlaku = k.ukur.target(i.kode, k.tahun)
    isi = bersatuan(i, target(k, i, berlaku)) if berlaku else (Tulisan(STRIP),)
    return Sel(teks(i.nama), inden=1 if i.rincian_dari else 0), Sel(isi, rata=TENGAH)


def tabel_anggaran_kegiatan(k: Konteks) -> Tabel:
    """Return the ceilings of programs, kegiatan and subkegiatan with their total."""
    return Tabel(
        kunci="anggaran_kegiatan",
        judul=gabung("Anggaran Program, Kegiatan, dan Subkegiatan Tahun ", tahun(k.tahun)),
        kolom=kolom((1, KIRI), (11, KIRI), (4, KANAN)),
        kepala=(kepala(judul_sel("Program/Kegiatan/Subkegiatan", lebar=2), "Anggaran (Rp)"),),
        badan=(*_baris_anggaran(k), _total_anggaran(k)),
        sumber=sumber_dokumen([k.belanja.dokumen]),
        turunan=True,
    )


def _baris_anggaran(k: Konteks) -> Iterable[Baris]:
    nomor: list[int] = [0, 0]
    for simpul in turunan_program(k):
        if isinstance(simpul, Program):
            yield baris(
                Sel(teks(simpul.nama.upper(), tebal=True), 2), sel_angka(pagu_simpul(k, simpul), tebal=True)
            )
            continue
        if isinstance(simpul, Kegiatan):
            nomor = [nomor[0] + 1, 0]
            label = str(nomor[0])
        else:
            nomor[1] += 1
            label = f"{nomor[0]}.{nomor[1]}"
        tebal = isinstance(simpul, Kegiatan)
        yield baris(sel(label), Sel(teks(simpul.nama, tebal=tebal)), sel_angka(pagu_simpul(k, simpul)))


def _total_anggaran(k: Konteks) -> Baris:
    jumlah = jumlah_program(k.belanja, k.potret.program)
    return baris_jumlah("Jumlah", uang(k, kunci_total(k, "pagu"), jumlah), 2)
