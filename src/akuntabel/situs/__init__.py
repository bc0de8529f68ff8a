"""The application: for many people with accounts, or for one alone (``sendiri``). The only place with Django."""

from __future__ import annotations
