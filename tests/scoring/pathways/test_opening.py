"""What opens, how much it is worth, and what comes nearer."""

from matcher.domain.language import Mode
from matcher.scoring.pathways.learnt import NOTHING, Gains
from matcher.scoring.pathways.opening import CLOSED, Doors, Opened
from matcher.scoring.pathways.prospects import prospects
from tests.factories import case, needs, offer, profile, speaks
from tests.scoring.indexing import question, segment
from tests.scoring.pathways.brute import numbers

HER = profile(languages=speaks(it="A1"), certificates=frozenset())
HACCP: Gains = frozenset({("certificates|haccp", 1)})


def italian(level: int) -> Gains:
    return frozenset((f"language|it|{mode}", level) for mode in Mode)


def doors() -> Doors:
    everything = profile(languages=speaks(it="C2"), certificates=frozenset({"haccp"}))
    jobs = [
        offer(id="v1", languages=needs("it", "B1"), certificates=frozenset({"haccp"})),
        offer(id="v2", languages=needs("it", "A2"), certificates=frozenset()),
    ]
    asked = question(HER)
    found = prospects(asked, [(segment(jobs), None)], case(everything))
    return Doors(asked, found, numbers())


def test_a_door_with_two_locks_needs_both_keys() -> None:
    its = doors()
    assert [its.opened(g).jobs for g in (HACCP, italian(3), HACCP | italian(3))] == [0, 1, 2]
    assert its.open_now == 0


def test_nothing_learnt_opens_nothing() -> None:
    assert doors().opened(NOTHING) == CLOSED == Opened(0, 0, 0)


def test_one_of_two_keys_brings_the_door_nearer() -> None:
    its = doors()
    assert its.opened(HACCP).worth == 0 < its.ahead(HACCP)
    assert its.ahead(HACCP) < its.ahead(HACCP | italian(3))


def test_the_best_that_opens_is_named_first() -> None:
    hits = doors().best(HACCP | italian(3), 5)
    assert sorted(hit.id for hit in hits) == ["v1", "v2"]
    assert hits[0].value >= hits[1].value
    assert {hit.verdict.name for hit in hits} <= {"YES", "ASK"}
