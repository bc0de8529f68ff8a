"""The arguments of each command, one module a command; nothing heavy is imported here."""

from __future__ import annotations
