"""Sentences that went and came, as the terminal shows them."""

from __future__ import annotations

from akuntabel.cli.serap_tampil import beda_kalimat


def test_butir__keeps_its_number_with_its_first_sentence() -> None:
    baru = "Langkah:\n\n1. Menambah kader. Melatihnya.\n2. Meninjau.\n   a. dua kali setahun"
    assert [k.strip() for _, k in beda_kalimat("", baru)] == [
        "Langkah:",
        "1. Menambah kader.",
        "Melatihnya.",
        "2. Meninjau.",
        "a. dua kali setahun",
    ]


def test_kalimat__only_what_changed_is_shown() -> None:
    assert list(beda_kalimat("Satu. Dua. Tiga.", "Satu. Dua baru. Tiga.")) == [
        ("-", "Dua."),
        ("+", "Dua baru."),
    ]
