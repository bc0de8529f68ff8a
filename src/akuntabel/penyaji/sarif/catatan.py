"""The log: one run with the tool and its rules, the documents, the findings and the coverage."""

from __future__ import annotations

import json
from collections.abc import Sequence

from akuntabel import __version__
from akuntabel.hasil_reviu import AturanDikenal, HasilReviu

from .hasil import hasil_dokumen
from .letak import alamat

Isi = dict[str, object]

SKEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BAHASA = "id"


def tulis(hasil: Sequence[HasilReviu]) -> bytes:
    """Return the reviews of a run as a SARIF log in UTF-8; equal input gives equal bytes."""
    log = {"$schema": SKEMA, "version": "2.1.0", "runs": [_lari(hasil)]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode()


def _lari(hasil: Sequence[HasilReviu]) -> Isi:
    aturan = _aturan_semua(hasil)
    urutan = {a.kode: n for n, a in enumerate(aturan)}
    penggerak = {
        "name": "Akuntabel",
        "version": __version__,
        "language": _BAHASA,
        "shortDescription": {"text": "Reviu laporan kinerja instansi pemerintah."},
        "rules": [_aturan(a) for a in aturan],
    }
    return {
        "tool": {"driver": penggerak},
        "language": _BAHASA,
        "columnKind": "unicodeCodePoints",
        "invocations": [_jalan(hasil)],
        "artifacts": [_artefak(h) for h in hasil],
        "results": [r for n, h in enumerate(hasil) for r in hasil_dokumen(h, n, urutan)],
        "properties": {"cakupan": _cakupan(hasil)},
    }


def _aturan_semua(hasil: Sequence[HasilReviu]) -> tuple[AturanDikenal, ...]:
    """Return the rules of all documents by code, those only a finding names included."""
    dikenal = {a.kode: a for h in hasil for a in h.aturan}
    for h in hasil:
        for kode in (*(t.kode for t in h.temuan), *(t.kode for t in h.hilang)):
            dikenal.setdefault(kode, AturanDikenal(kode, "", kode))
    return tuple(dikenal[kode] for kode in sorted(dikenal))


def _aturan(a: AturanDikenal) -> Isi:
    bantuan = f"{a.judul}. Dasar: {a.kriteria}" if a.kriteria else a.judul
    aturan: Isi = {
        "id": a.kode,
        "shortDescription": {"text": a.judul},
        "help": {"text": bantuan},
        "properties": {"tags": [a.kode[:3]]},
    }
    if a.alias:
        aturan["name"] = a.alias
    return aturan


def _jalan(hasil: Sequence[HasilReviu]) -> Isi:
    """Return how the run went; a document that could not be read is a notification."""
    gagal = [(n, h) for n, h in enumerate(hasil) if h.alasan]
    return {
        "executionSuccessful": not gagal,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": h.alasan},
                "locations": [{"physicalLocation": {"artifactLocation": alamat(h.berkas, n)}}],
            }
            for n, h in gagal
        ],
    }


def _artefak(h: HasilReviu) -> Isi:
    artefak: Isi = {
        "location": alamat(h.berkas),
        "description": {"text": h.berkas},
        "roles": ["analysisTarget"],
        "properties": {
            "status": h.status.value,
            "instansi": h.instansi,
            "tahun": h.tahun,
            "halaman": h.halaman,
            "tabel": len(h.tabel),
            "tanggal_hukum": h.tanggal_hukum.isoformat() if h.tanggal_hukum else None,
            "cakupan": _cakupan((h,)),
        },
    }
    if h.sidik_berkas:
        artefak["hashes"] = {"sha-256": h.sidik_berkas}
    return artefak


def _cakupan(hasil: Sequence[HasilReviu]) -> Isi:
    return {
        "angka": sum(h.cakupan.angka for h in hasil),
        "diperiksa": sum(h.cakupan.diperiksa for h in hasil),
        "hubungan": sum(h.cakupan.relasi for h in hasil),
        "cocok": sum(len(h.memenuhi) for h in hasil),
    }
