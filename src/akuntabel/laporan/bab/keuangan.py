"""BAB III B: budget and spending of the programs of the Perjanjian Kinerja."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from akuntabel.bilangan import cetak_rupiah
from akuntabel.fakta import Fakta
from akuntabel.kinerja.belanja import Uang, jumlahkan, serap
from akuntabel.kinerja.pohon import Kegiatan, Program, Sasaran
from akuntabel.laporan.angka import STRIP, persen, uang
from akuntabel.laporan.bab.efisiensi import kunci_pagu_sasaran, serapan_sasaran
from akuntabel.laporan.bab.grafik import gambar_serapan
from akuntabel.laporan.bab.organisasi import uang_total
from akuntabel.laporan.bab.program import jenis_simpul, jumlah_program, kunci_total
from akuntabel.laporan.catatan import CatatanTabel
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.kalimat import kalimat
from akuntabel.laporan.konteks import Konteks
from akuntabel.laporan.rangka import KANAN, KIRI, TENGAH, baris, kepala, kolom, nomor_kolom, sumber_teks
from akuntabel.laporan.tulis import Isi, gabung, paragraf, sel_angka, tahun, teks
from akuntabel.naskah import Baris, Blok, Celah, JenisBaris, Paragraf, Rujukan, Sel, Tabel, Tulisan

Lingkup = tuple[Sasaran, ...]


def realisasi_anggaran(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 3.9, its chart and what the figures say."""
    if not k.potret.realisasi_anggaran:
        celah = CelahLaporan(
            "anggaran:realisasi", "Realisasi anggaran", "Subbagian keuangan", "Realisasi Anggaran", wajib=True
        )
        k.tandai(celah)
        return [Celah(celah.kunci, celah.pesan, celah.pengisi)]
    catatan = CatatanTabel()
    badan = tuple(_baris(k, catatan))
    _selisih_dokumen(k, catatan)
    tabel = Tabel(
        kunci="realisasi_anggaran",
        judul=gabung("Anggaran dan Realisasi Program dan Kegiatan Tahun ", tahun(k.tahun)),
        kolom=kolom((9, KIRI), (4, KANAN), (4, KANAN), (2, TENGAH)),
        kepala=(kepala("Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian (%)"), nomor_kolom(4)),
        badan=badan,
        sumber=sumber_teks(r.sumber for r in k.potret.realisasi_anggaran),
        catatan=catatan.baris,
    )
    pengantar = paragraf(
        "Anggaran yang digunakan untuk mewujudkan kinerja sesuai dengan Perjanjian Kinerja disajikan pada ",
        Rujukan("realisasi_anggaran"),
        ".",
    )
    gambar = gambar_serapan(k, k.potret.program)
    return [pengantar, tabel, *_kalimat(k), *([gambar] if gambar else [])]


def _baris(k: Konteks, catatan: CatatanTabel) -> Iterable[Baris]:
    for s in k.potret.sasaran:
        daftar = k.indeks.program_sasaran(s.kode)
        if daftar:
            yield _baris_sasaran(k, s, catatan)
            for p in daftar:
                yield from _baris_program(k, p, s, catatan)
    if k.indeks.program_penunjang:
        yield _baris_penunjang(k, catatan)
        for p in k.indeks.program_penunjang:
            yield from _baris_program(k, p, None, catatan)
    yield _baris_total(k, catatan)


def _baris_sasaran(k: Konteks, s: Sasaran, catatan: CatatanTabel) -> Baris:
    return baris(
        Sel(teks(s.uraian, tebal=True)),
        sel_angka(uang(k, kunci_pagu_sasaran(k, s), k.belanja.pagu.sasaran(s.kode), catatan), tebal=True),
        sel_angka(
            uang(
                k,
                f"sasaran:{s.kode}.realisasi_anggaran@{k.tahun}",
                k.belanja.realisasi.sasaran(s.kode),
                catatan,
            ),
            tebal=True,
        ),
        Sel(serapan_sasaran(k, s, lambang=False), tebal=True),
        jenis=JenisBaris.SUBJUMLAH,
    )


def _baris_penunjang(k: Konteks, catatan: CatatanTabel) -> Baris:
    program = k.indeks.program_penunjang
    pagu = jumlah_program(k, program)
    terpakai = jumlahkan((p.kode, k.belanja.realisasi.simpul(p.kode)) for p in program)
    return _baris_jumlah(k, "penunjang", (pagu, terpakai), catatan)


def _baris_total(k: Konteks, catatan: CatatanTabel) -> Baris:
    return _baris_jumlah(k, "", total(k), catatan)


def total(k: Konteks) -> tuple[Uang | None, Uang | None]:
    """Return ceiling and spending over all programs."""
    return (
        jumlah_program(k, k.potret.program),
        jumlahkan((p.kode, k.belanja.realisasi.simpul(p.kode)) for p in k.potret.program),
    )


def _baris_jumlah(
    k: Konteks, kelompok: str, isi: tuple[Uang | None, Uang | None], catatan: CatatanTabel
) -> Baris:
    pagu, terpakai = isi
    akhiran = f"_{kelompok}" if kelompok else ""
    sebutan = "Program penunjang urusan" if kelompok else "Jumlah"
    jenis = JenisBaris.SUBJUMLAH if kelompok else JenisBaris.JUMLAH
    serapan = serap(terpakai, pagu).nilai
    kunci = kunci_total(k, f"serapan{akhiran}")
    return baris(
        Sel(teks(sebutan, tebal=True)),
        sel_angka(uang(k, kunci_total(k, f"pagu{akhiran}"), pagu, catatan), tebal=True),
        sel_angka(uang(k, kunci_total(k, f"realisasi_anggaran{akhiran}"), terpakai, catatan), tebal=True),
        Sel(
            persen(k, kunci, serapan, lambang=False) if serapan is not None else (Tulisan(STRIP),), tebal=True
        ),
        jenis=jenis,
    )


def _baris_program(k: Konteks, p: Program, s: Sasaran | None, catatan: CatatanTabel) -> Iterable[Baris]:
    sebagian = s is not None and p.sasaran != s.kode
    if s is not None and _terbagi(k, p):
        yield _baris_bagian(k, p, s, sebagian, catatan)
    else:
        yield _baris_simpul(k, p, catatan)
    if not sebagian:
        for kegiatan in k.indeks.anak(p.kode):
            if isinstance(kegiatan, Kegiatan) and k.belanja.realisasi.simpul(kegiatan.kode) is not None:
                yield _baris_simpul(k, kegiatan, catatan)


def _terbagi(k: Konteks, p: Program) -> bool:
    return any(sub.sasaran and k.indeks.program_dari(sub.kode) == p.kode for sub in k.potret.subkegiatan)


def _baris_bagian(k: Konteks, p: Program, s: Sasaran, sebagian: bool, catatan: CatatanTabel) -> Baris:
    pagu = k.belanja.pagu.sasaran_program(s.kode, p.kode)
    terpakai = k.belanja.realisasi.sasaran_program(s.kode, p.kode)
    dasar = f"program:{p.kode}"
    akhiran = f"_untuk_{s.kode.lower().replace('.', '_').replace('-', '_')}"
    serapan = serap(terpakai, pagu).nilai
    pesan = (
        "Sebagian subkegiatan program ini mendukung sasaran lain; "
        "di sini hanya bagian untuk sasaran di atasnya."
    )
    return baris(
        Sel(gabung(teks(p.nama), catatan.tanda(teks(pesan))), inden=1),
        sel_angka(uang(k, f"{dasar}.pagu{akhiran}@{k.tahun}", pagu, catatan)),
        sel_angka(uang(k, f"{dasar}.realisasi_anggaran{akhiran}@{k.tahun}", terpakai, catatan)),
        Sel(_persen(k, f"{dasar}.serapan{akhiran}@{k.tahun}", serapan)),
    )


def _persen(k: Konteks, kunci: str, nilai: Decimal | None) -> Isi:
    return persen(k, kunci, nilai, lambang=False) if nilai is not None else (Tulisan(STRIP),)


def _baris_simpul(k: Konteks, simpul: Program | Kegiatan, catatan: CatatanTabel) -> Baris:
    dasar = f"{jenis_simpul(simpul)}:{simpul.kode}"
    dokumen = k.belanja.dokumen
    versi = f"/{dokumen.kode}" if dokumen else ""
    program = isinstance(simpul, Program)
    serapan = k.belanja.serapan(simpul.kode).nilai
    return baris(
        Sel(teks(simpul.nama), inden=1 if program else 2),
        sel_angka(uang(k, f"{dasar}.pagu@{k.tahun}{versi}", k.belanja.pagu.simpul(simpul.kode), catatan)),
        sel_angka(
            uang(k, f"{dasar}.realisasi_anggaran@{k.tahun}", k.belanja.realisasi.simpul(simpul.kode), catatan)
        ),
        Sel(_persen(k, f"{dasar}.serapan@{k.tahun}", serapan)),
    )


def _selisih_dokumen(k: Konteks, catatan: CatatanTabel) -> None:
    """Say openly when a budget document states another total than the programs."""
    pagu, _ = total(k)
    tahun_ini = [t for t in k.potret.total_anggaran if t.tahun == k.tahun]
    resmi = sum((t.pagu for t in tahun_ini), Decimal(0))
    if not tahun_ini or pagu is None or resmi == pagu.jumlah:
        return
    selisih = Fakta(
        kunci_total(k, "selisih_dokumen"), resmi - pagu.jumlah, cetak_rupiah(resmi - pagu.jumlah), "Rp"
    )
    dokumen = k.indeks.dokumen.get(tahun_ini[0].dokumen)
    judul = dokumen.judul if dokumen else "dokumen anggaran"
    if len(tahun_ini) == 1:
        catatan.tambah(
            f"Total menurut {judul} adalah Rp",
            uang_total(k, tahun_ini[0]),
            "; selisih ",
            (k.angka(selisih),),
            " terhadap jumlah program pada tabel ini belum dirinci.",
        )
    pesan = f"Rincian program atas selisih {cetak_rupiah(resmi - pagu.jumlah)} dengan total {judul}"
    k.tandai(CelahLaporan("anggaran:selisih_dokumen", pesan, "Subbagian keuangan", "Pagu"))


def _kalimat(k: Konteks) -> list[Blok]:
    pagu, terpakai = total(k)
    serapan = serap(terpakai, pagu).nilai
    if pagu is None or terpakai is None or serapan is None:
        return []
    sisa = Uang(pagu.jumlah - terpakai.jumlah, terpakai.diturunkan)
    isi = kalimat(
        k,
        "anggaran_serapan",
        tahun=tahun(k.tahun),
        pagu=uang(k, kunci_total(k, "pagu"), pagu, lambang=True),
        realisasi=uang(k, kunci_total(k, "realisasi_anggaran"), terpakai, lambang=True),
        serapan=persen(k, kunci_total(k, "serapan"), serapan),
        sisa=uang(k, kunci_total(k, "sisa_anggaran"), sisa, lambang=True),
    )
    return [Paragraf(p) for p in (isi, _rentang(k)) if p]


def _rentang(k: Konteks) -> Isi:
    nilai = [(n, p) for p in k.potret.program if (n := k.belanja.serapan(p.kode).nilai) is not None]
    if len(nilai) < 3:
        return ()
    rendah, terendah = min(nilai, key=lambda x: x[0])
    tinggi, tertinggi = max(nilai, key=lambda x: x[0])
    return kalimat(
        k,
        "anggaran_rentang",
        tertinggi=teks(tertinggi.nama),
        serapan_tertinggi=persen(k, f"program:{tertinggi.kode}.serapan@{k.tahun}", tinggi),
        terendah=teks(terendah.nama),
        serapan_terendah=persen(k, f"program:{terendah.kode}.serapan@{k.tahun}", rendah),
    )
