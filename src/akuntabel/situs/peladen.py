"""A small threaded server on 127.0.0.1: standard library only, no fork, and silent in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from socketserver import TCPServer, ThreadingMixIn
from typing import Any
from wsgiref.simple_server import ServerHandler, WSGIRequestHandler, WSGIServer

TUAN_RUMAH = "127.0.0.1"
_POTONGAN = 1 << 20
_BATAS_KURAS = 2 << 30
_DETIK_DIAM = 120

ServerHandler.server_software = "Akuntabel"


class Peladen(ThreadingMixIn, WSGIServer):
    """A thread for each request; they end with the process."""

    daemon_threads = True
    request_queue_size = 64
    # On Windows the option would let another program listen on the same port.
    allow_reuse_address = sys.platform != "win32"

    def server_bind(self) -> None:
        """Bind without asking the network for a name."""
        TCPServer.server_bind(self)
        self.server_name = TUAN_RUMAH
        self.server_port = self.server_address[1]
        self.setup_environ()

    def pasang(self, aplikasi: Any) -> None:
        """Set the WSGI application that answers."""
        self.set_app(dengan_kuras(aplikasi))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when the browser hung up."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Penangan(WSGIRequestHandler):
    """A request that does not hang for ever and leaves no line in the terminal."""

    timeout = _DETIK_DIAM

    def log_message(self, format: str, *args: Any) -> None:
        """Write nothing: addresses carry the key."""


class Masukan:
    """The body of a request, of which the rest can be read away."""

    def __init__(self, aliran: Any, panjang: int) -> None:
        """Read at most the length that was announced."""
        self._aliran = aliran
        self._sisa = panjang

    def read(self, banyak: int = -1) -> bytes:
        """Return up to ``banyak`` bytes, all that is left without it."""
        diminta = self._sisa if banyak < 0 else min(banyak, self._sisa)
        isi: bytes = self._aliran.read(diminta) if diminta else b""
        self._sisa = self._sisa - len(isi) if isi else 0
        return isi

    def readline(self, banyak: int = -1) -> bytes:
        """Return a line of at most ``banyak`` bytes."""
        diminta = self._sisa if banyak < 0 else min(banyak, self._sisa)
        isi: bytes = self._aliran.readline(diminta) if diminta else b""
        self._sisa = self._sisa - len(isi) if isi else 0
        return isi

    def kuras(self) -> None:
        """Read the rest: a browser shows the answer only after it could send everything."""
        batas = _BATAS_KURAS
        while self._sisa and batas > 0:
            batas -= len(self.read(_POTONGAN)) or batas


Mulai = Callable[..., Any]
Aplikasi = Callable[[dict[str, Any], Mulai], Iterable[bytes]]


def dengan_kuras(aplikasi: Aplikasi) -> Any:
    """Return the application with its unread bodies drained before it answers."""

    def jalankan(environ: dict[str, Any], mulai: Mulai) -> Iterable[bytes]:
        panjang = str(environ.get("CONTENT_LENGTH") or "0")
        masukan = Masukan(environ["wsgi.input"], int(panjang) if panjang.isdecimal() else 0)
        environ["wsgi.input"] = masukan
        jawaban = aplikasi(environ, mulai)
        masukan.kuras()
        return jawaban

    return jalankan


def buat(port: int) -> Peladen:
    """Return a server that holds a port of this computer; 0 takes a free one. ``pasang`` its application.

    Raises OSError when the port is taken.
    """
    return Peladen((TUAN_RUMAH, port), Penangan)


def buat_atau_katakan(port: int, saran: str) -> Peladen | None:
    """Return a server; None when the port is taken, which is said with what to do."""
    try:
        return buat(port)
    except OSError:
        print(f"galat port {port} sedang dipakai program lain. {saran}", file=sys.stderr)
        return None
