"""The command line: exit codes, what goes to which stream, and no traceback whatever is typed."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from akuntabel import __version__, api
from akuntabel.cli import main
from akuntabel.cli.gagal import pesan_os
from akuntabel.cli.tampilan import warnai
from akuntabel.kinerja.potret import Potret
from akuntabel.temuan import Tingkat
from contoh.buat import dinas_sosial
from tests.conftest import AKAR
from tests.laporan.potret_kecil import KOSONG, diukur, realisasi

PERINTAH = ("formulir", "cek", "susun", "arsip", "batal")
INGGRIS = (
    "usage:",
    "options:",
    "positional",
    "optional",
    "show this",
    "error:",
    "argument ",
    "required",
    "Traceback",
)


class Hasil(NamedTuple):
    kode: int
    keluar: str
    galat: str


Jalankan = Callable[..., Hasil]


@pytest.fixture
def jalan(capsys: pytest.CaptureFixture[str]) -> Jalankan:
    """Run the command line in this process."""

    def _jalan(*argumen: object) -> Hasil:
        try:
            kode = main([str(a) for a in argumen])
        except SystemExit as keluar:
            kode = int(keluar.code or 0)
        return Hasil(kode, *capsys.readouterr())

    return _jalan


def proses(*argumen: object, **lingkungan: str) -> Hasil:
    """Run the command line as a process of its own."""
    jadi = subprocess.run(
        [sys.executable, "-m", "akuntabel", *map(str, argumen)],
        env={**os.environ, "PYTHONPATH": str(AKAR / "src"), **lingkungan},
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    return Hasil(jadi.returncode, jadi.stdout, jadi.stderr)


def tulis(potret: Potret, folder: Path, nama: str = "b.xlsx") -> Path:
    berkas = folder / nama
    api.tulis_buku(potret, berkas)
    return berkas


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("buku")


@pytest.fixture(scope="module")
def kecil(folder: Path) -> Path:
    """Return a small workbook that can be read."""
    berkas = tulis(diukur("80", "90"), folder, "kecil.xlsx")
    assert not [t for t in api.cek(berkas).temuan if t.tingkat is Tingkat.GALAT]
    return berkas


@pytest.fixture(scope="module")
def salah(folder: Path) -> Path:
    """Return a workbook in which a result belongs to an indicator that does not exist."""
    p = diukur("80", "90")
    lepas = realisasi("70", indikator="TIDAK-ADA")
    return tulis(replace(p, realisasi=(*p.realisasi, lepas)), folder, "salah.xlsx")


@pytest.fixture(scope="module")
def kosong(folder: Path) -> Path:
    berkas = folder / "formulir.xlsx"
    berkas.write_bytes(api.formulir(2024, (2021, 2026)))
    return berkas


@pytest.fixture(scope="module")
def bukan(folder: Path) -> Path:
    berkas = folder / "bukan.xlsx"
    berkas.write_bytes(b"bukan buku kerja")
    return berkas


@pytest.fixture(scope="module")
def tersusun(kecil: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a built HTML report and its archive."""
    tujuan = tmp_path_factory.mktemp("hasil")
    assert main(["susun", str(kecil), "--keluaran", str(tujuan), "--format", "html"]) == 0
    return tujuan


def arsip_di(folder: Path) -> Path:
    return next(folder.glob("*.potret.zip"))


def tanpa_jejak(h: Hasil) -> None:
    """Check that a failure was told in words on standard error."""
    assert "Traceback" not in h.galat + h.keluar
    assert h.galat.strip()
    assert h.keluar == ""


@pytest.mark.parametrize("argumen", [[], *[[p] for p in PERINTAH]], ids=str)
def test_bantuan__is_indonesian_and_explains_every_option(argumen: list[str], jalan: Jalankan) -> None:
    h = jalan(*argumen, "--help")
    assert h.kode == 0
    assert h.keluar.startswith("pemakaian: akuntabel")
    assert not [kata for kata in INGGRIS if kata in h.keluar]
    for baris in re.findall(r"^  (-.*)$", h.keluar, re.MULTILINE):
        assert "  " in baris.strip() or _baris_berikut(h.keluar, baris)


def _baris_berikut(teks: str, baris: str) -> bool:
    """Tell whether the explanation of an option stands on the line below it."""
    return bool(re.search(re.escape(baris) + r"\n {8,}\w", teks))


def test_bantuan__lists_every_command(jalan: Jalankan) -> None:
    assert all(re.search(rf"^    {p}\s+\w", jalan("--help").keluar, re.MULTILINE) for p in PERINTAH)


def test_versi__is_that_of_the_package(jalan: Jalankan) -> None:
    h = jalan("--versi")
    assert (h.kode, h.keluar.strip()) == (0, f"akuntabel {__version__}")


@pytest.mark.parametrize(
    "argumen",
    [
        [],
        ["tidak-ada"],
        ["susun"],
        ["cek"],
        ["arsip"],
        ["susun", "b.xlsx", "--dokumen", "renstra"],
        ["susun", "b.xlsx", "--garis-besar", "bebas"],
        ["susun", "b.xlsx", "--tak-dikenal"],
        ["susun", "b.xlsx", "--tema"],
        ["susun", "b.xlsx", "--final=ya"],
        ["formulir", "b.xlsx", "--tahun", "dua"],
    ],
    ids=" ".join,
)
def test_pemakaian__that_is_wrong_exits_with_2_and_says_why_in_indonesian(
    argumen: Sequence[str], jalan: Jalankan
) -> None:
    h = jalan(*argumen)
    assert h.kode == 2
    assert h.keluar == ""
    assert h.galat.startswith("pemakaian:")
    assert not [
        kata for kata in (*INGGRIS, "invalid", "choose", "expected", "unrecognized") if kata in h.galat
    ]


def test_formulir__writes_a_workbook_for_the_year(tmp_path: Path, jalan: Jalankan) -> None:
    berkas = tmp_path / "baru.xlsx"
    h = jalan("formulir", berkas, "--tahun", "2024", "--renstra", "2021-2026")
    assert h.kode == 0
    assert h.galat == ""
    assert str(berkas) in h.keluar
    assert berkas.read_bytes() == api.formulir(2024, (2021, 2026))


def test_formulir__does_not_replace_a_file_unless_told(tmp_path: Path, jalan: Jalankan) -> None:
    berkas = tmp_path / "ada.xlsx"
    berkas.write_bytes(b"isian orang")
    h = jalan("formulir", berkas, "--tahun", "2024")
    tanpa_jejak(h)
    assert h.kode == 1
    assert berkas.read_bytes() == b"isian orang"
    assert jalan("formulir", berkas, "--tahun", "2024", "--timpa").kode == 0
    assert berkas.read_bytes() != b"isian orang"


@pytest.mark.parametrize(
    ("nama", "lain"),
    [
        ("b.xls", ()),
        ("b", ()),
        ("b.xlsx", ("--renstra", "2021")),
        ("b.xlsx", ("--renstra", "2026-2021")),
        ("b.xlsx", ("--renstra", "awal-akhir")),
        ("b.xlsx", ("--tahun", "-5")),
        ("b.xlsx", ("--tahun", "99999")),
        ("tiada/b.xlsx", ()),
    ],
)
def test_formulir__refuses_what_makes_no_sense(
    nama: str, lain: Sequence[str], tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("formulir", tmp_path / nama, *(("--tahun", "2024") if "--tahun" not in lain else ()), *lain)
    tanpa_jejak(h)
    assert h.kode == 2
    assert not (tmp_path / nama).exists()


def test_cek__of_a_usable_workbook_exits_with_0_and_says_what_to_do_next(
    kecil: Path, jalan: Jalankan
) -> None:
    h = jalan("cek", kecil)
    assert h.kode == 0
    assert h.galat == ""
    ringkasan, saran = h.keluar.strip().splitlines()[-2:]
    assert ringkasan.startswith("kecil.xlsx: ")
    assert saran.endswith(f"akuntabel susun {kecil}")


def test_cek__of_a_faulty_one_exits_with_1_and_names_the_cell(salah: Path, jalan: Jalankan) -> None:
    h = jalan("cek", salah)
    assert h.kode == 1
    assert re.search(r"galat\[[A-Z]{3}\d{3}\] salah\.xlsx, lembar Realisasi, sel [A-Z]+\d+", h.keluar)
    assert "TIDAK-ADA" in h.keluar
    assert re.search(r"salah\.xlsx: \d+ harus diperbaiki", h.keluar)


def test_cek__of_what_is_no_workbook_exits_with_2(bukan: Path, jalan: Jalankan) -> None:
    h = jalan("cek", bukan)
    assert h.kode == 2
    assert "Traceback" not in h.keluar + h.galat


def test_cek_json__is_json_alone(salah: Path, kecil: Path, bukan: Path, jalan: Jalankan) -> None:
    for berkas, kode, terbaca in ((kecil, 0, True), (salah, 1, True), (bukan, 2, False)):
        h = jalan("cek", berkas, "--json")
        isi = json.loads(h.keluar)
        assert h.kode == kode
        assert isi["berkas"] == berkas.name
        assert isi["terbaca"] is terbaca
        assert ("galat" in [t["tingkat"] for t in isi["temuan"]]) == bool(kode)
    (galat,) = [
        t for t in json.loads(jalan("cek", salah, "--json").keluar)["temuan"] if t["tingkat"] == "galat"
    ]
    assert galat["lembar"] == "Realisasi"
    assert re.fullmatch(r"[A-Z]+\d+", galat["sel"])
    assert galat["tertulis"] == "TIDAK-ADA"


def test_susun__writes_a_draft_lists_the_gaps_and_the_files(
    tersusun: Path, kecil: Path, jalan: Jalankan
) -> None:
    h = jalan("susun", kecil, "--keluaran", tersusun, "--format", "html")
    assert h.kode == 0
    assert "Selesai disusun" in h.keluar
    assert "Belum diisi" in h.keluar
    assert "[wajib]" in h.keluar
    assert all(str(b) in h.keluar for b in tersusun.iterdir())
    assert "… menata halaman" in h.galat
    assert "\x1b" not in h.keluar + h.galat
    assert "\r" not in h.galat


def test_susun_json__is_json_alone_on_standard_output(tersusun: Path, kecil: Path, jalan: Jalankan) -> None:
    h = jalan("susun", kecil, "--keluaran", tersusun, "--format", "html", "--json")
    isi = json.loads(h.keluar)
    assert h.kode == 0
    assert isi["tersusun"] is True
    assert sorted(isi["berkas"]) == sorted(map(str, tersusun.iterdir()))
    assert isi["halaman"] > 5
    assert {"kunci", "pesan", "pengisi", "lembar", "wajib"} == set(isi["belum_diisi"][0])
    assert re.fullmatch(r"[0-9a-f]{64}", isi["sidik"])


def test_susun__of_a_faulty_workbook_exits_with_2_and_writes_nothing(
    salah: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("susun", salah, "--keluaran", tmp_path / "hasil")
    tanpa_jejak(h)
    assert h.kode == 2
    assert "lembar Realisasi" in h.galat
    assert not (tmp_path / "hasil").exists()


def test_susun_json__of_a_faulty_workbook_is_still_json(salah: Path, tmp_path: Path, jalan: Jalankan) -> None:
    h = jalan("susun", salah, "--keluaran", tmp_path, "--json")
    isi = json.loads(h.keluar)
    assert (h.kode, isi["tersusun"]) == (2, False)
    assert isi["temuan"]


def test_susun_json__of_a_refused_final_is_still_json(kecil: Path, tmp_path: Path, jalan: Jalankan) -> None:
    h = jalan("susun", kecil, "--keluaran", tmp_path, "--final", "--json")
    assert h.kode == 1
    isi = json.loads(h.keluar)
    assert isi["tersusun"] is False
    assert isi["belum_diisi"]


def test_susun__of_an_empty_form_exits_with_2(kosong: Path, tmp_path: Path, jalan: Jalankan) -> None:
    h = jalan("susun", kosong, "--keluaran", tmp_path / "hasil")
    tanpa_jejak(h)
    assert h.kode == 2


def test_susun_final__that_is_refused_exits_with_1_and_names_what_is_open(
    kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("susun", kecil, "--keluaran", tmp_path / "hasil", "--final")
    tanpa_jejak(h)
    assert h.kode == 1
    assert "wajib menurut PermenPANRB 53/2014" in h.galat
    assert re.search(r"^  Lembar .* \(\d+\):\n    - .*\[wajib\]\. Diisi ", h.galat, re.MULTILINE)
    assert not (tmp_path / "hasil").exists()


def test_susun__over_an_edited_file_exits_with_1_and_leaves_it(
    kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    perintah = ("susun", kecil, "--keluaran", tmp_path, "--format", "html")
    assert jalan(*perintah).kode == 0
    (berkas,) = tmp_path.glob("*.html")
    berkas.write_text("suntingan", "utf-8")
    h = jalan(*perintah)
    tanpa_jejak(h)
    assert h.kode == 1
    assert "--timpa" in h.galat
    assert berkas.read_text("utf-8") == "suntingan"
    assert jalan(*perintah, "--timpa").kode == 0
    assert [b.read_text("utf-8") for b in tmp_path.glob("*.salinan-1.html")] == ["suntingan"]


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        (["--format", "odt"], "odt"),
        (["--format", ""], "kosong"),
        (["--format", "html,odt"], "odt"),
        (["--tema", "ungu"], "ungu"),
        (["--tema", "tiada.toml"], "tiada.toml"),
        (["--dasar", "tiada.docx"], "tiada.docx"),
        (["--dengan-catatan", "karena"], "--oleh"),
        (["--final", "--oleh", "Saya"], "--dengan-catatan"),
        (["--dengan-catatan", "karena", "--oleh", "Saya"], "--final"),
        (["--final", "--dengan-catatan", "", "--oleh", ""], ""),
    ],
)
def test_susun__with_an_unknown_choice_exits_with_2_and_names_it(
    lain: list[str], kata: str, kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("susun", kecil, "--keluaran", tmp_path / "hasil", *lain)
    tanpa_jejak(h)
    assert h.kode == (2 if kata else 1)
    assert kata in h.galat
    assert not (tmp_path / "hasil").exists()


def test_susun__takes_formats_in_any_case_with_spaces_and_twice(
    kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    assert jalan("susun", kecil, "--keluaran", tmp_path, "--format", " HTML, html ,").kode == 0
    assert sorted(b.suffix for b in tmp_path.iterdir()) == [".html", ".zip"]


def test_susun__of_an_unknown_scale_says_so(tmp_path: Path, jalan: Jalankan) -> None:
    p = diukur("80", "90")
    buku = tulis(replace(p, pengaturan=replace(p.pengaturan, skala="tiga kelas")), tmp_path)
    h = jalan("susun", buku, "--keluaran", tmp_path / "hasil")
    tanpa_jejak(h)
    assert h.kode == 2
    assert "tiga kelas" in h.galat


def test_susun__of_a_workbook_with_hardly_anything_in_it_prints_a_draft(
    tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("susun", tulis(KOSONG, tmp_path), "--keluaran", tmp_path / "hasil", "--format", "html")
    assert "Traceback" not in h.galat
    assert h.kode == 0


def test_susun__of_a_year_before_any_scale_says_so(tmp_path: Path, jalan: Jalankan) -> None:
    buku = tulis(replace(diukur("80", "90"), tahun=1990), tmp_path)
    h = jalan("susun", buku, "--keluaran", tmp_path / "hasil", "--format", "html")
    tanpa_jejak(h)
    assert h.kode == 2


@pytest.mark.parametrize("perintah", ["cek", "susun", "arsip"])
def test_berkas__that_is_missing_a_folder_or_below_a_file_is_told_in_words(
    perintah: str, tmp_path: Path, jalan: Jalankan
) -> None:
    (tmp_path / "berkas").write_text("x", "utf-8")
    for berkas, kata in (
        (tmp_path / "tiada.xlsx", "tidak ditemukan"),
        (tmp_path, "folder"),
        (tmp_path / "berkas" / "b.xlsx", "berkas"),
    ):
        h = jalan(perintah, berkas)
        tanpa_jejak(h)
        assert h.kode == 2
        assert kata in h.galat
        assert not re.search(r"Errno|No such|Not a directory|Is a directory", h.galat)


def test_keluaran__that_is_a_file_is_told_in_words(kecil: Path, tmp_path: Path, jalan: Jalankan) -> None:
    tujuan = tmp_path / "hasil"
    tujuan.write_text("sudah ada", "utf-8")
    h = jalan("susun", kecil, "--keluaran", tujuan, "--format", "html")
    tanpa_jejak(h)
    assert h.kode == 2
    assert str(tujuan) in h.galat
    assert not re.search(r"File exists|Not a directory", h.galat)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root boleh menulis di mana saja")
def test_keluaran__that_cannot_be_written_is_told_in_words(
    kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    tmp_path.chmod(0o500)
    h = jalan("susun", kecil, "--keluaran", tmp_path / "hasil", "--format", "html")
    tmp_path.chmod(0o700)
    tanpa_jejak(h)
    assert h.kode == 2
    assert "hak aksesnya" in h.galat


@pytest.mark.skipif(
    not Path("/proc/version").exists(), reason="butuh folder sistem yang tidak dapat ditulisi"
)
def test_keluaran__in_a_folder_of_the_system_is_told_in_words(kecil: Path, jalan: Jalankan) -> None:
    h = jalan("susun", kecil, "--keluaran", "/proc/hasil", "--format", "html")
    tanpa_jejak(h)
    assert h.kode == 2
    assert not re.search(r"Errno|No such|Permission denied", h.galat)


def test_arsip__that_is_intact_says_so_and_what_it_holds(tersusun: Path, jalan: Jalankan) -> None:
    h = jalan("arsip", arsip_di(tersusun))
    assert (h.kode, h.galat) == (0, "")
    assert h.keluar.startswith("Arsip utuh")
    assert "Dinas Contoh Kota Contoh" in h.keluar
    assert "permenpanrb_53_2014" in h.keluar


def test_arsip_json__is_json_alone(tersusun: Path, jalan: Jalankan) -> None:
    isi = json.loads(jalan("arsip", arsip_di(tersusun), "--json").keluar)
    assert {"sidik", "versi_mesin", "peraturan", "celah"} <= set(isi)


def test_arsip__gives_back_a_workbook_with_the_same_figures(
    tersusun: Path, kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    buku = tmp_path / "kembali.xlsx"
    assert jalan("arsip", arsip_di(tersusun), "--ke", buku).kode == 0
    asli, kembali = api.baca(kecil).potret, api.baca(buku).potret
    assert asli is not None
    assert kembali == asli
    assert kembali.realisasi[0].nilai == Decimal(80)


def test_arsip__does_not_replace_a_workbook_unless_told(
    tersusun: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    buku = tmp_path / "ada.xlsx"
    buku.write_bytes(b"isian orang")
    h = jalan("arsip", arsip_di(tersusun), "--ke", buku)
    tanpa_jejak(h)
    assert h.kode == 1
    assert buku.read_bytes() == b"isian orang"
    assert jalan("arsip", arsip_di(tersusun), "--ke", buku, "--timpa").kode == 0


def test_arsip__that_was_changed_or_is_none_exits_with_2(
    tersusun: Path, kecil: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    isi = arsip_di(tersusun).read_bytes()
    rusak = tmp_path / "rusak.zip"
    rusak.write_bytes(isi[: len(isi) // 2])
    for berkas in (rusak, kecil):
        h = jalan("arsip", berkas)
        tanpa_jejak(h)
        assert h.kode == 2


def test_arsip__that_is_cut_short_says_so(tersusun: Path, tmp_path: Path, jalan: Jalankan) -> None:
    rusak = tmp_path / "rusak.zip"
    rusak.write_bytes(arsip_di(tersusun).read_bytes()[:500])
    assert "rusak atau terpotong. Mintalah salinan yang utuh." in jalan("arsip", rusak).galat


def test_arsip__writes_a_workbook_only_under_the_name_of_one(
    tersusun: Path, tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("arsip", arsip_di(tersusun), "--ke", tmp_path / "kembali.xls")
    assert h.kode == 2
    assert "harus berakhiran .xlsx" in h.galat
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        (["--tahun", "1999"], "tahun 1999 di luar 2000 sampai 2100"),
        (["--tahun", "2101"], "tahun 2101 di luar 2000 sampai 2100"),
        (["--tahun", "2024", "--renstra", "2025-2029"], "tahun 2024 di luar periode Renstra 2025-2029"),
    ],
)
def test_formulir__refuses_a_year_that_cannot_be(
    pilihan: list[str], pesan: str, tmp_path: Path, jalan: Jalankan
) -> None:
    h = jalan("formulir", tmp_path / "b.xlsx", *pilihan)
    assert h.kode == 2
    assert pesan in h.galat
    assert list(tmp_path.iterdir()) == []


class _Layar:
    def isatty(self) -> bool:
        return True


def test_warnai__follows_no_color_and_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    layar = _Layar()
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert warnai("x", "merah", layar) == "\x1b[31mx\x1b[0m"  # type: ignore[arg-type]
    monkeypatch.setenv("NO_COLOR", "1")
    assert warnai("x", "merah", layar) == "x"  # type: ignore[arg-type]
    monkeypatch.delenv("NO_COLOR")
    with (Path(os.devnull)).open("w", encoding="utf-8") as berkas:
        assert warnai("x", "merah", berkas) == "x"


@pytest.mark.skipif(shutil.which("script") is None, reason="butuh perintah script untuk layar semu")
@pytest.mark.parametrize(("lingkungan", "berwarna"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_layar__is_coloured_unless_no_color_is_set(
    lingkungan: dict[str, str], berwarna: bool, salah: Path
) -> None:
    dasar = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    jadi = subprocess.run(
        ["script", "-qec", shlex.join([sys.executable, "-m", "akuntabel", "cek", str(salah)]), os.devnull],
        env={**dasar, "PYTHONPATH": str(AKAR / "src"), "TERM": "xterm", **lingkungan},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert b"galat[" in jadi.stdout
    assert (b"\x1b[" in jadi.stdout) is berwarna


@pytest.mark.parametrize("kolom", ["30", "60", "200"])
def test_lebar__of_the_window_is_kept(kolom: str, salah: Path) -> None:
    h = proses("cek", salah, COLUMNS=kolom)
    panjang = [len(b) for b in h.keluar.splitlines() if b.startswith("  ")]
    assert panjang
    assert max(panjang) <= max(40, int(kolom))


def test_proses__in_a_terminal_without_unicode_does_not_break(kecil: Path) -> None:
    h = proses("cek", kecil, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert h.kode == 0
    assert "Traceback" not in h.galat


def test_proses__starts_without_loading_the_engines() -> None:
    kode = (
        "import atexit, sys, akuntabel.cli as c\n"
        "berat = ('typst', 'lxml', 'openpyxl', 'vl_convert')\n"
        "atexit.register(lambda: print([m for m in berat if m in sys.modules]))\n"
        "c.main(['--versi'])"
    )
    jadi = subprocess.run(
        [sys.executable, "-c", kode], env={**os.environ, "PYTHONPATH": str(AKAR / "src")},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert jadi.stdout.splitlines()[-1] == "[]"


def test_proses__ends_quietly_when_the_reader_goes_away(salah: Path) -> None:
    perintah = f"'{sys.executable}' -m akuntabel cek '{salah}' | true"
    jadi = subprocess.run(
        ["sh", "-c", perintah], env={**os.environ, "PYTHONPATH": str(AKAR / "src")},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "Traceback" not in jadi.stderr


def test_contoh__of_the_repository_are_usable(jalan: Jalankan) -> None:
    buku = AKAR / "contoh" / f"{dinas_sosial.NAMA}.xlsx"
    h = jalan("cek", buku, "--json")
    assert h.kode == 0
    assert json.loads(h.keluar)["terbaca"] is True


def test_pesan_os__leaves_a_closed_pipe_to_the_shell() -> None:
    with pytest.raises(BrokenPipeError):
        pesan_os(BrokenPipeError(), Path("buku.xlsx"))
