"""Files and folders -> records: every record once, in order, and a line for each one refused."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from matcher.errors import InputError
from matcher.ingest.feeds import FEEDS, feed_named, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.mapped_table import parse_mapped
from matcher.ingest.feeds.mapping import ColumnMapping, load_mapping, mapping_beside
from matcher.ingest.feeds.no_adverts import what_instead
from matcher.ingest.fetching.archives import UnsafeArchiveError, unpack
from matcher.ingest.record import OfferRecord
from matcher.ingest.rejection import At, Rejection, Remark

TABLES = frozenset({".csv", ".tsv", ".xlsx"})
SUFFIXES = TABLES | {
    *(".jsonl", ".ndjson", ".json", ".jsonld", ".xml", ".rss", ".atom", ".html", ".htm"),
}


@dataclass(frozen=True, slots=True)
class Batch:
    """What was read: the records in the order of the files, and what was refused or put right."""

    records: tuple[OfferRecord, ...]
    rejections: tuple[Rejection, ...]
    warnings: tuple[Remark, ...]


def read_offers(
    paths: Sequence[Path],
    format: str | None = None,  # noqa: A002
    mapping: Path | None = None,
) -> Batch:
    """Read offers from files, and from folders with all feed files in them, by name.

    `format` is a name of `matcher.ingest.feeds.FEEDS`; without it each file is recognised by its
    content. `mapping` says how tables with columns of their own are read (see `feeds.mapping`);
    without it the mapping that stands beside a table counts. Raises InputError for a path that
    can't be read, an unknown format, or a mapping that does not hold together.
    """
    return batch_of(_parsed(paths, format, mapping))


def feed_files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and of folders all feed files in them, by name.

    Raises InputError for a path that is not there, or a folder without any.
    """
    return list(_files(paths))


def batch_of(everything: Iterable[Parsed]) -> Batch:
    """Every record once. What comes again under the same id is refused, except where one is the
    short form of the other: then the whole advert is taken."""
    taken: dict[str, Admitted] = {}
    rejections: list[Rejection] = []
    remarks: list[Remark] = []
    for parsed in everything:
        match parsed:
            case Rejection():
                rejections.append(parsed)
            case Remark():
                remarks.append(parsed)
            case Admitted(record) if (first := taken.get(record.id)) is None:
                taken[record.id] = parsed
            case Admitted(_, at, brief) if brief == first.brief:
                rejections.append(_duplicate(record.id, at, first.at))
            case Admitted():
                short, whole = (parsed, first) if parsed.brief else (first, parsed)
                taken[record.id] = whole
                remarks.append(_short_form(short, whole))
    records = tuple(each.record for each in taken.values())
    return Batch(records, tuple(rejections), tuple(remarks))


def _parsed(paths: Sequence[Path], name: str | None, mapping: Path | None) -> Iterator[Parsed]:
    for file in _files(paths):
        data = _bytes_of(file)
        if (columns := _mapping_of(file, name, mapping)) is not None:
            yield from parse_mapped(data, file.name, columns)
            continue
        try:
            yield from parsed_delivery(data, file.name, name)
        except UnsafeArchiveError as error:
            yield Rejection(At(file.name), error.why)


def parsed_delivery(data: bytes, name: str, format_name: str | None) -> Iterator[Parsed]:
    """What is in a feed, or in the feeds of an archive. Raises UnsafeArchiveError for one that is
    not safe or not whole, before anything of it is read."""
    files = list(unpack(name, data))
    feeds = [file for file in files if PurePosixPath(file[0]).suffix.lower() in SUFFIXES]
    for file, content in feeds or files:  # beside feeds: a note, a licence
        yield from parsed_bytes(content, file, format_name)


def parsed_bytes(data: bytes, file: str, name: str | None) -> Iterator[Parsed]:
    """Records, rejections and remarks of one delivery, in the order of its content. `name` is a
    format; without it, what is no feed at all is named, and is no rejected record."""
    if name is None and (other := what_instead(data)):
        yield Remark(At(file), f"{other}; there are no adverts in it")
        return
    feed = feed_named(name) if name else feed_of(data)
    if feed is None:
        yield Rejection(At(file), _why_unrecognised(data))
    else:
        yield from feed.parse(data, file)


def _mapping_of(file: Path, name: str | None, mapping: Path | None) -> ColumnMapping | None:
    if file.suffix.lower() not in TABLES and name not in ("csv", "xlsx"):
        return None
    path = mapping or mapping_beside(file)
    return load_mapping(path) if path else None


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
        yield from _feeds_in(path) if path.is_dir() else [path]


def _feeds_in(folder: Path) -> list[Path]:
    """Feed files of a folder and its subfolders; hidden files and lock files are left alone."""
    found = [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$"))
    ]
    if not found:
        raise InputError(f"{folder}: no file with offers in it ({' '.join(sorted(SUFFIXES))})")
    return sorted(found)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: can't be read: {error.strerror}") from error


def _why_unrecognised(data: bytes) -> str:
    if not data.strip():
        return "the file is empty"
    return f"none of the known formats ({' '.join(FEEDS)})"


def _duplicate(offer_id: str, at: At, first: At) -> Rejection:
    return Rejection(at, f"{offer_id!r} is already the id of {first}", offer_id, "id", offer_id)


def _short_form(short: Admitted, whole: Admitted) -> Remark:
    return Remark(short.at, f"is the short form of {whole.at}, which is taken", short.record.id)
