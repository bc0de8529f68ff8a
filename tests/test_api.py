"""The verbs of the library: what is written, what is refused, and that equal input gives equal bytes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel import __version__, api
from akuntabel.kinerja.analisis import Analisis, CatatanFinal, JenisAnalisis
from akuntabel.kinerja.narasi import Aset
from akuntabel.kinerja.pohon import Tujuan
from akuntabel.kinerja.potret import Potret
from akuntabel.laporan import susun_lkjip
from akuntabel.naskah import Gambar, Tabel, telusuri
from akuntabel.penyaji.docx import DasarTidakSah
from akuntabel.penyaji.tema import TemaTidakSah
from akuntabel.pertukaran.arsip import ArsipTidakSah
from akuntabel.temuan import Tingkat
from contoh.buat import dinas_kesehatan, dinas_sosial
from tests.conftest import AKAR
from tests.laporan.potret_kecil import KOSONG, diukur
from tests.pertukaran.potret_lengkap import png

NAMA = "LKjIP-2022-Dinas-Sosial-Kota-Pasuruan"
SEMUA = ("docx", "pdf", "html")
HTML = api.Pilihan(format=("html",))
DOCX = api.Pilihan(format=("docx",))
KECIL = diukur("80", "90")


def diam(_: str) -> None:
    """Ignore progress."""


def isi_folder(folder: Path) -> dict[str, bytes]:
    return {b.name: b.read_bytes() for b in sorted(folder.iterdir())}


def sidik(isi: Mapping[str, bytes]) -> dict[str, str]:
    return {nama: hashlib.sha256(b).hexdigest() for nama, b in isi.items()}


def tulis(potret: Potret, folder: Path, pilihan: api.Pilihan = HTML) -> api.HasilSusun:
    return api.susun_potret(potret, folder, pilihan, diam)


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    berkas = tmp_path_factory.mktemp("buku") / "sosial.xlsx"
    api.tulis_buku(dinas_sosial.potret(), berkas)
    return berkas


@pytest.fixture(scope="module")
def langkah() -> list[str]:
    return []


@pytest.fixture(scope="module")
def keluaran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hasil") / "belum" / "ada"


@pytest.fixture(scope="module")
def hasil(buku: Path, keluaran: Path, langkah: list[str]) -> api.HasilSusun:
    return api.susun(buku, keluaran, lapor=langkah.append)


@pytest.fixture(scope="module")
def isi(hasil: api.HasilSusun, keluaran: Path) -> dict[str, bytes]:
    return isi_folder(keluaran)


def test_susun__writes_every_format_and_the_archive(hasil: api.HasilSusun, isi: Mapping[str, bytes]) -> None:
    assert set(isi) == {f"{NAMA}.{x}" for x in (*SEMUA, "potret.zip")}
    assert {b.name for b in hasil.berkas} == set(isi)
    assert isi[f"{NAMA}.pdf"].startswith(b"%PDF-")
    assert isi[f"{NAMA}.docx"].startswith(b"PK")
    assert isi[f"{NAMA}.html"].lower().startswith(b"<!doctype html>")


def test_susun__counts_what_it_wrote(hasil: api.HasilSusun) -> None:
    susunan = susun_lkjip(dinas_sosial.potret())
    blok = list(telusuri(susunan.naskah))
    assert hasil.tabel == sum(isinstance(b, Tabel) and bool(b.judul) for b in blok) == 20
    assert hasil.gambar == sum(isinstance(b, Gambar) and bool(b.judul) for b in blok) == 5
    assert hasil.fakta == len(susunan.fakta)
    assert hasil.halaman > 20
    assert {c.kunci for c in hasil.celah} == {c.kunci for c in susunan.celah}


def test_susun__tells_each_step_once(hasil: api.HasilSusun, langkah: list[str]) -> None:
    assert langkah[0] == "membaca sosial.xlsx"
    assert [x for x in langkah if x.startswith("menulis")][:2] == ["menulis DOCX", "menulis HTML"]
    assert len(set(langkah)) == len(langkah)


def test_susun__marks_a_draft_on_every_page(hasil: api.HasilSusun, isi: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(Path(hasil.berkas[0])) as paket:
        kaki = [paket.read(n).decode() for n in paket.namelist() if "kaki" in n]
    assert kaki
    assert all("(draf)" in x for x in kaki)


_PROSES_LAIN = """
import sys
from pathlib import Path
from akuntabel import api
api.susun(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_susun__gives_equal_bytes_in_another_folder_process_and_time_zone(
    buku: Path, isi: Mapping[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "lain"
    lingkungan = {
        **os.environ,
        "PYTHONPATH": str(AKAR / "src"),
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C.UTF-8",
    }
    subprocess.run(
        [sys.executable, "-c", _PROSES_LAIN, str(buku), str(folder)],
        check=True, cwd=tmp_path, env=lingkungan, capture_output=True, timeout=120,
    )  # fmt: skip
    assert sidik(isi_folder(folder)) == sidik(isi)


def test_susun__holds_no_path_of_the_machine(keluaran: Path, isi: Mapping[str, bytes]) -> None:
    tempat = [str(keluaran).encode(), str(AKAR).encode()]
    for nama, b in isi.items():
        assert not any(t in b for t in tempat), nama


def test_susun__every_entered_figure_says_in_which_cell_it_stands(buku: Path) -> None:
    dibaca = api.baca(buku)
    assert dibaca.potret is not None
    fakta = susun_lkjip(dibaca.potret, sumber=dibaca.sumber).fakta
    isian = re.compile(r"indikator:.*\.(target|realisasi)@|pembanding:.*\.nilai@|\.total_anggaran@.*/")
    tanpa = [k for k, f in fakta.items() if isian.search(k) and not f.rumus and not f.sumber.sel]
    assert tanpa == []


def test_arsip__gives_back_the_facts_and_says_what_was_applied(
    hasil: api.HasilSusun, keluaran: Path, isi: Mapping[str, bytes]
) -> None:
    potret, keterangan = api.buka_arsip(keluaran / f"{NAMA}.potret.zip")
    assert potret.tahun == 2022
    assert keterangan["sidik"] == hasil.sidik
    assert keterangan["versi_mesin"] == __version__
    assert {"permenpanrb_53_2014", "permendagri_86_2017"} <= set(keterangan["peraturan"])
    assert [c["kunci"] for c in keterangan["celah"]] == [c.kunci for c in hasil.celah]
    assert keterangan["dokumen"] == {n: s for n, s in sidik(isi).items() if not n.endswith(".zip")}


def test_arsip__builds_the_same_report_again(keluaran: Path, isi: Mapping[str, bytes]) -> None:
    potret, _ = api.buka_arsip(keluaran / f"{NAMA}.potret.zip")
    naskah = susun_lkjip(potret).naskah
    asli = susun_lkjip(dinas_sosial.potret()).naskah
    assert [b.kunci for b in telusuri(naskah) if isinstance(b, Tabel)] == [
        b.kunci for b in telusuri(asli) if isinstance(b, Tabel)
    ]
    assert isi


def test_arsip__with_a_changed_byte_is_not_trusted(isi: Mapping[str, bytes], tmp_path: Path) -> None:
    utuh = isi[f"{NAMA}.potret.zip"]
    for letak in (len(utuh) // 4, len(utuh) // 2, len(utuh) * 3 // 4):
        berkas = tmp_path / "rusak.zip"
        berkas.write_bytes(utuh[:letak] + bytes([utuh[letak] ^ 0xFF]) + utuh[letak + 1 :])
        with pytest.raises(ArsipTidakSah):
            api.buka_arsip(berkas)


@pytest.mark.parametrize("pilih", [("html",), ("pdf",), ("docx", "html")])
def test_format__only_those_asked_for_are_written(pilih: tuple[str, ...], tmp_path: Path) -> None:
    tulis(KECIL, tmp_path, api.Pilihan(format=pilih))
    assert {b.name.split(".", 1)[1] for b in tmp_path.iterdir()} == {*pilih, "potret.zip"}


def test_dokumen__the_perjanjian_kinerja_has_a_name_of_its_own(tmp_path: Path) -> None:
    hasil = tulis(KECIL, tmp_path, api.Pilihan(dokumen="pk", format=("html",)))
    assert [b.name for b in hasil.berkas] == [
        "PK-2022-Dinas-Contoh-Kota-Contoh.html",
        "PK-2022-Dinas-Contoh-Kota-Contoh.potret.zip",
    ]


@pytest.mark.parametrize("garis_besar", ["analisis", "sasaran"])
def test_susun_potret__of_an_almost_empty_workbook_prints_a_draft(garis_besar: str, tmp_path: Path) -> None:
    hasil = tulis(KOSONG, tmp_path, api.Pilihan(garis_besar=garis_besar, format=("html",)))
    assert b"Belum diisi" in hasil.berkas[0].read_bytes()
    assert len(hasil.celah) > 15


def hampir_lengkap() -> Potret:
    """Return the published example with the one mandatory thing it lacks: a solution of its obstacle."""
    p = dinas_sosial.potret()
    solusi = Analisis("SL1", "S1.I1", JenisAnalisis.SOLUSI, "Menunjuk petugas data.", menjawab="H1")
    return replace(p, analisis=(*p.analisis, solusi))


CATATAN = api.catatan_final("Dokumen sumber hilang", "Sekretaris", date(2023, 2, 20))
FINAL = api.Pilihan(final=True, format=("html",))


@pytest.mark.parametrize("catatan", [None, CATATAN])
def test_final__is_refused_while_a_mandatory_part_is_open_even_with_a_note(
    catatan: object, tmp_path: Path
) -> None:
    folder = tmp_path / "hasil"
    with pytest.raises(api.Ditolak, match="1 bagian wajib") as galat:
        tulis(dinas_sosial.potret(), folder, replace(FINAL, catatan=catatan))  # type: ignore[arg-type]
    assert [c.kunci for c in galat.value.celah] == ["analisis:S1.I1.solusi"]
    assert not folder.exists()


def test_final__with_other_gaps_needs_a_note_and_names_every_gap(tmp_path: Path) -> None:
    with pytest.raises(api.Ditolak, match="isian belum lengkap") as galat:
        tulis(hampir_lengkap(), tmp_path, FINAL)
    assert len(galat.value.celah) == len(susun_lkjip(hampir_lengkap()).celah)
    assert list(tmp_path.iterdir()) == []


def test_final__with_a_note_is_written_and_the_note_is_kept_in_the_archive(tmp_path: Path) -> None:
    hasil = tulis(hampir_lengkap(), tmp_path, replace(FINAL, catatan=CATATAN))
    potret, keterangan = api.buka_arsip(hasil.berkas[-1])
    assert potret.catatan_final == (CATATAN,)
    assert len(keterangan["celah"]) == len(hasil.celah) > 0
    assert b"(draf)" not in hasil.berkas[0].read_bytes()


def test_final__of_a_complete_workbook_needs_no_note(tmp_path: Path) -> None:
    hasil = tulis(dinas_kesehatan.potret(), tmp_path, FINAL)
    assert hasil.celah == ()
    assert len(hasil.berkas) == 2


def test_timpa__an_unchanged_report_is_replaced_without_asking(tmp_path: Path) -> None:
    tulis(diukur("80", "90"), tmp_path)
    baru = tulis(diukur("85", "90"), tmp_path)
    assert "baru mencapai" in baru.berkas[0].read_text("utf-8")
    assert ">85<" in baru.berkas[0].read_text("utf-8")
    assert sorted(b.suffix for b in tmp_path.iterdir()) == [".html", ".zip"]


def test_timpa__the_same_report_again_changes_nothing(tmp_path: Path) -> None:
    tulis(KECIL, tmp_path)
    awal = isi_folder(tmp_path)
    tulis(KECIL, tmp_path)
    assert isi_folder(tmp_path) == awal


def test_timpa__a_docx_edited_by_hand_is_refused_and_everything_stays(tmp_path: Path) -> None:
    hasil = tulis(diukur("80", "90"), tmp_path, DOCX)
    hasil.berkas[0].write_bytes(b"suntingan manusia")
    awal = isi_folder(tmp_path)
    with pytest.raises(api.Ditolak, match=r"\.docx.*--timpa"):
        tulis(diukur("85", "90"), tmp_path, DOCX)
    assert isi_folder(tmp_path) == awal


def test_timpa__with_leave_keeps_every_copy_of_what_people_wrote(tmp_path: Path) -> None:
    paksa = replace(HTML, timpa=True)
    hasil = tulis(KECIL, tmp_path)
    for suntingan in (b"satu", b"dua"):
        hasil.berkas[0].write_bytes(suntingan)
        tulis(KECIL, tmp_path, paksa)
        assert hasil.berkas[0].read_bytes() not in (b"satu", b"dua")
        assert suntingan in isi_folder(tmp_path).values()
    assert {b"satu", b"dua"} <= set(isi_folder(tmp_path).values())


def test_timpa__a_file_of_another_origin_is_not_touched(tmp_path: Path) -> None:
    berkas = tmp_path / f"{api.nama_berkas(KECIL, 'lkjip')}.html"
    berkas.write_bytes(b"bukan buatan kita")
    with pytest.raises(api.Ditolak):
        tulis(KECIL, tmp_path)
    assert isi_folder(tmp_path) == {berkas.name: b"bukan buatan kita"}


def test_timpa__a_run_with_fewer_formats_does_not_make_the_others_look_edited(tmp_path: Path) -> None:
    tulis(diukur("80", "90"), tmp_path, api.Pilihan(format=("docx", "html")))
    tulis(diukur("85", "90"), tmp_path, HTML)
    tulis(diukur("85", "90"), tmp_path, api.Pilihan(format=("docx", "html")))
    assert not list(tmp_path.glob("*.salinan*"))


def test_timpa__other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("milik orang", "utf-8")
    tulis(KECIL, tmp_path)
    assert (tmp_path / "catatan.txt").read_text("utf-8") == "milik orang"
    assert not list(tmp_path.glob(".*"))


def test_susun__of_what_is_no_workbook_says_why(tmp_path: Path) -> None:
    berkas = tmp_path / "bukan.xlsx"
    berkas.write_bytes(b"bukan buku kerja")
    with pytest.raises(api.TidakTerbaca) as galat:
        api.susun(berkas, tmp_path / "hasil")
    assert galat.value.temuan
    assert all(t.pesan for t in galat.value.temuan)
    assert not (tmp_path / "hasil").exists()


def test_susun__of_an_empty_form_says_what_to_fill_in_first(tmp_path: Path) -> None:
    berkas = tmp_path / "kosong.xlsx"
    berkas.write_bytes(api.formulir(2024, (2021, 2026)))
    with pytest.raises(api.TidakTerbaca) as galat:
        api.susun(berkas, tmp_path / "hasil")
    assert all(t.tingkat is Tingkat.GALAT and t.lokasi.lembar for t in galat.value.temuan)


def test_susun__of_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        api.susun(tmp_path / "tiada.xlsx", tmp_path)


def test_tema__that_does_not_exist_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(TemaTidakSah, match="ungu"):
        tulis(KECIL, tmp_path / "hasil", replace(HTML, tema="ungu"))
    assert not (tmp_path / "hasil").exists()


def test_dasar__that_is_no_docx_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(DasarTidakSah):
        tulis(KECIL, tmp_path / "hasil", replace(DOCX, dasar=b"bukan docx"))
    assert not (tmp_path / "hasil").exists()


@given(nama=st.text(max_size=300), pemerintah=st.text(max_size=40))
def test_nama_berkas__is_safe_on_every_system(nama: str, pemerintah: str) -> None:
    p = replace(KOSONG, instansi=replace(KOSONG.instansi, nama=nama, pemerintah=pemerintah))
    hasil = api.nama_berkas(p, "lkjip")
    assert re.fullmatch(r"LKjIP-2022-[0-9A-Za-z-]*", hasil)
    assert len(hasil) <= 120


def test_nama_berkas__of_agencies_and_years_differ() -> None:
    nama = {
        api.nama_berkas(p, d)
        for p in (KOSONG, replace(KOSONG, tahun=2023), dinas_sosial.potret(), dinas_kesehatan.potret())
        for d in ("lkjip", "pk")
    }
    assert len(nama) == 8


def test_tulis_buku__puts_pictures_beside_it_and_reads_back_the_same_figures(tmp_path: Path) -> None:
    asli = dinas_kesehatan.potret()
    berkas = tmp_path / "k.xlsx"
    api.tulis_buku(asli, berkas)
    dibaca = api.cek(berkas)
    assert [t for t in dibaca.temuan if t.tingkat is Tingkat.GALAT] == []
    assert dibaca.potret is not None
    assert {a.kode: a.isi for a in dibaca.potret.aset} == {a.kode: a.isi for a in asli.aset}
    satu, dua = (susun_lkjip(p).fakta for p in (asli, dibaca.potret))
    assert {k: f.nilai for k, f in satu.items()} == {k: f.nilai for k, f in dua.items()}
    assert satu[f"indikator:I1.1.realisasi@{asli.tahun}"].nilai > Decimal(0)


def test_final__a_draft_or_another_final_does_not_take_its_place_unasked(tmp_path: Path) -> None:
    p = dinas_kesehatan.potret()
    final = tulis(p, tmp_path, FINAL)
    awal = isi_folder(tmp_path)
    tulis(p, tmp_path, FINAL)
    assert isi_folder(tmp_path) == awal

    lain = replace(p, instansi=replace(p.instansi, catatan="lain"), tanggal_laporan=date(2026, 3, 30))
    for pilihan, potret in ((HTML, p), (FINAL, lain), (DOCX, p)):
        with pytest.raises(api.Ditolak, match=r"sudah final, jadi tidak diganti.*--timpa"):
            tulis(potret, tmp_path, pilihan)
        assert isi_folder(tmp_path) == awal

    hasil = tulis(p, tmp_path, replace(HTML, timpa=True))

    assert sorted(b.name.partition(".")[2] for b in hasil.salinan) == [
        "potret.salinan-1.zip",
        "salinan-1.html",
    ]
    assert set(awal.values()) <= set(isi_folder(tmp_path).values())
    assert b"(draf)" in final.berkas[0].read_bytes()
    assert tulis(p, tmp_path, HTML).salinan == ()


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"aset": (Aset("LAMBANG", "Buku.XLSX", png()),)}, "juga nama gambar atau lampiran di data ini"),
        ({"aset": (Aset("LAMBANG", "../lambang.png", png()),)}, "Nama berkas"),
        ({"catatan_final": (CatatanFinal("x" * 32_768, "Sekretaris", date(2023, 1, 1)),)}, "tidak muat"),
        ({"tujuan": (Tujuan("T1", "Tujuan", ("M1;M2",)),)}, "tidak muat.*titik koma"),
    ],
)
def test_tulis_buku__refuses_what_a_workbook_and_its_folder_cannot_hold(
    ubah: dict[str, Any], pesan: str, tmp_path: Path
) -> None:
    with pytest.raises(api.Ditolak, match=pesan):
        api.tulis_buku(replace(KECIL, **ubah), tmp_path / "buku.xlsx", timpa=True)
    assert list(tmp_path.iterdir()) == []


def test_susun__of_a_year_no_scale_governs_is_among_what_susun_raises() -> None:
    assert issubclass(api.KetentuanTidakAda, api.salah_susun())
    assert not issubclass(KeyError, api.salah_susun())


def test_api__setiap_kata_kerja_dimuat_dan_tidak_terhalang_modul() -> None:
    modul = {p.stem for p in (AKAR / "src" / "akuntabel" / "api").glob("*.py")}
    assert not modul & set(api.__all__)
    assert all(getattr(api, nama) is not None for nama in api.__all__)
    with pytest.raises(AttributeError):
        _ = api.kata_kerja_asing


def test_api__mereviu_tidak_memuat_penyusun_laporan() -> None:
    perintah = (
        "import sys; from akuntabel import api; api.reviu_borongan; print('akuntabel.laporan' in sys.modules)"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", perintah], capture_output=True, text=True, check=True, cwd=AKAR
    )
    assert hasil.stdout.strip() == "False"
