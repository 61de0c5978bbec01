"""A visit to a source, from its server to the market."""

import gzip
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Engine, select

from matcher.errors import InputError
from matcher.ingest.fetching.fetch import fetch
from matcher.ingest.fetching.limits import FetchSettings
from matcher.knowledge import Loaded
from matcher.market_knowledge import market_of
from matcher.store.database import open_database, reading, transaction
from matcher.store.models import OfferRow, SourceRow
from matcher.worker.visiting import Visiting
from tests.ingest.hostile_server import Behaviour, Server, answer, head, in_turn, raw_bytes, serving
from tests.worker_process import NEVER, make_job_due

LOCAL = partial(fetch, settings=FetchSettings(loopback=True, read_seconds=2, attempts=1))


def advert(id_: str, title: str = "Aiuto cuoca") -> dict[str, object]:
    return {"id": id_, "kind": "vacancy", "title": title, "country": "IT", "city": "Milano"}


def feed(*ids: str) -> bytes:
    return "\n".join(json.dumps(advert(each, f"Aiuto cuoca {each}")) for each in ids).encode()


@pytest.fixture(scope="module")
def visiting() -> Iterator[Visiting]:
    """Its market's engine is never used: the worker hands in its own, under the lease."""
    nowhere = open_database("sqlite://")
    yield Visiting(market_of(nowhere, Loaded()), LOCAL)
    nowhere.dispose()


def enter(engine: Engine, location: str, **fields: object) -> None:
    with transaction(engine) as session:
        session.add(SourceRow(name="nav", location=location, **fields))


def titles(engine: Engine, state: str = "open") -> list[str]:
    with reading(engine) as session:
        asked = select(OfferRow.title).where(OfferRow.state == state).order_by(OfferRow.title)
        return [title.removeprefix("Aiuto cuoca ") for title in session.scalars(asked)]


def row(engine: Engine) -> SourceRow:
    with reading(engine) as session:
        found = session.scalars(select(SourceRow)).one()
        session.expunge(found)
        return found


def visits(visiting: Visiting, engine: Engine, n: int, *behaviours: Behaviour) -> Server:
    with serving(feed=in_turn(*behaviours)) as server:
        enter(engine, server.url("/feed"))
        for _ in range(n):
            visiting("nav", engine)
    return server


def test_a_visit_brings_adverts_and_remembers_their_version(visiting: Visiting, engine: Engine):
    visits(visiting, engine, 1, answer(feed("a", "b"), ETag='"1"'))
    assert titles(engine) == ["a", "b"]
    assert row(engine).etag == '"1"'
    assert row(engine).checked_at
    assert row(engine).failure is None


def test_what_has_not_changed_is_seen_again_and_not_closed(visiting: Visiting, engine: Engine):
    first = answer(feed("a", "b"), ETag='"1"')
    server = visits(visiting, engine, 2, first, raw_bytes(head(304)))
    assert server.requests[1].headers["if-none-match"] == '"1"'
    assert titles(engine) == ["a", "b"]
    assert row(engine).etag == '"1"'


def test_an_advert_that_is_gone_is_closed(visiting: Visiting, engine: Engine):
    visits(visiting, engine, 2, answer(feed("a", "b")), answer(feed("a")))
    assert titles(engine) == ["a"]
    assert titles(engine, "closed") == ["b"]


@pytest.mark.parametrize(
    "second",
    [
        answer(b"", 500),
        raw_bytes(head(Content_Length=9_999) + feed("a")),
        answer(gzip.compress(feed("a", "b"))[:-9]),
        answer(gzip.compress(b"0" * 60_000_000)),
    ],
)
def test_a_visit_that_fails_is_noted_and_changes_no_advert(visiting, engine: Engine, second):
    with serving(feed=in_turn(answer(feed("a", "b"), ETag='"1"'), second)) as server:
        enter(engine, server.url("/feed?key=s3cret"))
        server.behaviours["/feed?key=s3cret"] = server.behaviours["/feed"]
        visiting("nav", engine)
        with suppress(InputError):  # told as one, or in the report
            visiting("nav", engine)
    assert titles(engine) == ["a", "b"]
    assert row(engine).failure
    assert "s3cret" not in row(engine).failure
    assert row(engine).etag == '"1"'


def test_an_empty_delivery_closes_nothing_and_is_asked_for_again(
    visiting: Visiting, engine: Engine
):
    empty = answer(b"", ETag='"2"')
    server = visits(visiting, engine, 2, answer(feed("a", "b"), ETag='"1"'), empty)
    assert titles(engine) == ["a", "b"]
    assert len(server.requests) == 2
    assert row(engine).etag != '"2"'


def test_the_feeds_of_an_archive_are_one_delivery(
    visiting: Visiting, engine: Engine, tmp_path: Path
):
    with ZipFile(tmp_path / "feed.zip", "w") as archive:
        archive.writestr("one.jsonl", feed("a", "b"))
        archive.writestr("two.jsonl", feed("b", "c"))
        archive.writestr("LICENCE.pdf", b"%PDF")
    visits(visiting, engine, 1, answer((tmp_path / "feed.zip").read_bytes()))
    assert titles(engine) == ["a", "b", "c"]


def test_an_unknown_source_is_named(visiting: Visiting, engine: Engine):
    with pytest.raises(InputError, match="'nav' is not known"):
        visiting("nav", engine)


def test_the_command_visits_what_was_missed_and_ends_when_told(engine: Engine, tmp_path: Path):
    file = tmp_path / "offers.jsonl"
    file.write_bytes(feed("a", "b"))
    enter(engine, str(file), schedule=NEVER)
    make_job_due(engine, "nav")
    start = "from matcher.cli import main; main()"
    command = [sys.executable, "-c", start, "worker", "--database", str(engine.url), "--lease", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as worker:
        limit = time.monotonic() + 40
        while titles(engine) != ["a", "b"] and time.monotonic() < limit:
            time.sleep(0.1)
        worker.send_signal(signal.SIGTERM)
        told = worker.communicate(timeout=20)[1]
    assert worker.returncode == 0, told
    assert titles(engine) == ["a", "b"]
    assert "nav: done" in told
    assert "Traceback" not in told


def test_a_redirect_of_a_source_to_another_host_is_refused(visiting: Visiting, engine: Engine):
    visits(visiting, engine, 1, answer(b"", 302, Location="http://localhost:1/"))
    assert "another site" in row(engine).failure


def test_loopback_is_not_fetched_by_the_settings_of_the_command(visiting, engine: Engine):
    visits(Visiting(visiting.market), engine, 1, answer(feed("a")))
    assert "not https" in row(engine).failure
