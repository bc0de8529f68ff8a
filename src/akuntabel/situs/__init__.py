"""The application, for many people with accounts or for one alone (``sendiri``): all there is of Django."""

from __future__ import annotations
