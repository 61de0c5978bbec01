"""Sources as people name them - a file, a folder, an address - and a delivery from each."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from matcher.errors import FetchError, InputError
from matcher.ingest.fetching.archives import UnsafeArchiveError
from matcher.ingest.fetching.delivery import read_delivery
from matcher.ingest.fetching.fetch import Fetched, fetch
from matcher.ingest.reading import Batch, feed_files, read_offers
from matcher.market.refresh import Market, refresh
from matcher.market.report import RunReport
from matcher.market.unmodified import pay_of_unmodified, write_unmodified
from matcher.store.database import reading, transaction
from matcher.store.models import SourceRow
from matcher.store.sources import all_sources, source_at, source_located
from matcher.store.visits import note_failure, source_named

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
    """One report for each source: an address, a file, each feed file of a folder, or a source by
    its name.

    Raises InputError for a path that is not there, or a format that nobody knows. What goes wrong
    on the network is told in the report.
    """
    if urlsplit(named).scheme in ("http", "https"):
        source_id = enter_address(market, named, format_name)
        yield bring_address(market, source_id, today, accepted=accepted, fetched_by=fetched_by)
        return
    if not Path(named).exists() and (source := _configured(market, named)):
        yield bring_source(market, source, today, accepted=accepted, fetched_by=fetched_by)
        return
    root = Path(named).resolve()
    for path in feed_files([Path(named)]):
        name = path.resolve().relative_to(root.parent).as_posix()
        yield bring_file(market, path, name, today, format_name, accepted=accepted)


def bring_all(
    market: Market, today: date, *, accepted: bool = False, fetched_by: Fetch = fetch
) -> Iterator[RunReport]:
    """All enabled sources, by name; one that can't be read is told and does not stop the others."""
    with reading(market.engine) as session:
        sources = [source for source in all_sources(session) if source.enabled]
    for source in sources:
        try:
            yield bring_source(market, source, today, accepted=accepted, fetched_by=fetched_by)
        except InputError as error:
            yield failed(market, source, str(error))


def bring_source(
    market: Market,
    source: SourceRow,
    today: date,
    *,
    accepted: bool = False,
    fetched_by: Fetch = fetch,
) -> RunReport:
    """A configured source: an address, or a file or folder that is one delivery."""
    if "://" in source.location:
        return bring_address(market, source.id, today, accepted=accepted, fetched_by=fetched_by)
    batch = read_offers([Path(source.location)], source.format)
    return refresh(market, source.id, _placed(batch, source), today, accepted=accepted)


def bring_file(
    market: Market,
    path: Path,
    name: str,
    today: date,
    format_name: str | None = None,
    *,
    accepted: bool = False,
) -> RunReport:
    location = path.resolve().as_posix()
    with reading(market.engine) as session:
        known = source_located(session, location)
    batch = read_offers([path], format_name or (known.format if known else None))
    with transaction(market.engine) as session:
        source = source_at(session, location, name)
        session.expunge(source)
    return refresh(market, source.id, _placed(batch, source), today, accepted=accepted)


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
        return failed(market, source, str(error))
    if fetched.not_modified:
        with reading(market.engine) as session:
            pay = pay_of_unmodified(session, source_id, today)
        with transaction(market.engine) as session:
            kept = session.get_one(SourceRow, source_id)
            return write_unmodified(session, kept, today, market.rules.signs, pay)
    report = refresh(market, source_id, _placed(batch, source), today, accepted=accepted)
    _remember(market, source_id, fetched, whole=report.alarm is None)
    return report


def _placed(batch: Batch, source: SourceRow) -> Batch:
    """Adverts that name no country are in their source's, if it has one."""
    if source.country is None:
        return batch
    here = {"country": source.country}
    records = (r if r.country else r.model_copy(update=here) for r in batch.records)
    return replace(batch, records=tuple(records))


def _configured(market: Market, name: str) -> SourceRow | None:
    with reading(market.engine) as session:
        return source_named(session, name)


def _remember(market: Market, source_id: int, fetched: Fetched, *, whole: bool) -> None:
    """For the next conditional request; a delivery that was not believed is asked for again."""
    with transaction(market.engine) as session:
        source = session.get_one(SourceRow, source_id)
        source.etag = fetched.etag if whole else None
        source.last_modified = fetched.last_modified if whole else None


def failed(market: Market, source: SourceRow, why: str) -> RunReport:
    """Somebody looked, and it brought nothing: noted and told."""
    with transaction(market.engine) as session:
        note_failure(session, source.id, datetime.now(UTC), why)
    return RunReport(source.name, source.id, failure=why)
