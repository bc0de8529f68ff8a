"""Findings as SARIF results: level, places, fingerprint, comparison, suppression, proposals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from akuntabel.hasil_reviu import HasilReviu, KeadaanTemuan, Pengecualian, TemuanLama
from akuntabel.temuan import Temuan, Tingkat

from .letak import alamat, letak

Isi = dict[str, object]

NAMA_SIDIK = "akuntabel/v1"
"""Under which name our fingerprint stands among the partial fingerprints of a result."""

TINGKAT_SARIF: Mapping[Tingkat, str] = {
    Tingkat.GALAT: "error",
    Tingkat.PERINGATAN: "warning",
    Tingkat.SARAN: "note",
}
"""What our severities are called there."""

_KEADAAN = {KeadaanTemuan.BARU: "new", KeadaanTemuan.TETAP: "unchanged"}


def hasil_dokumen(h: HasilReviu, nomor: int, urutan: Mapping[str, int]) -> Iterator[Isi]:
    """Yield the results of the document with this number; those of an earlier review now gone come last.

    ``urutan`` is the number of each rule among the rules of the run.
    """
    for n, (t, sidik) in enumerate(zip(h.temuan, h.sidik, strict=True)):
        satu = _dasar(t, sidik, urutan) | _tempat(t, h.berkas, nomor)
        if keadaan := h.keadaan_ke(n):
            satu["baselineState"] = _KEADAAN[keadaan]
        if alasan := h.dikecualikan(n):
            satu["suppressions"] = [_pengecualian(alasan)]
        yield satu | {"properties": _properti(t)}
    for lama in h.hilang:
        tempat = {"physicalLocation": {"artifactLocation": alamat(h.berkas, nomor)}}
        yield _dasar(lama, lama.sidik, urutan) | {"locations": [tempat], "baselineState": "absent"}


def _dasar(t: Temuan | TemuanLama, sidik: str, urutan: Mapping[str, int]) -> Isi:
    return {
        "ruleId": t.kode,
        "ruleIndex": urutan[t.kode],
        "level": TINGKAT_SARIF[t.tingkat],
        "message": {"text": t.pesan},
        "partialFingerprints": {NAMA_SIDIK: sidik},
    }


def _tempat(t: Temuan, berkas: str, nomor: int) -> Isi:
    hasil: Isi = {"locations": [letak(t.lokasi, berkas, nomor)]}
    if t.lokasi_lain:
        hasil["relatedLocations"] = [
            {"id": n, **letak(s, berkas, nomor)} for n, s in enumerate(t.lokasi_lain, 1)
        ]
    return hasil


def _pengecualian(p: Pengecualian) -> Isi:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": p.kalimat,
        "properties": {"oleh": p.oleh, "tanggal": p.tanggal.isoformat() if p.tanggal else None},
    }


def _properti(t: Temuan) -> Isi:
    """Return what SARIF has no field for; a proposal is no fix there, for it has no place in bytes."""
    nilai = t.nilai_seharusnya
    isi: Isi = {
        "sebutan": t.tingkat.sebutan,
        "kutipan": t.kutipan,
        "nilai_tercetak": t.tertulis,
        "nilai_seharusnya": None if nilai is None else format(nilai, "f"),
        "seharusnya": t.seharusnya,
        "hitungan": t.hitungan,
        "kriteria": t.kriteria,
        "usulan": [
            {"teks": u.teks, "dasar": u.dasar, "nilai": None if u.nilai is None else format(u.nilai, "f")}
            for u in t.usulan
        ],
    }
    return {nama: i for nama, i in isi.items() if i not in (None, "", [])}
