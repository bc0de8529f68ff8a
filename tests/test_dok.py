"""What README and panduan promise exists: commands, options, files, sheets, columns, sentences.

``python -m tests.test_dok`` writes buku-kerja.md and the tables of kalimat.md again.
"""

from __future__ import annotations

import argparse
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from akuntabel import api
from akuntabel.cli.utama import susun_pengurai
from akuntabel.kinerja.narasi import daftar_bagian
from akuntabel.laporan import susun_lkjip
from akuntabel.laporan.kalimat import slot, templat
from akuntabel.penyaji.huruf import KELUARGA
from akuntabel.penyaji.tema import baca_tema, daftar_tema
from akuntabel.pertukaran.bentuk import Kolom, Lembar, kolom_dengan_tahun
from akuntabel.pertukaran.susunan import LEMBAR
from akuntabel.temuan import Tingkat

AKAR = Path(__file__).resolve().parent.parent
PANDUAN = AKAR / "docs" / "panduan"
GAMBAR = AKAR / "docs" / "gambar"
TUTORIAL = PANDUAN / "lkjip-pertama.md"
DOKUMEN = (AKAR / "README.md", AKAR / "README.id.md", *sorted(PANDUAN.glob("*.md")))
NAMA_LEMBAR = {lembar.nama: lembar for lembar in LEMBAR}

SATU_GAMBAR = 250_000
SEMUA_GAMBAR = 2_500_000

KELOMPOK = (
    ("Target dan realisasi", "kode indikator", ("capaian_",)),
    ("Rata-rata sasaran", "kode sasaran", ("rata_rata_",)),
    ("Perkembangan antartahun", "kode indikator", ("tren_",)),
    ("Target jangka menengah", "kode indikator", ("menengah_",)),
    ("Perbandingan dengan pihak lain", "kode indikator", ("pembanding_",)),
    ("Efisiensi", "kode sasaran", ("efisiensi_",)),
    ("Program yang menunjang", "kode sasaran", ("menunjang_",)),
    ("Anggaran", "", ("anggaran_",)),
    ("Ikhtisar dan simpulan", "", ("ikhtisar_", "kesimpulan_")),
)


def baca(berkas: Path) -> str:
    return berkas.read_text(encoding="utf-8")


def nama(berkas: Path) -> str:
    return berkas.relative_to(AKAR).as_posix()


# --- reading Markdown ---------------------------------------------------------------------------------------


def blok_kode(teks: str) -> Iterator[str]:
    """Yield the lines of indented code blocks; fenced blocks show output, not commands."""
    for baris in re.sub(r"^ *```.*?^ *```", "", teks, flags=re.S | re.M).splitlines():
        if re.match(r" {4,}\S", baris):
            yield baris.strip()


def kode_sebaris(teks: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", teks, flags=re.S | re.M))


def tabel(teks: str) -> list[list[list[str]]]:
    """Return the tables of a text as rows of cells, the rule under the header left out."""
    hasil = []
    for blok in re.findall(r"(?:^\|.*\|\n?)+", teks, flags=re.M):
        baris = [[sel.strip() for sel in b.strip().strip("|").split("|")] for b in blok.splitlines()]
        hasil.append([baris[0], *baris[2:]])
    return hasil


def bagian(teks: str, pola: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each heading that matches with the text below it, up to the next heading."""
    potongan = re.split(r"^(#{1,6} .*)$", teks, flags=re.M)
    for judul, isi in zip(potongan[1::2], potongan[2::2], strict=True):
        cocok = re.fullmatch(pola, judul)
        if cocok:
            yield cocok, isi


# --- commands -----------------------------------------------------------------------------------------------


def perintah() -> list[tuple[str, str]]:
    """Return every command line of ours in the documents, with the file it stands in."""
    hasil = []
    for berkas in DOKUMEN:
        for baris in (*blok_kode(baca(berkas)), *kode_sebaris(baca(berkas))):
            cocok = re.match(r"(?:\.venv/bin/)?akuntabel( .+)", baris)
            if cocok:
                hasil.append((nama(berkas), cocok[1].strip()))
    return hasil


@pytest.mark.parametrize(("berkas", "argumen"), perintah())
def test_perintah__yang_tertulis_diterima_pengurai(berkas: str, argumen: str) -> None:
    if re.fullmatch(r"[a-z-]+", argumen) and not argumen.startswith("-"):
        return
    assert kode_keluar(shlex.split(argumen)) == 0, f"{berkas}: akuntabel {argumen}"


def kode_keluar(argumen: list[str]) -> object:
    try:
        susun_pengurai().parse_args(argumen)
    except SystemExit as selesai:
        return selesai.code
    return 0


def test_perintah__cukup_banyak_yang_diperiksa() -> None:
    assert len(perintah()) > 30


def pengurai_anak() -> dict[str, argparse.ArgumentParser]:
    for aksi in susun_pengurai()._actions:
        if isinstance(aksi, argparse._SubParsersAction):
            return dict(aksi.choices)
    raise AssertionError("pengurai tanpa perintah")


def isian_pengurai(pengurai: argparse.ArgumentParser) -> dict[str, str]:
    """Return each option or argument, with what stands behind it as the tables write it."""
    hasil = {}
    for aksi in pengurai._actions:
        if isinstance(aksi, argparse._SubParsersAction | argparse._HelpAction):
            continue
        kunci = next((o for o in aksi.option_strings if o.startswith("--")), aksi.dest)
        pilihan = ", ".join(f"`{c}`" for c in aksi.choices) if aksi.choices else ""
        bendera = aksi.nargs == 0
        hasil[kunci] = "" if bendera else pilihan or f"`{aksi.metavar}`"
    return hasil


def test_perintah_md__memuat_semua_perintah_dan_pilihan_dan_tidak_yang_lain() -> None:
    tercatat = {
        cocok[1]: {b[0].strip("`"): b[1] for b in tabel(isi)[0][1:]}
        for cocok, isi in bagian(baca(PANDUAN / "perintah.md"), r"## `akuntabel ([\w-]+)`")
    }
    assert tercatat == {n: isian_pengurai(p) for n, p in pengurai_anak().items()}


def test_make__sasaran_yang_tertulis_ada_di_makefile() -> None:
    makefile = baca(AKAR / "Makefile")
    for berkas in DOKUMEN:
        for baris in (*blok_kode(baca(berkas)), *kode_sebaris(baca(berkas))):
            cocok = re.match(r"make (\w+)", baris)
            assert not cocok or re.search(rf"^{cocok[1]}:", makefile, flags=re.M), f"{nama(berkas)}: {baris}"


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_readme__menyebut_berkas_yang_ditulis_make_lkjip(readme: str) -> None:
    cocok = re.search(r"^CONTOH\s*:=\s*(\S+)", baca(AKAR / "Makefile"), flags=re.M)
    assert cocok
    hasil = api.baca(AKAR / cocok[1])
    assert hasil.potret is not None
    dasar = api.nama_berkas(hasil.potret, "lkjip")
    for akhiran in (*api.FORMAT, "potret.zip"):
        assert f"`{dasar}.{akhiran}`" in baca(AKAR / readme)


# --- links and pictures -------------------------------------------------------------------------------------


def jangkar(teks: str) -> set[str]:
    """Return the anchors a forge makes of the headings of a text."""
    judul = re.findall(r"^#{1,6} (.*)$", teks, flags=re.M)
    return {re.sub(r"[^\w\- ]", "", j.lower()).replace(" ", "-") for j in judul}


@pytest.mark.parametrize("berkas", DOKUMEN, ids=nama)
def test_tautan__berkas_gambar_dan_judul_yang_dituju_ada(berkas: Path) -> None:
    for tuju in re.findall(r"\]\(([^)\s]+)\)", baca(berkas)):
        jalur, _, judul = tuju.partition("#")
        letak = (berkas.parent / jalur).resolve() if jalur else berkas
        assert letak.exists(), f"{nama(berkas)}: {tuju}"
        assert not judul or judul in jangkar(baca(letak)), f"{nama(berkas)}: {tuju}"


@pytest.mark.parametrize("berkas", DOKUMEN, ids=nama)
def test_berkas__yang_disebut_dengan_folder_repositori_ada(berkas: Path) -> None:
    for kode in kode_sebaris(baca(berkas)):
        if re.match(r"(src|contoh|docs|tests)/", kode):
            assert (AKAR / kode).exists(), f"{nama(berkas)}: {kode}"


def test_gambar__semuanya_dipakai_berketerangan_dan_kecil() -> None:
    dipakai = set()
    for berkas in DOKUMEN:
        for keterangan, tuju in re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", baca(berkas)):
            assert len(keterangan) > 10, f"{nama(berkas)}: {tuju}"
            dipakai.add((berkas.parent / tuju).resolve())
    ada = {p.resolve(): p.stat().st_size for p in GAMBAR.iterdir()}
    assert set(ada) == dipakai
    assert max(ada.values()) < SATU_GAMBAR
    assert sum(ada.values()) < SEMUA_GAMBAR


def test_lembar__yang_disebut_di_dokumen_ada_di_buku_kerja() -> None:
    disebut = {
        (nama(berkas), lembar)
        for berkas in DOKUMEN
        for lembar in re.findall(r"\b[Ll]embar ([A-Z]\w+(?: [A-Z]\w+)*)", baca(berkas))
    }
    assert {x for x in disebut if x[1] not in {*NAMA_LEMBAR, "Petunjuk", "Asal"}} == set()
    assert len(disebut) > 10


# --- the tutorial -------------------------------------------------------------------------------------------


def lembar_tutorial() -> list[tuple[Lembar, str]]:
    return [(NAMA_LEMBAR[c[1]], isi) for c, isi in bagian(baca(TUTORIAL), r"### Lembar `(.+)`")]


def judul_kolom(lembar: Lembar) -> set[str]:
    return {k.judul for k in kolom_dengan_tahun(lembar, range(2025, 2030))}


def isian(lembar: Lembar, isi: str) -> list[dict[str, str]]:
    """Return the rows to type into a sheet; an upright sheet gives one row."""
    kepala, *baris = tabel(isi)[0]
    if lembar.tegak:
        return [{kunci: nilai for kunci, nilai in baris}]
    return [dict(zip(kepala, b, strict=True)) for b in baris]


def test_tutorial__nama_dalam_tanda_petik_balik_ada_di_buku_kerja() -> None:
    dikenal = set(NAMA_LEMBAR).union(*(judul_kolom(x) for x in LEMBAR))
    assert {k for k in kode_sebaris(baca(TUTORIAL)) if re.match(r"[A-Z][a-z]", k)} <= dikenal


@pytest.mark.parametrize(("lembar", "isi"), lembar_tutorial(), ids=lambda x: getattr(x, "nama", ""))
def test_tutorial__nama_dalam_tanda_petik_balik_ada_pada_lembarnya(lembar: Lembar, isi: str) -> None:
    disebut = {k for k in kode_sebaris(isi) if re.match(r"[A-Z][a-z]|IKU$", k)}
    assert disebut <= judul_kolom(lembar) | set(NAMA_LEMBAR)


@pytest.mark.parametrize(("lembar", "isi"), lembar_tutorial(), ids=lambda x: getattr(x, "nama", ""))
def test_tutorial__tabel_isian_memakai_judul_kolom_lembarnya(lembar: Lembar, isi: str) -> None:
    for baris in isian(lembar, isi):
        assert set(baris) <= judul_kolom(lembar)


def test_tutorial__kunci_narasi_per_indikator_dan_sasaran_lengkap() -> None:
    narasi = dict((lembar.nama, isi) for lembar, isi in lembar_tutorial())["Narasi"]
    disebut = {k for k in kode_sebaris(narasi) if re.fullmatch(r"[a-z_]+", k)}
    assert disebut == {b.kunci for b in daftar_bagian() if b.lingkup.value != "dokumen"}


def test_tutorial__isian_contoh_lolos_cek_dan_menjadi_laporan(tmp_path: Path) -> None:
    berkas = tmp_path / "lkjip-2025.xlsx"
    berkas.write_bytes(api.formulir(2025, (2025, 2029)))
    isi_buku(berkas)
    hasil = api.cek(berkas)
    assert [t.pesan for t in hasil.temuan if t.tingkat is not Tingkat.SARAN] == []
    assert hasil.potret is not None
    assert len(hasil.potret.realisasi) == 4
    susunan = susun_lkjip(hasil.potret, garis_besar="analisis", sumber=hasil.sumber)
    assert "indikator:I1.3.capaian@2025" in susunan.fakta


def isi_buku(berkas: Path) -> None:
    """Type the tables of the tutorial into an empty workbook, as text, the way people paste them."""
    buku = load_workbook(berkas)
    for lembar, isi in lembar_tutorial():
        halaman = buku[lembar.nama]
        if lembar.tegak:
            isi_tegak(halaman, isian(lembar, isi)[0])
        else:
            isi_tabel(halaman, isian(lembar, isi))
    buku.save(berkas)


def isi_tegak(halaman: Any, nilai: dict[str, str]) -> None:
    baris = {str(halaman.cell(r, 1).value).removesuffix(" *"): r for r in range(5, halaman.max_row + 1)}
    for kunci, teks in nilai.items():
        halaman.cell(baris[kunci], 2).value = teks


def isi_tabel(halaman: Any, baris: list[dict[str, str]]) -> None:
    kolom = {str(sel.value).removesuffix(" *"): sel.column for sel in halaman[4]}
    mulai = next(r for r in range(5, halaman.max_row + 2) if not halaman.cell(r, 1).value)
    for nomor, isi in enumerate(baris, mulai):
        for judul, teks in isi.items():
            halaman.cell(nomor, kolom[judul]).value = teks or None


# --- the reference of the workbook --------------------------------------------------------------------------

PENGANTAR_BUKU = """# Acuan buku kerja

Satu buku kerja untuk satu perangkat daerah dan satu tahun. Halaman ini memuat semua lembar dan kolomnya,
menurut urutan di buku kerja. Cara mengisi langkah demi langkah ada di [LKjIP pertama](lkjip-pertama.md).

Kolom yang bertanda "wajib" diisi pada setiap baris yang dipakai. Kolom berjenis "otomatis" terisi sendiri dan
tidak dibaca. Pilihan ditulis tepat seperti di sini. Kolom Catatan untuk diri sendiri: tidak dicetak, tetapi
ikut tersimpan di arsip.
"""


def sel_md(teks: str) -> str:
    return teks.replace("|", "\\|").replace("*", "\\*")


def jenis_md(kolom: Kolom) -> str:
    if not kolom.diisi:
        return "otomatis"
    if kolom.pilihan:
        return "pilihan: " + "; ".join(teks for teks, _ in kolom.pilihan)
    return kolom.jenis.value


def baris_kolom(kolom: Kolom) -> str:
    wajib = "wajib" if kolom.wajib else ""
    isi = (kolom.judul, jenis_md(kolom), wajib, sel_md(kolom.keterangan), sel_md(kolom.contoh))
    return f"| {' | '.join(isi)} |"


def bagian_lembar(lembar: Lembar) -> str:
    kepala = ("Isian" if lembar.tegak else "Kolom", "Jenis", "Wajib", "Keterangan", "Contoh")
    baris = [f"| {' | '.join(kepala)} |", "|---|---|---|---|---|", *(baris_kolom(k) for k in lembar.kolom)]
    tahun = (
        "\nDi depan kolom Catatan ada satu kolom untuk setiap tahun Renstra, berjudul tahunnya: target tahun "
        "itu, berupa angka, rentang (40–60), atau nama tingkatan.\n"
        if lembar.tahunan
        else ""
    )
    return f"## {lembar.nama}\n\n{sel_md(lembar.penjelasan)}\n{tahun}\n" + "\n".join(baris) + "\n"


def bagian_narasi() -> str:
    kepala = "| Kunci | Judul | Ditulis per | Boleh kosong | Pengisi |\n|---|---|---|---|---|\n"
    baris = (
        f"| `{b.kunci}` | {b.judul} | {b.lingkup.value} | {'ya' if b.pilihan else ''} | {b.pengisi} |"
        for b in daftar_bagian()
    )
    pengantar = (
        "Kunci untuk kolom Bagian di lembar Narasi. Bagian per sasaran atau indikator ditulis dengan titik "
        "dua dan kodenya, misalnya `tren:I1.3`.\n\n"
    )
    return "## Kunci bagian narasi\n\n" + pengantar + kepala + "\n".join(baris) + "\n"


def acuan_buku() -> str:
    return "\n".join((PENGANTAR_BUKU, *(bagian_lembar(x) for x in LEMBAR), bagian_narasi()))


def test_buku_kerja_md__memuat_tepat_semua_lembar_dan_kolom() -> None:
    assert baca(PANDUAN / "buku-kerja.md") == acuan_buku(), "tulis ulang dengan: python -m tests.test_dok"


# --- sentences ----------------------------------------------------------------------------------------------

AWAL, AKHIR = "<!-- daftar kalimat: awal -->\n", "<!-- daftar kalimat: akhir -->\n"


def tabel_kalimat() -> str:
    hasil = []
    for judul, kode, awalan in KELOMPOK:
        lingkup = f"Kolom Kode: {kode}, atau kosong untuk semua." if kode else "Kolom Kode dikosongkan."
        baris = [
            f"| `{kunci}` | {', '.join(f'`{{{s}}}`' for s in slot_kunci(kunci)) or '–'} | {varian[0]} |"
            for kunci, varian in templat().items()
            if kunci.startswith(awalan)
        ]
        kepala = "| Kunci | Isian | Bunyi baku |\n|---|---|---|\n"
        hasil.append(f"### {judul}\n\n{lingkup}\n\n{kepala}" + "\n".join(baris) + "\n")
    return "\n".join(hasil)


def slot_kunci(kunci: str) -> list[str]:
    """Return the slots of all variants of a sentence; a capital only begins it with the same fact."""
    return sorted({s[:1].lower() + s[1:] for varian in templat()[kunci] for s in slot(varian)})


def daftar_kalimat(teks: str) -> str:
    return teks.split(AWAL)[1].split(AKHIR)[0]


def test_kalimat_md__memuat_semua_kunci_isian_dan_bunyi_baku() -> None:
    teks = daftar_kalimat(baca(PANDUAN / "kalimat.md"))
    assert teks.strip() == tabel_kalimat().strip(), "tulis ulang dengan: python -m tests.test_dok"
    tercatat = [b[0].strip("`") for isi in tabel(teks) for b in isi[1:]]
    assert sorted(tercatat) == sorted(templat())


# --- themes -------------------------------------------------------------------------------------------------


def test_tema_md__contoh_tema_dapat_dibaca_dan_memuat_semua_isian_tema_baku(tmp_path: Path) -> None:
    cocok = re.search(r"```toml\n(.*?)```", baca(PANDUAN / "tema.md"), flags=re.S)
    assert cocok
    berkas = tmp_path / "tema-dinas.toml"
    berkas.write_text(cocok[1], encoding="utf-8")
    assert baca_tema(str(berkas)).huruf_docx == "Times New Roman"
    baku = tomllib.loads(baca(AKAR / "src/akuntabel/penyaji/tema/baku.toml"))
    contoh = tomllib.loads(cocok[1])
    assert {k: set(v) for k, v in contoh.items() if isinstance(v, dict)} == {
        k: set(v) for k, v in baku.items() if isinstance(v, dict)
    }


def test_tema_md__menyebut_semua_tema_dan_huruf_bawaan() -> None:
    kode = set(kode_sebaris(baca(PANDUAN / "tema.md")))
    assert {*daftar_tema(), *KELUARGA} <= kode


def main() -> int:
    """Write the generated parts of the documents again."""
    (PANDUAN / "buku-kerja.md").write_text(acuan_buku(), encoding="utf-8")
    kalimat = PANDUAN / "kalimat.md"
    depan, belakang = baca(kalimat).split(AWAL)[0], baca(kalimat).split(AKHIR)[1]
    kalimat.write_text(f"{depan}{AWAL}\n{tabel_kalimat()}\n{AKHIR}{belakang}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
