"""Sentences of the verbs as a page says them."""

from __future__ import annotations

import re


def tanpa_pilihan(pesan: str) -> str:
    """Return a message of a verb without the sentences that tell which option of a command to use."""
    kalimat = re.split(r"(?<=[.!?]) ", pesan)
    return " ".join(k for k in kalimat if not re.search(r"(?<!\w)--\w", k)) or pesan
