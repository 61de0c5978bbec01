"""Sources as people name them - a file, a folder, an address - and a delivery from each."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from matcher.errors import FetchError
from matcher.ingest.fetching.archives import UnsafeArchiveError
from matcher.ingest.fetching.delivery import read_delivery
from matcher.ingest.fetching.fetch import Fetched, fetch
from matcher.ingest.reading import feed_files, read_offers
from matcher.market.refresh import Market, refresh
from matcher.market.report import RunReport
from matcher.market.unmodified import write_unmodified
from matcher.store.database import reading, transaction
from matcher.store.models import SourceRow
from matcher.store.sources import source_at

Fetch = Callable[..., Fetched]


def bring_in(
    market: Market,
    named: str,
    today: date,
    format_name: str | None = None,
    *,
    accepted: bool = False,
    fetched_by: Fetch = fetch,
) -> Iterator[RunReport]:
    """One report for each source: an address, a file, or each feed file of a folder.

    Raises InputError for a path that is not there, or a format that nobody knows. What goes wrong
    on the network is told in the report.
    """
    if urlsplit(named).scheme in ("http", "https"):
        source_id = enter_address(market, named, format_name)
        yield bring_address(market, source_id, today, accepted=accepted, fetched_by=fetched_by)
        return
    root = Path(named).resolve()
    for path in feed_files([Path(named)]):
        name = path.resolve().relative_to(root.parent).as_posix()
        yield bring_file(market, path, name, today, format_name, accepted=accepted)


def bring_file(
    market: Market,
    path: Path,
    name: str,
    today: date,
    format_name: str | None = None,
    *,
    accepted: bool = False,
) -> RunReport:
    batch = read_offers([path], format_name)
    with transaction(market.engine) as session:
        source_id = source_at(session, path.resolve().as_posix(), name).id
    return refresh(market, source_id, batch, today, accepted=accepted)


def enter_address(market: Market, url: str, format_name: str | None) -> int:
    """The id of the source of this address, which is entered if it is new."""
    there = urlsplit(url)
    with transaction(market.engine) as session:
        source = source_at(session, url, f"{there.hostname}{there.path}")
        source.format = format_name or source.format
        return source.id


def bring_address(
    market: Market,
    source_id: int,
    today: date,
    *,
    accepted: bool = False,
    fetched_by: Fetch = fetch,
) -> RunReport:
    """Fetch a source, if it has changed, and take in what it brings."""
    with reading(market.engine) as session:
        source = session.get_one(SourceRow, source_id)
    try:
        fetched = fetched_by(
            source.location,
            allowed_hosts={str(urlsplit(source.location).hostname)},
            etag=source.etag,
            last_modified=source.last_modified,
        )
        batch = read_delivery(fetched.body, fetched.name, source.format)
    except (FetchError, UnsafeArchiveError) as error:
        return _failed(market, source, str(error))
    if fetched.not_modified:
        with transaction(market.engine) as session:
            kept = session.get_one(SourceRow, source_id)
            return write_unmodified(session, kept, today, market.rules.signs)
    report = refresh(market, source_id, batch, today, accepted=accepted)
    _remember(market, source_id, fetched, whole=report.alarm is None)
    return report


def _remember(market: Market, source_id: int, fetched: Fetched, *, whole: bool) -> None:
    """For the next conditional request; a delivery that was not believed is asked for again."""
    with transaction(market.engine) as session:
        source = session.get_one(SourceRow, source_id)
        source.etag = fetched.etag if whole else None
        source.last_modified = fetched.last_modified if whole else None


def _failed(market: Market, source: SourceRow, why: str) -> RunReport:
    with transaction(market.engine) as session:
        kept = session.get_one(SourceRow, source.id)
        kept.checked_at, kept.failure = datetime.now(UTC), why
    return RunReport(source.name, source.id, failure=why)
