"""What a server sent, as one delivery: a feed, or an archive with several in it."""

from matcher.ingest.reading import Batch, batch_of, parsed_delivery


def read_delivery(data: bytes, name: str, format: str | None = None) -> Batch:  # noqa: A002
    """Read it, each record once. Raises InputError for an archive that is not safe or not whole,
    and for an unknown format."""
    return batch_of(parsed_delivery(data, name, format))
