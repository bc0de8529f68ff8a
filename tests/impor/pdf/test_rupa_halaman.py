"""Pages that are turned, have columns, watermarks, doubled or hidden letters, or are pictures."""

from __future__ import annotations

import io

import pikepdf
import pytest

from akuntabel.impor.luar import TakTerbaca
from akuntabel.impor.pdf import baca_pdf
from akuntabel.naskah import Paragraf
from tests.impor.pdf.rakit import HALAMAN, baca, isi_tabel, paragraf, pdf, tabel

TABEL = "#table(columns: (40pt, 120pt, 60pt), [No], [Uraian], [Nilai], [1], [Angka kemiskinan], [6,57])"
TERBACA = [["No", "Uraian", "Nilai"], ["1", "Angka kemiskinan", "6,57"]]


def ubah(isi: bytes, perbuatan) -> bytes:
    penampung = io.BytesIO()
    with pikepdf.open(io.BytesIO(isi)) as berkas:
        perbuatan(berkas)
        berkas.save(penampung)
    return penampung.getvalue()


def sisip(isi: str):
    """Return what adds drawing operators to the first page."""

    def perbuatan(berkas: pikepdf.Pdf) -> None:
        berkas.pages[0].contents_add(berkas.make_stream(isi.encode()))

    return perbuatan


@pytest.mark.parametrize("putaran", [90, 180, 270])
def test_halaman_diputar__terbaca_dan_kotaknya_pada_halaman_tampak(putaran: int) -> None:
    def putar(berkas: pikepdf.Pdf) -> None:
        berkas.pages[0].Rotate = putaran

    tegak = f"#rotate(-{putaran}deg, reflow: true)[#box(width: 260pt)[{TABEL}]]"
    dokumen = baca_pdf(ubah(pdf(tegak), putar), "x.pdf")

    (satu,) = tabel(dokumen)
    assert isi_tabel(satu) == TERBACA
    assert satu.letak.kotak is not None
    kiri, atas, kanan, bawah = satu.letak.kotak
    assert kanan - kiri == 220
    assert 32 <= bawah - atas <= 40


@pytest.mark.parametrize("putaran", [90, 270])
def test_tabel_rebah_di_halaman_tegak__terbaca(putaran: int) -> None:
    dokumen = baca(f"#rotate({putaran}deg, reflow: true)[#box(width: 260pt)[#lorem(8) {TABEL}]]")

    (satu,) = tabel(dokumen)
    assert isi_tabel(satu) == TERBACA
    assert satu.letak.kotak is not None
    kiri, atas, kanan, bawah = satu.letak.kotak
    assert bawah - atas > 200 > kanan - kiri


def test_kepala_kolom_tegak__terbaca_sebagai_satu_sel() -> None:
    dokumen = baca("""#lorem(30)
      #table(columns: 3, [No], [Uraian], rotate(-90deg, reflow: true)[Target Tahun], [1], [Angka], [5])""")

    assert isi_tabel(tabel(dokumen)[0])[0] == ["No", "Uraian", "Target Tahun"]


def test_dua_kolom__dibaca_kolom_demi_kolom() -> None:
    dokumen = baca(
        "#set par(justify: true)\n#columns(2)[#lorem(60) AKHIRKIRI #colbreak() AWALKANAN #lorem(50)]"
    )

    teks = " ".join(paragraf(dokumen))
    assert teks.index("AKHIRKIRI") < teks.index("AWALKANAN")
    assert teks.replace("AKHIRKIRI ", "").startswith(
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit"
    )


def test_tanda_air__disisihkan() -> None:
    dokumen = baca(f"""#set page(background: rotate(-45deg, text(60pt, fill: luma(220))[KONSEP]))
      Isi laporan. {TABEL} #pagebreak() Lanjutan.""")

    assert "KONSEP" not in " ".join(paragraf(dokumen))
    assert isi_tabel(tabel(dokumen)[0]) == TERBACA


def test_tanda_air_tegak_di_atas_teks__disisihkan() -> None:
    dokumen = baca(f"""#set page(foreground: place(center + horizon, text(70pt, fill: luma(215))[D R A F]))
      Isi laporan. {TABEL} #lorem(120)""")

    teks = " ".join(paragraf(dokumen))
    assert not {"D", "R", "A", "F"} & set(teks.split())
    assert isi_tabel(tabel(dokumen)[0]) == TERBACA


def test_huruf_dicetak_dua_kali__sekali_saja() -> None:
    dokumen = baca("Nilai #place(dx: 60pt)[98,5] #place(dx: 60.4pt)[98,5] #place(dx: 100pt)[111] akhir")

    assert " ".join(paragraf(dokumen)).split().count("98,5") == 1
    assert "111" in " ".join(paragraf(dokumen)).split()


def test_teks_tak_tampak__dibuang_kecuali_hasil_pengenalan() -> None:
    gaya = "BT 3 Tr /F0 10 Tf 50 300 Td (rahasia) Tj ET"

    def beri_fon(berkas: pikepdf.Pdf) -> None:
        fon = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        berkas.pages[0].Resources.Font = pikepdf.Dictionary(F0=fon)
        sisip(gaya)(berkas)

    kosong = pikepdf.new()
    kosong.add_blank_page()
    kosong.pages[0].Resources = pikepdf.Dictionary()
    penampung = io.BytesIO()
    kosong.save(penampung)

    assert paragraf(baca_pdf(ubah(penampung.getvalue(), beri_fon), "x.pdf")) == ["rahasia"]


def test_halaman_pindaian__disebut_dan_sisanya_dibaca() -> None:
    def hapus_teks(berkas: pikepdf.Pdf) -> None:
        gambar = berkas.make_stream(
            b"\xff", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1,
            ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
        )  # fmt: skip
        halaman = berkas.pages[1]
        halaman.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=gambar))
        halaman.Contents = berkas.make_stream(b"q 400 0 0 500 0 0 cm /P Do Q")

    isi = pdf("Satu #pagebreak() Dua #pagebreak() Tiga")
    dokumen = baca_pdf(ubah(isi, hapus_teks), "x.pdf")

    assert paragraf(dokumen) == ["Satu", "Tiga"]
    assert [(t.kode, t.lokasi.halaman) for t in dokumen.temuan] == [("LKP101", 2)]

    def hanya_pindaian(berkas: pikepdf.Pdf) -> None:
        hapus_teks(berkas)
        del berkas.pages[2], berkas.pages[0]

    with pytest.raises(TakTerbaca, match="pindaian"):
        baca_pdf(ubah(isi, hanya_pindaian), "x.pdf")


def test_baris_berulang__dipisah_dan_nomor_halaman_tercatat() -> None:
    kepala = (
        HALAMAN
        + """#set page(header: [LKjIP Dinas Contoh Tahun 2024],
      footer: context [Dinas Contoh 2024#counter(page).display()])\n"""
    )
    dokumen = baca("Satu #pagebreak() Dua #pagebreak() Tiga #pagebreak() Empat", kepala=kepala)

    assert paragraf(dokumen) == ["Satu", "Dua", "Tiga", "Empat"]
    assert [(b.teks, len(b.letak)) for b in dokumen.berulang] == [
        ("LKjIP Dinas Contoh Tahun 2024", 4),
        ("Dinas Contoh 20241", 4),
    ]
    assert [p.letak.halaman_cetak for p in dokumen.naskah.isi if isinstance(p, Paragraf)] == [
        "1",
        "2",
        "3",
        "4",
    ]
