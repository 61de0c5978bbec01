"""The same job from several sources, or put up again, is one job."""

import threading
from contextlib import suppress
from typing import Any

import pytest

from matcher.market import writing
from matcher.market.holding import reject
from matcher.store.database import reading
from matcher.store.offers import adverts_of_job
from tests.market.stall import DANGER, Stall, advert, day, loaded

TEXT = (
    "Per la mensa di una scuola primaria in zona Barona cerchiamo aiuto cuoca: verdure, "
    "porzioni, pulizia della cucina. Orario 8.30-14.00 dal lunedì al venerdì. Serve HACCP, "
    "contratto di sei mesi con possibilità di proroga. Si offre la mensa."
)


def job(id_: str, text: str = TEXT, **facts: object) -> dict:
    return advert(id_, **{"employer": "Ristorazione Aurora", "description": text} | facts)


def test_a_job_of_two_sources_is_one_offer_with_both(stall: Stall):
    stall.deliver(job("a"), source="one")
    report = stall.deliver(job("b", employer="Ristorazione Aurora S.r.l."), source="two")
    assert (report.new, report.merged) == (1, 1)
    assert list(stall.offers()) == ["a"]
    with reading(stall.engine) as session:
        assert [row.id for row in adverts_of_job(session, "a")] == ["a", "b"]


def test_a_job_that_two_sources_bring_at_the_same_moment_is_one_offer(
    stall: Stall, monkeypatch: pytest.MonkeyPatch
):
    """Two workers, each about to look for doubles: did both look now, neither would find one."""
    both, join_jobs = threading.Barrier(2), writing.join_jobs

    def when_both_are_there(*arguments: Any) -> Any:
        with suppress(threading.BrokenBarrierError):
            both.wait(1)
        return join_jobs(*arguments)

    monkeypatch.setattr(writing, "join_jobs", when_both_are_there)
    loaded().linker  # noqa: B018 - not twice at once
    workers = [
        threading.Thread(target=stall.deliver, args=(job(name),), kwargs={"source": f"of {name}"})
        for name in "ab"
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert both.broken
    assert len(stall.rows()) == 2
    assert len(stall.offers()) == 1


def test_two_shifts_of_one_employer_stay_two_jobs(stall: Stall):
    evening = TEXT.replace("8.30-14.00", "16.00-21.30")
    report = stall.deliver(job("a"), job("b", evening))
    assert report.merged == 0
    assert list(stall.offers()) == ["a", "b"]


def test_a_job_put_up_again_under_a_new_number_keeps_its_id(stall: Stall):
    stall.deliver(job("a"), *map(advert, "cdef"))
    report = stall.deliver(job("b"), *map(advert, "cdef"), on=day(1))
    assert (report.new, report.closed, report.reposted, report.merged) == (1, 1, 1, 0)
    assert stall.states()["a"] == "closed"
    assert "a" in stall.offers()
    assert "b" not in stall.offers()


def test_a_job_put_up_again_after_half_a_year_is_a_new_one(stall: Stall):
    stall.deliver(job("a"), *map(advert, "cdef"))
    stall.deliver(*map(advert, "cdef"), on=day(1))
    report = stall.deliver(job("b"), *map(advert, "cdef"), on=day(180))
    assert (report.reposted, report.merged) == (0, 0)


def test_a_job_is_open_as_long_as_one_of_its_sources_lists_it(stall: Stall):
    stall.deliver(job("a"), *map(advert, "cdef"), source="one")
    stall.deliver(job("b"), source="two")
    stall.deliver(*map(advert, "cdef"), source="one", on=day(1))
    assert "a" in stall.offers()
    stall.deliver(job("b", deadline=day(1).isoformat()), source="two", on=day(2))
    assert "a" not in stall.offers()


def test_an_advert_that_changes_into_another_job_leaves_its_job(stall: Stall):
    stall.deliver(job("a"), source="one")
    stall.deliver(job("b"), source="two")
    night = (
        "Si cerca portiere di notte per albergo in centro, turno 22-6, quattro notti a settimana."
    )
    stall.deliver(job("b", night, title="Portiere di notte"), source="two", on=day(1))
    assert list(stall.offers()) == ["a", "b"]


def test_what_followed_an_advert_that_became_another_job_goes_on_together(stall: Stall):
    stall.deliver(job("a"), source="one")
    stall.deliver(job("b"), source="two")
    stall.deliver(job("c"), source="three")
    night = (
        "Si cerca portiere di notte per albergo in centro, turno 22-6, quattro notti a settimana."
    )
    stall.deliver(job("a", night, title="Portiere di notte"), source="one", on=day(1))
    assert list(stall.offers()) == ["a", "b"]
    assert stall.rows()["c"].merged_into == "b"


def test_a_small_change_leaves_an_advert_in_its_job(stall: Stall):
    stall.deliver(job("a"), source="one")
    stall.deliver(job("b"), source="two")
    stall.deliver(job("a", TEXT + " Inizio a gennaio."), source="one", on=day(1))
    stall.deliver(job("b", TEXT + " Inizio a gennaio."), source="two", on=day(1))
    assert list(stall.offers()) == ["a"]


def test_a_double_of_a_rejected_advert_is_held(stall: Stall):
    stall.deliver(job("a", TEXT + " " + DANGER), source="one")
    reject(stall.engine, "a", "anna", "it is a trap")
    stall.deliver(job("b"), source="two")
    stall.deliver(job("c", TEXT + " " + DANGER.replace("300", "350")), source="three")
    assert stall.states()["c"] == "held"
