"""A few offers are read by their ids, however many adverts stand beside them."""

from sqlalchemy import Engine, event, text

from matcher.domain.offer import Offer
from matcher.market.current import offers_of_jobs
from tests.databases import only_on_sqlite
from tests.market.stall import Stall, advert

pytestmark = only_on_sqlite


def _asked(engine: Engine) -> list[tuple[str, object]]:
    """What is asked of the adverts from now on, with its values."""
    found: list[tuple[str, object]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_: object, __: object, statement: str, values: object, *___: object) -> None:
        if statement.startswith("SELECT") and "FROM offers" in statement:
            found.append((statement, values))

    return found


def test_the_adverts_of_some_jobs_are_found_by_their_ids(stall: Stall) -> None:
    stall.deliver(*(advert(f"v{n}") for n in range(30)))
    asked = _asked(stall.engine)
    found: list[Offer] = list(offers_of_jobs(stall.market, ["v1", "v2"]))
    assert [offer.id for offer in found] == ["v1", "v2"]
    with stall.engine.connect() as connection:
        (statement, values), *_ = asked
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    told = " ".join(str(row[-1]) for row in plan)
    assert "(id=?)" in told
    assert "(merged_into=?)" in told
    assert "(state=?)" not in told


def test_what_is_closed_or_put_to_another_job_is_not_read_as_its_own(stall: Stall) -> None:
    stall.deliver(*(advert(f"v{n}") for n in range(3)))
    with stall.engine.begin() as connection:
        connection.execute(text("UPDATE offers SET state = 'closed' WHERE id = 'v0'"))
        connection.execute(text("UPDATE offers SET merged_into = 'v2' WHERE id = 'v1'"))
    found = offers_of_jobs(stall.market, ["v0", "v1", "v2"])
    assert [offer.id for offer in found] == ["v2"]
    assert offers_of_jobs(stall.market, ["v1"]) == []
