"""After Word: susun refuses what was edited, points to serap, and prints again what serap took."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from akuntabel import api
from akuntabel.laporan import susun_lkjip
from tests.serapan.dasar import cetak, potret, siapkan
from tests.serapan.word import Word, ganti

CONTOH = Path(__file__).resolve().parents[2] / "contoh"


def susun(buku: Path, keluaran: Path, timpa: bool = False) -> api.HasilSusun:
    return api.susun(buku, keluaran, api.Pilihan(format=("docx",), timpa=timpa))


@pytest.fixture
def tersusun(tmp_path: Path) -> tuple[Path, Path]:
    _, buku = siapkan(tmp_path)
    hasil = susun(buku, tmp_path / "keluaran")
    return buku, next(b for b in hasil.berkas if b.suffix == ".docx")


def sunting(dokumen: Path) -> None:
    word = Word(dokumen.read_bytes())
    ganti(word.cari("asalpuji"), "asalpuji", "yang disunting")
    dokumen.write_bytes(word.simpan())


@pytest.mark.parametrize("arsip", ["ada", "dipindah"])
def test_susun__refuses_an_edited_docx_and_names_serap(tersusun, arsip):
    buku, dokumen = tersusun
    sunting(dokumen)
    isi = dokumen.read_bytes()
    if arsip == "dipindah":
        next(dokumen.parent.glob("*.potret.zip")).unlink()
    with pytest.raises(api.Ditolak, match=r"akuntabel serap .*docx") as ditolak:
        susun(buku, dokumen.parent)
    assert "--timpa" in str(ditolak.value)
    assert dokumen.read_bytes() == isi
    hasil = susun(buku, dokumen.parent, timpa=True)
    assert [s.read_bytes() for s in hasil.salinan] == [isi]


def test_susun__overwrites_an_unedited_docx_without_its_archive(tersusun):
    buku, dokumen = tersusun
    next(dokumen.parent.glob("*.potret.zip")).unlink()
    isi = buku.read_bytes()
    api.terapkan_serapan(api.telaah_serapan(dokumen, buku))
    assert buku.read_bytes() == isi
    assert susun(buku, dokumen.parent).salinan == ()


def test_serap_lalu_susun__text_stays_in_the_new_report(tersusun):
    buku, dokumen = tersusun
    sunting(dokumen)
    api.terapkan_serapan(api.telaah_serapan(dokumen, buku))
    susun(buku, dokumen.parent, timpa=True)
    lagi = api.telaah_serapan(dokumen, buku)
    assert not lagi.ada
    assert any("yang disunting" in b.word for b in lagi.bagian)


@pytest.mark.parametrize(
    ("nama", "banyak"),
    [("dinas-sosial-kota-pasuruan-2022", 27), ("dinas-kesehatan-kota-arunika-2025", 166)],
)
def test_contoh__printed_and_read_back_every_section_is_what_the_workbook_holds(tmp_path, nama, banyak):
    for berkas in CONTOH.iterdir():
        if berkas.suffix in (".xlsx", ".png", ".jpg", ".pdf"):
            shutil.copy(berkas, tmp_path)
    buku = tmp_path / f"{nama}.xlsx"
    isi = api.baca(buku).potret
    assert isi is not None
    (tmp_path / "d.docx").write_bytes(cetak(isi))
    telaah = api.telaah_serapan(tmp_path / "d.docx", buku)
    assert not telaah.ada
    assert len(telaah.bagian) == banyak
    assert all(b.word == b.buku == b.tercetak for b in telaah.bagian)


def test_formulir_word__is_read_by_serap(tmp_path):
    _, buku = siapkan(tmp_path)
    (tmp_path / "narasi.docx").write_bytes(api.formulir_narasi(buku))
    word = Word((tmp_path / "narasi.docx").read_bytes())
    kotak = word.kotak("narasi:isu_strategis")
    ganti(kotak, "ketik di sini.", "ketik di sini. Isu utama: tenaga.")
    ganti(word.cari("asalpuji"), "asalpuji", "dari formulir")
    (tmp_path / "narasi.docx").write_bytes(word.simpan())
    telaah = api.telaah_serapan(tmp_path / "narasi.docx", buku)
    teks = telaah.diambil()
    assert teks["isu_strategis"] == "Isu utama: tenaga."
    assert teks["kata_pengantar"].startswith("Puji syukur dari formulir.")
    assert set(teks) == {"isu_strategis", "kata_pengantar"}
    assert telaah.luar == ()


def test_sidik_teks__same_potret_gives_the_same_bytes(tmp_path):
    assert cetak(potret()) == cetak(potret())
    assert susun_lkjip(potret()).naskah.keterangan["tahun"] == "2022"
