"""Power cuts: an ingest that is killed and run again leaves what an undisturbed one leaves."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.databases import POSTGRESQL
from tests.market.killing import content, killed, undisturbed, write_feed

ADVERTS = 300
# Of the time that an undisturbed ingest takes: a kill costs that time once more.
MOMENTS = [
    pytest.param("sqlite", (0.35, 0.6, 0.8, 0.95), id="sqlite"),
    pytest.param("postgresql", (0.6, 0.9), id="postgresql", marks=POSTGRESQL.marks),
]


class Calm(NamedTuple):
    """What an ingest of the feeds leaves that nobody disturbs, and the seconds that it takes."""

    feeds: list[Path]
    seconds: float
    content: dict[str, list[Any]]


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Calm:
    folder = tmp_path_factory.mktemp("calm")
    feeds = [folder / "one.jsonl", folder / "two.jsonl"]
    for feed in feeds:
        write_feed(feed, ADVERTS // 2)
    url = f"sqlite:///{folder / 'calm.sqlite'}"
    return Calm(feeds, undisturbed(feeds, url), content(url))


def test_an_undisturbed_ingest_takes_in_what_is_an_advert(calm: Calm):
    assert len(calm.content["offers"]) == 2 * (ADVERTS // 2 - ADVERTS // 100)
    assert any("pay_too_low" in str(run) for run in calm.content["source_runs"])


@pytest.mark.parametrize(("databases", "moments"), MOMENTS, indirect=["databases"])
def test_an_ingest_killed_several_times_leaves_the_same_database_as_one_left_alone(
    calm: Calm, database: str, moments: tuple[float, ...]
):
    caught = killed(calm.feeds, database, [calm.seconds * share for share in moments])
    assert caught >= len(moments) / 2
    assert content(database) == calm.content
