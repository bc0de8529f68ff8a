"""Places as SARIF locations: the file and, where lines are lines of the file, the line; the rest by name."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from akuntabel.sumber import Sumber, sebut_tempat

Isi = dict[str, object]


def alamat(berkas: str, nomor: int | None = None) -> Isi:
    """Return where a document lies, with its number among the artifacts."""
    jalur = Path(berkas)
    uri = jalur.as_uri() if jalur.is_absolute() else quote(jalur.as_posix())
    return {"uri": uri} if nomor is None else {"uri": uri, "index": nomor}


def letak(s: Sumber, berkas: str, nomor: int) -> Isi:
    """Return a place in a document; pages, tables and cells, which SARIF does not know, by their names."""
    fisik: Isi = {"artifactLocation": alamat(s.berkas) if s.luar else alamat(berkas, nomor)}
    if s.baris is not None and s.halaman is None and not s.lembar:
        fisik["region"] = {"startLine": s.baris}
    hasil: Isi = {"physicalLocation": fisik, "message": {"text": sebut_tempat(s)}}
    if nama := _nama(s):
        jenis, sebutan = nama[-1]
        lengkap = "/".join(f"{j} {isi}" for j, isi in nama)
        hasil["logicalLocations"] = [
            {"name": f"{jenis} {sebutan}", "fullyQualifiedName": lengkap, "kind": jenis}
        ]
    if isi := {n: v for n, v in _properti(s).items() if v not in (None, "")}:
        hasil["properties"] = isi
    return hasil


def _nama(s: Sumber) -> list[tuple[str, str]]:
    bagian = (
        ("lembar", s.lembar),
        ("sel", s.sel),
        ("halaman", s.halaman),
        ("tabel", s.tabel if not s.sel else None),
        ("baris", s.baris_tabel if s.tabel is not None and not s.sel else s.baris if not s.sel else None),
        ("kolom", s.kolom if not s.sel else None),
    )
    return [(jenis, str(isi)) for jenis, isi in bagian if isi not in (None, "")]


def _properti(s: Sumber) -> Isi:
    return {
        "halaman": s.halaman,
        "halaman_cetak": s.halaman_cetak,
        "baris": s.baris,
        "tabel": s.tabel,
        "baris_tabel": s.baris_tabel,
        "kolom": s.kolom,
        "lembar": s.lembar,
        "sel": s.sel,
        "kotak": list(s.kotak) if s.kotak else None,
    }
