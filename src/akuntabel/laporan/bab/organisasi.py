"""BAB I: the agency, its task and chart, its budget, its issues, the legal bases, the plan of the report."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote

from akuntabel.bilangan import cetak_rupiah
from akuntabel.fakta import Fakta
from akuntabel.kinerja.anggaran import TotalAnggaran
from akuntabel.kinerja.capaian import pertumbuhan
from akuntabel.kinerja.dokumen import Dokumen, JenisDokumen
from akuntabel.laporan.angka import persen
from akuntabel.laporan.celah import CelahLaporan
from akuntabel.laporan.gambar import Kotak, bagan_organisasi
from akuntabel.laporan.kalimat import kalimat
from akuntabel.laporan.konteks import Konteks, Lingkup
from akuntabel.laporan.rangka import (
    KANAN,
    TENGAH,
    baris,
    berpengantar,
    kepala,
    kolom,
    nomor_kolom,
    sumber_dokumen,
)
from akuntabel.laporan.tahun_lalu import kotak_dokumen
from akuntabel.laporan.tulis import Isi, gabung, paragraf, sel, sel_angka, tahun, teks
from akuntabel.naskah import (
    Angka,
    Baris,
    Blok,
    Celah,
    Daftar,
    Gambar,
    Harfiah,
    JenisBaris,
    Paragraf,
    Penomoran,
    Rujukan,
    Tabel,
)
from akuntabel.sumber import Sumber


def tugas_fungsi(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the task with its legal basis and the list of functions."""
    i = k.potret.instansi
    dasar = k.indeks.dokumen_jenis(JenisDokumen.TUPOKSI)
    pembuka = gabung("Berdasarkan ", judul_dokumen(dasar[-1]), ", ") if dasar else ()
    if not i.tugas:
        return [
            k.kotak(
                CelahLaporan(
                    "instansi:tugas", "Tugas perangkat daerah", "Sekretariat", "Identitas", wajib=True
                )
            )
        ]
    hasil: list[Blok] = [paragraf(pembuka, f"{i.nama_lengkap} mempunyai tugas {_awal_kecil(i.tugas)}.")]
    if k.potret.fungsi:
        hasil.append(paragraf("Dalam melaksanakan tugas tersebut, fungsi yang diselenggarakan meliputi:"))
        butir = tuple((paragraf(_tanpa_titik(f.uraian) + ";"),) for f in k.potret.fungsi[:-1])
        akhir = (paragraf(_tanpa_titik(k.potret.fungsi[-1].uraian) + "."),)
        hasil.append(Daftar((*butir, akhir), Penomoran.HURUF))
    return hasil


def _awal_kecil(isi: str) -> str:
    return _tanpa_titik(isi[:1].lower() + isi[1:])


def _tanpa_titik(isi: str) -> str:
    return isi.strip().rstrip(".;,")


def judul_dokumen(dokumen: Dokumen) -> Isi:
    """Return a document's title with its number where the title does not hold it already."""
    bernomor = dokumen.nomor and dokumen.nomor not in dokumen.judul
    nomor = f" (Nomor {dokumen.nomor})" if bernomor else ""
    return teks(dokumen.judul + nomor, harfiah=Harfiah.PERATURAN)


def bagan(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the organisation chart drawn from the units; a gap when none are entered."""
    if not k.potret.unit:
        return [k.kotak(CelahLaporan("instansi:bagan", "Bagan struktur organisasi", "Sekretariat", "Unit"))]
    kepala_unit = {u.kode for u in k.potret.unit if not u.induk}
    kotak = [Kotak(u.kode, u.nama, u.induk, _staf(u.nama, u.induk in kepala_unit)) for u in k.potret.unit]
    nama = k.potret.instansi.nama_lengkap
    dasar = k.indeks.dokumen_jenis(JenisDokumen.SOTK)
    sumber = judul_dokumen(dasar[-1]) if dasar else ()
    return [
        paragraf("Susunan organisasi ", nama, " disajikan pada ", Rujukan("bagan_organisasi"), "."),
        Gambar(
            kunci="bagan_organisasi",
            judul=gabung("Struktur Organisasi ", nama),
            alt=f"Bagan struktur organisasi {nama}: " + "; ".join(u.nama for u in k.potret.unit),
            svg=bagan_organisasi(kotak),
            sumber=sumber,
        ),
    ]


def _staf(nama: str, di_bawah_kepala: bool) -> bool:
    return di_bawah_kepala and nama.lower().startswith(("sekretariat", "kelompok jabatan"))


def anggaran_tahunan(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return Tabel 1.1: the budgets of the last years as their documents state them, and the change."""
    masa = sorted({t.tahun for t in k.potret.total_anggaran})
    total = [t for satu in masa for t in k.belanja.total_dokumen(satu)]
    if not total:
        return [
            k.kotak(
                CelahLaporan(
                    "anggaran:total",
                    "Anggaran tahun ini dan tahun lalu",
                    "Subbagian keuangan",
                    "Total Anggaran",
                )
            )
        ]
    tabel = Tabel(
        kunci="anggaran_tahunan",
        judul=gabung("Perbandingan Anggaran ", *_antara_tahun(masa)),
        kolom=kolom((3, TENGAH), (2, TENGAH), (4, KANAN)),
        kepala=(kepala("Sumber", "Tahun", "Jumlah (Rp)"), nomor_kolom(3)),
        badan=(*_baris_total(k, total, masa),),
        sumber=sumber_dokumen(k.indeks.dokumen.get(t.dokumen) for t in total),
    )
    return [
        *berpengantar(tabel, "Anggaran ", k.potret.instansi.nama_lengkap, " disajikan pada "),
        *_perubahan(k, total),
    ]


def _antara_tahun(masa: list[int]) -> tuple[Isi, ...]:
    if len(masa) == 1:
        return (teks("Tahun "), tahun(masa[0]))
    return (
        teks("Tahun "),
        tahun(masa[0]),
        teks(" sampai dengan " if len(masa) > 2 else " dan Tahun "),
        tahun(masa[-1]),
    )


def _baris_total(k: Konteks, total: list[TotalAnggaran], masa: list[int]) -> list[Baris]:
    hasil: list[Baris] = []
    for t in masa:
        isi = [x for x in total if x.tahun == t]
        hasil += [baris(sel(x.sumber_dana), sel(tahun(t)), sel_angka(uang_total(k, x))) for x in isi]
        if len(isi) > 1:
            jumlah = sum((x.pagu for x in isi), Decimal(0))
            fakta = Fakta(
                f"instansi:{k.potret.instansi.kode}.total_anggaran@{t}",
                jumlah,
                cetak_rupiah(jumlah),
                "Rp",
                rumus=f"jumlah {len(isi)} sumber dana",
            )
            angka = k.angka(fakta, cetak_rupiah(jumlah, lambang=False))
            hasil.append(baris(sel("Jumlah"), sel(tahun(t)), sel_angka((angka,)), jenis=JenisBaris.SUBJUMLAH))
    return hasil


def uang_total(k: Konteks, total: TotalAnggaran) -> Isi:
    """Return the budget a document states for the whole agency."""
    versi = f"{total.dokumen}-{quote(total.sumber_dana, safe='')}"
    kunci = f"instansi:{k.potret.instansi.kode}.total_anggaran@{total.tahun}/{versi}"
    sumber = k.sumber.get(f"total_anggaran:{total.tahun}/{total.dokumen}/{total.sumber_dana}", Sumber())
    fakta = Fakta(kunci, total.pagu, cetak_rupiah(total.pagu), "Rp", sumber)
    return (k.angka(fakta, cetak_rupiah(total.pagu, lambang=False)),)


def _perubahan(k: Konteks, total: list[TotalAnggaran]) -> list[Blok]:
    kini = sum((t.pagu for t in total if t.tahun == k.tahun), Decimal(0))
    lalu = sum((t.pagu for t in total if t.tahun == k.tahun - 1), Decimal(0))
    hasil = pertumbuhan(kini, lalu)
    if not kini or hasil.nilai is None:
        return []
    dasar, selisih = f"instansi:{k.potret.instansi.kode}", abs(kini - lalu)
    besar = Fakta(
        f"{dasar}.besar_perubahan_anggaran@{k.tahun}",
        selisih,
        cetak_rupiah(selisih),
        "Rp",
        rumus=f"|total anggaran {k.tahun} − total anggaran {k.tahun - 1}|",
    )
    isi = kalimat(
        k,
        "anggaran_tahunan" if selisih else "anggaran_tetap",
        tahun=tahun(k.tahun),
        tahun_lalu=tahun(k.tahun - 1),
        arah=teks("naik" if kini >= lalu else "turun"),
        selisih=(k.angka(besar),),
        persen=persen(k, f"{dasar}.persen_perubahan_anggaran@{k.tahun}", abs(hasil.nilai)),
    )
    return [Paragraf(isi)] if isi else []


def daftar_isu(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the strategic issues, grouped by unit."""
    if not k.potret.isu:
        return [k.kotak(CelahLaporan("instansi:isu", "Isu strategis", "Perencana", "Isu", wajib=True))]
    nama = {u.kode: u.nama for u in k.potret.unit}
    kelompok = dict.fromkeys(i.unit for i in k.potret.isu)
    hasil: list[Blok] = []
    for unit in kelompok:
        butir = tuple((paragraf(i.uraian),) for i in k.potret.isu if i.unit == unit)
        if unit:
            hasil.append(Paragraf(teks(nama.get(unit, unit) + ":", tebal=True)))
        hasil.append(Daftar(butir, Penomoran.HURUF))
    return hasil


def dasar_hukum(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the numbered list of legal bases; mandatory ones that are missing are gaps."""
    daftar = [d for d in k.potret.dokumen if d.dasar_hukum]
    nama = k.potret.instansi.nama_lengkap
    ada = {d.peraturan for d in daftar}
    wajib = [w for w in k.hukum.ketentuan("dasar_hukum_wajib").isi["kode"] if w not in ada]
    celah = [CelahLaporan(f"hukum:{w}", k.hukum.judul(w), "Perencana", "Dokumen") for w in wajib]
    for c in celah:
        k.tandai(c)
    butir = tuple((Paragraf(gabung(judul_dokumen(d), ";" if d is not daftar[-1] else ".")),) for d in daftar)
    pengantar = paragraf("Laporan Kinerja ", nama, " Tahun ", tahun(k.tahun), " disusun berdasarkan:")
    isi: list[Blok] = [pengantar, Daftar(butir, Penomoran.ANGKA)] if butir else []
    kurang = [Celah(c.kunci, f"Dasar hukum: {c.pesan}", c.pengisi) for c in celah]
    return [*isi, *kurang, *kotak_dokumen(k)]


_SISTEMATIKA = (
    (
        "BAB I Pendahuluan",
        "menjelaskan secara ringkas latar belakang, organisasi, anggaran, isu strategis, dasar hukum dan "
        "sistematika laporan.",
    ),
    (
        "BAB II Perencanaan Kinerja",
        "memuat tujuan, sasaran dan indikator Rencana Strategis, rencana kinerja tahunan, serta perjanjian "
        "kinerja tahun pelaporan.",
    ),
    (
        "BAB III Akuntabilitas Kinerja",
        "menyajikan capaian kinerja setiap sasaran strategis beserta evaluasi dan analisisnya, serta "
        "realisasi anggaran.",
    ),
    (
        "BAB IV Penutup",
        "berisi simpulan atas capaian kinerja dan langkah di masa mendatang untuk meningkatkan kinerja.",
    ),
    ("Lampiran", "memuat Perjanjian Kinerja dan dokumen lain yang dianggap perlu."),
)


def sistematika(k: Konteks, _: Lingkup) -> list[Blok]:
    """Return the plan of the report with one line for each chapter."""
    nama = k.potret.instansi.nama_lengkap
    struktur = k.hukum.ketentuan("struktur_lkj").peraturan
    sebutan = f"Peraturan Menteri PANRB Nomor {struktur.nomor} Tahun {struktur.tahun}"
    butir = tuple((Paragraf(gabung(teks(judul, tebal=True), f" {isi}")),) for judul, isi in _SISTEMATIKA)
    pengantar = paragraf(
        f"Sistematika penyajian Laporan Kinerja {nama} Tahun ",
        Angka(str(k.tahun), harfiah=Harfiah.TAHUN),
        " mengikuti ",
        teks(sebutan, harfiah=Harfiah.PERATURAN),
        " sebagai berikut:",
    )
    return [pengantar, Daftar(butir, Penomoran.BULIR)]
