"""BAB III, scale and comparison of target and realisasi: tables, cards, chart, sentences."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.kinerja.capaian import SERATUS, Alasan, Arah
from akuntabel.kinerja.indikator import Indikator
from akuntabel.kinerja.pohon import Sasaran
from akuntabel.laporan.angka import (
    banyak,
    bersatuan,
    capaian,
    celah_realisasi,
    persen,
    realisasi,
    target,
)
from akuntabel.laporan.bab.grafik import gambar_capaian, kartu_indikator
from akuntabel.laporan.bab.perencanaan import bergabung
from akuntabel.laporan.catatan import CatatanTabel, nama_bertanda
from akuntabel.laporan.kalimat import kalimat, sebut, untai
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.narasi import bagian
from akuntabel.laporan.rangka import (
    KIRI,
    TENGAH,
    baris,
    berpengantar,
    judul_sel,
    kepala,
    kolom,
    sumber_realisasi,
    sumber_teks,
)
from akuntabel.laporan.tulis import Isi, alasan, gabung, paragraf, sel, sel_angka, sela, tahun, teks
from akuntabel.naskah import Baris, Blok, Daftar, DeretKartu, Paragraf, Penomoran, Rujukan, Sel, Tabel


def skala(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 3.1: the scale of capaian with the reading of its gaps."""
    dipakai, dasar = k.hukum.skala
    isi = [baris(sel(str(n)), sel(x.nama), sel(x.tercetak)) for n, x in enumerate(dipakai.kelas, start=1)]
    tafsir = dasar.isi.get("tafsir") or next(
        (s.get("tafsir", "") for s in dasar.isi.values() if isinstance(s, dict)), ""
    )
    sebutan = f"Peraturan {dasar.peraturan.jenis}" if not dasar.peraturan.judul else dasar.peraturan.judul
    tabel = Tabel(
        kunci="skala",
        judul=teks("Pengategorian Capaian Kinerja"),
        kolom=kolom((1, TENGAH), (4, KIRI), (4, TENGAH)),
        kepala=(kepala("No", "Kategori/Interpretasi", "Rata-Rata Capaian (%)"),),
        badan=tuple(isi),
        sumber=teks(_pendek(sebutan)),
        catatan=(gabung("Catatan: ", tafsir),) if tafsir else (),
    )
    return [
        paragraf("Predikat capaian kinerja dikelompokkan menurut skala pada ", Rujukan("skala"), "."),
        tabel,
    ]


def _pendek(judul: str) -> str:
    return judul.split(" tentang ", 1)[0]


def tabel_capaian(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return Tabel 3.2: target, realisasi and capaian of every indicator of the sasaran in scope."""
    catatan = CatatanTabel(memuat_metode=True)
    badan = tuple(_baris_capaian(k, lingkup, catatan))
    kode = [i.kode for s in lingkup for i in k.indeks.indikator_simpul(s.kode)]
    tabel = Tabel(
        kunci=kunci_tabel("capaian", k, lingkup),
        judul=gabung("Capaian Kinerja Perjanjian Kinerja Tahun ", tahun(k.tahun)),
        kolom=kolom(
            (1, TENGAH), (5, KIRI), (5, KIRI), (2, TENGAH), (2, TENGAH), (2, TENGAH), (2, TENGAH), (4, KIRI)
        ),
        kepala=(
            kepala(
                *(
                    judul_sel(j, tinggi=2)
                    for j in ("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan")
                ),
                judul_sel(gabung("Tahun ", tahun(k.tahun)), lebar=3),
                judul_sel("Sumber Data", tinggi=2),
            ),
            kepala("Target", "Realisasi", "Capaian (%)"),
        ),
        badan=badan,
        sumber=sumber_realisasi(k, kode),
        catatan=catatan.baris,
    )
    return berpengantar(
        tabel, f"Pencapaian indikator kinerja {k.potret.instansi.nama_lengkap} secara ringkas disajikan pada "
    )


def indikator_lingkup(k: Konteks, lingkup: Lingkup) -> list[Indikator]:
    """Return the indicators of the sasaran in scope, without those that only detail another."""
    return [i for s in lingkup for i in k.indeks.indikator_simpul(s.kode, rincian=False)]


def kunci_tabel(dasar: str, k: Konteks, lingkup: Lingkup) -> str:
    """Return the key of a table, with the sasaran when it holds only one of several."""
    return dasar if len(lingkup) == len(k.potret.sasaran) else f"{dasar}_{lingkup[0].kode}"


def _baris_capaian(k: Konteks, lingkup: Lingkup, catatan: CatatanTabel) -> Iterable[Baris]:
    for s in lingkup:
        isi = [_isi_capaian(k, i, catatan) for i in k.indeks.indikator_simpul(s.kode, rincian=False)]
        yield from bergabung((sel(str(k.nomor_sasaran(s.kode))), sel(s.uraian)), isi, 6)


def _isi_capaian(k: Konteks, i: Indikator, catatan: CatatanTabel) -> list[Sel]:
    return [
        sel(nama_bertanda(i, catatan)),
        sel(i.satuan),
        *tiga_angka(k, i, catatan),
        sel(i.penanggung_jawab or i.sumber_data.replace("\n", ", ")),
    ]


def tiga_angka(k: Konteks, i: Indikator, catatan: CatatanTabel) -> tuple[Sel, Sel, Sel]:
    """Return the cells target, realisasi and capaian of the reporting year."""
    return (
        Sel(target(k, i, k.ukur.target(i.kode, k.tahun))),
        Sel(realisasi(k, i, k.tahun, catatan)),
        Sel(capaian(k, i, k.tahun, catatan)),
    )


def grafik(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return the chart of capaian of all indicators in scope."""
    gambar = gambar_capaian(k, indikator_lingkup(k, lingkup), kunci_tabel("grafik_capaian", k, lingkup))
    return [gambar] if gambar else []


def ulasan(k: Konteks, lingkup: Lingkup) -> list[Blok]:
    """Return for each sasaran its cards, Tabel 3.2.x, what the figures say and what people wrote."""
    hasil: list[Blok] = []
    for s in lingkup:
        daftar = k.indeks.indikator_simpul(s.kode, rincian=False)
        hasil += _kartu(k, daftar)
        hasil += [_tabel_sasaran(k, s, daftar)]
        hasil += [Paragraf(p) for i in daftar if (p := kalimat_capaian(k, i))]
        hasil += _rata_rata(k, s, daftar)
        hasil += bagian(k, "target_realisasi", s.kode)
        hasil += program_pendukung(k, s)
    return hasil


def _kartu(k: Konteks, daftar: tuple[Indikator, ...]) -> list[Blok]:
    kartu = [kartu_indikator(k, i) for i in daftar]
    if len(kartu) == 1:
        return [kartu[0]]
    return [DeretKartu(tuple(kartu[n : n + 4])) for n in range(0, len(kartu), 4)]


def _tabel_sasaran(k: Konteks, s: Sasaran, daftar: tuple[Indikator, ...]) -> Tabel:
    catatan = CatatanTabel()
    isi = [
        baris(sel(str(n)), sel(nama_bertanda(i, catatan)), *_bersatuan_semua(k, i, catatan))
        for n, i in enumerate(daftar, start=1)
    ]
    return Tabel(
        kunci=f"pengukuran_{s.kode}",
        judul=gabung("Pengukuran Kinerja Sasaran ", str(k.nomor_sasaran(s.kode))),
        kolom=kolom((1, TENGAH), (8, KIRI), (3, TENGAH), (3, TENGAH), (3, TENGAH)),
        kepala=(kepala("No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"),),
        badan=tuple(isi),
        sumber=sumber_realisasi(k, [i.kode for i in daftar])
        or sumber_teks(["data kinerja perangkat daerah"]),
        catatan=catatan.baris,
        turunan=True,
    )


def _bersatuan_semua(k: Konteks, i: Indikator, catatan: CatatanTabel) -> tuple[Sel, Sel, Sel]:
    t, r, c = tiga_angka(k, i, catatan)
    ada = k.ukur.realisasi(i, k.tahun).nilai is not None
    berlaku = k.ukur.target(i.kode, k.tahun) is not None
    return (
        Sel(bersatuan(i, t.isi) if berlaku else t.isi),
        Sel(bersatuan(i, realisasi(k, i, k.tahun)) if ada else r.isi),
        c,
    )


def kalimat_capaian(k: Konteks, i: Indikator) -> Isi:
    """Return the sentence about target and realisasi of one indicator."""
    hasil = k.ukur.capaian(i, k.tahun)
    nilai = k.ukur.realisasi(i, k.tahun)
    if hasil.nilai is None:
        return _tanpa_nilai(k, i, hasil.alasan, alasan(nilai.baris.alasan if nilai.baris else ""))
    penuh = k.ukur.capaian(i, k.tahun, penuh=True).nilai
    assert penuh is not None
    kunci = _kunci_capaian(i.arah, penuh >= SERATUS, penuh == SERATUS)
    return kalimat(
        k,
        kunci,
        i.kode,
        **sebut(i.nama),
        tahun=tahun(k.tahun),
        target=bersatuan(i, target(k, i, k.ukur.target(i.kode, k.tahun))),
        realisasi=bersatuan(i, realisasi(k, i, k.tahun)),
        capaian=capaian(k, i, k.tahun),
        predikat=teks(k.ukur.predikat(hasil.nilai).nama),
    )


def _kunci_capaian(arah: Arah, tercapai: bool, tepat: bool) -> str:
    if arah in (Arah.RENTANG, Arah.STABIL):
        return f"capaian_{arah.value}_{'memenuhi' if tercapai else 'belum'}"
    if tepat:
        return "capaian_memenuhi"
    sisi = "turun" if arah is Arah.TURUN else "naik"
    return f"capaian_{sisi}_melampaui" if tercapai else f"capaian_{sisi}_belum"


def _tanpa_nilai(k: Konteks, i: Indikator, dasar: Alasan | None, tertulis: Isi) -> Isi:
    nama = {**sebut(i.nama), "tahun": tahun(k.tahun)}
    if dasar is Alasan.TIDAK_ADA_KEJADIAN:
        return kalimat(k, "capaian_tidak_ada_kejadian", i.kode, alasan=tertulis, **nama)
    if dasar is Alasan.TIDAK_BERLAKU:
        return kalimat(k, "capaian_tidak_berlaku", i.kode, alasan=tertulis, **nama)
    if dasar is Alasan.BELUM_DILAPORKAN:
        celah_realisasi(k, i)
    sebab = alasan(dasar.value if dasar else "")
    return kalimat(k, "capaian_tidak_dihitung", i.kode, alasan=sebab, **nama)


def _rata_rata(k: Konteks, s: Sasaran, daftar: tuple[Indikator, ...]) -> list[Blok]:
    rata = k.ukur.capaian_simpul(s.kode)
    terukur = sum(k.ukur.capaian(i, k.tahun).nilai is not None for i in daftar)
    if rata is None or terukur < 2:
        return []
    isi = kalimat(
        k,
        "rata_rata_sasaran",
        s.kode,
        banyak=banyak(k, f"sasaran:{s.kode}.indikator_terukur@{k.tahun}", terukur),
        rata_rata=persen(k, f"sasaran:{s.kode}.capaian@{k.tahun}", rata, f"rata-rata {terukur} indikator"),
        predikat=teks(k.ukur.predikat(rata).nama),
    )
    return [Paragraf(isi)] if isi else []


def program_pendukung(k: Konteks, s: Sasaran) -> list[Blok]:
    """Return the list of programs and kegiatan that support a sasaran."""
    daftar = k.indeks.program_sasaran(s.kode)
    if not daftar:
        return []
    butir = []
    for p in daftar:
        kegiatan = [teks(a.nama) for a in k.indeks.kegiatan_sasaran(p.kode, s.kode)]
        isi = gabung(p.nama, ", dengan kegiatan " if kegiatan else "", sela(kegiatan, "; ", " dan "))
        butir.append((Paragraf(untai(isi)),))
    return [
        paragraf("Program dan kegiatan yang mendukung sasaran ini adalah:"),
        Daftar(tuple(butir), Penomoran.ANGKA),
    ]


__all__ = [
    "grafik",
    "kalimat_capaian",
    "kunci_tabel",
    "program_pendukung",
    "sel_angka",
    "skala",
    "tabel_capaian",
    "tiga_angka",
    "ulasan",
]
