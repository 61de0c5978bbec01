"""Zip and gzip undone in memory, with nothing in their headers believed: not the sizes, not the
names, not how deep they go."""

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from matcher.errors import InputError
from matcher.ingest.fetching.inflating import PIECE, BrokenGzipError, TooLargeError, inflate
from matcher.ingest.fetching.limits import MB

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
GZIP = b"\x1f\x8b"
WORKBOOK = "[Content_Types].xml"  # a zip with this in it is an XLSX, a feed as it is
ENCRYPTED = 0x1
# All that zipfile is known to raise over a file that was made to be wrong.
DAMAGE = (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, struct.error, zlib.error)


class UnsafeArchiveError(InputError):
    """An archive that is not opened; `why` without its name."""

    def __init__(self, archive: str, why: str) -> None:
        super().__init__(f"{archive}: {why}")
        self.why = why


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """`ratio`: how many times its packed size an archive may be, once it is over a megabyte."""

    entries: int = 1_000
    expanded_bytes: int = 50 * MB
    ratio: int = 200
    depth: int = 2  # an archive, and archives in it


USUAL = ArchiveLimits()


def unpack(name: str, data: bytes, limits: ArchiveLimits = USUAL) -> Iterator[tuple[str, bytes]]:
    """The files of a feed, by name: those of an archive, or the file itself if it is none.

    Raises UnsafeArchiveError, at the latest after the files that were still in order: too many
    entries, too large, too deep, a path that leads outside, a link, a password, damage.
    """
    allowed = min(limits.expanded_bytes, max(MB, len(data) * limits.ratio))
    yield from _Unpacking(name, limits, allowed).files(name, data, limits.depth)


class _Unpacking:
    """One archive with all that is nested in it, which share its allowances."""

    def __init__(self, archive: str, limits: ArchiveLimits, allowed: int) -> None:
        self._archive = archive
        self._limits = limits
        self._entries = 0
        self._allowed = allowed
        self._left = allowed

    def files(self, name: str, data: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
        if not data.startswith((ZIP, EMPTY_ZIP, GZIP)):
            yield name, data
        elif depth == 0:
            raise self._refused(name, "an archive in an archive in an archive")
        elif data.startswith(GZIP):
            inner = name.removesuffix(".gz")
            yield from self.files(inner, self._gunzipped(name, data), depth - 1)
        else:
            yield from self._zipped(name, data, depth)

    def _zipped(self, name: str, data: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
        try:
            with ZipFile(BytesIO(data)) as archive:
                is_workbook = WORKBOOK in archive.namelist()
                for entry in self._entries_of(archive):
                    content = self._read(archive, entry)
                    if not is_workbook:
                        yield from self.files(entry.filename, content, depth - 1)
        except DAMAGE as error:
            raise self._refused(name, "a damaged zip") from error
        if is_workbook:
            yield name, data

    def _entries_of(self, archive: ZipFile) -> Iterator[ZipInfo]:
        entries = archive.infolist()
        self._entries += len(entries)
        if self._entries > self._limits.entries:
            raise self._refused(None, f"more than {self._limits.entries} entries")
        for entry in entries:
            if why := _why_refused(entry):
                raise self._refused(entry.filename, why)
        return (entry for entry in entries if not (entry.is_dir() or _is_clutter(entry)))

    def _read(self, archive: ZipFile, entry: ZipInfo) -> bytes:
        content = bytearray()
        with archive.open(entry) as packed:
            while piece := packed.read(PIECE):
                self._take(entry.filename, len(piece))
                content += piece
        if len(content) != entry.file_size:
            raise BadZipFile("a size that is not true")
        return bytes(content)

    def _gunzipped(self, name: str, data: bytes) -> bytes:
        content = bytearray()
        try:
            for piece in inflate(data, self._left):
                self._take(name, len(piece))
                content += piece
        except TooLargeError as error:
            raise self._too_large(name) from error
        except BrokenGzipError as error:
            raise self._refused(name, f"not a whole gzip: {error}") from error
        return bytes(content)

    def _take(self, name: str, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise self._too_large(name)

    def _too_large(self, name: str) -> InputError:
        return self._refused(name, f"expands to more than {self._allowed / MB:g} MB")

    def _refused(self, name: str | None, why: str) -> InputError:
        entry = f"{name[:200]!r}: " if name and name != self._archive else ""
        return UnsafeArchiveError(self._archive, f"{entry}{why}")


def _why_refused(entry: ZipInfo) -> str | None:
    if not entry.filename:
        return "a file without a name"
    if _leads_outside(entry.filename):
        return "its path leads outside the archive"
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or a device, not a file"
    if entry.flag_bits & ENCRYPTED:
        return "needs a password"
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "is packed in a way that is not read (only deflate)"
    return None


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name)
    windows = PureWindowsPath(name)
    return (
        path.is_absolute()
        or bool(windows.drive or windows.root)
        or ".." in windows.parts  # these know both kinds of slash
        or "\0" in name
    )


def _is_clutter(entry: ZipInfo) -> bool:
    """What file managers leave behind."""
    parts = PurePosixPath(entry.filename).parts
    return "__MACOSX" in parts or any(part.startswith(".") for part in parts)
