"""argparse in Indonesian: usage, headings and error messages."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

_PESAN = (
    (r"the following arguments are required: (.*)", r"argumen wajib belum diisi: \1"),
    (r"unrecognized arguments: (.*)", r"argumen tidak dikenal: \1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1: \2 tidak dikenal; pilihan: \3"),
    (r"argument (.*?): invalid int value: (.*)", r"\1: \2 bukan bilangan bulat"),
    (r"argument (.*?): expected one argument", r"\1: isinya belum ditulis"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1: tidak memakai isian \2"),
    (r"ambiguous option: (.*?) could match (.*)", r"pilihan \1 kurang jelas: dapat berarti \2"),
)


class TataBantuan(argparse.HelpFormatter):
    """Help with an Indonesian heading."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Write the usage line after "pemakaian: "."""
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class PenguraiIndonesia(argparse.ArgumentParser):
    """A parser that speaks Indonesian and exits with 2 on wrong usage."""

    def __init__(self, **isian: Any) -> None:
        """Set up the parser with its own help option."""
        isian.setdefault("formatter_class", TataBantuan)
        super().__init__(**isian, add_help=False)
        self._optionals.title = "pilihan"
        self._positionals.title = "argumen"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Print the usage and the message; exit with 2."""
        for pola, ganti in _PESAN:
            message = re.sub(pola, ganti, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")
