"""A local HTTP server that misbehaves on purpose: each path is a function that gets the socket."""

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from ssl import SSLContext

Behaviour = Callable[[socket.socket, "Request"], None]


@dataclass(frozen=True)
class Request:
    path: str
    headers: Mapping[str, str]  # names in lower case
    number: int  # 1 for the first to this path


@dataclass
class Server:
    port: int
    behaviours: dict[str, Behaviour] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)  # asked for in TLS handshakes
    at_once: Behaviour | None = None  # instead of reading a request

    def url(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def asked(self, path: str) -> int:
        return sum(request.path == path for request in self.requests)


@contextmanager
def serving(tls: SSLContext | None = None, **behaviours: Behaviour) -> Iterator[Server]:
    """Serve `/name` with the behaviour `name`, each connection in a thread of its own."""
    over = threading.Event()
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        paths = {f"/{name}": behaviour for name, behaviour in behaviours.items()}
        server = Server(listener.getsockname()[1], paths)
        listener.settimeout(0.05)
        thread = threading.Thread(target=_accept, args=(listener, server, tls, over))
        thread.start()
        try:
            yield server
        finally:
            over.set()
            thread.join()


def _accept(
    listener: socket.socket, server: Server, tls: SSLContext | None, over: threading.Event
) -> None:
    conversations = []
    while not over.is_set():
        with suppress(TimeoutError):
            raw, _ = listener.accept()
            conversation = threading.Thread(target=_converse, args=(raw, server, tls))
            conversation.start()
            conversations.append(conversation)
    for conversation in conversations:
        conversation.join()


def _converse(raw: socket.socket, server: Server, tls: SSLContext | None) -> None:
    """Errors are expected: the client hangs up on us, and rightly so."""
    raw.settimeout(5)
    with suppress(OSError, ValueError, LookupError), closing(raw):
        if server.at_once:
            server.at_once(raw, Request("", {}, 1))
            return
        connection = tls.wrap_socket(raw, server_side=True) if tls else raw
        with closing(connection):
            request = _request(connection, server)
            server.requests.append(request)
            server.behaviours[request.path.partition("?")[0]](connection, request)


def _request(connection: socket.socket, server: Server) -> Request:
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(4096) or b"\r\n\r\n"
    first, *lines = received.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")
    path = first.split(" ")[1]
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return Request(path, headers, server.asked(path) + 1)


def answer(body: bytes = b"", status: int = 200, **headers: str | int) -> Behaviour:
    """A well-behaved answer; `_` in a header's name stands for `-`."""

    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(head(status, **{"Content_Length": len(body), **headers}) + body)

    return behave


def head(status: int = 200, **headers: str | int) -> bytes:
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([f"HTTP/1.1 {status} Words", *lines, "", ""]).encode("latin-1")


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """The first request is answered by the first, and so on; the last goes on for ever."""

    def behave(connection: socket.socket, request: Request) -> None:
        behaviours[min(request.number, len(behaviours)) - 1](connection, request)

    return behave


def drip(data: bytes, before: bytes = b"") -> Behaviour:
    """One byte every few moments: no single read ever times out."""

    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(before)
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(0.05)

    return behave


def endless(before: bytes, piece: bytes) -> Behaviour:
    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(before)
        while True:
            connection.sendall(piece)

    return behave


def reset(connection: socket.socket, _request: Request) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def silence(connection: socket.socket, _request: Request) -> None:
    """Says nothing until the client has had enough."""
    connection.recv(1)


def raw_bytes(data: bytes) -> Behaviour:
    def behave(connection: socket.socket, _request: Request) -> None:
        connection.sendall(data)

    return behave
