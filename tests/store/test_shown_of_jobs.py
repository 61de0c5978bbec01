"""The adverts of some jobs: those that are shown, found by what names them."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, select, text, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.store.database import reading, transaction
from matcher.store.models import OfferRow
from matcher.store.offers import shown_of_jobs, shown_rows_of_jobs
from matcher.store.standing_adverts import standing_of_jobs
from tests.databases import only_on_sqlite
from tests.store.adverts import enter_adverts

JOBS = ("a", "b", "c", "e")


@pytest.fixture
def entered(engine: Engine) -> Engine:
    """`b` is another advert of the job `a`, `c` is closed, `d` nobody asks about, `e` is held."""
    with transaction(engine) as session:
        enter_adverts(session, "a", "b", "c", "d", "e")
        for id_, values in (
            ("b", {"merged_into": "a"}),
            ("c", {"state": OfferState.CLOSED}),
            ("e", {"state": OfferState.HELD}),
        ):
            session.execute(update(OfferRow).where(OfferRow.id == id_).values(values))
    return engine


@pytest.mark.parametrize(
    "ids",
    [
        lambda session, jobs: [row.id for row in shown_rows_of_jobs(session, jobs)],
        lambda session, jobs: sorted(each.id for each in standing_of_jobs(session, jobs)),
    ],
    ids=["rows", "standing"],
)
def test_open_and_held_adverts_of_a_job_come_with_those_put_to_it(
    entered: Engine, ids: Callable[[Session, tuple[str, ...]], list[str]]
) -> None:
    with reading(entered) as session:
        assert ids(session, JOBS) == ["a", "b", "e"]
        assert ids(session, ("b",)) == []  # an advert of another job by now


@only_on_sqlite
def test_no_other_adverts_are_gone_through_for_them(engine: Engine) -> None:
    """SQLite knows nothing of how many adverts are open, and would go by that."""
    asked = select(OfferRow).where(shown_of_jobs(JOBS))
    words = asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with reading(engine) as session:
        plan = [row[3] for row in session.execute(text(f"EXPLAIN QUERY PLAN {words}"))]
    searched = [step for step in plan if "offers" in step]
    assert len(searched) == 2, plan
    assert all("(id=?)" in step or "(merged_into=?)" in step for step in searched), plan
