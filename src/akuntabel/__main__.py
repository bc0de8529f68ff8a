"""Run the command line with ``python -m akuntabel``."""

from __future__ import annotations

import sys

from akuntabel.cli import main

if __name__ == "__main__":
    sys.exit(main())
