"""``python -m akuntabel.situs sehat``: ask the server on this computer how it is."""

from __future__ import annotations

import http.client
import os
import sys
from collections.abc import Sequence

_TUNGGU = 5
_PORT = 8000


def main(argv: Sequence[str]) -> int:
    """Say how the server is; 0 when it can answer, 1 when not."""
    if argv:
        print("galat sehat tidak memakai pilihan apa pun.", file=sys.stderr)
        return 2
    port = int(os.environ.get("GRANIAN_PORT") or _PORT)
    tuan_rumah = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].lstrip(".")
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=_TUNGGU)
    try:
        sambungan.request("GET", "/sehat/", headers={"Host": tuan_rumah})
        jawaban = sambungan.getresponse()
        print(jawaban.read(100).decode("utf-8", "replace").strip())
        return 0 if jawaban.status == http.client.OK else 1
    except (OSError, http.client.HTTPException):
        print("tidak menjawab")
        return 1
    finally:
        sambungan.close()
