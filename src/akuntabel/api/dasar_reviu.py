"""An earlier review to compare with: read from our JSON or SARIF, and which of its documents is meant."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

from akuntabel.hasil_reviu import TemuanLama
from akuntabel.penyaji.sarif import NAMA_SIDIK, TINGKAT_SARIF
from akuntabel.temuan import Tingkat

_TINGKAT = {nama: tingkat for tingkat, nama in TINGKAT_SARIF.items()}


class DasarTidakSah(Exception):
    """A file is no earlier review of ours; the message says why, for people."""


@dataclass(frozen=True, slots=True)
class DokumenLama:
    """A document of an earlier review: its name, the digest of its bytes, its findings."""

    berkas: str
    sidik_berkas: str
    temuan: tuple[TemuanLama, ...]


@dataclass(frozen=True, slots=True)
class DasarReviu:
    """An earlier review. ``sendirian`` tells that now, as then, there is one document, whatever its name."""

    dokumen: tuple[DokumenLama, ...]
    sendirian: bool = False

    def untuk(self, daftar: Sequence[Path]) -> DasarReviu:
        """Return the same for a run over these documents."""
        return replace(self, sendirian=len(daftar) == 1 and len(self.dokumen) == 1)

    def temuan(self, berkas: str, sidik_berkas: str) -> tuple[TemuanLama, ...]:
        """Return the earlier findings of a document: that of the same path, bytes or name; else none."""
        if self.sendirian:
            return self.dokumen[0].temuan
        nama = PurePath(berkas).name
        calon = (
            [d for d in self.dokumen if d.berkas == berkas],
            [d for d in self.dokumen if sidik_berkas and d.sidik_berkas == sidik_berkas],
            [d for d in self.dokumen if PurePath(d.berkas).name == nama],
        )
        return next((c[0].temuan for c in calon if len(c) == 1), ())


def baca_dasar(isi: bytes) -> DasarReviu:
    """Read an earlier review from JSON or SARIF. Raises DasarTidakSah."""
    try:
        data = json.loads(isi.decode("utf-8-sig"))
        if isinstance(data, dict) and "runs" in data:
            return DasarReviu(tuple(d for lari in data["runs"] for d in _dari_sarif(lari)))
        return DasarReviu(tuple(_dari_json(h) for h in data["hasil"]))
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError) as salah:
        raise DasarTidakSah(
            "Isinya bukan hasil reviu Akuntabel. Pakai reviu.json atau reviu.sarif yang ditulis --format."
        ) from salah


def _dari_json(hasil: Mapping[str, Any]) -> DokumenLama:
    temuan = tuple(
        TemuanLama(_teks(t["sidik"]), _teks(t["kode"]), Tingkat(t["tingkat"]), _teks(t["pesan"]))
        for t in hasil["temuan"]
    )
    return DokumenLama(_teks(hasil["berkas"]), _teks(hasil["sidik_berkas"]), temuan)


def _dari_sarif(lari: Mapping[str, Any]) -> list[DokumenLama]:
    temuan: defaultdict[int, list[TemuanLama]] = defaultdict(list)
    for hasil in lari["results"]:
        if hasil.get("baselineState") != "absent":
            temuan[_artefak(hasil)].append(_temuan_sarif(hasil))
    return [
        DokumenLama(
            _teks(artefak["description"]["text"]),
            _teks(artefak.get("hashes", {}).get("sha-256", "")),
            tuple(temuan[nomor]),
        )
        for nomor, artefak in enumerate(lari["artifacts"])
    ]


def _artefak(hasil: Mapping[str, Any]) -> int:
    return int(hasil["locations"][0]["physicalLocation"]["artifactLocation"]["index"])


def _temuan_sarif(hasil: Mapping[str, Any]) -> TemuanLama:
    sidik = _teks(hasil["partialFingerprints"][NAMA_SIDIK])
    tingkat = _TINGKAT[hasil["level"]]
    return TemuanLama(sidik, _teks(hasil["ruleId"]), tingkat, _teks(hasil["message"]["text"]))


def _teks(nilai: object) -> str:
    """Return text that can be written again. Raises ValueError for half a character, which JSON lets pass."""
    return str(nilai).encode().decode()
