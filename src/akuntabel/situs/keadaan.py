"""What one run of the page knows: its folder, its token, work under way, messages for the next page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from django.conf import settings

from .tugas import Papan


@dataclass(frozen=True, slots=True)
class Kabar:
    """A message at the top of the next page; ``jenis`` is "baik", "awas" or "salah"."""

    jenis: str
    teks: str
    berkas: str = ""


@dataclass(frozen=True, slots=True)
class Titipan:
    """A Word document that waits for the user to say which workbook it belongs to."""

    nama: str
    isi: bytes


@dataclass(slots=True)
class Keadaan:
    """The state of one run; there is one user, so there is one of it."""

    folder: Path
    kunci: str
    port: int
    sementara: bool = False
    berhenti: Callable[[], None] = lambda: None
    papan: Papan = field(default_factory=Papan)
    kabar: list[Kabar] = field(default_factory=list)
    titipan: Titipan | None = None
    tembolok: dict[str, tuple[object, Any]] = field(default_factory=dict)
    hasil: dict[tuple[str, str], Any] = field(default_factory=dict)

    @property
    def kue(self) -> str:
        """Return the name of the cookie; one for each port, since browsers share cookies between ports."""
        return f"akuntabel_{self.port}"

    @property
    def alamat(self) -> str:
        """Return the address of the page."""
        return f"http://127.0.0.1:{self.port}"

    def kabarkan(self, jenis: str, teks: str, berkas: str = "") -> None:
        """Leave a message for the next page."""
        self.kabar.append(Kabar(jenis, tanpa_pilihan(teks), berkas))

    def ambil_kabar(self) -> list[Kabar]:
        """Return the messages and forget them."""
        diambil, self.kabar = self.kabar, []
        return diambil


def tanpa_pilihan(pesan: str) -> str:
    """Return a message of a verb without the sentences that tell which option of a command to use."""
    kalimat = re.split(r"(?<=[.!?]) ", pesan)
    return " ".join(k for k in kalimat if not re.search(r"(?<!\w)--\w", k)) or pesan


def keadaan() -> Keadaan:
    """Return the state of this run."""
    return cast(Keadaan, settings.AKUNTABEL)
