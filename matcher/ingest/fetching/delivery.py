"""What a server sent, as one delivery: a feed, or an archive with several in it."""

from pathlib import PurePosixPath

from matcher.ingest.fetching.archives import unpack
from matcher.ingest.reading import SUFFIXES, Batch, batch_of, parsed_bytes


def read_delivery(data: bytes, name: str, format: str | None = None) -> Batch:  # noqa: A002
    """Read it, each record once. Raises InputError for an archive that is not safe or not whole,
    and for an unknown format."""
    files = list(unpack(name, data))
    feeds = [file for file in files if _is_feed(file[0])]  # the others: a note, a licence
    return batch_of(
        parsed for file, content in feeds or files for parsed in parsed_bytes(content, file, format)
    )


def _is_feed(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in SUFFIXES
