"""Reading the body of an answer: capped, decoded, and compared with the length it announced."""

from collections.abc import Iterator
from http.client import HTTPResponse
from socket import socket

from matcher.errors import FetchError
from matcher.ingest.fetching.inflating import PIECE, BrokenGzipError, Inflater, TooLargeError
from matcher.ingest.fetching.limits import MB, FetchSettings, Progress
from matcher.ingest.fetching.location import Location

LONGEST_LENGTH = 18  # digits
GRACE = 0.5  # seconds for a byte too many, or the end of the connection


class Body:
    """The body of one answer. Raises FetchError for what is too much, broken or not as announced,
    and leaves OSError and HTTPException of the connection to the caller."""

    def __init__(
        self, location: Location, response: HTTPResponse, wire: socket, settings: FetchSettings
    ) -> None:
        self._location = location
        self._response = response
        self._wire = wire
        self._settings = settings
        self._announced = None if response.chunked else self._announcement()

    def read(self, progress: Progress) -> bytes:
        pieces = self._received(progress)
        if self._encoding() == "gzip":
            pieces = self._inflated(pieces)
        body = bytearray()  # not a list: a stranger may send ten million pieces of one byte
        for piece in pieces:
            body += piece
        return bytes(body)

    def _received(self, progress: Progress) -> Iterator[bytes]:
        """The bytes as sent, up to the end of the connection rather than to the announced length,
        so that an advert too many is noticed and not cut off."""
        if not self._response.chunked:
            self._response.length = None
        received = 0
        while received != self._announced and (piece := self._response.read1(PIECE)):
            received += len(piece)
            if received > self._settings.compressed_bytes:
                raise self._too_large()
            progress(received, self._announced)
            yield piece
        self._compare(received)

    def _compare(self, received: int) -> None:
        if self._announced is None:
            return
        if received < self._announced:
            cause = f"breaks off: announces {self._announced} bytes, sends {received}"
            raise self._error(cause, passing=True)
        if received > self._announced or self._goes_on():
            raise self._error(f"announces {self._announced} bytes and sends more")

    def _goes_on(self) -> bool:
        """Whether there are bytes beyond the announced ones. A server that leaves the connection
        open although it was asked to close it costs the grace, and is right."""
        self._wire.settimeout(GRACE)
        try:
            return bool(self._response.read1(1))
        except OSError:
            return False

    def _inflated(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        inflater = Inflater(self._settings.expanded_bytes)
        try:
            for piece in pieces:
                yield from inflater.feed(piece)
            inflater.close()
        except TooLargeError as error:
            limit = f"{self._settings.expanded_bytes / MB:g} MB"
            raise self._error(f"expands to more than {limit}") from error
        except BrokenGzipError as error:
            raise self._error(f"says that it is gzip, but {error}") from error

    def _encoding(self) -> str:
        headers = self._response.headers
        named = (headers.get("Content-Encoding") or "identity").strip().lower()
        if "Transfer-Encoding" in headers and not self._response.chunked:
            named = headers["Transfer-Encoding"]
        if named in {"gzip", "x-gzip"}:
            return "gzip"
        if named not in {"identity", ""}:
            raise self._error(f"is encoded as {named[:40]!r}, which was not asked for")
        return "identity"

    def _announcement(self) -> int | None:
        lengths = {each.strip() for each in self._response.headers.get_all("Content-Length", [])}
        if not lengths:
            return None
        (length, *others) = lengths
        if others or not (length.isascii() and length.isdigit()):
            raise self._error("announces no usable length")
        if len(length) > LONGEST_LENGTH or int(length) > self._settings.compressed_bytes:
            raise self._too_large()
        return int(length)

    def _too_large(self) -> FetchError:
        return self._error(f"is larger than {self._settings.compressed_bytes / MB:g} MB")

    def _error(self, cause: str, *, passing: bool = False) -> FetchError:
        return FetchError(str(self._location), cause, passing=passing)
