"""Bytes of unknown encoding -> lines of text, line by line, because files mix encodings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.ingest.rejection import At, Remark

_BOM_UTF8 = b"\xef\xbb\xbf"
_BOMS_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Line:
    """`guessed` is the encoding that was tried because the line is not UTF-8, else None."""

    number: int
    text: str
    guessed: str | None = None


def lines_of(data: bytes) -> Iterator[Line]:
    """The lines of a text file, numbered from 1, without their line ends.

    UTF-8 with or without a byte order mark, UTF-16 with one; a line that is neither is read as
    Windows-1252, which is what spreadsheet programs of our countries write.
    """
    if data.startswith(_BOMS_UTF16):
        text = data.decode("utf-16", errors="replace")
        yield from (Line(n, line.rstrip("\r")) for n, line in enumerate(text.split("\n"), 1))
        return
    for number, raw in enumerate(data.removeprefix(_BOM_UTF8).split(b"\n"), 1):
        yield _line(number, raw.rstrip(b"\r"))


def remarks_on(lines: Sequence[Line], name: str) -> Iterator[Remark]:
    """Which lines are not UTF-8: one remark for a file that never is, else one for each line."""
    foreign = [line for line in lines if line.guessed]
    if foreign and len(foreign) == sum(not line.text.isascii() for line in lines):
        yield Remark(At(name), f"is not UTF-8; read as {foreign[0].guessed}")
        return
    for line in foreign:
        at = At(name, line.number, "line")
        yield Remark(at, f"is not UTF-8 as the lines around it; read as {line.guessed}")


def whole_text(data: bytes) -> str:
    return "\n".join(line.text for line in lines_of(data))


def _line(number: int, raw: bytes) -> Line:
    try:
        return Line(number, raw.decode("utf-8"))
    except UnicodeDecodeError:
        return Line(number, raw.decode("cp1252", errors="replace"), guessed="Windows-1252")
