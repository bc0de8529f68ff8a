"""What makes a PDF unreadable, and the places of what is read."""

from __future__ import annotations

import io

import pikepdf
import pytest

from akuntabel.impor.luar import TakTerbaca
from akuntabel.impor.pdf import baca_pdf
from akuntabel.naskah import Bab, Paragraf, Tulisan, teks_sebaris
from tests.impor.pdf.rakit import baca, isi_tabel, paragraf, pdf, tabel


def simpan(berkas: pikepdf.Pdf, **pilihan) -> bytes:
    penampung = io.BytesIO()
    berkas.save(penampung, **pilihan)
    return penampung.getvalue()


@pytest.mark.parametrize("isi", [b"", b"bukan PDF", b"%PDF-1.7\n" + b"\0" * 500, pdf("Teks")[:400]])
def test_berkas_rusak__ditolak_dengan_kalimat(isi: bytes) -> None:
    with pytest.raises(TakTerbaca, match=r"laporan\.pdf (rusak|tidak memuat)"):
        baca_pdf(isi, "laporan.pdf")


def test_berkas_bersandi__ditolak_dengan_kalimat() -> None:
    with pikepdf.open(io.BytesIO(pdf("Teks"))) as berkas:
        isi = simpan(berkas, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(TakTerbaca, match="kata sandi"):
        baca_pdf(isi, "laporan.pdf")


def test_terlalu_banyak_halaman__ditolak_dengan_kalimat() -> None:
    berkas = pikepdf.new()
    for _ in range(1501):
        berkas.add_blank_page()

    with pytest.raises(TakTerbaca, match=r"1501 halaman; paling banyak 1\.500"):
        baca_pdf(simpan(berkas), "laporan.pdf")


def test_letak__halaman_baris_dan_kotak() -> None:
    dokumen = baca("Satu\n\n#pagebreak()\nDua kata#v(30pt)\n\nTiga")

    blok = dokumen.naskah.isi[2]
    assert paragraf(dokumen) == ["Satu", "Dua kata", "Tiga"]
    assert isinstance(blok, Paragraf)
    tulisan = blok.isi[0]
    assert isinstance(tulisan, Tulisan)
    letak = tulisan.letak
    assert (letak.halaman, letak.baris) == (2, 2)
    assert letak.kotak is not None
    kiri, atas, kanan, bawah = letak.kotak
    assert (kiri, round(kanan, -1)) == (40, 60)
    assert 85 < atas < bawah < 105
    assert dokumen.halaman == 2


def test_tabel_bergaris__sel_gabungan_dan_angka_terbelah() -> None:
    dokumen = baca("""#table(columns: (60pt, 34pt, 60pt),
      table.cell(rowspan: 2)[Indikator], table.cell(colspan: 2)[Tahun 2024],
      [Target], [Capaian], [Angka harapan hidup], [156,7 1], [100], [#v(4pt)], [], [])""")

    (satu,) = tabel(dokumen)
    assert isi_tabel(satu) == [
        ["Indikator", "Tahun 2024"],
        ["Target", "Capaian"],
        ["Angka harapan hidup", "156,71", "100"],
    ]
    assert [(s.lebar, s.tinggi) for s in satu.badan[0].sel] == [(1, 2), (2, 1)]
    assert [(s.letak.baris_tabel, s.letak.kolom) for s in satu.badan[1].sel] == [(2, 2), (2, 3)]


def test_baris_tanpa_garis__dipecah_menurut_angka_yang_sejajar() -> None:
    dokumen = baca("""#table(columns: (80pt, 60pt, 60pt), [Uraian], [Target], [Realisasi],
      [Penerimaan pajak #linebreak()daerah #v(6pt) Retribusi], [100 #v(17pt) 20], [98,5 #v(17pt) 19,2])""")

    assert isi_tabel(tabel(dokumen)[0])[1:] == [
        ["Penerimaan pajak daerah", "100", "98,5"],
        ["Retribusi", "20", "19,2"],
    ]


def test_tabel_dua_halaman__satu_tabel_tanpa_kepala_berulang() -> None:
    baris = "".join(f"[{n}], [Indikator {n}], [{n * 7},5]," for n in range(1, 41))
    dokumen = baca(f"#table(columns: 3, table.header([No], [Uraian], [Nilai]), {baris})")

    (satu,) = tabel(dokumen)
    isi = [[str(n), f"Indikator {n}", f"{n * 7},5"] for n in range(1, 41)]
    assert isi_tabel(satu) == [["No", "Uraian", "Nilai"], *isi]
    assert {s.letak.halaman for b in satu.badan for s in b.sel} == {1, 2}


def test_kata_terbelah_di_sel_sempit__disatukan_bila_dikenal() -> None:
    dokumen = baca("""Rehabilitasi di kota Malang.
      #table(columns: (45pt, 25pt, 80pt),
        [Rehabilita#linebreak()si], [Ca#linebreak()p], [kota #linebreak()kota])""")

    assert isi_tabel(tabel(dokumen)[0]) == [["Rehabilitasi", "Ca p", "kota kota"]]


def test_baris_tabel_terpotong_halaman__disatukan_dengan_letak_masing_masing() -> None:
    panjang = "Persentase keluarga tidak mampu yang memperoleh layanan dasar " * 8
    dokumen = baca(f"""#v(350pt) #table(columns: (60pt, 1fr, 60pt), [No], [Indikator], [Nilai],
      [1], [{panjang}], [98,5], [2], [Berikutnya], [7])""")

    (satu,) = tabel(dokumen)
    assert isi_tabel(satu)[1:] == [["1", panjang.strip(), "98,5"], ["2", "Berikutnya", "7"]]
    halaman = {s.letak.halaman for s in satu.badan[1].sel[1].isi if isinstance(s, Tulisan)}
    assert halaman == {1, 2}


def test_daftar_isi__satu_paragraf_per_butir_dengan_tab() -> None:
    dokumen = baca("""DAFTAR ISI #v(12pt)
      KATA PENGANTAR #box(width: 1fr, repeat[.]) i \\ BAB I PENDAHULUAN #h(1fr) 1 \\
      1.1 Perbandingan realisasi kinerja dan capaian kinerja tahun ini #linebreak()
      #h(20pt) dengan tahun lalu #box(width: 1fr, repeat[.]) 12""")

    assert paragraf(dokumen)[1:] == [
        "KATA PENGANTAR\ti",
        "BAB I PENDAHULUAN\t1",
        "1.1 Perbandingan realisasi kinerja dan capaian kinerja tahun ini dengan tahun lalu\t12",
    ]


def test_judul_menonjol_dan_bernomor__menjadi_bab_bertingkat() -> None:
    dokumen = baca("""#align(center)[*BAB III \\ AKUNTABILITAS KINERJA*]
      *3.1 Capaian Kinerja* \\ #lorem(20)

      *3.1.1 Perbandingan Target* \\ #lorem(20)

      3.2 bukan judul karena tidak tebal \\ #lorem(20)""")

    (bab,) = dokumen.naskah.isi
    assert isinstance(bab, Bab)
    assert teks_sebaris(bab.judul) == "BAB III AKUNTABILITAS KINERJA"
    (subbab,) = bab.isi
    assert isinstance(subbab, Bab)
    assert (teks_sebaris(subbab.judul), subbab.tingkat) == ("3.1 Capaian Kinerja", 2)
    assert [type(b).__name__ for b in subbab.isi] == ["Paragraf", "Bab"]


def test_sel_gabungan_melintasi_halaman__satu_rentang() -> None:
    isi = "".join(
        f"table.cell(rowspan: 2)[{n}], [Target], [{n}0], [Realisasi], [{n}1]," for n in range(1, 31)
    )
    dokumen = baca(f"#table(columns: (40pt, 100pt, 60pt), table.header([No], [Uraian], [Nilai]), {isi})")

    (satu,) = tabel(dokumen)
    panjang = [b for b in satu.badan[1:] if len(b.sel) == 3]
    assert [teks_sebaris(b.sel[0].isi) for b in panjang] == [str(n) for n in range(1, 31)]
    assert {b.sel[0].tinggi for b in panjang} == {2}


def test_judul_lalu_keterangan_tabel_di_atas_halaman__dua_paragraf() -> None:
    tabel = "#table(columns: (40pt, 120pt, 60pt), [No], [Uraian], [Nilai], [1], [Kemiskinan], [6,57])"
    judul = "*3.1.3 Kemajuan terhadap Target Akhir Renstra* \\ *Tabel 3.3 Kemajuan terhadap Target Renstra*"

    assert paragraf(baca(f"#block[{judul}] {tabel}")) == [
        "3.1.3 Kemajuan terhadap Target Akhir Renstra",
        "Tabel 3.3 Kemajuan terhadap Target Renstra",
    ]
