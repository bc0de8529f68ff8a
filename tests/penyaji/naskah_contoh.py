"""A small fictional report that uses every node and every option of the document model."""

from __future__ import annotations

import struct
import zlib
from datetime import date
from typing import Any

from akuntabel.naskah import (
    Angka,
    Bab,
    Baris,
    Blok,
    ButirKartu,
    Celah,
    CelahSebaris,
    Daftar,
    DaftarOtomatis,
    DeretKartu,
    Gambar,
    GantiBaris,
    GantiHalaman,
    Gaya,
    Harfiah,
    JenisBaris,
    JenisDaftarIsi,
    Kartu,
    Kolom,
    Kop,
    Kutipan,
    Lampiran,
    Nada,
    Narasi,
    Naskah,
    Paragraf,
    Pecahan,
    Penomoran,
    Pihak,
    Rata,
    Rujukan,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
)

SVG_LAMBANG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="100" viewBox="0 0 90 100">'
    '<path d="M5 5h80v50c0 25-20 35-40 42C25 90 5 80 5 55z" fill="#1f4e79"/>'
    '<circle cx="45" cy="42" r="20" fill="#f2c230"/></svg>'
)
SVG_TREN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30" viewBox="0 0 120 30">'
    '<polyline points="4,24 40,18 76,20 116,6" fill="none" stroke="#1f4e79" stroke-width="2"/>'
    '<circle cx="116" cy="6" r="3" fill="#1f4e79"/></svg>'
)
SVG_BAGAN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="150" viewBox="0 0 400 150">'
    '<g fill="#e8eef5" stroke="#1f4e79"><rect x="140" y="10" width="120" height="36"/>'
    '<rect x="20" y="100" width="120" height="36"/><rect x="260" y="100" width="120" height="36"/></g>'
    '<path d="M200 46v27M80 100V73h240v27" fill="none" stroke="#1f4e79"/>'
    '<g font-family="Liberation Sans" font-size="12" text-anchor="middle">'
    '<text x="200" y="32">Kepala Dinas</text>'
    '<text x="80" y="122">Sekretariat</text><text x="320" y="122">Bidang Layanan</text></g></svg>'
)
SPEK_BATANG: dict[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "width": 420,
    "height": 160,
    "data": {"values": [{"t": "2021", "v": 81.2}, {"t": "2022", "v": 84.7}, {"t": "2023", "v": 88.35}]},
    "mark": {"type": "bar", "width": 36},
    "encoding": {
        "x": {"field": "t", "type": "ordinal", "axis": {"title": None, "labelAngle": 0}},
        "y": {"field": "v", "type": "quantitative", "scale": {"zero": True}, "axis": {"title": "Indeks"}},
    },
}


def _png(lebar: int, tinggi: int, warna: tuple[int, int, int]) -> bytes:
    def bagian(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    mentah = (b"\x00" + bytes(warna) * lebar) * tinggi
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    isi = bagian(b"IHDR", kepala) + bagian(b"IDAT", zlib.compress(mentah)) + bagian(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + isi


PNG_FOTO = _png(160, 90, (120, 160, 120))


def t(teks: str, *, tebal: bool = False, miring: bool = False, atas: bool = False) -> Tulisan:
    """Return a run of text."""
    return Tulisan(teks, tebal, miring, atas)


def p(*isi: Any, gaya: Gaya = Gaya.BIASA) -> Paragraf:
    """Return a paragraph of strings and inline nodes."""
    return Paragraf(tuple(t(s) if isinstance(s, str) else s for s in isi), gaya)


def a(cetak: str, kunci: str, **gaya: Any) -> Angka:
    """Return a numeral bound to a fact."""
    return Angka(cetak, kunci, **gaya)


def thn(cetak: str) -> Angka:
    """Return a year that is bound to no fact."""
    return Angka(cetak, harfiah=Harfiah.TAHUN)


def sel(*isi: Any, **opsi: Any) -> Sel:
    """Return a cell of strings and inline nodes."""
    return Sel(tuple(t(s) if isinstance(s, str) else s for s in isi), **opsi)


def narasi_lengkap() -> Narasi:
    """Return authored text with every form an author can use."""
    rinci = Daftar(
        ((p("Jemput bola ke kelurahan."),), (p("Layanan ", t("daring", miring=True), "."),)), Penomoran.HURUF
    )
    langkah = Daftar(
        (
            (p("Pelatihan petugas loket."),),
            (p("Perbaikan layanan:"), rinci),
            (p("Paragraf pertama."), p("Paragraf kedua pada butir yang sama.")),
        ),
        Penomoran.ANGKA,
    )
    bulir = Daftar(((p("jaringan belum stabil;"),), (p("petugas ", t("belum", tebal=True), " cukup."),)))
    angka = Angka("12", harfiah=Harfiah.NARASI)
    return Narasi(
        "S1.1.analisis@2023",
        (
            p(
                "Capaian naik karena ",
                t("perbaikan antrean", tebal=True),
                " di ",
                angka,
                " loket & <sistem> baru.",
            ),
            langkah,
            p("Hambatan yang dihadapi:", GantiBaris(), "dari dalam maupun dari luar:"),
            bulir,
            Daftar(((p("Daftar baru mulai dari satu lagi."),),), Penomoran.ANGKA),
            p(t("Rencana tindak lanjut ", tebal=True, miring=True), "disusun tiap triwulan."),
        ),
    )


def tabel_tegak() -> Tabel:
    """Return a portrait table with two header rows, spans and rows of every kind."""
    kepala = (
        Baris(
            (
                sel("No.", tinggi=2),
                sel("Sasaran / Indikator", tinggi=2),
                sel("Satuan", tinggi=2),
                sel("Tahun ", thn("2023"), lebar=3),
            ),
            JenisBaris.KEPALA,
        ),
        Baris((sel("Target"), sel("Realisasi"), sel("Capaian (%)")), JenisBaris.KEPALA),
        Baris(tuple(sel(f"({i})") for i in range(1, 7)), JenisBaris.NOMOR),
    )
    badan: list[Baris] = [Baris((sel("Sasaran 1: Meningkatnya mutu layanan", lebar=6),), JenisBaris.KELOMPOK)]
    for i, (nama, target, realisasi, capaian) in enumerate(
        [
            ("Indeks kepuasan masyarakat", "86,00", "88,35", "102,73"),
            ("Persentase dokumen terbit tepat waktu", "95", "90,25", "95,00"),
        ],
        1,
    ):
        k = f"indikator:S1.{i}"
        badan.append(
            Baris(
                (
                    sel(f"{i}."),
                    sel(nama),
                    sel("Indeks" if i == 1 else "Persen"),
                    sel(a(target, f"{k}.target@2023")),
                    sel(a(realisasi, f"{k}.realisasi@2023")),
                    sel(a(capaian, f"{k}.capaian@2023")),
                )
            )
        )
    badan += [
        Baris(
            (
                sel("3.", tinggi=2),
                sel("Jumlah aduan selesai", inden=1),
                sel("Aduan"),
                sel(a("1.250", "indikator:S1.3.target@2023")),
                sel(a("1.301", "indikator:S1.3.realisasi@2023")),
                sel(CelahSebaris("capaian aduan", "Sekretariat")),
            )
        ),
        Baris((sel("Catatan baris digabung", lebar=5, rata=Rata.TENGAH, tebal=True),)),
        Baris(
            (
                sel("Rata-rata sasaran", lebar=5),
                sel(a("98,87", "sasaran:S1.capaian@2023")),
            ),
            JenisBaris.SUBJUMLAH,
        ),
        Baris((sel("Jumlah", lebar=5), sel(a("98,87", "instansi:capaian@2023"))), JenisBaris.JUMLAH),
    ]
    return Tabel(
        "tabel:capaian",
        (t("Capaian Kinerja Dinas Tahun "), thn("2023")),
        (
            Kolom(1, Rata.TENGAH),
            Kolom(5),
            Kolom(2),
            Kolom(2, Rata.KANAN),
            Kolom(2, Rata.KANAN),
            Kolom(2, Rata.KANAN),
        ),
        kepala,
        tuple(badan),
        sumber=(t("Sekretariat Dinas, "), thn("2023")),
        catatan=((t("Capaian dihitung dengan cara "), t("realisasi/target", miring=True), t(".")),),
        nomor="3.1",
    )


def tabel_lebar(akhiran: str = "", nomor: str = "3.2") -> Tabel:
    """Return a table of twelve columns that needs a landscape page."""
    bulan = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus")
    kepala = (
        Baris(
            (
                sel("Kode", tinggi=2),
                sel("Program dan kegiatan", tinggi=2),
                sel("Realisasi anggaran bulanan (rupiah)", lebar=8),
                sel("Penyebab dan rencana tindak lanjut", tinggi=2),
                sel("Jumlah (rupiah)", tinggi=2),
            ),
            JenisBaris.KEPALA,
        ),
        Baris(tuple(sel(b) for b in bulan), JenisBaris.KEPALA),
        Baris(tuple(sel(f"({i})") for i in range(1, 13)), JenisBaris.NOMOR),
    )
    badan = tuple(
        Baris(
            (
                sel(f"1.0{i}.001"),
                sel(f"Program pelayanan administrasi kependudukan {i}"),
                *(sel(a(f"{125 + i * j}.500.000", f"anggaran{akhiran}:1.0{i}.b{j}@2023")) for j in range(8)),
                sel(
                    "Lelang mundur.",
                    GantiBaris(),
                    t("Diulang", tebal=True),
                    " pada triwulan II.",
                    narasi=f"anggaran{akhiran}:1.0{i}.sebab@2023",
                ),
                sel(a(f"{1000 + 28 * i}.000.000", f"anggaran{akhiran}:1.0{i}.realisasi@2023")),
            )
        )
        for i in range(1, 4)
    )
    return Tabel(
        f"tabel:anggaran{akhiran}",
        (t("Realisasi Anggaran per Bulan" + akhiran),),
        (Kolom(2), Kolom(4), *(Kolom(2, Rata.KANAN) for _ in bulan), Kolom(4), Kolom(2, Rata.KANAN)),
        kepala,
        (
            *badan,
            Baris(
                (
                    sel("Jumlah", lebar=11),
                    sel(a("3.168.000.000", f"anggaran{akhiran}:jumlah@2023")),
                ),
                JenisBaris.JUMLAH,
            ),
        ),
        sumber=(t("Laporan realisasi anggaran"),),
        nomor=nomor,
    )


def _tabel_data() -> Tabel:
    badan = tuple(
        Baris((sel(thn(tahun)), sel(a(nilai, f"indikator:S1.1.realisasi@{tahun}"))))
        for tahun, nilai in (("2021", "81,20"), ("2022", "84,70"), ("2023", "88,35"))
    )
    return Tabel(
        "tabel:data-batang",
        (),
        (Kolom(1), Kolom(1, Rata.KANAN)),
        (Baris((sel("Tahun"), sel("Indeks")), JenisBaris.KEPALA),),
        badan,
    )


def gambar_batang() -> Gambar:
    """Return a chart with the table behind it."""
    return Gambar(
        "gambar:batang",
        (t("Perkembangan Indeks Kepuasan Masyarakat"),),
        "Bagan batang indeks kepuasan: naik tiap tahun.",
        spek=SPEK_BATANG,
        lebar=90,
        kalimat=(t("Indeks naik menjadi "), a("88,35", "indikator:S1.1.realisasi@2023"), t(".")),
        sumber=(t("Survei kepuasan masyarakat"),),
        data=_tabel_data(),
        nomor="3.1",
    )


def _kartu() -> tuple[Kartu, ...]:
    tren = Gambar("gambar:tren", (), "Tren naik.", svg=SVG_TREN, lebar=40)
    satu = Kartu(
        (t("Indeks kepuasan masyarakat"),),
        (
            ButirKartu("Target", (a("86,00", "indikator:S1.1.target@2023"),)),
            ButirKartu("Realisasi", (a("88,35", "indikator:S1.1.realisasi@2023", tebal=True),)),
            ButirKartu("Capaian", (a("102,73%", "indikator:S1.1.capaian@2023"),)),
        ),
        (t("Sangat baik"),),
        Nada.BAIK,
        tren,
    )
    dua = Kartu(
        (t("Dokumen tepat waktu"),),
        (ButirKartu("Capaian", (a("95,00%", "indikator:S1.2.capaian@2023"),)),),
        (t("Cukup"),),
        Nada.CUKUP,
    )
    tiga = Kartu(
        (t("Aduan selesai"),),
        (ButirKartu("Capaian", (CelahSebaris("capaian aduan", "Sekretariat"),)),),
        (t("Kurang"),),
        Nada.KURANG,
    )
    return satu, dua, tiga


def _awal() -> tuple[Blok, ...]:
    pengantar = Bab(
        "bab:pengantar",
        1,
        (t("Kata Pengantar"),),
        (
            Kop(
                ("PEMERINTAH KOTA CONTOH", "DINAS CONTOH", "Jalan Teladan Nomor 1, laman contoh.example"),
                Gambar("gambar:lambang-kop", (), "Lambang daerah.", svg=SVG_LAMBANG),
            ),
            p("Laporan ini memuat capaian kinerja tahun ", thn("2023"), "."),
            TandaTangan(
                (t("Kota Contoh, "), Angka("15 Februari 2024", harfiah=Harfiah.TANGGAL)),
                (Pihak("", "Kepala Dinas Contoh", "NAMA CONTOH", "Pembina Utama Muda"),),
            ),
        ),
    )
    ikhtisar = Bab(
        "bab:ikhtisar",
        1,
        (t("Ikhtisar Eksekutif"),),
        (
            DeretKartu(_kartu()),
            p("Rata-rata capaian ", a("98,87%", "instansi:capaian@2023"), " dari seluruh sasaran."),
        ),
    )
    return (
        pengantar,
        ikhtisar,
        GantiHalaman(),
        DaftarOtomatis(JenisDaftarIsi.ISI, "Daftar Isi"),
        DaftarOtomatis(JenisDaftarIsi.TABEL, "Daftar Tabel"),
        DaftarOtomatis(JenisDaftarIsi.GAMBAR, "Daftar Gambar"),
    )


def _bab_satu() -> Bab:
    organisasi = Gambar(
        "gambar:organisasi",
        (t("Susunan Organisasi"),),
        "Bagan organisasi: kepala dinas, sekretariat, bidang layanan.",
        svg=SVG_BAGAN,
        lebar=80,
        nomor="1.1",
    )
    rinci = Bab("bab:1.1.1", 3, (t("Tugas dan Fungsi"),), (p("Tugas pokok dinas."), organisasi), "1.1.1.")
    foto = Gambar("gambar:foto", (), "Foto loket layanan.", isi=PNG_FOTO, lebar=40)
    latar = Bab(
        "bab:1.1",
        2,
        (t("Gambaran Umum"),),
        (
            p(
                "Menurut Peraturan Nomor ",
                Angka("5", harfiah=Harfiah.PERATURAN),
                " dan ",
                t("x", atas=True),
            ),
            Kutipan((p("Terwujudnya layanan yang cepat, pasti, dan ramah."),)),
            foto,
            rinci,
        ),
        "1.1.",
    )
    return Bab("bab:1", 1, (t("Pendahuluan"),), (latar,), "BAB I")


def _bab_tiga() -> Bab:
    analisis = Bab(
        "bab:2.2",
        2,
        (t("Analisis Sasaran "), Angka("1", harfiah=Harfiah.NOMOR)),
        (
            _kartu()[0],
            narasi_lengkap(),
            Celah("celah:S1.3.analisis", "analisis aduan masyarakat", "Bidang Layanan"),
            Celah("celah:lain", "rencana tindak lanjut"),
            p("Rumusnya ", Pecahan("realisasi", "target", "100%"), " atau ", Pecahan("a & b", "c"), "."),
            p("Nilai ini ", CelahSebaris("penjelasan", "Sekretariat"), " dan belum lengkap."),
            p("Judul kecil", gaya=Gaya.JUDUL),
            p("Tengah", gaya=Gaya.TENGAH),
            p("Keterangan kecil.", gaya=Gaya.KECIL),
        ),
        "2.2.",
    )
    capaian = Bab(
        "bab:2.1",
        2,
        (t("Capaian Kinerja"),),
        (
            p(
                "Rincian ada pada ",
                Rujukan("tabel:capaian"),
                ", ",
                Rujukan("gambar:batang"),
                " dan ",
                Rujukan("lampiran:1"),
                ".",
            ),
            tabel_tegak(),
            gambar_batang(),
            tabel_lebar(),
            tabel_lebar("-kedua", "3.3"),
        ),
        "2.1.",
    )
    return Bab("bab:2", 1, (t("Akuntabilitas Kinerja"),), (capaian, analisis), "BAB II")


def naskah_lengkap() -> Naskah:
    """Return the whole fictional report."""
    atasan = Pihak("Pihak Kedua,", "Wali Kota Contoh", "NAMA ATASAN")
    bawahan = Pihak(
        "Pihak Pertama,", "Kepala Dinas Contoh", "NAMA CONTOH", "Pembina", "19990101 202001 1 001"
    )
    perjanjian = Lampiran(
        "lampiran:1",
        (t("Perjanjian Kinerja Tahun "), thn("2023")),
        (
            p("Kami yang bertanda tangan di bawah ini."),
            TandaTangan((t("Kota Contoh, "), CelahSebaris("tanggal", "Sekretariat")), (atasan, bawahan)),
        ),
        "Lampiran I",
    )
    kosong = Lampiran("lampiran:2", (t("Piagam dan Foto"),), (p("Tidak ada."),), "Lampiran II")
    return Naskah(
        judul="Laporan Kinerja Instansi Pemerintah Dinas Contoh Tahun 2023",
        instansi="Dinas Contoh",
        tanggal=date(2024, 2, 15),
        kaki="LKjIP Dinas Contoh Tahun 2023",
        awal=_awal(),
        isi=(_bab_satu(), _bab_tiga()),
        lampiran=(perjanjian, kosong),
        sampul=Sampul(
            ("LAPORAN KINERJA", "INSTANSI PEMERINTAH (LKjIP)"),
            "2023",
            "Dinas Contoh",
            "Pemerintah Kota Contoh",
            Gambar("gambar:lambang", (), "Lambang daerah.", svg=SVG_LAMBANG),
        ),
        sidik="3f1c9a52b7d04e68a1f0c2d4e6b8093f5a7c1e2d4f6a8b0c9e1d3f5a7b9c0d2e",
        keterangan={"jenis": "lkjip", "versi": "1"},
    )
