"""What can be checked on Linux of running on Windows: no posix-only call, no name that Windows refuses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.pohon_sumber import simpul_modul
from tests.test_arsitektur import SUMBER, berkas_terlacak, modul, nama

MODUL_POSIX = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}
ATRIBUT_POSIX = {
    *(
        "os." + a
        for a in (
            "chown",
            "fork",
            "forkpty",
            "geteuid",
            "getuid",
            "killpg",
            "mkfifo",
            "sep",
            "setsid",
            "umask",
            "wait",
        )
    ),
    *("signal." + a for a in ("SIGALRM", "SIGHUP", "SIGKILL", "SIGUSR1", "SIGUSR2", "alarm", "pause")),
    "time.tzset",
}
DIJAGA = {
    "api/anak_terjaga.py: /proc/",
    "api/anak_terjaga.py: resource",
    "impor/anggaran/anak_buku.py: resource",
    "situs/migrasi.py: fcntl",
}
"""Asked for only where it exists: without it a limit or a lock between processes is left out."""
NAMA_WINDOWS = re.compile(r"[<>:\"|?*\\]|[ .]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def temuan(simpul: Iterable[ast.AST]) -> Iterator[str]:
    return (t for satu in simpul for t in _temuan(satu))


def _temuan(simpul: ast.AST) -> list[str]:
    match simpul:
        case ast.alias(name=asal) | ast.ImportFrom(module=str(asal)):
            return [asal] if asal in MODUL_POSIX else []
        case ast.Attribute(value=ast.Name(id=asal), attr=atribut):
            return [f"{asal}.{atribut}"] if f"{asal}.{atribut}" in ATRIBUT_POSIX else []
        case ast.keyword(arg="preexec_fn" | "start_new_session" | "pass_fds" as kunci):
            return [kunci]
        case ast.Constant(value="fork" | "forkserver" as cara):
            return [cara]
        case ast.Constant(value=str(teks)) if re.match(r"/(tmp|dev|etc|proc|usr|var)(/|$)", teks):
            return [teks]
    return []


def tanpa_penyandian(semua: Iterable[ast.AST]) -> Iterator[int]:
    """Yield the lines that read or write text in whatever encoding the system has."""
    for simpul in semua:
        if not isinstance(simpul, ast.Call) or any(k.arg == "encoding" for k in simpul.keywords):
            continue
        match simpul.func:
            case ast.Attribute(attr="read_text") if not simpul.args:
                yield simpul.lineno
            case ast.Attribute(attr="write_text") if len(simpul.args) < 2:
                yield simpul.lineno
            case ast.Name(id="open"):
                mode = simpul.args[1] if len(simpul.args) > 1 else None
                if not (isinstance(mode, ast.Constant) and "b" in str(mode.value)):
                    yield simpul.lineno


def test_sumber__tidak_memakai_yang_hanya_ada_di_posix() -> None:
    assert {f"{nama(b)}: {t}" for b in modul() for t in temuan(simpul_modul(b))} == DIJAGA


def test_sumber__teks_selalu_dibaca_dan_ditulis_dengan_penyandian_yang_disebut() -> None:
    assert {f"{nama(b)}:{baris}" for b in modul() for baris in tanpa_penyandian(simpul_modul(b))} == set()


def test_berkas_terlacak__dapat_ditulis_di_windows() -> None:
    jalur = [b.relative_to(SUMBER.parents[1]) for b in berkas_terlacak()]

    assert [str(j) for j in jalur if any(NAMA_WINDOWS.search(bagian) for bagian in j.parts)] == []
    assert len({str(j).casefold() for j in jalur}) == len(jalur)
    assert max(len(str(j)) for j in jalur) < 120


@pytest.mark.parametrize(
    ("kode", "dilarang"),
    [
        ("import fcntl", True),
        ("from pwd import getpwnam", True),
        ("os.fork()", True),
        ("os.kill(anak, signal.SIGKILL)", True),
        ("a + os.sep + b", True),
        ("multiprocessing.get_context('fork')", True),
        ("subprocess.Popen(x, preexec_fn=f)", True),
        ("Path('/tmp/x')", True),
        ("multiprocessing.get_context('spawn')", False),
        ("subprocess.Popen(x).terminate()", False),
        ("x = '/masuk/'", False),
    ],
)
def test_temuan__mengenali_panggilan_posix(kode: str, dilarang: bool) -> None:
    assert bool(list(temuan(ast.walk(ast.parse(kode))))) is dilarang


@pytest.mark.parametrize(
    ("kode", "dilarang"),
    [
        ("p.read_text()", True),
        ("open(p)", True),
        ("open(p, 'w')", True),
        ("p.read_text(encoding='utf-8')", False),
        ("open(p, 'rb')", False),
    ],
)
def test_tanpa_penyandian__mengenali_teks_tanpa_penyandian(kode: str, dilarang: bool) -> None:
    assert bool(list(tanpa_penyandian(ast.walk(ast.parse(kode))))) is dilarang


@pytest.mark.parametrize("nama_berkas", ["con.txt", "a:b", "akhir.", "tanya?", "nul"])
def test_nama_windows__mengenali_nama_yang_ditolak(nama_berkas: str) -> None:
    assert NAMA_WINDOWS.search(nama_berkas)


def test_keluaran__nama_dokumen_aman_di_windows() -> None:
    from akuntabel import api
    from akuntabel.kinerja.instansi import Instansi
    from akuntabel.kinerja.potret import Potret

    jahat = Potret(2025, Instansi("X", 'Dinas "A/B": <C>? \\ * | CON.', "Kota Ω…", "Ω"))
    for dokumen in api.DOKUMEN:
        berkas = Path(api.nama_berkas(jahat, dokumen))
        assert re.fullmatch(r"[A-Za-z0-9-]{5,120}", berkas.name)
