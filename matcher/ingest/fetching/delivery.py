"""What a server sent, as one delivery: a feed, or an archive with several in it."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from matcher.ingest.fetching.archives import unpack
from matcher.ingest.reading import SUFFIXES, Batch, read_feed
from matcher.ingest.record import OfferRecord
from matcher.ingest.rejection import At, Rejection


def read_delivery(data: bytes, name: str, format: str | None = None) -> Batch:  # noqa: A002
    """Read it, each record once. Raises InputError for an archive that is not safe or not whole,
    and for an unknown format."""
    files = list(unpack(name, data))
    feeds = [file for file in files if _is_feed(file[0])]  # the others: a note, a licence
    return _joined([(file, read_feed(content, file, format)) for file, content in feeds or files])


def _is_feed(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def _joined(batches: Sequence[tuple[str, Batch]]) -> Batch:
    first_in: dict[str, str] = {}
    records: list[OfferRecord] = []
    rejections: list[Rejection] = []
    for file, batch in batches:
        rejections.extend(batch.rejections)
        for record in batch.records:
            if record.id in first_in:
                rejections.append(_again(record.id, file, first_in[record.id]))
            else:
                first_in[record.id] = file
                records.append(record)
    remarks = (remark for _, batch in batches for remark in batch.warnings)
    return Batch(tuple(records), tuple(rejections), tuple(remarks))


def _again(offer_id: str, file: str, first: str) -> Rejection:
    message = f"{offer_id!r} is already the id of a record in {first}"
    return Rejection(At(file), message, offer_id, "id", offer_id)
