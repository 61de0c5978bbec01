"""The list from an index is the list of a ranking of all offers."""

from contextlib import ExitStack
from dataclasses import replace
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.place import TravelMode
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.scoring import padded_lists, searching
from matcher.scoring.finding import find, find_not_yet
from matcher.scoring.market import Market
from matcher.scoring.question import Question
from matcher.scoring.ranking import rank
from tests.factories import LORETO, case, embedded, north_of_loreto, offer, profile, weights
from tests.scoring.indexing import by_ranking, gone_from, lines, question, segment
from tests.scoring.plain_reading import the_list
from tests.strategies import markets, profiles

MANY = settings(max_examples=settings.default.max_examples // 2, deadline=None)
FEW = settings(max_examples=settings.default.max_examples // 5, deadline=None)
MARKET = markets(most=16, said=25)
READ = st.sampled_from(("hours_per_week", "languages", "pay", "duration_months", "occupation"))


@MANY
@given(her=profiles, offers=MARKET, k=st.integers(1, 30), cut=st.integers(0, 16))
def test_the_first_of_the_list_are_those_of_the_whole_ranking(
    her: Profile, offers: list[Offer], k: int, cut: int
) -> None:
    parts = [(segment(part), None) for part in (offers[:cut], offers[cut:]) if part]
    assert lines(find(question(her), parts, k)) == by_ranking(her, offers, k)


@MANY
@given(her=profiles, offers=MARKET, k=st.integers(1, 4), head=st.integers(1, 3))
def test_ruling_out_what_cannot_come_among_the_first_changes_nothing(
    her: Profile, offers: list[Offer], k: int, head: int
) -> None:
    """With so few places that most offers are ruled out, and with a few at a time."""
    ranking = replace(weights().ranking, diversify_first=1)
    few = replace(weights(), ranking=ranking)
    with ExitStack() as changed:
        for owner, name, value in (
            (padded_lists, "HEAD", head), (searching, "AT_ONCE", 1), (searching, "SURELY", 1)
        ):  # fmt: skip
            changed.enter_context(patch.object(owner, name, value))
        parts = [(segment(offers), None)]
        asked = Question.of(case(her), few)
        ranked = rank(case(her), Market.of(offers, few, embedded()), few)
        first = [ranked.market.offers[row].id for row in ranked.rows[:k].tolist()]
        assert [hit.id for hit in find(asked, parts, k)] == first


@MANY
@given(her=profiles, offers=MARKET, k=st.integers(1, 8))
def test_what_is_not_yet_so_is_found_apart_in_the_order_of_the_list(
    her: Profile, offers: list[Offer], k: int
) -> None:
    shut = [line for line in by_ranking(her, offers, 30) if line[1] == Verdict.NOT_YET]
    alone = lines(find_not_yet(question(her), [(segment(offers), None)], k))
    assert {line[0] for line in alone} <= {line[0] for line in shut}
    assert len(alone) == min(k, len(shut))
    assert k < len(shut) or alone == shut


@MANY
@given(her=profiles, offers=MARKET, unclear=st.lists(st.frozensets(READ), min_size=16, max_size=16))
def test_what_an_advert_contradicts_is_asked_in_the_index_too(
    her: Profile, offers: list[Offer], unclear: list[frozenset[str]]
) -> None:
    offers = [replace(o, unclear=names) for o, names in zip(offers, unclear, strict=False)]
    hits = find(question(her), [(segment(offers), None)], 30)
    assert lines(hits) == by_ranking(her, offers, 30)


@MANY
@given(her=profiles, offers=MARKET, gone=st.sets(st.integers(0, 15)))
def test_an_offer_that_is_gone_is_never_found(
    her: Profile, offers: list[Offer], gone: set[int]
) -> None:
    all_ = segment(offers)
    dead = gone_from(all_, offers, gone)
    left = [o for n, o in enumerate(offers) if n not in gone]
    assert lines(find(question(her), [(all_, dead)], 30)) == by_ranking(her, left, 30)


@FEW
@given(her=profiles, offers=MARKET, unclear=st.lists(st.frozensets(READ), min_size=16, max_size=16))
def test_the_list_is_what_somebody_reads_out_of_the_rules_one_offer_at_a_time(
    her: Profile, offers: list[Offer], unclear: list[frozenset[str]]
) -> None:
    offers = [replace(o, unclear=names) for o, names in zip(offers, unclear, strict=False)]
    hits = find(question(her), [(segment(offers), None)], 30)
    read = [
        (each.offer.id, int(each.verdict), each.value / 1_000_000, each.known_share / 1_000_000)
        for each in the_list(her, offers)
    ]
    assert lines(hits) == read


def test_of_many_equal_offers_the_first_by_id_are_found() -> None:
    offers = [offer(id=f"v{n * 37 % 5000:04}") for n in range(5000)]
    hits = find(
        question(profile()), [(segment(offers[:3000]), None), (segment(offers[3000:]), None)], 50
    )
    assert lines(hits) == by_ranking(profile(), offers, 50)


def test_an_empty_index_has_an_empty_list() -> None:
    assert find(question(profile()), [], 10) == []


def test_when_no_place_is_in_reach_the_list_is_still_that_of_the_ranking() -> None:
    her = profile(place=LORETO, travel_limit_minutes=10, travel_modes=(TravelMode.WALK,))
    offers = [offer(id=f"v{n}", place=north_of_loreto(3 + n)) for n in range(9)]
    assert lines(find(question(her), [(segment(offers), None)], 9)) == by_ranking(her, offers, 9)
