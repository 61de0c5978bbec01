"""Gzip undone piece by piece, with a cap on what comes out; sizes in headers are not believed."""

import zlib
from collections.abc import Iterator

GZIP = 16 + zlib.MAX_WBITS  # zlib's way of saying: a gzip header is expected
PIECE = 1 << 16  # bytes at a time, in and out
MEMBERS = 10_000  # of one file; a block-wise writer makes one per 64 kB


class TooLargeError(ValueError):
    """More came out than was allowed."""


class BrokenGzipError(ValueError):
    """Not gzip, damaged, or cut off."""


class Inflater:
    """Feed it pieces; `close` tells whether the stream was whole. Several members are one file."""

    def __init__(self, at_most: int) -> None:
        self._left = at_most
        self._members = 1
        self._member = zlib.decompressobj(GZIP)

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """What the piece expands to. Raises TooLargeError or BrokenGzipError."""
        while piece:
            if self._member.eof:
                self._next_member()
            try:
                expanded = self._member.decompress(piece, PIECE)
            except zlib.error as error:
                raise BrokenGzipError("it is damaged, or no gzip at all") from error
            self._left -= len(expanded)
            if self._left < 0:
                raise TooLargeError
            yield expanded
            piece = self._member.unconsumed_tail or self._member.unused_data.lstrip(b"\0")

    def _next_member(self) -> None:
        self._members += 1
        if self._members > MEMBERS:
            raise TooLargeError
        self._member = zlib.decompressobj(GZIP)

    def close(self) -> None:
        """Raises BrokenGzipError if the end is missing."""
        if not self._member.eof:
            raise BrokenGzipError("it breaks off")


def inflate(data: bytes, at_most: int) -> Iterator[bytes]:
    """A whole gzip file, piece by piece. Raises TooLargeError or BrokenGzipError."""
    inflater = Inflater(at_most)
    for start in range(0, len(data), PIECE):
        yield from inflater.feed(data[start : start + PIECE])
    inflater.close()
