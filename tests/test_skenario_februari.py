"""A planner's February from end to end on the command line: last year's file in, Word edits back.

One run makes the draft: next year's workbook, the budget from an export, the results typed at Excel. Then the
head corrects in Word, once in Word itself and once with LibreOffice saving in between, the text comes back,
figures change, and the report is built again.
"""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from akuntabel import api
from akuntabel.cli import main
from akuntabel.impor import baca_docx_sendiri
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_lkjip
from akuntabel.laporan.narasi import urai
from akuntabel.laporan.narasi_tulis import tulis as tulis_narasi
from tests.conftest import AKAR
from tests.libreoffice import SOFFICE
from tests.skenario import excel, word
from tests.skenario.ekspor import Belanja, tulis_ekspor

CONTOH = AKAR / "contoh"
DOKUMEN = "hasil/LKjIP-2026-Dinas-Kesehatan-Kota-Arunika.docx"
HASIL_2026 = {
    "I1.1": 5, "I1.2": 9.84, "I1.3": 95.61, "I2.1": 78.42, "I2.2": 100, "I2.3": 1,
    "I3.1": 87.05, "I3.2": 76.15, "I3.3": 17.9, "I4.1": 104318, "I4.2": 81.27,
}  # fmt: skip
SUSUN = ("susun", "lkjip-2026.xlsx", "--format", "docx", "--keluaran", "hasil")
MODAL = ("P2.1.1", "P2.1.2")
BIDANG = {"U06": "I1.", "U07": "I2."}
TAMBAHAN = " Serapan anggaran mencapai {serapan} dan pemeriksaan gratis menjangkau 104.318 orang."
PARAGRAF = "Laporan ini juga dibaca oleh kader posyandu sebagai bahan musyawarah kelurahan."
LUAR = "Catatan pimpinan: urutkan menurut tahun."
TREN = ("Kematian ibu turun menjadi 5 orang berkat rujukan dini.", "Wilayah pesisir masih tertinggal.")
BARIS = ("Program Gizi", "Rendah karena lelang bahan pangan mundur")
TABEL = (
    "Penyerapan menurut penyebab:\n\n| Program | Sebab |\n|---|---|\n| Program Obat | Tinggi karena kontrak "
    "payung |\n\nSelebihnya sesuai rencana."
)


def akuntabel(folder: Path, *argumen: object, kode: int = 0) -> str:
    """Run a command in a folder as a person does, with nobody to ask; return what it printed."""
    keluar, salah = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as tambal, chdir(folder):
        tambal.setattr("sys.stdin", io.StringIO())
        with redirect_stdout(keluar), redirect_stderr(salah):
            hasil = main([str(a) for a in argumen])
    assert hasil == kode, f"{argumen}: {hasil}\n{keluar.getvalue()}\n{salah.getvalue()}"
    return keluar.getvalue()


def akuntabel_json(folder: Path, *argumen: object, kode: int = 0) -> Any:
    return json.loads(akuntabel(folder, *argumen, "--json", kode=kode))


def potret(berkas: Path) -> Potret:
    hasil = api.baca(berkas)
    assert hasil.potret is not None, [t.pesan for t in hasil.temuan]
    return hasil.potret


def belanja_2026(p: Potret) -> dict[str, Belanja]:
    """Return a ceiling and a spending for each subkegiatan, all different."""
    return {
        s.kode: Belanja(150_000_000 + n * 37_251_000, 141_870_450 + n * 36_118_017, s.kode in MODAL)
        for n, s in enumerate(p.subkegiatan)
    }


def realisasi(nilai: Mapping[str, float]) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Return what to type into the sheet Realisasi."""
    return [
        (
            "Realisasi",
            {"Indikator": kode, "Tahun": 2026, "Triwulan": ""},
            {"Nilai": n, "Status": "dilaporkan"},
        )
        for kode, n in nilai.items()
    ]


@pytest.fixture(scope="module")
def draf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with last year's workbook, this year's, the export and the first draft."""
    folder = tmp_path_factory.mktemp("februari")
    for berkas in CONTOH.glob("*arunika*.*"):
        shutil.copy(berkas, folder)
    lama = (folder / "dinas-kesehatan-kota-arunika-2025.xlsx").rename(folder / "lkjip-2025.xlsx")
    akuntabel(folder, "lanjut", lama.name, "lkjip-2026.xlsx")
    baru = folder / "lkjip-2026.xlsx"
    tulis_ekspor(folder / "lra-2026.xlsx", potret(baru), 2026, belanja_2026(potret(baru)))
    akuntabel(folder, "impor-anggaran", "lra-2026.xlsx", "--ke", baru.name, "--ya")
    lewat_bidang(folder, baru.name)
    sendiri = {kode: n for kode, n in HASIL_2026.items() if not kode.startswith(tuple(BIDANG.values()))}
    narasi = ("Narasi", {"Bagian": "realisasi_anggaran"}, {"Teks": TABEL, "Teks tahun lalu": ""})
    excel.isi(baru, *realisasi(sendiri), narasi)
    akuntabel(folder, *SUSUN)
    return folder


def lewat_bidang(folder: Path, buku: str) -> None:
    """Let two units fill their own workbooks, and merge them."""
    akuntabel(folder, "formulir", "bidang", "--dari", buku, *(a for b in BIDANG for a in ("--bidang", b)))
    for unit, awal in BIDANG.items():
        nilai = {kode: n for kode, n in HASIL_2026.items() if kode.startswith(awal)}
        (berkas,) = (folder / "bidang").glob(f"*{unit}*.xlsx")
        excel.isi(berkas, *realisasi(nilai))
    akuntabel(folder, "gabung", "bidang", "--ke", buku, "--ya")


def test_lanjut__brings_results_as_history_and_texts_to_be_reviewed(draf: Path) -> None:
    lama, baru = potret(draf / "lkjip-2025.xlsx"), potret(draf / "lkjip-2026.xlsx")
    assert baru.tahun == 2026
    lalu = {(r.indikator, r.tahun): r.nilai for r in lama.realisasi if r.triwulan is None and r.tahun == 2025}
    kini = {(r.indikator, r.tahun): r.nilai for r in baru.realisasi if r.triwulan is None}
    assert lalu.items() <= kini.items()
    teks = {n.bagian: n.teks for n in lama.narasi}
    assert {n.bagian: n.teks for n in baru.narasi} == {**teks, "realisasi_anggaran": TABEL}
    assert {n.bagian for n in baru.narasi if not n.tahun_lalu} == {"realisasi_anggaran"}
    assert not any(n.tahun_lalu for n in lama.narasi)


def test_impor_anggaran__adds_up_to_the_totals_the_export_prints(draf: Path) -> None:
    baru = potret(draf / "lkjip-2026.xlsx")
    harapan = belanja_2026(baru)
    assert {p.simpul: int(p.jumlah) for p in baru.pagu} == {k: b.pagu for k, b in harapan.items()}
    terpakai = {r.simpul: int(r.jumlah) for r in baru.realisasi_anggaran}
    assert terpakai == {k: b.realisasi for k, b in harapan.items()}


def test_gabung__brings_what_each_unit_typed(draf: Path) -> None:
    kini = {
        (r.indikator, r.tahun): r.nilai for r in potret(draf / "lkjip-2026.xlsx").realisasi if not r.triwulan
    }
    assert {kode: float(kini[kode, 2026] or -1) for kode in HASIL_2026} == HASIL_2026


def test_draf__prints_this_years_figures(draf: Path) -> None:
    fakta = {f.kunci: f.cetak for f in baca_docx_sendiri((draf / DOKUMEN).read_bytes()).fakta}
    assert fakta["indikator:I1.1.realisasi@2026"] == "5"
    assert fakta["indikator:I1.1.realisasi@2025"] == "7"
    assert fakta["indikator:I4.1.realisasi@2026"] == "104.318"


# --- the head corrects in Word ---


def koreksi(berkas: Path) -> None:
    """Correct the draft as the head of the agency does."""
    serapan = serapan_tercetak(berkas)

    def kerja(dokumen: Any) -> None:
        word.ketik_di_belakang(dokumen, "ikhtisar", TAMBAHAN.format(serapan=serapan))
        word.paragraf_baru(dokumen, "latar_belakang", PARAGRAF)
        word.tulis_ulang(dokumen, "tren:I1.1", *TREN)
        word.baris_tabel_baru(word.tabel(dokumen, "realisasi_anggaran"), *BARIS)
        assert word.ganti_angka(dokumen, "indikator:I1.2.realisasi@2026", "9,48") == "9,84"
        word.paragraf_luar(dokumen, "Dasar Hukum", LUAR)

    word.sunting(berkas, kerja)


def serapan_tercetak(berkas: Path) -> str:
    """Return the absorption of the whole budget as a document prints it."""
    fakta = {f.kunci: f.cetak for f in baca_docx_sendiri(berkas.read_bytes()).fakta}
    return next(c for k, c in fakta.items() if k.startswith("instansi:") and ".serapan@2026" in k)


def teks_narasi(buku: Path) -> dict[str, str]:
    return {n.bagian: n.teks for n in potret(buku).narasi}


@pytest.fixture(scope="module", params=["word", "libreoffice"])
def terkoreksi(request: pytest.FixtureRequest, draf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the folder in which the head has corrected the draft, perhaps saved by LibreOffice."""
    if request.param == "libreoffice" and SOFFICE is None:
        pytest.skip("LibreOffice tidak terpasang")
    folder = tmp_path_factory.mktemp(request.param) / "februari"
    shutil.copytree(draf, folder)
    koreksi(folder / DOKUMEN)
    if request.param == "libreoffice":
        word.simpan_libreoffice(folder / DOKUMEN)
    return folder


def test_putaran__text_comes_back_and_survives_new_figures(terkoreksi: Path) -> None:
    """Text is taken back section by section, numbers are only reported, and nothing is lost on the way."""
    folder, buku = terkoreksi, terkoreksi / "lkjip-2026.xlsx"
    libreoffice = folder.parent.name.startswith("libreoffice")
    sebelum, serapan = teks_narasi(buku), serapan_lama(folder)
    if not libreoffice:
        akuntabel(folder, *SUSUN, kode=1)
        periksa_tanpa_ya(folder, buku)
    telaah = akuntabel_json(folder, "serap", DOKUMEN, "--ke", buku.name, "--ya")
    harapan = suntingan(sebelum, serapan, libreoffice=libreoffice)
    periksa_laporan_serap(telaah, harapan)
    assert teks_narasi(buku) == {**sebelum, **harapan}
    periksa_tanda(buku, harapan)
    assert realisasi_2026(buku, "I1.2") == Decimal("9.84")
    ubah_angka(buku)
    hasil = akuntabel_json(folder, *SUSUN, "--timpa")
    periksa_susunan_baru(folder, buku, hasil, serapan)
    ulang = akuntabel_json(folder, "serap", DOKUMEN, "--ke", buku.name)
    assert (ulang["bagian"], ulang["angka_diubah"], ulang["luar"]) == ([], [], [])


def suntingan(sebelum: dict[str, str], serapan: str, *, libreoffice: bool) -> dict[str, str]:
    """Return the sections that must come back, with their text.

    LibreOffice keeps a section by a bookmark around its text. Who types over a whole section deletes the
    bookmark, so that text is only reported; everything else survives LibreOffice.
    """
    awal, _, sisa = sebelum["ikhtisar"].partition("\n\n")
    hasil = {
        "ikhtisar": f"{awal}{TAMBAHAN.format(serapan=serapan)}\n\n{sisa}",
        "latar_belakang": f"{sebelum['latar_belakang']}\n\n{PARAGRAF}",
        "realisasi_anggaran": TABEL.replace("payung |\n", f"payung |\n| {' | '.join(BARIS)} |\n"),
    }
    if not libreoffice:
        hasil["tren:I1.1"] = "\n\n".join(TREN)
    return {bagian: tulis_narasi(urai(teks)) for bagian, teks in hasil.items()}


def realisasi_2026(buku: Path, kode: str) -> Decimal | None:
    cari = (kode, 2026, None)
    return next(r.nilai for r in potret(buku).realisasi if (r.indikator, r.tahun, r.triwulan) == cari)


def serapan_lama(folder: Path) -> str:
    """Return the absorption of the draft from its archive: LibreOffice drops the tags of numbers."""
    p, _ = api.buka_arsip(next((folder / "hasil").glob("*.zip")))
    fakta = susun_lkjip(p).fakta
    return next(f.cetak for k, f in fakta.items() if k.startswith("instansi:") and ".serapan@2026" in k)


def periksa_tanpa_ya(folder: Path, buku: Path) -> None:
    """Without anybody to ask, nothing is changed."""
    isi = buku.read_bytes(), (folder / DOKUMEN).read_bytes()
    akuntabel(folder, "serap", DOKUMEN, "--ke", buku.name, kode=1)
    assert (buku.read_bytes(), (folder / DOKUMEN).read_bytes()) == isi


def periksa_laporan_serap(telaah: Any, harapan: dict[str, str]) -> None:
    """The sections are named, the number is reported with its place, and no typed word is passed over."""
    assert telaah["diterapkan"] is True
    assert {b["kunci"] for b in telaah["bagian"] if b["diambil"]} == set(harapan)
    assert [(a["lama"], a["baru"]) for a in telaah["angka_diubah"]] == [("9,84", "9,48")]
    assert "lembar Realisasi" in telaah["angka_diubah"][0]["sumber"]
    luar = "\n".join(x["baru"] for x in telaah["luar"])
    assert LUAR in luar
    assert "tren:I1.1" in harapan or all(teks in luar for teks in TREN)


def periksa_tanda(buku: Path, harapan: dict[str, str]) -> None:
    """What was edited is no longer last year's text; what nobody touched still is."""
    assert {n.bagian for n in potret(buku).narasi if not n.tahun_lalu} == set(harapan)


def ubah_angka(buku: Path) -> None:
    """Finance and the bidang still correct their figures."""
    uang = ("Realisasi Anggaran", {"Kode": "P6.2.3"}, {"Realisasi": 999_000_000})
    excel.isi(buku, *realisasi({"I4.1": 105_002}), uang)


def periksa_susunan_baru(folder: Path, buku: Path, hasil: Any, serapan: str) -> None:
    """The new document holds the same text and the new numbers; the old number in the text is named."""
    assert len(hasil["salinan"]) == 1
    terbaca = baca_docx_sendiri((folder / DOKUMEN).read_bytes())
    tertulis = teks_narasi(buku)
    assert {k: tulis_narasi(terbaca.narasi[k]) for k in tertulis} == {
        k: tulis_narasi(urai(t)) for k, t in tertulis.items()
    }
    fakta = {f.kunci: f.cetak for f in terbaca.fakta}
    assert fakta["indikator:I4.1.realisasi@2026"] == "105.002"
    assert fakta["indikator:I1.2.realisasi@2026"] == "9,84"
    usang = {(u["bagian"], u["angka"], u["baru"]) for u in hasil["angka_usang"]}
    assert ("ikhtisar", "104.318", "105.002") in usang
    assert ("ikhtisar", serapan, serapan_tercetak(folder / DOKUMEN)) in usang


# --- all text written in Word from the start ---


def test_formulir_narasi__typed_text_comes_back_and_untouched_boxes_do_not(
    draf: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(draf, tmp_path / "februari")
    buku = folder / "lkjip-2026.xlsx"
    sebelum = potret(buku).narasi
    kosong = {"Teks": "", "Teks tahun lalu": ""}
    excel.isi(buku, *(("Narasi", {"Bagian": b}, kosong) for b in ("isu_strategis", "saran")))
    akuntabel(folder, "formulir", "--narasi", "narasi.docx", "--dari", buku.name)

    def kerja(dokumen: Any) -> None:
        word.ketik_di_belakang(dokumen, "isu_strategis", " Tenaga gizi kurang di empat kelurahan.")
        word.tulis_ulang(dokumen, "tren:I1.1", *TREN)

    word.sunting(folder / "narasi.docx", kerja)
    akuntabel(folder, "serap", "narasi.docx", "--ke", buku.name, "--ya")
    harapan = {n.bagian: n.teks for n in sebelum} | {
        "isu_strategis": "Tenaga gizi kurang di empat kelurahan.",
        "tren:I1.1": "\n\n".join(TREN),
    }
    del harapan["saran"]
    assert teks_narasi(buku) == harapan
    tanpa_tanda = {n.bagian for n in potret(buku).narasi if not n.tahun_lalu}
    assert tanpa_tanda == {"realisasi_anggaran", "isu_strategis", "tren:I1.1"}
